import pytest

from summitry.models.hedges import VERDICTS
from summitry.pictures.claims import A_LINE, Cell, ClaimsPicture, lines_of
from summitry.pictures.claims_score import Score, beside
from summitry.pictures.claims_words import SIGNS
from summitry.pictures.style import PAPER, contrast

EMPTY = Score(points=[], mine=None, bins=[], waiting=("wait for both", "wait for six"))


@pytest.fixture
def picture():
    """Return a picture of five claims in two sections."""
    return ClaimsPicture(["head", "head", "body", "body", "body"])


def show(picture, cells, score=EMPTY, current=0):
    """Show cells, all of them on the path."""
    picture.show(cells=cells, path=range(len(cells)), current=current, score=score)


def test_a_long_section_goes_on_in_the_next_line():
    lines = lines_of(["a"] * (A_LINE + 2) + ["b"])
    assert [(name, len(places)) for name, places in lines] == [("a", A_LINE), ("", 2), ("b", 1)]


def test_a_picture_grows_with_its_sections():
    few, many = (ClaimsPicture([f"part {n}" for n in range(size)]) for size in (2, 11))
    assert few.figure.get_size_inches()[1] == pytest.approx(3.98)
    assert many.figure.get_size_inches()[1] > few.figure.get_size_inches()[1] + 1.5
    assert all(0 < y < many.bottom for _, y in many.corners)


def test_each_verdict_has_a_sign_and_a_colour_of_its_own():
    assert set(SIGNS) == set(VERDICTS)
    assert len({sign.letter for sign in SIGNS.values()}) == 5
    assert len({sign.colour for sign in SIGNS.values()}) == 5
    assert all(contrast(sign.colour, PAPER) >= 4.5 for sign in SIGNS.values())


def test_own_word_stands_above_the_record_and_a_difference_is_framed(picture):
    cells = [
        Cell("supported", "contradicted"),
        Cell("partly", "partly"),
        Cell("opinion", None),
        Cell(None, "supported"),
        Cell(None, None),
    ]
    show(picture, cells)
    assert [text.get_text() for text in picture.said] == ["✓", "◐", "❝", "", ""]
    assert [text.get_text() for text in picture.told] == ["✗", "◐", "", "✓", ""]
    assert [width > 0 for width in picture.frames.get_linewidths()] == [True] + [False] * 4
    assert picture.said[0].get_position()[1] < picture.told[0].get_position()[1]


def test_the_claim_in_hand_is_framed(picture):
    show(picture, [Cell(None, None)] * 5, current=3)
    x, y = picture.corners[3]
    assert picture.here.get_xy() == pytest.approx((x - 0.03, y - 0.03))


def test_the_score_rises_from_the_diagonal(picture):
    score = Score([(0, 0), (0.2, 0.9), (1, 1)], (0.2, 0.9), [(70, 50, 4), (95, 100, 1)], ("", ""))
    show(picture, [Cell(None, None)] * 5, score)
    panels = picture.panels
    assert [list(one) for one in panels.rise.get_data()] == [[20, 20], [20, 90]]
    assert panels.number.get_text() == "70"
    shown = [dot for dot in panels.dots if dot.get_visible()]
    assert len(shown) == 2
    assert shown[0].get_markersize() > shown[1].get_markersize()
    show(picture, [Cell(None, None)] * 5)
    assert panels.number.get_text() == ""
    assert [text.get_text() for text in panels.waits] == ["wait for both", "wait for six"]
    assert not any(line.get_visible() for line in panels.diagonals)


@pytest.mark.parametrize("x", range(0, 101, 10))
@pytest.mark.parametrize("y", range(0, 101, 10))
def test_the_number_stays_off_the_diagonal_and_in_the_plot(x, y):
    found = beside(x, y)
    wide = 22
    left = found["x"] if found["ha"] == "left" else found["x"] - wide
    ends = (found["y"] - left, found["y"] - left - wide)
    assert min(ends) > 0 or max(ends) <= 0 or abs(y - x) <= 20
    assert -12 <= left <= 104 - wide
