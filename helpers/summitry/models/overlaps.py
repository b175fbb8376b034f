"""Where cooperation was conceivable: which overlaps to sort, and how a sorting fits the coding."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Mapping

TYPES = ("shared_interest", "tradeable", "incompatible", "false_friend")
CARDS = 6
JOINT = "/"


def keyed(overlaps: pd.DataFrame, issues: pd.DataFrame) -> pd.DataFrame:
    """Return the overlaps in the order of the issues, with what is needed to show each.

    Parameters
    ----------
    overlaps, issues
        Tables of a case.

    Returns
    -------
    DataFrame
        The columns of the overlaps, ``area``, ``name`` and ``question`` of the issue, and ``key``:
        the issue's id and the pair, which together name an overlap once.
    """
    about = issues[["issue_id", "area", "name", "question"]]
    place = {issue: place for place, issue in enumerate(issues["issue_id"])}
    known = overlaps[overlaps["issue_id"].isin(list(place))]
    order = known["issue_id"].map(place).sort_values(kind="stable").index
    joined = known.loc[order].merge(about, on="issue_id", how="left")
    keys = joined["issue_id"].astype(str) + JOINT + joined["pair_or_group"].astype(str)
    return joined.assign(key=keys)


def choose_cards(overlaps: pd.DataFrame, most: int = CARDS) -> list[str]:
    """Choose the overlaps to sort, so that all types and as many areas as possible occur.

    One after the other, that overlap is taken whose type was not taken yet; among equals, the one
    whose area, then whose type, then whose issue was taken least so far; then types and rows in
    their order. The keys are returned in the order of the table, so that it does not tell the type.

    Parameters
    ----------
    overlaps
        As `keyed` returns them.
    most
        How many to choose; fewer where there are fewer.

    >>> table = {
    ...     "key": list("abcd"),
    ...     "overlap_type": ["tradeable", "tradeable", "incompatible", "shared_interest"],
    ...     "area": ["x", "y", "x", "x"],
    ...     "issue_id": ["p", "q", "r", "s"],
    ... }
    >>> choose_cards(pd.DataFrame(table), most=3)
    ['b', 'c', 'd']
    """
    columns = ["key", "overlap_type", "area", "issue_id"]
    left = [tuple(map(str, row)) for row in overlaps[columns].itertuples(index=False)]
    order = [row[0] for row in left]
    taken = Counter[tuple[int, str]]()
    chosen: set[str] = set()

    def worn(row: tuple[str, ...]) -> tuple[int, ...]:
        kind, area, issue = (taken[place, word] for place, word in enumerate(row[1:]))
        return bool(kind), area, kind, issue, TYPES.index(row[1])

    while left and len(chosen) < most:
        best = min(left, key=worn)
        left.remove(best)
        chosen.add(best[0])
        taken.update(enumerate(best[1:]))
    return [key for key in order if key in chosen]


def compare(overlaps: pd.DataFrame, answers: Mapping[str, str]) -> pd.DataFrame:
    """Hold a sorting against the coding.

    Parameters
    ----------
    overlaps
        As `keyed` returns them.
    answers
        One of `TYPES` by key; what was not sorted is left out.

    Returns
    -------
    DataFrame
        ``key``, ``coded``, ``answer`` and ``hit`` of each sorted overlap, in the table's order.
    """
    coded = dict(zip(overlaps["key"], overlaps["overlap_type"].astype(str), strict=True))
    rows = [
        (key, kind, answers[key], kind == answers[key])
        for key, kind in coded.items()
        if answers.get(key)
    ]
    return pd.DataFrame(rows, columns=["key", "coded", "answer", "hit"])


def confusions(compared: pd.DataFrame) -> list[tuple[str, str, int]]:
    """Return which type was taken for which and how often, the most frequent first.

    Parameters
    ----------
    compared
        As `compare` returns it.

    Returns
    -------
    list
        Coded type, answered type, number of times; equals in the order of `TYPES`.
    """
    missed = compared[~compared["hit"].astype(bool)]
    counted = Counter(zip(missed["coded"], missed["answer"], strict=True))
    pairs = ((str(coded), str(answer), n) for (coded, answer), n in counted.items())
    return sorted(pairs, key=lambda pair: (-pair[2], TYPES.index(pair[0]), TYPES.index(pair[1])))


def field(overlaps: pd.DataFrame) -> dict[tuple[str, str], list[str]]:
    """Return the keys of the overlaps by issue and type, in the order of the table."""
    cells: dict[tuple[str, str], list[str]] = {}
    kinds = overlaps["overlap_type"].astype(str)
    for key, issue, kind in zip(overlaps["key"], overlaps["issue_id"], kinds, strict=True):
        cells.setdefault((str(issue), str(kind)), []).append(str(key))
    return cells
