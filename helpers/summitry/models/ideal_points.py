"""Where states stand on the one line that explains their votes best, year by year.

The line is estimated from all votes of all members (Bailey, Strezhnev & Voeten 2017, Estimating
dynamic state preferences from United Nations voting data, Journal of Conflict Resolution 61(2)). It
has no unit and no good end; which end is positive is a convention. Who stands near votes alike.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd
    from numpy.typing import NDArray

COLUMNS = ["ideal_point", "low", "high", "n_votes"]


def track(points: pd.DataFrame, code: str, years: range) -> pd.DataFrame:
    """Return the estimates of one state, year by year.

    Parameters
    ----------
    points
        ``year``, ``iso3``, ``ideal_point``, ``low``, ``high``, ``n_votes``.
    code
        The state.
    years
        The years of the result.

    Returns
    -------
    DataFrame
        Index ``year``. All cells are NaN in a year without a row; ``n_votes`` alone is filled where
        too few votes carry an estimate.
    """
    mine = points[points["iso3"] == code].set_index("year")
    return mine.reindex(years)[COLUMNS].astype(float).rename_axis("year")


def blanks(estimates: pd.DataFrame) -> list[int]:
    """Return the years in which a state voted, but too seldom for an estimate.

    Parameters
    ----------
    estimates
        As `track` returns them.
    """
    few = estimates["n_votes"].notna() & estimates["ideal_point"].isna()
    return [int(year) for year in estimates.index[few]]


def runs(known: NDArray[np.bool_]) -> list[slice]:
    """Return the stretches without a gap.

    >>> runs(np.array([True, True, False, True]))
    [slice(0, 2, None), slice(3, 4, None)]
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[0], known.astype(int), [0]])))
    return [slice(int(start), int(stop)) for start, stop in edges.reshape(-1, 2)]


def order(row: Mapping[str, pd.Series[float]]) -> list[str]:
    """Return the states that have an estimate, the highest first.

    Parameters
    ----------
    row
        ``ideal_point``, ``low`` and ``high`` of one year by state.
    """
    known = [code for code, cells in row.items() if not np.isnan(cells["ideal_point"])]
    return sorted(known, key=lambda code: -row[code]["ideal_point"])


def unsure(row: Mapping[str, pd.Series[float]]) -> list[tuple[str, str]]:
    """Return the pairs whose intervals overlap, so that their order is not certain.

    Parameters
    ----------
    row
        As for `order`.
    """
    return [
        (one, other)
        for one, other in combinations(order(row), 2)
        if row[one]["low"] <= row[other]["high"] and row[other]["low"] <= row[one]["high"]
    ]


def apart(one: pd.DataFrame, other: pd.DataFrame) -> pd.Series[float]:
    """Return how far two states stand from each other on the line, year by year.

    Parameters
    ----------
    one, other
        As `track` returns them, with the same years.
    """
    return (one["ideal_point"] - other["ideal_point"]).abs()
