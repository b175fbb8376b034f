"""Explorer: from a prior to a posterior, origin by origin; and how wrong it is to count copies."""

from __future__ import annotations

from functools import partial
from html import escape
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.corroboration_record import record_of
from summitry.explorers.credence_voices import Voice, voices_of
from summitry.explorers.credence_weights import DEFAULTS, LEAST, MOST, Weight
from summitry.explorers.credence_words import (
    Outcome,
    odds_words,
    of_hundred,
    read_after,
    read_before,
)
from summitry.explorers.dials import Dial
from summitry.explorers.placing import Place
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.settings import fitting
from summitry.models.evidence_odds import log_odds, step, update
from summitry.pictures.credence import CredencePicture, Step

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.controls import Control

KIND, BELIEF = "credence", "belief"
UNSAID = 50


class CredenceExplorer(Predicting):
    """How sure before, how sure after: each origin is one step, copies count as you set.

    Attributes
    ----------
    fact
        Id of the statement in hand.
    prior
        How sure the learner is before any page, 1 to 99 of 100.
    guess
        How sure they expect to be after all pages; None while nothing is said.
    checked
        Of 100 repetitions, how many were checked anew: 0 counts copies as one voice, 100 each.
    agencies, newspapers, officials, others
        Of 100 statements of such an origin, how many are right.
    revealed
        Whether the steps show.
    """

    name = "credence"
    mark = "scenario"

    fact = traitlets.Unicode().tag(state=True)
    prior = traitlets.Int(UNSAID, min=1, max=99).tag(state=True)
    guess = traitlets.Int(None, allow_none=True, min=0, max=100).tag(state=True)
    checked = traitlets.Int(0, min=0, max=100).tag(state=True)
    agencies = traitlets.Int(DEFAULTS["agencies"], min=LEAST, max=MOST).tag(state=True)
    newspapers = traitlets.Int(DEFAULTS["newspapers"], min=LEAST, max=MOST).tag(state=True)
    officials = traitlets.Int(DEFAULTS["officials"], min=LEAST, max=MOST).tag(state=True)
    others = traitlets.Int(DEFAULTS["others"], min=LEAST, max=MOST).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Find who speaks to which statement; begin with the one that a prompt asks, if any."""
        record = record_of(self.case)
        if record is None or not (voices := voices_of(record)):
            raise SummitryError(self.say("opens" if self.case.withholds("facts") else "nothing"))
        self.record, self.voices = record, voices
        self.facts = {fact: record.facts[fact] for fact in voices}
        self.guessing: list[Control] = []
        self.weights: list[Weight] = []
        asked = [fact for fact, row in self.facts.items() if row.asked_by]
        self.fact = (asked or [*self.facts])[0]

    @traitlets.validate("fact")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        return str(fitting("fact", proposal["value"], [*self.facts]))

    @traitlets.observe("fact", "revealed")
    def _turned(self, change: Mapping[str, Any]) -> None:
        """Draw the rows of another statement; put up only the controls that serve."""
        if change["name"] == "fact":
            self._picture = None
        self.arrange()

    def arrange(self) -> None:
        """Show the guess before the steps show, and after it the dials that move something."""
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if self.revealed else ""
        for dial in self.weights:
            dial.widget.layout.display = "" if dial.serves() else HIDDEN

    def make_controls(self) -> list[Control]:
        """Return the steps, the prior, the guess with its buttons, and the dials."""
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.guessing = [
            Place(self, "guess", self.say("guess")),
            Press(self, "revealed", self.say("reveal"), self.reveal),
            skip,
        ]
        self.weights = [Weight(self, "checked", self.say("checked"), (0, 100), self.repeats)]
        for kind in DEFAULTS:
            words = self.say(f"kinds.{kind}")
            self.weights.append(
                Weight(self, kind, words, (LEAST, MOST), partial(self.speaks, kind))
            )
        self.arrange()
        fact = Asked(self, "fact", self.say("fact"), lambda: [*self.facts], self.statement)
        prior = Dial(self, "prior", self.say("prior"), 1, 99)
        return [fact, prior, *self.guessing, *self.weights, self.make_saver()]

    def repeats(self) -> bool:
        """Tell whether an origin has several pages on the statement in hand."""
        return self.revealed and any(len(one.strengths) > 1 for one in self.heard())

    def speaks(self, kind: str) -> bool:
        """Tell whether an origin of a kind moves the statement in hand."""
        return self.revealed and any(one.hangs_on(kind) for one in self.heard())

    def heard(self) -> list[Voice]:
        """Return who speaks to the statement in hand."""
        return self.voices[self.fact]

    def statement(self) -> str:
        """Return the statement in hand."""
        return str(self.facts[self.fact].statement)

    def reveal(self) -> None:
        """Keep prior and guess and show the steps; where nothing is said, ask for a number."""
        if self.guess is None:
            self.show_trouble(self.say("guess_first"))
            return
        question = self.say("question", statement=self.statement(), prior=self.prior)
        self.keep(KIND, self.fact, {"prior": self.prior, "guess": self.guess}, question)
        self.revealed = True

    def recall(self) -> None:
        """Begin with what was kept; else with the first belief that was committed."""
        if self.revealed or self.guess is not None or self.prior != UNSAID:
            return
        entry = self.journal.latest(self.kept_under, KIND, self.fact)
        kept = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        prior, guess = kept.get("prior"), kept.get("guess")
        if type(prior) is int and 1 <= prior <= 99 and type(guess) is int and 0 <= guess <= 100:
            self.adjust({"prior": prior, "guess": guess, "revealed": True})
            return
        asked = self.facts[self.fact].asked_by
        beliefs = self.journal.history(self.kept_under, BELIEF, asked) if asked else ()
        if beliefs and type(beliefs[0].value) is int:
            self.prior = min(max(beliefs[0].value, 1), 99)

    def moves(self, checked: int) -> list[float]:
        """Return the step of each origin, in log-odds, at so many repetitions checked of 100."""
        return [
            sum(
                step(strengths, getattr(self, kind) / 100, checked / 100)
                for kind, strengths in one.parts
            )
            for one in self.heard()
        ]

    def make_picture(self) -> CredencePicture:
        """Draw a row for each origin."""
        return CredencePicture([(one.name, len(one.strengths)) for one in self.heard()])

    def draw(self) -> str:
        """Lay the steps and say where they lead."""
        start, heard = log_odds(self.prior / 100), self.heard()
        now, pages = self.moves(self.checked), self.moves(100)
        places = list(accumulate(now, initial=start))
        steps = [
            Step(places[row], places[row + 1], odds_words(move)) for row, move in enumerate(now)
        ]
        guess = None if self.guess is None else log_odds(min(max(self.guess, 0.1), 99.9) / 100)
        end = update(self.prior / 100, now)
        self.picture.show(
            prior=start,
            steps=steps if self.revealed else [],
            pages=list(accumulate(pages, initial=start))[1:] if self.revealed else [],
            guess=guess,
            notes=self.end_notes(end),
        )
        if not self.revealed:
            return read_before(self.record.short(self.fact), self.tally(), self.prior, self.guess)
        once = update(self.prior / 100, self.moves(0))
        ends = Outcome(once, end, update(self.prior / 100, pages))
        single = [
            (voice, move) for voice, move in zip(heard, now, strict=True) if voice.origins == 1
        ]
        voice, move = max(single, key=lambda one: abs(one[1]))
        largest = (voice.name, move)
        return read_after(
            self.record.short(self.fact), self.prior, self.guess, ends, self.checked, largest
        )

    def end_notes(self, end: float) -> tuple[str, str]:
        """Return what stands beside the first and the last row."""
        after = of_hundred(end) if self.revealed else ""
        sure = self.say("sure", chance=after) if after else self.say("hidden")
        return self.say("sure", chance=self.prior), sure

    def tally(self) -> tuple[int, int, int]:
        """Return the number of origins, of pages for the statement and of pages against it."""
        strengths = [one for voice in self.heard() for one in voice.strengths]
        origins = sum(voice.origins for voice in self.heard())
        return origins, sum(one > 0 for one in strengths), sum(one < 0 for one in strengths)

    def card(self) -> str:
        """Tell the statement in hand with the pages that support and that contradict it."""
        return self.record.card(self.fact, told=self.revealed)

    def table(self) -> pd.DataFrame:
        """Return the origins with their pages and, once they show, their steps."""
        once, pages = self.moves(0), self.moves(100)
        found = [
            (
                voice.name,
                sum(one > 0 for one in voice.strengths),
                sum(one < 0 for one in voice.strengths),
                odds_words(once[row]) if self.revealed else "",
                odds_words(pages[row]) if self.revealed else "",
            )
            for row, voice in enumerate(self.heard())
        ]
        names = ("origin", "support", "against", "once", "pages")
        return pd.DataFrame(found, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Say where the pages and the method come from."""
        return f"<p>{escape(self.say('sources'))}</p>"
