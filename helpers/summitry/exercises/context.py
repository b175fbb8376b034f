"""Checks of exercises on the context: admissions and meetings."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from summitry.exercises.verdict import verdict
from summitry.models.encounters import occasions

if TYPE_CHECKING:
    from summitry.case.case import Case


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
