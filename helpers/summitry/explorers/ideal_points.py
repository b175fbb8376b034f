"""Explorer: where states stand on the line that explains their votes best."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.explorers.choices import Pick
from summitry.explorers.controls import Control, Slide
from summitry.explorers.frame import Explorer
from summitry.explorers.open_sources import dataset_sources, filled
from summitry.explorers.settings import fitting
from summitry.explorers.state_names import first_other, offered, spoken_names, state_names
from summitry.models.ideal_points import apart, blanks, order, track, unsure
from summitry.models.landmarks import landmarks
from summitry.pictures.ideal_points import IdealPointsPicture, Track
from summitry.text import listing

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACES = ("state", "other", "third", "fourth")


class IdealPointsExplorer(Explorer):
    """Trajectories of up to four states, with intervals, and a year that is told.

    Attributes
    ----------
    state, other, third, fourth
        Codes of the states; empty for none. A state chosen twice is drawn once.
    year
        The year that is told.
    """

    name = "ideal_points"
    mark = "record"

    state = traitlets.Unicode("").tag(state=True)
    other = traitlets.Unicode("").tag(state=True)
    third = traitlets.Unicode("").tag(state=True)
    fourth = traitlets.Unicode("").tag(state=True)
    year = traitlets.Int().tag(state=True)

    def prepare(self) -> None:
        """Read the estimates; begin with the two sides and another actor, in the last year."""
        self.points = filled(self.case.open_data("idealpoints"))
        self.years = range(int(self.points["year"].min()), int(self.points["year"].max()) + 1)
        self.codes = list(self.points["iso3"].unique())
        self.names, self.spoken = state_names(self.case), spoken_names(self.case)
        sides = (self.case.sides.first_code, self.case.sides.second_code)
        begin = [code for code in sides if code in self.codes]
        begin.append(first_other(self.case, self.codes))
        for place, code in zip(PLACES, begin, strict=False):
            self.set_trait(place, code)
        self.year = self.years[-1]

    @traitlets.validate(*PLACES)
    def _known_state(self, proposal: Mapping[str, Any]) -> str:
        """Refuse a state without estimates."""
        place = proposal["trait"].name
        return str(fitting(place, proposal["value"], ("", *self.codes)))

    @traitlets.validate("year")
    def _known_year(self, proposal: Mapping[str, Any]) -> int:
        """Refuse a year outside the table."""
        return int(fitting("year", proposal["value"], self.years))

    def make_controls(self) -> list[Control]:
        """Return four states and the year."""
        states = offered(self.codes, self.names, self.say("nobody"))
        picks = [Pick(self, place, self.say(place), states) for place in PLACES]
        return [*picks, Slide(self, "year", self.say("year"), self.years[0], self.years[-1])]

    def make_picture(self) -> IdealPointsPicture:
        """Draw the axis of all years and all values."""
        ends = (float(self.points["low"].min()), float(self.points["high"].max()))
        marks = landmarks(self.case.events, self.years[0], self.years[-1] + 1)
        return IdealPointsPicture(self.years, ends, marks, self.say("axis"))

    def chosen(self) -> list[str]:
        """Return the codes of the chosen states, each once."""
        codes = (getattr(self, place) for place in PLACES)
        return list(dict.fromkeys(code for code in codes if code))

    def tracks(self) -> dict[str, pd.DataFrame]:
        """Return the estimates of the chosen states."""
        return {code: track(self.points, code, self.years) for code in self.chosen()}

    def draw(self) -> str:
        """Draw the trajectories and tell the year."""
        tracks = self.tracks()
        named = [Track(self.names.get(code, code), estimates) for code, estimates in tracks.items()]
        self.picture.show(tracks=named, year=self.year)
        if not tracks:
            return self.say("nothing")
        told = [self.tell_order(tracks), self.tell_missing(tracks), self.tell_gap(tracks)]
        return " ".join(part for part in told if part)

    def called(self, code: str) -> str:
        """Return what a sentence calls a state."""
        return self.spoken.get(code, code)

    def tell_order(self, tracks: Mapping[str, pd.DataFrame]) -> str:
        """Say where the states stood in the year, and whose order is not certain."""
        row = {code: estimates.loc[self.year] for code, estimates in tracks.items()}
        found = order(row)
        if not found:
            return ""
        places = [
            self.say("place", who=self.called(code), value=signed(row[code]["ideal_point"]))
            for code in found
        ]
        told = self.say("order", year=self.year, n=len(places), places=listing(places))
        pairs = [
            self.say("pair", one=self.called(one), other=self.called(other))
            for one, other in unsure(row)
        ]
        if not pairs:
            return told
        return f"{told} {self.say('unsure', n=len(pairs), pairs=listing(pairs))}"

    def tell_missing(self, tracks: Mapping[str, pd.DataFrame]) -> str:
        """Name the states without an estimate for the year, and say why."""
        told: list[str] = []
        for code, estimates in tracks.items():
            row = estimates.loc[self.year]
            if pd.isna(row["ideal_point"]):
                few = not pd.isna(row["n_votes"])
                count = int(row["n_votes"]) if few else 0
                words = {"who": self.called(code), "year": self.year, "n": count}
                told.append(self.say("too_few" if few else "no_row", **words))
        return " ".join(told)

    def tell_gap(self, tracks: Mapping[str, pd.DataFrame]) -> str:
        """Say when the first two states stood nearest and farthest."""
        if len(tracks) < 2:
            return ""
        one, other = list(tracks)[:2]
        gap = apart(tracks[one], tracks[other]).dropna()
        if not len(gap):
            return ""
        near, far = int(gap.idxmin()), int(gap.idxmax())
        return self.say(
            "gap",
            one=self.called(one),
            other=self.called(other),
            near=near,
            near_gap=f"{gap[near]:.1f}",
            far=far,
            far_gap=f"{gap[far]:.1f}",
        )

    def card(self) -> str:
        """Tell each chosen state: its interval in the year, and its years without an estimate."""
        items = "".join(
            f"<p><b>{escape(self.names.get(code, code))}</b></p><ul>"
            + "".join(f"<li>{escape(line)}</li>" for line in self.portrait(estimates))
            + "</ul>"
            for code, estimates in self.tracks().items()
        )
        return f'<div class="summitry-card">{items}</div>' if items else ""

    def portrait(self, estimates: pd.DataFrame) -> list[str]:
        """Return what the table says of one state, a line each."""
        row = estimates.loc[self.year]
        lines: list[str] = []
        if not pd.isna(row["ideal_point"]):
            cells = {name: signed(row[name]) for name in ("ideal_point", "low", "high")}
            lines.append(self.say("interval", year=self.year, n=int(row["n_votes"]), **cells))
        known = estimates["ideal_point"].dropna()
        if len(known):
            lines.append(self.say("known", first=known.index[0], last=known.index[-1]))
        few = [str(year) for year in blanks(estimates)]
        if few:
            lines.append(self.say("blank", n=len(few), years=listing(few)))
        return lines

    def table(self) -> pd.DataFrame:
        """Return the estimates of the chosen states, year by year."""
        columns: dict[str, Any] = {self.say("year"): list(self.years)}
        for code, estimates in self.tracks().items():
            who = self.names.get(code, code)
            for part in ("ideal_point", "low", "high"):
                columns[self.say(f"column.{part}", who=who)] = estimates[part].round(2).to_list()
        return pd.DataFrame(columns)

    def sources(self) -> str:
        """Name the data set."""
        return dataset_sources(self.case, "idealpoints")


def signed(value: float) -> str:
    """Write a value with one digit and, below zero, a true minus sign.

    >>> signed(-0.26) == "\N{MINUS SIGN}0.3", signed(2.9), signed(-0.04)
    (True, '2.9', '0.0')
    """
    words = f"{value:.1f}".replace("-", "\N{MINUS SIGN}")
    return words.lstrip("\N{MINUS SIGN}") if float(f"{value:.1f}") == 0 else words
