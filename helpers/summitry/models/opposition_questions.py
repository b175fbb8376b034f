"""Questions between two sides and the ways in which they could end, from the table of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.models.opposition import agreement_of
from summitry.models.tables import rows

if TYPE_CHECKING:
    import pandas as pd

FEWEST, MOST = 2, 4


class End(NamedTuple):
    """One way in which a question could end.

    Attributes
    ----------
    words
        What it is.
    worth
        What it is worth to the two sides, 0 to 100, as coded.
    why
        Why it is coded so.
    source_ids
        On what the coding rests.
    """

    words: str
    worth: tuple[float, float]
    why: str
    source_ids: tuple[str, ...]


class Question(NamedTuple):
    """A question between two sides.

    Attributes
    ----------
    name
        What it is called.
    words
        The question.
    sides
        The two sides.
    ends
        The ways in which it could end, two to four.
    """

    name: str
    words: str
    sides: tuple[str, str]
    ends: tuple[End, ...]

    @property
    def agreement(self) -> float | None:
        """How far the two sides want the same by the coding, -1 to 1."""
        return agreement_of(*zip(*(end.worth for end in self.ends), strict=True))


def questions(games: pd.DataFrame) -> dict[str, Question]:
    """Return the questions of a pack that have at least two ends, by their ids.

    Parameters
    ----------
    games
        The pack's table; of more than four ends the first four are taken.
    """
    found = {}
    for game in dict.fromkeys(games["game_id"]):
        mine = list(rows(games[games["game_id"] == game]))
        ends = tuple(
            End(row.outcome, (row.first_value, row.second_value), row.why, tuple(row.source_ids))
            for row in mine[:MOST]
        )
        if len(ends) >= FEWEST:
            first = mine[0]
            sides = (first.first, first.second)
            found[str(game)] = Question(first.name, first.question, sides, ends)
    return found
