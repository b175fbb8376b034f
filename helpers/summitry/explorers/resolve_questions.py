"""What is to be scored: the forecast questions with their answers, and the belief of the start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.explorers.forecast_book import Question
from summitry.explorers.forecast_questions import questions_of
from summitry.models.resolve_wording import needing, settled_by
from summitry.models.tables import rows
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.case.case import Case


@dataclass(frozen=True)
class Settled:
    """One question and what became of it.

    Attributes
    ----------
    asked
        The question as it was asked.
    came
        Index of the option that came; None where that is not known.
    why
        How it is known, in words.
    event_ids, source_ids
        What settles it, and where that stands.
    is_belief
        Whether it is a belief of the start, told in two options, and not a forecast question.
    base
        Index of the option that a base rate of meetings speaks of; None where there is none.
    """

    asked: Question
    came: int | None
    why: str = ""
    event_ids: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    is_belief: bool = False
    base: int | None = None


def settled_questions(case: Case) -> dict[str, Settled]:
    """Return the forecast questions of a case with their answers, then beliefs settled by wording.

    Parameters
    ----------
    case
        The case, its record open.
    """
    meetings = [row.outcome_id for row in rows(case.outcomes) if row.is_meeting]
    needed = needing(case.forecast_relations, meetings)
    found: dict[str, Settled] = {}
    asked = questions_of(case)
    for row in rows(case.forecasts):
        if row.question_id in asked:
            options = asked[row.question_id].options
            found[row.question_id] = Settled(
                asked=asked[row.question_id],
                came=options.index(row.resolution) if row.resolution in options else None,
                why=row.resolution_note,
                event_ids=tuple(row.event_ids),
                source_ids=tuple(row.source_ids),
                base=index_of(options, needed.get(row.question_id)),
            )
    return found | beliefs(case, found, meetings)


def index_of(options: tuple[str, ...], option: str | None) -> int | None:
    """Return the place of an option; None where there is none."""
    return options.index(option) if option is not None and option in options else None


def beliefs(
    case: Case, questions: Mapping[str, Settled], meetings: list[str]
) -> dict[str, Settled]:
    """Return the beliefs that the answers to other questions settle by their wording."""
    settled = {
        name: one.asked.options[one.came] for name, one in questions.items() if one.came is not None
    }
    facts = {row.asked_by: row for row in rows(case.facts) if row.asked_by}
    claims = {row.claim_id: row.source_ids for row in rows(case.claims)}
    options = (say("resolve.yes"), say("resolve.no"))
    found = {}
    for row in rows(case.prompts):
        known = settled_by(case.forecast_relations, settled, row.outcome_ids)
        if row.kind != "belief" or known is None or row.prompt_id in questions:
            continue
        came, relation = known
        other = questions[relation.question_id]
        fact = facts.get(row.prompt_id)
        sources = [*(claims.get(fact.claimed_by, ()) if fact else ()), *other.source_ids]
        parts = [fact.caution if fact else "", by_wording(other, relation)]
        found[row.prompt_id] = Settled(
            asked=Question(
                words=row.question,
                short=fact.short if fact else row.question,
                options=options,
                closes="",
                closed=True,
            ),
            came=0 if came else 1,
            why=" ".join(part for part in parts if part),
            source_ids=tuple(dict.fromkeys(sources)),
            is_belief=True,
            base=0 if set(row.outcome_ids) == set(meetings) else None,
        )
    return found


def by_wording(other: Settled, relation: Any) -> str:
    """Say in one sentence what a settled question says by its wording."""
    note = f" ({other.why.rstrip('.')})" if other.why else ""
    answer = "" if other.came is None else other.asked.options[other.came]
    gaps = {"short": other.asked.short, "answer": answer, "note": note, "option": relation.option}
    return say(f"resolve.by_wording.{relation.relation}", **gaps)


def pack_rate(case: Case) -> int | None:
    """Return the careful base rate of meetings in 100, as the pack counts them; None: no occasions.

    It is the lower bound of the class that a learner is asked about first, with all the occasions
    of which nothing is known as no.
    """
    from summitry.explorers.reference_class import ReferenceClassExplorer

    try:
        counted = ReferenceClassExplorer(case)
    except SummitryError:
        return None
    return round(100 * counted.rates[counted.asked].least)
