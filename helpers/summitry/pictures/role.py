"""Picture: where one seat stands on each issue, with everybody else faint behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from summitry.pictures.coded import CodedMarks, coded_key
from summitry.pictures.scale import ScalePicture, folded
from summitry.pictures.style import INK, SOFT, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

LEFT, RIGHT, LETTERS = 2.5, 0.98, 33
PITCH, THICK = 0.172, 0.1
SMALLEST, GROWTH = 16, 0.7
REACH = 0.055
EMPTY = 44


class RolePicture(ScalePicture):
    """A row an issue: the seat's mark and band, a tick for each other actor.

    Parameters
    ----------
    rows
        The most issues that a seat is coded on.
    dated
        Whether the case is a dated view, in which marks may be hollow.
    """

    def __init__(self, rows: int, *, dated: bool) -> None:
        tick = Line2D([], [], linestyle="", marker="|", markersize=8, color=SOFT)
        key = {**coded_key(dated=dated), say("role.key_others"): tick}
        room = {"left": LEFT, "right": RIGHT, "width": LETTERS}
        super().__init__(rows, pitch=PITCH, key=key, **room)
        self.ticks = self.put(LineCollection([], colors=SOFT, linewidths=1.1, zorder=3))
        self.coded = CodedMarks(self, thick=THICK)
        self.near = self.put(LineCollection([], colors=INK, linewidths=2.0, zorder=5))
        self.empty = self.moves(
            self.plot.text(
                0.5, 0.5, "", transform=self.plot.transAxes, ha="center", va="center", color=hue(0)
            )
        )

    def show(
        self,
        heading: str,
        places: pd.DataFrame,
        others: Mapping[str, Sequence[float]],
        issue: str,
        ends: tuple[str, str],
        nothing: str,
    ) -> None:
        """Show one seat.

        Parameters
        ----------
        heading
            Whose seat it is.
        places
            As `summitry.models.role.places` returns them.
        others
            The places of everybody else by issue.
        issue
            The issue in hand; empty for none.
        ends
            What stands below the two ends of the line.
        nothing
            What to say where the seat is coded on nothing.
        """
        named = list(places["issue_id"])
        heights = self.heights(len(named))
        half = REACH / self.tall
        self.write_scale(heading, *ends)
        self.write_rows(
            list(places["name"]),
            [say("role.cares", care=f"{care:g}") for care in places["salience"]],
            [one == issue for one in named],
        )
        self.lay_stripe(named.index(issue) if issue in named else None, len(named))
        drawn = [
            (one, [(place, at - half), (place, at + half)])
            for one, at in zip(named, heights, strict=True)
            for place in others.get(one, ())
        ]
        self.ticks.set_segments([line for one, line in drawn if one != issue])
        self.near.set_segments([line for one, line in drawn if one == issue])
        self.coded.show(places, heights)
        self.coded.marks.set_sizes([SMALLEST + GROWTH * care for care in places["salience"]])
        self.empty.set_text("" if named else folded(nothing, EMPTY, 4))
