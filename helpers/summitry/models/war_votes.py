"""A series of votes on one conflict: how each state voted, and who moved from vote to vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from summitry.models.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

UNKNOWN, UNLISTED = "?", "-"
# What a state may have done, where a record leaves it open.
MEANS = {"Y": "Y", "A": "A", "N": "N", "X": "X", "AX": "AX", UNKNOWN: "YANX", UNLISTED: ""}
KINDS = ("Y", "A", "N", "X", "AX")


def grid(
    votes: pd.DataFrame, resolutions: Sequence[str], codes: Sequence[str], column: str = "vote"
) -> pd.DataFrame:
    """Return one cell for each state and resolution.

    Parameters
    ----------
    votes
        One row a known vote: ``resolution``, ``iso3`` and the column asked for.
    resolutions
        Their numbers, in the order of the columns.
    codes
        The states, in the order of the rows.
    column
        ``vote`` or ``basis``.

    Returns
    -------
    DataFrame
        Cells as in the table; `UNKNOWN` where a state has no row for a resolution, `UNLISTED` where
        it has none for any.

    >>> votes = pd.DataFrame({"resolution": ["1"], "iso3": ["UPL"], "vote": ["Y"]})
    >>> grid(votes, ["1", "2"], ["UPL", "LOW"]).to_numpy().tolist()
    [['Y', '?'], ['-', '-']]
    """
    known = {(row.iso3, row.resolution): str(getattr(row, column)) for row in rows(votes)}
    listed = set(votes["iso3"])
    cells = [
        [known.get((code, one), UNKNOWN if code in listed else UNLISTED) for one in resolutions]
        for code in codes
    ]
    return pd.DataFrame(cells, index=list(codes), columns=list(resolutions), dtype=object)


def tally(ballots: Iterable[str]) -> dict[str, int]:
    """Count each kind of vote, and the unknown.

    >>> tally(["Y", "Y", "AX", "?", "-"])
    {'Y': 2, 'A': 0, 'N': 0, 'X': 0, 'AX': 1, '?': 1}
    """
    cast = list(ballots)
    return {kind: cast.count(kind) for kind in (*KINDS, UNKNOWN)}


def moved(before: str, after: str) -> bool | None:
    """Tell whether a state moved between two votes; None where the record leaves it open.

    >>> moved("Y", "N"), moved("A", "A"), moved("A", "AX"), moved("Y", "AX"), moved("Y", "?")
    (True, False, None, True, None)
    """
    one, other = set(MEANS[before]), set(MEANS[after])
    if not one & other:
        return bool(one and other)
    return False if one == other and len(one) == 1 else None


def moves(before: pd.Series[str], after: pd.Series[str]) -> dict[tuple[str, str], list[str]]:
    """Return who surely moved from what to what.

    Parameters
    ----------
    before, after
        Votes by state, as columns of `grid`.

    Returns
    -------
    Codes by the pair of votes; the pair with most states first, equals in the order of the states.
    """
    found: dict[tuple[str, str], list[str]] = {}
    for code in after.index:
        pair = str(before[code]), str(after[code])
        if moved(*pair):
            found.setdefault(pair, []).append(str(code))
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def open_moves(before: pd.Series[str], after: pd.Series[str]) -> list[str]:
    """Return the states of which the record does not tell whether they moved.

    Parameters
    ----------
    before, after
        Votes by state, as columns of `grid`; states in no list at all are left out.
    """
    return [
        str(code)
        for code in after.index
        if after[code] != UNLISTED and moved(str(before[code]), str(after[code])) is None
    ]
