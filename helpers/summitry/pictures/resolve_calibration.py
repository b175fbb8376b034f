"""Picture: how often what was held likeliest came, beside how sure one was of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib import rc_context
from matplotlib.patches import Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.resolve_bars import beside
from summitry.pictures.style import ACCENT, INK, PALE, PAPER, SETTINGS, SMALL, SOFT
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

LEFT, RIGHT, TOP, BELOW, PITCH = 2.55, 1.1, 0.42, 0.62, 0.5
EMPTY = 4
HALF = 0.3


class Bin(NamedTuple):
    """Answers given with about the same certainty; all shares from 0 to 100.

    Attributes
    ----------
    name
        What it is called.
    said
        Mean certainty.
    share
        How many of a hundred came.
    usual
        Between which shares nine in ten would lie if the numbers were exactly right.
    counts
        How many came of how many, in words.
    """

    name: str
    said: float
    share: float
    usual: tuple[float, float]
    counts: str


class CalibrationPicture(Picture):
    """One row for each degree of certainty: what was said, what came, and how far luck goes.

    Parameters
    ----------
    bins
        From the least to the most certain.
    axis
        What stands below the axis.
    waiting
        What stands in the plot while there is nothing to show.
    """

    def __init__(self, bins: Sequence[Bin], axis: str, waiting: str) -> None:
        rows = len(bins) or EMPTY
        super().__init__(height=TOP + BELOW + PITCH * rows)
        axes = self.axes(left=LEFT, bottom=BELOW, right=RIGHT, top=TOP)
        axes.set(xlim=(0, 100), ylim=(rows, 0), xticks=range(0, 101, 25), yticks=[])
        with rc_context(SETTINGS):
            axes.set_xlabel(axis, labelpad=2, fontsize=SMALL)
            words, place = say("resolve.picture.calibration_key"), self.figure.transFigure
            high = float(self.figure.get_size_inches()[1])
            key = {"transform": place, "color": SOFT, "fontsize": SMALL, "va": "top"}
            axes.text(0.0105, 1 - 0.08 / high, words, **key)
            if not bins:
                middle = {"ha": "center", "va": "center", "color": SOFT, "linespacing": 1.3}
                axes.text(50, rows / 2, waiting, fontsize=SMALL, **middle)
            for row, one in enumerate(bins):
                y = row + 0.5
                low, high_end = one.usual
                band = Rectangle((low, y - HALF), high_end - low, 2 * HALF, facecolor=PALE)
                band.set(edgecolor=SOFT, linewidth=0.8, linestyle=(0, (3, 2)), clip_on=False)
                axes.add_patch(band)
                axes.plot([one.said] * 2, [y - HALF, y + HALF], color=INK, linewidth=2.4, zorder=3)
                dot = {"ms": 11, "color": ACCENT, "mec": PAPER, "zorder": 4, "clip_on": False}
                axes.plot([one.share], [y], "o", **dot)
                beside(self, axes, y, one.name)
                right = {"va": "center", "fontsize": SMALL, "color": INK, "clip_on": False}
                axes.text(104, y, one.counts, fontweight="bold", **right)

    def show(self, **state: Any) -> None:
        """Nothing in it moves."""
