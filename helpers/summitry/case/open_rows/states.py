"""Rows of an organisation's states: who takes part, where on the map, in which alliances."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from summitry.case.open_rows.base import Iso3, OpenRow, told_column
from summitry.case.rows.columns import Date, Items, OptionalDate, Words, column

if TYPE_CHECKING:
    from collections.abc import Mapping

GridStep = Annotated[int, Field(ge=0, le=40)]


class State(OpenRow):
    """A participating state of the organisation."""

    table: ClassVar[str] = "osce_states"
    about: ClassVar[str] = "a participating state"
    key: ClassVar[tuple[str, ...]] = ("iso3",)
    dated_by: ClassVar[str | None] = "admission"
    ends_by: ClassVar[tuple[str, ...]] = ("signed_helsinki_final_act", "signed_charter_of_paris")
    told_by: ClassVar[Mapping[str, tuple[str, ...]]] = {"note": ("told",)}

    iso3: Iso3 = column("Three-letter code.", example="RUR")
    iso2: str = column("Two-letter code.", example="RR")
    name: Words = column("Name.", example="Ruritania")
    subregion: Words = column("Our own grouping.", example="Central Europe")
    admission: Date = column("From when it takes part.", example="1973-06-25")
    signed_helsinki_final_act: OptionalDate = column(
        "When it signed the Final Act; empty where it did not itself.",
        example="1975-08-01",
        default=None,
    )
    signed_charter_of_paris: OptionalDate = column(
        "When it signed the Charter; empty where it did not itself.",
        example="1990-11-21",
        default=None,
    )
    note: str = column("What to know.", example="Joined under another name.", default="")
    told: OptionalDate = told_column()
    sources: Items = column("Sources of the register.", refers="sources", example="wp_osce")


class Tile(OpenRow):
    """The place of a state on the tile-grid map."""

    table: ClassVar[str] = "tilegrid_osce57"
    about: ClassVar[str] = "the place of one state on a map of equal tiles, drawn by us"
    key: ClassVar[tuple[str, ...]] = ("iso3",)

    iso3: Iso3 = column("Three-letter code.", example="RUR")
    row: GridStep = column("Row, 0 in the north.", example="8")
    col: GridStep = column("Column, 0 in the west.", example="6")
    name: Words = column("Name.", example="Ruritania")
    subregion: Words = column("Our own grouping.", example="Central Europe")


class Membership(OpenRow):
    """One spell of a state in an alliance or union."""

    table: ClassVar[str] = "osce_memberships"
    about: ClassVar[str] = "one spell of a state in an alliance or union"
    key: ClassVar[tuple[str, ...]] = ("iso3", "organisation", "start")
    dated_by: ClassVar[str | None] = "start"
    ends_by: ClassVar[tuple[str, ...]] = ("end",)
    told_by: ClassVar[Mapping[str, tuple[str, ...]]] = {"note": ("told",)}

    iso3: Iso3 = column("Three-letter code.", example="RUR")
    organisation: Words = column("Alliance or union.", example="Union")
    start: Date = column("First day.", example="2004-05-01")
    end: OptionalDate = column("Last day; empty while it lasts.", example="", default=None)
    note: str = column("What to know.", example="Left the Union", default="")
    told: OptionalDate = told_column()
    sources: Items = column("Sources of the register.", refers="sources", example="wp_osce")
