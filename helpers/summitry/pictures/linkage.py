"""Picture: what two parties care about, issue by issue, and what packages are worth to both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib import rc_context
from matplotlib.legend_handler import HandlerTuple
from matplotlib.lines import Line2D

from summitry.pictures.linkage_bars import KEY, LEFT, SWAP, Bar, BarsPicture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PAPER, SETTINGS, SMALL, SOFT, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

PLANE = {"left": LEFT + 0.62, "bottom": 0.62, "right": 0.12, "top": KEY + 0.16}
TICKS = (0, 25, 50, 75, 100)
AXIS_LETTERS = 22
EDGE: Mapping[str, Any] = {"color": INK, "linewidth": 2, "marker": ".", "markersize": 5}
DOTS: Mapping[str, Any] = {
    "marker": ".", "linestyle": "", "color": SOFT, "alpha": 0.45, "markersize": 4,
}  # fmt: skip
GHOST: Mapping[str, Any] = {"color": SOFT, "linewidth": 1.4, "linestyle": (0, (3, 2))}
MARKS: Mapping[str, Mapping[str, Any]] = {
    "middle": {"marker": "+", "color": SOFT, "markersize": 15},
    "swap": {**SWAP, "markersize": 11},
    "even": {"marker": "o", "color": INK, "markersize": 14, "fillstyle": "none"},
    "own": {"marker": "D", "color": ACCENT, "markersize": 5.5, "markerfacecolor": PAPER},
}


class LinkagePicture(BarsPicture):
    """Bars of two parties issue by issue, and beside them a plane of what packages are worth.

    Parameters
    ----------
    rows
        The number of issues.
    parties
        Names of the two parties.
    closed
        What stands in the plane as long as the answer is hidden; empty once it shows.
    """

    def __init__(self, rows: int, parties: tuple[str, str], *, closed: str) -> None:
        super().__init__(rows, parties)
        with rc_context(SETTINGS):
            self.write_key(hidden=bool(closed))
            self.draw_plane(parties, closed)

    def write_key(self, *, hidden: bool) -> None:
        """Write the key above both parts."""
        box = {"markersize": 9, "linestyle": "", "marker": "s"}
        gained = Line2D([], [], color=hue(0), **box), Line2D([], [], color=hue(1), **box)
        key: dict[str, Any] = {say("linkage.key.gained"): gained}
        key[say("linkage.key.middle")] = Line2D([], [], linestyle="", **MARKS["middle"])
        if not hidden:
            key[say("linkage.key.own")] = Line2D([], [], linestyle="", **MARKS["own"])
            key[say("linkage.key.frontier")] = Line2D([], [], **EDGE), Line2D([], [], **GHOST)
            key[say("linkage.key.swap")] = Line2D([], [], linestyle="", **MARKS["swap"])
            key[say("linkage.key.cloud")] = Line2D([], [], **DOTS)
            key[say("linkage.key.even")] = Line2D([], [], linestyle="", **MARKS["even"])
        self.figure.legend(
            list(key.values()), list(key), handler_map={tuple: HandlerTuple(None, 0.2)},
            loc="upper left", bbox_to_anchor=(0.0, 1.0), ncols=2, fontsize=SMALL, labelcolor=SOFT,
            handlelength=1.8, borderpad=0.1, labelspacing=0.3, columnspacing=1.4,
        )  # fmt: skip

    def draw_plane(self, parties: tuple[str, str], closed: str) -> None:
        """Draw the plane of gains and what moves in it."""
        plane = self.plane = self.axes(**PLANE)
        plane.set(xlim=(0, 103), ylim=(0, 103), xticks=TICKS, yticks=TICKS)
        plane.grid()
        labels = plane.set_xlabel, plane.set_ylabel
        for side, (label, name) in enumerate(zip(labels, parties, strict=True)):
            words = say("linkage.axis", name=folded(name, AXIS_LETTERS, 1))
            label(words, color=hue(side), fontsize=SMALL, labelpad=3)
        if closed:
            style = {"ha": "center", "va": "center", "color": SOFT, "fontsize": SMALL}
            plane.text(51, 78, folded(closed, 26, 4), **style)
        self.cloud = self.line(zorder=2, **DOTS)
        self.ghost = self.line(zorder=2.5, **GHOST)
        self.edge = self.line(zorder=3, **EDGE)
        self.way = self.line(color=ACCENT, linewidth=1.4, linestyle=":", zorder=3.5)
        self.marks = {
            name: self.line(linestyle="", markeredgewidth=1.8, zorder=5 + place / 9, **style)
            for place, (name, style) in enumerate(MARKS.items())
        }

    def line(self, **style: Any) -> Line2D:
        """Add a moving line to the plane."""
        return self.moves(self.plane.plot([], [], clip_on=False, **style)[0])

    def show(
        self,
        bars: Sequence[Bar],
        current: int | None,
        points: Mapping[str, tuple[float, float] | None],
        edge: NDArray[np.float64] | None,
        ghost: NDArray[np.float64] | None,
        cloud: NDArray[np.float64] | None,
    ) -> None:
        """Show a package.

        Parameters
        ----------
        bars
            The issues from top to bottom.
        current
            The row in hand.
        points
            What ``middle``, ``own``, ``swap``, ``even`` are worth; None where that does not show.
        edge, ghost, cloud
            Corners of the frontier, of the frontier with everything on the table, and packages
            without a split; None where they do not show.
        """
        self.show_bars(bars)
        self.show_current(current)
        for name, mark in self.marks.items():
            set_line(mark, None if points.get(name) is None else np.array([points[name]]))
        set_line(self.edge, edge)
        set_line(self.ghost, ghost)
        set_line(self.cloud, cloud)
        own, even = points.get("own"), points.get("even")
        set_line(self.way, None if own is None or even is None else np.array([own, even]))


def set_line(line: Line2D, places: NDArray[np.float64] | None) -> None:
    """Put a line or marks at places, or nowhere."""
    line.set_data(*(([], []) if places is None else (places[:, 0], places[:, 1])))
