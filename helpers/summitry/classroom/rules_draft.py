"""Moves around the draft: laying it, changing it, talking about it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.classroom.rules_checks import at, item_of, other_of, present, refuse, require
from summitry.classroom.table import FLOOR, SILENCE, Deal, Offer, Wish

if TYPE_CHECKING:
    from summitry.classroom.moves import Move
    from summitry.classroom.table import Table


def drafted(table: Table, move: Move) -> Table:
    """Lay a package on the floor."""
    at(table, FLOOR)
    present(table, move)
    require(not table.floor or move.by == table.setup.chair, "one_draft")
    given = move.what.get("package")
    require(isinstance(given, dict), "no_package")
    levels = given if isinstance(given, dict) else {}
    counts = dict(table.setup.items)
    require(set(levels) <= set(counts), "no_item")
    fits = all(type(level) is int and 0 <= level <= counts[key] for key, level in levels.items())
    require(fits, "no_level")
    require(any(levels.values()), "no_package")
    floor = tuple(levels.get(key, 0) for key in table.setup.keys)
    require(floor != table.floor, "same")
    return replace(table, floor=floor, author=move.by, sponsors=(move.by,), wishes=())


def amended(table: Table, move: Move) -> Table:
    """Change an item on the floor if the draft is one's own; ask for the change if not."""
    at(table, FLOOR)
    present(table, move)
    require(table.floor, "no_draft")
    item, level = item_of(table, move)
    require(table.level(item) != level, "same")
    if move.by not in (table.setup.chair, table.author):
        others = [one for one in table.wishes if (one.by, one.item) != (move.by, item)]
        return replace(table, wishes=(*others, Wish(move.by, item, level, table.round)))
    floor = table.with_level(item, level)
    require(any(floor), "no_package")
    wishes = tuple(one for one in table.wishes if (one.item, one.level) != (item, level))
    sponsors = tuple(dict.fromkeys((*table.sponsors, move.by)))
    return replace(table, floor=floor, wishes=wishes, sponsors=sponsors)


def sponsored(table: Table, move: Move) -> Table:
    """Put one's name under the draft."""
    at(table, FLOOR)
    present(table, move)
    require(table.floor, "no_draft")
    require(move.by not in table.sponsors, "sponsors_already")
    wishes = tuple(one for one in table.wishes if one.by != move.by)
    return replace(table, sponsors=(*table.sponsors, move.by), wishes=wishes)


def withdrawn(table: Table, move: Move) -> Table:
    """Take one's name off the draft."""
    at(table, FLOOR)
    require(move.by in table.sponsors, "no_sponsor")
    return replace(table, sponsors=tuple(one for one in table.sponsors if one != move.by))


def asked(table: Table, move: Move) -> Table:
    """Ask another in private what would bring it round."""
    at(table, FLOOR, SILENCE)
    present(table, move)
    pair = frozenset((move.by, other_of(table, move)))
    return replace(table, talks=table.talks | {pair})


def offered(table: Table, move: Move) -> Table:
    """Offer another in private an item at a level for its consent."""
    at(table, FLOOR)
    present(table, move)
    to = other_of(table, move)
    offer = Offer(move.by, to, *item_of(table, move))
    kept = [one for one in table.offers if (one.by, one.to) != (move.by, to)]
    return replace(table, offers=(*kept, offer), talks=table.talks | {frozenset((move.by, to))})


def answered(table: Table, move: Move) -> Table:
    """Answer a question or an offer; a yes to an offer is a deal."""
    at(table, FLOOR, SILENCE)
    to = other_of(table, move)
    require(frozenset((move.by, to)) in table.talks, "not_asked")
    if "yes" not in move.what:
        return table
    offer = next((one for one in table.offers if (one.by, one.to) == (to, move.by)), None)
    if offer is None:
        raise refuse("no_offer")
    left = tuple(one for one in table.offers if one != offer)
    if move.what["yes"] is not True:
        return replace(table, offers=left)
    deal = Deal(offer.by, offer.to, offer.item, offer.level, table.round)
    return replace(table, offers=left, deals=(*table.deals, deal))
