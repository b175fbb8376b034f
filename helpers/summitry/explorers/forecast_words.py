"""What the forecaster's book says in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.journal.words import likelihood
from summitry.models.forecasting_chances import WHOLE
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from summitry.explorers.forecast_book import Book

TWO = 2


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the forecasts."""
    return say(f"forecast.{phrase}", **gaps)


def read_book(book: Book, question: str) -> str:
    """Say what is given to the question in hand, how far it is, and how many are committed.

    Parameters
    ----------
    book
        What was said of the questions.
    question
        Id of the question in hand.
    """
    asked = book.questions[question]
    gaps = {"place": [*book.questions].index(question) + 1, "count": len(book.questions)}
    parts = [words("on", question=asked.words, closes=asked.closes, **gaps)]
    if not book.touched(question):
        parts.append(words("untouched"))
    else:
        parts.append(words("given", chances=given(book, question)))
        parts.append(off_whole(book, question))
        parts.append(words(state(book, question), n=len(book.versions.get(question, ()))))
    n, count = book.count(), number_word(len(book.questions))
    parts.append(words("so_far", n=n, done=number_word(n).capitalize(), count=count))
    return " ".join(part for part in parts if part)


def off_whole(book: Book, question: str) -> str:
    """Say by how much the chances of a question miss 100; nothing where they do not."""
    total = book.total(question)
    if total == WHOLE:
        return ""
    return words("too_many" if total > WHOLE else "too_few", total=total, off=abs(total - WHOLE))


def given(book: Book, question: str) -> str:
    """Name the chances of a question, with words for the likelihood where there are two."""
    options, chances = book.questions[question].options, book.now(question)
    parts = [
        words("chance", option=option, chance=chance)
        for option, chance in zip(options, chances, strict=True)
    ]
    if len(options) == TWO:
        parts[0] = words(
            "chance_in_words", option=options[0], chance=chances[0], words=likelihood(chances[0])
        )
    return listing(parts)


def state(book: Book, question: str) -> str:
    """Return which phrase says how far a question is."""
    if book.committed(question):
        return "committed"
    return "changed" if book.versions.get(question) else "not_committed"


def note(book: Book, question: str) -> str:
    """Return the two words that stand beside a row."""
    if not book.touched(question) and not book.versions.get(question):
        return words("notes.untouched")
    return words(f"notes.{state(book, question)}", n=len(book.versions.get(question, ())))
