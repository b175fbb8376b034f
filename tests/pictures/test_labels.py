from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.pictures.labels import spread

LABELS = st.lists(st.tuples(st.floats(-5, 15), st.floats(0.1, 2)), max_size=5)


@given(LABELS)
def test_labels_stay_between_the_ends_and_cover_no_other(labels):
    places, rooms = [place for place, _ in labels], [room for _, room in labels]
    found = spread(places, rooms, 0, 10)
    edges = sorted((at - room / 2, at + room / 2) for at, room in zip(found, rooms, strict=True))
    for low, high in edges:
        assert low >= -1e-9
        assert high <= 10 + 1e-9
    for (_, high), (low, _) in pairwise(edges):
        assert low >= high - 1e-9


@given(LABELS)
def test_labels_keep_their_order(labels):
    places, rooms = [place for place, _ in labels], [room for _, room in labels]
    found = spread(places, rooms, 0, 10)
    for one, at in zip(places, found, strict=True):
        for other, there in zip(places, found, strict=True):
            assert one >= other or at < there


def test_labels_with_room_stay_where_they_are():
    assert spread([8, 2, 5], [1, 1, 1], 0, 10) == [8, 2, 5]


def test_labels_at_one_place_are_pushed_apart():
    assert spread([0, 0], [2, 2], 0, 10) == pytest.approx([1, 3])
