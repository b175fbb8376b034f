"""Explorer: the days of the event in their order, and what accounts of them differ on."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press, Step
from summitry.explorers.controls import Control, Slide
from summitry.explorers.day_answers import (
    EMPTY,
    KIND,
    MIDDLE,
    is_answer,
    kept_answers,
    letters_of,
)
from summitry.explorers.day_spots import ordered, spots_of, table_rows
from summitry.explorers.day_words import (
    boxes_of,
    dispute_card,
    moment_card,
    read_open,
    read_told,
    status_words,
)
from summitry.explorers.offering import Offer
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.settings import fitting
from summitry.models.evidence import origin_of
from summitry.models.tables import rows
from summitry.pictures.day import DayPicture

if TYPE_CHECKING:
    from collections.abc import Mapping


class DayExplorer(Predicting):
    """Which version do you hold likelier, and how surely; then who says what.

    Attributes
    ----------
    dispute
        Id of the question in hand.
    moment
        Id of the event in hand; None for none.
    answers
        By question ``version`` (its letter or None), ``sure`` (0 to 100) and ``checked``.
    revealed
        Whether who says what shows without an answer.
    version, sure, checked
        The answer to the question in hand.
    """

    name = "day"
    mark = "record"

    dispute = traitlets.Unicode().tag(state=True)
    moment = traitlets.Unicode(None, allow_none=True).tag(state=True)
    answers = traitlets.Dict().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    version = traitlets.Unicode(None, allow_none=True)
    sure = traitlets.Int(MIDDLE, min=0, max=100)
    checked = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Begin with the first question."""
        self.disputes = {row.dispute_id: row for row in rows(self.case.disputes)}
        if not self.disputes:
            closed = self.case.withholds("disputes")
            raise SummitryError(self.say("with_the_record" if closed else "nothing"))
        self.events = {row.event_id: row for row in rows(self.case.events)}
        self.moments = ordered(rows(self.case.moments), self.events)
        self.origins = origin_of(self.case.source_families)
        self.cards: dict[str, str] = {}
        self.answering: list[Control] = []
        self.offered: Offer | None = None
        self.taking = False
        self.dispute = next(iter(self.disputes))

    @traitlets.validate("dispute", "moment")
    def _is_there(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse a question or an event that the case does not have."""
        setting, value = proposal["trait"].name, proposal["value"]
        known = [*self.disputes] if setting == "dispute" else [None, *self.moments]
        return fitting(setting, value, known)

    @traitlets.validate("answers")
    def _are_answers(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what is no answer to a question of this pack."""
        return {
            one: given
            for one, given in proposal["value"].items()
            if one in self.disputes and is_answer(given, letters_of(self.disputes[one]))
        }

    @traitlets.validate("version", "sure")
    def _may_change(self, proposal: Mapping[str, Any]) -> Any:
        """Leave an answer that was checked as it was given."""
        setting, value = proposal["trait"].name, proposal["value"]
        if not self.taking and self.given_to(self.dispute)["checked"]:
            return getattr(self, setting)
        if setting == "version" and value is not None:
            return fitting(setting, value, letters_of(self.disputes[self.dispute]))
        return value

    @traitlets.observe("dispute", "answers", "revealed")
    def _in_hand(self, _change: Mapping[str, Any]) -> None:
        """Show in the controls how the question in hand is answered."""
        given = self.given_to(self.dispute)
        self.taking = True
        self.version, self.sure = given["version"], given["sure"]
        self.checked = given["checked"]
        self.taking = False
        self.arrange()

    @traitlets.observe("version", "sure")
    def _answered(self, _change: Mapping[str, Any]) -> None:
        """Take over an answer."""
        if not self.taking:
            given = {"version": self.version, "sure": self.sure, "checked": False}
            self.answers = {**self.answers, self.dispute: given}

    def given_to(self, dispute: str) -> Mapping[str, Any]:
        """Return the answer to a question, or the empty one."""
        found: Mapping[str, Any] = self.answers.get(dispute, EMPTY)
        return found

    def told(self, dispute: str) -> bool:
        """Tell whether it may show who gives which version."""
        return self.revealed or self.given_to(dispute)["checked"]

    def make_controls(self) -> list[Control]:
        """Return the question with its steps, version, confidence, buttons, and the moments."""
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.offered = Offer(self, "version", self.say("likelier"), self.labels())
        self.answering = [
            self.offered,
            Slide(self, "sure", self.say("sure"), 0, 100, 5),
            Press(self, "checked", self.say("check"), self.check),
            skip,
        ]
        asked = Asked(self, "dispute", self.say("dispute"), lambda: [*self.disputes], self.asked)
        moment = Step(self, "moment", self.say("moment"), lambda: [*self.moments])
        self.arrange()
        return [asked, *self.answering, moment, self.make_saver()]

    def labels(self) -> dict[str, str]:
        """Return the versions of the question in hand by the words on their buttons."""
        return {letter.upper(): letter for letter in letters_of(self.disputes[self.dispute])}

    def asked(self) -> str:
        """Return the question in hand with its number."""
        place = [*self.disputes].index(self.dispute) + 1
        gaps = {"place": place, "count": len(self.disputes)}
        return self.say("asked", question=self.disputes[self.dispute].question, **gaps)

    def arrange(self) -> None:
        """Put up the controls of the answer where there is something to answer."""
        for control in self.answering:
            control.widget.layout.display = HIDDEN if self.told(self.dispute) else ""
        if self.offered is not None:
            self.offered.offer(self.labels())

    def check(self) -> None:
        """Keep the answer in hand and show who says what; where there is none, ask for it."""
        given, row = self.given_to(self.dispute), self.disputes[self.dispute]
        if given["checked"]:
            return
        if given["version"] is None:
            self.show_trouble(self.say("answer_first"))
            return
        held = getattr(row, f"version_{given['version']}")
        words = self.say("kept", version=held, sure=given["sure"])
        value = {"version": given["version"], "sure": given["sure"], "words": words}
        self.keep(KIND, self.dispute, value, row.question)
        self.answers = {**self.answers, self.dispute: {**given, "checked": True}}

    def recall(self) -> None:
        """Show the answers as they were kept, if nothing is answered here yet."""
        if self.answers or self.revealed:
            return
        found = kept_answers(self.journal, self.kept_under, self.disputes)
        if found:
            waiting = [one for one in self.disputes if one not in found]
            self.adjust({"answers": found, "dispute": (waiting or [self.dispute])[0]})

    def make_picture(self) -> DayPicture:
        """Draw the days in their order."""
        return DayPicture(spots_of(self.moments.values(), self.events), self.say("picture.key"))

    def draw(self) -> str:
        """Show the question in hand, and say what accounts give."""
        row, given = self.disputes[self.dispute], self.given_to(self.dispute)
        told = self.told(self.dispute)
        self.picture.show(
            lit=row.event_ids,
            current=self.moment,
            versions=boxes_of(row, given, self.origins, told=told),
            status=self.say("picture.squares") if told else status_words(given),
        )
        said = read_told(row, given, self.origins) if told else read_open(row, given)
        if self.moment is None:
            return said
        return f"{said} {self.say('at', summary=self.events[self.moment].summary)}"

    def card(self) -> str:
        """Tell of the moment in hand, and who says what once that may show."""
        shown = [self.dispute] if self.told(self.dispute) else []
        shown += [self.moment] if self.moment is not None else []
        return "".join(map(self.card_of, shown))

    def card_of(self, item: str) -> str:
        """Return the card of a question or a moment; it is written once."""
        if item not in self.cards:
            if item in self.disputes:
                self.cards[item] = dispute_card(self.case, self.disputes[item])
            else:
                moment, event = self.moments[item], self.events[item]
                self.cards[item] = moment_card(self.case, moment, event)
        return self.cards[item]

    def table(self) -> pd.DataFrame:
        """Return the moments in order, then the versions of the question in hand."""
        row = self.disputes[self.dispute]
        told = table_rows(self.moments.values(), self.events)
        for letter in letters_of(row):
            cited = self.case.cite(getattr(row, f"sources_{letter}"))
            who = tuple(one.publisher for one in cited) if self.told(self.dispute) else ()
            told.append(("", letter.upper(), getattr(row, f"version_{letter}"), "", who))
        names = ("day", "place", "what", "clock", "note")
        return pd.DataFrame(told, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Say where order and versions come from."""
        return f"<p>{escape(self.say('sources'))}</p>"
