"""Answers that were handed in, turned into moves of a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.classroom.hand_in import voice
from summitry.classroom.table import FLOOR
from summitry.errors import SummitryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.classroom.game import Game
    from summitry.classroom.hand_in import Answer


def taken_in(game: Game, answers: Sequence[Answer]) -> list[str]:
    """Make the moves that the answers of a class stand for; return the names of seats it refused.

    Parameters
    ----------
    game
        The session.
    answers
        Answers to the package on its floor.
    """
    refused = []
    for answer in answers:
        if (answer.pseudonym, answer.seat) not in game.table.handed_in:
            attempt(game, "hand_in", answer.seat, name=answer.pseudonym)
    for seat in dict.fromkeys(answer.seat for answer in answers):
        names = [answer.pseudonym for answer in answers if answer.seat == seat]
        if not said(game, seat, voice(answers, seat), names):
            refused.append(game.room.name(seat))
        for answer in answers:
            if answer.seat == seat and answer.item and game.table.stage == FLOOR:
                wish = {"item": answer.item, "level": answer.level, "wish": True}
                if seat not in (game.table.setup.chair, game.table.author):
                    attempt(game, "amend", seat, **wish)
    return refused


def said(game: Game, seat: str, stance: str, names: list[str]) -> bool:
    """Make the move of a stance where it changes something; tell whether it could be made."""
    sponsors = seat in game.table.sponsors
    if game.table.stage == FLOOR:
        if stance == "sponsor":
            return sponsors or attempt(game, "sponsor", seat, names=names)
        if stance == "object" and sponsors:
            return attempt(game, "withdraw", seat, names=names)
        return True
    objected = seat in {one.by for one in game.table.objections}
    if stance == "object":
        return objected or attempt(game, "object", seat, names=names)
    return attempt(game, "consent", seat, names=names)


def attempt(game: Game, kind: str, seat: str, **what: Any) -> bool:
    """Make a move; tell whether it could be made."""
    try:
        game.do(kind, seat, **what)
    except SummitryError:
        return False
    return True
