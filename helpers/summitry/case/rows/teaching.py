"""Rows of what learners are asked: prompts, checkpoints, glossary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from summitry.case.rows.columns import (
    Id,
    Items,
    Mark,
    OptionalDate,
    OptionalNumber,
    Row,
    Words,
    column,
    empty_is_none,
)

Kind = Literal["single", "several", "order", "number", "text"]
Place = Annotated[float | None, Field(ge=1), BeforeValidator(empty_is_none)]
Tolerance = Annotated[float, Field(ge=0)]


class Prompt(Row):
    """Something a learner commits to before the answer shows."""

    table: ClassVar[str] = "prompts"
    about: ClassVar[str] = "a commitment asked of the learner: a belief, a choice or a text"
    key: ClassVar[tuple[str, ...]] = ("prompt_id",)
    mark: ClassVar[Mark] = "reading"

    prompt_id: Id = column("Short name.", example="spoke_alone")
    kind: Literal["belief", "degree", "choice", "text"] = column(
        "How it is answered: `belief` how sure one is and `degree` how far something holds, both "
        "from 0 to 100; `choice` by one of the options; `text` in own words.",
        example="belief",
    )
    question: Words = column("The question.", example="How sure are you that they spoke alone?")
    options: Items = column("Answers to choose from (choice only).", example="", default=())
    low_label: str = column("Words at 0 (belief or degree).", example="surely not", default="")
    high_label: str = column("Words at 100 (belief or degree).", example="surely", default="")
    after: str = column("What to do once committed.", example="Now read on.", default="")
    outcome_ids: Items = column(
        "Outcomes in which what is asked comes true (belief only), so that it can be scored.",
        refers="outcomes",
        example="",
        default=(),
    )
    asked_twice: bool = column(
        "Whether it is asked at the very beginning and again at the end, so that the change shows "
        "(belief or choice).",
        example="",
        default=False,
    )

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out a choice without options, and a text that is asked twice."""
        if self.kind == "choice" and len(self.options) < 2:
            yield "options", "a choice needs at least two options, written a;b"
        if self.kind in ("degree", "text") and self.asked_twice:
            told = f"only a belief or a choice can be asked twice; empty it for {self.kind}"
            yield "asked_twice", told


class CheckpointOption(Row):
    """One answer to one checkpoint question, with its feedback."""

    table: ClassVar[str] = "checkpoints"
    about: ClassVar[str] = (
        "one answer to one checkpoint question, with its feedback; in a question of the kind "
        "`order` one item, in `number` one number that may be given, in `text` one point that an "
        "answer may hold"
    )
    key: ClassVar[tuple[str, ...]] = ("checkpoint_id", "option")
    mark: ClassVar[Mark] = "reading"
    dated_by: ClassVar[str | None] = "opens_on"

    checkpoint_id: Id = column("The question's short name.", example="cp-river-1")
    question: Words = column(
        "The question, the same in each of its rows.", example="Why shared gauges?"
    )
    option: Words = column(
        "One answer, item, number in words, or point.", example="Both see one figure."
    )
    right: bool = column(
        "Whether it is a good answer; in `text`, whether a good answer holds this point; empty in "
        "`order`.",
        example="true",
        default=False,
    )
    feedback: Words = column(
        "Why it tempts, what the record shows.", example="Yes: one figure ends one dispute."
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary", default=())
    kind: Kind = column(
        "The same in each row of a question. `single`: one answer; `several`: all that hold; "
        "`order`: items into their order; `number`: a number; `text`: a few words, which the "
        "learner holds against the points.",
        example="single",
        default="single",
    )
    place: Place = column(
        "`order` only: the item's place, from 1; items of one place may change with each other.",
        example="",
        default=None,
    )
    number: OptionalNumber = column(
        "`number` only: the number of this row; empty in the row for all others.",
        example="",
        default=None,
    )
    tolerance: Tolerance = column(
        "`number` only: how far off still counts as this number.", example="", default=0.0
    )
    opens_on: OptionalDate = column(
        "Day from which the question can be asked without hindsight; empty: from the start.",
        example="",
        default=None,
    )

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out cells that do not fit the kind."""
        if self.kind == "order" and self.place is None:
            yield "place", "an item to order needs its place; write 1 for the first"
        if self.kind != "order" and self.place is not None:
            yield "place", f"only a question of the kind order has places; empty it for {self.kind}"
        if self.kind == "number" and self.right and self.number is None:
            yield "number", "the right answer needs its number"
        if self.kind != "number" and (self.number is not None or self.tolerance):
            name = "number" if self.number is not None else "tolerance"
            yield name, f"only a question of the kind number has one; empty it for {self.kind}"


class Term(Row):
    """A term explained in plain words."""

    table: ClassVar[str] = "glossary"
    about: ClassVar[str] = "a term and its plain meaning"
    key: ClassVar[tuple[str, ...]] = ("term",)
    mark: ClassVar[Mark] = "reading"

    term: Words = column("The term.", example="gauge")
    meaning: Words = column(
        "What it means here, in one or two sentences.",
        example="A post that shows how high the water stands.",
    )
    lessons: Items = column(
        "Numbers of the notebooks that use it; empty: all of them.", example="01;02", default=()
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary", default=())
