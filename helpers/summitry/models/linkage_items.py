"""Which items two parties could trade: coded issues on which they lie apart, or a package."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.models.compare import side_by_side
from summitry.models.tables import rows

if TYPE_CHECKING:
    import pandas as pd

MOST = 6
EQUAL = 50


class Item(NamedTuple):
    """Something to settle between two parties.

    Attributes
    ----------
    key, name
        Short name and name.
    first, second
        How much the two care, 0-100; equal where nothing is documented.
    lean
        How much of all care for it is the first's.
    """

    key: str
    name: str
    first: float
    second: float

    @property
    def lean(self) -> float:
        """Part of the care of both that is the first's, 0-1; half where neither cares."""
        both = self.first + self.second
        return self.first / both if both else 0.5


def issues_apart(positions: pd.DataFrame, issues: pd.DataFrame, a: str, b: str) -> list[Item]:
    """Return the issues coded for both actors on which their bands do not meet.

    Where the bands meet there is nothing to divide. How much each cares is the coded salience.

    Parameters
    ----------
    positions, issues
        Tables of a case.
    a, b
        Ids of the two actors.
    """
    table = side_by_side(positions, issues, a, b)
    apart = table[table["both"] & ~table["near"]]
    return [
        Item(row.issue_id, row.name, float(row.salience_a), float(row.salience_b))
        for row in rows(apart)
    ]


def most_unequal(items: list[Item], most: int = MOST) -> list[Item]:
    """Return the items with the most unequal care, half of them for each party's, as ordered.

    A trade gains by what one party cares about more in proportion against what the other does, so
    that a list for trading needs both.

    Parameters
    ----------
    items
        The items to choose from.
    most
        How many to choose.

    >>> items = [Item(str(care), "", care, 50) for care in (50, 90, 80, 10, 40)]
    >>> [item.key for item in most_unequal(items, 3)]
    ['90', '10', '40']
    """
    ranked = sorted(items, key=lambda item: item.lean)
    if len(ranked) <= most:
        return list(items)
    kept = ranked[: most - most // 2] + ranked[len(ranked) - most // 2 :]
    return [item for item in items if item in kept]


def package_items(table: pd.DataFrame) -> list[Item]:
    """Return the items of the first package of a case; both parties care the same about each.

    Parameters
    ----------
    table
        The package items of a case.
    """
    first = table[table["package"] == table["package"].iloc[0]] if len(table) else table
    return [Item(row.item_id, row.name, EQUAL, EQUAL) for row in rows(first)]
