"""What does the end of a term of office do to a bargain? Terms that follow each other.

Question: a bargain is kept round by round while a term lasts. When it ends, a successor takes the
bargain over with some chance. Will it be kept, down to the last round of the term?

Assumptions: as in `summitry.models.repeated`; a breach ends the bargain for good; all terms are
alike; who decides counts what comes after the term as much as what comes within it, and knows the
round in which the term ends.

Sources: Luce, R. D. and Raiffa, H. (1957), Games and Decisions, on unravelling from a known end;
Friedman, J. W. (1971), Review of Economic Studies 38(1), on the value of keeping. The succession is
a plain extension of ours.

Limits: people often cooperate until close to a known end, and break then: Selten, R. and Stoecker,
R. (1986), End Behavior in Sequences of Finite Prisoner's Dilemma Supergames, Journal of Economic
Behavior and Organization 7(1).
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summitry.models.repeated import ALIKE, Dilemma, checked, effective, first_enough

if TYPE_CHECKING:
    from numpy.typing import NDArray

CERTAIN = 1 - 1e-12


class Term(NamedTuple):
    """How a bargain stands over a term.

    Attributes
    ----------
    gain
        What breaking brings at once.
    later
        What keeping brings later, by round from the first to the last, if all others are kept.
    tempting
        In which rounds breaking brings more than keeping does later.
    holds
        Whether the bargain holds in every round; if not, it holds in none.
    """

    gain: float
    later: NDArray[np.float64]
    tempting: NDArray[np.bool_]
    holds: bool


def kept_values(game: Dilemma, weight: float, rounds: int, heir: float) -> NDArray[np.float64]:
    """Return what a kept bargain is worth with so many rounds of the term to come, above breaking.

    Parameters
    ----------
    game
        What a round brings.
    weight
        What the next round counts, 0 to 1.
    rounds
        Rounds of a term, at least 1.
    heir
        Probability that a successor keeps to the bargain, 0 to 1.

    Returns
    -------
    array
        For 0, 1, ... rounds to come; shape (rounds + 1,).
    """
    left = np.arange(rounds + 1)
    weight = min(weight, CERTAIN)
    within = game.stake * (1 - weight**left) / (1 - weight)
    whole = within[-1] / (1 - heir * weight**rounds)
    return np.asarray(within + weight**left * heir * whole, dtype=float)


def term(game: Dilemma, discount: float, ends: float, rounds: int, heir: float) -> Term:
    """Compare breaking with keeping in each round of a term.

    What keeping brings later falls towards the end of the term, so the last round decides: where
    breaking pays there, both know it, nothing is left to lose in the round before, and the bargain
    unravels to its first round.

    Parameters
    ----------
    game
        What a round brings.
    discount
        What the next round counts if it is sure to come, 0 to 1.
    ends
        Probability that everything ends after a round, 0 to 1.
    rounds
        Rounds of a term, at least 1.
    heir
        Probability that a successor keeps to the bargain, 0 to 1.

    Raises
    ------
    ValueError
        If a number lies outside its range.

    >>> term(Dilemma(5, 3, 1, 0), 0.8, 0.05, rounds=4, heir=0.3).holds
    False
    >>> term(Dilemma(5, 3, 1, 0), 0.8, 0.05, rounds=4, heir=0.9).holds
    True
    """
    checked(game)
    weight = effective(discount, ends)
    ranges(rounds, heir)
    after = weight * kept_values(game, weight, rounds, heir)
    later = after[:-1][::-1]
    tempting = later < game.gain - ALIKE
    return Term(game.gain, later, tempting, not bool(tempting.any()))


def patience_needed(game: Dilemma, ends: float, rounds: int, heir: float) -> float:
    """Return the discount factor from which the bargain can hold to the last round of every term.

    With an heir that is certain and no chance of an end it is that of a bargain without terms:
    `summitry.models.repeated.never_again`.

    Returns
    -------
    From 0 to 1; infinite if no patience is enough.

    Raises
    ------
    ValueError
        If a number lies outside its range.

    >>> round(patience_needed(Dilemma(5, 3, 1, 0), ends=0.0, rounds=4, heir=1.0), 6)
    0.5
    """
    checked(game)
    ranges(rounds, heir)

    def at_the_end(discount: float) -> float:
        weight = effective(discount, ends)
        within = game.stake * yearly(weight, rounds)
        return weight * heir * within / (1 - heir * min(weight, CERTAIN) ** rounds)

    return first_enough(at_the_end, game.gain)


def heir_needed(game: Dilemma, discount: float, ends: float, rounds: int) -> float:
    """Return the chance of a faithful successor from which the bargain can hold.

    Returns
    -------
    From 0 to 1; infinite if even a certain one is not enough.

    Raises
    ------
    ValueError
        If a number lies outside its range.
    """
    checked(game)
    ranges(rounds, 1)
    weight = effective(discount, ends)
    after = weight * game.stake * yearly(weight, rounds) + game.gain * weight**rounds
    return game.gain / after if after >= game.gain - ALIKE else inf


def yearly(weight: float, rounds: int) -> float:
    """Return what the rounds of a term count, the first of them 1: 1 + w + w^2 + ...

    >>> yearly(0.5, 2), yearly(1, 3)
    (1.5, 3.0)
    """
    weight = min(weight, CERTAIN)
    return float((1 - weight**rounds) / (1 - weight)) if weight < CERTAIN else float(rounds)


def ranges(rounds: int, heir: float) -> None:
    """Refuse a term without rounds, or what is no probability."""
    if rounds < 1 or not 0 <= heir <= 1:
        raise ValueError("a term has at least one round, and a probability lies between 0 and 1")
