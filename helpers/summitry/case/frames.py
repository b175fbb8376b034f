"""Validated rows as typed tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args

import pandas as pd

from summitry.case.forms import Form, forms
from summitry.case.rows import Mark, Row

NUMPY_TYPES = {"boolean": "bool", "whole": "int64", "number": "float64"}


class Tables(Mapping[str, pd.DataFrame]):
    """The tables of a case by name; what it hands out is a copy that cannot change it.

    Parameters
    ----------
    frames
        The tables.
    """

    def __init__(self, frames: Mapping[str, pd.DataFrame]) -> None:
        self._frames = {name: frame.copy(deep=False) for name, frame in frames.items()}

    def __getitem__(self, name: str) -> pd.DataFrame:
        return self._frames[name].copy(deep=False)

    def __iter__(self) -> Iterator[str]:
        return iter(self._frames)

    def __len__(self) -> int:
        return len(self._frames)


def frame_of(model: type[Row], rows: Sequence[Row]) -> pd.DataFrame:
    """Build the typed table of validated rows, with the derived column ``mark``.

    Dates are `PartialDate` or None, lists tuples of str, choices and marks categories, numbers
    float or int (NaN where a number may be missing), all else str.

    Parameters
    ----------
    model
        The class of the rows; it gives the columns of an empty table too.
    rows
        The rows, all of that class.
    """
    values: list[dict[str, Any]] = [vars(row) for row in rows]
    columns = {
        name: column_of([row[name] for row in values], form) for name, form in forms(model).items()
    }
    columns["mark"] = category([row.item_mark() for row in rows], get_args(Mark))
    return pd.DataFrame(columns)


def column_of(values: list[Any], form: Form) -> pd.Series[Any]:
    """Return one typed column."""
    if form.kind == "choice":
        return category(values, form.choices)
    if form.kind in NUMPY_TYPES:
        return pd.Series(values, dtype=NUMPY_TYPES[form.kind])
    if form.kind in ("date", "ids", "items"):
        return pd.Series(values, dtype="object")
    return pd.Series(values, dtype="str")


def category(values: list[Any], choices: tuple[str, ...]) -> pd.Series[Any]:
    """Return a column of words from a closed list, in the order of the list."""
    return pd.Series(pd.Categorical(values, categories=list(choices)))
