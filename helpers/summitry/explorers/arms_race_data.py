"""What the arms race takes from the open data: two series, and the treaties between two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summitry.errors import SummitryError
from summitry.models.landmarks import decimal_year
from summitry.models.tables import rows
from summitry.models.treaties import come
from summitry.pictures.arms_race_places import Span
from summitry.text import say

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

LEAST = 18


class Series(NamedTuple):
    """Two stocks in years that follow each other.

    Attributes
    ----------
    names
        What the two states are called in the data.
    years
        Shape (n,).
    stocks
        Shape (n, 2).
    """

    names: tuple[str, str]
    years: NDArray[np.int_]
    stocks: NDArray[np.float64]

    def upto(self, year: int) -> Series:
        """Return the series up to a year."""
        known = self.years <= year
        return Series(self.names, self.years[known], self.stocks[known])


def two_largest(warheads: pd.DataFrame, sides: Any) -> Series:
    """Return the two states that once had most, in the years in which both have a number.

    Parameters
    ----------
    warheads
        ``year``, ``iso3``, ``country``, ``warheads``.
    sides
        The two sides of a case; if they are these two states, they keep their order.

    Raises
    ------
    SummitryError
        If there are too few years.
    """
    peaks = warheads.groupby("iso3", observed=True)["warheads"].max()
    codes = [str(code) for code in peaks.sort_values(ascending=False, kind="stable").index[:2]]
    if sides.second_code in codes[:1]:
        codes.reverse()
    table = warheads.pivot_table(index="year", columns="iso3", values="warheads", observed=True)
    if len(codes) == 2:
        both = table[codes].dropna()
        years = both.index.to_numpy(dtype=int)
        if len(years) >= LEAST and (np.diff(years) == 1).all():
            names = (called(warheads, codes[0]), called(warheads, codes[1]))
            return Series(names, years, both.to_numpy(dtype=float))
    raise SummitryError(say("arms_race.too_few", least=LEAST))


def called(warheads: pd.DataFrame, code: str) -> str:
    """Return what a state is called, with what it was called before if that was another name."""
    mine = warheads[warheads["iso3"] == code].sort_values("year", kind="stable")
    former = [str(name) for name in mine.get("formerly", ()) if name]
    after = str(mine["country"].iloc[-1])
    before = former[0] if former else after
    return after if before == after else say("arms_race.renamed", before=before, after=after)


def in_force(treaties: pd.DataFrame, last_day: Any, first: int, last: int) -> list[Span]:
    """Return the treaties between two sides that were in force, in order of their beginning."""
    spans = []
    for treaty in rows(treaties):
        if str(treaty.kind).startswith("bilateral") and come(treaty.in_force, last_day):
            begin = decimal_year(treaty.in_force.first)
            end = decimal_year(treaty.ended.last) if come(treaty.ended, last_day) else last + 1
            if begin <= last + 1 and end >= first:
                told = "" if treaty.on_stocks else within(short(treaty.limits))
                spans.append(Span(short(treaty.short_name), begin, min(end, last + 1), told))
    return sorted(spans, key=lambda span: (span.first, span.name))


def within(words: str) -> str:
    """Return words as they stand within a sentence.

    >>> within("Numbers of ships"), within("6,000 ships"), within("ABM sites")
    ('numbers of ships', '6,000 ships', 'ABM sites')
    """
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def short(name: str) -> str:
    """Return a name without what stands in brackets behind it.

    >>> short("Numbers (of ships)")
    'Numbers'
    """
    return name.partition(" (")[0]
