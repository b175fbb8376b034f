"""Picture: what ends are worth to two sides, and a ladder from chess to one interest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, HUES, INK, PAPER, SMALL, SOFT, WIDTH
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.lines import Line2D

    from summitry.pictures.stamps import StampedText

LETTERS = "ABCD"
EDGE = 0.08
PLANE, ABOVE, FOOT = 2.4, 0.66, 0.46
LEFT, RIGHT = 0.42, 3.5
ROW, ENDS = 0.5, 0.42
LOW, HIGH = -13, 113
SIDE, NAME = 42, 40
BESIDE = -8
OWN, CODED = HUES[0], ACCENT


class FixedSumPicture(Picture):
    """A plane of worths to the left, a ladder of questions to the right.

    Parameters
    ----------
    names
        What the questions are called, from the top down.
    """

    def __init__(self, names: Sequence[str]) -> None:
        tall = max(PLANE + FOOT, ROW * len(names) + ENDS) + ABOVE
        super().__init__(height=tall)
        self.tall = tall
        self.sheet = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(tall, 0))
        axes.set_axis_off()
        self.key()
        self.plane = self.make_plane()
        self.up = self.text(EDGE, ABOVE - 0.13, va="center", color=INK)
        self.across = self.text(EDGE, ABOVE + PLANE + 0.26, va="top", color=INK)
        self.own = [self.mark(letter, coded=False) for letter in LETTERS]
        self.coded = [self.mark(letter, coded=True) for letter in LETTERS]
        self.rows = [ABOVE + ROW * (number + 0.62) for number in range(len(names))]
        self.ladder()
        self.names = [self.text(RIGHT, row - 0.2, va="center") for row in self.rows]
        for text, name in zip(self.names, names, strict=True):
            text.set_text(folded(name, NAME, 1))
        tags = {"ha": "right", "va": "center", "color": INK}
        self.guesses = [self.text(WIDTH - EDGE, row - 0.2, **tags) for row in self.rows]
        look = {"linestyle": "", "clip_on": False}
        ring = {"markersize": 10, "markerfacecolor": PAPER, "markeredgewidth": 2, "color": OWN}
        self.own_places = self.moves(axes.plot([], [], "o", zorder=4, **ring, **look)[0])
        self.coded_places = self.moves(
            axes.plot([], [], "D", zorder=5, markersize=8, color=CODED, **look)[0]
        )

    def text(self, x: float, y: float, **style: Any) -> StampedText:
        """Add an empty moving text."""
        return self.stamped(self.sheet, x, y, **{"fontsize": SMALL, "color": INK, **style})

    def key(self) -> None:
        """Write what the marks mean above all."""
        axes, row = self.sheet, 0.17
        style = {"fontsize": SMALL, "color": SOFT, "va": "center"}
        ring = {"markerfacecolor": PAPER, "markeredgewidth": 2, "color": OWN}
        axes.plot([EDGE + 0.1], [row], "o", markersize=10, **ring)
        axes.text(EDGE + 0.28, row, say("fixed_sum.picture.own"), **style)
        axes.plot([1.2], [row], "D", markersize=8, color=CODED)
        axes.text(1.36, row, say("fixed_sum.picture.coded"), **style)
        axes.plot([2.5, 2.82], [row, row], color=SOFT, linestyle=(0, (4, 3)), linewidth=1.4)
        axes.text(2.9, row, say("fixed_sum.picture.falling"), **style)

    def make_plane(self) -> Any:
        """Draw the plane of worths with the line on which one gains what the other loses."""
        bottom = self.tall - ABOVE - PLANE
        plane = self.axes(left=LEFT, bottom=bottom, right=WIDTH - LEFT - PLANE, top=ABOVE)
        plane.set(xlim=(LOW, HIGH), ylim=(LOW, HIGH), xticks=[0, 50, 100], yticks=[0, 50, 100])
        plane.tick_params(length=0, labelcolor=SOFT, labelsize=SMALL)
        for edge in plane.spines.values():
            edge.set(visible=True, color=FAINT)
        plane.plot([0, 100], [100, 0], color=SOFT, linestyle=(0, (4, 3)), linewidth=1.4, zorder=1)
        return plane

    def mark(self, letter: str, *, coded: bool) -> tuple[Line2D, Line2D]:
        """Add the mark of an end with its letter, nowhere yet."""
        face: dict[str, Any] = {
            "markerfacecolor": CODED if coded else PAPER,
            "zorder": 5 if coded else 4,
        }
        edge = {"color": CODED if coded else OWN, "markeredgewidth": 2, "linestyle": ""}
        size = 15 if coded else 18
        shape = self.plane.plot([], [], "D" if coded else "o", markersize=size, **face, **edge)[0]
        ink = {"color": PAPER if coded else OWN, "linestyle": "", "markeredgewidth": 0.3}
        above = {"zorder": face["zorder"] + 0.5, "markersize": 8}
        sign = self.plane.plot([], [], marker=rf"$\mathrm{{{letter}}}$", **ink, **above)[0]
        return self.moves(shape), self.moves(sign)

    def ladder(self) -> None:
        """Draw a rung for each question and what the ends of the ladder mean."""
        axes = self.sheet
        for row in self.rows:
            axes.plot([self.place(-1), self.place(1)], [row, row], color=FAINT, linewidth=2)
            for end in (-1, 0, 1):
                x = self.place(end)
                axes.plot([x, x], [row - 0.05, row + 0.05], color=SOFT, linewidth=1)
        foot = self.rows[-1] + 0.3
        style = {"fontsize": SMALL, "color": SOFT, "va": "center"}
        axes.text(RIGHT, foot, say("fixed_sum.picture.chess"), **style)
        words = say("fixed_sum.picture.one_interest")
        axes.text(WIDTH - EDGE, foot, words, ha="right", **style)

    def place(self, agreement: float) -> float:
        """Return where a value from -1 to 1 lies on a rung, in inches."""
        left, right = RIGHT + 0.12, WIDTH - EDGE - 0.12
        return left + (agreement + 1) / 2 * (right - left)

    def show(
        self,
        sides: tuple[str, str],
        own: Sequence[tuple[float | None, float | None]],
        coded: Sequence[tuple[float, float]],
        current: int,
        guess: int | None,
        own_agreement: Mapping[int, float],
        coded_agreement: Mapping[int, float],
    ) -> None:
        """Show one question in the plane and all on the ladder.

        Parameters
        ----------
        sides
            What the two sides are called.
        own, coded
            What each end is worth to both by the learner and by the coding; None while not rated.
        current
            Number of the question in hand.
        guess
            Number of the question that the learner holds nearest to chess; None for none.
        own_agreement, coded_agreement
            How far both want the same, by number of the question, where it may show.
        """
        first, second = sides
        self.across.set_text(folded(say("fixed_sum.picture.across", side=first), SIDE, 2))
        self.up.set_text(folded(say("fixed_sum.picture.up", side=second), SIDE, 1))
        for marks, points in ((self.own, own), (self.coded, coded)):
            for number, pair in enumerate(marks):
                point = points[number] if number < len(points) else (None, None)
                place = beside(point)
                for artist in pair:
                    artist.set_data(*(([place[0]], [place[1]]) if place else ([], [])))
        for number, (name, tag) in enumerate(zip(self.names, self.guesses, strict=True)):
            name.set_fontweight("bold" if number == current else "normal")
            tag.set_text(say("fixed_sum.picture.guess") if number == guess else "")
        for dots, found in (
            (self.own_places, own_agreement),
            (self.coded_places, coded_agreement),
        ):
            dots.set_data(
                [self.place(value) for value in found.values()],
                [self.rows[number] for number in found],
            )


def beside(point: tuple[float | None, float | None]) -> tuple[float, float] | None:
    """Return where a point is drawn; with one worth only, outside the scale of the other.

    >>> beside((40, None))
    (40, -8)
    """
    across, up = point
    if across is None and up is None:
        return None
    return BESIDE if across is None else across, BESIDE if up is None else up
