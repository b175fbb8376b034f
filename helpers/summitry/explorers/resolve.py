"""Explorer: forecasts and what happened, beside equal chances, a base rate, and a first belief."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.offering import Offer
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.resolve_card import (
    calibration_table,
    others_table,
    parts_table,
    question_card,
    question_table,
)
from summitry.explorers.resolve_numbers import numbers_folded
from summitry.explorers.resolve_state import (
    CALIBRATION,
    KIND,
    OTHERS,
    PARTS,
    PATH,
    QUESTIONS,
    ResolveState,
)
from summitry.explorers.resolve_views import bins_of, mark_of, others_of, pieces_of
from summitry.explorers.resolve_words import (
    answer_of_guess,
    ask,
    of_guess,
    read_calibration,
    read_open,
    read_others,
    read_parts,
    read_path,
    read_question,
    read_tally,
)
from summitry.pictures.resolve import ResolvePicture
from summitry.pictures.resolve_bars import OthersPicture, PartsPicture
from summitry.pictures.resolve_calibration import CalibrationPicture

if TYPE_CHECKING:
    import pandas as pd

    from summitry.explorers.controls import Control
    from summitry.explorers.resolve_views import Group
    from summitry.pictures.base import Picture


class ResolveExplorer(ResolveState):
    """Every question with what was given to it, what came, and how good that was."""

    guessing: tuple[Control, ...] = ()

    def make_controls(self) -> list[Control]:
        """Return the guess with its buttons, then the views and the questions.

        What was forecast since the first look, while the record was closed, is taken up first.
        """
        if self.taken and not self.revealed:
            self.guard(self.recall)
        self.offer = Offer(self, "guess", self.guess_words(), self.counts())
        check = Press(self, "revealed", self.say("reveal"), self.reveal)
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.guessing = (self.offer, check, skip)
        self.viewing = Offer(self, "view", self.say("view"), self.offered())
        self.steps = Asked(
            self, "question", self.say("step"), lambda: [*self.questions], self.asked_words
        )
        self.arrange()
        return [*self.guessing, self.viewing, self.steps, self.make_saver()]

    def title(self) -> str:
        """Ask how good the forecasts were; where there are none, what came of the questions."""
        return self.say("title" if self.ledger().forecast else "title_none")

    def guess_words(self) -> str:
        """Return what the guess is called."""
        ledger = self.ledger()
        if ledger.scored or not ledger.alike:
            return self.say("guess", n=of_guess(ledger))
        option = self.questions[ledger.alike[0]].asked.options[0]
        return self.say("guess_none", option=option)

    def asked_words(self) -> str:
        """Return the question in hand with its number."""
        place = [*self.questions].index(self.question) + 1
        words = self.questions[self.question].asked.words
        return self.say("asked", place=place, count=len(self.questions), question=words)

    def arrange(self) -> None:
        """Ask for the guess first; the views come with the answers."""
        if not self.guessing:
            return
        self.offer.offer(self.counts())
        self.offer.label = self.offer.buttons.description = self.guess_words()
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if self.revealed else ""
        self.viewing.offer(self.offered())
        self.viewing.widget.layout.display = "" if self.revealed else HIDDEN
        self.steps.widget.layout.display = "" if self.view == QUESTIONS else HIDDEN

    def reveal(self) -> None:
        """Keep the guess and show the answers; where there is no guess, ask for one."""
        if self.guess is None:
            self.show_trouble(self.say("guess_first"))
            return
        of = of_guess(self.ledger())
        words = self.say("kept", guess=self.guess, of=of)
        value = {"guess": self.guess, "of": of, "words": words}
        self.keep(KIND, self.about(), value, ask(self.ledger()))
        self.revealed = True

    @property
    def picture(self) -> Picture:
        """The picture of the view, whichever was up before."""
        self._picture = self.make_picture()
        return self._picture

    def make_picture(self) -> Picture:
        """Draw what the view shows; it is kept until something else is to be scored."""
        if self.view not in self.sheets:
            self.sheets[self.view] = self.new_picture()
        return self.sheets[self.view]

    def new_picture(self) -> Picture:
        """Return the picture of the view."""
        ledger, axis = self.ledger(), self.say("picture.axis")
        if self.view == CALIBRATION:
            waiting = self.say("picture.waiting")
            return CalibrationPicture(bins_of(ledger), self.say("picture.came"), waiting)
        if self.view == PARTS:
            return PartsPicture(pieces_of(ledger), axis)
        if self.view == OTHERS:
            return OthersPicture(self.groups(), axis)
        if self.view == PATH and self.paths is not None:
            return self.paths.picture
        return ResolvePicture([one.asked.short for one in self.questions.values()])

    def groups(self) -> list[Group]:
        """Return the forecasters side by side."""
        return others_of(self.ledger(), own_rate=self.base_rate is not None)

    def draw(self) -> str:
        """Show the view and say what it tells."""
        ledger = self.ledger()
        if self.view == PATH and self.paths is not None:
            self.paths.draw()
            return read_path(self.paths, own=bool(self.fan))
        if self.view == CALIBRATION:
            return read_calibration(ledger)
        if self.view == PARTS:
            return read_parts(ledger)
        if self.view == OTHERS:
            return read_others(ledger, self.groups())
        heads = [self.say(f"heads.before.{name}") for name in ("axis", "answer")] + ["", ""]
        if self.revealed:
            heads = [self.say(f"heads.after.{name}") for name in ("axis", "answer", "own", "even")]
        self.picture.show(
            marks=[mark_of(ledger, name, told=self.revealed) for name in self.questions],
            current=[*self.questions].index(self.question),
            heads=heads,
            status=self.status(),
        )
        if not self.revealed:
            return read_open(ledger, self.question, self.guess)
        return f"{read_question(ledger, self.question)} {read_tally(ledger, self.guess)}"

    def status(self) -> str:
        """Return the guess, as it stands below the rows."""
        if self.guess is None:
            return ""
        ledger = self.ledger()
        gaps = {"guess": self.guess, "of": of_guess(ledger)}
        if not self.revealed:
            return self.say("picture.guess", **gaps)
        return self.say("picture.guessed", right=answer_of_guess(ledger), **gaps)

    def card(self) -> str:
        """Tell of the question in hand, or of what the path rests on."""
        if self.view == PATH and self.paths is not None:
            return self.paths.card()
        ledger = self.ledger()
        numbers = numbers_folded(ledger, self.view) if self.revealed else ""
        if self.view != QUESTIONS:
            return numbers
        return question_card(self.case, ledger, self.question, revealed=self.revealed) + numbers

    def table(self) -> pd.DataFrame:
        """Return what the view shows."""
        if self.view == PATH and self.paths is not None:
            return self.paths.table()
        if self.view == CALIBRATION:
            return calibration_table(self.ledger())
        if self.view == PARTS:
            return parts_table(self.ledger())
        if self.view == OTHERS:
            return others_table(self.groups())
        return question_table(self.ledger(), revealed=self.revealed)

    def sources(self) -> str:
        """Say where answers and scores come from."""
        return f"<p>{escape(self.say('sources'))}</p>"
