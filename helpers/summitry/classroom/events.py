"""What happened in a session, as far as a debrief has a card for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from summitry.classroom.table import take_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.classroom.moves import Move
    from summitry.classroom.room import Room
    from summitry.classroom.table import Table

MINORITY = 3
PUSHES = 2


class Happened(NamedTuple):
    """Something that happened, with what fills the gaps of a card.

    Attributes
    ----------
    trigger
        What calls up a card.
    who, other
        Codes of delegations.
    item
        Key of an item.
    round, times
        When, and how many.
    inject
        Key of news.
    """

    trigger: str
    who: tuple[str, ...] = ()
    other: str = ""
    item: str = ""
    round: int = 0
    times: int = 0
    inject: str = ""


def happened(room: Room, moves: Sequence[Move]) -> list[Happened]:
    """Return what happened in a session, in the order in which it matters for a debrief.

    Parameters
    ----------
    room
        The case.
    moves
        The moves of one session.
    """
    table, made, _ = take_up(moves)
    return [
        *ended(room, table),
        *put_in_vain(table),
        *deeds(table),
        *privately(table),
        *turned(room, made),
        *held_out(table),
        *apart(room, table),
        *told_otherwise(room, table),
    ]


def ended(room: Room, table: Table) -> list[Happened]:
    """Tell how the session ended: no deal, a late or an early one, a small one."""
    ruling, rounds = table.passed, table.setup.rounds
    if ruling is None:
        wanted = most_wanted(room, table)
        return [Happened("no_deal", item=wanted, times=table.round)] if table.round else []
    found = []
    if ruling.round >= max(rounds - 1, 2):
        found.append(Happened("late_deal", round=ruling.round))
    elif not any(not one.passed for one in table.rulings):
        found.append(Happened("unanimous_early", round=ruling.round))
    size = room.council.size(ruling.package)
    if size < room.council.size(room.largest(table)):
        found.append(Happened("small_package", times=sum(map(bool, ruling.package))))
    return found


def most_wanted(room: Room, table: Table) -> str:
    """Return the item, as last drafted, that is worth something to most seats."""
    package = table.floor or tuple(count for _, count in table.setup.items)

    def friends(place: int) -> int:
        worths = room.tables(table)[place][package[place]]
        return sum(worths[room.place[seat]] > 0 for seat in table.setup.seats)

    places = [place for place, level in enumerate(package) if level]
    return room.keys[max(places, key=friends)]


def put_in_vain(table: Table) -> list[Happened]:
    """Tell of packages that were put and did not pass."""
    failed = [ruling for ruling in table.rulings if not ruling.passed]
    found = []
    for ruling in failed[::-1][:1]:
        worst = max(ruling.objections, key=lambda one: one.points)
        trigger = "silence_broken" if ruling.how == "silence" else "blocked_package"
        who = tuple(one.by for one in ruling.objections)
        found.append(Happened(trigger, who, item=worst.item, round=ruling.round, times=len(who)))
    broken = next((one for one in failed[:-1] if one.how == "silence"), None)
    if broken is not None and failed[-1].how != "silence":
        who = tuple(one.by for one in broken.objections)
        found.append(Happened("silence_broken", who, round=broken.round, times=len(who)))
    if len(failed) >= PUSHES:
        found.append(Happened("chair_pushed", (table.setup.chair,), times=len(table.rulings)))
    return found


def deeds(table: Table) -> list[Happened]:
    """Tell of acts without anybody's consent: the last walkout, the last of the others."""
    last = {deed.trigger or "one_sided": deed for deed in table.deeds}
    order = sorted(last, key=lambda trigger: trigger != "walkout")
    return [Happened(trigger, (last[trigger].by,), round=last[trigger].round) for trigger in order]


def privately(table: Table) -> list[Happened]:
    """Tell of the first deal that was struck in private."""
    return [
        Happened("private_deal", (deal.by,), other=deal.to, item=deal.item, round=deal.round)
        for deal in table.deals[:1]
    ]


def turned(room: Room, moves: Sequence[Move]) -> list[Happened]:
    """Tell of the news after which most seats stood otherwise to the draft."""
    best: tuple[int, Happened] | None = None
    for place, move in enumerate(moves):
        if move.kind != "inject":
            continue
        before, after = take_up(moves[:place])[0], take_up(moves[: place + 1])[0]
        moved = tuple(
            seat
            for seat in before.setup.seats
            if room.stand(before, seat).objects != room.stand(after, seat).objects
        )
        if moved and (best is None or len(moved) > best[0]):
            name = str(move.what["inject"])
            best = len(moved), Happened("inject_turned", moved, round=move.round, inject=name)
    return [best[1]] if best else []


def held_out(table: Table) -> list[Happened]:
    """Tell of a few who objected to a package and joined a later one."""
    ruling = table.passed
    if ruling is None:
        return []
    earlier = [one for one in table.rulings if not one.passed]
    few = {one.by for put in earlier for one in put.objections}
    if not few or len(few) > MINORITY or earlier[-1].package == ruling.package:
        return []
    who = tuple(seat for seat in table.setup.seats if seat in few)
    return [Happened("minority_held_out", who, round=ruling.round, times=len(who))]


def apart(room: Room, table: Table) -> list[Happened]:
    """Tell of the chair's farthest pair that did not talk: those two that stand farthest apart."""
    pairs = [(seat, room.opposite(seat)) for seat in sorted(table.setup.people)]
    silent = [
        pair
        for pair in pairs
        if frozenset(pair) not in table.talks and pair[1] in table.setup.seats
    ]
    return [Happened("nobody_spoke", (one,), other=other) for one, other in silent[:1]]


def silent_pair(room: Room, moves: Sequence[Move]) -> Happened | None:
    """Return the two of the whole table that stand farthest apart and did not talk."""
    table = take_up(moves)[0]
    pairs = [(seat, room.opposite(seat)) for seat in table.setup.seats]
    silent = [
        pair
        for pair in pairs
        if frozenset(pair) not in table.talks and pair[1] in table.setup.seats
    ]
    if not silent:
        return None
    one, other = max(silent, key=lambda pair: room.distance(*pair))
    return Happened("nobody_spoke", (one,), other=other)


def told_otherwise(room: Room, table: Table) -> list[Happened]:
    """Tell of a press statement that names an item which the package does not hold."""
    ruling = table.passed
    held = ruling.package if ruling else (0,) * len(room.items)
    left = [item for item, level in zip(room.items, held, strict=True) if not level]
    for seat, text in table.statements:
        named = Counter(text.casefold().split())
        for item in left:
            words = item.name.casefold().removeprefix("the ")
            if words in text.casefold() and named:
                return [Happened("statement_differs", (seat,), item=item.key)]
    return []
