"""Explorer: what of arms control still held on a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import traitlets

from summitry.case.dates import PartialDate
from summitry.explorers.choices import Step
from summitry.explorers.controls import Control, Slide
from summitry.explorers.frame import Explorer
from summitry.explorers.open_sources import dataset_sources, filled, latest_day
from summitry.explorers.settings import fitting
from summitry.models.treaties import disputed, standings, turning_days
from summitry.pictures.treaties import TreatiesPicture
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    import pandas as pd


class TreatiesExplorer(Explorer):
    """Agreements as bars, and a day on which to count what held.

    Attributes
    ----------
    day
        The day asked about.
    year
        Its year; setting it goes to the last day of that year, or to the last day known.
    """

    name = "treaties"
    mark = "record"

    day = traitlets.Instance(dt.date).tag(state=True)
    year = traitlets.Int()

    def prepare(self) -> None:
        """Read the agreements and begin on the last day known."""
        treaties = filled(self.case.open_data("treaties"))
        self.treaties = treaties.sort_values("signed", kind="stable")
        self.last_day = latest_day(self.case)
        self.days = [day for day in turning_days(self.treaties) if day <= self.last_day]
        self.set_trait("day", self.last_day)
        self.year = self.last_day.year

    @traitlets.validate("year")
    def _known_year(self, proposal: dict[str, int]) -> int:
        """Refuse a year before the first agreement or after the last day known."""
        years = range(self.days[0].year, self.last_day.year + 1)
        return fitting("year", proposal["value"], years)

    @traitlets.validate("day")
    def _known_day(self, proposal: dict[str, dt.date]) -> dt.date:
        """Refuse a day before the first agreement or after the last day known."""
        first, last, day = self.days[0], self.last_day, proposal["value"]
        if not first <= day <= last:
            raise traitlets.TraitError(
                say("frame.outside", name="day", value=day, first=first, last=last)
            )
        return day

    @traitlets.observe("year")
    def _to_year(self, change: dict[str, int]) -> None:
        """Go to the end of the year, unless the day already lies in it."""
        if self.day.year != change["new"]:
            self.day = min(dt.date(change["new"], 12, 31), self.last_day)

    @traitlets.observe("day")
    def _to_day(self, change: dict[str, dt.date]) -> None:
        """Keep the year in step with the day."""
        self.year = change["new"].year

    def make_controls(self) -> list[Control]:
        """Return a year, and steps from change to change."""
        first = self.days[0].year
        return [
            Slide(self, "year", self.say("year"), first, self.last_day.year),
            Step(self, "day", self.say("change"), lambda: sorted({*self.days, self.last_day})),
        ]

    def make_picture(self) -> TreatiesPicture:
        """Draw the bars."""
        return TreatiesPicture(self.treaties, self.last_day)

    def draw(self) -> str:
        """Put the line on the day."""
        self.picture.show(day=self.day)
        return reading(self.treaties, self.day)

    def table(self) -> pd.DataFrame:
        """Return every agreement with its dates and its standing on the day."""
        columns = {
            "name": self.say("column.name"),
            "parties": self.say("column.parties"),
            "signed": self.say("column.signed"),
            "in_force": self.say("column.in_force"),
            "ended": self.say("column.ended"),
            "limits": self.say("column.limits"),
        }
        found = standings(self.treaties, self.day)
        return (
            self.treaties[list(columns)]
            .rename(columns=columns)
            .assign(**{self.say("column.standing"): found})
        )

    def sources(self) -> str:
        """Name the data set."""
        return dataset_sources(self.case, "treaties")


def reading(treaties: pd.DataFrame, day: dt.date) -> str:
    """Say how many held, which were weakened, and what was left between the two sides."""
    found = standings(treaties, day)
    names = treaties["short_name"]
    holds = found.isin(["in force", "weakened"])
    weak = list(names[found == "weakened"])
    parts = [
        say(
            "treaties.held",
            day=PartialDate.of(day).words,
            held=number_word(int(holds.sum())),
            signed=number_word(int((found != "not yet signed").sum())),
            n=int(holds.sum()),
        )
    ]
    if weak:
        parts.append(
            say(
                "treaties.weakened",
                names=listing(weak),
                n=len(weak),
                count=number_word(len(weak)).capitalize(),
            )
        )
    bilateral = treaties["kind"].astype(str).str.startswith("bilateral")
    if (bilateral & (found != "not yet signed")).any():
        left = list(names[bilateral & holds])
        words = {"n": len(left), "count": number_word(len(left)), "names": listing(left)}
        parts.append(say("treaties.bilateral" if left else "treaties.bilateral_none", **words))
    contested = list(names[holds & disputed(treaties, day)])
    if contested:
        parts.append(say("treaties.contested", names=listing(contested)))
    return " ".join(parts)
