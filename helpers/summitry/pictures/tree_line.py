"""A line of costs in zones, with a mark where one stands: from which cost on something turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from matplotlib.patches import Rectangle

from summitry.pictures.style import FAINT, INK, PAPER, SMALL, SOFT, hue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from matplotlib.axes import Axes

    from summitry.pictures.base import Picture

TALL, MOST, LETTER = 0.36, 4, 0.074
LOOKS: dict[str, dict[str, Any]] = {
    "no": {"facecolor": PAPER, "edgecolor": "#b9c0c8", "hatch": "////"},
    "part": {"facecolor": "#f3e7c4", "edgecolor": "#80600a", "hatch": ""},
    "yes": {"facecolor": "#cfe7df", "edgecolor": hue(2), "hatch": ""},
    "hidden": {"facecolor": PAPER, "edgecolor": FAINT, "hatch": ""},
}
PATCH = {"facecolor": PAPER, "edgecolor": "none", "boxstyle": "square,pad=0.1"}


class Zone(NamedTuple):
    """A part of the line: its ends, its words, its look (``no``, ``part``, ``yes``, ``hidden``)."""

    low: float
    high: float
    words: str
    look: str


class CostLine:
    """A line from 0 to an end, in zones; a mark stands above it.

    Parameters
    ----------
    picture
        The picture it belongs to.
    axes
        Axes whose units are inches from the upper left.
    left, right, top
        Where it stands; above the top there is room for its name and the mark.
    end
        The highest number on it.
    step
        From number to number.
    """

    def __init__(
        self,
        picture: Picture,
        axes: Axes,
        *,
        left: float,
        right: float,
        top: float,
        end: int = 10,
        step: int = 1,
    ) -> None:
        self.left, self.wide, self.top, self.end = left, right - left, top, end
        text = {"va": "center", "fontsize": SMALL, "color": INK}
        self.zones = [self.zone(picture, axes) for _ in range(MOST)]
        self.words = [
            picture.stamped(axes, left, top + TALL / 2, ha="center", linespacing=1.0, **text)
            for _ in range(MOST)
        ]
        self.name = picture.stamped(axes, left, top - 0.27, **text)
        mark = axes.plot([left], [top - 0.08], "v", markersize=9, color=INK, zorder=5)[0]
        self.mark = picture.moves(mark)
        needle = axes.plot([left, left], [top - 0.05, top + TALL], color=INK, linewidth=1.6)[0]
        needle.set_zorder(4.5)
        self.needle = picture.moves(needle)
        for number in range(0, end + 1, step):
            axes.text(
                self.across(number),
                top + TALL + 0.11,
                f"{number}",
                ha="center",
                **text | {"color": SOFT},
            )

    def zone(self, picture: Picture, axes: Axes) -> Rectangle:
        """Return an empty zone."""
        made = Rectangle((self.left, self.top), 0, TALL, linewidth=1.0, zorder=1)
        axes.add_patch(made)
        return picture.moves(made)

    def across(self, number: float) -> float:
        """Return where a number lies, in inches."""
        return self.left + self.wide * number / self.end

    def show(self, name: str, at: float, zones: Sequence[Zone]) -> None:
        """Show zones and mark.

        Parameters
        ----------
        name
            What the numbers are.
        at
            Where the mark stands.
        zones
            From left to right; empty ones are left out.
        """
        self.name.set_text(name)
        place = self.across(at)
        self.mark.set_data([place], [self.top - 0.08])
        self.needle.set_data([place, place], [self.top - 0.05, self.top + TALL])
        told = [zone for zone in zones if zone.high > zone.low]
        for number, (patch, words) in enumerate(zip(self.zones, self.words, strict=True)):
            used = number < len(told)
            patch.set_visible(used)
            words.set_text("")
            if used:
                self.fill(patch, words, told[number], place)

    def fill(self, patch: Rectangle, words: Any, zone: Zone, mark: float) -> None:
        """Show one zone; its words stand beside the mark, where there is room for them."""
        low, high = self.across(zone.low), self.across(zone.high)
        patch.set(x=low, width=high - low, **LOOKS[zone.look])
        letters = max(map(len, zone.words.split("\n")), default=0) * LETTER
        for begin, end in sorted(parted(low, high, mark), key=lambda room: room[0] - room[1]):
            if end - begin >= letters + 0.1:
                words.set_text(zone.words)
                words.set_x((begin + end) / 2)
                return


def parted(low: float, high: float, mark: float) -> list[tuple[float, float]]:
    """Return what is left of a span beside a mark.

    >>> parted(0, 4, 3), parted(0, 4, 5)
    ([(0, 3), (3, 4)], [(0, 4)])
    """
    return [(low, mark), (mark, high)] if low < mark < high else [(low, high)]
