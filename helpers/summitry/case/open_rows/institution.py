"""Rows of an organisation's working life: chairs, councils, budgets, heads, missions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from summitry.case.open_rows.base import Iso3, OpenRow, Year, told_column
from summitry.case.rows.columns import (
    Date,
    Items,
    OptionalDate,
    OptionalIso3,
    OptionalNumber,
    Words,
    column,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Presence = Literal["yes", "no", ""]


class Chair(OpenRow):
    """The state in the chair in one year."""

    table: ClassVar[str] = "osce_chairs"
    about: ClassVar[str] = "the state in the chair in one year"
    key: ClassVar[tuple[str, ...]] = ("year",)
    dated_by: ClassVar[str | None] = "year"
    told_by: ClassVar[Mapping[str, tuple[str, ...]]] = {"note": ("told",)}

    year: Year = column("Year.", example="2024")
    iso3: Iso3 = column("Three-letter code of the state.", example="RUR")
    country: Words = column("The state as it was called.", example="Ruritania")
    chairperson_in_office: Items = column("Who held the chair, in order.", example="R. Rassendyll")
    note: str = column("What to know.", example="", default="")
    told: OptionalDate = told_column()
    sources: Items = column("Sources of the register.", refers="sources", example="wp_osce")


class Council(OpenRow):
    """A summit or a council of ministers."""

    table: ClassVar[str] = "osce_ministerials"
    about: ClassVar[str] = "a summit or a council of ministers"
    key: ClassVar[tuple[str, ...]] = ("start", "city")
    dated_by: ClassVar[str | None] = "start"
    told_by: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "first_minister_present": ("end",),
        "second_minister_present": ("end",),
        "texts_listed": ("end",),
        "outcome": ("end",),
        "note": ("end",),
    }

    number: str = column("Number: roman for summits.", example="28", default="")
    kind: Literal[
        "summit", "ministerial council", "additional ministerial", "informal ministerial"
    ] = column("Kind of meeting.", example="ministerial council")
    start: Date = column("First day.", example="2021-12-02")
    end: OptionalDate = column("Last day.", example="2021-12-03")
    city: Words = column("Where.", example="Strelsau")
    host_iso3: Iso3 = column("Code of the host.", example="RUR")
    chair_iso3: OptionalIso3 = column("Code of the chair.", example="RUR", default="")
    first_minister_present: Presence = column(
        "Whether the first side's minister came; empty: unknown.", example="yes", default=""
    )
    second_minister_present: Presence = column(
        "Whether the second side's minister came; empty: unknown.", example="yes", default=""
    )
    texts_listed: OptionalNumber = column(
        "Substantive texts named in the sources; not an official count.", example="3", default=None
    )
    outcome: str = column("What came of it.", example="Few texts adopted", default="")
    note: str = column("What to know.", example="", default="")
    sources: Items = column("Sources of the register.", refers="sources", example="wp_osce")


class Budget(OpenRow):
    """The unified budget of one year."""

    table: ClassVar[str] = "osce_budget"
    about: ClassVar[str] = "the unified budget of one year"
    key: ClassVar[tuple[str, ...]] = ("year",)
    dated_by: ClassVar[str | None] = "year"
    told_by: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "budget_million_eur": ("year",),
        "status": ("year",),
        "note": ("year",),
    }

    year: Year = column("Year.", example="2021")
    budget_million_eur: OptionalNumber = column(
        "Million euro at current prices; empty where none was adopted.",
        example="138.2",
        default=None,
    )
    status: Literal["adopted", "not adopted"] = column(
        "Whether a budget was adopted; a dated view says withheld in the year that still runs.",
        example="adopted",
    )
    note: str = column("What to know.", example="", default="")
    sources: Items = column("Sources of the register.", refers="sources", example="wp_osce")


class SecretaryGeneral(OpenRow):
    """One term of the organisation's chief official."""

    table: ClassVar[str] = "osce_secretaries_general"
    about: ClassVar[str] = "one term of a Secretary General"
    key: ClassVar[tuple[str, ...]] = ("name", "start")
    dated_by: ClassVar[str | None] = "start"
    ends_by: ClassVar[tuple[str, ...]] = ("end",)
    told_by: ClassVar[Mapping[str, tuple[str, ...]]] = {"note": ("told",)}

    name: Words = column("Who.", example="R. Rassendyll")
    iso3: Iso3 = column("Code of the state of nationality.", example="RUR")
    start: Date = column("From when.", example="2020-12-04")
    end: OptionalDate = column("Until when; empty while it lasts.", example="", default=None)
    note: str = column("What to know.", example="", default="")
    told: OptionalDate = told_column()
    afterwards: str = column(
        "What only later acts added.", opens="hindsight", example="", default=""
    )
    sources: Items = column("Sources of the register.", refers="sources", example="wp_osce")


class FieldOperation(OpenRow):
    """A mission or office in the field."""

    table: ClassVar[str] = "osce_field_operations"
    about: ClassVar[str] = "a mission or office in the field"
    key: ClassVar[tuple[str, ...]] = ("operation",)
    dated_by: ClassVar[str | None] = "start"
    ends_by: ClassVar[tuple[str, ...]] = ("end", "seen_active")

    operation: Words = column("Name.", example="Mission to Ruritania")
    iso3: Items = column("Codes of the states it works in.", example="RUR")
    place: Words = column("Where.", example="Ruritania")
    start: Date = column("From when.", example="2001")
    end: OptionalDate = column("Until when; empty while it runs.", example="", default=None)
    seen_active: OptionalDate = column(
        "Latest date at which it was seen at work; empty where it is closed.",
        example="2025-08",
        default=None,
    )
    context: str = column(
        "Conflict or agreement behind it.", example="Treaty of Strelsau", default=""
    )
    sources: Items = column("Sources of the register.", refers="sources", example="wp_osce")
