"""Forecasts beside what happened, and the package that was put to the council."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.forecast_journal import KIND as FORECAST
from summitry.explorers.forecast_journal import kept_book
from summitry.explorers.forecast_questions import questions_of
from summitry.explorers.journey_path import Step, step
from summitry.explorers.resolve_book import Ledger
from summitry.explorers.resolve_journal import kept_versions
from summitry.explorers.resolve_questions import settled_questions
from summitry.models.consensus_items import agenda_items
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.case.case import Case
    from summitry.journal.entries import Entry
    from summitry.journal.store import Journal

PACKAGE = "package"


def forecast_steps(journal: Journal, case: Case) -> list[Step]:
    """Return the forecast that stood in the end on each question, with its score once known.

    Parameters
    ----------
    journal
        The learner's journal.
    case
        The case; a view that withholds the answers scores nothing.
    """
    if not len(case.forecasts):
        return []
    if case.withholds("forecasts", "resolution"):
        return open_steps(journal, case)
    settled = {name: one for name, one in settled_questions(case).items() if not one.is_belief}
    ledger = Ledger(settled, kept_versions(journal, case.id, settled), None)
    found = []
    for name, one in settled.items():
        past = ledger.in_time(name)
        if not past:
            continue
        came = None if one.came is None else one.asked.options[one.came]
        score, even = ledger.score(name, ledger.last(name)), ledger.score(name, ledger.equal(name))
        told = "" if came is None else say("journey.came", answer=came, score=f"{score:.2f}")
        more = {"good": ledger.hit(name), "score": score, "even": even, "when": past[-1]["at"]}
        found.append(step(one.asked.words, chances(past), told=told, about=name, **more))
    return found


def open_steps(journal: Journal, case: Case) -> list[Step]:
    """Return the forecasts that stand, without what came."""
    questions = questions_of(case)
    versions = kept_book(journal, case.id, questions)["versions"]
    last = {entry.about: entry.at for entry in journal.entries() if entry.kind == FORECAST}
    return [
        step(questions[name].words, chances(past), about=name, when=last.get(name, ""))
        for name, past in versions.items()
    ]


def chances(past: list[dict[str, Any]]) -> str:
    """Return the chances that stood in the end, why, and after how many changes."""
    last = past[-1]
    given = ", ".join(f"{option} {share}" for option, share in last["probabilities"].items())
    words = [say("journey.chances", given=given), last["reason"]]
    if len(past) > 1:
        words.append(say("journey.changed", n=len(past) - 1))
    return " ".join(one for one in words if one)


def package_steps(entries: list[Entry], case: Case) -> list[Step]:
    """Return the package that was put to the council last, item by item.

    Parameters
    ----------
    entries
        The learner's entries on the case.
    case
        The case.
    """
    kept = [entry for entry in entries if entry.kind == PACKAGE and isinstance(entry.value, dict)]
    given = kept[-1].value.get("package") if kept else None
    if not isinstance(given, dict) or not len(case.agenda):
        return []
    told = council_words(kept[-1].value)
    coded = set(case.positions["issue_id"])
    found = []
    for item in agenda_items(case.agenda, coded):
        level = given.get(item.key)
        if type(level) is int and 0 <= level <= len(item.labels):
            said = item.labels[level - 1] if level else say("journey.left_out")
            more = {"good": level > 0, "told": told, "when": kept[-1].at, "about": item.key}
            found.append(step(item.name, said, **more))
    return found


def council_words(value: Mapping[str, Any]) -> str:
    """Say what the council answered to a package."""
    objecting = value.get("objecting")
    if value.get("passes") is True:
        return say("journey.passes")
    return say("journey.fails", n=objecting) if type(objecting) is int else ""
