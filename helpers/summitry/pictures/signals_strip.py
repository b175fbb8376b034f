"""Part of a picture: a line of signals; insight rises from it, restraint hangs from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SMALL, SOFT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from summitry.pictures.base import Picture

EDGE, LEFT, RIGHT = 0.08, 1.2, 6.05
RISE, WORDS = 0.27, 0.19
KINDS = (("insight", -1, "o", 2), ("restraint", 1, "s", 3))


class Strip:
    """A mark for each signal done, as far from the line as it earned points.

    Parameters
    ----------
    picture
        The picture it is part of.
    axes
        Axes in inches, counted from the upper left.
    middle
        Height of the line.
    count
        Number of signals.
    """

    def __init__(self, picture: Picture, axes: Axes, middle: float, count: int) -> None:
        self.middle = middle
        step = (RIGHT - LEFT) / max(count, 1)
        self.places = [LEFT + (place + 0.5) * step for place in range(count)]
        axes.plot([LEFT, RIGHT], [middle] * 2, color=SOFT, linewidth=1, zorder=1)
        dots = {"markerfacecolor": PAPER, "markeredgecolor": SOFT, "linestyle": "", "zorder": 2}
        axes.plot(self.places, [middle] * count, "o", markersize=5, **dots)
        style = {"fontsize": SMALL, "va": "center", "color": INK}
        plain = {"linestyle": "", "markersize": 6.5, "zorder": 4}
        self.sticks, self.heads, self.means = [], [], []
        for kind, way, sign, colour in KINDS:
            end, place = middle + way * RISE, middle + way * WORDS
            axes.plot([LEFT, RIGHT], [end, end], color=FAINT, linewidth=0.8, zorder=0)
            axes.plot(EDGE + 0.08, place, sign, color=hue(colour), markersize=6.5)
            axes.text(EDGE + 0.22, place, say(f"signals.{kind}"), **style)
            stick = axes.plot([], [], color=INK, linewidth=2, zorder=3)[0]
            self.sticks.append(picture.moves(stick))
            head = axes.plot([], [], sign, color=hue(colour), **plain)[0]
            self.heads.append(picture.moves(head))
            right = style | {"ha": "right"}
            self.means.append(picture.stamped(axes, WIDTH - EDGE, place, **right))
        ring = {"marker": "o", "fillstyle": "none", "color": ACCENT, "markeredgewidth": 2.2}
        self.ring = picture.moves(axes.plot([], [], markersize=11, zorder=5, **ring)[0])

    def show(
        self, done: Sequence[tuple[bool, float] | None], current: int, means: tuple[str, str]
    ) -> None:
        """Show how the signals done went, and ring the present one.

        Parameters
        ----------
        done
            For each signal whether it counts for insight, and the points, 0 to 100; None where it
            is not done.
        current
            Place of the present signal.
        means
            What to write behind insight and restraint.
        """
        for number, (kind, way, _sign, _colour) in enumerate(KINDS):
            told = [
                (across, self.middle + way * RISE * one[1] / 100)
                for across, one in zip(self.places, done, strict=True)
                if one is not None and one[0] is (kind == "insight")
            ]
            self.heads[number].set_data([x for x, _y in told], [y for _x, y in told])
            gap = float("nan")
            self.sticks[number].set_data(
                [across for x, _y in told for across in (x, x, gap)],
                [down for _x, y in told for down in (self.middle, y, gap)],
            )
            self.means[number].set_text(means[number])
        self.ring.set_data([self.places[current]], [self.middle])
