"""Agreement of a state with two others in recorded votes, session by session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from summitry.models.ballots import agreement_by, counted

if TYPE_CHECKING:
    from collections.abc import Mapping

EVERYBODY = "WLD"
ALL_VOTES = "all"
LEAST = 10
FEW = 30
OTHER_AGENDA = 1.5
OFTEN = 1 / 3
COLUMNS = {"equal": "agreement", "soft": "agreement_soft"}
MISSING, ABSENT, NO_MEMBER = "", "X", "-"


def line(
    agreement: pd.DataFrame, code: str, partner: str, issue: str, measure: str, years: range
) -> pd.DataFrame:
    """Return how often a state agreed with a partner, from the table of agreement.

    Parameters
    ----------
    agreement
        ``year``, ``iso3``, ``partner``, ``issue``, ``n_votes``, ``agreement``, ``agreement_soft``.
    code
        The state, or `EVERYBODY` for the mean of all others.
    partner
        The state it is compared with.
    issue
        A group of issues, or `ALL_VOTES`.
    measure
        One of `COLUMNS`.
    years
        The years of the result, each the autumn in which a session began.

    Returns
    -------
    DataFrame
        Index ``year``; ``n_votes`` and ``value`` (0 to 1), NaN where the table has no row.
    """
    mine = (agreement["issue"] == issue) & (agreement["partner"] == partner)
    mine &= agreement["iso3"] == code
    found = agreement.loc[mine, ["year", "n_votes", COLUMNS[measure]]].set_index("year")
    found.columns = pd.Index(["n_votes", "value"])
    return found.reindex(years).astype(float).rename_axis("year")


def of_issue(votes: pd.DataFrame, rollcalls: pd.DataFrame, issue: str) -> pd.DataFrame:
    """Return the single votes on whole texts of a group of issues, with their sessions.

    Parameters
    ----------
    votes
        ``rcid`` and a column of letters for each state.
    rollcalls
        ``rcid``, ``session``, ``amendment``, ``paragraph`` and a column a group of issues.
    issue
        A group of issues, or `ALL_VOTES`.
    """
    kept = counted(rollcalls) & rollcalls["session"].notna()
    if issue != ALL_VOTES:
        kept &= rollcalls[issue] == "yes"
    return votes.merge(rollcalls.loc[kept, ["rcid", "session"]], on="rcid")


def beyond_chance(
    ballots: pd.DataFrame, code: str, partner: str, years: Mapping[int, int], axis: range
) -> pd.DataFrame:
    """Return agreement beyond chance (Cohen's kappa with squared steps), session by session.

    Parameters
    ----------
    ballots
        As `of_issue` returns them.
    code, partner
        The two states; a state without a column has no votes.
    years
        The autumn in which each session began.
    axis
        The years of the result.

    Returns
    -------
    DataFrame
        As `line` does; ``value`` lies between -1 and 1. NaN with fewer than `LEAST` common votes.
    """
    if code not in ballots or partner not in ballots or not len(ballots):
        return pd.DataFrame(np.nan, index=pd.Index(axis, name="year"), columns=["n_votes", "value"])
    found = agreement_by(ballots, code, partner, "session", LEAST)[["n_votes", "kappa"]]
    found.index = pd.Index([years.get(int(session), -1) for session in found.index])
    found.columns = pd.Index(["n_votes", "value"])
    found = found[found["n_votes"] > 0]
    return found.reindex(axis).astype(float).rename_axis("year")


def sessions(agreement: pd.DataFrame) -> dict[int, int]:
    """Return for each session the autumn in which it began."""
    pairs = agreement[["session", "year"]].drop_duplicates()
    return {int(one): int(year) for one, year in pairs.itertuples(index=False)}


def cast(ballots: pd.DataFrame, code: str, session: int | None) -> pd.Series[int]:
    """Count the letters of one state in one session, members' votes only.

    Parameters
    ----------
    ballots
        As `of_issue` returns them.
    code
        The state.
    session
        The session; None counts nothing.
    """
    if code not in ballots:
        return pd.Series(dtype=int)
    letters = ballots.loc[ballots["session"] == session, code].astype(str)
    return letters[letters != NO_MEMBER].value_counts()


def held(agreement: pd.DataFrame, issue: str) -> pd.Series[int]:
    """Return by year how many votes there were: the most that any two voters both cast.

    Parameters
    ----------
    agreement
        ``year``, ``issue`` and ``n_votes``.
    issue
        A group of issues, or `ALL_VOTES`.
    """
    return agreement[agreement["issue"] == issue].groupby("year")["n_votes"].max()


def traps(number: float, here: float, before: float, letters: pd.Series[int]) -> list[str]:
    """Return what a reader must know before reading a share, the gravest first.

    Parameters
    ----------
    number
        The votes that the share rests on; NaN for none.
    here, before
        The votes held in the session, and in the one before it; NaN where that is not known.
    letters
        How often each letter stands for the state in the session, as `cast` returns it.

    Returns
    -------
    Some of ``missing`` (votes that the source lost), ``absent`` (the state often did not vote),
    ``few`` (one vote moves the share much), ``agenda`` (far more or fewer votes than before).

    >>> traps(20, 80, 82, pd.Series({"Y": 20, "X": 60}))
    ['absent', 'few']
    >>> traps(140, 144, 90, pd.Series({"Y": 140}))
    ['agenda']
    """
    total = int(letters.sum())
    found = [
        name
        for name, letter in (("missing", MISSING), ("absent", ABSENT))
        if letters.get(letter, 0) > total * OFTEN
    ]
    if number < FEW:
        found.append("few")
    if max(here, before) > OTHER_AGENDA * min(here, before):
        found.append("agenda")
    return found
