"""What was asked at the beginning and again at the end, and how the two answers differ."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.journal.opening import first_opening
from summitry.journal.questions import Question, find_prompt
from summitry.journal.words import answer_words, moment_words
from summitry.text import number_word, say

if TYPE_CHECKING:
    import datetime as dt

    from summitry.journal.entries import Entry
    from summitry.journal.store import Journal

BEFORE, AFTER = "before", "after"
COLUMNS = ("asked", "before", "after", "change")


@dataclass(frozen=True)
class Change:
    """One question with the answer of the beginning and that of the end.

    Attributes
    ----------
    question
        What was asked.
    before, after
        The answers; None where there is none.
    late
        Whether the first answer was given after the record had been opened.
    """

    question: Question
    before: Entry | None
    after: Entry | None
    late: bool = False

    @property
    def moved(self) -> bool | None:
        """Whether the two answers differ; None while one of them is missing."""
        if self.before is None or self.after is None:
            return None
        return bool(self.before.value != self.after.value)

    def before_words(self, today: dt.date | None = None) -> str:
        """Return the first answer in words, with a remark where it came late."""
        return told(self.before, "twice.late" if self.late else "twice.given", today)

    def after_words(self, today: dt.date | None = None) -> str:
        """Return the last answer in words."""
        return told(self.after, "twice.given", today)

    def words(self) -> str:
        """Return how the answers differ, in a few words."""
        if self.before is None or self.after is None:
            return say("twice.nothing_to_compare")
        if not self.moved:
            return say("twice.same")
        numbers = self.before.value, self.after.value
        if self.question.kind != "belief" or not all(type(one) is int for one in numbers):
            return say("twice.other")
        points = numbers[1] - numbers[0]
        return say("twice.up" if points > 0 else "twice.down", n=abs(points))


def told(entry: Entry | None, phrase: str, today: dt.date | None) -> str:
    """Return an answer and when it was given; words for none."""
    if entry is None:
        return say("twice.not_answered")
    return say(phrase, answer=answer_words(entry), when=moment_words(entry.moment, today))


def asked_twice(case: Any) -> list[Question]:
    """Return the questions that a case asks at the beginning and again at the end."""
    prompts = case.prompts
    if "asked_twice" not in prompts:
        return []
    rows = prompts[prompts["asked_twice"].fillna(value=False).astype(bool)]
    return [
        find_prompt(case, str(prompt_id), str(kind))
        for prompt_id, kind in zip(rows["prompt_id"], rows["kind"], strict=True)
        if kind in ("belief", "choice")
    ]


def as_asked(question: Question, when: str) -> Question:
    """Return a question as the journal keeps it: under ``before`` or ``after``."""
    return replace(question, kind=when, after=question.after if when == AFTER else "")


def changes(journal: Journal, case: Any) -> list[Change]:
    """Return the questions with both answers.

    The answer of the beginning is the last one before the question was answered again; one from
    before the record was opened goes first.

    Parameters
    ----------
    journal
        The learner's journal.
    case
        The case pack.

    Raises
    ------
    SummitryError
        If the journal is there and cannot be read.
    """
    place = {entry.id: at for at, entry in enumerate(journal.entries())}
    opening = first_opening(journal, case.id)
    opened = len(place) if opening is None else place[opening.id]
    found = []
    for question in asked_twice(case):
        later = journal.history(case.id, AFTER, question.about)
        earlier = [
            entry
            for entry in journal.history(case.id, BEFORE, question.about)
            if not later or place[entry.id] < place[later[0].id]
        ]
        in_time = [entry for entry in earlier if place[entry.id] < opened]
        before = next(reversed(in_time or earlier), None)
        after = next(reversed(later), None)
        late = before is not None and not in_time
        found.append(Change(question, before, after, late))
    return found


def changes_table(found: list[Change], today: dt.date | None = None) -> pd.DataFrame:
    """Return questions with both answers and the change, in words.

    Parameters
    ----------
    found
        The questions with their answers.
    today
        The day whose times stand without their date; by default the present one.
    """
    rows = [
        [one.question.words, one.before_words(today), one.after_words(today), one.words()]
        for one in found
    ]
    return pd.DataFrame(rows, columns=[say(f"twice.column.{name}") for name in COLUMNS])


def changed_words(found: list[Change]) -> str:
    """Say on how many questions the answer differs now."""
    both = [one for one in found if one.moved is not None]
    if not both:
        return ""
    moved = sum(one.moved is True for one in both)
    count = number_word(moved) if moved else say("twice.none_of_them")
    return say("twice.counted", n=moved, moved=count, count=number_word(len(both)))
