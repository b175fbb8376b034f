"""Rows of what states keep in arms."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from summitry.case.open_rows.base import Iso3, OpenRow, Year
from summitry.case.rows.columns import Words, column

AFTER_THE_YEAR = (1, 1, 1)


class Warheads(OpenRow):
    """How many nuclear warheads one state kept in one year."""

    table: ClassVar[str] = "nuclear_warheads"
    about: ClassVar[str] = "one state and year with warheads in its military stockpile"
    key: ClassVar[tuple[str, ...]] = ("year", "iso3")
    dated_by: ClassVar[str | None] = "year"
    year_known: ClassVar[tuple[int, int, int]] = AFTER_THE_YEAR

    year: Year = column("Year.", example="1962")
    iso3: Iso3 = column("Code of the state; a successor stands for its predecessor.", example="RUR")
    country: Words = column("Name of the state.", example="Ruritania")
    formerly: str = column(
        "What it was called in that year, if that was another name.",
        example="Old Ruritania",
        default="",
    )
    warheads: Annotated[int, Field(ge=0, le=200_000)] = column(
        "Warheads in the military stockpile, without those that are retired; an estimate.",
        example="120",
    )
