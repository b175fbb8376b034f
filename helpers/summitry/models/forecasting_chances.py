"""Chances in whole per cents that sum to 100, and what the wording of questions asks of them.

Question: what becomes of the other options when one is made more likely, and do the chances given
to several questions go together?

Assumptions: the options of a question are exclusive and complete. Limits: a relation holds by the
wording of two questions alone; that chances keep to it does not make them good.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

WHOLE = 100
NEAR = 1e-6


def moved(
    chances: Sequence[int], place: int, value: int, touched: Sequence[int] = ()
) -> tuple[int, ...]:
    """Set one of several chances; what was given to others by hand stays as far as it can.

    The rest goes to those not touched yet, as they stand to each other. Where all are touched it
    is taken from, or goes to, the one touched longest ago, and so on. Those touched are left alone
    where they exceed 100 by themselves, so that the sum may be off until they are set right.

    Parameters
    ----------
    chances
        Whole per cents.
    place
        Index of the one that is set.
    value
        What it is set to, 0 to 100.
    touched
        Indices of those that were set by hand, the one touched longest ago first.

    Raises
    ------
    ValueError
        If the value is outside 0 to 100 or there is no other option.

    >>> moved((25, 25, 25, 25), 0, 40), moved((40, 20, 20, 20), 1, 30, touched=[0])
    ((40, 20, 20, 20), (40, 30, 15, 15))
    >>> moved((40, 30, 30), 2, 35, touched=[1, 0, 2]), moved((60, 20, 20), 1, 55, touched=[0])
    ((40, 25, 35), (60, 55, 0))
    """
    if not 0 <= value <= WHOLE or len(chances) < 2:
        raise ValueError("a chance goes from 0 to 100 and needs another option beside it")
    found = [value if one == place else chance for one, chance in enumerate(chances)]
    others = [one for one in touched if one != place]
    free = [one for one in range(len(found)) if one != place and one not in others]
    if free:
        left = max(WHOLE - value - sum(found[one] for one in others), 0)
        weights = np.array([chances[one] for one in free], float)
        weights = weights if weights.sum() else np.ones(len(free))
        for one, share in zip(free, whole_shares(weights / weights.sum() * left), strict=True):
            found[one] = share
    elif sum(chances) == WHOLE:
        over = value - chances[place]
        for one in others:
            given = min(over, found[one])
            found[one] -= given
            over -= given
    return tuple(found)


def whole_shares(shares: NDArray[np.float64]) -> list[int]:
    """Round shares that sum to a whole number so that they still do (largest remainder).

    >>> whole_shares(np.full(3, 100 / 3))
    [34, 33, 33]
    """
    down = np.floor(shares + NEAR).astype(int)
    left = round(float(shares.sum())) - int(down.sum())
    order = np.argsort(-(shares - down), kind="stable")
    down[order[:left]] += 1
    return [int(share) for share in down]


def too_much(chance: float, other: float, relation: str) -> float:
    """Return by how many points two chances break a relation by the wording; 0 where they fit.

    Parameters
    ----------
    chance
        Of the option that implies the other, excludes it or follows from it, 0 to 100.
    other
        Of the other option, or of several that exclude one another together, 0 to 100.
    relation
        ``implies``: the chance may not exceed the other. ``implied_by``: the other may not exceed
        the chance. ``excludes``: both together may not exceed 100.

    Raises
    ------
    ValueError
        If it is another relation.

    >>> too_much(30, 20, "implies"), too_much(30, 60, "excludes"), too_much(30, 60, "implied_by")
    (10, 0, 30)
    """
    over = {
        "implies": chance - other,
        "implied_by": other - chance,
        "excludes": chance + other - WHOLE,
    }
    if relation not in over:
        raise ValueError(f"{relation!r} is none of {', '.join(over)}")
    return max(over[relation], 0)
