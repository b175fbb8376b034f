"""What is on a chair's table: items, the wordings each can be settled at, and what was adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summitry.models.tables import rows

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    import pandas as pd

ADOPTED = "yes"


class AgendaItem(NamedTuple):
    """An item of a package.

    Attributes
    ----------
    key, name
        Short name and name.
    issue
        Id of the issue on whose scale its wordings have places; empty where nobody is coded.
    labels, words, places
        By wording: in short, in full, and its place from 0 to 100, not a number where it has none.
    adopted
        Number of the wording that was adopted, from 1; 0 for none.
    sources
        Ids of its sources.
    """

    key: str
    name: str
    issue: str
    labels: tuple[str, ...]
    words: tuple[str, ...]
    places: tuple[float, ...]
    adopted: int
    sources: tuple[str, ...]


def agenda_items(agenda: pd.DataFrame, coded: Collection[str]) -> list[AgendaItem]:
    """Return the items of an agenda in their order.

    Parameters
    ----------
    agenda
        Table of a case; ``adopted`` is missing in each row of a view that withholds it.
    coded
        Ids of the issues on which somebody is coded; on others an item has no places.
    """
    found = []
    for key in dict.fromkeys(agenda["item_id"]):
        levels = sorted(rows(agenda[agenda["item_id"] == key]), key=lambda row: int(row.level))
        places = [place_of(row.place) for row in levels]
        scaled = levels[0].issue_id in coded and bool(np.isfinite(places).all())
        taken = [place for place, row in enumerate(levels, 1) if row.adopted == ADOPTED]
        found.append(
            AgendaItem(
                str(key),
                str(levels[0].name),
                str(levels[0].issue_id) if scaled else "",
                tuple(str(row.label) for row in levels),
                tuple(str(row.words) for row in levels),
                tuple(places),
                taken[0] if taken else 0,
                tuple(dict.fromkeys(one for row in levels for one in row.source_ids)),
            )
        )
    return found


def place_of(cell: object) -> float:
    """Return a place as a number; an empty cell is not one.

    >>> place_of(40), place_of(None)
    (40.0, nan)
    """
    return float(cell) if isinstance(cell, (int, float)) else float("nan")


def issue_rows(items: Sequence[AgendaItem]) -> tuple[list[str], list[int]]:
    """Return the issues of the items, each once, and by item which of them it is; -1 for none."""
    issues = list(dict.fromkeys(item.issue for item in items if item.issue))
    return issues, [issues.index(item.issue) if item.issue else -1 for item in items]
