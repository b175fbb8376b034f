"""What two players want in a game of two moves each, and which pairs of moves can last.

Question: where would two end up who each choose between two moves without seeing the other's?

Assumptions: both know all eight payoffs, choose at once, and want as much as they can have on their
own scale. Limits: the numbers are given, not found; nothing is said about how they get there.

References
----------
Nash, J. F. (1951). Non-cooperative games. Annals of Mathematics 54(2).
Luce, R. D., and Raiffa, H. (1957). Games and decisions. Wiley.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

CELLS = (0, 1, 2, 3)
PLAYERS = (0, 1)
ACROSS = {0: 1, 1: 0, 2: 3, 3: 2}
DOWN = {0: 2, 2: 0, 1: 3, 3: 1}
BESIDE = (DOWN, ACROSS)
MOVES = (((0, 1), (2, 3)), ((0, 2), (1, 3)))
Payoffs = tuple[float, float, float, float]


class Game(NamedTuple):
    """Payoffs of both players; the cells go from left to right, the upper row first.

    Attributes
    ----------
    first
        What each cell is worth to the player who chooses the row.
    second
        What each cell is worth to the player who chooses the column.
    """

    first: Payoffs
    second: Payoffs

    def worth(self, cell: int) -> tuple[float, float]:
        """Return what a cell is worth to both."""
        return self.first[cell], self.second[cell]


class Security(NamedTuple):
    """What a player can be sure of by a mix of moves, and by one of the two moves alone."""

    mixed: Fraction
    pure: float


def game_of(numbers: Sequence[float]) -> Game:
    """Return the game of eight payoffs: four of the first player, then four of the second.

    Parameters
    ----------
    numbers
        The payoffs, shape (8,), each player's in the order of the cells.

    Raises
    ------
    ValueError
        If there are not eight.

    >>> game_of([3, 1, 4, 2, 3, 4, 1, 2]).worth(1)
    (1, 4)
    """
    if len(numbers) != 8:
        raise ValueError(f"A game of two moves each has eight payoffs, not {len(numbers)}.")
    one, two, three, four = numbers[:4]
    five, six, seven, eight = numbers[4:]
    return Game((one, two, three, four), (five, six, seven, eight))


def pull(game: Game, player: int, cell: int) -> float:
    """Return what a player would gain by the other move, the other player staying.

    Parameters
    ----------
    game
        The game.
    player
        0 for the first, 1 for the second.
    cell
        Where they stand, 0 to 3.

    >>> pull(game_of([3, 1, 4, 2, 3, 4, 1, 2]), player=0, cell=0)
    1
    """
    own = game[player]
    return own[BESIDE[player][cell]] - own[cell]


def pure_equilibria(game: Game) -> tuple[int, ...]:
    """Return the cells from which neither gains by moving alone; ties count as staying.

    >>> pure_equilibria(game_of([3, 1, 4, 2, 3, 4, 1, 2]))
    (3,)
    """
    return tuple(cell for cell in CELLS if all(pull(game, one, cell) <= 0 for one in PLAYERS))


def strict_equilibria(game: Game) -> tuple[int, ...]:
    """Return the cells from which each would lose by moving alone."""
    return tuple(cell for cell in CELLS if all(pull(game, one, cell) < 0 for one in PLAYERS))


def better_for_both(game: Game, cell: int) -> tuple[int, ...]:
    """Return the cells that are better for one player and no worse for the other.

    >>> better_for_both(game_of([3, 1, 4, 2, 3, 4, 1, 2]), 3)
    (0,)
    """
    here = game.worth(cell)
    found = []
    for other in CELLS:
        there = game.worth(other)
        if there != here and there[0] >= here[0] and there[1] >= here[1]:
            found.append(other)
    return tuple(found)


def dominant(game: Game, player: int) -> tuple[int | None, bool]:
    """Return the move that is never worse than the other, and whether it is always better.

    Parameters
    ----------
    game
        The game.
    player
        0 for the first, 1 for the second.

    Returns
    -------
    The move, 0 or 1, or None where there is none; True if it is better whatever the other does.

    >>> dominant(game_of([3, 1, 4, 2, 3, 4, 1, 2]), player=0)
    (1, True)
    """
    own, (here, there) = game[player], MOVES[player]
    gains = [own[two] - own[one] for one, two in zip(here, there, strict=True)]
    if not any(gains):
        return None, False
    if min(gains) >= 0:
        return 1, min(gains) > 0
    if max(gains) <= 0:
        return 0, max(gains) < 0
    return None, False


def security(game: Game, player: int) -> Security:
    """Return what a player gets at least, whatever the other does, by the most careful play.

    Parameters
    ----------
    game
        The game; its payoffs are whole numbers or fractions.
    player
        0 for the first, 1 for the second.

    References
    ----------
    Von Neumann, J. (1928). Zur Theorie der Gesellschaftsspiele. Mathematische Annalen 100.

    >>> security(game_of([1, 0, 0, 1, 0, 0, 0, 0]), player=0)
    Security(mixed=Fraction(1, 2), pure=0)
    """
    own, moves = game[player], MOVES[player]
    pure = max(min(own[cell] for cell in move) for move in moves)
    cap = min(max(own[move[other]] for move in moves) for other in (0, 1))
    if pure == cap:
        return Security(Fraction(pure), pure)
    (a, b), (c, d) = ((Fraction(own[cell]) for cell in move) for move in moves)
    return Security((a * d - b * c) / (a + d - b - c), pure)
