"""How far what is good for one side is bad for the other.

Question: is it like chess, where one gains exactly what the other loses, or is there something that
both would have?

The measure is the correlation of what the ends of a question are worth to two sides: -1 where they
lie on a falling line, +1 where they lie on a rising one. At -1, and only there, the worths are
those of a game of fixed sum after a change of unit and zero, which is what makes a game strictly
competitive (Adler et al. 2009). Limits: with few ends one number weighs much; it leaves out how
likely an end is, and what a side could do about it. Axelrod (1967) measures conflict of interest by
an area, Kelley and Thibaut (1978) speak of the correspondence of outcomes; this is neither.

References
----------
Axelrod, R. (1967). Conflict of interest: an axiomatic approach. Journal of Conflict Resolution
11(1), 87-99.
Kelley, H. H., and Thibaut, J. W. (1978). Interpersonal relations: a theory of interdependence.
Wiley.
Adler, I., Daskalakis, C., and Papadimitriou, C. H. (2009). A note on strictly competitive games. In
Internet and Network Economics, Lecture Notes in Computer Science 5929, 471-474.
"""

from __future__ import annotations

from itertools import permutations
from math import isclose, sqrt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

AS_IN_CHESS, ONE_INTEREST = -1.0, 1.0


class Pair(NamedTuple):
    """Two ends by their places: one that is better, and one that is worse."""

    better: int
    worse: int


def agreement_of(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Return how far two sides want the same, -1 to 1; None where one of them does not care.

    Parameters
    ----------
    first, second
        What each end is worth to the two sides, each on its own scale; at least two ends.

    Raises
    ------
    ValueError
        If the two do not speak of the same two or more ends.

    >>> agreement_of([0, 30, 100], [100, 70, 0])
    -1.0
    >>> agreement_of([0, 50, 100], [20, 20, 20]) is None
    True
    """
    count = len(first)
    if count < 2 or len(second) != count:
        raise ValueError("Both sides must speak of the same two or more ends.")
    one, other = ([worth - sum(worths) / count for worth in worths] for worths in (first, second))
    spread = sum(gap * gap for gap in one) * sum(gap * gap for gap in other)
    if isclose(spread, 0.0, abs_tol=1e-12):
        return None
    shared = sum(mine * yours for mine, yours in zip(one, other, strict=True)) / sqrt(spread)
    return round(min(max(shared, AS_IN_CHESS), ONE_INTEREST), 12)


def shared_wishes(first: Sequence[float], second: Sequence[float]) -> tuple[Pair, ...]:
    """Return the pairs of ends of which both sides rather have the same one.

    Parameters
    ----------
    first, second
        What each end is worth to the two sides.

    >>> shared_wishes([100, 75, 0], [30, 85, 10])
    (Pair(better=0, worse=2), Pair(better=1, worse=2))
    """
    return tuple(
        Pair(one, other)
        for one, other in permutations(range(len(first)), 2)
        if first[one] > first[other] and second[one] > second[other]
    )


def bad_for_all(first: Sequence[float], second: Sequence[float]) -> tuple[int, ...]:
    """Return the ends to which both sides prefer some other one."""
    return tuple(sorted({pair.worse for pair in shared_wishes(first, second)}))
