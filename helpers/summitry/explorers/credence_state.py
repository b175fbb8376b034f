"""How sure a learner is before and after, statement by statement: state, journal, the guess."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.corroboration_record import record_of
from summitry.explorers.credence_voices import voices_of
from summitry.explorers.credence_weights import DEFAULTS, LEAST, MOST
from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

KIND, BELIEF = "credence", "belief"
UNSAID = 50
LOWEST, HIGHEST = 1, 99
OWN = ("prior", "guess", "revealed")


class CredenceState(Predicting):
    """A statement in hand; prior, guess and whether the steps show belong to it alone.

    Attributes
    ----------
    fact
        Id of the statement in hand.
    prior
        How sure the learner is before any page, 1 to 99 of 100.
    guess
        How sure they expect to be after all pages; None while nothing is said.
    checked
        Of 100 repetitions, how many were checked anew: 0 counts copies as one voice, 100 each.
    agencies, newspapers, officials, others
        Of 100 statements of such an origin, how many are right.
    revealed
        Whether the steps show; set at the beginning, they show for every statement.
    """

    name = "credence"
    mark = "scenario"
    at = ""

    fact = traitlets.Unicode().tag(state=True)
    prior = traitlets.Int(UNSAID, min=LOWEST, max=HIGHEST).tag(state=True)
    guess = traitlets.Int(None, allow_none=True, min=0, max=100).tag(state=True)
    checked = traitlets.Int(0, min=0, max=100).tag(state=True)
    agencies = traitlets.Int(DEFAULTS["agencies"], min=LEAST, max=MOST).tag(state=True)
    newspapers = traitlets.Int(DEFAULTS["newspapers"], min=LEAST, max=MOST).tag(state=True)
    officials = traitlets.Int(DEFAULTS["officials"], min=LEAST, max=MOST).tag(state=True)
    others = traitlets.Int(DEFAULTS["others"], min=LEAST, max=MOST).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Find who speaks to which statement; begin with the one that a prompt asks, if any."""
        record = record_of(self.case)
        if record is None or not (voices := voices_of(record)):
            raise SummitryError(self.say("opens" if self.case.withholds("facts") else "nothing"))
        self.record, self.voices = record, voices
        self.facts = {fact: record.facts[fact] for fact in voices}
        self.answers: dict[str, dict[str, Any]] = {}
        asked = [fact for fact, row in self.facts.items() if row.asked_by]
        self.fact = (asked or [*self.facts])[0]

    @traitlets.validate("fact")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        return str(fitting("fact", proposal["value"], [*self.facts]))

    @traitlets.observe(*OWN)
    def _answered(self, change: Mapping[str, Any]) -> None:
        """Remember what was said of the statement in hand."""
        if self.at == self.fact:
            self.remember()
        if change["name"] == "revealed":
            self.arrange()

    @traitlets.observe("fact")
    def _turned(self, _change: Mapping[str, Any]) -> None:
        """Draw the rows of another statement, with what was said of that one."""
        self._picture = None
        own = self.answers.get(self.fact) or self.safely(self.beginning, self.fact)
        with self.hold_trait_notifications():
            for name in set(OWN) - self.given:
                self.set_trait(name, own[name])
        self.at = self.fact
        self.remember()
        self.arrange()

    def remember(self) -> None:
        """Keep in mind what stands at the statement in hand."""
        self.answers[self.at] = {name: getattr(self, name) for name in OWN}

    def fresh(self, prior: int = UNSAID) -> dict[str, Any]:
        """Return what stands at a statement before anything is said of it."""
        told = getattr(self, "_start", {}).get("revealed", False)
        return {"prior": prior, "guess": None, "revealed": told}

    def safely(self, look: Callable[[str], dict[str, Any]], fact: str) -> dict[str, Any]:
        """Return what the journal holds of a statement; nothing where it cannot be read."""
        try:
            return look(fact)
        except SummitryError:
            return self.fresh()

    def beginning(self, fact: str) -> dict[str, Any]:
        """Return what stands at a statement of which nothing was said here yet."""
        return {**self.believed(fact), **(self.kept(fact) if self.recalled else {})}

    def believed(self, fact: str) -> dict[str, Any]:
        """Return a fresh statement, its prior the first belief that was committed of it, if any."""
        asked = self.facts[fact].asked_by
        if not (asked and self.recalled):
            return self.fresh()
        beliefs = self.journal.history(self.kept_under, BELIEF, asked)
        if not beliefs or type(beliefs[0].value) is not int:
            return self.fresh()
        return self.fresh(min(max(beliefs[0].value, LOWEST), HIGHEST))

    def kept(self, fact: str) -> dict[str, Any]:
        """Return prior and guess that were kept of a statement, whose steps show then."""
        entry = self.journal.latest(self.kept_under, KIND, fact)
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        prior, guess = value.get("prior"), value.get("guess")
        if type(prior) is not int or type(guess) is not int:
            return {}
        if not (LOWEST <= prior <= HIGHEST and 0 <= guess <= 100):
            return {}
        return {"prior": prior, "guess": guess, "revealed": True}

    def recall(self) -> None:
        """Begin with what was kept; else with the first belief that was committed."""
        fresh = self.fresh()
        self.answers = {fact: own for fact, own in self.answers.items() if own != fresh}
        if not self.revealed and self.guess is None and self.prior == UNSAID:
            self.adjust(self.beginning(self.fact))

    def reset(self) -> None:
        """Go back to the beginning at every statement; a first belief stays its prior."""
        self.answers = {fact: self.safely(self.believed, fact) for fact in self.facts}
        start = dict(self._start)
        if start["prior"] == UNSAID:
            start["prior"] = self.answers[start["fact"]]["prior"]
        self.adjust(start)
        self.show_trouble(self.waiting)

    def arrange(self) -> None:
        """Put up the controls that serve now."""
