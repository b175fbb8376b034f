"""Picture: the draft on the floor, item by item, beside the seats and how they stand to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SMALL, SOFT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HIGH, TOP, BOTTOM, KEY = 4.2, 0.72, 0.42, 0.17
FEWEST_ROWS = 12
LEFT, BOXES, STEP, BOX = 0.1, 1.95, 0.23, 0.16
SEATS, MARKS, ZERO, BAR, MOST, WHY = 2.95, 4.5, 5.1, 0.4, 20.0, 5.65
NAME_LETTERS, SEAT_LETTERS, WHY_LETTERS = 22, 18, 24
KINDS: dict[str, dict[str, Any]] = {
    "sponsors": {"marker": "*", "markersize": 12, "color": "#d99a00", "markeredgecolor": INK},
    "accepts": {"marker": "o", "markersize": 8, "color": hue(0)},
    "objects": {"marker": "X", "markersize": 9, "color": ACCENT},
    "unknown": {"marker": "o", "markersize": 8, "color": PAPER, "markeredgecolor": SOFT},
    "away": {"marker": "_", "markersize": 10, "color": SOFT, "markeredgewidth": 2.5},
}


class SeatMark(NamedTuple):
    """How a seat is drawn.

    Attributes
    ----------
    kind
        One of `KINDS`.
    points
        What the draft is worth to it.
    why
        A few words beside it.
    held
        Whether somebody plays it.
    """

    kind: str
    points: float
    why: str
    held: bool


class SimulationPicture(Picture):
    """Rows of items with their wordings on the left; rows of seats on the right.

    Parameters
    ----------
    names, levels
        The items from top to bottom, and how many wordings each has.
    seats
        What the seats are called.
    """

    def __init__(self, names: Sequence[str], levels: Sequence[int], seats: Sequence[str]) -> None:
        super().__init__(height=HIGH)
        self.paper = self.axes(left=0, bottom=0, right=0, top=0)
        self.paper.set(xlim=(0, WIDTH), ylim=(0, HIGH))
        self.paper.set_axis_off()
        room = HIGH - TOP - BOTTOM
        self.pitch = room / max(len(names), FEWEST_ROWS)
        self.seat_pitch = room / max(len(seats), FEWEST_ROWS)
        self.draw_items(names, levels)
        self.draw_seats(seats)
        self.draw_key()

    def text(self, x: float, y: float, words: str = "", **style: Any) -> Any:
        """Write a fixed text at a place in inches."""
        style = {"va": "center_baseline", "fontsize": SMALL, "color": INK} | style
        return self.paper.text(x, y, words, **style)

    def moving(self, x: float, y: float, **style: Any) -> Any:
        """Return a moving text at a place in inches."""
        style = {"va": "center_baseline", "fontsize": SMALL, "color": INK} | style
        made = self.stamped(self.paper, x, y, **style)
        made.set_transform(self.paper.transData)
        return made

    def row(self, place: int) -> float:
        """Return the height at which an item stands."""
        return HIGH - TOP - (place + 0.5) * self.pitch

    def seat_row(self, place: int) -> float:
        """Return the height at which a seat stands."""
        return HIGH - TOP - (place + 0.5) * self.seat_pitch

    def box(self, place: int, level: int) -> tuple[float, float]:
        """Return the middle of the box of a wording."""
        return BOXES + (level - 0.5) * STEP, self.row(place)

    def draw_items(self, names: Sequence[str], levels: Sequence[int]) -> None:
        """Draw the rows of the items, and what marks a wording."""
        self.text(LEFT, HIGH - TOP + 0.1, say("simulation.picture.items"), color=SOFT)
        for place, (name, count) in enumerate(zip(names, levels, strict=True)):
            self.text(LEFT, self.row(place), folded(name, NAME_LETTERS, 1))
            for level in range(1, count + 1):
                x, y = self.box(place, level)
                box = Rectangle(
                    (x - BOX / 2, y - BOX / 2), BOX, BOX, edgecolor=SOFT, facecolor=PAPER
                )
                self.paper.add_patch(box)
        for level in range(1, max(levels, default=0) + 1):
            x = BOXES + (level - 0.5) * STEP
            self.text(x, HIGH - TOP + 0.1, str(level), ha="center", color=SOFT)
        line = {"facecolor": "none", "edgecolor": INK, "linewidth": 1.4}
        self.hand = self.moves(Rectangle((0.03, 0), 2.66, self.pitch, **line))
        self.paper.add_patch(self.hand)
        ring = {"markerfacecolor": "none", "markeredgecolor": ACCENT, "markeredgewidth": 2}
        looks: dict[str, dict[str, Any]] = {
            "floor": {"marker": "s", "markersize": 10, "color": hue(0), "linestyle": ""},
            "asked": {"marker": "o", "markersize": 15, "linestyle": "", "zorder": 5, **ring},
        }
        self.marks = {
            name: self.moves(self.paper.plot([], [], **look)[0]) for name, look in looks.items()
        }
        out = {"marker": "x", "markersize": 7, "color": ACCENT, "linestyle": "", "zorder": 6}
        self.out = self.moves(self.paper.plot([], [], markeredgewidth=2, **out)[0])

    def draw_seats(self, seats: Sequence[str]) -> None:
        """Draw the names of the seats, the line of nothing gained, and what moves beside them."""
        self.head = self.moving(SEATS, HIGH - 0.2, fontweight="bold")
        self.how = self.moving(SEATS, HIGH - 0.42, color=SOFT)
        top, low = self.seat_row(0) + self.seat_pitch / 2, self.seat_row(len(seats) - 1)
        self.paper.plot([ZERO, ZERO], [low - self.seat_pitch / 2, top], color=FAINT, linewidth=1.2)
        for shift, side, name in ((-0.07, "right", "misses"), (0.07, "left", "gains")):
            words = say(f"simulation.picture.{name}")
            self.text(ZERO + shift, HIGH - TOP + 0.1, words, ha=side, color=SOFT)
        self.names = [
            self.text(SEATS, self.seat_row(place), folded(name, SEAT_LETTERS, 1))
            for place, name in enumerate(seats)
        ]
        self.bars = [
            self.moves(self.paper.plot([], [], linewidth=6, solid_capstyle="butt")[0])
            for _ in seats
        ]
        self.reasons = [self.moving(WHY, self.seat_row(place)) for place in range(len(seats))]
        self.seat_marks = {
            kind: self.moves(self.paper.plot([], [], linestyle="", **look)[0])
            for kind, look in KINDS.items()
        }
        played = {"marker": ">", "markersize": 6, "color": INK, "linestyle": ""}
        self.held = self.moves(self.paper.plot([], [], **played)[0])

    def draw_key(self) -> None:
        """Write what the marks mean."""
        place = LEFT + 0.06
        kinds = {**self.marks, "out": self.out, **self.seat_marks, "held": self.held}
        for name, mark in kinds.items():
            copy = Line2D([place], [KEY], linestyle="")
            copy.update_from(mark)
            copy.set_markersize(min(mark.get_markersize(), 10))
            copy.set_animated(False)
            self.paper.add_line(copy)
            words = self.text(place + 0.1, KEY, say(f"simulation.picture.{name}"))
            end = words.get_window_extent(self.canvas.get_renderer()).x1
            place = float(end / self.figure.dpi) + 0.16

    def show(
        self,
        floor: Sequence[int],
        asked: Sequence[tuple[int, int]],
        hand: int,
        seats: Sequence[SeatMark],
        words: tuple[str, str],
    ) -> None:
        """Show a draft, what was asked for, and how the seats stand to it.

        Parameters
        ----------
        floor
            The level of each item, 0 for left out.
        asked
            Place and level of the changes that were asked for; level 0 for leaving it out.
        hand
            Place of the item in hand.
        seats
            A mark for each seat.
        words
            The two lines above the seats.
        """
        placed: Mapping[str, list[tuple[float, float]]] = {
            "floor": [self.box(place, level) for place, level in enumerate(floor) if level],
            "asked": [self.box(place, level) for place, level in asked if level],
        }
        for name, mark in self.marks.items():
            mark.set_data([x for x, _ in placed[name]], [y for _, y in placed[name]])
        out = [self.box(place, floor[place] or 1) for place, level in asked if not level]
        self.out.set_data([x for x, _ in out], [y for _, y in out])
        self.hand.set_y(self.row(hand) - self.pitch / 2)
        for place, seat in enumerate(seats):
            y = self.seat_row(place)
            end = ZERO + BAR * max(-1.0, min(1.0, seat.points / MOST))
            self.bars[place].set_data([ZERO, end], [y, y])
            self.bars[place].set_color(ACCENT if seat.points < 0 else "#9cc4e6")
            self.reasons[place].set_text(folded(seat.why, WHY_LETTERS, 1))
        for kind, mark in self.seat_marks.items():
            rows = [self.seat_row(place) for place, one in enumerate(seats) if one.kind == kind]
            mark.set_data([MARKS] * len(rows), rows)
        rows = [self.seat_row(place) for place, one in enumerate(seats) if one.held]
        self.held.set_data([SEATS - 0.1] * len(rows), rows)
        self.head.set_text(words[0])
        self.how.set_text(words[1])
