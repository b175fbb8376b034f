"""What every open-data row model is built from: the row and its rules of time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import BeforeValidator, Field

from summitry.case.dates import PartialDate
from summitry.case.rows.columns import Mark, OptionalDate, Row, column, split_list

if TYPE_CHECKING:
    from collections.abc import Mapping

Iso3 = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
OptionalIso3 = Annotated[str, Field(pattern=r"^([A-Z]{3})?$")]
Year = Annotated[int, Field(ge=1900, le=2100)]


def parse_dates(cell: object) -> object:
    """Turn ``2007-12-12;2023`` into a tuple of partial dates; leave anything but text as it is."""
    if isinstance(cell, str):
        return tuple(PartialDate.parse(item) for item in split_list(cell))
    return cell


Dates = Annotated[tuple[PartialDate, ...], BeforeValidator(parse_dates)]


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

    A row is known once the last possible day of its ``dated_by`` column has passed; a bare year
    counts from its first day, and as a teller with its last.
    """

    mark: ClassVar[Mark] = "record"
    ends_by: ClassVar[tuple[str, ...]] = ()
    told_by: ClassVar[Mapping[str, tuple[str, ...]]] = {}


def told_column() -> OptionalDate:
    """Describe the column that dates the words of a row."""
    told: OptionalDate = column(
        "Day by which everything that the row's words tell was known; empty: from the start.",
        example="2023-02-21",
        default=None,
    )
    return told
