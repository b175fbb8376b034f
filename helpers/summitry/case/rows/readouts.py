"""Rows of readouts: one hour, told by several houses, topic by topic."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from summitry.case.rows.columns import Id, Items, Mark, OptionalDate, Row, Words, column


class Occasion(Row):
    """An hour that more than one house tells of."""

    table: ClassVar[str] = "occasions"
    about: ClassVar[str] = "an occasion that several houses tell of, each in its own readout"
    key: ClassVar[tuple[str, ...]] = ("occasion_id",)
    mark: ClassVar[Mark] = "record"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    occasion_id: Id = column("Short name.", example="first-morning")
    name: Annotated[str, Field(min_length=1, max_length=60)] = column(
        "What it is called and when it was, at most 60 letters.",
        example="First morning, 11 May 2023",
    )
    event_ids: Items = column("The events it is about.", refers="events", example="day-001")
    note: str = column(
        "What is missing: a house of which no account was found.",
        example="No account of the press was found.",
        default="",
    )


class Readout(Row):
    """One house's account of an occasion."""

    table: ClassVar[str] = "readouts"
    about: ClassVar[str] = "one house's account of an occasion, with the pages it was read on"
    key: ClassVar[tuple[str, ...]] = ("readout_id",)
    mark: ClassVar[Mark] = "record"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    readout_id: Id = column("Short name.", example="first-morning-chair")
    occasion_id: Id = column("The occasion.", refers="occasions", example="first-morning")
    house: Annotated[str, Field(min_length=1, max_length=26)] = column(
        "Who wrote it, at most 26 letters; another for each account of an occasion.",
        example="The chair",
    )
    form: Words = column("What kind of text it is.", example="press release of the evening")
    published: OptionalDate = column(
        "Day, month or year of publication.", example="2023-05-11", default=None
    )
    source_ids: Items = column(
        "The pages on which it was read.", refers="sources", example="chair-summary"
    )


class ReadoutPoint(Row):
    """What an account says of one topic, in our words; nothing where it is silent."""

    table: ClassVar[str] = "readout_points"
    about: ClassVar[str] = "what an account says of one topic, in our words; empty where silent"
    key: ClassVar[tuple[str, ...]] = ("readout_id", "topic")
    mark: ClassVar[Mark] = "record"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    readout_id: Id = column("The account.", refers="readouts", example="first-morning-chair")
    topic: Annotated[str, Field(min_length=1, max_length=24)] = column(
        "The topic, at most 24 letters; the same words for all accounts of an occasion.",
        example="The ferry",
    )
    says: Annotated[str, Field(max_length=180)] = column(
        "What it says of it, in our words, at most 180 letters, written so that it does not name "
        "its author; empty where the part that was read is silent.",
        example="The ferry is to run again from June.",
        default="",
    )
