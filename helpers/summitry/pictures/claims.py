"""Picture: every claim of a text, one's own word over the record's; beside it the score."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from matplotlib.collections import PolyCollection
from matplotlib.patches import Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.claims_score import ScorePanels
from summitry.pictures.claims_words import SIGNS, verdict_words
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SMALL, SOFT, TEXT, WIDTH
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from summitry.pictures.claims_score import Score

A_LINE = 15
EDGE, FIRST, TOP = 0.08, 1.02, 0.42
WIDE, TALL, PITCH = 0.265, 0.175, 0.42
LETTERS = 12
KEYS = (0.08, 1.68, 3.0)
KEY_LINE, KEY_ROOM = 0.23, 0.62
LEAST_LINES = 7


class Cell(NamedTuple):
    """One claim: what was said of it and what the record says, None while that is not told."""

    said: str | None
    record: str | None


def lines_of(sections: Sequence[str]) -> list[tuple[str, list[int]]]:
    """Return the name of each line and the claims in it; a long section takes several lines.

    >>> lines_of(["head", "body", "body"])
    [('head', [0]), ('body', [1, 2])]
    """
    by_section: dict[str, list[int]] = {}
    for place, section in enumerate(sections):
        by_section.setdefault(section, []).append(place)
    return [
        (section if start == 0 else "", places[start : start + A_LINE])
        for section, places in by_section.items()
        for start in range(0, len(places), A_LINE)
    ]


def box(x: float, y: float, high: float) -> list[tuple[float, float]]:
    """Return the corners of a box as wide as a claim."""
    return [(x, y), (x + WIDE - 0.03, y), (x + WIDE - 0.03, y + high), (x, y + high)]


class ClaimsPicture(Picture):
    """A ledger of claims by section, and two small plots of how well they were judged.

    Parameters
    ----------
    sections
        The section of each claim, in order.
    """

    def __init__(self, sections: Sequence[str]) -> None:
        lines = lines_of(sections)
        self.bottom = TOP + max(len(lines), LEAST_LINES) * PITCH
        self.high = self.bottom + KEY_ROOM
        super().__init__(height=self.high)
        self.plot = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(self.high, 0))
        axes.set_axis_off()
        self.corners = self.places(lines, len(sections))
        self.draw_fixed(lines)
        self.own = self.tiles(0)
        self.record = self.tiles(TALL)
        pairs = [box(x, y, 2 * TALL) for x, y in self.corners]
        frames = PolyCollection(pairs, facecolors="none", edgecolors=ACCENT, zorder=4)
        axes.add_collection(frames, autolim=False)
        self.frames = self.moves(frames)
        style = {"ha": "center", "va": "center", "fontsize": SMALL, "zorder": 5}
        middle = (WIDE - 0.03) / 2
        self.said = [self.stamped(axes, x + middle, y + TALL / 2, **style) for x, y in self.corners]
        light = {**style, "color": PAPER, "fontweight": "bold"}
        self.told = [
            self.stamped(axes, x + middle, y + 1.5 * TALL, **light) for x, y in self.corners
        ]
        here = Rectangle((0, 0), WIDE + 0.03, 2 * TALL + 0.06, facecolor="none", zorder=6)
        here.set(edgecolor=INK, linewidth=2.4)
        axes.add_patch(here)
        self.here = self.moves(here)
        self.panels = ScorePanels(self)

    def places(
        self, lines: Sequence[tuple[str, Sequence[int]]], count: int
    ) -> list[tuple[float, float]]:
        """Return the upper left corner of each claim."""
        found = [(0.0, 0.0)] * count
        for line, (_name, claims) in enumerate(lines):
            for column, claim in enumerate(claims):
                found[claim] = (FIRST + column * WIDE, TOP + line * PITCH)
        return found

    def draw_fixed(self, lines: Sequence[tuple[str, Sequence[int]]]) -> None:
        """Write the heading, the names of the sections and the key."""
        axes, style = self.plot, {"fontsize": SMALL, "va": "center"}
        heading = {**style, "fontsize": TEXT, "fontweight": "bold"}
        axes.text(EDGE, 0.2, say("claims.picture.ledger"), **heading)
        for line, (name, _claims) in enumerate(lines):
            words = folded(name, LETTERS)
            axes.text(EDGE, TOP + line * PITCH + TALL, words, linespacing=1.05, **style)
        names = [*SIGNS, ""]
        for place, verdict in enumerate(names):
            x = KEYS[place % 3]
            y = self.bottom + 0.14 + KEY_LINE * (place // 3)
            if not verdict:
                frame = Rectangle((x, y - 0.07), 0.16, 0.14, facecolor="none", edgecolor=ACCENT)
                frame.set(linewidth=2.2, linestyle=(0, (2, 1)))
                axes.add_patch(frame)
            else:
                letter, colour = SIGNS[verdict]
                bold = {**style, "color": colour, "ha": "center", "fontweight": "bold"}
                axes.text(x + 0.08, y, letter, **bold)
            words = verdict_words(verdict) if verdict else say("claims.picture.differ")
            axes.text(x + 0.24, y, words, color=SOFT, **style)

    def tiles(self, down: float) -> PolyCollection:
        """Return one tile for each claim."""
        made = PolyCollection([box(x, y + down, TALL) for x, y in self.corners], zorder=2)
        self.plot.add_collection(made, autolim=False)
        return self.moves(made)

    def show(
        self,
        cells: Sequence[Cell],
        path: Collection[int],
        current: int,
        score: Score,
    ) -> None:
        """Show what was said of every claim, what the record says, and the score.

        Parameters
        ----------
        cells
            One for each claim.
        path
            Places of the claims that are to be judged now; the others stand pale.
        current
            Place of the claim in hand.
        score
            What the two small plots show.
        """
        edges = [SOFT if place in path else FAINT for place in range(len(cells))]
        fills = [SIGNS[cell.record].colour if cell.record else PAPER for cell in cells]
        for tiles in (self.own, self.record):
            tiles.set(edgecolors=edges, linewidths=0.9)
        self.own.set(facecolors=[PAPER] * len(cells))
        self.record.set(facecolors=fills)
        for said, told, cell in zip(self.said, self.told, cells, strict=True):
            said.set_text(SIGNS[cell.said].letter if cell.said else "")
            if cell.said:
                said.set_color(SIGNS[cell.said].colour)
            told.set_text(SIGNS[cell.record].letter if cell.record else "")
        differ = [bool(one.said and one.record and one.said != one.record) for one in cells]
        self.frames.set(linewidths=[2.2 if one else 0.0 for one in differ])
        self.frames.set(linestyles=[(0, (2, 1)) if one else "-" for one in differ])
        x, y = self.corners[current]
        self.here.set_xy((x - 0.03, y - 0.03))
        self.panels.show(score)
