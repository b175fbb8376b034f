"""Forecasts and drafts as a journal holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.forecast_book import is_draft, is_version
from summitry.journal.entries import DRAFT
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.forecast_book import Question
    from summitry.journal.store import Journal

KIND = "forecast"


def kept_book(
    journal: Journal, case: str, questions: Mapping[str, Question]
) -> dict[str, dict[str, Any]]:
    """Return ``chances``, ``reasons`` and ``versions`` as they were kept.

    Parameters
    ----------
    journal
        The journal; entries that do not fit the questions are left out.
    case
        Id of the case.
    questions
        The questions by id.
    """
    book: dict[str, dict[str, Any]] = {"chances": {}, "reasons": {}, "versions": {}}
    for entry in journal.entries():
        asked = questions.get(entry.about)
        if entry.case != case or asked is None or entry.kind not in (KIND, DRAFT):
            continue
        fits = is_version if entry.kind == KIND else is_draft
        if fits(entry.value, asked):
            book["chances"][entry.about] = entry.value["probabilities"]
            book["reasons"][entry.about] = entry.value["reason"]
            if entry.kind == KIND:
                version = {name: entry.value[name] for name in ("probabilities", "reason")}
                book["versions"].setdefault(entry.about, []).append(version)
        elif is_reason_alone(entry.value):
            book["chances"].pop(entry.about, None)
            book["reasons"][entry.about] = entry.value["reason"]
    return book


def told(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return a forecast as it is kept: with words for whoever reads the journal.

    Parameters
    ----------
    value
        ``probabilities`` and ``reason``.
    """
    chances = [f"{option} {chance}" for option, chance in value["probabilities"].items()]
    words = [", ".join(chances), value["reason"]]
    return {**value, "words": say("forecast.kept_between").join(word for word in words if word)}


def is_reason_alone(given: Any) -> bool:
    """Tell whether a draft holds a reason without chances."""
    alone = isinstance(given, dict) and given.get("probabilities") == {}
    return alone and isinstance(given.get("reason"), str)
