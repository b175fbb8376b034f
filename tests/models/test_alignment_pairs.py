import itertools

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.models.alignment import gap, stands_on
from summitry.models.alignment_pairs import (
    FAR,
    GAP,
    NEAR,
    UNKNOWN,
    crossing_issues,
    crossing_pairs,
    kinds,
    near_counts,
    nearness,
    side_by_side,
)

FIVE = list("abcde")
# Two camps, ab and de, with c between; on "split" a stands with de, on "unity" all are one.
USUAL = [10.0, 10.0, 50.0, 90.0, 90.0]
PLACES = {
    "one": USUAL,
    "two": USUAL,
    "three": USUAL,
    "four": USUAL,
    "split": [90.0, 10.0, 50.0, 90.0, 90.0],
    "unity": [50.0] * 5,
}


def coded(places, actors=FIVE, half=5.0):
    """Return positions with equal bands; an actor whose place is None is not coded."""
    rows = [
        (issue, actor, place, place - half, place + half, 50.0)
        for issue, row in places.items()
        for actor, place in zip(actors, row, strict=True)
        if place is not None
    ]
    columns = ["issue_id", "actor_id", "position", "low", "high", "salience"]
    return pd.DataFrame(rows, columns=columns)


def brute_near(case, issue):
    """Return, worked out row by row, which pairs have bands that touch or overlap."""
    bands = {
        row.actor_id: (row.low, row.high)
        for row in case.positions.itertuples()
        if row.issue_id == issue
    }
    return {
        (one, other): bands[one][0] <= bands[other][1] and bands[other][0] <= bands[one][1]
        for one, other in itertools.permutations(bands, 2)
    }


@pytest.mark.parametrize(
    ("low", "kind"), [(4.0, NEAR), (10.0, NEAR), (10.5, GAP), (35.0, GAP), (35.5, FAR)]
)
def test_a_quarter_of_the_scale_parts_a_gap_from_a_wide_one(low, kind):
    bands = pd.DataFrame({"low": [0.0, low], "high": [10.0, low + 5]})
    assert kinds(gap(bands)).loc[0, 1] == kind


def test_a_pair_with_one_uncoded_is_unknown_and_nobody_is_put_in_the_middle():
    stands = stands_on(coded({"one": [10.0, None, 50.0, None, 90.0]}), "one", FIVE)
    found = kinds(gap(stands))
    assert set(found["b"]) == set(found["d"]) == {UNKNOWN}
    assert found.loc["a", "c"] == FAR


def test_actors_stand_side_by_side_along_the_scale_and_the_uncoded_last():
    stands = stands_on(coded({"one": [70.0, None, 10.0, 40.0, None]}), "one", FIVE)
    assert side_by_side(stands) == ["c", "d", "a", "b", "e"]


def test_a_pair_that_crosses_is_named_with_its_usual_side():
    near = nearness(coded(PLACES), FIVE)
    found = crossing_pairs(near, FIVE, "split")
    rows = [tuple(row) for row in found.itertuples(index=False)]
    assert rows == [
        ("a", "b", False, 5, 5),
        ("a", "d", True, 1, 5),
        ("a", "e", True, 1, 5),
    ]


def test_an_issue_that_unites_everybody_crosses_no_line():
    found = crossing_issues(nearness(coded(PLACES), FIVE))
    assert found.index[0] == "split"
    assert found.loc["split"].to_list() == [10, 2, 1, 0.1]
    assert found.loc["unity", "apart"] == 0
    assert found.loc["unity", "together"] == 8
    assert found.loc["unity", "share"] == 0


def test_a_pair_coded_on_few_other_issues_does_not_count():
    near = nearness(coded({"one": USUAL, "two": USUAL, "split": PLACES["split"]}), FIVE)
    assert len(crossing_pairs(near, FIVE, "split")) == 0
    assert crossing_issues(near)["share"].isna().all()
    assert len(crossing_pairs(near, FIVE, "split", fewest=2)) == 3


def test_a_pair_evenly_split_over_the_other_issues_has_no_usual_side():
    apart = [10.0, 90.0, 50.0, 90.0, 90.0]
    near = nearness(
        coded({"one": USUAL, "two": USUAL, "three": apart, "four": apart, "x": apart}), FIVE
    )
    assert ("a", "b") not in set(
        crossing_pairs(near, FIVE, "x")[["first", "second"]].itertuples(index=False, name=None)
    )


@settings(deadline=None)
@given(st.floats(0.05, 1), st.floats(0, 50))
def test_stretching_or_shifting_the_scale_of_one_issue_changes_nothing(factor, shift):
    table = coded(PLACES)
    columns, mine = ["position", "low", "high"], table["issue_id"] == "two"
    moved = table.copy()
    moved.loc[mine, columns] = moved.loc[mine, columns] * factor + shift
    before, after = (crossing_issues(nearness(one, FIVE)) for one in (table, moved))
    pd.testing.assert_frame_equal(before, after)


@settings(deadline=None)
@given(
    st.dictionaries(
        st.sampled_from("pqrst"),
        st.lists(st.none() | st.integers(5, 95).map(float), min_size=5, max_size=5),
        min_size=1,
    )
)
def test_nearness_is_symmetric_and_pairs_and_issues_agree(places):
    table = coded(places, half=15.0)
    near = nearness(table, FIVE)
    counted = crossing_issues(near, fewest=1)
    for issue, here in near.items():
        assert np.array_equal(here, here.T, equal_nan=True)
        assert np.isnan(np.diag(here)).all()
        found = crossing_pairs(near, FIVE, issue, fewest=1)
        assert len(found) == counted.loc[issue, ["together", "apart"]].sum()
        assert (found["near_others"] <= found["others"]).all()
        usual = 2 * found["near_others"] > found["others"]
        assert (usual != found["near_here"].astype(bool)).all()


def test_near_counts_are_what_a_reader_counts_band_by_band(view, malta, eve):
    case = {"whole": malta, "eve": eve}[view]
    actors = list(case.actors["actor_id"])
    near = nearness(case.positions, actors)
    by_hand = [brute_near(case, issue) for issue in case.positions["issue_id"].unique()]
    for actor in actors:
        counts = near_counts(near, actors, actor)
        for other in counts.index:
            both = [one[actor, other] for one in by_hand if (actor, other) in one]
            assert counts.loc[other].to_list() == [sum(both), len(both)]


def test_in_the_shipped_case_the_lines_cross_most_on_two_issues_far_from_the_war(malta):
    found = crossing_issues(nearness(malta.positions, list(malta.actors["actor_id"])))
    assert list(found.index[:2]) == ["glo_gaza", "glo_caucasus"]
    assert found.loc["glo_gaza", ["pairs", "together", "apart"]].to_list() == [97, 30, 21]
    assert found.loc["glo_caucasus", ["pairs", "together", "apart"]].to_list() == [36, 10, 7]


def test_on_the_eve_too_one_of_them_comes_first(eve):
    found = crossing_issues(nearness(eve.positions, list(eve.actors["actor_id"])))
    assert found.index[0] == "glo_gaza"


def test_the_clearest_crossing_of_the_shipped_case_is_near_on_all_other_issues(malta):
    actors = list(malta.actors["actor_id"])
    first = next(crossing_pairs(nearness(malta.positions, actors), actors, "glo_gaza").itertuples())
    assert (first.first, first.second, first.near_here) == ("us", "eu", False)
    assert first.near_others == first.others == 13
    assert not brute_near(malta, "glo_gaza")["us", "eu"]
