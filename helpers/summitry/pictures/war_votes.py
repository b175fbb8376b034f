"""Picture: a tile map of one vote; fill and letter say how, the border says how it is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from summitry.models.war_votes import KINDS, UNKNOWN, UNLISTED
from summitry.pictures.stamps import Stamp, StampedText
from summitry.pictures.style import FAINT, INK, PALE, PAPER, SMALL, SOFT, WIDTH
from summitry.pictures.tiles import TileGrid, words_path
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

FILLS = {
    "Y": "#9cc4e6",
    "A": "#f3e3b3",
    "N": "#cfb0e2",
    "X": "#d3d8de",
    "AX": "#f8f1db",
    UNKNOWN: PAPER,
    UNLISTED: PALE,
}
SIGNS = {"AX": "A/X", UNLISTED: "\N{EN DASH}"}
BORDERS: Mapping[str, Any] = {
    "full_list": "-",
    "named": (0, (4, 2)),
    "deduced": (0, (1, 1.2)),
    "inferred": (0, (5, 1.5, 1, 1.5)),
}
NO_BORDER = (0, (1, 3))
TOP, BELOW, LINE = 0.62, 0.72, 0.24
CODE, LETTER = 0.27, 0.4
BAR = 0.26
TOTALS = ("Y", "A", "X", "N")
WIDE, NARROW = 0.06, 0.015
SWATCH = 0.17


class WarVotesPicture(TileGrid):
    """How each state on the map voted; below it how all members did.

    Parameters
    ----------
    tiles
        ``iso3``, ``row`` and ``col`` of every state.
    """

    def __init__(self, tiles: pd.DataFrame) -> None:
        super().__init__(tiles, top=TOP, below=BELOW, size=CODE, lift=0.22)
        self.fill.set_edgecolor(INK)
        self.marks = self.moves(PathPatch(Path(np.zeros((1, 2))), facecolor=INK, linewidth=0))
        self.plot.add_patch(self.marks)
        self.high = float(self.figure.get_size_inches()[1])
        self.paper = self.axes(left=0, bottom=0, right=0, top=0)
        self.paper.set(xlim=(0, WIDTH), ylim=(0, self.high))
        self.paper.set_axis_off()
        self.write_key()
        self.draw_totals()

    def write_key(self) -> None:
        """Write what fills and borders mean, above the map."""
        place, upper, lower = 0.08, self.high - 0.2, self.high - 0.2 - LINE
        for kind in (*KINDS, UNKNOWN):
            place = self.entry(place, upper, f"kinds.{kind}", FILLS[kind], "-", kind)
        place = 0.08
        for basis, line in BORDERS.items():
            place = self.entry(place, lower, f"bases.{basis}", PAPER, line, "")
        self.entry(place, lower, f"kinds.{UNLISTED}", FILLS[UNLISTED], "-", UNLISTED)

    def entry(self, x: float, y: float, phrase: str, fill: str, line: Any, kind: str) -> float:
        """Write one entry of the key and return where the next begins."""
        words = say(f"war_votes.{phrase}")
        letters = SIGNS.get(kind, kind)
        wide = SWATCH + 0.09 * max(len(letters) - 1, 0)
        edge = FAINT if kind == UNLISTED else INK
        box = {"facecolor": fill, "edgecolor": edge, "linewidth": 1.3, "linestyle": line}
        self.paper.add_patch(Rectangle((x, y - SWATCH / 2), wide, SWATCH, **box))
        style = {"va": "center_baseline", "fontsize": SMALL, "color": INK}
        self.paper.text(x + wide / 2, y, letters, ha="center", **style)
        text = self.paper.text(x + wide + 0.06, y, words, **style)
        end = text.get_window_extent(self.canvas.get_renderer()).x1
        return float(end / self.figure.dpi) + 0.16

    def draw_totals(self) -> None:
        """Draw an empty bar for the votes of all members."""
        self.bars = self.moves(PolyCollection([], edgecolor=INK, linewidth=0.9))
        self.paper.add_collection(self.bars, autolim=False)
        self.stamps: dict[tuple[Any, ...], Stamp] = {}
        self.heading = self.words(0.08, BELOW - 0.18)
        middle = 0.1 + BAR / 2
        self.numbers = [self.words(0, middle, ha="center", va="center") for _ in TOTALS]

    def words(self, x: float, y: float, **style: Any) -> StampedText:
        """Add a moving text at a place in inches."""
        made = StampedText(
            x, y, "", stamps=self.stamps, fontsize=SMALL, color=INK, zorder=3, **style
        )
        made.set_transform(self.paper.transData)
        self.paper.add_artist(made).set_clip_on(False)
        return self.moves(made)

    def show(
        self,
        ballots: pd.Series[str],
        bases: pd.Series[str],
        picked: tuple[str, ...],
        totals: Mapping[str, int],
        heading: str,
    ) -> None:
        """Fill the tiles, write the letters, and divide the bar of all members.

        Parameters
        ----------
        ballots, bases
            How each state voted and how that is known, by code.
        picked
            Up to two codes to frame.
        totals
            Votes of all members: ``Y``, ``A``, ``N``, ``X``.
        heading
            Words above the bar.
        """
        cast = [str(ballots[code]) for code in self.order]
        self.fill.set_facecolor([FILLS[kind] for kind in cast])
        known = [str(bases[code]) for code in self.order]
        self.fill.set_linestyle([BORDERS.get(basis, NO_BORDER) for basis in known])
        self.fill.set_edgecolor([SOFT if basis not in BORDERS else INK for basis in known])
        self.fill.set_linewidth([1.7 if basis in BORDERS else 0.8 for basis in known])
        signs = [SIGNS.get(kind, kind) for kind in cast]
        self.marks.set_path(words_path(zip(signs, self.centres, strict=True), LETTER, -0.18))
        self.frame_states(picked)
        self.heading.set_text(heading)
        self.divide(totals)

    def divide(self, totals: Mapping[str, int]) -> None:
        """Divide the bar of all members; narrow parts bear their letter only."""
        room, everybody = WIDTH - 0.16, max(sum(totals.values()), 1)
        corners, fills, start = [], [], 0.08
        for kind, words in zip(TOTALS, self.numbers, strict=True):
            wide = room * totals[kind] / everybody
            end = start + wide
            low, high = 0.1, 0.1 + BAR
            corners.append([(start, low), (end, low), (end, high), (start, high)])
            fills.append(FILLS[kind])
            share = totals[kind] / everybody
            words.set_text(f"{kind} {totals[kind]}" if share > WIDE else kind * (share > NARROW))
            words.set_x((start + end) / 2)
            start = end
        self.bars.set_verts(corners)
        self.bars.set_facecolor(fills)
