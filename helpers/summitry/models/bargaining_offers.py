"""Offers in turn: how patience divides a gain.

Question: two parties make offers in turn, and waiting costs both; who gets which share?

Assumptions: both know everything, rounds may go on for ever, each party keeps a fixed part of the
worth of a gain for every round it waits, and nothing else happens while they talk. A gain is what a
deal brings more than a party has while no deal is made. Then the first offer is accepted at once
(Rubinstein 1982). As rounds grow shorter the advantage of beginning goes, and the shares become
those of Nash's rule with weights (Binmore, Rubinstein and Wolinsky 1986). An option to leave for
good is not in the model: in this game it changes nothing unless it beats what the party would get
anyway (Shaked and Sutton 1984; Binmore, Shaked and Sutton 1989).

References
----------
Rubinstein, A. (1982). Perfect equilibrium in a bargaining model. Econometrica 50(1).
Binmore, K., Rubinstein, A. and Wolinsky, A. (1986). The Nash bargaining solution in economic
modelling. RAND Journal of Economics 17(2).
Shaked, A. and Sutton, J. (1984). Involuntary unemployment as a perfect equilibrium in a bargaining
model. Econometrica 52(6).
Binmore, K., Shaked, A. and Sutton, J. (1989). An outside option experiment. Quarterly Journal of
Economics 104(4).
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

HALVINGS = 50


def first_share(
    patience: float,
    other_patience: float,
    firmness: float = 1.0,
    other_firmness: float = 1.0,
) -> float:
    """Return the share of the gain that the party which offers first keeps.

    Parameters
    ----------
    patience, other_patience
        What is left of the worth of a gain one round later, above 0 and below 1.
    firmness, other_firmness
        Power with which worth grows with the share, above 0 to 1.

    Raises
    ------
    ValueError
        If a number is outside its range.

    >>> round(first_share(0.9, 0.9), 3)
    0.526
    """
    check(patience, other_patience, firmness, other_firmness)
    keeps = patience ** (1 / firmness)
    other_keeps = other_patience ** (1 / other_firmness)
    return float((1 - other_keeps) / (1 - keeps * other_keeps))


def share_without_delay(
    patience: float,
    other_patience: float,
    firmness: float = 1.0,
    other_firmness: float = 1.0,
) -> float:
    """Return the share to which `first_share` tends as rounds grow short.

    Parameters
    ----------
    patience, other_patience, firmness, other_firmness
        As in `first_share`; the patience is that of a stretch of time which is cut ever finer.

    Raises
    ------
    ValueError
        If a number is outside its range.

    >>> share_without_delay(0.9, 0.9)
    0.5
    """
    check(patience, other_patience, firmness, other_firmness)
    haste, other_haste = -log(patience) / firmness, -log(other_patience) / other_firmness
    return other_haste / (haste + other_haste)


def first_place(limit: float, other_limit: float, keeps: float, other_keeps: float) -> float:
    """Return where the first offer lies if no deal may lie beyond the place of either party.

    Where neither end is met it is the place that `first_share` gives.

    Parameters
    ----------
    limit, other_limit
        How far each goes at most from its own place, 0-2 of the way to the other's; together at
        least 1.
    keeps, other_keeps
        What is left one round later of the stretch between a deal and the own limit, above 0 and
        below 1.

    Returns
    -------
    float
        Part of the way from the place of the party that offers first, 0-1.

    >>> round(first_place(1.0, 1.0, 0.9, 0.9), 3)
    0.474
    """
    least = 1 - other_limit

    def accepted(place: float) -> float:
        answer = min(1.0, limit - keeps * (limit - place))
        return max(0.0, least + other_keeps * (answer - least))

    return balance(lambda place: accepted(place) - place, 0.0, 1.0)


def balance(excess: Callable[[float], float], low: float, high: float) -> float:
    """Halve an interval until a falling function is nought."""
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if excess(middle) > 0 else (low, middle)
    return (low + high) / 2


def check(patience: float, other_patience: float, firmness: float, other_firmness: float) -> None:
    """Refuse numbers outside their ranges."""
    if not (0 < patience < 1 and 0 < other_patience < 1):
        raise ValueError("Patience lies above 0 and below 1.")
    if not (0 < firmness <= 1 and 0 < other_firmness <= 1):
        raise ValueError("Firmness lies above 0 and is at most 1.")
