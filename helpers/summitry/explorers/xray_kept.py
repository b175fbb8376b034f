"""What the journal holds of the x-ray: a text that the learner kept, and the guess."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitry.journal.store import Journal

BET, ABOUT_EXAMPLE, ABOUT_OWN = "bet", "xray", "xray-own"
TEXT, ABOUT_TEXT = "text", "xray"


def kept_text(journal: Journal, case_id: str) -> str:
    """Return the text that was kept last; empty if none was.

    Parameters
    ----------
    journal
        The learner's journal.
    case_id
        What it was kept under.
    """
    entry = journal.latest(case_id, TEXT, ABOUT_TEXT)
    return entry.value if entry is not None and isinstance(entry.value, str) else ""


def kept_guess(journal: Journal, case_id: str, count: int) -> int | None:
    """Return the place of the sentence that was guessed in the first text; None if none was.

    Parameters
    ----------
    journal
        The learner's journal.
    case_id
        What it was kept under.
    count
        How many sentences the text has.
    """
    entry = journal.latest(case_id, BET, ABOUT_EXAMPLE)
    value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
    place = value.get("sentence")
    return place - 1 if type(place) is int and 1 <= place <= count else None
