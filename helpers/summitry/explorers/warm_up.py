"""Explorer: ten statements, true or false, and how sure; a warm-up for forecasting."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry import look
from summitry.errors import SummitryError
from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.open_sources import dataset_sources
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.settings import fitting
from summitry.explorers.source_list import citation_list
from summitry.explorers.warm_up_answers import CERTAIN, COIN, bins_of, is_answer
from summitry.explorers.warm_up_words import read_item, read_summary, truth_words
from summitry.pictures.warm_up import Mark, WarmUpPicture
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND = "warm_up"


class WarmUpExplorer(Predicting):
    """Statements from the record, answered with a confidence; then confidence against truth.

    Attributes
    ----------
    item
        Id of the statement in hand.
    answers
        By id ``says`` (true, false or None), ``sure`` (50 to 100) and ``checked``.
    revealed
        Whether the answers show without having been given.
    says, sure, checked
        The answer to the statement in hand.
    """

    name = "warm_up"
    mark = "record"

    item = traitlets.Unicode().tag(state=True)
    answers = traitlets.Dict().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    says = traitlets.Enum([True, False, None], None, allow_none=True)
    sure = traitlets.Int(COIN, min=COIN, max=CERTAIN)
    checked = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Begin with the first statement."""
        items = self.case.warm_up
        if not len(items):
            raise SummitryError(self.say("nothing"))
        self.items = {row["item_id"]: row for row in items.to_dict("records")}
        self.answering: list[Control] = []
        self.taking = False
        self.item = next(iter(self.items))

    @traitlets.validate("item")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        return str(fitting("item", proposal["value"], [*self.items]))

    @traitlets.validate("answers")
    def _are_answers(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what is no answer to a statement of this pack."""
        given = proposal["value"].items()
        return {item: one for item, one in given if item in self.items and is_answer(one)}

    @traitlets.validate("says", "sure")
    def _may_change(self, proposal: Mapping[str, Any]) -> Any:
        """Leave an answer that was checked as it was given."""
        settled = not self.taking and self.given_to(self.item)["checked"]
        return getattr(self, proposal["trait"].name) if settled else proposal["value"]

    @traitlets.validate("checked")
    def _may_be_checked(self, proposal: Mapping[str, Any]) -> bool:
        """Check an answer that is there."""
        given = self.given_to(self.item)
        if proposal["value"] and given["says"] is not None:
            self.check()
        return bool(self.given_to(self.item)["checked"])

    @traitlets.observe("item", "answers", "revealed")
    def _in_hand(self, _change: dict[str, Any]) -> None:
        """Show in the controls how the statement in hand is answered."""
        given = self.given_to(self.item)
        self.taking = True
        self.says, self.sure = given["says"], given["sure"]
        self.checked = given["checked"]
        self.taking = False
        self.arrange()

    @traitlets.observe("says", "sure")
    def _answered(self, _change: dict[str, Any]) -> None:
        """Take over an answer."""
        if self.taking:
            return
        given = {"says": self.says, "sure": self.sure, "checked": False}
        self.answers = {**self.answers, self.item: given}

    def given_to(self, item: str) -> dict[str, Any]:
        """Return the answer to a statement, or the empty one."""
        found: dict[str, Any] = self.answers.get(item, {})
        return found or {"says": None, "sure": COIN, "checked": False}

    def arrange(self) -> None:
        """Put up the controls of the answer where there is something to answer."""
        hidden = self.told(self.item)
        for control in self.answering:
            control.widget.layout.display = HIDDEN if hidden else ""

    def told(self, item: str) -> bool:
        """Tell whether the truth of a statement may show."""
        return self.revealed or self.given_to(item)["checked"]

    def make_controls(self) -> list[Control]:
        """Return the statement with its steps, the answer, the confidence, and the buttons."""
        truths = {truth_words(truth): truth for truth in (True, False)}
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.answering = [
            Choose(self, "says", self.say("says"), truths),
            Slide(self, "sure", self.say("sure"), COIN, CERTAIN),
            Press(self, "checked", self.say("check"), self.check),
            skip,
        ]
        words = Asked(self, "item", self.say("item"), lambda: [*self.items], self.asked)
        self.arrange()
        return [words, *self.answering, self.make_saver()]

    def asked(self) -> str:
        """Return the statement in hand with its number."""
        gaps = {"place": self.place() + 1, "count": len(self.items)}
        return self.say("asked", statement=self.items[self.item]["statement"], **gaps)

    def place(self) -> int:
        """Return the place of the statement in hand, from 0."""
        return [*self.items].index(self.item)

    def check(self) -> None:
        """Keep the answer in hand and tell whether it is right; where there is none, ask for it."""
        given, row = self.given_to(self.item), self.items[self.item]
        if given["checked"]:
            return
        if given["says"] is None:
            self.show_trouble(self.say("answer_first"))
            return
        right = given["says"] == row["answer"]
        verdict = say("checkpoint.right" if right else "checkpoint.not_right")
        words = self.say("kept", truth=truth_words(given["says"]), sure=given["sure"])
        value = {"says": given["says"], "sure": given["sure"], "right": bool(right)}
        self.keep(KIND, self.item, {**value, "words": f"{words} ({verdict})"}, row["statement"])
        self.answers = {**self.answers, self.item: {**given, "checked": True}}

    def recall(self) -> None:
        """Show the answers as they were kept, if nothing is answered here yet."""
        if self.answers or self.revealed:
            return
        found = {}
        for item in self.items:
            entry = self.journal.latest(self.case.id, KIND, item)
            value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
            given = {name: value.get(name) for name in ("says", "sure")} | {"checked": True}
            if is_answer(given):
                found[item] = given
        if found:
            waiting = [item for item in self.items if item not in found]
            self.adjust({"answers": found, "item": (waiting or [self.item])[0]})

    def results(self) -> list[tuple[int, bool]]:
        """Return confidence and whether right for each checked answer, in order."""
        return [
            (given["sure"], given["says"] == row["answer"])
            for item, row in self.items.items()
            if (given := self.given_to(item))["checked"]
        ]

    def make_picture(self) -> WarmUpPicture:
        """Draw room for the answers."""
        return WarmUpPicture(len(self.items))

    def draw(self) -> str:
        """Show every answer, and calibration once all are given."""
        results = self.results()
        done = bool(results) and (len(results) == len(self.items) or self.revealed)
        self.picture.show(
            marks=[self.mark_of(item) for item in self.items],
            current=self.place(),
            bins=bins_of(results) if done else [],
            waiting=self.say("waiting"),
        )
        gaps = {"place": self.place() + 1, "count": len(self.items), "done": len(results)}
        row, given = self.items[self.item], self.given_to(self.item)
        words = read_item(row, given, told=self.told(self.item), **gaps)
        return f"{words} {read_summary(results)}" if done else words

    def mark_of(self, item: str) -> Mark | None:
        """Return the mark of a statement; None where nothing is answered."""
        given = self.given_to(item)
        if given["says"] is None and given["sure"] == COIN:
            return None
        right = given["says"] == self.items[item]["answer"] if given["checked"] else None
        return Mark(given["sure"], right)

    def card(self) -> str:
        """Tell the truth of the statement in hand once it may show."""
        if not self.told(self.item):
            return ""
        row = self.items[self.item]
        head = f"<b>{escape(truth_words(row['answer']).capitalize())}.</b> {escape(row['why'])}"
        cited = citation_list(self.case, row["source_ids"]) if row["source_ids"] else ""
        return f'<div class="summitry-card"><p>{head} {look.badge(row["mark"])}</p>{cited}</div>'

    def table(self) -> pd.DataFrame:
        """Return statements and answers; the truth only where it may show."""
        names = ("statement", "said", "sure", "truth", "why")
        rows = []
        for item, row in self.items.items():
            given, told = self.given_to(item), self.told(item)
            said = "" if given["says"] is None else truth_words(given["says"])
            sure = given["sure"] if said else ""
            truth = (truth_words(row["answer"]), row["why"]) if told else ("", "")
            rows.append((row["statement"], said, sure, *truth))
        return pd.DataFrame(rows, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Name the data behind the statements, and where the exercise comes from."""
        known = self.case.header.open_data
        roles = dict.fromkeys(row["role"] for row in self.items.values() if row["role"] in known)
        return f"<p>{escape(self.say('sources'))}</p>" + dataset_sources(self.case, *roles)
