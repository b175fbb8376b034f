"""Explorer: change the fewest words of a sentence until the record bears it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.dials import Line
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.rewrite_words import (
    check_sentence,
    read_checked,
    read_open,
    statement_card,
)
from summitry.explorers.settings import fitting
from summitry.models.rewrite import changes, distance
from summitry.models.tables import rows
from summitry.pictures.rewrite import Made, RewritePicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.controls import Control

KIND = "rewrite"
LONGEST = 300


class RewriteExplorer(Predicting):
    """A sentence that the record does not bear, to be changed and checked.

    Attributes
    ----------
    item
        Id of the sentence in hand.
    texts
        By sentence, how the learner has it now.
    checked
        By sentence, what was checked last.
    revealed
        Whether one way of ours shows.
    text
        How the sentence in hand stands now.
    done
        Whether it was checked as it stands.
    """

    name = "rewrite"
    mark = "scenario"

    item = traitlets.Unicode().tag(state=True)
    texts = traitlets.Dict().tag(state=True)
    checked = traitlets.Dict().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    text = traitlets.Unicode()
    done = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Begin with the first sentence, unchanged."""
        self.items = {row.rewrite_id: row for row in rows(self.case.rewrites)}
        self.statements = list(rows(self.case.statements))
        if not self.items or not self.statements:
            closed = self.case.withholds("rewrites")
            raise SummitryError(self.say("with_the_record" if closed else "nothing"))
        self.helping: list[Control] = []
        self.item = next(iter(self.items))

    @traitlets.validate("item")
    def _is_there(self, proposal: Mapping[str, Any]) -> Any:
        return fitting("item", proposal["value"], [*self.items])

    @traitlets.validate("texts", "checked")
    def _are_texts(self, proposal: Mapping[str, Any]) -> dict[str, str]:
        """Leave out what is no text for a sentence of this pack."""
        given = proposal["value"].items()
        return {
            one: text[:LONGEST]
            for one, text in given
            if one in self.items and isinstance(text, str)
        }

    @traitlets.validate("done")
    def _may_be_checked(self, proposal: Mapping[str, Any]) -> bool:
        """Check a sentence that was not checked yet."""
        if proposal["value"]:
            self.check()
        return self.told()

    @traitlets.observe("item", "texts", "checked")
    def _in_hand(self, _change: Mapping[str, Any]) -> None:
        """Show in the controls how the sentence in hand stands."""
        self.text = self.written
        self.done = self.told()
        self.arrange()

    @traitlets.observe("text")
    def _written(self, _change: Mapping[str, Any]) -> None:
        """Take over what is written."""
        if self.text != self.written:
            self.texts = {**self.texts, self.item: self.text}

    @property
    def written(self) -> str:
        """How the sentence in hand stands now."""
        return str(self.texts.get(self.item, self.items[self.item].sentence))

    def told(self) -> bool:
        """Tell whether the sentence in hand was checked as it stands."""
        return self.checked.get(self.item) == self.written

    def make_controls(self) -> list[Control]:
        """Return the sentence with its steps, the line to write in, and the buttons."""
        ours = Press(self, "revealed", self.say("ours"), quiet=True)
        self.helping = [ours]
        line = Line(self, "text", self.say("text"), self.say("hint"))
        line.box.layout.width = "min(640px, 100%)"
        self.arrange()
        return [
            Asked(self, "item", self.say("item"), lambda: [*self.items], self.asked),
            line,
            Press(self, "done", self.say("check"), self.check),
            ours,
            self.make_saver(),
        ]

    def asked(self) -> str:
        """Return the sentence in hand with its number."""
        place = [*self.items].index(self.item) + 1
        gaps = {"place": place, "count": len(self.items)}
        return self.say("asked", sentence=self.items[self.item].sentence, **gaps)

    def arrange(self) -> None:
        """Offer our way once something was checked."""
        for control in self.helping:
            control.widget.layout.display = "" if self.item in self.checked else HIDDEN

    def check(self) -> None:
        """Keep the sentence as it stands and show what it says."""
        row, text = self.items[self.item], self.written
        if self.told():
            return
        if not text.strip():
            self.show_trouble(self.say("write_first"))
            return
        self.keep(KIND, self.item, text, self.say("question", sentence=row.sentence))
        self.checked = {**self.checked, self.item: text}

    def recall(self) -> None:
        """Go on with the sentences as they were kept, if nothing is done here yet."""
        if self.texts or self.checked or self.revealed:
            return
        found = {}
        for one in self.items:
            entry = self.journal.latest(self.kept_under, KIND, one)
            if entry is not None and isinstance(entry.value, str) and entry.value.strip():
                found[one] = entry.value[:LONGEST]
        if found:
            self.adjust({"texts": found, "checked": found})

    def make_picture(self) -> RewritePicture:
        """Draw room for a sentence and what it says."""
        return RewritePicture()

    def draw(self) -> str:
        """Show old and new sentence, and what the new one says once it was checked."""
        row = self.items[self.item]
        checked = check_sentence(self.written, self.statements)
        count = distance(row.sentence, self.written)
        shown = [Made(one.says, one.stands) for one in checked.made]
        self.picture.show(
            steps=changes(row.sentence, self.written),
            count=self.say("count", n=count),
            made=shown if self.told() else None,
            head=self.say("picture.says" if self.told() else "picture.waiting"),
        )
        said = read_checked(checked, count) if self.told() else read_open(row, self.written, count)
        return f"{said} {self.ours()}" if self.revealed else said

    def ours(self) -> str:
        """Say how we would change the sentence in hand."""
        row = self.items[self.item]
        count = distance(row.sentence, row.solution)
        return self.say("our_way", n=count, sentence=row.solution, why=row.why)

    def card(self) -> str:
        """Tell why each statement stands as it does, with its sources."""
        if not self.told():
            return ""
        checked = check_sentence(self.written, self.statements)
        return "".join(statement_card(self.case, one) for one in checked.made)

    def table(self) -> pd.DataFrame:
        """Return the sentences, and what was made of them."""
        made = [
            (
                row.sentence,
                self.texts.get(one, row.sentence),
                distance(row.sentence, self.texts.get(one, row.sentence)),
                row.solution if self.revealed else "",
            )
            for one, row in self.items.items()
        ]
        names = ("sentence", "text", "count", "ours")
        return pd.DataFrame(made, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Say where sentences and rules come from."""
        return f"<p>{escape(self.say('sources'))}</p>"
