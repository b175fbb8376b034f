"""Picture: descriptions without a name, to be guessed by whose eyes they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from matplotlib.patches import FancyBboxPatch

from summitry.pictures.negotiators import EDGE, LINES, EyesPicture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PAPER, SOFT, hue

if TYPE_CHECKING:
    from collections.abc import Sequence

CARD_LEFT, CARD_ROW, CARD_LETTERS = 3.96, 0.6, 51
KEY_SIGNS = (
    {"marker": "o", "color": hue(0), "markersize": 10},
    {"marker": "D", "fillstyle": "none", "color": ACCENT, "markersize": 9, "markeredgewidth": 2},
    {"marker": "$\u2713$", "color": INK, "markersize": 9},
)


class DeckPicture(EyesPicture):
    """Descriptions as rows, each with a mark where it was guessed, and later where it belongs.

    Parameters
    ----------
    cards
        A bold line, which may be empty, and the description of each card.
    heads
        What each column is called.
    key
        What filled mark, diamond and tick mean.
    """

    def __init__(
        self, cards: Sequence[tuple[str, str]], heads: Sequence[str], key: Sequence[str]
    ) -> None:
        super().__init__(heads, len(cards), CARD_ROW, CARD_LEFT)
        self.write_key(list(zip(KEY_SIGNS, key, strict=True)), apart=2.4)
        for row, (who, what) in enumerate(cards):
            self.card(row, who, what)
        outline = {"edgecolor": ACCENT, "facecolor": "none", "linewidth": 2.4, "zorder": 6}
        self.ring = self.moves(self.box(0, **outline))
        self.plot.add_patch(self.ring)
        self.given = self.marks(marker="o", color=hue(0), markersize=16, zorder=4)
        look = {"marker": "D", "fillstyle": "none", "color": ACCENT, "markeredgewidth": 2.2}
        self.coded = self.marks(**look, markersize=21, zorder=5)
        self.ticks = self.marks(marker="$\u2713$", color=INK, markersize=11, zorder=6)

    def marks(self, **style: Any) -> Any:
        """Add empty moving marks."""
        return self.moves(self.plot.plot([], [], linestyle="", **style)[0])

    def box(self, row: int, **style: Any) -> FancyBboxPatch:
        """Return the outline of a card."""
        form = "round,pad=0.02,rounding_size=0.05"
        place = (EDGE + 0.01, row * self.tall + 0.04)
        return FancyBboxPatch(place, self.left - 0.2, self.tall - 0.08, boxstyle=form, **style)

    def card(self, row: int, who: str, what: str) -> None:
        """Draw a card: who in bold if that shows, and what is described."""
        self.plot.add_patch(self.box(row, facecolor=PAPER, edgecolor=SOFT, linewidth=0.9))
        left, style = EDGE + 0.08, {**LINES, "va": "top"}
        words = folded(what, CARD_LETTERS, 2 if who else 3)
        every = words.count("\n") + (2 if who else 1)
        top = self.middles[row] - every * 0.078
        if who:
            bold = {**style, "color": INK, "fontweight": "bold"}
            self.plot.text(left, top, folded(who, CARD_LETTERS - 6, 1), **bold)
            top += 0.163
        self.plot.text(left, top, words, color=SOFT if who else INK, **style)

    def show(
        self,
        given: Sequence[int | None],
        coded: Sequence[Sequence[int]],
        current: int | None,
    ) -> None:
        """Put marks where a card was guessed and where it belongs, and frame the current card.

        Parameters
        ----------
        given
            Column of each guess; None where there is none.
        coded
            Columns in which each card belongs; empty where that does not show.
        current
            Row of the current card, None for none.
        """
        rows = [row for row, one in enumerate(given) if one is not None]
        columns = [one for one in given if one is not None]
        self.given.set_data([self.middle(one) for one in columns], self.middles[rows])
        told = [(row, one) for row, eyes in enumerate(coded) for one in eyes]
        across = [self.middle(one) for _row, one in told]
        self.coded.set_data(across, self.middles[[row for row, _one in told]])
        hits = [(row, one) for row, one in told if given[row] == one]
        aside = [self.middle(one) + 0.3 for _row, one in hits]
        self.ticks.set_data(aside, self.middles[[row for row, _one in hits]])
        self.ring.set_visible(current is not None)
        if current is not None:
            self.ring.set_y(current * self.tall + 0.04)
