"""Several issues settled together by two parties: what trading across issues can gain.

Question: how much more can two parties have if they settle several issues in one package instead of
splitting each in the middle on its own?

Assumptions: each issue is settled somewhere between the two positions, as a share from 0 (the
second party's way) to 1 (the first party's way); what a party gains on an issue is its share of the
issue times how much it cares about it, and gains add up over issues; without agreement both have
nothing; both know all this and keep what they agree.

Limits: caring as much is not wanting as much; gains of two parties are not the same kind of thing,
so a sum or a comparison of them is a device of measurement and no judgement of fairness; some
issues cannot be cut, some cannot be bought, and agreement on one can change what another is worth.

References
----------
Froman, L. A. and Cohen, M. D. (1970). Compromise and logroll: comparing the efficiency of two
bargaining processes. Behavioral Science 15(2).
Riker, W. H. and Brams, S. J. (1973). The paradox of vote trading. Am. Political Science Review
67(4).
Keeney, R. L. and Raiffa, H. (1976). Decisions with Multiple Objectives. Wiley.
Raiffa, H. (1982). The Art and Science of Negotiation. Harvard University Press.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

ALL = 100.0
MIDDLE = 0.5
NOTHING = 1e-9


class Swap(NamedTuple):
    """Two issues traded from the middle: who gets which, and what each gains by it."""

    first_gets: int
    second_gets: int
    first_gains: float
    second_gains: float


def points(cares: ArrayLike) -> NDArray[np.float64]:
    """Share out a hundred points over issues in proportion to how much a party cares about each.

    Parameters
    ----------
    cares
        How much the party cares, shape (n_issues,), 0 or more.

    Raises
    ------
    ValueError
        If a care is negative or no number.

    >>> points([30, 90]).tolist()
    [25.0, 75.0]
    """
    found = np.asarray(cares, dtype=float)
    if not np.isfinite(found).all() or (found < 0).any():
        raise ValueError("how much a party cares must be a number from 0 upwards")
    total = found.sum()
    return found * (ALL / total) if total else found


def gains(shares: ArrayLike, first: ArrayLike, second: ArrayLike) -> tuple[float, float]:
    """Return what a package is worth to the two parties.

    Parameters
    ----------
    shares
        How far each issue goes the first party's way, 0 to 1, shape (n_issues,).
    first, second
        Points of the two parties by issue, as `points` returns them.

    >>> gains([1, 0], [25, 75], [75, 25])
    (25.0, 25.0)
    """
    part = np.asarray(shares, dtype=float)
    return float(part @ np.asarray(first)), float((1 - part) @ np.asarray(second))


def trading_order(first: ArrayLike, second: ArrayLike) -> list[int]:
    """Return the issues from the one the first party should have first to the one it gives last.

    What counts is the ratio of the two parties' points; issues that neither cares about are left
    out, equals stay in their order.

    >>> trading_order([20, 50, 30], [40, 10, 50])
    [1, 2, 0]
    """
    one, other = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    cared = [issue for issue in range(len(one)) if one[issue] + other[issue] > 0]
    return sorted(cared, key=lambda issue: -one[issue] / (one[issue] + other[issue]))


def frontier(first: ArrayLike, second: ArrayLike) -> NDArray[np.float64]:
    """Return the corners of the Pareto frontier: no package gives one more and the other no less.

    For gains that add up in proportion it is exact: start with everything the second party's way
    and give the first party one issue after the other, in the order of the ratio of their points.
    What only one party cares about goes to that party at every point of the frontier.

    Parameters
    ----------
    first, second
        Points of the two parties by issue, 0 or more.

    Returns
    -------
    Array of shape (n_issues_both_care_about + 1, 2): gains of the first and of the second party,
    from the best for the second to the best for the first.

    References
    ----------
    Raiffa, H. (1982). The Art and Science of Negotiation, on efficient trades over many issues.

    >>> frontier([25, 75], [75, 25]).tolist()
    [[0.0, 100.0], [75.0, 75.0], [100.0, 0.0]]
    """
    order = trading_order(first, second)
    one, other = np.asarray(first, dtype=float)[order], np.asarray(second, dtype=float)[order]
    steps = np.column_stack([one, -other]).reshape(-1, 2)
    start = np.array([[0.0, other.sum()]])
    corners = np.vstack([start, start + np.cumsum(steps, axis=0)])
    return corners[np.sum(other == 0) : len(corners) - np.sum(one == 0)]


def room(point: tuple[float, float], corners: NDArray[np.float64]) -> float:
    """Return how much more both parties could have at once, the same for each.

    Parameters
    ----------
    point
        What a package is worth to the two.
    corners
        As `frontier` returns them.

    >>> room((50, 50), frontier([25, 75], [75, 25]))
    25.0
    """
    steps = np.diff(corners, axis=0)
    normals = np.vstack([np.column_stack([-steps[:, 1], steps[:, 0]]), np.eye(2)])
    edges = np.vstack([corners[:-1], corners[-1:], corners[:1]])
    slack = ((edges - np.asarray(point, dtype=float)) * normals).sum(axis=1)
    widths = normals.sum(axis=1)
    return max(float((slack[widths > 0] / widths[widths > 0]).min()), 0.0)


def even_package(first: ArrayLike, second: ArrayLike) -> NDArray[np.float64]:
    """Return the shares of the best package in which both parties have the same number of points.

    At most one issue is shared; every other goes one party's way whole.

    Parameters
    ----------
    first, second
        Points of the two parties by issue, 0 or more.

    >>> even_package([20, 50, 30], [40, 10, 50]).round(3).tolist()
    [0.0, 1.0, 0.5]
    """
    one, other = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    shares = np.zeros(len(one))
    ahead = float(other.sum())
    for issue in trading_order(one, other):
        worth = one[issue] + other[issue]
        shares[issue] = min(max(ahead / worth, 0.0), 1.0)
        ahead -= worth
    return shares


def best_swap(first: ArrayLike, second: ArrayLike) -> Swap | None:
    """Return the two issues to trade whole if all the others are split in the middle.

    The best swap is the one in which the party that gains less gains most; then the larger sum.

    Parameters
    ----------
    first, second
        Points of the two parties by issue, 0 or more.

    Returns
    -------
    None where no swap is better for both than the middle.

    >>> best_swap([20, 50, 30], [40, 10, 50])
    Swap(first_gets=1, second_gets=0, first_gains=15.0, second_gains=15.0)
    """
    one, other = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    found = [
        Swap(got, given, *swap_gains(got, given, one, other))
        for got, given in permutations(range(len(one)), 2)
    ]
    good = [swap for swap in found if min(swap[2:]) > NOTHING]
    return max(good, key=lambda swap: (min(swap[2:]), sum(swap[2:])), default=None)


def swap_gains(got: int, given: int, first: ArrayLike, second: ArrayLike) -> tuple[float, float]:
    """Return what both gain if, from the middle, each gets its way on one issue.

    >>> swap_gains(1, 0, [25, 75], [75, 25])
    (25.0, 25.0)
    """
    one, other = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    return (
        float(MIDDLE * (one[got] - one[given])),
        float(MIDDLE * (other[given] - other[got])),
    )


def whole_packages(first: ArrayLike, second: ArrayLike) -> NDArray[np.float64]:
    """Return what every package is worth in which each issue goes one party's way whole.

    Parameters
    ----------
    first, second
        Points of the two parties by issue, shape (n_issues,).

    Returns
    -------
    Array of shape (2 ** n_issues, 2).

    >>> whole_packages([25, 75], [75, 25]).tolist()
    [[0.0, 100.0], [25.0, 25.0], [75.0, 75.0], [100.0, 0.0]]
    """
    one, other = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    count = len(one)
    shares = (np.arange(2**count)[:, None] >> np.arange(count)) & 1
    return np.column_stack([shares @ one, (1 - shares) @ other])
