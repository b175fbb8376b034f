"""The data dictionary of a case pack, written from the row models."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from summitry.case.forms import Form, forms
from summitry.case.rows import TABLES, Row
from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

START = "<!-- dictionary -->"
END = "<!-- /dictionary -->"
HEADINGS = ("column", "meaning", "form", "required", "refers", "opens", "example")


def data_dictionary(tables: Mapping[str, type[Row]] = TABLES) -> str:
    """Return the data dictionary as Markdown: for each table what a row is, and its columns.

    Parameters
    ----------
    tables
        Row classes by table; by default those of a case pack.
    """
    return "\n".join(section(model) for model in tables.values())


def section(model: type[Row]) -> str:
    """Return the part of the dictionary on one table.

    Parameters
    ----------
    model
        Its row class.
    """
    heads = [say(f"dictionary.{heading}") for heading in HEADINGS]
    lines = [
        f"### {model.table}",
        "",
        " ".join(sentences(model)),
        "",
        table_line(heads),
        table_line(["---"] * len(HEADINGS)),
        *(table_line(cells(form)) for form in forms(model).values()),
        "",
    ]
    return "\n".join(lines)


def sentences(model: type[Row]) -> list[str]:
    """Say what a row is, whether the table must be there, its mark, its key, and when it opens."""
    key = ", ".join(f"`{name}`" for name in model.key)
    mark = "mark" if model.item_mark is Row.item_mark else "own_mark"
    said = [
        say("dictionary.about", about=model.about),
        say(f"dictionary.{mark}", mark=say(f"mark.{model.mark}")),
    ]
    if key:
        said.append(say("dictionary.key", n=len(model.key), key=key))
    if model.dated_by:
        said.append(say("dictionary.dated_by", column=f"`{model.dated_by}`"))
    if model.opens:
        said.append(say(f"dictionary.table_opens.{model.opens}"))
    if model.required:
        said.append(say("dictionary.table_required"))
    return said


def cells(form: Form) -> list[str]:
    """Return the cells of one column's line."""
    return [
        f"`{form.name}`",
        form.note,
        form.words,
        say("dictionary.yes") if form.required else "",
        f"`{form.refers}`" if form.refers else "",
        say(f"dictionary.column_opens.{form.opens}") if form.opens else "",
        f"`{form.example}`" if form.example else "",
    ]


def table_line(texts: list[str]) -> str:
    """Return one line of a Markdown table."""
    return f"| {' | '.join(text.replace('|', chr(92) + '|') for text in texts)} |"


def refreshed(text: str, dictionary: str) -> str:
    """Return a README with the dictionary between its marker lines renewed.

    Parameters
    ----------
    text
        The README.
    dictionary
        The dictionary, as `data_dictionary` returns it.

    Raises
    ------
    SummitryError
        If the two marker lines are not there, in that order.
    """
    before, start, rest = text.partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise SummitryError(say("dictionary.no_markers", start=START, end=END))
    return f"{before}{START}\n\n{dictionary}\n{END}{after}"


def refresh(readme: str | Path, tables: Mapping[str, type[Row]] = TABLES) -> None:
    """Renew the dictionary part of a README file.

    Parameters
    ----------
    readme
        The file.
    tables
        Row classes by table; by default those of a case pack.

    Raises
    ------
    SummitryError
        If the file lacks the two marker lines.
    """
    path = Path(readme)
    text = path.read_text(encoding="utf-8")
    path.write_text(refreshed(text, data_dictionary(tables)), encoding="utf-8", newline="\n")
