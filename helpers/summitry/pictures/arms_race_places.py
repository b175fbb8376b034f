"""Where lines, names and words of the arms race stand so that none meets another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

LETTER = 0.074
NEAR, ROOM, CLEAR, SHORTER = 0.5, 1.5, 2.0, 0.8


class Span(NamedTuple):
    """A treaty in force: its name, from when, until when, in years.

    Attributes
    ----------
    aside
        What it limits, where that is not how many arms a side keeps; else empty.
    """

    name: str
    first: float
    last: float
    aside: str = ""


def lanes(spans: Sequence[Span], years: float, wide: float) -> list[int]:
    """Return for each span a lane in which neither line nor name meets another.

    Parameters
    ----------
    spans
        In order of their beginning.
    years
        Years of the axis.
    wide
        Its width in inches.

    >>> lanes([Span("A", 0, 5), Span("B", 1, 3), Span("C", 6, 7)], 10, 5)
    [0, 1, 0]
    """
    ends: list[float] = []
    found: list[int] = []
    for span in spans:
        reach = max(span.last, span.first + (len(span.name) * LETTER + 0.08) * years / wide)
        free = next((lane for lane, end in enumerate(ends) if end <= span.first), len(ends))
        ends[free : free + 1] = [reach]
        found.append(free)
    return found


def clear_place(
    place: float,
    target: float,
    wide: float,
    lines: Sequence[float],
    ends: tuple[float, float],
) -> tuple[str, float]:
    """Return at which side of which place words stand that no line crosses.

    Parameters
    ----------
    place
        Where the curve leaves that the words are about.
    target
        The year asked about; beside it is second best.
    wide
        Length of the words, as years of the axis.
    lines
        Where lines stand upright.
    ends
        First and last year of the axis.

    >>> clear_place(1968, 1985, 14, [1985, 1968, 1984], (1948, 2024))
    ('left', 1985.5)
    >>> clear_place(1968, 1995, 14, [1995, 1968], (1948, 2024))
    ('left', 1968.5)
    >>> clear_place(2010, 2020, 14, [2020, 2010], (1948, 2024))
    ('right', 2008.5)
    >>> clear_place(1951, 2020, 14, [2020, 1951, 1955], (1948, 2024))
    ('right', 2018.5)
    """
    tries = [
        ("left", place + NEAR, place + NEAR),
        ("left", target + NEAR, target + NEAR),
        ("right", place - ROOM, place - ROOM - wide),
        ("right", target - ROOM, target - ROOM - wide),
    ]
    inside = [one for one in tries if ends[0] <= one[2] and one[2] + wide <= ends[1]] or tries
    clear = [
        (side, x, low)
        for side, x, low in inside
        if not any(low < line < low + wide + (CLEAR if side == "left" else 0) for line in lines)
    ]
    return (clear or inside)[0][:2]


def ended(span: Span, spans: Sequence[Span]) -> float:
    """Return until where a span is drawn: a little shorter where another begins at once.

    >>> later = Span("New rules", 5, 9)
    >>> ended(Span("Rules", 1, 5), [later]), ended(later, [later])
    (4.2, 9)
    """
    follows = any(0 <= other.first - span.last < SHORTER for other in spans)
    return max(span.first, span.last - SHORTER) if follows else span.last


def place_of_leaving(years: NDArray[Any], stocks: NDArray[Any], top: float) -> float | None:
    """Return the first year in which a curve lies above the picture; None if it never does.

    >>> place_of_leaving(np.array([1, 2, 3]), np.array([5.0, 9.0, 12.0]), 10.0)
    3.0
    """
    above = np.flatnonzero(~(stocks <= top))
    return float(years[above[0]]) if len(above) else None
