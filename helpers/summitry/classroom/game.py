"""A session that goes on: every move is checked, answered by who is not played, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.classroom import effects
from summitry.classroom.moves import NOBODY, Move, new_session, read_record, write_moves
from summitry.classroom.scripted import chance, initiative, reply, response, weigh
from summitry.classroom.scripted_chair import chair_acts
from summitry.classroom.setup import read_setup
from summitry.classroom.table import ASKED, FLOOR, SILENCE, Table, step, take_up
from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from pathlib import Path

    from summitry.classroom.room import Room
    from summitry.classroom.scripted import Act
    from summitry.classroom.setup import Setup

CHAIR_MOVES = 6
NEWS = 0.6


class Game:
    """The moves of a session so far, and what makes more of them.

    Parameters
    ----------
    room
        Who sits there and what lies on the table.
    path
        The file that keeps the record; None to keep none.

    Attributes
    ----------
    session
        Id of the session.
    moves
        Its moves.
    table
        The state after them.
    unsaved
        Moves that could not be written yet; they are offered again with the next.
    waiting
        Why, in one sentence; empty if nothing waits.
    remarks
        What a reader of the record should know, one sentence each.
    """

    def __init__(self, room: Room, path: Path | None = None) -> None:
        self.room, self.path = room, path
        self.session = ""
        self.moves: tuple[Move, ...] = ()
        self.table = Table()
        self.unsaved: tuple[Move, ...] = ()
        self.waiting = ""
        self.remarks: list[str] = []

    def open(self, setup: Setup) -> None:
        """Begin a new session; what was before stays in the file."""
        self.session, self.moves, self.table = new_session(), (), Table()
        self.do("open", NOBODY, **setup.what())

    def resume(self) -> bool:
        """Go on where the last session in the file stood; tell whether there was one.

        Raises
        ------
        SummitryError
            If the file cannot be read.
        """
        if self.path is None:
            return False
        record = read_record(self.path)
        n = len(record.damaged)
        self.remarks = [say("classroom.some_damaged", n=n)] if n else []
        if not record.last or not self.fits(record.last[0]):
            return False
        self.table, self.moves, aside = take_up(record.last)
        self.session = self.moves[0].session
        self.remarks += [say("classroom.some_aside", n=len(aside))] if aside else []
        return True

    def fits(self, first: Move) -> bool:
        """Tell whether a session is one of this case, with seats and items that are still there."""
        try:
            setup = read_setup(first.what)
        except SummitryError:
            return False
        items = self.room.setup().items
        here = setup.items == items and {*setup.seats} <= {*self.room.codes}
        return first.kind == "open" and setup.case == self.room.case.id and here

    def do(self, kind: str, by: str = NOBODY, **what: Any) -> None:
        """Make a move, let the others answer, and keep all of it.

        Raises
        ------
        SummitryError
            If the move may not be made now.
        """
        before = len(self.moves)
        self.apply(kind, by, what)
        self.keep(self.moves[before:])

    def keep(self, moves: tuple[Move, ...] = ()) -> None:
        """Write moves, and before them those that still wait; what cannot be written waits."""
        self.unsaved += moves
        if self.path is None or not self.unsaved:
            self.unsaved = ()
            return
        try:
            write_moves(self.path, self.unsaved)
        except SummitryError as error:
            self.waiting = str(error)
        else:
            self.unsaved, self.waiting = (), ""

    def apply(self, kind: str, by: str, what: dict[str, Any]) -> None:
        """Make one move and whatever follows from it."""
        move = Move(self.session, kind, by, self.table.round, what)
        before = self.table.floor
        self.table = step(self.table, move)
        self.moves += (move,)
        answer = {
            "open": self.begin_round,
            "round": self.turn_round,
            "act": self.responses,
            "inject": self.responses,
            "silence": self.objections,
            "adopt": self.objections,
        }.get(kind)
        if answer is not None:
            answer()
        elif kind in ("draft", "amend") and self.table.floor != before:
            self.responses()
        elif kind in ("ask", "offer") and self.is_scripted(str(what["to"])):
            self.answer(kind, str(what["to"]), by)
        elif kind == "answer" and what.get("yes") is True:
            self.carry_out(what["item"], what["level"], by, str(what["to"]))
        elif kind in ("consent", "object") and not self.is_scripted(by):
            self.gavel_if_alone()

    def make(self, by: str, act: Act | None) -> bool:
        """Make the move of a scripted seat; tell whether there was one that may be made."""
        if act is None:
            return False
        try:
            self.apply(act[0], by, act[1])
        except SummitryError:
            return False
        return True

    def is_scripted(self, seat: str) -> bool:
        """Tell whether nobody plays a seat."""
        held = self.table.setup.people | {one for _, one in self.table.handed_in}
        return seat in self.table.setup.seats and seat not in held

    def scripted(self) -> list[str]:
        """Return the seats that nobody plays, in an order drawn for the round."""
        seats = [seat for seat in self.table.setup.seats if self.is_scripted(seat)]
        chance(self.table, "order").shuffle(seats)
        return seats

    def turn_round(self) -> None:
        """Let news come in if one plays alone, and begin the round."""
        if self.table.stage != FLOOR:
            return
        lot = chance(self.table, "news")
        waiting = effects.waiting(self.room, self.table)
        if self.table.setup.mode == "alone" and waiting and lot.random() < NEWS:
            name = lot.choice(waiting)
            self.make(NOBODY, ("inject", effects.inject(self.room, self.table, name, lot)))
        self.begin_round()

    def begin_round(self) -> None:
        """Let a scripted chair act, then the other scripted seats of their own accord."""
        chair = self.table.setup.chair
        if self.is_scripted(chair):
            for _ in range(CHAIR_MOVES):
                if not self.make(chair, chair_acts(self.room, self.table)):
                    break
        for seat in self.scripted():
            if seat != chair and self.table.stage in (FLOOR, SILENCE):
                self.make(seat, initiative(self.room, self.table, seat))

    def responses(self) -> None:
        """Let the scripted seats say what they make of the draft as it is now."""
        for seat in self.scripted():
            if self.table.stage == FLOOR and seat != self.table.setup.chair:
                self.make(seat, response(self.room, self.table, seat))

    def objections(self) -> None:
        """Let the scripted seats object that cannot live with what is put."""
        for seat in self.scripted():
            stand = self.room.stand(self.table, seat, how=self.table.stage)
            if stand.objects:
                item = self.room.keys[stand.item] if stand.item >= 0 else ""
                what = {"item": item, "points": round(-stand.points, 1)}
                self.make(seat, ("object", what))
        self.gavel_if_alone()

    def gavel_if_alone(self) -> None:
        """Rule at once where nobody is left to be heard."""
        setup = self.table.setup
        heard = {move.by for move in self.since_put()}
        left = setup.people - self.table.absent - heard - {setup.chair}
        if self.table.stage == ASKED and setup.mode == "alone" and not left:
            self.apply("gavel", setup.chair, {})

    def since_put(self) -> list[Move]:
        """Return what was said since the package was put."""
        found: list[Move] = []
        for move in reversed(self.moves):
            if move.kind in ("silence", "adopt"):
                break
            if move.kind in ("consent", "object"):
                found.append(move)
        return found

    def answer(self, kind: str, seat: str, by: str) -> None:
        """Let a scripted seat answer a question or an offer."""
        speak = reply if kind == "ask" else weigh
        self.make(seat, speak(self.room, self.table, seat, by))

    def carry_out(self, item: str, level: int, one: str, other: str) -> None:
        """Let a scripted author bring what was agreed in private into the draft."""
        author = self.table.author
        if author in (one, other) and self.is_scripted(author) and self.table.floor:
            self.make(author, ("amend", {"item": item, "level": level}))
