"""Tests of the picture of the days: order where it is known, versions side by side."""

import pytest

from summitry.pictures.day import LETTERS, DayPicture, Spot, Version

SPOTS = [
    Spot("First day"), Spot("Opening", "e1", 1), Spot("Speech", "e2", 1), Spot("Close", "e3", 2),
    Spot("First day, order not known"), Spot("Talk", "e4", None, "after noon"),
    Spot("Walk", "e5"),
]  # fmt: skip
A, B = Version("A", "It was before.", True, "■□"), Version("B", "It was after.", False, "")


@pytest.fixture
def picture():
    """Return a picture of three ordered moments and one without a place."""
    made = DayPicture(SPOTS, "key")
    made.show(lit=["e1", "e4"], current="e2", versions=[A, B], status="so far")
    return made


def written(picture):
    """Return every text of the fixed part."""
    return [text.get_text() for text in picture.plot.texts]


def test_only_a_known_place_bears_a_number(picture):
    numbers = [words for words in written(picture) if words.isdigit()]
    assert numbers == ["1", "1", "2"]


def test_an_hour_stands_only_where_a_source_tells_it(picture):
    assert written(picture).count("after noon") == 1


def test_moments_of_one_place_are_joined_more_thickly_than_those_in_order(picture):
    joined = [line for line in picture.plot.lines if len(line.get_xdata()) == 2]
    assert [line.get_linewidth() for line in joined] == [6, 1.4]


def test_the_second_column_is_joined_to_nothing_in_the_first(picture):
    for line in picture.plot.lines:
        assert len(set(line.get_xdata())) == 1


def test_the_moments_of_a_question_are_framed(picture):
    visible = {one for one, stripe in picture.stripes.items() if stripe.get_visible()}
    assert visible == {"e1", "e4"}
    assert picture.frame.get_xy() == picture.stripes["e2"].get_xy()


def test_versions_stand_side_by_side_and_the_chosen_one_is_framed_boldly(picture):
    first, second, third = picture.boxes
    assert first.patch.get_y() == second.patch.get_y()
    assert first.patch.get_x() + first.patch.get_width() < second.patch.get_x()
    assert first.patch.get_linewidth() > second.patch.get_linewidth()
    assert not third.patch.get_visible()
    assert (first.witnesses.get_text(), second.witnesses.get_text()) == ("■□", "")


def test_a_long_version_is_cut_to_three_lines_with_a_sign(picture):
    long = Version("A", "word " * 60, False, "")
    picture.show(lit=[], current=None, versions=[long, long, long], status="")
    lines = picture.boxes[0].words.get_text().split("\n")
    assert len(lines) == 3
    assert max(map(len, lines)) <= LETTERS[3]
    assert lines[-1].endswith("…")
    assert not picture.frame.get_visible()
