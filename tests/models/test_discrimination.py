import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.discrimination import Tally, corrected_rates, criterion, d_prime, tally
from summitry.models.discrimination_area import area, roc


@st.composite
def rated(draw):
    """Return ratings and truths with at least one claim of each kind."""
    truths = draw(st.lists(st.booleans(), min_size=2, max_size=25))
    truths[:2] = [True, False]
    ratings = draw(st.lists(st.integers(-5, 5), min_size=len(truths), max_size=len(truths)))
    return ratings, truths


def test_wickens_detection_experiment_comes_out_as_published():
    # Wickens (2002), Elementary Signal Detection Theory: 82 of 100 signals and 46 of 100 noises
    # called signal; the values are those of the function signal in the R package statpsych.
    counts = Tally(82, 100, 46, 100)
    assert corrected_rates(counts) == pytest.approx((0.8168317, 0.460396), abs=1e-6)
    assert d_prime(counts) == pytest.approx(1.002793, abs=1e-6)
    # Its bias is the threshold minus half of d', and so our criterion.
    assert criterion(counts) == pytest.approx(-0.4019603, abs=1e-6)
    # Without correction, z(0.82) + z(0.54) = 0.9154 + 0.1004.
    many = Tally(82_000_000, 100_000_000, 46_000_000, 100_000_000)
    assert d_prime(many) == pytest.approx(1.0158, abs=1e-4)


def test_the_area_of_a_rating_experiment_in_radiology_comes_out_as_published():
    # Hanley and McNeil (1982), Radiology 143(1): 58 normal and 51 abnormal images, rated 1 to 5.
    normal, abnormal = (33, 6, 6, 11, 2), (3, 2, 2, 11, 33)
    ratings = [*np.repeat(range(1, 6), normal), *np.repeat(range(1, 6), abnormal)]
    truths = [False] * sum(normal) + [True] * sum(abnormal)
    assert area(ratings, truths) == pytest.approx(0.893, abs=0.0005)
    assert roc(ratings, truths)[1] == pytest.approx([2 / 58, 33 / 51])
    assert len(roc(ratings, truths)) == 6


def test_rates_by_hand():
    counts = tally([True, True, True, False, False, True], [True, True, True, True, False, False])
    assert counts == Tally(hits=3, true=4, false_alarms=1, false=2)
    assert (counts.hit_rate, counts.false_alarm_rate, counts.told_apart) == (0.75, 0.5, 0.25)
    assert corrected_rates(counts) == pytest.approx((3.5 / 5, 1.5 / 3))


@pytest.mark.parametrize("answer", [True, False])
def test_who_gives_one_answer_to_everything_tells_nothing_apart(answer):
    truths = [True] * 5 + [False] * 3
    assert tally([answer] * 8, truths).told_apart == 0
    assert area([answer] * 8, truths) == 0.5
    assert roc([answer] * 8, truths).tolist() == [[0, 0], [1, 1]]


def test_equal_rates_have_no_d_prime_and_many_claims_called_true_a_low_criterion():
    assert d_prime(Tally(4, 8, 4, 8)) == 0
    assert criterion(Tally(7, 8, 7, 8)) < 0 < criterion(Tally(1, 8, 1, 8))
    assert criterion(Tally(6, 8, 2, 8)) == pytest.approx(0)


@pytest.mark.parametrize(
    ("counts", "one_answer"),
    [
        (Tally(0, 4, 0, 1), True),
        (Tally(4, 4, 1, 1), True),
        (Tally(4, 4, 0, 1), False),
        (Tally(0, 4, 1, 1), False),
        (Tally(1, 4, 0, 1), False),
        (Tally(4, 4, 0, 4), False),
    ],
)
def test_one_answer_to_everything_is_known(counts, one_answer):
    assert counts.one_answer == one_answer


def test_with_unequal_numbers_the_correction_alone_moves_d_prime():
    # z(0.5 / 5) - z(0.5 / 2) = -1.2816 + 0.6745, though both rates are 0
    assert d_prime(Tally(0, 4, 0, 1)) == pytest.approx(-0.6071, abs=1e-4)
    assert d_prime(Tally(0, 4, 0, 4)) == 0


def test_all_right_is_finite():
    assert d_prime(Tally(5, 5, 0, 3)) == pytest.approx(1.3830 + 1.1503, abs=1e-4)


@given(rated())
def test_the_area_is_that_under_the_points(example):
    ratings, truths = example
    points = roc(ratings, truths)
    assert np.trapezoid(points[:, 1], points[:, 0]) == pytest.approx(area(ratings, truths))
    assert (np.diff(points, axis=0) >= 0).all()
    assert points[0].tolist() == [0, 0]
    assert points[-1].tolist() == [1, 1]


@given(rated())
def test_believing_the_opposite_turns_the_area_round_and_a_new_scale_leaves_it(example):
    ratings, truths = example
    turned = [-one for one in ratings]
    assert area(turned, truths) == pytest.approx(1 - area(ratings, truths))
    assert area([one**3 + one for one in ratings], truths) == area(ratings, truths)


@given(rated())
def test_with_two_answers_the_area_is_half_of_what_is_told_apart_above_a_half(example):
    ratings, truths = example
    called = [one > 0 for one in ratings]
    counts = tally(called, truths)
    assert area(called, truths) == pytest.approx(0.5 + counts.told_apart / 2)


@given(st.integers(1, 30), st.integers(1, 30), st.data())
def test_more_hits_raise_d_prime_and_lower_the_criterion(true, false, data):
    hits = data.draw(st.integers(0, true - 1))
    alarms = data.draw(st.integers(0, false))
    fewer, more = (Tally(one, true, alarms, false) for one in (hits, hits + 1))
    assert d_prime(more) > d_prime(fewer)
    assert criterion(more) < criterion(fewer)


@pytest.mark.parametrize("truths", [[True, True], [False, False], [True], []])
def test_without_both_kinds_nothing_can_be_told_apart(truths):
    for count in (tally, area, roc):
        with pytest.raises(ValueError, match=r"one true and one false|one answer for each"):
            count([True, False][: max(len(truths), 1)], truths)
