"""The tables behind the explorer of votes; each line is computed once."""

from __future__ import annotations

from typing import Any

import pandas as pd

from summitry.explorers.open_sources import filled
from summitry.models.votes import (
    ALL_VOTES,
    EVERYBODY,
    beyond_chance,
    cast,
    held,
    line,
    of_issue,
    sessions,
)

SINGLE_VOTES = ("votes", "rollcalls")
SHARES = ("equal", "soft")
CHANCE = "chance"


class VotesTables:
    """Agreement by session, and single votes where the pack names them.

    Parameters
    ----------
    case
        A case pack that names open data for agreement.
    sides
        The codes of its two sides.
    """

    def __init__(self, case: Any, sides: tuple[str, str]) -> None:
        self.case, self.sides = case, sides
        self.agreement = filled(case.open_data("agreement"))
        years = self.agreement["year"]
        self.years = range(int(years.min()), int(years.max()) + 1)
        self.sessions = sessions(self.agreement)
        self.has_single = all(role in case.header.open_data for role in SINGLE_VOTES)
        self.roles = ("agreement", *(SINGLE_VOTES if self.has_single else ()))
        self.measures = (*SHARES, CHANCE) if self.has_single else SHARES
        self.kept_lines: dict[tuple[str, str, str], dict[str, pd.DataFrame]] = {}
        self.kept_votes: dict[str, pd.DataFrame] = {}

    @property
    def issues(self) -> list[str]:
        """The groups of issues that the table has."""
        present = set(self.agreement["issue"].astype(str))
        return [str(issue) for issue in self.agreement["issue"].cat.categories if issue in present]

    @property
    def codes(self) -> list[str]:
        """The states that the table has."""
        return sorted({*self.agreement["iso3"], *self.sides} - {EVERYBODY})

    def single(self, issue: str) -> pd.DataFrame:
        """Return the single votes of a group of issues; none where the pack names no table."""
        if issue not in self.kept_votes:
            if self.has_single:
                votes, rollcalls = (self.case.open_data(role) for role in SINGLE_VOTES)
                self.kept_votes[issue] = of_issue(votes, rollcalls, issue)
            else:
                self.kept_votes[issue] = pd.DataFrame({"session": []})
        return self.kept_votes[issue]

    def axis(self, issue: str, measure: str) -> range:
        """Return the years for which the tables may know a group of issues by a measure."""
        if measure == CHANCE:
            known = [
                self.sessions.get(int(one)) for one in self.single(ALL_VOTES)["session"].unique()
            ]
            begin = min((year for year in known if year is not None), default=self.years[0])
        elif issue == ALL_VOTES:
            begin = self.years[0]
        else:
            begin = int(self.agreement.loc[self.agreement["issue"] != ALL_VOTES, "year"].min())
        return range(begin, self.years[-1] + 1)

    def lines(self, state: str, issue: str, measure: str) -> dict[str, pd.DataFrame]:
        """Return the lines of a state and of all others with each side, and of the two sides.

        A line that would compare a state with itself, or with nobody, is left out.
        """
        wanted = state, issue, measure
        if wanted not in self.kept_lines:
            first, second = self.sides
            pairs = {
                "first": (state, first),
                "second": (state, second),
                "world_first": (EVERYBODY, first),
                "world_second": (EVERYBODY, second),
                "pair": ("", "") if state in self.sides else (second, first),
            }
            self.kept_lines[wanted] = {
                name: self.one_line(code, partner, issue, measure)
                for name, (code, partner) in pairs.items()
                if code and code != partner
            }
        return self.kept_lines[wanted]

    def one_line(self, code: str, partner: str, issue: str, measure: str) -> pd.DataFrame:
        """Return the agreement of one state with another."""
        axis = self.axis(issue, measure)
        if measure == CHANCE:
            return beyond_chance(self.single(issue), code, partner, self.sessions, axis)
        return line(self.agreement, code, partner, issue, measure, axis)

    def held(self, issue: str) -> pd.Series[int]:
        """Return by year how many votes there were."""
        return held(self.agreement, issue)

    def letters(self, state: str, issue: str, year: int) -> pd.Series[int]:
        """Count the letters of a state in the session that began in a year."""
        session = next((one for one, begun in self.sessions.items() if begun == year), None)
        return cast(self.single(issue), state, session)
