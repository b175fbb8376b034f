"""A memo as HTML: its sections, its length, the sources named in it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry.case.nearest import nearest
from summitry.journal.memo_text import (
    A_PAGE,
    FINDINGS,
    MOST,
    SECTIONS,
    count_words,
    fitting_sections,
    named_sources,
    section_name,
    shortened,
)
from summitry.journal.shown import paragraph
from summitry.journal.words import readable
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_UNKNOWN = 5


def memo_html(sections: Any, level: str = "h4") -> str:
    """Return the sections that hold something, as HTML that runs nothing.

    Parameters
    ----------
    sections
        Texts by section.
    level
        Name of the element for headings.
    """
    filled = fitting_sections(sections)
    parts = [
        f"<{level}>{escape(section_name(name))}</{level}>"
        f'<p class="summitry-answer" dir="auto">{escape(readable(shortened(filled[name])))}</p>'
        for name in SECTIONS
        if filled[name].strip()
    ]
    return "".join(parts)


def count_html(sections: Mapping[str, str], case: Any) -> str:
    """Return how long a memo is and what it still lacks."""
    n = count_words(sections)
    lines = [paragraph(say("memo.count", n=n, count=f"{n:,}", page=A_PAGE), "summitry-now")]
    lines += [paragraph(one, "summitry-small") for one in remarks(sections, case)]
    return "".join(lines)


def remarks(sections: Mapping[str, str], case: Any) -> list[str]:
    """Return, one sentence each, what a memo lacks or has too much of."""
    if not any(words.strip() for words in sections.values()):
        return []
    empty = [section_name(name) for name in SECTIONS if not sections[name].strip()]
    bare = [
        section_name(name)
        for name in FINDINGS
        if sections[name].strip() and not named_sources([sections[name]], case.source_ids).known
    ]
    found = []
    if empty:
        found.append(say("memo.empty", n=len(empty), sections=listing(empty)))
    if bare:
        found.append(say("memo.bare", n=len(bare), sections=listing(bare)))
    if any(len(words) > MOST for words in sections.values()):
        found.append(say("memo.too_long", most=f"{MOST:,}"))
    elif count_words(sections) > 2 * A_PAGE:
        found.append(say("memo.long"))
    return found


def cited_html(sections: Mapping[str, str], case: Any) -> str:
    """Return the sources named in a memo, and the ids that the case does not have."""
    named = named_sources(sections.values(), case.source_ids)
    lines = [paragraph(one, "summitry-small") for one in strangers(named.unknown, case)]
    return sources_html(named.known, case) + "".join(lines)


def sources_html(source_ids: tuple[str, ...], case: Any) -> str:
    """Return sources as a list, each with its id as it stands in the memo."""
    if not source_ids:
        return ""
    items = "".join(f"<li>[{escape(one)}] {cited(case.source(one))}</li>" for one in source_ids)
    return f"{paragraph(say('memo.sources'))}<ul>{items}</ul>"


def cited(citation: Any) -> str:
    """Return a source with its address as a link."""
    words, address = str(citation), getattr(citation, "url", "") or ""
    if not address.startswith(("https://", "http://")):
        return escape(words)
    before = words.removesuffix(address).rstrip(" ,;:.")
    link = escape(address)
    return f'{escape(before)}, <a href="{link}" target="_blank" rel="noopener">{link}</a>'


def strangers(unknown: tuple[str, ...], case: Any) -> list[str]:
    """Say which ids in brackets are no sources of the case, and which come nearest."""
    found = []
    for one in unknown[:MOST_UNKNOWN]:
        near = nearest(one, sorted(case.source_ids))
        found.append(say("memo.stranger_near" if near else "memo.stranger", id=one, near=near))
    if len(unknown) > MOST_UNKNOWN:
        found.append(say("memo.more_strangers", n=len(unknown) - MOST_UNKNOWN))
    return found
