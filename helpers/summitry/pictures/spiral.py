"""Pictures: one build-up seen from two chairs, then move by move, and the map of four worlds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.patches import Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.spiral_map import WorldMap
from summitry.pictures.style import ACCENT, FAINT, INK, PALE, PAPER, SMALL, SOFT, TEXT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from summitry.models.spiral import Course

HIGH = 3.75
MAP = (5.05, 0.62, 0.12, 0.52)
LEFT = 0.62
END = 4.62
BOX, TALL = 0.08, 1.42
BAR = 0.62
LETTERS = 62
HEIGHTS = (0.13, 2.0)
MOTIVES = ("safety", "gain")
SIGNS = {"safety": "○", "gain": "■"}


class WorldsPicture(Picture):
    """What both pictures share: a sheet in inches, and the map to the right."""

    def __init__(self) -> None:
        super().__init__(height=HIGH)
        self.sheet = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(HIGH, 0))
        axes.set_axis_off()
        self.map = WorldMap(self, *MAP)


class ChairsPicture(WorldsPicture):
    """What each of the two says of its own arms and can read in the other's: the same words."""

    def __init__(self) -> None:
        super().__init__()
        self.readings: dict[str, list[Any]] = {motive: [] for motive in MOTIVES}
        self.trusts: list[Any] = []
        for chair, top in zip(("first", "second"), HEIGHTS, strict=True):
            self.write_chair(chair, top)
        self.write_act((HEIGHTS[0] + TALL + HEIGHTS[1]) / 2)
        line = {"va": "center", "fontsize": SMALL, "color": ACCENT}
        self.told = self.stamped(self.sheet, BOX, HIGH - 0.15, **line)

    def write_chair(self, chair: str, top: float) -> None:
        """Write one chair, in a box."""
        look = {"facecolor": PALE, "edgecolor": FAINT, "zorder": 0.5}
        self.sheet.add_patch(Rectangle((BOX, top), END - BOX, TALL, **look))
        style = {"va": "center", "fontsize": SMALL, "color": INK}
        left = BOX + 0.12
        head = say(f"spiral.chairs.{chair}")
        self.sheet.text(left, top + 0.19, head, fontweight="bold", **{**style, "fontsize": TEXT})
        self.sheet.text(left, top + 0.45, say("spiral.chairs.own"), **style)
        self.sheet.text(left, top + 0.7, say("spiral.chairs.other"), **style)
        for row, motive in enumerate(MOTIVES):
            text = self.stamped(self.sheet, left + 0.15, top + 0.95 + row * 0.23, **style)
            self.readings[motive].append(text)
        self.trusts.append(self.stamped(self.sheet, END - 0.12, top + 0.19, ha="right", **style))

    def write_act(self, height: float) -> None:
        """Draw the act between the two chairs: one arrow that is looked at from both ends."""
        arrow = {"arrowstyle": "<|-|>", "color": SOFT, "linewidth": 1.4}
        ends = {"xy": (0.62, height - 0.19), "xytext": (0.62, height + 0.19)}
        self.sheet.annotate("", arrowprops=arrow, **ends)
        style = {"va": "center", "fontsize": SMALL, "color": INK, "fontweight": "bold"}
        self.sheet.text(0.85, height, say("spiral.chairs.act"), **style)

    def show(self, trust: int, motive: str | None, told: str, place: Mapping[str, Any]) -> None:
        """Show what both start from.

        Parameters
        ----------
        trust
            What both give to the other seeking safety, of 100.
        motive
            The reading chosen by the learner, shown in both chairs; None before that.
        told
            What the learner expects, in words.
        place
            As `WorldMap.show` takes it.
        """
        for name, texts in self.readings.items():
            chosen = name == motive
            for text in texts:
                text.set_text(f"{SIGNS[name]} {say(f'spiral.chairs.{name}')}")
                text.set(fontweight="bold" if chosen else "normal", color=ACCENT if chosen else INK)
        for text in self.trusts:
            text.set_text(say("spiral.chairs.trust", trust=trust))
        self.told.set_text(folded(told, LETTERS, 1))
        self.map.show(**place)


