import datetime as dt

import pytest

from summitry import explore


@pytest.fixture
def table_of_states(eve):
    """Return the map on the eve."""
    return explore.osce(eve)


def test_it_begins_with_all_states_at_the_last_day_known(table_of_states):
    assert table_of_states.day == dt.date(2024, 12, 4)
    assert table_of_states.reading.startswith("On 4 December 2024 57 of the 57 states")


@pytest.mark.parametrize(
    ("layer", "number"), [("NATO", 32), ("EU", 27), ("CSTO", "six"), ("EAEU", "five")]
)
def test_the_reading_counts_what_is_generally_known(table_of_states, layer, number):
    table_of_states.layer = layer
    assert f"{number} of the 57 states at the table were {layer} members" in table_of_states.reading


@pytest.mark.parametrize("layer", ["participation", "operations", "chair", "NATO", "EU"])
@pytest.mark.parametrize("year", [1973, 1991, 1992, 2006, 2024])
def test_number_tiles_table_and_reading_agree(table_of_states, layer, year):
    table_of_states.adjust({"layer": layer, "year": year})
    words = table_of_states.reading
    standing = table_of_states.standing()
    filled = sum(kind == "in" for kind in standing.values())
    assert table_of_states.picture.count.get_text() == str(filled)
    yes = table_of_states.say("standing.in")
    assert (table_of_states.table().iloc[:, 2] == yes).sum() == filled
    assert str(year) in words


def test_newcomers_are_named_or_counted(malta):
    explorer = explore.osce(malta, year=2006)
    assert "Montenegro" in explorer.reading
    explorer.year = 1992
    assert "14 states" in explorer.reading
    explorer.year = 1980
    assert "1980" in explorer.reading
    assert "New in" not in explorer.reading


def test_nobody_is_not_called_no_of_them(malta):
    explorer = explore.osce(malta)
    for layer in explorer.organisations:
        for year in (1973, 1990):
            explorer.adjust({"layer": layer, "year": year})
            assert " no of " not in explorer.reading


def test_only_those_at_the_table_count_as_being_there(malta):
    explorer = explore.osce(malta, year=1992)
    explorer.layer = "NATO"
    present = explorer.reading.split(" states at the table")[0].split()[-1]
    explorer.layer = "participation"
    assert f" {present} of the 57 " in explorer.reading


def test_the_chair_of_a_vanished_state_has_no_tile(malta):
    explorer = explore.osce(malta, layer="chair", year=1992)
    assert "has no tile" in explorer.reading
    assert set(explorer.standing().values()) == {"out", "absent"}


def test_a_year_without_a_chair_is_said(malta):
    assert "no state in the chair" in explore.osce(malta, layer="chair", year=1980).reading


def test_framed_states_are_named_and_told_side_by_side(malta):
    explorer = explore.osce(malta, layer="NATO", state="CAN", other="MLT")
    assert "Framed: Canada (yes) and Malta (no)." in explorer.reading
    assert explorer.card().index("Canada") < explorer.card().index("Malta")
    assert [frame.get_visible() for frame in explorer.picture.frames] == [True, True]


def test_a_state_framed_twice_is_told_once(malta):
    explorer = explore.osce(malta, state="CAN", other="CAN")
    assert explorer.reading.count("Canada") == 1
    assert explorer.card().count("Canada") == 1
    assert [frame.get_visible() for frame in explorer.picture.frames] == [True, False]


def test_without_a_framed_state_there_is_no_card(malta):
    assert explore.osce(malta).card() == ""


def test_a_portrait_tells_membership_with_its_end(malta):
    lines = explore.osce(malta, state="GBR").portrait("GBR")
    assert any("EU since 1 January 1973, until 31 January 2020" in line for line in lines)


def test_the_eve_tells_no_chair_of_later_years(eve):
    explorer = explore.osce(eve, layer="chair")
    assert "Malta" in explorer.reading
    assert not any("2025" in line for line in explorer.portrait("FIN"))
