"""The pattern over issues: who is usually nearer to whom, and which issues cross that pattern.

Positions and distances of different issues are never added or averaged. What is counted is orders:
on this issue, does one actor stand nearer to a second than to a third? Issues then vote on that
question, one voice each, as in a majority rule over rankings. An issue on which one of the three
has no position, or the bands leave the answer open, has no voice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from summitry.models.alignment import each_minus_each, room, square, stands_on

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

TRIAD = ["actor", "nearer", "farther"]


def closer(stands: pd.DataFrame, *, certain: bool = True) -> NDArray[np.int8]:
    """Tell for each three actors whether the first stands nearer to the second than to the third.

    Parameters
    ----------
    stands
        Who stands where on one issue, as from `summitry.models.alignment.stands_on`.
    certain
        Ask that it holds wherever in their bands the three stand; else compare positions alone.

    Returns
    -------
    Array of shape (n, n, n)
        1 nearer to the second, -1 to the third, 0 open.

    >>> bands = pd.DataFrame({"position": [0, 10, 90], "low": [0, 5, 80], "high": [5, 20, 95]})
    >>> int(closer(bands)[0, 1, 2]), int(closer(bands)[0, 2, 1])
    (1, -1)
    """
    if certain:
        wide = each_minus_each(stands["high"], stands["low"])
        farthest, nearest = np.maximum(wide, wide.T), np.maximum(room(stands), 0)
    else:
        farthest = nearest = np.abs(each_minus_each(stands["position"], stands["position"]))
    nearer = farthest[:, :, None] < nearest[:, None, :]
    three = np.eye(len(stands), dtype=bool)
    nearer[three] = False
    nearer &= ~three[:, None, :]
    return nearer.astype(np.int8) - nearer.swapaxes(1, 2).astype(np.int8)


def voices(
    positions: pd.DataFrame, actors: Sequence[str], *, certain: bool = True
) -> dict[str, NDArray[np.int8]]:
    """Return what each issue says of every three actors.

    Parameters
    ----------
    positions
        Coded positions, as for `summitry.models.alignment.stands_on`.
    actors
        The actors, in order.
    certain
        As for `closer`.

    Returns
    -------
    Issue -> array of shape (n_actors, n_actors, n_actors), as from `closer`.
    """
    return {
        str(issue): closer(stands_on(positions, str(issue), actors), certain=certain)
        for issue in positions["issue_id"].unique()
    }


def crossings(positions: pd.DataFrame, *, certain: bool = True) -> pd.DataFrame:
    """Count for each issue how often it contradicts the majority of the other issues.

    Parameters
    ----------
    positions
        Coded positions.
    certain
        As for `closer`.

    Returns
    -------
    DataFrame
        Named by issue, the most contradicting first: ``compared``, the orders of three actors on
        which both the issue and the majority of the others speak; ``against``, those on which they
        differ; ``share``, against of compared (NaN where nothing could be compared).

    >>> line = {"actor_id": list("abc"), "position": [0.0, 10.0, 90.0], "salience": 50.0}
    >>> issues = [pd.DataFrame(line).assign(issue_id=issue) for issue in ("x", "y", "z")]
    >>> issues[2]["position"] = [0.0, 90.0, 10.0]
    >>> coded = pd.concat(issues).assign(low=lambda t: t.position, high=lambda t: t.position)
    >>> crossings(coded)["against"].to_dict()
    {'z': 3, 'x': 0, 'y': 0}
    """
    actors = list(positions["actor_id"].unique())
    said = voices(positions, actors, certain=certain)
    total = sum_of(said, len(actors))
    rows = {}
    for issue, own in said.items():
        both = own * np.sign(total - own)
        compared, against = int((both != 0).sum() // 2), int((both < 0).sum() // 2)
        rows[issue] = (compared, against, against / compared if compared else np.nan)
    columns = ["compared", "against", "share"]
    table = pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("issue_id")
    return table.sort_values("share", ascending=False, kind="stable", na_position="last")


def contradictions(positions: pd.DataFrame, issue: str, *, certain: bool = True) -> pd.DataFrame:
    """Name the orders on which one issue contradicts the majority of the others.

    Parameters
    ----------
    positions
        Coded positions.
    issue
        The issue.
    certain
        As for `closer`.

    Returns
    -------
    DataFrame
        On this issue ``actor`` stands nearer to ``nearer`` than to ``farther``; ``others_against``
        of the other issues say the opposite and ``others_with`` say the same. The widest
        majorities come first.
    """
    actors = list(positions["actor_id"].unique())
    said = voices(positions, actors, certain=certain)
    own = said.pop(issue)
    against = sum_of({name: voice < 0 for name, voice in said.items()}, len(actors))
    along = sum_of({name: voice > 0 for name, voice in said.items()}, len(actors))
    found = np.argwhere((own > 0) & (against > along))
    names = [[actors[place] for place in three] for three in found]
    table = pd.DataFrame(names, columns=TRIAD)
    table["others_against"] = against[tuple(found.T)]
    table["others_with"] = along[tuple(found.T)]
    margin = table["others_against"] - table["others_with"]
    order = margin.sort_values(ascending=False, kind="stable").index
    return table.loc[order].reset_index(drop=True)


def leanings(
    positions: pd.DataFrame, first: str, second: str, *, certain: bool = True
) -> pd.DataFrame:
    """Tell for each actor and issue which of two others it stands nearer to.

    Parameters
    ----------
    positions
        Coded positions.
    first, second
        The two others.
    certain
        As for `closer`.

    Returns
    -------
    DataFrame
        Actors by issues: 1 nearer to the first, -1 to the second, 0 open, NaN where one of the
        three has no position.
    """
    actors = list(positions["actor_id"].unique())
    table = pd.DataFrame(index=pd.Index(actors, name="actor_id"))
    for issue, voice in voices(positions, actors, certain=certain).items():
        coded = stands_on(positions, issue, actors)["position"].notna()
        lean = pd.Series(
            voice[:, actors.index(first), actors.index(second)].astype(float), index=table.index
        )
        table[issue] = lean.where(coded & coded[first] & coded[second])
    return table.drop(index=[first, second])


def usual_nearness(positions: pd.DataFrame, *, certain: bool = False) -> pd.DataFrame:
    """Return for each pair how high each ranks among those whom the other is usually nearer to.

    Of all third actors on whom the issues are not evenly split, the share over whom the majority
    puts the second, less the share that it puts before it; the mean of both views of the pair.

    Parameters
    ----------
    positions
        Coded positions.
    certain
        As for `closer`.

    Returns
    -------
    DataFrame
        Square, symmetric, -1 to 1; NaN where no majority speaks.
    """
    actors = list(positions["actor_id"].unique())
    majority = np.sign(sum_of(voices(positions, actors, certain=certain), len(actors)))
    spoken = np.abs(majority).sum(axis=2)
    rank = np.divide(
        majority.sum(axis=2), spoken, out=np.full(spoken.shape, np.nan), where=spoken > 0
    )
    views = np.stack([rank, rank.T])
    known = ~np.isnan(views)
    number = known.sum(axis=0)
    nearness = np.divide(
        np.where(known, views, 0).sum(axis=0),
        number,
        out=np.full(rank.shape, np.nan),
        where=number > 0,
    )
    return square(nearness, pd.DataFrame(index=pd.Index(actors, name="actor_id")))


def sum_of(said: Mapping[str, NDArray[Any]], number: int) -> NDArray[np.int64]:
    """Add the voices of issues."""
    total = np.zeros((number,) * 3, dtype=np.int64)
    for voice in said.values():
        total += voice
    return total
