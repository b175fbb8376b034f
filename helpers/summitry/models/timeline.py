"""Which events are in view, and how to stack those that fall together."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from summitry.case.dates import PartialDate
from summitry.models.tables import rows

if TYPE_CHECKING:
    from numpy.typing import NDArray


def last_day(event_end: object, start: PartialDate) -> dt.date:
    """Return the last day an event may have lasted to."""
    return event_end.last if isinstance(event_end, PartialDate) else start.last


def spans(events: pd.DataFrame) -> pd.DataFrame:
    """Return first and last day of every event, and whether it is a point in time.

    Parameters
    ----------
    events
        Rows with ``start`` and ``end`` as partial dates.

    Returns
    -------
    DataFrame
        ``first`` and ``last`` as day numbers (1 January 1970 is 0) and ``point``: known to the day
        and no longer than one.
    """
    epoch = dt.date(1970, 1, 1).toordinal()
    first = [start.first.toordinal() - epoch for start in events["start"]]
    last = [
        last_day(end, start).toordinal() - epoch
        for start, end in zip(events["start"], events["end"], strict=True)
    ]
    table = pd.DataFrame({"first": first, "last": last}, index=events.index)
    return table.assign(point=table["first"] == table["last"])


def chosen(events: pd.DataFrame, themes: tuple[str, ...], actor: str) -> pd.DataFrame:
    """Return the events of any of the themes in which an actor took part, in order of time.

    Parameters
    ----------
    actor
        A name as it stands in ``actors``; empty for everybody.
    """
    wanted = [
        bool(set(themes) & set(event.themes)) and (not actor or actor in event.actors)
        for event in rows(events)
    ]
    return events.loc[wanted].sort_values("start", kind="stable")


def window(centre: float, width: float, first: float, last: float) -> tuple[float, float]:
    """Return a stretch of time round a centre, moved so that it stays between two ends.

    >>> window(95, 20, 0, 100)
    (80.0, 100.0)
    """
    if width >= last - first:
        return float(first), float(last)
    left = min(max(centre - width / 2, first), last - width)
    return float(left), float(left + width)


def stack(places: NDArray[np.float64], room: float, most: int) -> NDArray[np.int_]:
    """Give every mark a level so that marks on one level stand at least ``room`` apart.

    Parameters
    ----------
    places
        Positions in ascending order, shape (n,).
    room
        Smallest distance between two marks on one level.
    most
        Number of levels; where they do not suffice marks overlap on the fullest.

    Returns
    -------
    array of int, shape (n,)
        Levels 0 to ``most`` - 1.

    >>> stack(np.array([0.0, 0.1, 5.0]), 1.0, 3)
    array([0, 1, 0])
    """
    free = np.full(most, -np.inf)
    levels = np.zeros(len(places), dtype=int)
    for mark, place in enumerate(places):
        fits = np.flatnonzero(free <= place)
        levels[mark] = fits[0] if len(fits) else int(np.argmin(free))
        free[levels[mark]] = place + room
    return levels


def busiest_year(events: pd.DataFrame) -> tuple[int, int]:
    """Return the year with most events and their number; the earliest of equals."""
    years = pd.Series([start.first.year for start in events["start"]]).value_counts()
    most = int(years.max())
    return int(years.index[years == most].min()), most
