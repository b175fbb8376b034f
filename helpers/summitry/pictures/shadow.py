"""Picture: what keeping a bargain brings later, year by year of a term, against breaking it now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

from summitry.models.repeated import ALIKE
from summitry.pictures.base import Picture
from summitry.pictures.labels import spread
from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SMALL, SOFT, WIDTH, hue
from summitry.pictures.tree_line import CostLine
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.pictures.tree_line import Zone

MOST = 12
LEFT, RIGHT, HIGH = 0.62, 1.55, 3.87
TOP, FLOOR = 0.4, 1.86
STRIP, TALL = 2.26, 0.26
LINE = 3.22
FULL, STEP, ROOM = 8, 2, 0.4
KEPT = {"facecolor": "#cfe7df", "edgecolor": PAPER, "hatch": ""}
BROKEN = {"facecolor": PAPER, "edgecolor": "#8a929c", "hatch": "////"}


class ShadowPicture(Picture):
    """Years of a term from left to right; below, which of them hold, and the line of patience."""

    def __init__(self) -> None:
        super().__init__(height=HIGH)
        self.sheet = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(HIGH, 0))
        axes.set_axis_off()
        self.text(0.1, 0.18, fixed=say("shadow.axis"), color=SOFT)
        right = WIDTH - RIGHT
        for worth in range(0, FULL + 1, STEP):
            y = self.up(worth)
            axes.plot([LEFT, right], [y, y], color=FAINT, linewidth=0.8, zorder=0.5)
            self.text(LEFT - 0.1, y, fixed=f"{worth}", ha="right", color=SOFT)
        self.gain = self.moves(axes.plot([], [], color=ACCENT, linewidth=2)[0])
        self.gain_name = self.text(right + 0.1, 0, color=ACCENT, fontweight="bold")
        self.later_name = self.text(right + 0.1, 0, color=hue(0), fontweight="bold")
        stems = LineCollection([], colors=hue(0), linewidths=1.2, alpha=0.6, zorder=1)
        axes.add_collection(stems, autolim=False)
        self.stems = self.moves(stems)
        dots = {"linestyle": "", "color": hue(0), "markersize": 8.5, "zorder": 3}
        self.above = self.moves(axes.plot([], [], "o", **dots)[0])
        self.high = self.moves(axes.plot([], [], "^", **dots)[0])
        hollow = {**dots, "markerfacecolor": PAPER, "markeredgewidth": 2}
        self.below = self.moves(axes.plot([], [], "s", **hollow)[0])
        bold = {"ha": "center", "fontweight": "bold", "color": hue(0), "fontsize": 15}
        self.hidden = self.text(0, 0, **bold)
        self.cells = [self.cell() for _ in range(MOST)]
        self.years = [self.text(0, FLOOR + 0.18, ha="center", color=SOFT) for _ in range(MOST)]
        self.order = [self.text(0, STRIP + TALL / 2, ha="center") for _ in range(MOST)]
        self.years_name = self.text(right + 0.1, FLOOR + 0.18, color=SOFT)
        self.strip_name = self.text(right + 0.1, STRIP + TALL / 2)
        self.told = self.text(LEFT, STRIP + TALL + 0.16, color=INK)
        self.line = CostLine(self, axes, left=LEFT, right=WIDTH - 0.3, top=LINE, end=100, step=10)

    def up(self, worth: float) -> float:
        """Return how high a worth lies, in inches from the top; what is too high stays at the top.

        Parameters
        ----------
        worth
            In points of a year.
        """
        return FLOOR - (FLOOR - TOP) * min(worth, FULL) / FULL

    def text(self, x: float, y: float, *, fixed: str = "", **style: Any) -> Any:
        """Add a text; it moves unless its words are given."""
        style = {"va": "center", "fontsize": SMALL, "color": INK, **style}
        if fixed:
            return self.sheet.text(x, y, fixed, **style)
        return self.stamped(self.sheet, x, y, **style)

    def cell(self) -> Rectangle:
        """Add a moving cell of the strip of years."""
        made = Rectangle((0, STRIP), 0, TALL, linewidth=1.0, zorder=1)
        self.sheet.add_patch(made)
        return self.moves(made)

    def show(
        self,
        later: Sequence[float],
        gain: float,
        told: str,
        line: tuple[str, float, Sequence[Zone]],
        *,
        holds: bool | None,
    ) -> None:
        """Show one term.

        Parameters
        ----------
        later
            What keeping brings later, by year, in points.
        gain
            What breaking brings now, in points.
        told
            What the strip of years shows, in words.
        line
            As `CostLine.show` takes it.
        holds
            Whether the bargain holds; None while that is hidden, with the last year.
        """
        count, right = len(later), WIDTH - RIGHT
        wide = (right - LEFT) / count
        places = LEFT + (np.arange(count) + 0.5) * wide
        heights = [self.up(worth) for worth in later]
        shown = count - 1 if holds is None else count
        pairs = list(zip(places[:shown], heights[:shown], later[:shown], strict=True))
        self.stems.set_segments([[(x, FLOOR), (x, y)] for x, y, _ in pairs])
        level = self.up(gain)
        marks = {
            self.high: [(x, y) for x, y, worth in pairs if worth > FULL],
            self.above: [(x, y) for x, y, worth in pairs if gain - ALIKE <= worth <= FULL],
            self.below: [(x, y) for x, y, worth in pairs if worth < gain - ALIKE],
        }
        for mark, spots in marks.items():
            mark.set_data([x for x, _ in spots], [y for _, y in spots])
        self.hidden.set_text(say("shadow.hidden") if holds is None else "")
        self.hidden.set(x=places[-1], y=level - 0.22)
        self.gain.set_data([LEFT, right], [level, level])
        beside = spread([level, heights[max(shown - 1, 0)]], [ROOM, ROOM], TOP - 0.1, FLOOR)
        names = {self.gain_name: "shadow.gain_name", self.later_name: "shadow.later_name"}
        for (name, phrase), y in zip(names.items(), beside, strict=True):
            name.set(text=say(phrase), y=y)
        self.show_years(places, wide, count, holds=holds)
        self.told.set_text(told)
        self.line.show(*line)

    def show_years(self, places: Any, wide: float, count: int, *, holds: bool | None) -> None:
        """Show the strip of years; where the bargain unravels, in which order its years fall."""
        self.years_name.set_text(say("shadow.years_name"))
        self.strip_name.set_text(say("shadow.strip_name"))
        rows = zip(self.cells, self.years, self.order, strict=True)
        for number, (cell, year, order) in enumerate(rows):
            used = number < count
            cell.set_visible(used)
            year.set_text(f"{number + 1}" if used else "")
            order.set_text("")
            if not used:
                continue
            look = {**KEPT, "facecolor": PAPER, "edgecolor": FAINT}
            if holds is not None:
                look = KEPT if holds else BROKEN
            cell.set(x=places[number] - wide * 0.45, width=wide * 0.9, **look)
            year.set_x(places[number])
            order.set_x(places[number])
            word = "hidden" if holds is None else "kept" if holds else "fallen"
            order.set_text(say(f"shadow.cell.{word}", n=count - number))
