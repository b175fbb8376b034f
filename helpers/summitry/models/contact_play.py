"""Matches of the repeated prisoner's dilemma, hundreds of seeds at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summitry.models.contact import FIRST_GETS, ROUNDS, SECOND_GETS
from summitry.models.contact_strategies import CHANCES, GENEROSITY, meetings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from summitry.models.contact_strategies import Meetings

    Floats = NDArray[np.float64]

SEEDS = 200
FACES = 2**16
APART = 2**16  # room for the points of one side of a match


class Match(NamedTuple):
    """One match of two players, each array of shape (2, rounds).

    Attributes
    ----------
    cooperated
        What was done.
    accident
        Whether it was the opposite of what was meant.
    called, believed
        Whether the player called after the round, and whether the call was believed.
    """

    cooperated: NDArray[np.bool_]
    accident: NDArray[np.bool_]
    called: NDArray[np.bool_]
    believed: NDArray[np.bool_]

    @property
    def together(self) -> int:
        """In how many rounds both cooperate."""
        return int(self.cooperated.all(axis=0).sum())


def dice(pairs: int, seed: int, seeds: int = SEEDS, rounds: int = ROUNDS) -> NDArray[np.uint16]:
    """Throw all dice of a tournament, once for every setting.

    The same dice serve every probability: a chance comes true where its die is low enough. So a
    little more noise adds accidents and takes none away, and the same accidents happen with and
    without calls.

    Parameters
    ----------
    pairs, seeds, rounds
        How many.
    seed
        Names the throw.

    Returns
    -------
    ndarray
        Whole numbers below 65536, shape (6, rounds, pairs * seeds).
    """
    shape = (len(CHANCES), rounds, pairs * seeds)
    return np.random.default_rng(seed).integers(FACES, size=shape, dtype=np.uint16)


def events(thrown: NDArray[np.uint16], accidents: float, believed: float) -> NDArray[np.uint8]:
    """Return the event of each round, as in `summitry.models.contact_strategies.Meetings`."""
    of = {"accident": accidents, "believed": believed, "lenient": GENEROSITY}
    found = np.zeros(thrown.shape[1:], dtype=np.uint8)
    for bit, (name, die) in enumerate(zip(CHANCES, thrown, strict=True)):
        limit = round(of[name] * FACES)
        if limit:
            found |= (die <= limit - 1).view(np.uint8) << np.uint8(bit)
    return found


def walk(pairs: Meetings, happened: NDArray[np.uint8]) -> NDArray[np.int32]:
    """Return the place of every match in every round, shape (rounds, pairs * seeds)."""
    rounds, matches = happened.shape
    place = np.repeat(pairs.starts, matches // len(pairs.starts))
    found = np.empty((rounds, matches), dtype=np.int32)
    for number in range(rounds):
        np.add(place, happened[number], out=found[number])
        pairs.onward.take(found[number], out=place)
    return found


def tournament(
    names: Sequence[str],
    accidents: float,
    believed: float = 0.0,
    *,
    thrown: NDArray[np.uint16],
) -> Floats:
    """Play all pairs with all seeds; return points a round of each strategy, shape (n, seeds).

    Parameters
    ----------
    names
        Names out of `summitry.models.contact_strategies.MACHINES`.
    accidents, believed
        Probabilities, as in `summitry.models.contact.chances`.
    thrown
        As `dice` returns them for n * (n + 1) / 2 pairs.

    >>> tournament(["cooperate", "defect"], 0, thrown=dice(3, seed=1, seeds=2)).tolist()
    [[1.5, 1.5], [3.0, 3.0]]
    """
    pairs = meetings(names)
    both = FIRST_GETS + SECOND_GETS * APART
    places = walk(pairs, events(thrown, accidents, believed))
    sums = both.astype(np.uint32)[pairs.moves].take(places).sum(axis=0, dtype=np.uint32)
    shape = (len(pairs.first), -1)
    mine, others = (side.astype(float).reshape(shape) for side in (sums % APART, sums // APART))
    found = np.zeros((len(names), mine.shape[1]))
    twins = pairs.first == pairs.second
    np.add.at(found, pairs.first, mine / np.where(twins, 2, 1)[:, None])
    np.add.at(found, pairs.second, others / np.where(twins, 2, 1)[:, None])
    return found / (len(names) * len(places))


def match(
    first: str,
    second: str,
    accidents: float,
    believed: float | None = None,
    *,
    thrown: NDArray[np.uint16],
) -> Match:
    """Play one match of two strategies.

    Parameters
    ----------
    first, second
        Names out of `summitry.models.contact_strategies.MACHINES`.
    accidents, believed
        Probabilities, as in `summitry.models.contact.chances`; without ``believed`` nobody calls.
    thrown
        As `dice` returns them for one pair and one seed, shape (6, rounds, 1).

    >>> match("tit_for_tat", "defect", 0, thrown=dice(1, seed=1, seeds=1, rounds=3)).cooperated
    array([[ True, False, False],
           [False, False, False]])
    """
    pairs = meetings([first, second])
    happened = events(thrown, accidents, believed or 0.0)
    places = walk(pairs, np.repeat(happened, len(pairs.first), axis=1))[:, 1]
    sides = np.array([[2], [1]])
    called = (pairs.calls[places] & sides > 0) & (believed is not None)
    slips, trusts = (happened[:, 0] & np.array([[1 << bit], [2 << bit]]) > 0 for bit in (0, 2))
    return Match(pairs.moves[places] & sides > 0, slips, called, called & trusts)
