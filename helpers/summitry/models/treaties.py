"""What still held on a given day: the standing of arms-control agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.case.dates import PartialDate
from summitry.models.tables import rows

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

STANDINGS = ("not yet signed", "signed", "in force", "weakened", "ended", "given up")


def come(date: Any, day: dt.date) -> bool:
    """Tell whether a date, if known at all, had surely come by a day."""
    return isinstance(date, PartialDate) and date.surely_by(day)


def standing(treaty: Any, day: dt.date) -> str:
    """Return how one agreement stood on a day.

    Parameters
    ----------
    treaty
        A row with ``signed``, ``in_force``, ``suspended`` (a tuple of dates), ``ended_first``,
        ``ended_second`` and ``ended``.
    day
        The day asked about.

    Returns
    -------
    str
        One of `STANDINGS`. ``weakened``: in force, but a party had suspended it or left. An
        agreement that never entered into force is given up once a party is no longer bound.
    """
    if not come(treaty.signed, day):
        return "not yet signed"
    if come(treaty.ended, day):
        return "ended"
    if not come(treaty.in_force, day):
        return (
            "given up"
            if come(treaty.ended_second, day) or come(treaty.ended_first, day)
            else "signed"
        )
    breaks: Iterable[Any] = (*treaty.suspended, treaty.ended_first, treaty.ended_second)
    return "weakened" if any(come(date, day) for date in breaks) else "in force"


def over(treaty: Any) -> PartialDate | None:
    """Return when an agreement ended or, if it never bound anybody, was given up; None if not."""
    left = [date for date in (treaty.ended_first, treaty.ended_second) if date]
    return treaty.ended or (min(left, default=None) if not treaty.in_force else None)


def standings(treaties: pd.DataFrame, day: dt.date) -> pd.Series[str]:
    """Return how every agreement stood on a day, in the order of the table."""
    found = [standing(treaty, day) for treaty in rows(treaties)]
    return pd.Series(found, index=treaties.index, name="standing", dtype=str)


def turning_days(treaties: pd.DataFrame) -> list[dt.date]:
    """Return, in order, every day on which the standing of an agreement changed."""
    days = {
        date.last
        for treaty in rows(treaties)
        for date in (
            treaty.signed,
            treaty.in_force,
            treaty.ended,
            treaty.ended_first,
            treaty.ended_second,
            *treaty.suspended,
        )
        if isinstance(date, PartialDate)
    }
    return sorted(days)


def disputed(treaties: pd.DataFrame, day: dt.date) -> pd.Series[bool]:
    """Tell for every agreement whether its parties disagreed by that day on whether it was kept."""
    return treaties["contested_from"].map(lambda date: come(date, day)).astype(bool)
