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


def citation_line(citation: Any, *, noted: bool = True) -> str:
    """Return one source as HTML: its link, or that it has none, and what it copies or follows.

    Parameters
    ----------
    citation
        A source as the case cites it.
    noted
        Whether the note may show, which can give away which pages have one origin.
    """
    if not citation.title:
        return escape(str(citation))
    words = str(citation)
    if citation.url:
        words = words.removesuffix(citation.url).rstrip(" ,;:.")
        link = (
            f'<a href="{escape(citation.url)}" target="_blank" rel="noopener">'
            f"{escape(say('sources.link'))}</a>"
        )
    else:
        words, link = words.rstrip(" ,;:."), escape(say("sources.no_link"))
    return f"{escape(words)}, {link}{note_line(citation.note) if noted else ''}"


def note_line(note: str) -> str:
    """Return what a source copies or follows as a small line of HTML; nothing for no note."""
    if not note:
        return ""
    words = say("sources.note", note=note.rstrip("."))
    return f'<br><span class="summitry-small">{escape(words)}</span>'
