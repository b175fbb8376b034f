"""Picture: pages of one family, the numbers in their addresses, and the minutes between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from matplotlib.collections import LineCollection

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, FAINT, INK, PAPER, SMALL, SOFT, TEXT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

HEAD, FOOT = 0.36, 0.58
PITCH, CLOSE = 0.42, 0.3
MANY = 8
TRUNK, SITE, CLOCK, END = 0.14, 0.42, 5.55, 7.2
NUMBER, SITE_LETTERS = (5.55, 3.42), (62, 37)
NUMBER_LETTERS = 25
EDGES = 0.08


class Page(NamedTuple):
    """One page: its site, its title, what its number reads as, and where that lies.

    Attributes
    ----------
    number
        The number or what it is read as; empty where the address has none.
    minute
        Minutes after the first of its run; None where there is nothing to place.
    aside
        What to write instead where the time lies far from the run.
    """

    site: str
    title: str
    number: str
    minute: float | None = None
    aside: str = ""


class SameVoicePicture(Picture):
    """Pages as rows; at the left each its own voice, or all tied to one.

    Parameters
    ----------
    pages
        The pages from top to bottom.
    span
        Minutes from the first to the last of the run; None while there is no clock to show.
    """

    def __init__(self, pages: Sequence[Page], span: float | None) -> None:
        self.pitch = PITCH if len(pages) <= MANY else CLOSE
        super().__init__(height=HEAD + self.pitch * len(pages) + FOOT)
        self.pages, self.bottom = pages, self.pitch * len(pages)
        self.plot = axes = self.axes(left=0, bottom=0, right=0, top=0)
        axes.set(xlim=(0, WIDTH), ylim=(self.bottom + FOOT, -HEAD))
        axes.set_axis_off()
        self.span = span
        self.number_at = NUMBER[span is not None]
        self.letters = SITE_LETTERS[span is not None]
        self.write_heads()
        for row, page in enumerate(pages):
            self.write_page(row, page)
        if span is not None:
            self.draw_clock(span)
        self.tie = LineCollection([], colors=ACCENT, linewidths=2.0, zorder=3)
        axes.add_collection(self.tie, autolim=False)
        self.moves(self.tie)
        rows = [self.middle(row) for row in range(len(pages))]
        self.single = self.moves(
            axes.plot([SITE - 0.14] * len(rows), rows, "o", color=INK, markersize=7, zorder=4)[0]
        )
        style = {"fontsize": TEXT, "va": "center", "color": ACCENT, "fontweight": "bold"}
        self.told = self.stamped(axes, TRUNK, self.bottom + FOOT - 0.18, **style)

    def middle(self, row: int) -> float:
        """Return the height of the middle of a row."""
        return (row + 0.5) * self.pitch

    def write_heads(self) -> None:
        """Write what the columns are."""
        style = {"fontsize": SMALL, "va": "center", "color": SOFT}
        self.plot.text(SITE, -HEAD / 2, say("same_voice.heads.page"), **style)
        self.plot.text(self.number_at, -HEAD / 2, say("same_voice.heads.number"), **style)
        if self.span is not None:
            self.plot.text(CLOCK, -HEAD / 2, say("same_voice.heads.clock"), **style)
        self.plot.plot([EDGES, WIDTH - EDGES], [0, 0], color=SOFT, linewidth=0.8)

    def write_page(self, row: int, page: Page) -> None:
        """Write one page and its number; draw its place on the clock."""
        middle, style = self.middle(row), {"fontsize": SMALL, "va": "center"}
        both = self.pitch > CLOSE
        site, title = folded(page.site, self.letters, 1), folded(page.title, self.letters + 2, 1)
        high = middle - (0.095 if both else 0)
        self.plot.text(SITE, high, site, color=INK, fontweight="bold", **style)
        if both:
            self.plot.text(SITE, middle + 0.095, title, color=SOFT, **style)
        words = folded(page.number or say("same_voice.no_number"), NUMBER_LETTERS, 1)
        self.plot.text(self.number_at, middle, words, color=INK if page.number else SOFT, **style)
        line = [self.bottom if row == len(self.pages) - 1 else (row + 1) * self.pitch] * 2
        self.plot.plot([EDGES, WIDTH - EDGES], line, color=FAINT, linewidth=0.8)
        if page.minute is not None and self.span is not None:
            self.plot.plot(
                self.across(page.minute), middle, "s", color=hue(0), markersize=9, mec=PAPER
            )
        elif page.aside:
            self.plot.plot(CLOCK - 0.02, middle, "<", color=hue(1), markersize=8)
            self.plot.text(CLOCK + 0.14, middle, page.aside, color=INK, **style)

    def across(self, minute: float) -> float:
        """Return where a minute lies."""
        return CLOCK + 0.12 + (END - CLOCK - 0.12) * minute / max(self.span or 0.0, 1.0)

    def draw_clock(self, span: float) -> None:
        """Draw whole minutes under the rows."""
        step = next(one for one in (1, 2, 5, 10, 30, 60, 240, 1440, 10**9) if span / one <= 6)
        for minute in range(0, int(span) + 1, step):
            x = self.across(minute)
            self.plot.plot([x, x], [0, self.bottom + 0.05], color=FAINT, linewidth=0.8, zorder=0)
            style = {"fontsize": SMALL, "va": "top", "ha": "center", "color": SOFT}
            self.plot.text(x, self.bottom + 0.08, str(minute), **style)

    def show(self, *, tied: bool, told: str) -> None:
        """Tie the pages to one voice, or leave each for itself.

        Parameters
        ----------
        tied
            Whether they are one voice.
        told
            What stands below: a guess or an answer.
        """
        rows = [self.middle(row) for row in range(len(self.pages))]
        branches = [[(TRUNK, y), (SITE - 0.14, y)] for y in rows]
        trunk = [(TRUNK, rows[0]), (TRUNK, self.bottom + FOOT - 0.34)]
        self.tie.set_segments([*branches, trunk] if tied else [])
        self.single.set_markerfacecolor(PAPER if tied else INK)
        self.told.set_text(told)
