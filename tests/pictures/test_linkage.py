"""The picture of a package: bars filled as far as each side gains, and a plane of what it is worth."""

import numpy as np
import pytest

from summitry.pictures.linkage import LinkagePicture
from summitry.pictures.linkage_bars import GAP, HALF, MIDDLE, Bar

CORNERS = np.array([[0, 100], [90, 90], [100, 0]])


@pytest.fixture
def picture():
    return LinkagePicture(2, ("Upland", "Lowland"), closed="")


def show(picture, bars, current=0, **told):
    state = {"points": {}, "edge": None, "ghost": None, "cloud": None, **told}
    picture.show(bars=bars, current=current, **state)


def ends(collection):
    return [
        (path.vertices[:, 0].min(), path.vertices[:, 0].max()) for path in collection.get_paths()
    ]


def test_bars_grow_from_the_middle_and_are_filled_by_what_each_side_gets(picture):
    show(picture, [Bar("Dam", (40, 20), 0.25), Bar("Ferry", (10, 30), 1.0)])
    whole, gained = ends(picture.whole), ends(picture.gained)
    assert whole[0] == pytest.approx((MIDDLE - GAP - HALF, MIDDLE - GAP))
    assert whole[1] == pytest.approx((MIDDLE + GAP, MIDDLE + GAP + HALF / 2))
    assert gained[0][1] - gained[0][0] == pytest.approx(0.75 * HALF)
    assert gained[1][1] - gained[1][0] == pytest.approx(0.25 * HALF / 2)
    assert gained[2][1] - gained[2][0] == pytest.approx(0)


def test_an_assumption_is_hollow_and_what_cannot_be_divided_has_a_note_and_no_bars(picture):
    show(picture, [Bar("Dam", (40, 20), assumed=True), Bar("Ferry", note="the bands meet")])
    assert picture.whole.get_facecolor()[0] == pytest.approx([1, 1, 1, 1])
    assert len(picture.whole.get_paths()) == 2
    assert picture.notes[1].get_text() == "the bands meet"
    show(picture, [Bar("Dam", (40, 20)), Bar("Ferry", (1, 1))])
    assert picture.whole.get_facecolor()[0] != pytest.approx([1, 1, 1, 1])
    assert picture.notes[1].get_text() == ""


def test_the_best_swap_stands_on_the_side_of_the_one_who_gets_it(picture):
    show(picture, [Bar("Dam", (40, 20), swap=0), Bar("Ferry", (10, 30), swap=1)])
    left, right = picture.swaps.get_xdata()
    assert left < MIDDLE < right


def test_the_plane_shows_the_frontier_its_ghost_and_how_much_both_could_gain(picture):
    points = {"middle": (50, 50), "own": (60, 40), "even": (90, 90), "swap": None}
    show(picture, [], None, points=points, edge=CORNERS, ghost=CORNERS + 5)
    assert picture.edge.get_ydata().tolist() == [100, 90, 0]
    assert picture.ghost.get_ydata().tolist() == [105, 95, 5]
    assert picture.way.get_xydata().tolist() == [[60, 40], [90, 90]]
    assert len(picture.marks["swap"].get_xdata()) == 0
    assert not picture.stripe.get_visible()


def test_no_mark_hides_another_where_packages_are_worth_the_same(picture):
    here = dict.fromkeys(("middle", "own", "swap", "even"), (50, 50))
    show(picture, [], None, points=here)
    drawn = sorted(picture.marks.values(), key=lambda mark: mark.get_zorder())
    filled = [mark for mark in drawn if mark.get_fillstyle() == "full" and mark.get_marker() != "+"]
    assert filled == [drawn[-1]] == [picture.marks["own"]]
    assert all(mark.get_markersize() > 1.5 * drawn[-1].get_markersize() for mark in drawn[:-1])


def test_a_closed_plane_says_so_and_its_key_names_no_answer():
    closed = LinkagePicture(2, ("Upland", "Lowland"), closed="Guess first.")
    assert "Guess first." in [text.get_text() for text in closed.plane.texts]
    key = [text.get_text() for text in closed.figure.legends[0].get_texts()]
    assert len(key) == 2
    open_key = LinkagePicture(2, ("Upland", "Lowland"), closed="").figure.legends[0].get_texts()
    assert len(open_key) == 7
