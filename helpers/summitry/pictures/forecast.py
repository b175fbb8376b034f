"""Picture: forecast questions as rows, each a bar of chances that sum to 100."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from matplotlib import rc_context
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.patches import Rectangle
from matplotlib.transforms import blended_transform_factory

from summitry.models.forecasting import even
from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PALE, PAPER, SETTINGS, SMALL, SOFT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

UNTOUCHED, OPEN, COMMITTED = "untouched", "open", "committed"
PITCH, ABOVE, BELOW = 0.282, 0.56, 0.42
LEFT, RIGHT = 2.92, 1.22
HALF, INNER, OUTER = 0.29, 0.34, 0.47
NARROWEST, FOOT, FULL = 7, 0.04, 100
NAME, NOTE, OPTION = 34, 15, 20
COUPLE, ACROSS, MANY = 2, 4, 3
DOTTED = (0, (1.5, 1.8))


class Row(NamedTuple):
    """One question: its chances in whole per cents, how far it is, and where it stood before."""

    chances: Sequence[int]
    status: str
    note: str
    earlier: Sequence[Sequence[int]]


class ForecastPicture(Picture):
    """Every question a bar: hollow until it is committed, dotted until it is touched.

    Parameters
    ----------
    names
        Short names of the questions, from top to bottom.
    counts
        For each question the number of its options.
    """

    def __init__(self, names: Sequence[str], counts: Sequence[int]) -> None:
        n = len(names)
        super().__init__(height=ABOVE + BELOW + PITCH * n)
        self.high = float(self.figure.get_size_inches()[1])
        self.plot = axes = self.axes(left=LEFT, bottom=BELOW, right=RIGHT, top=ABOVE)
        axes.set(xlim=(0, 100), ylim=(n - 0.5, -0.5), xticks=range(0, 101, 25), yticks=[])
        axes.spines["left"].set_visible(False)
        axes.patch.set_visible(False)
        beside = blended_transform_factory(self.figure.transFigure, axes.transData)
        stripe = Rectangle((0, 0), 1, 1, facecolor=PALE, transform=beside, zorder=0)
        self.figure.add_artist(stripe)
        self.stripe = self.moves(stripe)
        marks = LineCollection(even_marks(counts), colors=SOFT, linewidths=1.3, zorder=2)
        axes.add_collection(marks, autolim=False)
        self.bars = {
            status: self.moves(PolyCollection([], linewidths=1.5, zorder=2, linestyles=style))
            for status, style in ((COMMITTED, "-"), (OPEN, "-"), (UNTOUCHED, DOTTED))
        }
        for bars in self.bars.values():
            axes.add_collection(bars, autolim=False)
        dots = axes.plot([], [], "o", color=ACCENT, markersize=4.5, clip_on=False, zorder=3)
        self.dots = self.moves(dots[0])
        across = {"transform": beside, "fontsize": SMALL, "va": "center"}
        self.names = [self.stamped(axes, 0.08 / WIDTH, row, **across) for row in range(n)]
        place = 1 - (RIGHT - 0.12) / WIDTH
        self.notes = [self.stamped(axes, place, row, color=SOFT, **across) for row in range(n)]
        self.short = [folded(name, NAME, 1) for name in names]
        inside = {"ha": "center", "va": "center", "fontsize": SMALL, "zorder": 4}
        self.numbers = [
            [self.stamped(axes, 0, row, **inside) for _ in range(count)]
            for row, count in enumerate(counts)
        ]
        self.make_head(max(counts))
        self.write_foot()

    def make_head(self, most: int) -> None:
        """Make room above the rows for the options of the question in hand."""
        shown = {"transform": self.figure.transFigure, "fontsize": SMALL, "linespacing": 1.15}
        self.options = [self.stamped(self.plot, 0, 0, va="top", **shown) for _ in range(most)]
        self.squares = []
        for place in range(most):
            patch = Rectangle((0, 0), 0.12 / WIDTH, 0.12 / self.high, color=hue(place))
            patch.set_transform(self.figure.transFigure)
            self.figure.add_artist(patch)
            self.squares.append(self.moves(patch))

    def write_foot(self) -> None:
        """Say below the rows what the marks are."""
        with rc_context(SETTINGS):
            self.figure.text(
                0.08 / WIDTH, FOOT / self.high, say("forecast.picture.key"), color=SOFT,
                fontsize=SMALL, va="bottom",
            )  # fmt: skip
            self.figure.text(
                1 - (RIGHT - 0.12) / WIDTH, FOOT / self.high, say("forecast.picture.axis"),
                color=SOFT, fontsize=SMALL, va="bottom",
            )  # fmt: skip

    def show(self, rows: Sequence[Row], current: int, options: Sequence[str]) -> None:
        """Show all questions.

        Parameters
        ----------
        rows
            The questions from top to bottom.
        current
            Index of the question in hand.
        options
            Words of its options.
        """
        self.stripe.set_y(current - 0.5)
        self.lay_bars(rows)
        for place, (row, name, note) in enumerate(zip(rows, self.names, self.notes, strict=True)):
            name.set_text(self.short[place])
            name.set_fontweight("bold" if place == current else "normal")
            note.set_text(folded(row.note, NOTE, 1))
            self.write_numbers(place, row)
        points = [
            (x, place + OUTER - 0.06)
            for place, row in enumerate(rows)
            for before in row.earlier
            for x in ends(before)[1:-1]
        ]
        self.dots.set_data([x for x, _ in points], [y for _, y in points])
        self.write_options(options)

    def lay_bars(self, rows: Sequence[Row]) -> None:
        """Put down the bars: filled, hollow or dotted."""
        for status, bars in self.bars.items():
            verts, colours = [], []
            for place, row in enumerate(rows):
                edges = ends(row.chances)
                for option in range(len(row.chances)):
                    if row.status == status and row.chances[option]:
                        verts.append(box(edges[option], edges[option + 1], place))
                        colours.append(hue(option))
            bars.set_verts(verts)
            bars.set_edgecolor(PAPER if status == COMMITTED else colours or PAPER)
            bars.set_facecolor((colours or PAPER) if status == COMMITTED else PAPER)

    def write_numbers(self, place: int, row: Row) -> None:
        """Write the chances into the parts of a bar that have room."""
        edges = ends(row.chances)
        colour = {COMMITTED: PAPER, OPEN: INK, UNTOUCHED: SOFT}[row.status]
        for option, text in enumerate(self.numbers[place]):
            chance = row.chances[option]
            serves = chance >= NARROWEST and edges[option + 1] <= FULL
            text.set_text(str(chance) if serves else "")
            text.set_x((edges[option] + edges[option + 1]) / 2)
            text.set_color(colour)
            text.set_fontweight("bold" if row.status == COMMITTED else "normal")

    def write_options(self, options: Sequence[str]) -> None:
        """Write the options of the question in hand, each beside its colour."""
        words = self.option_words(options)
        tall = max(text.count("\n") for text in words) + 1
        for place, (text, square) in enumerate(zip(self.options, self.squares, strict=True)):
            shown = place < len(options)
            square.set_visible(shown)
            text.set_text(words[place] if shown else "")
            if shown:
                x, y = self.option_place(place, len(options), tall)
                square.set_xy((x / WIDTH, (y - 0.14) / self.high))
                text.set_position(((x + 0.19) / WIDTH, y / self.high))

    def option_words(self, options: Sequence[str]) -> list[str]:
        """Return the options, folded to the room that each has."""
        if len(options) <= COUPLE or len(options) > ACROSS:
            return [folded(option, OPTION, 1) for option in options]
        return [folded(option, OPTION) for option in options]

    def option_place(self, place: int, count: int, tall: int) -> tuple[float, float]:
        """Return where an option stands, in inches; two stand above the bars."""
        if count <= COUPLE:
            return LEFT + (WIDTH - LEFT - 0.1) / COUPLE * place, self.high - 0.33
        columns = count if count <= ACROSS else MANY
        x = 0.08 + (WIDTH - 0.16) / columns * (place % columns)
        lift = 0.18 if count <= ACROSS and tall == 1 else 0
        return x, self.high - 0.08 - lift - 0.22 * (place // columns)


def ends(chances: Sequence[int]) -> list[int]:
    """Return where the parts of a bar begin and end.

    >>> ends([20, 50, 30])
    [0, 20, 70, 100]
    """
    return [sum(chances[:place]) for place in range(len(chances) + 1)]


def box(left: float, right: float, row: int) -> list[tuple[float, float]]:
    """Return the corners of a part of a bar."""
    low, high = row - HALF, row + HALF
    return [(left + 0.4, low), (right - 0.4, low), (right - 0.4, high), (left + 0.4, high)]


def even_marks(counts: Sequence[int]) -> list[list[tuple[float, float]]]:
    """Return short lines above and below each bar where an even split would divide it."""
    marks = []
    for row, count in enumerate(counts):
        for x in (100 * even(count).cumsum()[:-1]).tolist():
            marks += [[(x, row + side * INNER), (x, row + side * OUTER)] for side in (-1, 1)]
    return marks
