"""Luck beside a score: sums of unlike chances, numbers dealt out by lot, answers held likeliest."""

from itertools import permutations, product
from math import comb

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.forecasting import mean_brier
from summitry.models.resolve import (
    as_far_off,
    as_good_by_lot,
    counts_by_chance,
    likeliest,
    right_by_lot,
    usual_counts,
)
from summitry.models.resolve_wording import needing, settled_by

chances = st.lists(st.floats(0, 1), min_size=1, max_size=8)


@st.composite
def forecasts(draw):
    """Return a few forecasts in whole per cents, with outcomes."""
    found = []
    for _ in range(draw(st.integers(1, 4))):
        cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=1, max_size=2)))
        found.append(np.diff([0, *cuts, 100]) / 100)
    return found, [draw(st.integers(0, len(one) - 1)) for one in found]


def test_equal_chances_give_the_binomial_distribution():
    expected = [comb(11, k) / 2**11 for k in range(12)]
    assert counts_by_chance([0.5] * 11) == pytest.approx(expected)


def test_unlike_chances_are_counted_by_hand():
    assert counts_by_chance([0.9, 0.2]) == pytest.approx([0.08, 0.74, 0.18])


@given(chances)
def test_the_counts_are_a_distribution_with_the_sum_of_the_chances_as_mean(each):
    found = counts_by_chance(each)
    assert found.sum() == pytest.approx(1)
    assert (found * np.arange(len(found))).sum() == pytest.approx(sum(each))


def test_a_chance_beyond_one_is_refused():
    with pytest.raises(ValueError, match="between 0 and 1"):
        counts_by_chance([1.2])


def test_eight_of_ten_coins_come_as_wished_in_five_of_a_hundred_draws():
    assert right_by_lot([2] * 10, right=8) == pytest.approx(56 / 1024)
    assert right_by_lot([2] * 9 + [4], right=10) == pytest.approx(0.5**9 / 4)
    assert right_by_lot([2, 4], right=0) == pytest.approx(1)


def test_whoever_gives_equal_chances_is_as_good_as_any_deal():
    assert as_good_by_lot([[0.5, 0.5]] * 5, [0, 1, 0, 0, 1]) == pytest.approx(1)


def test_a_perfect_score_on_four_questions_comes_once_in_sixteen_deals():
    assert as_good_by_lot([[1, 0]] * 4, [0] * 4) == pytest.approx(1 / 16)
    assert as_good_by_lot([[1, 0]] * 4, [1] * 4) == pytest.approx(1)


@given(forecasts())
def test_deals_are_counted_as_if_each_were_laid_out_and_scored(drawn):
    given_, outcomes = drawn
    mine = mean_brier(given_, outcomes)
    deals = [
        mean_brier(dealt, outcomes) for dealt in product(*(permutations(one) for one in given_))
    ]
    share = np.mean([score <= mine + 1e-9 for score in deals])
    assert as_good_by_lot(given_, outcomes) == pytest.approx(share)


def test_a_tie_has_no_likeliest_answer():
    assert likeliest([0.4, 0.4, 0.2]) is None
    assert likeliest([0.1, 0.2, 0.7]) == 2


def test_numbers_exactly_right_are_often_as_far_off_as_two_answers_show():
    assert as_far_off([0.5, 0.5], right=1) == pytest.approx(1)
    assert as_far_off([0.9] * 3, right=0) == pytest.approx(0.001)


def test_usual_counts_hold_nine_in_ten():
    low, high = usual_counts([0.5] * 10)
    assert (low, high) == (2, 8)
    assert counts_by_chance([0.5] * 10)[low : high + 1].sum() >= 0.9


@given(chances)
def test_usual_counts_hold_at_least_their_level(each):
    low, high = usual_counts(each)
    assert 0 <= low <= high <= len(each)
    assert counts_by_chance(each)[low : high + 1].sum() >= 0.9 - 1e-6


def relations(*rows):
    """Return a table of relations."""
    names = ("question_id", "option", "relation", "outcome_ids")
    return pd.DataFrame([dict(zip(names, row, strict=True)) for row in rows])


@pytest.mark.parametrize(
    ("row", "came", "found"),
    [
        (("q", "yes", "implied_by", ("a", "b")), "no", False),
        (("q", "yes", "implied_by", ("a", "b")), "yes", None),
        (("q", "yes", "implied_by", ("a",)), "no", None),
        (("q", "yes", "excludes", ("a", "b", "c")), "yes", False),
        (("q", "yes", "excludes", ("a", "b")), "no", None),
        (("q", "yes", "implies", ("a", "b")), "yes", True),
        (("q", "yes", "implies", ("a", "b")), "no", None),
        (("q", "yes", "implies", ("a", "c")), "yes", None),
        (("q", "yes", "implies", ()), "yes", None),
    ],
)
def test_wording_settles_only_what_follows_from_it(row, came, found):
    answer = settled_by(relations(row), {"q": came}, ["a", "b"])
    assert (None if answer is None else answer[0]) is found


def test_nothing_follows_from_a_question_that_is_not_settled():
    assert settled_by(relations(("q", "yes", "implied_by", ("a",))), {}, ["a"]) is None


def test_an_answer_that_needs_one_of_the_outcomes_is_found_by_exactly_them():
    table = relations(("q", "yes", "implies", ("a", "b")), ("r", "no", "implies", ("a",)))
    assert needing(table, ["b", "a"]) == {"q": "yes"}
    assert needing(table, []) == {}
