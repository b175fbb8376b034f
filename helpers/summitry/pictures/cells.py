"""A picture of square cells, each with a fill and a sign for its kind, and rings that mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib import rc_context
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path

from summitry.models.alignment_pairs import FAR, GAP, NEAR, UNKNOWN
from summitry.pictures.base import Picture
from summitry.pictures.stamps import Stamp, StampedText
from summitry.pictures.style import FAINT, INK, PAPER, SETTINGS, SMALL, SOFT, WIDTH, hue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.lines import Line2D
    from numpy.typing import NDArray

FILLS = {NEAR: hue(0), GAP: "#a9cbe8", FAR: PAPER, UNKNOWN: PAPER}
SIGNS = {NEAR: ("o", PAPER, 6.5), GAP: ("_", INK, 8), FAR: ("x", hue(1), 7)}
HATCH = "//////"
EDGE, SIDE = 0.08, 0.3
KEY_LINE = 0.24


class CellsPicture(Picture):
    """Square cells with a fill and a sign for each kind, and a corner ring for what is hollow.

    Parameters
    ----------
    columns, rows
        Number of columns and rows.
    left, right, top
        Room beside and above the cells, in inches; the key stands above all.
    key
        Words by kind, in the order to be written; ``hollow`` is one of them where marks may be.
    """

    def __init__(
        self,
        columns: int,
        rows: int,
        *,
        left: float,
        right: float,
        top: float,
        key: Mapping[str, str],
    ) -> None:
        self.key_lines = (len(key) + 2) // 3
        above = KEY_LINE * self.key_lines + 0.1 + top
        super().__init__(height=above + SIDE * rows + EDGE)
        self.plot = axes = self.axes(left=left, bottom=EDGE, right=right, top=above)
        axes.set(xlim=(0, columns), ylim=(rows, 0))
        axes.set_axis_off()
        self.wide = (WIDTH - left - right) / columns
        self.stamps: dict[tuple[Any, ...], Stamp] = {}
        self.cells = {kind: self.collect(kind) for kind in FILLS}
        self.signs = {kind: self.sign(kind) for kind in SIGNS}
        ring = {"markersize": 4, "markerfacecolor": PAPER, "markeredgecolor": INK}
        ring |= {"zorder": 5, "linestyle": "", "clip_on": False}
        self.rings = self.moves(axes.plot([], [], "o", **ring)[0])
        self.write_key(key)

    def collect(self, kind: str) -> PathPatch:
        """Return the cells of one kind as one path, which draws many times faster than each."""
        style = {"facecolor": FILLS[kind], "edgecolor": FAINT, "linewidth": 1.0, "zorder": 2}
        cells = PathPatch(squares([], []), hatch=HATCH if kind == UNKNOWN else None, **style)
        self.plot.add_patch(cells)
        return self.moves(cells)

    def sign(self, kind: str) -> Line2D:
        """Return the empty signs of one kind."""
        form, colour, size = SIGNS[kind]
        style = {"color": colour, "markersize": size, "markeredgewidth": 1.8, "linestyle": ""}
        return self.moves(self.plot.plot([], [], form, zorder=3, **style)[0])

    def text(self, x: float, y: float, **style: Any) -> StampedText:
        """Add an empty moving text at a place in cells."""
        style = {"va": "center", "fontsize": SMALL, "color": INK, "linespacing": 1.05, **style}
        with rc_context(SETTINGS):
            made = StampedText(x, y, "", stamps=self.stamps, clip_on=False, **style)
        self.plot.add_artist(made)
        return self.moves(made)

    def write_key(self, key: Mapping[str, str]) -> None:
        """Write the key at the top: a small cell with its sign, then what it means."""
        high = self.figure.get_size_inches()[1]
        axes = self.figure.add_axes((0, 0, 1, 1), zorder=-1)
        axes.set(xlim=(0, WIDTH), ylim=(0, high))
        axes.set_axis_off()
        for place, (kind, words) in enumerate(key.items()):
            x, y = EDGE + place % 3 * 2.5, high - 0.14 - place // 3 * KEY_LINE
            if kind in FILLS:
                style = {"facecolor": FILLS[kind], "edgecolor": SOFT, "linewidth": 0.8}
                hatch = HATCH if kind == UNKNOWN else None
                axes.add_patch(Rectangle((x, y - 0.09), 0.18, 0.18, hatch=hatch, **style))
            if kind in SIGNS:
                form, colour, size = SIGNS[kind]
                axes.plot(x + 0.09, y, form, color=colour, markersize=size * 0.7)
            elif kind not in FILLS:
                axes.plot(x + 0.09, y, "o", markersize=4, color=PAPER, markeredgecolor=INK)
            axes.text(x + 0.26, y, words, fontsize=SMALL, color=SOFT, va="center")

    def fill(self, kinds: NDArray[Any]) -> None:
        """Fill the cells.

        Parameters
        ----------
        kinds
            Kind of each cell, shape (rows, columns); an empty text leaves the place empty.
        """
        for kind, cells in self.cells.items():
            down, across = np.nonzero(kinds == kind)
            cells.set_path(squares(across, down))
            if kind in self.signs:
                self.signs[kind].set_data(across + 0.5, down + 0.5)


def squares(across: Sequence[int], down: Sequence[int]) -> Path:
    """Return one path of squares with these upper left corners."""
    places = np.stack([np.asarray(across, float), np.asarray(down, float)], axis=1)
    corners = np.array([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]])
    points = (places[:, None, :] + corners).reshape(-1, 2)
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
    return Path(points, np.tile(np.array(codes, np.uint8), len(places)))
