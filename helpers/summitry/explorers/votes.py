"""Explorer: how often a state votes as each of the two sides does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import traitlets

from summitry.explorers.choices import Pick
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.frame import Explorer
from summitry.explorers.open_sources import dataset_sources
from summitry.explorers.settings import fitting
from summitry.explorers.state_names import (
    first_other,
    offered,
    side_codes,
    spoken_names,
    state_names,
)
from summitry.explorers.votes_reading import Told, read_votes, session_words
from summitry.explorers.votes_tables import CHANCE, VotesTables
from summitry.models.landmarks import landmarks
from summitry.models.votes import ALL_VOTES
from summitry.pictures.votes import BEYOND, BEYOND_IN_A_GROUP, SHARE, VotesPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

WITH_A_SIDE = ("first", "second")


class VotesExplorer(Explorer):
    """Agreement with the two sides over the sessions, for one state, by group of issues.

    Attributes
    ----------
    state
        Code of a state; empty for none.
    issue
        A group of issues, or ``all``.
    measure
        ``equal``: identical votes; ``soft``: an abstention agrees by half; ``chance``: agreement
        beyond chance, from single votes.
    year
        The autumn in which the session began that is told.
    """

    name = "votes"
    mark = "record"

    state = traitlets.Unicode("").tag(state=True)
    issue = traitlets.Unicode(ALL_VOTES).tag(state=True)
    measure = traitlets.Unicode("equal").tag(state=True)
    year = traitlets.Int().tag(state=True)

    def prepare(self) -> None:
        """Read the tables; begin with the last session and an actor that is neither side."""
        self.sides = side_codes(self.case)
        self.tables = VotesTables(self.case, self.sides)
        self.codes, self.issues = self.tables.codes, self.tables.issues
        self.names, self.spoken = state_names(self.case), spoken_names(self.case)
        self.year, self.state = self.tables.years[-1], first_other(self.case, self.codes)

    @traitlets.validate("state")
    def _known_state(self, proposal: Mapping[str, Any]) -> str:
        """Refuse a state without votes in the table."""
        return str(fitting("state", proposal["value"], ("", *self.codes)))

    @traitlets.validate("issue")
    def _known_issue(self, proposal: Mapping[str, Any]) -> str:
        """Refuse a group of issues that the table does not have."""
        return str(fitting("issue", proposal["value"], self.issues))

    @traitlets.validate("measure")
    def _known_measure(self, proposal: Mapping[str, Any]) -> str:
        """Refuse a measure that the tables of the case do not give."""
        return str(fitting("measure", proposal["value"], self.tables.measures))

    @traitlets.validate("year")
    def _known_year(self, proposal: Mapping[str, Any]) -> int:
        """Refuse a year outside the table."""
        return int(fitting("year", proposal["value"], self.tables.years))

    @traitlets.observe("issue", "measure")
    def _other_axis(self, _change: Mapping[str, Any]) -> None:
        """Draw the axes anew, because they may begin elsewhere."""
        self._picture = None

    def make_controls(self) -> list[Control]:
        """Return the state, the measure, the group of issues and the year."""
        states = offered(self.codes, self.names, self.say("nobody"))
        issues = {self.say(f"issues.{issue}"): issue for issue in self.issues}
        ways = {self.say(f"ways.{way}"): way for way in self.tables.measures}
        years = self.tables.years
        return [
            Pick(self, "state", self.say("state"), states),
            Choose(self, "measure", self.say("measure"), ways),
            Choose(self, "issue", self.say("issue"), issues),
            Slide(self, "year", self.say("year"), years[0], years[-1]),
        ]

    def make_picture(self) -> VotesPicture:
        """Draw the axes."""
        axis = self.tables.axis(self.issue, self.measure)
        most = int(self.tables.held(self.issue).max())
        marks = landmarks(self.case.events, axis[0] + 0.3, axis[-1] + 1.2)
        words = {name: self.say(name) for name in ("count", "world", "no_world")}
        words["axis"] = self.say(f"axis.{self.measure}")
        if self.measure != CHANCE:
            return VotesPicture(axis, SHARE, most, marks, words)
        ends = BEYOND if self.issue == ALL_VOTES else BEYOND_IN_A_GROUP
        return VotesPicture(axis, ends, most, marks, words | {"world": ""})

    def lines(self) -> dict[str, pd.DataFrame]:
        """Return the lines of the picture, each with its number of votes."""
        return self.tables.lines(self.state, self.issue, self.measure)

    def side_names(self) -> dict[str, str]:
        """Return what a sentence calls the two sides."""
        called = [self.spoken.get(code, code) for code in self.sides]
        return dict(zip(WITH_A_SIDE, called, strict=True))

    def draw(self) -> str:
        """Draw the lines and tell the session."""
        lines = self.lines()
        counted = next(lines[name] for name in (*WITH_A_SIDE, "pair") if name in lines)["n_votes"]
        number = float(counted.get(self.year, np.nan))
        beside = {name: self.say("with", who=who) for name, who in self.side_names().items()}
        self.picture.show(
            lines={name: found["value"].to_numpy() for name, found in lines.items()},
            counts=counted.to_numpy(),
            names={**beside, "pair": self.say("pair")},
            year=self.year,
            words=(session_words(self.year), "" if np.isnan(number) else f"{number:.0f}"),
            who=self.names.get(self.state, self.state),
        )
        return read_votes(self.told(lines))

    def told(self, lines: Mapping[str, pd.DataFrame]) -> Told:
        """Gather what the reading speaks of."""
        return Told(
            year=self.year,
            measure=self.measure,
            state=self.state,
            sides=self.sides,
            names=self.spoken,
            lines=lines,
            held=self.tables.held(self.issue),
            letters=self.tables.letters(self.state, self.issue, self.year),
        )

    def title(self) -> str:
        """Name both sides in the question."""
        return self.say("title", **self.side_names())

    def limits(self) -> str:
        """Add what the pack says of its two sides."""
        return f"{super().limits()} {self.case.sides.note}".strip()

    def table(self) -> pd.DataFrame:
        """Return the lines session by session, with the number of votes."""
        axis = self.tables.axis(self.issue, self.measure)
        table: dict[str, Any] = {self.say("column.session"): [session_words(one) for one in axis]}
        heads = {"who": self.spoken.get(self.state, self.state), **self.side_names()}
        for name, found in self.lines().items():
            if name in WITH_A_SIDE:
                votes = self.say("column.votes", partner=heads[name])
                table[votes] = found["n_votes"].to_list()
            table[self.say(f"column.{name}", **heads)] = found["value"].round(3).to_list()
        return pd.DataFrame(table)

    def sources(self) -> str:
        """Name the data sets."""
        return dataset_sources(self.case, *self.tables.roles)
