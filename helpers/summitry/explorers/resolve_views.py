"""What the views of a ledger show: rows, calibration, the parts of a score, others."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np

from summitry.models.forecasting import brier_score
from summitry.models.forecasting_calibration import Parts, calibration, decomposition
from summitry.models.forecasting_chances import WHOLE
from summitry.models.resolve import likeliest, usual_counts
from summitry.pictures.resolve import Mark
from summitry.pictures.resolve_bars import Other, Piece
from summitry.pictures.resolve_calibration import Bin
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.explorers.resolve_book import Ledger

SHOWN = 0.005
EDGES = (0.0, 0.6, 0.75, 0.9, 1.0)
THIRDS = (1 / 3, 2 / 3)
Group = tuple[str, list[Other]]


def words(phrase: str, **gaps: object) -> str:
    """Return a phrase of the scores."""
    return say(f"resolve.{phrase}", **gaps)


def two_places(score: float | None) -> str:
    """Write a score; a dash where there is none.

    >>> two_places(0.5)
    '0.50'
    """
    return words("no_score") if score is None else f"{score:.2f}"


def mark_of(ledger: Ledger, name: str, *, told: bool) -> Mark:
    """Return the row of a question: before the answer what is held likeliest, then what came."""
    one, first, last = ledger.questions[name], ledger.first(name), ledger.last(name)
    equal, options = WHOLE * ledger.equal(name)[0], one.asked.options
    if not told:
        top = None if last is None else int(np.argmax(last))
        places = [None if top is None or g is None else WHOLE * g[top] for g in (first, last)]
        sole = None if last is None else likeliest(last)
        held = (
            words("no_score")
            if top is None
            else words("several")
            if sole is None
            else options[sole]
        )
        return Mark(places[0], places[1], (), equal, None, (held, "", ""), None)
    if one.came is None:
        return Mark(None, None, (), equal, None, (words("not_known"), "", ""), None)
    base = ledger.base(name)
    places = [None if given is None else WHOLE * given[one.came] for given in (first, last, base)]
    late = [WHOLE * ledger.shares(name, version)[one.came] for version in ledger.late(name)]
    mine, even = ledger.score(name, last), ledger.score(name, ledger.equal(name))
    own = words("late_short") if mine is None and late else two_places(mine)
    better = None if mine is None or even is None or mine == even else mine < even
    answer = (options[one.came], own, two_places(even))
    return Mark(places[0], places[1], late, equal, places[2], answer, better)


def sure_answers(ledger: Ledger) -> tuple[list[float], list[bool]]:
    """Return what was given to each answer held likeliest, and whether it came."""
    given = [(max(last), hit) for name in ledger.scored
             if (hit := ledger.hit(name)) is not None and (last := ledger.last(name))]  # fmt: skip
    return [share for share, _ in given], [hit for _, hit in given]


def bins_of(ledger: Ledger) -> list[Bin]:
    """Return the answers held likeliest, by how sure one was of them."""
    sure, right = sure_answers(ledger)
    if not sure:
        return []
    found = []
    rows = calibration(sure, right, EDGES).to_dict("records")
    for row in (SimpleNamespace(**one) for one in rows):
        inside = [share for share in sure if bin_of(share) == bin_of(row.said)]
        usual = usual_counts(inside)
        n, came = int(row.n), round(row.n * row.share)
        last = row.high == EDGES[-1]
        bounds = {"low": round(WHOLE * row.low), "high": round(WHOLE * row.high) - (not last)}
        found.append(
            Bin(
                name=words("bin_lowest" if row.low == 0 else "bin", **bounds),
                said=WHOLE * row.said,
                share=WHOLE * row.share,
                usual=(WHOLE * usual[0] / n, WHOLE * usual[1] / n),
                counts=words("came_of", came=came, n=n),
            )
        )
    return found


def bin_of(share: float) -> int:
    """Return the place of the bin of certainty that a chance belongs to."""
    return sum(round(share, 9) >= edge for edge in EDGES[1:-1])


def third_of(share: float) -> int:
    """Tell whether a chance is low (0), in the middle (1) or high (2)."""
    return sum(share >= edge for edge in THIRDS)


def parts_of(ledger: Ledger) -> Parts:
    """Return the parts of the mean score on questions with the same answers.

    Where nothing was forecast they are those of equal chances.
    """
    names = ledger.alike
    given = [ledger.last(name) or ledger.equal(name) for name in names]
    return decomposition(given, ledger.outcomes(names), [third_of(one[0]) for one in given])


def thirds(ledger: Ledger) -> list[tuple[str, int, float, int]]:
    """Return for each third of the chances its name, questions, mean chance, and how many came."""
    found = []
    for third, name in enumerate(("low", "middle", "high")):
        inside = [
            (given[0], ledger.questions[one].came == 0)
            for one in ledger.alike
            if third_of((given := ledger.last(one) or ledger.equal(one))[0]) == third
        ]
        if inside:
            mean = WHOLE * float(np.mean([share for share, _ in inside]))
            found.append((words(f"thirds.{name}"), len(inside), mean, sum(c for _, c in inside)))
    return found


def pieces_of(ledger: Ledger) -> list[Piece]:
    """Return the parts of the mean score as bars, each beginning where the one before ended."""
    parts, names = parts_of(ledger), ledger.alike
    options = ledger.questions[names[0]].asked.options
    came = sum(outcome == 0 for outcome in ledger.outcomes(names))
    gaps = {"came": came, "n": len(names), "option": options[0]}
    steps = [("resolution", -parts.resolution), ("reliability", parts.reliability)]
    if abs(parts.within) >= SHOWN:
        steps.append(("within", parts.within))
    at = parts.uncertainty
    found = [Piece(words("pieces.uncertainty", **gaps), 0.0, at, is_sum=True)]
    for name, change in steps:
        found.append(Piece(words(f"pieces.{name}"), at, at + change, is_sum=False))
        at += change
    whose = "pieces.mine" if ledger.scored else "pieces.evens"
    return [*found, Piece(words(whose, n=len(names)), 0.0, at, is_sum=True)]


def others_of(ledger: Ledger, *, own_rate: bool) -> list[Group]:
    """Return the forecasters side by side, in groups that answered the same questions.

    Parameters
    ----------
    ledger
        The ledger.
    own_rate
        Whether the base rate is the one that the learner carried on.
    """
    names = ledger.scored or ledger.settled
    found: list[Group] = []
    if names:
        even = Other(words("rivals.equal"), ledger.evens, own=False)
        head = words("all_of" if ledger.scored else "all_none", n=len(names))
        found.append((head, [*own_means(ledger), even]))
    for name, one in ledger.questions.items():
        if one.came is not None and (one.is_belief or ledger.base(name)):
            phrase = "single_belief" if one.is_belief else "single"
            head = words(phrase, short=one.asked.short, answer=one.asked.options[one.came])
            found.append((head, single(ledger, name, one.came, own_rate=own_rate)))
    return found


def own_means(ledger: Ledger) -> list[Other]:
    """Return the learner's mean scores, of what stood in the end and of what was given first."""
    names = ledger.scored
    if not names:
        return []
    last = Other(words("rivals.last"), ledger.mine, own=True)
    first = ledger.mean([ledger.first(name) for name in names], names)
    changed = any(ledger.first(name) != ledger.last(name) for name in names)
    return [last, *([Other(words("rivals.first"), first, own=True, first=True)] if changed else [])]


def single(ledger: Ledger, name: str, came: int, *, own_rate: bool) -> list[Other]:
    """Return the forecasters of one question, with what each gave to its first answer."""
    one, first, last = ledger.questions[name], ledger.first(name), ledger.last(name)
    kind = "belief" if one.is_belief else "forecast"
    changed = first is not None and first != last
    rows: list[tuple[str, Sequence[float] | None, bool, bool]] = [
        (f"{kind}_last" if changed or kind == "forecast" else f"{kind}_first", last, True, False),
        (f"{kind}_first", first if changed else None, True, True),
        ("rate_own" if own_rate else "rate", ledger.base(name), False, False),
        ("even", ledger.equal(name), False, False),
    ]
    return [
        Other(words(f"rivals.{phrase}", chance=round(WHOLE * given[0]),
                    option=one.asked.options[0]), brier_score(given, came), own, hollow)
        for phrase, given, own, hollow in rows
        if given is not None
    ]  # fmt: skip
