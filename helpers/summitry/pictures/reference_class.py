"""Picture: earlier occasions as marks by year, and below them the base rates of several classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from matplotlib.collections import PolyCollection

from summitry.pictures.base import Picture
from summitry.pictures.reference_class_rates import RatesPanel
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, SOFT, WIDTH, hue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes
    from matplotlib.lines import Line2D

    from summitry.models.reference_class import Rate

LEFT, RIGHT = 1.42, 0.12
LANE, ROW, KEY = 0.54, 0.34, 0.26
YEAR = 0.45
GREYED = "#b4bcc6"


class Kind(NamedTuple):
    """How what is known of an occasion is drawn: marker, edge, fill, size."""

    marker: str
    edge: str
    face: str
    size: float


KINDS = {
    "met": Kind("o", hue(0), hue(0), 9),
    "apart": Kind("X", hue(1), hue(1), 9),
    "both": Kind("s", INK, PAPER, 8),
    "away": Kind("_", SOFT, SOFT, 8),
    "unknown": Kind("o", SOFT, PAPER, 8),
}


class ReferenceClassPicture(Picture):
    """Marks by year in one lane for each sort of gathering; rows of base rates with intervals.

    Parameters
    ----------
    lanes
        Years of the occasions in order, by name of the lane.
    classes
        Names of the classes, from the top.
    words
        ``met``, ``apart``, ``both``, ``away``, ``unknown``, ``share``, ``interval``, ``bounds``,
        ``guess``, ``axis``.
    """

    def __init__(
        self, lanes: Mapping[str, Sequence[int]], classes: Sequence[str], words: Mapping[str, str]
    ) -> None:
        top = KEY + LANE * len(lanes)
        rates = ROW * len(classes)
        super().__init__(height=top + KEY * 2 + 0.1 + rates + 0.5)
        self.words = words
        wide = WIDTH - LEFT - RIGHT
        most = max((len(years) for years in lanes.values()), default=1)
        self.lanes = self.axes(left=LEFT, bottom=0.6 + rates + 2 * KEY, right=RIGHT, top=KEY)
        self.lanes.set(xlim=(-0.5, most - 0.5), ylim=(len(lanes), 0))
        self.lanes.set_axis_off()
        self.places = self.write_lanes(self.lanes, lanes, most, every(wide / most))
        self.backs = self.moves(PolyCollection([], facecolor=ACCENT, alpha=0.16, linewidth=0))
        self.lanes.add_collection(self.backs, autolim=False)
        self.marks = {
            (kind, inside): self.mark(KINDS[kind], inside=inside)
            for kind in KINDS
            for inside in (True, False)
        }
        self.sheet = self.full_sheet()
        self.keys = [self.key_item() for _ in range(4)]
        self.rates = RatesPanel(self, classes, top=top + 2 * KEY + 0.1, tall=rates, words=words)
        self.rates.write_key(self.sheet, top + KEY * 0.55)

    def write_lanes(
        self, axes: Axes, lanes: Mapping[str, Sequence[int]], most: int, step: int
    ) -> list[tuple[float, float]]:
        """Write the lanes' names and some years below the marks; return where the marks go."""
        places: list[tuple[float, float]] = []
        for lane, (name, years) in enumerate(lanes.items()):
            style = {"fontsize": SMALL, "color": INK}
            axes.text(-0.75, lane + 0.24, name, ha="right", va="center", **style)
            first = most - len(years)
            places += [(first + number, lane + 0.24) for number in range(len(years))]
            style = {"fontsize": SMALL, "color": SOFT, "ha": "center", "va": "top"}
            for number in told_years(years, step):
                axes.text(first + number, lane + 0.46, str(years[number]), **style)
        return places

    def mark(self, kind: Kind, *, inside: bool) -> Line2D:
        """Return the empty marks of one kind, in colour inside the class and grey outside."""
        edge = kind.edge if inside else GREYED
        face = PAPER if kind.face == PAPER else edge
        style: dict[str, Any] = {
            "markersize": kind.size,
            "markeredgewidth": 2 if kind.marker == "_" else 1.5,
        }
        style |= {"markeredgecolor": edge, "markerfacecolor": face, "linestyle": "", "zorder": 3}
        if kind.marker == "X":
            style["markeredgewidth"] = 0.5
        return self.moves(self.lanes.plot([], [], kind.marker, clip_on=False, **style)[0])

    def full_sheet(self) -> Axes:
        """Return axes over the whole figure, in inches from the upper left."""
        high = self.figure.get_size_inches()[1]
        sheet = self.figure.add_axes((0, 0, 1, 1), zorder=2)
        sheet.set(xlim=(0, WIDTH), ylim=(high, 0))
        sheet.set_axis_off()
        return sheet

    def key_item(self) -> tuple[Line2D, Any]:
        """Return an empty mark and words of the key at the top."""
        style = {"linestyle": "", "markersize": 8}
        mark = self.moves(self.sheet.plot([], [], "o", **style)[0])
        return mark, self.stamped(self.sheet, 0, KEY / 2, va="center", fontsize=SMALL, color=INK)

    def show(
        self,
        kinds: Sequence[str],
        inside: Sequence[bool],
        rates: Sequence[Rate],
        numbers: Sequence[str],
        chosen: int,
        guess: tuple[int, int] | None,
        base_rate: int | None,
    ) -> None:
        """Mark the occasions and draw the rates.

        Parameters
        ----------
        kinds
            One of `KINDS` for each occasion, lane by lane.
        inside
            Whether each occasion belongs to the chosen class.
        rates
            The rate of each class; nothing while the answers may not show.
        numbers
            Words at the end of each row.
        chosen
            Row of the chosen class.
        guess
            Row and guess from 0 to 100; None without a guess.
        base_rate
            What is carried on, from 0 to 100; None without it.
        """
        self.show_occasions(kinds, inside, revealed=bool(rates))
        self.rates.show(rates, numbers, chosen, guess, base_rate)

    def show_occasions(
        self, kinds: Sequence[str], inside: Sequence[bool], *, revealed: bool
    ) -> None:
        """Put each occasion's mark in its place, with its key above."""
        self.backs.set_verts(
            [around(x, y) for (x, y), one in zip(self.places, inside, strict=True) if one]
        )
        for (kind, within), marks in self.marks.items():
            points = [
                place
                for place, this, one in zip(self.places, kinds, inside, strict=True)
                if (this, bool(one)) == (kind, within)
            ]
            marks.set_data([x for x, _ in points], [y for _, y in points])
        shown = ("met", "apart", "away", "unknown") if revealed else ("both", "away", "unknown")
        x = 0.2
        for number, (mark, text) in enumerate(self.keys):
            kind = shown[number] if number < len(shown) else ""
            mark.set_data(*([[x], [KEY / 2]] if kind else [[], []]))
            text.set_text(self.words[kind] if kind else "")
            if kind:
                drawn = KINDS[kind]
                mark.set(marker=drawn.marker, markersize=drawn.size)
                mark.set(markeredgecolor=drawn.edge, markerfacecolor=drawn.face)
                mark.set_markeredgewidth(2 if kind == "away" else 0.5 if kind == "apart" else 1.5)
                text.set_x(x + 0.16)
                x += 0.42 + 0.073 * len(self.words[kind])


def every(wide: float) -> int:
    """Return at every how many marks of a width in inches a year can be written.

    >>> every(0.2), every(0.5)
    (3, 1)
    """
    return max(1, int(np.ceil(YEAR / wide)))


def told_years(years: Sequence[int], step: int) -> list[int]:
    """Return at which marks the year is written: the first of a year, the latest before others.

    >>> told_years([2001, 2001, 2003, 2004, 2006], step=2)
    [0, 2, 4]
    """
    told: list[int] = []
    for number in reversed(range(len(years))):
        begins = number == 0 or years[number] != years[number - 1]
        if begins and (not told or told[-1] - number >= step):
            told.append(number)
    return told[::-1]


def around(x: float, y: float) -> list[tuple[float, float]]:
    """Return the corners of the ground behind a mark."""
    return [(x - 0.5, y - 0.22), (x + 0.5, y - 0.22), (x + 0.5, y + 0.18), (x - 0.5, y + 0.18)]
