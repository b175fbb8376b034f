"""Two parties on one line: how far each would go, whether that leaves a zone, where a deal lies.

Question: given how far each party would go, what it has without a deal, how it bears the risk of
failing and how patient it is, where between the two places would a deal lie?

Assumptions: one issue, two parties, everything known to both. The way from the first party's place
(0) to the second's (1) is what there is to divide. A deal is worth 1 to a party at its own place
and 0 at the limit it would have with nothing to fall back on. What no deal is worth, on that scale,
is what a party has while no deal is made; it moves the limit. It is no option to leave for good:
see `summitry.models.bargaining_offers`. A deal is weighed by what it brings more than no deal, and
that gain grows with the power `Party.firmness` of the way back from the limit (1: in equal steps;
less: a party that would rather have something for sure). So where firmness is below 1 the worth of
one and the same deal changes with the alternative: parties count gains from where no deal leaves
them, and how they bear risk does not move their limits. No deal lies beyond the place of either.

References
----------
Nash, J. F. (1950). The bargaining problem. Econometrica 18(2).
Kalai, E. and Smorodinsky, M. (1975). Other solutions to Nash's bargaining problem. Econometrica
43(3).
Kalai, E. (1977). Proportional solutions to bargaining situations. Econometrica 45(7).
Roth, A. E. (1979). Axiomatic Models of Bargaining. Springer: who fears failure more gets less.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from summitry.models.bargaining_offers import balance, first_place

RULES = ("nash", "kalai_smorodinsky", "egalitarian", "offers")
HAIR = 1e-9


@dataclass(frozen=True)
class Party:
    """One side of a bargain on a line.

    Parameters
    ----------
    way
        How far it would go towards the other with nothing to fall back on, 0-1.
    outside
        What it has while there is no deal, from -1 (no deal is costly) to 1 (as good as its own
        place).
    firmness
        How it bears the risk that talks fail, above 0 (hardly) to 1 (a doubtful gain counts for
        what it is on average). It is 1 minus the relative risk aversion of Arrow and Pratt.
    patience
        What is left to it of a gain that comes one round later, above 0 and below 1.

    Raises
    ------
    ValueError
        If a number is outside its range.
    """

    way: float
    outside: float = 0.0
    firmness: float = 1.0
    patience: float = 0.9

    def __post_init__(self) -> None:
        """Refuse numbers outside their ranges."""
        fits = 0 <= self.way <= 1 and -1 <= self.outside <= 1 and 0 < self.firmness <= 1
        if not (fits and 0 < self.patience < 1):
            raise ValueError(f"{self} has a number outside its range.")

    @property
    def limit(self) -> float:
        """Where a deal is worth as much as none, 0-2; beyond 1 past the other's place."""
        return self.way * (1 - self.outside)

    @property
    def reach(self) -> float:
        """How far it goes at most, 0-1, once it has weighed what no deal is worth."""
        return min(1.0, self.limit)

    @property
    def fallback(self) -> float:
        """What no deal is worth on the scale of its deals; 1 is its own place."""
        return self.outside if self.way > 0 else 0.0

    def worth(self, conceded: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Return what deals are worth to it.

        Parameters
        ----------
        conceded
            The part of the way it goes in each deal, 0-1; beyond its limit a deal is worse than
            none, in equal steps.

        >>> Party(way=0.5).worth([0, 0.25, 0.5, 1]).tolist()
        [1.0, 0.5, 0.0, -1.0]
        """
        given = np.asarray(conceded, float)
        if not self.limit:
            return np.where(given > 0, self.fallback - given, 1.0)
        part = 1 - given / self.limit
        gain = np.where(part > 0, np.abs(part) ** self.firmness, part)
        return np.asarray(self.fallback + (1 - self.fallback) * gain)

    def gain(self, conceded: float) -> float:
        """Return what one deal within its reach is worth to it more than no deal.

        >>> Party(way=0.5, outside=0.5).gain(0.125)
        0.25
        """
        part = 1 - conceded / self.limit if self.limit > 0 else 1.0
        return float((1 - self.fallback) * max(part, 0.0) ** self.firmness)


def zone(a: Party, b: Party) -> tuple[float, float]:
    """Return the two limits, as parts of the way from the first party's place to the second's.

    Returns
    -------
    tuple
        The second party's limit and the first's; all between them suits both. Where the second
        number is the smaller there is no zone, and the difference is the gap.

    >>> zone(Party(way=0.75), Party(way=0.5))
    (0.5, 0.75)
    """
    return 1 - b.reach, a.reach


def deals(a: Party, b: Party, *, second_begins: bool = False) -> dict[str, float]:
    """Return where a deal lies by each of `RULES`, as a part of the way; empty without a zone.

    Parameters
    ----------
    a, b
        The parties at 0 and at 1.
    second_begins
        Whether the second makes the first offer; it matters for ``offers`` alone.

    Returns
    -------
    dict
        ``nash``: the product of gains is largest; ``kalai_smorodinsky``: both gain the same share
        of the most they could gain; ``egalitarian``: both gain the same; ``offers``: the first
        offer of Rubinstein's game, which is accepted at once.

    >>> deals(Party(way=0.75), Party(way=0.75))["nash"]
    0.5
    """
    low, high = zone(a, b)
    if low > high + HAIR:
        return {}
    high = max(low, high)

    def excess(place: float, scale: float) -> float:
        return a.gain(place) - scale * b.gain(1 - place)

    most_a, most_b = a.gain(low), b.gain(1 - high)
    scale = most_a / most_b if most_b else 1.0
    between = (a.firmness * (1 - b.limit) + b.firmness * a.limit) / (a.firmness + b.firmness)
    keeps, other_keeps = a.patience ** (1 / a.firmness), b.patience ** (1 / b.firmness)
    if second_begins:
        offers = 1 - first_place(b.limit, a.limit, other_keeps, keeps)
    else:
        offers = first_place(a.limit, b.limit, keeps, other_keeps)
    return {
        "nash": min(max(between, low), high),
        "kalai_smorodinsky": balance(lambda place: excess(place, scale), low, high),
        "egalitarian": balance(lambda place: excess(place, 1.0), low, high),
        "offers": min(max(offers, low), high),
    }


def possible(
    a: Party, b: Party, count: int = 201
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Return what deals along the whole way are worth to both, each of shape (count,)."""
    places = np.linspace(0, 1, count)
    return a.worth(places), b.worth(1 - places)
