"""Picture: topics in rows, accounts in columns; who tells of what, and who alone does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from matplotlib.patches import Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SMALL, SOFT, TEXT, WIDTH, hue

if TYPE_CHECKING:
    from collections.abc import Sequence

LEFT, RIGHT, PITCH = 2.12, 0.8, 0.33
KEY, HEAD, UNDER = 0.3, 0.9, 0.06
NAME: Final = 24
LETTER_WIDE = 0.088
TELLS, ALONE, SILENT = "tells", "alone", "silent"
SIGNS: Final = {
    TELLS: ("o", hue(0), hue(0), 11.0),
    ALONE: ("D", ACCENT, ACCENT, 10.0),
    SILENT: ("o", PAPER, SOFT, 7.0),
}


class Line(NamedTuple):
    """One topic: its words, for each account whether it tells of it, and who does in words."""

    words: str
    kinds: tuple[str, ...]
    note: str


class Head(NamedTuple):
    """What stands under a letter, the sign beside it, and whether the words are known to be so."""

    words: str
    sign: str
    known: bool


class ReadoutsPicture(Picture):
    """A grid of topics and accounts; the row and the column in hand are marked.

    Parameters
    ----------
    letters
        The letter of each account, from left to right.
    lines
        The topics, from top to bottom.
    key
        What the signs mean.
    """

    def __init__(self, letters: Sequence[str], lines: Sequence[Line], key: str) -> None:
        rows = max(len(lines), 1)
        high = KEY + HEAD + PITCH * rows + UNDER
        super().__init__(height=high)
        self.rows, self.wide = rows, (WIDTH - LEFT - RIGHT) / max(len(letters), 1)
        self.plot = axes = self.axes(0, 0, 0, 0)
        axes.set(xlim=(0, WIDTH), ylim=(high, 0))
        axes.set_axis_off()
        top = KEY + HEAD
        axes.text(0.08, 0.16, key, fontsize=SMALL, color=SOFT, va="center")
        stripe = Rectangle((0.03, top), WIDTH - 0.06, PITCH, facecolor="none", edgecolor=ACCENT)
        stripe.set(linewidth=2.4, zorder=4)
        axes.add_patch(stripe)
        self.stripe = self.moves(stripe)
        frame = Rectangle((0, KEY + 0.02), self.wide - 0.02, high - KEY - 0.04, facecolor="none")
        frame.set(edgecolor=INK, linewidth=1.8, linestyle=(0, (4, 2)), zorder=4)
        axes.add_patch(frame)
        self.frame = self.moves(frame)
        self.heads, self.signs = [], []
        for place, letter in enumerate(letters):
            x = LEFT + (place + 0.5) * self.wide
            big = {"fontsize": 15, "fontweight": "bold", "ha": "center", "va": "center"}
            axes.text(x, KEY + 0.2, letter, color=INK, **big)
            under = {"ha": "center", "va": "top", "fontsize": SMALL, "linespacing": 1.08}
            self.heads.append(self.stamped(axes, x, KEY + 0.4, **under))
            self.signs.append(self.stamped(axes, x + 0.24, KEY + 0.2, color=INK, **big))
        for row, line in enumerate(lines):
            self.put(line, row, top + (row + 0.5) * PITCH)

    def put(self, line: Line, row: int, y: float) -> None:
        """Draw one topic."""
        middle = {"va": "center", "color": INK}
        if row:
            self.plot.axhline(y - PITCH / 2, color=FAINT, linewidth=0.8, zorder=1)
        self.plot.text(0.1, y, folded(line.words, NAME, 1), fontsize=TEXT, **middle)
        across = [LEFT + (place + 0.5) * self.wide for place in range(len(line.kinds))]
        if len(across) > 1 and set(line.kinds) == {TELLS}:
            self.plot.plot([across[0], across[-1]], [y, y], color=hue(0), linewidth=3, zorder=2)
        for x, kind in zip(across, line.kinds, strict=True):
            form, face, edge, size = SIGNS[kind]
            style = {"markerfacecolor": face, "markeredgecolor": edge, "markeredgewidth": 1.4}
            self.plot.plot(x, y, form, markersize=size, zorder=3, **style)
        self.plot.text(WIDTH - RIGHT + 0.08, y, line.note, fontsize=SMALL, **middle)

    def show(self, heads: Sequence[Head], topic: int, account: int) -> None:
        """Show what stands under each letter, and what is in hand.

        Parameters
        ----------
        heads
            For each account what stands under and beside its letter.
        topic, account
            Number of the row and of the column in hand.
        """
        room = max(int(self.wide / LETTER_WIDE), 6)
        for text, sign, head in zip(self.heads, self.signs, heads, strict=True):
            text.set_text(folded(head.words, room, 3))
            text.set_color(INK if head.known else SOFT)
            sign.set_text(head.sign)
        self.stripe.set_y(KEY + HEAD + topic * PITCH)
        self.frame.set_x(LEFT + account * self.wide + 0.01)
