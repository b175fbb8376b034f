"""A case as a small card in a notebook."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summitry.case.dates import PartialDate
from summitry.text import say

if TYPE_CHECKING:
    import datetime as dt

    from summitry.case.case import Case


def card(case: Case) -> str:
    """Return the card as HTML: title, question, place and days, the view, the rows of each table.

    Parameters
    ----------
    case
        The case.
    """
    header = case.header
    days = span(header.starts, header.ends)
    counts = [
        say("case.rows", n=len(frame), table=name.replace("_", " "))
        for name, frame in case.tables.items()
        if len(frame)
    ]
    lines = [
        f"<strong>{escape(header.title)}</strong>",
        f"<em>{escape(header.question)}</em>",
        f"{escape(header.place)}, {days}",
        f"<strong>{view_of(case)}</strong>",
        ", ".join(counts),
    ]
    return f"<div>{'<br>'.join(lines)}</div>"


def view_of(case: Case) -> str:
    """Say how much of the case a view shows.

    Parameters
    ----------
    case
        The case or a dated view of it.
    """
    if case.as_of_date is None:
        return say("case.whole")
    return say("case.as_of", date=PartialDate.of(case.as_of_date).words)


def span(first: dt.date, last: dt.date) -> str:
    """Say the days from the first to the last.

    Parameters
    ----------
    first, last
        The days; they may be the same.

    >>> import datetime as dt
    >>> span(dt.date(2023, 5, 11), dt.date(2023, 5, 12))
    '11 May 2023 to 12 May 2023'
    """
    start, end = PartialDate.of(first).words, PartialDate.of(last).words
    return start if first == last else say("case.span", first=start, last=end)
