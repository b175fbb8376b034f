"""A package on the table as a learner has settled it, and what the model says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summitry.models.linkage import best_swap, even_package, frontier, gains, points, room

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from numpy.typing import NDArray

    from summitry.models.linkage import Swap
    from summitry.models.linkage_items import Item

MIDDLE = 50
ALL = 100


class Bargain(NamedTuple):
    """A package on a table, and all that the model says of it.

    Attributes
    ----------
    items
        The items that can be divided.
    first, second
        Points of the two parties by item.
    shares
        How far each item goes the first's way, 0 to 1.
    present
        Whether each item is on the table.
    """

    items: Sequence[Item]
    first: NDArray[np.float64]
    second: NDArray[np.float64]
    shares: NDArray[np.float64]
    present: NDArray[np.bool_]

    @property
    def table(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Points of the two, nothing for what is off the table."""
        return self.first * self.present, self.second * self.present

    @property
    def corners(self) -> NDArray[np.float64]:
        """The frontier of what is on the table."""
        return frontier(*self.table)

    @property
    def all_corners(self) -> NDArray[np.float64]:
        """The frontier with everything on the table."""
        return frontier(self.first, self.second)

    @property
    def own(self) -> tuple[float, float]:
        """What the package is worth to the two."""
        return gains(self.shares, *self.table)

    @property
    def middle(self) -> tuple[float, float]:
        """What splitting everything on the table in the middle is worth."""
        return gains(np.full(len(self.items), 0.5), *self.table)

    @property
    def even_shares(self) -> NDArray[np.float64]:
        """The best package in which both have the same."""
        return even_package(*self.table)

    @property
    def even(self) -> float:
        """What each has in the best package in which both have the same."""
        return room((0.0, 0.0), self.corners)

    @property
    def all_even(self) -> float:
        """The same with everything on the table."""
        return room((0.0, 0.0), self.all_corners)

    @property
    def swap(self) -> Swap | None:
        """The best swap of two items on the table."""
        return best_swap(*self.table)


def bargain(
    items: Sequence[Item],
    cares: Mapping[str, Sequence[float]],
    places: Mapping[str, int],
    off: Collection[str],
) -> Bargain:
    """Put a package on the table.

    Parameters
    ----------
    items
        The items that can be divided.
    cares
        By item, how much the two care where the learner has set it, 0-100.
    places
        By item, how it is settled: 0 all the first's way, 100 all the second's; else the middle.
    off
        Keys of the items that are off the table.
    """
    both = np.array([cares_of(item, cares) for item in items], dtype=float).reshape(-1, 2)
    shares = np.array([1 - places.get(item.key, MIDDLE) / ALL for item in items], dtype=float)
    present = np.array([item.key not in off for item in items], dtype=bool)
    return Bargain(items, points(both[:, 0]), points(both[:, 1]), shares, present)


def cares_of(item: Item, cares: Mapping[str, Sequence[float]]) -> tuple[float, float]:
    """Return how much the two care about an item: as set by the learner, else as coded."""
    first, second = cares.get(item.key, (item.first, item.second))
    return float(first), float(second)


def changed(known: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
    """Return a mapping with one value set, or taken out where it is None.

    >>> changed({"a": 1}, "b", 2), changed({"a": 1}, "a", None)
    ({'a': 1, 'b': 2}, {})
    """
    found = {**known, key: value}
    return {name: one for name, one in found.items() if one is not None}


def kept_cares(value: Any, keys: Collection[str]) -> dict[str, tuple[int, int]]:
    """Return the cares that a journal entry holds; what is no pair from 0 to 100 is left out.

    >>> kept_cares({"bridge": [40, 60], "ferry": "much"}, {"bridge", "ferry"})
    {'bridge': (40, 60)}
    """
    if not isinstance(value, dict):
        return {}
    return {
        key: (pair[0], pair[1])
        for key, pair in value.items()
        if key in keys and isinstance(pair, list) and len(pair) == 2 and all(map(is_care, pair))
    }


def is_care(value: Any) -> bool:
    """Tell whether a value is a whole number from 0 to 100."""
    return type(value) is int and 0 <= value <= ALL
