"""A time axis in whole days, months or years, each named as one reads it."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from matplotlib.dates import HOURLY, AutoDateLocator, num2date
from matplotlib.ticker import Formatter

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from matplotlib.axes import Axes
    from matplotlib.axis import XAxis
    from matplotlib.text import Text

MOST_TICKS = 8


class Calendar(Formatter):
    r"""Names of ticks: years alone, or days and months with the year where it begins.

    >>> Calendar().format_ticks([20000, 20009])
    ['4 Oct\n2024', '13 Oct']
    >>> Calendar().format_ticks([19723, 20089])
    ['2024', '2025']
    """

    def format_ticks(self, values: Sequence[float]) -> list[str]:
        """Return the names of all ticks, in order."""
        days = [num2date(value) for value in values]
        if all((day.month, day.day) == (1, 1) for day in days):
            return [str(day.year) for day in days]
        before = [None, *(day.year for day in days[:-1])]
        only_months = all(day.day == 1 for day in days)
        return [
            name(day, alone=only_months) + (f"\n{day.year}" if day.year != year else "")
            for day, year in zip(days, before, strict=True)
        ]


def name(day: dt.datetime, *, alone: bool) -> str:
    """Return the month of a day, alone or with the day before it."""
    return f"{day:%b}" if alone else f"{day.day} {day:%b}"


def mark_days(axis: XAxis) -> XAxis:
    """Give an axis of day numbers ticks at whole days, months or years, and return it."""
    locator = AutoDateLocator(minticks=3, maxticks=MOST_TICKS)
    locator.intervald[HOURLY] = [24]
    axis.set_major_locator(locator)
    axis.set_major_formatter(Calendar())
    return axis


def name_days(axes: Axes, texts: Sequence[Text]) -> None:
    """Write the names of the ticks in view with texts that stand below the axis."""
    left, right = axes.get_xlim()
    ticks = axes.xaxis.get_majorticklocs()
    names = axes.xaxis.get_major_formatter().format_ticks(ticks)
    seen = [named for named in zip(ticks, names, strict=True) if left <= named[0] <= right]
    for text, (place, name) in zip_longest(texts, seen[: len(texts)], fillvalue=(0, "")):
        text.set(x=place, text=name)
