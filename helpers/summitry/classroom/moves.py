"""A move at the table, and the record of a session: one JSON object a line."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.journal.disk import append, patiently, read
from summitry.journal.entries import BYTE_ORDER_MARK, as_json, finite, new_id, now
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FORMAT = "summitry-session"
VERSION = 1
KINDS = (
    "open",
    "draft",
    "amend",
    "sponsor",
    "withdraw",
    "ask",
    "offer",
    "answer",
    "act",
    "inject",
    "silence",
    "adopt",
    "object",
    "consent",
    "gavel",
    "pass",
    "round",
    "hand_in",
    "statement",
    "close",
)
NOBODY = ""


@dataclass(frozen=True)
class Move:
    """Something that was done at the table.

    Parameters
    ----------
    session
        Id of the session.
    kind
        One of `KINDS`.
    by
        Code of the seat that moved; empty for the facilitator and the clock.
    round
        The round in which it was done; 0 for the opening.
    what
        More about it, by name: anything JSON can hold.
    at
        When, ISO 8601 with zone.
    """

    session: str
    kind: str
    by: str = NOBODY
    round: int = 0
    what: Mapping[str, Any] = field(default_factory=dict)
    at: str = field(default_factory=now)

    def line(self) -> bytes:
        """Return the move as one line of the record.

        Raises
        ------
        SummitryError
            If JSON cannot hold it.
        """
        fields = {
            "session": self.session,
            "at": self.at,
            "round": self.round,
            "by": self.by,
            "kind": self.kind,
            "what": dict(self.what),
        }
        try:
            return as_json(fields).encode() + b"\n"
        except (TypeError, ValueError, RecursionError):
            raise SummitryError(say("classroom.not_json")) from None


@dataclass(frozen=True)
class Record:
    """What a file of sessions holds.

    Attributes
    ----------
    sessions
        The moves by id of the session, in the order in which the sessions began.
    damaged
        Lines that are no moves; they stay in the file as they are.
    """

    sessions: Mapping[str, tuple[Move, ...]]
    damaged: tuple[str, ...] = ()

    @property
    def last(self) -> tuple[Move, ...]:
        """The moves of the session that began last; none where there is no session."""
        return next(reversed(list(self.sessions.values())), ())


def new_session() -> str:
    """Return an id for a session."""
    return new_id()[:8]


def read_move(line: bytes) -> Move:
    """Read one line of a record.

    Raises
    ------
    ValueError
        If the line is no whole move.
    """
    try:
        found = json.loads(
            line.removeprefix(BYTE_ORDER_MARK), parse_constant=finite, parse_float=finite
        )
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if not isinstance(found, dict):
        raise ValueError("not a move")  # noqa: TRY004 (all damage is one kind of damage)
    words: dict[str, Any] = {name: found.get(name) for name in ("session", "at", "by", "kind")}
    fits = all(isinstance(one, str) for one in words.values()) and words["session"]
    turn, what = found.get("round"), found.get("what")
    if not fits or type(turn) is not int or not isinstance(what, dict):
        raise ValueError("a field is missing")
    if words["kind"] not in KINDS:
        raise ValueError("no kind of move")
    return Move(round=turn, what=what, **words)


def read_record(path: Path) -> Record:
    """Read the sessions in a file; none where there is no file.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    SummitryError
        If the file is there and cannot be read.
    """
    try:
        content = patiently(lambda: read(path))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SummitryError(say("journal.unread", path=path, reason=reason)) from None
    sessions: dict[str, list[Move]] = {}
    damaged = []
    for line in content.split(b"\n"):
        try:
            move = read_move(line)
        except ValueError:
            if line.strip():
                damaged.append(line.decode(errors="replace").strip())
        else:
            sessions.setdefault(move.session, []).append(move)
    return Record({name: tuple(moves) for name, moves in sessions.items()}, tuple(damaged))


def write_moves(path: Path, moves: Iterable[Move]) -> None:
    """Add moves to the end of a file, all or none; once this returns they are on the disk.

    Raises
    ------
    SummitryError
        If they could not be written.
    """
    lines = b"".join(move.line() for move in moves)
    try:
        patiently(lambda: append(path, lines))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SummitryError(say("classroom.not_saved", path=path, reason=reason)) from None
