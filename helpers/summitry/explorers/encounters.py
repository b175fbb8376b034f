"""Explorer: how often the two sides have met, by year, level and place."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import traitlets

from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.frame import Explorer
from summitry.explorers.open_sources import dataset_sources, filled, latest_day, need_sides
from summitry.explorers.settings import fitting
from summitry.models.encounters import LEVELS, counts, occasions, silent_years, yearly_mean
from summitry.models.tables import rows
from summitry.pictures.encounters import EncountersPicture
from summitry.text import listing, number_word

if TYPE_CHECKING:
    import pandas as pd

PLACES = ("first side", "second side", "third country")
OCCASIONS = ("alone", "margin")


class EncountersExplorer(Explorer):
    """Meetings of the two sides as bars by year.

    Attributes
    ----------
    year
        The year whose meetings are listed.
    by
        ``level``, ``where`` or ``occasion``: what the parts of a bar mean.
    """

    name = "encounters"
    mark = "record"

    year = traitlets.Int().tag(state=True)
    by = traitlets.Enum(["level", "where", "occasion"], "level").tag(state=True)

    def prepare(self) -> None:
        """Join the records of each meeting; begin with the last year."""
        need_sides(self.case, "first", "second")
        self.last = latest_day(self.case).year
        meetings = occasions(self.case.open_data("meetings"))
        self.meetings = filled(meetings[meetings["year"] <= self.last])
        self.years = range(int(self.meetings["year"].min()), self.last + 1)
        self.counted: dict[str, pd.DataFrame] = {}
        self.year = self.last

    @traitlets.validate("year")
    def _known_year(self, proposal: dict[str, int]) -> int:
        """Refuse a year outside the table."""
        return fitting("year", proposal["value"], self.years)

    def make_controls(self) -> list[Control]:
        """Return a year, and what the parts of a bar mean."""
        ways = {self.say(f"ways.{way}"): way for way in ("level", "where", "occasion")}
        return [
            Slide(self, "year", self.say("year"), self.years[0], self.last),
            Choose(self, "by", self.say("by"), ways),
        ]

    def kinds(self) -> dict[str, str]:
        """Return the values that the parts of a bar stand for, with their words."""
        values = {"level": LEVELS, "where": PLACES, "occasion": OCCASIONS}[self.by]
        return {
            value: self.say(f"kinds.{value.replace(' ', '_')}", **self.side_names())
            for value in values
        }

    def side_names(self) -> dict[str, str]:
        """Return what the pack calls the two sides."""
        sides = self.case.sides
        return {"first": sides.first, "second": sides.second}

    def title(self) -> str:
        """Name both sides in the question."""
        return self.say("title", **self.side_names())

    def limits(self) -> str:
        """Add what the pack says of its two sides."""
        return f"{super().limits()} {self.case.sides.note}".strip()

    def yearly(self) -> pd.DataFrame:
        """Count meetings by year and kind."""
        if self.by not in self.counted:
            self.counted[self.by] = counts(self.meetings, self.by, list(self.kinds()), self.years)
        return self.counted[self.by]

    def make_picture(self) -> EncountersPicture:
        """Draw the axes and the five-year mean."""
        total = counts(self.meetings, "level", list(LEVELS), self.years).sum(axis=1)
        mean = total.rolling(5, center=True, min_periods=3).mean()
        labels = (self.say("axis"), self.say("mean"))
        return EncountersPicture(self.years, int(total.max()), list(mean), labels)

    def of_the_year(self) -> pd.DataFrame:
        """Return the meetings of the chosen year."""
        return self.meetings[self.meetings["year"] == self.year]

    def draw(self) -> str:
        """Stack the bars, mark the year, and say what the counts say."""
        yearly = self.yearly()
        n = len(self.of_the_year())
        words = self.say("marked" if n else "marked_none", year=self.year, count=number_word(n))
        self.picture.show(
            counts=yearly, names=list(self.kinds().values()), year=self.year, words=words
        )
        return self.read(yearly, n)

    def read(self, yearly: pd.DataFrame, n: int) -> str:
        """Say the chosen year, its parts, the busiest year, the long line and the silent years."""
        totals = yearly.sum(axis=1)
        most = int(totals.max())
        busiest = [str(year) for year in totals.index[totals == most]]
        silent = silent_years(self.meetings, self.years)
        ten = self.years[:10], self.years[-10:]
        early, late = (yearly_mean(self.meetings, years) for years in ten)
        in_year = self.say("in_year", year=self.year, n=n, count=number_word(n))
        return " ".join(
            part
            for part in (
                in_year + self.parts(yearly.loc[self.year]) + ".",
                self.say(
                    "busiest",
                    n=len(busiest),
                    years=listing(busiest),
                    most=number_word(most),
                    parts=self.parts(yearly.sum()),
                    **self.ends(),
                ),
                self.say("means", early=early, late=late) if len(self.years) >= 20 else "",
                self.say(
                    "silent",
                    n=len(silent),
                    count=number_word(len(silent)).capitalize(),
                    years=listing([str(year) for year in silent]),
                )
                if silent
                else "",
            )
            if part
        )

    def parts(self, counts: pd.Series[int]) -> str:
        """Say in brackets how many there were of each kind; nothing if there were none."""
        parts = [
            f"{number_word(int(count))} {name}"
            for name, count in zip(self.kinds().values(), counts, strict=True)
            if count
        ]
        return self.say("parts", parts=", ".join(parts)) if parts else ""

    def ends(self) -> dict[str, int]:
        """Return the first and last year and the number of meetings between."""
        return {"first": self.years[0], "last": self.last, "total": len(self.meetings)}

    def card(self) -> str:
        """List the meetings of the chosen year."""
        meetings = self.of_the_year()
        if not len(meetings):
            none = escape(self.say("none", year=self.year))
            return f'<div class="summitry-card"><p>{none}</p></div>'
        items = "".join(f"<li>{escape(line)}</li>" for line in self.lines(meetings))
        return f'<div class="summitry-card"><p><b>{self.year}</b></p><ul>{items}</ul></div>'

    def lines(self, meetings: pd.DataFrame) -> list[str]:
        """Write each meeting as a line."""
        return [
            self.say(
                "line",
                date=row.start.words,
                place=row.place or row.country,
                people=self.say("and", one=row.first_people, other=row.second_people)
                if row.second_people
                else self.say("unnamed", one=row.first_people),
                topics=f" ({row.topics})" if row.topics else "",
            )
            for row in rows(meetings)
        ]

    def table(self) -> pd.DataFrame:
        """Return the counts by year and kind."""
        yearly = self.yearly().rename(columns=self.kinds())
        return yearly.rename_axis(self.say("year")).reset_index()

    def sources(self) -> str:
        """Name the data set."""
        return dataset_sources(self.case, "meetings")
