"""Two actors over all issues: where their bands meet, and who cares where the other does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from summitry.models.positions import WEAK, with_hollow

if TYPE_CHECKING:
    from collections.abc import Sequence

CARES = 60.0
CARES_LITTLE = 35.0
ORDERS = ("pack", "distance", "salience")
NUMBERS = ("position", "low", "high", "salience", "flexibility")


def side_by_side(positions: pd.DataFrame, issues: pd.DataFrame, a: str, b: str) -> pd.DataFrame:
    """Return every issue with the codings of two actors, in the order of the issues.

    Distances are told issue by issue and never averaged: the ends were chosen issue by issue.

    Parameters
    ----------
    positions, issues
        Tables of a case; ``hollow`` may be missing from the positions of a whole case.
    a, b
        Ids of the actors.

    Returns
    -------
    DataFrame
        ``issue_id``, ``area``, ``name``; for each side the numbers with ``_a`` or ``_b`` behind
        them, ``weak``, ``hollow`` and ``coded``; ``both`` (both are coded), ``distance`` between
        the marks and ``between`` the bands (0 where they meet), NaN where one is missing; ``near``
        (the bands meet); ``cares``: ``a`` or ``b`` where that one cares (60 or more) and the other
        does not (35 or less), else empty.

    Raises
    ------
    ValueError
        If a position is coded twice for one issue and actor.
    """
    table = issues[["issue_id", "area", "name"]].reset_index(drop=True)
    for side, actor in (("a", a), ("b", b)):
        table = table.merge(
            coded(positions, actor).add_suffix(f"_{side}"),
            left_on="issue_id",
            right_on=f"issue_id_{side}",
            how="left",
            validate="one_to_one",
        ).drop(columns=f"issue_id_{side}")
        for name in ("coded", "weak", "hollow"):
            table[f"{name}_{side}"] = table[f"{name}_{side}"].eq(other=True)
    gap = np.maximum(table["low_a"] - table["high_b"], table["low_b"] - table["high_a"])
    between = np.maximum(gap, 0.0)
    one = (table["salience_a"] >= CARES) & (table["salience_b"] <= CARES_LITTLE)
    other = (table["salience_b"] >= CARES) & (table["salience_a"] <= CARES_LITTLE)
    return table.assign(
        both=table["coded_a"] & table["coded_b"],
        distance=(table["position_a"] - table["position_b"]).abs(),
        between=between,
        near=(between == 0.0).astype(bool),
        cares=np.where(one, "a", np.where(other, "b", "")),
    )


def coded(positions: pd.DataFrame, actor: str) -> pd.DataFrame:
    """Return what is coded of one actor: ``issue_id``, the numbers, ``weak``, ``hollow``."""
    rows = with_hollow(positions[positions["actor_id"] == actor])
    weak = rows["coding_confidence"].astype(str) == WEAK
    return rows[["issue_id", *NUMBERS, "hollow"]].assign(weak=weak, coded=True)


def in_order(table: pd.DataFrame, by: str, areas: Sequence[str]) -> pd.DataFrame:
    """Return the rows of `side_by_side` in one of `ORDERS`; what is not coded for both comes last.

    Parameters
    ----------
    table
        As `side_by_side` returns it.
    by
        ``pack`` (area by area), ``distance`` between the marks or gap in ``salience``, largest
        first. The orders help the eye; distances on two issues are not the same kind of thing.
    areas
        The areas in their order; others follow.
    """
    order = {area: place for place, area in enumerate(areas)}
    area = [order.get(one, len(order)) for one in table["area"]]
    gap = (table["salience_a"] - table["salience_b"]).abs()
    keys = pd.DataFrame({"pack": area, "distance": -table["distance"], "salience": -gap})
    if by == "pack":
        return table.loc[keys.sort_values("pack", kind="stable").index].reset_index(drop=True)
    ordered = keys.sort_values([by, "pack"], kind="stable", na_position="last")
    return table.loc[ordered.index].reset_index(drop=True)
