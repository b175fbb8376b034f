"""One trait as a card, and as a row of the table: conduct, whose eyes, evidence, sources."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.explorers.negotiators_reading import eye_words, listed_eyes, words
from summitry.explorers.source_list import citation_list

if TYPE_CHECKING:
    from summitry.case.case import Case

COLUMNS = ("person", "trait", "description", "conduct", "eyes", "evidence", "answer")


def trait_card(case: Case, row: Any) -> str:
    """Return a trait as HTML.

    Parameters
    ----------
    case
        The case, for its sources and for what it withholds.
    row
        A row of the table of negotiators.
    """
    later = "" if case.withholds("negotiators", "evidence_after") else row.evidence_after
    evidence = row.evidence or ("" if later else words("card.no_evidence"))
    lines = [
        row.description,
        words("card.eyes", eyes=listed_eyes(row.seen_by)),
        words("card.evidence", what=evidence) if evidence else "",
        words("card.after", what=later) if later else "",
    ]
    head = f"<p><b>{escape(row.person)}: {escape(row.trait)}</b> {look.badge(row.mark)}</p>"
    role = f"<p>{escape(row.role)}</p>"
    inside = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    sources = citation_list(case, row.source_ids)
    return f'<div class="summitry-card">{head}{role}{inside}{sources}</div>'


def trait_cells(row: Any, answer: str, *, told: bool) -> tuple[str, ...]:
    """Return a trait as the cells of `COLUMNS`.

    Parameters
    ----------
    row
        A row of the table of negotiators.
    answer
        The guess; empty where there is none.
    told
        Whether person and evidence show.
    """
    guess = eye_words(answer) if answer else ""
    conduct = words(f"conduct.{row.conduct}")
    waits = words("waits")
    if not told:
        return (waits, waits, row.description, conduct, waits, waits, guess)
    eyes = listed_eyes(row.seen_by)
    return (row.person, row.trait, row.description, conduct, eyes, row.evidence, guess)
