"""One statement as a card: the pages that support it and contradict it, by origin once told."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.explorers.source_list import citation_line
from summitry.models.evidence import OPPOSES, SILENT, SUPPORTS
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from summitry.case.citing import Citation


def fact_card(
    citations: Mapping[str, Citation],
    fact: Any,
    said: pd.Series[str],
    origins: Mapping[str, str],
    families: Mapping[str, Any],
    notes: Mapping[tuple[str, str], str],
    *,
    told: bool,
) -> str:
    """Return a statement as HTML.

    Parameters
    ----------
    citations
        The pages by id.
    fact
        Its row.
    said
        What each page says to it, by id.
    origins
        As `summitry.models.evidence.origin_of` returns them.
    families
        Rows of the families by id.
    notes
        What was noted of a page and a fact.
    told
        Whether pages may stand by origin.
    """
    lists = []
    for value in (*SUPPORTS, *OPPOSES):
        pages = [str(one) for one in said.index[said == value]]
        if pages:
            groups = by_origin(pages, origins) if told else {"": pages}
            inside = "".join(
                origin_html(citations, fact.fact_id, members, families.get(name), notes, told=told)
                for name, members in groups.items()
            )
            head = say(f"corroboration.listed.{value}", n=len(pages))
            lists.append(look.folded(head, inside))
    silent = say("corroboration.silence", n=int((said == SILENT).sum()))
    head = f"<p><b>{escape(say('corroboration.who'))}</b> {look.badge(fact.mark)}</p>"
    caution = f"<p>{escape(fact.caution)}</p>" if fact.caution else ""
    below = f"<p>{escape(silent)}</p>{caution}"
    return f'<div class="summitry-card">{head}{"".join(lists)}{below}</div>'


def by_origin(pages: Sequence[str], origins: Mapping[str, str]) -> dict[str, list[str]]:
    """Return pages by origin, the origin with the most pages first."""
    groups: dict[str, list[str]] = {}
    for page in pages:
        groups.setdefault(origins.get(page, page), []).append(page)
    return dict(sorted(groups.items(), key=lambda group: -len(group[1])))


def origin_html(
    citations: Mapping[str, Citation],
    fact_id: str,
    pages: Sequence[str],
    family: Any,
    notes: Mapping[tuple[str, str], str],
    *,
    told: bool,
) -> str:
    """Return the pages of one origin; what they copy and what was noted only where it may show."""
    items = []
    for citation in (citations[page] for page in pages):
        noted = [citation.note, notes.get((citation.source_id, fact_id), "")] if told else []
        small = escape(" ".join(f"{one.rstrip('.')}." for one in noted if one))
        below = f'<br><span class="summitry-small">{small}</span>' if small else ""
        items.append(f"<li>{citation_line(citation, noted=False)}{below}</li>")
    head = ""
    if family is not None:
        name = say("corroboration.origin", name=family.origin, n=len(pages))
        note = f" {family.note.rstrip('.')}." if family.note else ""
        head = f"<p><b>{escape(name)}</b>{escape(note)}</p>"
    return f"{head}<ul>{''.join(items)}</ul>"
