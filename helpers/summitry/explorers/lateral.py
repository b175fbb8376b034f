"""Explorer: lateral reading; decide between two pages, then leave them and look around."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.lateral_words import (
    ANSWERS,
    SIDES,
    hint_words,
    page_of,
    pair_card,
    read_pair,
    read_score,
)
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.settings import fitting
from summitry.models.evidence import matrix, origin_of
from summitry.models.lateral import Beside, beside
from summitry.models.tables import rows
from summitry.pictures.lateral import LateralPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.pictures.lateral import Page

KIND = "lateral"
LEAST_SURE = 25
UNDECIDED = {"answer": None, "sure": 60}


class LateralExplorer(Predicting):
    """Two pages as they present themselves; a decision; and what stands beside each of them.

    Attributes
    ----------
    item
        Id of the pair in hand.
    decisions
        By pair, what the learner decided: ``answer`` and ``sure``.
    gone
        Ids of the pairs whose pages the learner has left.
    revealed
        Whether what stands beside all pages shows.
    answer, sure
        The decision on the pair in hand: ``a``, ``b``, ``both``, ``neither`` or None, and how sure.
    left
        Whether what stands beside the pages in hand shows.
    """

    name = "lateral"
    mark = "reading"

    item = traitlets.Unicode().tag(state=True)
    decisions = traitlets.Dict().tag(state=True)
    gone = traitlets.Tuple().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    answer = traitlets.Enum([*ANSWERS, None], None, allow_none=True)
    sure = traitlets.Int(60, min=LEAST_SURE, max=100)
    left = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Begin with the first pair, undecided."""
        self.pairs = {row.step_id: row for row in rows(self.case.lateral)}
        if not self.pairs:
            raise SummitryError(self.say("opens" if self.case.withholds("lateral") else "nothing"))
        self.known = {row.source_id: row for row in rows(self.case.sources)}
        self.origins = origin_of(self.case.source_families)
        self.said = matrix(self.case.corroboration, self.case.facts["fact_id"])
        self.deciding: list[Control] = []
        self.item = next(iter(self.pairs))

    @traitlets.validate("item")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        return str(fitting("item", proposal["value"], [*self.pairs]))

    @traitlets.validate("decisions")
    def _fit(self, proposal: Mapping[str, Any]) -> dict[str, Any]:
        """Leave out what is no decision on one of the pairs."""
        found = proposal["value"].items()
        return {
            one: value
            for one, value in found
            if one in self.pairs and is_decision(value, begun=True)
        }

    @traitlets.validate("gone")
    def _were_there(self, proposal: Mapping[str, Any]) -> tuple[str, ...]:
        return tuple(one for one in self.pairs if one in proposal["value"])

    @traitlets.observe("item", "decisions", "gone", "revealed")
    def _in_hand(self, change: Mapping[str, Any]) -> None:
        """Bring the controls to the pair in hand."""
        if change["name"] == "item":
            self._picture = None
        given = self.decisions.get(self.item, UNDECIDED)
        with self.hold_trait_notifications():
            self.sure, self.answer = given["sure"], given["answer"]
        self.left = self.revealed or self.item in self.gone
        self.arrange()

    @traitlets.observe("answer", "sure")
    def _decided(self, _change: Mapping[str, Any]) -> None:
        """Take over what was decided on the pair in hand."""
        before = self.decisions.get(self.item, UNDECIDED)
        if not self.left and before != {"answer": self.answer, "sure": self.sure}:
            mine = {"answer": self.answer, "sure": self.sure}
            self.decisions = {**self.decisions, self.item: mine}

    @traitlets.observe("left")
    def _gone(self, _change: Mapping[str, Any]) -> None:
        """Remember whose pages are left."""
        if self.left and not self.revealed:
            self.gone = (*self.gone, self.item)

    def make_controls(self) -> list[Control]:
        """Return the steps from pair to pair, the decision, and the buttons that leave the page."""
        step = Asked(self, "item", self.say("item"), lambda: [*self.pairs], self.asked)
        answers = {self.say(f"answers.{one}"): one for one in ANSWERS}
        choice = Choose(self, "answer", self.say("answer"), answers)
        sure = Slide(self, "sure", self.say("sure"), LEAST_SURE, 100, 5)
        leave = Press(self, "left", self.say("go"), self.leave)
        skip = Press(self, "left", self.say("skip"), quiet=True)
        self.deciding = [choice, sure, leave, skip]
        self.arrange()
        return [step, *self.deciding, self.make_saver()]

    def arrange(self) -> None:
        """Put up what serves before the pages are left."""
        for control in self.deciding:
            control.widget.layout.display = HIDDEN if self.left else ""

    def asked(self) -> str:
        """Return step and question of the pair in hand."""
        row, place = self.pairs[self.item], [*self.pairs].index(self.item) + 1
        step = self.say(f"steps.{row.step}")
        return self.say("asked", place=place, count=len(self.pairs), step=step, ask=row.ask)

    def leave(self) -> None:
        """Keep the decision and show what stands beside the pages; without one, ask for it."""
        given = self.decisions.get(self.item)
        if given is None or given["answer"] is None:
            self.show_trouble(self.say("decide_first"))
            return
        row = self.pairs[self.item]
        told = self.say("kept", answer=self.say(f"answers.{given['answer']}"), sure=given["sure"])
        self.keep(KIND, self.item, {**given, "words": told}, row.ask)
        self.left = True

    def recall(self) -> None:
        """Show the decisions that were kept, if nothing is decided here yet; go on from there."""
        if self.decisions or self.gone or self.revealed:
            return
        kept = {one: self.journal.latest(self.kept_under, KIND, one) for one in self.pairs}
        found = {
            one: {name: entry.value[name] for name in ("answer", "sure")}
            for one, entry in kept.items()
            if entry is not None and is_decision(entry.value)
        }
        if found:
            undone = [one for one in self.pairs if one not in found]
            self.adjust(
                {"decisions": found, "gone": tuple(found), "item": (undone or [self.item])[0]}
            )

    def found(self, item: str) -> list[Beside] | None:
        """Return what stands beside the pages of a pair; None while that is hidden."""
        if not (self.revealed or item in self.gone):
            return None
        row = self.pairs[item]
        return [self.count(row, side) for side in SIDES]

    def count(self, row: Any, side: str) -> Beside:
        """Count what stands beside one page of a pair."""
        source, fact = getattr(row, f"source_{side}"), getattr(row, f"fact_{side}")
        return beside(self.said, self.origins, source, fact)

    def make_picture(self) -> LateralPicture:
        """Draw the two pages, with room for what stands beside them."""
        row = self.pairs[self.item]
        counts = [self.count(row, side) for side in SIDES]
        numbers = [(one.pages, one.others, one.stated) for one in counts]
        pages = [self.page(row, side) for side in SIDES]
        return LateralPicture(pages, numbers, [one.shared for one in counts])

    def page(self, row: Any, side: str) -> Page:
        """Return one page of a pair as it presents itself."""
        return page_of(self.known[getattr(row, f"source_{side}")], getattr(row, f"says_{side}"))

    def draw(self) -> str:
        """Frame what is chosen, show the counts once they may, and say how it stands."""
        row = self.pairs[self.item]
        given, found = self.decisions.get(self.item), self.found(self.item)
        hint = hint_words(given)
        given = given if is_decision(given) else None
        self.picture.show(chosen=given and given["answer"], left=found is not None, hint=hint)
        done = [one for one in self.gone if is_decision(self.decisions.get(one))]
        agreed = sum(self.decisions[one]["answer"] == self.pairs[one].answer for one in done)
        score = read_score(agreed, len(done)) if found is not None else ""
        pages = [self.page(row, side) for side in SIDES]
        words = read_pair(row, pages, given, found)
        return " ".join(part for part in (words, score if found else hint) if part)

    def card(self) -> str:
        """Tell what one finds beside the two pages, once they are left."""
        return pair_card(self.case, self.pairs[self.item], self.found(self.item))

    def table(self) -> pd.DataFrame:
        """Return every page of every pair; what stands beside it only where that shows."""
        names = ("step", "source", "says", "pages", "others", "stated", "shared")
        found = []
        for item, row in self.pairs.items():
            shown = self.found(item)
            for place, side in enumerate(SIDES):
                numbers = [*shown[place]] if shown else [self.say("waits")] * len(Beside._fields)
                page, says = self.page(row, side), getattr(row, f"says_{side}")
                found.append([self.say(f"steps.{row.step}"), page.address, says, *numbers])
        return pd.DataFrame(found, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Say where the three questions come from."""
        return f"<p>{escape(self.say('sources'))}</p>"


def is_decision(value: Any, *, begun: bool = False) -> bool:
    """Tell whether something is a decision: an answer and how sure one is of it.

    Parameters
    ----------
    value
        Anything.
    begun
        Whether it may lack the answer.
    """
    if not isinstance(value, dict) or type(value.get("sure")) is not int:
        return False
    answered = value.get("answer") in ANSWERS or (begun and value.get("answer", "") is None)
    return answered and LEAST_SURE <= value["sure"] <= 100
