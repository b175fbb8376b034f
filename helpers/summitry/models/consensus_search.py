"""The largest package that passes, found exactly without looking at every package.

Question: of all packages on the table, which settles most items and would still pass; of equals,
which is worth most to all states together?

The search is exact. First the size is found, then the worth at that size. Both times, prices on
everybody's consent (a Lagrangian relaxation) give a bound on what any package can reach; wordings
that cannot lead above the best package so far are struck out, and what is left is settled item by
item, dropping each beginning that no ending can save. States that count everything alike are taken
together.

References
----------
Land, A. H. and Doig, A. G. (1960). An automatic method of solving discrete programming problems.
Econometrica 28(3).
Geoffrion, A. M. (1974). Lagrangean relaxation for integer programming. Mathematical Programming
Study 2.
Held, M., Wolfe, P. and Crowder, H. P. (1974). Validation of subgradient optimization. Mathematical
Programming 6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summitry.models.consensus import least

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

STEPS = 120
HAIR = 1e-9
CLOSE = 1e-6
CHUNK = 512
NOWHERE = -1e9


class Largest(NamedTuple):
    """The largest package that passes: the level of each item, 0 for left out, and its size."""

    levels: tuple[int, ...]
    size: int


class Problem(NamedTuple):
    """Levels to choose, one an item, so that every demand is met and the goal is highest.

    Attributes
    ----------
    goal
        What a level adds to the goal, shape (n_items, n_levels); far below 0 for no level.
    worth
        What it adds to each demand, shape (n_items, n_levels, n_demands).
    floor
        What each demand asks for, shape (n_demands,).
    step
        By how much a goal must be higher to be better.
    """

    goal: NDArray[np.float64]
    worth: NDArray[np.float64]
    floor: NDArray[np.float64]
    step: float


class Found(NamedTuple):
    """The best choice so far: its goal, and the level of each item."""

    goal: float
    levels: tuple[int, ...]


def largest(tables: Sequence[NDArray[np.float64]], counts: Sequence[bool], rule: str) -> Largest:
    """Return the largest package that passes under a rule.

    Parameters
    ----------
    tables
        What each level of each item is worth to each state under the rule, shape
        (1 + n_levels, n_states) each; the first row is 0.
    counts
        Whether each item counts for the size.
    rule
        One of `summitry.models.consensus.RULES`.
    """
    worth, there = stacked(tables)
    alike, size = np.unique(worth.reshape(-1, worth.shape[2]).T, axis=0, return_counts=True)
    worth = np.ascontiguousarray(alike.T).reshape(*worth.shape[:2], -1)
    together = np.where(there, worth @ size, NOWHERE)
    counted = np.asarray(counts, dtype=float)[:, None] * (np.arange(worth.shape[1]) > 0)
    sizes = np.where(there, counted, NOWHERE)
    floor = np.full(len(size), least(rule) - HAIR)
    voices = [np.ones(len(size), bool)]
    if rule == "minus_one":
        voices += [np.arange(len(size)) != one for one in np.flatnonzero(size == 1)]
    nothing = (0,) * len(tables)
    most = Found(0.0, nothing)
    for heard in voices:
        most = solve(Problem(sizes, worth[:, :, heard], floor[heard], 1.0), most)
    best = Found(-np.inf, most.levels)
    for heard in voices:
        demands = np.concatenate([worth[:, :, heard], counted[:, :, None]], axis=2)
        asked = np.r_[floor[heard], most.goal - HAIR]
        best = solve(Problem(together, demands, asked, CLOSE), best)
    return Largest(best.levels, round(most.goal))


def stacked(tables: Sequence[NDArray[np.float64]]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return the tables as one array, and which of its levels are there."""
    deep = max(len(table) for table in tables)
    worth = np.zeros((len(tables), deep, tables[0].shape[1]))
    there = np.zeros((len(tables), deep), bool)
    for item, table in enumerate(tables):
        worth[item, : len(table)], there[item, : len(table)] = table, True
    return worth, there


def solve(problem: Problem, best: Found) -> Found:
    """Return the best choice that meets every demand, if it is better than the best so far."""
    goal, worth, floor, step = problem
    scale = np.abs(worth).sum(axis=(0, 1)) + HAIR
    scaled = Problem(goal, worth / scale, floor / scale, step)
    prices, left = priced(scaled, best.goal)
    if not left.any(axis=1).all():
        return best
    return settle(scaled, prices, left, best)


