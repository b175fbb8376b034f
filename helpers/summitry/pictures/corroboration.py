"""Picture: statements as rows, pages or origins as columns, in each cell what one says of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from summitry.models.evidence import CONTRADICTS, DIVIDED, IMPLIES, IMPLIES_NOT, STATES
from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PALE, PAPER, SMALL, SOFT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

EDGE, LEFT, RIGHT = 0.08, 2.3, 0.8
KEY, HEAD = 0.32, 0.38
TALL, LOW, MOST_TALL = 3.48, 0.158, 0.3
NAME, LETTER, SLACK = 28, 0.076, 0.4
SUPPORT, AGAINST = hue(0), hue(1)
BLOCK = ((0.08, 0.1), (0.92, 0.1), (0.92, 0.9), (0.08, 0.9))
HALF = ((0.08, 0.54), (0.92, 0.54), (0.92, 0.9), (0.08, 0.9))
HALF_GLASS = ((0.5, 0.5), (1.0, 0.92), (0.0, 0.92))
GLASS = ((0.0, 0.08), (1.0, 0.08), (0.0, 0.92), (1.0, 0.92))
LEFT_BLOCK = ((0.08, 0.1), (0.46, 0.1), (0.46, 0.9), (0.08, 0.9))
RIGHT_GLASS = ((0.54, 0.08), (1.0, 0.08), (0.54, 0.92), (1.0, 0.92))
SHAPES = (
    (STATES, SUPPORT, BLOCK),
    (IMPLIES, SUPPORT, HALF),
    (CONTRADICTS, AGAINST, GLASS),
    (IMPLIES_NOT, AGAINST, HALF_GLASS),
    (DIVIDED, SUPPORT, LEFT_BLOCK),
    (DIVIDED, AGAINST, RIGHT_GLASS),
)
KEY_CELL = (0.13, 0.16)


class Group(NamedTuple):
    """Columns that stand together: what may be written over them, longest first, and how many."""

    labels: tuple[str, ...]
    columns: int


def label_of(group: Group, columns: int) -> str | None:
    """Return the first label that fits over a group, in at most two lines; None if none does.

    Parameters
    ----------
    group
        The columns and their possible labels.
    columns
        Number of all columns of the picture.
    """
    letters = int((WIDTH - LEFT - RIGHT) / columns * group.columns / LETTER - SLACK)
    for words in group.labels:
        if words and max(len(word) for word in words.split()) <= letters:
            lines = folded(words, letters)
            if "…" not in lines:
                return lines
    return None


def marks(across: NDArray[Any], down: NDArray[Any], corners: Sequence[Any]) -> Path:
    """Return one path of a shape repeated in these cells."""
    places = np.stack([across, down], axis=1).astype(float)
    shape = np.array([*corners, corners[0]], dtype=float)
    codes = [Path.MOVETO, *[Path.LINETO] * (len(corners) - 1), Path.CLOSEPOLY]
    points = (places[:, None, :] + shape).reshape(-1, 2)
    return Path(points, np.tile(np.array(codes, np.uint8), len(places)))


class CorroborationPicture(Picture):
    """Who says what of which statement; groups of columns, counts at the right.

    Parameters
    ----------
    names
        Names of the statements, from top to bottom.
    columns
        Number of pages or origins.
    key
        Words by value, in the order to be written; the empty key is for silence.
    """

    def __init__(self, names: Sequence[str], columns: int, key: Mapping[str, str]) -> None:
        pitch = min(max(LOW, TALL / len(names)), MOST_TALL)
        super().__init__(height=KEY + HEAD + pitch * len(names) + EDGE)
        self.rows, self.columns = len(names), columns
        self.plot = axes = self.axes(left=LEFT, bottom=EDGE, right=RIGHT, top=KEY + HEAD)
        axes.set(xlim=(0, columns), ylim=(self.rows, 0))
        axes.set_axis_off()
        axes.add_patch(Rectangle((0, 0), columns, self.rows, facecolor=PALE, zorder=0))
        lines = [[(0, row), (columns, row)] for row in range(1, self.rows)]
        lines += [[(column, 0), (column, self.rows)] for column in range(1, columns)]
        axes.add_collection(LineCollection(lines, colors=PAPER, linewidths=0.7, zorder=1))
        self.inch = columns / (WIDTH - LEFT - RIGHT)
        for row, name in enumerate(names):
            words = folded(name, NAME, 1)
            style = {"fontsize": SMALL, "va": "center", "clip_on": False}
            axes.text((EDGE - LEFT) * self.inch, row + 0.5, words, color=INK, **style)
        self.shapes = [(value, self.shape(colour), corners) for value, colour, corners in SHAPES]
        self.bars = LineCollection([], colors=INK, linewidths=1.1, zorder=4, clip_on=False)
        axes.add_collection(self.bars, autolim=False)
        self.moves(self.bars)
        self.write_heads(pitch)
        self.write_key(key)

    def shape(self, colour: str) -> PathPatch:
        """Add a moving shape, empty so far."""
        patch = PathPatch(Path(np.zeros((0, 2))), facecolor=colour, linewidth=0, zorder=2)
        self.plot.add_patch(patch)
        return self.moves(patch)

    def write_heads(self, pitch: float) -> None:
        """Add what stands over the columns, at the right, and the frame of the row in hand."""
        above = -0.05 / pitch
        style = {"fontsize": SMALL, "linespacing": 1.0}
        self.labels = [
            self.stamped(self.plot, 0, above, color=SOFT, ha="center", va="bottom", **style)
            for _ in range(self.columns)
        ]
        right = self.columns + 0.08 * self.inch
        self.plot.text(right, above, say("corroboration.counts"), color=SOFT, va="bottom", **style)
        self.notes = [
            self.stamped(self.plot, right, row + 0.5, color=INK, va="center", **style)
            for row in range(self.rows)
        ]
        wide = self.columns + (LEFT + RIGHT - 0.06) * self.inch
        line = {"edgecolor": ACCENT, "facecolor": "none", "linewidth": 1.6, "zorder": 5}
        frame = Rectangle(((0.03 - LEFT) * self.inch, 0), wide, 1, clip_on=False, **line)
        self.plot.add_patch(frame)
        self.frame = self.moves(frame)

    def write_key(self, key: Mapping[str, str]) -> None:
        """Write the key at the top: a cell with its shape, then what it means."""
        high = float(self.figure.get_size_inches()[1])
        axes = self.figure.add_axes((0, 0, 1, 1), zorder=-1)
        axes.set(xlim=(0, WIDTH), ylim=(0, high))
        axes.set_axis_off()
        wide, tall = KEY_CELL
        x, y = EDGE, high - 0.15
        for value, words in key.items():
            axes.add_patch(Rectangle((x, y - tall / 2), wide, tall, facecolor=PALE))
            for kind, colour, corners in SHAPES:
                if kind == value:
                    spot = [(x + wide * a, y + tall * (0.5 - b)) for a, b in corners]
                    axes.add_patch(PathPatch(Path([*spot, spot[0]]), facecolor=colour, linewidth=0))
            axes.text(x + wide + 0.06, y, words, fontsize=SMALL, color=SOFT, va="center")
            x += wide + 0.24 + len(words) * 0.07

    def show(
        self, said: NDArray[Any], groups: Sequence[Group], notes: Sequence[str], current: int
    ) -> None:
        """Fill the cells, label the groups, write the counts and frame one row.

        Parameters
        ----------
        said
            What each column says to each row, shape (rows, columns).
        groups
            The groups of columns from left to right.
        notes
            What stands at the right of each row.
        current
            The row in hand.
        """
        for value, patch, corners in self.shapes:
            down, across = np.nonzero(said == value)
            patch.set_path(marks(across, down, corners))
        starts = np.cumsum([0, *(group.columns for group in groups)])
        self.bars.set_segments([[(at, -0.3), (at, self.rows)] for at in starts[1:-1]])
        for place, label in enumerate(self.labels):
            words = label_of(groups[place], self.columns) if place < len(groups) else None
            label.set_text(words or "")
            if words:
                label.set_x((starts[place] + starts[place + 1]) / 2)
        for row, (note, words) in enumerate(zip(self.notes, notes, strict=True)):
            note.set(text=words, fontweight="bold" if row == current else "normal")
        self.frame.set_y(current)
