"""Coded positions on a line: band, shade, hatching, mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import PathCollection, PolyCollection
from matplotlib.colors import to_rgb
from matplotlib.lines import Line2D
from matplotlib.markers import MarkerStyle
from matplotlib.patches import Patch
from matplotlib.transforms import IdentityTransform

from summitry.pictures.style import PAPER, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from summitry.pictures.scale import ScalePicture

THICK = 0.125
PALEST, DARKEST = 0.14, 0.62
HATCH = "//////"


def shade(colour: str, flexibility: float) -> tuple[float, float, float]:
    """Return the colour of a band: dark for an actor that will not move, pale for one that may.

    Parameters
    ----------
    colour
        The full colour.
    flexibility
        Willingness to move, 0-100.
    """
    share = DARKEST - (DARKEST - PALEST) * min(max(flexibility, 0), 100) / 100
    full, paper = np.array(to_rgb(colour)), np.array(to_rgb(PAPER))
    red, green, blue = paper + (full - paper) * share
    return float(red), float(green), float(blue)


def area(salience: float) -> float:
    """Return the size of a mark: the more an actor cares, the larger.

    >>> area(0) < area(50) < area(100)
    True
    """
    return 22 + 2.0 * salience


class CodedMarks:
    """Bands and marks of one kind on a picture with rows.

    Parameters
    ----------
    picture
        The picture they stand on.
    colour, marker
        Colour and form of the marks.
    thick
        Height of a band in inches.
    """

    def __init__(
        self, picture: ScalePicture, colour: str = hue(0), marker: str = "o", thick: float = THICK
    ) -> None:
        self.colour = colour
        self.half = thick / picture.tall / 2
        edge = {"edgecolor": colour, "linewidth": 0.9, "zorder": 2}
        self.bands = {
            weak: picture.put(PolyCollection([], hatch=HATCH if weak else None, **edge))
            for weak in (False, True)
        }
        place = picture.plot.transData
        form = MarkerStyle(marker)
        path = form.get_path().transformed(form.get_transform())
        marks = PathCollection([path], offsets=np.empty((0, 2)), offset_transform=place)
        marks.set(linewidth=1.9, zorder=4, edgecolor=colour, clip_on=False)
        marks.set_transform(IdentityTransform())
        self.marks = picture.put(marks)

    def show(self, rows: pd.DataFrame, heights: Sequence[float]) -> None:
        """Draw bands and marks.

        Parameters
        ----------
        rows
            ``position``, ``low``, ``high``, ``salience``, ``flexibility``, ``weak``, ``hollow``;
            as many as there are heights.
        heights
            Where each row stands, from 0 (top) to 1 (bottom).
        """
        at = np.array(heights, float)
        for weak, bands in self.bands.items():
            mine = (rows["weak"] == weak).to_numpy()
            low, high = rows.loc[mine, "low"].to_numpy(), rows.loc[mine, "high"].to_numpy()
            top, bottom = at[mine] - self.half, at[mine] + self.half
            corners = [(low, top), (high, top), (high, bottom), (low, bottom)]
            bands.set_verts(np.stack([np.column_stack(one) for one in corners], axis=1))
            bands.set_facecolor([shade(self.colour, one) for one in rows.loc[mine, "flexibility"]])
        self.marks.set_offsets(np.column_stack([rows["position"].to_numpy(float), at]))
        self.marks.set_sizes([area(one) for one in rows["salience"]])
        self.marks.set_facecolor([PAPER if one else self.colour for one in rows["hollow"]])


def coded_key(colour: str = hue(0), *, dated: bool) -> dict[str, Any]:
    """Return the key of coded marks: words, and what stands before them.

    Parameters
    ----------
    colour
        The colour of the marks.
    dated
        Whether marks may be hollow, as in a dated view.
    """

    def dot(size: float, face: str = colour) -> Line2D:
        edge = {"markeredgecolor": colour, "markeredgewidth": 1.9, "linestyle": ""}
        return Line2D([], [], marker="o", markersize=size, markerfacecolor=face, **edge)

    key = {
        say("coded.mark"): (dot(5), dot(11)),
        say("coded.band"): coded_box(colour, 50),
        say("coded.shade"): (coded_box(colour, 90), coded_box(colour, 5)),
        say("coded.weak"): coded_box(colour, 50, HATCH),
    }
    return key | ({say("coded.hollow"): dot(8, PAPER)} if dated else {})


def coded_box(colour: str, flexibility: float, hatch: str | None = None) -> Patch:
    """Return a piece of a band, for a key."""
    face = shade(colour, flexibility)
    return Patch(facecolor=face, edgecolor=colour, linewidth=0.9, hatch=hatch)
