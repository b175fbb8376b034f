"""Two parts beside each other: lines for what pushes, bars for what could come of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib import rc_context
from matplotlib.collections import LineCollection
from matplotlib.transforms import blended_transform_factory

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import SETTINGS, SMALL, SOFT, TEXT
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D
    from numpy.typing import NDArray

ROW, ABOVE, BELOW = 0.43, 0.84, 0.36
REACHES = ((1.92, 3.55), (5.42, 7.17))  # inches from the left where the scales begin and end
NAMES = (0.08, 3.92)
LETTERS = (22, 19)
THICK = 0.28


class Words(NamedTuple):
    """What stands beside a line: its name and the words of its two ends."""

    name: str
    low: str = ""
    high: str = ""


class PartedPicture(Picture):
    """Two axes from 0 to 100, each with names before it, a head and a key above it.

    Parameters
    ----------
    rows
        The most rows that one of the parts has.
    """

    def __init__(self, rows: int) -> None:
        super().__init__(height=ABOVE + BELOW + ROW * max(rows, 1))
        self.wide, self.high = map(float, self.figure.get_size_inches())

    def part(self, side: int, words: Sequence[Words], head: str) -> Axes:
        """Add one of the two parts: axes from 0 to 100, names before them, a head above."""
        reach, left = REACHES[side], NAMES[side]
        axes = self.axes(left=reach[0], bottom=BELOW, right=self.wide - reach[1], top=ABOVE)
        axes.set(xlim=(0, 100), ylim=(max(len(words), 1), 0), xticks=(0, 50, 100), yticks=[])
        axes.grid(axis="x")
        axes.spines["left"].set_visible(False)
        axes.patch.set_visible(False)
        with rc_context(SETTINGS):
            style = {"va": "center", "fontsize": SMALL, "linespacing": 1.1}
            place = blended_transform_factory(self.figure.transFigure, axes.transData)
            for row, one in enumerate(words):
                name = folded(one.name, LETTERS[side])
                self.figure.text(left / self.wide, row + 0.5, name, transform=place, **style)
            bold = {"va": "top", "fontsize": TEXT, "fontweight": "bold"}
            self.figure.text(left / self.wide, 1 - 0.07 / self.high, head, **bold)
        return axes

    def segments(self, axes: Axes, colour: str, width: float) -> LineCollection:
        """Add moving lines."""
        lines = LineCollection([], colors=colour, linewidths=width, zorder=3)
        lines.set_capstyle("butt")
        axes.add_collection(lines, autolim=False)
        return self.moves(lines)

    def points(self, axes: Axes, sign: str, colour: str, size: float, edge: str = "") -> Line2D:
        """Add moving marks."""
        looks = {"markersize": size, "markerfacecolor": colour, "markeredgecolor": edge or colour}
        with rc_context(SETTINGS):
            (made,) = axes.plot(
                [], [], sign, markeredgewidth=1.6, clip_on=False, zorder=4, linestyle="", **looks
            )
        return self.moves(made)

    def legend(self, key: Mapping[str, Any], left: float, columns: int = 3) -> None:
        """Write the key in so many columns."""
        with rc_context(SETTINGS):
            self.figure.legend(
                list(key.values()),
                [say(f"scenarios.key.{name}") for name in key],
                loc="upper left",
                bbox_to_anchor=((left - 0.03) / self.wide, 1 - 0.27 / self.high),
                ncols=columns,
                labelspacing=0.25,
                fontsize=SMALL,
                labelcolor=SOFT,
                handlelength=1.1,
                handletextpad=0.55,
                columnspacing=0.8,
                borderpad=0.1,
            )


def boxes(chances: NDArray[np.float64], places: NDArray[np.float64]) -> list[Any]:
    """Return the corners of horizontal bars."""
    return [
        [(0, at - THICK), (100 * one, at - THICK), (100 * one, at + THICK), (0, at + THICK)]
        for one, at in zip(chances, places, strict=True)
    ]
