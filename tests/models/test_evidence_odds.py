import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.evidence import CONTRADICTS, IMPLIES, IMPLIES_NOT, SILENT, STATES, VALUES
from summitry.models.evidence_odds import (
    STRENGTHS,
    chance,
    likelihood_ratio,
    log_odds,
    step,
    steps,
    strength_of,
    update,
)

RIGHT = st.floats(0.5, 0.99)
CHECKED = st.floats(0, 1)
PRIOR = st.floats(0.01, 0.99)
PAGES = st.lists(st.sampled_from(sorted(STRENGTHS.values())), min_size=1, max_size=8)


def test_two_witnesses_who_are_right_three_times_of_four_worked_out_by_hand():
    # Even odds, times 3 for each witness: 9 to 1.
    told = {"one": [1.0], "two": [1.0]}
    moves = steps(told, {"one": 0.75, "two": 0.75}, checked=0.0)
    assert update(0.5, moves.values()) == pytest.approx(0.9)


def test_two_reports_of_one_origin_worked_out_by_hand():
    # Copied blindly they count as one: 3 to 1. Half of the copies checked anew: a copy is likelier
    # by (0.5 + 0.5 * 0.75) / (0.5 + 0.5 * 0.25) = 1.4, so 4.2 to 1. All checked: 9 to 1.
    odds = {0.0: 3.0, 0.5: 4.2, 1.0: 9.0}
    for checked, expected in odds.items():
        assert math.exp(step([1.0, 1.0], 0.75, checked)) == pytest.approx(expected)


def test_weights_of_evidence_add_as_good_has_them():
    # Good (1950): weights of evidence add. Ten to one for, then two to one against, from 1 to 4.
    assert update(0.2, [math.log(10), -math.log(2)]) == pytest.approx(1.25 / 2.25)


def test_what_is_implied_twice_weighs_as_much_as_what_is_stated_once():
    assert step([0.5, 0.5], 0.8, 1.0) == pytest.approx(step([1.0], 0.8, 1.0))


def test_what_is_implied_counts_half_whichever_way_it_points():
    assert set(STRENGTHS) == set(VALUES) - {SILENT}
    assert STRENGTHS[IMPLIES] == -STRENGTHS[IMPLIES_NOT] == STRENGTHS[STATES] / 2
    assert STRENGTHS[STATES] == -STRENGTHS[CONTRADICTS]


def test_an_origin_that_says_yes_and_no_says_nothing():
    assert step([1.0, -1.0], 0.9, 0.0) == step([-1.0, 1.0], 0.9, 1.0) == 0.0
    assert step([0.5, 0.5, -1.0], 0.9, 0.0) == 0.0


def test_a_coin_tells_nothing_however_often_it_is_thrown():
    assert step([1.0] * 50, 0.5, 1.0) == 0.0


@given(PRIOR, st.lists(st.floats(-5, 5)), st.randoms())
def test_the_order_of_evidence_does_not_matter(prior, moves, chance_of):
    mixed = list(moves)
    chance_of.shuffle(mixed)
    assert update(prior, mixed) == update(prior, moves)


@given(st.integers(1, 30), RIGHT, CHECKED)
def test_copies_never_beat_originals_and_never_weigh_less_than_one(pages, right, checked):
    one, copied = step([1.0], right, checked), step([1.0] * pages, right, checked)
    assert one - 1e-9 <= copied <= pages * one + 1e-9


@given(PAGES, RIGHT, CHECKED)
def test_what_turns_round_turns_the_step_round(strengths, right, checked):
    turned = [-one for one in strengths]
    assert step(turned, right, checked) == pytest.approx(-step(strengths, right, checked))


@given(PAGES, RIGHT)
def test_where_every_page_was_checked_each_counts_in_full(strengths, right):
    expected = sum(strengths) * math.log(likelihood_ratio(right))
    assert step(strengths, right, 1.0) == pytest.approx(expected, abs=1e-9)


@given(RIGHT, CHECKED, CHECKED)
def test_a_copy_tells_more_the_more_often_copies_are_checked(right, one, other):
    less, more = sorted((one, other))
    assert 1 <= likelihood_ratio(right, less) <= likelihood_ratio(right, more) + 1e-12


@given(PRIOR)
def test_odds_lead_back_to_the_chance(prior):
    assert chance(log_odds(prior)) == pytest.approx(prior)
    assert update(prior, []) == pytest.approx(prior)


@given(st.floats(-1e6, 1e6))
def test_no_weight_of_evidence_leads_outside_certainty(odds):
    assert 0 <= chance(odds) <= 1
    assert chance(odds) + chance(-odds) == pytest.approx(1)


@pytest.mark.parametrize("certain", [0, 1, -0.1, 1.5])
def test_a_certainty_cannot_be_moved(certain):
    with pytest.raises(ValueError, match="no odds that evidence could move"):
        update(certain, [1.0])


@pytest.mark.parametrize(("right", "checked"), [(0.4, 0), (1.0, 0), (0.8, -0.1), (0.8, 1.1)])
def test_a_witness_outside_the_bounds_is_refused(right, checked):
    with pytest.raises(ValueError, match="no witness is right"):
        likelihood_ratio(right, checked)


@pytest.mark.parametrize(
    ("ratio", "word"),
    # Kass and Raftery (1995), section 3.2: 1 to 3, 3 to 20, 20 to 150, above 150.
    [(1, "nothing"), (3, "hint"), (3.1, "positive"), (20.1, "strong"), (151, "very_strong")],
)
def test_words_for_a_ratio_follow_the_published_bounds_both_ways(ratio, word):
    assert strength_of(ratio) == strength_of(1 / ratio) == word


def test_a_ratio_of_nothing_has_no_word():
    with pytest.raises(ValueError, match="is none"):
        strength_of(0)
