"""Picture: agreement with two sides over the sessions, and on how many votes it rests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator

from summitry.pictures.labels import spread
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, SOFT, WIDTH, hue
from summitry.pictures.years import YearsPicture

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from summitry.models.landmarks import Landmark

TALL, COUNT = 3.0, 0.72
HEAD, BELOW_HEAD = 0.4, 0.2
RIGHT, KEY = 1.46, 0.26
NAME, LINE = 13, 0.175
LEAST_BARS = 10
FIRST_KEY, SECOND_KEY, SAMPLE = 0.08, 2.9, 0.36


class Measure(NamedTuple):
    """An axis of agreement: its ends, its ticks, and whether they are per cent."""

    low: float
    high: float
    ticks: tuple[float, ...]
    percent: bool


SHARE = Measure(0, 1, (0, 0.25, 0.5, 0.75, 1), percent=True)
BEYOND = Measure(-0.6, 1, (-0.5, 0, 0.5, 1), percent=False)
BEYOND_IN_A_GROUP = Measure(-1, 1, (-1, -0.5, 0, 0.5, 1), percent=False)
LINES: Mapping[str, dict[str, Any]] = {
    "first": {"color": hue(0), "linewidth": 2.4, "zorder": 4},
    "second": {"color": hue(1), "linewidth": 2.4, "zorder": 4},
    "world_first": {"color": hue(0), "linewidth": 1.4, "linestyle": (0, (1, 1.4)), "zorder": 3},
    "world_second": {"color": hue(1), "linewidth": 1.4, "linestyle": (0, (1, 1.4)), "zorder": 3},
    "pair": {"color": INK, "linewidth": 1.3, "linestyle": (0, (6, 2)), "zorder": 2},
}
MARKS = {"first": "o", "second": "s"}
SIGNS = {"first": "● ", "second": "■ ", "pair": ""}
WORLD = {"first": "world_first", "second": "world_second"}
COLOURS = {"first": hue(0), "second": hue(1), "pair": INK}


class VotesPicture(YearsPicture):
    """Lines of agreement; below them the number of votes as faint bars.

    Parameters
    ----------
    years
        All years of the axis, each the autumn in which a session began.
    measure
        The axis of agreement.
    most
        The highest number of votes in a session.
    marks
        Landmarks.
    words
        ``axis``, ``count``: names of the strips; ``world``: what a dotted line means, or, where it
        is empty, ``no_world``: why there is none.
    """

    def __init__(
        self,
        years: range,
        measure: Measure,
        most: int,
        marks: Sequence[Landmark],
        words: Mapping[str, str],
    ) -> None:
        super().__init__(years, (TALL, COUNT), marks, left=0.62, right=RIGHT, key=KEY, head=HEAD)
        self.plot, self.below = self.strips
        low, high = measure.low, measure.high
        self.inch = (high - low) / (TALL - HEAD)
        self.ends = (low, high)
        self.plot.set(ylim=(low, high + HEAD * self.inch), yticks=measure.ticks)
        self.plot.grid(axis="y")
        if measure.percent:
            self.plot.yaxis.set_major_formatter(FuncFormatter(lambda y, _: f"{y * 100:.0f} %"))
        else:
            self.plot.axhline(0, color=SOFT, linewidth=1, zorder=1)
        top = COUNT / (COUNT - BELOW_HEAD)
        self.below.set_ylim(0, max(most, LEAST_BARS) * top)
        self.below.yaxis.set_major_locator(MaxNLocator(2, integer=True))
        self.write(words)
        self.bars = self.shapes(self.below, facecolor="#d5dae0", edgecolor="none", zorder=1)
        self.lines = {
            name: self.moves(self.plot.plot([], [], **style)[0]) for name, style in LINES.items()
        }
        face = {"markeredgecolor": PAPER, "markersize": 8.5, "zorder": 5}
        self.dots = {
            name: self.moves(self.plot.plot([], [], mark, color=COLOURS[name], **face)[0])
            for name, mark in MARKS.items()
        }
        across = self.plot.get_yaxis_transform()
        self.names = {
            name: self.text(self.plot, 1.02, transform=across, va="center", color=colour)
            for name, colour in COLOURS.items()
        }
        bold = {"color": ACCENT, "fontweight": "bold", "va": "center"}
        self.labels = [self.text(strip, **bold) for strip in self.strips]

    def write(self, words: Mapping[str, str]) -> None:
        """Name the strips, and say above them what the kinds of lines mean."""
        style = {"va": "top", "fontsize": SMALL, "color": INK}
        self.plot.text(0.006, 0.99, words["axis"], transform=self.plot.transAxes, **style)
        beside = {"transform": self.below.transAxes, "va": "center", "fontsize": SMALL}
        self.below.text(1.02, 0.4, folded(words["count"], NAME), color=SOFT, **beside)
        across, height = self.figure.transFigure, 1 - 0.15 / self.high
        start = SECOND_KEY
        if words["world"]:
            self.figure.add_artist(sample(start, height, LINES["world_first"]["linestyle"]))
            start += SAMPLE
        told = words["world"] or words["no_world"]
        middle = {**style, "va": "center"}
        self.figure.text(start / WIDTH, height, told, **middle)
        place = (FIRST_KEY + SAMPLE) / WIDTH, height
        self.key = self.text(self.plot, *place, transform=across, va="center")
        self.solid = self.moves(sample(FIRST_KEY, height, "-"))
        self.figure.add_artist(self.solid)

    def show(
        self,
        lines: Mapping[str, NDArray[np.float64]],
        counts: NDArray[np.float64],
        names: Mapping[str, str],
        year: int,
        words: tuple[str, str],
        who: str,
    ) -> None:
        """Draw the lines and mark a year.

        Parameters
        ----------
        lines
            Values by name of `LINES`, each of shape (n_years,), NaN for a gap.
        counts
            Votes on which the share rests, shape (n_years,), NaN for none.
        names
            Words beside the ends of ``first``, ``second`` and ``pair``.
        year
            The year to mark.
        words
            What to write at the year, above and below.
        who
            Name of the state, whose lines are thick; empty for none.
        """
        empty = np.full(len(self.at), np.nan)
        for name, drawn in self.lines.items():
            drawn.set_data(self.at, lines.get(name, empty))
        here = np.array([one == year for one in self.years])
        for name, dot in self.dots.items():
            dot.set_data(self.at[here], lines.get(name, empty)[here])
        self.bars.set_verts(standing(self.at, np.nan_to_num(counts)))
        self.mark_year(year)
        self.put_beside(self.labels[0], year, self.ends[1] + 0.1 * self.inch, words[0])
        head = self.below.get_ylim()[1] * (1 - 0.5 * BELOW_HEAD / COUNT)
        self.put_beside(self.labels[1], year, head, words[1])
        self.key.set_text(who)
        self.solid.set_visible(bool(who))
        self.write_names(lines, names)

    def write_names(
        self, lines: Mapping[str, NDArray[np.float64]], names: Mapping[str, str]
    ) -> None:
        """Write the names of the lines beside their ends, clear of each other."""
        ends = {name: lines[name] for name in self.names if known(lines.get(name))}
        for name, other in WORLD.items():
            if name not in ends and known(lines.get(other)):
                ends[name] = lines[other]
        shown = list(ends)
        texts = [folded(SIGNS[name] * (name in lines) + names[name], NAME, 3) for name in shown]
        rooms = [(text.count("\n") + 1) * LINE * self.inch for text in texts]
        heights = [last(ends[name]) for name in shown]
        places = spread(heights, rooms, *self.ends) if shown else []
        for name, text in self.names.items():
            text.set_text("")
            if name in shown:
                at = shown.index(name)
                text.set(text=texts[at], y=places[at])


def sample(start: float, height: float, style: Any) -> Line2D:
    """Return a short line for the key; it begins a number of inches from the left."""
    ends = [start / WIDTH, (start + SAMPLE - 0.08) / WIDTH]
    return Line2D(ends, [height] * 2, color=INK, linestyle=style, linewidth=2)


def known(values: NDArray[np.float64] | None) -> bool:
    """Tell whether a line has any value."""
    return values is not None and bool((~np.isnan(values)).any())


def last(values: NDArray[np.float64]) -> float:
    """Return the last value of a line."""
    return float(values[~np.isnan(values)][-1])


def standing(at: NDArray[np.float64], heights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the corners of bars that stand on zero."""
    left, right, floor = at - 0.4, at + 0.4, np.zeros(len(at))
    corners = [(left, floor), (right, floor), (right, heights), (left, heights)]
    return np.stack([np.column_stack(corner) for corner in corners], axis=1)
