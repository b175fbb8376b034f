"""Explorer: what counts as a meeting; a rule first, then how each side's ministry named it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.choices import Press, Several, Step
from summitry.explorers.controls import Control, Slide
from summitry.explorers.meeting_card import contact_card
from summitry.explorers.meeting_reading import (
    cell_words,
    lasted,
    read_chosen,
    read_naming,
    read_rule,
    rule_words,
    short,
)
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.settings import fitting
from summitry.models.meeting import CRITERIA, LONGEST, answers, asked, partings, verdicts
from summitry.models.tables import rows
from summitry.pictures.meeting import MeetingPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

KIND, ABOUT = "rule", "what_is_a_meeting"
STEP = 5


class MeetingExplorer(Predicting):
    """Make a definition of a meeting, see what it counts, then how two ministries named each.

    Attributes
    ----------
    minutes
        How long a meeting has to last, 0 to 120 in steps of 5; 0 asks for nothing.
    criteria
        What else it has to fulfil: some of `summitry.models.meeting.CRITERIA`.
    item
        Id of the occasion in hand.
    revealed
        Whether the ministries' own words show.
    """

    name = "meeting"
    mark = "record"

    minutes = traitlets.Int(0).tag(state=True)
    criteria = traitlets.Tuple().tag(state=True)
    item = traitlets.Unicode().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Take up the occasions; the first of them is in hand."""
        self.contacts = self.case.contacts.reset_index(drop=True)
        if not len(self.contacts):
            self.refuse()
        self.keys = list(self.contacts["contact_id"])
        self.by_key = {row.contact_id: row for row in rows(self.contacts)}
        self.answers = answers(self.contacts)
        self.sides = {
            side: getattr(self.case.sides, side) or self.say(f"sides.{side}")
            for side in ("first", "second")
        }
        self.committing: list[Control] = []
        self.item = self.keys[0]

    def refuse(self) -> None:
        """Say in one sentence that there is nothing to sort."""
        raise SummitryError(self.say("none_yet" if self.case.as_of_date else "nothing"))

    @traitlets.validate("minutes")
    def _is_a_step(self, proposal: Mapping[str, Any]) -> int:
        return int(fitting("minutes", proposal["value"], range(0, LONGEST + 1, STEP)))

    @traitlets.validate("criteria")
    def _are_criteria(self, proposal: Mapping[str, Any]) -> tuple[str, ...]:
        given = [str(fitting("criteria", one, CRITERIA)) for one in proposal["value"]]
        return tuple(one for one in CRITERIA if one in given)

    @traitlets.validate("item")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        return str(fitting("item", proposal["value"], self.keys))

    @traitlets.observe("revealed")
    def _arrange(self, _change: Any = None) -> None:
        """Take the buttons away that have done their work."""
        for control in self.committing:
            control.widget.layout.display = HIDDEN if self.revealed else ""

    def make_controls(self) -> list[Control]:
        """Return what a definition may ask for, the buttons that reveal, and the occasions."""
        criteria = {self.say(f"criteria.{name}"): name for name in CRITERIA}
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.committing = [Press(self, "revealed", self.say("reveal"), self.reveal), skip]
        self._arrange()
        return [
            Slide(self, "minutes", self.say("minutes"), 0, LONGEST, STEP),
            Several(self, "criteria", self.say("asks_for"), criteria),
            *self.committing,
            self.make_saver(),
            Step(self, "item", self.say("step"), lambda: self.keys),
        ]

    def rule(self) -> dict[str, Any]:
        """Return the definition as it is kept."""
        return {"minutes": self.minutes, "criteria": list(self.criteria)}

    def reveal(self) -> None:
        """Keep the definition and show the names; where it asks for nothing, ask for one."""
        if not (self.minutes or self.criteria):
            self.show_trouble(self.say("rule_first"))
            return
        self.keep(KIND, ABOUT, self.rule(), self.title())
        self.revealed = True

    def recall(self) -> None:
        """Show the definition that was kept, if nothing is done here yet."""
        entry = self.journal.latest(self.case.id, KIND, ABOUT)
        found = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        if self.revealed or self.minutes or self.criteria or not found:
            return
        kept = {"minutes": found.get("minutes"), "criteria": tuple(found.get("criteria") or ())}
        if kept["minutes"] in range(0, LONGEST + 1, STEP) and set(kept["criteria"]) <= {*CRITERIA}:
            self.adjust({**kept, "revealed": True})

    def make_picture(self) -> MeetingPicture:
        """Draw occasions and criteria."""
        heads = {
            "minutes": self.say("head.minutes"),
            **{name: self.say(f"head.{name}") for name in CRITERIA},
            "verdict": self.say("head.verdict"),
            **{side: self.say("head.side", side=short(name)) for side, name in self.sides.items()},
        }
        names = [
            (row.name[:1].upper() + row.name[1:], row.start.words) for row in rows(self.contacts)
        ]
        minutes = ["?" if pd.isna(one) else f"{one:g}" for one in self.contacts["minutes"]]
        key = [self.say(f"key.{name}") for name in ("yes", "no", "unknown", "fails")]
        return MeetingPicture(names, minutes, self.answers, heads, key)

    def found(self) -> pd.Series[str]:
        """Return what the definition makes of each occasion."""
        return verdicts(self.contacts, self.minutes, self.criteria)

    def draw(self) -> str:
        """Light what the definition counts and say what it leaves out."""
        found = self.found()
        table = asked(self.contacts, self.minutes, self.criteria)
        words = {"verdict": [self.say(f"verdicts.{one}") for one in found]}
        for side in self.sides:
            words[side] = self.called(side)
        self.picture.show(
            minutes=self.minutes,
            asked=table,
            verdicts=list(found),
            words=words,
            parted={side: self.parted(found, side) for side in self.sides},
            current=self.keys.index(self.item),
        )
        rule = rule_words(self.minutes, self.criteria)
        parts = [read_rule(self.contacts, found, rule)]
        if self.revealed:
            parts.append(read_naming(self.contacts, found, self.sides))
        else:
            parts.append(read_chosen(self.by_key[self.item], found, table))
            if self.case.as_of_date is not None:
                parts.append(self.say("later"))
        return " ".join(parts)

    def called(self, side: str) -> list[str]:
        """Return how a side's ministry named each occasion, in a word, once that shows."""
        if not self.revealed:
            return [self.say("called.waits")] * len(self.contacts)
        return [self.say(f"called.{one}") for one in self.contacts[f"called_{side}"]]

    def parted(self, found: pd.Series[str], side: str) -> list[int]:
        """Return the rows that a side's ministry named otherwise than the definition does."""
        keys = partings(self.contacts, found, f"called_{side}") if self.revealed else []
        return [self.keys.index(key) for key in keys]

    def card(self) -> str:
        """Tell the occasion in hand; how it was named only once that shows."""
        row = self.by_key[self.item]
        return contact_card(self.case, row, self.sides, told=self.revealed)

    def table(self) -> pd.DataFrame:
        """Return the occasions with every criterion, the verdict, and the names that show."""
        head = {name: self.say(f"column.{name}") for name in ("occasion", "day", "minutes")}
        told: dict[str, list[str]] = {
            head["occasion"]: list(self.contacts["name"]),
            head["day"]: [day.words for day in self.contacts["start"]],
            head["minutes"]: [lasted(one) for one in self.contacts["minutes"]],
        }
        for name in CRITERIA:
            told[self.say(f"criteria.{name}")] = [cell_words(one) for one in self.answers[name]]
        told[self.say("column.verdict")] = [self.say(f"verdicts.{one}") for one in self.found()]
        for side, name in self.sides.items():
            words = self.contacts[f"named_{side}"]
            shown = list(words) if self.revealed else [self.say("waits")] * len(words)
            told[self.say("column.named", side=short(name))] = shown
        return pd.DataFrame(told)

    def sources(self) -> str:
        """Say that each occasion carries its own sources."""
        return f"<p>{escape(self.say('sources'))}</p>"
