import re

import pytest

from summitry import explore
from summitry.text import number_word


@pytest.fixture
def meetings(malta):
    """Return the explorer on the whole case."""
    return explore.encounters(malta)


def test_172_meetings_are_told_of_and_the_fullest_years(meetings):
    assert "There were 172 from 1985" in meetings.reading
    assert "1990 and 1991, with eleven each" in meetings.reading


def test_the_sides_have_the_names_of_the_pack(meetings, malta):
    assert malta.sides.first in meetings.title()
    assert malta.sides.second in meetings.title()


@pytest.mark.parametrize("by", ["level", "where", "occasion"])
def test_the_parts_of_a_year_add_up(meetings, by):
    meetings.by = by
    for year in meetings.years:
        meetings.year = year
        n = len(meetings.of_the_year())
        first = meetings.reading.split(". ")[0]
        assert first.startswith(f"{year}: {number_word(n)} recorded meeting")
        inside = re.search(r"\((.*)\)", first)
        parts = inside[1].split(", ") if inside else []
        words = {number_word(number): number for number in range(100)}
        assert sum(words[part.split()[0]] for part in parts) == n


def test_the_card_has_a_line_for_each_meeting_of_the_year(meetings):
    for year in (1985, 1990, 2021):
        meetings.year = year
        assert meetings.card().count("<li>") == len(meetings.of_the_year())
        assert f"<b>{year}</b>" in meetings.card()


def test_a_silent_year_says_so(meetings):
    meetings.year = 2020
    assert meetings.reading.startswith("2020: no recorded meetings.")
    assert meetings.say("none", year=2020) in meetings.card()


def test_silent_years_are_named(meetings):
    assert "2020, 2024 and 2026" in meetings.reading


def test_the_eve_counts_no_later_meeting(eve):
    meetings = explore.encounters(eve)
    assert meetings.last == 2024
    assert "There were 169 from 1985 to 2024" in meetings.reading


def test_the_table_adds_up_to_all_meetings(meetings):
    table = meetings.table()
    assert table.iloc[:, 1:].to_numpy().sum() == 172
    assert list(table.iloc[:, 0]) == list(meetings.years)


def test_ten_years_are_not_compared_with_themselves(malta):
    early = explore.encounters(malta.as_of("1995-12-31"))
    assert "first ten years" not in early.reading
    assert "first ten years" in explore.encounters(malta.as_of("2004-12-31")).reading


def test_people_without_a_counterpart_are_told_as_such(meetings):
    row = meetings.meetings[meetings.meetings["second_people"] == ""].iloc[0]
    meetings.year = int(row["year"])
    assert "the record names no counterpart" in meetings.card()
