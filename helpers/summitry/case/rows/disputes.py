"""Rows of the days of the event: what came in which order, and where accounts differ."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from summitry.case.rows.columns import Id, Items, Mark, OptionalNumber, Row, Words, column


class Moment(Row):
    """One event of the days themselves, with its place in their order as far as that is known."""

    table: ClassVar[str] = "moments"
    about: ClassVar[str] = "an event of the days themselves and its place in their order"
    key: ClassVar[tuple[str, ...]] = ("event_id",)
    mark: ClassVar[Mark] = "reading"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    event_id: Id = column("The event.", refers="events", example="day-001")
    name: Annotated[str, Field(min_length=1, max_length=28)] = column(
        "Its name in a few words, at most 28 letters.", example="Both ministers speak"
    )
    place: OptionalNumber = column(
        "Place in the order of its day; the same number where one cannot tell which came first, "
        "empty where even that is not known.",
        example="1",
        default=None,
    )
    clock: Annotated[str, Field(max_length=18)] = column(
        "What a source says of the hour, at most 18 letters; empty where none does.",
        example="after nine",
        default="",
    )
    note: str = column(
        "What the place and the hour rest on.",
        example="The summary names the hour.",
        default="",
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary", default=())


class Dispute(Row):
    """A question on which accounts of the days differ, with the versions and who gives them."""

    table: ClassVar[str] = "disputes"
    about: ClassVar[str] = "a question on which accounts differ, each version with its sources"
    key: ClassVar[tuple[str, ...]] = ("dispute_id",)
    mark: ClassVar[Mark] = "reading"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    dispute_id: Id = column("Short name.", example="dp01")
    question: Words = column("The question.", example="Who spoke first?")
    version_a: Words = column("One version.", example="The minister of Upland")
    version_b: Words = column("Another version.", example="The minister of Lowland")
    version_c: str = column("A third version, if any.", example="Nobody can tell", default="")
    sources_a: Items = column("Who gives it.", refers="sources", example="chair-summary")
    sources_b: Items = column("Who gives it.", refers="sources", example="chair-summary")
    sources_c: Items = column(
        "Who gives it.", refers="sources", example="chair-summary", default=()
    )
    vantage: str = column(
        "What those who tell it could have seen.",
        example="The chair sat opposite both.",
        default="",
    )
    what_would_settle: Words = column("What would settle it.", example="The minutes")
    event_ids: Items = column("The events it is about.", refers="events", example="day-001")

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out a third version without sources, or sources without a third version."""
        if self.version_c and not self.sources_c:
            yield "sources_c", "a third version has no source; name one, or empty version_c"
        if self.sources_c and not self.version_c:
            yield "version_c", "sources are named for a third version that is empty; write it"
