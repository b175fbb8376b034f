"""Tests of the picture of readouts: who tells of what, joined where all do."""

import pytest

from summitry.pictures.readouts import ALONE, SIGNS, SILENT, TELLS, Head, Line, ReadoutsPicture

LINES = [
    Line("The ferry", (TELLS, TELLS, TELLS), "all 3"),
    Line("The dam", (SILENT, ALONE, SILENT), "B alone"),
    Line("The bridge", (TELLS, SILENT, TELLS), "2 of 3"),
]
HEADS = [Head("?", "", known=False), Head("The chair?", "", known=False), Head("Guest", "✓", known=True)]  # fmt: skip


@pytest.fixture
def picture():
    """Return three topics and three accounts."""
    made = ReadoutsPicture("ABC", LINES, "key")
    made.show(heads=HEADS, topic=1, account=2)
    return made


def signs(picture):
    """Return the form of each sign, row by row."""
    return [line.get_marker() for line in picture.plot.lines if line.get_marker() in ("o", "D")]


def test_each_cell_has_a_sign_whose_form_tells_it_from_the_others(picture):
    assert signs(picture) == [SIGNS[kind][0] for line in LINES for kind in line.kinds]
    looks = {(form, face != "#ffffff") for form, face, _edge, _size in SIGNS.values()}
    assert len(looks) == 3


def test_only_what_all_tell_is_joined(picture):
    joined = [line for line in picture.plot.lines if line.get_linewidth() == 3]
    places = [line.get_ydata()[0] for line in joined]
    assert len(places) == 1
    assert places[0] == picture.plot.lines[1].get_ydata()[0]


def test_who_tells_stands_in_words_too(picture):
    written = [text.get_text() for text in picture.plot.texts]
    for words in ("The ferry", "all 3", "B alone", "A", "B", "C", "key"):
        assert words in written


def test_row_and_column_in_hand_are_framed(picture):
    first = picture.stripe.get_y(), picture.frame.get_x()
    picture.show(heads=HEADS, topic=0, account=0)
    assert picture.stripe.get_y() < first[0]
    assert picture.frame.get_x() < first[1]
    middle = picture.plot.lines[0]
    assert picture.stripe.get_y() < middle.get_ydata()[0] < picture.stripe.get_y() + 0.33


def test_what_is_only_guessed_is_paler_than_what_is_known(picture):
    guessed, known = picture.heads[1], picture.heads[2]
    assert guessed.get_color() != known.get_color()
    assert [sign.get_text() for sign in picture.signs] == ["", "", "✓"]


def test_a_long_house_is_broken_so_that_it_stays_in_its_column():
    kinds = (TELLS,) * 5
    picture = ReadoutsPicture("ABCDE", [Line("The ferry", kinds, "all 5")], "key")
    heads = [Head("Department of State", "", known=True)] * 5
    picture.show(heads=heads, topic=0, account=0)
    picture.png()
    box = picture.heads[0].get_window_extent(picture.canvas.get_renderer())
    assert box.width < picture.wide * 100
    assert picture.heads[0].get_text().count("\n") >= 1
