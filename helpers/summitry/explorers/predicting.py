"""An explorer that hides a coding until the learner has said what they expect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry import look
from summitry.errors import SummitryError
from summitry.explorers.board import fill
from summitry.explorers.choices import Press
from summitry.explorers.frame import Explorer
from summitry.journal.store import Journal, journal_here
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from summitry.explorers.controls import Control

HIDDEN = "none"
NO_CASE = "models"


class Predicting(Explorer):
    """Predict first, then reveal; what was predicted is kept in the journal.

    What a saved notebook shows never depends on the journal: the still picture is made before
    `recall` takes up what was kept.

    Attributes
    ----------
    saved
        False while something waits to be written to the journal.
    waiting
        Why it waits, in one sentence; empty if nothing does.
    """

    saved = traitlets.Bool(default_value=True)
    waiting = ""
    given: frozenset[str] = frozenset()
    recalled = False

    @property
    def journal(self) -> Journal:
        """Where predictions are kept."""
        return journal_here()

    @property
    def kept_under(self) -> str:
        """The id of the case under which predictions are kept; one for all that need no case."""
        return self.case.id if self.case is not None else NO_CASE

    def adjust(self, settings: Mapping[str, Any]) -> None:
        """Set several traits at once; none of them is overruled by what another one entails.

        Raises
        ------
        SummitryError
            If a name or a value is not one the explorer knows.
        """
        self.given = frozenset(settings)
        try:
            super().adjust(settings)
        finally:
            self.given = frozenset()

    def keep(self, kind: str, about: str, value: Any, question: str) -> None:
        """Write a prediction to the journal, unless it is what holds there already.

        If that cannot be done it waits, and `trouble` says why until it is done.
        """

        def write() -> None:
            last = self.journal.latest(self.kept_under, kind, about)
            if last is not None and last.value == value:
                self.journal.try_again()
                return
            told = {"case": self.kept_under, "kind": kind, "about": about, "question": question}
            self.journal.append(**told, value=value)

        self.write(write)

    def save_again(self) -> None:
        """Offer once more what could not be saved."""
        self.write(self.journal.try_again)

    def write(self, action: Callable[[], None]) -> None:
        """Do something with the journal and say in one sentence what went wrong, if it did."""
        try:
            action()
        except SummitryError as error:
            self.waiting = str(error)
        else:
            self.waiting = ""
        self.saved = not self.waiting
        self.show_trouble(self.waiting)

    def show_trouble(self, sentence: str) -> None:
        """Show what goes wrong, or take the last sentence away."""
        self.trouble = sentence
        if self._board is not None:
            fill(self._board.trouble, look.trouble(sentence))

    def _draw(self) -> None:
        """Draw and keep the reading; what waits to be saved goes on being said."""
        super()._draw()
        self.trouble = self.waiting

    def make_saver(self) -> Control:
        """Return a button that is there while something waits to be saved."""
        saver = Press(self, "saved", say("journal.save_again"), self.save_again)

        def show(_change: Any = None) -> None:
            saver.button.layout.display = HIDDEN if self.saved else ""

        self.observe(show, "saved")
        show()
        return saver

    def recall(self) -> None:
        """Take up from the journal what a reopened notebook should begin with."""

    def _repr_mimebundle_(self, **options: Any) -> dict[str, Any]:
        """Show the widgets; at the first time, go on from what was kept."""
        bundle = super()._repr_mimebundle_(**options)
        if not self.recalled:
            self.recalled = True
            self.guard(self.recall)
            self.show_trouble(self.trouble)
        self.guard(self.show_card)
        return bundle

    def show_card(self) -> None:
        """Show the card as the journal stands now."""
        if self._board is not None:
            fill(self._board.card, self.card())


def kept_places(value: Any) -> dict[str, int]:
    """Return the places that a journal entry holds; what is no place from 0 to 100 is left out.

    >>> kept_places({"upland": 40, "lowland": "far"})
    {'upland': 40}
    """
    if not isinstance(value, dict):
        return {}
    return {
        name: place for name, place in value.items() if type(place) is int and 0 <= place <= 100
    }
