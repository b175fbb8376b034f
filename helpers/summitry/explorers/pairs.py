"""An explorer of two parties and one issue that hides its model until the learner has guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.position_card import actor_card, issue_notes
from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting
from summitry.explorers.spoken import spoken_names
from summitry.explorers.state_names import opening
from summitry.look import folded
from summitry.models.bargaining_start import bargains, choose_issue
from summitry.models.positions import plain_name, stands
from summitry.models.seats import first_pair
from summitry.models.tables import rows as rows_of
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd


class PairExplorer(Predicting):
    """Two parties, one issue: a guess first, then levers; every situation is left as it stands.

    A lever that is moved by hand shows the model, because it hides no longer what it does.

    Attributes
    ----------
    a, b
        Ids of the two parties.
    issue
        Id of the issue; empty where the two are coded together on none.
    revealed
        Whether the model shows.
    kind
        Kind of the journal's entries.
    guessed, levers
        Names of the traits that hold the guess, and of those that move the model.
    """

    mark = "scenario"
    kind: str
    guessed: tuple[str, ...]
    levers: tuple[str, ...]

    a = traitlets.Unicode().tag(state=True)
    b = traitlets.Unicode().tag(state=True)
    issue = traitlets.Unicode("").tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Begin with the two sides of the case, or two that are opposed, and an issue by a rule."""
        case = self.case
        self.issues = {row["issue_id"]: row for row in case.issues.to_dict("records")}
        codes = case.sides.first_code, case.sides.second_code
        pair = first_pair(case.actors, case.positions, *codes)
        if pair is None or not self.issues:
            raise SummitryError(say("pairs.no_pair"))
        self.names = dict(zip(case.actors["actor_id"], case.actors["name"], strict=True))
        self.phrases = dict(zip(self.names, spoken_names(case, self.names), strict=True))
        self.tables: dict[tuple[str, str], pd.DataFrame] = {}
        self.cards: dict[tuple[str, str, str], str] = {}
        self.codings: dict[tuple[str, str, str], tuple[Any, pd.DataFrame]] = {}
        self.memory: dict[tuple[str, ...], dict[str, Any]] = {}
        self.at: tuple[str, ...] = ()
        self.turning = True
        with self.hold_trait_notifications():
            self.a, self.b = pair
            self.issue = choose_issue(self.together(*pair))
        self.turning = False

    @traitlets.validate("a", "b", "issue")
    def _known(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse what the pack does not have."""
        setting = proposal["trait"].name
        known = ["", *self.issues] if setting == "issue" else [*self.names]
        return fitting(setting, proposal["value"], known)

    @traitlets.observe("a", "b")
    def _other_pair(self, _change: dict[str, Any]) -> None:
        """Draw the names anew, and take an issue on which both are coded."""
        self._picture = None
        if "issue" not in self.given and self.issue not in self.sequence():
            self.issue = choose_issue(self.together(self.a, self.b))
        self.turn()

    @traitlets.observe("issue")
    def _other_issue(self, _change: dict[str, Any]) -> None:
        """Take up the issue where it was left."""
        self.turn()

    def situation(self) -> tuple[str, ...]:
        """Return what a guess is about."""
        return self.a, self.b, self.issue

    def turn(self) -> None:
        """Leave one situation as it stands and take the other up where it was left."""
        now = self.situation()
        if now == self.at:
            return
        progress = ("revealed", *self.guessed, *self.levers)
        if self.at and not self.given & set(progress):
            self.memory[self.at] = {name: getattr(self, name) for name in progress}
        self.at = now
        found = {**self.untouched(), **(self.memory.get(now) or self.kept() or {})}
        self.take(found)

    def take(self, found: Mapping[str, Any]) -> None:
        """Set several traits that were not given, without showing the model for it."""
        before, self.turning = self.turning, True
        try:
            with self.hold_trait_notifications():
                for name, value in found.items():
                    if name not in self.given:
                        setattr(self, name, value)
        finally:
            self.turning = before

    def by_hand(self) -> None:
        """Show the model, because one of its levers is moved by hand."""
        if not self.turning and not self.given and not self.revealed:
            self.revealed = True

    def untouched(self) -> dict[str, Any]:
        """Return how a situation stands before anything is done."""
        revealed = getattr(self, "_start", {}).get("revealed", False)
        return {"revealed": revealed, **self.no_guess(), **self.starts()}

    def no_guess(self) -> dict[str, Any]:
        """Return the traits of the guess while there is none."""
        return dict.fromkeys(self.guessed)

    def starts(self) -> dict[str, Any]:
        """Return where the levers of the present situation start."""
        raise NotImplementedError

    def guess_of(self, value: Any) -> dict[str, Any] | None:
        """Return the traits of a guess that the journal holds; None where it holds none."""
        raise NotImplementedError

    def kept(self) -> dict[str, Any] | None:
        """Return what the journal holds of the situation, once it may be asked."""
        if not self.recalled:
            return None
        entry = self.journal.latest(self.kept_under, self.kind, self.about())
        guess = self.guess_of(entry.value) if entry is not None else None
        return None if guess is None else {"revealed": True, **guess}

    def about(self) -> str:
        """Return what an entry of the journal is about."""
        return "/".join(self.situation())

    def recall(self) -> None:
        """Show the guess that was kept for the situation, if nothing is done here yet."""
        found = self.kept()
        guess = {name: getattr(self, name) for name in self.guessed}
        if found is not None and not self.revealed and guess == self.no_guess():
            self.adjust(found)

    def reset(self) -> None:
        """Forget what was done in any situation here; the journal forgets nothing."""
        self.memory.clear()
        super().reset()

    def together(self, a: str, b: str) -> pd.DataFrame:
        """Return the issues on which two actors are both coded."""
        if (a, b) not in self.tables:
            self.tables[a, b] = bargains(self.case.positions, self.case.issues, a, b)
        return self.tables[a, b]

    def sequence(self) -> list[str]:
        """Return the issues on which the two are both coded."""
        return list(self.together(self.a, self.b)["issue_id"])

    def row(self) -> Any:
        """Return the coding of both on the issue; None where they are not both coded."""
        return self.coding()[0]

    def sides(self) -> pd.DataFrame:
        """Return the coding of the two as `CodedMarks` wants it; empty where one is not coded."""
        return self.coding()[1]

    def coding(self) -> tuple[Any, pd.DataFrame]:
        """Return the coding of both on the issue, as one row and as two."""
        key = self.a, self.b, self.issue
        if key not in self.codings:
            table = self.together(self.a, self.b)
            row = next(rows_of(table[table["issue_id"] == self.issue]), None)
            found = stands(self.case.positions, self.case.actors, self.issue).set_index("actor_id")
            both = [] if row is None else [self.a, self.b]
            self.codings[key] = row, found.loc[both]
        return self.codings[key]

    def plain(self) -> tuple[str, str]:
        """Return the short names of the two, as labels have them."""
        return plain_name(self.names[self.a]), plain_name(self.names[self.b])

    def spoken(self) -> tuple[str, str]:
        """Return what the two are called within a sentence."""
        return self.phrases[self.a], self.phrases[self.b]

    def scale(self) -> Mapping[str, str]:
        """Return question and ends of the issue."""
        return self.issues.get(self.issue, {"question": "", "scale_0": "", "scale_100": ""})

    def issue_name(self) -> str:
        """Return what the issue is called."""
        return str(self.issues[self.issue]["name"]) if self.issue else ""

    def why_nothing(self) -> str:
        """Say why there is nothing to bargain over."""
        first, second = self.spoken()
        if self.a == self.b:
            return say("pairs.same", a=first)
        if not self.issue:
            return opening(say("pairs.nothing_shared", a=first, b=second))
        return opening(say("pairs.not_both", a=first, b=second, issue=self.issue_name()))

    def coded_cards(self) -> str:
        """Return how the two are coded, and what the issue is about, folded."""
        key = self.a, self.b, self.issue
        if key not in self.cards:
            found = list(self.sides().reset_index().to_dict("records"))
            inside = "".join(actor_card(self.case, row) for row in found)
            told = folded(say("pairs.coded"), inside) if inside else ""
            issue = self.issues.get(self.issue)
            self.cards[key] = told + (issue_notes(self.case, issue) if issue else "")
        return self.cards[key]

    def sources(self) -> str:
        """Say that the codings name their own sources, and name the models' papers."""
        return f"<p>{self.say('sources')}</p>"
