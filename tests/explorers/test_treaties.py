import datetime as dt

import pytest

from summitry import explore


@pytest.fixture
def held(malta):
    """Return the explorer on the whole case."""
    return explore.treaties(malta)


def test_on_the_eve_eleven_held_and_three_were_weakened(eve):
    words = explore.treaties(eve).reading
    assert words.startswith("On 4 December 2024 eleven of the 20 agreements signed by then")
    assert "Three of these had been suspended or left" in words
    assert "New START" in words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(1963, 8, 5), "no agreement was in force, of one signed by then"),
        (dt.date(1963, 10, 10), "one agreement was in force, of one signed by then"),
        (dt.date(1980, 1, 1), "four of the eight agreements signed by then were in force"),
        (dt.date(2026, 2, 5), "ten of the 20 agreements signed by then were in force"),
    ],
)
def test_the_reading_counts_what_held(held, day, words):
    held.day = day
    assert words in held.reading


def test_a_year_goes_to_its_last_day_or_to_the_last_day_known(held):
    held.year = 1990
    assert held.day == dt.date(1990, 12, 31)
    held.year = 2026
    assert held.day == dt.date(2026, 2, 5)


def test_a_day_brings_its_year_along_and_stays(held):
    held.day = dt.date(2002, 6, 13)
    assert held.year == 2002
    assert held.day == dt.date(2002, 6, 13)


def test_steps_go_from_change_to_change_each_once(held):
    (step,) = [control for control in held.controls if control.trait == "day"]
    days = step.values()
    assert days == sorted(set(days))
    assert days[-1] == held.last_day


def test_the_eve_has_no_change_after_it(eve):
    assert explore.treaties(eve).days[-1] <= eve.as_of_date


def test_the_table_tells_how_each_stood_on_the_day(held):
    held.day = dt.date(2002, 6, 13)
    table = held.table().set_index("Agreement")
    assert table.loc["Anti-Ballistic Missile Treaty", "On that day"] == "ended"
    assert table.loc["New START Treaty", "On that day"] == "not yet signed"


def test_a_quarrel_is_told_while_what_it_is_about_holds(held):
    held.day = dt.date(2014, 3, 17)
    assert "disputed" not in held.reading
    held.day = dt.date(2014, 3, 18)
    assert "Budapest Memorandum" in held.reading
    assert "disputed" in held.reading
