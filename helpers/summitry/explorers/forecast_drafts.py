"""What is said of a forecast question and not committed: kept once it has come to rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.forecast_journal import kept_book, told
from summitry.journal.entries import DRAFT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.explorers.forecast import ForecastExplorer


def keep_draft(explorer: ForecastExplorer, question: str) -> None:
    """Write what stands to the journal, unless a reopened notebook would find just that.

    Parameters
    ----------
    explorer
        The explorer; it says in one sentence if the draft could not be kept.
    question
        Id of the question; nothing is kept of one that is closed or of which nothing is said.
    """
    asked, book = explorer.questions.get(question), explorer.book()
    if asked is None or asked.closed or not book.begun(question):
        return
    value = book.draft(question)

    def write() -> None:
        if would_find(explorer, question) == (value["probabilities"], value["reason"]):
            explorer.journal.try_again()
            return
        about = {"case": explorer.kept_under, "kind": DRAFT, "about": question}
        explorer.journal.append(**about, value=told(value), question=asked.words)

    shown = "" if explorer.waiting else explorer.trouble
    explorer.write(write)
    if shown and not explorer.waiting:
        explorer.show_trouble(shown)


def drop_drafts(explorer: ForecastExplorer) -> None:
    """Write to the journal that nothing stands any more but what is committed."""
    book = explorer.book()
    for question, asked in explorer.questions.items():
        if not asked.closed and any(would_find(explorer, question)) and not book.begun(question):
            about = {"case": explorer.kept_under, "kind": DRAFT, "about": question}
            gone = {"probabilities": {}, "reason": "", "words": ""}
            explorer.journal.append(**about, value=gone, question=asked.words)
        keep_draft(explorer, question)


def last_committed(versions: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, Any]:
    """Return the settings in which nothing stands but what was committed last."""
    last = {question: past[-1] for question, past in versions.items()}
    chances = {question: value["probabilities"] for question, value in last.items()}
    reasons = {question: value["reason"] for question, value in last.items()}
    return {"chances": chances, "reasons": reasons, "versions": versions}


def would_find(explorer: ForecastExplorer, question: str) -> tuple[dict[str, int], str]:
    """Return the chances and the reason that the journal holds for a question now."""
    kept = kept_book(explorer.journal, explorer.case.id, explorer.questions)
    return dict(kept["chances"].get(question, {})), kept["reasons"].get(question, "")
