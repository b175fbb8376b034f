"""Occasions on which the ministers of two sides could have met: who came, and what is known."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pandas as pd

from summitry.models.reference_class import KNOWN
from summitry.models.tables import rows

COLUMNS = (
    "start", "end", "name", "place", "alike",
    "first_came", "second_came", "overlapped", "met", "note",
)  # fmt: skip
BESIDE = dt.timedelta(days=1)


def council_occasions(councils: pd.DataFrame, meetings: pd.DataFrame) -> pd.DataFrame:
    """Return the councils of ministers, with who came and whether a meeting is recorded at each.

    A meeting belongs to a council if both ministers met (level ``ministers``) in the council's host
    country, on a trip that touches the days from one before the first to one after the last.
    Without a record the answer is no where a minister is known to have stayed away, and unknown
    elsewhere: the record of meetings has gaps. Summits of presidents are left out.

    Parameters
    ----------
    councils
        ``number``, ``kind``, ``start``, ``end``, ``city``, ``host_iso3``,
        ``first_minister_present``, ``second_minister_present``.
    meetings
        ``start``, ``end``, ``level``, ``country_iso3``.

    Returns
    -------
    DataFrame
        One row a council in order of time, with ``start``, ``end`` (days), ``name``, ``place``,
        ``alike`` (True), ``first_came``, ``second_came``, ``overlapped``, ``met`` (``yes``, ``no``
        or empty) and ``note``.
    """
    found = []
    trips = list(rows(meetings[meetings["level"].astype(str) == "ministers"]))
    for council in rows(councils[councils["kind"].astype(str) != "summit"]):
        start, end = council.start.first, (council.end or council.start).last
        first = told(council.first_minister_present)
        second = told(council.second_minister_present)
        recorded = any(
            trip.country_iso3 == council.host_iso3
            and trip.start.first <= end + BESIDE
            and (trip.end or trip.start).last >= start - BESIDE
            for trip in trips
        )
        met = "yes" if recorded else "no" if "no" in (first, second) else ""
        cells = consistent(first, second, "", met)
        found.append((start, end, council.kind, council.city, True, *cells, ""))
    return ordered(found)


def told(answer: Any) -> str:
    """Return a known answer, or nothing."""
    return str(answer) if answer in KNOWN else ""


def consistent(first_came: str, second_came: str, overlapped: str, met: str) -> tuple[str, ...]:
    """Return what follows: who met was there with the other, and nobody is with who stayed away.

    >>> consistent("yes", "", "", "yes"), consistent("yes", "no", "", "no")
    (('yes', 'yes', 'yes', 'yes'), ('yes', 'no', 'no', 'no'))
    """
    if "yes" in (overlapped, met):
        return "yes", "yes", "yes", met
    apart = "no" in (first_came, second_came, overlapped)
    return first_came, second_came, "no" if apart else "", met


def ordered(found: list[tuple[Any, ...]]) -> pd.DataFrame:
    """Return occasions as a table in order of time."""
    table = pd.DataFrame(found, columns=list(COLUMNS))
    return table.sort_values("start", kind="stable").reset_index(drop=True)


def with_precedents(occasions: pd.DataFrame, precedents: pd.DataFrame) -> pd.DataFrame:
    """Add what was found on single occasions; a known answer replaces an earlier one.

    Parameters
    ----------
    occasions
        Councils as `council_occasions` returns them.
    precedents
        ``start``, ``end``, ``gathering``, ``place``, ``same_kind``, ``first_came``,
        ``second_came``, ``overlapped``, ``met``, ``note``. One of the same kind whose first day is
        that of a council is that council.

    Returns
    -------
    DataFrame
        All occasions in order of time, with the columns of `council_occasions`.
    """
    known = {row.start: row._asdict() for row in rows(occasions)}
    added = []
    for one in rows(precedents):
        start, end = one.start.first, one.end.last
        base = known.pop(start, {}) if one.same_kind else {}
        first, second, met = (
            told(getattr(one, name)) or base.get(name, "")
            for name in ("first_came", "second_came", "met")
        )
        cells = consistent(first, second, told(one.overlapped), met)
        about = (start, end, one.gathering, one.place, bool(one.same_kind))
        added.append((*about, *cells, one.note))
    return ordered([*(tuple(row[name] for name in COLUMNS) for row in known.values()), *added])
