"""One entry of a journal, and its line in the file."""

from __future__ import annotations

import datetime as dt
import json
import math
import os
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

DRAFT = "draft"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def new_id() -> str:
    """Return an id that no other entry has, on any computer."""
    return str(uuid.uuid4())


def now() -> str:
    """Return the present time with its zone, in ISO 8601."""
    return dt.datetime.now().astimezone().isoformat(timespec="milliseconds")


def this_notebook() -> str:
    """Return the file name of the notebook that runs this code; empty where that is not known."""
    name = Path(os.environ.get("JPY_SESSION_NAME", "")).name
    return name if name.endswith(".ipynb") else ""


@dataclass(frozen=True)
class Entry:
    """Something a learner committed to.

    Parameters
    ----------
    case
        Id of the case.
    kind
        ``belief``, ``choice``, ``text``, ``checkpoint``, ``draft`` or a kind of a later version.
    about
        Id of the prompt or question.
    value
        The answer: anything JSON can hold.
    question
        The question in the words in which it was asked.
    notebook
        File name of the notebook, if known.
    id, at
        What names the entry once, and when it was made (ISO 8601 with zone).
    more
        Fields that this version does not know; they are kept.
    """

    case: str
    kind: str
    about: str
    value: Any
    question: str = ""
    notebook: str = field(default_factory=this_notebook)
    id: str = field(default_factory=new_id)
    at: str = field(default_factory=now)
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def moment(self) -> dt.datetime:
        """When the entry was made, in the time zone of this computer."""
        return dt.datetime.fromisoformat(self.at).astimezone()

    def fields(self) -> dict[str, Any]:
        """Return the entry as it stands in the file; what is empty is left out."""
        known = {
            "id": self.id,
            "at": self.at,
            "case": self.case,
            "notebook": self.notebook,
            "kind": self.kind,
            "about": self.about,
            "question": self.question,
        }
        return {name: words for name, words in known.items() if words} | {
            "value": self.value,
            **self.more,
        }

    def line(self) -> bytes:
        """Return the entry as one line of JSON.

        Raises
        ------
        SummitryError
            If JSON cannot hold the value.
        """
        try:
            return as_json(self.fields()).encode() + b"\n"
        except (TypeError, ValueError, RecursionError):
            raise SummitryError(say("journal.not_json", about=self.about)) from None


def as_json(value: Any, indent: int | None = None) -> str:
    """Write JSON that a person can read and UTF-8 can hold."""
    words = json.dumps(
        value, ensure_ascii=False, allow_nan=False, default=plain_number, indent=indent
    )
    try:
        words.encode()
    except UnicodeEncodeError:
        return json.dumps(value, allow_nan=False, default=plain_number, indent=indent)
    return words


def plain_number(value: Any) -> Any:
    """Turn numbers and arrays of NumPy into Python's own."""
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError(type(value).__name__)


def read_line(line: bytes) -> Entry:
    """Read one line of a journal.

    Raises
    ------
    ValueError
        If the line is not a whole entry.
    """
    try:
        found = json.loads(
            line.removeprefix(BYTE_ORDER_MARK), parse_constant=finite, parse_float=finite
        )
    except RecursionError:
        raise ValueError("nested too deeply") from None
    return read_fields(found)


def read_fields(found: Any) -> Entry:
    """Make an entry of its fields.

    Raises
    ------
    ValueError
        If a field is missing or has no fitting value.
    """
    if not isinstance(found, dict) or "value" not in found:
        raise ValueError("not an entry")
    fields = dict(found)
    value = fields.pop("value")
    needed = {name: fields.pop(name, "") for name in ("id", "at", "case", "kind", "about")}
    if not all(isinstance(words, str) and words for words in needed.values()):
        raise ValueError("a field is missing")
    spoken = {
        name: fields.pop(name)
        for name in ("question", "notebook")
        if isinstance(fields.get(name), str)
    }
    entry = Entry(value=value, more=fields, **needed, **({"notebook": ""} | spoken))
    try:
        entry.moment  # noqa: B018  # raises where the time cannot be read
    except OverflowError:
        raise ValueError("not a time") from None
    return entry


def finite(number: str) -> float:
    """Read a number; refuse what JSON cannot write again."""
    value = float(number)
    if not math.isfinite(value):
        raise ValueError(f"{number} is not a number")
    return value
