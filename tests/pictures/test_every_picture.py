"""What holds for the picture of every explorer, in many states."""

import io
import itertools
import os
import subprocess
import sys

import numpy as np
import pytest
from matplotlib.text import Text
from PIL import Image

from summitry.pictures.style import DPI, WIDTH

STEPS = 8
SMALLEST_SHOWN = 605
SMALLEST_TEXT = 10.9
SLACK = 1
NEAR = 16
MOST_FAR = 0.005


def pixels(png):
    """Return the colours of a PNG, shape (height, width, 3)."""
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGB")).astype(int)


@pytest.fixture
def written(monkeypatch):
    """Return a function that draws a picture whole and returns each text with its place."""
    drawn = []
    draw = Text.draw

    def record(text, renderer):
        if text.get_visible() and text.get_text().strip():
            drawn.append(text)
        draw(text, renderer)

    monkeypatch.setattr(Text, "draw", record)

    def boxes(picture):
        drawn.clear()
        getattr(picture, "stamps", {}).clear()
        picture.redraw_fixed()
        picture.png()
        renderer = picture.canvas.get_renderer()
        return [(text, text.get_window_extent(renderer)) for text in dict.fromkeys(drawn)]

    return boxes


def shown_size(text):
    """Return the height of a text's letters in pixels where the picture is shown smallest."""
    return text.get_fontsize() / 72 * DPI * SMALLEST_SHOWN / (WIDTH * DPI)


def cut(box, picture):
    """Tell whether a box reaches beyond the picture."""
    width, height = picture.canvas.get_width_height()
    return box.x0 < 0 or box.y0 < 0 or box.x1 > width or box.y1 > height


def over(one, other):
    """Tell whether two boxes overlap by more than a hair."""
    wide = min(one.x1, other.x1) - max(one.x0, other.x0)
    high = min(one.y1, other.y1) - max(one.y0, other.y0)
    return wide > SLACK and high > SLACK


def test_no_text_is_small_cut_or_written_over_another(explorer, view, walk, written):
    further = walk(explorer, STEPS) if view == "whole" else ()
    for _reading in itertools.chain(walk(explorer), further):
        boxes = written(explorer.picture)
        state = explorer.settings()
        assert boxes, state
        words = {text: text.get_text() for text, _ in boxes}
        assert [words[text] for text, _ in boxes if shown_size(text) < SMALLEST_TEXT] == [], state
        assert [words[text] for text, box in boxes if cut(box, explorer.picture)] == [], state
        pairs = itertools.combinations(boxes, 2)
        overlaps = [(words[a], words[b]) for (a, box), (b, other) in pairs if over(box, other)]
        assert overlaps == [], state


def test_a_moved_picture_is_what_a_whole_drawing_of_the_same_state_is(make, malta, walk):
    explorer = make(malta)
    for _reading in itertools.islice(walk(explorer), 1, None, 2):
        picture = explorer.picture
        moved = pixels(picture.png())
        picture.redraw_fixed()
        assert (pixels(picture.png()) == moved).all()
        for artist in picture._moving:
            artist.set_animated(False)
        picture.canvas.draw()
        whole = np.asarray(picture.canvas.buffer_rgba())[..., :3].astype(int)
        for artist in picture._moving:
            artist.set_animated(True)
        picture.redraw_fixed()
        far = (np.abs(whole - moved).max(axis=2) > NEAR).mean()
        assert far < MOST_FAR, explorer.settings()


def test_a_state_reached_on_another_way_looks_the_same(make, malta, walk):
    explorer = make(malta)
    readings = list(walk(explorer, 2 * STEPS, seed=11))
    fresh = make(explorer.case, **explorer.settings())
    assert fresh.reading == readings[-1]
    assert fresh.picture.svg() == explorer.picture.svg()


def test_pyplot_is_never_loaded():
    script = (
        "import inspect, sys\n"
        "from summitry import explore, open_case\n"
        "case = open_case('malta-2024')\n"
        "for name, make in inspect.getmembers(explore, inspect.isfunction):\n"
        "    explorer = make(case)\n"
        "    explorer.board.redraw()\n"
        "    explorer._repr_mimebundle_()\n"
        "print(sorted(set(sys.modules) & {'matplotlib.pyplot', 'pylab', 'scipy'}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env=dict(os.environ),
    )
    assert (done.stdout.strip(), done.returncode) == ("[]", 0), done.stderr
