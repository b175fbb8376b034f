"""Rows of what a chair may put to a council: each item and the wordings it can be settled at."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from summitry.case.rows.columns import Id, Items, Mark, OptionalNumber, Row, Words, column


class AgendaLevel(Row):
    """One wording at which an item of a package can be settled; leaving it out needs no row."""

    table: ClassVar[str] = "agenda"
    about: ClassVar[str] = "a wording at which an item of a package can be settled"
    key: ClassVar[tuple[str, ...]] = ("item_id", "level")
    mark: ClassVar[Mark] = "scenario"

    item_id: Id = column("Short name of the item; all its wordings have it.", example="gauges")
    name: Words = column(
        "What the item is called, at most 22 letters, the same in all its rows.",
        example="Shared gauges",
    )
    issue_id: str = column(
        "The issue on whose scale the wordings have a place; empty where none is coded.",
        refers="issues",
        example="gauges",
        default="",
    )
    level: Annotated[int, Field(ge=1, le=5)] = column(
        "Number of the wording, from 1; the ends of the scale in its order.", example="1"
    )
    label: Words = column("The wording in a word or three, at most 16 letters.", example="Joint")
    words: Words = column(
        "The wording; our own draft, made for the model.", example="Both sides read all gauges."
    )
    place: OptionalNumber = column(
        "Its place on the scale of the issue, 0 to 100; empty where none is coded.",
        example="80",
        default=None,
    )
    adopted: Literal["yes", "no"] = column(
        "Whether the council adopted the item so.", opens="record", example="no", default="no"
    )
    source_ids: Items = column(
        "Sources on what was wanted or adopted.",
        refers="sources",
        example="chair-summary",
        default=(),
    )
