"""The lower half of a picture of reference classes: base rates with what they leave open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import PolyCollection

from summitry.pictures.style import ACCENT, FAINT, INK, SMALL, hue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes

    from summitry.models.reference_class import Rate
    from summitry.pictures.base import Picture

NAMES, NUMBERS = 2.72, 1.42
GREYED = "#b4bcc6"
CHOSEN = "#c9a0bb"
HALF, LINE = 0.22, 0.24


class RatesPanel:
    """Rows of classes: share, interval, bounds, the guess, and the rate that is carried on.

    Parameters
    ----------
    picture
        The picture it belongs to.
    classes
        Names of the classes, from the top.
    top, tall
        Where the rows begin below the upper edge, and their height, in inches.
    words
        ``share``, ``interval``, ``bounds``, ``guess``, ``base_rate``, ``axis``.
    """

    def __init__(
        self,
        picture: Picture,
        classes: Sequence[str],
        *,
        top: float,
        tall: float,
        words: Mapping[str, str],
    ) -> None:
        self.words = words
        high = picture.figure.get_size_inches()[1]
        axes = picture.axes(left=NAMES, bottom=high - top - tall, right=NUMBERS, top=top)
        self.set_up(axes, len(classes))
        style = {"transform": axes.get_yaxis_transform(), "fontsize": SMALL, "va": "center"}
        self.names, self.numbers = (
            [
                picture.stamped(axes, x, row, ha=side, color=INK, linespacing=1.05, **style)
                for row in range(len(classes))
            ]
            for x, side in ((-0.035, "right"), (1.035, "left"))
        )
        for text, name in zip(self.names, classes, strict=True):
            text.set_text(name)
        self.bars = {
            chosen: picture.moves(PolyCollection([], facecolor=fill, edgecolor=edge, linewidth=1))
            for chosen, fill, edge in ((True, CHOSEN, ACCENT), (False, FAINT, GREYED))
        }
        for bars in self.bars.values():
            axes.add_collection(bars, autolim=False)
        line = {"color": INK, "linewidth": 1.4, "zorder": 3, "clip_on": False}
        self.bounds = picture.moves(axes.plot([], [], "-|", markersize=8, **line)[0])
        dot = {"linestyle": "", "zorder": 4, "clip_on": False, "markeredgecolor": INK}
        self.shares = picture.moves(axes.plot([], [], "o", markersize=8, color=INK, **dot)[0])
        self.guess = picture.moves(axes.plot([], [], "D", markersize=8, color=hue(1), **dot)[0])
        carried = {"color": hue(2), "linewidth": 2, "linestyle": (0, (4, 2)), "zorder": 3.5}
        self.base = picture.moves(axes.plot([], [], clip_on=False, **carried)[0])

    def set_up(self, axes: Axes, count: int) -> None:
        """Draw the axis."""
        axes.set(xlim=(0, 100), ylim=(count - 0.5, -0.5))
        axes.set_yticks([])
        axes.set_xticks(range(0, 101, 20))
        axes.grid(axis="x")
        axes.spines["left"].set_visible(False)
        axes.set_xlabel(self.words["axis"], labelpad=1, fontsize=SMALL)

    def write_key(self, sheet: Axes, y: float) -> None:
        """Write what dot, bar, line and diamond mean, on axes in inches from the upper left."""
        words, text = self.words, {"va": "center", "fontsize": SMALL, "color": INK}
        under = y + LINE
        sheet.plot(0.2, y, "o", markersize=8, color=INK)
        sheet.text(0.38, y, words["share"], **text)
        sheet.plot(2.95, y, "D", markersize=8, color=hue(1), markeredgecolor=INK)
        sheet.text(3.13, y, words["guess"], **text)
        sheet.plot([4.5, 4.8], [y, y], color=hue(2), linewidth=2, linestyle=(0, (4, 2)))
        sheet.text(4.88, y, words["base_rate"], **text)
        corners = under + np.array([-0.06, -0.06, 0.06, 0.06])
        sheet.fill([0.08, 0.32, 0.32, 0.08], corners, facecolor=FAINT, edgecolor=GREYED)
        sheet.text(0.38, under, words["interval"], **text)
        sheet.plot([2.83, 3.07], [under, under], "-|", color=INK, linewidth=1.4, markersize=8)
        sheet.text(3.13, under, words["bounds"], **text)

    def show(
        self,
        rates: Sequence[Rate],
        numbers: Sequence[str],
        chosen: int,
        guess: tuple[int, int] | None,
        base_rate: int | None,
    ) -> None:
        """Draw the rates; none where they may not show.

        Parameters
        ----------
        rates
            The rate of each class, or nothing.
        numbers
            Words at the end of each row.
        chosen
            Row of the chosen class.
        guess
            Row and guess from 0 to 100; None without a guess.
        base_rate
            What is carried on, from 0 to 100; None without it.
        """
        for row, (name, number) in enumerate(zip(self.names, self.numbers, strict=True)):
            weight = "bold" if row == chosen else "normal"
            name.set_fontweight(weight)
            number.set(text=numbers[row], fontweight=weight)
        told = [(row, rate) for row, rate in enumerate(rates) if rate.known]
        for bold, bars in self.bars.items():
            bars.set_verts([box(row, rate) for row, rate in told if (row == chosen) == bold])
        wide = [(row, rate) for row, rate in told if rate.unknown]
        self.bounds.set_data(
            [x for _, rate in wide for x in (100 * rate.least, 100 * rate.most, np.nan)],
            [y for row, _ in wide for y in (row, row, np.nan)],
        )
        self.shares.set_data([100 * (one.share or 0) for _, one in told], [row for row, _ in told])
        self.guess.set_data(*([[], []] if guess is None else [[guess[1]], [guess[0]]]))
        ends = [-0.5, len(self.names) - 0.5]
        self.base.set_data(*([[], []] if base_rate is None else [[base_rate] * 2, ends]))


def box(row: int, rate: Rate) -> list[tuple[float, float]]:
    """Return the corners of an interval's bar."""
    low, high = 100 * rate.low, 100 * rate.high
    return [(low, row - HALF), (high, row - HALF), (high, row + HALF), (low, row + HALF)]
