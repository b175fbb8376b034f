"""Rows of earlier occasions: gatherings at which the ministers of the two sides could have met."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from summitry.case.rows.columns import Date, Id, Items, Mark, Row, Words, column

Told = Literal["yes", "no", ""]


class Precedent(Row):
    """One gathering before the case, who of the two ministers came, and whether they met."""

    table: ClassVar[str] = "precedents"
    about: ClassVar[str] = "a gathering at which the ministers of the two sides could have met"
    key: ClassVar[tuple[str, ...]] = ("precedent_id",)
    mark: ClassVar[Mark] = "record"
    dated_by: ClassVar[str | None] = "end"

    precedent_id: Id = column("Short name.", example="bridgetown-2019")
    start: Date = column("First day.", example="2019-06-03")
    end: Date = column("Last day; by then it is known what came of it.", example="2019-06-04")
    gathering: Words = column("What it was.", example="Ninth river council")
    place: Words = column("Where.", example="Bridgetown")
    same_kind: bool = column(
        "Whether it is of the kind of the case's own event; one that the open data on councils "
        "lists is recognised by its first day.",
        example="true",
    )
    first_came: Told = column(
        "Whether the first side's minister came; empty: unknown.", example="yes", default=""
    )
    second_came: Told = column(
        "Whether the second side's minister came; empty: unknown.", example="yes", default=""
    )
    overlapped: Told = column(
        "Whether both were there at the same time; empty: not found.", example="yes", default=""
    )
    met: Told = column(
        "Whether the two met in person for a talk, however short; empty: not found.",
        example="no",
        default="",
    )
    note: Words = column("What is known of it.", example="Both spoke; no talk is reported.")
    event_ids: Items = column("The events.", refers="events", example="day-001", default=())
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out an end before the start, and two together where they cannot have been."""
        if self.end.last < self.start.first:
            yield "end", f"{self.end} lies before the start, {self.start}; correct one of the two"
        stayed_away = "no" in (self.first_came, self.second_came)
        why = "one did not come" if stayed_away else "they were not there at the same time"
        if self.met == "yes" and (stayed_away or self.overlapped == "no"):
            yield "met", f"two ministers cannot meet where {why}; correct one of the cells"
        if self.overlapped == "yes" and stayed_away:
            yield (
                "overlapped",
                f"two ministers cannot be there together where {why}; correct one of the cells",
            )
