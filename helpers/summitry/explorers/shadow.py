"""Explorer: the shadow of the future, and what the end of a term does to a bargain."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control
from summitry.explorers.dials import Dial
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.settings import fitting
from summitry.explorers.shadow_words import (
    ANSWERS,
    answers_card,
    patience_line,
    read_after,
    read_before,
    read_guess,
    term_table,
)
from summitry.models.repeated import Dilemma
from summitry.models.repeated_terms import term
from summitry.pictures.shadow import MOST, ShadowPicture
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from summitry.models.repeated_terms import Term

KIND, ABOUT = "shadow_guess", "shadow"
STORIES = {
    "channel": Dilemma(4, 3, 1, 0),
    "pause": Dilemma(5, 3, 1, 0),
    "water": Dilemma(8, 5, 1, 0),
}
PAPERS = ("friedman", "axelrod", "luce", "dal_bo", "selten")


class ShadowExplorer(Predicting):
    """A bargain kept year by year; a term ends, and a successor may or may not keep to it.

    Attributes
    ----------
    story
        ``channel`` (small temptation), ``pause`` (larger) or ``water`` (much to gain and to lose).
    patience
        What 100 points of next year count today, 0-100.
    ends
        In how many of 100 years it ends whatever they do, 0-50.
    rounds
        Years of a term, 1-12.
    heir
        In how many of 100 cases a successor keeps to the bargain.
    guess
        Whether the learner expects it to hold in the last year: ``yes``, ``no`` or nothing.
    revealed
        Whether the last year shows.
    """

    name = "shadow"
    mark = "scenario"

    story = traitlets.Enum(list(STORIES), "pause").tag(state=True)
    patience = traitlets.Int(80, min=0, max=100).tag(state=True)
    ends = traitlets.Int(5, min=0, max=50).tag(state=True)
    rounds = traitlets.Int(6, min=1, max=MOST).tag(state=True)
    heir = traitlets.Int(30, min=0, max=100).tag(state=True)
    guess = traitlets.Unicode(None, allow_none=True).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Begin with nothing on screen yet."""
        self.guessing: list[Control] = []

    @traitlets.validate("guess")
    def _is_an_answer(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse what is no answer."""
        return fitting("guess", proposal["value"], (None, *ANSWERS))

    @traitlets.observe("revealed")
    def _arrange(self, _change: dict[str, Any]) -> None:
        """Put up the controls that serve now."""
        self.arrange()

    @property
    def game(self) -> Dilemma:
        """What a year brings in the story in hand."""
        return STORIES[self.story]

    @property
    def now(self) -> Term:
        """The term at the present settings."""
        shares = (self.patience / 100, self.ends / 100)
        return term(self.game, *shares, self.rounds, self.heir / 100)

    def make_controls(self) -> list[Control]:
        """Return the story, the four sliders, the guess and its buttons."""
        stories = {self.say(f"stories.{one}"): one for one in STORIES}
        answers = {self.say(f"said.{one}"): one for one in ANSWERS}
        self.guessing = [
            Choose(self, "guess", self.say("guess_label"), answers),
            Press(self, "revealed", self.say("show"), self.answer),
            Press(self, "revealed", self.say("skip"), quiet=True),
        ]
        self.arrange()
        choice = Choose(self, "story", self.say("story"), stories)
        choice.widget.layout.flex = "1 1 100%"
        return [
            choice,
            Dial(self, "patience", self.say("patience"), 0, 100),
            Dial(self, "heir", self.say("heir"), 0, 100),
            Dial(self, "rounds", self.say("rounds"), 1, MOST),
            Dial(self, "ends", self.say("ends"), 0, 50),
            *self.guessing,
            self.make_saver(),
        ]

    def arrange(self) -> None:
        """Hide the guess once the last year shows."""
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if self.revealed else ""

    def answer(self) -> None:
        """Keep the guess and show the last year; where there is none, ask for one."""
        if self.guess is None:
            self.show_trouble(self.say("guess_first"))
            return
        names = ("story", "patience", "ends", "rounds", "heir")
        settings = {name: getattr(self, name) for name in names}
        self.keep(KIND, ABOUT, {"guess": self.guess, **settings}, read_before(self))
        self.revealed = True

    def recall(self) -> None:
        """Show the guess that was kept, if nothing is done here yet."""
        entry = self.journal.latest(self.kept_under, KIND, ABOUT)
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        if value.get("guess") in ANSWERS and not self.revealed and self.guess is None:
            self.adjust({"guess": value["guess"], "revealed": True})

    def make_picture(self) -> ShadowPicture:
        """Draw room for the years of a term."""
        return ShadowPicture()

    def draw(self) -> str:
        """Show the term, and say whether the bargain holds."""
        found, told = self.now, self.revealed
        state = "hidden" if not told else "holds" if found.holds else "falls"
        settings = (self.ends, self.rounds, self.heir, self.patience)
        self.picture.show(
            later=found.later.tolist(),
            gain=found.gain,
            holds=found.holds if told else None,
            told=self.say(f"strip.{state}", n=self.rounds),
            line=patience_line(self.game, *settings, told=told),
        )
        return read_after(self, found) if told else read_before(self)

    def card(self) -> str:
        """Tell how the guess came out, and what other answers to a breach would need."""
        if not self.revealed:
            return f'<div class="summitry-card"><p>{escape(self.say("payoffs"))}</p></div>'
        return answers_card(self.game, read_guess(self.guess, holds=self.now.holds))

    def table(self) -> pd.DataFrame:
        """Return the years of the term."""
        return term_table(self.now, told=self.revealed)

    def sources(self) -> str:
        """Say whose numbers these are, and name the works."""
        items = "".join(f"<li>{escape(say(f'shadow.papers.{one}'))}</li>" for one in PAPERS)
        return f"<p>{escape(self.say('sources'))}</p><ul>{items}</ul>"
