"""Small drawings within a station: lines over time, places beside places, boxes."""

from __future__ import annotations

from math import ceil, sqrt
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from summitry.pictures.style import FAINT, INK, PAPER, SMALL, SOFT, hue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

MARKERS = ("o", "s", "^", "D")
SCALE = 0.3
MOST_ROWS = 14
MOST_BOXES = 80
WIDER = 1.7
ROOM_ABOVE = 0.08

Room = tuple[float, float, float, float]


def draw_lines(axes: Axes, room: Room, series: Sequence[Any]) -> None:
    """Draw numbers from 0 to 100 in their order, a line for each question.

    Parameters
    ----------
    axes
        The sheet, in inches.
    room
        Left, bottom, width and height.
    series
        For each question its numbers.
    """
    left, bottom, wide, tall = room
    base, high = bottom + ROOM_ABOVE, tall - 2 * ROOM_ABOVE
    for level in (0, 50, 100):
        at = base + high * level / 100
        axes.add_line(Line2D([left + SCALE, left + wide], [at, at], color=FAINT, linewidth=1))
        if level != 50:
            axes.text(left, at, str(level), fontsize=SMALL, color=SOFT, va="center", ha="left")
    for place, numbers in enumerate(series[: len(MARKERS)]):
        values = np.asarray(numbers, dtype=float)
        span = np.linspace(0.12, 0.94, len(values)) if len(values) > 1 else np.array([0.5])
        x = left + SCALE + (wide - SCALE) * span
        marks = {"marker": MARKERS[place], "markersize": 6.5, "markeredgecolor": PAPER}
        line = Line2D(x, base + high * values / 100, color=hue(place), linewidth=1.8, **marks)
        axes.add_line(line)


def draw_spans(axes: Axes, room: Room, pairs: Sequence[Any]) -> None:
    """Draw own places hollow and what they are held against filled, one pair a row.

    Parameters
    ----------
    axes, room
        As for lines.
    pairs
        Own place and coding from 0 to 100; None for what is missing. Beyond fourteen the last ones.
    """
    left, bottom, wide, tall = room
    inner = wide - 0.12
    for level in (0, 50, 100):
        x = left + 0.06 + inner * level / 100
        axes.add_line(Line2D([x, x], [bottom + 0.05, bottom + tall - 0.05], color=FAINT, zorder=1))
    shown = list(pairs)[-MOST_ROWS:]
    pitch = min((tall - 0.16) / max(len(shown), 1), 0.2)
    top = bottom + tall / 2 + pitch * (len(shown) - 1) / 2
    for row, (own, coded) in enumerate(shown):
        y = top - row * pitch
        places = [left + 0.06 + inner * one / 100 for one in (own, coded) if one is not None]
        axes.add_line(Line2D(places, [y] * len(places), color=SOFT, linewidth=1.3, zorder=2))
        for place, filled in ((coded, True), (own, False)):
            if place is not None:
                dot(axes, left + 0.06 + inner * place / 100, y, filled=filled)


def dot(axes: Axes, x: float, y: float, *, filled: bool) -> None:
    """Draw a filled square for the coding, a hollow circle for the learner's own place."""
    marker, face = ("s", INK) if filled else ("o", PAPER)
    size = 5.5 if filled else 6.5
    edges = {"markeredgecolor": INK if filled else hue(0), "markeredgewidth": 1.6}
    point = Line2D([x], [y], linestyle="", marker=marker, markersize=size, **edges, zorder=3)
    point.set_markerfacecolor(face)
    axes.add_line(point)


def draw_boxes(axes: Axes, room: Room, answers: Sequence[Any]) -> None:
    """Draw a box an answer: full where it held, crossed where it did not, dotted where unknown.

    Parameters
    ----------
    axes, room
        As for lines.
    answers
        True, False or None each. Beyond eighty the first ones.
    """
    lay_out(axes, room, answers, (hue(2), hue(1)), crossed=True)


def draw_tiles(axes: Axes, room: Room, answers: Sequence[Any]) -> None:
    """Draw a box an answer: full or empty, neither of them the better; dotted where unknown.

    Parameters
    ----------
    axes, room
        As for lines.
    answers
        True, False or None each. Beyond eighty the first ones.
    """
    lay_out(axes, room, answers, (hue(0), hue(0)), crossed=False)


def lay_out(
    axes: Axes, room: Room, answers: Sequence[Any], colours: tuple[str, str], *, crossed: bool
) -> None:
    """Draw the boxes in rows in the middle of the room."""
    left, bottom, wide, tall = room
    shown = list(answers)[:MOST_BOXES]
    columns = min(max(ceil(sqrt(len(shown) * WIDER)), 4), 10)
    rows = ceil(len(shown) / columns)
    pitch = min(wide / columns, (tall - 0.12) / rows, 0.3)
    start = left, bottom + tall / 2 + pitch * rows / 2
    for place, good in enumerate(shown):
        row, column = divmod(place, columns)
        x, y = start[0] + column * pitch, start[1] - (row + 1) * pitch
        colour = {True: colours[0], False: colours[1], None: SOFT}[good]
        box(axes, (x, y, pitch * 0.78), colour, good=good, crossed=crossed)


def box(
    axes: Axes, at: tuple[float, float, float], colour: str, *, good: bool | None, crossed: bool
) -> None:
    """Draw one box: left, bottom, side."""
    x, y, side = at
    face = colour if good else PAPER
    frame = Rectangle((x, y), side, side, facecolor=face, edgecolor=colour, linewidth=1.5)
    axes.add_patch(frame)
    if good is False and crossed:
        for one, other in ((y, y + side), (y + side, y)):
            axes.add_line(Line2D([x, x + side], [one, other], color=colour, linewidth=1.5))
    elif good is None:
        middle = x + side / 2, y + side / 2
        axes.add_line(Line2D([middle[0]], [middle[1]], marker=".", color=colour, markersize=5))
