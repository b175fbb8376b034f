"""What the picture of two actors shows, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import pandas as pd

NAMED = 5


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the comparison."""
    return say(f"compare.{phrase}", **gaps)


def quoted(names: list[str]) -> str:
    """List the names of issues, each in quotation marks; of many the first few."""
    shown = [words("quoted", name=name) for name in names[:NAMED]]
    more = len(names) - len(shown)
    return listing([*shown, words("more", n=more, count=number_word(more))] if more else shown)


def read_pair(table: pd.DataFrame, names: Mapping[str, str]) -> str:
    """Say where two actors are near, where apart, and who cares where the other does not.

    Parameters
    ----------
    table
        As `summitry.models.compare.side_by_side` returns it.
    names
        What the two are called, by side.
    """
    both = table[table["both"]]
    if not len(both):
        return words("nothing_shared", **names)
    near = list(both.loc[both["near"], "name"])
    apart = list(both.loc[~both["near"], "name"])
    count = {"n": len(both), "count": number_word(len(both)), **names}
    parts = [words("near" if near else "never_near", what=quoted(near), **count)]
    if apart:
        parts.append(words("apart", n=len(apart), what=quoted(apart)))
    for side, other in (("a", "b"), ("b", "a")):
        alone = list(both.loc[both["cares"] == side, "name"])
        if alone:
            parts.append(words("cares", name=names[side], other=names[other], what=quoted(alone)))
    return " ".join(parts)


def missing(table: pd.DataFrame, later: Collection[str]) -> list[str]:
    """Say which issues are not coded for both, and which open with the record."""
    gone = table[~table["both"]]
    hidden = gone["issue_id"].isin(list(later))
    parts = []
    if (~hidden).any():
        parts.append(words("not_both", what=quoted(list(gone.loc[~hidden, "name"]))))
    if hidden.any():
        parts.append(words("opens_later", what=quoted(list(gone.loc[hidden, "name"]))))
    return parts


def read_chosen(row: Any, names: Mapping[str, str]) -> str:
    """Say how the two stand on the chosen issue; nothing where one is not coded."""
    if not row.both:
        return ""
    gaps = {
        "issue": row.name,
        **names,
        "place_a": f"{row.position_a:g}",
        "place_b": f"{row.position_b:g}",
    }
    if row.near:
        return words("chosen_near", **gaps)
    return words("chosen_apart", n=row.between, gap=f"{row.between:g}", **gaps)


def blank(row: Any, later: Collection[str]) -> str:
    """Return what stands in a row where a coding is missing."""
    if row.both:
        return ""
    if row.issue_id in later:
        return say("case.withheld")
    if row.coded_a or row.coded_b:
        return words("blank")
    return words("both_blank")
