"""The floor of a session: what is marked where, and that nothing is cut or covered."""

from itertools import combinations

import pytest

from summitry.pictures.simulation import KINDS, MOST, SeatMark, SimulationPicture

NAMES = ["The four top posts", "A name that is much longer than its column is wide", "Tolls"]
SEATS = ["The upper bank", "A delegation with a very long name indeed", "Sea"]


def shown(kinds=("objects", "sponsors", "away"), points=(-50.0, 4.0, 0.0), floor=(3, 0, 1)):
    """Return a picture with three items and three seats."""
    picture = SimulationPicture(NAMES, [3, 3, 2], SEATS)
    why = "−50 " + NAMES[1]
    pairs = zip(kinds, points, strict=True)
    seats = [SeatMark(kind, worth, why, held=kind == "objects") for kind, worth in pairs]
    words = ("Round 1 of 4: under silence", "As it stands 12 would object")
    picture.show(floor=floor, asked=[(1, 2), (0, 0)], hand=1, seats=seats, words=words)
    return picture


def test_the_draft_and_what_is_asked_for_stand_at_their_wordings():
    picture = shown()
    assert [list(x) for x in picture.marks["floor"].get_data()] == [
        list(x) for x in zip(picture.box(0, 3), picture.box(2, 1), strict=True)
    ]
    assert picture.marks["asked"].get_xdata() == [picture.box(1, 2)[0]]
    assert list(picture.out.get_xdata()) == [picture.box(0, 3)[0]]


def test_a_bar_ends_where_its_points_say_and_stops_at_the_end():
    picture = shown(points=(-2 * MOST, MOST / 2, 0.0))
    lengths = [float(x[1] - x[0]) for x in (bar.get_xdata() for bar in picture.bars)]
    assert lengths[0] == pytest.approx(-2 * lengths[1])
    assert lengths[2] == 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_seat_has_a_shape_of_its_own(kind):
    picture = shown(kinds=(kind,) * 3)
    assert {name: len(mark.get_xdata()) for name, mark in picture.seat_marks.items()} == {
        name: 3 * (name == kind) for name in KINDS
    }
    assert len({str(look["marker"]) + look["color"] for look in KINDS.values()}) == len(KINDS)


def test_no_fixed_text_is_cut_or_covers_another():
    picture = shown()
    picture.png()
    renderer = picture.canvas.get_renderer()
    width, height = picture.canvas.get_width_height()
    boxes = [text.get_window_extent(renderer) for text in picture.paper.texts if text.get_text()]
    assert all(box.x0 >= 0 and box.x1 <= width and box.y0 >= 0 for box in boxes)
    assert all(box.y1 <= height for box in boxes)
    pairs = combinations(boxes, 2)
    assert not [
        1 for one, other in pairs if one.shrunk(0.96, 0.7).overlaps(other.shrunk(0.96, 0.7))
    ]
