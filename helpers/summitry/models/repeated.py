"""Can cooperation hold if the two meet again? The prisoner's dilemma, repeated.

Question: breaking a bargain pays now, and costs the bargain later. How much must the future count
for cooperation to hold, and what does an end, known or unknown, do to it?

Assumptions: both have the same payoffs, temptation > reward > punishment > sucker, and see what the
other did; a breach is answered by a known rule. A chance p that it ends after each round counts as
if the discount factor d were d * (1 - p).

Sources: Friedman, J. W. (1971), A Non-cooperative Equilibrium for Supergames, Review of Economic
Studies 38(1); Axelrod, R. (1984), The Evolution of Cooperation; on a known last round, Luce, R. D.
and Raiffa, H. (1957), Games and Decisions; in the laboratory, Dal Bó, P. (2005), Cooperation under
the Shadow of the Future, American Economic Review 95(5).

Limits: a threshold says from where on cooperation *can* hold. That both break from the first round
on is an equilibrium at every discount factor.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

Rising: TypeAlias = "Callable[[float], float]"
HALVINGS = 60
ALIKE = 1e-9


class Dilemma(NamedTuple):
    """What a round brings, in any units.

    Attributes
    ----------
    temptation
        For who breaks alone.
    reward
        For each, if both keep.
    punishment
        For each, if both break.
    sucker
        For who keeps alone.
    """

    temptation: float
    reward: float
    punishment: float
    sucker: float

    @property
    def gain(self) -> float:
        """What breaking brings at once."""
        return self.temptation - self.reward

    @property
    def stake(self) -> float:
        """What a round of both keeping is worth above one of both breaking."""
        return self.reward - self.punishment


def checked(game: Dilemma) -> Dilemma:
    """Return the payoffs.

    Raises
    ------
    ValueError
        If they do not fall from temptation to reward, punishment and sucker.
    """
    if not game.temptation > game.reward > game.punishment > game.sucker:
        raise ValueError("the payoffs must fall from temptation to reward, punishment and sucker")
    return game


def never_again(game: Dilemma) -> float:
    """Return the discount factor from which cooperation can hold if a breach ends it for good.

    The grim trigger of Friedman (1971): (T - R) / (T - P).

    Raises
    ------
    ValueError
        If the payoffs are not in order.

    >>> never_again(Dilemma(5, 3, 1, 0))
    0.5
    """
    checked(game)
    return game.gain / (game.temptation - game.punishment)


def like_for_like(game: Dilemma) -> float:
    """Return the discount factor from which nobody gains by departing alone from tit for tat.

    Axelrod (1984): the larger of (T - R) / (T - P) and (T - R) / (R - S); it can exceed 1, and
    then tit for tat never holds, because taking turns at breaking pays more.

    Raises
    ------
    ValueError
        If the payoffs are not in order.

    >>> round(like_for_like(Dilemma(5, 3, 1, 0)), 3)
    0.667
    """
    checked(game)
    return max(never_again(game), game.gain / (game.reward - game.sucker))


def for_rounds(game: Dilemma, rounds: int) -> float:
    """Return the discount factor from which cooperation can hold if a breach costs some rounds.

    After a breach both break for so many rounds, then return. It holds if
    T - R <= (R - P) * (d + d^2 + ... + d^rounds).

    Parameters
    ----------
    game
        What a round brings.
    rounds
        How many rounds of punishment, at least 1.

    Returns
    -------
    From 0 to 1; infinite if so few rounds are never enough.

    Raises
    ------
    ValueError
        If the payoffs are not in order or there is no round of punishment.

    >>> for_rounds(Dilemma(5, 3, 1, 0), 1), round(for_rounds(Dilemma(5, 3, 1, 0), 2), 3)
    (1.0, 0.618)
    """
    checked(game)
    if rounds < 1:
        raise ValueError("a punishment lasts at least one round")
    if rounds * game.stake < game.gain - ALIKE:
        return inf
    return first_enough(lambda d: game.stake * later(d, rounds), game.gain)


def later(discount: float, rounds: float) -> float:
    """Return what the next so many rounds count, if this one counts 1: d + d^2 + ... + d^rounds.

    >>> later(0.5, 2)
    0.75
    """
    if discount >= 1:
        return rounds
    return float(discount * (1 - discount**rounds) / (1 - discount))


def first_enough(rising: Rising, wanted: float) -> float:
    """Return from where between 0 and 1 a rising function is at least as high as wanted."""
    if rising(1.0) <= wanted + ALIKE:
        return 1.0 if rising(1.0) >= wanted - ALIKE else inf
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) >= wanted else (middle, high)
    return high


def effective(discount: float, ends: float) -> float:
    """Return what the next round counts if it may not come.

    Parameters
    ----------
    discount
        What the next round counts if it is sure to come, 0 to 1.
    ends
        Probability that it does not come, 0 to 1.

    Raises
    ------
    ValueError
        If one of them lies outside 0 to 1.

    >>> effective(0.8, 0.25)
    0.6000000000000001
    """
    if not (0 <= discount <= 1 and 0 <= ends <= 1):
        raise ValueError("discount and probability lie between 0 and 1")
    return discount * (1 - ends)


def unravel(rounds: int) -> list[int]:
    """Return in which order the rounds of a known number fall, the last round first.

    In the last round nothing is left to lose, so both break. Then nothing is left to lose in the
    round before either, and so on to the first (Luce and Raiffa 1957).

    Raises
    ------
    ValueError
        If there is no round.

    >>> unravel(3)
    [3, 2, 1]
    """
    if rounds < 1:
        raise ValueError("there is at least one round")
    return list(range(rounds, 0, -1))
