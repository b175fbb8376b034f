"""Delegations that nobody plays: what they ask for, offer, refuse and do, decided by models.

A delegation weighs the package on the floor as `summitry.models.consensus` does. It sponsors what
is worth something to it and takes its name off what is not. Where the package misses, it asks for
a change: first one that brings it round and loses nobody; else, on the item that costs it most, the
wording nearest to where a deal by Nash's rule would lie between it and the seat that gains most
there (`summitry.models.bargaining_line`), each going as far as its coding says less the price that
it pays at home (`summitry.models.two_level`); else it asks that the item be left out. In the last
round it lets a small miss pass. All this is a device to play against, no forecast of anybody.

References
----------
Nash, J. F. (1950). The bargaining problem. Econometrica 18(2).
Putnam, R. D. (1988). Diplomacy and domestic politics: the logic of two-level games. International
Organization 42(3).
Roth, A. E., Murnighan, J. K. and Schoumaker, F. (1988). The deadline effect in bargaining: some
experimental evidence. AER 78(4).
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Any

import numpy as np

from summitry.classroom import effects
from summitry.models.bargaining_line import Party, deals
from summitry.models.bargaining_start import coded_way
from summitry.models.consensus import ALL
from summitry.models.consensus_seats import NUMBERS
from summitry.models.two_level import win_set

if TYPE_CHECKING:
    from summitry.classroom.room import Room
    from summitry.classroom.table import Table

HOME = 0.5
GLAD = 3.0
FAR = 15.0
RISK = 0.3
Act = tuple[str, dict[str, Any]]


def chance(table: Table, *about: object) -> Random:
    """Return a source of chance that depends on nothing but the session and the place in it."""
    return Random(f"{table.setup.seed} {table.round} {about}")  # noqa: S311 (a game, no secret)


def coding(room: Room, seat: str, place: int) -> dict[str, float] | None:
    """Return how a seat is coded on the issue of an item; None where it is not."""
    row = room.council.of_issue[place]
    numbers = room.numbers.numbers[row, room.place[seat]] if row >= 0 else np.array([np.nan])
    if np.isnan(numbers).any():
        return None
    found = dict(zip(NUMBERS, (float(number) for number in numbers), strict=True))
    return {**found, "position": (found["low"] + found["high"]) / 2}


def goes(coded: dict[str, float], place: float) -> float:
    """Return how far a seat goes towards a place: by its coding, less the price at home."""
    price = HOME * coded["salience"] / ALL
    return float(win_set(coded_way(coded, place), price))


def middle(room: Room, table: Table, seat: str, place: int) -> int | None:
    """Return the wording of an item nearest to a deal between a seat and who gains most there."""
    worths = room.tables(table)[place][table.floor[place]]
    others = [one for one in table.setup.seats if one != seat]
    other = max(others, key=lambda one: float(worths[room.place[one]]))
    mine, theirs = coding(room, seat, place), coding(room, other, place)
    if mine is None or theirs is None or mine["position"] == theirs["position"]:
        return None
    a = Party(way=goes(mine, theirs["position"]))
    b = Party(way=goes(theirs, mine["position"]))
    found = deals(a, b)
    if not found:
        return None
    spot = mine["position"] + found["nash"] * (theirs["position"] - mine["position"])
    places = room.items[place].places
    return min(range(len(places)), key=lambda level: abs(places[level] - spot)) + 1


def wish(room: Room, table: Table, seat: str) -> tuple[str, int] | None:
    """Return the change that a seat asks for; None where it wants none or knows none."""
    stand = room.stand(table, seat)
    if not stand.objects or stand.item < 0:
        return None
    helping = room.helping(table, seat)
    if helping:
        return helping
    key = room.keys[stand.item]
    level = middle(room, table, seat, stand.item)
    if level is not None and level != table.floor[stand.item]:
        better = room.points(table, seat, table.with_level(key, level))
        if better > stand.points:
            return key, level
    return key, 0


def reply(room: Room, table: Table, seat: str, to: str) -> Act:
    """Answer a question in private: what would bring the seat round."""
    if not table.floor:
        wants = room.tables(table)
        best = [float(worths[:, room.place[seat]].max()) for worths in wants]
        place = int(np.argmax(best))
        level = int(np.argmax(wants[place][:, room.place[seat]]))
        return "answer", {"to": to, "item": room.keys[place], "level": level, "says": "wants"}
    if not room.stand(table, seat).objects:
        return "answer", {"to": to, "says": "content"}
    change = wish(room, table, seat)
    if change is None:
        return "answer", {"to": to, "says": "nothing"}
    after = room.stand(table, seat, table.with_level(*change))
    says = "part" if after.objects else "round"
    return "answer", {"to": to, "item": change[0], "level": change[1], "says": says}


def weigh(room: Room, table: Table, seat: str, by: str) -> Act:
    """Answer a private offer: yes where with it the seat would not object and be no worse off."""
    offer = next(one for one in table.offers if (one.by, one.to) == (by, seat))
    package = table.with_level(offer.item, offer.level)
    now = room.points(table, seat, table.floor or package)
    then = room.points(table, seat, package)
    yes = then >= now and then >= -room.patience(table, seat, package, "silence")
    return "answer", {"to": by, "item": offer.item, "level": offer.level, "yes": bool(yes)}


def response(room: Room, table: Table, seat: str) -> Act | None:
    """Return what a seat says to the draft as it is: sponsor, withdraw, ask for a change."""
    if not table.floor or seat in table.absent:
        return None
    stand = room.stand(table, seat)
    if seat in table.sponsors:
        return ("withdraw", {}) if stand.objects and seat != table.author else None
    if stand.points >= GLAD and stand.known:
        return "sponsor", {}
    change = wish(room, table, seat)
    pending = {(one.item, one.level) for one in table.wishes if one.by == seat}
    if change is None or change in pending:
        return None
    wish_only = seat not in (table.setup.chair, table.author)
    return "amend", {"item": change[0], "level": change[1], "wish": wish_only}


def initiative(room: Room, table: Table, seat: str) -> Act | None:
    """Return what a seat does of its own when a round begins: act alone, or offer in private."""
    stand = room.stand(table, seat)
    lot = chance(table, seat, "initiative")
    if not stand.objects or seat in table.absent or lot.random() > RISK:
        return None
    author, change = table.author, wish(room, table, seat)
    acted = any(deed.by == seat for deed in table.deeds)
    if stand.points < -FAR and not acted and room.actions:
        action = lot.choice(sorted(room.actions))
        key = room.keys[max(stand.item, 0)]
        other = author if author != seat else table.setup.chair
        if other != seat:
            return "act", effects.act(room, table, seat, action, other, key)
    if change and author not in ("", seat) and author not in table.absent:
        return "offer", {"to": author, "item": change[0], "level": change[1]}
    return None
