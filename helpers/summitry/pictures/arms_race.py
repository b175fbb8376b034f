"""Picture: two stocks by year, the curves of a model beside them, and the treaties in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import LineCollection
from matplotlib.ticker import FuncFormatter, MaxNLocator

from summitry.pictures.arms_race_places import (
    LETTER,
    clear_place,
    ended,
    lanes,
    place_of_leaving,
)
from summitry.pictures.base import Picture
from summitry.pictures.style import ACCENT, INK, PALE, SMALL, SOFT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summitry.pictures.arms_race_places import Span

LEFT, RIGHT, TOP, AXIS = 0.68, 0.22, 0.56, 0.3
TALL, LANE, GAP = 2.15, 0.185, 0.08
LOOKS = ((hue(0), "o"), (hue(1), "s"))
ROUND = 5000
EVERY = 4
ROWS = (0.955, 0.885)
EDGE = 0.1


class ArmsRacePicture(Picture):
    """Record as lines with marks, the model dashed; the years of the fit lie on pale ground.

    Parameters
    ----------
    names
        What the two states are called.
    years
        First and last year of the axis.
    highest
        The largest stock of the record.
    spans
        Treaties in force, drawn below the years; none before the record shows.
    """

    def __init__(
        self,
        names: tuple[str, str],
        years: tuple[int, int],
        highest: float,
        spans: Sequence[Span] = (),
    ) -> None:
        wide, length = WIDTH - LEFT - RIGHT, years[1] - years[0] + 2
        places = lanes(spans, length, wide)
        strip = LANE * (max(places, default=-1) + 1) + (LANE + GAP if spans else 0)
        super().__init__(height=TOP + TALL + AXIS + strip)
        self.plot = axes = self.axes(left=LEFT, bottom=AXIS + strip, right=RIGHT, top=TOP)
        self.top = ROUND * float(np.ceil(1.2 * highest / ROUND))
        axes.set(xlim=(years[0] - 1, years[1] + 1), ylim=(0, self.top))
        axes.xaxis.set_major_locator(MaxNLocator(9, integer=True))
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _place: f"{value:,.0f}"))
        axes.grid(axis="y")
        self.ground = self.moves(axes.axvspan(0, 1, color=PALE, zorder=0.4))
        self.target = self.moves(axes.axvline(0, color=ACCENT, linewidth=1.2, zorder=1.2))
        self.records = [self.line(*look, record=True) for look in LOOKS]
        self.curves = [self.line(*look, record=False) for look in LOOKS]
        dots = {"linestyle": "", "markersize": 9, "markeredgewidth": 2, "zorder": 6}
        self.dots = [
            self.moves(axes.plot([], [], sign, color=colour, markerfacecolor="white", **dots)[0])
            for colour, sign in LOOKS
        ]
        words = {"fontsize": SMALL, "zorder": 7, "va": "center"}
        self.fit_words = self.stamped(axes, 0, 1.04 * self.top, color=SOFT, ha="center", **words)
        self.year = self.stamped(axes, 0, 1.04 * self.top, color=ACCENT, ha="center", **words)
        self.leaves = [
            self.stamped(axes, 0, row * self.top, color=colour, ha="left", **words)
            for row, (colour, _) in zip(ROWS, LOOKS, strict=True)
        ]
        self.write_key(names)
        if spans:
            self.draw_treaties(spans, places, strip)

    def line(self, colour: str, sign: str, *, record: bool) -> Any:
        """Return an empty line of the record or of the model."""
        look: dict[str, Any] = {"color": colour, "linewidth": 2.2, "zorder": 3}
        look |= {"marker": sign, "markersize": 5, "markevery": EVERY} if record else {}
        look |= {} if record else {"linestyle": (0, (4, 2)), "linewidth": 1.8, "zorder": 4}
        return self.moves(self.plot.plot([], [], **look)[0])

    def write_key(self, names: tuple[str, str]) -> None:
        """Write names and kinds of line above the plot."""
        high = self.figure.get_size_inches()[1]
        across = EDGE
        first, second = names
        for words, colour in (
            (f"● {first}", LOOKS[0][0]),
            (f"■ {second}", LOOKS[1][0]),
            (say("arms_race.key.record"), SOFT),
            (say("arms_race.key.model"), SOFT),
        ):
            place = (across / WIDTH, 1 - 0.14 / high)
            self.figure.text(*place, words, color=colour, va="center", fontsize=SMALL)
            across += 0.24 + LETTER * len(words)

    def draw_treaties(self, spans: Sequence[Span], places: Sequence[int], strip: float) -> None:
        """Draw a line for each treaty in force, its name above it."""
        axes = self.axes(left=LEFT, bottom=0.04, right=RIGHT, top=TOP + TALL + AXIS)
        tall = strip - 0.04
        axes.set(xlim=self.plot.get_xlim(), ylim=(tall, 0))
        axes.set_axis_off()
        style = {"fontsize": SMALL, "color": INK, "va": "center"}
        head = say("arms_race.treaties")
        axes.text(self.plot.get_xlim()[0], 0.07, head, **{**style, "color": SOFT})
        rows = [LANE + 0.07 + lane * LANE for lane in places]
        lines = [
            [(span.first, row + 0.075), (ended(span, spans), row + 0.075)]
            for span, row in zip(spans, rows, strict=True)
        ]
        axes.add_collection(LineCollection(lines, colors=INK, linewidths=1.2), autolim=False)
        for span, row in zip(spans, rows, strict=True):
            axes.text(span.first, row - 0.005, span.name, **style)

    def show(
        self,
        record: tuple[NDArray[Any], NDArray[Any]],
        curves: tuple[NDArray[Any], NDArray[Any]],
        fit: tuple[int, int],
        target: int,
        leaving: Sequence[str],
    ) -> None:
        """Show record and model.

        Parameters
        ----------
        record
            Years, shape (n,), and stocks, shape (n, 2), as far as they may show.
        curves
            Years and stocks of the model.
        fit
            First and last year of the fit.
        target
            The year asked about.
        leaving
            What to write where the curves leave the picture at the top, one for each.
        """
        self.ground.set(x=fit[0], width=fit[1] - fit[0])
        self.fit_words.set(x=(fit[0] + fit[1]) / 2, text=say("arms_race.fit_years"))
        self.target.set_xdata([target, target])
        self.year.set(x=target, text=str(target))
        years, stocks = curves
        for one, (record_line, curve) in enumerate(zip(self.records, self.curves, strict=True)):
            record_line.set_data(record[0], record[1][:, one])
            inside = np.clip(stocks[:, one], -self.top, 3 * self.top)
            curve.set_data(years, inside)
            at = np.flatnonzero(years == target)
            height = float(stocks[at[0], one]) if len(at) else np.inf
            seen = 0 <= height <= self.top
            self.dots[one].set_data(*(([target], [height]) if seen else ([], [])))
        places = [place_of_leaving(years, stocks[:, one], self.top) for one in (0, 1)]
        for one, words in enumerate(leaving):
            self.write_leaving(one, places, target, f"↑ {words}")

    def write_leaving(
        self, one: int, places: Sequence[float | None], target: float, words: str
    ) -> None:
        """Write beside the place where a curve leaves the picture, clear of the other lines."""
        place = places[one]
        self.leaves[one].set_text("" if place is None else words)
        if place is not None:
            first, last = self.plot.get_xlim()
            wide = LETTER * len(words) * (last - first) / (WIDTH - LEFT - RIGHT)
            lines = [target, *(other for other in places if other is not None)]
            side, x = clear_place(place, target, wide, lines, (first, last))
            self.leaves[one].set(x=x, ha=side)
