import numpy as np
import pytest

from summitry.pictures.votes import BEYOND, LINES, SHARE, VotesPicture
from summitry.pictures.years import AUTUMN

YEARS = range(1990, 1996)
WORDS = {"axis": "Share", "count": "Votes", "world": "all others", "no_world": "none"}
NAMES = {"first": "with Upland", "second": "with Lowland", "pair": "the two"}
RISING = np.linspace(0.2, 0.7, 6)
COUNTS = np.array([10, 20, np.nan, 40, 50, 60.0])


@pytest.fixture
def picture():
    """Return a picture of shares."""
    return VotesPicture(YEARS, SHARE, 60, (), WORDS)


def show(picture, lines, year=1993):
    """Show some lines."""
    words = ("1993/94", "40")
    picture.show(lines=lines, counts=COUNTS, names=NAMES, year=year, words=words, who="Midland")


def names(picture):
    """Return the words beside the ends of lines."""
    return {name: text.get_text() for name, text in picture.names.items() if text.get_text()}


def test_lines_differ_in_form_and_not_only_in_colour():
    forms = {(str(style.get("linestyle", "-")), style["linewidth"]) for style in LINES.values()}
    assert len(forms) == 3
    assert LINES["first"]["color"] != LINES["second"]["color"]


def test_lines_that_are_not_given_are_empty(picture):
    show(picture, dict.fromkeys(LINES, RISING))
    show(picture, {"first": RISING})
    assert np.isnan(picture.lines["pair"].get_ydata()).all()
    assert picture.lines["first"].get_ydata() == pytest.approx(RISING)


def test_a_name_stands_beside_each_line_that_has_a_value(picture):
    show(picture, {"first": RISING, "second": np.full(6, np.nan)})
    assert names(picture) == {"first": "● with Upland"}


def test_the_mean_of_the_others_is_named_where_the_state_has_no_line(picture):
    show(picture, {"world_first": RISING, "second": RISING})
    assert names(picture) == {"first": "with Upland", "second": "■ with\nLowland"}


def test_a_gap_in_the_votes_is_no_bar(picture):
    show(picture, {"first": RISING})
    heights = [path.vertices[:, 1].max() for path in picture.bars.get_paths()]
    assert heights == [10, 20, 0, 40, 50, 60]


def test_dots_stand_on_the_lines_of_the_state_in_the_year(picture):
    show(picture, {"first": RISING, "second": 1 - RISING})
    assert picture.dots["first"].get_xydata().tolist() == [[1993 + AUTUMN, pytest.approx(0.5)]]
    assert picture.dots["second"].get_ydata() == pytest.approx([0.5])
    show(picture, {"first": RISING}, year=1980)
    assert len(picture.dots["first"].get_xdata()) == 0


def test_agreement_beyond_chance_has_a_line_at_nothing():
    picture = VotesPicture(YEARS, BEYOND, 60, (), WORDS | {"world": ""})
    assert picture.plot.get_ylim()[0] < 0
    level = [line for line in picture.plot.lines if list(line.get_ydata()) == [0, 0]]
    assert len(level) == 1
    shown = [text.get_text() for text in picture.figure.texts]
    assert WORDS["no_world"] in shown
    assert WORDS["world"] not in shown
