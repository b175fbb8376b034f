"""What the lines of agreement say of one session, in words, and what to mind about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summitry.explorers.state_names import opening
from summitry.models.votes import ABSENT, MISSING, traps
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

MOST_TRAPS = 2


class Told(NamedTuple):
    """What the reading speaks of: a session, a state, its lines, the votes held, its letters."""

    year: int
    measure: str
    state: str
    sides: tuple[str, str]
    names: Mapping[str, str]
    lines: Mapping[str, pd.DataFrame]
    held: pd.Series[int]
    letters: pd.Series[int]

    def called(self, code: str) -> str:
        """Return what a sentence calls a state."""
        return self.names.get(code, code)

    def cell(self, name: str, column: str = "value") -> float:
        """Return one number of the session; NaN where there is none."""
        found = self.lines.get(name)
        if found is None or self.year not in found.index:
            return float("nan")
        return float(found.loc[self.year, column])


def session_words(year: int) -> str:
    """Name a session by the two years in which it meets.

    >>> session_words(1999)
    '1999/00'
    """
    return f"{year}/{(year + 1) % 100:02d}"


def number_words(value: float, measure: str) -> str:
    """Write an agreement as a sentence says it: per cent, or a number from -1 to 1.

    >>> number_words(0.1667, "equal"), number_words(0.453, "chance")
    ('17 %', '0.45')
    """
    if measure != "chance":
        return f"{value * 100:.0f} %"
    return f"{value:.2f}".replace("-", "\N{MINUS SIGN}")


def read_votes(told: Told) -> str:
    """Say how often the state voted with each side, the others and the sides themselves.

    Parameters
    ----------
    told
        What to speak of.
    """
    begin = int(next(iter(told.lines.values())).index[0])
    if told.year < begin:
        return say(f"votes.before.{told.measure}", begin=session_words(begin))
    parts = [read_state(told), read_others(told), *read_traps(told)]
    spoken = " ".join(part for part in parts if part)
    return spoken or say("votes.no_session", session=session_words(told.year))


def read_state(told: Told) -> str:
    """Say how often the chosen state voted as each side did."""
    if not told.state:
        return ""
    parts = []
    for name, side in zip(("first", "second"), told.sides, strict=True):
        value, number = told.cell(name), told.cell(name, "n_votes")
        if not np.isnan(value):
            words = {"side": told.called(side), "n": int(number)}
            value_words = number_words(value, told.measure)
            parts.append(say(f"votes.as_side.{told.measure}", value=value_words, **words))
    words = {"session": session_words(told.year), "who": told.called(told.state)}
    if not parts:
        return say("votes.no_share", **words) if told.year in told.held.index else ""
    return say(f"votes.voted.{told.measure}", parts=listing(parts), **words)


def read_others(told: Told) -> str:
    """Give the mean of all other members, and the two sides between themselves."""
    first, second = told.cell("world_first"), told.cell("world_second")
    parts = []
    if not np.isnan([first, second]).any():
        values = [number_words(value, told.measure) for value in (first, second)]
        names = [told.called(side) for side in told.sides]
        parts.append(
            say(
                "votes.world_told",
                first=names[0],
                second=names[1],
                first_value=values[0],
                second_value=values[1],
            )
        )
    pair = told.cell("pair")
    if not np.isnan(pair):
        value = number_words(pair, told.measure)
        parts.append(say(f"votes.sides.{told.measure}", value=value))
    joined = say("votes.join").join(parts)
    return opening(joined) + say("votes.stop") if joined else ""


def read_traps(told: Told) -> list[str]:
    """Name what to mind about this session, the gravest first."""
    number = told.cell("first" if told.state != told.sides[0] else "second", "n_votes")
    here, before = (float(told.held.get(year, np.nan)) for year in (told.year, told.year - 1))
    words = {
        "who": opening(told.called(told.state)),
        "total": int(told.letters.sum()),
        "missing": int(told.letters.get(MISSING, 0)),
        "absent": int(told.letters.get(ABSENT, 0)),
        "number": f"{number:.0f}",
        "points": f"{100 / number:.0f}" if number else "",
        "here": f"{here:.0f}",
        "before": f"{before:.0f}",
    }
    kinds = traps(number, here, before, told.letters)
    if told.measure == "chance":
        kinds = [kind for kind in kinds if kind != "few"]
    return [say(f"votes.traps.{kind}", **words) for kind in kinds[:MOST_TRAPS]]
