"""Rows of what learners are asked: prompts, checkpoints, glossary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from summitry.case.rows.columns import Id, Items, Mark, Row, Words, column


class Prompt(Row):
    """Something a learner commits to before the answer shows."""

    table: ClassVar[str] = "prompts"
    about: ClassVar[str] = "a commitment asked of the learner: a belief, a choice or a text"
    key: ClassVar[tuple[str, ...]] = ("prompt_id",)
    mark: ClassVar[Mark] = "reading"

    prompt_id: Id = column("Short name.", example="spoke_alone")
    kind: Literal["belief", "choice", "text"] = column("How it is answered.", example="belief")
    question: Words = column("The question.", example="How sure are you that they spoke alone?")
    options: Items = column("Answers to choose from (choice only).", example="", default=())
    low_label: str = column("Words at 0 (belief only).", example="surely not", default="")
    high_label: str = column("Words at 100 (belief only).", example="surely", default="")
    after: str = column("What to do once committed.", example="Now read on.", default="")

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out a choice without options."""
        if self.kind == "choice" and len(self.options) < 2:
            yield "options", "a choice needs at least two options, written a;b"


class CheckpointOption(Row):
    """One answer to one checkpoint question, with its feedback."""

    table: ClassVar[str] = "checkpoints"
    about: ClassVar[str] = "one answer to one checkpoint question, with its feedback"
    key: ClassVar[tuple[str, ...]] = ("checkpoint_id", "option")
    mark: ClassVar[Mark] = "reading"

    checkpoint_id: Id = column("The question's short name.", example="cp-river-1")
    question: Words = column(
        "The question, the same in each of its rows.", example="Why shared gauges?"
    )
    option: Words = column("One answer.", example="Both see one figure.")
    right: bool = column("Whether it is a good answer.", example="true")
    feedback: Words = column(
        "Why it tempts, what the record shows.", example="Yes: one figure ends one dispute."
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary", default=())


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
