"""Where an explorer's open data come from, and how far they may be shown."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    import datetime as dt

    import pandas as pd


def dataset_sources(case: Any, *roles: str) -> str:
    """Return citation, licence and gaps of the data sets that play these roles, as HTML."""
    from summitry.case.open_data import dataset

    notes = (dataset(case.header.open_data[role]) for role in roles)
    return "".join(
        "<p>"
        + escape(
            say("open_data.note", title=note.title, citation=note.citation, licence=note.licence)
        )
        + (" " + escape(say("open_data.gaps", gaps=note.gaps)) if note.gaps else "")
        + "</p>"
        for note in notes
    )


def latest_day(case: Any) -> dt.date:
    """Return the last day a case may show: that of a dated view, else of its latest event."""
    return case.as_of_date or max((date.last for date in case.events["start"]), default=case.ends)


def filled(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table that has rows; say in one sentence that there is nothing to show if not."""
    if table.empty:
        raise SummitryError(say("frame.nothing"))
    return table


def need_sides(case: Any, *names: str) -> None:
    """Say in one sentence that a pack does not name its two sides, if it does not."""
    if not all(getattr(case.sides, name) for name in names):
        raise SummitryError(say("frame.no_sides", title=case.title))
