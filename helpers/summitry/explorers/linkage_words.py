"""What a bargain over several issues shows, in words, rows and a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.models.linkage import room, swap_gains
from summitry.pictures.linkage_bars import Bar
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from summitry.explorers.linkage_bargain import Bargain
    from summitry.explorers.linkage_state import LinkageState

NEAR = 0.5
LITTLE = 5


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the linkage."""
    return say(f"linkage.{phrase}", **gaps)


def quoted(name: str) -> str:
    """Return the name of an issue in quotation marks."""
    return words("quoted", name=name)


def number(value: float) -> str:
    """Write points as a whole number.

    >>> number(61.6), number(-0.2)
    ('62', '0')
    """
    return f"{round(value) + 0:d}"


def signed(value: float) -> str:
    """Write a gain or a loss.

    >>> signed(6.2), signed(-3), signed(0.1)
    ('+6', '-3', '0')
    """
    whole = round(value)
    return f"{whole:+d}" if whole else "0"


def note_of(explorer: LinkageState, key: str, deal: Bargain) -> str:
    """Return what stands in a row that has no bars; empty where it has."""
    if key in explorer.off:
        return words("row.off")
    if any(item.key == key for item in deal.items):
        return ""
    if explorer.case.as_of_date is not None and explorer.issues[key]["outcome_coded"]:
        return say("case.withheld")
    coded = explorer.case.positions
    here = set(coded.loc[coded["issue_id"] == key, "actor_id"])
    return words("row.near" if {explorer.a, explorer.b} <= here else "row.not_coded")


def bars_of(explorer: LinkageState, deal: Bargain) -> list[Bar]:
    """Return the rows of the picture."""
    place = {item.key: index for index, item in enumerate(deal.items)}
    swap = deal.swap if explorer.revealed else None
    roles = {swap.first_gets: 0, swap.second_gets: 1} if swap else {}
    bars = []
    for key in explorer.rows():
        note = note_of(explorer, key, deal)
        if key not in place:
            bars.append(Bar(str(explorer.issues[key]["name"]), note=note))
            continue
        index = place[key]
        bars.append(
            Bar(
                name=deal.items[index].name,
                points=(float(deal.first[index]), float(deal.second[index])),
                place=1 - float(deal.shares[index]),
                assumed=key in explorer.cares or explorer.example == "package",
                note=note,
                swap=roles.get(index),
            )
        )
    return bars


def read_before(explorer: LinkageState, deal: Bargain) -> str:
    """Say what is to be settled and what is guessed so far; nothing of the answer."""
    first, second = explorer.spoken()
    n = len(deal.items)
    if n < 2:
        return " ".join(
            [words("too_few", first=first, second=second), *hand(explorer, deal, "held")]
        )
    gaps = {"n": n, "count": number_word(n).capitalize(), "first": first, "second": second}
    names = {item.key: quoted(item.name) for item in deal.items}
    sides = (("first_gets", first), ("second_gets", second))
    guessed = [
        words("gets", party=party, name=names[getattr(explorer, side)])
        for side, party in sides
        if getattr(explorer, side) in names
    ]
    told = [words("guessed", what=listing(guessed))] if guessed else []
    return " ".join(
        [words(f"before.{explorer.example}", **gaps), *told, *hand(explorer, deal, "held")]
    )


def read_after(explorer: LinkageState, deal: Bargain) -> str:
    """Say what trading gains, how far the learner's package is from the frontier, what is gone."""
    first, second = explorer.spoken()
    if len(deal.items) < 2:
        return " ".join(
            [words("too_few", first=first, second=second), *hand(explorer, deal, "held")]
        )
    own, left = deal.own, room(deal.own, deal.corners)
    pair = {"one": number(own[0]), "other": number(own[1]), "first": first, "second": second}
    worth = words("own_there" if left < NEAR else "own", left=number(left), **pair)
    return " ".join([*best(explorer, deal), gained(deal), worth, *hand(explorer, deal, "held")])


