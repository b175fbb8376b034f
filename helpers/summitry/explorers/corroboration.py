"""Explorer: which page says what of which statement, and how many origins stand behind it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control, Slide, Tick
from summitry.explorers.corroboration_columns import ORDERS, grouped
from summitry.explorers.corroboration_record import record_of
from summitry.explorers.corroboration_words import counts, read_fact, read_whole
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.settings import fitting
from summitry.models.evidence import DIVIDED, IMPLIES_NOT, OPPOSES, SILENT, SUPPORTS, weigh
from summitry.pictures.corroboration import CorroborationPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND, ABOUT = "origins", "independent"


class CorroborationExplorer(Predicting):
    """Statements against pages; guess how many origins there are, then collapse the copies.

    Attributes
    ----------
    fact
        Id of the statement in hand.
    order
        What the columns are ordered by.
    guess
        How many independent origins the learner expects; 0 while nothing is said.
    collapsed
        Whether pages of one origin stand as one column.
    revealed
        Whether the origins show.
    asked
        Id of the statement that the guess was kept for.
    """

    name = "corroboration"
    mark = "reading"

    fact = traitlets.Unicode().tag(state=True)
    order = traitlets.Enum(list(ORDERS), "fact").tag(state=True)
    guess = traitlets.Int(0, min=0).tag(state=True)
    collapsed = traitlets.Bool(default_value=False).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    asked = traitlets.Unicode().tag(state=True)

    def prepare(self) -> None:
        """Hold every page against every statement; begin with what a prompt asks, if one does."""
        record = record_of(self.case)
        if record is None:
            raise SummitryError(self.say("opens" if self.case.withholds("facts") else "nothing"))
        self.record, self.facts = record, record.facts
        both = {False: record.said, True: record.collapsed}
        self.columns = {False: record.pages, True: record.voices}
        self.grids = {one: said.to_numpy() for one, said in both.items()}
        self.spoken = {one: (said != SILENT).sum().to_dict() for one, said in both.items()}
        self.weights = weigh(record.said, record.origins)
        self.most = max(one.pages for one in self.weights["support"])
        self.guessing: list[Control] = []
        self.after: list[Control] = []
        asked = [one for one, row in self.facts.items() if row.asked_by]
        self.fact = (asked or [*self.facts])[0]

    @traitlets.validate("fact", "asked")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        """Refuse what is no statement of the case."""
        setting = proposal["trait"].name
        known = [*self.facts, *([""] if setting == "asked" else [])]
        return str(fitting(setting, proposal["value"], known))

    @traitlets.observe("collapsed", "revealed")
    def _turned(self, change: Mapping[str, Any]) -> None:
        """Draw pages or origins; put up only the controls that serve."""
        if change["name"] == "collapsed":
            self._picture = None
        self.arrange()

    def arrange(self) -> None:
        """Show the guess before the origins show, and the switch after."""
        for controls, shown in ((self.guessing, not self.revealed), (self.after, self.revealed)):
            for control in controls:
                control.widget.layout.display = "" if shown else HIDDEN

    def make_controls(self) -> list[Control]:
        """Return the steps, the guess with its buttons, the switch and the order of columns."""
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.guessing = [
            Slide(self, "guess", self.say("guess"), 0, max(self.most, 1)),
            Press(self, "revealed", self.say("reveal"), self.reveal),
            skip,
        ]
        self.after = [Tick(self, "collapsed", self.say("collapse"))]
        self.arrange()
        step = Asked(self, "fact", self.say("fact"), lambda: [*self.facts], self.statement)
        orders = {self.say(f"orders.{one}"): one for one in ORDERS}
        order = Choose(self, "order", self.say("order"), orders)
        return [step, *self.guessing, *self.after, order, self.make_saver()]

    def statement(self) -> str:
        """Return the statement in hand."""
        return str(self.facts[self.fact].statement)

    def reveal(self) -> None:
        """Keep the guess and show the origins; where nothing is said, ask for a number."""
        if not self.guess:
            self.show_trouble(self.say("guess_first"))
            return
        value = {"fact": self.fact, "guess": self.guess}
        self.keep(KIND, ABOUT, value, self.say("question", statement=self.statement()))
        self.adjust({"asked": self.fact, "revealed": True})

    def recall(self) -> None:
        """Show the guess that was kept, if nothing is done here yet."""
        entry = self.journal.latest(self.kept_under, KIND, ABOUT)
        kept = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        fact, guess = kept.get("fact"), kept.get("guess")
        fits = fact in self.facts and type(guess) is int and guess > 0
        if fits and not self.revealed and not self.guess:
            self.adjust({"fact": fact, "asked": fact, "guess": guess, "revealed": True})

    def make_picture(self) -> CorroborationPicture:
        """Draw the empty matrix."""
        values = (*SUPPORTS, *OPPOSES, *([DIVIDED] if self.collapsed else []), SILENT)
        key = {value: self.say(f"values.{value}") for value in values}
        return CorroborationPicture(self.names(), len(self.columns[self.collapsed]), key)

    def names(self) -> list[str]:
        """Return the short names of the statements."""
        return [self.record.short(fact) for fact in self.facts]

    def draw(self) -> str:
        """Order the columns, fill the cells, and say what stands behind the statement in hand."""
        grid, columns = self.grids[self.collapsed], self.columns[self.collapsed]
        place = [*self.facts].index(self.fact)
        answers = dict(zip(columns, grid[place], strict=True))
        ids, groups = grouped(self.order, columns, answers, self.spoken[self.collapsed])
        across = [[*columns].index(one) for one in ids]
        guess = self.guess if not self.revealed else 0
        notes = [
            counts(weight, guess if row == place else 0, told=self.revealed)
            for row, weight in enumerate(self.weights["support"])
        ]
        self.picture.show(said=grid[:, across], groups=groups, notes=notes, current=place)
        words = read_fact(
            self.record.short(self.fact),
            self.weights.loc[self.fact],
            list(self.grids[False][place]),
            list(self.grids[True][place]).count(DIVIDED),
            self.guess if not self.revealed or self.asked == self.fact else 0,
            told=self.revealed,
        )
        if self.revealed or self.collapsed:
            total, voices = len(self.columns[False]), len(self.columns[True])
            words = f"{words} {read_whole(total, voices, collapsed=self.collapsed)}"
        return f"{words} {self.say(f'ordered.{self.order}')}"

    def card(self) -> str:
        """Tell the statement in hand with the pages that support and that contradict it."""
        return self.record.card(self.fact, told=self.revealed)

    def table(self) -> pd.DataFrame:
        """Return the counts for every statement; the origins only where they may show."""
        found = []
        for place, (fact, row) in enumerate(self.facts.items()):
            support, against = self.weights.loc[fact]
            said = list(self.grids[False][place])
            rest = (said.count(IMPLIES_NOT), said.count(SILENT))
            told = (support.origins, against.origins) if self.revealed else ("", "")
            found.append((row.statement, support.pages, told[0], against.pages, told[1], *rest))
        names = ("statement", "support", "behind", "against", "behind_against", "leaning", "silent")
        return pd.DataFrame(found, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Say that every page stands in the card of a statement."""
        return f"<p>{escape(self.say('sources'))}</p>"
