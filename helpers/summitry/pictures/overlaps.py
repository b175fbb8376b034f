"""Pictures: cards sorted into bins, and all overlaps by issue and type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import FancyBboxPatch, Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PALE, PAPER, SMALL, SOFT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes

EDGE = 0.08
LEFT = 2.62
KEY, HEAD = 0.3, 1.2
CARD_ROW, CARD_CHARACTERS = 0.68, 28
ISSUE_ROW, ISSUE_CHARACTERS = 0.3, 33
HEAD_CHARACTERS, MEANING_CHARACTERS = 12, 16
LINE = 0.165
BETWEEN = 0.25
FORMS = ("o", "s", "X", "^")


class BinsPicture(Picture):
    """Columns, one a type, under a head with sign, name and meaning.

    Parameters
    ----------
    heads
        Name and meaning of each type.
    rows
        Number of rows.
    tall
        Height of a row, in inches.
    key
        What the marks mean; stands above the heads.
    """

    def __init__(self, heads: Sequence[tuple[str, str]], rows: int, tall: float, key: str) -> None:
        super().__init__(height=KEY + HEAD + rows * tall + EDGE)
        self.bins, self.tall = len(heads), tall
        self.wide = (WIDTH - LEFT - EDGE) / len(heads)
        self.tops = np.arange(rows + 1) * tall
        self.plot = axes = self.axes(left=0, bottom=EDGE, right=0, top=KEY)
        axes.set(xlim=(0, WIDTH), ylim=(self.tops[-1], -HEAD))
        axes.set_axis_off()
        axes.text(EDGE, -HEAD - 0.02, key, fontsize=SMALL, color=SOFT, va="bottom")
        for place, (name, meaning) in enumerate(heads):
            self.head(axes, place, name, meaning)
        for top in self.tops[:-1]:
            axes.plot([EDGE, WIDTH - EDGE], [top, top], color=FAINT, linewidth=0.8, zorder=1)

    def head(self, axes: Axes, place: int, name: str, meaning: str) -> None:
        """Draw one column with its head."""
        left, top = LEFT + place * self.wide, -HEAD + 0.04
        face = PALE if place % 2 == 0 else PAPER
        box = Rectangle((left, top), self.wide, self.tops[-1] - top, facecolor=face, zorder=0)
        axes.add_patch(box)
        words = {"ha": "center", "va": "top", "fontsize": SMALL, "linespacing": 1.1}
        middle, colour = self.middle(place), hue(place)
        title = folded(name, HEAD_CHARACTERS)
        axes.plot(middle, top + 0.14, FORMS[place % len(FORMS)], color=colour, markersize=9)
        axes.text(middle, top + 0.28, title, color=colour, fontweight="bold", **words)
        below = top + 0.32 + (title.count("\n") + 1) * LINE
        axes.text(middle, below, folded(meaning, MEANING_CHARACTERS, 3), color=INK, **words)

    def middle(self, place: int) -> float:
        """Return the middle of a column."""
        return float(LEFT + (place + 0.5) * self.wide)


class SortingPicture(BinsPicture):
    """Cards as rows, each with a mark in the bin where it was put, and later where it was coded.

    Parameters
    ----------
    cards
        Who and on what, in the order of the rows.
    heads
        Name and meaning of each bin.
    """

    def __init__(self, cards: Sequence[tuple[str, str]], heads: Sequence[tuple[str, str]]) -> None:
        super().__init__(heads, len(cards), CARD_ROW, say("overlaps.sorting_key"))
        for row, (who, issue) in enumerate(cards):
            self.card(row, who, issue)
        outline = {"edgecolor": ACCENT, "facecolor": "none", "linewidth": 2.6, "zorder": 6}
        self.ring = self.moves(self.box(0, **outline))
        self.plot.add_patch(self.ring)
        self.lines = self.moves(LineCollection([], colors=ACCENT, linewidths=2.2, zorder=3))
        self.plot.add_collection(self.lines, autolim=False)
        look = {"markersize": 22, "linestyle": "", "zorder": 4}
        self.answers = [
            self.moves(
                self.plot.plot([], [], FORMS[place % len(FORMS)], color=hue(place), **look)[0]
            )
            for place in range(self.bins)
        ]
        diamond = {"marker": "D", "fillstyle": "none", "color": ACCENT, "markeredgewidth": 2.4}
        self.coded = self.moves(self.plot.plot([], [], **diamond, **look | {"markersize": 27})[0])
        tick = {"marker": "$\u2713$", "color": INK, "markersize": 13, "linestyle": ""}
        self.ticks = self.moves(self.plot.plot([], [], zorder=6, **tick)[0])

    def box(self, row: int, **style: Any) -> FancyBboxPatch:
        """Return the outline of a card."""
        place = (EDGE + 0.03, self.tops[row] + 0.08)
        form = "round,pad=0.02,rounding_size=0.06"
        return FancyBboxPatch(place, LEFT - 0.26, CARD_ROW - 0.16, boxstyle=form, **style)

    def card(self, row: int, who: str, issue: str) -> None:
        """Draw a card: who in bold, below it the issue."""
        self.plot.add_patch(self.box(row, facecolor=PAPER, edgecolor=SOFT, linewidth=0.9))
        names = folded(who, CARD_CHARACTERS)
        lines = names.count("\n") + 1
        about = folded(issue, ISSUE_CHARACTERS - 2, 3 - lines)
        every = lines + about.count("\n") + 1
        top = self.tops[row] + (CARD_ROW - every * LINE) / 2 + 0.015
        style = {"va": "top", "fontsize": SMALL, "linespacing": 1.1}
        self.plot.text(EDGE + 0.1, top, names, fontweight="bold", color=INK, **style)
        self.plot.text(EDGE + 0.1, top + lines * LINE + 0.01, about, color=SOFT, **style)

    def show(
        self, answers: Sequence[int | None], coded: Sequence[int | None], current: int | None
    ) -> None:
        """Put marks into bins and frame the current card.

        Parameters
        ----------
        answers
            The bin of each card, None where it is not sorted.
        coded
            The coded bin of each card, None where it is not to be seen.
        current
            The row of the current card, None for none.
        """
        middles = (self.tops[:-1] + self.tops[1:]) / 2
        for place, marks in enumerate(self.answers):
            mine = [row for row, one in enumerate(answers) if one == place]
            marks.set_data([self.middle(place)] * len(mine), middles[mine])
        pairs = list(zip(middles, answers, coded, strict=True))
        known = [(self.middle(code), y) for y, _one, code in pairs if code is not None]
        self.coded.set_data([x for x, _y in known], [y for _x, y in known])
        hits = [
            (self.middle(code), y) for y, one, code in pairs if code is not None and one == code
        ]
        self.ticks.set_data([x + self.wide * 0.36 for x, _y in hits], [y for _x, y in hits])
        self.lines.set_segments(
            [
                [(self.middle(one), y), (self.middle(code), y)]
                for y, one, code in pairs
                if one is not None and code is not None and one != code
            ]
        )
        self.ring.set_visible(current is not None)
        if current is not None:
            self.ring.set_y(self.tops[current] + 0.08)


class FieldPicture(BinsPicture):
    """Issues as rows, types as columns, in each cell a mark for each overlap.

    Parameters
    ----------
    issues
        Names of the issues by id, in the order of the rows.
    notes
        By issue, what to write in its row where it has no marks.
    cells
        By issue and bin, the keys of the overlaps.
    heads
        Name and meaning of each bin.
    """

    def __init__(
        self,
        issues: Mapping[str, str],
        notes: Mapping[str, str],
        cells: Mapping[tuple[str, int], Sequence[str]],
        heads: Sequence[tuple[str, str]],
    ) -> None:
        super().__init__(heads, len(issues), ISSUE_ROW, say("overlaps.field_key"))
        middles = dict(zip(issues, self.tops[:-1] + ISSUE_ROW / 2, strict=True))
        style = {"fontsize": SMALL, "va": "center"}
        for issue, name in issues.items():
            words = folded(name, ISSUE_CHARACTERS, 1)
            self.plot.text(EDGE, middles[issue], words, color=INK, **style)
        for issue, note in notes.items():
            soft = {"color": SOFT, "fontstyle": "italic", **style}
            self.plot.text(LEFT + EDGE, middles[issue], note, **soft)
        self.places = self.lay_out(cells, middles)
        for place in range(self.bins):
            mine = [key for cell, keys in cells.items() if cell[1] == place for key in keys]
            self.mark(place, mine)
        line = {"edgecolor": ACCENT, "facecolor": "none", "linewidth": 1.6, "zorder": 3}
        self.frame = self.moves(Rectangle((0.03, 0), WIDTH - 0.06, ISSUE_ROW, **line))
        self.plot.add_patch(self.frame)
        ring = {"marker": "o", "fillstyle": "none", "color": ACCENT, "markeredgewidth": 2.4}
        self.ring = self.moves(self.plot.plot([], [], markersize=21, zorder=5, **ring)[0])

    def lay_out(
        self, cells: Mapping[tuple[str, int], Sequence[str]], middles: Mapping[str, float]
    ) -> dict[str, tuple[float, float]]:
        """Return the place of each mark; those of one cell stand side by side."""
        places = {}
        for (issue, place), keys in cells.items():
            apart = min(BETWEEN, (self.wide - 0.2) / len(keys))
            for number, key in enumerate(keys):
                across = self.middle(place) + (number - (len(keys) - 1) / 2) * apart
                places[key] = (across, middles[issue])
        return places

    def mark(self, place: int, keys: Sequence[str]) -> None:
        """Draw the marks of one type."""
        across, down = [self.places[key][0] for key in keys], [self.places[key][1] for key in keys]
        style = {"color": hue(place), "markersize": 10, "linestyle": "", "zorder": 4}
        self.plot.plot(across, down, FORMS[place % len(FORMS)], **style)

    def show(self, key: str) -> None:
        """Ring one overlap and frame its issue; neither where it may not show."""
        found = self.places.get(key)
        self.frame.set_visible(found is not None)
        self.ring.set_data(*([found[0]], [found[1]]) if found else ([], []))
        if found is not None:
            self.frame.set_y(found[1] - ISSUE_ROW / 2)
