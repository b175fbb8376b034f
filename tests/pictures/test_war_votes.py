import itertools

import pandas as pd
import pytest
from matplotlib.colors import to_hex

from summitry.models.war_votes import KINDS, UNKNOWN, UNLISTED
from summitry.pictures.war_votes import BORDERS, FILLS, SIGNS, WarVotesPicture

CODES = ["UPL", "LOW", "MID", "FAR"]
TILES = pd.DataFrame({"iso3": CODES, "row": [0, 1, 1, 2], "col": [0, 0, 1, 1]})
TOTALS = {"Y": 141, "A": 35, "N": 5, "X": 12}


@pytest.fixture
def picture():
    """Return a map of four states."""
    return WarVotesPicture(TILES)


def show(picture, ballots, bases, picked=(), totals=TOTALS):
    """Show votes and bases in the order of the states."""
    picture.show(
        ballots=pd.Series(ballots, index=CODES),
        bases=pd.Series(bases, index=CODES),
        picked=picked,
        totals=totals,
        heading="All members",
    )


def test_every_kind_has_a_fill_and_a_sign_of_its_own():
    assert set(FILLS) == {*KINDS, UNKNOWN, UNLISTED}
    assert len(set(FILLS.values())) == len(FILLS)
    assert len({SIGNS.get(kind, kind) for kind in FILLS}) == len(FILLS)


def test_every_basis_has_a_border_of_its_own():
    assert set(BORDERS) == {"full_list", "named", "deduced", "inferred"}
    assert len({str(line) for line in BORDERS.values()}) == len(BORDERS)


def test_tiles_are_filled_by_vote_in_the_order_of_the_states(picture):
    show(picture, ["Y", "N", UNKNOWN, UNLISTED], ["full_list", "named", UNKNOWN, UNLISTED])
    fills = [to_hex(colour) for colour in picture.fill.get_facecolor()]
    assert fills == [FILLS[kind] for kind in ("Y", "N", UNKNOWN, UNLISTED)]


def test_an_unknown_vote_has_a_weaker_border_than_any_known_one(picture):
    show(picture, ["Y", "N", "A", UNKNOWN], ["full_list", "inferred", "deduced", UNKNOWN])
    widths = list(picture.fill.get_linewidth())
    assert min(widths[:3]) > widths[3]
    styles = [str(line) for line in picture.fill.get_linestyle()]
    assert len(set(styles)) == len(styles)


def test_letters_change_with_the_votes(picture):
    show(picture, ["Y"] * 4, ["full_list"] * 4)
    before = picture.marks.get_path().vertices.shape
    show(picture, ["AX"] * 4, ["full_list"] * 4)
    assert picture.marks.get_path().vertices.shape != before


def test_the_bar_is_divided_as_all_members_voted(picture):
    show(picture, ["Y"] * 4, ["full_list"] * 4)
    parts = [path.get_extents() for path in picture.bars.get_paths()]
    whole = sum(part.width for part in parts)
    shares = [part.width / whole for part in parts]
    assert shares == pytest.approx([141 / 193, 35 / 193, 12 / 193, 5 / 193])
    for left, right in itertools.pairwise(parts):
        assert left.x1 == pytest.approx(right.x0)


def test_parts_bear_their_number_or_their_letter_or_nothing(picture):
    show(picture, ["Y"] * 4, ["full_list"] * 4, totals={"Y": 180, "A": 10, "N": 3, "X": 0})
    assert [words.get_text() for words in picture.numbers] == ["Y 180", "A", "", "N"]


def test_a_vote_of_nobody_is_drawn(picture):
    show(picture, ["Y"] * 4, ["full_list"] * 4, totals=dict.fromkeys("YANX", 0))
    assert picture.png()


def test_the_picked_state_is_framed(picture):
    show(picture, ["Y"] * 4, ["full_list"] * 4, picked=("MID",))
    frame, spare = picture.frames
    assert frame.get_bbox().contains(1, 1)
    assert not spare.get_visible()
