"""Rows of what may follow: states of contact, how they change, and how they did."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from summitry.case.rows.columns import Id, Items, Mark, Row, Scale, Words, column


class PathState(Row):
    """One state of contact between the two sides, as it stands in a month."""

    table: ClassVar[str] = "path_states"
    about: ClassVar[str] = "a state of contact between the two sides in a month"
    key: ClassVar[tuple[str, ...]] = ("state_id",)
    mark: ClassVar[Mark] = "scenario"

    state_id: Id = column("Short name.", example="by_letter")
    name: Words = column("Name.", example="By letter")
    rank: Annotated[int, Field(ge=1)] = column(
        "Place from the least contact, 1, to the most.", example="1"
    )
    description: Words = column("What it means.", example="The two write to each other.")
    what_would_count: Words = column("What would show it.", example="A letter that one publishes")
    start_reason: str = column(
        "Why a path may begin here on the eve; empty where it may not. Pictures begin with the "
        "first that has a reason.",
        example="Two letters in spring.",
        default="",
    )


class PathMove(Row):
    """How often one state of contact gives way to another from one month to the next."""

    table: ClassVar[str] = "path_moves"
    about: ClassVar[str] = "how often, of 100 months in a state, the next month brings another"
    key: ClassVar[tuple[str, ...]] = ("from_state", "to_state")
    mark: ClassVar[Mark] = "scenario"

    from_state: Id = column("The state.", refers="path_states", example="by_letter")
    to_state: Id = column("The next state.", refers="path_states", example="by_letter")
    chance: Scale = column("Of 100 months; what is left over stays.", example="20")
    why: Words = column("Why.", example="A letter asks for another.")


class PathRecord(Row):
    """The state of contact in one month after the eve, as the record has it."""

    table: ClassVar[str] = "path_record"
    about: ClassVar[str] = "the highest state of contact reached in a month after the eve"
    key: ClassVar[tuple[str, ...]] = ("month",)
    mark: ClassVar[Mark] = "reading"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "hindsight"

    month: Annotated[int, Field(ge=0)] = column(
        "Months after the eve; 0 is the month of the event.", example="1"
    )
    state_id: str = column(
        "The state; empty where nothing was found.",
        refers="path_states",
        example="by_letter",
        default="",
    )
    note: Words = column("What it rests on.", example="A letter of 3 June.")
    event_ids: Items = column("The events.", refers="events", example="day-001", default=())
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")
