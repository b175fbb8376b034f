"""Picture: who is seen with whose eyes; its frame of columns serves the cards to guess as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.patches import Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PALE, PAPER, SMALL, SOFT, WIDTH, hue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

EDGE = 0.08
KEY, HEAD = 0.3, 0.5
PERSON_LEFT, PERSON_ROW = 1.8, 0.42
HEAD_LETTERS = 12
BETWEEN = 0.25
FORMS = ("o", "s", "^", "D")
LINES = {"va": "center", "fontsize": SMALL, "linespacing": 1.1}


class EyesPicture(Picture):
    """Columns, one for each eye, under a head; rows to their left.

    Parameters
    ----------
    heads
        What each column is called.
    rows
        Number of rows.
    tall
        Height of a row, in inches.
    left
        Room for the rows' own words, in inches.
    """

    def __init__(self, heads: Sequence[str], rows: int, tall: float, left: float) -> None:
        super().__init__(height=KEY + HEAD + rows * tall + EDGE)
        self.left, self.tall = left, tall
        self.wide = (WIDTH - left - EDGE) / len(heads)
        self.middles = (np.arange(rows) + 0.5) * tall
        self.plot = axes = self.axes(left=0, bottom=EDGE, right=0, top=KEY)
        axes.set(xlim=(0, WIDTH), ylim=(rows * tall, -HEAD))
        axes.set_axis_off()
        for place, head in enumerate(heads):
            face = PALE if place % 2 == 0 else PAPER
            corner = (left + place * self.wide, -HEAD)
            box = Rectangle(corner, self.wide, HEAD + rows * tall, facecolor=face, zorder=0)
            axes.add_patch(box)
            words = folded(head, HEAD_LETTERS)
            bold = {**LINES, "ha": "center", "color": INK, "fontweight": "bold"}
            axes.text(self.middle(place), -HEAD / 2, words, **bold)
        for row in range(rows):
            ends = [EDGE, WIDTH - EDGE], [row * tall, row * tall]
            axes.plot(*ends, color=FAINT, linewidth=0.8, zorder=1)

    def middle(self, place: int) -> float:
        """Return the middle of a column."""
        return float(self.left + (place + 0.5) * self.wide)

    def write_key(self, signs: Sequence[tuple[dict[str, Any], str]], apart: float) -> None:
        """Write a line of signs with their meaning above all."""
        axes = self.axes(left=0, bottom=self.figure.get_figheight() - KEY, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(0, KEY))
        axes.set_axis_off()
        for place, (sign, words) in enumerate(signs):
            across = EDGE + 0.1 + place * apart
            axes.plot(across, KEY / 2, linestyle="", **sign)
            axes.text(across + 0.15, KEY / 2, words, color=SOFT, **LINES)


class PeoplePicture(EyesPicture):
    """Persons as rows, eyes as columns; a mark for each trait, whose form is its conduct.

    Parameters
    ----------
    persons
        Name and a note on each person.
    heads
        What each column is called.
    marks
        By id of a trait, its row, its columns and the place of its form.
    empty
        For each person the marks of what opens later, in the last column.
    key
        What the forms mean.
    """

    def __init__(
        self,
        persons: Sequence[tuple[str, str]],
        heads: Sequence[str],
        marks: Mapping[str, tuple[int, Sequence[int], int]],
        empty: Sequence[int],
        key: Sequence[str],
    ) -> None:
        super().__init__(heads, len(persons), PERSON_ROW, PERSON_LEFT)
        signs = [{"marker": form, "color": hue(at)} for at, form in enumerate(FORMS)]
        self.write_key(list(zip(signs, key, strict=True)), apart=1.85)
        for row, (name, note) in enumerate(persons):
            style = {**LINES, "color": INK}
            self.plot.text(EDGE, self.middles[row] - 0.085, folded(name, 22, 1), **style)
            style["color"] = SOFT
            self.plot.text(EDGE, self.middles[row] + 0.09, folded(note, 23, 1), **style)
        self.places = self.lay_out(marks)
        for trait, (_row, _columns, form) in marks.items():
            look = {"marker": FORMS[form], "color": hue(form), "markersize": 10, "zorder": 4}
            self.plot.plot(*zip(*self.places[trait], strict=True), linestyle="", **look)
        for row, count in enumerate(empty):
            across = self.side_by_side(len(heads) - 1, count)
            look = {"marker": "o", "fillstyle": "none", "color": SOFT, "markersize": 9}
            self.plot.plot(across, [self.middles[row]] * count, linestyle="", **look)
        line = LineCollection([], colors=ACCENT, linewidths=1.8, zorder=3)
        self.line = self.moves(line)
        self.plot.add_collection(line, autolim=False)
        ring = {"marker": "o", "fillstyle": "none", "color": ACCENT, "markeredgewidth": 2.2}
        self.rings = self.moves(
            self.plot.plot([], [], markersize=19, linestyle="", zorder=5, **ring)[0]
        )

    def side_by_side(self, place: int, count: int) -> list[float]:
        """Return the places across of so many marks in one cell."""
        apart = min(BETWEEN, (self.wide - 0.2) / max(count, 1))
        return [self.middle(place) + (number - (count - 1) / 2) * apart for number in range(count)]

    def lay_out(
        self, marks: Mapping[str, tuple[int, Sequence[int], int]]
    ) -> dict[str, list[tuple[float, float]]]:
        """Return the places of each trait's marks."""
        cells: dict[tuple[int, int], list[str]] = {}
        for trait, (row, columns, _form) in marks.items():
            for column in columns:
                cells.setdefault((row, column), []).append(trait)
        places: dict[str, list[tuple[float, float]]] = {trait: [] for trait in marks}
        for (row, column), traits in sorted(cells.items()):
            across = self.side_by_side(column, len(traits))
            for trait, x in zip(traits, across, strict=True):
                places[trait].append((x, self.middles[row]))
        return places

    def show(self, trait: str) -> None:
        """Ring the marks of one trait and join them; none where it does not show."""
        found = self.places.get(trait, [])
        self.rings.set_data([x for x, _y in found], [y for _x, y in found])
        self.line.set_segments([found] if len(found) > 1 else [])
