"""What the two views of overlaps say in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.models.overlaps import TYPES, confusions
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

NAMED = 3


def kind_words(kind: str) -> str:
    """Return what a type is called."""
    return say(f"overlaps.types.{kind}")


def times(n: int) -> str:
    """Return how often something happened, in words."""
    return say("overlaps.twice") if n == 2 else say("overlaps.times", count=number_word(n))


def read_sorting(row: Any, cards: Sequence[str], compared: pd.DataFrame, *, revealed: bool) -> str:
    """Name the card in hand, then say how far the sorting is or how well it fits.

    Parameters
    ----------
    row
        The overlap in hand.
    cards
        Keys of the cards.
    compared
        The sorted cards, as `summitry.models.overlaps.compare` returns them.
    revealed
        Whether the coding shows.
    """
    if revealed:
        return f"{hits(compared)} {coded_so(row)}"
    n, total = len(compared), len(cards)
    if n == total:
        state = say("overlaps.all_sorted", n=total, count=number_word(total))
    else:
        count = number_word(n).capitalize()
        state = say("overlaps.sorted", n=n, count=count, total=number_word(total))
    where = {"who": row.pair_or_group, "issue": row.name, "question": row.question}
    if row.key not in cards:
        return state
    place = number_word(cards.index(row.key) + 1)
    put = [
        kind
        for key, kind in zip(compared["key"], compared["answer"], strict=True)
        if key == row.key
    ]
    here = [say("overlaps.put", kind=kind_words(kind)) for kind in put]
    card = say("overlaps.on_card", place=place, total=number_word(total), **where)
    return " ".join([card, *here, state])


def coded_so(row: Any) -> str:
    """Say how the overlap in hand is coded."""
    kind = kind_words(row.overlap_type)
    return say("overlaps.coded_so", who=row.pair_or_group, issue=row.name, kind=kind)


def hits(compared: pd.DataFrame) -> str:
    """Count the cards that lie where they were coded and name the most frequent mistake."""
    if not len(compared):
        return say("overlaps.unsorted")
    n, total = int(compared["hit"].sum()), len(compared)
    if total == 1:
        return say("overlaps.one_sorted_hit" if n else "overlaps.one_sorted_miss")
    if n == total:
        return say("overlaps.all_hit", sorted=number_word(total))
    count = number_word(n).capitalize()
    return " ".join(
        [say("overlaps.hits", n=n, count=count, sorted=number_word(total)), *missed(compared)]
    )


def missed(compared: pd.DataFrame) -> list[str]:
    """Say which type was most often taken for which, where not all cards fit."""
    found = confusions(compared)
    most = [pair for pair in found if pair[2] == found[0][2]]
    pairs = [
        say("overlaps.taken", coded=kind_words(coded), answer=kind_words(answer))
        for coded, answer, _n in most
    ]
    n = found[0][2]
    if n == 1:
        return [say("overlaps.each_once", n=len(pairs), pairs=listing(pairs))]
    return [say("overlaps.most", times=times(n), pairs=listing(pairs))]


def read_field(overlaps: pd.DataFrame, told: pd.DataFrame, row: Any | None) -> str:
    """Count the overlaps by type, name where most types meet, and tell the one in hand.

    Parameters
    ----------
    overlaps, told
        All overlaps of the view, and those whose coding may show.
    row
        The overlap in hand; None where its coding may not show.
    """
    kinds = told["overlap_type"].astype(str)
    counts = [
        say("overlaps.counted", n=int((kinds == kind).sum()), kind=kind_words(kind))
        for kind in TYPES
    ]
    n, back = len(overlaps), len(overlaps) - len(told)
    parts = [say("overlaps.in_field", n=len(told), counts=", ".join(counts))] if len(told) else []
    if back:
        count = number_word(back).capitalize()
        parts.append(say("overlaps.held_back", n=back, count=count, total=n))
    varied = kinds.groupby(told["issue_id"], sort=False).nunique()
    names = dict(zip(told["issue_id"], told["name"], strict=True))
    mixed = [names[issue] for issue in varied.index[varied >= 3]]
    if mixed:
        parts.append(
            say("overlaps.mixed", n=len(mixed), issues=say("overlaps.and").join(mixed[:NAMED]))
        )
    return " ".join(parts + ([coded_so(row)] if row is not None else []))
