"""Ids: each key once, and each reference to something that exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.case.forms import Form, forms
from summitry.case.nearest import nearest
from summitry.case.problems import Problem, problem, shown
from summitry.case.rows import GENERAL_KNOWLEDGE, TABLES
from summitry.case.rows.columns import split_list

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from summitry.case.parsing import ParsedTable

EVERYBODY = "all"
ALWAYS_THERE = {"sources": {GENERAL_KNOWLEDGE}}
ALWAYS_VALID = {("overlaps", "actor_ids"): {EVERYBODY}}


def repeated_keys(table: ParsedTable) -> Iterator[Problem]:
    """Yield each row whose key stands in an earlier row.

    Parameters
    ----------
    table
        A parsed table.
    """
    key = table.model.key
    if not key or not set(key) <= set(table.columns):
        return
    first_row: dict[tuple[str, ...], int] = {}
    for number, cells in table.cells.items():
        value = tuple(cells[name] for name in key)
        if not all(value):
            continue
        if value in first_row:
            gaps = {"cell": shown(", ".join(value)), "first": first_row[value]}
            yield problem("repeated", table.file, number, key[-1], **gaps)
        first_row.setdefault(value, number)


def dangling_references(tables: Mapping[str, ParsedTable | None]) -> Iterator[Problem]:
    """Yield each id that names nothing.

    Parameters
    ----------
    tables
        The tables of the pack by name; None for one that is there but could not be read, whose ids
        are taken on trust.
    """
    for table in tables.values():
        for form in forms(table.model).values() if table else ():
            if table and form.refers and form.name in table.columns:
                yield from dangling_in_column(table, form, tables)


def dangling_in_column(
    table: ParsedTable, form: Form, tables: Mapping[str, ParsedTable | None]
) -> Iterator[Problem]:
    """Yield the ids of one column that name nothing; once where the whole table is missing."""
    assert form.refers is not None
    target = f"{form.refers}.csv"
    if form.refers in tables and tables[form.refers] is None:
        return
    always = ALWAYS_THERE.get(form.refers, set())
    always = always | ALWAYS_VALID.get((table.model.table, form.name), set())
    named = [
        (number, name)
        for number, cells in table.cells.items()
        for name in named_in(cells[form.name], form)
        if name not in always
    ]
    if form.refers not in tables:
        if named:
            yield problem("no_table_to_name", table.file, column=form.name, target=target)
        return
    valid = ids_of(tables[form.refers])
    for number, name in named:
        if name not in valid:
            yield unknown_id(name, valid, table.file, number, form.name, target)


def named_in(cell: str, form: Form) -> tuple[str, ...]:
    """Return the ids that a cell names."""
    ids: tuple[str, ...] = split_list(cell)
    return ids if form.kind in ("ids", "items") else (cell,) if cell else ()


def ids_of(table: ParsedTable | None) -> Collection[str]:
    """Return the ids of a table, those of rows with other faults included."""
    if table is None:
        return frozenset()
    key = id_column(table.model.table)
    return frozenset(cells[key] for cells in table.cells.values() if cells.get(key))


def id_column(table: str) -> str:
    """Return the column that names the rows of a table.

    >>> id_column("events")
    'event_id'
    """
    return TABLES[table].key[0]


def unknown_id(
    name: str, valid: Collection[str], file: str, row: int | None, column: str, target: str
) -> Problem:
    """Word a reference to nothing, with the nearest id."""
    near = nearest(name, valid)
    fault = "unknown_id_near" if near else "unknown_id"
    return problem(fault, file, row, column, cell=shown(name), near=near, target=target)
