"""How far do reports move a belief? From prior to posterior, where some reports copy others.

Each origin is a witness who is right in so many of 100 such statements, whichever way the truth
lies. A page that repeats its origin either checked the matter anew, and then is as good as another
witness, or passed on what it read, and then tells nothing new. Odds multiply; their logarithms add,
so every origin is one step and the order of the steps does not matter.

Assumptions: origins do not depend on each other once the truth is given; a witness errs as often
in both directions; what is implied counts half as much, in log-odds, as what is stated, whichever
way it points; silence counts nothing. None of the rates is measured.

Good, I. J. (1950). Probability and the Weighing of Evidence. Griffin (log-odds as weight of
evidence).
Pearl, J. (1988). Probabilistic Reasoning in Intelligent Systems. Morgan Kaufmann (dependence among
reports of one origin).
Kass, R. E. and Raftery, A. E. (1995). Bayes factors. JASA 90(430) (words for likelihood ratios).
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from summitry.models.evidence import CONTRADICTS, IMPLIES, IMPLIES_NOT, STATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

STRENGTHS = {STATES: 1.0, IMPLIES: 0.5, IMPLIES_NOT: -0.5, CONTRADICTS: -1.0}
HINT, POSITIVE, STRONG, VERY_STRONG = 1.0, 3.0, 20.0, 150.0
SCALE = (("nothing", HINT), ("hint", POSITIVE), ("positive", STRONG), ("strong", VERY_STRONG))


def log_odds(chance: float) -> float:
    """Return the natural logarithm of the odds.

    Parameters
    ----------
    chance
        A probability, above 0 and below 1.

    Raises
    ------
    ValueError
        If it is 0, 1 or outside: no evidence can move a certainty.

    >>> log_odds(0.5), round(log_odds(0.9), 3)
    (0.0, 2.197)
    """
    if not 0 < chance < 1:
        raise ValueError(f"a chance of {chance} has no odds that evidence could move")
    return math.log(chance / (1 - chance))


def chance(odds: float) -> float:
    """Return the probability, 0 to 1, that belongs to log-odds.

    >>> chance(0.0), round(chance(log_odds(0.2)), 6), chance(-1000.0)
    (0.5, 0.2, 0.0)
    """
    if odds < 0:
        grown = math.exp(max(odds, -745.2))
        return grown / (1 + grown)
    return 1 / (1 + math.exp(-odds))


def likelihood_ratio(right: float, checked: float = 1.0) -> float:
    """Return how much likelier a report is if the statement is true than if it is not.

    Parameters
    ----------
    right
        Share of such statements that are right, 0.5 to below 1.
    checked
        Share of repetitions that were checked anew, 0 to 1; 1 for the origin itself. What was not
        checked repeats the origin whether true or not.

    Raises
    ------
    ValueError
        If a share lies outside its bounds.

    >>> round(likelihood_ratio(0.75), 6), likelihood_ratio(0.75, checked=0.0)
    (3.0, 1.0)
    >>> round(likelihood_ratio(0.75, checked=0.5), 6)
    1.4
    """
    if not (0.5 <= right < 1 and 0 <= checked <= 1):
        raise ValueError(f"no witness is right in {right} of cases and checked in {checked}")
    return (1 - checked + checked * right) / (1 - checked + checked * (1 - right))


def step(strengths: Sequence[float], right: float, checked: float) -> float:
    """Return how far one origin moves the log-odds.

    The plainest page in the direction to which the origin leans counts in full, every other page as
    a repetition. An origin whose pages outweigh each other says nothing.

    Parameters
    ----------
    strengths
        What each of its pages says, from `STRENGTHS`.
    right
        Share of its statements that are right, 0.5 to below 1.
    checked
        Share of repetitions that were checked anew, 0 (one voice) to 1 (each page a witness).

    >>> one = step([1.0], right=0.75, checked=0.0)
    >>> round(one, 3), step([1.0] * 7, 0.75, 0.0) == one, round(step([1.0] * 7, 0.75, 1.0) / one, 9)
    (1.099, True, 7.0)
    >>> step([1.0, -1.0], 0.75, 1.0)
    0.0
    """
    lean = sum(strengths)
    if lean == 0:
        return 0.0
    voice = max(strengths) if lean > 0 else min(strengths)
    told = voice * math.log(likelihood_ratio(right))
    return told + (lean - voice) * math.log(likelihood_ratio(right, checked))


def steps(
    said: Mapping[str, Sequence[float]], right: Mapping[str, float], checked: float
) -> dict[str, float]:
    """Return the step of each origin, in log-odds.

    Parameters
    ----------
    said
        By origin, what its pages say, from `STRENGTHS`.
    right
        By origin, the share of its statements that are right.
    checked
        Share of repetitions that were checked anew.
    """
    return {origin: step(strengths, right[origin], checked) for origin, strengths in said.items()}


def update(prior: float, moves: Iterable[float]) -> float:
    """Return the posterior probability after some steps.

    Parameters
    ----------
    prior
        Probability before, above 0 and below 1.
    moves
        Steps in log-odds, in any order.

    Raises
    ------
    ValueError
        If the prior is a certainty.

    >>> round(update(0.5, [math.log(3), math.log(3)]), 9), round(update(0.5, [math.log(3)]), 9)
    (0.9, 0.75)
    """
    return chance(log_odds(prior) + math.fsum(moves))


def strength_of(ratio: float) -> str:
    """Return a word for a likelihood ratio, whichever way it points.

    Returns
    -------
    str
        ``nothing`` at 1, ``hint`` to 3, ``positive`` to 20, ``strong`` to 150, ``very_strong``
        beyond.

    Raises
    ------
    ValueError
        If the ratio is not above 0.

    >>> strength_of(1.0), strength_of(2.5), strength_of(0.2), strength_of(500.0)
    ('nothing', 'hint', 'positive', 'very_strong')
    """
    if ratio <= 0:
        raise ValueError(f"a likelihood ratio of {ratio} is none")
    size = max(ratio, 1 / ratio)
    return next((word for word, most in SCALE if size <= most + 1e-12), "very_strong")
