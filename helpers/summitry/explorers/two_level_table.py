"""Rows and tables of a deal that must pass at home."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from summitry.explorers.two_level_words import whole, words
from summitry.pictures.two_level import ROWS
from summitry.pictures.two_level_curve import MOST

if TYPE_CHECKING:
    from summitry.explorers.two_level_setting import Table

STEP = 10


def row_words(now: Table, names: tuple[str, str]) -> dict[str, tuple[str, str]]:
    """Return name and note of each row of the picture.

    Parameters
    ----------
    now
        The leaders and homes at present.
    names
        What the two sides are called.
    """
    bars = now.bars()
    found = {}
    for row in ROWS:
        side, _, level = row.partition("_")
        if row == "deal":
            found[row] = words(f"deal.{now.rule}"), deal_words(now)
        else:
            name = names["ab".index(side)]
            found[row] = words(level, name=name), words("to", place=whole(bars[row][1]))
    return found


def deal_words(now: Table) -> str:
    """Say where the deal lies and, if that is in doubt, with what chance it passes."""
    place, chance = now.place(), float(now.deal().chance)
    if place is None:
        return words("none")
    if chance < 1:
        return words("at_chance", place=whole(place), chance=whole(100 * chance))
    return words("at", place=whole(place))


def bars_table(now: Table | None, names: tuple[str, str]) -> pd.DataFrame:
    """Return leaders, homes and deal as a table; empty where there is nothing to show."""
    found = list(row_words(now, names).values()) if now is not None else []
    return pd.DataFrame(found, columns=[words("column.what"), words("column.where")])


def price_table(now: Table, names: tuple[str, str]) -> pd.DataFrame:
    """Return what comes of prices at home in steps of ten.

    Parameters
    ----------
    now, names
        As in `row_words`.
    """
    deals = now.over_prices()
    ordered = (deals.worth, deals.other_worth)
    worths = ordered if now.side == "a" else ordered[::-1]
    cells = []
    for price in range(0, MOST + 1, STEP):
        struck = bool(deals.chance[price])
        place = now.on_line(now.side, float(deals.place[price])) if struck else 0.0
        where = whole(place) if struck else words("none")
        expected = [whole(100 * worth[price]) for worth in worths]
        cells.append((str(price), where, whole(100 * deals.chance[price]), *expected))
    columns = [words(f"column.{head}") for head in ("price", "where", "chance")]
    for name, side in zip(names, "AB", strict=True):
        columns.append(words("column.worth", name=name, side=side))
    return pd.DataFrame(cells, columns=columns)
