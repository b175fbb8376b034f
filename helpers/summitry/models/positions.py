"""Who stands where on one issue, which actors to place first, and how far a guess is off."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.models.tables import rows as rows_of

if TYPE_CHECKING:
    from collections.abc import Mapping

ORDERS = ("position", "salience", "name", "alliance")
FAR = 25.0
WEAK = "low"


def plain_name(name: str) -> str:
    """Return a name without what stands in brackets behind it.

    >>> plain_name("Midland (in the chair)")
    'Midland'
    """
    return re.sub(r"\s*\([^)]*\)", "", name).strip() or name


def stands(positions: pd.DataFrame, actors: pd.DataFrame, issue_id: str) -> pd.DataFrame:
    """Return the coded actors of one issue, in the order of the actors' table.

    An actor without a coding is left out; nobody is put in the middle for want of evidence.

    Parameters
    ----------
    positions, actors
        Tables of a case; ``hollow`` may be missing from the positions of a whole case.
    issue_id
        The issue.

    Returns
    -------
    DataFrame
        The columns of the positions, and ``name``, ``plain`` (the name without brackets),
        ``alliances``, ``hollow`` (rests on an act after the view's day) and ``weak`` (low
        confidence).
    """
    rows = with_hollow(positions[positions["issue_id"] == issue_id])
    named = actors[["actor_id", "name", "alliances"]].merge(rows, on="actor_id")
    return named.assign(
        plain=[plain_name(name) for name in named["name"]],
        weak=(named["coding_confidence"].astype(str) == WEAK).astype(bool),
    )


def with_hollow(positions: pd.DataFrame) -> pd.DataFrame:
    """Return positions with the column ``hollow``; a whole case has none, which means False."""
    if "hollow" in positions:
        return positions
    return positions.assign(hollow=pd.Series(data=False, index=positions.index, dtype="bool"))


def in_order(rows: pd.DataFrame, by: str, *, told: bool = True) -> pd.DataFrame:
    """Return the rows of `stands` in one of `ORDERS`.

    Parameters
    ----------
    rows
        As `stands` returns them.
    by
        ``position`` from 0 upwards, ``salience`` from most to least, ``name``, or ``alliance``
        (groups side by side).
    told
        False where the coding may not show: orders that would tell it keep the order of the table,
        and groups are ordered by name within.
    """
    names = [name.casefold() for name in rows["plain"]]
    groups = ["; ".join(items) for items in rows["alliances"]]
    keys = rows.assign(_name=names, _group=groups, _care=-rows["salience"])
    within = "position" if told else "_name"
    columns = {
        "position": ["position", "_name"] if told else [],
        "salience": ["_care", "_name"] if told else [],
        "name": ["_name"],
        "alliance": ["_group", within],
    }[by]
    ordered = keys.sort_values(columns, kind="stable") if columns else keys
    return rows.loc[ordered.index].reset_index(drop=True)


def to_place(rows: pd.DataFrame, most: int = 3) -> list[str]:
    """Choose the actors that a learner places before the coding shows.

    First the actor that cares most; then, each time, the one that cares most among those at least
    25 points from all chosen before; where nobody is so far, the one farthest from them. Equals
    are taken in the order of the table.

    Parameters
    ----------
    rows
        As `stands` returns them.
    most
        How many to choose; fewer where fewer are coded.

    >>> table = {"actor_id": list("abcd"), "position": [0, 9, 50, 95], "salience": [90, 80, 20, 70]}
    >>> to_place(pd.DataFrame(table))
    ['a', 'd', 'c']
    """
    left = rows[["actor_id", "position", "salience"]].reset_index(drop=True)
    chosen: list[str] = []
    taken: list[float] = []
    while len(left) and len(chosen) < most:
        away = pd.Series(
            [min((abs(place - one) for one in taken), default=FAR) for place in left["position"]]
        )
        far = left[away >= FAR]
        best = far["salience"] if len(far) else away
        place = best.index[int(best.to_numpy().argmax())]
        chosen.append(str(left.loc[place, "actor_id"]))
        taken.append(float(left.loc[place, "position"]))
        left = left.drop(index=place).reset_index(drop=True)
    return chosen


def widest_group(rows: pd.DataFrame) -> tuple[str, Any, Any] | None:
    """Find the group whose members stand farthest apart on one issue.

    Parameters
    ----------
    rows
        As `stands` returns them.

    Returns
    -------
    tuple or None
        The name of the group, its member nearest to 0 and its member nearest to 100, as rows; None
        where no group has two members. Of equals the first by name.
    """
    pairs = rows.assign(_group=rows["alliances"]).explode("_group").dropna(subset="_group")
    found: list[tuple[float, str, Any, Any]] = []
    for name, members in pairs.groupby("_group", sort=True):
        if len(members) > 1:
            ordered = list(rows_of(members.sort_values("position", kind="stable")))
            left, right = ordered[0], ordered[-1]
            found.append((right.position - left.position, str(name), left, right))
    if not found:
        return None
    _, widest, left, right = max(found, key=lambda one: one[0])
    return widest, left, right


def gaps(rows: pd.DataFrame, guesses: Mapping[str, float]) -> pd.DataFrame:
    """Hold guesses against the coding.

    Parameters
    ----------
    rows
        As `stands` returns them.
    guesses
        Places from 0 to 100 by actor; actors without a coding are left out.

    Returns
    -------
    DataFrame
        Of each guessed actor ``guess``, ``gap`` (guess minus coded position; positive: further
        towards 100) and ``inside`` (within the band, ends included), with the columns of `stands`.
    """
    found = rows[rows["actor_id"].isin(list(guesses))]
    guess = pd.Series([float(guesses[actor]) for actor in found["actor_id"]], index=found.index)
    inside = (guess >= found["low"]) & (guess <= found["high"])
    return found.assign(guess=guess, gap=guess - found["position"], inside=inside.astype(bool))
