"""Picture: up to four states on the line that explains their votes best, with their intervals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summitry.models.ideal_points import runs
from summitry.pictures.labels import spread
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, hue
from summitry.pictures.years import YearsPicture

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from matplotlib.collections import PolyCollection

    from summitry.models.landmarks import Landmark
    from summitry.pictures.stamps import StampedText

MOST = 4
TALL, HEAD = 3.5, 0.4
RIGHT, NAME, LINE = 1.5, 13, 0.175
STYLES: Sequence[Any] = ("-", (0, (5, 1.4)), (0, (1, 1)), (0, (6, 1.4, 1.2, 1.4)))
MARKS = ("o", "s", "^", "D")
SIGNS = "●■▲◆"
PALE_BANDS = ("#cfe0f1", "#f4d9c8", "#c9e6dc", "#e3d2ee")


class Track(NamedTuple):
    """One state of the picture: its name, and its estimates year by year."""

    name: str
    estimates: pd.DataFrame


class Lines(NamedTuple):
    """What is drawn of one state."""

    band: PolyCollection
    line: Any
    dot: Any
    name: StampedText


class IdealPointsPicture(YearsPicture):
    """Trajectories of states with their intervals; years without an estimate are gaps.

    Parameters
    ----------
    years
        All years of the axis.
    ends
        The lowest and the highest value to be shown.
    marks
        Landmarks.
    title
        Words at the top of the strip.
    """

    def __init__(
        self, years: range, ends: tuple[float, float], marks: Sequence[Landmark], title: str
    ) -> None:
        super().__init__(years, (TALL,), marks, left=0.5, right=RIGHT, head=HEAD)
        self.plot = self.strips[0]
        low, high = ends
        margin = (high - low) * 0.03
        self.inch = (high - low + 2 * margin) / (TALL - HEAD)
        self.ends = (low - margin, high + margin)
        self.plot.set_ylim(self.ends[0], self.ends[1] + HEAD * self.inch)
        self.plot.set_yticks([tick for tick in range(-10, 11) if low <= tick <= high])
        self.plot.grid(axis="y")
        place = {"transform": self.plot.transAxes, "va": "top", "fontsize": SMALL}
        self.plot.text(0.006, 0.99, title, color=INK, **place)
        self.slots = [self.slot(number) for number in range(MOST)]
        self.label = self.text(self.plot, color=ACCENT, fontweight="bold", va="center")

    def slot(self, number: int) -> Lines:
        """Prepare what is drawn of one state."""
        colour = hue(number)
        band = self.shapes(self.plot, facecolor=PALE_BANDS[number], alpha=0.75, zorder=1)
        style = {"color": colour, "linestyle": STYLES[number], "linewidth": 2.0, "zorder": 3}
        line = self.moves(self.plot.plot([], [], **style)[0])
        face = {"color": colour, "markeredgecolor": PAPER, "markersize": 8.5, "zorder": 5}
        dot = self.moves(self.plot.plot([], [], MARKS[number], **face)[0])
        across = self.plot.get_yaxis_transform()
        name = self.text(self.plot, 1.02, transform=across, va="center", color=colour)
        return Lines(band, line, dot, name)

    def show(self, tracks: Sequence[Track], year: int) -> None:
        """Draw the chosen states and mark a year.

        Parameters
        ----------
        tracks
            Up to four states.
        year
            The year to mark.
        """
        self.mark_year(year)
        self.put_beside(self.label, year, self.ends[1] + 0.1 * self.inch, str(year))
        names = [folded(track.name, NAME) for track in tracks]
        for number, slot in enumerate(self.slots):
            if number < len(tracks):
                self.draw_track(slot, tracks[number].estimates, year)
            else:
                self.clear(slot)
        heights = [last_height(track.estimates) for track in tracks]
        rooms = [(name.count("\n") + 1) * LINE * self.inch for name in names]
        places = spread(heights, rooms, *self.ends)
        for number, (name, place) in enumerate(zip(names, places, strict=True)):
            self.slots[number].name.set(text=f"{SIGNS[number]} {name}", y=place)

    def draw_track(self, slot: Lines, estimates: pd.DataFrame, year: int) -> None:
        """Draw line, band and dot of one state."""
        value = estimates["ideal_point"].to_numpy()
        low, high = estimates["low"].to_numpy(), estimates["high"].to_numpy()
        slot.line.set_data(self.at, value)
        slot.band.set_verts(
            [
                np.concatenate(
                    [
                        np.column_stack([self.at[run], low[run]]),
                        np.column_stack([self.at[run], high[run]])[::-1],
                    ]
                )
                for run in runs(~np.isnan(low))
            ]
        )
        here = np.array([one == year for one in self.years])
        slot.dot.set_data(self.at[here], value[here])

    def clear(self, slot: Lines) -> None:
        """Draw nothing for a place that no state takes."""
        slot.line.set_data([], [])
        slot.dot.set_data([], [])
        slot.band.set_verts([])
        slot.name.set_text("")


def last_height(estimates: pd.DataFrame) -> float:
    """Return the last estimate there is; 0 where there is none."""
    known = estimates["ideal_point"].dropna()
    return float(known.iloc[-1]) if len(known) else 0.0
