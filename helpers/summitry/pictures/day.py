"""Picture: the days of the event in their order, as far as it is known, and rival versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from matplotlib.patches import FancyBboxPatch, Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PALE, PAPER, SMALL, SOFT, TEXT, WIDTH, hue

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from matplotlib.axes import Axes

TOP, LINE, GAP = 0.34, 0.236, 0.12
LEFT, COLUMN, WIDE = 0.08, 3.78, 3.66
ROOM: Final = 39
BOX, MOST_BOXES, APART = 1.17, 3, 0.1
LETTERS: Final = {1: 88, 2: 42, 3: 27}


class Spot(NamedTuple):
    """A line of the days: a heading where it has no id; a place of None is not known."""

    words: str
    event_id: str = ""
    place: int | None = None
    clock: str = ""


class Version(NamedTuple):
    """One version of what happened, as a box shows it."""

    head: str
    words: str
    chosen: bool
    witnesses: str


class DayPicture(Picture):
    """Two columns of moments, those of known order numbered and joined; boxes for the versions.

    Parameters
    ----------
    spots
        Headings and moments from top to bottom; the second half stands on the right.
    key
        What the signs mean.
    """

    def __init__(self, spots: Sequence[Spot], key: str) -> None:
        half = max(-(-len(spots) // 2), 1)
        self.boxes_top = TOP + half * LINE + GAP
        height = self.boxes_top + BOX + 0.34
        super().__init__(height=height)
        axes = self.axes(0, 0, 0, 0)
        axes.set(xlim=(0, WIDTH), ylim=(height, 0))
        axes.set_axis_off()
        self.plot = axes
        small = {"fontsize": SMALL, "color": SOFT, "va": "center"}
        axes.text(LEFT, 0.16, key, **small)
        self.stripes: dict[str, Rectangle] = {}
        before: tuple[float, float, int | None] | None = None
        for number, spot in enumerate(spots):
            column, line = divmod(number, half)
            x, y = LEFT + column * COLUMN, TOP + (line + 0.5) * LINE
            before = self.put(spot, x, y, before if line else None)
        frame = Rectangle((0, 0), WIDE, LINE, facecolor="none", edgecolor=INK, linewidth=1.8)
        axes.add_patch(frame)
        self.frame = self.moves(frame)
        self.boxes = [Box(self, axes, number) for number in range(MOST_BOXES)]
        self.status = self.stamped(axes, LEFT, height - 0.15, **{**small, "color": INK})

    def put(
        self, spot: Spot, x: float, y: float, before: tuple[float, float, int | None] | None
    ) -> tuple[float, float, int | None] | None:
        """Write one line; return where it stands, for the next to be joined to it."""
        beside = {"va": "center", "fontsize": TEXT, "color": INK}
        if not spot.event_id:
            self.plot.text(x, y, spot.words, fontweight="bold", **beside)
            return None
        dashes = {"edgecolor": ACCENT, "linewidth": 1.8, "linestyle": (0, (4, 2))}
        stripe = Rectangle((x, y - LINE / 2), WIDE, LINE, facecolor="none", **dashes)
        self.plot.add_patch(stripe)
        self.stripes[spot.event_id] = self.moves(stripe)
        if spot.place is None:
            self.plot.plot(x + 0.13, y, "s", ms=8, color=PAPER, mec=SOFT, mew=1.3, zorder=3)
        else:
            self.plot.plot(x + 0.13, y, "o", ms=14, color=hue(0), zorder=3)
            inside = {**beside, "color": PAPER, "fontsize": SMALL, "ha": "center", "zorder": 4}
            self.plot.text(x + 0.13, y, str(spot.place), fontweight="bold", **inside)
        if before is not None and spot.place is not None:
            thick = 6 if before[2] == spot.place else 1.4
            line = {"color": hue(0), "linewidth": thick, "zorder": 2, "solid_capstyle": "butt"}
            self.plot.plot([before[0], x + 0.13], [before[1], y], **line)
        name = folded(spot.words, max(ROOM - len(spot.clock), 12), 1)
        self.plot.text(x + 0.34, y, name, **beside)
        clock = {**beside, "color": ACCENT, "ha": "right", "fontsize": SMALL}
        self.plot.text(x + WIDE - 0.05, y, spot.clock, **clock)
        return (x + 0.13, y, spot.place) if spot.place is not None else None

    def show(
        self, lit: Collection[str], current: str | None, versions: Sequence[Version], status: str
    ) -> None:
        """Show one question.

        Parameters
        ----------
        lit
            The events that the question is about.
        current
            The event in hand.
        versions
            Two or three of them.
        status
            What the learner holds so far.
        """
        for event_id, stripe in self.stripes.items():
            stripe.set_visible(event_id in lit)
        here = self.stripes.get(current or "")
        self.frame.set_visible(here is not None)
        if here is not None:
            self.frame.set_xy(here.get_xy())
        for number, box in enumerate(self.boxes):
            box.show(versions[number] if number < len(versions) else None, len(versions))
        self.status.set_text(status)


class Box:
    """The box of one version: its letter, its words, who gives it."""

    def __init__(self, picture: DayPicture, axes: Axes, number: int) -> None:
        self.number, self.top = number, picture.boxes_top
        patch = FancyBboxPatch((0, 0), 1, 1, boxstyle="round,pad=0,rounding_size=0.06")
        patch.set(facecolor=PALE, edgecolor=SOFT, zorder=1)
        axes.add_patch(patch)
        self.patch = picture.moves(patch)
        left = {"va": "top", "fontsize": TEXT, "color": INK, "zorder": 3}
        self.head = picture.stamped(axes, 0, self.top + 0.09, fontweight="bold", **left)
        self.words = picture.stamped(axes, 0, self.top + 0.33, linespacing=1.15, **left)
        low = {**left, "va": "bottom"}
        self.witnesses = picture.stamped(axes, 0, self.top + BOX - 0.08, **low)

    def show(self, version: Version | None, count: int) -> None:
        """Show a version among so many, or nothing."""
        self.patch.set_visible(version is not None)
        words = ("", "", "")
        if version is not None:
            width = (WIDTH - 2 * LEFT - APART * (count - 1)) / count
            x = LEFT + self.number * (width + APART)
            self.patch.set_bounds(x, self.top, width, BOX)
            self.patch.set_linewidth(3.2 if version.chosen else 1.0)
            self.patch.set_edgecolor(ACCENT if version.chosen else SOFT)
            for text in (self.head, self.words, self.witnesses):
                text.set_x(x + 0.12)
            words = (version.head, folded(version.words, LETTERS[count], 3), version.witnesses)
        for text, said in zip((self.head, self.words, self.witnesses), words, strict=True):
            text.set_text(said)
