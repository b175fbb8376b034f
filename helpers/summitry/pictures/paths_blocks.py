"""Blocks in the colours of states: single years as rows of cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.colors import to_hex, to_rgb
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from summitry.pictures.style import FAINT, INK, PAPER, SMALL, hue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.axes import Axes

    from summitry.pictures.base import Picture

HATCHES = ("", "....", "", "////", "xxxx", "--", "oo", "++")
REAL_ROOM = 1.35
GAP = 0.12


def looks(count: int) -> list[dict[str, Any]]:
    """Return face, edge and hatch of each state: the more contact, the darker.

    >>> [look["hatch"] for look in looks(3)]
    [None, '....', None]
    """
    pale, dark = np.array(to_rgb(FAINT)), np.array(to_rgb(hue(0)))
    parts = np.linspace(0, 0.85, count)
    return [
        {
            "facecolor": to_hex(pale + (dark - pale) * part),
            "edgecolor": PAPER if part > 0.5 else INK,
            "hatch": HATCHES[state % len(HATCHES)] or None,
        }
        for state, part in enumerate(parts)
    ]


class Blocks:
    """Rectangles by state on axes below a fan.

    Parameters
    ----------
    picture
        The picture they belong to.
    axes
        Where they stand.
    states
        Number of states.
    """

    def __init__(self, picture: Picture, axes: Axes, states: int) -> None:
        self.axes = axes
        axes.set(xlim=(0, 1), ylim=(1, 0))
        axes.set_axis_off()
        self.patches = []
        for look in looks(states):
            patch = PathPatch(blocks([]), linewidth=0.5, clip_on=False, **look)
            self.patches.append(picture.moves(patch))
            axes.add_patch(patch)
        beside = {"va": "center", "fontsize": SMALL, "color": INK, "linespacing": 1.0}
        self.heading = picture.stamped(axes, 0, -0.09, ha="left", **beside)
        self.real_name = picture.stamped(axes, -0.025, 0, ha="right", **beside)
        self.real_key = picture.stamped(
            axes, 1.03, 0, ha="left", **{**beside, "va": "top", "linespacing": 1.2}
        )

    def show_years(
        self,
        paths: Sequence[Sequence[int | None]],
        real: Sequence[int | None],
        words: Mapping[str, str],
    ) -> None:
        """Draw single years as rows of cells, and the real one above them where it shows.

        Parameters
        ----------
        paths
            States by month.
        real
            The states as they were, None where not known; empty while it may not show.
        words
            ``years``, and for the real year its name, ``real_year``, and its key, ``real_key``.
        """
        self.heading.set_text(words["years"])
        for text in (self.real_name, self.real_key):
            text.set_text("")
        lanes = [(real, 1.0)] if real else []
        lanes += [(path, 1.0) for path in paths]
        units = len(lanes) + (REAL_ROOM if real else 0)
        found: list[list[tuple[float, float, float, float]]] = [[] for _ in self.patches]
        top = 0.0
        for place, (path, _) in enumerate(lanes):
            is_real = bool(real) and place == 0
            tall = (1 + REAL_ROOM / 2 if is_real else 1) / units
            for month, state in enumerate(path):
                if state is not None:
                    wide = 1 / len(path)
                    box = (month * wide, (month + 0.96) * wide, top, top + tall * (1 - GAP))
                    found[state].append(box)
            if is_real:
                self.real_name.set(text=words["real_year"], y=top + tall / 2)
                self.real_key.set(text=words["real_key"], y=top)
            top += tall + (REAL_ROOM / 2 / units if is_real else 0)
        for patch, boxes in zip(self.patches, found, strict=True):
            patch.set_path(blocks(boxes))


def blocks(boxes: Any) -> Path:
    """Return one path of rectangles, each given by left, right, top and bottom."""
    corners = np.array(
        [[(a, c), (b, c), (b, d), (a, d), (a, c)] for a, b, c, d in boxes], float
    ).reshape(-1, 2)
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY]
    return Path(corners, np.tile(np.array(codes, np.uint8), len(corners) // 5))
