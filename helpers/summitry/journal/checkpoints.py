"""A checkpoint: one question, feedback for every answer, the first try kept."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.journal.choice import Choice
from summitry.journal.questions import Answer, find_checkpoint
from summitry.journal.shown import paragraph
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.journal.entries import Entry
    from summitry.journal.store import Journal


class Checkpoint(Choice):
    """A question with answers to choose from; a try shows why the answer tempts or holds.

    Parameters
    ----------
    case
        The case pack.
    checkpoint_id
        Id of the checkpoint in the pack.
    journal
        Where tries are kept; by default the journal next to the notebook.
    """

    def __init__(self, case: Any, checkpoint_id: str, journal: Journal | None = None) -> None:
        super().__init__(find_checkpoint(case, checkpoint_id), journal)
        self.case = case

    def answer(self, words: str | None) -> Answer | None:
        """Return the answer with these words, if the question still has it."""
        return next((one for one in self.question.answers if one.words == words), None)

    def value(self) -> dict[str, Any] | None:
        """Return the chosen answer and whether it is right."""
        chosen = self.answer(self.option)
        return None if chosen is None else {"answer": chosen.words, "right": chosen.right}

    def recall(self) -> None:
        """Begin with the last try."""
        last = next(reversed(self.kept()), None)
        if self.option is None and last is not None and self.answer(tried(last)):
            self.option = tried(last)

    def button_words(self, kept: tuple[Entry, ...]) -> str:
        """Return what the button says."""
        return say("checkpoint.again") if kept else say("checkpoint.check")

    def status_html(self, kept: tuple[Entry, ...]) -> str:
        """Return the feedback on the last try, the first try, and the other answers once right."""
        if not kept:
            return self.lost_html()
        chosen = self.answer(tried(kept[-1]))
        lines = [self.feedback_html(chosen)] if chosen else []
        lines.append(self.first_html(kept[0]))
        lines += [self.kept_html(kept[-1])] if not self.journal.is_saved(kept[-1]) else []
        if chosen and chosen.right:
            others = [one for one in self.question.answers if one != chosen]
            lines.append(
                look.folded(
                    say("checkpoint.others"), "".join(self.feedback_html(one) for one in others)
                )
            )
        if len(kept) > 1:
            lines.append(look.folded(say("checkpoint.tries", n=len(kept)), self.list_html(kept)))
        return "".join(lines)

    def first_html(self, first: Entry) -> str:
        """Return how the first try went."""
        right = isinstance(first.value, dict) and first.value.get("right")
        verdict = say("checkpoint.right" if right else "checkpoint.not_right")
        words = say("checkpoint.first_try", answer=tried(first), verdict=verdict)
        return paragraph(words, "summitry-small")

    def feedback_html(self, answer: Answer) -> str:
        """Return one answer, whether it is right, why, and where that comes from."""
        verdict = say("checkpoint.right_long" if answer.right else "checkpoint.not_right_long")
        css = "summitry-right" if answer.right else "summitry-not-right"
        sources = sources_html(self.case.cite(answer.source_ids)) if answer.source_ids else ""
        return (
            f'<div class="summitry-card {css}"><p><strong>{escape(verdict)}</strong> '
            f"{escape(answer.words)}</p>{paragraph(answer.feedback)}{sources}</div>"
        )


def tried(entry: Entry) -> str:
    """Return the answer that a try chose."""
    return str(entry.value.get("answer", "")) if isinstance(entry.value, dict) else ""


def sources_html(citations: Sequence[Any]) -> str:
    """Return citations as a folded list; addresses are links."""
    items = "".join(f"<li>{linked(str(one), getattr(one, 'url', ''))}</li>" for one in citations)
    return look.folded(say("frame.sources"), f"<ul>{items}</ul>")


def linked(words: str, address: str | None) -> str:
    """Return words as HTML with the address in them as a link."""
    shown = escape(words)
    if not address or not address.startswith(("https://", "http://")):
        return shown
    link = escape(address)
    anchor = f'<a href="{link}" target="_blank" rel="noopener">{link}</a>'
    return shown.replace(link, anchor, 1)


def checkpoint(case: Any, checkpoint_id: str, journal: Journal | None = None) -> Checkpoint:
    """Ask a checkpoint question of a case.

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
    return Checkpoint(case, checkpoint_id, journal)
