"""Dates that may know only their month or their year."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Any

FORM = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@total_ordering
@dataclass(frozen=True)
class PartialDate:
    """A day, a month or a year, kept as exactly as the source gave it.

    Parameters
    ----------
    first, last
        The first and the last day the date may mean; equal for a full date.

    >>> PartialDate.parse("2024-12").last
    datetime.date(2024, 12, 31)
    >>> str(PartialDate.parse("2024-12"))
    '2024-12'
    """

    first: dt.date
    last: dt.date

    @classmethod
    def parse(cls, written: str) -> PartialDate:
        """Read ``2024``, ``2024-12`` or ``2024-12-05``.

        Raises
        ------
        ValueError
            If the text has another form or names a day that does not exist.
        """
        match = FORM.fullmatch(written.strip())
        if match is None:
            raise ValueError("a date is written 2024-12-05, 2024-12 or 2024")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        try:
            first = dt.date(year, month or 1, day or 1)
        except ValueError as error:
            raise ValueError(f"{written.strip()} is not a day of the calendar") from error
        if day:
            return cls(first, first)
        last_month = month or 12
        return cls(first, dt.date(year, last_month, calendar.monthrange(year, last_month)[1]))

    @classmethod
    def of(cls, day: dt.date) -> PartialDate:
        """Make a full date of a calendar day."""
        return cls(day, day)

    @property
    def precision(self) -> str:
        """``day``, ``month`` or ``year``."""
        if self.first == self.last:
            return "day"
        return "month" if self.first.month == self.last.month else "year"

    @property
    def words(self) -> str:
        """The date as one reads it: ``5 December 2024``, ``December 2024``, ``2024``."""
        if self.precision == "year":
            return str(self.first.year)
        month = f"{calendar.month_name[self.first.month]} {self.first.year}"
        return month if self.precision == "month" else f"{self.first.day} {month}"

    def surely_by(self, day: dt.date) -> bool:
        """Whether the whole span of the date lies on or before ``day``."""
        return self.last <= day

    def __lt__(self, other: Any) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.first, self.last) < (other.first, other.last)

    def __str__(self) -> str:
        length = {"day": 10, "month": 7, "year": 4}[self.precision]
        return self.first.isoformat()[:length]
