"""Tests of accounts of one hour, by cases counted by hand."""

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.readouts import lettered, rightly_named, tellers, told_by_all, told_by_one

POINTS = {
    "ferry": {"chair": "It runs.", "press": "It runs late.", "guest": "It ran."},
    "dam": {"chair": "", "press": "It leaks."},
    "weather": {"chair": "", "press": ""},
}
IDS = st.lists(st.text("abcdef", min_size=1, max_size=4), min_size=2, max_size=7, unique=True)


def test_who_tells_of_a_topic_comes_in_the_order_asked_for():
    assert tellers(POINTS, ["press", "guest", "chair"]) == {
        "ferry": ["press", "guest", "chair"],
        "dam": ["press"],
        "weather": [],
    }


def test_what_all_tell_and_what_one_alone_tells_is_told_apart():
    told = tellers(POINTS, ["press", "guest", "chair"])
    assert told_by_all(told, 3) == ["ferry"]
    assert told_by_one(told) == {"dam": "press"}


@given(IDS, st.text(max_size=5))
def test_the_order_of_the_letters_never_follows_the_table_and_loses_nobody(ids, salt):
    found = lettered(ids, salt)
    assert sorted(found) == sorted(ids)
    assert found != ids
    assert found == lettered(ids, salt)


def test_the_order_of_the_letters_is_another_one_for_another_occasion():
    ids = ["a", "b", "c", "d", "e"]
    assert len({tuple(lettered(ids, f"occasion {n}")) for n in range(50)}) > 20


# The problem of coincidences (Montmort 1713): one fixed point on average, whatever the number.
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 6])
def test_dealing_out_houses_blindly_names_one_rightly_on_average(count):
    ids = list(map(str, range(count)))
    right = [rightly_named(dict(zip(ids, dealt, strict=True))) for dealt in permutations(ids)]
    assert Fraction(sum(right), len(right)) == 1
