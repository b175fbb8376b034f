"""A memo as values: its sections, the sources named in it, how long it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FINDINGS = ("finding_1", "finding_2", "finding_3")
SECTIONS = ("decision", *FINDINGS, "unknown", "recommendation")
NAMED = re.compile(r"\[([\w.:-]{1,80})\]")
WORD = re.compile(r"\S+")
A_PAGE = 450  # words
MOST = 100_000  # characters that are read, shown and printed of one section

Sections = dict[str, str]


class Named(NamedTuple):
    """Sources named in a memo: those the case has, and what it does not have."""

    known: tuple[str, ...]
    unknown: tuple[str, ...]


def fitting_sections(given: Any) -> Sections:
    """Return a text for every section; what is no text is left out.

    >>> fitting_sections({"unknown": "Much.", "luck": 3})["unknown"]
    'Much.'
    """
    found = given if isinstance(given, dict) else {}
    return {name: words if isinstance(words := found.get(name), str) else "" for name in SECTIONS}


def is_memo(value: Any) -> bool:
    """Tell whether the value of an entry is a memo."""
    return isinstance(value, dict) and isinstance(value.get("sections"), dict)


def memo_words(value: Any) -> str:
    """Return a memo in plain words, each section under its name."""
    filled = fitting_sections(value["sections"])
    found = [
        say("memo.told", section=section_name(name), words=filled[name])
        for name in SECTIONS
        if filled[name].strip()
    ]
    return "\n".join(found)


def section_name(section: str) -> str:
    """Return what a section is called."""
    return say(f"memo.sections.{section}")


def count_words(sections: Mapping[str, str]) -> int:
    """Return how many words a memo has; ids of sources are none.

    >>> count_words({"unknown": "Not much,  yet [ap-1].", "decision": ""})
    3
    """
    plain = (NAMED.sub(" ", words) for words in sections.values())
    return sum(any(map(str.isalnum, word)) for words in plain for word in WORD.findall(words))


def named_sources(words: Iterable[str], known: Iterable[str]) -> Named:
    """Return the ids in square brackets, each once, in their order.

    Parameters
    ----------
    words
        Texts.
    known
        The ids that the case has.

    >>> named_sources(["He said so [ap-1], they [zz] too [ap-1]."], ["ap-1"])
    Named(known=('ap-1',), unknown=('zz',))
    """
    ids = set(known)
    found = dict.fromkeys(one for text in words for one in NAMED.findall(text))
    return Named(
        tuple(one for one in found if one in ids), tuple(one for one in found if one not in ids)
    )


def shortened(words: str) -> str:
    """Return words as far as they are shown, and say how much the journal holds beyond.

    >>> shortened("short")
    'short'
    """
    beyond = len(words) - MOST
    return words if beyond <= 0 else words[:MOST] + say("memo.beyond", count=f"{beyond:,}")
