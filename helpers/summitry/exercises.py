"""Checks for the code track: they say what a wrong answer overlooked, never the answer."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.models.encounters import occasions
from summitry.text import say

if TYPE_CHECKING:
    from summitry.case.case import Case


def whole_number(answer: Any) -> int | None:
    """Return the answer as a whole number, or None if it is none."""
    if isinstance(answer, bool) or not isinstance(answer, int | float | pd.Series | pd.DataFrame):
        try:
            return int(answer)
        except (TypeError, ValueError):
            return None
    if isinstance(answer, pd.Series | pd.DataFrame):
        return None
    return int(answer) if answer == int(answer) else None


def admitted_in(case: Case, year: int, answer: Any) -> str:
    """Check how many states were admitted in a year.

    Parameters
    ----------
    case
        The case whose table of states was used.
    year
        The year asked about.
    answer
        What the learner found; ``...`` while there is no answer.
    """
    admissions = [date.first for date in case.open_data("states")["admission"]]
    right = sum(day.year == year for day in admissions)
    slips = {
        sum(day <= dt.date(year, 12, 31) for day in admissions): "exercise.all_until",
        sum(day.year >= year for day in admissions): "exercise.from_then_on",
        len(admissions): "exercise.all_rows",
    }
    return verdict(answer, right, slips, year=year)


def meetings_since(case: Case, year: int, answer: Any) -> str:
    """Check how many meetings there were from a year on.

    Parameters
    ----------
    case
        The case whose table of meetings was used.
    year
        The first year that counts.
    answer
        What the learner found; ``...`` while there is no answer.
    """
    records = case.open_data("meetings")
    meetings = occasions(records)
    right = int((meetings["year"] >= year).sum())
    slips = {
        sum(start.first.year >= year for start in records["start"]): "exercise.records",
        int((meetings["year"] > year).sum()): "exercise.without_first_year",
        len(meetings): "exercise.all_rows",
    }
    return verdict(answer, right, slips, year=year)


def verdict(answer: Any, right: int, slips: dict[int, str], **gaps: Any) -> str:
    """Return what to say to an answer."""
    if answer is ...:
        return say("exercise.open")
    number = whole_number(answer)
    if number is None:
        return say("exercise.no_number", kind=type(answer).__name__)
    if number == right:
        return say("exercise.right", answer=number)
    if number in slips:
        return say(slips[number], answer=number, **gaps)
    return say("exercise.more" if number < right else "exercise.less", answer=number)
