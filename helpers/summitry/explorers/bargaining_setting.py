"""The settings of a bargain as the model takes them, and what comes of them on the line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from summitry.models.bargaining_line import Party, deals, possible, zone

if TYPE_CHECKING:
    from collections.abc import Mapping

GROUPS = {
    "way": ("a_way", "b_way"),
    "outside": ("a_outside", "b_outside"),
    "firmness": ("a_firmness", "b_firmness"),
    "patience": ("a_patience", "b_patience", "begins"),
}
LEVERS = tuple(name for names in GROUPS.values() for name in names)
RANGES = {"way": (0, 100), "outside": (-50, 50), "firmness": (10, 100), "patience": (10, 99)}
DECIMALS, LESS = 6, 0.1
STARTS = {"outside": 0, "firmness": 50, "patience": 90}


def start_of(row: Any) -> dict[str, Any]:
    """Return where the levers start for two codings; in the middle where one is missing.

    Parameters
    ----------
    row
        A row of `summitry.models.bargaining_start.bargains`, or None.
    """
    found: dict[str, Any] = {
        f"{side}_{group}": value for group, value in STARTS.items() for side in "ab"
    }
    for side in "ab":
        found[f"{side}_way"] = 50 if row is None else round(100 * getattr(row, f"way_{side}"))
    return found | {"begins": "a"}


@dataclass(frozen=True)
class Outcome:
    """What comes of a setting.

    Parameters
    ----------
    places
        Positions of the two on the line, 0-100.
    parties
        The two as the model takes them.
    second_begins
        Whether the second makes the first offer.
    """

    places: tuple[float, float]
    parties: tuple[Party, Party]
    second_begins: bool

    def on_line(self, share: float) -> float:
        """Return the place on the line of a part of the way."""
        first, second = self.places
        return first + share * (second - first)

    def limits(self) -> tuple[float, float]:
        """Return how far both go, as places on the line."""
        low, high = zone(*self.parties)
        return self.on_line(high), self.on_line(low)

    def aspirations(self) -> tuple[float | None, float | None]:
        """Return the best that each can hope for, the other's limit; None without a zone."""
        first, second = self.limits()
        return (second, first) if self.shares else (None, None)

    def room(self) -> float:
        """Return the points between the limits; negative where they leave a gap."""
        low, high = zone(*self.parties)
        return round((high - low) * abs(self.places[1] - self.places[0]), DECIMALS)

    @cached_property
    def shares(self) -> dict[str, float]:
        """Where deals lie by rule, as parts of the way."""
        return deals(*self.parties, second_begins=self.second_begins)

    def between(self) -> float:
        """Return the points between the limits as written; below 1 where they look alike."""
        first, second = (float(f"{limit:.0f}") for limit in self.limits())
        return abs(first - second) or min(abs(self.room()), LESS)

    def deals(self) -> dict[str, float]:
        """Return where deals lie by rule, as places on the line."""
        return {rule: self.on_line(share) for rule, share in self.shares.items()}

    def worth(self, share: float) -> tuple[float, float]:
        """Return what a deal is worth to both, in hundredths of their own places."""
        a, b = self.parties
        return 100 * float(a.worth(share)), 100 * float(b.worth(1 - share))

    def fallback(self) -> tuple[float, float]:
        """Return what no deal is worth to both, in hundredths of their own places."""
        a, b = self.parties
        return 100 * a.fallback, 100 * b.fallback

    def worths(self) -> dict[str, Any]:
        """Return what the picture shows of worths."""
        first, second = possible(*self.parties)
        return {
            "line": (100 * first, 100 * second),
            "threat": self.fallback(),
            "deals": {rule: self.worth(share) for rule, share in self.shares.items()},
        }


def outcome(row: Any, levers: Mapping[str, Any]) -> Outcome:
    """Return what comes of levers.

    Parameters
    ----------
    row
        A row of `summitry.models.bargaining_start.bargains`.
    levers
        Values of `LEVERS`, whole numbers as on screen.
    """
    a, b = (Party(*(levers[f"{side}_{group}"] / 100 for group in GROUPS)) for side in "ab")
    return Outcome((row.position_a, row.position_b), (a, b), levers["begins"] == "b")
