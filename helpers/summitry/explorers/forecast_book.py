"""The book of a forecaster: questions, the chances given to them, and every version committed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summitry.models.forecasting import even
from summitry.models.forecasting_chances import WHOLE, whole_shares
from summitry.pictures.forecast import COMMITTED, OPEN, UNTOUCHED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST_OPTIONS = 6


@dataclass(frozen=True)
class Question:
    """One forecast question.

    Attributes
    ----------
    words, short
        The question, and the same in a few words.
    options
        Its exclusive answers.
    closes
        Until when it is open, in words.
    closed
        Whether its answer may be known in this view, so that nothing is a forecast any more.
    counts
        How it will be settled; empty where the pack does not say.
    """

    words: str
    short: str
    options: tuple[str, ...]
    closes: str
    closed: bool
    counts: str = ""


@dataclass(frozen=True)
class Book:
    """What was said of the questions.

    Attributes
    ----------
    questions
        By id, in the order of the pack.
    chances
        By question what is given to each option now; a question that is missing is untouched.
    reasons
        By question the reason in one line.
    versions
        By question what was committed, the first one first: ``probabilities`` and ``reason``.
    """

    questions: Mapping[str, Question]
    chances: Mapping[str, Mapping[str, int]]
    reasons: Mapping[str, str]
    versions: Mapping[str, Sequence[Mapping[str, Any]]]

    def now(self, question: str) -> tuple[int, ...]:
        """Return the chances as they stand: those given, or an even split."""
        options, given = self.questions[question].options, self.chances.get(question)
        if given is None:
            return even_split(len(options))
        return tuple(given[option] for option in options)

    def touched(self, question: str) -> bool:
        """Tell whether anything was said of a question."""
        return question in self.chances

    def total(self, question: str) -> int:
        """Return what the chances of a question add up to."""
        return sum(self.now(question))

    def committed(self, question: str) -> bool:
        """Tell whether what stands is what was committed last."""
        past = self.versions.get(question, ())
        return bool(past) and past[-1] == self.value(question)

    def value(self, question: str) -> dict[str, Any]:
        """Return what stands, as a journal keeps it."""
        options = self.questions[question].options
        chances = dict(zip(options, self.now(question), strict=True))
        return {"probabilities": chances, "reason": self.reasons.get(question, "").strip()}

    def begun(self, question: str) -> bool:
        """Tell whether a chance or a reason was given to a question."""
        return self.touched(question) or bool(self.reasons.get(question, "").strip())

    def draft(self, question: str) -> dict[str, Any]:
        """Return what was said of a question; no chances where only a reason was written."""
        value = self.value(question)
        return value if self.touched(question) else {**value, "probabilities": {}}

    def status(self, question: str) -> str:
        """Return how far a question is: untouched, open or committed."""
        if self.committed(question):
            return COMMITTED
        return OPEN if self.touched(question) else UNTOUCHED

    def earlier(self, question: str) -> list[tuple[int, ...]]:
        """Return the chances of the versions that no longer stand."""
        past = list(self.versions.get(question, ()))
        past = past[:-1] if self.committed(question) else past
        options = self.questions[question].options
        return [tuple(one["probabilities"][option] for option in options) for one in past]

    def count(self) -> int:
        """Return how many questions have a committed forecast."""
        return sum(bool(past) for past in self.versions.values())


def even_split(options: int) -> tuple[int, ...]:
    """Return an even split in whole per cents.

    >>> even_split(3)
    (34, 33, 33)
    """
    return tuple(whole_shares(WHOLE * even(options)))


def are_whole(given: Any, question: Question) -> bool:
    """Tell whether something gives each option of a question a whole chance from 0 to 100."""
    if not isinstance(given, dict) or set(given) != set(question.options):
        return False
    return all(type(chance) is int and 0 <= chance <= WHOLE for chance in given.values())


def is_draft(given: Any, question: Question) -> bool:
    """Tell whether something is a draft with chances, whether they sum to 100 or not yet."""
    if not isinstance(given, dict) or not isinstance(given.get("reason"), str):
        return False
    return are_whole(given.get("probabilities"), question)


def is_version(given: Any, question: Question) -> bool:
    """Tell whether something is a committed forecast for a question."""
    return is_draft(given, question) and sum(given["probabilities"].values()) == WHOLE


def what_fits(
    name: str, given: Mapping[str, Any], questions: Mapping[str, Question]
) -> dict[str, Any]:
    """Return of ``chances``, ``reasons`` or ``versions`` what fits the questions."""
    known = {one: value for one, value in given.items() if one in questions}
    if name == "reasons":
        return {one: words for one, words in known.items() if isinstance(words, str)}
    if name == "chances":
        return {one: value for one, value in known.items() if are_whole(value, questions[one])}
    fit = {one: [v for v in past if is_version(v, questions[one])] for one, past in known.items()}
    return {one: past for one, past in fit.items() if past}
