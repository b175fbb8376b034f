import pandas as pd
import pytest

from summitry.models.seats import opposed_pair, seats_of_sides, shared_issues, shifts

ISSUES = pd.DataFrame(
    {
        "issue_id": ["gauges", "dam", "fees", "text", "fish"],
        "area": ["water", "water", "trade", "trade", "nature"],
    }
)


def coded(*rows):
    """Return positions of (issue, actor, position, salience)."""
    columns = ["issue_id", "actor_id", "position", "salience"]
    return pd.DataFrame(list(rows), columns=columns)


def test_the_sides_of_the_case_are_found_by_their_codes(malta):
    sides = malta.sides
    assert seats_of_sides(malta.actors, sides.first_code, sides.second_code) == ("us", "russia")


@pytest.mark.parametrize("codes", [("USA", ""), ("", ""), ("USA", "XXX")])
def test_without_both_codes_there_are_no_sides(malta, codes):
    assert seats_of_sides(malta.actors, *codes) is None


def test_a_pack_without_codes_has_no_sides(malta):
    assert seats_of_sides(malta.actors.drop(columns="iso3"), "USA", "RUS") is None


def test_the_opposed_stand_farthest_apart_on_the_issue_that_matters_most():
    rows = [
        ("gauges", "a", 0, 30), ("gauges", "b", 100, 30), ("gauges", "c", 50, 100),
        ("dam", "a", 40, 90), ("dam", "b", 60, 60), ("dam", "c", 90, 70),
        ("fees", "c", 0, 100),
    ]  # fmt: skip
    assert opposed_pair(coded(*rows)) == ("a", "c")


def test_one_actor_alone_has_nobody_opposite():
    assert opposed_pair(coded(("gauges", "a", 50, 90))) is None
    assert opposed_pair(coded()) is None


def test_issues_of_the_two_sides_come_from_different_areas(malta, eve):
    for case in (malta, eve):
        found = shared_issues(case.positions, case.issues, "us", "russia")
        assert found == ["ukr_nato", "arm_missiles", "hum_scrutiny", "osc_consensus"]


def test_each_area_is_served_first_and_the_one_who_cares_less_decides():
    rows = [
        ("gauges", "a", 0, 90), ("gauges", "b", 9, 80),
        ("dam", "a", 0, 70), ("dam", "b", 9, 70),
        ("fees", "a", 0, 99), ("fees", "b", 9, 10),
        ("text", "a", 0, 40), ("text", "b", 9, 30),
        ("fish", "a", 0, 95),
    ]  # fmt: skip
    assert shared_issues(coded(*rows), ISSUES, "a", "b", most=2) == ["gauges", "text"]
    assert shared_issues(coded(*rows), ISSUES, "a", "b", most=3) == ["gauges", "dam", "text"]
    assert shared_issues(coded(*rows), ISSUES, "a", "b") == ["gauges", "dam", "fees", "text"]


def test_two_that_share_no_issue_have_nothing_to_place():
    rows = coded(("gauges", "a", 0, 90), ("dam", "b", 9, 80))
    assert shared_issues(rows, ISSUES, "a", "b") == []


def test_a_shift_runs_from_the_first_seat_to_the_second():
    placed = {
        ("a", "dam", "a"): 60, ("b", "dam", "a"): 85,
        ("a", "dam", "b"): 10, ("b", "dam", "b"): 0,
        ("b", "fees", "a"): 5,
    }  # fmt: skip
    found = shifts(placed, "a", "b")
    assert found.to_dict("records") == [
        {"issue_id": "dam", "actor_id": "a", "shift": 25.0},
        {"issue_id": "dam", "actor_id": "b", "shift": -10.0},
    ]
    assert list(shifts(placed, "b", "a")["shift"]) == [-25.0, 10.0]


def test_nothing_placed_nothing_shifted():
    assert list(shifts({}, "a", "b").columns) == ["issue_id", "actor_id", "shift"]
