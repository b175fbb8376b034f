"""What lies beside a game: the games one swap away, and the least change that leads to another.

References
----------
Robinson, D., and Goforth, D. (2005). The topology of the 2x2 games. Routledge.
"""

from __future__ import annotations

from typing import NamedTuple

from summitry.models.games import CELLS, PLAYERS, Game
from summitry.models.games_ordinal import Ordinal, Ranks, classify, ordinal_of, ranks_in

SWAPS = ((1, 2), (2, 3), (3, 4))


class Change(NamedTuple):
    """One payoff changed, and the strict game that comes of it.

    Attributes
    ----------
    player
        0 for the first, 1 for the second.
    cell
        Whose payoff changes, 0 to 3.
    by
        By how much; below 0 where it falls.
    becomes
        The game that comes of it.
    """

    player: int
    cell: int
    by: int
    becomes: Ordinal


def swapped(ranks: Ranks, low: int, high: int) -> Ranks:
    """Return a ranking with two ranks exchanged.

    >>> swapped((3, 1, 4, 2), 1, 2)
    (3, 2, 4, 1)
    """
    turned = {low: high, high: low}
    one, two, three, four = (turned.get(rank, rank) for rank in ranks)
    return one, two, three, four


def neighbours(ordinal: Ordinal) -> dict[tuple[int, int], Ordinal]:
    """Return the six games one swap of adjacent payoffs away.

    Parameters
    ----------
    ordinal
        A strict ordinal game.

    Returns
    -------
    The games by player (0 or 1) and the lower of the two ranks exchanged (1 to 3).

    >>> neighbours(Ordinal("prisoners_dilemma", "prisoners_dilemma"))[0, 1]
    Ordinal(first='chicken', second='prisoners_dilemma')
    """
    game = ranks_in(ordinal)
    found = {}
    for player in PLAYERS:
        for low, high in SWAPS:
            sides = [_whole(game.first), _whole(game.second)]
            sides[player] = swapped(sides[player], low, high)
            found[player, low] = ordinal_of(sides[0], sides[1])
    return found


def _whole(worths: tuple[float, ...]) -> Ranks:
    """Return ranks as whole numbers."""
    one, two, three, four = (int(worth) for worth in worths)
    return one, two, three, four


def nearest_changes(game: Game, lowest: int, highest: int) -> tuple[Change, ...]:
    """Return for every other strict game that one payoff can make the least change to it.

    Parameters
    ----------
    game
        The game, its payoffs whole numbers.
    lowest, highest
        The ends of the scale.

    Returns
    -------
    The changes, the smallest first; of equal ones the first player's, and a rise before a fall.

    >>> from summitry.models.games import game_of
    >>> nearest_changes(game_of([3, 0, 5, 1, 3, 5, 0, 1]), 0, 10)[0]
    Change(player=0, cell=1, by=2, becomes=Ordinal(first='chicken', second='prisoners_dilemma'))
    """
    now = classify(game)
    best: dict[Ordinal, Change] = {}
    for player in PLAYERS:
        own = game[player]
        for cell in CELLS:
            for worth in range(lowest, highest + 1):
                changed = (*own[:cell], worth, *own[cell + 1 :])
                if len(set(changed)) < 4:
                    continue
                sides = (changed, game.second) if player == 0 else (game.first, changed)
                becomes = classify(Game(*sides))
                if len(becomes) > 1 or becomes == now:
                    continue
                change = Change(player, cell, int(worth - own[cell]), becomes[0])
                known = best.get(becomes[0])
                if known is None or effort(change) < effort(known):
                    best[becomes[0]] = change
    return tuple(sorted(best.values(), key=effort))


def effort(change: Change) -> tuple[int, int, bool, int]:
    """Return how far a change goes, for comparison."""
    return abs(change.by), change.player, change.by < 0, change.cell
