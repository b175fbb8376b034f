import numpy as np
import pandas as pd
import pytest

from summitry.pictures.consensus import ConsensusPicture
from summitry.pictures.consensus_tiles import LISTED, Answer, letters_ink, tile_look

TILES = pd.DataFrame({"iso3": ["UPL", "LOW", "MID"], "row": [0, 1, 1], "col": [0, 0, 1]})
WAITS = [Answer("waits", "own")] * 3


@pytest.fixture
def picture():
    return ConsensusPicture(["Dam", "Gauges"], [3, 2], [True, False], TILES, {"UPL": "UP"})


def shown(picture, **changes):
    state = {
        "settled": {"table": (2, 0), "adopted": (0, 0), "largest": (0, 0)},
        "hand": 0,
        "answers": WAITS,
        "picked": None,
        "words": ("a", "b", "c"),
        "objecting": [],
    }
    picture.show(**{**state, **changes})
    return picture


def test_a_mark_stands_on_the_wording_that_is_settled_and_none_where_an_item_is_left_out(picture):
    shown(picture, settled={"table": (2, 1), "adopted": (3, 0), "largest": (0, 0)})
    assert [len(picture.marks[name].get_xdata()) for name in ("table", "adopted", "largest")] == [
        2,
        1,
        0,
    ]
    assert (
        picture.marks["table"].get_xdata()[0],
        picture.marks["table"].get_ydata()[0],
    ) == picture.box(0, 2)


def test_a_bar_is_as_long_as_what_is_missing(picture):
    shown(picture, objecting=[("Upland", 20.0, 1), ("Lowland", 5.0, 1)])
    widths = [np.ptp(path.vertices[:, 0]) for path in picture.bars.get_paths()]
    assert widths[0] == pytest.approx(4 * widths[1])
    assert [text.get_text() for text in picture.who] == ["Upland", "Lowland", "", ""]


def test_those_who_do_not_fit_are_counted_as_states(picture):
    many = [(f"State {n}", 9.0 - n, 1) for n in range(LISTED)] + [("10 states", 1.0, 10)]
    shown(picture, objecting=many)
    assert picture.who[LISTED - 1].get_text() == "11 more states"
    assert len(picture.bars.get_paths()) == LISTED - 1


def test_what_rests_on_no_own_coding_is_hollow():
    for kind in ("accepts", "objects"):
        own, group, unknown = (
            tile_look(Answer(kind, ground)) for ground in ("own", "group", "unknown")
        )
        assert group[0] == unknown[0] != own[0]
        assert len({str(look[2]) for look in (own, group, unknown)}) == 3


def test_an_objection_differs_by_more_than_its_colour():
    accepts, objects = tile_look(Answer("accepts", "own")), tile_look(Answer("objects", "own"))
    assert objects[3] > 2 * accepts[3]
    assert letters_ink(Answer("objects", "own")) != letters_ink(Answer("accepts", "own"))


def test_who_accepts_because_of_the_rule_bears_a_dot(picture):
    shown(
        picture,
        answers=[Answer("helped", "own"), Answer("accepts", "own"), Answer("objects", "own")],
    )
    assert len(picture.dots.get_xdata()) == 1


def test_a_state_that_is_looked_at_is_framed(picture):
    assert shown(picture, picked=2).frame.get_visible()
    assert not shown(picture).frame.get_visible()
