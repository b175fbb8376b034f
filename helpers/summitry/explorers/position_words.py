"""What the picture of one issue shows, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.models.positions import gaps, plain_name, widest_group
from summitry.models.tables import rows as rows_of
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd


def words(phrase: str, **gap_values: Any) -> str:
    """Return a phrase of the positions."""
    return say(f"positions.{phrase}", **gap_values)


def names_of(rows: pd.DataFrame, actors: Sequence[str]) -> dict[str, str]:
    """Return the short names of actors."""
    names = dict(zip(rows["actor_id"], rows["plain"], strict=True))
    return {actor: names[actor] for actor in actors if actor in names}


def read_before(
    rows: pd.DataFrame,
    issue: Mapping[str, str],
    asked: Sequence[str],
    guesses: Mapping[str, int],
    order: str,
) -> str:
    """Say what is asked and what is placed so far; nothing of the coding.

    Parameters
    ----------
    rows
        As `summitry.models.positions.stands` returns them.
    issue
        ``scale_0`` and ``scale_100``.
    asked
        The actors to place.
    guesses
        The placements by actor.
    order
        One of `summitry.models.positions.ORDERS`; what would tell the coding is not followed yet.
    """
    names = names_of(rows, asked)
    first = listing([names[actor] for actor in asked])
    parts = [read_scale(rows, issue), words("ask", n=len(asked), names=first)]
    placed = [
        words("placed_at", name=names[actor], place=place) for actor, place in guesses.items()
    ]
    if placed:
        parts.append(words("placed", what=listing(placed)))
    return " ".join([*parts, words(f"rows_by.{order}")])


def read_scale(rows: pd.DataFrame, issue: Mapping[str, str]) -> str:
    """Say how many actors are coded and what the two ends mean."""
    ends = {"low": issue["scale_0"].rstrip("."), "high": issue["scale_100"].rstrip(".")}
    n = len(rows)
    return words("scale", n=n, count=number_word(n).capitalize(), **ends)


def read_coded(
    rows: pd.DataFrame,
    issue: Mapping[str, str],
    guesses: Mapping[str, int],
    order: str,
) -> str:
    """Say who stands where, what the order brings out, and how far the placements are off.

    Parameters
    ----------
    rows, issue, guesses, order
        As in `read_before`.
    """
    parts = [read_scale(rows, issue), READERS[order](rows)]
    parts += [read_gap(gap) for gap in rows_of(gaps(rows, guesses))]
    return " ".join(parts)


def read_chosen(rows: pd.DataFrame, chosen: str, name: str, *, told: bool) -> str:
    """Say which row is set off, and once it may show how the actor is coded.

    Parameters
    ----------
    rows
        As in `read_before`.
    chosen, name
        Id and name of the chosen actor.
    told
        Whether the coding shows.
    """
    found = list(rows_of(rows[rows["actor_id"] == chosen]))
    if not found:
        return words("not_coded", name=name)
    if not told:
        return words("set_off", name=found[0].plain)
    return words("chosen", name=found[0].plain, **numbers(found[0]))


def numbers(row: Any) -> dict[str, str]:
    """Return place and band as they are written."""
    return {"place": f"{row.position:g}", "low": f"{row.low:g}", "high": f"{row.high:g}"}


def at_value(rows: pd.DataFrame, column: str, value: float) -> str:
    """Return the names of those with a value, and the value."""
    found = list(rows.loc[rows[column] == value, "plain"])
    return words("at", names=listing(found), place=f"{value:g}")


def read_ends(rows: pd.DataFrame) -> str:
    """Say who stands nearest to the two ends."""
    low, high = float(rows["position"].min()), float(rows["position"].max())
    if low == high:
        return words("all_at_one", place=f"{low:g}")
    ends = {
        "left": at_value(rows, "position", low),
        "right": at_value(rows, "position", high),
    }
    return words("ends", **ends)


def read_salience(rows: pd.DataFrame) -> str:
    """Say who cares most and who least."""
    most, least = float(rows["salience"].max()), float(rows["salience"].min())
    if most == least:
        return words("care_alike", care=f"{most:g}")
    told = {
        "most": at_value(rows, "salience", most),
        "least": at_value(rows, "salience", least),
    }
    return words("care", **told)


def read_evidence(rows: pd.DataFrame) -> str:
    """Say for whom the evidence is weak, and how many marks are hollow."""
    weak = list(rows.loc[rows["weak"], "plain"])
    hollow = int(rows["hollow"].sum())
    told = words("weak", n=len(weak), count=number_word(len(weak)), names=listing(weak))
    return told + (
        " " + words("hollow", n=hollow, count=number_word(hollow).capitalize()) if hollow else ""
    )


def read_groups(rows: pd.DataFrame) -> str:
    """Say in which group the members stand farthest apart."""
    found = widest_group(rows)
    if found is None:
        return words("no_groups")
    name, left, right = found
    ends = {
        "left": words("at", names=left.plain, place=f"{left.position:g}"),
        "right": words("at", names=right.plain, place=f"{right.position:g}"),
    }
    return words("group", name=name, **ends)


def read_gap(row: Any) -> str:
    """Say how far a placement is off the coded mark, and whether it lies within the band."""
    name = plain_name(row.name)
    if row.inside:
        return words("inside", name=name, place=f"{row.guess:g}", **band(row))
    end = "100" if row.gap > 0 else "0"
    return words(
        "outside", name=name, n=abs(row.gap), gap=f"{abs(row.gap):g}", end=end, **band(row)
    )


def band(row: Any) -> dict[str, str]:
    """Return the ends of a band as they are written."""
    return {"low": f"{row.low:g}", "high": f"{row.high:g}"}


READERS = {
    "position": read_ends,
    "salience": read_salience,
    "name": read_evidence,
    "alliance": read_groups,
}
