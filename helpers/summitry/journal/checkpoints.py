"""A checkpoint: one question, feedback for every answer, the first try kept."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from summitry.journal.checked import Checked, linked, value_of
from summitry.journal.choice import Choice
from summitry.journal.questions import find_checkpoint

if TYPE_CHECKING:
    from summitry.journal.store import Journal

__all__ = ["Checkpoint", "checkpoint", "linked"]

OTHERS: Final = {
    "several": ("checkpoint_several", "SeveralCheckpoint"),
    "order": ("checkpoint_order", "OrderCheckpoint"),
    "number": ("checkpoint_number", "NumberCheckpoint"),
    "text": ("checkpoint_text", "TextCheckpoint"),
}


class Checkpoint(Checked, Choice):
    """A question with answers to choose one from; a try shows why the answer tempts or holds."""

    def value(self) -> dict[str, Any] | None:
        """Return the chosen answer and whether it is right."""
        chosen = self.answer(self.option)
        return None if chosen is None else {"answer": chosen.words, "right": chosen.right}

    def recall(self) -> None:
        """Begin with the last try."""
        last = next(reversed(self.kept()), None)
        chosen = self.answer(value_of(last.value).get("answer")) if last is not None else None
        if self.option is None and chosen is not None:
            self.option = chosen.words

    def told_html(self, value: Any) -> str:
        """Return the feedback on the chosen answer."""
        chosen = self.answer(value_of(value).get("answer"))
        return self.feedback_html(chosen) if chosen else ""

    def is_right(self, value: Any) -> bool:
        """Tell whether the chosen answer is right."""
        chosen = self.answer(value_of(value).get("answer"))
        return chosen is not None and chosen.right


def checkpoint(case: Any, checkpoint_id: str, journal: Journal | None = None) -> Checked:
    """Ask a checkpoint question of a case, whatever kind it is.

    Parameters
    ----------
    case
        The case pack.
    checkpoint_id
        Id of the checkpoint in the pack.
    journal
        Where tries are kept; by default the journal next to the notebook.

    Raises
    ------
    SummitryError
        If the case has no such checkpoint.
    """
    question = find_checkpoint(case, checkpoint_id)
    if question.form not in OTHERS:
        return Checkpoint(case, question, journal)
    module, name = OTHERS[question.form]
    made: type[Checked] = getattr(import_module(f"summitry.journal.{module}"), name)
    return made(case, question, journal)
