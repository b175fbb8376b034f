"""Everything that is wrong with a case pack, found in one pass."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.case.forms import forms
from summitry.case.heading import read_header
from summitry.case.nearest import nearest, suggestion
from summitry.case.pack import HEADER_FILE, CaseHeader
from summitry.case.parsing import ParsedTable, parse_table
from summitry.case.problems import CaseError, Problem, problem, shown
from summitry.case.reading import read_table
from summitry.case.references import (
    dangling_references,
    ids_of,
    named_in,
    repeated_keys,
    unknown_id,
)
from summitry.case.rows import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OTHER_KINDS = (".xlsx", ".xls", ".ods", ".numbers", ".tsv", ".txt")
LABELLED = (("themes", "events", "themes"), ("areas", "issues", "area"))


@dataclass(frozen=True)
class Examined:
    """A pack after one pass: its header, its tables, and everything that is wrong."""

    header: CaseHeader | None
    tables: Mapping[str, ParsedTable | None]
    problems: tuple[Problem, ...]


def check_folder(folder: str | Path) -> list[Problem]:
    """Find everything that is wrong with a case pack.

    Parameters
    ----------
    folder
        The pack.

    Returns
    -------
    All problems, file by file; none if the pack can be opened.
    """
    return list(examine(Path(folder)).problems)


def examine(folder: Path) -> Examined:
    """Read and check a whole pack.

    Parameters
    ----------
    folder
        The pack.
    """
    try:
        return examine_readable(folder)
    except OSError as error:
        why = (error.strerror or "").lower()
        return Examined(None, {}, (problem("unreadable", folder.name, why=why),))


def examine_readable(folder: Path) -> Examined:
    """Read and check a whole pack whose folder the system lets one read."""
    if not folder.is_dir():
        return Examined(None, {}, (problem("no_folder", folder.name or str(folder)),))
    header, problems = read_header(folder)
    tables: dict[str, ParsedTable | None] = {}
    for name, model in TABLES.items():
        path = folder / f"{name}.csv"
        if not path.exists() and not path.is_symlink():
            problems += missing_table(folder, name, required=model.required)
            continue
        try:
            table = parse_table(read_table(path, folder), model)
        except CaseError as error:
            tables[name] = None
            problems += error.problems
            continue
        tables[name] = table
        problems += [*table.problems, *repeated_keys(table)]
    problems += unknown_tables(folder)
    problems += dangling_references(tables)
    if header is not None:
        problems += header_references(header, tables)
    return Examined(header, tables, tuple(problems))


def missing_table(folder: Path, name: str, *, required: bool) -> Iterator[Problem]:
    """Yield a table that is missing or saved as something else than CSV."""
    other = next((name + end for end in OTHER_KINDS if (folder / (name + end)).exists()), None)
    if other:
        yield problem("other_kind", f"{name}.csv", other=other)
    elif required:
        yield problem("missing_table", f"{name}.csv", about=TABLES[name].about)


def unknown_tables(folder: Path) -> Iterator[Problem]:
    """Yield CSV files that are no table of a pack."""
    for path in sorted(folder.iterdir()):
        name, end = path.stem, path.suffix
        if end.casefold() == ".csv" and (name not in TABLES or end != ".csv"):
            free = [table for table in TABLES if not (folder / f"{table}.csv").exists()]
            meant = suggestion(name, free or TABLES)
            yield problem("unknown_table", path.name, meant=meant)


def header_references(
    header: CaseHeader, tables: Mapping[str, ParsedTable | None]
) -> Iterator[Problem]:
    """Yield an article that is no source, unknown open data, themes and areas without a label."""
    sources = tables.get("sources")
    if header.article and sources is not None and header.article not in ids_of(sources):
        valid = ids_of(sources)
        yield unknown_id(header.article, valid, HEADER_FILE, None, "article", "sources.csv")
    yield from unknown_datasets(header)
    for labels, name, column in LABELLED:
        table = tables.get(name)
        if table is not None and getattr(header, labels) and column in table.columns:
            yield from unlabelled(getattr(header, labels), table, column, labels)


def unknown_datasets(header: CaseHeader) -> Iterator[Problem]:
    """Yield open data that the header names and that does not ship."""
    from summitry.case.open_data import datasets

    known = datasets() if header.open_data else []
    for role, name in header.open_data.items():
        if name not in known:
            meant, key = suggestion(name, known), f"open_data.{role}"
            yield problem("unknown_dataset", HEADER_FILE, column=key, cell=shown(name), meant=meant)


def unlabelled(
    labels: Mapping[str, str], table: ParsedTable, column: str, section: str
) -> Iterator[Problem]:
    """Yield themes or areas that the header gives no label."""
    form = forms(table.model)[column]
    for number, cells in table.cells.items():
        for name in named_in(cells[column], form):
            if name not in labels:
                near = nearest(name, labels)
                fault = "no_label_near" if near else "no_label"
                gaps = {"cell": shown(name), "near": near or "", "section": section}
                yield problem(fault, table.file, number, column, **gaps)
