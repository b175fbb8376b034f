"""Classic strategies of the repeated prisoner's dilemma as small machines that meet in pairs.

A machine has at most four states. A state says whether its player means to cooperate; the moves of
a round, as they are taken, lead to the next state.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations_with_replacement
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]

GENEROSITY = 1 / 3
STATES = 4
CHANCES = ("accident", "accident", "believed", "believed", "lenient", "lenient")
EVENTS = 2 ** len(CHANCES)
ALWAYS = ((0, 0), (0, 0))
ECHO = ((1, 0), (1, 0))


class Machine(NamedTuple):
    """A strategy.

    Attributes
    ----------
    means
        For each state, the probability of meaning to cooperate: 0, `GENEROSITY` or 1.
    leads
        For each state the next one, as ``leads[state][own][other]``; moves are 1 for cooperating
        and 0 for defecting, as they are taken.
    pretends
        Whether it calls every defection an accident.
    """

    means: tuple[float, ...]
    leads: tuple[tuple[tuple[int, int], tuple[int, int]], ...]
    pretends: bool = False


MACHINES = {
    "cooperate": Machine((1,), (ALWAYS,)),
    "defect": Machine((0,), (ALWAYS,)),
    "tit_for_tat": Machine((1, 0), (ECHO, ECHO)),
    "two_tats": Machine((1, 1, 0), (ECHO, ((2, 0), (2, 0)), ((2, 0), (2, 0)))),
    "generous": Machine((1, GENEROSITY), (ECHO, ECHO)),
    # States: own and other's standing good or bad, in the order GG, GB, BG, BB.
    "contrite": Machine(
        (1, 0, 1, 1),
        (
            ((3, 2), (1, 0)),
            ((1, 0), (1, 0)),
            ((2, 2), (0, 0)),
            ((3, 2), (1, 0)),
        ),
    ),
    "grim": Machine((1, 0), (ECHO, ((1, 1), (1, 1)))),
    "win_stay": Machine((1, 0), (((0, 1), (1, 0)), ((0, 1), (1, 0)))),
    "pretend": Machine((0,), (ALWAYS,), pretends=True),
}
PRETENDER = "pretend"
STRATEGIES = tuple(name for name in MACHINES if name != PRETENDER)


class Meetings(NamedTuple):
    """All pairs of a field of strategies, each with what follows from every event of a round.

    An event is a number from 0 to 63, one bit for each of `CHANCES` of the first and the second
    player in turn. A place is a number that holds pair, both states and event.

    Attributes
    ----------
    names
        The strategies.
    first, second
        For each pair the two players as places in ``names``, shape (pairs,).
    onward
        For each place, the place of the next round with event 0, shape (pairs * 16 * 64,).
    moves
        For each place what was done: 2 if the first cooperated plus 1 if the second did.
    calls
        For each place who called: 2 for the first plus 1 for the second.
    """

    names: tuple[str, ...]
    first: Numbers
    second: Numbers
    onward: NDArray[np.int32]
    moves: NDArray[np.uint8]
    calls: NDArray[np.uint8]

    @property
    def starts(self) -> NDArray[np.int32]:
        """For each pair the place where it begins, with event 0."""
        step = STATES * STATES * EVENTS
        return np.arange(0, len(self.first) * step, step, dtype=np.int32)


def bits() -> tuple[NDArray[np.bool_], ...]:
    """Return for each of `CHANCES` in which events it comes true, each of shape (64,)."""
    events = np.arange(EVENTS)
    return tuple((events >> place) % 2 == 1 for place in range(len(CHANCES)))


def meetings(names: Sequence[str]) -> Meetings:
    """Return how every strategy of a field meets every other one and its own twin.

    Both players move at once. An accident turns a move into its opposite. Who defects without
    meaning to calls and says so, and so does a pretender after every defection; if the call is
    believed, both go on as if the caller had cooperated.

    Parameters
    ----------
    names
        Names out of `MACHINES`.

    >>> pairs = meetings(["tit_for_tat", "defect"])
    >>> list(zip(pairs.first.tolist(), pairs.second.tolist()))
    [(0, 0), (0, 1), (1, 1)]
    """
    return meetings_of(tuple(names))


@cache
def meetings_of(names: tuple[str, ...]) -> Meetings:
    """Build the tables of `meetings`."""
    pairs = np.array(list(combinations_with_replacement(range(len(names)), 2)))
    means = np.array([padded(MACHINES[name].means) for name in names])
    leads = np.array([padded(MACHINES[name].leads) for name in names])
    pretends = np.array([MACHINES[name].pretends for name in names])
    slips_1, slips_2, trusts_1, trusts_2, lenient_1, lenient_2 = bits()
    who = [player[:, None, None, None] for player in pairs.T]
    state = [np.arange(STATES)[None, :, None, None], np.arange(STATES)[None, None, :, None]]
    made, taken, called = [], [], []
    for side, slips, trusts, lenient in (
        (0, slips_1, trusts_1, lenient_1),
        (1, slips_2, trusts_2, lenient_2),
    ):
        chance = means[who[side], state[side]]
        meant = (chance == 1) | ((chance > 0) & lenient)
        move = meant ^ slips
        calls = ~move & (meant | pretends[who[side]])
        made.append(move)
        called.append(calls)
        taken.append((move | (calls & trusts)).astype(int))
    following = [leads[who[side], state[side], taken[side], taken[1 - side]] for side in range(2)]
    pair = np.arange(len(pairs))[:, None, None, None]
    onward = ((pair * STATES + following[0]) * STATES + following[1]) * EVENTS
    return Meetings(
        names,
        pairs[:, 0],
        pairs[:, 1],
        onward.ravel().astype(np.int32),
        coded(made),
        coded(called),
    )


def padded(states: Sequence[object]) -> list[object]:
    """Return the states of a machine, filled up with copies of the first."""
    return [*states, *[states[0]] * (STATES - len(states))]


def coded(sides: Sequence[NDArray[np.bool_]]) -> NDArray[np.uint8]:
    """Return 2 for the first side plus 1 for the second, for each place."""
    first, second = np.broadcast_arrays(*sides)
    return np.asarray(2 * first + second, dtype=np.uint8).ravel()
