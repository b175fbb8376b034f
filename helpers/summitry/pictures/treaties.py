"""Picture: agreements as bars over the years, with a day on which to count what held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.case.dates import PartialDate
from summitry.models.tables import rows
from summitry.models.treaties import over, standings
from summitry.pictures.base import Picture
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, SOFT, hue
from summitry.text import say

if TYPE_CHECKING:
    import datetime as dt

    import pandas as pd
    from matplotlib.axes import Axes

KINDS = ("bilateral", "multilateral", "political")
THICK = 0.46
ROW = 0.255
LAST_SHOWN = 15


def year_of(date: PartialDate) -> float:
    """Return the middle of a date as a year with its fraction."""
    middle = date.first + (date.last - date.first) / 2
    return middle.year + (middle.timetuple().tm_yday - 1) / 365.25


def kind_of(treaty: Any) -> str:
    """Return which of the three kinds of parties an agreement has."""
    return next((kind for kind in KINDS if str(treaty.kind).startswith(kind)), KINDS[1])


class TreatiesPicture(Picture):
    """Agreements as bars: signed, in force, suspended, ended.

    Parameters
    ----------
    treaties
        One row an agreement, in the order of the rows of the picture.
    last_day
        The last day that may be shown; bars of running agreements go on to it.
    """

    def __init__(self, treaties: pd.DataFrame, last_day: dt.date) -> None:
        super().__init__(height=0.95 + ROW * len(treaties))
        self.treaties = treaties
        self.last = year_of(PartialDate.of(last_day))
        axes = self.axes(left=2.25, bottom=0.3, right=1.02, top=0.55)
        first = min(year_of(date) for date in treaties["signed"])
        axes.set(xlim=(first - 1, self.last + 0.4), ylim=(len(treaties) - 0.4, -0.6))
        axes.grid(axis="x")
        axes.set_yticks(range(len(treaties)), treaties["short_name"])
        axes.tick_params(axis="y", length=0)
        axes.spines["left"].set_visible(False)
        for row, treaty in enumerate(rows(treaties)):
            self.bar(axes, row, treaty)
        self.key(axes)
        self.line = self.moves(axes.axvline(self.last, color=ACCENT, linewidth=2, zorder=5))
        style = {"color": ACCENT, "fontsize": SMALL, "fontweight": "bold", "va": "bottom"}
        self.label = self.moves(axes.text(self.last, -0.75, "", ha="center", **style))
        beside = {"transform": axes.get_yaxis_transform(), "fontsize": SMALL, "va": "center"}
        self.words = [self.stamped(axes, 1.015, row, **beside) for row in range(len(treaties))]

    def bar(self, axes: Axes, row: int, treaty: Any) -> None:
        """Draw one agreement: thin while only signed, thick in force, hatched when weakened."""
        colour = hue(KINDS.index(kind_of(treaty)))
        signed = year_of(treaty.signed)
        given_up = over(treaty)
        end = year_of(given_up) if given_up else self.last
        start = year_of(treaty.in_force) if treaty.in_force else end
        axes.plot([signed, start], [row, row], color=colour, linewidth=1.3, linestyle=(0, (2, 1.5)))
        axes.plot(signed, row, marker="o", markersize=4.5, color=PAPER, markeredgecolor=colour)
        if treaty.in_force:
            breaks = [*treaty.suspended, treaty.ended_first, treaty.ended_second]
            weak = min((year_of(date) for date in breaks if date), default=end)
            axes.barh(row, min(weak, end) - start, left=start, height=THICK, color=colour)
            axes.barh(
                row,
                max(end - weak, 0),
                left=weak,
                height=THICK,
                facecolor=PAPER,
                edgecolor=colour,
                hatch="//////",
                linewidth=1,
            )
        if given_up:
            axes.plot(end, row, marker="x", markersize=6, color=INK, markeredgewidth=1.6)

    def key(self, axes: Axes) -> None:
        """Write the key above the bars: what colour and form mean."""
        x = -0.42
        for kind in KINDS:
            style = {"transform": axes.transAxes, "fontsize": SMALL, "va": "bottom"}
            height = 1 + 0.27 / (ROW * len(self.treaties))
            axes.text(
                x,
                height,
                "■ " + say(f"treaties.kind_{kind}"),
                color=hue(KINDS.index(kind)),
                **style,
            )
            x += 0.28
        axes.text(x, height, say("treaties.key"), color=SOFT, **style)

    def show(self, day: dt.date) -> None:
        """Put the line on a day and write how each agreement stood."""
        x = year_of(PartialDate.of(day))
        self.line.set_xdata([x, x])
        self.label.set(position=(x, -0.75), text=PartialDate.of(day).words)
        left = x > self.last - LAST_SHOWN
        self.label.set_horizontalalignment("right" if left else "center")
        found = standings(self.treaties, day)
        for word, stood in zip(self.words, found, strict=True):
            word.set_text(say(f"treaties.standing.{stood.replace(' ', '_')}"))
            word.set_color({"in force": INK, "weakened": ACCENT}.get(stood, SOFT))
            word.set_fontweight("bold" if stood in ("in force", "weakened") else "normal")
