"""Richardson's model of an arms race: two stocks that answer each other.

Question: if each of two states builds the more, the more the other has, and the less, the more it
already bears, where do their stocks go?

Assumptions: ``dx/dt = k y - a x + g`` and ``dy/dt = l x - b y + h``. ``k`` and ``l`` say how much a
year each adds for what the other has (reaction), ``a`` and ``b`` how much of its own it would drop
for the burden (fatigue), ``g`` and ``h`` what it adds or drops whatever the other has (Richardson:
grievance). Reaction and fatigue are not negative, and all six numbers stay as they are for good.

Limits: nobody decides anything in it; numbers of warheads say nothing of their kind; nothing else
than the two stocks counts. A line can fit the past and be false about the future.

References
----------
Richardson, L. F. (1960). Arms and Insecurity. Boxwood Press, chapter 2: the equations, and that
they are stable if and only if ``a b > k l``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

HAIR = 1e-12
ALIKE = 1e-6


class Race(NamedTuple):
    """The six numbers of a race: reactions ``k``, ``l``, fatigues ``a``, ``b``, rest ``g``, ``h``.

    Reactions and fatigues are per year and not negative; the rest is in stocks a year.
    """

    k: float
    a: float
    g: float
    l: float  # noqa: E741 (Richardson's own letter)
    b: float
    h: float

    @property
    def matrix(self) -> NDArray[np.float64]:
        """What the stocks do to their own changes, shape (2, 2)."""
        return np.array([[-self.a, self.k], [self.l, -self.b]])

    @property
    def rest(self) -> NDArray[np.float64]:
        """What is added whatever the stocks are, shape (2,)."""
        return np.array([self.g, self.h])


def checked(race: Race) -> Race:
    """Return a race whose numbers are in range.

    Raises
    ------
    ValueError
        If a reaction or a fatigue is negative.
    """
    if min(race.k, race.a, race.l, race.b) < 0:
        raise ValueError("reactions and fatigues must not be negative")
    return race


def rates(race: Race) -> tuple[float, float]:
    """Return the two rates at which the race grows or fades, a year, the larger one first.

    They are the eigenvalues of `Race.matrix`, and never complex: stocks do not swing.

    >>> rates(Race(k=2, a=1, g=0, l=2, b=1, h=0))
    (1.0, -3.0)
    """
    middle = -(race.a + race.b) / 2
    half = float(np.sqrt(((race.a - race.b) / 2) ** 2 + race.k * race.l))
    return middle + half, middle - half


def stable(race: Race) -> bool:
    """Tell whether the stocks settle from wherever they start (Richardson: ``a b > k l``).

    >>> stable(Race(k=1, a=2, g=5, l=1, b=2, h=5)), stable(Race(k=2, a=1, g=5, l=2, b=1, h=5))
    (True, False)
    """
    checked(race)
    return race.a * race.b > race.k * race.l


def balance(race: Race) -> tuple[float, float] | None:
    """Return the stocks at which nothing would change; None if there are none, or many.

    >>> balance(Race(k=1, a=2, g=5, l=1, b=2, h=5))
    (5.0, 5.0)
    """
    spread = race.a * race.b - race.k * race.l
    if abs(spread) < HAIR:
        return None
    first = (race.b * race.g + race.k * race.h) / spread
    return first, (race.a * race.h + race.l * race.g) / spread


def pace(race: Race, stocks: ArrayLike) -> NDArray[np.float64]:
    """Return how fast both stocks change, a year, shape (2,)."""
    changes: NDArray[np.float64] = race.matrix @ np.asarray(stocks, float) + race.rest
    return changes


def growth(rate: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return ``(exp(z) - 1) / z``, which is 1 at 0."""
    small = np.abs(rate) < ALIKE
    safe = np.where(small, 1.0, rate)
    return np.where(small, 1.0 + rate / 2, np.expm1(safe) / safe)


