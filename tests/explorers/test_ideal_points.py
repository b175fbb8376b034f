import pytest

from summitry import explore
from summitry.errors import SummitryError


@pytest.fixture
def line(malta):
    """Return the explorer on the whole case."""
    return explore.ideal_points(malta)


def test_it_begins_with_the_two_sides_and_another_actor(line):
    assert line.chosen() == ["USA", "RUS", "UKR"]
    assert line.year == 2024
    assert line.reading.startswith(
        "In 2024, from top to bottom: the United States at 2.2, Ukraine at"
    )


def test_nearest_and_farthest_years_of_the_first_two_are_told(line):
    assert "stood nearest in 1993 (1.7 apart) and farthest in 1963 (5.2)" in line.reading
    line.other = ""
    assert "the United States and Ukraine stood nearest" in line.reading


def test_an_order_that_is_not_certain_is_said(line):
    line.adjust({"state": "BIH", "other": "MKD", "third": "", "year": 1999})
    assert "The bands of North Macedonia and Bosnia and Herzegovina overlap" in line.reading
    line.adjust({"state": "USA", "other": "RUS"})
    assert "overlap" not in line.reading


def test_years_with_too_few_votes_are_named_with_their_number(line):
    line.adjust({"state": "TUR", "other": "", "third": "", "year": 2024})
    assert "For Türkiye the 7 votes of 2024 are too few" in line.reading
    assert "too few votes in 1951, 1954, 1955 and 2024" in line.card()


def test_a_state_without_a_seat_yet_is_told_from_one_with_few_votes(line):
    line.adjust({"state": "EST", "year": 1970})
    assert "For Estonia the table has no row in 1970." in line.reading


def test_a_state_chosen_twice_is_drawn_once(line):
    line.adjust({"state": "FRA", "other": "FRA", "third": "FRA"})
    assert line.chosen() == ["FRA"]
    assert line.reading.count("France") == 1


def test_without_any_state_a_sentence_says_what_to_do(line):
    line.adjust({"state": "", "other": "", "third": ""})
    assert line.reading == "Pick a state to see where it stands."
    assert line.card() == ""


def test_the_eve_does_not_know_the_year_that_is_running(eve):
    explorer = explore.ideal_points(eve)
    assert explorer.years[-1] == 2023
    with pytest.raises(SummitryError, match="goes from 1946 to 2023"):
        explorer.year = 2024


def test_the_table_has_estimate_and_interval_of_each_state(line):
    table = line.table()
    assert list(table["Year"]) == list(line.years)
    assert table.shape[1] == 1 + 3 * len(line.chosen())
    known = table.dropna()
    middle, low, high = (known.iloc[:, place] for place in (1, 2, 3))
    assert ((low <= middle) & (middle <= high)).all()


def test_a_predecessor_without_a_name_is_called_by_its_code(line):
    line.adjust({"state": "CSK", "other": "", "third": "", "year": 1980})
    assert "CSK" in line.reading
