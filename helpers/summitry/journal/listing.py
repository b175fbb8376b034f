"""Entries as a list that a person reads."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summitry.journal.entries import DRAFT, Entry
from summitry.journal.memo_text import shortened
from summitry.journal.words import answer_words, moment_words, readable
from summitry.text import look_up, say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from summitry.journal.store import Journal


def worth_showing(entries: Iterable[Entry]) -> list[Entry]:
    """Return what was committed, and the last draft of what never was, in their order.

    A draft that a later draft or a committed answer follows is left out.
    """
    last: dict[tuple[str, str], Entry] = {}
    everything = tuple(entries)
    for entry in everything:
        last[entry.case, entry.about] = entry
    return [
        entry
        for entry in everything
        if entry.kind != DRAFT or (entry is last[entry.case, entry.about] and entry.value)
    ]


def kind_words(kind: str) -> str:
    """Return what a kind of entry is called; kinds of later versions keep their own name."""
    return str(look_up("journal.kinds").get(kind, kind.replace("_", " ")))


def list_html(entries: Iterable[Entry], journal: Journal, today: dt.date | None = None) -> str:
    """Return entries as an HTML list: when, what was asked, what was answered.

    Parameters
    ----------
    entries
        What was kept.
    journal
        Where it was kept.
    today
        The day whose times stand without their date; by default the present one.
    """
    items = "".join(
        item_html(entry, saved=journal.is_saved(entry), today=today) for entry in entries
    )
    return f'<ol class="summitry-journal">{items}</ol>'


def item_html(entry: Entry, *, saved: bool, today: dt.date | None = None) -> str:
    """Return one entry as an HTML list item."""
    when = say("journal.item", kind=kind_words(entry.kind), when=moment_words(entry.moment, today))
    waiting = "" if saved else f" <strong>{escape(say('commit.not_saved_yet'))}</strong>"
    question = escape(readable(entry.question or entry.about))
    answer = escape(readable(shortened(answer_words(entry))))
    return (
        f'<li><p class="summitry-small">{escape(readable(when))}{waiting}</p>'
        f'<p class="summitry-question">{question}</p>'
        f'<p class="summitry-answer">{answer}</p></li>'
    )
