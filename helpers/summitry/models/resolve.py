"""Settled forecasts: which answer was held likeliest, and how far luck alone would go.

Question: a score on a handful of questions may be luck; how often would luck do as well?

Assumptions: the questions are independent of one another, and "luck" means either that an answer is
drawn by lot, that a forecaster's own numbers are dealt out to the answers by lot, or that every
number is exactly right. Limits: questions about one event hang together, so that luck goes further
than these numbers say; that luck is unlikely does not show skill.

References
----------
Hoeffding, W. (1956). On the distribution of the number of successes in independent trials. Annals
of Mathematical Statistics 27(3). Fisher, R. A. (1935). The Design of Experiments: dealing by lot.
Seillier-Moiseiwitsch, F., Dawid, A. P. (1993). On testing the validity of sequential probability
forecasts. J. Am. Stat. Assoc. 88(421).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summitry.models.forecasting import came_true, probabilities

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

NEAR = 1e-9
GRAIN = 1e6


def likeliest(forecast: ArrayLike) -> int | None:
    """Return the index of the answer that was given most; None where several share that place.

    Parameters
    ----------
    forecast
        Probabilities, shape (n_options,); they sum to 1.

    >>> likeliest([0.2, 0.5, 0.3]), likeliest([0.5, 0.5])
    (1, None)
    """
    given = probabilities(forecast)
    top = np.flatnonzero(given >= given.max() - NEAR)
    return int(top[0]) if len(top) == 1 else None


def counts_by_chance(chances: Sequence[float]) -> NDArray[np.float64]:
    """Return how likely each count of successes is, where each trial has a chance of its own.

    Parameters
    ----------
    chances
        Chance of each trial, shape (n,), 0 to 1.

    Returns
    -------
    Probabilities of 0, 1, ... n successes, shape (n + 1,).

    Raises
    ------
    ValueError
        If a chance lies outside 0 to 1.

    >>> counts_by_chance([0.5, 0.5]).tolist()
    [0.25, 0.5, 0.25]
    """
    found = np.ones(1)
    for chance in chances:
        if not 0 <= chance <= 1:
            raise ValueError("a chance lies between 0 and 1")
        found = np.convolve(found, [1 - chance, chance])
    return found


def right_by_lot(options: Sequence[int], right: int) -> float:
    """Return how often somebody who draws an answer by lot gets at least so many right.

    Parameters
    ----------
    options
        For each question the number of its options, at least 1.
    right
        How many are to be right, 0 or more.

    >>> right_by_lot([2, 2], right=2)
    0.25
    """
    return float(counts_by_chance([1 / count for count in options])[right:].sum())


def as_good_by_lot(forecasts: Sequence[ArrayLike], outcomes: Sequence[int]) -> float:
    """Return how often the same numbers, dealt out to the answers by lot, score at least as well.

    Parameters
    ----------
    forecasts
        One forecast for each question; their numbers of options may differ.
    outcomes
        For each question the index of what happened.

    Returns
    -------
    float
        Share of all deals, 0 to 1, in which the mean Brier score is as low or lower. It is 1 for
        somebody who always gives equal chances.

    Raises
    ------
    ValueError
        If the two differ in length or a forecast does not sum to 1.

    Notes
    -----
    With fixed numbers the score depends on nothing but what falls to the answer that came, so that
    a deal gives each number of a question the same chance. The sums are counted exactly.

    >>> as_good_by_lot([[0.8, 0.2], [0.3, 0.7]], [0, 1])
    0.25
    """
    sums: dict[int, float] = {0: 1.0}
    reached = 0
    for forecast, outcome in zip(forecasts, outcomes, strict=True):
        given = probabilities(forecast)
        gains = [round(GRAIN * float(share)) for share in given]
        reached += gains[came_true(given, outcome)]
        longer: dict[int, float] = {}
        for before, share in sums.items():
            for gain in gains:
                longer[before + gain] = longer.get(before + gain, 0.0) + share / len(gains)
        sums = longer
    return float(min(sum(share for found, share in sums.items() if found >= reached), 1.0))


def as_far_off(chances: Sequence[float], right: int) -> float:
    """Return how often a forecaster whose numbers are exactly right is at least this far off.

    Parameters
    ----------
    chances
        What was given to the answer held likeliest, for each question, 0 to 1.
    right
        How many of these answers came.

    >>> round(as_far_off([0.5, 0.5], right=2), 2)
    0.5
    """
    likely = counts_by_chance(chances)
    off = np.abs(np.arange(len(likely)) - sum(chances))
    return float(likely[off >= off[right] - NEAR].sum())


def usual_counts(chances: Sequence[float], level: float = 0.9) -> tuple[int, int]:
    """Return the lowest and the highest count that is usual where the chances are exactly right.

    Parameters
    ----------
    chances
        Chance of each trial, shape (n,), 0 to 1.
    level
        At least this share of all counts lies within; on each side half the rest at most.

    >>> usual_counts([0.5] * 4)
    (0, 4)
    """
    likely = counts_by_chance(chances).cumsum()
    tail = (1 - level) / 2
    low = int(np.searchsorted(likely, tail - NEAR, side="right"))
    return low, int(np.searchsorted(likely, 1 - tail - NEAR))
