"""Picture, one half: bars of what two parties care about, issue by issue, filled as they gain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.collections import PolyCollection
from matplotlib.patches import Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import FAINT, INK, PALE, PAPER, SMALL, SOFT, WIDTH, hue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.pictures.stamps import StampedText

HEIGHT, KEY, HEAD, FOOT = 4.45, 0.88, 0.4, 0.1
LEFT, NAME_LETTERS = 4.42, 23
MIDDLE, HALF, GAP = 3.12, 0.86, 0.03
TWO_LINES = 0.36
SIDES = (-1, 1)
END = {-1: "right", 1: "left"}
HEAD_LETTERS = 16
SWAP: Mapping[str, Any] = {"marker": "^", "color": INK, "markersize": 9, "fillstyle": "none"}


class Bar(NamedTuple):
    """One row: its name, what both care in points, how far it goes to the second, and notes.

    Attributes
    ----------
    points
        Points of the first and of the second party.
    place
        0: all the first's way; 1: all the second's.
    assumed
        Whether the points rest on no coding.
    note
        What stands there instead of bars; empty where bars do.
    swap
        0 or 1 where the best swap gives the issue to the first or second party; else None.
    """

    name: str
    points: tuple[float, float] = (0.0, 0.0)
    place: float = 0.5
    assumed: bool = False
    note: str = ""
    swap: int | None = None


class BarsPicture(Picture):
    """Rows with a bar to the left for one party and a bar to the right for the other.

    Parameters
    ----------
    rows
        The number of issues.
    parties
        Names of the two parties.
    """

    def __init__(self, rows: int, parties: tuple[str, str]) -> None:
        super().__init__(height=HEIGHT)
        self.top, self.low = HEIGHT - KEY - HEAD, FOOT
        self.row = (self.top - self.low) / max(rows, 1)
        page = self.page = self.axes(left=0, bottom=0, right=0, top=0)
        page.set(xlim=(0, WIDTH), ylim=(0, HEIGHT))
        page.axis("off")
        self.write_heads(parties)
        self.draw_bars(rows)

    def write_heads(self, parties: tuple[str, str]) -> None:
        """Write whose bars stand on which side."""
        for side, (name, direction) in enumerate(zip(parties, SIDES, strict=True)):
            style = {"color": hue(side), "fontweight": "bold", "fontsize": SMALL, "va": "bottom"}
            across = MIDDLE + direction * 0.06
            style |= {"ha": END[direction], "linespacing": 1.05}
            self.page.text(across, self.top + 0.03, folded(name, HEAD_LETTERS), **style)

    def draw_bars(self, rows: int) -> None:
        """Put up rows without content."""
        self.stripe = Rectangle((0, 0), LEFT - 0.02, self.row, facecolor=PALE, zorder=0)
        self.page.add_patch(self.moves(self.stripe))
        self.whole = self.boxes(linewidths=0.9, zorder=2)
        self.gained = self.boxes(linewidths=0, zorder=3)
        style = {"fontsize": SMALL, "va": "center"}
        wrapped, soft = {"linespacing": 1.05, **style}, {"color": SOFT, "ha": "center", **style}
        self.names = [self.stamped(self.page, 0.08, 0, **wrapped) for _ in range(rows)]
        self.notes = [self.stamped(self.page, MIDDLE, 0, **soft) for _ in range(rows)]
        self.numbers = [self.pair(**style) for _ in range(rows)]
        look = {"linestyle": "", "markeredgewidth": 1.8, "zorder": 5, **SWAP}
        self.swaps = self.moves(self.page.plot([], [], **look)[0])

    def pair(self, **style: Any) -> list[StampedText]:
        """Put up the two numbers of a row."""
        return [
            self.stamped(self.page, 0, 0, color=hue(side), ha=END[direction], **style)
            for side, direction in enumerate(SIDES)
        ]

    def boxes(self, **style: Any) -> PolyCollection:
        """Add moving boxes to the page."""
        made = PolyCollection([], **style)
        self.page.add_collection(made, autolim=False)
        return self.moves(made)

    def show_current(self, current: int | None) -> None:
        """Lay a stripe behind the row in hand."""
        self.stripe.set_visible(current is not None)
        if current is not None:
            self.stripe.set_y(self.top - (current + 1) * self.row)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Fill every bar as far as its party gets its way."""
        most = max((max(bar.points) for bar in bars), default=0.0) or 1.0
        thick = min(0.1, self.row * 0.3)
        whole, gained, faces, edges, fills, swaps = [], [], [], [], [], []
        lines = 2 if self.row >= TWO_LINES else 1
        for row, bar in enumerate(bars):
            height = self.top - (row + 0.5) * self.row
            self.names[row].set_text(folded(bar.name, NAME_LETTERS, lines))
            self.names[row].set(y=height, color=SOFT if bar.note else INK)
            self.notes[row].set_text(bar.note)
            self.notes[row].set_y(height)
            for side, direction in enumerate(SIDES):
                number = self.numbers[row][side]
                number.set_text("" if bar.note else f"{bar.points[side]:.0f}")
                if bar.note:
                    continue
                full = HALF * bar.points[side] / most
                part = full * (bar.place if side else 1 - bar.place)
                whole.append(box(direction, full, height, thick))
                gained.append(box(direction, part, height, thick))
                faces.append(PAPER if bar.assumed else FAINT)
                edges.append(hue(side))
                fills.append(hue(side))
                number.set(x=MIDDLE + direction * (GAP + full + 0.05), y=height)
                if bar.swap == side:
                    swaps.append((MIDDLE + direction * (GAP + full + 0.33), height))
        self.whole.set(verts=whole, facecolors=faces, edgecolors=edges)
        self.gained.set(verts=gained, facecolors=fills)
        self.swaps.set_data([x for x, _ in swaps], [y for _, y in swaps])


def box(direction: int, length: float, height: float, thick: float) -> list[tuple[float, float]]:
    """Return the corners of a bar that grows from the middle to one side."""
    near, far = MIDDLE + direction * GAP, MIDDLE + direction * (GAP + length)
    return [
        (near, height - thick),
        (far, height - thick),
        (far, height + thick),
        (near, height + thick),
    ]
