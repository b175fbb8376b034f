"""Picture: two pages side by side, and what stands beside each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from matplotlib.patches import FancyBboxPatch, Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PALE, PAPER, SMALL, SOFT, TEXT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.pictures.stamps import StampedText

EDGE, CARD, CARD_HIGH = 0.1, 3.6, 1.62
ROW, ROWS_FROM = 0.56, 1.98
TITLE, LETTERS, ADDRESS = 39, 45, 38
MIDDLE, GAP = WIDTH / 2, 0.16
LONGEST, FEWEST = 2.72, 8
BAR = 0.2
HEIGHT = ROWS_FROM + 3 * ROW + 0.16
COUNTS = ("pages", "others", "shared")


class Page(NamedTuple):
    """A page as it presents itself.

    Attributes
    ----------
    address, title, date, says
        Its site, its title, its date in words, and what it says on the point.
    """

    address: str
    title: str
    date: str
    says: str


class LateralPicture(Picture):
    """Two pages above; below them three counts, from the middle to either side.

    Parameters
    ----------
    pages
        The two pages.
    counts
        For each page: pages of its origin, other origins that say the same, facts that it states.
    shared
        For each page, how many of the facts it states others state too.
    """

    def __init__(
        self,
        pages: Sequence[Page],
        counts: Sequence[tuple[int, int, int]],
        shared: Sequence[int],
    ) -> None:
        super().__init__(height=HEIGHT)
        self.counts, self.shared = counts, shared
        self.unit = LONGEST / max(FEWEST, *(max(one) for one in counts))
        self.plot = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(HEIGHT, 0))
        axes.set_axis_off()
        self.frames = [self.write_page(place, page) for place, page in enumerate(pages)]
        for place, name in enumerate(COUNTS):
            y = ROWS_FROM + place * ROW
            style = {"fontsize": SMALL, "va": "center", "ha": "center", "color": INK}
            axes.text(MIDDLE, y + 0.04, say(f"lateral.picture.{name}"), **style)
        for side, x in (("a", EDGE + 0.14), ("b", WIDTH - EDGE - 0.2)):
            bold = {"fontsize": TEXT, "fontweight": "bold", "va": "center", "ha": "center"}
            axes.text(x, ROWS_FROM + 0.04, say(f"lateral.picture.side_{side}"), **bold)
        bars = [(place, side) for place in range(len(COUNTS)) for side in (0, 1)]
        self.bars = [self.make_bar(*one) for one in bars]
        self.inner = [self.make_bar(len(COUNTS) - 1, side, filled=True) for side in (0, 1)]
        self.numbers = [self.make_number(*one) for one in bars]
        self.hint = self.stamped(
            axes, MIDDLE, ROWS_FROM + 0.32, fontsize=TEXT, va="center", ha="center", color=ACCENT
        )

    def write_page(self, place: int, page: Page) -> FancyBboxPatch:
        """Draw one page as it presents itself; return the frame that shows a choice."""
        left = EDGE + place * (WIDTH - 2 * EDGE - CARD)
        box = {"boxstyle": "round,pad=0,rounding_size=0.06", "facecolor": PAPER}
        frame = FancyBboxPatch((left, 0.08), CARD, CARD_HIGH, **box)
        frame.set(edgecolor=SOFT, linewidth=1.0)
        self.plot.add_patch(frame)
        self.plot.add_patch(Rectangle((left + 0.02, 0.1), CARD - 0.04, 0.3, color=PALE, zorder=1.1))
        style = {"va": "center", "zorder": 3}
        letter = say(f"lateral.picture.side_{'ab'[place]}")
        self.plot.text(left + 0.14, 0.25, letter, fontsize=TEXT, fontweight="bold", **style)
        address = folded(page.address, ADDRESS, 1)
        self.plot.text(left + 0.42, 0.25, address, fontsize=SMALL, color=SOFT, **style)
        title, says = folded(page.title, TITLE), folded(page.says, LETTERS)
        top = {"va": "top", "zorder": 3, "linespacing": 1.25}
        self.plot.text(left + 0.14, 0.5, title, fontsize=SMALL, fontweight="bold", **top)
        self.plot.text(left + 0.14, 0.9, page.date, fontsize=SMALL, color=SOFT, **top)
        self.plot.text(left + 0.14, 1.18, says, fontsize=SMALL, color=INK, **top)
        chosen = FancyBboxPatch((left, 0.08), CARD, CARD_HIGH, **{**box, "facecolor": "none"})
        chosen.set(edgecolor=ACCENT, linewidth=2.6, zorder=4)
        self.plot.add_patch(chosen)
        return self.moves(chosen)

    def make_bar(self, place: int, side: int, *, filled: bool = False) -> Rectangle:
        """Make one bar of no length; the inner one is the filled part."""
        y = ROWS_FROM + place * ROW + 0.18
        last = place == len(COUNTS) - 1
        face = hue(side) if filled or not last else FAINT
        bar = Rectangle((MIDDLE, y), 0, BAR, facecolor=face, edgecolor=hue(side), linewidth=1.0)
        bar.set(zorder=3 if filled else 2, hatch="" if side == 0 else "////")
        if side and face != FAINT:
            bar.set(facecolor=PAPER)
        if face == FAINT:
            bar.set(facecolor=PALE, hatch="")
        self.plot.add_patch(bar)
        return self.moves(bar)

    def make_number(self, place: int, side: int) -> StampedText:
        """Make the number that stands at the end of a bar."""
        y = ROWS_FROM + place * ROW + 0.18 + BAR / 2
        align = ("right", "left")[side]
        return self.stamped(self.plot, MIDDLE, y, fontsize=TEXT, va="center", ha=align, color=INK)

    def show(self, *, chosen: str | None, left: bool, hint: str = "") -> None:
        """Frame what is chosen; show the counts once the page is left.

        Parameters
        ----------
        chosen
            ``a``, ``b``, ``both``, ``neither``; None while nothing is.
        left
            Whether the counts show.
        hint
            What stands in their place until then.
        """
        for name, frame in zip("ab", self.frames, strict=True):
            frame.set_visible(chosen in (name, "both"))
        for place in range(len(COUNTS)):
            for side in (0, 1):
                self.show_count(place, side, left=left)
        self.hint.set_text("" if left else hint)

    def show_count(self, place: int, side: int, *, left: bool) -> None:
        """Give one bar and its number their length and place."""
        count, index = self.counts[side][place], 2 * place + side
        stretch(self.bars[index], side, count * self.unit if left else 0)
        words = str(count)
        if place == len(COUNTS) - 1:
            share = self.shared[side]
            stretch(self.inner[side], side, share * self.unit if left else 0)
            words = say("lateral.picture.of", shared=share, stated=count)
        number = self.numbers[index]
        number.set_text(words if left else "")
        number.set_x(MIDDLE + (1 if side else -1) * (GAP + count * self.unit + 0.07))


def stretch(bar: Rectangle, side: int, length: float) -> None:
    """Let a bar reach from the middle to its side."""
    bar.set_visible(length > 0)
    bar.set_x(MIDDLE + GAP if side else MIDDLE - GAP - length)
    bar.set_width(length)
