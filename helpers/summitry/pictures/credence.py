"""Picture: from prior to posterior in log-odds, one step an origin; beside it each page alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from summitry.models.evidence_odds import log_odds
from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, SOFT, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.lines import Line2D

LEFT, RIGHT = 2.52, 1.72
KEY, BELOW = 0.42, 0.62
PITCHES, TALLEST = (0.23, 0.36), 3.1
NAME, NOTE = 31, 22
END = 7.2
TICKS = (0.1, 1, 10, 50, 90, 99, 99.9)
HALF, POINT = 0.3, 0.22
FOR, AGAINST = hue(0), hue(1)


class Step(NamedTuple):
    """One origin: where its step begins and ends, in log-odds, and what is noted beside it."""

    begin: float
    end: float
    note: str


def arrows(steps: Sequence[tuple[int, float, float]]) -> Path:
    """Return one path of arrows, each at a row from one place to another."""
    points: list[tuple[float, float]] = []
    for row, begin, end in steps:
        neck = end - np.sign(end - begin) * min(POINT, abs(end - begin))
        low, high = row - HALF, row + HALF
        points += [(begin, low), (neck, low), (end, row), (neck, high), (begin, high), (begin, low)]
    codes = [Path.MOVETO, *[Path.LINETO] * 4, Path.CLOSEPOLY] * len(steps)
    return Path(np.array(points).reshape(-1, 2), np.array(codes, np.uint8))


def staircase(places: Sequence[float]) -> list[tuple[float, float]]:
    """Return the corners of a line that goes down from row to row and across at each."""
    return [(x, at) for row, x in enumerate(places) for at in (row, row + 1)]


def label(name: str, pages: int, lines: int) -> str:
    """Return a name with the number of pages; what does not fit of the name is left out."""
    count = say("credence.row", n=pages)
    whole = folded(f"{name}{count}", NAME, lines)
    if not whole.endswith("…"):
        return whole
    room = NAME * lines - len(count) - 2 * lines
    return folded(f"{folded(name, room, 1)}{count}", NAME, lines)


def within(place: float) -> float:
    """Keep a place on the scale."""
    return min(max(place, -END), END)


class CredencePicture(Picture):
    """Rows from before to after, each origin an arrow that moves the chance.

    Parameters
    ----------
    names
        Names of the origins with the number of their pages, in the order of their steps.
    """

    def __init__(self, names: Sequence[tuple[str, int]]) -> None:
        self.count = len(names)
        rows = self.count + 2
        pitch = min(max(PITCHES[0], TALLEST / rows), PITCHES[1])
        super().__init__(height=KEY + pitch * rows + BELOW)
        self.plot = axes = self.axes(left=LEFT, bottom=BELOW, right=RIGHT, top=KEY)
        axes.set(xlim=(-END - 0.3, END + 0.3), ylim=(rows - 0.5, -0.5), yticks=range(rows))
        axes.set_xticks([log_odds(tick / 100) for tick in TICKS], [f"{tick:g}" for tick in TICKS])
        axes.set_xlabel(say("credence.axis"), fontsize=SMALL)
        axes.spines["left"].set_visible(False)
        axes.tick_params(axis="y", length=0)
        axes.grid(axis="x")
        axes.axvline(0, color=SOFT, linewidth=1.0, zorder=1)
        lines = 2 if pitch > 0.33 else 1
        labels = [say("credence.before"), *(label(name, pages, lines) for name, pages in names)]
        axes.set_yticklabels([*labels, say("credence.after")], linespacing=0.95)
        for place in (0, -1):
            axes.get_yticklabels()[place].set_fontweight("bold")
        self.build_marks()
        self.write_key()

    def build_marks(self) -> None:
        """Add everything that moves."""
        self.links = LineCollection([], colors=INK, linewidths=1.0, zorder=3)
        self.pages = LineCollection([], colors=SOFT, linewidths=1.3, linestyles="--", zorder=2)
        for lines in (self.links, self.pages):
            self.plot.add_collection(lines, autolim=False)
            self.moves(lines)
        self.arrows = []
        for colour, hatch in ((FOR, None), (AGAINST, "////")):
            face = colour if hatch is None else PAPER
            patch = PathPatch(arrows([]), facecolor=face, edgecolor=colour, hatch=hatch, zorder=4)
            self.plot.add_patch(patch)
            self.arrows.append(self.moves(patch))
        self.prior = self.dot("o", color=INK, markersize=9)
        self.posterior = self.dot("o", color=INK, markersize=9)
        self.counted = self.dot("D", color=SOFT, markersize=9, fillstyle="none", mew=1.8)
        self.guess = self.dot("v", color=ACCENT, markersize=9)
        style = {"fontsize": SMALL, "va": "center", "color": SOFT, "linespacing": 0.95}
        self.notes = [
            self.stamped(self.plot, END + 0.55, row, **style) for row in range(self.count + 2)
        ]

    def dot(self, form: str, **style: Any) -> Line2D:
        """Add a single moving mark."""
        return self.moves(self.plot.plot([], [], form, zorder=5, clip_on=False, **style)[0])

    def write_key(self) -> None:
        """Write at the top what arrows and marks mean."""
        for_it = PathPatch(arrows([]), facecolor=FOR, edgecolor=FOR)
        against = PathPatch(arrows([]), facecolor=PAPER, edgecolor=AGAINST, hatch="////")
        handles = [for_it, against, self.guess, self.counted]
        words = [say(f"credence.key.{one}") for one in ("for", "against", "guess", "pages")]
        drawn = [handle if place < 2 else copy_of(handle) for place, handle in enumerate(handles)]
        self.figure.legend(
            drawn, words, loc="upper left", bbox_to_anchor=(0, 1), ncols=4, fontsize=SMALL,
            labelcolor=SOFT, handlelength=1.3, columnspacing=1.2, handletextpad=0.5, frameon=False,
            borderpad=0.3,
        )  # fmt: skip

    def show(
        self,
        prior: float,
        steps: Sequence[Step],
        pages: Sequence[float],
        guess: float | None,
        notes: tuple[str, str],
    ) -> None:
        """Lay the steps one after the other.

        Parameters
        ----------
        prior
            Where it begins, in log-odds.
        steps
            One for each origin; none while they are hidden.
        pages
            Where the count of pages stands after each origin; empty while hidden.
        guess
            Where the learner expects the end, in log-odds; None for nowhere.
        notes
            What stands beside the first and the last row.
        """
        last = self.count + 1
        self.prior.set_data([within(prior)], [0])
        laid = [(row, within(one.begin), within(one.end)) for row, one in enumerate(steps, start=1)]
        self.arrows[0].set_path(arrows([one for one in laid if one[2] > one[1]]))
        self.arrows[1].set_path(arrows([one for one in laid if one[2] < one[1]]))
        ends = [within(prior), *(end for _row, _begin, end in laid)]
        self.links.set_segments(
            [[(x, row), (x, row + 1)] for row, x in enumerate(ends)] if laid else []
        )
        track = [within(x) for x in (prior, *pages)]
        self.pages.set_segments([staircase(track)] if pages else [])
        self.posterior.set_data(*([ends[-1]], [last]) if laid else ([], []))
        self.counted.set_data(*([track[-1]], [last]) if pages else ([], []))
        self.guess.set_data(*([within(guess)], [last - 0.3]) if guess is not None else ([], []))
        told = [one.note for one in steps] or [say("credence.hidden")] * self.count
        for row, words in enumerate([notes[0], *told, notes[1]]):
            self.notes[row].set_text(folded(words, NOTE, 1))


def copy_of(mark: Line2D) -> Any:
    """Return a mark that looks the same, for the key."""
    from matplotlib.lines import Line2D

    return Line2D(
        [], [], linestyle="", marker=mark.get_marker(), color=mark.get_color(),
        fillstyle=mark.get_fillstyle(), markersize=mark.get_markersize(),
        markeredgewidth=mark.get_markeredgewidth(),
    )  # fmt: skip
