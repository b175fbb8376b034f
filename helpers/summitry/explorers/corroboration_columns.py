"""Pages or origins in an order, and the groups in which they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from summitry.case.citing import kind_in_words
from summitry.models.evidence import DIVIDED, OPPOSES, SILENT, SUPPORTS
from summitry.models.tables import rows
from summitry.pictures.corroboration import Group, label_of
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

ORDERS = ("fact", "kind", "country", "number", "origin")
ANSWERS = (*SUPPORTS, *OPPOSES, DIVIDED, SILENT)
NUMBERS = {"many": 8, "several": 4, "few": 2, "single": 1, "nothing": 0}
FIXED: dict[str, list[Any]] = {"fact": [*ANSWERS], "number": [*NUMBERS]}


class Column(NamedTuple):
    """A page, or an origin with its pages.

    Attributes
    ----------
    name
        Id of the source or of the origin.
    kind, country
        Of the publisher. For an origin, the kind is what its family says, the country that of the
        page that its family lists first.
    origin
        Id of its origin.
    pages
        How many of the pages that were read belong to the origin.
    """

    name: str
    kind: str
    country: str
    origin: str
    pages: int


def page_columns(
    sources: pd.DataFrame, wanted: Iterable[str], origins: Mapping[str, str]
) -> dict[str, Column]:
    """Return a column for each page, by id, in the order wanted.

    Parameters
    ----------
    sources
        The sources of a case.
    wanted
        Ids of the pages.
    origins
        As `summitry.models.evidence.origin_of` returns them.
    """
    ids = list(wanted)
    known = {row.source_id: row for row in rows(sources[sources["source_id"].isin(ids)])}
    mine = [origins.get(one, one) for one in ids]
    return {
        one: Column(
            one, str(known[one].publisher_type), known[one].country, origin, mine.count(origin)
        )
        for one, origin in zip(ids, mine, strict=True)
    }


def origin_columns(
    pages: Mapping[str, Column], families: Mapping[str, Any], sources: pd.DataFrame
) -> dict[str, Column]:
    """Return a column for each origin, by id.

    Parameters
    ----------
    pages
        As `page_columns` returns them.
    families
        Rows of the families by id.
    sources
        The sources of a case.
    """
    countries = dict(zip(sources["source_id"], sources["country"], strict=True))
    found: dict[str, Column] = {}
    for page in pages.values():
        family = families.get(page.origin)
        kind, country = page.kind, page.country
        if family is not None:
            kind, country = str(family.kind), countries.get(family.source_ids[0], country)
        found.setdefault(page.origin, page._replace(name=page.origin, kind=kind, country=country))
    return found


def grouped(
    order: str,
    columns: Mapping[str, Column],
    answers: Mapping[str, str],
    spoken: Mapping[str, int],
) -> tuple[list[str], list[Group]]:
    """Return the ids of the columns from left to right, and their groups.

    Parameters
    ----------
    order
        One of `ORDERS`.
    columns
        Pages or origins by id.
    answers
        What each says to the fact in hand.
    spoken
        To how many facts each speaks.
    """
    groups: dict[Any, list[str]] = {}
    for name, column in columns.items():
        groups.setdefault(group_of(order, column, spoken[name], answers[name]), []).append(name)
    for members in groups.values():
        members.sort(key=lambda name: -spoken[name])
    fixed = FIXED.get(order)

    def weight(key: Any) -> tuple[bool, int]:
        """Put the largest group first, what is not known last."""
        size = columns[groups[key][0]].pages if order == "origin" else len(groups[key])
        return (not key, -size)

    keys = sorted(groups, key=fixed.index if fixed else weight)
    named = [
        (Group(labels(order, key, groups[key], columns), len(groups[key])), key) for key in keys
    ]
    if fixed:
        return [name for key in keys for name in groups[key]], [group for group, _ in named]
    total = len(columns)
    clear = [(group, key) for group, key in named if label_of(group, total) is not None]
    rest = [name for key in keys if key not in {one for _, one in clear} for name in groups[key]]
    others = [Group((say("corroboration.others"),), len(rest))] if rest else []
    ids = [name for _, key in clear for name in groups[key]] + rest
    return ids, [*(group for group, _ in clear), *others]


def group_of(order: str, column: Column, spoken: int, answer: str) -> Any:
    """Return what a column is grouped by; nothing where that is not known."""
    if order == "fact":
        return answer
    if order == "number":
        return next(word for word, least in NUMBERS.items() if spoken >= least)
    if order == "origin":
        return column.origin if column.pages > 1 else ""
    return kind_in_words(column.kind) if order == "kind" else column.country


def labels(
    order: str, key: Any, members: list[str], columns: Mapping[str, Column]
) -> tuple[str, ...]:
    """Return what may be written over a group, the longest first."""
    n = len(members)
    if order == "fact":
        return (say(f"corroboration.answered.{key}", n=n), str(n))
    if order == "number":
        return (say(f"corroboration.speaks.{key}"), say(f"corroboration.speaks_short.{key}"))
    if order == "origin":
        if not key:
            return (say("corroboration.alone"), say("corroboration.alone_short"))
        return (say("corroboration.of_one", n=n), str(n)) if n > 1 else (str(columns[key].pages),)
    return (str(key) if key else say(f"corroboration.no_{order}"),)
