"""The settings of a deal that must pass at home, as the model takes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from summitry.models.two_level import RULES, binding_price, breaking_price, strike, win_set
from summitry.pictures.two_level_curve import MOST, Curve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.models.two_level import Deal

GROUPS = {
    "price": ("a_price", "b_price"),
    "alone": ("alone",),
    "doubt": ("doubt",),
    "rule": ("rule",),
}
LEVERS = tuple(name for names in GROUPS.values() for name in names)
DECIMALS, LESS = 6, 0.1
STARTS: Mapping[str, Any] = {
    "a_price": 20,
    "b_price": 20,
    "alone": 75,
    "doubt": 0,
    "rule": RULES[0],
}
RANGES = {"a_price": (0, MOST), "b_price": (0, MOST), "alone": (50, 100), "doubt": (0, 25)}


@dataclass(frozen=True)
class Table:
    """Two leaders and two homes on a line.

    Parameters
    ----------
    places
        Positions of the two sides, 0-100.
    side
        Whose price at home is in question, ``a`` or ``b``.
    price, other_price, alone, doubt, rule
        As `summitry.models.two_level.strike` takes them, seen from that side.
    """

    places: tuple[float, float]
    side: str
    price: float
    other_price: float
    alone: float
    doubt: float
    rule: str = RULES[0]

    def on_line(self, side: str, share: float) -> float:
        """Return the place on the line at which a side has gone a part of its way."""
        own, other = self.places if side == "a" else self.places[::-1]
        return own + share * (other - own)

    def bars(self) -> dict[str, tuple[float, float]]:
        """Return from where to where leaders and homes reach on the line."""
        found = {}
        for side, own in zip("ab", self.places, strict=True):
            price = self.price if side == self.side else self.other_price
            home = float(win_set(self.alone, price))
            found[f"{side}_leader"] = (own, self.on_line(side, self.alone))
            found[f"{side}_home"] = (own, self.on_line(side, home))
        return found

    def deal(self) -> Deal:
        """Return the deal at the present price."""
        return strike(self.alone, self.price, self.other_price, self.doubt, self.rule)

    def place(self) -> float | None:
        """Return where the deal lies on the line; None where there is none."""
        share = float(self.deal().place)
        return None if np.isnan(share) else self.on_line(self.side, share)

    def room(self) -> float:
        """Return the points of the line that both homes let pass; negative for a gap."""
        both = float(win_set(self.alone, self.price)) + float(win_set(self.alone, self.other_price))
        return round((both - 1) * abs(self.places[1] - self.places[0]), DECIMALS)

    def between(self) -> float:
        """Return the points between the homes as written; below 1 where they look alike."""
        bars = self.bars()
        first, second = (float(f"{bars[home][1]:.0f}") for home in ("a_home", "b_home"))
        return abs(first - second) or min(abs(self.room()), LESS)

    def breaks_at(self) -> float:
        """Return the price at home, 0-100, above which the two homes no longer meet."""
        return 100 * breaking_price(self.alone, self.other_price)

    def binds_at(self) -> float | None:
        """Return the price at home, 0-100, from which it moves the deal; None where it never does.

        In the middle of two limits each moves the deal from the first; by Nash's rule not before it
        binds.
        """
        if self.rule == "middle":
            return 0.0 if self.breaks_at() > 0 else None
        found = binding_price(self.alone, self.other_price)
        return None if found is None else 100 * found

    def best_price(self) -> int:
        """Return the price at home, 0-90, at which the leader may expect most; the lowest such."""
        return int(np.argmax(np.round(self.over_prices().worth, 9)))

    def over_prices(self) -> Deal:
        """Return the deals at prices from 0 to 90."""
        prices = np.arange(MOST + 1) / 100
        return strike(self.alone, prices, self.other_price, self.doubt, self.rule)

    def curves(self) -> list[Curve]:
        """Return the curves by side, a before b, and the chance where there is a doubt."""
        deals, now = self.over_prices(), self.deal()
        pair = [
            Curve(list(100 * deals.worth), 100 * float(now.worth)),
            Curve(list(100 * deals.other_worth), 100 * float(now.other_worth)),
        ]
        ordered = pair if self.side == "a" else pair[::-1]
        if not self.doubt:
            return ordered
        return [*ordered, Curve(list(100 * deals.chance), 100 * float(now.chance))]


def table_of(row: Any, side: str, levers: Mapping[str, Any]) -> Table:
    """Return the two leaders and homes that levers make.

    Parameters
    ----------
    row
        A row of `summitry.models.bargaining_start.bargains`.
    side
        Whose price at home is in question, ``a`` or ``b``.
    levers
        Values of `LEVERS`; numbers are whole, as on screen.
    """
    other = "b" if side == "a" else "a"
    return Table(
        places=(row.position_a, row.position_b),
        side=side,
        price=levers[f"{side}_price"] / 100,
        other_price=levers[f"{other}_price"] / 100,
        alone=levers["alone"] / 100,
        doubt=levers["doubt"] / 100,
        rule=levers["rule"],
    )
