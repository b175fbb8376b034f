"""Months in which a year as it was lay where a chain gave hardly any chance."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.paths_real import SELDOM, months_known, months_outside

SHARES = np.array([[1.0, 0.0], [0.95, 0.05], [0.9, 0.1], [0.91, 0.09]])


def test_a_chance_of_just_a_tenth_is_inside():
    assert SELDOM == 0.1
    assert months_outside(SHARES, [0, 1, 1, 1]) == [1, 3]
    assert months_outside(SHARES, [0, 0, 0, 0]) == []


def test_the_start_and_months_that_are_not_known_do_not_count():
    assert months_outside(SHARES, [1, None, 1, None]) == []
    assert months_known([1, None, 1, None]) == [2]


@given(st.lists(st.sampled_from([0, 1, None]), min_size=4, max_size=4), st.floats(0, 1))
def test_what_lies_outside_is_known_and_grows_with_the_least_that_counts(real, seldom):
    outside = set(months_outside(SHARES, real, seldom))
    assert outside <= set(months_known(real))
    assert outside <= set(months_outside(SHARES, real, 1.1))
    assert set(months_outside(SHARES, real, 1.1)) == set(months_known(real))
