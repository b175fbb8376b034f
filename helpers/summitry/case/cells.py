"""What spreadsheets do to a cell, undone where only one reading is possible."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summitry.case.forms import Kind

QUOTES = (
    "\"'`\N{ACUTE ACCENT}«»"
    "\u2018\u2019\u201a\u201b"  # single, as word processors set them
    "\u201c\u201d\u201e\u201f"  # double, likewise
    "\u2039\u203a"  # single angle
)
INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"
DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2212"), "-")
TO_NOTHING = dict.fromkeys(map(ord, INVISIBLE))
EXACT: frozenset[Kind] = frozenset({"id", "ids", "choice", "boolean", "whole", "number", "date"})

NUMBER = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?", re.ASCII | re.IGNORECASE)
PLAIN_NUMBER = re.compile(r"[-+]\s?[\d.,\s]*\d\s?%?", re.ASCII)
DASH_IN_PROSE = re.compile(r"[-+](?![-+]*\w)|[-+]\d")
RUNS = re.compile(r"\||\w!|\w\(|[-+*/^&=<>]\s*[\w.]+\s*\(|\w\s*\([^)]{,99}[\"']")
DAY_FIRST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})", re.ASCII)
YEAR_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})", re.ASCII)
MONTH_YEAR = re.compile(r"(\d{1,2})[./](\d{4})", re.ASCII)
MIDNIGHT = re.compile(r"[T ]00:00(:00(\.0+)?)?$")
SERIAL = re.compile(r"[1-9]\d{4}", re.ASCII)
LARGEST_NUMBER = 1e15
FIRST_SERIAL_DAY = dt.date(1899, 12, 30)


class CellFaultError(ValueError):
    """A cell with no single reading: the name of the fault and the gaps of its sentence."""

    def __init__(self, fault: str, **gaps: str) -> None:
        super().__init__(fault)
        self.fault = fault
        self.gaps = gaps


def is_formula(cell: str) -> bool:
    """Tell whether a spreadsheet would run the cell instead of showing it.

    Numbers with a sign and prose that begins with a dash are no formulas; a dash followed at
    once by a letter, a call, or a reference to another program is.

    Parameters
    ----------
    cell
        The text of the cell.

    >>> [is_formula(cell) for cell in ("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-5", "- one")]
    [True, True, True, False, False]
    """
    start = cell.lstrip()
    if not start or start[0].isalnum():
        return False
    first = unicodedata.normalize("NFKC", start[0])
    if first not in ("=", "@", "+", "-"):
        return False
    if first in ("=", "@"):
        return True
    rest = first + start[1:]
    if PLAIN_NUMBER.fullmatch(rest.rstrip()):
        return False
    return not DASH_IN_PROSE.match(rest) or RUNS.search(rest) is not None


def tidy(cell: str, kind: Kind, separator: str) -> str:
    """Return the cell as its author meant it.

    Parameters
    ----------
    cell
        The text, without spaces round it.
    kind
        What sort of cell the column has; prose is kept as it is.
    separator
        What separates the cells of the file; with ``;`` a number may have a decimal comma.

    Raises
    ------
    CellFaultError
        If a date has two readings or a number is none.

    >>> tidy("“us”", "id", ","), tidy("50,5", "number", ";"), tidy("5.12.2024", "date", ",")
    ('us', '50.5', '2024-12-05')
    """
    if kind not in EXACT or not cell:
        return cell
    plain = unquoted(cell)
    if kind == "ids":
        return ";".join(unquoted(item) for item in plain.split(";"))
    if kind == "date":
        return tidy_date(plain)
    if kind in ("number", "whole"):
        return tidy_number(plain, separator)
    return plain


def unquoted(cell: str) -> str:
    """Take away quotation marks round a word, what one cannot see, and typographic hyphens."""
    if cell.isascii():
        return cell.strip().strip("\"'`").strip()
    return cell.translate(TO_NOTHING).translate(DASHES).strip().strip(QUOTES).strip()


def tidy_number(cell: str, separator: str) -> str:
    """Return a number as Python writes it."""
    if separator == ";" and cell.count(",") == 1 and "." not in cell:
        cell = cell.replace(",", ".")
    if cell and not (NUMBER.fullmatch(cell) and abs(float(cell)) <= LARGEST_NUMBER):
        raise CellFaultError("no_number")
    return cell


def tidy_date(cell: str) -> str:
    """Return a date as ``2024-12-05``, ``2024-12`` or ``2024`` where it can only be that one."""
    day = MIDNIGHT.sub("", cell)
    if match := YEAR_FIRST.fullmatch(day):
        year, month, number = match.groups()
        return f"{year}-{int(month):02}-{int(number):02}"
    if match := MONTH_YEAR.fullmatch(day):
        return f"{match[2]}-{int(match[1]):02}"
    if match := DAY_FIRST.fullmatch(day):
        return day_of(*(int(match[i]) for i in (1, 3, 4)), dotted=match[2] == ".")
    if SERIAL.fullmatch(day):
        meant = FIRST_SERIAL_DAY + dt.timedelta(days=int(day))
        raise CellFaultError("serial_date", day=meant.isoformat())
    return day


def day_of(first: int, second: int, year: int, *, dotted: bool) -> str:
    """Read ``5.12.2024`` day first; read ``05/12/2024`` only where one reading is a day."""
    readings = {
        f"{year:04}-{month:02}-{day:02}"
        for day, month in ([(first, second)] if dotted else [(first, second), (second, first)])
        if is_day(year, month, day)
    }
    if len(readings) > 1:
        day_first = f"{year:04}-{second:02}-{first:02}"
        month_first = f"{year:04}-{first:02}-{second:02}"
        raise CellFaultError("two_dates", day_first=day_first, month_first=month_first)
    return readings.pop() if readings else f"{year:04}-{second:02}-{first:02}"


def is_day(year: int, month: int, day: int) -> bool:
    """Tell whether the calendar has that day."""
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
