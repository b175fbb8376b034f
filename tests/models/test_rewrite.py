"""Tests of rewriting: known edit distances, and which words make a statement."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.models.rewrite import MOST_WORDS, changes, distance, holds, places, words_of

SENTENCES = st.lists(st.sampled_from(["they", "met", "sat", "no", "one"]), max_size=7).map(" ".join)


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        ("k i t t e n", "s i t t i n g", 3),  # the textbook pair kitten and sitting
        ("S a t u r d a y", "S u n d a y", 3),  # and Saturday and Sunday
        ("", "one two", 2),
        ("one two", "", 2),
        ("They met.", "they met", 0),
        ("A meeting was planned.", "No meeting was planned.", 1),
    ],
)
def test_known_distances(old, new, count):
    assert distance(old, new) == count


@settings(deadline=None)
@given(SENTENCES, SENTENCES, SENTENCES)
def test_distance_is_a_distance(one, two, three):
    assert distance(one, one) == 0
    assert (distance(one, two) == 0) == (one == two)
    assert distance(one, two) == distance(two, one)
    assert distance(one, three) <= distance(one, two) + distance(two, three)
    assert distance(one, two) <= max(len(one.split()), len(two.split()))


@settings(deadline=None)
@given(SENTENCES, SENTENCES)
def test_the_steps_lead_from_the_old_words_to_the_new_ones(old, new):
    steps = changes(old, new)
    assert [step.old for step in steps if step.old] == old.split()
    assert [step.new for step in steps if step.new] == new.split()


def test_only_the_first_forty_words_count():
    assert len(words_of("word " * 100)) == MOST_WORDS
    assert distance("word " * 40, "word " * 90) == 0


@pytest.mark.parametrize(
    ("sentence", "phrases", "held"),
    [
        ("They sat at one table.", "one table", True),
        ("They sat at ONE, table", "one table", True),
        ("They sat at one long table.", "one table", False),
        ("They met.", "sat/met", True),
        ("They metered it.", "met", False),
        ("They met.", "", False),
    ],
)
def test_phrases_are_whole_words_side_by_side(sentence, phrases, held):
    assert holds(sentence, phrases) == held


def test_of_two_phrases_that_overlap_the_longer_is_found():
    assert places(["a", "face", "to", "face", "talk"], "face/face to face/talk") == [(1, 4), (4, 5)]
    assert places(["a"], "") == places([], "a") == []
