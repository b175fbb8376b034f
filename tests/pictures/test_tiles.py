import numpy as np
import pandas as pd
import pytest
from matplotlib.colors import to_hex

from summitry.case.open_data import open_data
from summitry.pictures.style import WIDTH
from summitry.pictures.tiles import CAPITAL, CODE_SIZE, TINTS, TilesPicture, words_path

TILES = pd.DataFrame({"iso3": ["UPL", "LOW", "MID"], "row": [0, 1, 1], "col": [0, 0, 1]})
STANDING = {"UPL": "in", "LOW": "out", "MID": "absent"}
SMALLEST_SHOWN = 605


@pytest.fixture
def picture():
    """Return a map of three states."""
    made = TilesPicture(TILES)
    made.show(standing=STANDING, picked=("LOW",), key="Filled: members.")
    return made


def test_tiles_are_filled_by_how_their_state_stands(picture):
    fills = [to_hex(colour) for colour in picture.fill.get_facecolor()]
    assert fills == [TINTS["in"], TINTS["out"], TINTS["absent"]]


def test_colour_is_not_the_only_cue(picture):
    widths = picture.fill.get_linewidth()
    assert widths[0] > widths[1]
    assert len({to_hex(colour) for colour in picture.fill.get_edgecolor()}) == 3


def test_the_states_that_belong_are_counted(picture):
    assert picture.count.get_text() == "1"


def test_a_frame_lies_round_the_picked_tile(picture):
    frame, spare = picture.frames
    assert frame.get_bbox().contains(0, 1)
    assert frame.get_visible()
    assert not spare.get_visible()


def test_two_frames_differ_in_line(picture):
    one, other = picture.frames
    assert one.get_linestyle() != other.get_linestyle()


def test_the_north_is_above(picture):
    top, bottom = (picture.plot.transData.transform((0, row))[1] for row in (0, 1))
    assert top > bottom


def test_no_two_states_share_a_tile():
    tiles = open_data("tilegrid_osce57")
    assert not tiles.duplicated(["row", "col"]).any()


def test_codes_are_large_enough_on_screen():
    made = TilesPicture(open_data("tilegrid_osce57"))
    made.png()
    (_, low), (_, high) = made.plot.transData.transform([(0, 0), (0, 1)])
    tile = abs(high - low) * SMALLEST_SHOWN / (WIDTH * made.figure.dpi)
    assert tile * CODE_SIZE >= 11
    assert tile * CODE_SIZE * CAPITAL >= 8


def test_a_code_lies_in_the_middle_of_its_tile():
    path = words_path([("MID", np.array([3.0, 5.0]))]).get_extents()
    assert (path.x0 + path.x1) / 2 == pytest.approx(3, abs=0.01)
    assert (path.y0 + path.y1) / 2 == pytest.approx(5, abs=0.02)
