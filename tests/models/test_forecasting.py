import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.forecasting import (
    brier_score,
    even,
    log_score,
    mean_brier,
    skill,
)

COUNTS = st.lists(st.integers(0, 50), min_size=2, max_size=6).filter(any)


def share(counts):
    """Return counts as probabilities."""
    return np.array(counts) / sum(counts)


def test_the_brier_score_is_that_worked_by_hand():
    # (0.7 - 1)^2 + 0.2^2 + 0.1^2 = 0.09 + 0.04 + 0.01
    assert brier_score([0.7, 0.2, 0.1], 0) == pytest.approx(0.14)
    # 0.7^2 + (0.2 - 1)^2 + 0.1^2 = 0.49 + 0.64 + 0.01
    assert brier_score([0.7, 0.2, 0.1], 1) == pytest.approx(1.14)


def test_certain_and_right_is_0_certain_and_wrong_is_2():
    assert brier_score([1, 0], 0) == 0
    assert brier_score([1, 0, 0], 2) == 2


def test_an_even_split_of_two_scores_a_half_and_one_bit():
    assert brier_score(even(2), 1) == pytest.approx(0.5)
    assert log_score(even(2), 1) == 1
    assert log_score(even(4), 2) == 2


def test_the_logarithmic_score_punishes_the_impossible_without_bound():
    assert log_score([1, 0], 0) == 0
    assert math.isinf(log_score([1, 0], 1))


@given(COUNTS, st.data())
def test_both_scores_stay_within_their_bounds(counts, data):
    forecast = share(counts)
    outcome = data.draw(st.integers(0, len(forecast) - 1))
    assert 0 <= brier_score(forecast, outcome) <= 2 + 1e-9
    assert log_score(forecast, outcome) >= 0


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), min_size=2, max_size=6))
def test_nobody_gains_on_average_by_saying_what_they_do_not_believe(pairs):
    believed, said = zip((1, 1), *pairs, strict=True)
    truth, other = share(believed), share(said)

    def expected(score, forecast):
        scores = [score(forecast, outcome) for outcome in np.flatnonzero(truth)]
        return float(np.dot(scores, truth[truth > 0]))

    for score in (brier_score, log_score):
        assert expected(score, truth) <= expected(score, other) + 1e-9


def test_the_mean_counts_each_question_the_same_whatever_its_options():
    assert mean_brier([[1, 0], [0.25] * 4], [0, 3]) == pytest.approx((0 + 0.75) / 2)


def test_skill_is_measured_against_a_reference():
    assert skill(0.1, 0.5) == pytest.approx(0.8)
    assert skill(0.6, 0.5) < 0


@pytest.mark.parametrize(
    ("forecast", "outcome"), [([0.5, 0.4], 0), ([0.5, 0.5], 2), ([1.2, -0.2], 0), ([], 0)]
)
def test_what_is_no_forecast_is_refused(forecast, outcome):
    for score in (brier_score, log_score):
        with pytest.raises(ValueError, match=r"probabilit|option"):
            score(forecast, outcome)


def test_no_question_and_a_perfect_reference_are_refused():
    with pytest.raises(ValueError, match="no question"):
        mean_brier([], [])
    with pytest.raises(ValueError, match="perfect reference"):
        skill(0.2, 0.0)
