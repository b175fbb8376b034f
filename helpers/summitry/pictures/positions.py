"""Picture: where the actors of one issue stand, and where a learner placed some of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matplotlib.collections import LineCollection
from matplotlib.lines import Line2D

from summitry.pictures.coded import CodedMarks, coded_key
from summitry.pictures.scale import ScalePicture, folded
from summitry.pictures.style import ACCENT, PAPER, SOFT
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

EMPTY = 44


class PositionsPicture(ScalePicture):
    """Rows of actors on one line; coded marks once they may show, placements as diamonds.

    Parameters
    ----------
    rows
        The most actors that an issue of the case has.
    dated
        Whether the case is a dated view, in which marks may be hollow.
    """

    def __init__(self, rows: int, *, dated: bool) -> None:
        placed = {"marker": "D", "markerfacecolor": PAPER, "markeredgecolor": ACCENT}
        diamond = Line2D([], [], linestyle="", markersize=8, markeredgewidth=2, **placed)
        super().__init__(rows, key={**coded_key(dated=dated), say("positions.key_placed"): diamond})
        self.coded = CodedMarks(self)
        threads = LineCollection([], colors=ACCENT, linewidths=1.4, zorder=3)
        self.threads = self.put(threads)
        self.placed = self.moves(
            self.plot.plot(
                [],
                [],
                linestyle="",
                markersize=8.5,
                markeredgewidth=2,
                zorder=5,
                clip_on=False,
                **placed,
            )[0]
        )
        self.empty = self.moves(
            self.plot.text(
                0.5, 0.5, "", transform=self.plot.transAxes, ha="center", va="center", color=SOFT
            )
        )

    def show(
        self,
        rows: pd.DataFrame,
        scale: Mapping[str, str],
        guesses: Mapping[str, float],
        chosen: str = "",
        *,
        told: bool,
        bold: Sequence[str] = (),
        nothing: str = "",
    ) -> None:
        """Show one issue.

        Parameters
        ----------
        rows
            As `summitry.models.positions.stands` returns them, in the order from top to bottom.
        scale
            ``question``, ``scale_0`` and ``scale_100``.
        guesses
            The learner's placements by actor.
        chosen
            The actor whose row is set off.
        told
            Whether the coded marks show.
        bold
            Actors whose names are written bold.
        nothing
            What to say where there is nobody to show.
        """
        actors = list(rows["actor_id"])
        heights = self.heights(len(actors))
        self.write_scale(scale["question"], scale["scale_0"], scale["scale_100"])
        self.write_rows(
            list(rows["plain"]),
            [say("positions.join").join(items) for items in rows["alliances"]],
            [actor in bold or actor == chosen for actor in actors],
        )
        self.lay_stripe(actors.index(chosen) if chosen in actors else None, len(actors))
        self.coded.show(rows if told else rows.iloc[:0], heights if told else [])
        known = [
            (guesses[actor], at)
            for actor, at in zip(actors, heights, strict=True)
            if actor in guesses
        ]
        self.placed.set_data([x for x, _ in known], [y for _, y in known])
        threads = [
            [(guesses[actor], at), (place, at)]
            for actor, place, at in zip(actors, rows["position"], heights, strict=True)
            if actor in guesses
        ]
        self.threads.set_segments(threads if told else [])
        self.empty.set_text("" if actors else folded(nothing, EMPTY, 4))
