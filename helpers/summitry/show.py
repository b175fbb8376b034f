"""Things to look at that have no controls: items with their marks, claims, the glossary."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.errors import SummitryError
from summitry.explorers.source_list import citation_list
from summitry.models.glossary import find_term
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.case.case import Case
    from summitry.explorers.lookup import Lookup

LEADS = {
    "events": ("summary",),
    "claims": ("claim",),
    "issues": ("question", "background"),
    "outcomes": ("name", "description", "what_would_count"),
    "drivers": ("question", "evidence"),
    "forecasts": ("question",),
    "facts": ("statement",),
    "signals": ("signal", "observed"),
    "sources": ("title", "publisher"),
}
ENDS = (".", "?", "!")


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
    words = [f"[{row['mark']}] {''.join(lead(table, row))}" for table, row in found]
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


def lead(table: str, row: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return the name of an item, what stands between, and its other words."""
    name, *others = (column for column in LEADS[table] if row[column])
    found = [told(column, str(row[column])) for column in others]
    ended = str(row[name]).endswith(ENDS)
    join = "" if not found else " " if ended else say("show.lead_join")
    rest = " ".join(one if one.endswith(ENDS) else f"{one}." for one in found[:-1])
    return str(row[name]), join, " ".join([rest, *found[-1:]]).strip()


def told(column: str, words: str) -> str:
    """Return the words of a column; a test of what counts is named as such."""
    return say("show.counts_if", what=words) if column == "what_would_count" else words


def card(case: Case, table: str, row: Mapping[str, Any]) -> str:
    """Return an item as a card."""
    mark = str(row["mark"])
    source_ids = row.get("source_ids", ())
    why = f"<p><i>{escape(say(f'show.kind.{table}', means=say(f'mark.{mark}_means')))}</i></p>"
    sources = citation_list(case, source_ids) if source_ids else ""
    name, join, rest = (escape(part) for part in lead(table, row))
    return (
        f'<div class="summitry-card"><p>{look.badge(mark)}</p>'
        f"<p><b>{name}</b>{join}{rest}</p>{why}{sources}</div>"
    )


def glossary(case: Case, lesson: str | None = None) -> Still:
    """Show the terms of the case with their meanings; those of a lesson first, the others folded.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    lesson
        Number of a notebook, for example ``"03"``; None: all terms together.
    """
    terms = case.glossary.sort_values("term", key=lambda names: names.str.casefold())
    rows = list(zip(terms["term"], terms["meaning"], terms["lessons"], strict=True))
    here = [row for row in rows if lesson is None or not row[2] or lesson in row[2]]
    others = [row for row in rows if row not in here]
    html = look.folded(say("show.glossary", n=len(here)), lines(here), opened=True)
    if others:
        html += look.folded(say("show.other_terms", n=len(others)), lines(others))
    return Still(html, "\n".join(f"{term}: {meaning}" for term, meaning, _ in here))


def lines(terms: list[tuple[str, str, tuple[str, ...]]]) -> str:
    """Return terms with their meanings as HTML."""
    return "".join(f"<p><b>{escape(term)}</b>: {escape(told)}</p>" for term, told, _ in terms)


def term(case: Case, name: str) -> Still:
    """Show one term of the glossary with its meaning and its sources.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    name
        The term, in any spelling that leaves no doubt.

    Raises
    ------
    SummitryError
        If the glossary has no such term; the nearest ones are named.
    """
    from summitry.explorers.lookup import term_card

    found = find_term(case.glossary, name)
    if found.term is None:
        phrase = "show.no_term_near" if found.near else "show.no_term"
        raise SummitryError(say(phrase, term=name, near=", ".join(found.near)))
    meaning = case.glossary.set_index("term").loc[found.term, "meaning"]
    return Still(term_card(case, found.term), f"{found.term}: {meaning}")


def lookup(case: Case, typed: str = "") -> Lookup:
    """Look up any term of the case: type it, and its meaning shows; else the nearest terms.

    Parameters
    ----------
    case
        A case pack, whole or as of a date.
    typed
        A term to begin with.
    """
    from summitry.explorers.lookup import Lookup

    return Lookup(case, typed)
