"""Picture: a fan of states month by month; below it single years."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.patches import PathPatch

from summitry.models.paths_real import months_outside
from summitry.pictures.base import Picture
from summitry.pictures.labels import spread
from summitry.pictures.paths_blocks import Blocks, blocks, looks
from summitry.pictures.style import ACCENT, INK, PAPER, SMALL, SOFT, hue

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.models.paths import Numbers

LEFT, RIGHT = 1.72, 2.04
FAN, BELOW = 1.95, 1.3
TOP, BETWEEN = 0.12, 0.78
WIDEST = 16
LINE = 0.155
AXIS = 0.42
HALF, STUB = 0.5, 0.25
GUESS, SWATCH, LABEL = 0.8, (1.1, 1.55), 1.8


class PathsPicture(Picture):
    """Stacked bands of states over the months, and single years below.

    Parameters
    ----------
    names
        Names of the states, from the least contact to the most.
    months
        Number of months.
    words
        ``months``, ``fan``, ``wait``, ``years``, ``real_year``, ``real_key``.
    told
        Whether the answer may show; there is no room for single years until then.
    """

    def __init__(
        self, names: Sequence[str], months: int, words: Mapping[str, str], *, told: bool
    ) -> None:
        below = BETWEEN + BELOW if told else AXIS
        super().__init__(height=TOP + FAN + below + 0.08)
        self.words, self.months = words, months
        self.names = [fill(name, WIDEST) for name in names]
        fan = self.axes(left=LEFT, bottom=0.08 + below, right=RIGHT, top=TOP)
        fan.set(xlim=(-HALF, months + HALF), ylim=(0, 100))
        fan.set_xticks(range(0, months + 1, max(1, months // 12)))
        fan.set_yticks([0, 25, 50, 75, 100])
        fan.set_xlabel(words["months"], labelpad=1, fontsize=SMALL)
        fan.set_ylabel(fill(words["fan"], 12), rotation=0, ha="right", va="center", labelpad=6)
        self.fan = fan
        self.bands = [
            self.moves(PolyCollection([], zorder=2, linewidth=0.6, **look))
            for look in looks(len(names))
        ]
        for band in self.bands:
            fan.add_collection(band, autolim=False)
        at = {"transform": fan.transAxes, "ha": "center", "va": "center", "color": SOFT}
        self.wait = self.stamped(fan, 0.54, 0.5, fontsize=SMALL + 1, **at)
        self.cursor = self.moves(fan.axvline(months, color=ACCENT, linewidth=2, zorder=4))
        real = {"markeredgecolor": INK, "markeredgewidth": 1.6, "markersize": 7, "clip_on": False}
        self.real, self.outside = (
            self.moves(fan.plot([], [], "o", color=fill, zorder=5, **real)[0])
            for fill in (PAPER, INK)
        )
        beside = {"va": "center", "fontsize": SMALL, "color": INK, "linespacing": 1.0}
        self.labels = [
            self.stamped(fan, months + LABEL, 0, ha="left", **beside) for _ in self.names
        ]
        self.swatches = [PathPatch(blocks([]), clip_on=False, **look) for look in looks(len(names))]
        for swatch in self.swatches:
            fan.add_patch(self.moves(swatch))
        guess = {"color": hue(1), "markeredgecolor": INK, "linestyle": "", "clip_on": False}
        self.guess = self.moves(fan.plot([], [], "D", markersize=8, zorder=6, **guess)[0])
        self.blocks: Blocks | None = None
        if told:
            lower = self.axes(left=LEFT, bottom=0.08, right=RIGHT, top=TOP + FAN + BETWEEN)
            self.blocks = Blocks(self, lower, len(names))

    def show(
        self,
        shares: Numbers | None,
        paths: Sequence[Sequence[int | None]],
        start: int,
        month: int,
        guess: int | None,
        real: Sequence[int | None],
    ) -> None:
        """Draw the fan and what stands below it.

        Parameters
        ----------
        shares
            Chances by month, shape (months + 1, states); None while they may not show.
        paths
            Single years as states by month.
        start, guess
            Index of the first state and of the guessed one; None without a guess.
        month
            Where the cursor stands.
        real
            The states as they were, by month, None where not known; empty while it may not show.
        """
        self.cursor.set_xdata([month, month])
        self.wait.set_text("" if shares is not None else self.words["wait"])
        self.show_bands(shares, start)
        self.show_labels(shares, month, guess)
        self.show_real(shares, real)
        if self.blocks is not None:
            self.blocks.show_years(paths, real, self.words)

    def show_bands(self, shares: Numbers | None, start: int) -> None:
        """Stack the states; before the answer only the state of the beginning."""
        if shares is None:
            shares = np.zeros((2, len(self.bands)))
            shares[:, start] = 1
            across = np.array([-STUB, STUB])
        else:
            across = np.arange(self.months + 1)
        tops = 100 * np.cumsum(shares, axis=1)
        floors = np.hstack([np.zeros((len(tops), 1)), tops[:, :-1]])
        for state, band in enumerate(self.bands):
            upper = np.column_stack([across, tops[:, state]])
            lower = np.column_stack([across, floors[:, state]])[::-1]
            shown = (tops[:, state] - floors[:, state]).max() > 0
            band.set_verts([np.vstack([upper, lower])] if shown else [])

    def show_labels(self, shares: Numbers | None, month: int, guess: int | None) -> None:
        """Name the bands at their right ends, with their chances at the cursor."""
        count = len(self.names)
        ends = shares[-1] if shares is not None else np.full(count, 1 / count)
        middles = 100 * (np.cumsum(ends) - ends / 2)
        unit = 100 / FAN
        rooms = [(name.count("\n") + 1) * LINE * unit + 2 for name in self.names]
        places = spread(list(middles), rooms, 0, 100) if sum(rooms) <= 100 else list(middles)
        for state, (label, place) in enumerate(zip(self.labels, places, strict=True)):
            number = f"{100 * shares[month, state]:.0f}  " if shares is not None else ""
            label.set(text=number + self.names[state].replace("\n", "\n     "), y=place)
            label.set_fontweight("bold" if state == guess else "normal")
            sides = (self.months + side for side in SWATCH)
            self.swatches[state].set_path(blocks([(*sides, place - 3, place + 3)]))
        ring = [[], []] if guess is None else [[self.months + GUESS], [places[guess]]]
        self.guess.set_data(*ring)

    def show_real(self, shares: Numbers | None, real: Sequence[int | None]) -> None:
        """Mark the states as they were in their bands, filled where the fan gave hardly a chance.

        Months that are not known are left out. No line joins the marks: a state is no number.
        """
        if shares is None or not real:
            for marks in (self.real, self.outside):
                marks.set_data([], [])
            return
        middles = 100 * (np.cumsum(shares, axis=1) - shares / 2)
        known = [
            middles[month, state] if state is not None else np.nan
            for month, state in enumerate(real)
        ]
        self.real.set_data(range(len(known)), known)
        outside = months_outside(shares, real)
        self.outside.set_data(outside, [known[month] for month in outside])
