import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from summitry.pictures.stamps import StampedText

STYLE = {"fontsize": 10, "color": "#1b1f24", "linespacing": 1.1}


def drawn(make, *places, text="Two lines\nof gjpqy", **style):
    """Draw a text at each place and return the pixels."""
    figure = Figure(figsize=(3, 2), dpi=100)
    canvas = FigureCanvasAgg(figure)
    for x, y in places:
        one = make(x, y, text, transform=figure.transFigure, **(STYLE | style))
        figure.add_artist(one)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[..., :3].astype(int)


@pytest.mark.parametrize("ha", ["left", "center", "right"])
@pytest.mark.parametrize("va", ["top", "center", "bottom"])
def test_a_stamp_looks_as_the_text_written_anew(ha, va):
    stamps = {}

    def stamped(*place, **style):
        return StampedText(*place, stamps=stamps, **style)

    places = [(0.5, 0.25), (0.5, 0.75)]
    one, other = (drawn(make, *places, ha=ha, va=va) for make in (stamped, Text))
    assert len(stamps) == 1
    assert other.min() < 100
    assert (np.abs(one - other).max(axis=2) > 16).mean() < 0.002


def test_what_changes_the_look_makes_another_stamp():
    stamps = {}
    for style in ({}, {"fontweight": "bold"}, {"color": "#8f3f71"}, {"fontsize": 12}):
        drawn(lambda *a, **k: StampedText(*a, stamps=stamps, **k), (0.5, 0.5), **style)
    assert len(stamps) == 4


@pytest.mark.parametrize("style", [{"visible": False}, {"text": ""}])
def test_what_is_not_seen_leaves_no_mark(style):
    stamps = {}
    page = drawn(lambda *a, **k: StampedText(*a, stamps=stamps, **k), (0.5, 0.5), **style)
    assert stamps == {}
    assert (page == 255).all()
