"""The card of a question: how it will be settled, what was committed; and the book as a table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from summitry import look
from summitry.explorers.forecast_words import TWO, note, words
from summitry.journal.opening import opened_at
from summitry.journal.words import moment_words, readable
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.explorers.forecast import ForecastExplorer
    from summitry.explorers.forecast_book import Book
    from summitry.journal.entries import Entry


def question_card(book: Book, question: str, kept: Sequence[Entry]) -> str:
    """Tell how a question will be settled, and its versions with times and reasons, as HTML.

    Parameters
    ----------
    book
        What was said of the questions.
    question
        Id of the question in hand.
    kept
        The entries of the journal for this question, the first one first.
    """
    times = [words("at", when=moment_words(entry.moment)) for entry in kept]
    versions = list(book.versions.get(question, ()))
    times = [*[""] * (len(versions) - len(times)), *times][-len(versions) :] if versions else []
    lines = [
        version_line(book, question, number, when)
        for number, when in zip(range(len(versions)), times, strict=True)
    ]
    asked = book.questions[question]
    phrase = "counts_as" if len(asked.options) == TWO else "counts"
    counts = words(phrase, option=asked.options[0], what=asked.counts)
    parts = [f"<p>{escape(counts)}</p>"] if asked.counts else []
    parts += lines[-1:]
    if lines[1:]:
        parts.append(look.folded(words("before", n=len(lines) - 1), "".join(lines[:-1])))
    return f'<div class="summitry-card">{"".join(parts)}</div>' if parts else ""


def late_line(explorer: ForecastExplorer) -> str:
    """Say, once the learner has opened the record, that what is committed now is not scored."""
    if not explorer.recalled or opened_at(explorer.journal, explorer.kept_under) is None:
        return ""
    return f'<div class="summitry-say"><p>{escape(say("opening.late"))}</p></div>'


def version_line(book: Book, question: str, number: int, when: str) -> str:
    """Return one version of a forecast as a line of HTML."""
    version = book.versions[question][number]
    chances = ", ".join(f"{one} {chance}" for one, chance in version["probabilities"].items())
    head = escape(words("version", number=number + 1, when=when))
    return f"<p><b>{head}</b> {escape(chances)}. {escape(readable(version['reason']))}</p>"


def book_table(book: Book) -> pd.DataFrame:
    """Return every question with its chances and how far it is."""
    names = ("question", "closes", "chances", "note", "reason")
    rows = []
    for question, asked in book.questions.items():
        pairs = zip(asked.options, book.now(question), strict=True)
        chances = ", ".join(f"{option} {chance}" for option, chance in pairs)
        reason = book.value(question)["reason"]
        rows.append((asked.words, asked.closes, chances, note(book, question), reason))
    return pd.DataFrame(rows, columns=[words(f"column.{name}") for name in names])
