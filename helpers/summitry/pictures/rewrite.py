"""Picture: a sentence above its rewriting, word by word, and the statements that it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from matplotlib.patches import Rectangle

from summitry.pictures.base import Picture
from summitry.pictures.scale import folded
from summitry.pictures.style import ACCENT, INK, PALE, PAPER, SMALL, SOFT, TEXT, WIDTH, hue
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.models.rewrite import Change

MOST_WORDS, LONGEST_WORD = 16, 14
LETTER, PAD, ROW, LINES = 0.094, 0.2, 0.74, 2
MOST_STATEMENTS: Final = 4
SIGNS: Final = {
    "supported": ("✓", hue(2)),
    "contradicted": ("✗", hue(1)),
    "beyond": ("?", hue(3)),
}
LEFT, TOP, STATED = 0.1, 0.5, 2.2


class Made(NamedTuple):
    """A statement that the sentence makes: its words, and how it stands."""

    says: str
    stands: str


class RewritePicture(Picture):
    """The words of the old sentence above those of the new one; below, what the new one says."""

    def __init__(self) -> None:
        height = 3.75
        super().__init__(height=height)
        axes = self.axes(0, 0, 0, 0)
        axes.set(xlim=(0, WIDTH), ylim=(height, 0))
        axes.set_axis_off()
        self.plot = axes
        left = {"va": "center", "fontsize": TEXT, "color": INK, "parse_math": False, "zorder": 3}
        self.count = self.stamped(axes, LEFT, 0.2, fontweight="bold", **left)
        soft = {**left, "fontsize": SMALL, "color": SOFT}
        self.cut = self.stamped(axes, WIDTH - LEFT, 0.2, **{**soft, "ha": "right"})
        middle = {**left, "ha": "center"}
        self.cards = []
        for _ in range(MOST_WORDS):
            card = Rectangle((0, 0), 1, 0.5, facecolor=PALE, linewidth=0, zorder=1)
            axes.add_patch(card)
            struck = axes.plot([], [], color=hue(1), linewidth=1.8, zorder=4)[0]
            self.cards.append(
                (
                    self.moves(card),
                    self.moves(struck),
                    self.stamped(axes, 0, 0, **{**middle, "color": SOFT}),
                    self.stamped(axes, 0, 0, fontweight="bold", **{**middle, "color": ACCENT}),
                    self.stamped(axes, 0, 0, **middle),
                )
            )
        self.head = self.stamped(axes, LEFT, STATED, fontweight="bold", **left)
        self.signs, self.said = [], []
        for place in range(MOST_STATEMENTS):
            y = STATED + 0.34 * (place + 1)
            self.signs.append(self.moves(axes.plot([], [], "o", ms=16, zorder=2)[0]))
            inside = {**middle, "color": PAPER, "fontweight": "bold"}
            self.said.append(
                (
                    self.stamped(axes, LEFT + 0.14, y, **inside),
                    self.stamped(axes, LEFT + 0.4, y, **left),
                )
            )

    def show(
        self, steps: Sequence[Change], count: str, made: Sequence[Made] | None, head: str
    ) -> None:
        """Show a sentence.

        Parameters
        ----------
        steps
            Word by word from the old to the new sentence.
        count
            How many words are changed, in words.
        made
            The statements that the new sentence makes; None before they may show.
        head
            What stands above them.
        """
        places = places_of(steps)
        self.count.set_text(count)
        self.cut.set_text(say("rewrite.picture.cut") if len(places) < len(steps) else "")
        for number, (card, struck, old, new, same) in enumerate(self.cards):
            step = steps[number] if number < len(places) else None
            x, y, wide = places[number] if step else (0.0, 0.0, 0.0)
            changed = step is not None and not step.kept
            card.set_visible(changed)
            card.set_bounds(x - wide / 2, y - 0.05, wide, 0.56)
            for text, height in ((old, 0.1), (new, 0.36), (same, 0.36)):
                text.set_position((x, y + height))
            old.set_text(short(step.old) if step and changed else "")
            new.set_text(short(step.new) if step and changed else "")
            same.set_text(short(step.new) if step and step.kept else "")
            reach = LETTER * len(short(step.old)) / 2 if step and changed and step.old else 0
            struck.set_data(
                [x - reach, x + reach] if reach else [], [y + 0.1] * (2 if reach else 0)
            )
        self.head.set_text(head)
        for number, (sign, words) in enumerate(self.said):
            one = made[number] if made and number < len(made) else None
            mark, colour = SIGNS[one.stands] if one else ("", PAPER)
            dot = self.signs[number]
            dot.set_data(*(([LEFT + 0.14], [words.get_position()[1]]) if one else ([], [])))
            dot.set_color(colour)
            sign.set_text(mark)
            label = f"{one.says} {say(f'rewrite.stands.{one.stands}')}" if one else ""
            words.set_text(folded(label, 84, 1))


def short(word: str) -> str:
    """Return a word, cut with a sign where it is very long.

    >>> short("table"), short("unconstitutionally")
    ('table', 'unconstitutio…')
    """
    return word if len(word) <= LONGEST_WORD else f"{word[: LONGEST_WORD - 1]}…"


def places_of(steps: Sequence[Change]) -> list[tuple[float, float, float]]:
    """Return middle, top and width of each word's card in inches, as far as there is room.

    Parameters
    ----------
    steps
        Word by word from the old to the new sentence.
    """
    places, x, line = [], LEFT, 0
    for step in steps[:MOST_WORDS]:
        wide = LETTER * max(len(short(step.old)), len(short(step.new)), 1) + PAD
        if x + wide > WIDTH - LEFT:
            x, line = LEFT, line + 1
        if line == LINES:
            break
        places.append((x + wide / 2, TOP + line * ROW, wide - 0.06))
        x += wide
    return places
