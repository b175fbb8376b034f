"""Who sits at the table, what lies on it, and what a package is worth to whom in a session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summitry.classroom.setup import Setup
from summitry.classroom.table import ASKED, SILENCE, Table
from summitry.errors import SummitryError
from summitry.explorers.consensus_council import Council, Terms
from summitry.models.consensus import ACT, ALL, HAIR, bring_round, table_of_worth, totals
from summitry.models.consensus_items import agenda_items
from summitry.models.consensus_seats import CARE, NUMBERS, OWN
from summitry.models.tables import rows
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

MOST_ITEMS = 15
WORTH = 10
FLEXIBLE = NUMBERS.index("flexibility")
LAST_HOUR = 3.0


class Stand(NamedTuple):
    """How a seat stands to a package.

    Attributes
    ----------
    points
        What the package is worth to it.
    objects
        Whether it would object if the package were put now.
    item
        Place of the item that costs it most; -1 where nothing does.
    known
        Whether it is coded on any item of the package.
    """

    points: float
    objects: bool
    item: int
    known: bool


class Room:
    """A case as a session sees it; what was worked out once is kept.

    Parameters
    ----------
    case
        A case pack with an agenda, coded positions, and open data for states and tiles.

    Raises
    ------
    SummitryError
        If the pack lacks an agenda, or fewer than two of its states are coded on it.
    """

    def __init__(self, case: Any) -> None:
        self.case = case
        self.items = agenda_items(case.agenda, set(case.positions["issue_id"]))[:MOST_ITEMS]
        if not self.items:
            raise SummitryError(say("simulation.nothing"))
        self.council = Council(case, self.items)
        self.numbers = self.council.seats(discipline=False)
        coded = (self.numbers.ground == OWN).any(axis=0)
        chairs = set(case.actors["iso3"][case.actors["kind"].astype(str) == "chair"])
        order = [str(code) for code in case.actors["iso3"]]
        known = [code for code, own in zip(self.council.codes, coded, strict=True) if own]
        known.sort(key=lambda code: (code not in chairs, order.index(code)))
        if len(known) < 2:
            raise SummitryError(say("simulation.nobody"))
        self.codes = tuple(known)
        self.chair = known[0]
        self.place = {code: self.council.codes.index(code) for code in known}
        self.keys = tuple(item.key for item in self.items)
        self.injects = {str(row.inject_id): row for row in rows(case.injects)}
        self.actions = {str(row.action_id): row for row in rows(case.one_sided_actions)}
        self.worth: dict[Any, list[NDArray[np.float64]]] = {}

    def setup(self, **options: Any) -> Setup:
        """Return a setup with every coded seat and every item.

        Parameters
        ----------
        options
            Fields of `Setup`.
        """
        items = tuple((item.key, len(item.labels)) for item in self.items)
        given = {"case": self.case.id, "mode": "alone", "seats": self.codes, "chair": self.chair}
        return Setup(items=items, **{**given, **options})

    def name(self, code: str) -> str:
        """Return what a seat is called in a sentence."""
        return self.council.names[self.place[code]] if code in self.place else code

    def begun(self, code: str) -> str:
        """Return what a seat is called at the beginning of a line."""
        return self.council.capital(self.place[code]) if code in self.place else code

    def item(self, key: str) -> Any:
        """Return an item by its key."""
        return self.items[self.keys.index(key)]

    def wording(self, key: str, level: int) -> str:
        """Return an item and its wording in short."""
        item = self.item(key)
        label = item.labels[level - 1] if level else say("simulation.left_out")
        return say("simulation.wording", item=item.name, label=label)

    def changed(self, table: Table) -> NDArray[np.float64]:
        """Return band, salience and flexibility of all states, after what lasts in this round."""
        numbers = self.numbers.numbers.copy()
        columns = {"salience": CARE, "flexibility": FLEXIBLE}
        for effect in table.lasting:
            if effect.changes in columns:
                keys = effect.items or self.keys
                of_issue = zip(self.keys, self.council.of_issue, strict=True)
                issues = sorted({row for key, row in of_issue if key in keys and row >= 0})
                states = [self.place[seat] for seat in effect.seats if seat in self.place]
                spot = np.ix_(issues, states, [columns[effect.changes]])
                numbers[spot] = np.clip(numbers[spot] + effect.shift, 0, ALL)
        return numbers

    def tables(self, table: Table) -> list[NDArray[np.float64]]:
        """Return what each level of each item is worth to each state in this round."""
        key = table.lasting
        if key not in self.worth:
            places = [item.places for item in self.items]
            seats = self.numbers._replace(numbers=self.changed(table))
            self.worth[key] = table_of_worth(places, self.council.of_issue, seats, WORTH)
        return self.worth[key]

    def points(self, table: Table, seat: str, package: Sequence[int]) -> float:
        """Return what a package is worth to a seat in this round."""
        return float(totals(self.tables(table), package)[self.place[seat]])

    def patience(self, table: Table, seat: str, package: Sequence[int], how: str) -> float:
        """Return how many points a seat may miss without objecting.

        Under silence it lets the points pass that `summitry.models.consensus` names; in the last
        round `LAST_HOUR`, so that a session ends like others that have a deadline; and with a deal
        that is kept as much as under silence. They do not add up.
        """
        levels = dict(zip(self.keys, package, strict=True))
        kept = any(deal.to == seat and levels[deal.item] == deal.level for deal in table.deals)
        found = [0.0]
        found += [ACT] * (how == SILENCE or kept)
        found += [LAST_HOUR] * table.is_last
        return max(found)

    def stand(
        self, table: Table, seat: str, package: Sequence[int] | None = None, how: str = ASKED
    ) -> Stand:
        """Return how a seat stands to a package, by default the one on the floor."""
        levels = tuple(table.floor if package is None else package)
        if not any(levels):
            return Stand(0.0, objects=False, item=-1, known=False)
        place = self.place[seat]
        parts = [
            float(worths[level, place])
            for worths, level in zip(self.tables(table), levels, strict=True)
        ]
        worst = int(np.argmin(parts))
        points = sum(parts)
        grounds = self.numbers.ground[self.council.rows(levels), place]
        away = seat in table.absent
        short = points < -self.patience(table, seat, levels, how) - HAIR
        known = bool((grounds == OWN).any())
        return Stand(points, short and not away, worst if parts[worst] < 0 else -1, known)

    def objecting(
        self, table: Table, package: Sequence[int] | None = None, how: str = ASKED
    ) -> list[str]:
        """Return the seats that would object to a package."""
        seats = table.setup.seats
        return [seat for seat in seats if self.stand(table, seat, package, how).objects]

    def helping(self, table: Table, seat: str) -> tuple[str, int] | None:
        """Return the least change of one item that brings a seat round and loses nobody."""
        if not table.floor:
            return None
        change = bring_round(self.tables(table), table.floor, "consensus", self.place[seat])
        return (self.keys[change.item], change.level) if change else None

    def largest(self, table: Table) -> tuple[int, ...]:
        """Return the largest package that nobody would block as things were at the beginning."""
        rule = table.setup.rule or "consensus"
        return self.council.largest(Terms(rule, discipline=False, worth=WORTH)).levels

    def opposite(self, seat: str) -> str:
        """Return the seat that stands farthest from another on the issues both care for.

        The distance on an issue counts by the product of both saliences.
        """
        return max(
            (code for code in self.codes if code != seat), key=lambda c: self.distance(seat, c)
        )

    def distance(self, seat: str, other: str) -> float:
        """Return how far two seats stand apart: points by issue, times both saliences."""
        one, two = (self.numbers.numbers[:, self.place[code]] for code in (seat, other))
        away = np.abs(one[:, :2].mean(axis=1) - two[:, :2].mean(axis=1))
        return float(np.nansum(away * one[:, CARE] * two[:, CARE]))

    def blank(self, setup: Setup) -> Table:
        """Return a table as it is before any draft, to weigh packages on."""
        return replace(Table(), setup=setup, round=1)
