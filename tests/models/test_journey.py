"""Gaps between places, and shares of answers that held."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.journey import held, mean_gap, mean_of

PLACES = st.lists(st.tuples(st.none() | st.integers(0, 100), st.none() | st.integers(0, 100)))


@given(PLACES)
def test_a_gap_is_the_same_from_either_side_and_never_beyond_the_line(pairs):
    own, other = [one for one, _ in pairs], [two for _, two in pairs]
    gap = mean_gap(own, other)
    assert gap == mean_gap(other, own)
    whole = [(a, b) for a, b in pairs if a is not None and b is not None]
    if not whole:
        assert gap is None
    else:
        assert 0 <= gap <= 100
        assert gap == pytest.approx(sum(abs(a - b) for a, b in whole) / len(whole))


def test_lists_of_different_lengths_are_refused():
    with pytest.raises(ValueError, match="shorter"):
        mean_gap([1, 2], [1])


@given(st.lists(st.none() | st.booleans()))
def test_what_is_not_known_counts_neither_way(answers):
    right, known = held(answers)
    assert right == answers.count(True)
    assert known - right == answers.count(False)


def test_the_mean_of_nothing_is_nothing():
    assert mean_of([None, None]) is None
    assert mean_of([0.25, None, 0.75]) == 0.5
