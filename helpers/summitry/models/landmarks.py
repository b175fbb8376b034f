"""Events that pictures over many years mark: those to which a case gives a short name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.models.tables import rows

if TYPE_CHECKING:
    import datetime as dt

    import pandas as pd


class Landmark(NamedTuple):
    """A short name and its place on an axis of years: 2014.2 is in March 2014."""

    at: float
    name: str


def decimal_year(day: dt.date) -> float:
    """Return a day as a year with its fraction.

    >>> import datetime as dt
    >>> round(decimal_year(dt.date(2014, 3, 18)), 2)
    2014.21
    """
    return day.year + (day.timetuple().tm_yday - 1) / 365.25


def landmarks(events: pd.DataFrame, first: float, last: float) -> list[Landmark]:
    """Return the landmarks between two ends of an axis, in order of time.

    Parameters
    ----------
    events
        ``start`` as partial dates and ``landmark``, empty for most.
    first, last
        The ends of the axis, in years.
    """
    named = (
        Landmark(decimal_year(row.start.first), row.landmark)
        for row in rows(events)
        if row.landmark
    )
    return sorted(mark for mark in named if first <= mark.at <= last)
