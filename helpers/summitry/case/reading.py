"""One CSV file as an instructor's spreadsheet may have saved it."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from summitry.case.cells import is_formula, unquoted
from summitry.case.decoding import read_text
from summitry.case.problems import CaseError, Problem, problem, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SEPARATORS = (",", ";", "\t")
MOST_COLUMNS = 1_000
MOST_ROWS = 100_000


@dataclass(frozen=True)
class RawRow:
    """The cells of one row as text, by column, and the row's number in a spreadsheet."""

    number: int
    cells: dict[str, str]


@dataclass(frozen=True)
class RawTable:
    """A file's columns and rows before anything is known of their meaning.

    Parameters
    ----------
    file
        Name of the file.
    header
        Names of the columns, each once.
    rows
        The rows that hold anything.
    separator
        What separates the cells: a comma, a semicolon or a tab.
    problems
        What is wrong with the form of the file.
    """

    file: str
    header: tuple[str, ...]
    rows: tuple[RawRow, ...]
    separator: str
    problems: tuple[Problem, ...]


def read_table(path: Path, folder: Path) -> RawTable:
    """Read a CSV file of a pack, whatever a spreadsheet did to it.

    Parameters
    ----------
    path
        The file.
    folder
        The pack; the file must lie inside it.

    Raises
    ------
    CaseError
        If the file is refused whole: outside the pack, too large, no text, empty, or with quotation
        marks that never close.
    """
    return split_table(read_text(path, folder), path.name)


def split_table(text: str, file: str) -> RawTable:
    r"""Split the text of a CSV file into columns and rows.

    Parameters
    ----------
    text
        The whole text.
    file
        Name of the file, for the messages.

    Raises
    ------
    CaseError
        If quotation marks never close or there is no header.

    >>> table = split_table("a;b\n1;2\n;\n3;4\n", "t.csv")
    >>> [(row.number, row.cells) for row in table.rows]
    [(2, {'a': '1', 'b': '2'}), (4, {'a': '3', 'b': '4'})]
    """
    text, separator = without_separator_line(text)
    separator = separator or separator_of(text)
    records = list(numbered_records(text, separator, file))
    if not records:
        raise CaseError([problem("empty_file", file)], file)
    (header_row, names), *rows = records
    if len(names) > MOST_COLUMNS:
        raise CaseError([problem("too_wide", file, n=f"{len(names):,}")], file)
    columns, problems = columns_of(names, header_row, file)
    problems += unnamed_columns(rows, names, file)
    raw_rows = []
    for number, cells in rows:
        if any(cells[len(names) :]):
            fault = problem("too_many_cells", file, number, n=len(cells), width=len(names))
            problems.append(fault)
        padded = [*cells, *[""] * (len(names) - len(cells))]
        named = {name: padded[place] for place, name in columns.items()}
        for name in [name for name, cell in named.items() if is_formula(cell)]:
            problems.append(problem("formula", file, number, name, cell=shown(named[name])))
            named[name] = ""
        raw_rows.append(RawRow(number, named))
    return RawTable(file, tuple(columns.values()), tuple(raw_rows), separator, tuple(problems))


def without_separator_line(text: str) -> tuple[str, str | None]:
    """Take away the line ``sep=;`` that tells a spreadsheet the separator, and return that."""
    text = text.removeprefix("\ufeff")
    first, _, rest = text.partition("\n")
    line = first.strip("\r \"'")
    if len(line) == 5 and line.casefold().startswith("sep=") and line[4] in SEPARATORS:
        return rest, line[4]
    return text, None


def separator_of(text: str) -> str:
    """Choose the separator that splits the header into the most names."""
    lines = io.StringIO(text, newline=None)
    header = next((line for line in lines if any(c.isalnum() for c in line)), "")

    def names(separator: str) -> int:
        return sum(1 for cell in header.split(separator) if cell.strip())

    return max(SEPARATORS, key=names)


def numbered_records(text: str, separator: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the records that hold anything, numbered as a spreadsheet numbers its rows."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = filled = 0
    while True:
        number += 1
        try:
            record = next(reader, None)
        except csv.Error as error:
            raise CaseError([problem("quotes", file, row=number)], file) from error
        if record is None:
            return
        cells = [cell.strip().replace("\r\n", "\n").replace("\r", "\n") for cell in record]
        if any(cells):
            filled += 1
            yield number, cells
        if filled > MOST_ROWS:
            raise CaseError([problem("too_long", file, n=f"{MOST_ROWS:,}")], file)


def columns_of(names: list[str], row: int, file: str) -> tuple[dict[int, str], list[Problem]]:
    """Return the place of each named column, and what is wrong with the header."""
    clean = [unquoted(name) for name in names]
    problems = [
        problem("duplicate_column", file, row=row, column=name, n=count)
        for name, count in Counter(filter(None, clean)).items()
        if count > 1
    ]
    places = {name: place for place, name in reversed(list(enumerate(clean))) if name}
    return {place: name for name, place in sorted(places.items(), key=itemgetter(1))}, problems


def unnamed_columns(
    rows: list[tuple[int, list[str]]], names: list[str], file: str
) -> Iterator[Problem]:
    """Yield each column that has cells but no name, with its first filled row."""
    for place in (place for place, name in enumerate(names) if not unquoted(name)):
        filled = (row for row, cells in rows if place < len(cells) and cells[place])
        first = next(filled, None)
        if first is not None:
            yield problem("unnamed_column", file, row=first, place=place + 1)
