import pytest

from summitry.pictures.shadow import FLOOR, FULL, TOP, ShadowPicture
from summitry.pictures.tree_line import Zone

LINE = ("patience", 50.0, [Zone(0, 100, "all", "no")])


@pytest.fixture
def picture():
    """Return the picture."""
    return ShadowPicture()


def test_worths_rise_from_the_floor_and_stop_at_the_top(picture):
    assert picture.up(0) == FLOOR
    assert picture.up(FULL) == picture.up(1e9) == pytest.approx(TOP)
    assert TOP < picture.up(1) < FLOOR


def test_dots_show_where_keeping_brings_more_than_breaking_or_more_than_the_scale(picture):
    picture.show(later=[FULL + 1, 3.0, 2.0, 1.0], gain=2.0, told="", line=LINE, holds=False)
    marks = (picture.high, picture.above, picture.below)
    assert [len(mark.get_xdata()) for mark in marks] == [1, 2, 1]
    heights = list(picture.above.get_ydata())
    assert heights == [picture.up(3), picture.up(2)]
    assert picture.gain.get_ydata()[0] == picture.up(2)


def test_the_last_year_is_hidden_until_it_is_told(picture):
    picture.show(later=[3.0, 1.0], gain=2.0, told="", line=LINE, holds=None)
    assert len(picture.below.get_xdata()) == 0
    assert picture.hidden.get_text()
    picture.show(later=[3.0, 1.0], gain=2.0, told="", line=LINE, holds=False)
    assert len(picture.below.get_xdata()) == 1
    assert not picture.hidden.get_text()


def test_as_many_years_show_as_the_term_has(picture):
    for count in (1, 12, 4):
        picture.show(later=[3.0] * count, gain=2.0, told="", line=LINE, holds=True)
        assert sum(cell.get_visible() for cell in picture.cells) == count
        years = [text.get_text() for text in picture.years if text.get_text()]
        assert years == [f"{year}" for year in range(1, count + 1)]
