"""Picture: the claims of a text as cells in two bars, hedged and outright, by verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from matplotlib.collections import PolyCollection

from summitry.models.hedges import CHECKABLE, VERDICTS
from summitry.pictures.base import Picture
from summitry.pictures.claims_words import SIGNS, verdict_words
from summitry.pictures.style import (
    ACCENT,
    INK,
    PAPER,
    SMALL,
    SOFT,
    TEXT,
    WIDTH,
)
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.models.hedges import Group

HIGH = 2.62
EDGE, LEFT, RIGHT = 0.08, 1.62, 5.62
BARS = (0.7, 1.46)
THICK = 0.46
NOT_IN_BAR = 5.86
KEYS = (1.62, 3.1, 4.55)
NARROW = 0.34
GUESS = 2.5
OVER = 0.06
PLATE = 0.25, 0.11


Plate = tuple[float, int, str, float]


class Side(NamedTuple):
    """One bar: what it is called, its claims by verdict, and how many of them count as right."""

    name: str
    group: Group
    right: int


def spans(counts: Sequence[int]) -> list[tuple[float, float]]:
    """Return where the cells of a bar begin and end, in inches, all of one width.

    >>> [round(end, 2) for _start, end in spans([1, 1])]
    [3.62, 5.62]
    """
    n = sum(counts)
    wide = (RIGHT - LEFT) / n if n else 0.0
    return [(LEFT + cell * wide, LEFT + (cell + 1) * wide) for cell in range(n)]


class HedgesPicture(Picture):
    """Two bars with one cell for each claim that can be checked; what cannot be stands beside."""

    def __init__(self) -> None:
        super().__init__(height=HIGH)
        self.plot = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(HIGH, 0))
        axes.set_axis_off()
        self.draw_fixed()
        style = {"fontsize": SMALL, "va": "center", "linespacing": 1.25}
        self.bars = {verdict: self.cells(verdict) for verdict in CHECKABLE}
        self.closed = self.cells(None)
        middles = [top + THICK / 2 for top in BARS]
        self.plates = self.moves(PolyCollection([], zorder=3, linewidths=0))
        axes.add_collection(self.plates, autolim=False)
        self.names = [self.stamped(axes, EDGE, y, **style) for y in middles]
        self.beside = [self.stamped(axes, NOT_IN_BAR, y, color=SOFT, **style) for y in middles]
        bold = {**style, "color": PAPER, "fontweight": "bold", "ha": "center", "fontsize": TEXT}
        self.counts = [
            {verdict: self.stamped(axes, 0, y, zorder=4, **bold) for verdict in CHECKABLE}
            for y in middles
        ]
        mark = {"color": ACCENT, "zorder": 5}
        self.ends = [self.moves(axes.plot([], [], linewidth=3.2, **mark)[0]) for _ in middles]
        self.guess = self.stamped(axes, GUESS, 0.2, color=INK, **style)
        self.link = self.moves(axes.plot([], [], linewidth=1.6, linestyle=(0, (3, 2)), **mark)[0])
        told = {"fontsize": TEXT, "fontweight": "bold", "color": ACCENT}
        heights = (BARS[0] - OVER, "bottom"), (BARS[1] + THICK + OVER, "top")
        self.shares = [self.stamped(axes, 0, y, va=va, **told) for y, va in heights]
        wait = {**style, "fontsize": TEXT, "color": INK, "ha": "center"}
        between = (BARS[0] + THICK + BARS[1]) / 2
        self.wait = self.stamped(axes, (LEFT + RIGHT) / 2, between, **wait)
        head = {"fontsize": SMALL, "va": "center", "color": INK, "fontweight": "bold"}
        self.head = self.stamped(axes, NOT_IN_BAR, 0.2, **head)

    def draw_fixed(self) -> None:
        """Write the headings and the key."""
        axes, low = self.plot, BARS[1] + THICK
        style = {"fontsize": SMALL, "va": "center", "color": SOFT}
        head = {"fontsize": SMALL, "va": "center", "color": INK, "fontweight": "bold"}
        axes.text(EDGE, 0.2, say("hedges.picture.bars"), **head)
        y = low + 0.52
        for x, verdict in zip(KEYS, CHECKABLE, strict=True):
            patch = PolyCollection([corners(x, x + 0.26, y - 0.1, 0.2)], **look(verdict))
            axes.add_collection(patch, autolim=False)
            sign = {**style, "color": PAPER, "ha": "center", "fontweight": "bold"}
            axes.text(x + 0.13, y, SIGNS[verdict].letter, **sign)
            axes.text(x + 0.34, y, verdict_words(verdict), **style)

    def cells(self, verdict: str | None) -> PolyCollection:
        """Return the cells of one verdict, empty so far."""
        made = PolyCollection([], zorder=2, **look(verdict))
        self.plot.add_collection(made, autolim=False)
        return self.moves(made)

    def show(self, sides: Sequence[Side], *, told: bool, waiting: str, guess: str) -> None:
        """Show both bars.

        Parameters
        ----------
        sides
            The hedged and the outright claims.
        told
            Whether the verdicts may show; otherwise every claim is an empty cell.
        waiting
            What stands between the bars while they may not.
        guess
            What was guessed, in words; empty for nothing.
        """
        self.guess.set_text(guess)
        self.wait.set_text("" if told else waiting)
        self.head.set_text(say("hedges.picture.beside") if told else "")
        boxes: dict[str | None, list[list[tuple[float, float]]]] = {one: [] for one in CHECKABLE}
        boxes[None] = []
        plates: list[Plate] = []
        for place, (top, side) in enumerate(zip(BARS, sides, strict=True)):
            self.names[place].set_text(f"{side.name}\n{say('hedges.claims', n=side.group.claims)}")
            counts = side.group.counts[: len(CHECKABLE)] if told else (side.group.claims,)
            found = spans(counts)
            of = [one for one, n in zip(CHECKABLE, counts, strict=False) for _ in range(n)]
            for (start, end), verdict in zip(found, of, strict=True):
                boxes[verdict if told else None].append(corners(start, end, top, THICK))
            plates += self.write_counts(place, side, told=told)
        for kind, collection in [*self.bars.items(), (None, self.closed)]:
            collection.set_verts(boxes[kind])
        self.lay(plates)
        self.show_right(sides, told=told)

    def lay(self, plates: Sequence[Plate]) -> None:
        """Lay plates over the lines between cells, so that what is written there can be read."""
        middles = [top + THICK / 2 for top in BARS]
        self.plates.set_verts(
            [
                corners(x - wide, x + wide, middles[place] - PLATE[1], 2 * PLATE[1])
                for x, place, _colour, wide in plates
            ]
        )
        self.plates.set(facecolors=[colour for _x, _place, colour, _wide in plates])

    def write_counts(self, place: int, side: Side, *, told: bool) -> list[Plate]:
        """Write how many claims of each verdict a bar holds, and what stands beside it."""
        plates: list[Plate] = []
        found, start = spans(side.group.counts[: len(CHECKABLE)]), 0
        for verdict, n in zip(CHECKABLE, side.group.counts, strict=False):
            text, end = self.counts[place][verdict], start + n
            wide = found[end - 1][1] - found[start][0] if n else 0.0
            shown = told and wide > NARROW
            text.set_text(f"{SIGNS[verdict].letter} {n}" if shown else "")
            if shown:
                middle = (found[end - 1][1] + found[start][0]) / 2
                text.set_x(middle)
                plates.append((middle, place, SIGNS[verdict].colour, min(PLATE[0], wide / 2)))
            start = end
        rest = [
            f"{SIGNS[verdict].letter} {say(f'hedges.picture.{verdict}', n=n)}"
            for verdict, n in zip(VERDICTS, side.group.counts, strict=True)
            if n and verdict not in CHECKABLE
        ]
        self.beside[place].set_text("\n".join(rest) if told else "")
        return plates

    def show_right(self, sides: Sequence[Side], *, told: bool) -> None:
        """Mark in each bar where the right ones end, and link the two marks."""
        marks = []
        for place, (top, side) in enumerate(zip(BARS, sides, strict=True)):
            shown = told and side.group.checkable > 0
            of = side.group.checkable or 1
            x = LEFT + (RIGHT - LEFT) * side.right / of
            ends = [x, x], [top - OVER, top + THICK + OVER]
            self.ends[place].set_data(*(ends if shown else ([], [])))
            share = round(100 * side.right / of)
            gaps = {"right": side.right, "of": side.group.checkable, "share": share}
            self.shares[place].set_text(say("hedges.picture.right", **gaps) if shown else "")
            self.shares[place].set(x=x, ha="left" if x < (LEFT + RIGHT) / 2 else "right")
            if shown:
                marks.append((x, top + THICK + OVER if place == 0 else top - OVER))
        marks = marks if len(marks) == len(BARS) else []
        self.link.set_data([x for x, _ in marks], [y for _, y in marks])


def corners(start: float, end: float, top: float, high: float) -> list[tuple[float, float]]:
    """Return the corners of a cell."""
    return [(start, top), (end, top), (end, top + high), (start, top + high)]


def look(verdict: str | None) -> dict[str, object]:
    """Return how a cell of a verdict is filled; an empty cell where it is not told."""
    if verdict is None:
        return {"facecolors": PAPER, "edgecolors": SOFT, "linewidths": 0.9}
    return {"facecolors": SIGNS[verdict].colour, "edgecolors": PAPER, "linewidths": 1.0}
