"""Picture: questions as rows, the chances given to them, what came, and the score."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from matplotlib import rc_context
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle
from matplotlib.transforms import blended_transform_factory

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import (
    ACCENT,
    FAINT,
    INK,
    PALE,
    PAPER,
    SETTINGS,
    SMALL,
    SOFT,
    WIDTH,
    hue,
)
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

PITCH, ABOVE, BELOW = 0.268, 0.64, 0.44
LEFT, RIGHT = 2.92, 3.08
NAME, ANSWER = 34, 23
COLUMNS = (2.97, 0.8, 0.1)
TICK = 0.3
FOOT = 0.04


class Mark(NamedTuple):
    """One row: places from 0 to 100, None where there is nothing to mark.

    Attributes
    ----------
    first, last
        What was given first, and what stood when the record was opened.
    late
        What was given after that.
    equal, base
        Equal chances, and the base rate.
    words
        The answer, the own score and that of equal chances, as they are written beside the row.
    better
        Whether the own score is the better one; None where one of them is missing.
    """

    first: float | None
    last: float | None
    late: Sequence[float]
    equal: float
    base: float | None
    words: tuple[str, str, str]
    better: bool | None


class ResolvePicture(Picture):
    """Every question a row: hollow for what was given first, filled for what stood in the end.

    Parameters
    ----------
    names
        Short names of the questions, from top to bottom.
    """

    def __init__(self, names: Sequence[str]) -> None:
        n = len(names)
        super().__init__(height=ABOVE + BELOW + PITCH * n)
        self.high = float(self.figure.get_size_inches()[1])
        self.plot = axes = self.axes(left=LEFT, bottom=BELOW, right=RIGHT, top=ABOVE)
        axes.set(xlim=(-2, 102), ylim=(n - 0.5, -0.5), xticks=range(0, 101, 25), yticks=[])
        axes.spines["left"].set_visible(False)
        axes.patch.set_visible(False)
        beside = blended_transform_factory(self.figure.transFigure, axes.transData)
        stripe = Rectangle((0, 0), 1, 1, facecolor=PALE, transform=beside, zorder=0)
        self.figure.add_artist(stripe)
        self.stripe = self.moves(stripe)
        tracks = LineCollection([[(0, y), (100, y)] for y in range(n)], colors=FAINT, zorder=0.5)
        axes.add_collection(tracks, autolim=False)
        self.put_marks()
        across = {"transform": beside, "fontsize": SMALL, "va": "center"}
        self.names = [self.stamped(axes, 0.08 / WIDTH, row, **across) for row in range(n)]
        self.short = [folded(name, NAME, 1) for name in names]
        sides = ("left", "right", "right")
        places = [1 - column / WIDTH for column in COLUMNS]
        self.words = [
            [
                self.stamped(axes, x, row, ha=side, **across)
                for x, side in zip(places, sides, strict=True)
            ]
            for row in range(n)
        ]
        top = {"transform": self.figure.transFigure, "fontsize": SMALL, "color": SOFT}
        y = (self.high - ABOVE + 0.06) / self.high
        self.heads = [
            self.stamped(axes, x, y, ha=side, va="bottom", linespacing=1.05, **top)
            for x, side in zip(places, sides, strict=True)
        ]
        self.axis = self.stamped(axes, LEFT / WIDTH, y, ha="left", va="bottom", **top)
        self.status = self.stamped(
            axes, 0.08 / WIDTH, FOOT / self.high, va="bottom", **{**top, "color": INK}
        )
        with rc_context(SETTINGS):
            self.figure.text(
                LEFT / WIDTH, FOOT / self.high, say("resolve.picture.scale"), va="bottom", **top
            )
            self.figure.text(
                0.08 / WIDTH, 1 - 0.06 / self.high, say("resolve.picture.key"), va="top", **top
            )

    def put_marks(self) -> None:
        """Make the marks of all rows, each kind one artist."""
        axes = self.plot
        lines = LineCollection([], colors=ACCENT, linewidths=1.8, zorder=2)
        ticks = LineCollection([], colors=SOFT, linewidths=1.8, zorder=1.5)
        for marks in (lines, ticks):
            axes.add_collection(marks, autolim=False)
        self.lines, self.ticks = self.moves(lines), self.moves(ticks)
        looks = {
            "base": {"marker": "D", "color": hue(1), "markersize": 6, "zorder": 2.5},
            "late": {"marker": "x", "color": SOFT, "markersize": 6, "mew": 1.8, "zorder": 2.6},
            "first": {"marker": "o", "color": PAPER, "mec": ACCENT, "mew": 1.7, "zorder": 3},
            "last": {"marker": "o", "color": ACCENT, "mec": ACCENT, "mew": 1.7, "zorder": 4},
        }
        self.marks = {
            name: self.moves(axes.plot([], [], linestyle="", clip_on=False, **look)[0])
            for name, look in looks.items()
        }
        for name in ("first", "last"):
            self.marks[name].set_markersize(8)

    def show(
        self, marks: Sequence[Mark], current: int, heads: tuple[str, str, str, str], status: str
    ) -> None:
        """Show all rows.

        Parameters
        ----------
        marks
            The rows from top to bottom.
        current
            Index of the question in hand.
        heads
            What stands above the places and above each column beside them.
        status
            What was guessed.
        """
        self.stripe.set_y(current - 0.5)
        self.axis.set_text(heads[0])
        self.status.set_text(status)
        for head, words in zip(self.heads, heads[1:], strict=True):
            head.set_text(words)
        for place, (mark, name) in enumerate(zip(marks, self.names, strict=True)):
            name.set_text(self.short[place])
            name.set_fontweight("bold" if place == current else "normal")
            self.write(place, mark)
        spots = {
            "first": [(m.first, y) for y, m in enumerate(marks) if m.first not in (None, m.last)],
            "last": [(m.last, y) for y, m in enumerate(marks) if m.last is not None],
            "base": [(m.base, y) for y, m in enumerate(marks) if m.base is not None],
            "late": [(x, y) for y, m in enumerate(marks) for x in m.late],
        }
        for kind, points in spots.items():
            self.marks[kind].set_data([x for x, _ in points], [y for _, y in points])
        self.lines.set_segments(
            [
                [(m.first, y), (m.last, y)]
                for y, m in enumerate(marks)
                if m.first is not None and m.last is not None
            ]
        )
        self.ticks.set_segments(
            [[(m.equal, y - TICK), (m.equal, y + TICK)] for y, m in enumerate(marks)]
        )

    def write(self, place: int, mark: Mark) -> None:
        """Write beside a row what came and how it scores, the better score in bold."""
        answer, own, even = mark.words
        for text, words in zip(
            self.words[place], (folded(answer, ANSWER, 1), own, even), strict=True
        ):
            text.set_text(words)
        _, mine, equal = self.words[place]
        mine.set_fontweight("bold" if mark.better is True else "normal")
        equal.set_fontweight("bold" if mark.better is False else "normal")
