import pytest

from summitry.models.positions import stands
from summitry.pictures.seats import TRACKS, Own, SeatsPicture, empty_seats

SCALE = {"question": "How close?", "scale_0": "far", "scale_100": "near"}
NAMES = ["Ukraine and NATO", "Rules for cyberspace"]
OWN = [Own("a", 1, 60), Own("b", 1, 5), Own("a", 6, 30)]


@pytest.fixture
def picture():
    """Return an empty picture."""
    return SeatsPicture(4, {"a": "Midland (in the chair)", "b": "Upland"}, dated=True)


@pytest.fixture
def coded(eve):
    """Return the coded rows of two actors on one issue, in the row of the coding."""
    rows = stands(eve.positions, eve.actors, "ukr_nato").assign(row=TRACKS - 1)
    return {side: rows[rows["actor_id"] == actor] for side, actor in (("a", "us"), ("b", "russia"))}


def show(picture, coded, row=None):
    picture.show(NAMES, ["seat: Midland", "seat: Upland", "as coded"], OWN, coded, SCALE, row)


def test_every_issue_has_its_name_and_three_rows(picture, coded):
    show(picture, coded)
    words = [name.get_text() for name in picture.names if name.get_text()]
    assert words == [
        words for name in NAMES for words in (name, "seat: Midland", "seat: Upland", "as coded")
    ]
    bold = [name.get_text() for name in picture.names[:8] if name.get_fontweight() == "bold"]
    assert bold == NAMES
    assert len(picture.tracks.get_segments()) == 6


def test_the_learners_marks_stand_in_the_rows_of_their_seats(picture, coded):
    show(picture, coded)
    assert list(picture.own["a"].get_xdata()) == [60, 30]
    assert list(picture.own["b"].get_xdata()) == [5]
    first, second = picture.own["a"].get_ydata()
    rows = picture.heights(8)
    assert abs(first - rows[1]) < abs(first - rows[2])
    assert abs(second - rows[6]) < min(abs(second - rows[5]), abs(second - rows[7]))


def test_two_marks_of_a_row_are_joined(picture, coded):
    show(picture, coded)
    ends = sorted(sorted(segment[:, 0]) for segment in picture.joins.get_segments())
    assert ends == [[2, 54], [5, 60]]


def test_marks_at_one_place_do_not_hide_each_other(picture, coded):
    picture.show(NAMES[:1], ["x", "y", "z"], [Own("a", 1, 50), Own("b", 1, 50)], coded, SCALE)
    assert picture.own["a"].get_ydata()[0] < picture.own["b"].get_ydata()[0]


def test_nothing_leaves_nothing(picture, coded):
    show(picture, coded, row=1)
    picture.show(**empty_seats())
    assert [len(line.get_xdata()) for line in picture.own.values()] == [0, 0]
    assert [len(marks.marks.get_offsets()) for marks in picture.coded.values()] == [0, 0]
    assert not picture.stripe.get_visible()
    assert not any(name.get_text() for name in picture.names)
