"""An organisation year by year: its budget, its chair, its councils and who came."""

from __future__ import annotations

from typing import Any

import pandas as pd

BUDGET_STATES = ("adopted", "not adopted", "withheld")


def yearly(
    budget: pd.DataFrame, chairs: pd.DataFrame, councils: pd.DataFrame, years: range
) -> pd.DataFrame:
    """Bring budget, chair and councils of each year side by side.

    Parameters
    ----------
    budget
        ``year``, ``budget_million_eur`` and ``status``.
    chairs
        ``year``, ``iso3`` and ``country``.
    councils
        One row a meeting, with ``kind``, ``start``, ``city`` and who came.
    years
        The years of the table.

    Returns
    -------
    DataFrame
        Index ``year``; ``amount`` (missing where none was adopted or it is not known), ``status``
        (one of `BUDGET_STATES`, or empty where the table does not reach), ``iso3``, ``country``,
        ``city``, ``first_came`` and ``second_came`` (``yes``, ``no`` or empty: unknown).
    """
    money = budget.set_index("year").reindex(years)
    seats = chairs.drop_duplicates("year").set_index("year").reindex(years)
    regular = council_of_each_year(councils).reindex(years)
    return pd.DataFrame(
        {
            "amount": money["budget_million_eur"].astype(float),
            "status": money["status"].astype(object).fillna(""),
            "iso3": seats["iso3"].astype(object).fillna(""),
            "country": seats["country"].astype(object).fillna(""),
            "city": regular["city"].astype(object).fillna(""),
            "first_came": regular["first_minister_present"].astype(object).fillna(""),
            "second_came": regular["second_minister_present"].astype(object).fillna(""),
        }
    ).rename_axis("year")


def council_of_each_year(councils: pd.DataFrame) -> pd.DataFrame:
    """Return the main meeting of each year: a regular council before a summit before others."""
    ranks = {"ministerial council": 0, "summit": 1}
    order = councils.assign(
        year=[start.first.year for start in councils["start"]],
        rank=[ranks.get(str(kind), 2) for kind in councils["kind"]],
    ).sort_values(["year", "rank"], kind="stable")
    return order.drop_duplicates("year").set_index("year")


def last_adopted(table: pd.DataFrame, year: int) -> Any | None:
    """Return the latest year up to ``year`` with an adopted budget, or None."""
    adopted = table.index[(table["status"] == "adopted") & (table.index <= year)]
    return int(adopted.max()) if len(adopted) else None


def run_without_budget(table: pd.DataFrame, year: int) -> int:
    """Count the years in a row, up to ``year``, for which no budget was adopted."""
    length = 0
    for status in table.loc[:year, "status"].iloc[::-1]:
        if status != "not adopted":
            break
        length += 1
    return length


def attendance(table: pd.DataFrame, column: str) -> tuple[int, int]:
    """Return how many meetings a minister came to and for how many this is known."""
    known = table.loc[table["city"] != "", column]
    return int((known == "yes").sum()), int(known.isin(["yes", "no"]).sum())
