"""Things to look at that have no controls: items with their marks, claims, the glossary."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.errors import SummitryError
from summitry.explorers.source_list import citation_list
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.case.case import Case

LEADS = {
    "events": ("summary",),
    "claims": ("claim",),
    "issues": ("question", "background"),
    "outcomes": ("name", "description"),
    "drivers": ("question", "evidence"),
    "forecasts": ("question",),
    "facts": ("statement",),
    "signals": ("signal", "observed"),
    "sources": ("title", "publisher"),
}


class Still:
    """Something to read that shows the same with and without a kernel.

    Parameters
    ----------
    html
        What is shown.
    words
        The same in plain words.
    """

    def __init__(self, html: str, words: str) -> None:
        self.html = html
        self.words = words

    def _repr_mimebundle_(self, **_options: Any) -> dict[str, str]:
        """Return HTML and plain words."""
        return {"text/html": look.style() + self.html, "text/plain": self.words}


def items(case: Case, *ids: str) -> Still:
    """Show items of the case, each with its mark, its words and its sources.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    ids
        Ids of any tables, for example of an event, a claim and an outcome.

    Raises
    ------
    SummitryError
        If an id stands in no table that this view shows.
    """
    found = [find(case, item_id) for item_id in ids]
    cards = [card(case, table, row) for table, row in found]
    words = [f"[{row['mark']}] {lead(table, row)}" for table, row in found]
    return Still("".join(cards), "\n".join(words))


def find(case: Case, item_id: str) -> tuple[str, Mapping[str, Any]]:
    """Return the table and the row that an id names."""
    for table in LEADS:
        rows = case.tables[table]
        ids = rows.columns[0]
        match = rows[rows[ids] == item_id]
        if len(match):
            return table, {str(name): value for name, value in match.iloc[0].items()}
    raise SummitryError(say("show.no_item", item=item_id))


def lead(table: str, row: Mapping[str, Any]) -> str:
    """Return the words of an item."""
    return say("show.lead_join").join(str(row[column]) for column in LEADS[table] if row[column])


def card(case: Case, table: str, row: Mapping[str, Any]) -> str:
    """Return an item as a card."""
    mark = str(row["mark"])
    source_ids = row.get("source_ids", ())
    why = f"<p><i>{escape(say(f'show.kind.{table}', means=say(f'mark.{mark}_means')))}</i></p>"
    sources = citation_list(case, source_ids) if source_ids else ""
    return (
        f'<div class="summitry-card"><p>{look.badge(mark)}</p>'
        f"<p><b>{escape(lead(table, row))}</b></p>{why}{sources}</div>"
    )


def glossary(case: Case) -> Still:
    """Show the terms of the case with their meanings."""
    terms = case.glossary.sort_values("term", key=lambda names: names.str.casefold())
    pairs = list(zip(terms["term"], terms["meaning"], strict=True))
    lines = "".join(f"<p><b>{escape(t)}</b>: {escape(m)}</p>" for t, m in pairs)
    html = look.folded(say("show.glossary", n=len(pairs)), lines, opened=True)
    return Still(html, "\n".join(f"{term}: {meaning}" for term, meaning in pairs))
