import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.testing import assert_allclose, assert_array_equal

from summitry.models.agreement import (
    cohens_kappa,
    cross_tables,
    distances,
    equal_share,
    s_score,
    scotts_pi,
    soft_share,
    vote_count,
)

MEASURES = [equal_share, soft_share, s_score, cohens_kappa, scotts_pi]
# Two alliance portfolios of 1914: Signorino and Ritter (1999), table 6.
ONE = [3, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0]
OTHER = [0, 3, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
POWER = [25, 21, 20, 8, 8, 5, 3, 3, 2, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]
# Three diagnoses by two raters: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions.
DIAGNOSES = [[75, 1, 4], [5, 4, 1], [0, 0, 10]]
# Cohen (1968): 200 cases, with weights of disagreement.
CASES = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
WEIGHTS = [[0, 1, 3], [1, 0, 6], [3, 6, 0]]

positions = arrays.arrays(
    float,
    st.tuples(st.integers(1, 30), st.integers(2, 5)),
    elements=st.sampled_from([0.0, 1.0, 2.0, np.nan]),
)


def met(first, second, **options):
    return cross_tables(np.column_stack([first, second]), **options)[0, 1]


def test_two_portfolios_of_1914_have_the_published_s_scores():
    assert_allclose(s_score(met(ONE, OTHER, levels=4)), 0.4)
    assert_allclose(s_score(met(ONE, OTHER, levels=4, weights=POWER)), -0.46)


def test_two_portfolios_of_1914_agree_less_than_chance():
    assert_allclose(cohens_kappa(met(ONE, OTHER, levels=4)), -0.07758621, atol=1e-8)


def test_kappa_of_three_diagnoses_is_the_published_one():
    assert_allclose(cohens_kappa(DIAGNOSES, distances(3, power=0)), 0.676, atol=5e-4)


def test_pi_of_three_diagnoses_follows_by_hand():
    expected = 0.8**2 + 0.075**2 + 0.125**2
    by_hand = (0.89 - expected) / (1 - expected)
    assert_allclose(scotts_pi(DIAGNOSES, distances(3, power=0)), by_hand)


@pytest.mark.parametrize(("weights", "kappa"), [(distances(3, power=0), 0.492), (WEIGHTS, 0.348)])
def test_kappa_of_cohens_cases_is_the_published_one(weights, kappa):
    assert_allclose(cohens_kappa(CASES, weights), kappa, atol=5e-4)


def test_shares_follow_by_hand():
    table = met([0, 0, 1, 2, 2], [0, 1, 1, 0, 2])
    assert_allclose(equal_share(table), 3 / 5)
    assert_allclose(soft_share(table), 3.5 / 5)
    assert_allclose(s_score(table), 1 - 2 * 3 / 10)


def test_kappa_and_pi_follow_by_hand_with_steps_and_their_squares():
    table = met([0, 0, 0, 2], [0, 0, 2, 2])
    seen, by_chance = 1 * 4, 4 * (3 * 2 + 1 * 2) / 4
    assert_allclose(cohens_kappa(table), 1 - seen / by_chance)
    assert_allclose(cohens_kappa(table, distances(3, power=1)), 1 - seen / by_chance)
    assert_allclose(scotts_pi(table), 1 - seen / (4 * 2 * 2.5 * 1.5 / 4))


def test_voters_who_know_nothing_of_each_other_agree_as_chance_has_it():
    table = np.outer([6, 3, 1], [2, 2, 6])
    assert_allclose(cohens_kappa(table), 0, atol=1e-12)
    assert equal_share(table) > 0


def test_habit_alone_makes_s_high_and_kappa_nothing():
    table = np.outer([9, 1, 0], [9, 1, 0])
    assert s_score(table) > 0.8
    assert_allclose(cohens_kappa(table), 0, atol=1e-12)


def test_pi_counts_a_difference_of_habits_as_disagreement_and_kappa_does_not():
    table = np.outer([8, 2, 0], [2, 8, 0])
    assert_allclose(cohens_kappa(table), 0, atol=1e-12)
    assert scotts_pi(table) < -0.3


def test_who_is_absent_is_left_out():
    assert_array_equal(met([0, np.nan, 2], [0, 1, np.nan]), met([0], [0]))


@pytest.mark.parametrize("measure", MEASURES)
def test_without_a_common_vote_nothing_is_said(measure):
    assert np.isnan(measure(met([0, np.nan], [np.nan, 2])))


@pytest.mark.parametrize("measure", [cohens_kappa, scotts_pi])
def test_where_both_always_say_yes_chance_has_no_part(measure):
    assert np.isnan(measure(met([0, 0, 0], [0, 0, 0])))


@pytest.mark.parametrize("votes", [[[3.0, 0.0]], [[0.5, 0.0]], [[-1.0, 0.0]]])
def test_a_position_beyond_the_levels_is_refused(votes):
    with pytest.raises(ValueError, match="from 0 to 2"):
        cross_tables(votes)


@pytest.mark.parametrize("weights", [[1.0], [1.0, -1.0], [1.0, np.nan], [[1.0, 1.0]]])
def test_weights_are_one_a_vote_and_not_negative(weights):
    with pytest.raises(ValueError, match="one weight"):
        cross_tables([[0.0, 1.0], [1.0, 1.0]], weights)


@settings(deadline=None)
@given(positions)
@pytest.mark.parametrize("measure", MEASURES)
def test_every_measure_keeps_its_bounds_and_is_symmetric(measure, votes):
    scores = measure(cross_tables(votes))
    known = scores[~np.isnan(scores)]
    low = 0 if measure in (equal_share, soft_share) else -1
    assert ((known >= low - 1e-9) & (known <= 1 + 1e-9)).all()
    assert_allclose(scores, scores.T, atol=1e-12)


@settings(deadline=None)
@given(positions)
@pytest.mark.parametrize("measure", MEASURES)
def test_a_voter_agrees_wholly_with_itself(measure, votes):
    itself = np.diagonal(measure(cross_tables(votes)))
    assert_allclose(itself[~np.isnan(itself)], 1)


@settings(deadline=None)
@given(positions)
@pytest.mark.parametrize("measure", MEASURES)
def test_yes_and_no_may_change_places(measure, votes):
    assert_allclose(measure(cross_tables(votes)), measure(cross_tables(2 - votes)), atol=1e-9)


@settings(deadline=None)
@given(positions, st.integers(2, 4))
def test_a_vote_that_counts_twice_is_a_vote_held_twice(votes, times):
    twice = cross_tables(votes, weights=np.full(len(votes), times))
    assert_array_equal(twice, cross_tables(np.repeat(votes, times, axis=0)))


@settings(deadline=None)
@given(positions)
def test_tables_count_the_votes_that_both_cast(votes):
    seen = ~np.isnan(votes)
    assert_array_equal(vote_count(cross_tables(votes)), seen.T.astype(int) @ seen.astype(int))


@settings(deadline=None)
@given(positions)
def test_the_soft_share_is_never_below_the_hard_one(votes):
    tables = cross_tables(votes)
    hard, soft = equal_share(tables), soft_share(tables)
    assert (np.isnan(hard) | (soft >= hard - 1e-12)).all()
