"""Trading across issues: published rules, hand-made cases, and every package as the referee."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from summitry.models.linkage import (
    best_swap,
    even_package,
    frontier,
    gains,
    points,
    room,
    swap_gains,
    trading_order,
    whole_packages,
)  # fmt: skip
from summitry.models.linkage_items import Item, issues_apart, most_unequal, package_items

CARES = st.integers(0, 100).map(float)


@st.composite
def two_parties(draw, least=1, most=6):
    count = draw(st.integers(least, most))
    cares = st.lists(CARES, min_size=count, max_size=count).filter(any)
    return points(draw(cares)), points(draw(cares))


def test_logrolling_gives_both_what_they_care_about_most():
    # Two issues, each party caring nine times as much about its own: the textbook logroll of
    # Froman and Cohen, Behavioral Science 15 (1970).
    first, second = points([90, 10]), points([10, 90])
    assert gains([0.5, 0.5], first, second) == (50, 50)
    assert gains([1, 0], first, second) == (90, 90)
    assert frontier(first, second).tolist() == [[0, 100], [90, 90], [100, 0]]
    assert room((50, 50), frontier(first, second)) == 40
    assert best_swap(first, second)[:2] == (0, 1)


def test_equal_ratios_leave_nothing_to_trade():
    first = points([10, 20, 30])
    corners = frontier(first, first)
    assert corners.sum(axis=1) == pytest.approx(100)
    assert room((50, 50), corners) == pytest.approx(0)
    assert best_swap(first, first) is None


def test_three_issues_by_hand():
    # Ratios of 5, 0.6 and 0.5: the first party is given the second issue, then the third, then the
    # first (Raiffa, The Art and Science of Negotiation, 1982).
    first, second = [20, 50, 30], [40, 10, 50]
    assert trading_order(first, second) == [1, 2, 0]
    assert frontier(first, second).tolist() == [[0, 100], [50, 90], [80, 40], [100, 0]]
    assert even_package(first, second).tolist() == [0, 1, 0.5]
    assert gains(even_package(first, second), first, second) == (65, 65)
    assert swap_gains(1, 0, first, second) == (15, 15)


def test_an_issue_that_only_one_cares_about_goes_to_that_one():
    # (0, 100) and (100, 0) can be bettered for one at no cost to the other: they are left out.
    corners = frontier([60, 40, 0], [0, 50, 50])
    assert corners.tolist() == [[60, 100], [100, 50]]
    assert frontier([60, 0], [0, 50]).tolist() == [[60, 50]]
    assert frontier([60, 40], [0, 0]).tolist() == [[100, 0]]
    assert room((0, 0), frontier([60, 0], [0, 50])) == 50
    assert trading_order([60, 40, 0, 0], [0, 50, 50, 0]) == [0, 1, 2]


def test_off_the_table_nothing_is_left_but_what_is_on_it():
    first, second = points([50, 30, 20]), points([20, 30, 50])
    on = np.array([1, 1, 0])
    assert room((0, 0), frontier(first, second)) > room((0, 0), frontier(first * on, second * on))
    assert frontier(first * on, second * on).max() == 80


def test_without_any_issue_both_have_nothing():
    nothing = np.zeros(0)
    assert frontier(nothing, nothing).tolist() == [[0, 0]]
    assert room((0, 0), frontier(nothing, nothing)) == 0
    assert best_swap(nothing, nothing) is None


def test_cares_are_shared_out_over_a_hundred_points():
    assert points([0, 0]).tolist() == [0, 0]
    for wrong in ([-1, 2], [float("nan"), 1]):
        with pytest.raises(ValueError, match="from 0 upwards"):
            points(wrong)


@given(two_parties())
def test_no_whole_package_lies_beyond_the_frontier_and_its_corners_are_among_them(parties):
    corners, packages = frontier(*parties), whole_packages(*parties)
    for corner in corners:
        assert np.isclose(packages, corner).all(axis=1).any()
        better = (packages > corner - 1e-6).all(axis=1) & (packages > corner + 1e-6).any(axis=1)
        assert not better.any()


@given(two_parties(), st.floats(0, 0.999))
def test_the_sorted_ratio_rule_is_as_good_as_a_linear_programme(parties, part):
    first, second = parties
    least = part * first.sum()
    best = linprog(second, A_ub=[-first], b_ub=[-least], bounds=(0, 1))
    on_it = np.interp(least, *frontier(first, second).T)
    assert second.sum() - best.fun == pytest.approx(on_it, abs=1e-4)


@given(two_parties(), st.data())
def test_room_ends_on_the_frontier_and_no_package_has_less_than_none(parties, data):
    first, second = parties
    part = st.floats(0, 1)
    shares = data.draw(st.lists(part, min_size=len(first), max_size=len(first)))
    own, corners = gains(shares, first, second), frontier(first, second)
    more = room(own, corners)
    assert more >= 0
    reached = (own[0] + more, own[1] + more)
    assert room(reached, corners) == pytest.approx(0, abs=1e-6)
    steps = np.diff(corners, axis=0)
    x, y = (np.array(reached) - corners[:-1]).T
    assert (steps[:, 0] * y - steps[:, 1] * x).max(initial=0) <= 1e-4


@given(two_parties())
def test_the_even_package_is_even_lies_on_the_frontier_and_shares_at_most_one_issue(parties):
    shares = even_package(*parties)
    one, other = gains(shares, *parties)
    assert room((one, other), frontier(*parties)) == pytest.approx(0, abs=1e-6)
    assert min(one, other) == pytest.approx(room((0, 0), frontier(*parties)), abs=1e-6)
    assert ((shares > 0) & (shares < 1)).sum() <= 1


@given(two_parties(least=2))
def test_no_other_swap_is_better_for_the_one_that_gains_less(parties):
    swap, count = best_swap(*parties), len(parties[0])
    every = [
        min(swap_gains(got, given_up, *parties))
        for got in range(count)
        for given_up in range(count)
        if got != given_up
    ]
    if swap is None:
        assert max(every) <= 1e-6
    else:
        assert min(swap[2:]) == pytest.approx(max(every))
        shares = np.full(count, 0.5)
        shares[[swap.first_gets, swap.second_gets]] = 1, 0
        middle = gains(np.full(count, 0.5), *parties)
        gained = np.subtract(gains(shares, *parties), middle)
        assert gained == pytest.approx(swap[2:])


def test_issues_on_which_the_bands_meet_are_not_to_be_divided():
    issues = pd.DataFrame(
        {"issue_id": ["dam", "ferry"], "area": "water", "name": ["The dam", "The ferry"]}
    )
    rows = [("dam", "up", 10), ("dam", "low", 90), ("ferry", "up", 40), ("ferry", "low", 45)]
    positions = pd.DataFrame(rows, columns=["issue_id", "actor_id", "position"])
    positions = positions.assign(
        low=positions["position"] - 5,
        high=positions["position"] + 5,
        salience=[70.0, 20.0, 50.0, 50.0],
        flexibility=0.0,
        coding_confidence="high",
    )
    assert issues_apart(positions, issues, "up", "low") == [Item("dam", "The dam", 70, 20)]


def test_a_list_for_trading_takes_as_many_of_each_partys_issues_and_keeps_their_order():
    cares = zip("abcdef", (60, 10, 90, 50, 80, 20), strict=True)
    items = [Item(key, key, care, 50) for key, care in cares]
    assert [item.key for item in most_unequal(items, 4)] == ["b", "c", "e", "f"]
    assert [item.key for item in most_unequal(items, 3)] == ["b", "c", "f"]
    assert most_unequal(items, 6) == most_unequal(items, 9) == items
    assert Item("none", "None", 0, 0).lean == 0.5


def test_only_the_first_package_is_taken_and_its_items_weigh_the_same():
    table = pd.DataFrame({"item_id": ["one", "two"], "package": ["A", "B"], "name": ["One", "Two"]})
    assert package_items(table) == [Item("one", "One", 50, 50)]
    assert package_items(table.iloc[:0]) == []
