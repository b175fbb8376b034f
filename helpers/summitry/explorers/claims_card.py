"""A claim as a card: the record, why, what to notice, every source; and the score in numbers."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry import look
from summitry.explorers.claims_judged import count, pairs_right
from summitry.explorers.claims_words import words
from summitry.explorers.source_list import citation_list
from summitry.models.discrimination import criterion, d_prime

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.case.case import Case
    from summitry.explorers.claims_judged import Judged

BALANCED = 0.15


def claim_card(case: Case, row: Mapping[str, Any]) -> str:
    """Return the verdict on a claim with its reasons and sources, as HTML.

    Parameters
    ----------
    case
        The case, for its sources.
    row
        The row of the claim.
    """
    record = words(f"record.{row['verdict']}")
    manner = words("card.hedged" if row["hedged"] else "card.outright")
    notice = f"<b>{escape(words('card.notice'))}</b> {escape(row['teaching_point'])}"
    lines = [
        f"<b>{escape(row['claim'])}</b> {look.badge(row['mark'])}",
        f"<b>{escape(record[:1].upper() + record[1:])}</b> {escape(row['explanation'])}",
        f"{notice} {escape(manner)}",
    ]
    inside = "".join(f"<p>{line}</p>" for line in lines)
    cited = citation_list(case, row["source_ids"]) if row["source_ids"] else ""
    return f'<div class="summitry-card">{inside}{cited}</div>'


def score_card(judged: Sequence[Judged]) -> str:
    """Return hits and false alarms as a small table, with what can be computed from them."""
    counts = count(judged)
    if counts is None:
        return ""
    rows = (("true", counts.hits, counts.true), ("false", counts.false_alarms, counts.false))
    table = pd.DataFrame(
        [(words(f"card.{kind}"), called, of - called) for kind, called, of in rows],
        columns=["", words("card.called"), words("card.not_called")],
    )
    lean = criterion(counts)
    kind = "balanced" if abs(lean) <= BALANCED else "doubter" if lean > 0 else "believer"
    lines = [
        words("card.pairs", share=round(100 * pairs_right(judged))),
        words("card.no_d_prime")
        if counts.one_answer
        else words("card.d_prime", value=f"{d_prime(counts):.1f}"),
        words(f"card.{kind}", value=f"{lean:.1f}"),
    ]
    inside = "".join(f"<p>{escape(line)}</p>" for line in lines)
    numbers = words("card.numbers")
    return look.folded(numbers, look.table(table, numbers) + inside)
