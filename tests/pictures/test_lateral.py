import pytest

from summitry.pictures.lateral import COUNTS, MIDDLE, LateralPicture, Page

PAGES = [
    Page("one.example", "The talks", "dated 11 May 2023", "In our words: They met."),
    Page("two.example", "No talks", "no date", "In our words: They did not meet."),
]


@pytest.fixture
def picture():
    """Return two pages with seven against one page, none against four, one of two against eight."""
    return LateralPicture(PAGES, [(7, 0, 2), (1, 4, 8)], [1, 8])


def written(picture):
    """Return the numbers that show."""
    return [number.get_text() for number in picture.numbers]


def test_until_the_page_is_left_no_count_shows(picture):
    picture.show(chosen="a", left=False, hint="Leave it.")
    assert set(written(picture)) == {""}
    assert not any(bar.get_visible() for bar in (*picture.bars, *picture.inner))
    assert picture.hint.get_text() == "Leave it."


def test_bars_are_as_long_as_the_counts_and_begin_at_the_middle(picture):
    picture.show(chosen=None, left=True, hint="Leave it.")
    assert written(picture) == ["7", "1", "0", "4", "1 of 2", "8 of 8"]
    assert picture.hint.get_text() == ""
    widths = [bar.get_width() / picture.unit for bar in picture.bars]
    assert widths == pytest.approx([7, 1, 0, 4, 2, 8])
    assert [bar.get_width() / picture.unit for bar in picture.inner] == pytest.approx([1, 8])
    left, right = picture.bars[0], picture.bars[1]
    assert left.get_x() + left.get_width() == pytest.approx(2 * MIDDLE - right.get_x())
    assert not picture.bars[2 * COUNTS.index("others")].get_visible()


@pytest.mark.parametrize(
    ("chosen", "framed"),
    [("a", [True, False]), ("b", [False, True]), ("both", [True, True]), ("neither", [False] * 2)],
)
def test_what_is_chosen_is_framed(picture, chosen, framed):
    picture.show(chosen=chosen, left=False)
    assert [frame.get_visible() for frame in picture.frames] == framed


def test_long_counts_stay_on_the_paper():
    picture = LateralPicture(PAGES, [(12, 12, 12), (12, 12, 12)], [11, 11])
    picture.show(chosen=None, left=True)
    picture.png()
    edges = [number.get_window_extent(picture.canvas.get_renderer()) for number in picture.numbers]
    width = picture.canvas.get_width_height()[0]
    assert all(edge.x0 >= 0 and edge.x1 <= width for edge in edges)