def reachable(problem: Problem, left: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Strike out the levels after which some demand cannot be met even if all else went its way."""
    while True:
        if not left.any(axis=1).all():
            return left
        most = np.where(left[:, :, None], problem.worth, -np.inf).max(axis=1)
        rest = most.sum(axis=0) - most
        met = (problem.worth + rest[:, None, :] >= problem.floor).all(axis=2)
        kept: NDArray[np.bool_] = left & met
        if (kept == left).all():
            return kept
        left = kept


def priced(problem: Problem, lowest: float) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Return prices of the demands that make the bound low, and the levels that may be better.

    Any prices from 0 upwards give a valid bound, so that each step may strike out levels.
    """
    left = reachable(problem, problem.goal > NOWHERE)
    prices = best_prices = np.zeros(len(problem.floor))
    rows = np.arange(len(problem.goal))
    aim = max(lowest, 0.0) + problem.step
    lowest_bound, pace, stale = np.inf, 1.5, 0
    for _ in range(STEPS):
        if not left.any(axis=1).all():
            break
        value = np.where(left, problem.goal + problem.worth @ prices, -np.inf)
        picked = value.argmax(axis=1)
        top = value[rows, picked]
        bound = top.sum() - prices @ problem.floor
        left &= bound - top[:, None] + value >= lowest + problem.step / 2
        if bound < lowest_bound - CLOSE:
            lowest_bound, best_prices, stale = bound, prices, 0
        else:
            stale += 1
            if stale >= 6:
                pace, stale = pace / 2, 0
        slack = problem.worth[rows, picked].sum(axis=0) - problem.floor
        active = (slack < 0) | (prices > 0)
        length = float((slack[active] ** 2).sum())
        if length < HAIR or pace < 1e-3:
            break
        prices = np.maximum(prices - pace * max(bound - aim, 0.05) / length * slack, 0.0)
    return best_prices, reachable(problem, left)


def settle(
    problem: Problem, prices: NDArray[np.float64], left: NDArray[np.bool_], best: Found
) -> Found:
    """Settle item after item, the ones with most levels last, and drop what cannot be saved."""
    worth, goal, floor, step = problem.worth, problem.goal, problem.floor, problem.step
    value = goal + worth @ prices
    order = np.argsort(left.sum(axis=1), kind="stable")
    levels = [np.flatnonzero(left[item]) for item in order]
    tops = [value[item][some].max() for item, some in zip(order, levels, strict=True)]
    mosts = [worth[item][some].max(axis=0) for item, some in zip(order, levels, strict=True)]
    bound = np.r_[np.cumsum(tops[::-1])[::-1][1:], 0.0] - prices @ floor
    hope = np.vstack([np.cumsum(mosts[::-1], axis=0)[::-1][1:], np.zeros(len(floor))])
    start = np.zeros((1, 0), int), np.zeros((1, len(floor))), np.zeros(1), np.zeros(1)
    stack = [start]
    while stack:
        taken, worths, goals, values = stack.pop()
        if len(taken) > CHUNK:
            stack.append((taken[:-CHUNK], worths[:-CHUNK], goals[:-CHUNK], values[:-CHUNK]))
            taken, worths, goals, values = (
                taken[-CHUNK:],
                worths[-CHUNK:],
                goals[-CHUNK:],
                values[-CHUNK:],
            )
        depth = taken.shape[1]
        item, some = order[depth], levels[depth]
        values = (values[:, None] + value[item][some]).ravel()
        open_ = np.flatnonzero(values + bound[depth] >= best.goal + step / 2)
        before, level = open_ // len(some), some[open_ % len(some)]
        worths = worths[before] + worth[item][level]
        kept = (worths + hope[depth] >= floor).all(axis=1)
        before, level, worths, values = before[kept], level[kept], worths[kept], values[open_][kept]
        if not len(before):
            continue
        goals = goals[before] + goal[item][level]
        taken = np.column_stack([taken[before], level])
        if depth + 1 < len(order):
            ranked = np.argsort(values, kind="stable")
            stack.append((taken[ranked], worths[ranked], goals[ranked], values[ranked]))
        elif goals.max() >= best.goal + step / 2:
            top = int(goals.argmax())
            best = Found(float(goals[top]), tuple(int(n) for n in taken[top][np.argsort(order)]))
    return best