class MovesPicture(WorldsPicture):
    """Moves of the first upwards and of the second downwards, each half with the mover's trust.

    Parameters
    ----------
    moves
        How many moves there are room for.
    """

    def __init__(self, moves: int) -> None:
        super().__init__()
        self.plot = axes = self.axes(left=LEFT, bottom=0.3, right=WIDTH - 4.42, top=0.5)
        axes.set(xlim=(0.3, moves + 0.7), ylim=(-1.32, 1.32), xticks=[])
        axes.set_yticks([-1, -0.5, 0, 0.5, 1], ["100", "50", "0", "50", "100"])
        axes.grid(axis="y")
        axes.spines["bottom"].set_visible(False)
        axes.patch.set_visible(False)
        axes.axhline(0, color=SOFT, linewidth=1)
        head = {"fontsize": SMALL, "color": INK, "va": "center", "ha": "left"}
        for height, chair in ((1.2, "first"), (-1.2, "second")):
            axes.text(0.4, height, say(f"spiral.bars.{chair}"), **head)
        self.write_key()
        self.whole = self.bars(facecolor=PAPER, edgecolor=hue(0), linewidth=1.1)
        self.threat = self.bars(facecolor=hue(0), edgecolor=hue(0), linewidth=1.1)
        look: dict[str, Any] = {"color": hue(1), "linewidth": 2, "marker": "o", "markersize": 4}
        look |= {"linestyle": (0, (4, 1.5)), "zorder": 4, "clip_on": False}
        self.trusts = [self.moves(axes.plot([], [], **look)[0]) for _ in range(2)]
        words = {"fontsize": SMALL, "color": hue(1), "va": "center", "ha": "right"}
        self.ends = [self.stamped(axes, moves + 0.7, height, **words) for height in (1.2, -1.2)]
        below = {"fontsize": SMALL, "color": SOFT, "va": "center"}
        self.told = self.stamped(self.sheet, BOX, HIGH - 0.15, **below)

    def bars(self, **style: Any) -> PolyCollection:
        """Return bars that are not there yet."""
        made = PolyCollection([], zorder=2, **style)
        self.plot.add_collection(made, autolim=False)
        return self.moves(made)

    def write_key(self) -> None:
        """Write what bars and lines mean, above them."""
        style = {"fontsize": SMALL, "va": "center"}
        across = BOX
        for sign, words, colour in (
            ("■", say("spiral.bars.threat"), hue(0)),
            ("□", say("spiral.bars.defence"), hue(0)),
            ("●", say("spiral.bars.trust"), hue(1)),
        ):
            self.sheet.text(across, 0.27, f"{sign} {words}", color=colour, **style)
            across += 0.32 + 0.0745 * len(words)

    def show(self, found: Course, looks: NDArray[Any], told: str, place: Mapping[str, Any]) -> None:
        """Show the moves.

        Parameters
        ----------
        found
            Arms and trust, move by move.
        looks
            Which part of each move looks like a threat, 0-1.
        told
            One line on what is told below.
        place
            As `WorldMap.show` takes it.
        """
        way = np.where(np.arange(len(found.arms)) % 2, -1.0, 1.0)
        self.whole.set_verts(boxes(looks * way, found.arms * way))
        self.threat.set_verts(boxes(np.zeros_like(way), looks * way))
        for one, (line, end) in enumerate(zip(self.trusts, self.ends, strict=True)):
            heights = found.trust[:, one] * (1, -1)[one]
            line.set_data(np.arange(len(heights)) + 0.5, heights)
            end.set_text(say("spiral.bars.end", trust=round(100 * float(found.trust[-1, one]))))
        self.told.set_text(folded(told, LETTERS, 1))
        self.map.show(**place)


def boxes(low: Sequence[float] | NDArray[Any], high: NDArray[Any]) -> NDArray[Any]:
    """Return the corners of bars between two heights, one a move."""
    left = np.arange(len(high)) + 1 - BAR / 2
    right = left + BAR
    corners = [(left, low), (right, low), (right, high), (left, high)]
    return np.stack([np.stack(corner, axis=-1) for corner in corners], axis=1)
