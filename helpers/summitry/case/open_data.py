"""Open data by name: read once, typed, cut to a day where a day is given."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    import pandas as pd

    from summitry.case.open_rows import Dataset
    from summitry.case.parsing import ParsedTable

REGISTER = ("datasets", "sources")


def open_data(name: str, as_of: dt.date | None = None) -> pd.DataFrame:
    """Return an open data set as a typed table.

    Parameters
    ----------
    name
        Name of the data set, for example ``osce_chairs``; `datasets` lists them.
    as_of
        Show only what was known by the end of this day; None: everything.

    Raises
    ------
    SummitryError
        If there is no such data set, or its file cannot be read.

    >>> len(open_data("osce_states"))
    57
    """
    from summitry.case.open_cut import cut_table
    from summitry.case.open_rows import OPEN_TABLES

    table = whole_table(name)
    return table.copy(deep=False) if as_of is None else cut_table(table, OPEN_TABLES[name], as_of)


def dataset(name: str) -> Dataset:
    """Return what the register says of a data set: whose it is, its terms, its gaps.

    Parameters
    ----------
    name
        Name of the data set.

    Raises
    ------
    SummitryError
        If the register has no such data set.

    >>> dataset("osce_chairs").one_row_is
    'one year'
    """
    from summitry.case.open_rows import Dataset

    for row in read_by_row("datasets").rows.values():
        if isinstance(row, Dataset) and row.name == name:
            return row
    raise unknown(name)


def datasets() -> list[str]:
    """Return the names of all open data sets, without the register itself."""
    from summitry.case.open_rows import OPEN_TABLES

    return [name for name in OPEN_TABLES if name not in REGISTER]


@cache
def whole_table(name: str) -> pd.DataFrame:
    """Make the uncut table once; callers get copies of it."""
    from summitry.case.decoding import read_text
    from summitry.case.frames import frame_of
    from summitry.case.open_columns import table_by_column
    from summitry.case.open_rows import OPEN_TABLES

    if name not in OPEN_TABLES:
        raise unknown(name)
    table = table_by_column(read_text(*place_of(name)), OPEN_TABLES[name])
    if table is not None:
        return table
    parsed = read_by_row(name)
    return frame_of(parsed.model, list(parsed.rows.values()))


@cache
def read_by_row(name: str) -> ParsedTable:
    """Read and validate the rows of a data set once, and say everything that is wrong in them."""
    from summitry.case.open_rows import OPEN_TABLES
    from summitry.case.open_rows.wide import with_columns
    from summitry.case.parsing import parse_table
    from summitry.case.problems import CaseError
    from summitry.case.reading import read_table

    raw = read_table(*place_of(name))
    parsed = parse_table(raw, with_columns(OPEN_TABLES[name], raw.header))
    if parsed.problems:
        raise CaseError(parsed.problems, "open")
    return parsed


def place_of(name: str) -> tuple[Path, Path]:
    """Return the file of a data set and the folder it must lie in."""
    from summitry.place import data_folder

    folder = data_folder() / "open"
    return folder / f"{name}.csv", folder


def unknown(name: str) -> SummitryError:
    """Say that there is no such data set, and which one was perhaps meant."""
    from summitry.case.nearest import nearest

    known = datasets()
    near = nearest(name, known)
    if near is None:
        return SummitryError(say("open_data.unknown", name=name, names=", ".join(known)))
    return SummitryError(say("open_data.unknown_near", name=name, near=near))
