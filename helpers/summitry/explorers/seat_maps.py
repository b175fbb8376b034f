"""The learner's two maps, one from each seat, beside the coding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.models.positions import gaps
from summitry.models.seats import shifts
from summitry.pictures.seats import TRACKS, Own
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True)
class SeatMaps:
    """What was placed from both seats, step by step, and what is coded.

    Steps run from 0: each issue from the seat of ``a``, each from that of ``b``, then both maps.

    Parameters
    ----------
    coded
        By issue, from top to bottom, the rows of `summitry.models.positions.stands`.
    a, b
        Ids of the actors.
    placements
        Places from 0 to 100 by ``seat/issue/actor``.
    """

    coded: Mapping[str, pd.DataFrame]
    a: str
    b: str
    placements: Mapping[str, int]

    @property
    def issues(self) -> list[str]:
        """The ids of the issues to place."""
        return list(self.coded)

    @property
    def last(self) -> int:
        """The number of the last step, in which everything shows."""
        return 2 * len(self.coded)

    def other(self, seat: str) -> str:
        """Return who sits opposite."""
        return self.b if seat == self.a else self.a

    def in_hand(self, step: int) -> tuple[str, str] | None:
        """Return seat and issue of a step; None for the last."""
        if not 0 <= step < self.last:
            return None
        seat, place = divmod(step, len(self.coded))
        return (self.a, self.b)[seat], self.issues[place]

    def seats(self, step: int) -> list[str]:
        """Return the seats whose marks may show in a step: the one in hand, or both at the end."""
        found = self.in_hand(step)
        return [found[0]] if found else [self.a, self.b]

    def row(self, seat: str, issue: str) -> int:
        """Return the row of the picture in which a seat's marks on an issue stand."""
        return TRACKS * self.issues.index(issue) + 1 + (seat == self.b)

    def place(self, seat: str, issue: str, actor: str) -> int | None:
        """Return where an actor was placed on an issue from a seat."""
        return self.placements.get(f"{seat}/{issue}/{actor}")

    def marks(self, seats: Sequence[str]) -> list[Own]:
        """Return the marks made from some seats."""
        found = [
            (side, self.row(seat, issue), self.place(seat, issue, actor))
            for seat in seats
            for issue in self.issues
            for side, actor in (("a", self.a), ("b", self.b))
        ]
        return [Own(side, row, place) for side, row, place in found if place is not None]

    def coded_sides(self, *, told: bool) -> dict[str, pd.DataFrame]:
        """Return by side the coded rows with the row they stand in; none before they may show."""
        tables = [
            rows.assign(row=TRACKS * self.issues.index(issue) + TRACKS - 1)
            for issue, rows in self.coded.items()
        ]
        whole = pd.concat(tables, ignore_index=True)
        shown = whole if told else whole.iloc[:0]
        return {
            side: shown[shown["actor_id"] == actor]
            for side, actor in (("a", self.a), ("b", self.b))
        }

    def shifts(self) -> pd.DataFrame:
        """Return how far each mark moved with the seat, in the order of the issues."""
        keys = {
            (seat, issue, actor): place
            for seat in (self.a, self.b)
            for issue in self.issues
            for actor in (self.a, self.b)
            if (place := self.place(seat, issue, actor)) is not None
        }
        return shifts(keys, self.a, self.b)

    def inside(self) -> tuple[int, int]:
        """Return how many of the learner's marks lie within the coded bands, and of how many."""
        hits = [
            bool(hit)
            for seat in (self.a, self.b)
            for issue in self.issues
            for hit in gaps(self.coded[issue], self.guesses(seat, issue))["inside"]
        ]
        return sum(hits), len(hits)

    def guesses(self, seat: str, issue: str) -> dict[str, int]:
        """Return what was placed on an issue from a seat, by actor."""
        places = {actor: self.place(seat, issue, actor) for actor in (self.a, self.b)}
        return {actor: place for actor, place in places.items() if place is not None}


def seat_table(
    maps: SeatMaps,
    issues: Mapping[str, Mapping[str, Any]],
    names: Mapping[str, str],
    step: int,
) -> pd.DataFrame:
    """Return one row an issue and actor, with the marks that may show and the ends of the line.

    Parameters
    ----------
    maps
        What was placed, and what is coded.
    issues
        Rows of the issues by id.
    names
        What the two are called, by id.
    step
        The step in hand, which says what may show.
    """
    seats, told = maps.seats(step), maps.in_hand(step) is None
    lines = []
    for issue in maps.issues:
        coded = maps.coded[issue].set_index("actor_id")
        for actor, name in names.items():
            line = {"issue": issues[issue]["name"], "actor": name}
            for seat in seats:
                place = maps.place(seat, issue, actor)
                line[f"from/{seat}"] = "" if place is None else str(place)
            if told:
                row = coded.loc[actor]
                band = {"low": f"{row['low']:g}", "high": f"{row['high']:g}"}
                line["coded"] = say("compare.cell", place=f"{row['position']:g}", **band)
            line |= {"low": issues[issue]["scale_0"], "high": issues[issue]["scale_100"]}
            lines.append(line)
    columns = {f"from/{seat}": say("seat_swap.from_seat", name=names[seat]) for seat in seats}
    heads = ("issue", "actor", "coded", "low", "high")
    columns |= {name: say(f"seat_swap.column.{name}") for name in heads}
    return pd.DataFrame(lines).rename(columns=columns)
