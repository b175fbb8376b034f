"""Which move may be made when, and what it does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.classroom.rules_checks import at, by_chair, require
from summitry.classroom.rules_draft import (
    amended,
    answered,
    asked,
    drafted,
    offered,
    sponsored,
    withdrawn,
)
from summitry.classroom.rules_put import acted, consented, gavelled, injected, objected, put
from summitry.classroom.setup import read_setup
from summitry.classroom.table import ASKED, CLOSED, FLOOR, LONGEST, SILENCE, STATEMENTS, ruled

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry.classroom.moves import Move
    from summitry.classroom.table import Table


def opened(table: Table, move: Move) -> Table:
    """Begin the first round."""
    return replace(table, setup=read_setup(move.what), stage=FLOOR, round=1)


def passed(table: Table, move: Move) -> Table:
    """Let one's turn go by."""
    at(table, FLOOR, SILENCE, ASKED)
    require(move.by, "no_seat")
    return table


def next_round(table: Table, move: Move) -> Table:
    """End the round; a text that lay under silence is decided."""
    at(table, FLOOR, SILENCE)
    by_chair(table, move)
    done = ruled(table) if table.stage == SILENCE else table
    if done.stage == STATEMENTS or table.is_last:
        return replace(done, stage=STATEMENTS, offers=())
    turned = replace(done, round=table.round + 1, offers=())
    return replace(turned, sponsors=tuple(o for o in turned.sponsors if o not in turned.absent))


def handed_in(table: Table, move: Move) -> Table:
    """Note who handed in from an own notebook."""
    at(table, FLOOR, SILENCE, ASKED)
    require(move.by, "no_seat")
    return replace(table, handed_in=(*table.handed_in, (str(move.what.get("name", "")), move.by)))


def stated(table: Table, move: Move) -> Table:
    """Read a press statement out."""
    at(table, STATEMENTS)
    require(move.by, "no_seat")
    text = move.what.get("text")
    require(isinstance(text, str) and text.strip(), "no_words")
    require(len(str(text)) <= LONGEST, "too_long", n=len(str(text)), most=LONGEST)
    others = [one for one in table.statements if one[0] != move.by]
    return replace(table, statements=(*others, (move.by, str(text))))


def closed(table: Table, move: Move) -> Table:
    """End the session."""
    at(table, STATEMENTS)
    by_chair(table, move)
    return replace(table, stage=CLOSED)


RULES_BY_KIND: dict[str, Callable[[Table, Move], Table]] = {
    "open": opened,
    "draft": drafted,
    "amend": amended,
    "sponsor": sponsored,
    "withdraw": withdrawn,
    "ask": asked,
    "offer": offered,
    "answer": answered,
    "act": acted,
    "inject": injected,
    "silence": lambda table, move: put(table, move, SILENCE),
    "adopt": lambda table, move: put(table, move, ASKED),
    "object": objected,
    "consent": consented,
    "gavel": gavelled,
    "pass": passed,
    "round": next_round,
    "hand_in": handed_in,
    "statement": stated,
    "close": closed,
}
