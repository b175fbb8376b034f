"""Explorer: forecast questions, answered with chances and a reason, committed to the journal."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.asked import Asked
from summitry.explorers.chance import Chance
from summitry.explorers.choices import Press
from summitry.explorers.dials import Line
from summitry.explorers.forecast_board import Boards
from summitry.explorers.forecast_book import MOST_OPTIONS, Book, even_split, what_fits
from summitry.explorers.forecast_card import book_table, late_line, question_card
from summitry.explorers.forecast_coherence import incoherent
from summitry.explorers.forecast_drafts import drop_drafts, keep_draft, last_committed
from summitry.explorers.forecast_journal import KIND, kept_book, told
from summitry.explorers.forecast_questions import questions_of
from summitry.explorers.forecast_touch import Touches
from summitry.explorers.forecast_words import note, off_whole, read_book, words
from summitry.explorers.predicting import Predicting
from summitry.explorers.rest import Rest
from summitry.explorers.settings import fitting
from summitry.models.tables import rows
from summitry.pictures.forecast import ForecastPicture, Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from summitry.explorers.controls import Control

CHANCES = tuple(f"chance_{number}" for number in range(1, MOST_OPTIONS + 1))


def chance_trait() -> traitlets.Int[int | None, int | None]:
    """Return the trait of one chance, None while it is untouched."""
    return traitlets.Int(None, allow_none=True, min=0, max=100)


class ForecastExplorer(Predicting):
    """Every forecast question of a case: chances that sum to 100, a reason, and all versions.

    Attributes
    ----------
    question
        Id of the question in hand.
    chances
        By question the chance of each option in whole per cents; a question not in it is untouched.
    reasons
        By question why, in one line.
    versions
        By question what was committed, the first one first: ``probabilities`` and ``reason``.
    reason, committed
        The reason for the question in hand, and whether it is committed as it stands.
    chance_1, chance_2, chance_3, chance_4, chance_5, chance_6
        The chances of its options, in their order.
    """

    name = "forecast"
    mark = "scenario"

    question = traitlets.Unicode().tag(state=True)
    chances = traitlets.Dict().tag(state=True)
    reasons = traitlets.Dict().tag(state=True)
    versions = traitlets.Dict().tag(state=True)
    reason = traitlets.Unicode()
    committed = traitlets.Bool(default_value=False)
    chance_1, chance_2, chance_3 = chance_trait(), chance_trait(), chance_trait()
    chance_4, chance_5, chance_6 = chance_trait(), chance_trait(), chance_trait()

    def prepare(self) -> None:
        """Begin with the first question, with nothing said of any."""
        self.questions = questions_of(self.case)
        if not self.questions:
            raise SummitryError(self.say("nothing"))
        self.relations = list(rows(self.case.forecast_relations))
        self.boards = Boards(self.case)
        self.giving: list[Chance] = []
        self.touches = Touches()
        self.taking = False
        self.rest = Rest(lambda: keep_draft(self, self.question))
        self.question = next(iter(self.questions))

    @traitlets.validate("question")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        return str(fitting("question", proposal["value"], [*self.questions]))

    @traitlets.validate("chances", "reasons", "versions")
    def _fits(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what does not fit the questions of this pack."""
        return what_fits(proposal["trait"].name, proposal["value"], self.questions)

    @traitlets.validate("committed")
    def _may_be_committed(self, proposal: Mapping[str, Any]) -> bool:
        """Commit what stands, if nothing is missing."""
        if proposal["value"] and not self.missing():
            self.commit()
        return self.book().committed(self.question)

    @traitlets.observe("question")
    def _left(self, change: dict[str, Any]) -> None:
        """Keep as a draft what was said of the question that is left."""
        keep_draft(self, change["old"])

    def _moved(self, change: Mapping[str, Any]) -> None:
        """Show the change, and keep it as a draft once it has come to rest."""
        super()._moved(change)
        self.rest.begin()

    @traitlets.observe("question", "chances", "reasons", "versions")
    def take_up(self, _change: Any = None) -> None:
        """Bring the controls to the question in hand."""
        book, options = self.book(), self.questions[self.question].options
        found = book.now(self.question) if book.touched(self.question) else (None,) * len(options)
        padded = [*found, *[None] * (MOST_OPTIONS - len(found))]
        self.taking = True
        for trait, value in zip(CHANCES, padded, strict=True):
            setattr(self, trait, value)
        self.reason = self.reasons.get(self.question, "")
        self.committed = book.committed(self.question)
        self.taking = False
        self.rename()

    @traitlets.observe(*CHANCES)
    def _given(self, change: dict[str, Any]) -> None:
        """Take over a chance; those not touched yet share the rest."""
        options, place = self.questions[self.question].options, CHANCES.index(change["name"])
        if self.taking or place >= len(options):
            return
        others = {one: given for one, given in self.chances.items() if one != self.question}
        book = self.book()
        if change["new"] is not None:
            given = self.touches.give(book, self.question, place, change["new"])
            self.chances = {**others, self.question: given}
        elif self.touches.order(book, self.question) in ([], [place]):
            self.chances = others

    @traitlets.observe("reason")
    def _reasoned(self, change: dict[str, Any]) -> None:
        """Take over the reason."""
        if not self.taking:
            self.reasons = {**self.reasons, self.question: change["new"]}

    def book(self) -> Book:
        """Return what was said of the questions so far."""
        return Book(self.questions, self.chances, self.reasons, self.versions)

    def make_controls(self) -> list[Control]:
        """Return the question, a chance for each option, the reason and the button."""
        most = max(len(asked.options) for asked in self.questions.values())
        self.giving = [Chance(self, trait, trait) for trait in CHANCES[:most]]
        asked = Asked(
            self, "question", self.say("step"), lambda: [*self.questions], self.asked_words
        )
        why = Line(self, "reason", self.say("because"), self.say("because_gap"))
        why.widget.layout.width = "min(820px, 100%)"
        commit = Press(self, "committed", self.say("commit"), self.commit)
        self.rename()
        return [asked, self.make_saver(), *self.giving, why, commit]

    def rename(self) -> None:
        """Name the chances after the options in hand; of two options one is enough."""
        options = self.questions[self.question].options
        shown = options[:1] if len(options) == len(("yes", "no")) else options
        names = [self.say("in_100", option=option) for option in shown]
        wide, split = max(map(len, names)), even_split(len(options))
        for place, control in enumerate(self.giving):
            named = names[place] if place < len(names) else ""
            serves = place < len(options)
            control.ask(named, split[place] if serves else 0, serves=serves, wide=wide)

    def asked_words(self) -> str:
        """Return the question in hand with its number."""
        place = [*self.questions].index(self.question) + 1
        words = self.questions[self.question].words
        return self.say("asked", place=place, count=len(self.questions), question=words)

    def commit(self) -> None:
        """Keep the forecast in hand with its reason, or say in one sentence what is missing."""
        book, missing = self.book(), self.missing()
        if missing:
            self.show_trouble(missing)
        elif not book.committed(self.question):
            value = book.value(self.question)
            self.keep(KIND, self.question, told(value), self.questions[self.question].words)
            past = [*self.versions.get(self.question, ()), value]
            self.reasons = {**self.reasons, self.question: value["reason"]}
            self.versions = {**self.versions, self.question: past}

    def missing(self) -> str:
        """Return what keeps a forecast from being committed, in a sentence; empty: nothing."""
        book = self.book()
        if self.questions[self.question].closed:
            return words("closed")
        if not book.touched(self.question):
            return words("touch_first")
        reason = book.value(self.question)["reason"]
        return off_whole(book, self.question) or ("" if reason else words("reason_first"))

    def recall(self) -> None:
        """Take up the forecasts and drafts that were kept, if nothing is said here yet."""
        if not (self.chances or self.versions or any(self.reasons.values())):
            self.adjust(kept_book(self.journal, self.case.id, self.questions))

    def make_picture(self) -> ForecastPicture:
        """Draw room for all questions."""
        asked = self.questions.values()
        return ForecastPicture([one.short for one in asked], [len(one.options) for one in asked])

    def draw(self) -> str:
        """Show every question and say how the one in hand stands, and what does not go together."""
        book = self.book()
        shown = [
            Row(book.now(one), book.status(one), note(book, one), book.earlier(one))
            for one in self.questions
        ]
        current = [*self.questions].index(self.question)
        options = self.questions[self.question].options
        self.picture.show(rows=shown, current=current, options=options)
        return " ".join([read_book(book, self.question), *self.breaks()])

    def breaks(self) -> list[str]:
        """Say where the forecast in hand does not go with the rest."""
        boards = self.boards
        board = boards.latest(self.journal) if self.recalled else boards.ours
        return incoherent(self.relations, self.book(), self.question, board)

    def reset(self) -> None:
        """Take away what is not committed; what is committed stays."""
        self.touches.forget()
        self.adjust({**self._start, **last_committed(self.versions)})
        self.write(lambda: drop_drafts(self))

    def card(self) -> str:
        """Tell how the question in hand will be settled; when it was answered, how, and why."""
        kept = self.journal.history(self.case.id, KIND, self.question)
        return late_line(self) + question_card(self.book(), self.question, kept)

    def table(self) -> pd.DataFrame:
        """Return every question with its chances."""
        return book_table(self.book())

    def sources(self) -> str:
        """Say where the questions come from."""
        return f"<p>{escape(self.say('sources'))}</p>"
