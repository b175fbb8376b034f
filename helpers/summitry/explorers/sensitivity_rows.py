"""What the three views of the sensitivity explorer show of each driver, and say of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.explorers.sensitivity_start import words
from summitry.pictures.scenarios import in_hundred
from summitry.pictures.sensitivity import GAP, Row
from summitry.text import listing, number_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from summitry.models.sensitivity import Shares

LEAST, FEWEST, FEW = 0.5, 1.0, 5.0
MOST_TOLD = 3
TOGETHER = 5.0


def exact(chance: float) -> str:
    """Write a chance as so many in 100, with a decimal where it is small.

    >>> exact(0.583), exact(0.0264), exact(0.002)
    ('58', '2.6', 'under 1')
    """
    percent = 100 * chance
    if percent < FEWEST:
        return words("under_one")
    return f"{percent:.1f}" if percent < FEW else in_hundred(chance)


def from_to(low: float, high: float) -> str:
    """Write two chances, or once that both are very small."""
    if max(low, high) < FEWEST / 100:
        return words("note.under_one")
    return words("note.tornado", low=exact(low), high=exact(high))


def tornado_rows(
    names: Sequence[str],
    guess: str,
    ends: tuple[NDArray[np.float64], NDArray[np.float64]],
    now: float,
) -> list[Row]:
    """Return the drivers by the width of their swing.

    Parameters
    ----------
    names
        The drivers.
    guess
        Name of the guessed one.
    ends
        Chances of the outcome with each driver low, and with each high, shape (n_drivers,).
    now
        Its chance at the estimates.
    """
    found = []
    for name, low, high in zip(names, *ends, strict=True):
        note = from_to(float(low), float(high))
        down, up = (100 * float(one - now) for one in (low, high))
        found.append(Row(name, down, up, (0, 0), note, name == guess))
    return sorted(found, key=lambda row: -abs(row.high - row.low))


def share_rows(names: Sequence[str], guess: str, shares: Shares, place: int) -> list[Row]:
    """Return the drivers by their total share of the variance of one outcome's chance."""
    found = []
    for at, name in enumerate(names):
        first, total, within = (
            100 * float(one[place][at]) for one in (shares.first, shares.total, shares.total_within)
        )
        note = words("note.shares", share=in_hundred(max(total, 0) / 100))
        found.append(Row(name, first, total, (total - within, total + within), note, name == guess))
    return sorted(found, key=lambda row: -row.high)


def nearest_rows(
    names: Sequence[str], guess: str, bands: NDArray[np.float64], setting: Any
) -> list[Row]:
    """Return the drivers by how far, in bands, each has to go; unmoved where there is no way."""
    goals = bands[:, 1] if setting is None else setting
    found = []
    for name, (low, mark, high), goal in zip(names, bands, goals, strict=True):
        moved = abs(goal - mark) >= GAP
        note = words("note.nearest", mark=f"{mark:.0f}", goal=f"{goal:.0f}") if moved else ""
        found.append(
            Row(name, float(mark), float(goal), (float(low), float(high)), note, name == guess)
        )
    return sorted(
        found, key=lambda row: -abs(row.high - row.low) / max(row.within[1] - row.within[0], 1)
    )


def read_tornado(rows: Sequence[Row], guess: str, gaps: Mapping[str, Any]) -> str:
    """Say which driver swings the chance most, which least, and lay the guess beside it."""
    first, second, last = rows[0], rows[min(1, len(rows) - 1)], rows[-1]
    now = gaps["now"]
    told = {"name": gaps["name"], "begin": gaps["begin"], "now": exact(now / 100)}
    ends = [exact((now + end) / 100) for end in (first.low, first.high)]
    found = {"driver": first.name, "low": ends[0], "high": ends[1]}
    if max(abs(end) for row in rows for end in (row.low, row.high)) < LEAST:
        parts = [words("no_swing", **told)]
        if first.high != first.low:
            parts.append(words("little", driver=first.name))
        return " ".join(parts)
    parts = [words("swing", **told, **found)]
    if len(rows) > 2:
        parts.append(words("order", second=second.name, last=last.name))
    return " ".join([*parts, *beside_guess(rows, guess)])


