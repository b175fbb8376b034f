"""Picture: events in lanes by theme, from fifty years to one day."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from matplotlib.collections import LineCollection
from matplotlib.transforms import offset_copy

from summitry.models.tables import rows
from summitry.models.timeline import spans, stack
from summitry.pictures.base import Picture
from summitry.pictures.style import ACCENT, FAINT, PALE, PAPER, SMALL, SOFT, hue
from summitry.pictures.time_axis import MOST_TICKS, mark_days, name_days

if TYPE_CHECKING:
    from collections.abc import Mapping

LANE = 0.46
LEVELS = 4
STEP = 0.2
MARK_WIDTH = 0.1
HEIGHTS = np.array([0, -1, 1, -2])


class TimelinePicture(Picture):
    """Lanes of events; days are points, months and years are spans.

    Parameters
    ----------
    lanes
        Theme ids and their labels, in the order of the lanes.
    """

    def __init__(self, lanes: Mapping[str, str]) -> None:
        super().__init__(height=0.83 + LANE * len(lanes))
        self.lanes = list(lanes)
        self.laid_out: tuple[pd.DataFrame, float, float] | None = None
        axes = self.axes(left=1.45, bottom=0.5, right=0.32, top=0.3)
        self.plot = axes
        axes.set_ylim(len(lanes) - 0.5, -0.5)
        axes.set_yticks(range(len(lanes)), list(lanes.values()))
        axes.tick_params(axis="y", length=0)
        axes.spines[["left", "bottom"]].set_visible(False)
        for lane in range(len(lanes)):
            axes.axhspan(lane - 0.46, lane + 0.46, color=PALE if lane % 2 else PAPER, zorder=0)
            axes.axhline(lane + 0.46, color=FAINT, linewidth=0.6, zorder=0)
        self.moves(mark_days(axes.xaxis))
        axes.tick_params(axis="x", labelbottom=False)
        below = offset_copy(axes.get_xaxis_transform(), self.figure, y=-6.5, units="points")
        named = {"transform": below, "ha": "center", "va": "top", "fontsize": SMALL}
        self.days = [self.stamped(axes, 0, 0, **named) for _ in range(MOST_TICKS + 2)]
        colours = [hue(lane) for lane in range(len(lanes))]
        self.bars = self.moves(LineCollection([], linewidths=5, alpha=0.55, capstyle="round"))
        axes.add_collection(self.bars, autolim=False)
        self.dots = [
            self.moves(axes.plot([], [], "o", color=colour, markersize=6, markeredgecolor=PAPER)[0])
            for colour in colours
        ]
        self.colours = colours
        self.ring = self.moves(
            axes.plot(
                [], [], "o", fillstyle="none", color=ACCENT, markersize=12, markeredgewidth=2.2
            )[0]
        )
        self.thread = self.moves(axes.axvline(0, color=ACCENT, linewidth=1, zorder=1))
        above = offset_copy(axes.get_xaxis_transform(), self.figure, y=4, units="points")
        self.label = self.moves(
            axes.text(0, 1, "", transform=above, color=ACCENT, fontsize=SMALL, fontweight="bold")
        )
        self.empty = self.moves(
            axes.text(0.5, 0.5, "", transform=axes.transAxes, ha="center", color=SOFT)
        )

    def show(
        self, events: pd.DataFrame, left: float, right: float, event_id: str, words: str
    ) -> None:
        """Show the events of a stretch of time and ring the chosen one.

        Parameters
        ----------
        events
            The events to show, in order of time.
        left, right
            The ends of the stretch, in days since 1970.
        event_id
            The chosen event.
        words
            Its date in words; or what to say where there is nothing.
        """
        now = self.laid_out
        if now is None or now[0] is not events or now[1:] != (left, right):
            self.placed = self.lay_out(events, left, right)
            self.laid_out = (events, left, right)
        placed = self.placed
        mine = placed[placed["event_id"] == event_id]
        self.ring.set_data(mine["middle"], mine["y"])
        self.mark(mine, left, right, words)
        self.empty.set_text("" if len(placed) else words)

    def lay_out(self, events: pd.DataFrame, left: float, right: float) -> pd.DataFrame:
        """Show a stretch of time with its events, and return their places."""
        width = right - left
        self.plot.set_xlim(left - width * 0.015, right + width * 0.015)
        placed = self.place(events, left, right)
        lanes, middles, heights, points = (
            placed[name].to_numpy() for name in ("lane", "middle", "y", "point")
        )
        for lane, dots in enumerate(self.dots):
            mine = points & (lanes == lane)
            dots.set_data(middles[mine], heights[mine])
        long = placed[~placed["point"]]
        self.bars.set_segments([[(row.first, row.y), (row.last + 1, row.y)] for row in rows(long)])
        self.bars.set_color([self.colours[lane] for lane in long["lane"]])
        name_days(self.plot, self.days)
        return placed

    def place(self, events: pd.DataFrame, left: float, right: float) -> pd.DataFrame:
        """Give every event a place in each of its lanes, stacked where marks would overlap."""
        places = {theme: lane for lane, theme in enumerate(self.lanes)}
        marks = [
            (places[theme], (span.first + span.last + 1) / 2, *span, event_id)
            for span, event_id, themes in zip(
                rows(spans(events)), events["event_id"], events["themes"], strict=True
            )
            if span.last >= left and span.first < right
            for theme in themes
            if theme in places
        ]
        marks.sort(key=itemgetter(0, 1))
        table = pd.DataFrame(
            marks, columns=["lane", "middle", "first", "last", "point", "event_id"]
        )
        room = (right - left) * MARK_WIDTH / 6
        middles = table["middle"].to_numpy(float)
        levels = np.zeros(len(table), dtype=int)
        for lane in range(len(places)):
            mine = table["lane"].to_numpy() == lane
            levels[mine] = stack(middles[mine], room, LEVELS)
        return table.astype({"lane": int, "point": bool}).assign(
            y=lambda placed: placed["lane"] + HEIGHTS[levels] * STEP
        )

    def mark(self, mine: pd.DataFrame, left: float, right: float, words: str) -> None:
        """Draw the thread and the date of the chosen event, or neither."""
        self.thread.set_visible(len(mine) > 0)
        if not len(mine):
            self.label.set_text("")
            return
        x = float(mine["middle"].iloc[0])
        self.thread.set_xdata([x, x])
        share = (x - left) / (right - left)
        side = "left" if share < 0.15 else "right" if share > 0.85 else "center"
        self.label.set(x=x, text=words, horizontalalignment=side)
