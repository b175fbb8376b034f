"""Answers, moments and likelihoods in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from summitry.case.dates import PartialDate
from summitry.journal.entries import Entry, as_json
from summitry.text import say

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
    if entry.kind == "belief" and type(value) is int and value in range(101):
        return with_likelihood(value)
    if entry.kind == "checkpoint" and isinstance(value, Mapping) and "answer" in value:
        verdict = say("checkpoint.right" if value.get("right") else "checkpoint.not_right")
        return say("checkpoint.tried", answer=value["answer"], verdict=verdict)
    if isinstance(value, Mapping) and isinstance(value.get("words"), str):
        return str(value["words"])
    return value_words(value)


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
