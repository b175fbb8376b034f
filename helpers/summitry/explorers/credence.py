"""Explorer: from a prior to a posterior, origin by origin; and how wrong it is to count copies."""

from __future__ import annotations

from functools import partial
from html import escape
from itertools import accumulate
from typing import TYPE_CHECKING

import pandas as pd

from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.credence_state import HIGHEST, KIND, LOWEST, CredenceState
from summitry.explorers.credence_weights import DEFAULTS, LEAST, MOST, Weight, WideDial
from summitry.explorers.credence_words import (
    Outcome,
    odds_words,
    of_hundred,
    read_after,
    read_before,
    read_largest,
)
from summitry.explorers.dials import Note
from summitry.explorers.placing import Place
from summitry.explorers.predicting import HIDDEN
from summitry.models.evidence_odds import log_odds, step, update
from summitry.pictures.credence import CredencePicture, Step

if TYPE_CHECKING:
    from summitry.explorers.controls import Control
    from summitry.explorers.credence_voices import Voice


class CredenceExplorer(CredenceState):
    """How sure before, how sure after: each origin is one step, copies count as you set."""

    guessing: tuple[Control, ...] = ()
    weights: tuple[Weight, ...] = ()

    def arrange(self) -> None:
        """Show the guess before the steps show, and after it the dials that move something."""
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if self.revealed else ""
        for dial in self.weights:
            dial.widget.layout.display = "" if dial.serves() else HIDDEN
        if self.weights:
            self.ends.widget.layout.display = "" if any(map(self.speaks, DEFAULTS)) else HIDDEN

    def make_controls(self) -> list[Control]:
        """Return the steps, the prior, the guess with its buttons, and the dials."""
        self.guessing = (
            Place(self, "guess", self.say("guess")),
            Press(self, "revealed", self.say("reveal"), self.reveal),
            Press(self, "revealed", self.say("skip"), quiet=True),
        )
        repeats = Weight(self, "checked", self.say("checked"), (0, 100), self.repeats)
        bounds = (LEAST, MOST)
        dials = [
            Weight(self, kind, self.label(kind), bounds, partial(self.speaks, kind))
            for kind in DEFAULTS
        ]
        self.weights = (repeats, *dials)
        self.ends = Note(self, "revealed", self.say("ends", least=LEAST))
        self.arrange()
        fact = Asked(self, "fact", self.say("fact"), lambda: [*self.facts], self.statement)
        words = self.say("prior", least=LOWEST, most=HIGHEST)
        prior = WideDial(self, "prior", words, LOWEST, HIGHEST)
        return [fact, prior, *self.guessing, repeats, *dials, self.ends, self.make_saver()]

    def label(self, kind: str) -> str:
        """Return what the dial of a kind is called, with its ends."""
        return self.say("right", kind=self.say(f"kinds.{kind}"), least=LEAST, most=MOST)

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
        start = log_odds(self.prior / 100)
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
        return read_after(self.record.short(self.fact), self.prior, self.guess, ends, self.checked)

    def largest(self) -> str:
        """Say which single origin moves most; nothing where none moves anything."""
        single = [
            (voice, move)
            for voice, move in zip(self.heard(), self.moves(self.checked), strict=True)
            if voice.origins == 1
        ]
        voice, move = max(single, key=lambda one: abs(one[1]))
        return read_largest(voice.name, move)

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
        """Tell the largest step, then the statement with the pages for it and against it."""
        largest = self.largest() if self.revealed else ""
        words = f'<div class="summitry-card"><p>{escape(largest)}</p></div>' if largest else ""
        return words + self.record.card(self.fact, told=self.revealed)

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
