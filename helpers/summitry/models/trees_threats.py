"""Which threats hold only as long as nobody tests them? Plans for a tree of moves.

A plan says for every turn what would be done there. It is an equilibrium in the sense of Nash, J.
(1950), Proceedings of the National Academy of Sciences 36(1), if nobody gains by another plan
alone. It can rest on a threat at a turn that is never reached, where carrying it out would hurt who
threatens: Selten, R. (1965), Zeitschrift für die gesamte Staatswissenschaft 121, calls only those
plans perfect that are equilibria from every turn on.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from summitry.models.trees import ALIKE, End, Place, Tree, Turn, blend, turns

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.models.trees import Payoffs

Plan: TypeAlias = "dict[Place, str]"
MOST_PLANS = 50_000


class EmptyThreat(NamedTuple):
    """A plan from which nobody gains by departing alone, and where it would not be done.

    Attributes
    ----------
    plan
        What it says for every turn.
    places
        The turns at which who moves would do better by another move.
    """

    plan: Plan
    places: tuple[Place, ...]


def plans(tree: Tree) -> list[Plan]:
    """Return every plan: one move for each turn that is not chance's.

    Raises
    ------
    ValueError
        If there are more than 50,000 of them.
    """
    own = {place: list(turn.moves) for place, turn in turns(tree) if turn.mover is not None}
    count = 1
    for moves in own.values():
        count *= len(moves)
    if count > MOST_PLANS:
        raise ValueError("the tree has too many plans to list")
    return [dict(zip(own, chosen, strict=True)) for chosen in product(*own.values())]


def played(tree: Tree, plan: Mapping[Place, str], place: Place = ()) -> Payoffs:
    """Return what each gets if everybody follows a plan from a turn on.

    Parameters
    ----------
    tree
        What follows from that turn.
    plan
        The plan for the whole tree.
    place
        The moves that lead to the turn.
    """
    if isinstance(tree, End):
        return tree.payoffs
    if tree.mover is None:
        after = [played(then, plan, (*place, name)) for name, then in tree.moves.items()]
        return blend(tree.chances, after)
    return played(tree.moves[plan[place]], plan, (*place, plan[place]))


def best_alone(tree: Tree, plan: Mapping[Place, str], mover: int, place: Place = ()) -> float:
    """Return the most that one mover can get while all others follow the plan."""
    if isinstance(tree, End):
        return tree.payoffs[mover]
    following = {name: (then, (*place, name)) for name, then in tree.moves.items()}
    if tree.mover is None:
        after = [best_alone(then, plan, mover, at) for then, at in following.values()]
        return sum(p * one for p, one in zip(tree.chances, after, strict=True))
    if tree.mover == mover:
        return max(best_alone(then, plan, mover, at) for then, at in following.values())
    then, at = following[plan[place]]
    return best_alone(then, plan, mover, at)


def nobody_gains(tree: Tree, plan: Mapping[Place, str]) -> bool:
    """Tell whether nobody gains by departing from the plan alone: a Nash equilibrium."""
    mine = played(tree, plan)
    return all(best_alone(tree, plan, n) <= one + ALIKE for n, one in enumerate(mine))


def would_not_be_done(tree: Tree, plan: Mapping[Place, str]) -> tuple[Place, ...]:
    """Return the turns, the last ones first, at which another move is better than the planned one.

    None of them means that the plan is perfect, because in a finite tree it is enough that no
    single move can be bettered.
    """
    return tuple(place for place, turn in turns(tree) if bettered(turn, plan, place))


def bettered(turn: Turn, plan: Mapping[Place, str], place: Place) -> bool:
    """Tell whether who moves does better by another move than the planned one."""
    if turn.mover is None:
        return False
    worth = {
        name: played(then, plan, (*place, name))[turn.mover] for name, then in turn.moves.items()
    }
    return max(worth.values()) > worth[plan[place]] + ALIKE


def empty_threats(tree: Tree) -> list[EmptyThreat]:
    """Return the plans that hold only because nobody tests them.

    Raises
    ------
    ValueError
        If the tree has more than 50,000 plans.

    >>> fight = Turn(1, {"share": End((1, 1)), "fight": End((-1, -1))})
    >>> entry = Turn(0, {"stay out": End((0, 2)), "enter": fight})
    >>> [(threat.plan[()], threat.places) for threat in empty_threats(entry)]
    [('stay out', (('enter',),))]
    """
    held = (plan for plan in plans(tree) if nobody_gains(tree, plan))
    found = ((plan, would_not_be_done(tree, plan)) for plan in held)
    return [EmptyThreat(plan, places) for plan, places in found if places]
