"""Picture: how sure one was of each answer, and how often one was right when that sure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from matplotlib import rc_context
from matplotlib.patches import Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.style import (
    ACCENT,
    FAINT,
    INK,
    PALE,
    PAPER,
    SETTINGS,
    SMALL,
    SOFT,
    TEXT,
    hue,
)
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

RIGHT, WRONG = hue(2), hue(1)
HATCH = "////"
WIDE = 0.34
MOST_NUMBERS = 10
BINS = 5
SMALLEST, LARGEST = 13.0, 26.0


class Mark(NamedTuple):
    """One answer: how sure, 50 to 100; whether it was right, None where that is not told yet."""

    sure: int
    right: bool | None


class WarmUpPicture(Picture):
    """A bar for each answer, up where it was right, down where not; beside it calibration.

    Parameters
    ----------
    count
        The number of statements.
    """

    def __init__(self, count: int) -> None:
        super().__init__(height=2.75)
        self.count = count
        self.left = self.panel(0.62, 3.12, "picture.bars", (0.4, count + 0.6), (0, 100))
        self.left.set_ylabel(say("warm_up.picture.to_truth"), labelpad=2)
        self.left.set_xlabel(say("warm_up.picture.number"), labelpad=1)
        step = max(1, -(-count // MOST_NUMBERS))
        self.left.set_xticks(range(1, count + 1, step))
        self.left.axhline(50, color=SOFT, linewidth=1.2, zorder=1)
        stripe = Rectangle((0, 0), 0.96, 100, facecolor=PALE, zorder=0)
        self.left.add_patch(stripe)
        self.stripe = self.moves(stripe)
        self.bars = [
            self.moves(Rectangle((place - WIDE, 50), 2 * WIDE, 0, zorder=2))
            for place in range(1, count + 1)
        ]
        for bar in self.bars:
            self.left.add_patch(bar)
        middle = {"ha": "center", "va": "center", "fontsize": TEXT, "color": INK, "zorder": 4}
        self.signs = [self.stamped(self.left, place, 0, **middle) for place in range(1, count + 1)]
        self.right = self.panel(5.42, 0.16, "picture.calibration", (45, 105), (-13, 113))
        self.right.set_xlabel(say("warm_up.picture.sure"), labelpad=1)
        self.right.set_ylabel(say("warm_up.picture.right"), labelpad=2)
        self.right.set_xticks(range(50, 101, 10))
        self.right.plot([50, 100], [50, 100], color=SOFT, linewidth=1.2, zorder=1)
        self.dots = [
            self.moves(
                self.right.plot([], [], "o", color=ACCENT, mec=PAPER, zorder=3, clip_on=False)[0]
            )
            for _ in range(BINS)
        ]
        light = {**middle, "color": PAPER, "fontweight": "bold", "fontsize": SMALL}
        self.sizes = [self.stamped(self.right, 0, 0, **light) for _ in range(BINS)]
        waiting = {**middle, "color": SOFT, "fontsize": SMALL, "linespacing": 1.3}
        self.waiting = self.stamped(self.right, 75, 18, **waiting)

    def panel(
        self,
        left: float,
        right: float,
        title: str,
        across: tuple[float, float],
        up: tuple[float, float],
    ) -> Axes:
        """Add one of the two plots with its heading."""
        axes = self.axes(left=left, bottom=0.5, right=right, top=0.36)
        axes.set(xlim=across, ylim=up, yticks=range(0, 101, 25))
        axes.grid(axis="y", color=FAINT)
        axes.patch.set_visible(False)
        with rc_context(SETTINGS):
            axes.text(
                0, 1.06, say(f"warm_up.{title}"), transform=axes.transAxes, fontweight="bold",
                fontsize=TEXT, va="bottom", clip_on=False,
            )  # fmt: skip
        return axes

    def show(
        self,
        marks: Sequence[Mark | None],
        current: int,
        bins: Sequence[tuple[float, float, int]],
        waiting: str,
    ) -> None:
        """Show the answers so far.

        Parameters
        ----------
        marks
            For each statement the answer, or None.
        current
            Index of the statement in hand.
        bins
            Mean confidence, share right (both 0 to 100) and number of answers, from low to high.
        waiting
            What stands in the right plot while it is empty.
        """
        self.stripe.set_x(current + 0.52)
        for bar, sign, mark in zip(self.bars, self.signs, marks, strict=True):
            lay(bar, mark)
            told = mark is not None and mark.right is not None
            sign.set_text(("✓" if mark.right else "✗") if mark and told else "")
            if mark and told:
                sign.set_y(43 if mark.right else 57)
        most = max((n for _, _, n in bins), default=1)
        for place, (dot, size) in enumerate(zip(self.dots, self.sizes, strict=True)):
            shown = place < len(bins)
            dot.set_visible(shown)
            size.set_text(str(bins[place][2]) if shown else "")
            if shown:
                said, share, n = bins[place]
                dot.set_data([said], [share])
                dot.set_markersize(SMALLEST + (LARGEST - SMALLEST) * (n / most) ** 0.5)
                size.set_position((said, share - 0.5))
        self.waiting.set_text("" if bins else waiting)


def lay(bar: Rectangle, mark: Mark | None) -> None:
    """Give a bar its height, its colour and its hatch."""
    bar.set_visible(mark is not None)
    if mark is None:
        return
    span = mark.sure - 50
    if mark.right is None:
        bar.set(y=50 - span, height=2 * span, facecolor="none", edgecolor=SOFT, hatch=None)
        bar.set(linestyle=(0, (3, 2)), linewidth=1.4)
        return
    colour = RIGHT if mark.right else WRONG
    bar.set(y=50 if mark.right else 50 - span, height=span, linestyle="-", linewidth=1.4)
    bar.set(facecolor=colour if mark.right else PAPER, edgecolor=colour)
    bar.set_hatch(None if mark.right else HATCH)
