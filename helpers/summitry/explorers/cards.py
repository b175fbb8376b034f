"""An explorer with a few cards to go through, each to be given one of the same answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import traitlets

from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Cards(Predicting):
    """Cards answered one by one; the coding shows once some of them are.

    Attributes
    ----------
    kinds
        The answers to choose from.
    cards
        Keys of the cards.
    by_key
        Everything that can be taken in hand; the cards are part of it.
    item
        Key of what is in hand.
    answers
        For each card one of the kinds, or nothing.
    revealed
        Whether the coding of the cards shows.
    answer
        The answer to the card in hand; None where there is none.
    """

    kinds: ClassVar[Sequence[str]]
    cards: list[str]
    by_key: Mapping[str, Any]

    item = traitlets.Unicode().tag(state=True)
    answers = traitlets.Tuple().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    answer = traitlets.Unicode(None, allow_none=True)

    def lay(self, cards: list[str], by_key: Mapping[str, Any]) -> None:
        """Lay the cards out, without an answer; take the first of them in hand."""
        self.cards, self.by_key = cards, by_key
        self.item = cards[0]
        self.answers = ("",) * len(cards)

    @traitlets.validate("item")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        return str(fitting("item", proposal["value"], [*self.by_key]))

    @traitlets.validate("answer")
    def _is_a_kind(self, proposal: Mapping[str, Any]) -> Any:
        return fitting("answer", proposal["value"], [*self.kinds, None])

    @traitlets.validate("answers")
    def _are_kinds(self, proposal: Mapping[str, Any]) -> tuple[str, ...]:
        known = ("", *self.kinds)
        given = [str(fitting("answers", one or "", known)) for one in proposal["value"]]
        return tuple([*given, *[""] * len(self.cards)][: len(self.cards)])

    @traitlets.observe("item", "answers")
    def _in_hand(self, _change: dict[str, Any]) -> None:
        """Show the answer to the card in hand."""
        known = dict(zip(self.cards, self.answers, strict=True)) if self.answers else {}
        self.answer = known.get(self.item) or None

    @traitlets.observe("answer")
    def _answered(self, change: dict[str, Any]) -> None:
        """Keep in mind the answer to the card in hand."""
        if change["new"] and self.item in self.cards:
            given = list(self.answers)
            given[self.cards.index(self.item)] = change["new"]
            self.answers = tuple(given)

    def given_answers(self) -> dict[str, str]:
        """Return the answer by card, of those that have one."""
        return {key: one for key, one in zip(self.cards, self.answers, strict=True) if one}

    def kept_name(self, key: str) -> str:
        """Return what a card is called in the journal."""
        return key

    def told(self) -> list[str]:
        """Return the keys of what may show."""
        return [key for key in self.by_key if self.revealed or key not in self.cards]

    def turn_over(self, kind: str, about: str, ask: str) -> None:
        """Keep the answers and show the coding; where there is none, ask for one."""
        given = {self.kept_name(key): one for key, one in self.given_answers().items()}
        if not given:
            self.show_trouble(ask)
            return
        self.keep(kind, about, given, self.title())
        self.revealed = True

    def take_up(self, kind: str, about: str) -> None:
        """Show the answers as they were kept, if nothing is done here yet."""
        entry = self.journal.latest(self.case.id, kind, about)
        found = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        known = [found.get(self.kept_name(key), "") for key in self.cards]
        untouched = not self.revealed and not self.given_answers()
        if untouched and any(known) and all(one in ("", *self.kinds) for one in known):
            self.adjust({"answers": tuple(known), "revealed": True})
