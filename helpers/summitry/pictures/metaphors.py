"""Picture: images by features, with what each is said to show, to half show and to hide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from matplotlib.patches import PathPatch, Rectangle

from summitry.models.metaphors import HALF, HIDES, LEVELS, SHOWS
from summitry.pictures.base import Picture
from summitry.pictures.cells import squares
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SMALL, SOFT, TEXT, WIDTH, hue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

LEFT, RIGHT, ABOVE, BELOW = 1.2, 0.06, 0.86, 0.08
ROW: Final = 0.36
LETTER: Final = 0.078
SIZE: Final = 10
FILLS: Final = {SHOWS: "full", HALF: "left", HIDES: "none"}
WHO: Final = {"own": ("o", ACCENT, 0.19), "coded": ("s", INK, 0.5), "group": ("^", hue(0), 0.81)}
FAR: Final = {"facecolor": "none", "edgecolor": hue(1), "linewidth": 2.0, "linestyle": "--"}


class Key(NamedTuple):
    """Words of the key: what the fill means, whose sign has which shape, what a frame means."""

    levels: Mapping[int, str]
    who: Mapping[str, str]
    apart: str


class MetaphorsPicture(Picture):
    """A row an image and a column a feature; three signs in a cell tell who says what.

    Parameters
    ----------
    images, features
        Their names.
    key
        Words of the key.
    """

    def __init__(self, images: Sequence[str], features: Sequence[str], key: Key) -> None:
        count = len(images)
        super().__init__(height=ABOVE + ROW * count + BELOW)
        axes = self.axes(left=LEFT, bottom=BELOW, right=RIGHT, top=ABOVE)
        axes.set(xlim=(0, len(features)), ylim=(count, 0))
        axes.set_axis_off()
        self.plot = axes
        lines = {"color": FAINT, "linewidth": 0.9, "zorder": 1}
        axes.hlines(range(count + 1), 0, len(features), **lines)
        axes.vlines(range(len(features) + 1), 0, count, **lines)
        self.across = (WIDTH - LEFT - RIGHT) / len(features)
        self.beside = -(LEFT - 0.08) / self.across
        style = {"facecolor": "none", "edgecolor": INK, "linewidth": 1.8, "clip_on": False}
        span = (self.beside, 0), len(features) - self.beside, 1
        self.band = self.moves(Rectangle(*span, zorder=1.5, **style))
        axes.add_patch(self.band)
        letters = max(int(self.across / LETTER), 4)
        for place, name in enumerate(images):
            middle = {"va": "center", "fontsize": TEXT, "color": INK, "zorder": 4}
            axes.text(self.beside * 0.94, place + 0.5, folded(name, 13, 1), **middle)
        for place, name in enumerate(features):
            middle = {"ha": "center", "va": "bottom", "fontsize": SMALL, "linespacing": 1.0}
            axes.text(place + 0.5, -0.12, folded(name, letters), color=INK, **middle)
        self.far = self.moves(PathPatch(squares([], []), zorder=2, **FAR))
        axes.add_patch(self.far)
        star = {"color": hue(4), "markersize": 12, "zorder": 4, "clip_on": False}
        self.star = self.moves(axes.plot([], [], "*", **star)[0])
        self.signs = {
            (who, level): self.moves(sign(axes, form, colour, level))
            for who, (form, colour, _) in WHO.items()
            for level in LEVELS
        }
        self.write_key(key)

    def write_key(self, key: Key) -> None:
        """Write above all what shapes and fills mean."""
        high = self.figure.get_size_inches()[1]
        axes = self.figure.add_axes((0, 0, 1, 1), zorder=-1)
        axes.set(xlim=(0, WIDTH), ylim=(0, high))
        axes.set_axis_off()
        y, x = high - 0.15, 0.12
        beside = {"fontsize": SMALL, "color": SOFT, "va": "center"}
        entries = [("o", SOFT, level, words) for level, words in key.levels.items()]
        entries += [(*WHO[who][:2], SHOWS, words) for who, words in key.who.items()]
        for number, (form, colour, level, words) in enumerate(entries):
            x += 0.3 if number == len(key.levels) else 0
            sign(axes, form, colour, level).set_data([x], [y])
            axes.text(x + 0.15, y, words, **beside)
            x += 0.42 + len(words) * LETTER
        axes.add_patch(Rectangle((x + 0.1, y - 0.09), 0.36, 0.18, **FAR))
        axes.text(x + 0.56, y, key.apart, **beside)

    def show(
        self,
        current: int,
        ratings: Mapping[str, Mapping[int, Sequence[float | None]]],
        apart: Sequence[tuple[int, int]],
        kept: int | None,
    ) -> None:
        """Show who rated what.

        Parameters
        ----------
        current
            Row of the image in hand.
        ratings
            For each of ``own``, ``coded`` and ``group``, by row, the rating of each feature.
        apart
            Row and column of the cells where the learner and the coding are furthest apart.
        kept
            Row of the image that the learner would keep.
        """
        self.band.set_y(current)
        starred = [] if kept is None else [kept]
        self.star.set_data([-0.16 / self.across] * len(starred), [row + 0.5 for row in starred])
        for who, (_, _, shift) in WHO.items():
            cells = [
                (column + shift, row + 0.5, round_up(rating))
                for row, given in ratings.get(who, {}).items()
                for column, rating in enumerate(given)
                if rating is not None
            ]
            for level in LEVELS:
                places = np.array([cell[:2] for cell in cells if cell[2] == level]).reshape(-1, 2)
                self.signs[who, level].set_data(places[:, 0], places[:, 1])
        self.far.set_path(squares([column for _, column in apart], [row for row, _ in apart]))


def sign(axes: Axes, form: str, colour: str, level: int) -> Line2D:
    """Return empty signs of one shape and fill."""
    fills: dict[str, Any] = {"fillstyle": FILLS[level], "markerfacecoloralt": PAPER}
    edges = {"color": colour, "markeredgecolor": colour, "markeredgewidth": 1.5, "linestyle": ""}
    style: dict[str, Any] = {**fills, **edges, "markersize": SIZE, "zorder": 3, "clip_on": False}
    return axes.plot([], [], form, **style)[0]


def round_up(rating: float) -> int:
    """Return the level nearest to a mean rating; between two of them the higher one.

    >>> round_up(0.5), round_up(1.4)
    (1, 1)
    """
    return int(rating + 0.5)
