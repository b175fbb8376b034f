"""What every row model is built from: cell types, column notes, the base row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticUndefined

from summitry.case.dates import PartialDate

Mark = Literal["record", "reading", "scenario"]
Opens = Literal["record", "hindsight"]

GENERAL_KNOWLEDGE = "general-knowledge"


def split_list(cell: Any) -> Any:
    """Turn ``a; b`` into ``("a", "b")``; leave anything but text as it is."""
    if isinstance(cell, str):
        return tuple(item.strip() for item in cell.split(";") if item.strip())
    return cell


def parse_date(cell: Any) -> Any:
    """Turn the text of a date cell into a `PartialDate`; an empty cell into None."""
    if isinstance(cell, str):
        return PartialDate.parse(cell) if cell.strip() else None
    return cell


def empty_is_none(cell: Any) -> Any:
    """Turn an empty cell into None."""
    return None if cell == "" else cell


Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")]
Items = Annotated[tuple[str, ...], BeforeValidator(split_list)]
Date = Annotated[PartialDate, BeforeValidator(parse_date)]
OptionalDate = Annotated[PartialDate | None, BeforeValidator(parse_date)]
OptionalNumber = Annotated[float | None, BeforeValidator(empty_is_none)]
Scale = Annotated[float, Field(ge=0, le=100)]
Words = Annotated[str, Field(min_length=1)]
OptionalIso3 = Annotated[str, Field(pattern=r"^([A-Z]{3})?$")]


def column(
    note: str,
    *,
    refers: str | None = None,
    opens: Opens | None = None,
    example: str = "",
    default: Any = PydanticUndefined,
) -> Any:
    """Describe one column: the single place where its meaning is written.

    Parameters
    ----------
    note
        One sentence for the data dictionary.
    refers
        The table whose ids the cell must name.
    opens
        ``record``: shown once the event is over. ``hindsight``: never shown in a dated view.
    example
        A cell as an author would write it.
    default
        The value of an empty or absent cell; without one the column is required.
    """
    notes: dict[str, Any] = {"refers": refers, "opens": opens}
    return Field(default, description=note, examples=[example], json_schema_extra=notes)


class Row(BaseModel):
    """One row of a table; its fields are the columns.

    Attributes
    ----------
    table
        Name of the table and of its file without ``.csv``.
    about
        What one row is, for the data dictionary.
    key
        The columns that together name a row once.
    mark
        ``record``, ``reading`` or ``scenario``: what an item of this table is.
    opens
        Set where the whole table opens with the record.
    dated_by
        The column that says from when a row is known.
    required
        Whether a pack must have the table.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    table: ClassVar[str]
    about: ClassVar[str]
    key: ClassVar[tuple[str, ...]] = ()
    mark: ClassVar[Mark]
    opens: ClassVar[Opens | None] = None
    dated_by: ClassVar[str | None] = None
    required: ClassVar[bool] = False

    def item_mark(self) -> Mark:
        """Return the mark of this very row."""
        return type(self).mark

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Yield (column, what is wrong and what would be right) for cells that do not fit."""
        return ()


def documented(source_ids: tuple[str, ...]) -> bool:
    """Tell whether any id names a found source rather than general knowledge."""
    return any(source != GENERAL_KNOWLEDGE for source in source_ids)
