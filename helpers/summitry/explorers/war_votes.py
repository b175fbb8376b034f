"""Explorer: votes of an emergency session on one war, state by state on a tile map."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.explorers.choices import Pick, Step
from summitry.explorers.controls import Control, Slide
from summitry.explorers.frame import Explorer
from summitry.explorers.open_sources import dataset_sources, filled
from summitry.explorers.register import register_list
from summitry.explorers.settings import fitting
from summitry.explorers.state_names import offered, spoken_names, state_names
from summitry.explorers.war_votes_reading import read_moves, read_tally
from summitry.models.tables import rows
from summitry.models.war_votes import UNKNOWN, UNLISTED, grid
from summitry.pictures.war_votes import WarVotesPicture
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping


class WarVotesExplorer(Explorer):
    """One vote at a time: who voted how, how that is known, and who moved since the vote before.

    Attributes
    ----------
    resolution
        Number of the resolution shown.
    number
        Its place in the series, from 1; setting it goes there.
    state
        Code of a state to frame; empty for none.
    """

    name = "war_votes"
    mark = "record"

    resolution = traitlets.Unicode().tag(state=True)
    number = traitlets.Int(0)
    state = traitlets.Unicode("").tag(state=True)

    def prepare(self) -> None:
        """Read the votes; begin with the first."""
        self.tiles = self.case.open_data("tiles")
        resolutions = filled(self.case.open_data("war_resolutions"))
        self.resolutions = resolutions.sort_values("date", kind="stable").set_index("resolution")
        self.votes = self.case.open_data("war_votes")
        self.order = [str(one) for one in self.resolutions.index]
        codes = list(self.tiles["iso3"])
        self.ballots = grid(self.votes, self.order, codes)
        self.bases = grid(self.votes, self.order, codes, "basis")
        self.names, self.spoken = state_names(self.case), spoken_names(self.case)
        self.number = 1

    @traitlets.validate("resolution")
    def _known_resolution(self, proposal: Mapping[str, Any]) -> str:
        """Refuse a resolution that this view of the case does not have."""
        return str(fitting("resolution", proposal["value"], self.order))

    @traitlets.validate("number")
    def _known_number(self, proposal: Mapping[str, Any]) -> int:
        """Refuse a place outside the series."""
        return int(fitting("number", proposal["value"], range(1, len(self.order) + 1)))

    @traitlets.validate("state")
    def _known_state(self, proposal: Mapping[str, Any]) -> str:
        """Refuse a state that has no tile."""
        return str(fitting("state", proposal["value"], ("", *self.ballots.index)))

    @traitlets.observe("number")
    def _to_number(self, change: Mapping[str, Any]) -> None:
        """Show the vote at a place."""
        self.resolution = self.order[change["new"] - 1]

    @traitlets.observe("resolution")
    def _to_resolution(self, change: Mapping[str, Any]) -> None:
        """Keep the place in step with the vote."""
        self.number = self.order.index(change["new"]) + 1

    def make_controls(self) -> list[Control]:
        """Return the place in the series, steps from vote to vote, and a state to frame."""
        states = offered(self.ballots.index, self.names, self.say("nobody"))
        return [
            Slide(self, "number", self.say("number"), 1, len(self.order)),
            Step(self, "resolution", self.say("vote"), lambda: self.order),
            Pick(self, "state", self.say("state"), states),
        ]

    def make_picture(self) -> WarVotesPicture:
        """Draw the map."""
        return WarVotesPicture(self.tiles)

    @property
    def row(self) -> pd.Series[Any]:
        """What the tables say of the resolution shown."""
        return self.resolutions.loc[[self.resolution]].iloc[0]

    @property
    def before(self) -> str:
        """Number of the resolution voted on before; empty for the first."""
        return self.order[self.number - 2] if self.number > 1 else ""

    def draw(self) -> str:
        """Fill the tiles and say who voted how and who moved."""
        row, ballots = self.row, self.ballots[self.resolution]
        totals = {"Y": row["yes"], "A": row["abstain"], "N": row["no"], "X": row["not_voting"]}
        numbers = {kind: int(number) for kind, number in totals.items()}
        everybody = sum(numbers.values())
        heading = self.say("members", everybody=everybody, **numbers)
        self.picture.show(
            ballots=ballots,
            bases=self.bases[self.resolution],
            picked=(self.state,) if self.state else (),
            totals=numbers,
            heading=heading,
        )
        told = {"what": self.resolution, "day": row["date"].words, "title": row["title"]}
        told["here"] = read_tally(list(ballots))
        parts = [self.say("on", everybody=everybody, **told, **numbers)]
        if self.before:
            parts.append(read_moves(self.ballots[self.before], ballots, self.before, self.spoken))
        return " ".join([*parts, self.tell_state()]).strip()

    def tell_state(self) -> str:
        """Say how the framed state voted, and how that is known."""
        if not self.state:
            return ""
        words = {
            "name": self.spoken.get(self.state, self.state),
            "vote": say(f"war_votes.kinds.{self.ballots.loc[self.state, self.resolution]}"),
        }
        basis = self.bases.loc[self.state, self.resolution]
        known = basis not in (UNKNOWN, UNLISTED)
        return self.say(
            "framed" if known else "framed_unknown",
            basis=say(f"war_votes.bases.{basis}") if known else "",
            **words,
        )

    def card(self) -> str:
        """Tell the resolution, and every vote of the framed state."""
        row = self.row
        date = escape(f"{self.resolution}, {row['date'].words}")
        note = f"<p>{escape(row['note'])}</p>" if row["note"] else ""
        about = f"<p><b>{date}</b></p><p>{escape(row['title'])}</p>{note}"
        cards = about + register_list(self.case, row["sources"])
        if self.state:
            cards += f"<p><b>{escape(self.names.get(self.state, self.state))}</b></p>"
            cards += self.record_of(self.state)
        return f'<div class="summitry-card">{cards}</div>'

    def record_of(self, code: str) -> str:
        """Return every vote of one state as a list, with its sources."""
        lines = []
        for one in self.order:
            basis = self.bases.loc[code, one]
            known = basis not in (UNKNOWN, UNLISTED)
            words = say(f"war_votes.kinds.{self.ballots.loc[code, one]}")
            why = f" ({say(f'war_votes.bases.{basis}')})" if known else ""
            lines.append(f"{one}: {words}{why}")
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        mine = self.votes[self.votes["iso3"] == code]
        here = mine[mine["resolution"] == self.resolution]
        sources = [source for vote in rows(here) for source in vote.sources]
        return f"<ul>{items}</ul>" + register_list(self.case, sources)

    def table(self) -> pd.DataFrame:
        """Return every state's vote, how it is known, and its vote before."""
        codes = self.ballots.index
        shown = [one for one in (self.before, self.resolution) if one]
        table = {self.say("column.state"): [self.names.get(code, code) for code in codes]}
        for one in shown:
            table[one] = [say(f"war_votes.kinds.{kind}") for kind in self.ballots[one]]
        table[self.say("column.basis")] = [
            "" if basis in (UNKNOWN, UNLISTED) else say(f"war_votes.bases.{basis}")
            for basis in self.bases[self.resolution]
        ]
        return pd.DataFrame(table)

    def sources(self) -> str:
        """Name the data sets."""
        return dataset_sources(self.case, "war_resolutions", "war_votes", "tiles")
