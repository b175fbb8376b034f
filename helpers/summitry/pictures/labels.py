"""Labels beside the ends of lines, moved apart so that none covers another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def spread(places: Sequence[float], rooms: Sequence[float], low: float, high: float) -> list[float]:
    """Move labels apart as little as an even pass from below and above needs.

    Parameters
    ----------
    places
        Where the middle of each label should stand.
    rooms
        The height of each label.
    low, high
        The ends that no label may cross; together the labels must fit between them.

    Returns
    -------
    The places in the order given.

    >>> spread([5.0, 5.5, 0.0], [2.0, 2.0, 2.0], 0.0, 10.0)
    [5.0, 7.0, 1.0]
    """
    order = sorted(range(len(places)), key=lambda label: places[label])
    found = dict(enumerate(places))
    floor = low
    for label in order:
        found[label] = max(found[label], floor + rooms[label] / 2)
        floor = found[label] + rooms[label] / 2
    ceiling = high
    for label in reversed(order):
        found[label] = min(found[label], ceiling - rooms[label] / 2)
        ceiling = found[label] - rooms[label] / 2
    return [found[label] for label in range(len(places))]
