"""A package put to a council that decides by consensus: who objects, by how much, and to what.

Question: which of the packages on a chair's table would no state block, and what keeps the others
from passing?

Assumptions. A package settles each item at one of its wordings or leaves it out. A wording has a
place on the scale of an issue. A state can live with every place in its band, widened on both sides
by up to `REACH` points the more flexible it is. An item that is agreed is worth `worth` points to a
state that cares fully; every point beyond the widened band takes one away; both count in
proportion to salience. Points add up over items, so that a state may take what it dislikes for
the sake of what it wants. Leaving everything out is worth nothing; a state accepts a package that
is worth no less. With ``worth`` 0 nothing can be traded: an item passes only inside all bands, the
unanimity core of veto players in one dimension.

Rules. Consensus: nobody objects. Silence procedure: objecting takes an act of one's own, so that
a state speaks up only if it misses by more than `ACT` points. Consensus minus one: one state's
objection does not count. Interpretative statements: a state that says how it reads a text takes
`STATED` of what that text costs it off.

Limits. Points of two states are not the same kind of thing; salience was coded issue by issue;
what was coded as a stance is not what a government would settle for; the real exception of 1992
covers political steps in the face of clear and gross violations, not packages; and a model that
knows no package that was refused cannot tell a bargain missed from one that was never there.

References
----------
Buchanan, J. M. and Tullock, G. (1962). The Calculus of Consent. University of Michigan Press.
Black, D. (1958). The Theory of Committees and Elections. Cambridge University Press.
Tsebelis, G. (1995). Decision making in political systems: veto players in presidentialism,
parliamentarism, multicameralism and multipartyism. British Journal of Political Science 25(3).
Tsebelis, G. (2002). Veto Players: How Political Institutions Work. Princeton University Press.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    from summitry.models.consensus_seats import Seats

RULES = ("consensus", "silence", "minus_one", "statements")
REACH = 20.0
ACT = 3.0
STATED = 1 / 3
ALL = 100.0
HAIR = 1e-9


class Change(NamedTuple):
    """One item settled otherwise, so that a state which objected accepts and nobody is lost."""

    item: int
    level: int
    objecting: int


def item_worth(
    places: ArrayLike, numbers: NDArray[np.float64], worth: float
) -> NDArray[np.float64]:
    """Return what each wording of an item is worth to each state.

    Parameters
    ----------
    places
        Places of the wordings, 0-100, shape (n_levels,); not a number where there is no scale.
    numbers
        Low and high end of the band, salience and flexibility, each 0-100, shape (n_states, 4);
        not a number where a state has no place, which makes the item worth nothing to it.
    worth
        Points of an agreed item to a state that cares fully, 0 or more.

    Returns
    -------
    Array of shape (n_levels, n_states), in points.

    >>> item_worth([50, 80], np.array([[40, 60, 50, 0]]), worth=10).tolist()
    [[5.0], [-5.0]]
    """
    low, high, care, flexible = numbers.T
    room = REACH * flexible / ALL
    place = np.asarray(places, dtype=float)[:, None]
    beyond = np.maximum(np.maximum(low - room - place, place - high - room), 0.0)
    found: NDArray[np.float64] = np.nan_to_num(care / ALL * (worth - beyond), nan=0.0)
    return found


def table_of_worth(
    places: Sequence[Sequence[float]], of_issue: Sequence[int], seats: Seats, worth: float
) -> list[NDArray[np.float64]]:
    """Return for each item what leaving it out and each of its wordings is worth to each state.

    Parameters
    ----------
    places
        Places of the wordings by item.
    of_issue
        By item, the row of its issue in the seats; -1 where it has none.
    seats
        The council.
    worth
        As in `item_worth`.

    Returns
    -------
    One array an item, shape (1 + n_levels, n_states); the first row is 0.
    """
    nothing = np.zeros((1, len(seats.codes)))
    tables = []
    for levels, row in zip(places, of_issue, strict=True):
        worths = (
            item_worth(levels, seats.numbers[row], worth)
            if row >= 0
            else np.zeros((len(levels), len(seats.codes)))
        )
        tables.append(np.vstack([nothing, worths]))
    return tables


def under_rule(tables: Sequence[NDArray[np.float64]], rule: str) -> list[NDArray[np.float64]]:
    """Return the worth of the wordings as a rule lets states count it.

    Raises
    ------
    ValueError
        If the rule is none of `RULES`.

    >>> under_rule([np.array([[0.0], [-9.0]])], "statements")[0].round(6).tolist()
    [[0.0], [-6.0]]
    """
    if rule not in RULES:
        raise ValueError(f"the rule is one of {', '.join(RULES)}")
    if rule != "statements":
        return list(tables)
    return [np.where(table < 0, table * (1 - STATED), table) for table in tables]


def totals(tables: Sequence[NDArray[np.float64]], levels: Sequence[int]) -> NDArray[np.float64]:
    """Return what a package is worth to each state.

    Parameters
    ----------
    tables
        As `table_of_worth` returns them.
    levels
        The level of each item, 0 for left out.
    """
    picked = [table[level] for table, level in zip(tables, levels, strict=True)]
    found: NDArray[np.float64] = np.sum(picked, axis=0)
    return found


def least(rule: str) -> float:
    """Return the points below which a state objects under a rule.

    >>> least("consensus"), least("silence")
    (0.0, -3.0)
    """
    return -ACT if rule == "silence" else 0.0


def objects(worths: NDArray[np.float64], rule: str) -> NDArray[np.bool_]:
    """Tell which states object, given what a package is worth to each under a rule."""
    found: NDArray[np.bool_] = worths < least(rule) - HAIR
    return found


def passes(worths: NDArray[np.float64], rule: str) -> bool:
    """Tell whether a package passes, given what it is worth to each state under a rule.

    >>> passes(np.array([5.0, -1.0]), "consensus"), passes(np.array([5.0, -1.0]), "minus_one")
    (False, True)
    """
    return int(objects(worths, rule).sum()) <= int(rule == "minus_one")


def bring_round(
    tables: Sequence[NDArray[np.float64]], levels: Sequence[int], rule: str, state: int
) -> Change | None:
    """Find the least change of one item that makes a state accept and loses nobody who does.

    Of such changes, first those that leave the package largest, then those after which fewest
    states object, then the one that is worth most to all together.

    Parameters
    ----------
    tables
        As `under_rule` returns them.
    levels
        The level of each item.
    rule
        One of `RULES`.
    state
        Place of the state.

    Returns
    -------
    None where no change of one item will do.
    """
    now = totals(tables, levels)
    content = ~objects(now, rule)
    found: list[tuple[tuple[float, ...], Change]] = []
    for item, (table, level) in enumerate(zip(tables, levels, strict=True)):
        after = now - table[level] + table
        objecting = objects(after, rule)
        for other in range(len(table)):
            kept = not objecting[other, content].any() and not objecting[other, state]
            if other != level and kept:
                count = int(objecting[other].sum())
                size = (other > 0) - (level > 0)
                rank = (size, -count, float(after[other].sum()))
                found.append((rank, Change(item, other, count)))
    return max(found, key=lambda one: one[0])[1] if found else None
