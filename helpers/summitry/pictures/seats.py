"""Picture: two actors on a few issues, seen from one seat, from the other, and as coded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd
from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from summitry.models.compare import NUMBERS
from summitry.models.positions import plain_name
from summitry.pictures.coded import CodedMarks, coded_box, shade
from summitry.pictures.scale import KEY_NAME, ScalePicture, folded
from summitry.pictures.style import PAPER, SOFT, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SIDES = {"a": (hue(0), "o"), "b": (hue(1), "s")}
TRACKS = 4
LETTERS = 25
OWN = 9
THIN, APART = 0.08, 0.045


class Own(NamedTuple):
    """A mark of the learner's: whose it is (``a`` or ``b``), in which row, and where."""

    side: str
    row: int
    place: float


class SeatsPicture(ScalePicture):
    """Blocks of rows, one an issue: its name, then one row a seat, then the coding.

    Parameters
    ----------
    issues
        How many blocks to make room for.
    names
        What the two actors are called, by side ``a`` and ``b``.
    dated
        Whether the case is a dated view, in which coded marks may be hollow.
    """

    def __init__(self, issues: int, names: Mapping[str, str], *, dated: bool) -> None:
        key = seats_key(names, dated=dated)
        super().__init__(TRACKS * issues, pitch=0.255, key=key, left=2.0, right=0.35, width=60)
        self.own = {
            side: self.moves(
                self.plot.plot(
                    [],
                    [],
                    linestyle="",
                    marker=marker,
                    markersize=OWN,
                    markerfacecolor=shade(colour, 80),
                    markeredgecolor=colour,
                    markeredgewidth=1.9,
                    zorder=5,
                    clip_on=False,
                )[0]
            )
            for side, (colour, marker) in SIDES.items()
        }
        self.coded = {
            side: CodedMarks(self, colour, marker, thick=THIN)
            for side, (colour, marker) in SIDES.items()
        }
        lines = LineCollection([], colors=SOFT, linewidths=1.1, zorder=1.5)
        self.joins = self.put(lines)

    def show(
        self,
        names: Sequence[str],
        tracks: Sequence[str],
        own: Sequence[Own],
        coded: Mapping[str, pd.DataFrame],
        scale: Mapping[str, str],
        row: int | None = None,
    ) -> None:
        """Show what may show now.

        Parameters
        ----------
        names
            The names of the issues, from top to bottom.
        tracks
            What the three rows below each name are called.
        own
            The learner's marks that may show.
        coded
            By side the coded rows as `CodedMarks` takes them, with ``row``; empty before the end.
        scale
            ``question``, ``scale_0`` and ``scale_100`` of the issue in hand.
        row
            The row in hand; None for none.
        """
        rows = [words for name in names for words in (name, *tracks)]
        heads = [place % TRACKS == 0 for place in range(len(rows))]
        heights = self.heights(len(rows))
        shown = [
            name if head else folded(name, LETTERS, 1)
            for name, head in zip(rows, heads, strict=True)
        ]
        self.write_scale(scale["question"], scale["scale_0"], scale["scale_100"])
        self.write_rows(shown, [], heads)
        lanes = [at for at, head in zip(heights, heads, strict=True) if not head]
        self.tracks.set_segments([[(0, at), (100, at)] for at in lanes])
        self.lay_stripe(row, len(rows))
        ends: dict[int, list[float]] = {}
        for side in SIDES:
            mine = [mark for mark in own if mark.side == side]
            table, off = coded[side], (-APART if side == "a" else APART) / self.tall
            self.own[side].set_data(
                [mark.place for mark in mine], [heights[mark.row] + off for mark in mine]
            )
            self.coded[side].show(table, [heights[at] + off for at in table["row"]])
            places = [(mark.row, mark.place) for mark in mine]
            for at, place in [*places, *zip(table["row"], table["position"], strict=True)]:
                ends.setdefault(at, []).append(place)
        self.joins.set_segments(
            [[(place, heights[at]) for place in two] for at, two in ends.items() if len(two) > 1]
        )


def empty_seats() -> dict[str, Any]:
    """Return what `SeatsPicture.show` takes where there is nothing to show."""
    nobody = pd.DataFrame(columns=["row", *NUMBERS, "weak", "hollow"])
    return {
        "names": [],
        "tracks": [],
        "own": [],
        "coded": dict.fromkeys(SIDES, nobody),
        "scale": dict.fromkeys(("question", "scale_0", "scale_100"), ""),
    }


def seats_key(names: Mapping[str, str], *, dated: bool) -> dict[str, Any]:
    """Return the key: whose marks are whose, the learner's and the coded ones."""
    key: dict[str, Any] = {}
    for phrase, flexibility in (("own", 80), ("coded", None)):
        for side, (colour, marker) in SIDES.items():
            face = colour if flexibility is None else shade(colour, flexibility)
            style = {"marker": marker, "markersize": OWN, "linestyle": "", "markeredgewidth": 1.9}
            key[
                say(f"seat_swap.key_{phrase}", name=folded(plain_name(names[side]), KEY_NAME, 1))
            ] = Line2D([], [], markerfacecolor=face, markeredgecolor=colour, **style)
        if phrase == "own":
            key[say("coded.band")] = coded_box(hue(0), 50)
    if dated:
        edge = {"markerfacecolor": PAPER, "markeredgecolor": SOFT, "markeredgewidth": 1.9}
        key[say("coded.hollow")] = Line2D([], [], marker="o", markersize=8, linestyle="", **edge)
    return key
