"""A council as the model seats it: what a package is worth to each state, and who objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summitry.explorers.open_sources import filled
from summitry.explorers.state_names import opening, spoken_names
from summitry.models.consensus import (
    HAIR,
    bring_round,
    objects,
    passes,
    table_of_worth,
    totals,
    under_rule,
)
from summitry.models.consensus_items import issue_rows
from summitry.models.consensus_search import largest
from summitry.models.consensus_seats import GROUP, OWN, UNKNOWN, seats
from summitry.models.membership import members, participants

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from numpy.typing import NDArray

    from summitry.models.consensus import Change
    from summitry.models.consensus_items import AgendaItem
    from summitry.models.consensus_search import Largest
    from summitry.models.consensus_seats import Seats

ALIKE = 3


class Terms(NamedTuple):
    """How a council decides: the rule, whether groups keep together, what an item is worth."""

    rule: str
    discipline: bool
    worth: int


class Verdict(NamedTuple):
    """A council's answer to a package.

    Attributes
    ----------
    worths
        What the package is worth to each state, as the rule lets it count.
    objecting, helped
        Who objects, and who accepts only because of the rule.
    ground
        On what each state's answer rests: ``own``, ``group`` or ``unknown``.
    passes
        Whether the package passes.
    """

    worths: NDArray[np.float64]
    objecting: NDArray[np.bool_]
    helped: NDArray[np.bool_]
    ground: list[str]
    passes: bool


class Bloc(NamedTuple):
    """States that object by the same number of points for the same reason.

    Attributes
    ----------
    states
        Their places.
    group
        The group whose line they take; empty for a state that stands alone.
    miss
        By how many points.
    """

    states: tuple[int, ...]
    group: str
    miss: float


class Council:
    """All states at the table; what was worked out once is kept.

    Parameters
    ----------
    case
        The case, with open data for states and tiles.
    items
        What is on the table.
    """

    def __init__(self, case: Any, items: Sequence[AgendaItem]) -> None:
        self.case, self.items = case, items
        day = case.as_of_date or case.header.ends
        states = case.open_data("states")
        tiles = case.open_data("tiles")
        self.tiles = filled(tiles[tiles["iso3"].isin(participants(states, day))])
        self.codes = [str(code) for code in self.tiles["iso3"]]
        named = spoken_names(case)
        self.names = [named.get(code, code) for code in self.codes]
        self.letters = dict(zip(states["iso3"], states["iso2"], strict=True))
        self.groups = self.read_groups(day)
        self.issues, self.of_issue = issue_rows(items)
        self.counts = [row >= 0 for row in self.of_issue]
        self.seated: dict[bool, Seats] = {}
        self.worth: dict[Terms, list[NDArray[np.float64]]] = {}
        self.found: dict[Terms, Largest] = {}

    def read_groups(self, day: Any) -> dict[str, set[str]]:
        """Return the members of each group by its name; none where a pack names no memberships."""
        if "memberships" not in self.case.header.open_data:
            return {}
        table = self.case.open_data("memberships")
        known = set(self.codes)
        found = {
            name: members(table, name, day) & known
            for name in sorted(table["organisation"].astype(str).unique())
        }
        return {name: codes for name, codes in found.items() if codes}

    def seats(self, *, discipline: bool) -> Seats:
        """Return where each state stands."""
        if discipline not in self.seated:
            tables = self.case.actors, self.case.positions
            self.seated[discipline] = seats(
                self.codes, *tables, self.issues, self.groups, discipline=discipline
            )
        return self.seated[discipline]

    def tables(self, terms: Terms) -> list[NDArray[np.float64]]:
        """Return what each wording of each item is worth to each state under the rule."""
        if terms not in self.worth:
            places = [item.places for item in self.items]
            seated = self.seats(discipline=terms.discipline)
            plain = table_of_worth(places, self.of_issue, seated, terms.worth)
            self.worth[terms] = under_rule(plain, terms.rule)
        return self.worth[terms]

    def verdict(self, package: Sequence[int], terms: Terms) -> Verdict:
        """Return the answer to a package."""
        worths = totals(self.tables(terms), package)
        plain = totals(self.tables(terms._replace(rule="consensus")), package)
        objecting = objects(worths, terms.rule)
        helped = ~objecting & (plain < -HAIR)
        return Verdict(
            worths, objecting, helped, self.ground(package, terms), passes(worths, terms.rule)
        )

    def ground(self, package: Sequence[int], terms: Terms) -> list[str]:
        """Return on what each state's answer to a package rests."""
        rows = self.rows(package)
        grounds = self.seats(discipline=terms.discipline).ground[rows]
        own, group = (grounds == OWN).any(axis=0), (grounds == GROUP).any(axis=0)
        kinds = zip(own, group, strict=True)
        return [OWN if mine else GROUP if line else UNKNOWN for mine, line in kinds]

    def rows(self, package: Sequence[int]) -> list[int]:
        """Return the rows of the issues that a package touches."""
        pairs = zip(package, self.of_issue, strict=True)
        return [row for level, row in pairs if level and row >= 0]

    def blocs(self, verdict: Verdict, package: Sequence[int], terms: Terms) -> list[Bloc]:
        """Return who objects, the farthest first; those who follow one line are taken together."""
        whose = self.seats(discipline=terms.discipline).whose[self.rows(package)]
        found: dict[tuple[float, str], list[int]] = {}
        for state in np.flatnonzero(verdict.objecting):
            lines = sorted(set(whose[:, state]) - {""})
            key = round(float(-verdict.worths[state]), 6), lines[0] if lines else ""
            found.setdefault(key, []).append(int(state))
        blocs = []
        for (miss, group), states in found.items():
            together = bool(group) and len(states) >= ALIKE
            parts = [tuple(states)] if together else [(state,) for state in states]
            blocs += [Bloc(part, group if together else "", miss) for part in parts]
        return sorted(blocs, key=lambda bloc: (-bloc.miss, bloc.states))

    def change(self, package: Sequence[int], terms: Terms, state: int) -> Change | None:
        """Return the least change that brings a state round and loses nobody."""
        return bring_round(self.tables(terms), package, terms.rule, state)

    def largest(self, terms: Terms) -> Largest:
        """Return the largest package that passes."""
        if terms not in self.found:
            self.found[terms] = largest(self.tables(terms), self.counts, terms.rule)
        return self.found[terms]

    def size(self, package: Sequence[int]) -> int:
        """Return how many of the coded items a package settles."""
        pairs = zip(package, self.counts, strict=True)
        return sum(bool(level) and counted for level, counted in pairs)

    def capital(self, state: int) -> str:
        """Return the name of a state as it begins a line."""
        return opening(self.names[state])
