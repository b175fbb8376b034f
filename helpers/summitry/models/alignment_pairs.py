"""Pairs that stand near each other on one issue and apart on most others, and the other way round.

Two actors are near on an issue where their bands touch or overlap, apart where room lies between
them. Over issues it is only counted on how many a pair is near: distances of different issues are
never added, averaged or compared. Issues on which one of the two has no position do not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from summitry.models.alignment import gap, stands_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

NEAR, GAP, FAR, UNKNOWN = "near", "gap", "far", "unknown"
WIDE = 25.0
FEWEST = 3
CROSSING = ["first", "second", "near_here", "near_others", "others"]


def kinds(room: pd.DataFrame) -> pd.DataFrame:
    """Return how each pair stands on one issue.

    Parameters
    ----------
    room
        The room between the bands of each pair, as from `summitry.models.alignment.gap`.

    Returns
    -------
    DataFrame
        ``near`` where the bands touch or overlap, ``gap`` where up to a quarter of the scale lies
        between them, ``far`` where more does, ``unknown`` where one of the two has no position.

    >>> bands = pd.DataFrame({"low": [0.0, 10.0, 90.0], "high": [10.0, 20.0, 95.0]})
    >>> kinds(gap(bands)).loc[0].to_list()
    ['near', 'near', 'far']
    """
    points = room.to_numpy()
    found = np.select([np.isnan(points), points <= 0, points <= WIDE], [UNKNOWN, NEAR, GAP], FAR)
    return pd.DataFrame(found, index=room.index, columns=room.columns)


def side_by_side(stands: pd.DataFrame) -> list[str]:
    """Return the actors so that near ones stand side by side: along the scale, then the uncoded.

    Parameters
    ----------
    stands
        Who stands where, as from `summitry.models.alignment.stands_on`.
    """
    order = stands.sort_values(["position", "low", "high"], kind="stable", na_position="last")
    return [str(actor) for actor in order.index]


def nearness(positions: pd.DataFrame, actors: Sequence[str]) -> dict[str, NDArray[np.float64]]:
    """Tell for each issue which pairs are near.

    Parameters
    ----------
    positions
        Coded positions, as for `summitry.models.alignment.stands_on`.
    actors
        The actors, in order.

    Returns
    -------
    Issue -> array of shape (n_actors, n_actors)
        1 near, 0 apart, NaN where one of the two has no position, and for an actor and itself.
    """
    found = {}
    for issue in positions["issue_id"].unique():
        room = gap(stands_on(positions, str(issue), actors)).to_numpy()
        near = np.where(np.isnan(room), np.nan, room <= 0)
        np.fill_diagonal(near, np.nan)
        found[str(issue)] = near
    return found


def near_counts(
    near: dict[str, NDArray[np.float64]], actors: Sequence[str], actor: str
) -> pd.DataFrame:
    """Count on how many issues each other actor is near to one.

    Parameters
    ----------
    near
        As `nearness` returns it for the same actors.
    actors
        The actors, in order.
    actor
        The one.

    Returns
    -------
    DataFrame
        Named by the others, in order: ``near`` issues and ``both``, those on which both have a
        position.
    """
    row = list(actors).index(actor)
    stacked = np.array([one[row] for one in near.values()]).reshape(len(near), len(actors))
    counts = {"near": (stacked == 1).sum(axis=0), "both": (~np.isnan(stacked)).sum(axis=0)}
    return pd.DataFrame(counts, index=pd.Index(actors, name="actor_id")).drop(index=actor)


def crossing_pairs(
    near: dict[str, NDArray[np.float64]], actors: Sequence[str], issue: str, fewest: int = FEWEST
) -> pd.DataFrame:
    """Name the pairs whose stand on one issue goes against most of the other issues.

    Parameters
    ----------
    near
        As `nearness` returns it for the same actors.
    actors
        The actors, in order.
    issue
        The issue.
    fewest
        On how many other issues both must have a position for a pair to count.

    Returns
    -------
    DataFrame
        ``first``, ``second``; ``near_here``; ``near_others`` of ``others``, the other issues on
        which both have a position. The widest majorities come first.
    """
    together, apart, total, count = directions(near, issue, fewest)
    found = np.argwhere(together | apart)
    rows = [
        (
            actors[one],
            actors[two],
            bool(together[one, two]),
            int(total[one, two]),
            int(count[one, two]),
        )
        for one, two in found
    ]
    table = pd.DataFrame(rows, columns=CROSSING)
    margin = (2 * table["near_others"] - table["others"]).abs().astype(float)
    order = margin.sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True)


def crossing_issues(near: dict[str, NDArray[np.float64]], fewest: int = FEWEST) -> pd.DataFrame:
    """Count for each issue the pairs that cross the usual lines, in both directions.

    An issue that unites everybody, or divides everybody, crosses no line; so issues are ordered by
    the rarer of the two directions.

    Parameters
    ----------
    near, fewest
        As for `crossing_pairs`.

    Returns
    -------
    DataFrame
        Named by issue, the most crossing first: ``pairs`` that count, ``together`` here and apart
        on most others, ``apart`` here and near on most others, and ``share``, the rarer of the two
        directions as a part of the pairs (NaN where no pair counts).
    """
    rows = {}
    for issue, here in near.items():
        together, apart, _total, count = directions(near, issue, fewest)
        counted = np.triu(~np.isnan(here) & (count >= fewest), k=1)
        pairs, joined, parted = int(counted.sum()), int(together.sum()), int(apart.sum())
        rows[issue] = (pairs, joined, parted, min(joined, parted) / pairs if pairs else np.nan)
    columns = ["pairs", "together", "apart", "share"]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("issue_id")
    return table.sort_values("share", ascending=False, kind="stable", na_position="last")


def directions(
    near: dict[str, NDArray[np.float64]], issue: str, fewest: int
) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.int64], NDArray[np.int64]]:
    """Mark, above the diagonal, pairs together only here and pairs apart only here.

    With them, pair by pair: on how many other issues they are near, and on how many both count.
    """
    here = near[issue]
    total, count = np.zeros(here.shape, np.int64), np.zeros(here.shape, np.int64)
    for name, one in near.items():
        if name != issue:
            total += one == 1
            count += ~np.isnan(one)
    upper = np.triu(count >= fewest, k=1)
    together = upper & (here == 1) & (2 * total < count)
    apart = upper & (here == 0) & (2 * total > count)
    return together, apart, total, count
