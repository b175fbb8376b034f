"""What a session is opened with, and what lasts for a while once it was done."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from summitry.classroom.moves import FORMAT, VERSION
from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

MODES = ("alone", "room")
RULES = ("consensus", "minus_one")
MOST_ROUNDS = 9
CHANGES = ("nothing", "salience", "flexibility", "item_off", "absent", "time")


@dataclass(frozen=True)
class Setup:
    """Seats, items and terms of a session.

    Parameters
    ----------
    case
        Id of the case.
    mode
        One of `MODES`.
    seats
        Codes of the seats.
    chair
        The seat that holds the chair.
    items
        Keys of the items and how many wordings each has.
    rounds
        How many rounds there are, 1 to `MOST_ROUNDS`.
    seconds
        How long a round lasts on the clock; 0 for no clock.
    seed
        What chance begins with.
    rule
        One of `RULES`.
    held
        Who sits where: pseudonyms by seat; a seat that nobody holds is played by the model.
    before
        The seat that was held in the session of which this is the second run; empty for a first.
    """

    case: str
    mode: str
    seats: tuple[str, ...]
    chair: str
    items: tuple[tuple[str, int], ...]
    rounds: int = 4
    seconds: int = 0
    seed: int = 1
    rule: str = RULES[0]
    held: tuple[tuple[str, tuple[str, ...]], ...] = ()
    before: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys of the items."""
        return tuple(key for key, _ in self.items)

    @property
    def people(self) -> frozenset[str]:
        """The seats that somebody holds."""
        return frozenset(seat for seat, names in self.held if names)

    @property
    def allowed(self) -> int:
        """How many objections do not count."""
        return int(self.rule == "minus_one")

    def what(self) -> dict[str, Any]:
        """Return the setup as the opening move holds it."""
        held = {seat: list(names) for seat, names in self.held}
        return {
            "format": FORMAT,
            "version": VERSION,
            **asdict(self),
            "seats": list(self.seats),
            "items": dict(self.items),
            "held": held,
        }


@dataclass(frozen=True)
class Effect:
    """Something that lasts: an act or news that changed what delegations care for or may do.

    Parameters
    ----------
    changes
        One of `CHANGES`.
    seats
        Whom it concerns.
    items
        The items it concerns; none means all.
    shift
        By how many points, -100 to 100.
    until
        The last round in which it holds; 0 for as long as the session lasts.
    """

    changes: str
    seats: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    shift: float = 0.0
    until: int = 0

    def holds(self, turn: int) -> bool:
        """Tell whether it holds in a round."""
        return not self.until or turn <= self.until


def read_setup(what: Mapping[str, Any]) -> Setup:
    """Read the setup from an opening move.

    Raises
    ------
    SummitryError
        If it is none that this version can play.
    """
    if what.get("format") != FORMAT or what.get("version") != VERSION:
        raise SummitryError(say("classroom.illegal.other_version"))
    try:
        setup = Setup(
            case=str(what["case"]),
            mode=str(what["mode"]),
            seats=tuple(str(seat) for seat in what["seats"]),
            chair=str(what["chair"]),
            items=tuple((str(key), int(count)) for key, count in what["items"].items()),
            rounds=int(what["rounds"]),
            seconds=int(what["seconds"]),
            seed=int(what["seed"]),
            rule=str(what["rule"]),
            held=tuple(
                (str(seat), tuple(str(name) for name in names))
                for seat, names in what["held"].items()
            ),
            before=str(what.get("before", "")),
        )
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
        raise SummitryError(say("classroom.illegal.no_setup")) from None
    known = set(setup.seats)
    fits = (
        setup.chair in known
        and len(known) == len(setup.seats)
        and {seat for seat, _ in setup.held} <= known
        and bool(setup.items)
        and all(count >= 1 for _, count in setup.items)
        and 1 <= setup.rounds <= MOST_ROUNDS
        and setup.seconds >= 0
        and setup.rule in RULES
        and setup.mode in MODES
    )
    if not fits:
        raise SummitryError(say("classroom.illegal.no_setup"))
    return setup


def read_effect(what: Mapping[str, Any], turn: int) -> Effect:
    """Read what an act or news changes, from its move.

    Raises
    ------
    SummitryError
        If it is no such thing.
    """
    found = what.get("effect", {})
    try:
        lasting = int(found.get("rounds", 0))
        effect = Effect(
            changes=str(found.get("changes", CHANGES[0])),
            seats=tuple(str(seat) for seat in found.get("seats", ())),
            items=tuple(str(item) for item in found.get("items", ())),
            shift=float(found.get("shift", 0.0)),
            until=turn + lasting - 1 if lasting > 0 else 0,
        )
    except (TypeError, ValueError, AttributeError, OverflowError):
        raise SummitryError(say("classroom.illegal.no_effect")) from None
    if effect.changes not in CHANGES or not abs(effect.shift) <= 100:
        raise SummitryError(say("classroom.illegal.no_effect"))
    return effect