def gained(deal: Bargain) -> str:
    """Say what the best even package adds to the middle, or loses with items off the table."""
    one, other = deal.middle
    alike = abs(one - other) <= NEAR
    middle = words("both", one=number(one), other=number(other))
    if alike:
        middle = words("each", points=number(one))
    gain = deal.even - max(one, other)
    told = {"middle": middle, "even": number(deal.even)}
    away = zip(deal.items, deal.present, strict=True)
    missing = [quoted(item.name) for item, present in away if not present]
    if missing:
        fall = {"now": number(deal.even), "before": number(deal.all_even)}
        return words("cut", names=listing(missing), **fall)
    if not deal.swap:
        return words("no_swap" if gain > NEAR else "no_trade", **told)
    return words("frontier" if gain >= LITTLE or not alike else "little", **told)


def best(explorer: LinkageState, deal: Bargain) -> list[str]:
    """Say which swap of two is best and how the guess compares with it."""
    swap = deal.swap
    if swap is None:
        return []
    first, second = explorer.spoken()
    keys = [item.key for item in deal.items]
    got, given = keys[swap.first_gets], keys[swap.second_gets]
    gaps = {
        "first": first,
        "second": second,
        "got": quoted(deal.items[swap.first_gets].name),
        "given": quoted(deal.items[swap.second_gets].name),
        "one": signed(swap.first_gains),
        "other": signed(swap.second_gains),
    }
    mine = explorer.first_gets, explorer.second_gets
    if mine == (got, given):
        return [words("found", **gaps)]
    if not all(key in keys and key not in explorer.off for key in mine):
        return [words("swap", **gaps)]
    gained = swap_gains(keys.index(mine[0]), keys.index(mine[1]), *deal.table)
    return [words("swap_yours", mine=signed(gained[0]), theirs=signed(gained[1]), **gaps)]


def hand(explorer: LinkageState, deal: Bargain, phrase: str) -> list[str]:
    """Say how the item in hand is settled and what it is worth: in short, or at length."""
    keys = [item.key for item in deal.items]
    if explorer.item not in keys:
        name = explorer.issues.get(explorer.item, {}).get("name", "")
        return [words("hand_no", name=quoted(name))] if name else []
    index = keys.index(explorer.item)
    if explorer.item in explorer.off:
        return [words("hand_off", name=quoted(deal.items[index].name))]
    first, second = explorer.spoken()
    share = float(deal.shares[index])
    told = {
        "name": quoted(deal.items[index].name),
        "first": first,
        "second": second,
        "one": number(deal.first[index]),
        "other": number(deal.second[index]),
        "share": f"{share * 100:.0f}",
        "rest": f"{(1 - share) * 100:.0f}",
    }
    return [words(phrase, **told)]


def bargain_table(explorer: LinkageState, deal: Bargain) -> pd.DataFrame:
    """Return each item with the points of the two and how it is settled."""
    first, second = explorer.parties()
    heads = {
        "name": words("column.item"),
        "one": words("column.points", name=first),
        "other": words("column.points", name=second),
        "settled": words("column.settled", name=second),
        "even": words("column.even"),
        "note": words("column.note"),
    }
    if not explorer.revealed:
        del heads["even"]
    even = {item.key: share for item, share in zip(deal.items, deal.even_shares, strict=True)}
    found = []
    for key, bar in zip(explorer.rows(), bars_of(explorer, deal), strict=True):
        told = {"name": bar.name, "note": bar.note}
        if not bar.note:
            told |= {"one": number(bar.points[0]), "other": number(bar.points[1])}
            told["settled"] = f"{bar.place * 100:.0f}"
            told["even"] = f"{(1 - even[key]) * 100:.0f}"
            told["note"] = words("row.assumed") if bar.assumed else words("row.coded")
        found.append({words_of: told.get(name, "") for name, words_of in heads.items()})
    return pd.DataFrame(found, columns=list(heads.values()))
