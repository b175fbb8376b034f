"""What every open-data row model is built from: the row and its rules of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, NamedTuple

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticUndefined

from summitry.case.dates import PartialDate
from summitry.case.rows.columns import Mark, OptionalDate, Row, column, split_list

if TYPE_CHECKING:
    from collections.abc import Mapping

Iso3 = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Year = Annotated[int, Field(ge=1900, le=2100)]


def parse_dates(cell: object) -> object:
    """Turn ``2007-12-12;2023`` into a tuple of partial dates; leave anything but text as it is."""
    if isinstance(cell, str):
        return tuple(PartialDate.parse(item) for item in split_list(cell))
    return cell


Dates = Annotated[tuple[PartialDate, ...], BeforeValidator(parse_dates)]


class Further(NamedTuple):
    """Columns that a wide table's own header names, such as one for each state.

    Parameters
    ----------
    names
        What their names look like, as a regular expression.
    cells
        The type of their cells.
    note, example, default
        As for any other column.
    """

    names: str
    cells: Any
    note: str
    example: str
    default: Any = PydanticUndefined


class OpenRow(Row):
    """One row of an open data set; it also says what a dated view may show.

    Attributes
    ----------
    ends_by
        Date columns that are empty until their own day has come.
    told_by
        Column -> the date columns by whose last days its cell could be written. Until then it is
        withheld, or empty where only a date of ``ends_by`` is still to come. A list told by a list
        of dates loses the items of later dates.
    year_known
        From when a bare year in ``dated_by`` is known: years later, month, day.
    further
        Columns besides those of the class; `summitry.case.open_rows.wide` makes them.

    A row is known once the last possible day of its ``dated_by`` column has passed. As a teller, a
    bare year counts with its last day.
    """

    mark: ClassVar[Mark] = "record"
    ends_by: ClassVar[tuple[str, ...]] = ()
    told_by: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    year_known: ClassVar[tuple[int, int, int]] = (0, 1, 1)
    further: ClassVar[Further | None] = None


def told_column() -> OptionalDate:
    """Describe the column that dates the words of a row."""
    told: OptionalDate = column(
        "Day by which everything that the row's words tell was known; empty: from the start.",
        example="2023-02-21",
        default=None,
    )
    return told
