"""A field of strategies with and without calls, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

    from summitry.models.contact import Standing

    Floats = NDArray[np.float64]

MOST = (0.1, 0.9)
ALIKE = 0.005


def standing_table(without: Standing, calling: Standing) -> pd.DataFrame:
    """Return what each strategy gets without and with calls, in the order of the field.

    Parameters
    ----------
    without, calling
        As `summitry.models.contact.expected` returns them for the same field.

    Returns
    -------
    DataFrame
        By strategy ``without`` and ``calling`` (points a round), ``gain`` (the second less the
        first) and ``together`` (share of rounds in which both cooperate, with calls).
    """
    return pd.DataFrame(
        {
            "without": without.scores,
            "calling": calling.scores,
            "gain": calling.scores - without.scores,
            "together": calling.together.mean(axis=1),
        },
        index=pd.Index(without.names, name="strategy"),
    )


def most_of(runs: ArrayLike) -> tuple[Floats, Floats]:
    """Return between which points eight of ten runs of each strategy lie.

    Parameters
    ----------
    runs
        Points of each strategy in each run, shape (n, seeds).

    >>> low, high = most_of([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]])
    >>> float(low[0]), float(high[0])
    (1.0, 9.0)
    """
    low, high = np.quantile(np.asarray(runs, dtype=float), MOST, axis=1)
    return low, high


def place(scores: Sequence[float], which: int) -> int:
    """Return the place of one score among all, 1 for the best; near enough counts as equal.

    >>> place([2.75, 2.749, 2.6], 1)
    1
    """
    return 1 + sum(score > scores[which] + ALIKE for score in scores)
