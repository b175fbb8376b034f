"""Pictures: a score taken apart, and a score beside those of others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib import rc_context
from matplotlib.patches import Rectangle
from matplotlib.transforms import blended_transform_factory

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import (
    ACCENT,
    FAINT,
    INK,
    PAPER,
    SETTINGS,
    SMALL,
    SOFT,
    TEXT,
    WIDTH,
    hue,
)
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

LEFT, RIGHT = 3.7, 0.75
LETTERS, HEADING = 47, 88
TOP, BELOW, PITCH = 0.12, 0.6, 0.42
HEAD, LINE, GAP = 0.27, 0.255, 0.1
THICK = 0.56
STEP = 0.25
LARGEST = 2.0
NONE = 0.005


class Piece(NamedTuple):
    """One part of a score: where it begins and ends, and whether it is a sum."""

    name: str
    start: float
    end: float
    is_sum: bool


class Other(NamedTuple):
    """One forecaster: what it is called, its mean score, and whether it is the learner."""

    name: str
    score: float
    own: bool
    first: bool = False


def ceiling(values: Sequence[float]) -> float:
    """Return the end of an axis that holds all scores.

    >>> ceiling([0.5, 0.31]), ceiling([1.3])
    (0.75, 1.5)
    """
    most = max(values, default=0.0) + STEP / 2
    return min(max(-(-most // STEP), 2) * STEP, LARGEST)


def score_axis(picture: Picture, rows: float, most: float, under: str) -> Axes:
    """Add the axis of scores for so many rows."""
    axes = picture.axes(left=LEFT, bottom=BELOW, right=RIGHT, top=TOP)
    ticks = [STEP * step for step in range(round(most / STEP) + 1)]
    axes.set(xlim=(0, most), ylim=(rows, 0), xticks=ticks, yticks=[])
    axes.set_xticklabels([f"{tick:g}" for tick in ticks])
    axes.grid(axis="x", color=FAINT)
    axes.spines["left"].set_color(SOFT)
    axes.set_xlabel(under, labelpad=2, fontsize=SMALL, loc="right")
    return axes


def beside(picture: Picture, axes: Axes, y: float, words: str, **style: Any) -> None:
    """Write the name of a row at the left edge of the picture."""
    across = blended_transform_factory(picture.figure.transFigure, axes.transData)
    given = {"fontsize": SMALL, "color": INK, "va": "center", "linespacing": 1.1, **style}
    axes.text(0.08 / WIDTH, y, words, transform=across, clip_on=False, **given)


class PartsPicture(Picture):
    """The parts of a mean score, each beginning where the one before ended.

    Parameters
    ----------
    pieces
        The parts from top to bottom.
    axis
        What stands below the axis.
    """

    def __init__(self, pieces: Sequence[Piece], axis: str) -> None:
        super().__init__(height=TOP + BELOW + PITCH * max(len(pieces), 1))
        most = ceiling([max(piece.start, piece.end) for piece in pieces])
        with rc_context(SETTINGS):
            axes = score_axis(self, len(pieces), most, axis)
            for row, piece in enumerate(pieces):
                self.lay(axes, row, piece)
                self.join(axes, row, pieces)

    def lay(self, axes: Axes, row: int, piece: Piece) -> None:
        """Draw one part with its name and its number."""
        y, low = row + 0.5, min(piece.start, piece.end)
        more = piece.end > piece.start
        look: dict[str, Any] = {"facecolor": hue(0) if piece.is_sum else hue(1)}
        if not piece.is_sum and not more:
            look = {"facecolor": PAPER, "edgecolor": hue(2), "hatch": "////", "linewidth": 1.4}
        wide = abs(piece.end - piece.start)
        axes.add_patch(Rectangle((low, y - THICK / 2), wide, THICK, zorder=2, **look))
        bold = "bold" if piece.is_sum else "normal"
        beside(self, axes, y, folded(piece.name, LETTERS), fontweight=bold)
        sign = "" if piece.is_sum or wide < NONE else "+" if more else say("resolve.picture.less")
        axes.text(
            max(piece.start, piece.end) + 0.012 * axes.get_xlim()[1], y, f"{sign}{wide:.2f}",
            va="center", fontsize=SMALL, fontweight=bold, color=INK, clip_on=False, zorder=3,
        )  # fmt: skip

    def join(self, axes: Axes, row: int, pieces: Sequence[Piece]) -> None:
        """Draw a thin line from the end of a part to the next one."""
        if row + 1 < len(pieces):
            end = pieces[row].end
            line = [row + 0.5 + THICK / 2, row + 1.5 - THICK / 2]
            axes.plot([end, end], line, color=SOFT, linewidth=1, zorder=1)

    def show(self, **state: Any) -> None:
        """Nothing in it moves."""


class OthersPicture(Picture):
    """Forecasters in groups, each group on the same questions, with their mean scores.

    Parameters
    ----------
    groups
        Heading and forecasters of each group.
    axis
        What stands below the axis.
    """

    def __init__(self, groups: Sequence[tuple[str, Sequence[Other]]], axis: str) -> None:
        tall = sum(HEAD + GAP + LINE * len(others) for _, others in groups)
        super().__init__(height=TOP + BELOW + tall)
        most = ceiling([other.score for _, others in groups for other in others])
        with rc_context(SETTINGS):
            axes = score_axis(self, tall, most, axis)
            y = 0.0
            for head, others in groups:
                plate = {"backgroundcolor": PAPER, "zorder": 5}
                bold = {"fontweight": "bold", "fontsize": TEXT}
                beside(self, axes, y + HEAD / 2, folded(head, HEADING, 1), **bold, **plate)
                y += HEAD
                for other in others:
                    self.lay(axes, y + LINE / 2, other)
                    y += LINE
                y += GAP

    def lay(self, axes: Axes, y: float, other: Other) -> None:
        """Draw one forecaster."""
        colour = ACCENT if other.own else SOFT
        axes.plot([0, other.score], [y, y], color=colour, linewidth=2.2, zorder=2)
        look = {"marker": "o" if other.own else "s", "color": PAPER if other.first else colour}
        axes.plot([other.score], [y], ms=8.5, mec=colour, mew=1.8, zorder=3, clip_on=False, **look)
        beside(self, axes, y, folded(other.name, LETTERS, 1))
        axes.text(
            other.score + 0.045 * axes.get_xlim()[1], y, f"{other.score:.2f}", va="center",
            fontsize=SMALL, color=INK, fontweight="bold" if other.own else "normal",
            clip_on=False,
        )  # fmt: skip

    def show(self, **state: Any) -> None:
        """Nothing in it moves."""
