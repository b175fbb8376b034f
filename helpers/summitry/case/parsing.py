"""From the text of a table's cells to validated rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import ValidationError

from summitry.case.cells import CellFaultError, tidy
from summitry.case.forms import Form, forms
from summitry.case.messages import cell_problem
from summitry.case.nearest import suggestion
from summitry.case.problems import Problem, problem, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from summitry.case.reading import RawRow, RawTable
    from summitry.case.rows import Row


LONGEST_ODDITY = 300
LONGEST_HALF = 140


@dataclass(frozen=True)
class ParsedTable:
    """A table with its cells in good order and its rows validated.

    Parameters
    ----------
    model
        The row class.
    file
        Name of the file.
    columns
        The columns that the file has and the model knows.
    cells
        Row number and tidied text of every row, valid or not.
    rows
        The valid rows by row number.
    problems
        Everything that is wrong with header and cells.
    """

    model: type[Row]
    file: str
    columns: tuple[str, ...]
    cells: dict[int, dict[str, str]]
    rows: dict[int, Row]
    problems: tuple[Problem, ...]


def parse_table(raw: RawTable, model: type[Row]) -> ParsedTable:
    """Hold a raw table against its row model.

    Parameters
    ----------
    raw
        The table as read.
    model
        The row class it should follow.
    """
    problems = [*raw.problems, *header_problems(raw, model)]
    known = {name: form for name, form in forms(model).items() if name in raw.header}
    cells: dict[int, dict[str, str]] = {}
    rows: dict[int, Row] = {}
    for raw_row in raw.rows:
        tidied, faults = tidy_row(raw_row, known, raw)
        row = validated(tidied, model)
        if isinstance(row, ValidationError):
            faults += invalid_cells(row, tidied, known, raw_row, raw.file)
        else:
            rows[raw_row.number] = row
            faults += oddities(row, raw.file, raw_row.number)
        cells[raw_row.number] = tidied
        problems += faults
    return ParsedTable(model, raw.file, tuple(known), cells, rows, tuple(problems))


def header_problems(raw: RawTable, model: type[Row]) -> Iterator[Problem]:
    """Yield the columns that the header lacks and those that the model does not know."""
    columns = forms(model)
    missing = [n for n, form in columns.items() if form.required and n not in raw.header]
    for name in missing:
        note = columns[name].note.rstrip(".")
        yield problem("missing_column", raw.file, row=1, column=name, note=note)
    free = [name for name in columns if name not in raw.header]
    for name in raw.header:
        if name not in columns:
            meant = suggestion(name, free or columns)
            yield problem("unknown_column", raw.file, row=1, column=name, meant=meant)


def tidy_row(
    raw_row: RawRow, known: dict[str, Form], raw: RawTable
) -> tuple[dict[str, str], list[Problem]]:
    """Return the tidied cells of the known columns, and the problems one sees without the model."""
    refused = {fault.column for fault in raw.problems if fault.row == raw_row.number}
    tidied: dict[str, str] = {}
    faults: list[Problem] = []
    for name, form in known.items():
        cell = raw_row.cells[name]
        fault, gaps = "empty", dict[str, str]()
        try:
            tidied[name] = tidy(cell, form.kind, raw.separator)
        except CellFaultError as error:
            tidied[name] = ""
            fault, gaps = error.fault, {"cell": shown(cell), **error.gaps}
        if not tidied[name] and name not in refused and (cell or form.filled):
            gaps["form"] = form.words
            faults.append(problem(fault, raw.file, raw_row.number, name, **gaps))
    return tidied, faults


def validated(cells: dict[str, str], model: type[Row]) -> Row | ValidationError:
    """Return the row that the cells make, or pydantic's account of what is wrong."""
    columns = forms(model)
    given = {name: cell for name, cell in cells.items() if cell or columns[name].required}
    try:
        return model.model_validate(given)
    except ValidationError as error:
        return error


def invalid_cells(
    error: ValidationError,
    tidied: dict[str, str],
    known: dict[str, Form],
    raw_row: RawRow,
    file: str,
) -> Iterator[Problem]:
    """Yield one problem a cell from pydantic's account; absent columns are told by the header."""
    for detail in error.errors(include_url=False, include_input=False):
        name = str(detail["loc"][0])
        if name in known and tidied[name]:
            yield cell_problem(detail, known[name], raw_row.cells[name], file, raw_row.number)


def oddities(row: Row, file: str, number: int) -> Iterator[Problem]:
    """Yield what does not fit together within a valid row; the sentence holds its own remedy."""
    for column, words in row.oddities():
        sentence = " ".join(words.split())
        short = len(sentence) <= LONGEST_ODDITY
        said = sentence if short else f"{sentence[:LONGEST_HALF]} ... {sentence[-LONGEST_HALF:]}"
        yield Problem(file, number, column, said, "")
