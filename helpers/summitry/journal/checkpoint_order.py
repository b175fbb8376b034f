"""A checkpoint of order: put all items in their places."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.journal.checked import Checked, listed, now_html
from summitry.journal.toggles import Toggles
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    import ipywidgets as widgets

    from summitry.journal.questions import Answer


class OrderCheckpoint(Checked):
    """Items to be put in order by pressing them one after the other.

    Attributes
    ----------
    sequence
        The items pressed so far, the first one first.
    """

    sequence = traitlets.Tuple()

    @traitlets.validate("sequence")
    def _are_items(self, proposal: Any) -> tuple[str, ...]:
        """Leave out what is no item, or is there already."""
        known = dict.fromkeys(proposal["value"])
        return tuple(one for one in known if one in self.question.options)

    def items(self) -> tuple[str, ...]:
        """Return the items as they are offered: as the table has them, unless that is right."""
        items = tuple(self.question.options)
        settled = not any(off_place(self.question.answers, items))
        return items[::-1] if settled else items

    def value(self) -> dict[str, Any] | None:
        """Return the order and whether every item is in its place."""
        if len(self.sequence) < len(self.question.options):
            return None
        right = not any(off_place(self.question.answers, self.sequence))
        return {"kind": "order", "answer": list(self.sequence), "right": right}

    def refusal(self) -> str:
        """Ask for the items that are left."""
        left = len(self.question.options) - len(self.sequence)
        return say("checkpoint.order_first", n=left)

    def recall(self) -> None:
        """Begin with the last try."""
        last = next(reversed(self.kept()), None)
        if not self.sequence and last is not None:
            self.sequence = listed(last.value)

    def make_inputs(self) -> widgets.Widget:
        """Make a button for each item."""
        label = say("commit.choice_label")
        self.control = Toggles(self, "sequence", label, self.items(), ordered=True)
        self.observe(lambda _change: self.refresh(), "sequence")
        return self.control.widget

    def hint(self) -> str:
        """Return how to answer, and the order so far."""
        numbered = [
            say("checkpoint.numbered", place=place, item=item)
            for place, item in enumerate(self.sequence, start=1)
        ]
        return self.how_html() + now_html("; ".join(numbered) or say("commit.untouched"))

    def invitation(self) -> str:
        """Return the items and how to answer."""
        offered = "".join(f"<li>{escape(item)}</li>" for item in self.items())
        listing = f'<div class="summitry-say"><ul>{offered}</ul></div>'
        return listing + self.how_html() + super().invitation()

    def told_html(self, value: Any) -> str:
        """Return for each item whether it is in its place; why, for those that are."""
        known = [item for item in listed(value) if self.answer(item) is not None]
        off = off_place(self.question.answers, known)
        cards = []
        for place, (item, away) in enumerate(zip(known, off, strict=True), start=1):
            answer = self.answer(item)
            assert answer is not None
            words = say("checkpoint.numbered", place=place, item=item)
            if away:
                verdict = say(f"checkpoint.{'later' if away > 0 else 'earlier'}")
                cards.append(misplaced(verdict, words))
            else:
                cards.append(self.card_html(answer, say("checkpoint.in_place"), words, right=True))
        return "".join(cards)


def misplaced(verdict: str, words: str) -> str:
    """Return the card of an item that is not in its place."""
    return (
        '<div class="summitry-card summitry-not-right"><p>'
        f"<strong>{escape(verdict)}</strong> {escape(words)}</p></div>"
    )


def off_place(answers: Sequence[Answer], sequence: Sequence[str]) -> list[int]:
    """Return for each item of a sequence 0 if it is in place, 1 if it belongs later, -1 earlier.

    Items of one place may change with each other.

    Parameters
    ----------
    answers
        The items with their places.
    sequence
        Words of the items as they were put in order.

    >>> from summitry.journal.questions import Answer
    >>> items = [Answer(one, False, "", place=place) for one, place in (("a", 1), ("b", 2))]
    >>> off_place(items, ["b", "a"])
    [1, -1]
    """
    places = {one.words: one.place or 0 for one in answers}
    given = [places[item] for item in sequence]
    found = []
    for position, place in enumerate(given):
        first = sum(other < place for other in given)
        last = first + given.count(place) - 1
        found.append((position < first) - (position > last))
    return found
