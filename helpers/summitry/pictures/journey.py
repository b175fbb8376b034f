"""Picture: the stations of a learner's path on one page, each with a small drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.journey_glyphs import draw_boxes, draw_lines, draw_spans, draw_tiles
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, SOFT, TEXT, WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

COLUMNS, ROWS = 4, 2
EDGE, GAP, BETWEEN = 0.08, 0.17, 0.2
HEIGHT = 4.24
WIDE = (WIDTH - 2 * EDGE - (COLUMNS - 1) * GAP) / COLUMNS
TALL = (HEIGHT - 2 * EDGE - (ROWS - 1) * BETWEEN) / ROWS
HEAD, FOOT, INSET = 0.36, 0.52, 0.13
GLYPHS = {"lines": draw_lines, "spans": draw_spans, "boxes": draw_boxes, "tiles": draw_tiles}


class Tile(NamedTuple):
    """One station.

    Attributes
    ----------
    title
        Its number and name.
    glyph
        ``lines``, ``spans``, ``boxes`` or ``tiles``.
    marks
        What the drawing shows: for lines the series of numbers from 0 to 100; for spans pairs of
        own place and coding, None where there is none; for boxes and tiles True, False or None.
    foot
        Two short lines below.
    """

    title: str
    glyph: str
    marks: Sequence[object]
    foot: Sequence[str]


class JourneyPicture(Picture):
    """Tiles in two rows, joined by arrows; a frame lies around the station in hand.

    Parameters
    ----------
    tiles
        The stations in their order.
    empty
        What stands in a station with nothing in it.
    """

    def __init__(self, tiles: Sequence[Tile], empty: str) -> None:
        super().__init__(height=HEIGHT)
        self.sheet = self.axes(0, 0, 0, 0)
        self.sheet.set(xlim=(0, WIDTH), ylim=(0, HEIGHT))
        self.sheet.axis("off")
        for place, tile in enumerate(tiles):
            self.draw_tile(place, tile, empty)
            if place:
                self.draw_arrow(place)
        self.frame = Rectangle((0, 0), WIDE, TALL, fill=False, edgecolor=ACCENT, linewidth=3.2)
        self.frame.set_zorder(6)
        self.sheet.add_patch(self.frame)
        self.moves(self.frame)

    def show(self, hand: int | None = 0) -> None:
        """Lay the frame around the station in hand.

        Parameters
        ----------
        hand
            Its place, from 0; None for none.
        """
        self.frame.set_visible(hand is not None)
        self.frame.set_xy(corner(hand or 0))

    def draw_tile(self, place: int, tile: Tile, empty: str) -> None:
        """Draw one station: title, drawing, two lines."""
        left, bottom = corner(place)
        full = bool(tile.marks)
        box = Rectangle(
            (left, bottom),
            WIDE,
            TALL,
            facecolor=PAPER,
            edgecolor=INK if full else SOFT,
            linewidth=1.3 if full else 1.0,
            linestyle="-" if full else (0, (4, 3)),
        )
        self.sheet.add_patch(box)
        self.write(left + INSET, bottom + TALL - 0.12, tile.title, size=TEXT, weight="bold")
        for line, words in enumerate(tile.foot[:2]):
            at = bottom + FOOT - 0.1 - line * 0.2
            self.write(left + INSET, at, words, size=SMALL, colour=INK if full else SOFT)
        room = left + INSET, bottom + FOOT, WIDE - 2 * INSET, TALL - HEAD - FOOT
        if full:
            GLYPHS[tile.glyph](self.sheet, room, tile.marks)
        else:
            middle = left + WIDE / 2, bottom + FOOT + room[3] / 2
            self.sheet.text(
                *middle, empty, ha="center", va="center", color=SOFT, fontsize=SMALL, style="italic"
            )

    def write(
        self, x: float, y: float, words: str, size: float, weight: str = "normal", colour: str = INK
    ) -> None:
        """Write a line from its upper left corner."""
        style = {"fontsize": size, "fontweight": weight, "color": colour}
        self.sheet.text(x, y, words, ha="left", va="top", **style)

    def draw_arrow(self, place: int) -> None:
        """Draw the arrow to a station from the one before."""
        arrow(self.sheet, place)


def corner(place: int) -> tuple[float, float]:
    """Return the lower left corner of a station, in inches."""
    row, column = divmod(place, COLUMNS)
    return EDGE + column * (WIDE + GAP), HEIGHT - EDGE - TALL - row * (TALL + BETWEEN)


def arrow(axes: Axes, place: int) -> None:
    """Draw an arrow in the gap before a station; at a new row, from the row above."""
    left, bottom = corner(place)
    if place % COLUMNS:
        start, end = (left - GAP + 0.02, bottom + TALL / 2), (left - 0.01, bottom + TALL / 2)
    else:
        last, above = corner(place - 1)
        middle = above - BETWEEN / 2
        start, end = (left + WIDE / 2, middle), (left + WIDE / 2, bottom + TALL + 0.01)
        way = [last + WIDE / 2, last + WIDE / 2, start[0]], [above, middle, middle]
        axes.add_line(Line2D(*way, color=SOFT, linewidth=1.3))
    style = {"arrowstyle": "-|>", "mutation_scale": 9, "color": SOFT, "shrinkA": 0, "shrinkB": 0}
    axes.add_patch(FancyArrowPatch(start, end, linewidth=1.3, **style))
