"""What a definition of a meeting counts, and where it parts from two ministries, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.models.meeting import (
    CRITERIA,
    MEETING,
    NO,
    NO_MEETING,
    UNKNOWN,
    partings,
    quarrels,
)
from summitry.models.tables import rows
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of this explorer."""
    return say(f"meeting.{phrase}", **gaps)


def short(name: str) -> str:
    """Return the name of a side without its article, for heads of columns.

    >>> short("the Republic"), short("Upland")
    ('Republic', 'Upland')
    """
    return name.removeprefix("the ")


def lasted(minutes: float) -> str:
    """Say how long a talk lasted.

    >>> lasted(0), lasted(1.0), lasted(90.0), lasted(float("nan"))
    ('no talk reported', '1 minute', '90 minutes', 'length not found')
    """
    if pd.isna(minutes):
        return words("length.unknown")
    return words("length.known", n=int(minutes), count=f"{minutes:g}")


def cell_words(answer: str) -> str:
    """Return ``yes``, ``no`` or ``not found`` as the table says it."""
    return words(f"cells.{answer}")


def rule_words(minutes: int, criteria: Collection[str]) -> str:
    """Say what a definition asks for; empty where it asks for nothing."""
    parts = [words("rule.minutes", n=minutes)] if minutes else []
    return listing(parts + [words(f"rule.{name}") for name in CRITERIA if name in criteria])


def called(contacts: pd.DataFrame, keys: Collection[str]) -> str:
    """List occasions by name."""
    return listing(list(contacts["name"][contacts["contact_id"].isin(list(keys))]))


def read_rule(contacts: pd.DataFrame, found: pd.Series[str], rule: str) -> str:
    """Say how many occasions a definition counts, and on which it cannot be told.

    Parameters
    ----------
    contacts
        Table of the case.
    found
        As `summitry.models.meeting.verdicts` returns it.
    rule
        What it asks for, in words.
    """
    total = len(found)
    if not rule:
        return words("empty_rule", n=total, total=number_word(total))
    met = [key for key, one in found.items() if one == MEETING]
    open_ = [key for key, one in found.items() if one == UNKNOWN]
    gaps = {"n": len(met), "count": number_word(len(met)), "total": number_word(total)}
    named = called(contacts, met)
    every = "counts_all" if len(met) == total else "counts"
    parts = [words(every, rule=rule, which=named, **gaps)]
    if open_:
        where = called(contacts, open_)
        parts.append(words("open", n=len(open_), where=where))
    return " ".join(parts)


def read_chosen(row: Any, found: pd.Series[str], asked: pd.DataFrame) -> str:
    """Say of the occasion in hand why it counts, or why not.

    Parameters
    ----------
    row
        Its row.
    found, asked
        As the models of the meeting return them.
    """
    if not len(asked.columns):
        return words("chosen.free", name=row.name)
    verdict, mine = found[row.contact_id], asked.loc[row.contact_id]
    wanted = {NO_MEETING: NO, UNKNOWN: UNKNOWN}.get(verdict)
    why = [words(f"because.{name}") for name, one in mine.items() if one == wanted]
    return words(f"chosen.{verdict}", name=row.name, why=listing(why))


def read_naming(contacts: pd.DataFrame, found: pd.Series[str], sides: Mapping[str, str]) -> str:
    """Say what each ministry called a meeting, where the definition parts from it, and they part.

    Parameters
    ----------
    contacts, found
        As for `read_rule`.
    sides
        What the two sides are called.
    """
    counted = {
        side: int((contacts[f"called_{side}"].astype(str) == MEETING).sum()) for side in sides
    }
    parts = [read_counts(counted, sides)]
    away = {side: partings(contacts, found, f"called_{side}") for side in sides}
    first, second = away["first"], away["second"]
    if first == second and first:
        parts.append(words("part_both", where=called(contacts, first)))
    else:
        parts += [
            words("part", side=sides[side], where=called(contacts, keys))
            for side, keys in away.items()
            if keys
        ]
    if not first and not second:
        parts.append(words("part_none_open" if UNKNOWN in set(found) else "part_none"))
    over = [
        words("quarrel_over", name=row.name, **sides, **kinds(row, sides))
        for row in rows(contacts[contacts["contact_id"].isin(quarrels(contacts))])
    ]
    if over:
        parts.append(words("quarrel", n=len(over), over=listing(over)))
    return " ".join(parts)


def kinds(row: Any, sides: Collection[str]) -> dict[str, str]:
    """Return as what each side's ministry counted an occasion, in words."""
    return {f"by_{side}": words(f"kinds.{getattr(row, f'called_{side}')}") for side in sides}


def read_counts(counted: Mapping[str, int], sides: Mapping[str, str]) -> str:
    """Say how many each ministry called a meeting."""
    n = {side: number_word(count) for side, count in counted.items()}
    gaps = {f"name_{side}": name for side, name in sides.items()}
    if counted["first"] == counted["second"]:
        return words("named_same", n=counted["first"], count=n["first"], **gaps)
    return words("named", n_first=n["first"], n_second=n["second"], **gaps)
