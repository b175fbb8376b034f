"""Part of a picture: the four worlds of the security dilemma, and where one stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import PolyCollection

from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, SOFT
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.pictures.base import Picture

PLACES = {
    "both_can_be_safe": (25, 37),
    "doubly_dangerous": (75, 40),
    "doubly_stable": (25, 90),
    "attack_pays": (75, 87),
}
LETTERS = 12
GROUND = "#ecd3e2"


class WorldMap:
    """Who gains across, whether one can tell upwards; the ground of the spiral and a dot.

    Parameters
    ----------
    picture
        The picture it stands on.
    edges
        Where it stands: left, bottom, right, top, in inches.
    """

    def __init__(self, picture: Picture, *edges: float) -> None:
        left, bottom, right, top = edges
        self.axes = axes = picture.axes(left=left, bottom=bottom, right=right, top=top)
        axes.set(xlim=(0, 100), ylim=(0, 100), xticks=[], yticks=[])
        for side in ("top", "right"):
            axes.spines[side].set_visible(True)
        ground = PolyCollection([], facecolor=GROUND, edgecolor=ACCENT, hatch="...", linewidth=1.2)
        axes.add_collection(ground, autolim=False)
        self.ground = picture.moves(ground)
        for cross in (axes.axhline, axes.axvline):
            picture.moves(cross(50, color=SOFT, linewidth=0.8, zorder=1.5))
        self.worlds = {name: self.write(picture, name, *place) for name, place in PLACES.items()}
        self.write_ends(axes)
        self.dots = [self.ring(picture, *look) for look in ((PAPER, 5.5, 5), (INK, 2.4, 6))]
        above = {"ha": "center", "va": "bottom", "fontsize": SMALL, "color": INK}
        self.head = picture.stamped(axes, 50, 108, **above)

    def ring(self, picture: Picture, colour: str, wide: float, order: int) -> Any:
        """Return a ring, through which words can be read."""
        look = {"markersize": 13, "markeredgewidth": wide, "zorder": order, "clip_on": False}
        drawn = self.axes.plot([], [], "o", markerfacecolor="none", markeredgecolor=colour, **look)
        return picture.moves(drawn[0])

    def write(self, picture: Picture, name: str, x: float, y: float) -> Any:
        """Write the name of a world in its quarter."""
        style = {"ha": "center", "va": "center", "fontsize": SMALL, "color": INK, "zorder": 5}
        text = picture.stamped(self.axes, x, y, linespacing=1.1, **style)
        text.set_text(folded(say(f"spiral.worlds.{name}"), LETTERS, 3))
        return text

    def write_ends(self, axes: Any) -> None:
        """Write what the two axes run between."""
        style = {"fontsize": SMALL, "color": SOFT, "transform": axes.transAxes, "linespacing": 1.1}
        low, high = (folded(say(f"spiral.map.{end}"), LETTERS + 4) for end in ("defend", "attack"))
        axes.text(0, -0.03, low, ha="left", va="top", **style)
        axes.text(1, -0.03, high, ha="right", va="top", **style)
        for height, end, side in ((0, "hidden", "left"), (1, "plain", "right")):
            place = {"rotation": 90, "ha": "right", "va": "bottom" if side == "left" else "top"}
            axes.text(-0.03, height, say(f"spiral.map.{end}"), **place, **style)

    def show(
        self, offence: float, telling: float, world: str, edge: tuple[Sequence[float], Any] | None
    ) -> None:
        """Put the dot in its place.

        Parameters
        ----------
        offence, telling
            Where one stands, 0-100.
        world
            The world that is.
        edge
            Places across, and how far up from there the spiral reaches, 0-100; None to hide it.
        """
        for dot in self.dots:
            dot.set_data([offence], [telling])
        self.head.set_text(say("spiral.map.head" if edge is None else "spiral.map.ground"))
        for name, text in self.worlds.items():
            text.set_fontweight("bold" if name == world else "normal")
        corners = []
        if edge is not None and np.max(edge[1]) > 0:
            across, up = np.asarray(edge[0]), np.asarray(edge[1])
            low = np.column_stack([across[::-1], np.zeros_like(across)])
            corners = [np.vstack([np.column_stack([across, up]), low])]
        self.ground.set_verts(corners)
