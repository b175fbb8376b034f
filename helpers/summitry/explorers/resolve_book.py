"""Forecasts beside what happened: hits, scores, and the same for whoever one compares with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from summitry.explorers.forecast_book import is_version
from summitry.models.forecasting import brier_score, even, mean_brier
from summitry.models.forecasting_chances import WHOLE
from summitry.models.resolve import as_good_by_lot, likeliest, right_by_lot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.explorers.resolve_questions import Settled

Version = dict[str, Any]


@dataclass(frozen=True)
class Ledger:
    """Questions with their answers, and what a learner gave to them.

    Attributes
    ----------
    questions
        By id, the beliefs last.
    versions
        By question what was committed, the first one first.
    rate
        The base rate of meetings in 100; None where there is none.
    """

    questions: Mapping[str, Settled]
    versions: Mapping[str, Sequence[Version]]
    rate: int | None

    def in_time(self, question: str) -> list[Version]:
        """Return the versions from before the record was opened."""
        return [one for one in self.versions.get(question, ()) if not one["late"]]

    def late(self, question: str) -> list[Version]:
        """Return the versions from after the record was opened."""
        return [one for one in self.versions.get(question, ()) if one["late"]]

    def shares(self, question: str, version: Version) -> tuple[float, ...]:
        """Return the chances of a version, 0 to 1."""
        options = self.questions[question].asked.options
        return tuple(version["probabilities"][option] / WHOLE for option in options)

    def first(self, question: str) -> tuple[float, ...] | None:
        """Return what was given first; None where nothing was given in time."""
        past = self.in_time(question)
        return self.shares(question, past[0]) if past else None

    def last(self, question: str) -> tuple[float, ...] | None:
        """Return what stood when the record was opened; None where nothing did."""
        past = self.in_time(question)
        return self.shares(question, past[-1]) if past else None

    def equal(self, question: str) -> tuple[float, ...]:
        """Return equal chances."""
        return tuple(even(len(self.questions[question].asked.options)).tolist())

    def base(self, question: str) -> tuple[float, ...] | None:
        """Return the base rate as a forecast of two options; None where it does not speak of it."""
        one = self.questions[question]
        if self.rate is None or one.base is None or len(one.asked.options) != len(("yes", "no")):
            return None
        share = self.rate / WHOLE
        return (share, 1 - share) if one.base == 0 else (1 - share, share)

    def score(self, question: str, given: Sequence[float] | None) -> float | None:
        """Return the Brier score of chances; None where they or the answer are missing."""
        came = self.questions[question].came
        return None if given is None or came is None else brier_score(given, came)

    def hit(self, question: str) -> bool | None:
        """Tell whether the answer held likeliest came; None where there is no such answer."""
        last, came = self.last(question), self.questions[question].came
        top = None if last is None else likeliest(last)
        return None if top is None or came is None else top == came

    @cached_property
    def settled(self) -> list[str]:
        """The forecast questions whose answer is known."""
        return [
            name
            for name, one in self.questions.items()
            if not one.is_belief and one.came is not None
        ]

    @cached_property
    def forecast(self) -> list[str]:
        """The forecast questions to which something was given in time, settled or not."""
        return [
            name for name, one in self.questions.items() if not one.is_belief and self.in_time(name)
        ]

    @cached_property
    def scored(self) -> list[str]:
        """Those of them that were forecast in time."""
        return [name for name in self.settled if self.in_time(name)]

    @cached_property
    def hits(self) -> int:
        """On how many of them the answer that came had the highest chance, alone."""
        return sum(self.hit(name) is True for name in self.scored)

    def outcomes(self, names: Sequence[str]) -> list[int]:
        """Return what came, by index; every name must be a settled question."""
        return [came for name in names if (came := self.questions[name].came) is not None]

    def mean(self, given: Sequence[Sequence[float] | None], names: Sequence[str]) -> float:
        """Return the mean score over questions."""
        forecasts = [one for one in given if one is not None]
        return mean_brier(forecasts, self.outcomes(names))

    @cached_property
    def mine(self) -> float:
        """The mean score of what stood when the record was opened."""
        return self.mean([self.last(name) for name in self.scored], self.scored)

    @cached_property
    def evens(self) -> float:
        """The mean score of equal chances on the same questions; on all where none was forecast."""
        names = self.scored or self.settled
        return self.mean([self.equal(name) for name in names], names)

    @cached_property
    def by_lot(self) -> tuple[float, float]:
        """How often a lot gets as many right, and how often numbers dealt out score as well."""
        counts = [len(self.questions[name].asked.options) for name in self.scored]
        given = [one for name in self.scored if (one := self.last(name)) is not None]
        dealt = as_good_by_lot(given, self.outcomes(self.scored))
        return right_by_lot(counts, self.hits), dealt

    @cached_property
    def alike(self) -> list[str]:
        """The most settled questions with the same answers; of those forecast, if any are."""
        groups: dict[tuple[str, ...], list[str]] = {}
        for name in self.scored or self.settled:
            groups.setdefault(self.questions[name].asked.options, []).append(name)
        return max(groups.values(), key=len, default=[])


def fitting_versions(given: Any, questions: Mapping[str, Settled]) -> dict[str, list[Version]]:
    """Return of some versions by question what fits the questions, in the form of a ledger."""
    found = {}
    for name, past in given.items():
        if name in questions:
            fits = [
                {
                    "probabilities": one["probabilities"],
                    "reason": one["reason"],
                    "at": str(one.get("at", "")),
                    "late": bool(one.get("late", False)),
                }
                for one in past
                if is_version(one, questions[name].asked)
            ]
            if fits:
                found[name] = fits
    return found
