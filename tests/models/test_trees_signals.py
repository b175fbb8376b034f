"""Signals against Spence, Crawford and Sobel, and Fearon; and what must hold at any price."""

from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summitry.models.trees_signals import (
    bluffs,
    equilibria,
    posterior,
    shown,
    talk_bounds,
    talk_steps,
    tells_apart,
    tied_hands,
)

SHARES = st.floats(0.02, 0.98)
GAINS = st.floats(0.5, 10)
PRICES = st.floats(0, 12)


def kinds(prior=0.3, bar=0.5, gains=(8, 4), price=2.0):
    """Return the kinds of equilibrium at a price that both pay."""
    return [one.kind for one in equilibria(prior, bar, gains, (price, price))]


def test_free_talk_tells_nothing_because_both_kinds_want_to_be_believed():
    found = shown(0.3, 0.5, (8, 4), (0, 0))
    assert (found.kind, found.yields) == ("all", 0)
    assert found.after == pytest.approx(0.3)
    assert found.silence is None


def test_as_in_spence_the_kinds_part_where_the_price_is_between_the_two_gains():
    assert tells_apart((8, 4)) == (4, 8)
    for price, apart in [(3.9, False), (4, True), (6, True), (8, True), (8.1, False)]:
        assert ("apart" in kinds(price=price)) == apart
    found = shown(0.3, 0.5, (8, 4), (6, 6))
    assert (found.after, found.silence, found.yields) == (1, 0, 1)


def test_as_in_spence_a_signal_dearer_for_one_kind_parts_kinds_that_gain_the_same():
    # Spence (1973): a gain of 1; schooling y costs y for one kind, y/2 for the other; 1 < y < 2.
    for schooling, apart in [(0.9, False), (1.5, True), (2.1, False)]:
        found = equilibria(0.3, 0.5, (1, 1), (schooling / 2, schooling))
        assert ("apart" in [one.kind for one in found]) == apart


def test_a_cheap_signal_is_bluffed_just_so_often_that_it_is_worth_the_bar():
    found = shown(0.3, 0.5, (8, 4), (2, 2))
    assert found.kind == "some"
    assert found.after == pytest.approx(0.5)
    assert found.other == pytest.approx(3 / 7)
    assert found.yields == pytest.approx(0.5)


def test_too_dear_a_signal_is_sent_by_nobody():
    found = shown(0.3, 0.5, (8, 4), (9, 9))
    assert (found.kind, found.after, found.silence) == ("silent", None, pytest.approx(0.3))


def test_no_price_parts_the_kinds_where_bluffers_gain_more():
    assert tells_apart((4, 8)) is None
    assert all(kinds(gains=(4, 8), price=price) == ["silent"] for price in (1, 3, 5, 9))


@pytest.mark.parametrize(
    "numbers",
    [
        (0.6, 0.5, (8, 4), (1, 1)),
        (0, 0.5, (8, 4), (1, 1)),
        (0.3, 0.5, (0, 4), (1, 1)),
        (0.3, 0.5, (8, 4), (-1, 1)),
    ],
)
def test_numbers_outside_their_range_are_refused(numbers):
    with pytest.raises(ValueError, match="must"):
        equilibria(*numbers)


@given(prior=SHARES, bar=SHARES, gain=GAINS, bluff=GAINS, price=PRICES, dearer=PRICES)
def test_in_no_equilibrium_does_either_kind_gain_by_the_other_move(
    prior, bar, gain, bluff, price, dearer
):
    assume(prior < bar - 0.01)
    for found in equilibria(prior, bar, (gain, bluff), (price, dearer)):
        for sends, worth, cost in ((found.resolved, gain, price), (found.other, bluff, dearer)):
            signal, silence = worth * found.yields - cost, 0.0
            assert sends < 1 or signal >= silence - 1e-6
            assert sends > 0 or signal <= silence + 1e-6
            assert sends in (0, 1) or signal == pytest.approx(silence, abs=1e-6)
        if found.after is not None:
            assert found.yields < 1 or found.after >= bar - 1e-6
            assert found.yields > 0 or found.after <= bar + 1e-6


@given(prior=SHARES, resolved=SHARES, other=SHARES)
def test_beliefs_average_to_the_prior(prior, resolved, other):
    seen = prior * resolved + (1 - prior) * other
    after = posterior(prior, resolved, other)
    silence = posterior(prior, 1 - resolved, 1 - other)
    assert seen * after + (1 - seen) * silence == pytest.approx(prior)


def test_tied_hands_are_bluffed_until_backing_down_costs_more_than_standing_firm():
    some = tied_hands(0.3, 0.5, gain=4, back=4, fight=9)
    assert some.other == pytest.approx(bluffs(0.3, 0.5))
    assert 4 * some.yields - 4 * (1 - some.yields) == pytest.approx(0)
    tied = tied_hands(0.3, 0.5, gain=4, back=9, fight=9)
    assert (tied.kind, tied.yields, tied.after) == ("all", 1, pytest.approx(0.3))
    with pytest.raises(ValueError, match="above 0"):
        tied_hands(0.3, 0.5, gain=4, back=0, fight=9)


def test_as_in_crawford_and_sobel_talk_is_coarser_the_more_the_two_differ():
    # Crawford and Sobel (1982), uniform example: N steps exist if 2 N (N - 1) b < 1.
    for bias in (0.3, 0.2, 0.1, 0.05, 0.01):
        count = talk_steps(bias)
        assert 2 * count * (count - 1) * bias < 1 <= 2 * count * (count + 1) * bias
    assert talk_bounds(0.3) == [0, 1]


@given(st.floats(0.002, 0.6))
def test_the_steps_of_talk_are_in_order_and_each_longer_by_four_biases(bias):
    ends = talk_bounds(bias)
    lengths = [after - before for before, after in pairwise(ends)]
    assert (ends[0], ends[-1]) == (0, 1)
    assert min(lengths) > -1e-9
    grown = [after - before for before, after in pairwise(lengths)]
    assert grown == pytest.approx([4 * bias] * len(grown))


def test_a_bias_of_nothing_is_refused():
    with pytest.raises(ValueError, match="above 0"):
        talk_steps(0)
