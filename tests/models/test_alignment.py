import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from summitry.models.alignment import (
    certain_order,
    distance,
    gap,
    nearer_than,
    overlap,
    stands_on,
    weighted_distance,
)

SYMMETRIC = [distance, gap, overlap, nearer_than]


def stands(*rows) -> pd.DataFrame:
    """Make stands of (low, position, high) or of None for a missing actor."""
    missing = (np.nan,) * 3
    table = pd.DataFrame([row or missing for row in rows], columns=["low", "position", "high"])
    table.index = pd.Index([f"actor{number}" for number in range(len(rows))], name="actor_id")
    return table.assign(salience=50.0)


steps = st.lists(st.integers(0, 100), min_size=3, max_size=3).map(sorted).map(tuple)
fields = st.lists(st.one_of(st.none(), steps), min_size=1, max_size=7).map(lambda r: stands(*r))


def test_apart_bands_have_a_gap_and_a_certain_order():
    two = stands((0, 10, 20), (50, 60, 90))
    assert distance(two).iloc[0, 1] == 50
    assert gap(two).iloc[0, 1] == 30
    assert overlap(two).iloc[0, 1] == 0
    assert certain_order(two).to_numpy().tolist() == [[0, -1], [1, 0]]


def test_bands_that_overlap_leave_the_order_open():
    two = stands((0, 10, 60), (50, 60, 90))
    assert distance(two).iloc[0, 1] == 50
    assert gap(two).iloc[0, 1] == 0
    assert overlap(two).iloc[0, 1] == 10
    assert certain_order(two).iloc[0, 1] == 0


def test_bands_that_touch_leave_the_order_open():
    two = stands((0, 10, 50), (50, 60, 90))
    assert gap(two).iloc[0, 1] == overlap(two).iloc[0, 1] == certain_order(two).iloc[0, 1] == 0


def test_a_missing_actor_is_never_put_anywhere():
    three = stands((0, 10, 20), None, (50, 60, 90))
    for measure in (*SYMMETRIC, certain_order, weighted_distance):
        assert measure(three)["actor1"].isna().all()
        assert measure(three).loc["actor1"].isna().all()
    assert nearer_than(stands((0, 1, 2), None, (5, 6, 7), (9, 9, 9))).notna().sum().sum() == 6


def test_salience_belongs_to_the_one_who_looks():
    two = stands((0, 10, 20), (50, 60, 90)).assign(salience=[100.0, 20.0])
    assert weighted_distance(two).to_numpy().tolist() == [[0, 50], [10, 0]]


def test_the_nearest_pair_ranks_first_and_equal_pairs_share_a_rank():
    three = stands((0, 0, 0), (10, 10, 10), (90, 90, 90))
    ranks = nearer_than(three)
    assert ranks.loc["actor0", ["actor1", "actor2"]].tolist() == [1, 0]
    assert ranks.loc["actor1", "actor2"] == 0.5
    even = nearer_than(stands((0, 0, 0), (10, 10, 10), (20, 20, 20)))
    assert even.loc["actor1", ["actor0", "actor2"]].tolist() == [0.75, 0.75]


def test_one_pair_alone_has_no_rank():
    assert nearer_than(stands((0, 0, 0), (10, 10, 10))).isna().all().all()


def test_stands_are_those_of_one_issue_in_the_order_asked_for():
    positions = pd.DataFrame(
        {
            "issue_id": ["gauges", "gauges", "fish"],
            "actor_id": ["upland", "lowland", "upland"],
            "position": [10.0, 80.0, 50.0],
            "low": [5.0, 70.0, 40.0],
            "high": [15.0, 90.0, 60.0],
            "salience": [60.0, 20.0, 90.0],
        }
    )
    assert stands_on(positions, "gauges")["position"].to_dict() == {"upland": 10, "lowland": 80}
    asked = stands_on(positions, "fish", ["lowland", "upland"])
    assert asked["salience"].isna().tolist() == [True, False]


@settings(deadline=None)
@given(fields)
@pytest.mark.parametrize("measure", SYMMETRIC)
def test_measures_of_a_pair_are_symmetric(measure, field):
    assert_allclose(measure(field), measure(field).T)


@settings(deadline=None)
@given(fields)
def test_the_order_of_a_pair_turns_round_with_the_pair(field):
    assert_allclose(certain_order(field), -certain_order(field).T)


@settings(deadline=None)
@given(fields)
def test_measures_keep_their_bounds(field):
    for measure, high in ((distance, 100), (gap, 100), (overlap, 100), (nearer_than, 1)):
        values = measure(field).to_numpy()
        known = values[~np.isnan(values)]
        assert ((known >= 0) & (known <= high)).all()


@settings(deadline=None)
@given(fields)
def test_an_actor_is_at_no_distance_from_itself(field):
    own = np.diagonal(distance(field))
    assert_array_equal(own[~np.isnan(own)], 0)
    width = (field["high"] - field["low"]).to_numpy()
    assert_allclose(np.diagonal(overlap(field)), width)


@settings(deadline=None)
@given(fields)
def test_distance_is_no_longer_by_way_of_a_third(field):
    apart = distance(field).to_numpy()
    through = apart[:, :, None] + apart[None, :, :]
    assert not (apart[:, None, :] > through + 1e-9).any()


@settings(deadline=None)
@given(fields)
def test_a_gap_an_overlap_and_a_certain_order_fit_together(field):
    room, common = gap(field).to_numpy(), overlap(field).to_numpy()
    order, apart = certain_order(field).to_numpy(), distance(field).to_numpy()
    known = ~np.isnan(apart)
    assert ((room > 0) == (np.abs(order) == 1))[known].all()
    assert not ((room > 0) & (common > 0)).any()
    assert (room <= apart)[known].all()


@settings(deadline=None)
@given(fields, st.integers(-20, 20))
def test_only_differences_matter(field, shift):
    numbers = ["low", "position", "high"]
    moved = field.assign(**{name: field[name] + shift for name in numbers})
    for measure in (*SYMMETRIC, certain_order, weighted_distance):
        assert_allclose(measure(moved), measure(field))
