"""Whose eyes a person is seen with: a count of who describes whom, and a deck of cards to guess.

Question: who tells us how a negotiator works, the person, a friend, a sceptic, or a reporter?
Assumption: each source stands on one side, as coded in ``seen_by``. Limit: it counts the sources of
one pack, so an empty place says that nobody was found, and never that nobody spoke. That a
description depends on who gives it is old knowledge in the study of politics: Jervis, R. (1976),
Perception and Misperception in International Politics, Princeton University Press.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd

from summitry.case.rows.people import EYES
from summitry.models.tables import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

DECK = 6


def documented(traits: pd.DataFrame) -> pd.DataFrame:
    """Return the traits that a view of the case tells, without those that open later.

    Parameters
    ----------
    traits
        Table of a case; a dated view has the column ``hollow``.
    """
    return traits[~traits["hollow"].astype(bool)] if "hollow" in traits else traits


def deck(traits: pd.DataFrame, most: int = DECK) -> list[str]:
    """Choose traits to guess, so that persons and eyes vary; their ids in the table's order.

    One after the other, that trait is taken whose eyes, on average, then whose person, were taken
    least so far; among equals the one with the fewest eyes, then the first.

    Parameters
    ----------
    traits
        As `documented` returns them.
    most
        How many to choose; fewer where there are fewer.

    >>> table = {"trait_id": ["a", "b", "c"], "person": ["P", "P", "Q"]}
    >>> eyes = [("friendly",), ("friendly",), ("reported",)]
    >>> deck(pd.DataFrame(table | {"seen_by": eyes}), most=2)
    ['a', 'c']
    """
    left = [(row.trait_id, row.person, row.seen_by) for row in rows(traits) if row.seen_by]
    order = [one[0] for one in left]
    eyes, persons = Counter[str](), Counter[str]()
    chosen: set[str] = set()
    while left and len(chosen) < most:
        best = min(
            left,
            key=lambda one: (
                sum(eyes[eye] for eye in one[2]) / len(one[2]),
                persons[one[1]],
                len(one[2]),
            ),
        )
        left.remove(best)
        chosen.add(best[0])
        eyes.update(best[2])
        persons[best[1]] += 1
    return [trait for trait in order if trait in chosen]


def judged(traits: pd.DataFrame, answers: Mapping[str, str]) -> pd.DataFrame:
    """Hold guesses against whose eyes a trait is seen with; any of them is right.

    Parameters
    ----------
    traits
        Table of traits.
    answers
        One of `EYES` by trait; what was not guessed is left out.

    Returns
    -------
    DataFrame
        ``trait_id``, ``answer``, ``seen_by`` and ``hit``, in the table's order.
    """
    found = [
        (row.trait_id, answers[row.trait_id], row.seen_by, answers[row.trait_id] in row.seen_by)
        for row in rows(traits)
        if answers.get(row.trait_id)
    ]
    return pd.DataFrame(found, columns=["trait_id", "answer", "seen_by", "hit"])


def views(traits: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    """Return the ids of the traits by person and eyes; a trait stands under each of its eyes."""
    cells: dict[tuple[str, str], list[str]] = {}
    for row in rows(traits):
        for eye in row.seen_by:
            cells.setdefault((row.person, eye), []).append(row.trait_id)
    return cells


def agreed(traits: pd.DataFrame) -> list[str]:
    """Return the names of the traits that both a friend and a sceptic see.

    >>> seen = [("friendly",), ("sceptical", "friendly")]
    >>> agreed(pd.DataFrame({"trait": ["calm", "firm"], "seen_by": seen}))
    ['firm']
    """
    return [row.trait for row in rows(traits) if {"friendly", "sceptical"} <= {*row.seen_by}]


def unseen(traits: pd.DataFrame) -> dict[str, list[str]]:
    """Return by person the eyes with which nobody was found to describe them.

    >>> table = {"person": ["P"], "trait_id": ["a"], "seen_by": [("friendly", "reported")]}
    >>> unseen(pd.DataFrame(table))
    {'P': ['own_words', 'sceptical']}
    """
    cells = views(traits)
    persons = list(dict.fromkeys(traits["person"]))
    return {person: [eye for eye in EYES if (person, eye) not in cells] for person in persons}
