import csv
from collections import Counter

import pandas as pd
import pytest

from summitry.case.dates import PartialDate
from summitry.case.open_data import open_data
from summitry.models.encounters import (
    LEVELS,
    counts,
    joined,
    level_of,
    occasions,
    silent_years,
    yearly_mean,
)
from summitry.place import data_folder

YEARS = range(1985, 2026)


@pytest.fixture(scope="module")
def meetings():
    """Return the occasions of the whole table."""
    return occasions(open_data("us_russia_meetings"))


@pytest.fixture(scope="module")
def records():
    """Return the raw rows of the table, read without the package."""
    with (data_folder() / "open" / "us_russia_meetings.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_two_hundred_records_are_172_meetings(records, meetings):
    assert len(records) == 200
    assert len({row["event_id"] for row in records}) == 172
    assert len(meetings) == 172


def test_each_meeting_counts_in_the_year_in_which_it_began(records, meetings):
    first = {}
    for row in records:
        first[row["event_id"]] = min(row["start"], first.get(row["event_id"], "9999"))
    by_year = Counter(int(start[:4]) for start in first.values())
    assert counts(meetings, "level", list(LEVELS), YEARS).sum(axis=1).to_dict() == {
        year: by_year[year] for year in YEARS
    }


def test_a_meeting_has_the_highest_level_of_its_records(records, meetings):
    presidents = {row["event_id"] for row in records if row["level"].startswith("president")}
    found = meetings[meetings["level"] == "presidents"]["event_id"]
    assert set(map(str, found)) == presidents


def test_2020_and_2024_are_the_years_without_a_meeting(meetings):
    assert silent_years(meetings, YEARS) == [2020, 2024]


def test_years_without_a_meeting_count_zero(meetings):
    table = counts(meetings, "where", ["first side", "second side", "third country"], YEARS)
    assert list(table.index) == list(YEARS)
    assert list(table.loc[2020]) == [0, 0, 0]
    assert int(table.to_numpy().sum()) == 172


def test_a_kind_that_never_occurs_counts_zero(meetings):
    assert counts(meetings, "level", ["envoys"], YEARS)["envoys"].sum() == 0


def test_every_way_to_divide_gives_the_same_sum(meetings):
    ways = {
        "level": list(LEVELS),
        "where": ["first side", "second side", "third country"],
        "occasion": ["alone", "margin"],
    }
    sums = {by: list(counts(meetings, by, kinds, YEARS).sum(axis=1)) for by, kinds in ways.items()}
    assert sums["level"] == sums["where"] == sums["occasion"]


@pytest.mark.parametrize(
    ("recorded", "level"),
    [
        ("presidents", "presidents"),
        ("president and prime minister", "presidents"),
        ("presidents (minister present)", "presidents"),
        ("minister with president", "ministers"),
        ("ministers", "ministers"),
        ("visit, counterparts not named", "visit"),
    ],
)
def test_a_recorded_level_is_reduced_to_the_highest_rank(recorded, level):
    assert level_of(recorded) == level


def test_records_of_one_event_become_one_row_with_everybody():
    one = {
        "event_id": "7", "start": PartialDate.parse("1994-01-13"), "level": "ministers",
        "first_person": ("A",), "second_person": ("B",), "place": "Strelsau",
        "country": "Ruritania", "where": "second side", "topics": ("gauges",),
        "multilateral_occasion": False,
    }  # fmt: skip
    other = one | {
        "start": PartialDate.parse("1994-01-12"),
        "level": "presidents (minister present)",
        "first_person": ("C",),
        "second_person": (),
        "multilateral_occasion": True,
    }
    (row,) = occasions(pd.DataFrame([one, other])).to_dict("records")
    assert str(row["start"]) == "1994-01-12"
    assert (row["level"], row["year"], row["occasion"]) == ("presidents", 1994, "margin")
    assert row["first_people"] == "C; A"
    assert row["second_people"] == "B"
    assert row["topics"] == "gauges"


def test_names_are_joined_once_each_without_empty_ones():
    assert joined(pd.Series([("A", "B"), (), ("B",), ""])) == "A; B"


def test_the_yearly_mean_counts_silent_years():
    table = pd.DataFrame({"year": [2010, 2010, 2012, 2030]})
    assert yearly_mean(table, range(2010, 2014)) == 0.75
