"""Tables read by column: each different cell is read once, by the rules of its row class."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, get_args

import pandas as pd
from pydantic import TypeAdapter

from summitry.case.cells import is_formula, tidy
from summitry.case.forms import Form, forms
from summitry.case.frames import category, column_of
from summitry.case.open_rows.wide import with_columns
from summitry.case.rows import Mark, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pydantic.fields import FieldInfo

    from summitry.case.open_rows import OpenRow


class NotInOrderError(ValueError):
    """Something that only the reader by row can put into words."""


def table_by_column(text: str, model: type[OpenRow]) -> pd.DataFrame | None:
    r"""Return the typed table of a CSV text.

    Parameters
    ----------
    text
        The text: commas, one header, plain line ends.
    model
        The row class.

    Returns
    -------
    The same table as reading row by row gives; None where a row must be seen whole, or where
    anything is out of order: then reading row by row says what.

    >>> from summitry.case.open_rows.speeches import ThemeTerm
    >>> text = "theme,term,regular_expression\nriver,ferry,ferry\n"
    >>> table_by_column(text, ThemeTerm).loc[0, "term"]
    'ferry'
    >>> table_by_column(text + ",ship,ship\n", ThemeTerm) is None
    True
    """
    if model.oddities is not Row.oddities or model.item_mark is not Row.item_mark:
        return None
    try:
        header, cells = split(text)
        return typed(header, cells, with_columns(model, header))
    except (ValueError, csv.Error):
        return None


def split(text: str) -> tuple[list[str], list[tuple[str, ...]]]:
    """Return the header and the cells of each column."""
    if "\r" in text:
        raise NotInOrderError("line ends")
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    if len(set(header)) < len(header) or any(len(row) != len(header) for row in rows):
        raise NotInOrderError("shape")
    return header, list(zip(*rows, strict=True))


def typed(header: list[str], cells: list[tuple[str, ...]], model: type[OpenRow]) -> pd.DataFrame:
    """Build the table of columns that all belong to the model."""
    columns = forms(model)
    given = dict(zip(header, cells, strict=True))
    missing = {name for name, form in columns.items() if form.required} - set(given)
    if missing or set(given) - set(columns):
        raise NotInOrderError("header")
    length = len(cells[0])
    table = {
        name: column_of(
            values_of(given.get(name, ("",) * length), form, model.model_fields[name]), form
        )
        for name, form in columns.items()
    }
    table["mark"] = category([model.mark] * length, get_args(Mark))
    return pd.DataFrame(table)


def values_of(cells: Sequence[str], form: Form, field: FieldInfo) -> list[Any]:
    """Return the values of a column's cells."""
    reader: TypeAdapter[Any] = TypeAdapter(field.rebuild_annotation())
    read = {cell: value_of(cell, form, field, reader) for cell in dict.fromkeys(cells)}
    return [read[cell] for cell in cells]


def value_of(cell: str, form: Form, field: FieldInfo, reader: TypeAdapter[Any]) -> Any:
    """Return the value of one cell."""
    if is_formula(cell):
        raise NotInOrderError("formula")
    plain = tidy(cell.strip(), form.kind, ",")
    if not plain and form.filled:
        raise NotInOrderError("empty")
    if not plain and not form.required:
        return field.get_default()
    return reader.validate_python(plain)
