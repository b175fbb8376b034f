"""Picture: two parties on one line, how far each goes, the zone between, and where deals lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle

from summitry.pictures.bargaining_plane import FORMS, WorthPlane
from summitry.pictures.coded import CodedMarks
from summitry.pictures.scale import ScalePicture, folded
from summitry.pictures.style import ACCENT, PAPER, SMALL, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

ROWS = 7
PITCH, UNDER = 0.195, 1.42
SIDES = ((hue(0), "o"), (hue(1), "s"))
ZONE = hue(2)
COLUMNS = (3.1, 4.52, 6.1)
LINE = 0.2
HAIR = 1e-6
CELL, HEAD = 22, 17


class Lever(NamedTuple):
    """A row of the small table: what it is, one cell for each party, whether it is in hand."""

    name: str
    cells: tuple[str, str]
    held: bool = False


class BargainPicture(ScalePicture):
    """Two parties and four solutions as rows; below, what deals are worth, and the settings.

    Parameters
    ----------
    names
        What the two parties are called.
    """

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(ROWS, pitch=PITCH, key=bargain_key(), under=UNDER)
        self.coded = [CodedMarks(self, colour, marker) for colour, marker in SIDES]
        self.zone = self.moves(self.plot.add_patch(Rectangle((0, 0), 1, 1, zorder=0.6)))
        reaches = LineCollection([], colors=[colour for colour, _ in SIDES], linewidths=2.2)
        reaches.set_zorder(3)
        self.reaches = self.put(reaches)
        style = {"linestyle": "", "marker": "|", "markersize": 15, "markeredgewidth": 3.2}
        self.limits = [self.line(colour, style) for colour, _ in SIDES]
        bet = {"linestyle": "", "marker": "D", "markersize": 8.5, "markeredgewidth": 2}
        self.bet = self.line(ACCENT, bet | {"markerfacecolor": PAPER})
        self.guide = self.put(LineCollection([], colors=ACCENT, linewidths=1, linestyles=":"))
        rule = {"linestyle": "", "markersize": 9, "zorder": 5}
        self.deals = {
            form: self.line(colour, rule | {"marker": marker})
            for form, (colour, marker) in FORMS.items()
        }
        self.plane = WorthPlane(self, names, UNDER)
        self.write_heads(names)
        self.lay_stripe(None, ROWS)
        self.table = [[self.cell(place, row) for place in COLUMNS] for row in range(4)]

    def line(self, colour: str, style: Mapping[str, Any]) -> Line2D:
        """Add moving marks to the plot."""
        look = {"color": colour, "clip_on": False, "zorder": 4, **style}
        return self.moves(self.plot.plot([], [], **look)[0])

    def cell(self, place: float, row: int) -> Any:
        """Add a moving cell of the small table."""
        return self.text(place, UNDER - 0.52 - row * LINE, va="center")

    def write_heads(self, names: Sequence[str]) -> None:
        """Write the names above the small table."""
        for (colour, _), name, place in zip(SIDES, names, COLUMNS[1:], strict=True):
            self.figure.text(
                place / WIDTH,
                (UNDER - 0.4) / self.high,
                folded(name, HEAD),
                color=colour,
                fontsize=SMALL,
                fontweight="bold",
                va="bottom",
                linespacing=1.05,
            )

    def show(
        self,
        scale: Mapping[str, str],
        sides: pd.DataFrame,
        rows: Sequence[tuple[str, str, str]],
        places: Mapping[str, float],
        worths: Mapping[str, Any],
        levers: Sequence[Lever],
    ) -> None:
        """Show one bargain.

        Parameters
        ----------
        scale
            ``question``, ``scale_0`` and ``scale_100``.
        sides
            The coding of the two parties as `summitry.pictures.coded.CodedMarks` wants it; empty
            where they are not both coded.
        rows
            Key, name and note of each row from top to bottom; the keys are ``a``, ``b``, ``guess``
            and the rules.
        places
            Places on the line by key; ``limit_a`` and ``limit_b`` are the limits. What is missing
            is not drawn.
        worths
            As `summitry.pictures.bargaining_plane.WorthPlane.show` wants them; empty to hide them.
        levers
            The rows of the small table.
        """
        self.write_scale(scale["question"], scale["scale_0"], scale["scale_100"])
        keys = [key for key, _, _ in rows]
        self.write_rows(
            [name for _, name, _ in rows],
            [note for _, _, note in rows],
            [key in ("a", "b") for key in keys],
        )
        heights = dict(zip(keys, self.heights(len(keys)), strict=True))
        for number, coded in enumerate(self.coded):
            mine = sides.iloc[number : number + 1]
            coded.show(mine, [heights["ab"[number]]] if len(mine) else [])
        self.draw_reaches(sides, places, heights)
        for key, mark in {"guess": self.bet, **self.deals}.items():
            shown = key in places
            mark.set_data(*([places[key]], [heights[key]]) if shown else ([], []))
        guess = places.get("guess")
        self.guide.set_segments([] if guess is None else [[(guess, 0), (guess, 1)]])
        self.plane.show(**worths)
        self.write_table(levers)

    def draw_reaches(
        self,
        sides: pd.DataFrame,
        places: Mapping[str, float],
        rows: Mapping[str, float],
    ) -> None:
        """Draw how far both go, and the zone or the gap between the two limits."""
        told = "limit_a" in places and "limit_b" in places
        self.zone.set_visible(told)
        self.reaches.set_segments([])
        for mark in self.limits:
            mark.set_data([], [])
        if not told:
            return
        starts = [float(place) for place in sides["position"]]
        limits = [places["limit_a"], places["limit_b"]]
        heights = [rows["a"], rows["b"]]
        spans = zip(starts, limits, heights, strict=True)
        self.reaches.set_segments([[(start, at), (end, at)] for start, end, at in spans])
        for mark, end, at in zip(self.limits, limits, heights, strict=True):
            mark.set_data([end], [at])
        forward = 1 if starts[1] > starts[0] else -1
        self.zone.set(x=min(limits), width=abs(limits[0] - limits[1]))
        self.zone.set(**(ZONE_LOOK if (limits[0] - limits[1]) * forward >= -HAIR else GAP_LOOK))

    def write_table(self, levers: Sequence[Lever]) -> None:
        """Write the small table; what is in hand is bold."""
        blank = Lever("", ("", ""))
        for texts, lever in zip(self.table, [*levers, *[blank] * 4][:4], strict=True):
            for text, words in zip(texts, (lever.name, *lever.cells), strict=True):
                text.set_text(folded(words, CELL, 1) if words else "")
                text.set(fontweight="bold" if lever.held else "normal")


ZONE_LOOK: dict[str, Any] = {
    "facecolor": "#cfe7df",
    "edgecolor": ZONE,
    "linewidth": 1.2,
    "hatch": "",
}
GAP_LOOK: dict[str, Any] = {
    "facecolor": PAPER, "edgecolor": "#b9c0c8", "linewidth": 1.0, "hatch": "////",
}  # fmt: skip


def bargain_key() -> dict[str, Any]:
    """Return the key: words, and what stands before them."""
    dots = tuple(
        Line2D([], [], marker=marker, color=colour, linestyle="", markersize=8)
        for colour, marker in SIDES
    )
    ends = {"marker": "|", "linestyle": "", "markersize": 12, "markeredgewidth": 3}
    return {
        say("bargain.key_mark"): dots,
        say("bargain.key_limit"): tuple(Line2D([], [], color=one, **ends) for one, _ in SIDES),
        say("bargain.key_zone"): Patch(**ZONE_LOOK),
        say("bargain.key_gap"): Patch(**GAP_LOOK),
    }
