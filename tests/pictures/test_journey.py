"""The stations of a path as tiles."""

import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from summitry.pictures.journey import COLUMNS, ROWS, JourneyPicture, Tile, corner

EMPTY = Tile("1 Beliefs", "lines", [], ["in notebook 00", ""])


def picture(*tiles):
    rest = [EMPTY] * (COLUMNS * ROWS - len(tiles))
    return JourneyPicture([*tiles, *rest], "nothing yet")


def texts(made):
    return [text.get_text() for text in made.sheet.texts]


def outline(made):
    """Return the edge of the first station."""
    return next(patch for patch in made.sheet.patches if isinstance(patch, Rectangle))


def test_an_empty_station_says_so_and_has_a_broken_edge():
    made = picture()
    assert texts(made).count("nothing yet") == COLUMNS * ROWS
    full = picture(Tile("2 Placements", "spans", [(10, 40)], ["one place", "30 points apart"]))
    assert texts(full).count("nothing yet") == COLUMNS * ROWS - 1
    assert "30 points apart" in texts(full)
    solid = [outline(one).get_linestyle() == "-" for one in (made, full)]
    assert solid == [False, True]


def test_the_frame_lies_around_the_station_in_hand_or_around_none():
    made = picture()
    made.show(hand=5)
    assert made.frame.get_xy() == corner(5)
    made.show(hand=None)
    assert not made.frame.get_visible()
    made.show(hand=0)
    assert made.frame.get_visible()


def boxes(kind, answers):
    made = picture(Tile("6 Claims", kind, answers, ["", ""]))
    return [patch for patch in made.sheet.patches if type(patch) is Rectangle][1:-1]


@pytest.mark.parametrize("kind", ["boxes", "tiles"])
def test_what_held_is_full_and_what_did_not_is_not(kind):
    full, other, open_one = boxes(kind, [True, False, None])[:3]
    assert full.get_facecolor() == full.get_edgecolor()
    assert other.get_facecolor() != other.get_edgecolor()
    assert open_one.get_facecolor() != open_one.get_edgecolor()


def crosses(kind):
    made = picture(Tile("6 Claims", kind, [False], ["", ""]))
    empty = picture()
    lines = [
        len([one for one in each.sheet.lines if isinstance(one, Line2D)]) for each in (made, empty)
    ]
    return lines[0] - lines[1]


def test_only_where_there_is_right_and_wrong_is_a_box_crossed():
    assert (crosses("boxes"), crosses("tiles")) == (2, 0)


def test_a_place_without_a_coding_is_drawn_alone():
    with_coding = picture(Tile("2 Placements", "spans", [(10, 40)], ["", ""]))
    alone = picture(Tile("2 Placements", "spans", [(10, None)], ["", ""]))
    markers = [
        [line.get_marker() for line in made.sheet.lines if line.get_marker() in ("o", "s")]
        for made in (with_coding, alone)
    ]
    assert sorted(markers[0]) == ["o", "s"]
    assert markers[1] == ["o"]


def test_everything_stays_on_the_sheet_however_much_there_is():
    made = picture(
        Tile("1 Beliefs", "lines", [[0, 100, 50]] * 6, ["", ""]),
        Tile("2 Placements", "spans", [(0, 100)] * 60, ["", ""]),
        Tile("6 Claims", "boxes", [True] * 200, ["", ""]),
    )
    wide, tall = made.figure.get_size_inches()
    for line in made.sheet.lines:
        xs, ys = line.get_data()
        assert min(*xs, *ys) >= 0
        assert (max(xs) <= wide, max(ys) <= tall) == (True, True)
