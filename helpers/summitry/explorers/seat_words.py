"""What was placed from two seats, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.models.tables import rows as rows_of
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.seat_maps import SeatMaps


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the two seats."""
    return say(f"seat_swap.{phrase}", **gaps)


def read_step(
    issue: Mapping[str, Any],
    names: Mapping[str, str],
    seat: str,
    place: tuple[int, int],
    placed: Mapping[str, int],
) -> str:
    """Say in which seat one sits, what is asked, and what is placed; nothing of the coding.

    Parameters
    ----------
    issue
        The row of the issue in hand.
    names
        What the two are called, by id.
    seat
        Who sits there.
    place
        Which issue it is, of how many.
    placed
        What is placed in this step, by actor.
    """
    other = next((name for actor, name in names.items() if actor != seat), names[seat])
    ends = {"low": issue["scale_0"].rstrip("."), "high": issue["scale_100"].rstrip(".")}
    parts = [
        words("seat", name=names[seat], place=place[0], count=place[1], question=issue["question"]),
        words("ends", **ends),
        words("ask", other=other),
    ]
    if placed:
        what = [words("placed_at", name=names[actor], place=at) for actor, at in placed.items()]
        parts.append(words("placed", what=listing(what)))
    return " ".join(parts)


def read_end(
    maps: SeatMaps, issues: Mapping[str, Mapping[str, Any]], names: Mapping[str, str]
) -> str:
    """Say issue by issue what the seat changed, then how many marks the coding agrees with.

    Parameters
    ----------
    maps
        What was placed, and what is coded.
    issues
        Rows of the issues by id.
    names
        What the two are called, by id.
    """
    moved = maps.shifts()
    inside, placed = maps.inside()
    if not placed:
        return words("nothing_placed")
    parts = []
    for actor, name in names.items():
        mine = moved[moved["actor_id"] == actor]
        if not len(mine):
            continue
        told = [read_shift(row, issues) for row in rows_of(mine)]
        parts.append(words("moved", name=name, what=listing(told)))
    if not parts:
        parts = [words("one_seat_only")]
    total = 4 * len(maps.issues)
    parts.append(words("inside", n=placed, inside=number_word(inside), count=number_word(placed)))
    if placed < total:
        parts.append(words("skipped", n=total - placed, count=number_word(total - placed)))
    return " ".join(parts)


def read_shift(row: Any, issues: Mapping[str, Mapping[str, Any]]) -> str:
    """Say how far, and to which end, a mark moved with the seat."""
    gaps = {"issue": issues[row.issue_id]["name"], "gap": f"{abs(row.shift):g}"}
    if not row.shift:
        return words("stayed", **gaps)
    return words("shift", end="100" if row.shift > 0 else "0", **gaps)
