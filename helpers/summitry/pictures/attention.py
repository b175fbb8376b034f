"""Picture: in how many speeches a theme is named, and how often by one state."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.patches import Rectangle
from matplotlib.ticker import PercentFormatter

from summitry.pictures.style import ACCENT, INK, PALE, PAPER, SMALL, SOFT, hue
from summitry.pictures.years import YearsPicture

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    from summitry.models.landmarks import Landmark

ALL, ONE = 1.7, 1.8
HEAD = 1.36
UNDER_THE_TITLE = 1.11
BAR = 0.74
STATE, WORLD = hue(0), hue(1)
TICKS = (0.0, 0.5, 1.0)
SWATCH = (0.868, 0.915)
PALE_STRIPE = {"facecolor": PALE, "edgecolor": SOFT, "linewidth": 0.6}


class AttentionPicture(YearsPicture):
    """Above: the share of all speeches that name a theme. Below: how often one state does.

    Parameters
    ----------
    years
        All years of the axis.
    marks
        Landmarks.
    words
        ``world``, ``missing``: what the line and a pale stripe mean in the lower strip.
    """

    def __init__(self, years: range, marks: Sequence[Landmark], words: Mapping[str, str]) -> None:
        super().__init__(years, (ALL, ONE), marks, left=0.62, head=0.42)
        upper, lower = self.strips
        upper.set(ylim=(0, HEAD), yticks=TICKS)
        upper.yaxis.set_major_formatter(PercentFormatter(1, decimals=0, symbol=" %"))
        upper.grid(axis="y")
        self.name(lower, 1, words["missing"], INK, ha="right")
        lower.add_patch(
            Rectangle(SWATCH, 0.018, 0.075, transform=lower.transAxes, **PALE_STRIPE, zorder=5)
        )
        self.name(lower, 0.83, words["world"], WORLD, ha="right")
        self.area = self.shapes(upper, facecolor="#f4d9c8", edgecolor="none", zorder=1)
        line = {"color": WORLD, "linewidth": 1.8, "zorder": 3}
        self.share = self.moves(upper.plot([], [], **line)[0])
        self.spot = self.moves(upper.plot([], [], "o", color=ACCENT, markersize=7, zorder=5)[0])
        self.lower(lower, line)
        bold = {"color": ACCENT, "fontweight": "bold", "va": "center"}
        self.titles = [
            self.text(strip, 0, 0.995, transform=strip.transAxes, va="top") for strip in self.strips
        ]
        self.labels = [self.text(strip, **bold) for strip in self.strips]

    def name(self, strip: Axes, x: float, words: str, colour: str, **style: Any) -> None:
        """Write a name that does not change at the top of a strip."""
        style = {"transform": strip.transAxes, "va": "top", "fontsize": SMALL, **style}
        strip.text(x, 0.995, words, color=colour, zorder=6, **style)

    def lower(self, lower: Axes, line: Mapping[str, Any]) -> None:
        """Draw the strip of one state; its scale moves with what it shows."""
        lower.set(ylim=(0, HEAD), yticks=TICKS, yticklabels=[])
        lower.grid(axis="y")
        self.gaps = self.shapes(lower, facecolor=PALE, zorder=0.2)
        self.bars = self.shapes(lower, facecolor="#8fbbe0", edgecolor=STATE, zorder=2)
        zero = {"color": STATE, "markerfacecolor": PAPER, "markersize": 3.5, "clip_on": False}
        self.zeros = self.moves(lower.plot([], [], "o", zorder=4, **zero)[0])
        self.world = self.moves(lower.plot([], [], **line)[0])
        across = lower.get_yaxis_transform()
        side = {"transform": across, "ha": "right", "va": "center"}
        self.ticks = [self.text(lower, -0.012, tick, **side) for tick in TICKS]

    def show(
        self,
        share: NDArray[np.float64],
        state: NDArray[np.float64],
        world: NDArray[np.float64],
        top: float,
        year: int,
        words: Mapping[str, str],
    ) -> None:
        """Draw both strips and mark a year.

        Parameters
        ----------
        share
            Part of all speeches that name the theme, 0 to 1, shape (n_years,).
        state, world
            How often the state, and all speakers, name it, shape (n_years,); NaN for no speech.
        top
            Upper end of their axis.
        year
            The year to mark.
        words
            ``upper``, ``lower``: what the strips show; ``above``, ``below``: what to write at the
            year.
        """
        known = ~np.isnan(share)
        self.share.set_data(self.at[known], share[known])
        edge = np.column_stack([self.at[known], share[known]])
        ends = np.array([[edge[-1, 0], 0], [edge[0, 0], 0]]) if len(edge) else np.empty((0, 2))
        self.area.set_verts([np.vstack([edge, ends])])
        self.world.set_data(self.at, world / top)
        spoke = ~np.isnan(state)
        self.bars.set_verts(boxes(self.at, state / top, spoke & (state > 0), BAR))
        self.zeros.set_data(self.at[spoke & (state == 0)], np.zeros((spoke & (state == 0)).sum()))
        silent = ~spoke & spoke.any()
        self.gaps.set_verts(boxes(self.at, np.full(len(self.at), HEAD), silent, 1.0))
        for label, tick in zip(self.ticks, TICKS, strict=True):
            label.set_text(f"{tick * top:g}")
        for title, name in zip(self.titles, ("upper", "lower"), strict=True):
            title.set_text(words[name])
        self.mark_year(year)
        self.put_beside(self.labels[0], year, UNDER_THE_TITLE, words["above"])
        self.put_beside(self.labels[1], year, UNDER_THE_TITLE, words["below"])
        here = np.array([one == year for one in self.years])
        self.spot.set_data(self.at[here], share[here])


def boxes(
    at: NDArray[np.float64], heights: NDArray[np.float64], chosen: NDArray[np.bool_], wide: float
) -> list[NDArray[np.float64]]:
    """Return the corners of boxes that stand on the line of zero."""
    left, right, tops = at[chosen] - wide / 2, at[chosen] + wide / 2, heights[chosen]
    floor = np.zeros(len(tops))
    corners = [(left, floor), (right, floor), (right, tops), (left, tops)]
    return list(np.stack([np.column_stack(corner) for corner in corners], axis=1))
