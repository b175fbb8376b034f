"""Pictures: maps of equal tiles, one a state."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.font_manager import FontProperties
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D

from summitry.pictures.base import Picture
from summitry.pictures.style import ACCENT, FAINT, INK, PALE, PAPER, SMALL, SOFT, hue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

SIDE = 0.92
TINTS = {"absent": PAPER, "out": PALE, "in": "#9cc4e6"}
CODE_SIZE = 0.36
CAPITAL = 0.73


class TileGrid(Picture):
    """A tile-grid map: a square and a code for each state, and frames for picked ones.

    Parameters
    ----------
    tiles
        ``iso3``, ``row`` and ``col`` of every state; row 0 is in the north.
    top, below
        Room above and below the map, in inches.
    size, lift
        Height of the codes, and how far above the middle they stand, as parts of a tile.
    """

    def __init__(
        self,
        tiles: pd.DataFrame,
        *,
        top: float = 0.5,
        below: float = 0.05,
        size: float = CODE_SIZE,
        lift: float = 0.0,
    ) -> None:
        super().__init__(height=4.2 + top + below)
        self.order = list(tiles["iso3"])
        self.centres = tiles[["col", "row"]].to_numpy(float)
        axes = self.axes(left=0.05, bottom=below, right=0.05, top=top)
        self.plot = axes
        axes.set_axis_off()
        axes.set_aspect("equal")
        axes.set(
            xlim=(tiles["col"].min() - 0.6, tiles["col"].max() + 0.6),
            ylim=(tiles["row"].max() + 0.6, tiles["row"].min() - 0.6),
        )
        corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * SIDE / 2
        squares = self.centres[:, None, :] + corners
        self.fill = self.moves(axes.add_collection(PolyCollection(squares), autolim=False))
        codes = words_path(zip(self.order, self.centres, strict=True), size, lift)
        self.moves(axes.add_patch(PathPatch(codes, facecolor=INK, linewidth=0)))
        self.frames = [self.frame(ACCENT, "-"), self.frame(hue(4), (0, (2, 1)))]

    def frame(self, colour: str, line: Any) -> Rectangle:
        """Return a frame for a picked state; it moves from tile to tile."""
        outline = {"edgecolor": colour, "linewidth": 3.2, "linestyle": line}
        frame = Rectangle((0, 0), SIDE, SIDE, facecolor="none", **outline)
        self.plot.add_patch(frame)
        return self.moves(frame)

    def frame_states(self, picked: tuple[str, ...]) -> None:
        """Frame up to two states, by their codes."""
        for place, frame in enumerate(self.frames):
            frame.set_visible(place < len(picked))
            if place < len(picked):
                x, y = self.centres[self.order.index(picked[place])]
                frame.set_bounds(x - SIDE / 2, y - SIDE / 2, SIDE, SIDE)


@cache
def letters(words: str, size: float) -> Path:
    """Return letters as a path round the origin; they are slow to cut, so they are kept."""
    path = TextPath((0, 0), words, size=size, prop=FontProperties(family="DejaVu Sans"))
    box = path.get_extents()
    shift = Affine2D().translate(-(box.x0 + box.x1) / 2, -size * CAPITAL / 2)
    return shift.scale(1, -1).transform_path(path)


def words_path(
    placed: Iterable[tuple[str, np.ndarray]], size: float = CODE_SIZE, lift: float = 0.0
) -> Path:
    """Return words, each in the middle of its tile or above it, as one path.

    One path for all letters draws many times faster than a text object for each tile.
    """
    rise = np.array([0, lift])
    paths = (
        Path(letters(words, size).vertices + centre - rise, letters(words, size).codes)
        for words, centre in placed
        if words
    )
    return Path.make_compound_path(*paths)


class TilesPicture(TileGrid):
    """A tile-grid map: tiles fill as states belong to what is shown.

    Parameters
    ----------
    tiles
        ``iso3``, ``row`` and ``col`` of every state; row 0 is in the north.
    """

    def __init__(self, tiles: pd.DataFrame) -> None:
        super().__init__(tiles)
        above = {"transform": self.plot.transAxes, "va": "bottom", "fontsize": SMALL}
        big = {"transform": self.plot.transAxes, "ha": "right", "va": "top", "color": hue(0)}
        self.count = self.moves(
            self.plot.text(0.97, 0.99, "", fontsize=40, fontweight="bold", **big)
        )
        self.key = self.moves(self.plot.text(0.004, 1.045, "", color=INK, **above))
        self.key_to_others = self.stamped(self.plot, 0.004, 1.005, color=INK, **above)

    def show(self, standing: Mapping[str, str], picked: tuple[str, ...], key: str) -> None:
        """Fill the tiles and frame the picked states.

        Parameters
        ----------
        standing
            For each code ``in``, ``out`` or ``absent`` (does not take part yet).
        picked
            Up to two codes to frame.
        key
            Words that say what filled means and, in a second line, what other fills mean.
        """
        kinds = [standing[code] for code in self.order]
        self.fill.set_facecolor([TINTS[kind] for kind in kinds])
        edges = {"in": hue(0), "out": SOFT, "absent": FAINT}
        self.fill.set_edgecolor([edges[kind] for kind in kinds])
        self.fill.set_linewidth([2.0 if kind == "in" else 0.9 for kind in kinds])
        self.frame_states(picked)
        self.count.set_text(str(kinds.count("in")))
        filled, _, others = key.partition("\n")
        self.key.set_text(filled)
        self.key_to_others.set_text(others)
