"""Picture: a text as a strip of sentences, with the marks that each of them bears."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from matplotlib.patches import Rectangle

from summitry.models.xray_rules import KINDS
from summitry.pictures.base import Picture
from summitry.pictures.style import ACCENT, FAINT, INK, PALE, PAPER, SMALL, SOFT, TEXT, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WIDEST: Final = 24
NARROWEST: Final = 8
SHAPES: Final = {
    "hedge": ("o", hue(0)),
    "attribution": ("s", hue(2)),
    "number": ("D", hue(4)),
    "loaded": ("^", hue(1)),
    "passive": ("X", hue(3)),
}
MOST_IN_CELL, APART = 3, 0.25
BASE, CLUE = 6.15, 0.27
FLAG = 4.8


class Cell(NamedTuple):
    """What one sentence bears: marks by kind, vague attributions among them, and its clues."""

    counts: Mapping[str, int]
    vague: int
    clues: int


class XrayPicture(Picture):
    """Sentences from left to right, a row for each kind of mark, and a row of clues below.

    Parameters
    ----------
    names
        The words for each kind.
    columns
        How many sentences show at a time, 8 to 24.
    """

    def __init__(self, names: Mapping[str, str], columns: int) -> None:
        super().__init__(height=3.35)
        self.columns = columns
        axes = self.axes(left=2.5, bottom=0.1, right=0.66, top=0.42)
        self.plot = axes
        axes.set(xlim=(0.5, columns + 0.5), ylim=(6.3, -0.5))
        axes.set_axis_off()
        for row in range(len(KINDS) + 1):
            line = BASE if row == len(KINDS) else row + 0.5
            axes.plot([0.5, columns + 0.5], [line, line], color=FAINT, linewidth=0.8, zorder=1)
        self.label_rows(names)
        stripe = Rectangle((0.5, -0.5), 1, 6.8, facecolor=PALE, edgecolor=SOFT, zorder=0)
        axes.add_patch(stripe)
        self.stripe = self.moves(stripe)
        self.marks = {
            kind: self.series(shape, colour, colour) for kind, (shape, colour) in SHAPES.items()
        }
        self.vague = self.series("s", PAPER, SHAPES["attribution"][1])
        self.best = self.series("*", ACCENT, ACCENT, 11)
        self.guess = self.series("v", PAPER, INK, 9)
        self.bars = []
        for column in range(columns):
            bar = Rectangle((column + 0.7, BASE), 0.6, 0, facecolor=SHAPES["attribution"][1])
            axes.add_patch(bar)
            self.bars.append(self.moves(bar))
        middle = {"ha": "center", "va": "center", "fontsize": SMALL, "color": INK}
        self.numbers = [
            self.stamped(axes, column + 1, -0.78, **middle) for column in range(columns)
        ]
        bold = {**middle, "fontsize": TEXT, "fontweight": "bold"}
        right = columns + 0.5 + 0.075 * columns
        self.totals = [self.stamped(axes, right, row, **bold) for row in range(len(KINDS))]
        self.waiting = self.stamped(axes, columns / 2 + 0.5, 2.0, **{**middle, "color": SOFT})

    def series(self, shape: str, face: str, edge: str, size: float = 7.5):  # noqa: ANN201
        """Add the marks of one kind, none of them placed yet."""
        (line,) = self.plot.plot(
            [], [], shape, color=face, mec=edge, mew=1.4, ms=size, zorder=4, clip_on=False
        )
        return self.moves(line)

    def label_rows(self, names: Mapping[str, str]) -> None:
        """Write what each row shows, with its sign."""
        beside = {"va": "center", "ha": "right", "fontsize": TEXT, "color": INK}
        left = self.plot.get_yaxis_transform()
        for row, kind in enumerate(KINDS):
            shape, colour = SHAPES[kind]
            self.plot.text(-0.07, row, names[kind], transform=left, **beside)
            self.plot.plot(-0.035, row, shape, color=colour, ms=7.5, transform=left, clip_on=False)
        clues = {**beside, "transform": left, "linespacing": 1.1}
        self.plot.text(-0.035, 5.55, say("xray.picture.clues"), **clues)
        heads = {**beside, "transform": left, "fontsize": SMALL, "color": SOFT}
        self.plot.text(-0.035, -0.78, say("xray.picture.sentence"), **heads)
        self.plot.text(1.075, -0.78, say("xray.picture.total"), **{**heads, "ha": "center"})
        self.plot.text(-0.035, 4.75, say("xray.picture.key"), **heads)

    def show(
        self,
        cells: Sequence[Cell],
        first: int,
        current: int,
        guess: int | None,
        best: Sequence[int],
        totals: Mapping[str, int] | None,
        waiting: str,
    ) -> None:
        """Show some sentences side by side.

        Parameters
        ----------
        cells
            One for each sentence that shows.
        first
            Place of the first of them in the text, from 0.
        current, guess, best
            Places of the sentence in hand, of the one guessed, and of those with most clues.
        totals
            Marks in the whole text by kind; None before they may show.
        waiting
            What stands in the plot until then.
        """
        told = totals is not None
        self.stripe.set_x(current - first + 0.5)
        for kind, line in self.marks.items():
            line.set_data(*stacked(cells, kind) if told else ([], []))
        self.vague.set_data(*stacked(cells, "attribution", vague=True) if told else ([], []))
        every = 1 if len(cells) <= WIDEST / 2 else 2
        for column, (number, bar) in enumerate(zip(self.numbers, self.bars, strict=True)):
            there = column < len(cells)
            shown = there and (column % every == 0)
            number.set_text(str(first + column + 1) if shown else "")
            bar.set_visible(there and told)
            height = CLUE * cells[column].clues if there else 0
            bar.set(y=BASE - height, height=height)
        within = range(first, first + len(cells))
        stars = [place - first + 1 for place in best if place in within] if told else []
        self.best.set_data(stars, [BASE - 4 * CLUE - 0.2] * len(stars))
        flagged = [guess - first + 1] if guess is not None and guess in within else []
        self.guess.set_data(flagged, [FLAG - 0.22] * len(flagged))
        for row, kind in enumerate(KINDS):
            self.totals[row].set_text(str(totals[kind]) if totals else "")
        self.waiting.set_text("" if told else waiting)


def stacked(
    cells: Sequence[Cell], kind: str, *, vague: bool = False
) -> tuple[list[float], list[float]]:
    """Return where the marks of a kind stand: one above the other, at most three in a cell."""
    across, down = [], []
    for column, cell in enumerate(cells):
        count = min(cell.counts[kind], MOST_IN_CELL)
        hollow = min(cell.vague, count) if kind == "attribution" else 0
        for place in range(count):
            if (place >= count - hollow) == vague:
                across.append(column + 1.0)
                down.append(KINDS.index(kind) + (place - (count - 1) / 2) * APART)
    return across, down
