"""Who stands near whom on one issue: distances of positions and of the bands around them.

A band says where another careful coder might have put an actor; it is no confidence interval. The
ends of a scale were chosen issue by issue, so a distance on one issue means nothing beside a
distance on another. Within an issue distances and their order may be compared; over issues only
counts may, see `summitry.models.alignment_pairs`. An actor without a position on an issue is NaN
and is never put in the middle.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

NUMBERS = ["position", "low", "high", "salience"]


def stands_on(
    positions: pd.DataFrame, issue: str, actors: Sequence[str] | None = None
) -> pd.DataFrame:
    """Return who stands where on one issue.

    Parameters
    ----------
    positions
        Coded positions with ``issue_id``, ``actor_id``, ``position``, ``low``, ``high`` and
        ``salience``.
    issue
        The issue.
    actors
        Actors to show, in order; by default those with a position.

    Returns
    -------
    DataFrame
        Named by actors, with the four numbers; NaN where an actor has no position.

    >>> coded = {"issue_id": "gauges", "actor_id": ["upland", "lowland"], "salience": 50.0}
    >>> bands = {"position": [20.0, 80.0], "low": [10.0, 60.0], "high": [30.0, 90.0]}
    >>> stands = stands_on(pd.DataFrame(coded | bands), "gauges", ["lowland", "midland"])
    >>> stands["position"].to_dict()
    {'lowland': 80.0, 'midland': nan}
    """
    stands = positions[positions["issue_id"] == issue].set_index("actor_id")[NUMBERS]
    named = stands.index if actors is None else pd.Index(actors, name="actor_id")
    return stands.reindex(named)


def distance(stands: pd.DataFrame) -> pd.DataFrame:
    """Return how far apart the positions of each pair lie, 0 to 100.

    Parameters
    ----------
    stands
        Who stands where, as from `stands_on`.
    """
    return square(np.abs(each_minus_each(stands["position"], stands["position"])), stands)


def gap(stands: pd.DataFrame) -> pd.DataFrame:
    """Return the room between the bands of each pair; 0 where they touch or overlap.

    Parameters
    ----------
    stands
        Who stands where, as from `stands_on`.
    """
    return square(np.maximum(room(stands), 0), stands)


def overlap(stands: pd.DataFrame) -> pd.DataFrame:
    """Return the width that the bands of each pair share; 0 where they are apart.

    Parameters
    ----------
    stands
        Who stands where, as from `stands_on`.
    """
    common = np.minimum.outer(*[stands["high"].to_numpy()] * 2) - np.maximum.outer(
        *[stands["low"].to_numpy()] * 2
    )
    return square(np.maximum(common, 0), stands)


def certain_order(stands: pd.DataFrame) -> pd.DataFrame:
    """Tell for each pair whose band lies wholly to one side of the other's.

    Parameters
    ----------
    stands
        Who stands where, as from `stands_on`.

    Returns
    -------
    DataFrame
        1 where the row's actor is certainly above the column's, -1 certainly below, 0 uncertain.
    """
    above = each_minus_each(stands["low"], stands["high"])
    order = np.where(above > 0, 1.0, np.where(above.T > 0, -1.0, 0.0))
    return square(np.where(np.isnan(above), np.nan, order), stands)


def weighted_distance(stands: pd.DataFrame) -> pd.DataFrame:
    """Return each pair's distance as the row's actor cares about it: times its salience, 0 to 100.

    Not symmetric: the same distance can matter much to one of two and little to the other.

    Parameters
    ----------
    stands
        Who stands where, as from `stands_on`.

    References
    ----------
    Bueno de Mesquita, B. (1994). Political forecasting: an expected utility method. In: European
    Community Decision Making, Yale University Press.
    """
    return distance(stands).mul(stands["salience"] / 100, axis=0)


def nearer_than(stands: pd.DataFrame) -> pd.DataFrame:
    """Return for each pair the share of the issue's other pairs that are farther apart, 0 to 1.

    A rank, not a distance: 1 is the nearest pair of the issue, 0 the farthest; equal pairs count
    by half.

    Parameters
    ----------
    stands
        Who stands where, as from `stands_on`.
    """
    apart = distance(stands).to_numpy()
    upper = np.triu_indices(len(apart), k=1)
    ranks = pd.Series(apart[upper]).rank(ascending=False, method="average")
    others = ranks.notna().sum() - 1
    shares = np.full(apart.shape, np.nan)
    if others > 0:
        shares[upper] = (ranks - 1) / others
        shares[upper[::-1]] = shares[upper]
    return square(shares, stands)


def each_minus_each(row: pd.Series[float], column: pd.Series[float]) -> NDArray[np.float64]:
    """Subtract each value of one series from each of another, shape (n, n)."""
    difference: NDArray[np.float64] = np.subtract.outer(row.to_numpy(), column.to_numpy())
    return difference


def room(stands: pd.DataFrame) -> NDArray[np.float64]:
    """Return the room between two bands, below 0 where they overlap."""
    above = each_minus_each(stands["low"], stands["high"])
    return np.maximum(above, above.T)


def square(values: NDArray[np.float64], stands: pd.DataFrame) -> pd.DataFrame:
    """Name a square matrix by the actors."""
    return pd.DataFrame(values, index=stands.index, columns=stands.index.rename(None))
