"""Repeated games against known thresholds, and by playing departures out."""

from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.repeated import (
    Dilemma,
    effective,
    for_rounds,
    later,
    like_for_like,
    never_again,
    unravel,
)
from summitry.models.repeated_terms import heir_needed, patience_needed, term

AXELROD = Dilemma(5, 3, 1, 0)
LONG = 4000


@st.composite
def games(draw):
    """Return payoffs of a prisoner's dilemma."""
    steps = [draw(st.floats(0.5, 5)) for _ in range(3)]
    sucker = draw(st.floats(-3, 3))
    punishment, reward = sucker + steps[0], sucker + steps[0] + steps[1]
    return Dilemma(reward + steps[2], reward, punishment, sucker)


def total(payoffs, discount):
    """Return what a stream of payoffs is worth."""
    return float(np.sum(np.asarray(payoffs) * discount ** np.arange(len(payoffs))))


def test_thresholds_of_axelrods_payoffs():
    # Friedman (1971) with Axelrod's (1984) payoffs: 1/2; Axelrod (1984), tit for tat: 2/3.
    assert never_again(AXELROD) == 1 / 2
    assert like_for_like(AXELROD) == pytest.approx(2 / 3)


@given(games())
def test_never_again_is_t_less_r_by_t_less_p(game):
    expected = (game.temptation - game.reward) / (game.temptation - game.punishment)
    assert never_again(game) == pytest.approx(expected)
    assert 0 < never_again(game) < 1


@given(games(), st.floats(0.05, 0.95))
def test_played_out_a_breach_pays_exactly_below_the_threshold(game, discount):
    keep = total([game.reward] * LONG, discount)
    breach = total([game.temptation] + [game.punishment] * (LONG - 1), discount)
    if abs(discount - never_again(game)) > 1e-6:
        assert (breach > keep) == (discount < never_again(game))
    turns = total([game.temptation, game.sucker] * (LONG // 2), discount)
    if abs(discount - like_for_like(game)) > 1e-6:
        assert (max(breach, turns) > keep) == (discount < like_for_like(game))


@given(games(), st.integers(1, 8), st.floats(0.05, 0.99))
def test_played_out_a_breach_pays_below_the_threshold_of_so_many_rounds(game, rounds, discount):
    keep = total([game.reward] * (rounds + 1), discount)
    breach = total([game.temptation] + [game.punishment] * rounds, discount)
    found = for_rounds(game, rounds)
    if abs(discount - found) > 1e-6:
        assert (breach > keep) == (discount < found)


@given(games())
def test_longer_punishment_needs_less_patience_and_never_less_than_never_again(game):
    needed = [for_rounds(game, rounds) for rounds in (1, 2, 4, 8, 2000)]
    assert needed == sorted(needed, reverse=True)
    assert needed[-1] >= never_again(game) - 1e-9
    assert for_rounds(game, 100_000) == pytest.approx(never_again(game), abs=1e-3)


def test_one_round_of_punishment_has_a_closed_form_and_can_be_too_little():
    assert for_rounds(Dilemma(4, 3, 1, 0), 1) == pytest.approx(1 / 2)
    assert for_rounds(Dilemma(9, 3, 1, 0), 2) == inf
    assert for_rounds(AXELROD, 1) == 1


def test_a_chance_of_an_end_counts_as_discount():
    assert effective(0.9, 0.1) == pytest.approx(0.81)
    assert later(1, 4) == 4
    for wrong in ((1.2, 0), (0.5, -0.1)):
        with pytest.raises(ValueError, match="between 0 and 1"):
            effective(*wrong)


def test_a_known_last_round_unravels_to_the_first():
    # Luce and Raiffa (1957), Games and Decisions.
    assert unravel(5) == [5, 4, 3, 2, 1]
    with pytest.raises(ValueError, match="at least one"):
        unravel(0)


def test_payoffs_out_of_order_are_refused():
    wrong = Dilemma(3, 5, 1, 0)
    for asked in (
        lambda: never_again(wrong),
        lambda: like_for_like(wrong),
        lambda: for_rounds(wrong, 2),
        lambda: term(wrong, 0.9, 0, 3, 0.5),
    ):
        with pytest.raises(ValueError, match="must fall"):
            asked()
    with pytest.raises(ValueError, match="at least one"):
        for_rounds(AXELROD, 0)
    with pytest.raises(ValueError, match="at least one"):
        term(AXELROD, 0.9, 0, 0, 0.5)


@given(games(), st.floats(0.05, 0.95), st.floats(0, 0.3), st.integers(1, 8), st.floats(0, 1))
def test_what_keeping_brings_is_what_it_brings_when_played_out(game, discount, ends, rounds, heir):
    found = term(game, discount, ends, rounds, heir)
    weight = discount * (1 - ends)
    for number in range(rounds):
        worth, weighed = 0.0, 1.0
        for step in range(1, 600):
            weighed *= weight * (heir if (number + step) % rounds == 0 else 1)
            worth += weighed * game.stake
        assert found.later[number] == pytest.approx(worth, rel=1e-6, abs=1e-6)


@given(games(), st.floats(0, 1), st.floats(0, 0.5), st.integers(1, 12), st.floats(0, 1))
def test_the_last_round_decides(game, discount, ends, rounds, heir):
    found = term(game, discount, ends, rounds, heir)
    assert (np.diff(found.later) <= 1e-6 * (1 + np.abs(found.later[:-1]))).all()
    assert found.holds == (not found.tempting[-1])


def test_without_an_heir_nothing_holds_and_with_a_sure_one_terms_do_not_matter():
    assert not term(AXELROD, 0.99, 0, 4, heir=0).holds
    assert patience_needed(AXELROD, 0, 4, heir=0) == inf
    for rounds in (1, 4, 12):
        needed = patience_needed(AXELROD, 0, rounds, heir=1)
        assert needed == pytest.approx(never_again(AXELROD), abs=1e-6)
        assert patience_needed(AXELROD, 0.2, rounds, heir=1) == pytest.approx(needed / 0.8)


@given(games(), st.floats(0, 0.5), st.integers(1, 12), st.floats(0.01, 0.99))
def test_from_the_thresholds_on_it_holds_and_below_it_does_not(game, ends, rounds, share):
    patience = patience_needed(game, ends, rounds, share)
    heir = heir_needed(game, share, ends, rounds)
    if 0.001 < patience < 0.999:
        assert term(game, patience + 0.0005, ends, rounds, share).holds
        assert not term(game, patience - 0.0005, ends, rounds, share).holds
    if patience == inf:
        assert not term(game, 1, ends, rounds, share).holds
    if 0.001 < heir < 0.999:
        assert term(game, share, ends, rounds, heir + 0.0005).holds
        assert not term(game, share, ends, rounds, heir - 0.0005).holds
