"""Does contact help when moves go wrong? The repeated prisoner's dilemma with noise and calls.

Question: two players meet again and again; now and then a move comes out wrong. How do classic
strategies fare, and what changes if a player can call to say that a move was not meant?

Assumptions: both move at once and have the same payoffs; a move turns into its opposite with a
probability that is the same for all; everybody sees what was done, not what was meant; calls are
free; those who call tell the truth, unless the field holds a pretender; a call is believed or not
by chance, without regard to the past; all strategies are equally frequent.

Sources: Axelrod, R. (1984), The Evolution of Cooperation; Molander, P. (1985), Journal of Conflict
Resolution 29(4); Nowak, M. and Sigmund, K. (1992), Nature 355; Bendor, J. (1993) and Wu, J. and
Axelrod, R. (1995), Journal of Conflict Resolution 37(4) and 39(1); on messages about what was
meant, Arechar, A. A., Dreber, A., Fudenberg, D. and Rand, D. G. (2017), Games and Economic
Behavior 104.

Limits: it shows what contact can do under these assumptions, not what it did anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summitry.models.contact_strategies import CHANCES, EVENTS, GENEROSITY, STATES, bits, meetings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summitry.models.contact_strategies import Meetings

    Floats = NDArray[np.float64]

TEMPTATION, REWARD, PUNISHMENT, SUCKER = 5, 3, 1, 0
ROUNDS = 100
# By what was done: both defected, the second alone cooperated, the first alone, both.
FIRST_GETS = np.array([PUNISHMENT, TEMPTATION, SUCKER, REWARD], dtype=float)
SECOND_GETS = np.array([PUNISHMENT, SUCKER, TEMPTATION, REWARD], dtype=float)
BOTH = 3


class Standing(NamedTuple):
    """What is to be expected of a field of strategies, a round.

    Attributes
    ----------
    names
        The strategies.
    against
        Points of each strategy against each, shape (n, n), from 0 to 5.
    together
        Share of rounds in which both cooperate, shape (n, n), symmetric.
    """

    names: tuple[str, ...]
    against: Floats
    together: Floats

    @property
    def scores(self) -> Floats:
        """Points of each strategy against the whole field, its twin included."""
        return np.asarray(self.against.mean(axis=1))


def generosity(temptation: float, reward: float, punishment: float, sucker: float) -> float:
    """Return how often it pays to let a defection pass, 0 to 1.

    The bound below which forgiving does not invite defection, as Molander (1985) and Nowak and
    Sigmund (1992) give it. It holds in the limit of rare accidents and long matches.

    Parameters
    ----------
    temptation, reward, punishment, sucker
        Payoffs with temptation > reward > punishment > sucker.

    Raises
    ------
    ValueError
        If the payoffs are not in that order.

    >>> round(generosity(5, 3, 1, 0), 3)
    0.333
    """
    if not temptation > reward > punishment > sucker:
        raise ValueError("the payoffs must fall from temptation to reward, punishment and sucker")
    return min(
        1 - (temptation - reward) / (reward - sucker),
        (reward - punishment) / (temptation - punishment),
    )


def chances(accidents: float, believed: float) -> Floats:
    """Return the probability of each event of a round, shape (64,).

    Parameters
    ----------
    accidents
        Probability that a move comes out wrong, 0 to 1.
    believed
        Probability that a call is believed, 0 to 1; 0 is as good as no channel.

    Raises
    ------
    ValueError
        If one of them lies outside 0 to 1.
    """
    for share in (accidents, believed):
        if not 0 <= share <= 1:
            raise ValueError(f"{share} is outside 0 to 1")
    of = {"accident": accidents, "believed": believed, "lenient": GENEROSITY}
    found = np.ones(EVENTS)
    for name, true in zip(CHANCES, bits(), strict=True):
        found = found * np.where(true, of[name], 1 - of[name])
    return found


def expected(
    names: Sequence[str], accidents: float, believed: float = 0.0, rounds: int = ROUNDS
) -> Standing:
    """Return what each strategy is to expect against each: an exact Markov chain, no draws.

    Parameters
    ----------
    names
        Names out of `summitry.models.contact_strategies.MACHINES`.
    accidents, believed
        As in `chances`.
    rounds
        How long each match lasts, at least 1.

    Raises
    ------
    ValueError
        If a probability lies outside 0 to 1 or a match has no round.

    >>> expected(["cooperate", "defect"], accidents=0).against.tolist()
    [[3.0, 0.0], [5.0, 1.0]]
    """
    if rounds < 1:
        raise ValueError("a match has at least one round")
    pairs = meetings(names)
    odds = chances(accidents, believed)
    visits = visited(steps(pairs, odds), rounds)
    done = np.stack(
        [(pairs.moves == move).reshape(-1, EVENTS) @ odds for move in range(4)], axis=-1
    )
    shares = np.einsum("ps,psm->pm", visits, done.reshape(len(visits), -1, 4))
    against, together = (np.empty((len(names), len(names))) for _ in range(2))
    against[pairs.first, pairs.second] = shares @ FIRST_GETS
    against[pairs.second, pairs.first] = shares @ SECOND_GETS
    together[pairs.first, pairs.second] = together[pairs.second, pairs.first] = shares[:, BOTH]
    return Standing(pairs.names, against, together)


def steps(pairs: Meetings, odds: Floats) -> Floats:
    """Return the probabilities from joint state to joint state, shape (pairs, 16, 16)."""
    joint = STATES * STATES
    following = pairs.onward.reshape(-1, joint, EVENTS) // EVENTS % joint
    found = np.zeros((len(following), joint, joint))
    number = np.arange(len(following))[:, None, None]
    np.add.at(found, (number, np.arange(joint)[None, :, None], following), odds)
    return found


def visited(step: Floats, rounds: int) -> Floats:
    """Return the share of rounds that each pair spends in each joint state, shape (pairs, 16)."""
    joint = step.shape[1]
    place = np.zeros((len(step), 1, joint))
    place[:, 0, 0] = 1
    total = np.zeros_like(place)
    power, block = step, np.broadcast_to(np.eye(joint), step.shape)
    left = rounds
    while left:
        if left % 2:
            total = total + place @ block
            place = place @ power
        left //= 2
        if left:
            block = block + block @ power
            power = power @ power
    return np.asarray(total[:, 0] / rounds)
