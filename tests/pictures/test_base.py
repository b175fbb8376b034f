import io

import numpy as np
import pytest
from PIL import Image

from summitry.pictures.base import Picture
from summitry.pictures.style import ACCENT, DPI, INK, PALE, WIDTH

HEIGHT = 2.0
ALL_OF_PALE_AND_PAPER_APART = 8


class Dot(Picture):
    """One dot that moves over a field that does not."""

    def __init__(self):
        super().__init__(height=HEIGHT)
        self.field = self.axes(left=0.5, bottom=0.5, right=0.5, top=0.5)
        self.field.set(xlim=(0, 10), ylim=(0, 1))
        self.field.axvspan(4, 6, color=PALE)
        self.title = self.field.text(0, 0.9, "", color=INK)
        self.dot = self.moves(self.field.plot([0], [0.5], "o", color=ACCENT)[0])

    def show(self, place):
        self.dot.set_xdata([place])


@pytest.fixture
def picture():
    """Return a small picture with one moving artist."""
    return Dot()


def pixels(png):
    """Return the colours of a PNG, shape (height, width, 3)."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


def test_the_png_has_the_size_of_the_figure(picture):
    assert pixels(picture.png()).shape == (HEIGHT * DPI, WIDTH * DPI, 3)


def test_the_paper_is_white(picture):
    assert (pixels(picture.png())[[0, -1]] == 255).all()


def test_a_pale_field_stands_out_from_the_paper(picture):
    shown = pixels(picture.png())
    middle = shown[int(HEIGHT * DPI) // 2, int(WIDTH * DPI) // 2]
    assert (255 - middle >= ALL_OF_PALE_AND_PAPER_APART).all()


def test_moving_there_and_back_gives_the_same_bytes(picture):
    picture.show(2)
    first = picture.png()
    picture.show(8)
    moved = picture.png()
    picture.show(2)
    assert moved != first
    assert picture.png() == first


def test_a_moved_artist_leaves_nothing_behind(picture):
    picture.show(2)
    picture.png()
    picture.show(8)
    moved = picture.png()
    fresh = Dot()
    fresh.show(8)
    assert moved == fresh.png()


def test_only_registered_artists_move(picture):
    before = picture.png()
    picture.title.set_text("A title")
    assert picture.png() == before
    picture.redraw_fixed()
    assert picture.png() != before


def test_the_fixed_part_is_drawn_once(picture, monkeypatch):
    draws = []
    draw = picture.canvas.draw
    monkeypatch.setattr(picture.canvas, "draw", lambda: draws.append(1) or draw())
    picture.warm()
    for place in range(5):
        picture.show(place)
        picture.png()
    assert len(draws) == 1
    picture.redraw_fixed()
    picture.png()
    assert len(draws) == 2


def test_warming_cuts_the_stamps_as_well(picture):
    words = picture.stamped(picture.field, 1, 1)
    words.set_text("a word")
    picture.warm()
    assert len(picture.stamps) == 1


def test_warming_changes_nothing_on_the_picture(picture):
    picture.warm()
    warmed = picture.png()
    assert warmed == Dot().png()


def test_a_forgotten_artist_is_gone(picture):
    bare = Dot()
    bare.dot.set_visible(False)
    picture.png()
    picture.forget(picture.dot)
    assert picture.png() == bare.png()
    assert picture.dot not in picture.field.lines


def test_what_lies_higher_is_drawn_later(picture):
    cover = picture.moves(picture.field.axvspan(0, 10, color=INK, zorder=9))
    covered = pixels(picture.png())
    cover.set_zorder(0)
    assert (covered != pixels(picture.png())).any()


def test_the_svg_of_a_state_is_always_the_same(picture):
    picture.show(3)
    first = picture.svg()
    picture.show(4)
    other = picture.svg()
    picture.show(3)
    assert first != other
    assert picture.svg() == first
    fresh = Dot()
    fresh.show(3)
    assert fresh.svg() == first


def test_the_svg_shows_what_moves_and_bears_no_date(picture):
    svg = picture.svg().decode()
    assert ACCENT in svg
    assert "<dc:date>" not in svg


def test_a_png_after_an_svg_is_the_same_as_before(picture):
    before = picture.png()
    picture.svg()
    assert picture.png() == before


def test_artists_go_on_moving_after_an_svg_that_failed(picture, monkeypatch):
    def full(*_words, **_more):
        raise OSError("full")

    monkeypatch.setattr(picture.figure, "savefig", full)
    with pytest.raises(OSError, match="full"):
        picture.svg()
    assert picture.dot.get_animated()
