"""What a case asks: its prompts and checkpoints, looked up by id."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summitry.case.nearest import nearest
from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd


@dataclass(frozen=True)
class Answer:
    """One answer to a checkpoint question: an option, an item, a number or a point.

    Attributes
    ----------
    words, right, feedback, source_ids
        As in the table of checkpoints.
    place
        Where the item belongs, from 1 (order).
    number, tolerance
        The number, and how far off still counts as it; a row without a number is for all others.
    """

    words: str
    right: bool
    feedback: str
    source_ids: tuple[str, ...] = ()
    place: float | None = None
    number: float | None = None
    tolerance: float = 0.0


@dataclass(frozen=True)
class Question:
    """Something a case asks of the learner.

    Attributes
    ----------
    case
        Id of the case.
    kind
        ``belief``, ``degree``, ``choice``, ``text`` or ``checkpoint``.
    about
        Id of the question in the case.
    words
        The question itself.
    mark
        ``record``, ``reading`` or ``scenario``.
    options
        Answers to choose from (choice).
    low, high
        What 0 and 100 mean (belief, degree).
    after
        What to do once committed.
    answers
        Answers with their feedback (checkpoint).
    form
        How a checkpoint is answered: ``single``, ``several``, ``order``, ``number`` or ``text``.
    """

    case: str
    kind: str
    about: str
    words: str
    mark: str
    options: tuple[str, ...] = ()
    low: str = ""
    high: str = ""
    after: str = ""
    answers: tuple[Answer, ...] = ()
    form: str = "single"


def find_prompt(case: Any, prompt_id: str, *kinds: str) -> Question:
    """Return a prompt of a case that is answered in one of some ways.

    Raises
    ------
    SummitryError
        If the case has no such prompt, or if it is answered in another way.
    """
    row = rows_of(case.prompts, "prompt_id", prompt_id, case.id).iloc[0]
    if row["kind"] not in kinds:
        gaps = {"id": prompt_id, "kind": row["kind"], "asked": kinds[0]}
        raise SummitryError(say("commit.other_kind", **gaps))
    return Question(
        case=case.id,
        kind=row["kind"],
        about=prompt_id,
        words=row["question"],
        mark=row["mark"],
        options=tuple(row["options"]),
        low=row["low_label"],
        high=row["high_label"],
        after=row["after"],
    )


def find_checkpoint(case: Any, checkpoint_id: str) -> Question:
    """Return a checkpoint question of a case with all its answers.

    Raises
    ------
    SummitryError
        If the case has no such checkpoint.
    """
    rows = rows_of(case.checkpoints, "checkpoint_id", checkpoint_id, case.id)
    records = rows.to_dict("records")
    answers = tuple(answer_of({str(name): cell for name, cell in row.items()}) for row in records)
    return Question(
        case=case.id,
        kind="checkpoint",
        about=checkpoint_id,
        words=rows["question"].iloc[0],
        mark=rows["mark"].iloc[0],
        options=tuple(answer.words for answer in answers),
        answers=answers,
        form=records[0].get("kind", "single"),
    )


def answer_of(row: Mapping[str, Any]) -> Answer:
    """Return the answer that a row of the table of checkpoints holds."""
    return Answer(
        words=row["option"],
        right=bool(row["right"]),
        feedback=row["feedback"],
        source_ids=tuple(row["source_ids"]),
        place=known(row.get("place")),
        number=known(row.get("number")),
        tolerance=row.get("tolerance", 0.0),
    )


def known(number: float | None) -> float | None:
    """Return a number, None where a table has none.

    >>> known(float("nan")), known(3.0)
    (None, 3.0)
    """
    return None if number is None or math.isnan(number) else number


def rows_of(table: pd.DataFrame, column: str, wanted: str, case: str) -> pd.DataFrame:
    """Return the rows with one id, or raise with the nearest id there is."""
    rows = table[table[column] == wanted]
    if rows.empty:
        raise SummitryError(unknown(wanted, table[column].unique(), case))
    return rows


def unknown(wanted: str, known: Iterable[str], case: str) -> str:
    """Say that there is no such id, and which one comes nearest."""
    ids = [str(one) for one in known]
    if not ids:
        return say("commit.no_questions", id=wanted, case=case)
    near = nearest(str(wanted), ids)
    if near:
        return say("commit.unknown_near", id=wanted, case=case, near=near)
    return say("commit.unknown", id=wanted, case=case, known=", ".join(ids))
