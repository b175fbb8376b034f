"""Several accounts of one hour: what all of them tell, what one alone tells, who wrote which."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def lettered(ids: Sequence[str], salt: str) -> list[str]:
    """Put accounts into an order that is always the same and does not follow the table.

    Parameters
    ----------
    ids
        Short names of the accounts, in the order of the table.
    salt
        What the order is for; another salt gives another order.

    Returns
    -------
    The same ids, shuffled.

    >>> lettered(["a", "b", "c", "d"], "river") == lettered(["a", "b", "c", "d"], "river")
    True
    >>> sorted(lettered(["a", "b", "c", "d"], "river"))
    ['a', 'b', 'c', 'd']
    """
    found = sorted(ids, key=lambda one: sha256(f"{salt}/{one}".encode()).digest())
    return found if found != list(ids) else found[1:] + found[:1]


def tellers(points: Mapping[str, Mapping[str, str]], ids: Sequence[str]) -> dict[str, list[str]]:
    """Say for each topic which accounts tell of it.

    Silence is silence in what was read, not in the whole account.

    Parameters
    ----------
    points
        For each topic, by account, what it says; empty or absent where it is silent.
    ids
        The accounts, in the order wanted.

    >>> tellers({"ferry": {"chair": "It runs.", "press": ""}, "dam": {}}, ["press", "chair"])
    {'ferry': ['chair'], 'dam': []}
    """
    return {topic: [one for one in ids if said.get(one)] for topic, said in points.items()}


def told_by_all(told: Mapping[str, Sequence[str]], count: int) -> list[str]:
    """Return the topics that all accounts tell of.

    Parameters
    ----------
    told
        For each topic, the accounts that tell of it.
    count
        How many accounts there are.

    >>> told_by_all({"ferry": ["chair", "press"], "dam": ["chair"]}, 2)
    ['ferry']
    """
    return [topic for topic, those in told.items() if len(those) == count]


def told_by_one(told: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the topics that one account alone tells of, with that account.

    Parameters
    ----------
    told
        For each topic, the accounts that tell of it.

    >>> told_by_one({"ferry": ["chair", "press"], "dam": ["chair"]})
    {'dam': 'chair'}
    """
    return {topic: those[0] for topic, those in told.items() if len(those) == 1}


def rightly_named(guesses: Mapping[str, str]) -> int:
    """Count the accounts that were given to the house that wrote them.

    Whoever deals the houses out blindly, each to one account, has one right on average, however
    many there are: the expected number of fixed points of a random permutation is 1.

    Parameters
    ----------
    guesses
        For each account the account whose house it was given; each stands for its own house.

    References
    ----------
    Montmort, P. R. de (1713). Essay d'analyse sur les jeux de hazard, 2nd ed. (problem of
    coincidences).

    >>> rightly_named({"one": "one", "two": "three", "three": "two"})
    1
    """
    return sum(given == one for one, given in guesses.items())
