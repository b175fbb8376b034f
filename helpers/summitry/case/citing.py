"""A source as one cites it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summitry.case.rows import GENERAL_KNOWLEDGE
from summitry.text import say

if TYPE_CHECKING:
    from summitry.case.dates import PartialDate

SENTENCE_ENDS = (".", "?", "!", "…")
BROAD_KIND = "government"


@dataclass(frozen=True)
class Citation:
    """One source, ready to be shown.

    Parameters
    ----------
    source_id
        Its short name.
    title, publisher, publisher_type, url
        What it is called, who published it, the kind of publisher as coded, and its address.
    published
        When, as exactly as known; None where it bears no date or is withheld.
    note
        What to know about it: what it copies, that it is withheld, that no source was found.
    known
        False where a dated view withholds it.
    """

    source_id: str
    title: str = ""
    publisher: str = ""
    publisher_type: str = ""
    published: PartialDate | None = None
    url: str = ""
    note: str = ""
    known: bool = True

    def __str__(self) -> str:
        if not self.title:
            return self.note
        date = self.published.words if self.published else say("case.undated")
        line = say(
            "case.citation",
            publisher=self.publisher,
            kind=kind_in_words(self.publisher_type),
            date=date,
            title=self.title if self.title.endswith(SENTENCE_ENDS) else f"{self.title}.",
        )
        return f"{line} {self.url}".rstrip()


def kind_in_words(publisher_type: str) -> str:
    """Say the kind of a publisher in words.

    Parameters
    ----------
    publisher_type
        The kind as coded in the table of sources.

    >>> kind_in_words("wire")
    'news agency'
    """
    broad = BROAD_KIND if publisher_type.startswith(BROAD_KIND) else publisher_type
    return say(f"case.publisher.{broad}")


def citation_of(source: dict[str, Any]) -> Citation:
    """Make the citation of one row of the sources.

    Parameters
    ----------
    source
        The row's values by column.
    """
    return Citation(
        source_id=source["source_id"],
        title=source["title"],
        publisher=source["publisher"],
        publisher_type=source["publisher_type"],
        published=source["published"],
        url=source["url"],
        note=source["independence_note"],
    )


def general_knowledge() -> Citation:
    """Return the citation of what no source was found for."""
    return Citation(GENERAL_KNOWLEDGE, note=say("case.general_knowledge"))


def withheld(source_id: str) -> Citation:
    """Return the citation of a source that a dated view does not know yet.

    Parameters
    ----------
    source_id
        Its short name.
    """
    return Citation(source_id, note=say("case.withheld"), known=False)
