"""What the journal holds to be scored: every version with its time, beliefs, the base rate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.forecast_book import is_version
from summitry.explorers.forecast_journal import KIND
from summitry.explorers.reference_class import ABOUT, BASE_RATE
from summitry.journal.opening import opened_at
from summitry.models.forecasting_chances import WHOLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.resolve_questions import Settled
    from summitry.journal.entries import Entry
    from summitry.journal.store import Journal

BELIEF = "belief"


def kept_versions(
    journal: Journal, case: str, questions: Mapping[str, Settled]
) -> dict[str, list[dict[str, Any]]]:
    """Return by question what was committed, the first version first.

    Parameters
    ----------
    journal
        The journal; entries that do not fit the questions are left out.
    case
        Id of the case.
    questions
        The questions by id.

    Returns
    -------
    By question the versions: ``probabilities``, ``reason``, ``at`` (ISO 8601) and ``late``: whether
    it was committed after the record was opened.
    """
    opened = opened_at(journal, case)
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in journal.entries():
        one = questions.get(entry.about)
        if entry.case != case or one is None:
            continue
        value = as_version(entry, one)
        if value is not None:
            late = opened is not None and entry.moment > opened
            found.setdefault(entry.about, []).append({**value, "at": entry.at, "late": late})
    return found


def as_version(entry: Entry, one: Settled) -> dict[str, Any] | None:
    """Return chances and reason of a forecast or a belief; None where an entry is neither."""
    sure = entry.value
    if one.is_belief and entry.kind == BELIEF and type(sure) is int and 0 <= sure <= WHOLE:
        yes, no = one.asked.options
        return {"probabilities": {yes: sure, no: WHOLE - sure}, "reason": ""}
    if not one.is_belief and entry.kind == KIND and is_version(entry.value, one.asked):
        return {name: entry.value[name] for name in ("probabilities", "reason")}
    return None


def carried_rate(journal: Journal, case: str) -> int | None:
    """Return the base rate that was carried on before the record was opened, in 100; None: none."""
    opened = opened_at(journal, case)
    rates = [
        entry.value
        for entry in journal.history(case, BASE_RATE, ABOUT)
        if opened is None or entry.moment <= opened
    ]
    return rates[-1] if rates and type(rates[-1]) is int and 0 <= rates[-1] <= WHOLE else None
