"""Picture: how much belief each rival reading gets before and after the base rate."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from matplotlib.patches import FancyArrowPatch, Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.signals_strip import Strip
from summitry.pictures.style import ACCENT, FAINT, INK, PALE, PAPER, SMALL, SOFT, TEXT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

HEIGHT = 4.34
EDGE = 0.08
ACROSS, BAND = 98, (0.68, 1.06)
KEY, KEYS = 1.24, (0.1, 1.7, 4.35, 5.95)
ROWS = 4
FIRST_ROW, PITCH, LAST_PITCH = 1.4, 0.52, 0.4
NAME, LETTERS = 0.3, 48
ZERO, HUNDRED = 4.15, 7.12
THICK, APART = 0.15, 0.09
TICKS = (0, 25, 50, 75, 100)
SHORTEST_MOVE = 3
STRIP = 3.94


def along(points: float) -> float:
    """Return where a number of points lies across the picture, in inches.

    >>> along(0) == ZERO, round(along(100) - HUNDRED, 9)
    (True, 0.0)
    """
    return ZERO + (HUNDRED - ZERO) * points / 100


class SignalsPicture(Picture):
    """What was seen, the readings with the belief in each, and a strip of the signals done.

    Parameters
    ----------
    count
        Number of signals in the strip.
    """

    def __init__(self, count: int) -> None:
        super().__init__(height=HEIGHT)
        self.plot = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(HEIGHT, 0))
        axes.set_axis_off()
        bands = [FIRST_ROW + row * PITCH for row in range(ROWS)]
        self.rows = [*pairwise(bands), (bands[-1], bands[-1] + LAST_PITCH)]
        self.bottom = self.rows[-1][1]
        self.draw_fixed()
        style = {"fontsize": SMALL, "color": INK, "va": "top", "linespacing": 1.08}
        bold = style | {"fontsize": TEXT, "fontweight": "bold"}
        self.name = self.stamped(axes, EDGE, 0.07, **bold)
        self.where = self.stamped(axes, WIDTH - EDGE, 0.08, **style | {"ha": "right"})
        self.seen = self.stamped(axes, EDGE, 0.3, **style)
        self.usual = self.stamped(axes, EDGE, BAND[0] + 0.03, **style)
        middle = style | {"va": "center"}
        self.options = [self.stamped(axes, NAME, sum(row) / 2, **middle) for row in self.rows]
        self.numbers = [
            self.stamped(
                axes, EDGE + 0.04, sum(row) / 2, **middle | {"fontweight": "bold", "color": hue(n)}
            )
            for n, row in enumerate(self.rows[:-1])
        ]
        self.values = [self.stamped(axes, 0, sum(row) / 2, **middle) for row in self.rows]
        self.first = [self.bar(row, -APART, hatched=True) for row in range(ROWS)]
        self.second = [self.bar(row, APART) for row in range(ROWS)]
        self.arrows = [self.arrow() for _row in range(ROWS)]
        self.frames = [self.frame(*row) for row in self.rows]
        line = {"color": ACCENT, "linewidth": 2, "linestyle": (0, (3, 2)), "zorder": 3}
        self.stake = self.moves(axes.plot([], [], **line)[0])
        self.strip = Strip(self, axes, STRIP, count)

    def draw_fixed(self) -> None:
        """Draw the band of the base rate, the key and the scale."""
        axes, style = self.plot, {"fontsize": SMALL, "color": SOFT, "va": "center"}
        band = (0.03, BAND[0]), WIDTH - 0.06, BAND[1] - BAND[0]
        axes.add_patch(Rectangle(*band, facecolor=PALE, zorder=0))
        self.draw_key(style)
        for points in TICKS:
            across = along(points)
            axes.plot([across] * 2, [FIRST_ROW, self.bottom], color=FAINT, linewidth=0.8, zorder=0)
            axes.text(across, self.bottom + 0.1, str(points), ha="center", **style)
        for top, _bottom in self.rows:
            axes.plot([EDGE, WIDTH - EDGE], [top, top], color=FAINT, linewidth=0.8, zorder=0)
        words = say("signals.scale")
        axes.text(ZERO - 0.3, self.bottom + 0.1, words, ha="right", **style)

    def draw_key(self, style: dict[str, Any]) -> None:
        """Write what bars, arrow and frame mean, one beside the other."""
        axes, low = self.plot, KEY - 0.06
        outlined = {"edgecolor": INK, "linewidth": 1}
        looks = (
            ("first", {"facecolor": PAPER, "hatch": "////", **outlined}),
            ("second", {"facecolor": INK, **outlined}),
            ("move", None),
            ("ours", {"facecolor": "none", "edgecolor": ACCENT, "linewidth": 2.2}),
        )
        for left, (name, look) in zip(KEYS, looks, strict=True):
            if look:
                axes.add_patch(Rectangle((left, low), 0.28, 0.12, **look))
            else:
                form = {"arrowstyle": "-|>", "mutation_scale": 11, "color": INK, "linewidth": 1.5}
                axes.add_patch(FancyArrowPatch((left, KEY), (left + 0.3, KEY), **form))
            axes.text(left + 0.37, KEY, say(f"signals.key_{name}"), **style)

    def bar(self, row: int, shift: float, *, hatched: bool = False) -> Rectangle:
        """Return the bar of one reading: hatched for the first bet, full for the second."""
        colour = SOFT if row == ROWS - 1 else hue(row)
        low = sum(self.rows[row]) / 2 + shift - THICK / 2
        look = {"facecolor": PAPER, "hatch": "////"} if hatched else {"facecolor": colour}
        made = Rectangle((ZERO, low), 0, THICK, edgecolor=colour, linewidth=1.2, zorder=2, **look)
        self.plot.add_patch(made)
        return self.moves(made)

    def arrow(self) -> FancyArrowPatch:
        """Return the arrow from the first bet on a reading to the second."""
        form = {"arrowstyle": "-|>", "mutation_scale": 13, "shrinkA": 0, "shrinkB": 0}
        made = FancyArrowPatch((0, 0), (0, 0), color=INK, linewidth=1.8, zorder=4, **form)
        self.plot.add_patch(made)
        return self.moves(made)

    def frame(self, top: float, bottom: float) -> Rectangle:
        """Return the frame that tells our reading."""
        look = {"facecolor": "none", "edgecolor": ACCENT, "linewidth": 2.2, "zorder": 3}
        made = Rectangle((0.04, top + 0.02), WIDTH - 0.08, bottom - top - 0.04, **look)
        self.plot.add_patch(made)
        return self.moves(made)

    def show(
        self,
        words: dict[str, str],
        options: Sequence[str],
        bets: Sequence[Sequence[float] | None],
        stake: float | None,
        framed: Collection[int],
        done: Sequence[tuple[bool, float] | None],
        current: int,
    ) -> None:
        """Show one signal with its bets, and how the signals done went.

        Parameters
        ----------
        words
            ``name``, ``where``, ``seen``, ``usual``, ``insight`` and ``restraint``.
        options
            The readings in their order on screen; holding back comes last.
        bets
            The first and the second bet: points on each option, 0 to 100; None for no bet.
        stake
            Points that wait for a reading; None where there is a bet or none is asked for.
        framed
            Which options our reading supports; empty before it shows.
        done
            For each signal of the strip whether it counts for insight, and the points.
        current
            Place of the signal in the strip.
        """
        self.name.set_text(folded(words["name"], 70, 1))
        self.where.set_text(words["where"])
        self.seen.set_text(folded(words["seen"], ACROSS))
        self.usual.set_text(folded(words["usual"], ACROSS))
        for row in range(ROWS):
            self.clear(row)
        for option, (row, text) in enumerate(zip(self.used(len(options)), options, strict=True)):
            self.write(row, text, number="" if row == ROWS - 1 else str(row + 1))
            self.put(row, [None if bet is None else bet[option] for bet in bets])
            self.frames[row].set_visible(option in framed)
        ends = [FIRST_ROW, self.bottom] if stake is not None else []
        self.stake.set_data([along(stake or 0)] * len(ends), ends)
        self.strip.show(done, current, (words["insight"], words["restraint"]))

    def used(self, count: int) -> list[int]:
        """Return the rows of so many options; the last option stands in the last row."""
        return [*range(min(count, ROWS) - 1), ROWS - 1]

    def clear(self, row: int) -> None:
        """Leave a row empty."""
        self.write(row, "", "")
        self.put(row, (None, None))
        self.frames[row].set_visible(False)

    def write(self, row: int, text: str, number: str) -> None:
        """Write an option and its number."""
        self.options[row].set_text(folded(text, LETTERS, 3))
        if row < ROWS - 1:
            self.numbers[row].set_text(number)

    def put(self, row: int, points: Sequence[float | None]) -> None:
        """Draw the points before and after, and the move from the ones to the others."""
        for bar, one in zip((self.first[row], self.second[row]), points, strict=True):
            bar.set_visible(one is not None)
            bar.set_width(along(one or 0) - ZERO)
        known = [one for one in points if one is not None]
        alone = len(known) < 2
        self.first[row].set_y(sum(self.rows[row]) / 2 - THICK / 2 - (0 if alone else APART))
        self.values[row].set_text(f"{known[-1]:.0f}" if known else "")
        self.values[row].set_x(along(max(known, default=0)) + 0.07)
        moved = not alone and abs(known[1] - known[0]) >= SHORTEST_MOVE
        self.arrows[row].set_visible(moved)
        if moved:
            middle = sum(self.rows[row]) / 2
            self.arrows[row].set_positions((along(known[0]), middle), (along(known[1]), middle))
