"""Rows of what is at stake between two sides: how a question could end, and what it is worth."""

from __future__ import annotations

from typing import ClassVar

from summitry.case.rows.columns import Date, Id, Items, Mark, Row, Scale, Words, column


class GameOutcome(Row):
    """One way in which a question between two sides could end, and its worth to each of them."""

    table: ClassVar[str] = "games"
    about: ClassVar[str] = "a way in which a question could end, and what it is worth to two sides"
    key: ClassVar[tuple[str, ...]] = ("game_id", "outcome_id")
    mark: ClassVar[Mark] = "reading"
    dated_by: ClassVar[str | None] = "as_of"

    game_id: Id = column("Short name of the question; all its rows have it.", example="ferry")
    name: Words = column("What the question is called, in few words.", example="The ferry")
    question: Words = column("The question.", example="Who runs the ferry?")
    first: Words = column("One side, the same in all rows of a question.", example="the upper bank")
    second: Words = column(
        "The other side, the same in all rows of a question.", example="the lower bank"
    )
    outcome_id: Id = column("Short name of this end.", example="together")
    outcome: Words = column("One way in which it could end.", example="Both banks run it together")
    first_value: Scale = column(
        "What it is worth to the one side: 0 is its worst end, 100 its best; our own coding.",
        example="70",
    )
    second_value: Scale = column(
        "What it is worth to the other side: 0 is its worst end, 100 its best; our own coding.",
        example="80",
    )
    why: Words = column(
        "Why it is coded so, by what the sides said or did.",
        example="Each had asked for the whole ferry and had said that a closed one hurts it.",
    )
    as_of: Date = column("From when it was known.", example="2023-04-20")
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")
