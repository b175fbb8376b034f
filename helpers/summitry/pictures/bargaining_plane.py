"""Part of a picture: what deals are worth to two parties, one axis for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.patches import Rectangle

from summitry.pictures.scale import folded
from summitry.pictures.style import INK, PALE, SMALL, SOFT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.pictures.scale import ScalePicture

FORMS = {
    "nash": (hue(3), "^"),
    "kalai_smorodinsky": (hue(4), "v"),
    "egalitarian": (hue(5), "P"),
    "offers": (hue(6), "*"),
}
LEFT, WIDE, LOW, ABOVE = 0.2, 2.55, 0.26, 0.26
LOWEST, HIGHEST = -72, 108
NAME = 22
EMPTY = 30
HAIR = 1e-9
ROOM = -15


def above(
    line: tuple[Sequence[float], Sequence[float]], threat: tuple[float, float]
) -> tuple[Any, Any]:
    """Return the part of a line at which both have at least what no deal gives them."""
    first, second = np.asarray(line[0]), np.asarray(line[1])
    good = (first >= threat[0] - HAIR) & (second >= threat[1] - HAIR)
    return first[good], second[good]


class WorthPlane:
    """Worth to the first party across, to the second upwards; 100 is the own place.

    Parameters
    ----------
    picture
        The picture it stands on, below the line.
    names
        What the two parties are called.
    under
        Room that the picture has below its line, in inches.
    """

    def __init__(self, picture: ScalePicture, names: Sequence[str], under: float) -> None:
        top = picture.high - under + ABOVE
        self.axes = axes = picture.axes(left=LEFT, bottom=LOW, right=WIDTH - LEFT - WIDE, top=top)
        axes.set(xlim=(LOWEST, HIGHEST), ylim=(LOWEST, HIGHEST), xticks=[], yticks=[])
        above = {"fontsize": SMALL, "color": SOFT, "va": "bottom"}
        first, second = (folded(name, NAME, 1) for name in names)
        words = say("bargain.worth_up", name=second)
        picture.figure.text(0.08 / WIDTH, (under - ABOVE + 0.03) / picture.high, words, **above)
        words = say("bargain.worth_across", name=first)
        place = {"x": (LEFT + WIDE) / WIDTH, "y": 0.04 / picture.high}
        picture.figure.text(s=words, ha="right", **place, **above)
        better = Rectangle((0, 0), 1, 1, facecolor=PALE, edgecolor=SOFT, linewidth=0.6, zorder=0.5)
        self.better = picture.moves(axes.add_patch(better))
        self.line = picture.moves(axes.plot([], [], color=SOFT, linewidth=1, zorder=2)[0])
        self.open = picture.moves(axes.plot([], [], color=INK, linewidth=2.6, zorder=2.5)[0])
        cross = {"marker": "X", "color": INK, "markersize": 8, "linestyle": "", "zorder": 3}
        self.threat = picture.moves(axes.plot([], [], **cross)[0])
        self.deals = {
            rule: picture.moves(
                axes.plot([], [], marker=marker, color=colour, markersize=8, zorder=4)[0]
            )
            for rule, (colour, marker) in FORMS.items()
        }
        self.note = picture.stamped(axes, 0, 0, fontsize=SMALL, color=INK)
        self.note.set(ha="left", va="top")
        self.empty = picture.stamped(axes, 18, 18, fontsize=SMALL, color=SOFT)
        self.empty.set(ha="center", va="center")

    def show(
        self,
        line: tuple[Sequence[float], Sequence[float]] | None = None,
        threat: tuple[float, float] = (0.0, 0.0),
        deals: Mapping[str, tuple[float, float]] | None = None,
        nothing: str = "",
    ) -> None:
        """Show what deals are worth.

        Parameters
        ----------
        line
            Worths to both of the deals along the line; None to show nothing.
        threat
            What no deal is worth to both.
        deals
            Worths to both by rule.
        nothing
            What to write where nothing shows.
        """
        self.line.set_data(*(line or ([], [])))
        self.open.set_data(*(above(line, threat) if line is not None else ([], [])))
        self.empty.set_text("" if line is not None else folded(nothing, EMPTY))
        self.better.set_visible(line is not None)
        if line is not None:
            across, up = threat
            self.better.set(x=across, y=up, width=HIGHEST - across, height=HIGHEST - up)
            self.threat.set_data([across], [up])
            beside = bool(deals) and across > ROOM
            self.note.set(x=across - 7 if beside else across + 5, y=up - 5)
            self.note.set(ha="right" if beside else "left")
        else:
            self.threat.set_data([], [])
        self.note.set_text(say("bargain.no_deal_point") if line is not None else "")
        for rule, mark in self.deals.items():
            found = (deals or {}).get(rule)
            mark.set_data(*([], []) if found is None else ([found[0]], [found[1]]))
