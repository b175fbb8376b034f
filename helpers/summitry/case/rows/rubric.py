"""Rows of the rubric: what a memo is held against."""

from __future__ import annotations

from typing import ClassVar

from summitry.case.rows.columns import Id, Mark, Row, Words, column


class Criterion(Row):
    """One thing that makes a memo good, at three levels."""

    table: ClassVar[str] = "rubric"
    about: ClassVar[str] = "one thing that makes the closing memo good, at three levels in words"
    key: ClassVar[tuple[str, ...]] = ("criterion_id",)
    mark: ClassVar[Mark] = "reading"

    criterion_id: Id = column("Short name.", example="rests-on-sources")
    criterion: Words = column("What is looked at.", example="Findings rest on sources")
    not_yet: Words = column("The lowest level.", example="A finding names no source.")
    partly: Words = column("The middle level.", example="Each finding names a source.")
    fully: Words = column(
        "The highest level.", example="Each names sources that do not copy each other."
    )
