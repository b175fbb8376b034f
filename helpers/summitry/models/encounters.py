"""Meetings of two sides: one row an occasion, counted by year, level and place."""

from __future__ import annotations

import pandas as pd

LEVELS = ("presidents", "ministers", "visit")


def level_of(recorded: str) -> str:
    """Reduce a recorded level to the highest rank that met.

    >>> level_of("presidents (minister present)"), level_of("minister with president")
    ('presidents', 'ministers')
    """
    if recorded.startswith("president"):
        return "presidents"
    return "visit" if recorded.startswith("visit") else "ministers"


def occasions(records: pd.DataFrame) -> pd.DataFrame:
    """Join the records of one event to one row.

    Parameters
    ----------
    records
        One row a record, with ``event_id``, ``start``, ``level``, ``first_person``,
        ``second_person``, ``place``, ``country``, ``where``, ``topics``, ``multilateral_occasion``.

    Returns
    -------
    DataFrame
        One row an event in order of time, with ``year``, ``level`` (one of `LEVELS`, the highest
        that met), ``where``, ``occasion`` (``alone`` or on the ``margin`` of a larger gathering),
        ``place`` and the people of both sides.
    """
    ranked = records.assign(level=records["level"].astype(str).map(level_of))
    ranked["rank"] = ranked["level"].map(LEVELS.index)
    ranked = ranked.sort_values(["rank", "start"], kind="stable")
    one = ranked.groupby("event_id", sort=False).agg(
        start=("start", "min"),
        level=("level", "first"),
        where=("where", "first"),
        place=("place", "first"),
        country=("country", "first"),
        first_people=("first_person", joined),
        second_people=("second_person", joined),
        topics=("topics", joined),
        occasion=("multilateral_occasion", "max"),
    )
    one["occasion"] = one["occasion"].map({True: "margin", False: "alone"})
    one["year"] = [start.first.year for start in one["start"]]
    return one.sort_values("start", kind="stable").reset_index()


def joined(cells: pd.Series[str]) -> str:
    """Join different non-empty cells, each once."""
    parts = [part for cell in cells for part in (cell if isinstance(cell, tuple) else (cell,))]
    return "; ".join(dict.fromkeys(str(part) for part in parts if part))


def counts(meetings: pd.DataFrame, by: str, kinds: list[str], years: range) -> pd.DataFrame:
    """Count occasions by year and kind.

    Parameters
    ----------
    meetings
        Occasions with ``year`` and the column ``by``.
    by
        ``level`` or ``where``.
    kinds
        The values of ``by`` to count, in order.
    years
        All years of the picture; years without an occasion count 0.

    Returns
    -------
    DataFrame
        Whole numbers, shape (len(years), len(kinds)).
    """
    table = pd.crosstab(meetings["year"], meetings[by].astype(str))
    return table.reindex(index=list(years), columns=kinds, fill_value=0).fillna(0).astype(int)


def silent_years(meetings: pd.DataFrame, years: range) -> list[int]:
    """Return the years without an occasion."""
    with_one = set(meetings["year"])
    return [year for year in years if year not in with_one]


def yearly_mean(meetings: pd.DataFrame, years: range) -> float:
    """Return the mean number of occasions a year.

    >>> yearly_mean(pd.DataFrame({"year": [2010, 2010, 2012]}), range(2010, 2013))
    1.0
    """
    return float(meetings["year"].isin(list(years)).sum() / len(years))
