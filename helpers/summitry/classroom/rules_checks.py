"""What a move needs, each refused in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.classroom.moves import NOBODY
from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from summitry.classroom.moves import Move
    from summitry.classroom.table import Table


def refuse(reason: str, **gaps: Any) -> SummitryError:
    """Return the sentence that refuses a move."""
    return SummitryError(say(f"classroom.illegal.{reason}", **gaps))


def require(holds: object, reason: str, **gaps: Any) -> None:
    """Refuse a move unless something holds."""
    if not holds:
        raise refuse(reason, **gaps)


def seated(table: Table, by: str) -> None:
    """Refuse a move by somebody who has no seat."""
    require(by == NOBODY or by in table.setup.seats, "no_seat")


def by_chair(table: Table, move: Move) -> None:
    """Refuse a move that is the chair's; the facilitator may stand in."""
    require(move.by in (NOBODY, table.setup.chair), "chair_only")


def present(table: Table, move: Move) -> None:
    """Refuse a move by a seat that is away, or by no seat at all."""
    require(move.by, "no_seat")
    require(move.by not in table.absent, "absent")


def at(table: Table, *stages: str) -> None:
    """Refuse a move that does not belong to the stage."""
    require(table.stage in stages, f"stage_{table.stage}")


def item_of(table: Table, move: Move) -> tuple[str, int]:
    """Return the item and level that a move names."""
    counts = dict(table.setup.items)
    item, level = move.what.get("item"), move.what.get("level")
    require(isinstance(item, str) and item in counts, "no_item")
    require(type(level) is int and 0 <= level <= counts[str(item)], "no_level")
    return str(item), int(str(level))


def other_of(table: Table, move: Move) -> str:
    """Return the seat that a move turns to."""
    to = move.what.get("to")
    require(isinstance(to, str) and to in table.setup.seats, "no_seat")
    require(to != move.by, "to_itself")
    require(to not in table.absent, "absent")
    return str(to)
