"""Rows of what was said, word for word."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from summitry.case.rows.columns import Items, Mark, Row, Words, column


class Quote(Row):
    """A short quotation with its speaker."""

    table: ClassVar[str] = "quotes"
    about: ClassVar[str] = "a short attributed quotation"
    key: ClassVar[tuple[str, ...]] = ("speaker", "quote")
    mark: ClassVar[Mark] = "record"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    speaker: Words = column("Who said it.", example="The chair")
    quote: Words = column("The words.", example="The river does not wait")
    language_of_quote: Words = column("Language, two letters.", example="en")
    context: str = column("Where and when.", example="Opening, 11 May 2023")
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")
    corroborated_by_n_independent: Annotated[int, Field(ge=0)] = column(
        "Number of independent origins, not of pages.", example="1"
    )
