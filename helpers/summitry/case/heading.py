"""Reading case.toml, and saying everything that is wrong with it."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Any, get_args

from pydantic import ValidationError

from summitry.case.decoding import read_text
from summitry.case.nearest import suggestion
from summitry.case.pack import HEADER_FILE, SECTIONS, CaseHeader, Role, Sides
from summitry.case.problems import CaseError, Problem, problem, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

LINE = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)")


def read_header(folder: Path) -> tuple[CaseHeader | None, list[Problem]]:
    """Read the head of a pack.

    Parameters
    ----------
    folder
        The pack.

    Returns
    -------
    The header, or None where it has faults, and the faults.
    """
    if not (folder / HEADER_FILE).is_file():
        return None, [problem("no_header", HEADER_FILE)]
    try:
        text = read_text(folder / HEADER_FILE, folder)
    except CaseError as error:
        return None, list(error.problems)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        keys = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return None, [toml_problem(error)]
    try:
        header = CaseHeader.model_validate(keys)
    except ValidationError as error:
        return None, [key_problem(detail, keys, text) for detail in error.errors()]
    problems = list(date_problems(header, text))
    return (None if problems else header), problems


def toml_problem(error: Exception) -> Problem:
    """Word what the TOML reader stumbled on, with its line."""
    said = str(error) if isinstance(error, ValueError) else ""
    match = LINE.search(said)
    line = int(match[1]) if match and match[1] else None
    why = LINE.sub("", said).rstrip(".")
    return problem("toml", HEADER_FILE, row=line, why=f"{why[:1].lower()}{why[1:]}")


def key_problem(detail: ErrorDetails, keys: dict[str, Any], text: str) -> Problem:
    """Word one of pydantic's findings on a key."""
    path = [str(part) for part in detail["loc"] if part != "[key]" and not isinstance(part, int)]
    row, column = line_of(path, text), ".".join(path)
    if detail["type"] == "extra_forbidden" or "[key]" in detail["loc"]:
        meant = suggestion(path[-1], valid_keys(path, keys))
        return problem("unknown_key", HEADER_FILE, row, column, meant=meant)
    example = example_of(path)
    if detail["type"] == "missing":
        return problem("missing_key", HEADER_FILE, row, column, example=example)
    value = shown(detail["input"])
    return problem("wrong_key", HEADER_FILE, row, column, value=value, example=example)


def valid_keys(path: list[str], keys: dict[str, Any]) -> list[str]:
    """Return the keys that could stand where the path ends, unused ones first."""
    if path[0] == "open_data" and len(path) > 1:
        return list(get_args(Role))
    model = Sides if path[0] == "sides" and len(path) > 1 else CaseHeader
    valid = list(model.model_fields)
    return valid if model is Sides else [name for name in valid if name not in keys] or valid


def example_of(path: list[str]) -> str:
    """Return a line of case.toml as an author would write it."""
    fields: dict[str, FieldInfo] = CaseHeader.model_fields
    if len(path) > 1:
        fields = Sides.model_fields if path[0] == "sides" else {}
    field = fields.get(path[-1])
    example = field.examples[0] if field and field.examples else '"a label"'
    return f"[{path[-1]}]" if path[-1] in SECTIONS else f"{path[-1]} = {example}"


def line_of(path: list[str], text: str) -> int | None:
    """Find the line of a key, looking below its section where it stands in one."""
    lines = text.split("\n")
    start = 0
    if len(path) > 1:
        section = re.compile(rf"\s*\[\s*{re.escape(path[0])}\s*\]")
        start = next((i for i, line in enumerate(lines) if section.match(line)), 0)
    written = re.compile(rf"\s*\[?\s*[\"']?{re.escape(path[-1])}[\"']?\s*(=|\])")
    return next((i for i, line in enumerate(lines[start:], start + 1) if written.match(line)), None)


def date_problems(header: CaseHeader, text: str) -> Iterator[Problem]:
    """Yield days that do not follow each other."""
    for earlier, later in (("starts", "ends"), ("eve", "starts")):
        first, second = getattr(header, earlier), getattr(header, later)
        if first > second:
            gaps = {"first": first, "later": later, "second": second}
            yield problem("order_of_days", HEADER_FILE, line_of([earlier], text), earlier, **gaps)
