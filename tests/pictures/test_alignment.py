import numpy as np
import pytest

from summitry.pictures.alignment import ActorPicture, TrianglePicture, corner_path
from summitry.pictures.style import ACCENT

KEY = {"near": "near", "gap": "some room", "far": "far", "unknown": "not coded", "hollow": "later"}
NAMES = ["Upland", "Midland", "Lowland", "Island"]
KINDS = np.array(
    [
        ["near", "near", "far", "unknown"],
        ["near", "near", "gap", "unknown"],
        ["far", "gap", "near", "unknown"],
        ["unknown"] * 4,
    ]
)


@pytest.fixture
def triangle():
    """Return four actors, of whom one is not coded."""
    made = TrianglePicture(4, KEY)
    shown = {"chosen": 1, "title": "Gauges", "ends": ("none", "all")}
    made.show(names=NAMES, kinds=KINDS, hollow=[False, True, False, False], **shown)
    return made


def places(cells):
    """Return column and row of each cell of one kind."""
    corners = cells.get_path().vertices[::5]
    return sorted((int(x), int(y)) for x, y in corners)


def signs(marks):
    """Return column and row of each sign."""
    return sorted((int(x), int(y)) for x, y in zip(*marks.get_data(), strict=True))


def test_each_pair_is_drawn_once_below_the_diagonal(triangle):
    found = {kind: places(cells) for kind, cells in triangle.cells.items()}
    assert found == {
        "near": [(0, 1)],
        "gap": [(1, 2)],
        "far": [(0, 2)],
        "unknown": [(0, 3), (1, 3), (2, 3)],
    }


def test_every_known_cell_bears_the_sign_of_its_kind(triangle):
    for kind, marks in triangle.signs.items():
        assert signs(marks) == places(triangle.cells[kind])
    forms = {marks.get_marker() for marks in triangle.signs.values()}
    assert len(forms) == 3
    assert triangle.cells["unknown"].get_hatch()


def test_names_stand_on_the_diagonal_and_the_chosen_one_stands_out(triangle):
    assert [name.get_text() for name in triangle.names] == NAMES
    assert [int(name.get_position()[0]) for name in triangle.names] == [0, 1, 2, 3]
    assert [name.get_color() == ACCENT for name in triangle.names] == [False, True, False, False]
    assert triangle.names[1].get_fontweight() == "bold"


def test_a_ring_stands_before_the_name_whose_coding_is_hollow(triangle):
    assert signs(triangle.rings) == [(1, 1)]


def test_what_no_longer_holds_is_gone_after_a_move(triangle):
    nobody = np.full((4, 4), "unknown")
    triangle.show(names=NAMES, kinds=nobody, hollow=[False] * 4, chosen=0, title="", ends=("", ""))
    assert places(triangle.cells["near"]) == signs(triangle.rings) == []
    assert len(places(triangle.cells["unknown"])) == 6


@pytest.mark.parametrize("count", [2, 3, 7])
def test_the_frame_of_an_actor_goes_round_its_row_and_its_column(count):
    for place in range(count):
        path = corner_path(place, count)
        x, y = path.T
        area = abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2
        assert area == count - 1, "one square for each other actor"
        steps = np.abs(np.diff(np.vstack([path, path[:1]]), axis=0))
        assert ((steps == 0).sum(axis=1) == 1).all(), "along the grid, without a stub"


@pytest.fixture
def actor():
    """Return two others over three issues."""
    made = ActorPicture(["Gauges", "Dams", "Fish"], [2], 2, KEY)
    made.show(
        names=["Upland", "Lowland"],
        kinds=np.array([["near", "far", "unknown"], ["unknown", "near", "near"]]),
        hollow=np.array([[True, False, True], [False, False, True]]),
        own=[False, True, False],
        counts=["1 of 2", "2 of 2"],
        chosen=2,
        title="Midland",
    )
    return made


def test_rows_hold_the_others_and_columns_the_issues(actor):
    assert places(actor.cells["near"]) == [(0, 0), (1, 1), (2, 1)]
    assert places(actor.cells["far"]) == [(1, 0)]
    assert [count.get_text() for count in actor.counts] == ["1 of 2", "2 of 2"]


def test_hollow_codings_bear_a_ring_in_known_cells_and_the_own_ones_above(actor):
    rings = [(int(x), np.floor(y)) for x, y in zip(*actor.rings.get_data(), strict=True)]
    assert sorted(rings) == [(0, 0), (1, -1), (2, 1)]


def test_the_chosen_issue_is_framed(actor):
    assert (actor.frame.get_x(), actor.frame.get_width()) == (2, 1)
