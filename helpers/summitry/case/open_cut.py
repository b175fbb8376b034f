"""What of an open data set may be shown in a view of a given day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from summitry.case.dates import PartialDate
from summitry.case.forms import forms
from summitry.case.withholding import withheld_value

if TYPE_CHECKING:
    import pandas as pd

    from summitry.case.open_rows import OpenRow

WITHHELD = "withheld"
TOLD = "told"


def cut_table(table: pd.DataFrame, model: type[OpenRow], day: dt.date) -> pd.DataFrame:
    """Return the table as it could have been written at the end of a day.

    Parameters
    ----------
    table
        The whole table.
    model
        The row class; its ``dated_by``, ``ends_by``, ``told_by`` and columns that open later
        are the rules.
    day
        The last day that counts.
    """
    if model.dated_by is not None:
        known = [begun(value, day, model.year_known) for value in table[model.dated_by]]
        table = table[known].reset_index(drop=True)
    if not changes_cells(model):
        return table
    records = table.to_dict("records")
    rows = [cut_record({str(k): v for k, v in record.items()}, model, day) for record in records]
    return typed_like(rows, table, model)


def changes_cells(model: type[OpenRow]) -> bool:
    """Tell whether a view empties or withholds any cell of a row that it shows."""
    columns = forms(model)
    opens_later = any(form.opens is not None for form in columns.values())
    return bool(model.ends_by or model.told_by or opens_later or TOLD in columns)


def cut_record(record: dict[str, Any], model: type[OpenRow], day: dt.date) -> dict[str, Any]:
    """Empty or withhold the cells of one row that later days would tell."""
    cut = dict(record)
    for column in (*model.ends_by, *(name for name in record if name == TOLD)):
        cut[column] = no_later(record[column], day)
    for column, tellers in model.told_by.items():
        cut[column] = told(record, column, tellers, model, day)
    for column, form in forms(model).items():
        if form.opens is not None:
            cut[column] = nothing(model, column)
    return cut


def told(
    record: dict[str, Any],
    column: str,
    tellers: tuple[str, ...],
    model: type[OpenRow],
    day: dt.date,
) -> Any:
    """Return a cell, or what stands for it until all that it tells has happened."""
    dates = record[tellers[0]]
    if isinstance(dates, tuple):
        pairs = zip(record[column], dates, strict=True)
        return tuple(item for item, date in pairs if date.surely_by(day))
    ahead = [teller for teller in tellers if not over(record[teller], day)]
    if not ahead:
        return record[column]
    return nothing(model, column, in_future=all(teller in model.ends_by for teller in ahead))


def begun(value: Any, day: dt.date, year_known: tuple[int, int, int]) -> bool:
    """Tell whether what starts then has surely started; a year by the rule of its table."""
    if isinstance(value, PartialDate):
        return value.surely_by(day)
    later, month, date = year_known
    return value is None or dt.date(int(value) + later, month, date) <= day


def over(value: Any, day: dt.date) -> bool:
    """Tell whether a date has surely passed, or a year has ended; no date is always past."""
    if isinstance(value, PartialDate):
        return value.surely_by(day)
    return value is None or dt.date(int(value), 12, 31) <= day


def no_later(value: Any, day: dt.date) -> Any:
    """Keep a date, or the dates of a list, that have surely come."""
    if isinstance(value, tuple):
        return tuple(date for date in value if date.surely_by(day))
    return value if value is None or value.surely_by(day) else None


def nothing(model: type[OpenRow], column: str, *, in_future: bool = False) -> Any:
    """Return what stands in a withheld cell; what has not happened yet is empty, not withheld."""
    kind = forms(model)[column].kind
    if kind == "choice":
        return WITHHELD
    return "" if in_future and kind == "words" else withheld_value(kind)


def typed_like(
    rows: list[dict[str, Any]], table: pd.DataFrame, model: type[OpenRow]
) -> pd.DataFrame:
    """Make a table of the rows with the column types of the whole table."""
    import pandas as pd

    columns: dict[str, pd.Series[Any]] = {}
    for name in table.columns:
        values = [row[name] for row in rows]
        if isinstance(table[name].dtype, pd.CategoricalDtype):
            choices = list(table[name].cat.categories)
            choices += [WITHHELD] if name in model.told_by else []
            columns[name] = pd.Series(pd.Categorical(values, categories=choices))
        else:
            columns[name] = pd.Series(values, dtype=table[name].dtype)
    return pd.DataFrame(columns)
