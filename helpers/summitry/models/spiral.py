"""The security dilemma: one act of arming, and whether it begins a spiral.

Question: two states, neither of which means to attack, cannot see into each other. One builds up.
Do the answers grow from move to move, or fade?

Assumptions. The two move in turn. Who moves arms as far as it needs to feel safe: the share
``min(1, 2 * offence * (1 - trust))`` of what it could add in a move. Where attack is
easier (``offence`` near 1) it takes two units to make up for a threat of one, where defence is
easier (near 0) next to none; at 0.5 one makes up for one. Jervis (1978) asks two things: what it
costs to make up for the other's arms, which this is, and whether it pays to strike first, which is
left out. ``trust`` is the chance it gives to the other seeking safety and not gain. Trust follows
Bayes' rule: of what the other could have added, what it left, and what can be seen to serve defence
only (the share ``telling`` of what a state adds that seeks safety), is a sign of seeking safety;
the rest is a sign of seeking gain. A sign of one kind is twice as likely from that kind of state.
Both are alike in everything, and neither counts its own arms among the reasons of the other (Jervis
1976). A state that seeks gain arms as far as it can, and nothing that it adds is plainly defensive.

Limits: a picture of a mechanism with invented numbers. There is no fear of falling behind, no
budget, no talk, no ally, no accident, and no third kind of state; the numbers of the sliders cannot
be measured in any real case.

References
----------
Jervis, R. (1976). Perception and Misperception in International Politics. Princeton University
Press, chapter 3: spiral model and deterrence model.
Jervis, R. (1978). Cooperation under the security dilemma. World Politics 30(2): the four worlds.
Kydd, A. (1997). Game theory and the spiral model. World Politics 49(3): Bayesian states that arm.
Kydd, A. (2005). Trust and Mistrust in International Relations. Princeton University Press: the
least trust at which two that seek safety can leave arms aside.
Glaser, C. L. (1997). The security dilemma revisited. World Politics 50(1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

SIGN = 2.0
MOVES, LONG = 20, 60
EVEN = 0.5
NEED = 2.0
ODDS = 30.0
FINE = 11
HAIR = 1e-9

WORLDS = {
    (True, False): "doubly_dangerous",
    (False, False): "both_can_be_safe",
    (True, True): "attack_pays",
    (False, True): "doubly_stable",
}


class Course(NamedTuple):
    """What happens move by move; the first state makes the first move.

    Attributes
    ----------
    arms
        Share of what the mover could add that it adds, 0-1, shape (moves, ...).
    trust
        What the two give to the other seeking safety, before the first move and after each,
        0-1, shape (moves + 1, 2, ...).
    """

    arms: NDArray[np.float64]
    trust: NDArray[np.float64]


def answer(offence: ArrayLike, trust: ArrayLike) -> NDArray[np.float64]:
    """Return how far a state arms that seeks safety, as a share of what it could add in a move.

    Parameters
    ----------
    offence
        From 0 (defence is easier) to 1 (attack is easier).
    trust
        The chance it gives to the other seeking safety, 0-1.

    >>> float(answer(0.5, 0.25)), float(answer(1.0, 0.25)), float(answer(0.0, 0.25))
    (0.75, 1.0, 0.0)
    """
    needed = NEED * np.asarray(offence, float) * (1.0 - np.asarray(trust, float))
    return np.asarray(np.minimum(1.0, needed))


def threatening(arms: ArrayLike, telling: ArrayLike) -> NDArray[np.float64]:
    """Return which share of a move looks like a threat; the rest is a sign of seeking safety."""
    return np.asarray(np.asarray(arms, float) * (1.0 - np.asarray(telling, float)))


def odds_after(log_odds: ArrayLike, seen: ArrayLike) -> NDArray[np.float64]:
    """Return the log odds of the other seeking safety after a move, by Bayes' rule.

    Parameters
    ----------
    log_odds
        Before the move; beyond 30 both ways nothing is counted.
    seen
        Share of the move that looks like a threat, 0-1.

    >>> round(float(trust_of(odds_after(0.0, 1.0))), 4), float(odds_after(0.0, 0.5))
    (0.3333, 0.0)
    """
    step = np.log(SIGN) * (1.0 - 2.0 * np.asarray(seen, float))
    return np.asarray(np.clip(np.asarray(log_odds, float) + step, -ODDS, ODDS))


def trust_of(log_odds: ArrayLike) -> NDArray[np.float64]:
    """Return the chance that belongs to log odds."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.asarray(log_odds, float))))


