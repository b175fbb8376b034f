"""What the map of one vote says, in words: how many voted how, and who moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.models.war_votes import KINDS, UNKNOWN, moves, open_moves, tally
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

NAMED = 6


def read_tally(ballots: Sequence[str]) -> str:
    """Count the votes on the map, and those that are not known.

    Parameters
    ----------
    ballots
        One vote a state, as in the columns of `summitry.models.war_votes.grid`.
    """
    counted = tally(ballots)
    parts = [
        say(f"war_votes.did.{kind}", n=counted[kind], count=number_word(counted[kind]))
        for kind in KINDS
        if counted[kind]
    ]
    unknown = counted[UNKNOWN]
    if unknown:
        parts.append(say("war_votes.not_known", n=unknown, count=number_word(unknown)))
    return listing(parts)


def read_moves(
    before: pd.Series[str], after: pd.Series[str], earlier: str, names: Mapping[str, str]
) -> str:
    """Say who moved since the vote before, and of how many that cannot be said.

    Parameters
    ----------
    before, after
        Votes by state.
    earlier
        Number of the resolution before.
    names
        Names of states by code.
    """
    found = moves(before, after)
    unsure = len(open_moves(before, after))
    total = sum(len(codes) for codes in found.values())
    parts = [
        say(
            "war_votes.move",
            n=len(codes),
            who=listing([names.get(code, code) for code in codes])
            if total <= NAMED
            else number_word(len(codes)),
            before=say(f"war_votes.nouns.{one}"),
            after=say(f"war_votes.nouns.{other}"),
        )
        for (one, other), codes in found.items()
    ]
    words = {"earlier": earlier, "count": number_word(total), "parts": "; ".join(parts)}
    open_end = say("war_votes.unsure", n=unsure, count=number_word(unsure)) if unsure else ""
    return say("war_votes.moved", n=total, open_end=open_end, **words)
