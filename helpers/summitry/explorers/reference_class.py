"""Explorer: how often such occasions led to a meeting, and how that depends on what is alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control
from summitry.explorers.open_sources import dataset_sources, need_sides
from summitry.explorers.placing import Place
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.reference_class_list import kind_of, occasion_card
from summitry.explorers.reference_class_words import ClassWords, Kept
from summitry.explorers.settings import fitting
from summitry.models.reference_class import candidate_classes, members, rate_of
from summitry.models.reference_class_occasions import (
    COLUMNS,
    council_occasions,
    with_precedents,
)
from summitry.models.tables import rows
from summitry.pictures.reference_class import ReferenceClassPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND, BASE_RATE, ABOUT = "reference_class", "base_rate", "meeting"
ROLES = ("councils", "meetings")


class ReferenceClassExplorer(Predicting):
    """Earlier occasions by year, and the base rates of several classes of them.

    Attributes
    ----------
    chosen
        Id of the class in hand.
    guess
        Of a hundred occasions of the class asked about, at how many they met; None before a guess.
    revealed
        Whether it shows at which occasions they met.
    base_rate
        The base rate to carry on, of a hundred; None while there is none.
    carried
        Whether it stands in the journal.
    """

    name = "reference_class"
    mark = "record"

    chosen = traitlets.Unicode().tag(state=True)
    guess = traitlets.Int(None, allow_none=True, min=0, max=100).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    base_rate = traitlets.Int(None, allow_none=True, min=0, max=100).tag(state=True)
    carried = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Join what is known of the occasions before the event, and find the classes."""
        need_sides(self.case, "first", "second")
        self.occasions = self.known_occasions()
        if not len(self.occasions):
            raise SummitryError(self.say("nothing", title=self.case.title))
        turns = {row.start.first: row.landmark for row in rows(self.case.events) if row.landmark}
        self.classes = dict(candidate_classes(self.occasions, turns))
        if not self.classes:
            raise SummitryError(self.say("nothing", title=self.case.title))
        self.inside = {name: members(self.occasions, one) for name, one in self.classes.items()}
        self.rates = {
            name: rate_of(self.occasions.loc[inside, "met"]) for name, inside in self.inside.items()
        }
        self.words = ClassWords(self.classes, turns, self.rates)
        self.asked = "both" if "both" in self.classes else next(iter(self.classes))
        self.predicting: list[Control] = []
        self.carrying: list[Control] = []
        self.chosen = self.asked

    def known_occasions(self) -> pd.DataFrame:
        """Return the occasions before the event of the case, lane by lane."""
        named = set(self.case.header.open_data)
        found = (
            council_occasions(*(self.case.open_data(role) for role in ROLES))
            if named.issuperset(ROLES)
            else pd.DataFrame(columns=list(COLUMNS))
        )
        found = with_precedents(found, self.case.precedents)
        before = pd.Series([day < self.case.starts for day in found["end"]], dtype=bool)
        return found[before].sort_values(
            ["alike", "start"], ascending=[False, True], ignore_index=True
        )

    @traitlets.validate("chosen")
    def _is_a_class(self, proposal: Mapping[str, Any]) -> str:
        return str(fitting("chosen", proposal["value"], list(self.classes)))

    @traitlets.observe("base_rate")
    def _other_rate(self, _change: Mapping[str, Any]) -> None:
        """A base rate that was changed is not carried on yet."""
        self.carried = False

    @traitlets.observe("revealed")
    def _turned(self, _change: Mapping[str, Any]) -> None:
        """Put up only the controls that are needed now."""
        self.arrange()

    def arrange(self) -> None:
        """Ask for the guess first, for the base rate to carry on afterwards."""
        hidden = {True: self.predicting, False: self.carrying}
        for where, controls in hidden.items():
            for control in controls:
                control.widget.layout.display = HIDDEN if where == self.revealed else ""

    def make_controls(self) -> list[Control]:
        """Return the guess and its buttons, the class, and the base rate to carry on."""
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        guess = Place(self, "guess", self.say("guess"))
        guess.rename(self.say("guess"))
        self.predicting = [guess, Press(self, "revealed", self.say("reveal"), self.reveal), skip]
        base = Place(self, "base_rate", self.say("base_rate"))
        base.rename(self.say("base_rate"))
        self.carrying = [base, Press(self, "carried", self.say("carry"), self.carry)]
        options = {self.words.short(name): name for name in self.classes}
        chosen = Choose(self, "chosen", self.say("chosen"), options)
        self.arrange()
        return [*self.predicting, chosen, *self.carrying, self.make_saver()]

    def reveal(self) -> None:
        """Keep the guess and show the answers; ask for a guess where there is none."""
        if self.guess is None:
            self.show_trouble(self.say("guess_first"))
            return
        self.keep(KIND, self.asked, self.guess, self.question())
        self.revealed = True

    def carry(self) -> None:
        """Keep the base rate to carry on; ask for one where there is none."""
        if self.base_rate is None:
            self.show_trouble(self.say("base_rate_first"))
            return
        self.keep(BASE_RATE, ABOUT, self.base_rate, self.say("base_rate_question"))
        self.carried = not self.waiting

    def question(self) -> str:
        """Return what the guess answers."""
        return self.words.question(self.asked)

    def recall(self) -> None:
        """Go on from the guess and the base rate that were kept, if nothing is done here yet."""
        if self.revealed or self.guess is not None or self.base_rate is not None:
            return
        guess, rate = (
            entry.value if entry is not None and type(entry.value) is int else None
            for entry in (
                self.journal.latest(self.case.id, kind, about)
                for kind, about in ((KIND, self.asked), (BASE_RATE, ABOUT))
            )
        )
        kept = {"guess": guess, "base_rate": rate}
        fits = {name: one for name, one in kept.items() if one in range(101)}
        if fits:
            self.adjust({**fits, "revealed": True})
            self.carried = "base_rate" in fits

    def make_picture(self) -> ReferenceClassPicture:
        """Draw the lanes of years and the rows of the classes."""
        lanes = {
            self.say(f"lanes.{'alike' if alike else 'other'}"): list(
                self.occasions.loc[self.occasions["alike"] == alike, "start"].map(year_of)
            )
            for alike in (True, False)
        }
        lanes = {name: years for name, years in lanes.items() if years}
        return ReferenceClassPicture(lanes, self.words.rows(), self.words.key())

    def draw(self) -> str:
        """Shade the class, put the answers in where they may show, and say the base rate."""
        order = list(self.classes)
        asked = order.index(self.asked)
        self.picture.show(
            kinds=[kind_of(row, revealed=self.revealed) for row in rows(self.occasions)],
            inside=list(self.inside[self.chosen]),
            rates=list(self.rates.values()) if self.revealed else [],
            numbers=[self.words.numbers(name, revealed=self.revealed) for name in order],
            chosen=order.index(self.chosen),
            guess=None if self.guess is None else (asked, self.guess),
            base_rate=self.base_rate,
        )
        kept = Kept(self.asked, self.guess, self.base_rate)
        return self.words.read(self.chosen, kept, revealed=self.revealed)

    def title(self) -> str:
        """Ask the question of this explorer."""
        return self.say("title")

    def card(self) -> str:
        """List the occasions of the class in hand."""
        inside = self.occasions[self.inside[self.chosen]]
        return occasion_card(self.case, inside, self.words.long(self.chosen), told=self.revealed)

    def table(self) -> pd.DataFrame:
        """Return the classes with their counts, as far as they may show."""
        return self.words.table(revealed=self.revealed)

    def sources(self) -> str:
        """Name the data sets and the pack's own findings."""
        named = [role for role in ROLES if role in self.case.header.open_data]
        return f"<p>{self.say('sources')}</p>" + dataset_sources(self.case, *named)


def year_of(day: Any) -> int:
    """Return the year of a day."""
    return int(day.year)
