import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.bargaining_start import bargains, choose_issue, coded_way

place = st.integers(0, 100)


@pytest.mark.parametrize(
    ("position", "low", "high", "flexibility", "other", "way"),
    [
        (82, 70, 91, 40, 8, (12 + 0.4 * 62) / 74),
        (8, 3, 18, 18, 82, (10 + 0.18 * 64) / 74),
        (22, 12, 36, 35, 20, 1.0),
        (50, 50, 50, 0, 10, 0.0),
        (50, 40, 60, 0, 50, 1.0),
    ],
)
def test_the_rule_goes_to_the_facing_edge_and_on_by_flexibility(
    position, low, high, flexibility, other, way
):
    coded = {"position": position, "low": low, "high": high, "flexibility": flexibility}
    assert coded_way(coded, other) == pytest.approx(way)


@given(place, place, place, place, place)
def test_nobody_goes_beyond_the_other(position, down, up, flexibility, other):
    coded = {"position": position, "low": max(0, position - down), "high": min(100, position + up)}
    assert 0 <= coded_way(coded | {"flexibility": flexibility}, other) <= 1


def test_bargains_of_the_case_are_those_coded_for_both(eve):
    found = bargains(eve.positions, eve.issues, "us", "russia").set_index("issue_id")
    coded = eve.positions[eve.positions["actor_id"].isin(["us", "russia"])]
    assert set(found.index) == set(coded["issue_id"])
    row = found.loc["arm_linkage"]
    assert row["others"] == 5
    assert row["room"] == pytest.approx((row["way_a"] + row["way_b"] - 1) * 74)


def test_nobody_bargains_alone(eve):
    assert len(bargains(eve.positions, eve.issues, "us", "us")) == 0


def test_the_first_issue_is_near_a_zone_and_concerns_few(eve):
    found = bargains(eve.positions, eve.issues, "us", "russia")
    assert choose_issue(found) == "arm_linkage"
    left = found[found["issue_id"] != "arm_linkage"]
    assert choose_issue(left) == "glo_caucasus"


def test_without_such_an_issue_the_limits_that_come_nearest_are_taken():
    table = pd.DataFrame(
        {
            "issue_id": ["a", "b", "c"],
            "distance": [90.0, 10, 2],
            "room": [-60.0, -4, 2],
            "others": 1,
        }
    )
    assert choose_issue(table) == "b"
    assert choose_issue(table.iloc[2:]) == "c"
    assert choose_issue(table.iloc[:0]) == ""
