"""Picture: rows on a line from 0 to 100 whose ends are described in words."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, TypeVar

from matplotlib import rc_context
from matplotlib.collections import Collection, LineCollection
from matplotlib.legend_handler import HandlerTuple
from matplotlib.patches import Rectangle
from matplotlib.transforms import blended_transform_factory

from summitry.pictures.base import Picture
from summitry.pictures.stamps import StampedText
from summitry.pictures.style import FAINT, INK, PALE, SETTINGS, SMALL, SOFT, TEXT, WIDTH

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

AnyCollection = TypeVar("AnyCollection", bound=Collection)
ENDS = 46
TITLE = 84
NAME = 20
NOTE = 17
LINES = 2
TWO_LINES = 0.36
KEY_LINE = 0.205
KEY_NAME = 22
QUESTION, BELOW = 0.48, 0.72


def folded(words: str, width: int, lines: int = LINES) -> str:
    r"""Break words into lines of a width; what does not fit ends in a sign that says so.

    >>> folded("An invitation to membership", 14)
    'An invitation\nto membership'
    """
    return "\n".join(textwrap.wrap(words, width, max_lines=lines, placeholder=" …"))


class ScalePicture(Picture):
    """Rows on a line from 0 to 100; names, question and ends of the line change with the state.

    Parameters
    ----------
    rows
        The most rows it may have to show; fewer are spread over the same height.
    pitch
        Height of a row in inches when all are shown.
    key
        Words of the key and what stands before them; written in two columns above the rows.
    left, right
        Room for names and for notes, in inches.
    width
        Letters that a name may have on one line.
    under
        Room below the ends of the line for something else, in inches.
    """

    def __init__(
        self,
        rows: int,
        *,
        pitch: float = 0.27,
        key: Mapping[str, Any],
        left: float = 1.66,
        right: float = 1.5,
        width: int = NAME,
        under: float = 0.0,
    ) -> None:
        above = QUESTION + KEY_LINE * ((len(key) + 1) // 2) + 0.12
        super().__init__(height=above + BELOW + under + pitch * rows)
        self.high = float(self.figure.get_size_inches()[1])
        self.tall, self.letters = pitch * rows, width
        self.plot = axes = self.axes(left=left, bottom=BELOW + under, right=right, top=above)
        axes.set(xlim=(-3, 103), ylim=(1, 0), xticks=range(0, 101, 20), yticks=[])
        axes.grid(axis="x")
        axes.spines["left"].set_visible(False)
        axes.patch.set_visible(False)
        across = blended_transform_factory(self.figure.transFigure, axes.transAxes)
        stripe = Rectangle((0, 0), 1, 0.1, facecolor=PALE, transform=across, zorder=0)
        self.stripe = self.moves(self.figure.add_artist(stripe))
        lines = LineCollection([], colors=FAINT, linewidths=0.8, zorder=0.5)
        self.tracks = self.put(lines)
        self.write_key(key)
        self.names = [self.text(0.08, 0, rows_too=True, va="center") for _ in range(rows)]
        self.notes = [
            self.text(WIDTH - right + 0.1, 0, rows_too=True, va="center", color=SOFT)
            for _ in range(rows)
        ]
        bold = {"va": "bottom", "fontweight": "bold", "fontsize": TEXT, "linespacing": 1.1}
        self.title = self.text(0.08, self.high - QUESTION + 0.06, **bold)
        ends = {"va": "top", "fontsize": SMALL, "linespacing": 1.15}
        self.low_end = self.text(0.08, BELOW + under - 0.3, **ends)
        self.high_end = self.text(WIDTH - 0.08, BELOW + under - 0.3, ha="right", **ends)

    def put(self, marks: AnyCollection) -> AnyCollection:
        """Add a moving collection to the plot."""
        self.plot.add_collection(marks, autolim=False)
        return self.moves(marks)

    def text(self, x: float, y: float, *, rows_too: bool = False, **style: Any) -> StampedText:
        """Add a moving text at a place in inches; its height may follow the rows instead."""
        transform = self.figure.transFigure
        if rows_too:
            transform = blended_transform_factory(transform, self.plot.transAxes)
        style = {"fontsize": SMALL, "color": INK, "transform": transform, **style}
        place = (x / WIDTH, 0 if rows_too else y / self.high)
        with rc_context(SETTINGS):
            made = StampedText(*place, "", stamps=self.stamps, **style)
        self.figure.add_artist(made)
        return self.moves(made)

    def write_key(self, key: Mapping[str, Any]) -> None:
        """Write the key in two columns below the question."""
        with rc_context(SETTINGS):
            self.figure.legend(
                list(key.values()),
                list(key),
                handler_map={tuple: HandlerTuple(ndivide=None, pad=0.3)},
                loc="upper left",
                bbox_to_anchor=(0.0, 1 - QUESTION / self.high),
                ncols=2,
                fontsize=SMALL,
                labelcolor=SOFT,
                handlelength=2.2,
                borderpad=0.1,
                labelspacing=0.35,
                columnspacing=1.6,
            )

    def across(self, place: float) -> float:
        """Return where a place on the line lies, as a share of the figure's width."""
        box, (first, last) = self.plot.get_position(), self.plot.get_xlim()
        return float(box.x0 + box.width * (place - first) / (last - first))

    def heights(self, count: int) -> list[float]:
        """Return the heights of so many rows, spread evenly from top to bottom."""
        return [(row + 0.5) / count for row in range(count)]

    def write_rows(self, names: Sequence[str], notes: Sequence[str], bold: Sequence[bool]) -> None:
        """Write the name and the note of each row; the other rows are empty."""
        places = self.heights(len(names))
        self.tracks.set_segments([[(0, place), (100, place)] for place in places])
        lines = LINES if self.tall / max(len(names), 1) >= TWO_LINES else 1
        for row, (name, note) in enumerate(zip(self.names, self.notes, strict=True)):
            used = row < len(names)
            name.set_text(folded(names[row], self.letters, lines) if used else "")
            note.set_text(folded(notes[row], NOTE, lines) if used and notes else "")
            if used:
                name.set(y=1 - places[row], fontweight="bold" if bold[row] else "normal")
                note.set_y(1 - places[row])

    def write_scale(self, question: str, low: str, high: str) -> None:
        """Write the question and what the two ends mean."""
        self.title.set_text(folded(question, TITLE))
        self.low_end.set_text(folded(low, ENDS))
        self.high_end.set_text(folded(high, ENDS))

    def lay_stripe(self, row: int | None, count: int) -> None:
        """Lay a pale stripe behind one row, or behind none."""
        self.stripe.set_visible(row is not None)
        if row is not None:
            self.stripe.set(y=1 - (row + 1) / count, height=1 / count)
