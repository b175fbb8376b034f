"""Pages of a family and the times that the numbers in their addresses read as."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from summitry.case.dates import PartialDate
from summitry.models.evidence_addresses import Counted, counted_in, runs, year_of
from summitry.models.tables import rows
from summitry.pictures.same_voice import Page
from summitry.text import number_word, say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from summitry.case.case import Case

APART = dt.timedelta(hours=1)
NEAR = dt.timedelta(days=2)
LEAST_TIMES, MOST_PAGES = 2, 12
PLAIN = "plain"


class Voice(NamedTuple):
    """A family with numbers in its addresses.

    Attributes
    ----------
    family
        Its row.
    pages
        Its sources that the case shows, as rows.
    counted
        By source, the number that reads as a time.
    """

    family: Any
    pages: tuple[Any, ...]
    counted: Mapping[str, Counted]

    def moments(self) -> dict[str, dt.datetime]:
        """Return the times by source, in the order of the pages."""
        return {one: counted.moment() for one, counted in self.counted.items()}

    def unit(self) -> str:
        """Return the unit in which most numbers give a time of our days."""
        units = [counted.unit for counted in self.counted.values()]
        return max(dict.fromkeys(units), key=units.count)

    def run(self) -> list[str]:
        """Return the sources of the longest run of times, in the order of time."""
        names, moments = list(self.counted), list(self.moments().values())
        return [names[place] for place in max(runs(moments, APART), key=len)]


def voices_with_numbers(case: Case) -> dict[str, Voice]:
    """Return the families of which at least two addresses read as a time, most of them first.

    A family whose numbers all lead to before the case is left out: they are something else.

    Parameters
    ----------
    case
        The case.
    """
    known = {row.source_id: row for row in rows(case.sources)}
    found = {}
    for family in rows(case.source_families):
        pages = tuple(known[one] for one in family.source_ids if one in known)[:MOST_PAGES]
        counted = {page.source_id: counted_in(page.url) for page in pages}
        times = {one: number for one, number in counted.items() if number is not None}
        days = [number.moment().date() for number in times.values()]
        if len(times) >= LEAST_TIMES and max(days) >= case.header.starts:
            found[family.family_id] = Voice(family, pages, times)
    order = sorted(found, key=lambda one: -len(found[one].counted))
    return {one: found[one] for one in order}


def dated_numbers(case: Case, without: Collection[str]) -> tuple[int, int]:
    """Count addresses with such a number whose date is known: near it, and not.

    Parameters
    ----------
    case
        The case.
    without
        Sources that do not count.
    """
    near = far = 0
    for row in rows(case.sources):
        counted = counted_in(row.url) if row.source_id not in without else None
        if counted is not None and row.published is not None and row.published.precision == "day":
            close = abs(counted.moment().date() - row.published.first) <= NEAR
            near, far = near + close, far + (not close)
    return near, far


def site_of(page: Any) -> str:
    """Return the site of a page; its publisher where it has no address."""
    return urlsplit(page.url).netloc.removeprefix("www.") or page.publisher


def clock(moment: dt.datetime) -> str:
    """Return a time of day.

    >>> clock(dt.datetime(2023, 5, 11, 9, 5, 7))
    '09:05:07'
    """
    return f"{moment:%H:%M:%S}"


def ago(pause: dt.timedelta) -> str:
    """Return how long before or after, in days or minutes.

    >>> ago(dt.timedelta(days=-3, hours=-2)), ago(dt.timedelta(minutes=90))
    ('three days before', '90 minutes after')
    """
    side = "before" if pause < dt.timedelta(0) else "after"
    size = abs(pause)
    if size >= dt.timedelta(days=1):
        return say(f"same_voice.days_{side}", n=size.days, count=number_word(size.days))
    minutes = round(size.total_seconds() / 60)
    return say(f"same_voice.minutes_{side}", n=minutes, count=number_word(minutes))


def rows_of(voice: Voice, unit: str) -> list[Page]:
    """Return the rows of the picture.

    Parameters
    ----------
    voice
        The family.
    unit
        ``plain``, ``seconds`` or ``thousandths``: as what the numbers are read.
    """
    moments, run = voice.moments(), voice.run()
    first = moments[run[0]]
    found = []
    for page in voice.pages:
        row = Page(site_of(page), page.title, "")
        counted = voice.counted.get(page.source_id)
        if counted is not None and unit == PLAIN:
            row = row._replace(number=str(counted.number))
        elif counted is not None and unit != counted.unit:
            year = year_of(counted.number, unit)
            row = row._replace(number=say("same_voice.year", year=year))
        elif counted is not None:
            pause = moments[page.source_id] - first
            near = page.source_id in run
            row = row._replace(
                number=say("same_voice.read_as", **date_and_time(moments[page.source_id])),
                minute=pause.total_seconds() / 60 if near else None,
                aside="" if near else ago(pause),
            )
        found.append(row)
    return found


def date_and_time(moment: dt.datetime) -> dict[str, str]:
    """Return day and time in words."""
    return {"day": PartialDate.of(moment.date()).words, "time": clock(moment)}
