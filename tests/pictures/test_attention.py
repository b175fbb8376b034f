import numpy as np
import pytest

from summitry.pictures.attention import AttentionPicture
from summitry.pictures.years import AUTUMN

YEARS = range(2000, 2006)
NOTHING = np.full(6, np.nan)
SHARE = np.linspace(0, 0.5, 6)
STATE = np.array([np.nan, 0.0, 2.0, np.nan, 4.0, 0.0])


@pytest.fixture
def picture():
    """Return a picture in which a state is silent in two years and names nothing in two."""
    made = AttentionPicture(YEARS, (), {"world": "all", "missing": "none"})
    show(made)
    return made


def show(picture, share=SHARE, state=STATE, year=2004):
    """Show some counts."""
    words = {"upper": "Share", "lower": "Terms", "above": "above", "below": "below"}
    picture.show(share=share, state=state, world=np.ones(6), top=4.0, year=year, words=words)


def middles(shapes):
    """Return the years over which shapes stand."""
    return [round(float(path.vertices[:4, 0].mean() - AUTUMN)) for path in shapes.get_paths()]


def test_bars_stand_only_where_the_theme_was_named(picture):
    assert middles(picture.bars) == [2002, 2004]
    tops = [path.vertices[:, 1].max() for path in picture.bars.get_paths()]
    assert tops == pytest.approx([0.5, 1.0])


def test_a_speech_without_the_word_is_marked_as_nothing(picture):
    assert picture.zeros.get_xdata() == pytest.approx([2001 + AUTUMN, 2005 + AUTUMN])


def test_years_without_a_speech_are_pale_stripes(picture):
    assert middles(picture.gaps) == [2000, 2003]


def test_without_a_state_there_is_neither_bar_nor_stripe(picture):
    show(picture, state=NOTHING)
    assert not picture.bars.get_paths()
    assert not picture.gaps.get_paths()
    assert len(picture.zeros.get_xdata()) == 0


def test_the_scale_is_written_beside_its_lines(picture):
    assert [tick.get_text() for tick in picture.ticks] == ["0", "2", "4"]


def test_a_spot_marks_the_year_on_the_line(picture):
    assert picture.spot.get_xydata().tolist() == [[2004 + AUTUMN, pytest.approx(0.4)]]


def test_no_debate_at_all_is_drawn(picture):
    show(picture, share=NOTHING)
    assert picture.png()
