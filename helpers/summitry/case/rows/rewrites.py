"""Rows of rewriting: sentences that the record does not bear, and what other words would say."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from summitry.case.rows.columns import Id, Items, Mark, Row, Words, column


class Rewrite(Row):
    """A sentence to be changed in as few words as possible until the record bears it."""

    table: ClassVar[str] = "rewrites"
    about: ClassVar[str] = "a sentence to change in as few words as can be until it is supported"
    key: ClassVar[tuple[str, ...]] = ("rewrite_id",)
    mark: ClassVar[Mark] = "scenario"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    rewrite_id: Id = column("Short name.", example="rw01")
    claim_id: Id = column("The claim it puts in our words.", refers="claims", example="c01")
    sentence: Annotated[str, Field(min_length=1, max_length=90)] = column(
        "The sentence, at most 90 letters.", example="Both ministers talked at length."
    )
    solution: Annotated[str, Field(min_length=1, max_length=90)] = column(
        "One way to change it, which passes the check.", example="Both ministers spoke in turn."
    )
    why: Words = column("What the change does.", example="A turn to speak is no talk.")


class Statement(Row):
    """A statement that a sentence may make, by which words it is known, and how it stands."""

    table: ClassVar[str] = "statements"
    about: ClassVar[str] = "a statement known by its words, and whether the record bears it"
    key: ClassVar[tuple[str, ...]] = ("statement_id",)
    mark: ClassVar[Mark] = "reading"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    statement_id: Id = column("Short name.", example="st01")
    says: Annotated[str, Field(min_length=1, max_length=60)] = column(
        "The statement, at most 60 letters.", example="Each of the two spoke."
    )
    words: Items = column(
        "Of each group one must stand in the sentence; within a group a slash stands for or.",
        example="spoke/speak;in turn/in one meeting",
    )
    lifted_by: Items = column(
        "Words that lift it if they stand in the same clause; without them it is made.",
        example="perhaps;not;never",
        default=(),
    )
    denied: Literal["yes", "no", "either"] = column(
        "Whether a no-word must govern the words of the first group, must not, or either; words "
        "of contact in a first group with yes or no must be explained for a sentence to pass.",
        example="no",
        default="either",
    )
    stands: Literal["supported", "contradicted", "beyond"] = column(
        "Whether sources support it, contradict it, or do not go so far.", example="supported"
    )
    why: Words = column("Why it stands so.", example="The summary has both speeches.")
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")
