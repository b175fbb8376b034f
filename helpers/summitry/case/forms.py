"""The form each column's cells have, read off the row models."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Le

from summitry.case.dates import PartialDate
from summitry.text import say

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

    from summitry.case.rows import Row

Kind = Literal["id", "ids", "items", "words", "choice", "boolean", "whole", "number", "date"]


@dataclass(frozen=True)
class Form:
    """What a cell of one column looks like.

    Parameters
    ----------
    name, note, example
        The column, its meaning, and a cell as an author would write it.
    kind
        What sort of cell it is.
    required
        Whether the column must be there.
    filled
        Whether its cells must not be empty.
    choices
        The words to choose from, in order; empty for all kinds but ``choice``.
    low, high
        Bounds of a number, None where there is none.
    refers
        The table whose ids the cell names.
    opens
        From when a dated view shows it: ``record``, ``hindsight`` or None for at once.
    """

    name: str
    note: str
    example: str
    kind: Kind
    required: bool
    filled: bool
    choices: tuple[str, ...]
    low: float | None
    high: float | None
    refers: str | None
    opens: str | None

    @property
    def words(self) -> str:
        """The form in words, as an ending of "write ...".

        >>> from summitry.case.rows import TABLES
        >>> forms(TABLES["positions"])["salience"].words
        'a number from 0 to 100'
        """
        if self.kind == "choice":
            return say("check.form.choice", names=", ".join(self.choices))
        if self.kind in ("number", "whole"):
            return self._number_words()
        return say(f"check.form.{self.kind}")

    def _number_words(self) -> str:
        bounds = {
            (True, True): "from_to",
            (True, False): "from",
            (False, True): "to",
            (False, False): "any",
        }[(self.low is not None, self.high is not None)]
        low, high = (f"{bound:g}" if bound is not None else "" for bound in (self.low, self.high))
        return say(f"check.form.{self.kind}.{bounds}", low=low, high=high)


@cache
def forms(model: type[Row]) -> dict[str, Form]:
    """Return the form of every column of a row model, in order.

    Parameters
    ----------
    model
        A row class.
    """
    return {name: form_of(name, field) for name, field in model.model_fields.items()}


def form_of(name: str, field: FieldInfo) -> Form:
    """Read one column's form off its pydantic field.

    Parameters
    ----------
    name, field
        The column as the row class defines it.
    """
    notes: Any = field.json_schema_extra or {}
    bounds: dict[type, Any] = {type(limit): limit for limit in field.metadata}
    plain = without_none(field.annotation)
    refers = notes.get("refers")
    kind = kind_of(plain, refers, field)
    filled = field.is_required() and (
        kind != "words" or any(getattr(m, "min_length", None) for m in field.metadata)
    )
    return Form(
        name=name,
        note=field.description or "",
        example=(field.examples or [""])[0],
        kind=kind,
        required=field.is_required(),
        filled=filled,
        choices=get_args(plain) if kind == "choice" else (),
        low=bounds[Ge].ge if Ge in bounds else None,
        high=bounds[Le].le if Le in bounds else None,
        refers=refers,
        opens=notes.get("opens"),
    )


def without_none(annotation: Any) -> Any:
    """Return ``X`` of ``X | None``; any other annotation as it is."""
    if get_origin(annotation) in (Union, UnionType):
        (annotation,) = (kind for kind in get_args(annotation) if kind is not NoneType)
    return annotation


def kind_of(plain: Any, refers: str | None, field: FieldInfo) -> Kind:
    """Name the sort of cell that an annotation stands for."""
    if get_origin(plain) is Literal:
        return "choice"
    if get_origin(plain) is tuple:
        return "ids" if refers else "items"
    simple: dict[Any, Kind] = {bool: "boolean", PartialDate: "date", int: "whole", float: "number"}
    if plain in simple:
        return simple[plain]
    is_id = any(getattr(limit, "pattern", None) for limit in field.metadata)
    return "id" if is_id or refers else "words"
