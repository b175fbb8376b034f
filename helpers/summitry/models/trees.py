"""What will they do when they move in turn? Finite trees of moves, folded back from the end.

Question: two or more movers act one after the other, and each sees what was done before. Where
does it end, if each at its turn does what is best for itself from there on?

Assumptions: everybody knows the whole tree, everybody's payoffs and that the others know them too;
each cares for its own payoff alone; chance moves have known probabilities. Folding back from the
end finds the outcomes in which nobody says what it would not do when the moment comes.

Sources: Zermelo, E. (1913), on chess, Proceedings of the Fifth International Congress of
Mathematicians; Kuhn, H. W. (1953), Extensive Games and the Problem of Information, Annals of
Mathematics Studies 28; Selten, R. (1965), Zeitschrift für die gesamte Staatswissenschaft 121, and
(1975), Reexamination of the Perfectness Concept, International Journal of Game Theory 4(1).

Limits: in experiments people often leave the path, because they are unsure of the others, care for
fairness, or do not look to the end (Güth, W., Schmittberger, R. and Schwarze, B. (1982), Journal of
Economic Behavior and Organization 3(4); McKelvey, R. and Palfrey, T. (1992), Econometrica 60(4)).
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Payoffs: TypeAlias = tuple[float, ...]
Place: TypeAlias = tuple[str, ...]
ALIKE = 1e-9
MOST_WAYS = 20_000


class End(NamedTuple):
    """Where it ends: what each mover gets."""

    payoffs: Payoffs


class Turn(NamedTuple):
    """Somebody's turn, or chance's.

    Attributes
    ----------
    mover
        Number of the mover, from 0; None where chance moves.
    moves
        What follows each move, in the declared order.
    chances
        Where chance moves: the probability of each move.
    """

    mover: int | None
    moves: Mapping[str, Tree]
    chances: tuple[float, ...] = ()


Tree: TypeAlias = End | Turn


class Folded(NamedTuple):
    """A turn, folded back.

    Attributes
    ----------
    payoffs
        What each gets from here on.
    best
        The moves that are best for who moves, all of them; every move where chance moves.
    chosen
        The first of them in the declared order; None where chance moves.
    """

    payoffs: Payoffs
    best: tuple[str, ...]
    chosen: str | None


class Way(NamedTuple):
    """One way it can end.

    Attributes
    ----------
    payoffs
        What each gets, to be expected where chance moves.
    path
        The moves that lead there, as far as chance does not move.
    """

    payoffs: Payoffs
    path: Place


def turns(tree: Tree, place: Place = ()) -> Iterator[tuple[Place, Turn]]:
    """Return every turn with the moves that lead to it, the last ones first.

    Raises
    ------
    ValueError
        If a turn has no move, or the probabilities of chance do not fit.
    """
    if isinstance(tree, End):
        return
    fits(tree)
    for name, then in tree.moves.items():
        yield from turns(then, (*place, name))
    yield place, tree


def fits(turn: Turn) -> None:
    """Refuse a turn without moves, or with probabilities that do not fit."""
    if not turn.moves:
        raise ValueError("a turn has at least one move")
    if turn.mover is not None:
        return
    some = len(turn.chances) == len(turn.moves) and all(chance >= 0 for chance in turn.chances)
    if not some or abs(sum(turn.chances) - 1) > ALIKE:
        raise ValueError("chance needs one probability for each move, and they sum to 1")


def blend(chances: tuple[float, ...], payoffs: list[Payoffs]) -> Payoffs:
    """Return what is to be expected where chance moves."""
    by_mover = zip(*payoffs, strict=True)
    return tuple(sum(p * one for p, one in zip(chances, row, strict=True)) for row in by_mover)


def fold(tree: Tree) -> dict[Place, Folded]:
    """Fold a tree back from its end; at a tie the first of the best moves is taken.

    Parameters
    ----------
    tree
        The tree; its payoffs in any units, the same number of them at each end.

    Returns
    -------
    What is found at each turn, by the moves that lead to it; the first turn is ``()``.

    Raises
    ------
    ValueError
        If a turn has no move, or the probabilities of chance do not fit.

    >>> fight = Turn(1, {"share": End((1, 1)), "fight": End((-1, -1))})
    >>> folded = fold(Turn(0, {"stay out": End((0, 2)), "enter": fight}))
    >>> folded[()].chosen, folded[("enter",)].chosen
    ('enter', 'share')
    """
    found: dict[Place, Folded] = {}
    for place, turn in turns(tree):
        worth = [
            then.payoffs if isinstance(then, End) else found[(*place, name)].payoffs
            for name, then in turn.moves.items()
        ]
        names = list(turn.moves)
        if turn.mover is None:
            found[place] = Folded(blend(turn.chances, worth), tuple(names), None)
            continue
        top = max(payoffs[turn.mover] for payoffs in worth)
        best = [n for n, payoffs in enumerate(worth) if payoffs[turn.mover] >= top - ALIKE]
        found[place] = Folded(worth[best[0]], tuple(names[n] for n in best), names[best[0]])
    return found


def path_of(folded: Mapping[Place, Folded]) -> Place:
    """Return the moves that are taken from the first turn on, as far as chance does not move.

    >>> path_of(fold(Turn(0, {"a": End((1,)), "b": End((2,))})))
    ('b',)
    """
    place: Place = ()
    while place in folded and (chosen := folded[place].chosen) is not None:
        place = (*place, chosen)
    return place


def ways(tree: Tree) -> tuple[Way, ...]:
    """Return every outcome that folding back allows, when ties may be broken either way.

    At a tie different choices further on can make different choices further back best. An outcome
    is allowed at a turn if some allowed outcome of each other move is no better for who moves.

    Raises
    ------
    ValueError
        If a turn has no move, the probabilities of chance do not fit, or chance has too many ties
        to combine.

    >>> tie = Turn(1, {"share": End((1, 0)), "fight": End((-1, 0))})
    >>> [way.path for way in ways(Turn(0, {"stay out": End((0, 2)), "enter": tie}))]
    [('stay out',), ('enter', 'share')]
    """
    if isinstance(tree, End):
        return (Way(tree.payoffs, ()),)
    fits(tree)
    after = {name: ways(then) for name, then in tree.moves.items()}
    if tree.mover is None:
        return by_chance(tree.chances, list(after.values()))
    mover = tree.mover
    floors = {name: min(way.payoffs[mover] for way in some) for name, some in after.items()}
    found: list[Way] = []
    for name, some in after.items():
        needed = max((floors[other] for other in floors if other != name), default=-float("inf"))
        best = (way for way in some if way.payoffs[mover] >= needed - ALIKE)
        found += [Way(way.payoffs, (name, *way.path)) for way in best]
    return tuple(found)


def by_chance(chances: tuple[float, ...], after: list[tuple[Way, ...]]) -> tuple[Way, ...]:
    """Return what is to be expected for each combination of what may follow."""
    count = 1
    for some in after:
        count *= len(some)
    if count > MOST_WAYS:
        raise ValueError("chance has too many ties to combine")
    found = (blend(chances, [way.payoffs for way in chosen]) for chosen in product(*after))
    return tuple(Way(payoffs, ()) for payoffs in dict.fromkeys(found))
