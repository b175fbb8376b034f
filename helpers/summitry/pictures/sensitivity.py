"""Picture: which driver matters, as a tornado, as shares, or as the way to another outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib import rc_context
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.transforms import blended_transform_factory

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SETTINGS, SMALL, SOFT, TEXT, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

VIEWS = ("tornado", "shares", "nearest")
ROW, ABOVE, BELOW = 0.4, 0.86, 0.58
LEFT, RIGHT = 2.1, 1.35
LETTERS, HEAD = 25, 88
THICK, GAP = 0.27, 1.5
PALE_BLUE, BLUE = "#8fbbe0", hue(0)


class Row(NamedTuple):
    """One driver.

    Attributes
    ----------
    name
        Its name.
    low, high
        Tornado: change of the chance, in points, with the driver low and high.
        Shares: alone, and with others, in 100 of the variance. Nearest: its estimate, and where it
        has to stand.
    within
        The ends of the interval of the second number, or of the band.
    note
        What stands at the right.
    chosen
        Whether it is the learner's guess.
    """

    name: str
    low: float
    high: float
    within: tuple[float, float]
    note: str
    chosen: bool


class SensitivityPicture(Picture):
    """Rows of drivers on a line from 0 to 100, the most important at the top.

    Parameters
    ----------
    rows
        The number of drivers.
    view
        One of `VIEWS`.
    told
        Whether the answer shows; until then each driver shows its band.
    reach
        How many points the axis of a tornado shows up and down.
    """

    def __init__(self, rows: int, view: str, *, told: bool, reach: float) -> None:
        super().__init__(height=ABOVE + BELOW + ROW * rows)
        self.told, self.view = told, view if told else "nearest"
        tornado = self.view == "tornado"
        axes = self.axes(left=LEFT, bottom=BELOW, right=RIGHT, top=ABOVE)
        axes.set(xlim=(-reach, reach) if tornado else (0, 100), ylim=(rows, 0), yticks=[])
        axes.grid(axis="x")
        axes.locator_params(axis="x", nbins=6)
        axes.spines["left"].set_visible(False)
        axes.patch.set_visible(False)
        axes.set_xlabel(say(f"sensitivity.axis.{self.view}"))
        axes.hlines([row + 0.5 for row in range(rows)], *axes.get_xlim(), color=FAINT, zorder=0.5)
        self.plot = axes
        self.places = [row + 0.5 for row in range(rows)]
        self.first = self.add(PolyCollection([], zorder=2, facecolor=PALE_BLUE, edgecolor=BLUE))
        self.second = self.add(PolyCollection([], zorder=2, facecolor=BLUE, edgecolor=BLUE))
        self.outer = self.add(PolyCollection([], zorder=2, facecolor="none", edgecolor=BLUE))
        self.whiskers = self.add(LineCollection([], zorder=3, colors=INK, linewidths=1.6))
        self.arrows = self.add(LineCollection([], zorder=3, colors=ACCENT, linewidths=1.6))
        self.centre = self.line(color=INK, linewidth=1.2, linestyle="--")
        self.starts = self.line(marker="o", linestyle="", color=BLUE, markersize=7)
        hollow = {"markerfacecolor": PAPER, "markeredgecolor": ACCENT, "markeredgewidth": 1.8}
        self.goals = self.line(marker="D", linestyle="", markersize=7, **hollow)
        left: dict[str, Any] = {"ha": "right", "va": "center", "fontsize": SMALL}
        right: dict[str, Any] = {"va": "center", "fontsize": SMALL}
        left["transform"] = right["transform"] = blended_transform_factory(
            axes.transAxes, axes.transData
        )
        self.names = [self.stamped(axes, -0.02, at, linespacing=1.05, **left) for at in self.places]
        self.notes = [self.stamped(axes, 1.025, at, **right) for at in self.places]
        self.title = self.stamped(axes, 0, 0, fontsize=TEXT, fontweight="bold", va="top")
        high = float(self.figure.get_size_inches()[1])
        self.title.set_transform(self.figure.transFigure)
        self.title.set_position((0.012, 1 - 0.07 / high))
        self.write_key(1 - 0.36 / high)

    def add(self, shape: Any) -> Any:
        """Add a moving collection."""
        self.plot.add_collection(shape, autolim=False)
        return self.moves(shape)

    def line(self, **style: Any) -> Line2D:
        """Add a moving line or moving marks."""
        with rc_context(SETTINGS):
            (made,) = self.plot.plot([], [], clip_on=False, zorder=4, **style)
        return self.moves(made)

    def write_key(self, height: float) -> None:
        """Write what the marks mean, in one line above the rows."""
        boxes = {
            "pale": Rectangle((0, 0), 1, 1, facecolor=PALE_BLUE, edgecolor=BLUE),
            "full": Rectangle((0, 0), 1, 1, facecolor=BLUE, edgecolor=BLUE),
            "empty": Rectangle((0, 0), 1, 1, facecolor="none", edgecolor=BLUE),
            "dashed": Line2D([], [], color=INK, linestyle="--", linewidth=1.2),
            "line": Line2D([], [], color=INK, linewidth=1.6),
            "band": Line2D([], [], color=PALE_BLUE, linewidth=6),
            "dot": Line2D([], [], marker="o", linestyle="", color=BLUE, markersize=7),
            "goal": Line2D(
                [], [], marker="D", linestyle="", markersize=6, markerfacecolor=PAPER,
                markeredgecolor=ACCENT, markeredgewidth=1.8,
            ),
        }  # fmt: skip
        shown = {
            "tornado": ("pale", "full", "dashed"),
            "shares": ("full", "empty", "line"),
            "nearest": ("dot", "band", "goal") if self.told else ("dot", "band"),
        }[self.view]
        with rc_context(SETTINGS):
            self.figure.legend(
                [boxes[sign] for sign in shown],
                [say(f"sensitivity.key.{self.view}.{sign}") for sign in shown],
                loc="upper left",
                bbox_to_anchor=(0.0, height),
                ncols=3,
                fontsize=SMALL,
                labelcolor=SOFT,
                handlelength=1.3,
                columnspacing=1.4,
                borderpad=0.1,
            )

    def show(self, title: str, rows: Sequence[Row]) -> None:
        """Show the drivers in their order.

        Parameters
        ----------
        title
            What stands above.
        rows
            The drivers, from top to bottom.
        """
        self.title.set_text(folded(title, HEAD, 1))
        for text, row in zip(self.names, rows, strict=True):
            text.set(
                text=folded(row.name, LETTERS),
                fontweight="bold" if row.chosen else "normal",
                color=ACCENT if row.chosen else INK,
            )
        for text, row in zip(self.notes, rows, strict=True):
            text.set_text(row.note)
        {
            "tornado": self.show_tornado,
            "shares": self.show_shares,
            "nearest": self.show_nearest,
        }[self.view](rows)

    def show_tornado(self, rows: Sequence[Row]) -> None:
        """Draw from the estimates to where the low and the high end of each band lead."""
        self.centre.set_data([0, 0], [0, len(rows)])
        self.first.set_verts([box(0, row.low, at) for row, at in self.pairs(rows)])
        self.second.set_verts([box(0, row.high, at) for row, at in self.pairs(rows)])

    def show_shares(self, rows: Sequence[Row]) -> None:
        """Draw what each driver explains alone, and around it what it explains with others."""
        self.second.set_verts([box(0, max(row.low, 0), at) for row, at in self.pairs(rows)])
        self.outer.set_verts(
            [box(0, max(row.high, 0), at, THICK + 0.1) for row, at in self.pairs(rows)]
        )
        self.whiskers.set_segments(
            [
                [(max(row.within[0], 0), at), (min(row.within[1], 100), at)]
                for row, at in self.pairs(rows)
            ]
        )

    def show_nearest(self, rows: Sequence[Row]) -> None:
        """Draw each band with its mark, and an arrow to where the driver has to stand."""
        self.first.set_verts([box(*row.within, at, 0.14) for row, at in self.pairs(rows)])
        self.starts.set_data([row.low for row in rows], self.places)
        moved = [(row, at) for row, at in self.pairs(rows) if abs(row.high - row.low) >= GAP]
        self.arrows.set_segments([[(row.low, at), (row.high, at)] for row, at in moved])
        self.goals.set_data([row.high for row, _ in moved], [at for _, at in moved])

    def pairs(self, rows: Sequence[Row]) -> list[tuple[Row, float]]:
        """Return the drivers with their heights."""
        return list(zip(rows, self.places, strict=True))


def box(start: float, end: float, at: float, thick: float = THICK) -> list[tuple[float, float]]:
    """Return the corners of a horizontal bar.

    >>> box(10, 30, 0.5, 0.25)
    [(10, 0.25), (30, 0.25), (30, 0.75), (10, 0.75)]
    """
    return [(start, at - thick), (end, at - thick), (end, at + thick), (start, at + thick)]
