"""A checkpoint with several good answers: choose all that hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.journal.checked import Checked, listed, now_html
from summitry.journal.shown import paragraph
from summitry.journal.toggles import Toggles
from summitry.text import say

if TYPE_CHECKING:
    import ipywidgets as widgets


class SeveralCheckpoint(Checked):
    """A question of which several answers hold; each chosen one has its feedback.

    Attributes
    ----------
    chosen
        The answers chosen, in the order of the question.
    """

    chosen = traitlets.Tuple()

    @traitlets.validate("chosen")
    def _are_offered(self, proposal: Any) -> tuple[str, ...]:
        """Leave out what is not on offer."""
        return tuple(one for one in self.question.options if one in proposal["value"])

    def value(self) -> dict[str, Any] | None:
        """Return what is chosen and whether it is all of what holds and nothing else."""
        if not self.chosen:
            return None
        right = set(self.chosen) == {one.words for one in self.question.answers if one.right}
        return {"kind": "several", "answer": list(self.chosen), "right": right}

    def refusal(self) -> str:
        """Ask for a choice."""
        return say("checkpoint.several_first")

    def recall(self) -> None:
        """Begin with the last try."""
        last = next(reversed(self.kept()), None)
        if not self.chosen and last is not None:
            self.chosen = listed(last.value)

    def make_inputs(self) -> widgets.Widget:
        """Make a button for each answer."""
        label = say("commit.choice_label")
        self.control = Toggles(self, "chosen", label, self.question.options)
        self.observe(lambda _change: self.refresh(), "chosen")
        return self.control.widget

    def hint(self) -> str:
        """Return how to answer, and how many are chosen."""
        return self.how_html() + now_html(say("checkpoint.chosen", n=len(self.chosen)))

    def invitation(self) -> str:
        """Return the answers on offer and how to answer."""
        return self.options_html() + self.how_html() + super().invitation()

    def told_html(self, value: Any) -> str:
        """Return the feedback on each chosen answer, and how many good ones are missing."""
        chosen = listed(value)
        cards = [self.feedback_html(one) for one in self.question.answers if one.words in chosen]
        missing = sum(one.right and one.words not in chosen for one in self.question.answers)
        if missing:
            cards.append(paragraph(say("checkpoint.missing", n=missing), "summitry-now"))
        return "".join(cards)
