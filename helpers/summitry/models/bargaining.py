"""Where two parties would agree: three classic solutions of the bargaining problem.

Question: of all outcomes that two parties can reach, which one would they settle on?

Assumptions: both know all outcomes and what each is worth to either; they may also agree on a
lottery between two outcomes, so that worths between two points can be reached; without agreement
both get what the threat point says. A solution is a rule that satisfies stated principles. None
of them predicts what people do, and none says what is fair.

References
----------
Nash, J. F. (1950). The bargaining problem. Econometrica 18(2).
Kalai, E. and Smorodinsky, M. (1975). Other solutions to Nash's bargaining problem. Econometrica
43(3).
Kalai, E. (1977). Proportional solutions to bargaining situations: interpersonal utility
comparisons. Econometrica 45(7).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

Points = npt.NDArray[np.float64]
NOTHING = "No outcome gives both parties at least what they have without agreement."


def frontier(outcomes: npt.ArrayLike, threat: Sequence[float] = (0.0, 0.0)) -> Points:
    """Return the best that one party can have for each worth of the other.

    Parameters
    ----------
    outcomes
        Worth of each outcome to the two parties, shape (n, 2), in any units.
    threat
        What each has without agreement, in the same units.

    Returns
    -------
    array
        Corners of the frontier, shape (m, 2), from the first party's least to its most; both at
        least at the threat point.

    Raises
    ------
    ValueError
        If no outcome, nor a lottery of two, is at least as good as the threat point for both.

    >>> frontier([(0, 4), (3, 3), (4, 0), (1, 1)]).tolist()
    [[0.0, 4.0], [3.0, 3.0], [4.0, 0.0]]
    """
    corners = upper_hull(np.asarray(outcomes, float))
    corners = corners[int(np.flatnonzero(corners[:, 1] == corners[:, 1].max())[-1]) :]
    one, other = corners[:, 0], corners[:, 1]
    if one[-1] < threat[0] or other[0] < threat[1]:
        raise ValueError(NOTHING)
    first = max(float(one[0]), float(threat[0]))
    last = float(np.interp(max(float(other[-1]), threat[1]), other[::-1], one[::-1]))
    if first > last:
        raise ValueError(NOTHING)
    places = np.unique([first, *one[(one > first) & (one < last)], last])
    return np.column_stack([places, np.interp(places, one, other)])


def upper_hull(points: Points) -> Points:
    """Return the upper boundary of the convex hull, from left to right."""
    kept: list[tuple[float, float]] = []
    for x, y in sorted({(float(x), float(y)) for x, y in points}):
        while kept and kept[-1][0] == x:
            kept.pop()
        while len(kept) > 1 and not turns_right(kept[-2], kept[-1], (x, y)):
            kept.pop()
        kept.append((x, y))
    return np.array(kept)


def turns_right(
    one: tuple[float, float], two: tuple[float, float], three: tuple[float, float]
) -> bool:
    """Tell whether the way over three points bends to the right."""
    rise = (two[0] - one[0]) * (three[1] - one[1]) - (two[1] - one[1]) * (three[0] - one[0])
    return rise < 0


def nash(outcomes: npt.ArrayLike, threat: Sequence[float] = (0.0, 0.0)) -> Points:
    """Return the outcome at which the product of the two gains is largest (Nash 1950).

    It is the only one that is efficient, treats like parties alike, does not depend on the units
    of either worth, and does not change when outcomes that were not chosen fall away.

    Parameters
    ----------
    outcomes, threat
        As in `frontier`.

    Returns
    -------
    array
        Worth to both, shape (2,).

    Raises
    ------
    ValueError
        As in `frontier`.

    >>> nash([(0, 10), (10, 0)], threat=(2, 0)).tolist()
    [6.0, 4.0]
    """
    line = frontier(outcomes, threat) - threat
    start, step = line[:-1], np.diff(line, axis=0)
    if not len(step):
        return np.array(line[0] + threat)
    square = step[:, 0] * step[:, 1]
    slope = start[:, 0] * step[:, 1] + start[:, 1] * step[:, 0]
    flat = np.where(square == 0, 1.0, square)
    share = np.where(square == 0, slope > 0, np.clip(-slope / (2 * flat), 0, 1))
    found = start + share[:, None] * step
    best: Points = found[int(np.argmax(found.prod(axis=1)))] + threat
    return best


def kalai_smorodinsky(outcomes: npt.ArrayLike, threat: Sequence[float] = (0.0, 0.0)) -> Points:
    """Return the outcome at which both gain the same share of the most they could gain.

    The most a party could gain is what it would have if the other got no more than without
    agreement. Unlike Nash's, this solution never takes from a party whose possibilities grow while
    the other's best stays the same (Kalai and Smorodinsky 1975).

    Parameters
    ----------
    outcomes, threat
        As in `frontier`.

    Returns
    -------
    array
        Worth to both, shape (2,).

    Raises
    ------
    ValueError
        As in `frontier`.

    >>> kalai_smorodinsky([(0, 1), (1, 1), (2, 0)]).round(3).tolist()
    [1.333, 0.667]
    """
    line = frontier(outcomes, threat)
    return in_proportion(line, threat, line.max(axis=0) - threat)


def egalitarian(outcomes: npt.ArrayLike, threat: Sequence[float] = (0.0, 0.0)) -> Points:
    """Return the outcome at which both gain the same (Kalai 1977).

    It compares the gains of two parties, so it depends on the units in which they are measured.
    Where equal gains cannot be had, the smaller gain is as large as it can be.

    Parameters
    ----------
    outcomes, threat
        As in `frontier`.

    Returns
    -------
    array
        Worth to both, shape (2,).

    Raises
    ------
    ValueError
        As in `frontier`.

    >>> egalitarian([(0, 10), (30, 0)]).tolist()
    [7.5, 7.5]
    """
    return in_proportion(frontier(outcomes, threat), threat, np.ones(2))


def in_proportion(line: Points, threat: Sequence[float], weights: Points) -> Points:
    """Return where gains on a frontier stand in the proportion of two weights, or come nearest."""
    gains = line - threat
    tilt = gains[:, 0] * weights[1] - gains[:, 1] * weights[0]
    return np.array([np.interp(0.0, tilt, line[:, party]) for party in (0, 1)])
