"""The accounts of one occasion under their letters, with what they tell of each topic."""

from __future__ import annotations

from string import ascii_uppercase
from typing import TYPE_CHECKING, Any

from summitry.explorers.naming import numbered
from summitry.models.readouts import lettered, tellers, told_by_all, told_by_one
from summitry.models.tables import rows
from summitry.pictures.readouts import ALONE, SILENT, TELLS, Line
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST = 2


class Accounts:
    """What several houses tell of one occasion.

    Parameters
    ----------
    occasion
        Its row.
    readouts
        The rows of its accounts, in the order of the table.
    points
        The rows of what they say.
    """

    def __init__(self, occasion: Any, readouts: Sequence[Any], points: Sequence[Any]) -> None:
        self.occasion = occasion
        by_id = {row.readout_id: row for row in readouts}
        self.ids = lettered([*by_id], occasion.occasion_id)
        self.rows = {one: by_id[one] for one in self.ids}
        self.letters = dict(zip(self.ids, ascii_uppercase, strict=False))
        named = numbered([row.house for row in readouts])
        self.houses = dict(zip(by_id, named, strict=True))
        self.says: dict[str, dict[str, str]] = {}
        for point in points:
            if point.readout_id in by_id:
                self.says.setdefault(point.topic, {})[point.readout_id] = point.says
        self.topics = [*self.says]
        self.told = tellers(self.says, self.ids)
        self.by_all = told_by_all(self.told, len(self.ids))
        self.by_one = told_by_one(self.told)

    def by_letter(self) -> dict[str, str]:
        """Return the accounts by letter."""
        return {letter: one for one, letter in self.letters.items()}

    def by_house(self) -> dict[str, str]:
        """Return the accounts by house, in the order of the table."""
        return {house: one for one, house in self.houses.items()}

    def silent(self, topic: str) -> list[str]:
        """Return the accounts that leave a topic out."""
        return [one for one in self.ids if one not in self.told[topic]]

    def left_out(self, account: str) -> list[str]:
        """Return the topics that an account leaves out."""
        return [topic for topic in self.topics if account not in self.told[topic]]

    def lines(self) -> list[Line]:
        """Return the topics as lines of the picture."""
        return [Line(topic, self.kinds(topic), self.note(topic)) for topic in self.topics]

    def kinds(self, topic: str) -> tuple[str, ...]:
        """Return for each account whether it tells of a topic."""
        tells = ALONE if topic in self.by_one else TELLS
        return tuple(tells if one in self.told[topic] else SILENT for one in self.ids)

    def note(self, topic: str) -> str:
        """Say in a word or two who tells of a topic."""
        told, count = self.told[topic], len(self.ids)
        if topic in self.by_one:
            return say("readouts.note.alone", letter=self.letters[told[0]])
        phrase = "readouts.note.all" if len(told) == count else "readouts.note.some"
        return say(phrase, n=len(told), count=count)


def accounts_of(case: Any) -> dict[str, Accounts]:
    """Return the occasions that at least two accounts tell of, by id.

    Parameters
    ----------
    case
        A case pack.
    """
    readouts, points = list(rows(case.readouts)), list(rows(case.readout_points))
    found = {}
    for occasion in rows(case.occasions):
        own = [row for row in readouts if row.occasion_id == occasion.occasion_id]
        accounts = Accounts(occasion, own[: len(ascii_uppercase)], points)
        if len(own) >= FEWEST and accounts.topics:
            found[occasion.occasion_id] = accounts
    return found
