"""Which of the 144 strict ordinal games of two moves each it is, and its place in their order.

Only the order of a player's four payoffs counts, from 1 (worst) to 4 (best). Rows and columns are
turned so that the first player's best cell stands to the right and the second's above. Each player
then has one of twelve patterns, each named after the symmetric game that both play with it.

Robinson and Goforth number a game by layer, row and column: within a layer neighbours differ by a
swap of the payoffs 1 and 2, or 2 and 3, and the six patterns form a ring. The numbers of patterns
here follow that rule from 111 (both play the Prisoner's Dilemma); the first place is that of the
first player's pattern. Which of the two mixed layers bears the number 2 was not checked.

References
----------
Rapoport, A., and Guyer, M. (1966). A taxonomy of 2 x 2 games. General Systems 11.
Robinson, D., and Goforth, D. (2005). The topology of the 2x2 games. Routledge.
Bruns, B. R. (2015). Names for games: locating 2 x 2 games. Games 6(4), 495-520.
"""

from __future__ import annotations

from functools import cache
from itertools import permutations, product
from typing import TYPE_CHECKING, NamedTuple

from summitry.models.games import CELLS, Game, pure_equilibria

if TYPE_CHECKING:
    from collections.abc import Sequence

Ranks = tuple[int, int, int, int]

# The first player's ranks with the best to the right, by the game both then play (Bruns 2015).
PATTERNS: dict[str, Ranks] = {
    "prisoners_dilemma": (1, 3, 2, 4),
    "chicken": (2, 3, 1, 4),
    "battle": (3, 2, 1, 4),
    "hero": (3, 1, 2, 4),
    "compromise": (2, 1, 3, 4),
    "deadlock": (1, 2, 3, 4),
    "concord": (2, 4, 1, 3),
    "stag_hunt": (1, 4, 2, 3),
    "assurance": (1, 4, 3, 2),
    "coordination": (2, 4, 3, 1),
    "peace": (3, 4, 2, 1),
    "harmony": (3, 4, 1, 2),
}
NAMES = tuple(PATTERNS)
BY_PATTERN = {ranks: name for name, ranks in PATTERNS.items()}
PLACE = {name: number % 6 + 1 for number, name in enumerate(NAMES)}
SHARES_BEST = frozenset(NAMES[6:])
LAYERS = {(False, False): 1, (False, True): 2, (True, True): 3, (True, False): 4}
MIRRORED = (3, 1, 2, 0)
TURN_COLUMNS, TURN_ROWS = (1, 0, 3, 2), (2, 3, 0, 1)
FAMILIES = {
    (4, 4): "win_win",
    (3, 4): "biased",
    (3, 3): "second_best",
    (2, 4): "unfair",
    (2, 3): "tragic",
    (2, 2): "tragic",
}


class Ordinal(NamedTuple):
    """A strict ordinal game, by the pattern of each player."""

    first: str
    second: str

    @property
    def symmetric(self) -> bool:
        """Whether both stand alike."""
        return self.first == self.second

    @property
    def layer(self) -> int:
        """The layer, 1 to 4, by how the two best cells lie to each other."""
        return LAYERS[self.first in SHARES_BEST, self.second in SHARES_BEST]

    @property
    def number(self) -> str:
        """Layer and places, as in 111 for the Prisoner's Dilemma."""
        return f"{self.layer}{PLACE[self.first]}{PLACE[self.second]}"

    @property
    def exchanged(self) -> Ordinal:
        """The same game with the players exchanged."""
        return Ordinal(self.second, self.first)

    @property
    def family(self) -> str:
        """The family by what the best equilibrium gives both (Bruns 2015)."""
        return family_of(self)


def ranks_of(worths: Sequence[float]) -> Ranks:
    """Return the ranks of four different payoffs, 1 for the least.

    Raises
    ------
    ValueError
        If two payoffs are equal.

    >>> ranks_of([3, 0, 5, 1])
    (3, 1, 4, 2)
    """
    order = sorted(worths)
    if len(set(order)) < 4:
        raise ValueError(f"Ranks need four different payoffs, not {tuple(worths)}.")
    one, two, three, four = (order.index(worth) + 1 for worth in worths)
    return one, two, three, four


@cache
def rankings(worths: tuple[float, ...]) -> tuple[Ranks, ...]:
    """Return every strict order of payoffs that breaks their ties, and keeps all else.

    >>> rankings((0, 2, 2, 1))
    ((1, 3, 4, 2), (1, 4, 3, 2))
    """
    every: list[Ranks] = []
    for ranks in permutations((1, 2, 3, 4)):
        kept = all(
            worths[a] >= worths[b] or ranks[a] < ranks[b] for a in CELLS for b in CELLS if a != b
        )
        if kept:
            every.append((ranks[0], ranks[1], ranks[2], ranks[3]))
    return tuple(every)


@cache
def ordinal_of(first: Ranks, second: Ranks) -> Ordinal:
    """Return which of the 144 games two rankings make.

    Parameters
    ----------
    first, second
        Ranks of both players by cell, each of 1 to 4 once.

    >>> ordinal_of((3, 1, 4, 2), (3, 4, 1, 2)).number
    '111'
    """
    turn = list(CELLS)
    if first.index(4) in (0, 2):
        turn = [turn[cell] for cell in TURN_COLUMNS]
    if second.index(4) in (2, 3):
        turn = [turn[cell] for cell in TURN_ROWS]
    mine = tuple(first[cell] for cell in turn)
    yours = tuple(second[turn[cell]] for cell in MIRRORED)
    return Ordinal(BY_PATTERN[mine], BY_PATTERN[yours])  # type: ignore[index]


def classify(game: Game) -> tuple[Ordinal, ...]:
    """Return the strict ordinal game it is; with ties, all on whose border it lies.

    Parameters
    ----------
    game
        The game.

    >>> from summitry.models.games import game_of
    >>> classify(game_of([3, 0, 5, 1, 3, 5, 0, 1]))
    (Ordinal(first='prisoners_dilemma', second='prisoners_dilemma'),)
    """
    return _classified(tuple(game.first), tuple(game.second))


@cache
def _classified(first: tuple[float, ...], second: tuple[float, ...]) -> tuple[Ordinal, ...]:
    """Classify by payoffs; each pair is worked out once."""
    pairs = product(rankings(first), rankings(second))
    found = {ordinal_of(one, other) for one, other in pairs}
    return tuple(sorted(found, key=_in_order))


def _in_order(ordinal: Ordinal) -> tuple[bool, int, int]:
    """Put symmetric games first, then all by their order."""
    return not ordinal.symmetric, NAMES.index(ordinal.first), NAMES.index(ordinal.second)


@cache
def ranks_in(ordinal: Ordinal) -> Game:
    """Return an ordinal game in ranks, turned as the order wants it."""
    mirrored = PATTERNS[ordinal.second]
    one, two, three, four = (mirrored[cell] for cell in MIRRORED)
    return Game(PATTERNS[ordinal.first], (one, two, three, four))


@cache
def family_of(ordinal: Ordinal) -> str:
    """Return the family of a game: what its best equilibrium gives both; without one, cyclic.

    >>> family_of(Ordinal("chicken", "chicken"))
    'unfair'
    """
    game = ranks_in(ordinal)
    stays = pure_equilibria(game)
    if not stays:
        return "cyclic"
    best = max((game.worth(cell) for cell in stays), key=sum)
    low, high = sorted(best)
    return FAMILIES[int(low), int(high)]
