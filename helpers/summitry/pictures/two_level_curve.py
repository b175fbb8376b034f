"""Part of a picture: what two leaders may expect, over the price at one of the homes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.lines import Line2D

from summitry.pictures.bargaining import SIDES
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, SOFT, WIDTH
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.pictures.scale import ScalePicture

LEFT, RIGHT, LOW, TOP = 0.5, 2.9, 0.42, 0.26
BESIDE, SAMPLE = 4.9, 0.34
LINE = 0.205
MOST = 90
LETTERS = 26
LOOKS = ((*SIDES[0], "-", 12), (*SIDES[1], "--", 8), (SOFT, "D", ":", 8))


class Curve(NamedTuple):
    """One line: values by price, and the value at the present price."""

    values: Sequence[float]
    now: float


class CurvePlot:
    """Up to three curves over the price at home, with a point for the present.

    Parameters
    ----------
    picture
        The picture it stands on, below the line.
    names
        What the two sides are called.
    under
        Room that the picture has below its line, in inches.
    """

    def __init__(self, picture: ScalePicture, names: Sequence[str], under: float) -> None:
        top = picture.high - under + TOP
        self.axes = axes = picture.axes(left=LEFT, bottom=LOW, right=RIGHT, top=top)
        axes.set(xlim=(-2, MOST + 2), ylim=(-4, 104), xticks=range(0, MOST + 1, 30))
        axes.set_yticks([0, 50, 100])
        axes.grid(axis="y")
        self.label = picture.text(LEFT, 0.03, va="bottom")
        head = {"fontsize": SMALL, "color": SOFT, "va": "bottom"}
        place = (0.08 / WIDTH, (under - TOP + 0.03) / picture.high)
        picture.figure.text(*place, say("two_levels.curve_head"), **head)
        said = [say("two_levels.worth_of", name=name) for name in names]
        self.lines: list[Line2D] = []
        self.points: list[Line2D] = []
        self.samples: list[Any] = []
        self.names: list[Any] = []
        for number, words in enumerate([*said, say("two_levels.chance")]):
            self.add(picture, number, words, under - TOP - 0.12 - number * LINE)
        line = axes.axvline(0, color=ACCENT, linewidth=1.2, linestyle=(0, (2, 2)), zorder=1.5)
        self.cliff = picture.moves(line)
        height = under - TOP - 0.2 - 3 * LINE
        self.notes = [
            picture.text(BESIDE, height - number * LINE, va="center", color=colour)
            for number, colour in enumerate((ACCENT, INK))
        ]
        self.empty = picture.text(LEFT + 0.3, 0.95, va="center", color=SOFT)

    def add(self, picture: ScalePicture, number: int, words: str, height: float) -> None:
        """Add one curve, its present point, and its name beside the plot."""
        colour, marker, dash, size = LOOKS[number]
        style = {"color": colour, "linestyle": dash, "linewidth": 2.2}
        line = self.axes.plot([], [], zorder=2 + number / 9, **style)[0]
        self.lines.append(picture.moves(line))
        point = {"marker": marker, "markersize": size, "markerfacecolor": PAPER, "linestyle": ""}
        look = {**point, "color": colour, "markeredgewidth": 2.2, "clip_on": False}
        self.points.append(picture.moves(self.axes.plot([], [], zorder=4 + number / 9, **look)[0]))
        ends, high = [BESIDE / WIDTH, (BESIDE + SAMPLE) / WIDTH], height / picture.high
        sample = Line2D(ends, [high, high], transform=picture.figure.transFigure, **style)
        self.samples.append(picture.moves(picture.figure.add_artist(sample)))
        name = picture.text(BESIDE + SAMPLE + 0.08, height, va="center", color=colour)
        name.set_text(folded(words, LETTERS, 1))
        self.names.append(name)

    def show(
        self,
        curves: Sequence[Curve],
        price: tuple[float, float | None],
        words: Mapping[str, str],
    ) -> None:
        """Draw the curves with the present point on each, and where the zone ends.

        Parameters
        ----------
        curves
            Worth to the two leaders and, perhaps, the chance of a deal, in hundredths, at the
            prices from 0 to 90; empty to hide them.
        price
            The present price, and the one above which there is no zone (None: not in the plot).
        words
            ``label`` below the curves, ``empty`` in place of them, ``cliff`` and ``held`` beside.
        """
        now, cliff = price
        shown = [*curves, *[None] * 3][:3]
        for number, curve in enumerate(shown):
            known = curve is not None
            xs, ys = (range(len(curve.values)), curve.values) if known else ([], [])
            self.lines[number].set_data(xs, ys)
            self.points[number].set_data(*(([now], [curve.now]) if known else ([], [])))
            for artist in (self.samples[number], self.names[number]):
                artist.set_visible(known)
        self.cliff.set_visible(bool(curves) and cliff is not None)
        if cliff is not None:
            self.cliff.set_xdata([cliff, cliff])
        self.label.set_text(folded(words["label"], 2 * LETTERS, 1))
        self.empty.set_text(words["empty"])
        for note, name in zip(self.notes, ("cliff", "held"), strict=True):
            note.set_text(folded(words[name], LETTERS + 6, 1))
