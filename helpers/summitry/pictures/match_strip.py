"""A match as two rows of cells, one a round: who cooperated, who defected, what was an accident."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from summitry.pictures.style import FAINT, INK, PAPER, SMALL
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from matplotlib.axes import Axes
    from numpy.typing import NDArray

    from summitry.models.contact_play import Match
    from summitry.pictures.base import Picture

FILLS = {"cooperated": "#b9d5ec", "defected": "#3b4148"}
SIGNS = {
    "accident": {"marker": "x", "markersize": 6, "markeredgewidth": 1.8},
    "believed": {"marker": "o", "markersize": 6.5},
    "doubted": {"marker": "o", "markersize": 6.5, "fillstyle": "none", "markeredgewidth": 1.6},
}
SHOWN = {"accident": ("defected", "cooperated")}
WIDE, TALL, HEAD = 0.124, 0.165, 0.2
CORNERS = np.array([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]])


class MatchStrip:
    """Two rows of cells under a line of words; the names stand to the left.

    Parameters
    ----------
    picture
        The picture it belongs to.
    axes
        Axes whose units are inches from the upper left.
    left, top
        Where it stands.
    """

    def __init__(self, picture: Picture, axes: Axes, left: float, top: float) -> None:
        self.left, self.top = left, top + HEAD
        small = {"va": "center", "fontsize": SMALL}
        self.head = picture.stamped(axes, left, top + HEAD / 2, color=INK, **small)
        rows = (self.top + TALL * 0.5, self.top + TALL * 1.5)
        self.names = [picture.stamped(axes, 0.08, row, color=INK, **small) for row in rows]
        self.cells = {kind: self.patch(picture, axes, colour) for kind, colour in FILLS.items()}
        self.signs = {
            (kind, dark): self.sign(picture, axes, PAPER if dark else INK, style)
            for kind, style in SIGNS.items()
            for dark in (False, True)
        }

    def patch(self, picture: Picture, axes: Axes, colour: str) -> PathPatch:
        """Return the cells of one kind as one path, which draws faster than each."""
        style = {"facecolor": colour, "edgecolor": PAPER, "linewidth": 0.9, "zorder": 2}
        made = PathPatch(self.squares(np.zeros((2, 0), dtype=bool)), **style)
        axes.add_patch(made)
        return picture.moves(made)

    def sign(self, picture: Picture, axes: Axes, colour: str, style: dict[str, Any]) -> Any:
        """Return the empty signs of one kind."""
        line = axes.plot([], [], linestyle="", color=colour, zorder=3, **style)[0]
        return picture.moves(line)

    def squares(self, where: NDArray[np.bool_]) -> Path:
        """Return the outline of the cells that are meant."""
        row, number = np.nonzero(where)
        corner = np.stack([self.left + number * WIDE, self.top + row * TALL], axis=-1)
        outline = corner[:, None, :] + CORNERS * [WIDE, TALL]
        codes = np.tile([Path.MOVETO, *[Path.LINETO] * 3, Path.CLOSEPOLY], len(corner))
        return Path(outline.reshape(-1, 2), codes.astype(np.uint8))

    def middles(self, where: NDArray[np.bool_]) -> tuple[Any, Any]:
        """Return the middles of the cells that are meant."""
        row, number = np.nonzero(where)
        return self.left + (number + 0.5) * WIDE, self.top + (row + 0.5) * TALL

    def show(self, head: str, names: tuple[str, str], played: Match | None) -> None:
        """Show a match, or nothing.

        Parameters
        ----------
        head
            The words above it.
        names
            The two players.
        played
            The match; its first rounds show, as many as there is room for.
        """
        shown = played is not None
        self.head.set_text(head)
        for text, name in zip(self.names, names if shown else ("", ""), strict=True):
            text.set_text(name)
        for artist in (*self.cells.values(), *self.signs.values()):
            artist.set_visible(shown)
        if played is None:
            return
        self.cells["cooperated"].set_path(self.squares(played.cooperated))
        self.cells["defected"].set_path(self.squares(~played.cooperated))
        kinds = {
            "accident": played.accident & ~played.called,
            "believed": played.called & played.believed,
            "doubted": played.called & ~played.believed,
        }
        for (kind, dark), sign in self.signs.items():
            sign.set_data(*self.middles(kinds[kind] & (played.cooperated != dark)))


def strip_key(axes: Axes, left: float, middle: float, kinds: Iterable[str]) -> None:
    """Write what some cells or signs mean, in one line that begins at a place."""
    across = left
    for kind in kinds:
        for fill in SHOWN.get(kind, ("defected",)) if kind in SIGNS else (kind,):
            key_cell(axes, across, middle, fill, kind)
            across += WIDE
        words = say(f"hotline.key.{kind}")
        style = {"va": "center", "fontsize": SMALL, "color": INK}
        axes.text(across + 0.06, middle, words, **style)
        across += 0.2 + 0.073 * len(words)


def key_cell(axes: Axes, left: float, middle: float, fill: str, kind: str) -> None:
    """Draw one cell of the key, with its sign if it has one."""
    look = {"facecolor": FILLS[fill], "edgecolor": FAINT, "linewidth": 0.8}
    axes.add_patch(Rectangle((left, middle - TALL / 2), WIDE, TALL, **look))
    if kind in SIGNS:
        colour = PAPER if fill == "defected" else INK
        place = ([left + WIDE / 2], [middle])
        axes.plot(*place, linestyle="", color=colour, zorder=3, **SIGNS[kind])
