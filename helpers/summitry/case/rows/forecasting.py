"""Rows that go with forecasting: what the wording of questions implies, and a warm-up."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from summitry.case.rows.columns import Date, Id, Items, Mark, Row, Words, column


class ForecastRelation(Row):
    """What an answer to one question says, by its wording alone, of another question."""

    table: ClassVar[str] = "forecast_relations"
    about: ClassVar[str] = "a relation between forecast questions that holds by their wording alone"
    key: ClassVar[tuple[str, ...]] = ("relation_id",)
    mark: ClassVar[Mark] = "reading"

    relation_id: Id = column("Short name.", example="text_needs_meeting")
    question_id: Id = column("The question.", refers="forecasts", example="q_text")
    option: Words = column("Its answer, as written among its options.", example="yes")
    relation: Literal["implies", "excludes", "implied_by"] = column(
        "Whether that answer implies the other, excludes it, or follows from it.",
        example="implies",
    )
    other_question: str = column(
        "The other question; empty where outcomes stand in its place.",
        refers="forecasts",
        example="",
        default="",
    )
    other_option: str = column("Its answer.", example="", default="")
    outcome_ids: Items = column(
        "Outcomes in place of another question; their chances are added.",
        refers="outcomes",
        example="joint_text",
        default=(),
    )
    why: Words = column(
        "Why it holds by the wording.", example="Who signs one text has a joint text."
    )

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out a relation to nothing, or to two things at once."""
        if bool(self.other_question) == bool(self.outcome_ids):
            yield (
                "other_question",
                "a relation is to one thing; name either another question or some outcomes",
            )
        elif bool(self.other_question) != bool(self.other_option):
            yield "other_option", "question and answer go together; name both or neither"


class WarmUpItem(Row):
    """A statement that is true or false, to try how sure one may be of one's answers."""

    table: ClassVar[str] = "warm_up"
    about: ClassVar[str] = "a statement that is true or false, to practise how sure to be"
    key: ClassVar[tuple[str, ...]] = ("item_id",)
    mark: ClassVar[Mark] = "record"
    dated_by: ClassVar[str | None] = "known_by"

    item_id: Id = column("Short name.", example="first_gauge")
    statement: Words = column(
        "The statement.", example="Upland had a gauge on the river before Lowland had one."
    )
    answer: bool = column("Whether it is true.", example="false")
    why: Words = column(
        "What the record shows, in a sentence or two.", example="Lowland's stood ten years earlier."
    )
    known_by: Date = column("Day by which that was known.", example="2023-05-02")
    role: str = column(
        "The open data it rests on, by their part in case.toml.", example="", default=""
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary", default=())
