"""All equilibria of a game of two moves each, mixed ones and whole lines of them included.

Each player's best answer is a stair in the square of chances: two edges and a step between them. An
equilibrium is where the two stairs meet: a point, or, where a player does not care, a line or the
whole square.

References
----------
Nash, J. F. (1951). Non-cooperative games. Annals of Mathematics 54(2).
Von Stengel, B. (2022). Game theory basics. Cambridge University Press, on games of two moves each.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from summitry.models.games import Game

NONE, ALL = Fraction(0), Fraction(1)


class Place(NamedTuple):
    """A point, a line or an area of the square of chances, each end included.

    Attributes
    ----------
    first_low, first_high
        How often the first player makes the upper move, 0 to 1.
    second_low, second_high
        How often the second player makes the left move, 0 to 1.
    """

    first_low: Fraction
    first_high: Fraction
    second_low: Fraction
    second_high: Fraction

    @property
    def is_point(self) -> bool:
        """Whether it is a single pair of chances."""
        return self.first_low == self.first_high and self.second_low == self.second_high

    @property
    def is_mixed_point(self) -> bool:
        """Whether it is a single pair of chances at which both leave it open what they do."""
        open_first = NONE < self.first_low < ALL
        return self.is_point and open_first and NONE < self.second_low < ALL

    def corners(self) -> set[tuple[Fraction, Fraction]]:
        """Return its corners: chances of the first, chances of the second."""
        return {
            (first, second)
            for first in (self.first_low, self.first_high)
            for second in (self.second_low, self.second_high)
        }

    def meets(self, other: Place) -> Place | None:
        """Return what two places share; None if they share nothing."""
        shared = Place(
            max(self.first_low, other.first_low),
            min(self.first_high, other.first_high),
            max(self.second_low, other.second_low),
            min(self.second_high, other.second_high),
        )
        if shared.first_low > shared.first_high or shared.second_low > shared.second_high:
            return None
        return shared

    def holds(self, other: Place) -> bool:
        """Tell whether another place lies within this one."""
        return self.meets(other) == other


def stair(gain_all: float, gain_none: float) -> list[tuple[Fraction, Fraction, Fraction, Fraction]]:
    """Return a best answer as pieces: own chance from and to, the other's chance from and to.

    Parameters
    ----------
    gain_all, gain_none
        What the own first move brings more than the second, if the other surely makes its first
        move, and if it surely does not.

    >>> stair(1, -1)[2] == (0, 1, Fraction(1, 2), Fraction(1, 2))
    True
    """
    if gain_all == gain_none == 0:
        return [(NONE, ALL, NONE, ALL)]
    if gain_all * gain_none > 0:
        own = ALL if gain_all > 0 else NONE
        return [(own, own, NONE, ALL)]
    step = Fraction(gain_none) / (Fraction(gain_none) - Fraction(gain_all))
    above = ALL if gain_all > gain_none else NONE
    below = ALL - above
    return [(above, above, step, ALL), (below, below, NONE, step), (NONE, ALL, step, step)]


def answers(game: Game) -> tuple[list[Place], list[Place]]:
    """Return the best answers of both players in the square of chances.

    Parameters
    ----------
    game
        The game; its payoffs are whole numbers or fractions.
    """
    a, b, c, d = game.first
    e, f, g, h = game.second
    first = [Place(*piece) for piece in stair(a - c, b - d)]
    second = [Place(*piece[2:], *piece[:2]) for piece in stair(e - f, g - h)]
    return first, second


def equilibria(game: Game) -> tuple[Place, ...]:
    """Return all equilibria, each as large as it is: points, lines, or the whole square.

    Parameters
    ----------
    game
        The game; its payoffs are whole numbers or fractions.

    >>> from summitry.models.games import game_of
    >>> [place.first_low for place in equilibria(game_of([2, 0, 0, 1, 1, 0, 0, 2]))]
    [Fraction(0, 1), Fraction(2, 3), Fraction(1, 1)]
    """
    first, second = answers(game)
    met = {one.meets(other) for one in first for other in second}
    found = {place for place in met if place is not None}
    whole = [
        place
        for place in found
        if not any(other != place and other.holds(place) for other in found)
    ]
    return tuple(sorted(whole))


def mixed_equilibrium(game: Game) -> tuple[Fraction, Fraction] | None:
    """Return the one equilibrium in which both leave it open what they do; None without it.

    Returns
    -------
    How often the first makes the upper move, and the second the left one.

    >>> from summitry.models.games import game_of
    >>> mixed_equilibrium(game_of([1, 0, 0, 1, 0, 1, 1, 0]))
    (Fraction(1, 2), Fraction(1, 2))
    """
    for place in equilibria(game):
        if place.is_mixed_point:
            return place.first_low, place.second_low
    return None


def expected(game: Game, first: Fraction, second: Fraction) -> tuple[Fraction, Fraction]:
    """Return what both get on average at a pair of chances.

    Parameters
    ----------
    game
        The game.
    first, second
        How often the first makes the upper move, and the second the left one, 0 to 1.
    """
    shares = (
        first * second,
        first * (1 - second),
        (1 - first) * second,
        (1 - first) * (1 - second),
    )
    mine, yours = (
        sum((share * Fraction(worth) for share, worth in zip(shares, own, strict=True)), NONE)
        for own in game
    )
    return mine, yours
