"""The state of a session after its moves: a pure fold, so that a record can be replayed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from summitry.classroom.setup import Effect, Setup
from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry.classroom.moves import Move

BEFORE, FLOOR, SILENCE, ASKED, STATEMENTS, CLOSED = (
    "before",
    "floor",
    "silence",
    "asked",
    "statements",
    "closed",
)
STAGES = (BEFORE, FLOOR, SILENCE, ASKED, STATEMENTS, CLOSED)
LONGEST = 20_000  # letters of a statement
NOTHING = Setup("", "alone", (), "", ())


@dataclass(frozen=True)
class Wish:
    """A change that a seat asked for in public: an item at a level, 0 for left out."""

    by: str
    item: str
    level: int
    round: int


@dataclass(frozen=True)
class Offer:
    """A private offer: with the item at this level the other would not object."""

    by: str
    to: str
    item: str
    level: int


@dataclass(frozen=True)
class Deal(Offer):
    """A private offer that was accepted, and when."""

    round: int = 0


@dataclass(frozen=True)
class Objection:
    """Who objected, to which item above all, and by how many points it missed."""

    by: str
    item: str = ""
    points: float = 0.0


@dataclass(frozen=True)
class Ruling:
    """What became of a package that was put: when, how, and who objected."""

    round: int
    how: str
    package: tuple[int, ...]
    objections: tuple[Objection, ...]
    passed: bool


@dataclass(frozen=True)
class Deed:
    """An act without anybody's consent."""

    round: int
    by: str
    action: str
    trigger: str = ""


@dataclass(frozen=True)
class Table:
    """A session as it stands.

    Attributes
    ----------
    setup
        What it was opened with.
    stage
        One of `STAGES`.
    round
        The round, from 1; 0 before the opening.
    floor
        The level of each item on the floor, 0 for left out; empty where there is no draft.
    author, sponsors
        Who laid the draft, and who supports it.
    wishes, offers, deals, talks
        What was asked for in public, offered in private, agreed in private; who talked with whom.
    objections
        Objections to what is put now.
    effects, drawn, deeds
        What lasts; the news that came, with their rounds; the acts of one side.
    rulings
        What became of each package that was put.
    statements, handed_in
        Press statements by seat; who handed in from an own notebook, with the seat.
    """

    setup: Setup = NOTHING
    stage: str = BEFORE
    round: int = 0
    floor: tuple[int, ...] = ()
    author: str = ""
    sponsors: tuple[str, ...] = ()
    wishes: tuple[Wish, ...] = ()
    offers: tuple[Offer, ...] = ()
    deals: tuple[Deal, ...] = ()
    talks: frozenset[frozenset[str]] = frozenset()
    objections: tuple[Objection, ...] = ()
    effects: tuple[Effect, ...] = ()
    drawn: tuple[tuple[str, int], ...] = ()
    deeds: tuple[Deed, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    statements: tuple[tuple[str, str], ...] = ()
    handed_in: tuple[tuple[str, str], ...] = ()

    @property
    def lasting(self) -> tuple[Effect, ...]:
        """What holds in this round."""
        return tuple(effect for effect in self.effects if effect.holds(self.round))

    @property
    def absent(self) -> frozenset[str]:
        """The seats that neither join nor object in this round."""
        return frozenset(
            seat for one in self.lasting if one.changes == "absent" for seat in one.seats
        )

    @property
    def barred(self) -> frozenset[str]:
        """The items that cannot be decided in this round."""
        return frozenset(
            item for one in self.lasting if one.changes == "item_off" for item in one.items
        )

    @property
    def seconds(self) -> int:
        """How long this round lasts on the clock."""
        shift = sum(one.shift for one in self.lasting if one.changes == "time")
        return round(self.setup.seconds * max(0.0, 1 + shift / 100))

    @property
    def passed(self) -> Ruling | None:
        """The ruling by which a package passed, if one did."""
        return next((ruling for ruling in self.rulings if ruling.passed), None)

    @property
    def is_last(self) -> bool:
        """Whether this is the last round."""
        return self.round >= self.setup.rounds

    def level(self, item: str) -> int:
        """Return the level of an item on the floor."""
        return self.floor[self.setup.keys.index(item)] if self.floor else 0

    def with_level(self, item: str, level: int) -> tuple[int, ...]:
        """Return the package on the floor with one item settled otherwise."""
        keys = self.setup.keys
        floor = self.floor or (0,) * len(keys)
        return tuple(level if key == item else old for key, old in zip(keys, floor, strict=True))


def step(table: Table, move: Move) -> Table:
    """Return the state after a move.

    Raises
    ------
    SummitryError
        If the move may not be made now; the sentence says why.
    """
    from summitry.classroom.rules import RULES_BY_KIND
    from summitry.classroom.rules_checks import seated

    opening = move.kind == "open"
    if opening != (table.stage == BEFORE):
        raise SummitryError(say(f"classroom.illegal.{'again' if opening else 'not_open'}"))
    if table.stage == CLOSED:
        raise SummitryError(say("classroom.illegal.closed"))
    if not opening:
        seated(table, move.by)
    return RULES_BY_KIND[move.kind](table, move)


def replay(moves: Iterable[Move]) -> Table:
    """Return the state after all moves of one session.

    Raises
    ------
    SummitryError
        If one of them may not be made.
    """
    table = Table()
    for move in moves:
        table = step(table, move)
    return table


def take_up(moves: Iterable[Move]) -> tuple[Table, tuple[Move, ...], tuple[Move, ...]]:
    """Return the state after all moves that may be made, those moves, and those left aside."""
    table, made, aside = Table(), [], []
    for move in moves:
        try:
            table = step(table, move)
        except SummitryError:
            aside.append(move)
        else:
            made.append(move)
    return table, tuple(made), tuple(aside)


def ruled(table: Table) -> Table:
    """Return the state once the chair has ruled on what is put."""
    passed = len(table.objections) <= table.setup.allowed
    ruling = Ruling(table.round, table.stage, table.floor, table.objections, passed)
    stage = STATEMENTS if passed else FLOOR
    return replace(table, stage=stage, objections=(), rulings=(*table.rulings, ruling))
