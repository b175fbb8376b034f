"""When a state is first reached, and single ways that a chain can take.

First passage by absorbing chains: with Q the part of the matrix among the states that are not yet
the goal, N = (I - Q)^-1 counts the months spent in each; Kemeny, J. G. & Snell, J. L. (1960),
Finite Markov Chains, Van Nostrand, chapter III.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summitry.models.paths import checked

if TYPE_CHECKING:
    from collections.abc import Collection

    from numpy.typing import ArrayLike, NDArray

    from summitry.models.paths import Numbers

NEVER = 1e-12


def fundamental_matrix(matrix: ArrayLike, goals: Collection[int]) -> Numbers:
    """Return how many months on average are spent in each state before a goal is reached.

    Parameters
    ----------
    matrix
        Transition matrix; rows sum to 1.
    goals
        Indices of the states at which counting ends.

    Returns
    -------
    N = (I - Q)^-1, shape (n_others, n_others); row: where one starts, column: where the time goes.

    Raises
    ------
    ValueError
        If from some state no goal can be reached.

    >>> fundamental_matrix([[0.5, 0.5], [0.0, 1.0]], goals=[1])
    array([[2.]])
    """
    steps = checked(matrix)
    others = [state for state in range(len(steps)) if state not in goals]
    among = steps[np.ix_(others, others)]
    if not reaches(steps, goals)[others].all():
        raise ValueError("from some state no goal can be reached")
    return np.asarray(np.linalg.inv(np.eye(len(others)) - among), np.float64)


def reaches(steps: Numbers, goals: Collection[int]) -> NDArray[np.bool_]:
    """Tell for each state whether a goal can be reached from it at all."""
    reached = np.isin(np.arange(len(steps)), list(goals))
    for _ in range(len(steps)):
        reached = reached | (steps[:, reached].sum(axis=1) > NEVER)
    return reached


def months_until(matrix: ArrayLike, start: int, goals: Collection[int]) -> float:
    """Return the mean number of months until a goal is first reached.

    Parameters
    ----------
    matrix
        Transition matrix; rows sum to 1.
    start
        Index of the state in month 0.
    goals
        Indices of the goal states.

    Returns
    -------
    Months; 0 at a goal, infinite where a goal may never be reached.

    >>> months_until([[0.75, 0.25], [0.0, 1.0]], start=0, goals=[1])
    4.0
    """
    steps = checked(matrix)
    if start in goals:
        return 0.0
    closed = steps.copy()
    closed[list(goals)] = np.eye(len(steps))[list(goals)]
    visited = reaches(closed.T, [start])
    if not reaches(closed, goals)[visited].all():
        return float("inf")
    keep = [state for state in range(len(steps)) if visited[state] and state not in goals]
    among = closed[np.ix_(keep, keep)]
    waits = np.linalg.solve(np.eye(len(keep)) - among, np.ones(len(keep)))
    return float(waits[keep.index(start)])


def chance_within(matrix: ArrayLike, start: int, goals: Collection[int], months: int) -> float:
    """Return the chance that a goal is reached at least once within some months.

    Parameters
    ----------
    matrix, start, goals
        As for `months_until`.
    months
        Number of steps, from 0.

    >>> chance_within([[0.5, 0.5], [0.5, 0.5]], start=0, goals=[1], months=2)
    0.75
    """
    closed = checked(matrix).copy()
    closed[list(goals)] = np.eye(len(closed))[list(goals)]
    here = np.eye(len(closed))[start]
    for _ in range(months):
        here = here @ closed
    return float(here[list(goals)].sum())


def sample_paths(matrix: ArrayLike, start: int, uniforms: ArrayLike) -> NDArray[np.intp]:
    """Return single ways through the chain.

    Parameters
    ----------
    matrix
        Transition matrix; rows sum to 1.
    start
        Index of the state in month 0.
    uniforms
        Random numbers from 0 to 1, shape (n_paths, n_months); kept from one call to the next they
        let paths change little when the chances do.

    Returns
    -------
    Indices of states, shape (n_paths, n_months + 1).

    >>> sample_paths([[0.5, 0.5], [0.0, 1.0]], 0, [[0.2, 0.7, 0.1]]).tolist()
    [[0, 0, 1, 1]]
    """
    ladder = np.cumsum(checked(matrix), axis=1)
    draws = np.asarray(uniforms, float)
    paths = np.full((draws.shape[0], draws.shape[1] + 1), start, dtype=np.intp)
    for month in range(draws.shape[1]):
        passed = ladder[paths[:, month]] < draws[:, month, None]
        paths[:, month + 1] = np.minimum(passed.sum(axis=1), len(ladder) - 1)
    return paths
