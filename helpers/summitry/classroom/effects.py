"""What news and acts of one side change, written into their moves: a record needs no deck."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from random import Random

    from summitry.classroom.room import Room
    from summitry.classroom.table import Table

SIZED = ("salience", "flexibility", "time")


def shift_of(row: Any) -> float:
    """Return by how much a row shifts something; 0 where it has no size."""
    return (
        float(row.shift) if row.changes in SIZED and row.shift == row.shift and row.shift else 0.0
    )


def effect(changes: str, seats: list[str], items: list[str], row: Any) -> dict[str, Any]:
    """Return an effect as a move holds it."""
    found: dict[str, Any] = {"changes": changes, "rounds": int(row.rounds)}
    found |= {"seats": seats} if seats else {}
    found |= {"items": items} if items else {}
    shift = shift_of(row)
    return {**found, "shift": shift} if shift else found


def act(room: Room, table: Table, by: str, action: str, other: str, item: str) -> dict[str, Any]:
    """Return what the move of an act of one side holds.

    Parameters
    ----------
    by, action
        Who acts, and the key of the act.
    other, item
        The seat and the item that it may be aimed at.

    Raises
    ------
    SummitryError
        If there is no such act.
    """
    row = room.actions.get(action)
    if row is None:
        raise SummitryError(say("classroom.illegal.no_action"))
    seats = {
        "self": [by],
        "one": [other],
        "others": [seat for seat in table.setup.seats if seat != by],
        "all": list(table.setup.seats),
    }.get(str(row.whom), [])
    items = [item] if row.changes == "item_off" else []
    found = {"action": action, "trigger": str(row.trigger)}
    found |= {"to": other} if row.whom == "one" else {}
    return {**found, "effect": effect(str(row.changes), seats, items, row)}


def inject(room: Room, table: Table, name: str, chance: Random) -> dict[str, Any]:
    """Return what the move of news holds; whom or what it meets is drawn by lot.

    Raises
    ------
    SummitryError
        If there is no such news.
    """
    row = room.injects.get(name)
    if row is None:
        raise SummitryError(say("classroom.illegal.no_inject"))
    here = [seat for seat in table.setup.seats if seat not in table.absent]
    away = row.changes == "absent"
    drawn = [seat for seat in here if not (away and seat == table.setup.chair)] or here
    seats = {
        "all": list(table.setup.seats),
        "one": [chance.choice(drawn)] if drawn else [],
        "chair": [table.setup.chair],
    }.get(str(row.whom), [])
    floor = [key for key in table.setup.keys if table.level(key)]
    of_issue = [item.key for item in room.items if row.issue_id and item.issue == row.issue_id]
    if row.changes == "item_off":
        items = of_issue or ([chance.choice(floor)] if floor else [])
    else:
        items = of_issue or (floor if row.changes == "salience" else [])
    found = {"inject": name, "earliest": int(row.earliest_round)}
    if row.changes == "item_off" and not items:
        return {**found, "effect": {"changes": "nothing"}}
    return {**found, "effect": effect(str(row.changes), seats, items, row)}


def waiting(room: Room, table: Table) -> list[str]:
    """Return the news that may come in this round."""
    drawn = dict(table.drawn)
    return [
        name
        for name, row in room.injects.items()
        if name not in drawn and int(row.earliest_round) <= table.round
    ]
