"""Rows of lateral reading: two sources side by side, and what one finds beside their pages."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from summitry.case.rows.columns import Id, Items, Mark, Row, Words, column

Short = Annotated[str, Field(min_length=1, max_length=75)]


class Lateral(Row):
    """A pair of sources at one step of lateral reading."""

    table: ClassVar[str] = "lateral"
    about: ClassVar[str] = "a pair of sources to judge by what stands beside their pages"
    key: ClassVar[tuple[str, ...]] = ("step_id",)
    mark: ClassVar[Mark] = "reading"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    step_id: Id = column("Short name.", example="lr01")
    step: Literal["behind", "evidence", "others"] = column(
        "Who is behind it, what is the evidence, or what do others say.", example="behind"
    )
    source_a: Id = column("One source.", refers="sources", example="chair-summary")
    says_a: Short = column(
        "What it says on the point, in our words, at most 75 letters.",
        example="Both ministers took part in one meeting.",
    )
    fact_a: Id = column("The fact that this speaks to.", refers="facts", example="f01")
    source_b: Id = column("The other source.", refers="sources", example="chair-summary")
    says_b: Short = column(
        "What it says on the point, in our words, at most 75 letters.",
        example="Both ministers took part in one meeting.",
    )
    fact_b: Id = column("The fact that this speaks to.", refers="facts", example="f01")
    ask: Words = column(
        "What is to be decided between the two.", example="Which one names its author?"
    )
    answer: Literal["a", "b", "both", "neither"] = column("Our answer.", example="both")
    leave: Words = column(
        "What a reader leaves the page to look for.", example="The author's name elsewhere"
    )
    why: Words = column("Why we answer so.", example="Both carry the chair's name.")
    source_ids: Items = column("Sources of the answer.", refers="sources", example="chair-summary")
