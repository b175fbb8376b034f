"""Picture: two leaders and two homes on one line; below, what a harder home brings its leader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.collections import PolyCollection
from matplotlib.patches import Patch, Rectangle

from summitry.pictures.bargaining import GAP_LOOK, HAIR, SIDES, ZONE_LOOK
from summitry.pictures.scale import ScalePicture
from summitry.pictures.style import INK, PAPER
from summitry.pictures.two_level_curve import CurvePlot
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.pictures.two_level_curve import Curve

ROWS = ("a_leader", "a_home", "deal", "b_home", "b_leader")
PITCH, UNDER = 0.235, 1.55
LEFT, RIGHT, LETTERS = 2.4, 1.3, 30
HALF = 0.06
PALES = ("#bdd3e6", "#ecd0c0")


class TwoLevelPicture(ScalePicture):
    """Bars for leaders and homes, the deal between; curves over the price at home.

    Parameters
    ----------
    names
        What the two sides are called.
    """

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(
            len(ROWS),
            pitch=PITCH,
            key=two_level_key(),
            left=LEFT,
            right=RIGHT,
            width=LETTERS,
            under=UNDER,
        )
        self.lay_stripe(None, len(ROWS))
        self.zone = self.moves(self.plot.add_patch(Rectangle((0, 0), 1, 1, zorder=0.6)))
        self.bars = {
            row: self.put(PolyCollection([], **bar_look(row))) for row in ROWS if row != "deal"
        }
        self.stands = [
            self.moves(self.plot.plot([], [], marker, color=colour, markersize=8, zorder=4)[0])
            for colour, marker in SIDES
        ]
        star = {"marker": "*", "markersize": 13, "color": INK, "zorder": 5, "clip_on": False}
        self.deal = self.moves(self.plot.plot([], [], linestyle="", **star)[0])
        self.curves = CurvePlot(self, names, UNDER)

    def show(
        self,
        scale: Mapping[str, str],
        rows: Mapping[str, tuple[str, str]],
        bars: Mapping[str, tuple[float, float]],
        deal: float | None,
        curves: Sequence[Curve],
        price: tuple[float, float | None],
        words: Mapping[str, str],
    ) -> None:
        """Show one pair of leaders and homes.

        Parameters
        ----------
        scale
            ``question``, ``scale_0`` and ``scale_100``.
        rows
            Name and note by row; empty where there is nothing to show.
        bars
            From where to where each bar reaches on the line, the own place first.
        deal
            Where the deal lies; None where there is none.
        curves
            Worth to the two leaders and, perhaps, the chance of a deal, in hundredths, at the
            prices from 0 to 90; empty to hide them.
        price
            The present price, and the one above which there is no zone (None: beyond the plot).
        words
            ``label`` below the curves, ``empty`` in place of them, ``cliff`` and ``held`` beside.
        """
        self.write_scale(scale["question"], scale["scale_0"], scale["scale_100"])
        self.write_rows(
            [rows[row][0] for row in rows],
            [rows[row][1] for row in rows],
            [row == "deal" for row in rows],
        )
        heights = dict(zip(ROWS, self.heights(len(ROWS)), strict=True))
        half = HALF / self.tall
        for row, bar in self.bars.items():
            at = heights[row]
            ends = bars.get(row)
            low, high = at - half, at + half
            corners = [] if ends is None else [[(x, y) for y in (low, high) for x in ends]]
            bar.set_verts([[c[0], c[1], c[3], c[2]] for c in corners])
        for mark, side in zip(self.stands, "ab", strict=True):
            ends = bars.get(f"{side}_leader")
            mark.set_data(*([], []) if ends is None else ([ends[0]], [heights[f"{side}_leader"]]))
        self.deal.set_data(*([], []) if deal is None else ([deal], [heights["deal"]]))
        self.draw_zone(bars)
        self.curves.show(curves, price, words)

    def draw_zone(self, bars: Mapping[str, tuple[float, float]]) -> None:
        """Draw what both homes let pass, or the gap between them."""
        self.zone.set_visible(bool(bars))
        if bars:
            (start, first), (other, second) = bars["a_home"], bars["b_home"]
            forward = 1 if other > start else -1
            self.zone.set(x=min(first, second), width=abs(first - second))
            self.zone.set(**(ZONE_LOOK if (first - second) * forward >= -HAIR else GAP_LOOK))


def bar_look(row: str) -> dict[str, Any]:
    """Return how a bar looks: a leader's pale, a home's full and hatched."""
    side, _, level = row.partition("_")
    colour = SIDES["ab".index(side)][0]
    home = level == "home"
    face = colour if home else PALES["ab".index(side)]
    hatch = ("////" if side == "a" else "\\\\\\\\") if home else None
    edge = PAPER if home else colour
    return {"facecolor": face, "edgecolor": edge, "linewidth": 0.8, "hatch": hatch, "zorder": 2}


def two_level_key() -> dict[str, Any]:
    """Return the key: words, and what stands before them."""

    def pair(level: str) -> tuple[Patch, ...]:
        looks = [bar_look(f"{side}_{level}") for side in "ab"]
        return tuple(Patch(**{k: v for k, v in look.items() if k != "zorder"}) for look in looks)

    return {
        say("two_levels.key_leader"): pair("leader"),
        say("two_levels.key_home"): pair("home"),
        say("two_levels.key_zone"): Patch(**ZONE_LOOK),
        say("two_levels.key_gap"): Patch(**GAP_LOOK),
    }
