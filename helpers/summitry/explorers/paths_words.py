"""Words for a fan of states: the question, what the months add up to, where it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summitry.models.paths_absorbing import chance_within, months_until
from summitry.models.paths_real import SELDOM, months_known, months_outside
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.models.paths import Numbers, Tendencies

LEAST = 0.005
LONGEST = 240


class Fan(NamedTuple):
    """A chain as a learner set it.

    Attributes
    ----------
    names
        Names of the states, from the least contact to the most.
    wanted
        The three tendencies.
    matrix
        Chances of the next month, shape (states, states).
    shares
        Chances by month, shape (months + 1, states).
    start, guess
        Index of the first state, and of the guessed one or None.
    """

    names: list[str]
    wanted: Tendencies
    matrix: Numbers
    shares: Numbers
    start: int
    guess: int | None

    @property
    def months(self) -> int:
        """The number of months."""
        return len(self.shares) - 1

    @property
    def goal(self) -> int:
        """The state whose first coming is told: the guessed one, or the middle one."""
        return self.guess or len(self.names) // 2


def hundred(share: float) -> str:
    """Write a share as a number of a hundred, with one sign for very little.

    >>> hundred(0.143), hundred(0.001), hundred(0)
    ('14', 'under 1', '0')
    """
    return say("paths.under_one") if 0 < share < LEAST else f"{100 * share:.0f}"


def each(fan: Fan, shares: Numbers) -> str:
    """Say the chance of every state, the likeliest first."""
    order = np.argsort(-shares, kind="stable")
    return listing(
        [
            say("paths.share", name=fan.names[state], share=hundred(shares[state]))
            for state in order
            if shares[state] > 0
        ]
    )


def read_wait(fan: Fan, month: int) -> str:
    """Return the reading before the fan shows: the question and the guess."""
    gaps = {"start": fan.names[fan.start], "months": fan.months, "month": month}
    parts = [say("paths.set", **fan.wanted._asdict()), say("paths.question", **gaps)]
    if fan.guess is not None:
        parts.append(say("paths.guessed", name=fan.names[fan.guess]))
    if month < fan.months:
        parts.append(say("paths.cursor", **gaps))
    return " ".join(parts)


def read_fan(fan: Fan, month: int, real: Sequence[int | None]) -> str:
    """Return the reading of the fan: the month at the cursor, the guess, and what came.

    Parameters
    ----------
    fan
        The chain.
    month
        Where the cursor stands.
    real
        The real path if it is laid over; what it displaces is told by `displaced`.
    """
    start = fan.names[fan.start]
    parts = [say("paths.at_month", n=month, shares=each(fan, fan.shares[month]), start=start)]
    if fan.guess is not None:
        gaps = {"name": fan.names[fan.guess], "share": hundred(fan.shares[-1, fan.guess])}
        parts.append(say("paths.guess_told", months=fan.months, **gaps))
    parts.append(read_real(fan, real) if real else displaced(fan))
    return " ".join(parts)


def displaced(fan: Fan) -> str:
    """Say the first coming and how the chances are set; below the reading once the real path is."""
    return f"{first_coming(fan)} {say('paths.set', **fan.wanted._asdict())}".lstrip()


def first_coming(fan: Fan) -> str:
    """Say how often a state, or one above it, is reached within the months, and how soon."""
    goals = range(fan.goal, len(fan.names))
    if fan.start in goals:
        return ""
    within = chance_within(fan.matrix, fan.start, goals, fan.months)
    wait = months_until(fan.matrix, fan.start, goals)
    gaps = {"name": fan.names[fan.goal], "within": hundred(within), "months": fan.months}
    if wait > LONGEST:
        return say("paths.hardly", **gaps)
    return say("paths.first", wait=f"{wait:.0f}", **gaps)


def read_real(fan: Fan, real: Sequence[int | None]) -> str:
    """Say when the real path first left the fan, and how likely the fan held what came."""
    known = months_known(real)
    if not known:
        return say("paths.real_unknown")
    outside = months_outside(fan.shares, real)
    gaps: dict[str, Any] = {"known": len(known), "months": fan.months, "least": round(100 * SELDOM)}
    if outside:
        first = outside[0]
        share = hundred(fan.shares[first, real[first]])
        gaps |= {"month": first, "name": fan.names[real[first] or 0], "share": share}
    mean = float(np.mean([fan.shares[month, real[month]] for month in known]))
    even = hundred(1 / len(fan.names))
    left = say("paths.real_left" if outside else "paths.real_stayed", out=len(outside), **gaps)
    return f"{left} {say('paths.real_mean', mean=hundred(mean), even=even)}"
