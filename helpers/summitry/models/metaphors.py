"""How far images of one thing show its features, and how far two ratings of them agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HIDES, HALF, SHOWS = 0, 1, 2
LEVELS = (SHOWS, HALF, HIDES)

Ratings = tuple[int | None, ...]


class Agreement(NamedTuple):
    """How two ratings of one image compare.

    Attributes
    ----------
    both
        Number of features that both rated.
    same
        Of these, how many alike.
    apart
        Places of the features that one calls shown and the other hidden.
    """

    both: int
    same: int
    apart: tuple[int, ...]


class Coverage(NamedTuple):
    """What a set of images shows, taken together.

    Attributes
    ----------
    most
        The largest number of features that one image shows.
    best
        The images that show so many.
    never
        Places of the features that no image shows.
    """

    most: int
    best: tuple[str, ...]
    never: tuple[int, ...]


def agreement(one: Ratings, other: Ratings) -> Agreement:
    """Compare two ratings of one image, feature by feature.

    Parameters
    ----------
    one, other
        For each feature 2 (shows it), 1 (by half), 0 (hides it) or None, in the same order.

    Raises
    ------
    ValueError
        If they are not ratings of the same number of features.

    >>> agreement((2, 1, 0, None), (2, 0, 2, 1))
    Agreement(both=3, same=1, apart=(2,))
    """
    pairs = [
        (place, mine, yours)
        for place, (mine, yours) in enumerate(zip(one, other, strict=True))
        if mine is not None and yours is not None
    ]
    same = sum(mine == yours for _, mine, yours in pairs)
    apart = tuple(place for place, mine, yours in pairs if abs(mine - yours) == SHOWS - HIDES)
    return Agreement(len(pairs), same, apart)


def rated_as(ratings: Ratings, level: int) -> tuple[int, ...]:
    """Return the places of the features with one rating.

    >>> rated_as((2, 0, None, 2), 2)
    (0, 3)
    """
    return tuple(place for place, rating in enumerate(ratings) if rating == level)


def averages(given: Sequence[Ratings]) -> tuple[float | None, ...]:
    """Return the mean rating of each feature by those who rated it; None where nobody did.

    Parameters
    ----------
    given
        Ratings of one image by several people, each of the same length.

    >>> averages([(2, 0, None), (1, 0, None)])
    (1.5, 0.0, None)
    """
    found: list[float | None] = []
    for column in zip(*given, strict=True):
        known = [rating for rating in column if rating is not None]
        found.append(sum(known) / len(known) if known else None)
    return tuple(found)


def coverage(coded: Mapping[str, Ratings]) -> Coverage:
    """Return which images show most, and what none of them shows.

    Parameters
    ----------
    coded
        Ratings by image, all of the same length.

    >>> coverage({"ferry": (2, 0, 2), "bridge": (1, 1, 2)})
    Coverage(most=2, best=('ferry',), never=(1,))
    """
    shown = {name: set(rated_as(ratings, SHOWS)) for name, ratings in coded.items()}
    most = max((len(places) for places in shown.values()), default=0)
    best = tuple(name for name, places in shown.items() if len(places) == most)
    length = max((len(ratings) for ratings in coded.values()), default=0)
    everything = set().union(*shown.values())
    return Coverage(most, best, tuple(place for place in range(length) if place not in everything))
