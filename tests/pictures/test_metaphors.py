import pytest

from summitry.explorers.metaphors_words import picture_key
from summitry.pictures.metaphors import HALF, HIDES, SHOWS, MetaphorsPicture

IMAGES, FEATURES = ["Ferry", "Bridge"], ["shared costs", "many banks", "a toll"]


@pytest.fixture
def picture():
    return MetaphorsPicture(IMAGES, FEATURES, picture_key())


def places(picture, who, level):
    return [tuple(place) for place in picture.signs[who, level].get_xydata()]


def test_fill_tells_the_rating_and_shape_tells_who_gives_it(picture):
    ratings = {"own": {0: (2, None, 0)}, "coded": {0: (1, 1, 1)}, "group": {1: (1.6, 0.2, None)}}
    picture.show(current=0, ratings=ratings, apart=[], kept=None)
    assert len(places(picture, "own", SHOWS)) == len(places(picture, "own", HIDES)) == 1
    assert places(picture, "own", HALF) == []
    assert len(places(picture, "coded", HALF)) == 3
    assert len(places(picture, "group", SHOWS)) == len(places(picture, "group", HIDES)) == 1
    assert all(y == 1.5 for _, y in places(picture, "group", SHOWS))
    shapes = {who: picture.signs[who, SHOWS].get_marker() for who in ratings}
    assert len(set(shapes.values())) == 3
    fills = {level: picture.signs["own", level].get_fillstyle() for level in (SHOWS, HALF, HIDES)}
    assert len(set(fills.values())) == 3


def test_the_cells_furthest_apart_are_framed(picture):
    picture.show(current=0, ratings={}, apart=[(1, 2)], kept=None)
    box = picture.far.get_path().get_extents()
    assert (box.x0, box.y0, box.x1, box.y1) == (2, 1, 3, 2)
    picture.show(current=0, ratings={}, apart=[], kept=None)
    assert len(picture.far.get_path().vertices) == 0


def test_the_image_in_hand_is_framed_and_the_kept_one_bears_a_star(picture):
    picture.show(current=1, ratings={}, apart=[], kept=None)
    assert picture.band.get_y() == 1
    assert len(picture.star.get_xdata()) == 0
    picture.show(current=0, ratings={}, apart=[], kept=1)
    assert list(picture.star.get_ydata()) == [1.5]
    assert picture.star.get_xdata()[0] < 0
