"""A chair that nobody plays: it drafts, takes wishes up, and puts what may pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summitry.classroom.table import ASKED, FLOOR, SILENCE
from summitry.models.consensus import totals

if TYPE_CHECKING:
    from summitry.classroom.room import Room
    from summitry.classroom.scripted import Act
    from summitry.classroom.table import Table

FEW = 2
LARGE = 6


def staff_draft(room: Room, table: Table) -> tuple[int, ...]:
    """Return a first draft: each item at the wording that is worth most to all seats together.

    Items that would cost the seats together more than they bring are left out; of the rest, the
    `LARGE` that bring most.
    """
    places = [room.place[seat] for seat in table.setup.seats]
    sums = [worths[:, places].sum(axis=1) for worths in room.tables(table)]
    best = [int(np.argmax(one)) for one in sums]
    gains = [float(one[level]) for one, level in zip(sums, best, strict=True)]
    order = sorted(range(len(gains)), key=lambda item: -gains[item])
    taken = [item for item in order if gains[item] > 0][:LARGE] or order[:1]
    return tuple(
        (level or len(room.items[item].labels)) if item in taken else 0
        for item, level in enumerate(best)
    )


def shortfall(room: Room, table: Table, package: tuple[int, ...]) -> tuple[int, float]:
    """Return how many seats object to a package, and by how many points in all."""
    worths = totals(room.tables(table), package)
    objecting = room.objecting(table, package)
    return len(objecting), -sum(float(worths[room.place[seat]]) for seat in objecting)


def better(room: Room, table: Table, *, leave_out: bool) -> Act | None:
    """Return the one change of the draft after which fewest object, if it helps."""
    barred = [(key, 0) for key in table.barred if table.level(key)]
    if barred:
        return "amend", {"item": barred[0][0], "level": 0}
    wishes = [(wish.item, wish.level) for wish in table.wishes]
    drops = [(key, 0) for key in table.setup.keys if table.level(key)] if leave_out else []
    options = [
        (shortfall(room, table, package), -sum(map(bool, package)), change)
        for change in dict.fromkeys([*wishes, *drops])
        if any(package := table.with_level(*change)) and package != table.floor
    ]
    if not options:
        return None
    best = min(options)
    if best[0] >= shortfall(room, table, table.floor):
        return None
    return "amend", {"item": best[2][0], "level": best[2][1]}


def chair_acts(room: Room, table: Table) -> Act | None:
    """Return the next thing a scripted chair does in a round; None when it has done."""
    chair = table.setup.chair
    if chair in table.absent or table.stage != FLOOR or (table.floor and table.round == 1):
        return None
    if not table.floor:
        package = dict(zip(table.setup.keys, staff_draft(room, table), strict=True))
        return "draft", {"package": {key: level for key, level in package.items() if level}}
    allowed = table.setup.allowed
    near_end = table.round >= table.setup.rounds - 1
    if len(room.objecting(table)) > allowed or table.barred:
        change = better(room, table, leave_out=near_end)
        if change:
            return change
    barred = table.barred & {key for key in table.setup.keys if table.level(key)}
    how = "" if barred or not near_end else put_how(room, table)
    return (how, {}) if how else None


def put_how(room: Room, table: Table) -> str:
    """Return how a chair puts a draft near the end: asked, under silence, or not yet."""
    allowed = table.setup.allowed
    if table.is_last or len(room.objecting(table, how=ASKED)) <= allowed:
        return "adopt"
    return "silence" if len(room.objecting(table, how=SILENCE)) <= allowed + FEW else ""
