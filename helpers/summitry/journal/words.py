"""Answers, moments and likelihoods in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from summitry.case.dates import PartialDate
from summitry.journal.entries import Entry, as_json
from summitry.journal.memo_text import is_memo, memo_words
from summitry.text import say

SURE = {"belief", "before", "after"}
DEGREE = "degree"
NO_DAY = dt.date.min  # as today: every time is told with its date, for whoever reads it later
LIKELIHOODS = (
    (0, "impossible"),
    (4, "almost_no_chance"),
    (19, "very_unlikely"),
    (44, "unlikely"),
    (55, "even"),
    (80, "likely"),
    (95, "very_likely"),
    (99, "almost_certain"),
    (100, "certain"),
)


def likelihood(percent: int) -> str:
    """Return the words for a probability.

    The bands are those of Intelligence Community Directive 203, Analytic Standards (2015). Where
    two bands share a bound, the bound goes with the milder words. The two ends are ours.

    Parameters
    ----------
    percent
        From 0 to 100.

    >>> likelihood(20), likelihood(50), likelihood(81)
    ('unlikely', 'about as likely as not', 'very likely')
    """
    return say("commit.likelihood." + next(name for last, name in LIKELIHOODS if percent <= last))


def with_likelihood(percent: int) -> str:
    """Write a probability as number and words.

    >>> with_likelihood(20)
    '20%, unlikely'
    """
    return say("commit.percent", percent=percent, words=likelihood(percent))


def of_hundred(number: int) -> str:
    """Write how far something holds.

    >>> of_hundred(20)
    '20 of 100'
    """
    return say("commit.of_hundred", number=number)


def moment_words(moment: dt.datetime, today: dt.date | None = None) -> str:
    """Say when: the time alone for today, with the date for any other day.

    >>> moment_words(dt.datetime(2024, 12, 4, 14, 3), today=dt.date(2024, 12, 6))
    'on 4 December 2024 at 14:03'
    """
    time = moment.strftime("%H:%M")
    if moment.date() == (today or dt.datetime.now().astimezone().date()):
        return say("journal.today", time=time)
    return say("journal.earlier", date=PartialDate.of(moment.date()).words, time=time)


def answer_words(entry: Entry) -> str:
    """Write the value of an entry in words, whatever kind it is."""
    value = entry.value
    if entry.kind in SURE and type(value) is int and value in range(101):
        return with_likelihood(value)
    if entry.kind == DEGREE and type(value) is int and value in range(101):
        return of_hundred(value)
    if entry.kind == "checkpoint" and isinstance(value, Mapping) and "answer" in value:
        verdict, answer = verdict_words(value), tried_words(value)
        return say("checkpoint.tried", answer=answer, verdict=verdict) if verdict else answer
    if is_memo(value):
        return memo_words(value)
    if isinstance(value, Mapping) and isinstance(value.get("words"), str):
        return str(value["words"])
    return value_words(value)


def tried_words(value: Any) -> str:
    """Write the answer of a try at a checkpoint in words, whatever kind of checkpoint it was.

    >>> tried_words({"answer": 1000}), tried_words({"kind": "order", "answer": ["b", "a"]})
    ('1,000', '1. b; 2. a')
    """
    answer = value.get("answer", "") if isinstance(value, Mapping) else ""
    if isinstance(answer, (int, float)) and not isinstance(answer, bool):
        return number_words(answer)
    if not isinstance(answer, list):
        return value_words(answer)
    items = [value_words(one) for one in answer]
    if isinstance(value, Mapping) and value.get("kind") == "order":
        items = [
            say("checkpoint.numbered", place=place, item=item)
            for place, item in enumerate(items, start=1)
        ]
    return "; ".join(items)


def verdict_words(value: Any) -> str:
    """Say whether a try was right; nothing for words that were not held against the points yet."""
    found = value if isinstance(value, Mapping) else {}
    if found.get("kind") == "text":
        if "right" not in found:
            return ""
        return say("checkpoint.all_there" if found["right"] else "checkpoint.not_all_there")
    return say("checkpoint.right" if found.get("right") else "checkpoint.not_right")


def number_words(number: float) -> str:
    """Write a number with its thousands apart, and no more digits than it has.

    >>> number_words(57.0), number_words(-2.5), number_words(1234567)
    ('57', '-2.5', '1,234,567')
    """
    whole = float(number).is_integer()
    return f"{int(number):,}" if whole else f"{number:,.15g}"


def value_words(value: Any) -> str:
    """Write any JSON value so that a person can read it.

    >>> value_words({"first": 3, "second": [True, None]})
    'first: 3; second: yes, '
    """
    if isinstance(value, bool):
        return say("table.yes") if value else say("table.no")
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, Mapping):
        return "; ".join(f"{name}: {value_words(one)}" for name, one in value.items())
    if isinstance(value, Sequence):
        return ", ".join(value_words(one) for one in value)
    return as_json(value)


def readable(words: str) -> str:
    """Replace halves of broken characters, which neither a page nor a message can hold."""
    return words.encode(errors="replace").decode()
