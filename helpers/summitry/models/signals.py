"""How much does a signal tell? Bets on rival readings, scored for insight and for restraint.

Assumptions: a bet is a belief over the readings and "too early to say", which exclude each other;
our coding says for each signal whether what usually happens explains it (then the reading that it
supports is right), whether several readings stay possible (then holding back is right), or whether
it means nothing (then holding back is right, and so is the reading that says so).
"""

from __future__ import annotations

import zlib
from itertools import permutations
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import ArrayLike, NDArray

HOLD = "hold"
LETTERS = ("a", "b", "c")
WEIGHTS = ("none", "ordinary", "open")
LEAST_SURE = 40


class Tally(NamedTuple):
    """Mean points where a reading could be found, and where it was right to hold back."""

    insight: float | None
    found: int
    restraint: float | None
    held: int


def options_of(row: Any) -> tuple[str, ...]:
    """Return the letters of a signal's readings, and the option to hold back.

    Parameters
    ----------
    row
        A row of the signals of a case.
    """
    return (*(one for one in LETTERS if getattr(row, f"reading_{one}")), HOLD)


def shuffled(signal_id: str, options: Sequence[str]) -> tuple[str, ...]:
    """Return the options in an order that the id alone decides; holding back stays last.

    Parameters
    ----------
    signal_id
        Id of the signal: the same id gives the same order on every machine.
    options
        As `options_of` returns them.

    >>> shuffled("sg01", ("a", "b", "c", "hold"))
    ('b', 'a', 'c', 'hold')
    """
    orders = list(permutations(one for one in options if one != HOLD))
    return (*orders[zlib.crc32(f"{signal_id}/shuffle".encode()) % len(orders)], HOLD)


def spread_bet(choice: str, sure: float, options: Sequence[str]) -> NDArray[np.float64]:
    """Return a belief: so many points on one option, the rest even on the others.

    Parameters
    ----------
    choice
        One of the options.
    sure
        Points on it, 0 to 100.
    options
        At least two.

    Returns
    -------
    ndarray
        Probabilities in the order of the options, shape (n_options,); they sum to 1.

    Raises
    ------
    ValueError
        If the choice is no option or the points lie outside 0 to 100.

    >>> spread_bet("b", 70, ("a", "b", "c", "hold")).round(2).tolist()
    [0.1, 0.7, 0.1, 0.1]
    """
    if choice not in options or not 0 <= sure <= 100:
        raise ValueError(f"no bet of {sure} points on {choice!r} among {', '.join(options)}")
    belief = np.full(len(options), (1 - sure / 100) / (len(options) - 1))
    belief[list(options).index(choice)] = sure / 100
    return belief


def right_options(weight: str, favoured: str | None) -> tuple[str, ...]:
    """Return the options that count as right under our coding.

    Parameters
    ----------
    weight
        One of `WEIGHTS`.
    favoured
        The reading that the ordinary case supports; None where there is none.

    Raises
    ------
    ValueError
        If the weight is unknown, or an ordinary signal names no reading.

    >>> right_options("ordinary", "b"), right_options("open", None), right_options("none", "c")
    (('b',), ('hold',), ('hold', 'c'))
    """
    if weight not in WEIGHTS or (weight == "ordinary" and favoured is None):
        raise ValueError(f"a signal of weight {weight!r} cannot favour {favoured!r}")
    if weight == "open":
        return (HOLD,)
    known = (favoured,) if favoured else ()
    return known if weight == "ordinary" else (HOLD, *known)


def points(belief: ArrayLike, options: Sequence[str], right: Sequence[str]) -> float:
    """Score a belief from 0 (all of it on one wrong option) to 100 (all of it on a right one).

    The quadratic rule: 100 times one minus half the sum of squared distances between belief and
    answer. Options that are right together count as one. It is proper: on average nobody gains by
    claiming to be surer, or less sure, than they are.

    Parameters
    ----------
    belief
        Probabilities in the order of the options, shape (n_options,); they sum to 1.
    options
        The options.
    right
        Those that are right; at least one.

    Raises
    ------
    ValueError
        If the belief is no distribution over the options, or nothing is right.

    References
    ----------
    Brier, G. W. (1950). Verification of forecasts expressed in terms of probability. Monthly
    Weather Review 78(1).
    Selten, R. (1998). Axiomatic characterization of the quadratic scoring rule. Experimental
    Economics 1(1).

    >>> four = ("a", "b", "c", "hold")
    >>> points([0.1, 0.7, 0.1, 0.1], four, ["b"]), points([0, 1, 0, 0], four, ["hold"])
    (94.0, 0.0)
    """
    shares = np.asarray(belief, dtype=float)
    fits = shares.shape == (len(options),) and np.all(shares >= 0)
    if not fits or not np.isclose(shares.sum(), 1):
        raise ValueError("a belief gives each option a share; the shares sum to 1")
    among = np.array([one in right for one in options])
    if not among.any():
        raise ValueError("none of the options is right")
    loss = (1 - shares[among].sum()) ** 2 + (shares[~among] ** 2).sum()
    return float(round(100 * (1 - loss / 2), 6))


def tally(scores: Iterable[tuple[str, float]]) -> Tally:
    """Return the mean points for insight and for restraint.

    Parameters
    ----------
    scores
        Weight and points of each signal done; ``ordinary`` counts for insight, the others for
        restraint.

    >>> tally([("ordinary", 90.0), ("open", 40.0), ("none", 60.0)])
    Tally(insight=90.0, found=1, restraint=50.0, held=2)
    """
    kinds: tuple[list[float], list[float]] = ([], [])
    for weight, score in scores:
        kinds[weight != "ordinary"].append(score)
    means = [sum(kind) / len(kind) if kind else None for kind in kinds]
    return Tally(means[0], len(kinds[0]), means[1], len(kinds[1]))
