"""Checks of exercises on votes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.exercises.verdict import verdict
from summitry.models.ballots import agreement_by, counted
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from summitry.case.case import Case

CLOSE = 0.051


def war_resolutions_above(case: Case, votes: int, answer: Any) -> str:
    """Check how many resolutions had more than a number of votes in favour.

    Parameters
    ----------
    case
        The case whose table of resolutions was used.
    votes
        The number to exceed.
    answer
        What the learner found; ``...`` while there is no answer.
    """
    yes = case.open_data("war_resolutions")["yes"]
    slips = {int((yes >= votes).sum()): "exercise.at_least", len(yes): "exercise.all_rows"}
    return verdict(answer, int((yes > votes).sum()), slips, votes=votes)


def abstentions_in(case: Case, resolution: str, answer: Any) -> str:
    """Check how many states abstained in one vote.

    Parameters
    ----------
    case
        The case whose table of votes was used.
    resolution
        The resolution asked about.
    answer
        What the learner found; ``...`` while there is no answer.
    """
    table = case.open_data("war_votes")
    votes = table.loc[table["resolution"] == resolution, "vote"]
    slips = {
        int((table["vote"] == "A").sum()): "exercise.all_resolutions",
        int(votes.isin(["A", "X", "AX"]).sum()): "exercise.absent_too",
        len(votes): "exercise.all_rows",
    }
    return verdict(answer, int((votes == "A").sum()), slips, resolution=resolution)


def years_above_half(case: Case, iso3: str, partner: str, answer: Any) -> str:
    """Check in how many years two states voted alike in more than half of the votes.

    Parameters
    ----------
    case
        The case whose table of agreement was used.
    iso3, partner
        Codes of the two states.
    answer
        What the learner found; ``...`` while there is no answer.
    """
    table = case.open_data("agreement")
    pair = table[(table["iso3"] == iso3) & (table["partner"] == partner)]
    whole = pair[pair["issue"] == "all"]
    slips = {
        int((pair["agreement"] > 0.5).sum()): "exercise.all_issues",
        int((whole["agreement_soft"] > 0.5).sum()): "exercise.soft_measure",
        len(whole): "exercise.all_years",
    }
    return verdict(answer, int((whole["agreement"] > 0.5).sum()), slips)


def alike(case: Case, answers: Mapping[int, Any]) -> str:
    """Check shares of identical votes of the two sides, found from single votes.

    Parameters
    ----------
    case
        The case whose tables of votes were used, and whose two sides are meant.
    answers
        For each autumn the share in per cent; ``...`` while there is no answer.
    """
    if any(answer is ... for answer in answers.values()):
        return say("exercise.open")
    shares = {name: sessions(case, name) for name in ("right", "parts_too")}
    return " ".join(one_share(year, answer, shares) for year, answer in answers.items())


def sessions(case: Case, which: str) -> pd.Series[float]:
    """Return the share of identical votes by autumn, with or without votes on parts of texts."""
    sides = case.sides
    votes = (
        case.open_data("votes").drop(columns="date").merge(case.open_data("rollcalls"), on="rcid")
    )
    if which == "right":
        votes = votes[counted(votes)]
    found = agreement_by(votes, sides.first_code, sides.second_code, "session")
    return found["share"].set_axis(found.index.astype(int) + 1945) * 100


def one_share(year: int, answer: Any, shares: Mapping[str, pd.Series[float]]) -> str:
    """Return what to say to one share."""
    try:
        number = float(answer)
    except (TypeError, ValueError):
        return say("exercise.no_share", year=year)
    if abs(number - shares["right"][year]) <= CLOSE:
        return say("exercise.share_right", year=year, answer=f"{number:.1f}")
    if abs(number * 100 - shares["right"][year]) <= CLOSE:
        return say("exercise.share_not_percent", year=year)
    if abs(number - shares["parts_too"][year]) <= CLOSE:
        return say("exercise.share_parts", year=year)
    return say("exercise.share_wrong", year=year, answer=f"{number:.1f}")
