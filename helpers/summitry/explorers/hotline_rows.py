"""The field of strategies as rows: for its picture and for its table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.explorers.hotline_words import called
from summitry.models.contact_play import SEEDS, dice, tournament
from summitry.models.contact_ranking import most_of, standing_table
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from summitry.models.contact import Standing

MINUS = "\N{MINUS SIGN}"
SEED = 2024


class Runs:
    """Played tournaments; their dice are thrown once, and the last one is remembered."""

    def __init__(self) -> None:
        self.thrown: NDArray[np.uint16] | None = None
        self.last: tuple[tuple[Any, ...], NDArray[np.float64]] | None = None

    def points(
        self, field: Sequence[str], accidents: float, believed: float
    ) -> NDArray[np.float64]:
        """Return points a round of each strategy in each run, shape (n, seeds).

        Parameters
        ----------
        field
            The strategies.
        accidents, believed
            Probabilities.
        """
        now = (tuple(field), accidents, believed)
        if self.last is None or self.last[0] != now:
            pairs = len(field) * (len(field) + 1) // 2
            if self.thrown is None or self.thrown.shape[-1] != pairs * SEEDS:
                self.thrown = dice(pairs, SEED)
            self.last = now, tournament(field, accidents, believed, thrown=self.thrown)
        return self.last[1]


def ranking_rows(
    without: Standing, calling: Standing, runs: NDArray[np.float64], *, channel: bool
) -> pd.DataFrame:
    """Return the field from the first to the last, as its picture takes it.

    Parameters
    ----------
    without, calling
        What is to be expected without and with calls.
    runs
        Points in each of the played tournaments, as they are now, shape (n, seeds).
    channel
        Whether they can call.
    """
    low, high = most_of(runs)
    table = in_order(standing_table(without, calling).assign(low=low, high=high))
    return table.assign(
        name=[called(name) for name in table.index],
        score=[f"{points:.2f}" for points in table["calling"]],
        change=[signed(gain) if channel else "" for gain in table["gain"]],
    )


def in_order(table: pd.DataFrame) -> pd.DataFrame:
    """Return the rows from the most points to the fewest."""
    return table.sort_values("calling", ascending=False, kind="stable")


def rules_table(field: Sequence[str]) -> pd.DataFrame:
    """Return names and rules of a field."""
    rules = [say(f"hotline.rules.{name}") for name in field]
    columns = {"name": [called(name) for name in field], "rule": rules}
    return pd.DataFrame({say(f"hotline.column.{one}"): cells for one, cells in columns.items()})


def points_table(without: Standing, calling: Standing, *, channel: bool) -> pd.DataFrame:
    """Return names, rules and points from the first to the last."""
    table = in_order(standing_table(without, calling))
    numbers = ["without", "calling", "gain", "together"] if channel else ["without", "together"]
    found = {say(f"hotline.column.{one}"): table[one].round(2).to_numpy() for one in numbers}
    return rules_table(list(table.index)).assign(**found)


def signed(gain: float) -> str:
    """Return a change of points with its sign, to the hundredth.

    >>> signed(0.254), signed(0.001)
    ('+0.25', '±0.00')
    """
    words = f"{abs(gain):.2f}"
    sign = "±" if words == "0.00" else "+" if gain > 0 else MINUS
    return f"{sign}{words}"
