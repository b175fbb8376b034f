"""Picture: two actors over all issues, as pairs of marks joined by a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from summitry.models.compare import NUMBERS
from summitry.pictures.coded import HATCH, CodedMarks, coded_box
from summitry.pictures.scale import KEY_NAME, ScalePicture, folded
from summitry.pictures.style import PAPER, SOFT, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

SIDES = {"a": (hue(0), "o", -1), "b": (hue(1), "s", 1)}
THIN = 0.075
APART = 0.052


class ComparePicture(ScalePicture):
    """Rows of issues with the marks of two actors; bands are thin, marks large where one cares.

    Parameters
    ----------
    rows
        The number of issues.
    names
        What the two actors are called, by side ``a`` and ``b``.
    dated
        Whether the case is a dated view, in which marks may be hollow.
    """

    def __init__(self, rows: int, names: Mapping[str, str], *, dated: bool) -> None:
        super().__init__(
            rows, pitch=0.3, key=pair_key(names, dated=dated), left=2.72, right=1.34, width=33
        )
        self.coded = {
            side: CodedMarks(self, colour, marker, thick=THIN)
            for side, (colour, marker, _) in SIDES.items()
        }
        lines = LineCollection([], colors=SOFT, linewidths=1.1, zorder=1.5)
        self.joins = self.put(lines)
        self.blanks = [self.text(0, 0, rows_too=True, va="center", color=SOFT) for _ in range(rows)]

    def show(
        self,
        table: pd.DataFrame,
        notes: Sequence[str],
        blanks: Sequence[str],
        scale: Mapping[str, str],
        chosen: str = "",
    ) -> None:
        """Show the issues.

        Parameters
        ----------
        table
            As `summitry.models.compare.side_by_side` returns it, in the order from top to bottom.
        notes
            What stands to the right of each row.
        blanks
            What stands in a row where a coding is missing; empty where none is.
        scale
            ``question``, ``scale_0`` and ``scale_100`` of the chosen issue.
        chosen
            Id of the chosen issue.
        """
        issues = list(table["issue_id"])
        heights = self.heights(len(issues))
        self.write_scale(scale["question"], scale["scale_0"], scale["scale_100"])
        self.write_rows(list(table["name"]), notes, [issue == chosen for issue in issues])
        self.lay_stripe(issues.index(chosen) if chosen in issues else None, len(issues))
        ends: dict[str, list[tuple[float, float]]] = {}
        for side, (_, _, direction) in SIDES.items():
            off = direction * APART / self.tall
            mine = side_of(table, side)
            at = [height + off for height in heights]
            ends[side] = list(zip(table[f"position_{side}"], at, strict=True))
            here = mine["coded"].to_list()
            there = [place for place, is_coded in zip(at, here, strict=True) if is_coded]
            self.coded[side].show(mine[mine["coded"]], there)
        both = zip(ends["a"], ends["b"], table["both"], strict=True)
        self.joins.set_segments([(one, other) for one, other, coded in both if coded])
        self.write_blanks(table, blanks, heights)

    def write_blanks(
        self, table: pd.DataFrame, blanks: Sequence[str], heights: Sequence[float]
    ) -> None:
        """Say in its row where a coding is missing, on the side that the other's band leaves."""
        low = table[["low_a", "low_b"]].min(axis=1).fillna(100).to_list()
        high = table[["high_a", "high_b"]].max(axis=1).fillna(0).to_list()
        here = list(zip(table["coded_a"], table["coded_b"], strict=True))
        for row, text in enumerate(self.blanks):
            text.set_text(blanks[row] if row < len(heights) else "")
            if text.get_text():
                right = low[row] < 100 - high[row]
                place, side = (101, "right") if right else (-1, "left")
                text.set(x=self.across(place), y=1 - heights[row], ha=side)
                missing = {(True, False): "b", (False, True): "a"}.get(here[row])
                text.set_color(SIDES[missing][0] if missing else SOFT)


def side_of(table: pd.DataFrame, side: str) -> pd.DataFrame:
    """Return the coding of one side as `CodedMarks` takes it, with ``coded``."""
    columns = {f"{name}_{side}": name for name in (*NUMBERS, "weak", "hollow", "coded")}
    return table[list(columns)].rename(columns=columns)


def pair_key(names: Mapping[str, str], *, dated: bool) -> dict[str, Any]:
    """Return the key: whose marks are whose, and what their forms mean."""
    key: dict[str, Any] = {}
    for side, (colour, marker, _) in SIDES.items():
        style = {"marker": marker, "color": colour, "linestyle": "", "markeredgewidth": 1.9}
        sizes = (Line2D([], [], markersize=size, **style) for size in (5, 10))
        key[say("compare.key_mark", name=folded(names[side], KEY_NAME, 1))] = tuple(sizes)
    key[say("coded.band")] = coded_box(hue(0), 50)
    key[say("coded.weak")] = coded_box(hue(0), 50, HATCH)
    key[say("coded.shade")] = (coded_box(hue(0), 90), coded_box(hue(0), 5))
    if dated:
        edge = {"markerfacecolor": PAPER, "markeredgecolor": SOFT, "markeredgewidth": 1.9}
        key[say("coded.hollow")] = Line2D([], [], marker="o", markersize=8, linestyle="", **edge)
    return key