def slope_of_growth(rate: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how fast `growth` itself grows at a rate."""
    small = np.abs(rate) < 1e-3
    safe = np.where(small, 1.0, rate)
    far = (np.exp(safe) * (safe - 1.0) + 1.0) / safe**2
    return np.where(small, 0.5 + rate / 3 + rate**2 / 8, far)


def simulate(race: Race, start: ArrayLike, years: ArrayLike) -> NDArray[np.float64]:
    """Return both stocks after so many years, exactly.

    Written around the pace at the start, ``v``: the stocks are ``start + t f(t M) v`` with ``f`` as
    in `growth`, which needs neither a balance nor small steps.

    Parameters
    ----------
    race
        The six numbers.
    start
        Both stocks at time 0, shape (2,).
    years
        Times since then, shape (n,).

    Returns
    -------
    Stocks, shape (n, 2).

    >>> simulate(Race(k=0, a=0, g=3, l=0, b=0, h=1), [10, 20], [0, 2]).tolist()
    [[10.0, 20.0], [16.0, 22.0]]
    """
    first, second = rates(checked(race))
    times, begin = np.asarray(years, float), np.asarray(start, float)
    speed = pace(race, begin)
    turned = race.matrix @ speed - first * speed
    near = np.abs(first - second) < ALIKE
    with np.errstate(over="ignore", invalid="ignore"):
        one = times * growth(times * first)
        if near:
            two = times**2 * slope_of_growth(times * first)
        else:
            two = (one - times * growth(times * second)) / (first - second)
        return np.asarray(begin + one[:, None] * speed + two[:, None] * turned)


def fitted(stocks: ArrayLike) -> Race:
    """Return the race that fits two yearly series best, by least squares on what changes a year.

    The change from one year to the next is set against the mean of what both had at the two ends of
    that year. Reactions and fatigues are kept from being negative; the best fit under that rule is
    found exactly, by trying which of them are 0.

    Parameters
    ----------
    stocks
        Both stocks in years that follow each other, shape (n, 2), at least five years.

    Raises
    ------
    ValueError
        If there are fewer than five years.

    References
    ----------
    Lawson, C. L. and Hanson, R. J. (1974). Solving Least Squares Problems. Prentice-Hall.
    """
    found = np.asarray(stocks, float)
    if found.ndim != 2 or len(found) < 5:
        raise ValueError("a fit needs at least five years")
    changes, means = np.diff(found, axis=0), (found[1:] + found[:-1]) / 2
    sides = [side(changes[:, one], means[:, one], means[:, 1 - one]) for one in (0, 1)]
    return Race(*sides[0], *sides[1])


def side(
    change: NDArray[np.float64], own: NDArray[np.float64], other: NDArray[np.float64]
) -> tuple[float, float, float]:
    """Return reaction, fatigue and rest of one side."""
    columns = np.column_stack([other, -own, np.ones_like(own)])
    best, least = (0.0, 0.0, float(change.mean())), np.inf
    for used in ([0, 1, 2], [0, 2], [1, 2], [2]):
        numbers = np.zeros(3)
        numbers[used] = np.linalg.lstsq(columns[:, used], change, rcond=None)[0]
        left = float(((columns @ numbers - change) ** 2).sum())
        if numbers[:2].min() >= 0 and left < least - HAIR:
            best, least = (float(numbers[0]), float(numbers[1]), float(numbers[2])), left
    return best


def mean_miss(found: ArrayLike, real: ArrayLike) -> float:
    """Return by how much a curve misses the record in an average year (root mean square).

    >>> mean_miss([1, 2], [1, 4])
    1.4142135623730951
    """
    gap = np.asarray(found, float) - np.asarray(real, float)
    return float(np.sqrt((gap**2).mean()))


def both_fall(stocks: ArrayLike, years: Sequence[int]) -> list[int]:
    """Return the years by whose end both stocks are lower than the year before.

    >>> both_fall([[3, 3], [2, 2], [1, 2]], [1990, 1991, 1992])
    [1991]
    """
    fallen = np.diff(np.asarray(stocks, float), axis=0).max(axis=1) < 0
    return [year for year, falls in zip(list(years)[1:], fallen.tolist(), strict=True) if falls]