def read_shares(rows: Sequence[Row], guess: str, gaps: Mapping[str, Any]) -> str:
    """Say which driver explains most, and whether drivers work together."""
    first = rows[0]
    if first.high < LEAST:
        return words("no_shares", name=gaps["name"])
    told = [
        words(
            "explains",
            name=gaps["name"],
            begin=gaps["begin"],
            driver=first.name,
            share=in_hundred(first.high / 100),
        )
    ]
    together = sum(max(row.high - row.low, 0) for row in rows)
    told.append(words("together" if together > TOGETHER else "alone"))
    return " ".join([*told, *beside_guess(rows, guess)])


def beside_guess(rows: Sequence[Row], guess: str) -> list[str]:
    """Say where the guessed driver stands."""
    places = [row.name for row in rows]
    if guess not in places:
        return []
    place = places.index(guess) + 1
    return [words("guess_first_of_all" if place == 1 else "guess_at", guess=guess, place=place)]


def read_nearest(
    rows: Sequence[Row],
    gaps: Mapping[str, Any],
    place: int,
    after: NDArray[np.float64] | None,
    rates: Sequence[int],
) -> str:
    """Say what one would have to believe, or that nothing one can believe here would do.

    Parameters
    ----------
    rows
        The drivers, the one that has to go furthest first.
    gaps
        ``name``, ``now``, ``rate``, ``begin`` and ``whose`` bands these are.
    place
        Place of the outcome.
    after
        Chances at the setting found, None if there is none.
    rates
        The base rates at which there is one; asked for only where there is none here.
    """
    told = {"name": gaps["name"], "rate": gaps["rate"]}
    if after is None:
        if not rates:
            return words("never", **told)
        return words("impossible", **told, first=rates[0], last=rates[-1])
    moved = [row for row in rows if abs(row.high - row.low) >= GAP]
    if not moved:
        return words("leads", name=gaps["name"], begin=gaps["begin"], now=exact(gaps["now"] / 100))
    outside = [row for row in moved if not row.within[0] <= row.high <= row.within[1]]
    smaller = len(moved) - MOST_TOLD
    ways = [
        words("way", driver=row.name, mark=f"{row.low:.0f}", goal=f"{row.high:.0f}")
        for row in moved[:MOST_TOLD]
    ]
    if smaller > 0:
        ways.append(words("smaller", n=smaller, count=number_word(smaller)))
    whose = {"whose": words(f"whose.{gaps['whose']}")}
    beyond = (
        words("outside.all", **whose)
        if len(outside) == len(moved)
        else words("outside", n=len(outside), count=number_word(len(outside)), **whose)
    )
    return words(
        "believe",
        n=len(moved),
        count=number_word(len(moved)),
        name=gaps["name"],
        begin=gaps["begin"],
        outside=beyond,
        ways=listing(ways),
        chance=in_hundred(after[place]),
    )


def rows_table(rows: Sequence[Row], view: str, *, told: bool) -> pd.DataFrame:
    """Return the drivers as a table; the names alone while nothing shows."""
    if not told:
        return pd.DataFrame({words("column.driver"): [row.name for row in rows]})
    heads = [words(f"column.{view}.{part}") for part in ("low", "high", "within")]
    spans = [
        "" if row.within == (0, 0) else f"{row.within[0]:.0f} to {row.within[1]:.0f}"
        for row in rows
    ]
    sign = "+" if view == "tornado" else ""
    columns = (
        [f"{row.low:{sign}.1f}" for row in rows],
        [f"{row.high:{sign}.1f}" for row in rows],
        spans if view != "tornado" else [row.note for row in rows],
    )
    named = {words("column.driver"): [row.name for row in rows]}
    return pd.DataFrame(named | dict(zip(heads, columns, strict=True)))
