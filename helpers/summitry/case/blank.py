"""The blank pack from which an instructor starts a new case."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.case.dictionary import END, START, data_dictionary, refreshed
from summitry.case.forms import forms
from summitry.case.pack import HEADER_FILE, SECTIONS, CaseHeader, Sides
from summitry.case.rows import TABLES, Row
from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

README = "README.md"


def write_blank(folder: str | Path, title: str | None = None) -> list[Path]:
    """Write a blank case pack: every table with one example row, case.toml with its gaps explained.

    Parameters
    ----------
    folder
        A folder that does not exist yet or is empty.
    title
        Title of the case; by default that of the example.

    Returns
    -------
    The files written. The pack passes the checker as it is.

    Raises
    ------
    SummitryError
        If the folder holds anything, or a file stands in its place.
    """
    target, title = Path(folder), (title or "").strip() or None
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise SummitryError(say("blank.not_empty", folder=target))
    target.mkdir(parents=True, exist_ok=True)
    name = title or say("blank.title")
    contents = {
        HEADER_FILE: header_text(short_name(target.resolve().name), title),
        README: readme_text(name),
        **{f"{table}.csv": table_text(model) for table, model in TABLES.items()},
    }
    return [written(target / file, text) for file, text in contents.items()]


def written(path: Path, text: str) -> Path:
    """Write a new file; CSV files carry the mark by which spreadsheets know UTF-8."""
    encoding = "utf-8-sig" if path.suffix == ".csv" else "utf-8"
    with path.open("x", encoding=encoding, newline="") as file:
        file.write(text)
    return path


def table_text(model: type[Row]) -> str:
    """Return a table with its header and one example row."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(forms(model))
    writer.writerow([form.example for form in forms(model).values()])
    return text.getvalue()


def header_text(case_id: str, title: str | None) -> str:
    """Return case.toml with every key explained; what may be left out stands as a comment."""
    given = {"id": quoted(case_id)} | ({"title": quoted(title)} if title else {})
    lines = [f"# {say('blank.header')}", ""]
    for name, field in CaseHeader.model_fields.items():
        if name not in SECTIONS:
            lines += [f"# {field.description}", key_line(name, field, given), ""]
    for name in SECTIONS:
        field = CaseHeader.model_fields[name]
        lines += [f"# {field.description}", f"[{name}]", *section_lines(name, field), ""]
    return "\n".join(lines)


def key_line(name: str, field: FieldInfo, given: dict[str, str]) -> str:
    """Return the line of one key, as a comment where the key may be left out."""
    line = f"{name} = {given.get(name) or (field.examples or [''])[0]}"
    return line if field.is_required() else f"# {line}"


def section_lines(name: str, field: FieldInfo) -> list[str]:
    """Return the example lines of a section; those of open data as comments."""
    if name == "sides":
        return [f"{key} = {(f.examples or [''])[0]}" for key, f in Sides.model_fields.items()]
    lines = str((field.examples or [""])[0]).splitlines()
    return [f"# {line}" for line in lines] if name == "open_data" else lines


def quoted(text: str) -> str:
    r"""Write a text as TOML does, on one line.

    >>> print(quoted('The "river" talks'))
    "The \"river\" talks"
    """
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    escaped = line.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def short_name(folder: str) -> str:
    """Make a short name of a folder's name.

    >>> short_name("Die Gespräche 2023")
    'die-gesprache-2023'
    """
    plain = unicodedata.normalize("NFKD", folder).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-") or "new-case"


def readme_text(title: str) -> str:
    """Return the README of a blank pack: what to do, then the data dictionary."""
    parts = [
        f"# {title}",
        say("blank.readme"),
        f"## {say('dictionary.title')}",
        f"{START}\n{END}\n",
    ]
    return refreshed("\n\n".join(parts), data_dictionary())
