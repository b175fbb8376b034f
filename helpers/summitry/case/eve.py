"""Dated views: a case with only what was known by the end of a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.case.dates import PartialDate
from summitry.case.eve_tables import (
    cut_events,
    cut_families,
    cut_forecasts,
    cut_positions,
    cut_sources,
    cut_traits,
    surely,
    unname_later_sources,
    withhold_outcome_issues,
)
from summitry.case.forms import forms
from summitry.case.rows import TABLES
from summitry.case.withholding import withhold
from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    import datetime as dt

    import pandas as pd

    from summitry.case.case import Case
    from summitry.case.rows import Row

OWN_DATES = ("events", "sources")


def cut(case: Case, day: dt.date) -> Case:
    """Return the case as it stood at the end of a day.

    Rows begin with their date; words of later days, and ids of sources published later, give way to
    "opens with the record". Positions and negotiators gain the column ``hollow``: True where a row
    rests on a later act. The whole case has no such column; read its absence as False.

    Parameters
    ----------
    case
        The whole case, or a view of a later day.
    day
        The last day that counts.

    Raises
    ------
    SummitryError
        If the case is itself a view of an earlier day.
    """
    if case.as_of_date is not None and day >= case.as_of_date:
        if day == case.as_of_date:
            return case
        raise SummitryError(say("eve.only_earlier", date=PartialDate.of(case.as_of_date).words))
    before_record = day < case.header.ends
    tables = rows_by(dict(case.tables), case.header.article, day)
    if before_record:
        tables |= withhold_outcome_issues(tables)
    withheld: set[tuple[str, str]] = set(case.withheld)
    for name, model in TABLES.items():
        if model.opens is not None and (before_record or model.opens == "hindsight"):
            withheld |= {(name, "*")} if len(case.tables[name]) else set()
            tables[name] = tables[name].iloc[:0]
        elif name != "forecasts":
            columns = closed_columns(model, before_record=before_record)
            withheld |= {(name, column) for column in columns if len(case.tables[name])}
            tables[name] = without(tables[name], model, columns)
    if len(tables["forecasts"]) and all_open(tables["forecasts"], day):
        withheld |= {("forecasts", column) for column in closed_columns(TABLES["forecasts"])}
    known = frozenset(tables["sources"]["source_id"])
    tables = {
        name: unname_later_sources(table, TABLES[name], known).reset_index(drop=True)
        for name, table in tables.items()
    }
    later = {
        name: case.later.get(name, 0) + len(case.tables[name]) - len(table)
        for name, table in tables.items()
    }
    return replace(case, tables=tables, as_of_date=day, withheld=frozenset(withheld), later=later)


def all_open(forecasts: pd.DataFrame, day: dt.date) -> bool:
    """Tell whether no question has closed yet."""
    return not surely(forecasts["closes"], day, undated=False).any()


def rows_by(
    tables: dict[str, pd.DataFrame], article: str | None, day: dt.date
) -> dict[str, pd.DataFrame]:
    """Return the tables with the rows that were known by a day."""
    for name, model in TABLES.items():
        if model.dated_by is not None and name not in OWN_DATES:
            tables[name] = tables[name][surely(tables[name][model.dated_by], day, undated=True)]
    tables["events"] = cut_events(tables["events"], day)
    tables["sources"] = cut_sources(tables["sources"], tables["events"], article, day)
    tables["source_families"] = cut_families(tables["source_families"], tables["sources"])
    tables["forecasts"] = cut_forecasts(tables["forecasts"], day)
    tables["positions"] = cut_positions(tables["positions"], day)
    tables["negotiators"] = cut_traits(tables["negotiators"], day)
    return tables


def closed_columns(model: type[Row], *, before_record: bool = True) -> list[str]:
    """Return the columns that a dated view keeps back."""
    opened = None if before_record else "record"
    return [name for name, form in forms(model).items() if form.opens not in (None, opened)]


def without(table: pd.DataFrame, model: type[Row], columns: list[str]) -> pd.DataFrame:
    """Return the table with some columns withheld."""
    for column in columns:
        table = withhold(table, forms(model)[column])
    return table
