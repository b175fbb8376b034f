import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.case.open_data import open_data
from summitry.models.ideal_points import apart, blanks, order, runs, track, unsure

POINTS = open_data("unga_idealpoints")
YEARS = range(1946, 2025)


def row(value, low, high):
    """Return the estimate of one state in one year."""
    return pd.Series({"ideal_point": value, "low": low, "high": high})


def test_a_track_holds_the_estimates_of_the_table():
    mine = POINTS[POINTS["iso3"] == "MLT"].set_index("year")
    found = track(POINTS, "MLT", YEARS)
    assert found["ideal_point"].count() == mine["ideal_point"].count()
    assert found.loc[1996, "ideal_point"] == mine.loc[1996, "ideal_point"]
    assert found.loc[:1964].isna().all(axis=None)


def test_years_with_too_few_votes_are_told_from_years_without_a_seat():
    assert blanks(track(POINTS, "MLT", YEARS)) == [1966]
    assert blanks(track(POINTS, "TUR", YEARS)) == [1951, 1954, 1955, 2024]
    assert np.isnan(track(POINTS, "MLT", YEARS).loc[1946, "n_votes"])


def test_every_blank_rests_on_fewer_than_ten_votes():
    empty = POINTS[POINTS["ideal_point"].isna()]
    assert len(empty) > 0
    assert empty["n_votes"].max() < 10


@given(st.lists(st.booleans(), max_size=30))
def test_runs_cover_what_is_known_and_nothing_else(known):
    flags = np.array(known, dtype=bool)
    covered = np.zeros(len(flags), dtype=bool)
    for run in runs(flags):
        assert not covered[run].any()
        covered[run] = True
    assert (covered == flags).all()
    assert len(runs(flags)) == sum(
        flag and not (place and flags[place - 1]) for place, flag in enumerate(flags)
    )


def test_the_highest_comes_first_and_who_has_no_estimate_is_left_out():
    rows = {"low": row(-1, -2, 0), "none": row(np.nan, np.nan, np.nan), "high": row(2, 1, 3)}
    assert order(rows) == ["high", "low"]


def test_touching_intervals_leave_the_order_open():
    rows = {"a": row(2, 1, 3), "b": row(0.5, 0, 1), "c": row(-1, -2, -0.1)}
    assert unsure(rows) == [("a", "b")]


def test_distance_is_never_negative_and_missing_where_one_is():
    one = track(POINTS, "USA", YEARS)
    other = track(POINTS, "RUS", YEARS)
    found = apart(one, other)
    assert (found.dropna() >= 0).all()
    assert np.isnan(found[1951])
    pd.testing.assert_series_equal(found, apart(other, one))
    assert found.idxmin() == 1993
    assert found[1993] == pytest.approx(2.936 - 1.283)