def course(
    offence: ArrayLike,
    telling: ArrayLike,
    trust: float,
    moves: int = MOVES,
    *,
    second_seeks_gain: bool = False,
) -> Course:
    """Return what follows when the first state once builds up as far as it can.

    Parameters
    ----------
    offence, telling
        0-1 each, single numbers or arrays of one shape.
    trust
        What each gives to the other seeking safety before the first move, above 0 and below 1.
    moves
        How many moves, the first among them.
    second_seeks_gain
        Whether the second state seeks gain; what the first believes follows what it sees.

    Raises
    ------
    ValueError
        If a number is outside its range.
    """
    offence, telling = np.broadcast_arrays(np.asarray(offence, float), np.asarray(telling, float))
    check(offence, telling, trust, moves)
    begin = np.full(offence.shape, np.log(trust / (1.0 - trust)))
    odds, arms, beliefs = [begin, begin], [], [[begin, begin]]
    for move in range(moves):
        mover, other = move % 2, 1 - move % 2
        gains = second_seeks_gain and mover == 1
        full = move == 0 or gains
        added = np.ones_like(offence) if full else answer(offence, trust_of(odds[mover]))
        odds[other] = odds_after(odds[other], threatening(added, 0.0 if gains else telling))
        arms.append(added)
        beliefs.append(list(odds))
    return Course(np.array(arms), trust_of(np.array(beliefs)))


def check(
    offence: NDArray[np.float64], telling: NDArray[np.float64], trust: float, moves: int
) -> None:
    """Refuse numbers outside their ranges."""
    for name, values in (("offence", offence), ("telling", telling)):
        if not ((values >= 0) & (values <= 1)).all():
            raise ValueError(f"{name} must lie between 0 and 1")
    if not 0 < trust < 1:
        raise ValueError("trust must lie above 0 and below 1")
    if moves < 1:
        raise ValueError("there must be a move")


def tipping(offence: float, telling: float) -> float:
    """Return the trust above which two in the same place calm down, and below which they spiral.

    A move leaves trust as it is where half of it looks like a threat. 0: every trust is enough.

    Parameters
    ----------
    offence, telling
        0-1 each.

    >>> tipping(1.0, 0.0), tipping(0.25, 0.0), tipping(1.0, 0.5)
    (0.75, 0.0, 0.0)
    """
    seen = 2.0 * NEED * offence * (1.0 - telling)
    return max(0.0, 1.0 - 1.0 / seen) if seen > 0 and telling < EVEN else 0.0


def spirals(offence: ArrayLike, telling: ArrayLike, trust: float) -> NDArray[np.bool_]:
    """Tell whether two that seek safety spiral: after 60 moves they trust each other less.

    Parameters
    ----------
    offence, telling, trust
        As `course` takes them.

    >>> bool(spirals(0.9, 0.1, 0.5)), bool(spirals(0.9, 0.9, 0.5)), bool(spirals(0.1, 0.1, 0.5))
    (True, False, False)
    """
    last = course(offence, telling, trust, LONG).trust[-1]
    return np.asarray(last.sum(axis=0) < 2.0 * trust - HAIR)


def edge(trust: float, offences: ArrayLike) -> NDArray[np.float64]:
    """Return up to which share that can be told two that seek safety spiral, by offence.

    Parameters
    ----------
    trust
        As `course` takes it.
    offences
        0-1 each, shape (n,).

    Returns
    -------
    0-0.5 each, to a two-hundredth, shape (n,); 0 where they never spiral.
    """
    places = np.asarray(offences, float)
    low, wide = np.zeros_like(places), np.full_like(places, EVEN)
    for _ in range(2):
        steps = np.minimum(low + np.linspace(0, 1, FINE)[:, None] * wide, EVEN)
        spiral = spirals(np.broadcast_to(places, steps.shape), steps, trust)
        last = np.maximum(spiral.sum(axis=0) - 1, 0)
        low, wide = steps[last, np.arange(len(places))], wide / (FINE - 1)
    return low


def world(offence: float, telling: float) -> str:
    """Return which of the four worlds of Jervis (1978) a place lies in, the middle with the worse.

    >>> world(0.8, 0.2), world(0.1, 0.9)
    ('doubly_dangerous', 'doubly_stable')
    """
    return WORLDS[offence >= EVEN, telling > EVEN]
