"""Rows of dealings between states: treaties and meetings of two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from summitry.case.open_rows.base import Dates, Iso3, OpenRow
from summitry.case.rows.columns import Date, Id, Items, OptionalDate, Words, column

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Treaty(OpenRow):
    """An arms-control treaty or arrangement and what became of it."""

    table: ClassVar[str] = "arms_control_treaties"
    about: ClassVar[str] = "an arms-control treaty or arrangement and what became of it"
    key: ClassVar[tuple[str, ...]] = ("id",)
    dated_by: ClassVar[str | None] = "signed"
    ends_by: ClassVar[tuple[str, ...]] = (
        "in_force",
        "suspended",
        "contested_from",
        "ended_first",
        "ended_second",
        "ended",
    )
    told_by: ClassVar[Mapping[str, tuple[str, ...]]] = {
        "parties": ("told",),
        "suspended_by": ("suspended",),
        "contested": ("contested_from",),
        "end_kind": ("told", "ended"),
        "status": ("told",),
        "note": ("told",),
    }

    id: Id = column("Short name.", example="TON")
    name: Words = column("Name.", example="Treaty on Numbers")
    short_name: Words = column("Name for a narrow place.", example="Numbers")
    kind: Words = column("Bilateral, multilateral, political.", example="bilateral")
    parties: Words = column("Who is bound.", example="two states")
    signed: Date = column("Day of signature.", example="2010-04-08")
    in_force: OptionalDate = column("From when it bound.", example="2011-02-05", default=None)
    suspended: Dates = column(
        "Dates at which a party suspended it.", example="2023-02-21", default=()
    )
    suspended_by: Items = column(
        "Who suspended it at each date: `first`, `second`, `both`, or others in words.",
        example="second",
        default=(),
    )
    contested: str = column("Words of a quarrel over whether it is kept.", example="", default="")
    contested_from: OptionalDate = column(
        "From when, by our reading, it is contested.", example="", default=None
    )
    ended_first: OptionalDate = column("When the first side left it.", example="", default=None)
    ended_second: OptionalDate = column("When the second side left it.", example="", default=None)
    ended: OptionalDate = column("When it ended for all.", example="2026-02-05", default=None)
    end_kind: str = column("How it ended.", example="expired", default="")
    limits: Words = column("What it limits.", example="1,550 deployed warheads")
    on_stocks: bool = column(
        "Whether it limits the arms that a side keeps, and not tests, defences or conduct.",
        example="true",
        default=False,
    )
    verification: Words = column("How it is checked.", example="18 inspections a year")
    status: Words = column(
        "How it stood from the day in `told` to the date of the register.", example="in force"
    )
    told: Date = column(
        "Day by which status, end and note could be written as they stand.", example="2023-02-21"
    )
    note: str = column("What to know.", example="", default="")
    afterwards: str = column(
        "What later acts added.", opens="hindsight", example="Expired", default=""
    )
    later_status: str = column(
        "How it stands where that changed after the date of the register.",
        opens="hindsight",
        example="expired without replacement",
        default="",
    )
    later_from: OptionalDate = column(
        "Date of the later status.", opens="hindsight", example="2026-02-05", default=None
    )
    sources: Items = column("Sources of the register.", refers="sources", example="aca")

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out suspensions that nobody is named for."""
        if len(self.suspended) != len(self.suspended_by):
            yield "suspended_by", "name one actor for each date in suspended"


class Meeting(OpenRow):
    """One record of a meeting of the two sides."""

    table: ClassVar[str] = "us_russia_meetings"
    about: ClassVar[str] = "one record of a meeting; records of one event share event_id"
    key: ClassVar[tuple[str, ...]] = ("event_id", "level", "first_person")
    dated_by: ClassVar[str | None] = "start"
    ends_by: ClassVar[tuple[str, ...]] = ("end",)

    event_id: Id = column("Number of the event.", example="167")
    start: Date = column("First day of the trip or visit.", example="2021-12-02")
    end: OptionalDate = column("Last day of the trip or visit.", example="2021-12-02")
    level: Literal[
        "presidents",
        "presidents (minister present)",
        "president and prime minister",
        "minister with president",
        "ministers",
        "visit, counterparts not named",
    ] = column("Who met, by office.", example="ministers")
    first_person: Items = column("Of the first side.", example="R. Rassendyll")
    second_person: Items = column("Of the second side.", example="M. Zapt", default=())
    country: Words = column("Country as recorded.", example="Ruritania")
    country_iso3: Iso3 = column("Its three-letter code today.", example="RUR")
    place: str = column("Town, where recorded.", example="Strelsau", default="")
    where: Literal["first side", "second side", "third country"] = column(
        "Whose ground.", example="third country"
    )
    multilateral_occasion: bool = column(
        "Whether it was on the margin of a larger gathering.", example="true"
    )
    topics: Items = column("Topics named in the record.", example="arms control", default=())
    sources: Items = column("Sources of the register.", refers="sources", example="hist_travels")
