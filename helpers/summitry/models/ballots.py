"""From tables of recorded votes to agreement: by group of votes, and among many voters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from summitry.models.agreement import (
    LEVELS,
    cohens_kappa,
    cross_tables,
    equal_share,
    s_score,
    scotts_pi,
    soft_share,
    vote_count,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import ArrayLike, NDArray

ORDER = {"Y": 0.0, "A": 1.0, "N": 2.0}
MEASURES = {
    "share": equal_share,
    "soft_share": soft_share,
    "kappa": cohens_kappa,
    "pi": scotts_pi,
    "s_score": s_score,
}


def ordered(ballots: pd.Series[str]) -> NDArray[np.float64]:
    """Return votes as positions: yes 0, abstained 1, no 2, anything else NaN.

    Parameters
    ----------
    ballots
        Letters as in the tables of votes, shape (n_votes,).

    >>> ordered(pd.Series(["Y", "N", "X", "-", ""])).tolist()
    [0.0, 2.0, nan, nan, nan]
    """
    return np.array([ORDER.get(str(letter), np.nan) for letter in ballots])


def counted(rollcalls: pd.DataFrame) -> pd.Series[bool]:
    """Tell which votes are on a whole text: no amendment, no paragraph, as far as is known.

    Parameters
    ----------
    rollcalls
        Votes with ``amendment`` and ``paragraph``.

    >>> flags = {"amendment": ["no", "yes", ""], "paragraph": ["no", "no", ""]}
    >>> counted(pd.DataFrame(flags)).tolist()
    [True, False, True]
    """
    return (rollcalls["amendment"] != "yes") & (rollcalls["paragraph"] != "yes")


def agreement_by(
    votes: pd.DataFrame, first: str, second: str, by: str, least_votes: int = 10
) -> pd.DataFrame:
    """Measure agreement of two voters for each group of votes.

    Parameters
    ----------
    votes
        One row a vote, with the columns ``first`` and ``second`` (letters) and ``by``.
    first, second
        Columns of the two voters.
    by
        Column to group by, such as ``session``; votes without a group are left out.
    least_votes
        With fewer common votes than this all measures are NaN.

    Returns
    -------
    DataFrame
        One row a group, in order, with ``n_votes``, ``share``, ``soft_share``, ``kappa``, ``pi``
        and ``s_score``.

    >>> votes = pd.DataFrame({"UPL": list("YYAN"), "LOW": list("YNAX"), "session": [1, 1, 1, 2]})
    >>> found = agreement_by(votes, "UPL", "LOW", "session", least_votes=3)
    >>> found["n_votes"].to_dict(), found["share"].round(2).to_dict()
    ({1: 3, 2: 0}, {1: 0.67, 2: nan})
    """
    groups = votes[by].dropna()
    codes, names = pd.factorize(groups, sort=True)
    rows = ordered(votes.loc[groups.index, first]), ordered(votes.loc[groups.index, second])
    both = ~np.isnan(rows[0]) & ~np.isnan(rows[1])
    tables = np.zeros((len(names), LEVELS, LEVELS))
    places = (codes[both], rows[0][both].astype(int), rows[1][both].astype(int))
    np.add.at(tables, places, 1)
    number = vote_count(tables).astype(int)
    found = {name: measured(tables, measure, least_votes) for name, measure in MEASURES.items()}
    return pd.DataFrame({"n_votes": number, **found}, index=pd.Index(names, name=by))


def agreement_among(
    votes: pd.DataFrame,
    voters: Sequence[str],
    measure: str = "kappa",
    least_votes: int = 10,
    weights: ArrayLike | None = None,
) -> pd.DataFrame:
    """Measure agreement of every pair of voters.

    Parameters
    ----------
    votes
        One row a vote, with a column of letters for each voter.
    voters
        Names of these columns.
    measure
        One of `MEASURES`.
    least_votes
        With fewer common votes than this a pair is NaN.
    weights
        How much each vote counts, shape (n_votes,); by default 1 each.

    Returns
    -------
    DataFrame
        Square, named by voters on both sides.

    >>> votes = pd.DataFrame({"UPL": list("YYAN"), "LOW": list("YNAN"), "MID": list("XXXY")})
    >>> agreement_among(votes, ["UPL", "LOW", "MID"], "share", least_votes=4)
          UPL   LOW  MID
    UPL  1.00  0.75  NaN
    LOW  0.75  1.00  NaN
    MID   NaN   NaN  NaN
    """
    positions = np.column_stack([ordered(votes[voter]) for voter in voters])
    scores = measured(cross_tables(positions, weights), MEASURES[measure], 0)
    enough = vote_count(cross_tables(positions)) >= least_votes
    names = list(voters)
    return pd.DataFrame(np.where(enough, scores, np.nan), index=names, columns=names)


def measured(
    tables: NDArray[np.float64], measure: Callable[..., NDArray[np.float64]], least: int
) -> NDArray[np.float64]:
    """Return a measure of each table, NaN where it holds too few votes."""
    return np.where(vote_count(tables) >= least, measure(tables), np.nan)
