"""What a learner brings to the record: beliefs and committed forecasts."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from summitry.journal.words import moment_words, with_likelihood
from summitry.text import say

if TYPE_CHECKING:
    import datetime as dt

    from summitry.journal.entries import Entry
    from summitry.journal.store import Journal

BELIEF = "belief"
FORECAST = "forecast"


@dataclass(frozen=True)
class Brought:
    """What stands in a journal before the record opens.

    Attributes
    ----------
    beliefs
        By question, in its words, the answers from first to last; the first question if none has
        an answer yet.
    committed, asked
        How many forecast questions have a committed forecast, and how many there are.
    """

    beliefs: dict[str, tuple[Entry, ...]]
    committed: int
    asked: int

    def kept(self) -> dict[str, Any]:
        """Return it as the journal keeps it."""
        beliefs = {
            question: [entry.value for entry in entries]
            for question, entries in self.beliefs.items()
        }
        forecasts = {"committed": self.committed, "asked": self.asked}
        return {"words": " ".join(self.sentences()), "beliefs": beliefs, "forecasts": forecasts}

    def sentences(self) -> list[str]:
        """Return what is brought, one or two sentences for each question."""
        said = [f"{question} {answers(given)}" for question, given in self.beliefs.items()]
        return [*said, self.forecast_words()] if self.asked else said

    def forecast_words(self) -> str:
        """Return how many forecasts are committed; empty where none are asked."""
        gaps = {"committed": self.committed, "asked": self.asked}
        return say("opening.forecasts", n=self.committed, **gaps) if self.asked else ""

    def lines(self) -> list[str]:
        """Return what is brought, as lines of HTML."""
        return [escape(line) for line in self.sentences()]


def answers(entries: tuple[Entry, ...]) -> str:
    """Say how a belief began and where it stands, or that nothing was said."""
    if not entries:
        return say("opening.belief_none")
    first, last = (
        {"percent": with_likelihood(entry.value), "when": moment_words(entry.moment)}
        for entry in (entries[0], entries[-1])
    )
    if len(entries) == 1:
        return say("opening.belief_one", **first)
    later = {"last": last["percent"], "last_when": last["when"]}
    return say("opening.belief_more", **first, **later)


def brought(journal: Journal, case: Any, until: dt.datetime | None = None) -> Brought:
    """Return what a learner brings to the record.

    Parameters
    ----------
    journal
        The learner's journal.
    case
        The case: its beliefs and forecast questions count.
    until
        Only what was said by this moment; by default everything.

    Raises
    ------
    SummitryError
        If the journal is there and cannot be read.
    """
    entries = [
        entry
        for entry in journal.entries()
        if entry.case == case.id and (until is None or entry.moment <= until)
    ]
    asked = case.prompts[case.prompts["kind"] == BELIEF]
    beliefs = {
        question: tuple(one for one in entries if is_belief(one, prompt))
        for prompt, question in zip(asked["prompt_id"], asked["question"], strict=True)
    }
    said = {question: given for question, given in beliefs.items() if given}
    beliefs = said or dict(list(beliefs.items())[:1])
    options = dict(zip(case.forecasts["question_id"], case.forecasts["options"], strict=True))
    committed = {entry.about for entry in entries if is_forecast(entry, options)}
    return Brought(beliefs, len(committed), len(options))


def is_belief(entry: Entry, prompt: str) -> bool:
    """Tell whether an entry answers a prompt with a number from 0 to 100."""
    fits = type(entry.value) is int and entry.value in range(101)
    return fits and (entry.kind, entry.about) == (BELIEF, prompt)


def is_forecast(entry: Entry, options: dict[str, tuple[str, ...]]) -> bool:
    """Tell whether an entry is a committed forecast on one of the questions."""
    if entry.kind != FORECAST or not isinstance(entry.value, dict):
        return False
    given = entry.value.get("probabilities")
    return isinstance(given, dict) and set(given) == set(options.get(entry.about, ()))
