"""What stands in the place of a cell that a dated view keeps back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.case.frames import column_of
from summitry.text import say

if TYPE_CHECKING:
    import pandas as pd

    from summitry.case.forms import Form, Kind


def withheld_value(kind: Kind) -> Any:
    """Return what a withheld cell holds: words that say so, an empty list, or nothing.

    Parameters
    ----------
    kind
        What sort of cell it is.

    >>> withheld_value("words"), withheld_value("ids"), withheld_value("date")
    ('opens with the record', (), None)
    """
    if kind in ("words", "id"):
        return say("case.withheld")
    return () if kind in ("ids", "items") else None


def withhold(table: pd.DataFrame, form: Form, rows: pd.Series[bool] | None = None) -> pd.DataFrame:
    """Return the table with one column withheld, in all rows or in some.

    Parameters
    ----------
    table
        The table; it is not changed.
    form
        The column.
    rows
        Which rows; None: all of them.
    """
    keep = [False] * len(table) if rows is None else (~rows).tolist()
    nothing = withheld_value(form.kind)
    values = [
        value if kept else nothing for value, kept in zip(table[form.name], keep, strict=True)
    ]
    column = column_of(values, form)
    column.index = table.index
    return table.assign(**{form.name: column})
