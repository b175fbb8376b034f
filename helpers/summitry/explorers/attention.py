"""Explorer: how often a theme is named in speeches, by one state and by all."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import traitlets

from summitry import look
from summitry.explorers.choices import Pick, Step
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.frame import Explorer
from summitry.explorers.open_sources import dataset_sources, filled
from summitry.explorers.settings import fitting
from summitry.explorers.state_names import (
    first_other,
    offered,
    opening,
    spoken_names,
    state_names,
)
from summitry.models.attention import EVERYBODY, mentions, naming, nice_top, theme_words, themes
from summitry.models.landmarks import landmarks
from summitry.pictures.attention import AttentionPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOM_FOR_A_NAME = 30
BESIDE = {"rate": "rate", "count": "each"}
LEAST_TOP = {"rate": 0.0, "count": 2.0}
DIGITS = {"rate": 1, "count": 0}


class AttentionExplorer(Explorer):
    """The share of speeches that name a theme, and how often one state names it.

    Attributes
    ----------
    theme
        A theme of the dictionary.
    state
        Code of a state; empty for none.
    year
        The year that is told.
    measure
        ``rate``: terms per thousand words; ``count``: terms in the speech.
    """

    name = "attention"
    mark = "record"

    theme = traitlets.Unicode().tag(state=True)
    state = traitlets.Unicode("").tag(state=True)
    year = traitlets.Int().tag(state=True)
    measure = traitlets.Enum(["rate", "count"], "rate").tag(state=True)

    def prepare(self) -> None:
        """Read the counts; begin with the first theme and the last year."""
        self.speeches = filled(self.case.open_data("speeches"))
        self.shares = filled(self.case.open_data("speech_shares"))
        self.dictionary = self.case.open_data("dictionary")
        self.themes = themes(self.dictionary, self.shares)
        self.years = range(int(self.shares["year"].min()), int(self.shares["year"].max()) + 1)
        self.codes = [one for one in self.speeches["iso3"].unique() if one != EVERYBODY]
        self.names, self.spoken = state_names(self.case), spoken_names(self.case)
        self.theme, self.year = next(iter(self.themes)), self.years[-1]
        self.state = first_other(self.case, self.codes)

    @traitlets.validate("theme")
    def _known_theme(self, proposal: Mapping[str, Any]) -> str:
        """Refuse a theme that was not counted."""
        return str(fitting("theme", proposal["value"], list(self.themes)))

    @traitlets.validate("state")
    def _known_state(self, proposal: Mapping[str, Any]) -> str:
        """Refuse a state without speeches in the table."""
        return str(fitting("state", proposal["value"], ("", *self.codes)))

    @traitlets.validate("year")
    def _known_year(self, proposal: Mapping[str, Any]) -> int:
        """Refuse a year outside the table."""
        return int(fitting("year", proposal["value"], self.years))

    def theme_name(self, theme: str) -> str:
        """Return a theme as one reads it."""
        return opening(theme_words(theme, self.themes[theme]))

    def make_controls(self) -> list[Control]:
        """Return the theme, with steps through all, the state, the measure and the year."""
        topics = {self.theme_name(theme): theme for theme in self.themes}
        ways = {self.say(f"ways.{way}"): way for way in ("rate", "count")}
        states = offered(self.codes, self.names, self.say("nobody"))
        return [
            Pick(self, "theme", self.say("theme"), topics),
            Step(self, "theme", self.say("step"), lambda: list(self.themes)),
            Pick(self, "state", self.say("state"), states),
            Choose(self, "measure", self.say("measure"), ways),
            Slide(self, "year", self.say("year"), self.years[0], self.years[-1]),
        ]

    def make_picture(self) -> AttentionPicture:
        """Draw the two strips."""
        words = {name: self.say(f"picture.{name}") for name in ("world", "missing")}
        marks = landmarks(self.case.events, self.years[0], self.years[-1] + 1)
        return AttentionPicture(self.years, marks, words)

    def named(self) -> pd.DataFrame:
        """Return in how many speeches the theme was named."""
        return naming(self.shares, self.theme, self.years)

    def spoke(self, code: str) -> pd.DataFrame:
        """Return how often a speaker named the theme."""
        return mentions(self.speeches, code, self.theme, self.years)

    def draw(self) -> str:
        """Draw the theme and say how far it was named."""
        shares, mine, all_speakers = self.named(), self.spoke(self.state), self.spoke(EVERYBODY)
        here, told = shares.loc[self.year], mine.loc[self.year, self.measure]
        state = mine[self.measure].to_numpy()
        world = all_speakers[BESIDE[self.measure]].to_numpy()
        highest = np.nanmax(np.concatenate([state, world, [LEAST_TOP[self.measure]]]))
        self.picture.show(
            share=shares["share"].to_numpy(),
            state=state,
            world=world,
            top=nice_top(float(highest)),
            year=self.year,
            words={
                "upper": self.say("picture.share", theme=self.theme_name(self.theme)),
                "lower": self.strip_title(),
                "above": ""
                if pd.isna(here["share"])
                else self.say("at", year=self.year, **share_words(here)),
                "below": "" if pd.isna(told) else f"{told:.{DIGITS[self.measure]}f}",
            },
        )
        return f"{self.read_shares(shares)} {self.read_state(mine, all_speakers)}".strip()

    def strip_title(self) -> str:
        """Return what the lower strip counts, and of whom."""
        who = self.names.get(self.state, self.state) or self.say("everybody")
        ending = "" if self.state or self.measure == "rate" else "_each"
        return self.say(f"picture.{self.measure}{ending}", who=who[:ROOM_FOR_A_NAME])

    def read_shares(self, shares: pd.DataFrame) -> str:
        """Say in how many speeches of the year the theme was named, and when in most."""
        here = shares.loc[self.year]
        if pd.isna(here["share"]):
            return self.say("no_debate", year=self.year)
        words = {"year": self.year, "theme": self.theme_name(self.theme)}
        told = self.say("named", n=int(here["named"]), **words, **share_words(here))
        most = int(shares["share"].idxmax())
        if most == self.year:
            return f"{told} {self.say('most_here', first=self.years[0], last=self.years[-1])}"
        return f"{told} {self.say('most', peak=most, **share_words(shares.loc[most]))}"

    def read_state(self, mine: pd.DataFrame, all_speakers: pd.DataFrame) -> str:
        """Say how often the state named the theme in the year, and how often all speakers did."""
        row, everybody = mine.loc[self.year], all_speakers.loc[self.year]
        who = opening(self.spoken.get(self.state, self.state))
        amount = f"{everybody[BESIDE[self.measure]]:.1f}"
        world = self.say(f"world.{self.measure}", amount=amount)
        if pd.isna(row["count"]):
            silent = self.say("silent", who=who, year=self.year) if self.state else ""
            return f"{silent} {world}".strip()
        words = {"who": who, "n": int(row["count"]), "words": f"{row['words']:,.0f}"}
        words["rate"] = f"{row['rate']:.1f}"
        return f"{self.say('spoke', **words)} {world}"

    def card(self) -> str:
        """List the terms that were counted."""
        terms = "; ".join(self.themes[self.theme])
        told = self.say("terms", theme=self.theme_name(self.theme), terms=terms)
        patterns = self.dictionary.loc[self.dictionary["theme"] == self.theme, "regular_expression"]
        items = "".join(f"<li><code>{escape(one)}</code></li>" for one in patterns)
        searched = look.folded(self.say("patterns"), f"<ul>{items}</ul>")
        return f'<div class="summitry-card"><p>{escape(told)}</p>{searched}</div>'

    def table(self) -> pd.DataFrame:
        """Return the counts year by year."""
        shares, all_speakers = self.named(), self.spoke(EVERYBODY)
        columns = {
            "year": list(self.years),
            "named": shares["named"].to_list(),
            "speeches": shares["speeches"].to_list(),
            "share": (shares["share"] * 100).round().to_list(),
            "world": all_speakers["rate"].round(2).to_list(),
        }
        if self.state:
            mine = self.spoke(self.state)
            columns["count"] = mine["count"].to_list()
            columns["words"] = mine["words"].to_list()
            columns["rate"] = mine["rate"].round(2).to_list()
        who = self.names.get(self.state, self.state)
        return pd.DataFrame(
            {self.say(f"column.{name}", who=who): cells for name, cells in columns.items()}
        )

    def sources(self) -> str:
        """Name the data sets."""
        return dataset_sources(self.case, "speech_shares", "speeches", "dictionary")


def share_words(row: pd.Series[Any]) -> dict[str, str]:
    """Return the numbers of a year as a sentence says them."""
    percent = f"{row['share'] * 100:.0f}"
    return {
        "named": f"{row['named']:.0f}",
        "speeches": f"{row['speeches']:.0f}",
        "percent": percent,
    }
