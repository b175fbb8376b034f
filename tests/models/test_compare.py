import pandas as pd
import pytest

from summitry.models.compare import ORDERS, in_order, side_by_side


@pytest.fixture(scope="module")
def pair(eve):
    """Return the two sides over all issues, on the eve."""
    return side_by_side(eve.positions, eve.issues, "us", "russia").set_index("issue_id")


def test_every_issue_has_its_row_and_none_is_averaged(eve, pair):
    assert list(pair.index) == list(eve.issues["issue_id"])
    assert not [column for column in pair if "mean" in column or "average" in column]


def test_numbers_are_those_of_the_table(pair):
    row = pair.loc["ukr_nato"]
    assert (row["position_a"], row["low_a"], row["position_b"], row["high_b"]) == (54, 44, 2, 5)
    assert (row["distance"], row["between"], row["near"]) == (52, 39, False)


def test_bands_that_meet_are_near(pair):
    assert set(pair.index[pair["near"]]) == {"arm_missiles", "glo_terror"}
    assert (pair.loc[pair["near"], "between"] == 0).all()


def test_bands_that_touch_meet():
    rows = [("dam", "a", 10, 0, 20), ("dam", "b", 30, 20, 40)]
    positions = pd.DataFrame(rows, columns=["issue_id", "actor_id", "position", "low", "high"])
    positions = positions.assign(salience=50, flexibility=50, coding_confidence="high")
    issues = pd.DataFrame({"issue_id": ["dam"], "area": "water", "name": "The dam"})
    row = side_by_side(positions, issues, "a", "b").iloc[0]
    assert row["near"]
    assert row["between"] == 0
    assert row["distance"] == 20


def test_a_missing_coding_is_no_middle(eve):
    table = side_by_side(eve.positions, eve.issues, "finland", "russia").set_index("issue_id")
    row = table.loc["arm_linkage"]
    assert not row["coded_a"]
    assert row["coded_b"]
    assert not row["both"]
    assert not row["near"]
    assert row[["position_a", "distance", "between"]].isna().all()
    assert row["cares"] == ""


def test_who_cares_where_the_other_does_not(malta):
    table = side_by_side(malta.positions, malta.issues, "malta", "armenia").set_index("issue_id")
    assert table.loc["glo_gaza", "cares"] == "a"
    assert (table.loc["glo_gaza", "salience_a"], table.loc["glo_gaza", "salience_b"]) == (70, 20)
    turned = side_by_side(malta.positions, malta.issues, "armenia", "malta").set_index("issue_id")
    assert turned.loc["glo_gaza", "cares"] == "b"
    assert table.loc["glo_caucasus", "cares"] == ""


def test_the_other_way_round_gives_the_same_distances(malta):
    one = side_by_side(malta.positions, malta.issues, "eu", "hungary")
    other = side_by_side(malta.positions, malta.issues, "hungary", "eu")
    for column in ("distance", "between", "near", "both"):
        assert one[column].equals(other[column])


def test_hollow_and_weak_are_told_by_side(pair):
    assert pair.loc["ukr_nato", "hollow_b"]
    assert not pair.loc["ukr_nato", "hollow_a"]
    assert not pair.loc["glo_terror", "weak_a"]


@pytest.mark.parametrize("order", ORDERS)
def test_what_is_not_coded_for_both_comes_last_unless_areas_rule(eve, pair, order):
    areas = list(eve.areas)
    ordered = in_order(pair.reset_index(), order, areas)
    assert sorted(ordered["issue_id"]) == sorted(pair.index)
    if order == "pack":
        assert list(ordered["area"]) == sorted(ordered["area"], key=areas.index)
    else:
        assert not ordered["both"].iloc[-2:].any()


def test_the_largest_come_first(pair):
    by_distance = in_order(pair.reset_index(), "distance", [])["distance"].dropna()
    assert by_distance.is_monotonic_decreasing
    assert by_distance.iloc[0] == 89
    first = in_order(pair.reset_index(), "salience", []).iloc[0]
    assert abs(first["salience_a"] - first["salience_b"]) == 43
