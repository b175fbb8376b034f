"""How good was a forecast: Brier score, logarithmic score, skill.

Question: how near did the probabilities given beforehand come to what happened?

Assumptions: the options of a question are exclusive and complete, and one of them came true. Both
scores are proper: on average nobody gains by saying anything but what they believe.

Limits: one question tells next to nothing; a score is fair only between forecasters who answered
the same questions at the same time.

References
----------
Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly Weather
Review 78(1). Good, I. J. (1952). Rational decisions. Journal of the Royal Statistical Society B
14(1). Murphy, A. H. (1973). A new vector partition of the probability score. Journal of Applied
Meteorology 12(4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

NEAR = 1e-6


def probabilities(forecast: ArrayLike) -> NDArray[np.float64]:
    """Return a forecast as an array after a look at it.

    Parameters
    ----------
    forecast
        Probabilities, shape (n_options,), each 0 to 1; they sum to 1.

    Raises
    ------
    ValueError
        If one of them lies outside 0 to 1 or they do not sum to 1.
    """
    given = np.asarray(forecast, dtype=float)
    if given.ndim != 1 or not len(given) or not np.all((given >= 0) & (given <= 1)):
        raise ValueError("a forecast is a list of probabilities from 0 to 1")
    if abs(given.sum() - 1) > NEAR:
        raise ValueError(f"the probabilities sum to {given.sum():g}, not to 1")
    return given


def came_true(given: NDArray[np.float64], outcome: int) -> int:
    """Return the index of what happened; ValueError if the forecast has no such option."""
    if not 0 <= outcome < len(given):
        raise ValueError(f"there is no option {outcome}; there are {len(given)}")
    return outcome


def brier_score(forecast: ArrayLike, outcome: int) -> float:
    """Score a forecast by squared distance: 0 is perfect, 2 is certain and wrong.

    Parameters
    ----------
    forecast
        Probabilities, shape (n_options,); they sum to 1.
    outcome
        Index of what happened, 0 <= outcome < n_options.

    Returns
    -------
    float
        Sum over the options, 0 to 2, as Brier (1950) has it. An even split of two options scores
        0.5; scores of the yes alone, half as large, are also in use.

    Raises
    ------
    ValueError
        If the probabilities do not sum to 1 or the index is out of range.

    >>> round(brier_score([0.7, 0.2, 0.1], outcome=0), 2)
    0.14
    """
    given = probabilities(forecast)
    happened = np.zeros(len(given))
    happened[came_true(given, outcome)] = 1
    return float(((given - happened) ** 2).sum())


def log_score(forecast: ArrayLike, outcome: int) -> float:
    """Score a forecast by surprise in bits: 0 is perfect, no bound above.

    Parameters
    ----------
    forecast, outcome
        As for `brier_score`.

    Returns
    -------
    float
        Minus the binary logarithm of what the option that came true was given; infinite where
        that was nothing. An even split of two options scores 1.

    Raises
    ------
    ValueError
        As `brier_score`.

    References
    ----------
    Good, I. J. (1952). Rational decisions. Journal of the Royal Statistical Society B 14(1).

    >>> log_score([0.25, 0.75], outcome=0)
    2.0
    """
    given = probabilities(forecast)
    share = float(given[came_true(given, outcome)])
    return float(-np.log2(share)) + 0.0 if share else float("inf")


def even(n_options: int) -> NDArray[np.float64]:
    """Return the forecast of somebody who knows nothing: the same for each option.

    >>> even(4).tolist()
    [0.25, 0.25, 0.25, 0.25]
    """
    return np.full(n_options, 1 / n_options)


def mean_brier(forecasts: Sequence[ArrayLike], outcomes: Sequence[int]) -> float:
    """Return the mean Brier score over questions, each counting the same.

    Parameters
    ----------
    forecasts
        One forecast for each question; their numbers of options may differ.
    outcomes
        For each question the index of what happened.

    Raises
    ------
    ValueError
        If there is no question, or the two differ in length.

    >>> mean_brier([[1.0, 0.0], [0.5, 0.5]], [0, 0])
    0.25
    """
    pairs = list(zip(forecasts, outcomes, strict=True))
    if not pairs:
        raise ValueError("there is no question to score")
    return float(np.mean([brier_score(forecast, outcome) for forecast, outcome in pairs]))


def skill(score: float, reference: float) -> float:
    """Return the share by which a score beats that of a reference forecast.

    Parameters
    ----------
    score
        A mean score in which lower is better, for example that of `mean_brier`.
    reference
        The score that `even`, or a base rate, had on the same questions; above 0.

    Returns
    -------
    float
        1 for a perfect forecast, 0 for one like the reference, below 0 for a worse one.

    Raises
    ------
    ValueError
        If the reference is perfect, so that nothing can beat it.

    >>> skill(0.25, 0.5)
    0.5
    """
    if reference <= 0:
        raise ValueError("a perfect reference leaves nothing to gain")
    return 1 - score / reference
