"""Explorer: where each actor stands on one issue; place three before the coding shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.choices import Pick, Press, Step
from summitry.explorers.controls import Choose, Control
from summitry.explorers.placing import Place
from summitry.explorers.position_card import actor_card, issue_notes, position_table
from summitry.explorers.position_words import read_before, read_chosen, read_coded
from summitry.explorers.predicting import HIDDEN, Predicting, kept_places
from summitry.explorers.settings import fitting
from summitry.models.positions import ORDERS, in_order, stands, to_place
from summitry.pictures.positions import PositionsPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

GUESSES = ("first_guess", "second_guess", "third_guess")
KIND = "placement"


class PositionsExplorer(Predicting):
    """One issue, its actors on a line from 0 to 100, as coded and as the learner placed three.

    The three to place are chosen by `summitry.models.positions.to_place`: the actor that cares
    most; then, twice, the one that cares most among those at least 25 points from the others.

    Attributes
    ----------
    issue
        Id of the issue.
    order
        One of `ORDERS`.
    actor
        Id of the chosen actor; empty for none.
    revealed
        Whether the coded marks show.
    first_guess, second_guess, third_guess
        Where the learner places the three, 0-100; None while not placed.
    """

    name = "positions"
    mark = "reading"

    issue = traitlets.Unicode().tag(state=True)
    order = traitlets.Enum(list(ORDERS), "position").tag(state=True)
    actor = traitlets.Unicode("").tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    first_guess = traitlets.Int(None, allow_none=True, min=0, max=100).tag(state=True)
    second_guess = traitlets.Int(None, allow_none=True, min=0, max=100).tag(state=True)
    third_guess = traitlets.Int(None, allow_none=True, min=0, max=100).tag(state=True)

    def prepare(self) -> None:
        """Read issues and positions; begin with the first issue that is coded."""
        issues = self.case.issues
        if not len(issues):
            raise SummitryError(self.say("no_issues"))
        self.issues = {row["issue_id"]: row for row in issues.to_dict("records")}
        self.stands = {
            issue: stands(self.case.positions, self.case.actors, issue) for issue in self.issues
        }
        self.three = {issue: to_place(rows) for issue, rows in self.stands.items()}
        self.names = dict(zip(self.case.actors["actor_id"], self.case.actors["name"], strict=True))
        self.memory: dict[str, dict[str, Any]] = {}
        self.guessing: list[Place] = []
        self.hiding: list[Control] = []
        self.telling: list[Control] = []
        self.issue = next(
            (one for one, rows in self.stands.items() if len(rows)), next(iter(self.issues))
        )

    @traitlets.validate("issue", "actor")
    def _known(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse an issue or an actor that the pack does not have."""
        setting = proposal["trait"].name
        known = [*self.issues] if setting == "issue" else ["", *self.names]
        return fitting(setting, proposal["value"], known)

    @traitlets.observe("issue")
    def _to_issue(self, change: dict[str, Any]) -> None:
        """Leave one issue as it stands and take the other up where it was left."""
        progress = ("revealed", *GUESSES)
        if not self.given & set(progress) and change["old"] in self.stands:
            self.memory[change["old"]] = {name: getattr(self, name) for name in progress}
        found = self.memory.get(change["new"]) or self.kept(change["new"]) or self.untouched()
        with self.hold_trait_notifications():
            for name in progress:
                if name not in self.given:
                    setattr(self, name, found[name])
            if self.actor and "actor" not in self.given and self.actor not in self.sequence():
                self.actor = ""

    @traitlets.observe("issue", "revealed", *GUESSES)
    def _arrange(self, _change: dict[str, Any]) -> None:
        """Put up the controls that serve now."""
        self.arrange()

    def untouched(self) -> dict[str, Any]:
        """Return how an issue stands before anything is done."""
        revealed = getattr(self, "_start", {}).get("revealed", False)
        return {"revealed": revealed, **dict.fromkeys(GUESSES)}

    def kept(self, issue: str) -> dict[str, Any] | None:
        """Return what the journal holds of an issue, once it may be asked."""
        if not self.recalled:
            return None
        entry = self.journal.latest(self.case.id, KIND, issue)
        places = kept_places(entry.value) if entry is not None else {}
        asked = self.asked(issue)
        guesses = [places.get(actor) for actor in [*asked, "", "", ""][: len(GUESSES)]]
        if all(guess is None for guess in guesses):
            return None
        return {"revealed": True, **dict(zip(GUESSES, guesses, strict=True))}

    def recall(self) -> None:
        """Show the placements that were kept for the issue, if nothing is done here yet."""
        found = self.kept(self.issue)
        if found is not None and not self.revealed and not self.guesses:
            self.adjust(found)

    def reset(self) -> None:
        """Forget what was done on any issue here; the journal forgets nothing."""
        self.memory.clear()
        super().reset()

    def asked(self, issue: str | None = None) -> list[str]:
        """Return the actors that the learner places."""
        return self.three[issue or self.issue]

    @property
    def guesses(self) -> dict[str, int]:
        """The learner's placements by actor."""
        places = zip(self.asked(), (getattr(self, name) for name in GUESSES), strict=False)
        return {actor: place for actor, place in places if place is not None}

    def rows(self) -> pd.DataFrame:
        """Return the actors of the issue in the chosen order."""
        return in_order(self.stands[self.issue], self.order, told=self.revealed)

    def sequence(self) -> list[str]:
        """Return the coded actors in the order of the rows."""
        return list(self.rows()["actor_id"])

    def make_controls(self) -> list[Control]:
        """Return issue, order, three places to give, the buttons that reveal, and the actor."""
        issues = {row["name"]: issue for issue, row in self.issues.items()}
        actors = {self.say("nobody"): "", **{name: one for one, name in self.names.items()}}
        orders = {self.say(f"orders.{order}"): order for order in ORDERS}
        self.guessing = [Place(self, name, name) for name in GUESSES]
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        show = Press(self, "revealed", self.say("show"), self.show_marks)
        self.hiding = [show, skip]
        self.telling = [
            Step(self, "actor", self.say("actor"), self.sequence),
            Pick(self, "actor", self.say("pick_actor"), actors),
        ]
        self.arrange()
        return [
            Step(self, "issue", self.say("issue"), lambda: list(self.issues)),
            Pick(self, "issue", self.say("pick_issue"), issues),
            Choose(self, "order", self.say("order"), orders),
            *self.guessing,
            show,
            skip,
            self.make_saver(),
            *self.telling,
        ]

    def arrange(self) -> None:
        """Name the actors to place, and hide what does not serve now."""
        asked = [] if self.revealed else [self.plain(actor) for actor in self.asked()]
        for place, guess in enumerate(self.guessing):
            guess.rename(asked[place] if place < len(asked) else "")
        for control in self.hiding:
            control.widget.layout.display = "" if asked else HIDDEN
        if self.hiding:
            self.hiding[0].widget.disabled = not self.guesses
        for control in self.telling:
            control.widget.layout.display = "" if self.revealed else HIDDEN

    def plain(self, actor: str) -> str:
        """Return the short name of an actor coded on the issue."""
        rows = self.stands[self.issue]
        return str(rows.loc[rows["actor_id"] == actor, "plain"].iloc[0])

    def show_marks(self) -> None:
        """Keep the placements and show the coded marks; nothing where nothing is placed."""
        if self.guesses:
            self.keep(KIND, self.issue, self.guesses, self.issues[self.issue]["question"])
            self.revealed = True

    def make_picture(self) -> PositionsPicture:
        """Draw room for as many rows as the fullest issue has."""
        most = max(len(rows) for rows in self.stands.values())
        return PositionsPicture(max(most, 6), dated=self.case.as_of_date is not None)

    def draw(self) -> str:
        """Show the issue."""
        rows, issue = self.rows(), self.issues[self.issue]
        self.picture.show(
            rows=rows,
            scale=issue,
            guesses=self.guesses,
            chosen=self.actor,
            told=self.revealed,
            bold=[] if self.revealed else self.asked(),
            nothing=self.nothing(),
        )
        if not len(rows):
            return self.nothing()
        if self.revealed:
            words = read_coded(rows, issue, self.guesses, self.order)
        else:
            words = read_before(rows, issue, self.asked(), self.guesses, self.order)
        if self.actor:
            name = self.names[self.actor]
            words += " " + read_chosen(rows, self.actor, name, told=self.revealed)
        return words

    def nothing(self) -> str:
        """Say why an issue shows nobody."""
        issue = self.issues[self.issue]
        later = self.case.as_of_date is not None and issue["outcome_coded"]
        return self.say("opens_later" if later else "nobody_coded", name=issue["name"])

    def card(self) -> str:
        """Tell the chosen actor once the coding shows, and the issue."""
        rows = self.stands[self.issue]
        found = rows[rows["actor_id"] == self.actor].to_dict("records") if self.revealed else []
        told = "".join(actor_card(self.case, row) for row in found)
        return told + issue_notes(self.case, self.issues[self.issue])

    def table(self) -> pd.DataFrame:
        """Return the actors with their coding, or only with what the learner placed."""
        return position_table(self.rows(), self.guesses, told=self.revealed)

    def sources(self) -> str:
        """Say that each coding names its own sources."""
        return f"<p>{self.say('sources')}</p>"
