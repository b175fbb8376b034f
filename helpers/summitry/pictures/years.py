"""Strips over the same years, one of which is marked, with the landmarks of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib import rc_context
from matplotlib.collections import PolyCollection
from matplotlib.ticker import MaxNLocator

from summitry.pictures.base import Picture
from summitry.pictures.stamps import Stamp, StampedText
from summitry.pictures.style import ACCENT, INK, SETTINGS, SMALL, SOFT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.text import Text

    from summitry.models.landmarks import Landmark

AUTUMN = 0.8
EDGE = 0.6
ROW = 0.185
LEVELS = 3
BELOW, BETWEEN = 0.3, 0.22
GAP = 8
NEAR_THE_END = 0.8


class YearsPicture(Picture):
    """Strips one below the other over the same years.

    What belongs to a year stands at its autumn, when the General Assembly debates and votes.

    Parameters
    ----------
    years
        All years of the axis.
    strips
        Heights of the strips in inches, from top to bottom.
    marks
        Landmarks, named above the strips.
    left, right
        Room beside the strips, in inches.
    key
        Room for a key above everything, in inches.
    head
        Room for words at the top of each strip, in inches; no line of a landmark crosses it.
    """

    def __init__(
        self,
        years: range,
        strips: Sequence[float],
        marks: Sequence[Landmark] = (),
        *,
        left: float = 0.75,
        right: float = 0.2,
        key: float = 0.0,
        head: float = 0.0,
    ) -> None:
        names = LEVELS * ROW + 0.11 if marks else 0.06
        top = key + names
        high = top + sum(strips) + BETWEEN * (len(strips) - 1) + BELOW
        super().__init__(height=high)
        self.years, self.high, self.head = years, high, head
        self.at = np.array(years) + AUTUMN
        self.stamps: dict[tuple[Any, ...], Stamp] = {}
        self.strips: list[Axes] = []
        for tall in strips:
            strip = self.axes(left=left, bottom=high - top - tall, right=right, top=top)
            strip.set_xlim(years[0] + AUTUMN - EDGE, years[-1] + AUTUMN + EDGE)
            strip.tick_params(labelbottom=False)
            self.strips.append(strip)
            top += tall + BETWEEN
        self.strips[-1].tick_params(labelbottom=True)
        self.strips[-1].xaxis.set_major_locator(MaxNLocator(8, integer=True))
        self.name_landmarks(marks)
        self.boxes = [
            self.moves(strip.axvspan(0, 1, color=ACCENT, alpha=0.16, linewidth=0))
            for strip in self.strips
        ]

    def name_landmarks(self, marks: Sequence[Landmark]) -> None:
        """Draw a thin line for each landmark; its name ends above it, clear of lines and names."""
        first = self.strips[0]
        renderer = self.canvas.get_renderer()
        placed: list[tuple[float, int]] = []
        for mark in marks:
            foot = float(first.transData.transform((mark.at, 0))[0])
            name = first.text(mark.at, 1, mark.name, fontsize=SMALL, color=SOFT, ha="right")
            reach = name.get_window_extent(renderer).width + GAP
            if foot - reach < 0:
                name.set_horizontalalignment("left")
            crossed = [level for at, level in placed if foot - reach < at]
            level = max(crossed, default=-1) + 1
            if level >= LEVELS:
                name.remove()
                continue
            placed.append((foot, level))
            rise = 0.07 + level * ROW
            tall = self.tall(first)
            name.set(transform=first.get_xaxis_transform(), y=1 + rise / tall)
            self.landmark_line(first, mark.at, tall, tall + rise + ROW * 0.7)
            for strip in self.strips:
                self.landmark_line(strip, mark.at, 0, self.tall(strip) - self.head)

    def tall(self, strip: Axes) -> float:
        """Return the height of a strip in inches."""
        return float(strip.get_position().height * self.high)

    def landmark_line(self, strip: Axes, at: float, low: float, top: float) -> None:
        """Draw a piece of a landmark's line between two heights in inches."""
        style = {"color": SOFT, "linewidth": 0.8, "linestyle": (0, (2, 2)), "zorder": 0.6}
        ends = [low / self.tall(strip), top / self.tall(strip)]
        across = strip.get_xaxis_transform()
        strip.plot([at, at], ends, transform=across, clip_on=False, **style)

    def text(self, strip: Axes, x: float = 0, y: float = 0, **style: Any) -> StampedText:
        """Add a moving text at a place of a strip."""
        style = {"fontsize": SMALL, "color": INK, "zorder": 6, **style}
        with rc_context(SETTINGS):
            made = StampedText(x, y, "", stamps=self.stamps, **style)
        made.set_transform(style.get("transform", strip.transData))
        strip.add_artist(made).set_clip_on(False)
        return self.moves(made)

    def shapes(self, strip: Axes, **style: Any) -> PolyCollection:
        """Add moving shapes to a strip; there are none yet."""
        made = self.moves(PolyCollection([], **style))
        strip.add_collection(made, autolim=False)
        return made

    def mark_year(self, year: int) -> None:
        """Lay a pale stripe over a year in all strips; none where the axis lacks the year."""
        for box in self.boxes:
            box.set_visible(year in self.years)
            box.set(x=year + AUTUMN - 0.5, width=1)

    def put_beside(self, label: Text, year: int, height: float, words: str) -> None:
        """Write words over a year, on the side of it where there is room."""
        share = (year - self.years[0]) / max(len(self.years) - 1, 1)
        side = "left" if share < 1 - NEAR_THE_END else "right" if share > NEAR_THE_END else "center"
        reach = {"left": -0.5, "right": 0.5, "center": 0.0}[side]
        label.set(position=(year + AUTUMN + reach, height), horizontalalignment=side)
        label.set_text(words if year in self.years else "")
