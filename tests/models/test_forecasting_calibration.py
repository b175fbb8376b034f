import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.forecasting import mean_brier
from summitry.models.forecasting_calibration import (
    HALF_RANGE,
    calibration,
    decomposition,
    overconfidence,
)

ANSWERS = st.lists(st.tuples(st.integers(50, 100), st.booleans()), min_size=1, max_size=30)


@st.composite
def questions(draw):
    """Return forecasts over the same options, drawn from few so that some repeat, and outcomes."""
    options = draw(st.integers(2, 4))
    counts = st.lists(st.integers(0, 9), min_size=options, max_size=options).filter(any)
    pool = draw(st.lists(counts, min_size=1, max_size=4))
    rows = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=25))
    forecasts = np.array(rows) / np.sum(rows, axis=1, keepdims=True)
    outcomes = [draw(st.integers(0, options - 1)) for _ in rows]
    return forecasts, outcomes


@given(questions())
def test_the_parts_make_up_the_brier_score(asked):
    parts = decomposition(*asked)
    assert parts.brier == pytest.approx(mean_brier(*asked), abs=1e-6)
    assert min(parts[:3]) >= 0
    assert parts.resolution <= parts.uncertainty + 1e-9


@given(questions(), st.integers(1, 4))
def test_the_parts_make_up_the_brier_score_whatever_is_counted_together(asked, count):
    groups = [place % count for place in range(len(asked[1]))]
    assert decomposition(*asked, groups).brier == pytest.approx(mean_brier(*asked), abs=1e-6)


def test_thirty_different_forecasts_are_not_perfect_by_being_different():
    # All said 0.50 to 0.549 and half came true: no skill, whatever the last digits are.
    yes = [0.50 + place / 612 for place in range(30)]
    asked = ([[one, 1 - one] for one in yes], [place % 2 for place in range(30)])
    parts, alone = decomposition(*asked), decomposition(*asked, range(30))
    assert parts.resolution == pytest.approx(0, abs=1e-6)
    assert parts.reliability < 0.01
    assert alone.resolution == pytest.approx(alone.uncertainty)
    assert parts.brier == pytest.approx(alone.brier)
    assert alone.within == pytest.approx(0)


def test_what_unequal_forecasts_of_a_group_add_is_worked_by_hand():
    # 0.6 and 0.8, the second right: means 0.7 and 1/2; off by 0.1 each, in the right direction.
    parts = decomposition([[0.6, 0.4], [0.8, 0.2]], [1, 0], ["a", "a"])
    assert parts.reliability == pytest.approx(2 * 0.2**2)
    assert parts.within == pytest.approx(2 * (0.1**2 - 2 * 0.1 * 0.5))
    assert parts.brier == pytest.approx(((0.6**2 + 0.6**2) + (0.2**2 + 0.2**2)) / 2)


def test_the_parts_are_those_worked_by_hand():
    # 0.8 three times, right twice; 0.4 twice, right once; base rate 3 of 5 (Murphy 1973).
    yes = [0.8, 0.8, 0.8, 0.4, 0.4]
    outcomes = [0, 0, 1, 0, 1]
    parts = decomposition([[one, 1 - one] for one in yes], outcomes)
    assert parts.within == pytest.approx(0)
    assert parts.reliability == pytest.approx(2 * (3 * (0.8 - 2 / 3) ** 2 + 2 * 0.1**2) / 5)
    assert parts.resolution == pytest.approx(2 * (3 * (2 / 3 - 0.6) ** 2 + 2 * 0.1**2) / 5)
    assert parts.uncertainty == pytest.approx(2 * 0.6 * 0.4)


def test_who_says_the_base_rate_each_time_is_reliable_without_resolution():
    parts = decomposition([[0.25, 0.75]] * 4, [0, 1, 1, 1])
    assert (parts.reliability, parts.resolution) == (0, 0)


@pytest.mark.parametrize(
    ("forecasts", "outcomes"),
    [([[0.5, 0.4]], [0]), ([[0.5, 0.5]], [0, 1]), ([[0.5, 0.5]], [2]), ([], [])],
)
def test_what_cannot_be_split_is_refused(forecasts, outcomes):
    with pytest.raises(ValueError, match=r"must|none of"):
        decomposition(forecasts, outcomes)


def test_each_question_needs_a_group_if_groups_are_named():
    with pytest.raises(ValueError, match="one group a question"):
        decomposition([[0.5, 0.5]], [0], [])


def test_a_bound_belongs_to_the_bin_above_and_the_last_one_to_the_last():
    table = calibration([0.5, 0.6, 0.69, 1.0], [True, False, True, True], HALF_RANGE)
    assert table["low"].tolist() == [0.5, 0.6, 0.9]
    assert table["n"].tolist() == [1, 2, 1]
    assert table["share"].tolist() == [1, 0.5, 1]


@given(ANSWERS)
def test_every_answer_is_counted_once_and_the_bins_give_the_whole_back(answers):
    sure, right = [one / 100 for one, _ in answers], [hit for _, hit in answers]
    table = calibration(sure, right, HALF_RANGE)
    assert table["n"].sum() == len(answers)
    assert table["said"].between(table["low"] - 1e-9, table["high"] + 1e-9).all()
    gap = (table["n"] * (table["said"] - table["share"])).sum() / len(answers)
    assert overconfidence(sure, right) == pytest.approx(gap)
    assert -0.5 <= overconfidence(sure, right) <= 1


def test_sure_of_everything_and_right_on_half_is_overconfident_by_a_half():
    assert overconfidence([1.0, 1.0], [True, False]) == 0.5
    assert overconfidence([0.5, 0.5], [True, True]) == -0.5


def test_what_is_no_confidence_is_refused():
    with pytest.raises(ValueError, match=r"0\.5 to 1"):
        overconfidence([0.4], [True])
    with pytest.raises(ValueError, match="one confidence"):
        overconfidence([], [])
    with pytest.raises(ValueError, match="outside"):
        calibration([0.3], [True], HALF_RANGE)
    with pytest.raises(ValueError, match="one probability"):
        calibration([0.6], [], HALF_RANGE)
