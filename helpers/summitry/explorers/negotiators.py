"""Explorer: whose eyes a description of a negotiator comes from; guess, then see who says it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.case.rows.people import EYES
from summitry.errors import SummitryError
from summitry.explorers.cards import Cards
from summitry.explorers.choices import Press, Step
from summitry.explorers.controls import Choose, Control
from summitry.explorers.negotiators_card import COLUMNS, trait_card, trait_cells
from summitry.explorers.negotiators_people import opening, people_picture, person_card
from summitry.explorers.negotiators_reading import (
    eye_words,
    read_deck,
    read_people,
)
from summitry.explorers.predicting import HIDDEN
from summitry.models.negotiators import deck, documented, judged
from summitry.models.tables import rows
from summitry.pictures.negotiators_deck import DeckPicture

if TYPE_CHECKING:
    from summitry.pictures.negotiators import PeoplePicture

KIND, ABOUT = "eyes", "negotiators"


class NegotiatorsExplorer(Cards):
    """Who describes whom; names and evidence show once some descriptions are placed.

    Attributes
    ----------
    view
        ``guess``: a few descriptions without a name; ``people``: everybody.
    """

    name = "negotiators"
    mark = "reading"
    kinds = EYES

    view = traitlets.Enum(["guess", "people"], "guess").tag(state=True)

    def prepare(self) -> None:
        """Choose the cards; the first of them is in hand."""
        self.people = self.case.negotiators
        self.described = documented(self.people)
        cards = deck(self.described)
        if not cards:
            raise SummitryError(self.say("none_yet" if len(self.people) else "nothing"))
        self.hands: dict[str, list[Control]] = {}
        self.lay(cards, {row.trait_id: row for row in rows(self.described)})

    @traitlets.observe("view", "revealed")
    def _other_view(self, change: dict[str, Any]) -> None:
        """Draw anew; take in hand what can be seen."""
        self._picture = None
        sequence = self.sequence()
        asked = "item" in self.given and change["name"] == "view"
        if sequence and self.item not in sequence and not asked:
            self.item = sequence[0]
        self.arrange()

    def arrange(self) -> None:
        """Put up the controls that serve: to guess, to look elsewhere, to go through people."""
        guessing = self.view == "guess" and not self.revealed
        shown = {"guess": guessing, "after": not guessing, "people": self.view == "people"}
        for when, controls in self.hands.items():
            for control in controls:
                control.widget.layout.display = "" if shown[when] else HIDDEN

    def sequence(self) -> list[str]:
        """Return the ids of the traits that can be taken in hand."""
        return self.cards if self.view == "guess" else self.told()

    def one_each(self) -> list[str]:
        """Return one trait of each person: the one in hand, else the first."""
        sequence = self.sequence()
        found = {self.by_key[key].person: key for key in reversed(sequence)}
        if self.item in sequence:
            found[self.by_key[self.item].person] = self.item
        return sorted(found.values(), key=sequence.index)

    def make_controls(self) -> list[Control]:
        """Return the steps, the guess, the buttons that reveal, and the view."""
        views = {self.say(f"views.{view}"): view for view in ("guess", "people")}
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        guess = [
            Choose(self, "answer", self.say("answer"), {eye_words(eye): eye for eye in EYES}),
            Press(self, "revealed", self.say("reveal"), self.reveal),
            skip,
        ]
        step = Step(self, "item", self.say("step"), self.sequence)
        person = Step(self, "item", self.say("person"), self.one_each)
        view = Choose(self, "view", self.say("view"), views)
        self.hands = {"guess": guess, "after": [view], "people": [person]}
        self.arrange()
        return [*guess[:1], step, *guess[1:], self.make_saver(), person, view]

    def reveal(self) -> None:
        """Keep the guesses and show who says it; without a guess, ask for one."""
        self.turn_over(KIND, ABOUT, self.say("guess_first"))

    def kept_name(self, key: str) -> str:
        """Return what a card is called in the journal, so that its owner can read it."""
        return self.say("kept", key=key, trait=self.by_key[key].trait)

    def recall(self) -> None:
        """Show the guesses as they were kept, if nothing is done here yet."""
        self.take_up(KIND, ABOUT)

    def make_picture(self) -> DeckPicture | PeoplePicture:
        """Draw the cards, or everybody."""
        if self.view == "people":
            return people_picture(self.people, self.described, self.told())
        cards = [self.by_key[key] for key in self.cards]
        who = [
            self.say("whose", person=row.person, trait=row.trait) if self.revealed else ""
            for row in cards
        ]
        shown = list(zip(who, (row.description for row in cards), strict=True))
        key = [self.say(f"key.{name}") for name in ("given", "coded", "hit")]
        return DeckPicture(shown, [eye_words(eye) for eye in EYES], key)

    def shown(self) -> pd.DataFrame:
        """Return the traits whose person and eyes may show."""
        return self.described[self.described["trait_id"].isin(self.told())]

    def draw(self) -> str:
        """Put marks where they belong and say how far the guesses fit."""
        row = self.by_key[self.item]
        if self.view == "people":
            self.picture.show(trait=self.item)
            chosen = row if self.item in self.told() else None
            return read_people(self.people, self.shown(), chosen, waiting=not self.revealed)
        coded = [
            [EYES.index(eye) for eye in EYES if eye in self.by_key[key].seen_by]
            if self.revealed
            else []
            for key in self.cards
        ]
        self.picture.show(
            given=[EYES.index(one) if one else None for one in self.answers],
            coded=coded,
            current=self.cards.index(self.item) if self.item in self.cards else None,
        )
        found = judged(self.described, self.given_answers())
        names = {key: self.by_key[key].trait for key in self.cards}
        return read_deck(row, names, found, revealed=self.revealed)

    def card(self) -> str:
        """Tell the trait in hand, once it may show; among everybody all of its person too."""
        if self.item not in self.told():
            return ""
        row = self.by_key[self.item]
        card = trait_card(self.case, row)
        if self.view == "guess":
            return card
        later = opening(self.people, self.described, row.person)
        return person_card(row.person, self.shown(), later) + card

    def table(self) -> pd.DataFrame:
        """Return the cards with their guesses, or all traits that may show."""
        guess = self.view == "guess"
        given, told = self.given_answers(), self.told()
        found = [
            trait_cells(self.by_key[key], given.get(key, ""), told=key in told)
            for key in (self.cards if guess else told)
        ]
        table = pd.DataFrame(found, columns=[self.say(f"column.{name}") for name in COLUMNS])
        return table if guess else table.drop(columns=self.say("column.answer"))

    def sources(self) -> str:
        """Say that each trait carries its own sources."""
        return f"<p>{escape(self.say('sources'))}</p>"
