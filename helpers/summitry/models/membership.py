"""Who belonged to what on a given day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.case.dates import PartialDate
from summitry.models.tables import rows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    import pandas as pd


def running(row: Any, day: dt.date) -> bool:
    """Tell whether a spell with ``start`` and ``end`` had begun by a day and not yet ended."""
    begun = isinstance(row.start, PartialDate) and row.start.first <= day
    return begun and not (isinstance(row.end, PartialDate) and row.end.last < day)


def participants(states: pd.DataFrame, day: dt.date) -> set[str]:
    """Return the codes of the states that had been admitted by a day."""
    return {row.iso3 for row in rows(states) if row.admission.first <= day}


def members(memberships: pd.DataFrame, organisation: str, day: dt.date) -> set[str]:
    """Return the codes of an organisation's members on a day."""
    spells = memberships[memberships["organisation"].astype(str) == organisation]
    return {row.iso3 for row in rows(spells) if running(row, day)}


def hosts(operations: pd.DataFrame, day: dt.date) -> dict[str, list[str]]:
    """Return, for every state with a running field operation, the names of the operations."""
    found: dict[str, list[str]] = {}
    for row in rows(operations):
        if running(row, day):
            for iso3 in codes(row.iso3):
                found.setdefault(iso3, []).append(str(row.operation))
    return found


def codes(cell: str | Iterable[str]) -> tuple[str, ...]:
    """Return one code or several as a tuple."""
    return (cell,) if isinstance(cell, str) else tuple(cell)


def chair(chairs: pd.DataFrame, year: int) -> Any | None:
    """Return the row of the state in the chair in a year, or None."""
    found = chairs[chairs["year"] == year]
    return next(rows(found), None)


def newcomers(states: pd.DataFrame, year: int) -> list[str]:
    """Return the codes of the states admitted in a year, in order of admission."""
    admitted = states.loc[[date.first.year == year for date in states["admission"]]]
    return list(admitted.sort_values("admission", kind="stable")["iso3"])
