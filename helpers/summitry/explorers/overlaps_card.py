"""One overlap as a card: who, on what, and where it may show, how it is coded and why."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.explorers.overlaps_reading import kind_words
from summitry.explorers.source_list import citation_list
from summitry.text import say

if TYPE_CHECKING:
    from summitry.case.case import Case


def overlap_card(case: Case, row: Any, *, told: bool) -> str:
    """Return an overlap as HTML.

    Parameters
    ----------
    case
        The case pack.
    row
        A row of `summitry.models.overlaps.keyed`.
    told
        Whether its type, reason and sources may show.
    """
    about = f"<p>{escape(row.name)}: {escape(row.question)}</p>"
    if not told:
        return f'<div class="summitry-card"><p><b>{escape(row.pair_or_group)}</b></p>{about}</div>'
    kind = kind_words(row.overlap_type)
    meaning = say("overlaps.means", kind=kind, meaning=say(f"overlaps.meanings.{row.overlap_type}"))
    lines = "".join(f"<p>{escape(line)}</p>" for line in (meaning, why(case, row)))
    head = f"<p><b>{escape(row.pair_or_group)}</b> {look.badge(row.mark)}</p>"
    sources = citation_list(case, row.source_ids)
    return f'<div class="summitry-card">{head}{about}{lines}{sources}</div>'


def why(case: Case, row: Any) -> str:
    """Return why an overlap is coded so, or why that does not show."""
    if case.withholds("overlaps", "explanation"):
        return say("overlaps.why_withheld")
    if not row.explanation:
        return say("overlaps.no_why")
    return say("overlaps.why", text=row.explanation)
