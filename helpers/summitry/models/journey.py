"""How far two sets of places lie apart, and how many answers held.

Question: how near did a learner's places come to the coding, and how often did an answer hold?

Assumptions: a place counts the same wherever on the line it lies.

Limits: a small mean gap says that two people read alike, not that either of them is right; and a
share of a handful of answers moves in large steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence


def mean_gap(own: Sequence[float | None], other: Sequence[float | None]) -> float | None:
    """Return the mean distance between pairs of places; None where no pair is whole.

    Parameters
    ----------
    own, other
        Places from 0 to 100, one pair at each index; None where a place is missing.

    Raises
    ------
    ValueError
        If the lengths differ.

    >>> mean_gap([10, None, 50], [20, 30, 50])
    5.0
    """
    pairs = [
        (mine, theirs)
        for mine, theirs in zip(own, other, strict=True)
        if mine is not None and theirs is not None
    ]
    if not pairs:
        return None
    apart = np.asarray(pairs, dtype=float)
    return float(np.abs(apart[:, 0] - apart[:, 1]).mean())


def held(answers: Sequence[bool | None]) -> tuple[int, int]:
    """Return how many answers held, and of how many that is known.

    Parameters
    ----------
    answers
        Whether each held; None where that is not known.

    >>> held([True, None, False, True])
    (2, 3)
    """
    known = [one for one in answers if one is not None]
    return sum(known), len(known)


def mean_of(scores: Sequence[float | None]) -> float | None:
    """Return the mean of the scores that are known; None where none is.

    Parameters
    ----------
    scores
        Scores of any kind; None where there is none.

    >>> mean_of([0.5, None, 1.0])
    0.75
    """
    known = [one for one in scores if one is not None]
    return float(np.mean(known)) if known else None
