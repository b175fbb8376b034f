"""What the two days say in words: the question, who gives which version, what would settle it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry.explorers.day_answers import letters_of
from summitry.explorers.source_list import citation_line, citation_list
from summitry.models.evidence import count_origins
from summitry.pictures.day import Version
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the days."""
    return say(f"day.{phrase}", **gaps)


def versions_in_words(row: Any) -> str:
    """Return the versions of a question, each with its letter."""
    return " ".join(
        words("version", letter=letter.upper(), words=getattr(row, f"version_{letter}"))
        for letter in letters_of(row)
    )


def read_open(row: Any, given: Mapping[str, Any]) -> str:
    """Ask the question, and say what is held so far."""
    said = [words("open", question=row.question, versions=versions_in_words(row))]
    said.append(status_words(given))
    return " ".join(said)


def status_words(given: Mapping[str, Any]) -> str:
    """Say which version is held, and how surely."""
    if given["version"] is None:
        return words("no_version", sure=given["sure"])
    letter = given["version"].upper()
    return words("held" if given["checked"] else "holding", letter=letter, sure=given["sure"])


def read_told(row: Any, given: Mapping[str, Any], origins: Mapping[str, str]) -> str:
    """Count who gives which version, and give no verdict.

    Parameters
    ----------
    row
        The row of the question.
    given
        The answer.
    origins
        The family of each source that has one.
    """
    counted = [counted_words(row, letter, origins) for letter in letters_of(row)]
    held = [status_words(given)] if given["version"] else []
    asked = words("told", question=row.question, counted=listing(counted))
    return " ".join([asked, *held, words("no_verdict")])


def counted_words(row: Any, letter: str, origins: Mapping[str, str]) -> str:
    """Count pages and origins of one version."""
    sources = getattr(row, f"sources_{letter}")
    count = count_origins(sources, origins)
    pages = words("pages", n=len(sources), count=number_word(len(sources)))
    from_origins = words("origins", n=count, count=number_word(count))
    return words("counted", letter=letter.upper(), pages=pages, origins=from_origins)


def witnesses(sources: Sequence[str], origins: Mapping[str, str]) -> str:
    """Draw each origin as a full square and each further page of it as an empty one.

    >>> witnesses(["one", "two", "three"], {"one": "agency", "three": "agency"})
    '■□ ■'
    """
    groups: dict[tuple[bool, str], int] = {}
    for source in sources:
        origin = (source in origins, origins.get(source, source))
        groups[origin] = groups.get(origin, 0) + 1
    return " ".join("■" + "□" * (pages - 1) for pages in groups.values())


def boxes_of(
    row: Any, given: Mapping[str, Any], origins: Mapping[str, str], *, told: bool
) -> list[Version]:
    """Return the versions of a question as the boxes of the picture show them.

    Parameters
    ----------
    row
        The row of the question.
    given
        The answer.
    origins
        The family of each source that has one.
    told
        Whether it may show who gives which version.
    """
    boxes = []
    for letter in letters_of(row):
        chosen = given["version"] == letter
        gaps = {"letter": letter.upper(), "sure": given["sure"]}
        head = words("picture.chosen" if chosen else "picture.box", **gaps)
        seen = witnesses(getattr(row, f"sources_{letter}"), origins) if told else ""
        boxes.append(Version(head, getattr(row, f"version_{letter}"), chosen, seen))
    return boxes


def ended(sentence: str) -> str:
    """Return a sentence with its full stop."""
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


def dispute_card(case: Any, row: Any) -> str:
    """Return who gives which version, what they could have seen, what would settle it, as HTML."""
    parts = [f"<p><b>{escape(row.question)}</b></p>"]
    for letter in letters_of(row):
        version = getattr(row, f"version_{letter}")
        head = words("version", letter=letter.upper(), words=version)
        lines = "".join(
            f"<li>{citation_line(one)}</li>" for one in case.cite(getattr(row, f"sources_{letter}"))
        )
        parts.append(f"<p>{escape(head)}</p><ul>{lines}</ul>")
    if row.vantage:
        parts.append(f"<p>{escape(words('vantage', words=ended(row.vantage)))}</p>")
    parts.append(f"<p>{escape(words('settle', words=ended(row.what_would_settle)))}</p>")
    parts.append(f"<p><i>{escape(words('no_verdict'))}</i></p>")
    return f'<div class="summitry-card">{"".join(parts)}</div>'


def moment_card(case: Any, moment: Any, event: Any) -> str:
    """Return what happened at a moment and what its place rests on, as HTML."""
    note = f"<p>{escape(words('rests', words=ended(moment.note)))}</p>" if moment.note else ""
    sources = tuple(dict.fromkeys((*moment.source_ids, *event.source_ids)))
    cited = citation_list(case, sources) if sources else ""
    head = f"<p><b>{escape(moment.name)}.</b> {escape(event.summary)}</p>"
    return f'<div class="summitry-card">{head}{note}{cited}</div>'
