"""What a session on screen holds: the game, and what is in hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.classroom.game import Game
from summitry.classroom.moves import NOBODY
from summitry.classroom.room import Room
from summitry.classroom.seating import share_out
from summitry.classroom.table import FLOOR, STATEMENTS
from summitry.errors import SummitryError
from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from summitry.classroom.setup import Setup

TABS = ("draft", "talk", "act", "decide", "facilitate")
FOLDER = "sessions"
DRAFT_ABOUT = "press_statement"


class SimulationState(Predicting):
    """A session and what the learner or the facilitator has in hand.

    Attributes
    ----------
    turn
        How many moves were made.
    tab
        Which kind of move is being chosen.
    item, level
        The item in hand and the wording chosen for it; 0 for left out.
    speaker, other
        For whom the next move is made, and whom it turns to.
    action, news
        The act of one side and the news in hand.
    text
        The press statement in the box.
    """

    turn = traitlets.Int(0).tag(state=True)
    tab = traitlets.Enum(list(TABS), TABS[0]).tag(state=True)
    item = traitlets.Unicode().tag(state=True)
    level = traitlets.Int(0).tag(state=True)
    speaker = traitlets.Unicode().tag(state=True)
    other = traitlets.Unicode().tag(state=True)
    action = traitlets.Unicode().tag(state=True)
    news = traitlets.Unicode().tag(state=True)
    text = traitlets.Unicode()
    options: Mapping[str, Any]
    case: Any

    def prepare(self) -> None:
        """Seat the delegations and open the session; it is written with the first own move."""
        self.room = Room(self.case)
        self.first = self.first_setup()
        self.game = Game(self.room, self.record_path())
        self.item = self.room.keys[0]
        self.begin(self.first)

    def record_path(self) -> Path:
        """Return the file that keeps the record, in the learner's own folder."""
        name = "".join(one for one in str(self.options["record"]) if one.isalnum() or one in "-_")
        return self.journal.folder / FOLDER / f"{name or 'table'}.jsonl"

    def first_setup(self) -> Setup:
        """Return the setup that the cell asks for."""
        wanted, people = self.options, self.options["people"]
        seat = find_seat(self.room, str(wanted["seat"])) if wanted["seat"] else self.room.chair
        names = (
            [self.say("person", n=n + 1) for n in range(people)] if type(people) is int else people
        )
        seats = [seat, *(code for code in self.room.codes if code != seat)]
        held = share_out(names, seats) if names else ((seat, (self.say("you"),)),)
        try:
            rounds, seconds = int(wanted["rounds"]), round(float(wanted["minutes"]) * 60)
            seed = int(wanted["seed"])
        except (TypeError, ValueError, OverflowError):
            raise SummitryError(self.say("numbers")) from None
        return self.room.setup(
            mode="room" if names else "alone",
            rounds=fitting("rounds", rounds, range(1, 10)),
            seconds=fitting("minutes", seconds, range(3601)),
            rule=fitting("rule", wanted["rule"], ("consensus", "minus_one")),
            seed=seed,
            held=held,
        )

    def begin(self, setup: Setup) -> None:
        """Open a session; it is written with the first move that somebody makes."""
        path, self.game.path = self.game.path, None
        self.game.open(setup)
        self.game.path, self.game.unsaved = path, self.game.moves
        self.settle_down()

    def settle_down(self) -> None:
        """Take in hand what fits the session."""
        setup = self.game.table.setup
        held = [seat for seat in setup.seats if seat in setup.people]
        self.speaker = held[0] if held else setup.chair
        self.other = next(seat for seat in setup.seats if seat != self.speaker)
        self.action = next(iter(self.room.actions), "")
        self.news = next(iter(self.room.injects), "")
        self.tab = TABS[0]
        self.turn = len(self.game.moves)
        self.read_level()

    @property
    def alone(self) -> bool:
        """Whether one learner plays against scripted delegations."""
        return self.game.table.setup.mode == "alone"

    @property
    def own_draft(self) -> bool:
        """Whether the speaker may change the draft, or lay the first."""
        table = self.game.table
        return not table.floor or self.speaker in (table.setup.chair, table.author)

    @property
    def in_chair(self) -> bool:
        """Whether the speaker holds the chair."""
        return self.speaker == self.game.table.setup.chair

    @traitlets.validate("item", "speaker", "other")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        """Refuse an item or a seat that is not at the table."""
        setting = proposal["trait"].name
        known = self.room.keys if setting == "item" else ["", *self.room.codes]
        return str(fitting(setting, proposal["value"], list(known)))

    @traitlets.validate("level")
    def _within(self, proposal: Mapping[str, Any]) -> int:
        """Refuse a wording that the item in hand does not have."""
        most = max(len(item.labels) for item in self.room.items)
        return int(fitting("level", proposal["value"], range(most + 1)))

    @traitlets.observe("item")
    def _in_hand(self, _change: Mapping[str, Any]) -> None:
        """Show how the item in hand stands on the floor."""
        self.read_level()
        self.arrange()

    @traitlets.observe("turn", "tab", "level", "speaker", "other", "action", "news")
    def _changed(self, _change: Mapping[str, Any]) -> None:
        """Put up what serves now."""
        self.arrange()

    def read_level(self) -> None:
        """Take the wording of the item in hand from the floor."""
        self.level = self.game.table.level(self.item)

    def arrange(self) -> None:
        """Put up what serves now."""

    def make(self, kind: str, by: str | None = None, **what: Any) -> bool:
        """Make a move; say in one sentence why not, if so."""
        turned = self.game.table.round
        try:
            self.game.do(kind, self.speaker if by is None else by, **what)
        except SummitryError as error:
            self.show_trouble(str(error))
            return False
        self.after(turned)
        return True

    def after(self, turned: int) -> None:
        """Show what has come of a move."""
        self.waiting = self.game.waiting
        self.saved = not self.waiting
        self.read_level()
        self.turn = len(self.game.moves)
        self.show_trouble(self.waiting)
        if self.game.table.round != turned:
            self.round_begun()

    def round_begun(self) -> None:
        """Set the clock anew."""

    def save_again(self) -> None:
        """Offer once more what could not be written."""
        self.game.keep()
        self.after(self.game.table.round)

    def package_of(self, levels: Sequence[int]) -> dict[str, int]:
        """Return a package as a move holds it."""
        return {key: level for key, level in zip(self.room.keys, levels, strict=True) if level}

    def opposite_setup(self) -> Setup:
        """Return a setup in which everybody sits as far from their seat as can be."""
        setup = self.game.table.setup
        free, held = list(setup.seats), []
        for seat, names in setup.held:
            far = self.room.opposite(seat)
            taken = (
                far if far in free else next(one for one in free if one != seat or len(free) == 1)
            )
            free.remove(taken)
            held.append((taken, names))
        return replace(setup, held=tuple(held), before=setup.held[0][0], seed=setup.seed + 1)

    def recall(self) -> None:
        """Go on where the last session stood, if it is one that this cell asks for."""
        game = Game(self.room, self.game.path)
        if len(self.game.moves) != len(self.game.unsaved) or not game.resume():
            return
        mine, theirs = self.first, game.table.setup
        same = replace(theirs, held=mine.held, before="", seed=mine.seed) == mine
        if same and (theirs.before or (theirs.held, theirs.seed) == (mine.held, mine.seed)):
            self.game = game
            self.settle_down()
            self.show_trouble(" ".join(game.remarks))

    def running(self) -> bool:
        """Tell whether the talks go on."""
        return self.game.table.stage == FLOOR

    def ended(self) -> bool:
        """Tell whether the talks are over and statements may be read out."""
        return self.game.table.stage == STATEMENTS

    def facilitator(self, kind: str, **what: Any) -> bool:
        """Make a move that belongs to no seat."""
        return self.make(kind, NOBODY, **what)


def find_seat(room: Room, wanted: str) -> str:
    """Return the code of a seat, given its code, name, or short name of its actor.

    Raises
    ------
    SummitryError
        If there is no such seat.
    """
    actors = dict(zip(room.case.actors["actor_id"], room.case.actors["iso3"], strict=True))
    for code in room.codes:
        known = (code, room.name(code), room.begun(code))
        if wanted.casefold() in [one.casefold() for one in known] or actors.get(wanted) == code:
            return code
    seats = ", ".join(f"{code} ({room.name(code)})" for code in room.codes)
    raise SummitryError(say("simulation.no_seat", name=wanted, known=seats))
