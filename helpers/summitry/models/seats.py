"""Two seats at the table: which two to take, what to place from both, and what the seat changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_ISSUES = 4


def seats_of_sides(actors: pd.DataFrame, first: str, second: str) -> tuple[str, str] | None:
    """Return the actors that are the two sides of a case, by their codes; None without them.

    Parameters
    ----------
    actors
        Table of the actors; ``iso3`` may be missing or empty.
    first, second
        Three-letter codes of the sides; may be empty.
    """
    if "iso3" not in actors or not (first and second):
        return None
    found = [list(actors.loc[actors["iso3"] == code, "actor_id"]) for code in (first, second)]
    return (str(found[0][0]), str(found[1][0])) if all(found) else None


def first_pair(
    actors: pd.DataFrame, positions: pd.DataFrame, first: str, second: str
) -> tuple[str, str] | None:
    """Return the two to begin with: the sides of a case, else two that are opposed, else None.

    Parameters
    ----------
    actors, first, second
        As in `seats_of_sides`.
    positions
        As in `opposed_pair`.
    """
    return seats_of_sides(actors, first, second) or opposed_pair(positions)


def opposed_pair(positions: pd.DataFrame) -> tuple[str, str] | None:
    """Return the two actors that stand farthest apart on the issue that matters most.

    Which issue matters most is told by the median salience of its actors; of equals the first.

    Parameters
    ----------
    positions
        Table of the positions.

    Returns
    -------
    tuple or None
        The one nearest to 0 and the one nearest to 100; None where no issue has two actors.
    """
    sizes = positions.groupby("issue_id", sort=False)["salience"].agg(["size", "median"])
    sizes = sizes[sizes["size"] > 1]
    if not len(sizes):
        return None
    issue = sizes.index[int(sizes["median"].to_numpy().argmax())]
    rows = positions[positions["issue_id"] == issue].sort_values("position", kind="stable")
    return str(rows["actor_id"].iloc[0]), str(rows["actor_id"].iloc[-1])


def shared_issues(
    positions: pd.DataFrame, issues: pd.DataFrame, a: str, b: str, most: int = MOST_ISSUES
) -> list[str]:
    """Choose the issues to place from both seats.

    Of the issues on which both are coded, those that matter most to the one who cares less; first
    one from each area, then further ones. They come back in the order of the pack.

    Parameters
    ----------
    positions, issues
        Tables of a case.
    a, b
        Ids of the actors.
    most
        How many to choose; fewer where fewer are coded for both.
    """
    pairs = positions[positions["actor_id"].isin([a, b])].groupby("issue_id")["salience"]
    counts, least = pairs.size(), pairs.min()
    table = issues[["issue_id", "area"]].assign(
        care=[least.get(issue, 0.0) for issue in issues["issue_id"]],
        coded=[counts.get(issue, 0) == 2 for issue in issues["issue_id"]],
    )
    ranked = table[table["coded"]].sort_values("care", ascending=False, kind="stable")
    later = ranked["area"].duplicated()
    chosen = set(pd.concat([ranked[~later], ranked[later]])["issue_id"].iloc[:most])
    return [str(issue) for issue in issues["issue_id"] if issue in chosen]


def shifts(placements: Mapping[tuple[str, str, str], float], a: str, b: str) -> pd.DataFrame:
    """Hold what was placed from one seat against what was placed from the other.

    Parameters
    ----------
    placements
        Places from 0 to 100 by (seat, issue, actor).
    a, b
        Ids of the actors, whose seats are taken in this order.

    Returns
    -------
    DataFrame
        ``issue_id``, ``actor_id`` and ``shift``: the place from seat ``b`` minus that from seat
        ``a``. What was placed from one seat only is left out.

    >>> placed = {("a", "dam", "a"): 60, ("b", "dam", "a"): 85, ("a", "dam", "b"): 10}
    >>> shifts(placed, "a", "b").to_dict("records")
    [{'issue_id': 'dam', 'actor_id': 'a', 'shift': 25.0}]
    """
    found = [
        {
            "issue_id": issue,
            "actor_id": actor,
            "shift": float(placements[b, issue, actor] - place),
        }
        for (seat, issue, actor), place in placements.items()
        if seat == a and (b, issue, actor) in placements
    ]
    return pd.DataFrame(found, columns=["issue_id", "actor_id", "shift"])
