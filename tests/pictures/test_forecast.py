import pytest

from summitry.pictures.forecast import COMMITTED, OPEN, UNTOUCHED, ForecastPicture, Row


@pytest.fixture
def picture():
    """Return a picture of three questions with two, four and six options."""
    return ForecastPicture(["One", "Two", "Three"], [2, 4, 6])


ROWS = [
    Row((20, 80), COMMITTED, "committed", [(30, 70), (45, 55)]),
    Row((5, 40, 35, 20), OPEN, "not committed", []),
    Row((17, 17, 17, 17, 16, 16), UNTOUCHED, "untouched", []),
]


def spans(picture, status):
    """Return from where to where each bar of a status reaches."""
    boxes = [path.get_extents() for path in picture.bars[status].get_paths()]
    return [(round(box.x0), round(box.x1)) for box in boxes]


def test_bars_reach_as_far_as_the_chances(picture):
    picture.show(ROWS, 0, ("yes", "no"))
    assert spans(picture, COMMITTED) == [(0, 20), (20, 100)]
    assert spans(picture, OPEN) == [(0, 5), (5, 45), (45, 80), (80, 100)]
    assert len(spans(picture, UNTOUCHED)) == 6


def test_an_option_without_a_chance_has_no_bar(picture):
    picture.show([Row((0, 100), OPEN, "", []), *ROWS[1:]], 0, ("yes", "no"))
    assert (0, 100) in spans(picture, OPEN)
    assert len(spans(picture, OPEN)) == 1 + 4


def test_only_what_is_committed_is_filled(picture):
    picture.show(ROWS, 0, ("yes", "no"))
    assert len({tuple(face) for face in picture.bars[COMMITTED].get_facecolor()}) == 2
    assert {tuple(face) for face in picture.bars[OPEN].get_facecolor()} == {(1, 1, 1, 1)}


def test_numbers_stand_where_there_is_room(picture):
    picture.show(ROWS, 1, tuple("abcd"))
    assert [text.get_text() for text in picture.numbers[1]] == ["", "40", "35", "20"]


def test_earlier_versions_are_dots_where_the_bar_was_divided(picture):
    picture.show(ROWS, 0, ("yes", "no"))
    assert list(picture.dots.get_xdata()) == [30, 45]


def test_the_options_in_hand_stand_above_with_their_colours(picture):
    picture.show(ROWS, 2, tuple("abcdef"))
    assert [text.get_text() for text in picture.options] == list("abcdef")
    assert all(square.get_visible() for square in picture.squares)
    picture.show(ROWS, 0, ("yes", "no"))
    assert [text.get_text() for text in picture.options] == ["yes", "no", "", "", "", ""]
    assert [square.get_visible() for square in picture.squares] == [True, True] + [False] * 4
