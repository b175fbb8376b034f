import datetime as dt

import pandas as pd
import pytest

from summitry.case.dates import PartialDate
from summitry.models.landmarks import decimal_year, landmarks


def events(*pairs):
    """Return events with their starts and short names."""
    starts = [PartialDate.parse(start) for start, _ in pairs]
    return pd.DataFrame({"start": starts, "landmark": [name for _, name in pairs]})


def test_only_events_with_a_short_name_are_landmarks_and_they_stand_in_order():
    found = landmarks(
        events(("2014-03", "late"), ("1990", ""), ("1975-08-01", "early")), 1946, 2024
    )
    assert [mark.name for mark in found] == ["early", "late"]


def test_what_lies_outside_the_axis_is_left_out():
    table = events(
        ("1945", "before"), ("1946", "first"), ("2024-01-01", "last"), ("2024-02", "after")
    )
    assert [mark.name for mark in landmarks(table, 1946, 2024)] == ["first", "last"]


@pytest.mark.parametrize(
    ("day", "place"), [(dt.date(2014, 1, 1), 2014.0), (dt.date(2014, 12, 31), 2014.997)]
)
def test_a_day_stands_within_its_own_year(day, place):
    assert decimal_year(day) == pytest.approx(place, abs=0.001)


def test_the_eve_shows_no_landmark_of_a_later_day(malta):
    known = {mark.name for mark in landmarks(malta.as_of("2014-03-17").events, 1900, 2100)}
    later = {mark.name for mark in landmarks(malta.as_of("2014-03-18").events, 1900, 2100)}
    assert later - known == {"Crimea"}
