"""Two small plots beside a ledger: true against false claims believed, and confidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib import rc_context

from summitry.pictures.style import (
    ACCENT,
    FAINT,
    INK,
    PAPER,
    SETTINGS,
    SMALL,
    SOFT,
    TEXT,
)
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from summitry.pictures.base import Picture

LEFT, RIGHT = 5.72, 0.14
ROOM = 0.44
BINS = 4
SMALLEST, LARGEST = 13.0, 22.0
NEAR, WIDE = 8, 25


class Score(NamedTuple):
    """What the small plots show.

    Attributes
    ----------
    points
        False-alarm and hit rate at every line between belief and doubt, 0 to 1; empty: no curve.
    mine
        False-alarm and hit rate of what was called documented, 0 to 1; None while there is none.
    bins
        Mean confidence, share right (both 0 to 100) and number of claims, from low to high.
    waiting
        What stands in each plot while it is empty.
    """

    points: Sequence[tuple[float, float]]
    mine: tuple[float, float] | None
    bins: Sequence[tuple[float, float, int]]
    waiting: tuple[str, str]


class ScorePanels:
    """How far true claims are told from false ones, and whether one is as right as sure.

    Parameters
    ----------
    picture
        The picture they stand in, on its right side.
    """

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        high = float(picture.figure.get_size_inches()[1])
        self.middle = high / 2
        self.upper = self.panel("apart", 0.36, self.middle + ROOM)
        self.upper.set(xlim=(-4, 104), ylim=(-4, 104), xticks=(0, 50, 100), yticks=(0, 50, 100))
        self.label(self.upper, "false", "true")
        picture_moves = picture.moves
        lines = {"color": SOFT, "linewidth": 1.2, "zorder": 1}
        low = {"fontsize": SMALL, "color": SOFT, "ha": "right", "va": "bottom", "linespacing": 1.1}
        self.hint = picture.stamped(self.upper, 103, 0, **low)
        moving = {"color": ACCENT, "zorder": 3}
        self.curve = picture_moves(
            self.upper.plot([], [], color=ACCENT, linewidth=1, linestyle=(0, (3, 2)), zorder=2)[0]
        )
        self.rise = picture_moves(self.upper.plot([], [], linewidth=3, **moving)[0])
        self.point = picture_moves(
            self.upper.plot([], [], "o", markersize=9, mec=PAPER, **moving)[0]
        )
        bold = {"fontsize": TEXT, "fontweight": "bold", "color": ACCENT, "va": "center"}
        self.number = picture.stamped(self.upper, 0, 0, zorder=4, **bold)
        self.lower = self.panel("calibration", self.middle + 0.36, ROOM)
        self.lower.set(xlim=(12, 108), ylim=(-12, 112), xticks=(20, 60, 100), yticks=(0, 50, 100))
        self.label(self.lower, "sure", "right")
        self.diagonals = [
            picture_moves(axes.plot([start, 100], [start, 100], **lines)[0])
            for axes, start in ((self.upper, 0), (self.lower, 20))
        ]
        self.dots = [
            picture_moves(self.lower.plot([], [], "o", mec=PAPER, **moving)[0]) for _ in range(BINS)
        ]
        light = {"ha": "center", "va": "center", "fontsize": SMALL, "fontweight": "bold"}
        self.sizes = [
            picture.stamped(self.lower, 0, 0, color=PAPER, zorder=4, **light) for _ in range(BINS)
        ]
        wait = {"fontsize": SMALL, "color": INK, "ha": "center", "va": "center", "linespacing": 1.2}
        self.waits = [
            picture.stamped(axes, across, up, **wait)
            for axes, across, up in ((self.upper, 50, 50), (self.lower, 60, 50))
        ]

    def panel(self, title: str, top: float, bottom: float) -> Axes:
        """Add one of the two plots with its heading."""
        axes = self.picture.axes(left=LEFT, bottom=bottom, right=RIGHT, top=top)
        axes.grid(color=FAINT)
        axes.patch.set_visible(False)
        with rc_context(SETTINGS):
            axes.text(
                -0.3, 1.06, say(f"claims.picture.{title}"), transform=axes.transAxes,
                fontweight="bold", fontsize=TEXT, va="bottom", clip_on=False,
            )  # fmt: skip
        return axes

    def label(self, axes: Axes, across: str, up: str) -> None:
        """Name both axes."""
        with rc_context(SETTINGS):
            axes.set_xlabel(say(f"claims.picture.{across}"), labelpad=1, fontsize=SMALL)
            axes.set_ylabel(say(f"claims.picture.{up}"), labelpad=1, fontsize=SMALL)

    def show(self, score: Score) -> None:
        """Show the score so far.

        Parameters
        ----------
        score
            What the plots show.
        """
        self.curve.set_data([100 * x for x, _ in score.points], [100 * y for _, y in score.points])
        if score.mine is None:
            for line in (self.rise, self.point):
                line.set_data([], [])
            self.number.set_text("")
        else:
            x, y = (100 * rate for rate in score.mine)
            self.rise.set_data([x, x], [x, y])
            self.point.set_data([x], [y])
            self.number.set_text(f"{y - x:.0f}")
            self.number.set(**beside(x, y))
        most = max((n for _, _, n in score.bins), default=1)
        for place, (dot, size) in enumerate(zip(self.dots, self.sizes, strict=True)):
            shown = place < len(score.bins)
            dot.set_visible(shown)
            size.set_text(str(score.bins[place][2]) if shown else "")
            if shown:
                sure, share, n = score.bins[place]
                dot.set_data([sure], [share])
                dot.set_markersize(SMALLEST + (LARGEST - SMALLEST) * (n / most) ** 0.5)
                size.set_position((sure, share - 0.5))
        above = score.mine is not None and score.mine[1] >= score.mine[0]
        self.hint.set_text(say("claims.picture.none") if above else "")
        both = (score.mine is not None, bool(score.bins))
        for place, filled in enumerate(both):
            self.waits[place].set_text("" if filled else score.waiting[place])
            self.diagonals[place].set_visible(filled)


def beside(x: float, y: float) -> dict[str, Any]:
    """Return where the number of a point stands so that the diagonal does not cross it."""
    if y < x:
        return {"x": x + (NEAR if x < 50 else -NEAR), "y": y, "ha": "left" if x < 50 else "right"}
    if x >= WIDE:
        return {"x": x - NEAR, "y": y, "ha": "right"}
    if y - x > 2 * WIDE:
        return {"x": x + NEAR, "y": y - NEAR, "ha": "left"}
    return {"x": x - 3, "y": y + 2 * NEAR, "ha": "left"}
