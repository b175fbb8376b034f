"""Picture: meetings a year as stacked bars, with their five-year mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.ticker import MaxNLocator

from summitry.pictures.base import Picture
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, hue

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

KINDS = 3
EDGE = hue(0)
FILLS = (EDGE, "#8fbbe0", PAPER)
SIGNS = "■▣□"
BAR = 0.78
REACH = {"left": (0, 6), "center": (3, 3), "right": (6, 0)}


class EncountersPicture(Picture):
    """Bars of meetings by year; up to three kinds on top of each other.

    Parameters
    ----------
    years
        All years of the axis.
    highest
        The largest number of meetings in one year.
    mean
        The five-year mean, shape (len(years),).
    labels
        Words for the vertical axis and for the line of the mean.
    """

    def __init__(
        self, years: range, highest: int, mean: Sequence[float], labels: tuple[str, str]
    ) -> None:
        super().__init__(height=3.9)
        self.years = np.array(years)
        self.mean = np.array(mean)
        axes = self.axes(left=0.55, bottom=0.35, right=0.15, top=0.62)
        self.plot = axes
        axes.set(xlim=(years[0] - 0.8, years[-1] + 0.8), ylim=(0, highest + 1))
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
        axes.grid(axis="y")
        axes.set_ylabel(labels[0])
        self.box = self.moves(axes.axvspan(0, 1, color=ACCENT, alpha=0.16, linewidth=0))
        self.bars = [PolyCollection([], facecolor=fill, edgecolor=EDGE) for fill in FILLS]
        for bars in self.bars:
            axes.add_collection(self.moves(bars), autolim=False)
        self.moves(axes.plot(self.years, mean, color=INK, linewidth=1.8, zorder=4)[0])
        at_the_top = {"transform": axes.transAxes, "color": INK, "fontsize": SMALL}
        axes.text(1, 1.06, f"▬ {labels[1]}", ha="right", **at_the_top)
        self.keys = [
            self.stamped(axes, 0.245 * kind, 1.06, **{**at_the_top, "color": EDGE})
            for kind in range(KINDS)
        ]
        style = {"ha": "center", "fontsize": SMALL, "color": ACCENT, "fontweight": "bold"}
        self.label = self.moves(axes.text(0, 0, "", **style))

    def show(self, counts: pd.DataFrame, names: Sequence[str], year: int, words: str) -> None:
        """Stack the counts and mark a year.

        Parameters
        ----------
        counts
            Whole numbers, one row a year, one column a kind.
        names
            Words for the kinds.
        year
            The year to mark.
        words
            What to write above it.
        """
        floor = np.zeros(len(self.years))
        for kind, bars in enumerate(self.bars):
            heights = counts.iloc[:, kind].to_numpy(float) if kind < counts.shape[1] else floor * 0
            bars.set_verts(self.rectangles(floor, heights))
            floor = floor + heights
        for kind, key in enumerate(self.keys):
            key.set_text(f"{SIGNS[kind]} {names[kind]}" if kind < len(names) else "")
        self.box.set(x=year - 0.5, width=1)
        begins, ends = year < self.years[0] + 3, year > self.years[-1] - 3
        side = "left" if begins else "right" if ends else "center"
        before, after = REACH[side]
        place = list(self.years).index(year)
        under = slice(max(place - before, 0), place + after + 1)
        top = np.nanmax([floor[under], self.mean[under]])
        self.label.set(position=(year, top + 0.3), text=words, horizontalalignment=side)

    def rectangles(self, floor: np.ndarray, heights: np.ndarray) -> list[np.ndarray]:
        """Return the corners of the bars that have a height."""
        left, right = self.years - BAR / 2, self.years + BAR / 2
        corners = [(left, floor), (right, floor), (right, floor + heights), (left, floor + heights)]
        boxes = np.stack([np.stack(corner, axis=1) for corner in corners], axis=1)
        return list(boxes[heights > 0])
