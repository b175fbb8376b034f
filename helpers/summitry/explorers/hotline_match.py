"""One match of two strategies, played with the same dice without and with calls."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.hotline_words import called
from summitry.models.contact_play import dice, match
from summitry.text import say

if TYPE_CHECKING:
    from summitry.models.contact_play import Match

SHOWN = 45
BEFORE_THE_FIRST = 133  # so that the first match has one early accident and no other


def both_matches(
    first: str, second: str, number: int, accidents: float, believed: float | None
) -> tuple[Match, Match | None]:
    """Return a match without calls and, if calls may be believed, the same with calls.

    Parameters
    ----------
    first, second
        The strategies.
    number
        Which match of theirs, from 1.
    accidents, believed
        Probabilities; None where nobody can call.
    """
    thrown = dice(1, BEFORE_THE_FIRST + number, seeds=1, rounds=SHOWN)
    quiet = match(first, second, accidents, thrown=thrown)
    if believed is None:
        return quiet, None
    return quiet, match(first, second, accidents, believed, thrown=thrown)


def heads(explorer: Any, played: tuple[Match, Match | None]) -> tuple[str, str]:
    """Return the words above the match, without and with calls."""
    quiet, calling = played
    first = say("hotline.head", n=quiet.together, number=explorer.number, rounds=SHOWN)
    if calling is None:
        return first, "" if explorer.revealed else say("hotline.head_waits")
    return first, say("hotline.head_calls", n=calling.together, rounds=SHOWN)


def read_match(explorer: Any, played: tuple[Match, Match | None]) -> str:
    """Say in how many rounds of the match both cooperate, without and with calls."""
    without, calling = played
    told = {
        "number": explorer.number,
        "first": called(explorer.first),
        "second": called(explorer.second),
        "rounds": without.cooperated.shape[1],
        "accidents": explorer.accidents,
        "n": without.together,
    }
    words = say("hotline.match_told" if explorer.revealed else "hotline.match_read", **told)
    if calling is None:
        return words
    more = say("hotline.match_calls", n=calling.together)
    return f"{words} {more}"
