"""Does hedging go with being right: claims counted by hedge and verdict, and an exact test.

Question: are claims that a text hedges ("may", "likely") borne out more often than those it states
outright?

Assumptions: a claim counts as checkable if the record supports it, supports half of it or
contradicts it; opinions and what nobody can know are counted apart.

Limits: claims of one text are no random sample of anything; a few of them carry no general rule.

References
----------
Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society
98(1).
"""

from __future__ import annotations

from math import comb
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    import pandas as pd

VERDICTS = ("supported", "partly", "contradicted", "unverifiable", "opinion")
CHECKABLE = VERDICTS[:3]
SLACK = 1e-7


class Group(NamedTuple):
    """How the claims of one manner fare.

    Attributes
    ----------
    counts
        Number of claims by verdict, in the order of `VERDICTS`.
    claims
        All claims of the group, also those whose verdict is not known.
    """

    counts: tuple[int, ...]
    claims: int

    @property
    def checkable(self) -> int:
        """Claims that the record can decide."""
        return sum(self.counts[: len(CHECKABLE)])

    def right(self, *, half: bool = False) -> int:
        """Return how many are supported; with ``half`` also those supported in part."""
        return sum(self.counts[: 2 if half else 1])


def by_hedge(claims: pd.DataFrame, without: Collection[str] = ()) -> tuple[Group, Group]:
    """Count the verdicts of hedged and of outright claims.

    Parameters
    ----------
    claims
        ``hedged`` (true or false), ``kind`` and ``verdict`` of each claim.
    without
        Kinds of claims to leave out.

    Returns
    -------
    The hedged and the outright ones.

    >>> import pandas as pd
    >>> rows = {"hedged": [True, False], "kind": ["inference"] * 2, "verdict": ["partly"] * 2}
    >>> by_hedge(pd.DataFrame(rows))[0].counts
    (0, 1, 0, 0, 0)
    """
    kept = claims[~claims["kind"].isin(list(without))]
    hedged = kept["hedged"].astype("bool")
    first, second = (group_of(kept["verdict"][chosen]) for chosen in (hedged, ~hedged))
    return first, second


def group_of(verdicts: pd.Series[str]) -> Group:
    """Count the verdicts of some claims."""
    found = verdicts.value_counts()
    return Group(tuple(int(found.get(verdict, 0)) for verdict in VERDICTS), len(verdicts))


def exact_test(right: int, of: int, other_right: int, other_of: int) -> float:
    """Return how often chance alone sets two groups at least that far apart: Fisher's exact test.

    Two-sided: the chances of all tables with the same sums that are no likelier than the one seen.

    Parameters
    ----------
    right, of
        How many of one group are right, of how many.
    other_right, other_of
        The same for the other group.

    Raises
    ------
    ValueError
        If a count is negative or more are right than there are.

    References
    ----------
    Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical
    Society 98(1).

    >>> round(exact_test(3, 4, 1, 4), 3)
    0.486
    """
    if not (0 <= right <= of and 0 <= other_right <= other_of):
        raise ValueError("the right ones must be between 0 and all of their group")
    total = right + other_right
    tables = range(max(0, total - other_of), min(of, total) + 1)
    ways = {one: comb(of, one) * comb(other_of, total - one) for one in tables}
    seen = ways[right] * (1 + SLACK)
    return sum(way for way in ways.values() if way <= seen) / sum(ways.values())
