"""Explorer: one hour as several houses tell it, their names hidden first."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press, Step
from summitry.explorers.dials import Line
from summitry.explorers.offering import Offer
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.readouts_guess import (
    EMPTY,
    KIND,
    LONGEST,
    is_guess,
    kept_guesses,
    with_house,
)
from summitry.explorers.readouts_told import accounts_of
from summitry.explorers.readouts_words import (
    heads_of,
    read_hidden,
    read_told,
    table_rows,
    topic_card,
    words_kept,
    written_card,
)
from summitry.explorers.settings import fitting
from summitry.pictures.readouts import ReadoutsPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.controls import Control
    from summitry.explorers.readouts_told import Accounts


class ReadoutsExplorer(Predicting):
    """Who wrote this? Accounts side by side by topic, then their houses and their silences.

    Attributes
    ----------
    occasion
        Id of the occasion in hand.
    topic
        The topic in hand, in its words.
    account
        Id of the account in hand.
    answers
        By occasion ``houses`` (for each account the id of the one whose house it is given),
        ``why`` and ``checked``.
    revealed
        Whether the names show without a guess.
    house, why, checked
        The guess about the account in hand, the line about the occasion, and whether it is kept.
    """

    name = "readouts"
    mark = "record"

    occasion = traitlets.Unicode().tag(state=True)
    topic = traitlets.Unicode().tag(state=True)
    account = traitlets.Unicode().tag(state=True)
    answers = traitlets.Dict().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    house = traitlets.Unicode(None, allow_none=True)
    why = traitlets.Unicode()
    checked = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Begin with the first topic of the first occasion."""
        self.occasions = accounts_of(self.case)
        if not self.occasions:
            closed = self.case.withholds("readouts")
            raise SummitryError(self.say("with_the_record" if closed else "nothing"))
        self.written: dict[str, str] = {}
        self.guessing: list[Control] = []
        self.keeping: list[Control] = []
        self.letters: Offer | None = None
        self.houses: Offer | None = None
        self.taking = False
        self.occasion = next(iter(self.occasions))

    @property
    def accounts(self) -> Accounts:
        """The accounts of the occasion in hand."""
        return self.occasions[self.occasion]

    @property
    def guess(self) -> Mapping[str, Any]:
        """The guess about the occasion in hand, or the empty one."""
        found: Mapping[str, Any] = self.answers.get(self.occasion, EMPTY)
        return found

    @traitlets.validate("occasion", "topic", "account")
    def _is_there(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse what the case does not have."""
        setting, value = proposal["trait"].name, proposal["value"]
        if setting == "occasion":
            return fitting(setting, value, [*self.occasions])
        known = self.accounts.topics if setting == "topic" else self.accounts.ids
        return fitting(setting, value, known)

    @traitlets.validate("answers")
    def _are_guesses(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what is no guess about accounts of this pack."""
        return {
            one: given
            for one, given in proposal["value"].items()
            if one in self.occasions and is_guess(given, self.occasions[one].ids)
        }

    @traitlets.validate("house", "why")
    def _may_change(self, proposal: Mapping[str, Any]) -> Any:
        """Leave a guess that was kept as it was given."""
        setting, value = proposal["trait"].name, proposal["value"]
        if not self.taking and self.guess["checked"]:
            return getattr(self, setting)
        if setting == "why":
            return value[:LONGEST]
        return value if value is None else fitting(setting, value, self.accounts.ids)

    @traitlets.observe("occasion")
    def _other_occasion(self, _change: Mapping[str, Any]) -> None:
        """Draw another grid; take its first topic and account where those in hand are not there."""
        self._picture = None
        if self.topic not in self.accounts.topics:
            self.topic = self.accounts.topics[0]
        if self.account not in self.accounts.ids:
            self.account = self.accounts.ids[0]
        self._in_hand(_change)

    @traitlets.observe("account", "answers", "revealed")
    def _in_hand(self, _change: Mapping[str, Any]) -> None:
        """Show in the controls what is guessed about what is in hand."""
        self.taking = True
        self.house = self.guess["houses"].get(self.account)
        self.why, self.checked = self.guess["why"], self.guess["checked"]
        self.taking = False
        self.arrange()

    @traitlets.observe("house", "why")
    def _guessed(self, _change: Mapping[str, Any]) -> None:
        """Take over a guess."""
        if not self.taking:
            houses = with_house(self.guess["houses"], self.account, self.house)
            given = {"houses": houses, "why": self.why, "checked": False}
            self.answers = {**self.answers, self.occasion: given}

    def told(self) -> bool:
        """Tell whether the names of the occasion in hand may show."""
        return self.revealed or bool(self.guess["checked"])

    def make_controls(self) -> list[Control]:
        """Return occasion and topic with their steps, account, house, the line, and the buttons."""
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.letters = Offer(self, "account", self.say("account"), self.accounts.by_letter())
        self.houses = Offer(self, "house", self.say("house"), self.accounts.by_house())
        why = Line(self, "why", self.say("why"), self.say("why_gap"))
        check = Press(self, "checked", self.say("check"), self.check)
        self.guessing, self.keeping = [self.houses, check, skip], [why]
        known = [*self.occasions]
        occasion = Asked(self, "occasion", self.say("occasion"), lambda: known, self.asked)
        topic = Step(self, "topic", self.say("topic"), lambda: self.accounts.topics)
        self.arrange()
        return [occasion, topic, self.letters, self.houses, why, check, skip, self.make_saver()]

    def asked(self) -> str:
        """Return the occasion in hand with its number."""
        place = [*self.occasions].index(self.occasion) + 1
        gaps = {"place": place, "count": len(self.occasions)}
        return self.say("asked", name=self.accounts.occasion.name, **gaps)

    def arrange(self) -> None:
        """Put up the controls of the guess where there is something to guess."""
        told = self.told()
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if told else ""
        for control in self.keeping:
            begun = bool(self.guess["houses"]) and not told
            control.widget.layout.display = "" if begun else HIDDEN
        if self.letters is not None and self.houses is not None:
            self.letters.offer(self.accounts.by_letter())
            self.houses.offer(self.accounts.by_house())

    def check(self) -> None:
        """Keep the guess in hand and show who wrote what; where there is none, ask for it."""
        given, accounts = self.guess, self.accounts
        if given["checked"]:
            return
        if not given["houses"]:
            self.show_trouble(self.say("guess_first"))
            return
        value = {**given, "words": words_kept(accounts, given)}
        del value["checked"]
        question = self.say("question", name=accounts.occasion.name)
        self.keep(KIND, self.occasion, value, question)
        self.answers = {**self.answers, self.occasion: {**given, "checked": True}}

    def recall(self) -> None:
        """Show the guesses as they were kept, if nothing is guessed here yet."""
        if self.answers or self.revealed:
            return
        known = {one: accounts.ids for one, accounts in self.occasions.items()}
        found = kept_guesses(self.journal, self.kept_under, known)
        if found:
            waiting = [one for one in self.occasions if one not in found]
            self.adjust({"answers": found, "occasion": (waiting or [self.occasion])[0]})

    def make_picture(self) -> ReadoutsPicture:
        """Draw the grid of topics and accounts."""
        accounts = self.accounts
        return ReadoutsPicture([*accounts.letters.values()], accounts.lines(), self.say("key"))

    def draw(self) -> str:
        """Mark what is in hand, and say who tells of it."""
        accounts, told = self.accounts, self.told()
        self.picture.show(
            heads=heads_of(accounts, self.guess, told=told),
            topic=accounts.topics.index(self.topic),
            account=accounts.ids.index(self.account),
        )
        read = read_told if told else read_hidden
        return read(accounts, self.guess, self.topic, self.account)

    def card(self) -> str:
        """Set the accounts side by side on the topic in hand, and show the one in hand whole."""
        told = self.told()
        inside = topic_card(self.accounts, self.guess, self.topic, self.account, told=told)
        if told and self.account not in self.written:
            self.written[self.account] = written_card(self.case, self.accounts, self.account)
        inside += self.written[self.account] if told else ""
        return f'<div class="summitry-card">{inside}</div>'

    def table(self) -> pd.DataFrame:
        """Return topic by topic what each account says, and who wrote it once that may show."""
        rows = table_rows(self.accounts, told=self.told())
        names = ("topic", "account", "says", "house")
        return pd.DataFrame(rows, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Say where the accounts come from."""
        return f"<p>{escape(self.say('sources'))}</p>"
