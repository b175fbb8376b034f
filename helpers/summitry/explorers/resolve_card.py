"""The card of a settled question, and the ledger as tables."""

from __future__ import annotations

import datetime as dt
from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry import look
from summitry.explorers.resolve_views import bins_of, pieces_of, two_places, words
from summitry.explorers.source_list import citation_list
from summitry.journal.words import moment_words, readable
from summitry.models.tables import rows
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.explorers.resolve_book import Ledger, Version
    from summitry.explorers.resolve_views import Group

TWO = 2


def question_card(case: Any, ledger: Ledger, name: str, *, revealed: bool) -> str:
    """Tell of a question what came, how it is known, and every version with its score, as HTML.

    Parameters
    ----------
    case
        The case, for events and sources.
    ledger
        Questions and versions.
    name
        Id of the question.
    revealed
        Whether the answer may show.
    """
    one = ledger.questions[name]
    parts = [f"<p><b>{escape(one.asked.words)}</b></p>"]
    if revealed:
        answer = "" if one.came is None else one.asked.options[one.came]
        came = "card.points_to" if one.is_belief else "card.came"
        head = words(came, answer=answer) if answer else words("card.not_known")
        parts.append(f"<p><b>{escape(head)}</b> {escape(one.why)}</p>")
        parts += [event_list(case, one.event_ids), scores(ledger, name)]
    parts += [
        version_line(ledger, name, number, version, told=revealed)
        for number, version in enumerate(ledger.versions.get(name, ()), start=1)
    ]
    if one.asked.counts:
        phrase = "forecast.counts_as" if len(one.asked.options) == TWO else "forecast.counts"
        counts = say(phrase, option=one.asked.options[0], what=one.asked.counts)
        counts = " ".join([counts, words("card.closes", closes=one.asked.closes)])
        parts.append(look.folded(words("card.would_count"), f"<p>{escape(counts)}</p>"))
    if revealed and one.source_ids:
        parts.append(citation_list(case, one.source_ids))
    return f'<div class="summitry-card">{"".join(parts)}</div>'


def event_list(case: Any, event_ids: Sequence[str]) -> str:
    """Return the events that settle a question with their days, as HTML."""
    known = case.events[case.events["event_id"].isin(event_ids)]
    lines = [f"<li>{escape(row.start.words)}: {escape(row.summary)}</li>" for row in rows(known)]
    title = f"<p>{escape(words('card.events'))}</p>"
    return f"{title}<ul>{''.join(lines)}</ul>" if lines else ""


def scores(ledger: Ledger, name: str) -> str:
    """Return the scores of whoever may be compared with, as HTML."""
    if ledger.questions[name].came is None:
        return ""
    even, base = (ledger.score(name, one) for one in (ledger.equal(name), ledger.base(name)))
    said = words("card.scores", even=two_places(even))
    if base is not None:
        said += " " + words("card.base", rate=ledger.rate, base=two_places(base))
        said += "" if ledger.questions[name].is_belief else " " + words("card.generous")
    return f"<p>{escape(said)}</p>"


def version_line(ledger: Ledger, name: str, number: int, version: Version, *, told: bool) -> str:
    """Return one version with its moment, its score where it counts, and its reason, as HTML."""
    shares = ledger.shares(name, version)
    options = ledger.questions[name].asked.options
    chances = ", ".join(f"{o} {100 * share:.0f}" for o, share in zip(options, shares, strict=True))
    kind = "belief" if ledger.questions[name].is_belief else "version"
    head = words(f"card.{kind}", number=number, when=moment_of(version["at"]))
    score = ledger.score(name, shares) if told and not version["late"] else None
    after = words("card.late") if version["late"] else ""
    after = after if score is None else words("card.score", score=two_places(score))
    reason = words("card.because", reason=readable(version["reason"])) if version["reason"] else ""
    tail = " ".join(part for part in (f"{chances}.", after, reason) if part)
    return f"<p><b>{escape(head)}</b> {escape(tail)}</p>"


def moment_of(at: str) -> str:
    """Return a moment in words; nothing where it cannot be read."""
    try:
        return words("card.at", when=moment_words(dt.datetime.fromisoformat(at).astimezone()))
    except ValueError:
        return ""


def question_table(ledger: Ledger, *, revealed: bool) -> pd.DataFrame:
    """Return every question with what was given to it, and the answers where they may show."""
    names = ["question", "first", "last", "came", "score", "even", "base"]
    found = []
    for name, one in ledger.questions.items():
        given = [
            chances_words(ledger, name, one) for one in (ledger.first(name), ledger.last(name))
        ]
        row = [one.asked.words, *given]
        if revealed:
            came = words("not_known") if one.came is None else one.asked.options[one.came]
            shares = (ledger.last(name), ledger.equal(name), ledger.base(name))
            row += [came, *(score_words(ledger.score(name, share)) for share in shares)]
        found.append(row)
    shown = names if revealed else names[:3]
    return pd.DataFrame(found, columns=[words(f"column.{name}") for name in shown])


def chances_words(ledger: Ledger, name: str, given: Sequence[float] | None) -> str:
    """Return chances in 100 with their answers; nothing where nothing was given."""
    if given is None:
        return ""
    options = ledger.questions[name].asked.options
    return ", ".join(f"{o} {100 * share:.0f}" for o, share in zip(options, given, strict=True))


def score_words(score: float | None) -> str:
    """Return a score for a table; nothing where there is none."""
    return "" if score is None else two_places(score)


def calibration_table(ledger: Ledger) -> pd.DataFrame:
    """Return the answers held likeliest by certainty."""
    found = [
        (one.name, f"{one.said:.0f}", f"{one.share:.0f}", one.counts,
         words("from_to", low=round(one.usual[0]), high=round(one.usual[1])))
        for one in bins_of(ledger)
    ]  # fmt: skip
    names = ("sure", "said", "share", "counts", "usual")
    return pd.DataFrame(found, columns=[words(f"column.{name}") for name in names])


def parts_table(ledger: Ledger) -> pd.DataFrame:
    """Return the parts of the score."""
    found = [
        (one.name, two_places(one.end if one.is_sum else one.end - one.start))
        for one in pieces_of(ledger)
    ]
    return pd.DataFrame(found, columns=[words("column.part"), words("column.score")])


def others_table(groups: Sequence[Group]) -> pd.DataFrame:
    """Return everybody's scores by group."""
    found = [
        (head, other.name, two_places(other.score)) for head, others in groups for other in others
    ]
    names = ("questions", "forecaster", "score")
    return pd.DataFrame(found, columns=[words(f"column.{name}") for name in names])
