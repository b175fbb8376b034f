"""A recoding: the learner places an actor anew and gives a reason."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry.errors import SummitryError
from summitry.journal.belief import Guess
from summitry.journal.commitment import Commitment
from summitry.journal.questions import Question
from summitry.journal.shown import paragraph
from summitry.models.positions import stands
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from summitry.journal.store import Journal

KIND = "recoding"


class Recoding(Commitment):
    """Where one would place an actor oneself, and why; a place without a reason is not kept.

    Parameters
    ----------
    question
        What is asked.
    coded
        The row of `summitry.models.positions.stands` that is held against it.
    journal
        Where answers are kept; by default the journal next to the notebook.

    Attributes
    ----------
    position
        The learner's own place, 0-100; None while there is none.
    reason
        Why.
    """

    position = traitlets.Int(None, allow_none=True)
    reason = traitlets.Unicode()

    def __init__(
        self, question: Question, coded: Mapping[str, Any], journal: Journal | None = None
    ) -> None:
        super().__init__(question, journal)
        self.coded = coded

    @traitlets.validate("position")
    def _within_bounds(self, proposal: Mapping[str, Any]) -> int | None:
        position: int | None = proposal["value"]
        if position is not None and not 0 <= position <= 100:
            raise SummitryError(say("recoding.place_first"))
        return position

    def value(self) -> dict[str, Any] | None:
        """Return place and reason; None while one of them is missing."""
        if self.position is None or not self.reason.strip():
            return None
        return {"position": self.position, "reason": self.reason.strip()}

    def refusal(self) -> str:
        """Ask for what is missing."""
        missing = "place_first" if self.position is None else "reason_first"
        return say(f"recoding.{missing}")

    def recall(self) -> None:
        """Begin with the recoding that holds."""
        last = next(reversed(self.kept()), None)
        found = last.value if last is not None and isinstance(last.value, dict) else {}
        if self.position is None and not self.reason and found.get("position") in range(101):
            self.position = int(found["position"])
            self.reason = str(found.get("reason", ""))

    def make_inputs(self) -> widgets.Widget:
        """Make number box and slider, and below them the box for the reason."""
        self.control = Guess(self, "position", say("recoding.place"))
        self.box = widgets.Textarea(
            description=say("recoding.because"),
            placeholder=say("recoding.gap"),
            rows=3,
            style={"description_width": "initial"},
            layout={"width": "98%", "max_width": "820px"},
        )
        self.box.add_class("summitry-writing")
        traitlets.link((self, "reason"), (self.box, "value"))
        coded = widgets.HTML(self.coded_html())
        return widgets.VBox([coded, self.control.widget, self.box])

    def coded_html(self) -> str:
        """Return how the actor is coded, and what makes that open to doubt."""
        row = self.coded
        numbers = {name: f"{row[name]:g}" for name in ("position", "low", "high")}
        contested = row["contested"]
        lines = [
            paragraph(say("recoding.coded", **numbers)),
            labelled("recoding.stance", row["stance"]),
            labelled("recoding.evidence", row["evidence"]),
            labelled("recoding.contested", contested) if contested else "",
        ]
        return f'<div class="summitry-card">{"".join(lines)}</div>'

    def ends_html(self) -> str:
        """Return what 0 and 100 mean here."""
        ends = say("recoding.ends", low=self.question.low, high=self.question.high)
        return f'<div class="summitry-say">{paragraph(ends, "summitry-small")}</div>'

    def hint(self) -> str:
        """Return what the two ends mean."""
        return self.ends_html()

    def invitation(self) -> str:
        """Return what the two ends mean and how to answer."""
        note = paragraph(say("recoding.invitation"))
        return f'{self.ends_html()}<div class="summitry-note">{note}</div>'


def labelled(phrase: str, words: str) -> str:
    """Return a line of HTML: what it is, and the words."""
    return f"<p><b>{escape(say(phrase))}</b> {escape(words)}</p>"


def row_of(table: pd.DataFrame, column: str, wanted: str) -> Mapping[str, Any]:
    """Return the row with an id, or say which ids there are."""
    found = table[table[column] == wanted].to_dict("records")
    if not found:
        known = ", ".join(table[column])
        raise SummitryError(say("recoding.unknown", id=wanted, known=known))
    return {str(name): value for name, value in found[0].items()}


def find_coding(case: Any, issue: str, actor: str) -> tuple[Question, Mapping[str, Any]]:
    """Return the question where one would place an actor, and how it is coded.

    Raises
    ------
    SummitryError
        If the case has no such issue or actor, or if this view shows no coding of it.
    """
    about = row_of(case.issues, "issue_id", issue)
    who = row_of(case.actors, "actor_id", actor)
    rows = stands(case.positions, case.actors, issue)
    found = rows[rows["actor_id"] == actor].to_dict("records")
    gaps = {"name": who["name"], "issue": about["name"]}
    if not found:
        later = case.as_of_date is not None and about["outcome_coded"]
        raise SummitryError(say("recoding.opens_later" if later else "recoding.not_coded", **gaps))
    question = Question(
        case=case.id,
        kind=KIND,
        about=f"{issue}/{actor}",
        words=say("recoding.question", **gaps),
        mark=str(found[0]["mark"]),
        low=about["scale_0"],
        high=about["scale_100"],
    )
    return question, {str(name): value for name, value in found[0].items()}
