"""Where contact may stand month by month: a Markov chain between a few states.

Question: if contact changes from month to month with chances like these, where is it in a year?
Assumptions: next month depends on this month alone (no memory), and the chances stay as they are.
Method: powers of the transition matrix, and absorbing chains: Kemeny, J. G. & Snell, J. L. (1960),
Finite Markov Chains, Van Nostrand. Limits: the chances are set by hand, no data were fitted; a real
year brings turns that change the chances themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from summitry.models.tables import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

SLACK = 1e-9
Numbers = NDArray[np.float64]


class Tendencies(NamedTuple):
    """What moves contact in a month, each of 100 months.

    Attributes
    ----------
    thaw, setback
        How often contact rises, or falls, in the mean of the states from which it can.
    shock
        How often something throws contact back to the lowest state, whatever it was.
    """

    thaw: float
    setback: float
    shock: float = 0.0


def base_matrix(moves: pd.DataFrame, states: Sequence[str]) -> Numbers:
    """Return the chances of a table of moves, without those of staying.

    Parameters
    ----------
    moves
        ``from_state``, ``to_state``, ``chance`` of 100.
    states
        The states from the least contact to the most.

    Returns
    -------
    Shares of 1, shape (n_states, n_states); the diagonal is 0.
    """
    chances = np.zeros((len(states), len(states)))
    for move in rows(moves):
        here, there = states.index(move.from_state), states.index(move.to_state)
        if here != there:
            chances[here, there] = move.chance / 100
    return chances


def mean_tendencies(chances: Numbers) -> Tendencies:
    """Return how often contact rises and falls in the mean of the states from which it can.

    Parameters
    ----------
    chances
        As `base_matrix` returns them.

    Returns
    -------
    Of 100, not rounded; 0 where contact never rises or falls.

    >>> mean_tendencies(np.array([[0, 0.25, 0], [0.5, 0, 0.125], [0, 0.25, 0]]))
    Tendencies(thaw=18.75, setback=37.5, shock=0.0)
    """
    up, down = (part.sum(axis=1) for part in (np.triu(chances, 1), np.tril(chances, -1)))
    means = [float(side[side > 0].mean()) if (side > 0).any() else 0.0 for side in (up, down)]
    return Tendencies(100 * means[0], 100 * means[1])


def transition_matrix(chances: Numbers, tendencies: Tendencies) -> Numbers:
    """Return the chances of next month's state given this month's.

    All rises are scaled so that their mean is ``thaw``, all falls so that it is ``setback``, unless
    a row would exceed 1: there rises and falls share it in proportion. Then ``shock`` takes its
    part of every row for the lowest state, and what is left stays.

    Parameters
    ----------
    chances
        Chances to move, as `base_matrix` returns them.
    tendencies
        Each from 0 to 100.

    Returns
    -------
    Shares of 1, shape (n_states, n_states); each row sums to 1.

    Raises
    ------
    ValueError
        If a tendency is not between 0 and 100.

    >>> transition_matrix(np.array([[0, 0.2], [0.4, 0]]), Tendencies(10, 40))
    array([[0.9, 0.1],
           [0.4, 0.6]])
    """
    if not all(0 <= one <= 100 for one in tendencies):
        raise ValueError("each tendency lies between 0 and 100")
    means = mean_tendencies(chances)
    rise, fall = (
        wanted / mean if mean else 0.0
        for wanted, mean in zip(tendencies[:2], means[:2], strict=True)
    )
    moving = np.triu(chances, 1) * rise + np.tril(chances, -1) * fall
    moving /= np.maximum(moving.sum(axis=1, keepdims=True), 1)
    moving *= 1 - tendencies.shock / 100
    moving[1:, 0] += tendencies.shock / 100
    np.fill_diagonal(moving, 0)
    return moving + np.diag(np.clip(1 - moving.sum(axis=1), 0, 1))


def shares_by_month(matrix: ArrayLike, start: int, months: int) -> Numbers:
    """Return the chance of each state in each month.

    Parameters
    ----------
    matrix
        Transition matrix; rows sum to 1.
    start
        Index of the state in month 0.
    months
        Number of steps, from 0.

    Returns
    -------
    Shape (months + 1, n_states); each row sums to 1.

    Raises
    ------
    ValueError
        If a row of the matrix does not sum to 1, or the start is no state.

    >>> shares_by_month([[0.5, 0.5], [0.0, 1.0]], start=0, months=2)
    array([[1.  , 0.  ],
           [0.5 , 0.5 ],
           [0.25, 0.75]])
    """
    steps = checked(matrix)
    if not 0 <= start < len(steps):
        raise ValueError("the start is the index of a state")
    shares = np.zeros((months + 1, len(steps)))
    shares[0, start] = 1.0
    for month in range(months):
        shares[month + 1] = shares[month] @ steps
    return shares


def checked(matrix: ArrayLike) -> Numbers:
    """Return the matrix if it is square and each row is a set of chances."""
    steps = np.asarray(matrix, float)
    square = steps.ndim == 2 and steps.shape[0] == steps.shape[1]
    if not square or (steps < 0).any() or (np.abs(steps.sum(axis=1) - 1) > SLACK).any():
        raise ValueError("each row of a square matrix holds chances that sum to 1")
    return steps
