import pytest

from summitry import explore


@pytest.fixture
def house(malta):
    """Return the explorer on the whole case."""
    return explore.institution(malta)


def test_a_year_without_a_budget_is_said_with_the_latest_one(house):
    house.adjust({"year": 2025, "focus": "budget"})
    assert "no budget was adopted" in house.reading
    assert "four years" in house.reading
    assert "2021" in house.reading
    house.year = 2022
    assert "four years" not in house.reading


def test_an_adopted_budget_is_said_with_its_sum(house):
    house.adjust({"year": 2000, "focus": "budget"})
    assert house.reading == "2000: 202.7 million euro."


def test_a_year_that_the_table_does_not_reach_is_said(house):
    house.adjust({"year": 1991, "focus": "budget"})
    assert house.reading == "1991: no sum in the table."


def test_the_eve_keeps_the_budget_of_the_running_year(eve):
    house = explore.institution(eve)
    assert house.year == 2024
    assert "opens with the record" in house.reading
    assert house.say("kept_back.budget") in house.card()
    assert "no budget was adopted" not in house.reading


def test_each_focus_speaks_of_its_own(house):
    house.year = 2010
    house.focus = "chairs"
    assert house.reading == "Kazakhstan held the chair in 2010."
    house.focus = "councils"
    assert "yearly meetings" in house.reading
    assert "Kazakhstan" not in house.reading
    house.focus = "all"
    assert "Kazakhstan" in house.reading
    assert "million euro" in house.reading


def test_ministers_are_counted_up_to_the_year(house):
    house.adjust({"focus": "councils", "year": 2024})
    assert "came to 19 of the 34 yearly meetings" in house.reading
    assert "came to three of the four yearly meetings" in house.reading
    house.year = 2020
    assert "is not known for any meeting up to 2020" in house.reading


def test_the_card_tells_chair_meeting_and_what_came_of_it(house):
    house.year = 1999
    card = house.card()
    assert "Istanbul" in card
    assert "Norway" in card


def test_every_year_has_a_card(house):
    for year in house.years:
        house.year = year
        assert f"<b>{year}</b>" in house.card()
        assert "nan" not in house.card().lower().replace("finance", "")


def test_the_table_leaves_unknown_cells_empty(house):
    from summitry.look import table

    html = table(house.table(), "x")
    assert "<td></td>" in html
    assert ">nan<" not in html
