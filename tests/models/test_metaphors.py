import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.metaphors import LEVELS, agreement, averages, coverage, rated_as

rating = st.sampled_from([*LEVELS, None])
pairs = st.lists(st.tuples(rating, rating), max_size=12)


@given(pairs)
def test_it_does_not_matter_which_of_two_ratings_comes_first(both):
    one, other = tuple(a for a, _ in both), tuple(b for _, b in both)
    assert agreement(one, other) == agreement(other, one)


@given(st.lists(rating, max_size=12).map(tuple))
def test_a_rating_agrees_with_itself_wherever_it_says_anything(ratings):
    known = sum(one is not None for one in ratings)
    assert agreement(ratings, ratings) == (known, known, ())


@given(pairs)
def test_what_is_furthest_apart_is_shown_by_one_and_hidden_by_the_other(both):
    one, other = tuple(a for a, _ in both), tuple(b for _, b in both)
    found = agreement(one, other)
    assert all({one[place], other[place]} == {0, 2} for place in found.apart)
    assert found.same + len(found.apart) <= found.both


def test_ratings_of_different_length_are_not_compared():
    with pytest.raises(ValueError, match="shorter"):
        agreement((1, 2), (1,))


@given(st.lists(st.tuples(rating, rating, rating), min_size=1, max_size=9))
def test_a_mean_lies_between_the_ratings_it_is_made_of(given_ratings):
    for place, mean in enumerate(averages(given_ratings)):
        known = [one[place] for one in given_ratings if one[place] is not None]
        assert (mean is None) == (not known)
        assert mean is None or min(known) <= mean <= max(known)


def test_a_mean_leaves_out_who_did_not_rate():
    assert averages([(2, None), (0, None), (None, None)]) == (1.0, None)


def test_nobody_asked_has_no_mean():
    assert averages([]) == ()


def test_two_images_may_show_most():
    found = coverage({"a": (2, 2, 0), "b": (0, 2, 2), "c": (2, 1, 0)})
    assert (found.most, found.best, found.never) == (2, ("a", "b"), ())


def test_half_shown_by_all_is_never_shown():
    assert coverage({"a": (1, 2), "b": (1, 0)}).never == (0,)


def test_places_of_a_rating_come_in_order():
    assert rated_as((0, 2, None, 0), 0) == (0, 3)
