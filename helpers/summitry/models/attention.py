"""How often a theme is named in speeches: by one speaker, by all, and in how many speeches."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable

EVERYBODY = "WLD"
A_THOUSAND = 1000
ALMOST = 1 - 1e-9


def themes(dictionary: pd.DataFrame, shares: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """Return the themes that were counted, each with its terms, in the order of the dictionary.

    Parameters
    ----------
    dictionary
        ``theme`` and ``term``, one row a term.
    shares
        A column a theme.
    """
    found: dict[str, tuple[str, ...]] = {}
    for theme, term in zip(dictionary["theme"], dictionary["term"], strict=True):
        if theme in shares:
            found[theme] = (*found.get(theme, ()), term)
    return found


def theme_words(theme: str, terms: Iterable[str]) -> str:
    """Return a theme as one reads it; abbreviations are written as the terms write them.

    >>> theme_words("river_traffic", ["ferry"]), theme_words("rtu", ["RTU", "River Union"])
    ('river traffic', 'RTU')
    """
    written = " ".join(terms)
    return " ".join(
        word.upper() if re.search(rf"\b{word.upper()}\b", written) else word
        for word in theme.split("_")
    )


def mentions(speeches: pd.DataFrame, code: str, theme: str, years: range) -> pd.DataFrame:
    """Return how often a speaker named a theme, year by year.

    Parameters
    ----------
    speeches
        ``year``, ``iso3``, ``n_speeches``, ``words`` and a column a theme.
    code
        The speaker, or `EVERYBODY`.
    theme
        A column.
    years
        The years of the result.

    Returns
    -------
    DataFrame
        Index ``year``; ``count`` of terms and ``words``, ``rate`` of terms per thousand words and
        ``each``, terms per speech. All are NaN in a year without a speech.
    """
    mine = speeches[speeches["iso3"] == code].set_index("year")
    mine = mine.reindex(years)[["n_speeches", "words", theme]].astype(float)
    count = mine[theme]
    return pd.DataFrame(
        {
            "count": count,
            "words": mine["words"],
            "rate": count / mine["words"].where(mine["words"] > 0) * A_THOUSAND,
            "each": count / mine["n_speeches"].where(mine["n_speeches"] > 0),
        }
    ).rename_axis("year")


def naming(shares: pd.DataFrame, theme: str, years: range) -> pd.DataFrame:
    """Return in how many speeches a theme was named at least once, year by year.

    Parameters
    ----------
    shares
        ``year``, ``n_speeches`` and a column a theme.
    theme
        A column.
    years
        The years of the result.

    Returns
    -------
    DataFrame
        Index ``year``; ``named``, ``speeches`` and ``share`` (0 to 1); NaN where there were none.

    >>> shares = pd.DataFrame({"year": [1990], "n_speeches": [4], "river": [1]})
    >>> naming(shares, "river", range(1990, 1991)).loc[1990].tolist()
    [1.0, 4.0, 0.25]
    """
    table = shares.set_index("year").reindex(years)[[theme, "n_speeches"]].astype(float)
    held = table["n_speeches"].where(table["n_speeches"] > 0)
    found = {"named": table[theme], "speeches": held, "share": table[theme] / held}
    return pd.DataFrame(found).rename_axis("year")


def nice_top(highest: float) -> float:
    """Return a round number at or above a height, to end an axis with; 1 for nothing.

    >>> nice_top(3.4), nice_top(47), nice_top(0)
    (4.0, 60.0, 1.0)
    """
    if not highest > 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(highest))
    step = next(step for step in (1, 2, 4, 6, 8, 10) if step * power >= highest * ALMOST)
    return float(round(step * power, 9))
