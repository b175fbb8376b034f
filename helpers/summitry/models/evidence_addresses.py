"""When was a page made? Numbers in addresses, read as Unix time.

Many programs count the seconds, or the thousandths of a second, since 1 January 1970 (POSIX, IEEE
Std 1003.1, "seconds since the Epoch") and put the count into the address of what they make. That a
number is such a count is an inference: it may be a serial number that happens to look like one, and
it tells when an address was made, not when a text was written or by whom.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

SECONDS, THOUSANDTHS = "seconds", "thousandths"
UNITS = {SECONDS: 1, THOUSANDTHS: 1000}
DIGITS = re.compile(r"(?<!\d)\d{10,13}(?!\d)")
EARLIEST, LATEST = 1990, 2100
DAYS_IN_YEAR = 365.2425
SECONDS_IN_DAY = 86_400


class Counted(NamedTuple):
    """A number found in an address, and the unit in which it would give a time of our days."""

    number: int
    unit: str

    def moment(self) -> dt.datetime:
        """Return the time, in UTC.

        >>> Counted(1_000_000_000, "seconds").moment().isoformat()
        '2001-09-09T01:46:40+00:00'
        """
        start = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
        return start + dt.timedelta(seconds=self.number / UNITS[self.unit])


def year_of(number: int, unit: str) -> int:
    """Return the year that a count since 1970 leads to, however far it is.

    Parameters
    ----------
    number
        The count, from 0.
    unit
        ``seconds`` or ``thousandths``.

    >>> year_of(1_000_000_000, "seconds"), year_of(1_000_000_000, "thousandths")
    (2001, 1970)
    """
    return int(1970 + number / UNITS[unit] / SECONDS_IN_DAY / DAYS_IN_YEAR)


def counted_in(address: str) -> Counted | None:
    """Return the last number in an address that reads as a time of our days; None if there is none.

    Parameters
    ----------
    address
        The address of a page.

    >>> counted_in("https://example.org/blog/river-1000000000000")
    Counted(number=1000000000000, unit='thousandths')
    >>> counted_in("https://example.org/blog/2001-09-09/river") is None
    True
    """
    for digits in reversed(DIGITS.findall(address)):
        for unit in UNITS:
            if EARLIEST <= year_of(int(digits), unit) < LATEST:
                return Counted(int(digits), unit)
    return None


def runs(moments: list[dt.datetime], apart: dt.timedelta) -> list[list[int]]:
    """Group times that follow each other within a while.

    Parameters
    ----------
    moments
        Times in any order.
    apart
        The longest pause within a group.

    Returns
    -------
    list of lists
        Places in `moments`, each group in the order of time, the groups too.

    >>> start = dt.datetime(2023, 5, 11)
    >>> runs([start + dt.timedelta(minutes=m) for m in (90, 0, 5)], dt.timedelta(minutes=10))
    [[1, 2], [0]]
    """
    found: list[list[int]] = []
    for place in sorted(range(len(moments)), key=lambda one: moments[one]):
        if found and moments[place] - moments[found[-1][-1]] <= apart:
            found[-1].append(place)
        else:
            found.append([place])
    return found
