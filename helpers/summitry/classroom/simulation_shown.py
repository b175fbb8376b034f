"""How the seats of a session are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.classroom.simulation_words import points_words
from summitry.classroom.table import ASKED, SILENCE
from summitry.pictures.simulation import SeatMark
from summitry.text import say

if TYPE_CHECKING:
    from summitry.classroom.room import Room
    from summitry.classroom.table import Table


def seat_marks(room: Room, table: Table) -> list[SeatMark]:
    """Return a mark for each seat: how it stands to the draft, and why in a few words."""
    return [seat_mark(room, table, seat) for seat in table.setup.seats]


def seat_rows(room: Room, table: Table) -> list[tuple[str, str, str]]:
    """Return for each seat that it is now, its name, and how it stands to the draft."""
    rows = []
    for seat, mark in zip(table.setup.seats, seat_marks(room, table), strict=True):
        stands = (
            say(f"simulation.picture.{mark.kind}") if mark.why else say("simulation.picture.empty")
        )
        told = " · ".join(filter(None, [stands, mark.why]))
        rows.append((say("simulation.column.now"), room.begun(seat), told))
    return rows


def seat_mark(room: Room, table: Table, seat: str) -> SeatMark:
    """Return the mark of a seat; once the talks are over, by the package that passed."""
    ruling = table.passed
    package = ruling.package if ruling else table.floor
    objections = ruling.objections if ruling else table.objections
    held = seat in table.setup.people
    if not any(package):
        return SeatMark("unknown", 0.0, "", held)
    how = ruling.how if ruling else SILENCE if table.stage == SILENCE else ASKED
    stand = room.stand(table, seat, package, how)
    points = points_words(abs(stand.points))
    cost = room.items[stand.item].name if stand.item >= 0 else ""
    if seat in table.absent:
        kind, why = "away", say("simulation.why.away")
    elif stand.objects or seat in {one.by for one in objections}:
        kind, why = "objects", say("simulation.why.misses", points=points, item=cost)
    elif not stand.known:
        kind, why = "unknown", say("simulation.why.unknown")
    else:
        kind = "sponsors" if seat in table.sponsors else "accepts"
        phrase = "bears" if stand.points < 0 else "gains"
        why = say(f"simulation.why.{phrase}", points=points, item=cost)
    return SeatMark(kind, stand.points, why, held)
