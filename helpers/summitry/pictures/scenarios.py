"""Picture: drivers with their bands on the left, chances of the outcomes on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from matplotlib import rc_context
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from summitry.pictures.scale import folded
from summitry.pictures.scenarios_parts import (
    ABOVE,
    NAMES,
    REACHES,
    ROW,
    PartedPicture,
    Words,
    boxes,
)
from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SETTINGS, SMALL, SOFT, TEXT, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

BAR, BAND = hue(0), "#8fbbe0"
KEPT = hue(1)
END = 12
ASIDE = 0.37
GAP, NUMBER = 3, 17
LEAST_MOVE = 1.0


class Bars(NamedTuple):
    """Chances from 0 to 1, one for each outcome."""

    mean: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    point: NDArray[np.float64]


class ScenariosPicture(PartedPicture):
    """Lines from 0 to 100 with a mark and a band, and bars of chances with their intervals.

    Parameters
    ----------
    drivers, outcomes
        Their words, from top to bottom.
    heads
        What stands above the lines and above the bars.
    told
        Whether the bars show.
    kept
        Whether there is a setting to compare with.
    guessed
        Whether there is a guess.
    """

    def __init__(
        self,
        drivers: Sequence[Words],
        outcomes: Sequence[Words],
        heads: tuple[str, str],
        *,
        told: bool,
        kept: bool,
        guessed: bool,
    ) -> None:
        super().__init__(max(len(drivers), len(outcomes)))
        self.lines = self.part(0, drivers, heads[0])
        self.bars = self.part(1, outcomes, heads[1])
        self.across = [row + 0.5 for row in range(len(drivers))]
        self.places = np.arange(len(outcomes)) + 0.5
        self.frame = self.put_frame(len(drivers))
        self.write_ends(drivers)
        self.bands = self.segments(self.lines, BAND, 7)
        self.marks = self.points(self.lines, "o", BAR, 7)
        self.kept_marks = self.points(self.lines, "D", PAPER, 7, edge=KEPT)
        outline = {"facecolor": "none", "edgecolor": KEPT, "linewidths": 1.6, "linestyles": "--"}
        self.heights = PolyCollection([], facecolor=BAND, edgecolor=BAR)
        self.outlines = PolyCollection([], **outline)
        for shape in (self.heights, self.outlines):
            self.bars.add_collection(shape)
            self.moves(shape)
        self.intervals = self.segments(self.bars, INK, 1.6)
        self.singles = self.points(self.bars, "|", INK, 13)
        self.arrows = self.segments(self.bars, KEPT, 1.4)
        self.tips = {sign: self.points(self.bars, sign, KEPT, 6) for sign in "<>"}
        self.guess = self.points(self.bars, "*", ACCENT, 12)
        bold = {"va": "center", "ha": "left", "fontsize": TEXT, "fontweight": "bold"}
        self.numbers = [self.stamped(self.bars, 0, row, **bold) for row in self.places]
        self.write_key(told=told, kept=kept, guessed=guessed)

    def write_ends(self, drivers: Sequence[Words]) -> None:
        """Write under each line what its ends mean, and draw the lines."""
        tracks = [[(0, row), (100, row)] for row in self.across]
        self.lines.add_collection(LineCollection(tracks, colors=FAINT, linewidths=1, zorder=0.5))
        with rc_context(SETTINGS):
            style = {"va": "top", "fontsize": SMALL, "color": SOFT}
            for row, one in zip(self.across, drivers, strict=True):
                self.lines.text(0, row + 0.17, folded(one.low, END, 1), ha="left", **style)
                self.lines.text(100, row + 0.17, folded(one.high, END, 1), ha="right", **style)

    def put_frame(self, rows: int) -> Rectangle:
        """Add the frame around the driver in hand."""
        tall = ROW * max(len(self.places), rows)
        self.frame_step = tall / max(rows, 1) / self.high
        self.frame_top = 1 - ABOVE / self.high
        shape = Rectangle(
            (0.02 / self.wide, 0),
            (REACHES[0][1] + 0.16) / self.wide,
            self.frame_step,
            fill=False,
            edgecolor=SOFT,
        )
        shape.set(transform=self.figure.transFigure, zorder=0)
        self.figure.add_artist(shape)
        return self.moves(shape)

    def write_key(self, *, told: bool, kept: bool, guessed: bool) -> None:
        """Write what the marks mean, above the part in which they stand."""
        left = {
            "mark": Line2D([], [], marker="o", color=BAR, linestyle="", markersize=7),
            "band": Line2D([], [], color=BAND, linewidth=6),
        }
        if kept:
            look = {"marker": "D", "markerfacecolor": PAPER, "markeredgecolor": KEPT}
            left["kept_mark"] = Line2D([], [], linestyle="", markersize=6, **look)
        right: dict[str, Any] = {}
        if told:
            right["mean"] = Rectangle((0, 0), 1, 1, facecolor=BAND, edgecolor=BAR)
            right["interval"] = Line2D([], [], color=INK, linewidth=1.6)
            right["single"] = Line2D([], [], marker="|", color=INK, linestyle="", markersize=11)
        if told and kept:
            dashed = {"edgecolor": KEPT, "linestyle": "--", "linewidth": 1.6}
            right["kept"] = Rectangle((0, 0), 1, 1, facecolor="none", **dashed)
        if guessed:
            right["guess"] = Line2D([], [], marker="*", color=ACCENT, linestyle="", markersize=11)
        self.legend(left, NAMES[0])
        self.legend(right, NAMES[1], columns=2)

    def show(
        self,
        bands: NDArray[np.float64],
        bars: Bars | None,
        kept: tuple[NDArray[np.float64], NDArray[np.float64]] | None,
        guess: tuple[int, float] | None,
        driver: int | None,
    ) -> None:
        """Show a setting.

        Parameters
        ----------
        bands
            Low end, mark and high end of each driver, 0 to 100, shape (n_drivers, 3).
        bars
            Chances of the outcomes; None while they are hidden.
        kept
            Marks and mean chances of the setting to compare with.
        guess
            Place of the guessed outcome and its chance in 100.
        driver
            Place of the driver in hand.
        """
        self.bands.set_segments(
            [
                [(low, row), (high, row)]
                for row, (low, _, high) in zip(self.across, bands, strict=True)
            ]
        )
        self.marks.set_data(bands[:, 1], self.across)
        self.kept_marks.set_data(*((kept[0], self.across) if kept else ([], [])))
        self.frame.set_visible(driver is not None)
        self.frame.set_y(self.frame_top - (1 + (driver or 0)) * self.frame_step)
        other = kept[1] if kept else None
        self.show_bars(bars, other)
        self.show_kept(bars, other)
        self.guess.set_data(*(([guess[1]], [guess[0] + 0.5 - ASIDE]) if guess else ([], [])))

    def show_bars(self, bars: Bars | None, kept: NDArray[np.float64] | None) -> None:
        """Draw the bars with their intervals, or a sign that they are hidden."""
        if bars is None:
            for number in self.numbers:
                number.set(text=say("scenarios.hidden"), x=2)
            self.heights.set_verts([])
            self.intervals.set_segments([])
            self.singles.set_data([], [])
            return
        self.heights.set_verts(boxes(bars.mean, self.places))
        ends = zip(100 * bars.low, 100 * bars.high, self.places, strict=True)
        self.intervals.set_segments([[(low, row), (high, row)] for low, high, row in ends])
        self.singles.set_data(100 * bars.point, self.places)
        other = bars.mean * 0 - 1 if kept is None else kept
        for number, mean, high, edge in zip(self.numbers, bars.mean, bars.high, other, strict=True):
            number.set(text=in_hundred(mean), x=beside(100 * max(mean, high), 100 * edge))

    def show_kept(self, bars: Bars | None, kept: NDArray[np.float64] | None) -> None:
        """Draw the outline of the kept setting, and arrows from it to the present one."""
        moves: list[tuple[float, float, float]] = []
        outline = []
        if bars is not None and kept is not None:
            outline = boxes(kept, self.places)
            ends = zip(100 * kept, 100 * bars.mean, self.places + ASIDE, strict=True)
            moves = [(a, b, row) for a, b, row in ends if abs(b - a) >= LEAST_MOVE]
        self.outlines.set_verts(outline)
        self.arrows.set_segments([[(a, row), (b, row)] for a, b, row in moves])
        for sign, tips in self.tips.items():
            found = [(b, row) for a, b, row in moves if (b > a) == (sign == ">")]
            tips.set_data([x for x, _ in found], [y for _, y in found])


def beside(end: float, edge: float) -> float:
    """Return where a number stands behind a bar, clear of the edge of another one.

    >>> beside(40, 10), beside(40, 50)
    (43, 53)
    """
    return (edge if end - GAP < edge < end + NUMBER else end) + GAP


def in_hundred(chance: float) -> str:
    """Write a chance as so many in 100.

    >>> in_hundred(0.583), in_hundred(0.002), in_hundred(0.9999)
    ('58', '<1', '>99')
    """
    percent = 100 * chance
    if percent < 0.5:
        return "<1"
    return ">99" if percent >= 99.5 else f"{percent:.0f}"
