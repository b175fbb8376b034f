import itertools

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summitry.models.bargaining import egalitarian, frontier, kalai_smorodinsky, nash

SOLUTIONS = (nash, kalai_smorodinsky, egalitarian)
numbers = st.floats(0.0, 50.0).map(lambda number: round(number, 3))
outcomes = st.lists(st.tuples(numbers, numbers), min_size=1, max_size=8)

# Nash (1950), Econometrica 18(2), p. 160: what each good is worth to Bill and to Jack.
BILLS = {"book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2), "box": (4, 1)}
JACKS = {"pen": (10, 1), "toy": (4, 1), "knife": (6, 2), "hat": (2, 2)}


@pytest.fixture(scope="module")
def barter():
    """Return all ways to share out Nash's nine goods, and what each is worth to both."""
    goods = BILLS | JACKS
    ways = list(itertools.product((True, False), repeat=len(goods)))
    worths = [
        (
            sum(worth[0] for worth, bills in zip(goods.values(), way, strict=True) if bills),
            sum(worth[1] for worth, bills in zip(goods.values(), way, strict=True) if not bills),
        )
        for way in ways
    ]
    return list(goods), ways, np.array(worths, float)


def test_bill_and_jack_trade_as_in_nashs_paper(barter):
    goods, ways, worths = barter
    before = (sum(worth[0] for worth in BILLS.values()), sum(worth[1] for worth in JACKS.values()))
    assert before == (12, 6)
    found = nash(worths, before)
    assert found.tolist() == [24, 11]
    (way,) = [way for way, worth in zip(ways, worths, strict=True) if (worth == found).all()]
    bills = {good for good, his in zip(goods, way, strict=True) if his}
    assert bills == {"box", "pen", "toy", "knife"}


def test_nash_is_the_largest_product_of_all_the_barters(barter):
    gains = barter[2] - (12, 6)
    both = gains[(gains > 0).all(axis=1)]
    assert both.prod(axis=1).max() == 60
    assert (both.prod(axis=1) == 60).sum() == 1


def test_kalai_and_smorodinsky_on_a_kinked_frontier():
    # Corners (0, 1), (1, 1), (2, 0): the most are 2 and 1, so the line b = a / 2 meets b = 2 - a.
    assert kalai_smorodinsky([(0, 1), (1, 1), (2, 0)]) == pytest.approx([4 / 3, 2 / 3])
    assert nash([(0, 1), (1, 1), (2, 0)]) == pytest.approx([1, 1])
    assert egalitarian([(0, 1), (1, 1), (2, 0)]) == pytest.approx([1, 1])


def test_who_can_gain_more_gets_no_less_from_kalai_and_smorodinsky_but_may_from_nash():
    # Kalai and Smorodinsky (1975): the second party has more at every worth of the first.
    small = [(0, 1), (0.75, 0.75), (1, 0)]
    large = [(0, 1), (0.99, 0.71), (1, 0.7)]
    assert nash(large)[1] < nash(small)[1]
    assert kalai_smorodinsky(large)[1] >= kalai_smorodinsky(small)[1] - 1e-9


@pytest.mark.parametrize("solve", SOLUTIONS)
def test_like_parties_get_alike(solve):
    first, second = solve([(0, 9), (7, 7), (9, 0)], threat=(1, 1))
    assert first == pytest.approx(second) == 7


def test_what_nobody_would_choose_does_not_sway_nash():
    full = [(0, 10), (6, 8), (9, 2), (10, 0)]
    assert nash(full) == pytest.approx([6, 8])
    assert nash([*full[:2], (7, 3)]) == pytest.approx([6, 8])


@given(outcomes, st.floats(0.5, 4), st.floats(0.5, 4), st.floats(-9, 9))
def test_nash_and_kalai_smorodinsky_do_not_depend_on_the_units(points, one, other, shift):
    worths = np.array(points)
    assume(worths.max(axis=0).min() > 0.01)
    for solve in (nash, kalai_smorodinsky):
        moved = solve(worths * (one, other) + shift, (shift, shift))
        assert moved == pytest.approx(solve(worths) * (one, other) + shift, abs=1e-5)


def test_equal_gains_depend_on_the_units():
    line = np.array([(0, 10), (10, 0)])
    assert egalitarian(line).tolist() == [5, 5]
    tripled = egalitarian(line * (3, 1)) / (3, 1)
    assert tripled.tolist() == pytest.approx([2.5, 7.5])


@given(outcomes)
def test_no_outcome_is_better_for_both_than_a_solution(points):
    worths = np.array(points)
    for solve in SOLUTIONS:
        found = solve(worths)
        assert (found >= -1e-9).all()
        assert not ((worths > found + 1e-7).all(axis=1)).any()


@given(outcomes)
def test_nash_has_the_largest_product_on_the_frontier(points):
    line = frontier(points)
    between = [
        a + share * (b - a) for a, b in itertools.pairwise(line) for share in (0, 0.3, 0.5, 1)
    ]
    best = max([corner.prod() for corner in [*between, *line]])
    assert nash(points).prod() >= best - 1e-6 * max(1, best)


@given(outcomes)
def test_the_frontier_falls_and_bends_outwards(points):
    line = frontier(points)
    steps = np.diff(line, axis=0)
    assert (steps[:, 0] > 0).all()
    assert (steps[:, 1] <= 1e-9).all()
    slopes = steps[:, 1] / steps[:, 0]
    assert (np.diff(slopes) <= 1e-6 * np.abs(slopes).max(initial=1.0)).all()


@pytest.mark.parametrize("threat", [(5, 0), (0, 5), (3, 3)])
def test_without_anything_better_than_no_deal_there_is_no_solution(threat):
    for solve in SOLUTIONS:
        with pytest.raises(ValueError, match="gives both parties"):
            solve([(0, 4), (4, 0)], threat)


def test_one_outcome_is_its_own_solution():
    for solve in SOLUTIONS:
        assert solve([(3, 5)], (1, 1)).tolist() == [3, 5]
