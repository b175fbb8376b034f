"""Sources of an item as a list that a reader can follow."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable


def citation_list(case: Any, source_ids: Iterable[str]) -> str:
    """Return the sources as HTML with their links; those withheld are counted."""
    citations = case.cite(source_ids)
    known = [citation for citation in citations if citation.known]
    items = "".join(f"<li>{citation_line(citation)}</li>" for citation in known)
    hidden = len(citations) - len(known)
    if hidden:
        items += f"<li>{escape(say('sources.withheld', n=hidden))}</li>"
    return f"<p>{escape(say('sources.title'))}</p><ul>{items}</ul>"


def citation_line(citation: Any) -> str:
    """Return one source as a line of HTML with its link."""
    if not citation.url:
        return escape(str(citation))
    words = str(citation).removesuffix(citation.url).rstrip(" ,;:.")
    return (
        f'{escape(words)}, <a href="{escape(citation.url)}" target="_blank" rel="noopener">'
        f"{escape(say('sources.link'))}</a>"
    )
