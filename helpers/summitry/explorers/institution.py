"""Explorer: an organisation's budget, chairs and councils."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import traitlets

from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.frame import Explorer
from summitry.explorers.open_sources import dataset_sources, filled, latest_day, need_sides
from summitry.explorers.settings import fitting
from summitry.models.institution import (
    attendance,
    last_adopted,
    run_without_budget,
    yearly,
)
from summitry.models.tables import rows
from summitry.pictures.institution import InstitutionPicture
from summitry.text import number_word


class InstitutionExplorer(Explorer):
    """Budget, chair and councils over the years.

    Attributes
    ----------
    year
        The year that is told.
    focus
        ``all``, ``budget``, ``chairs`` or ``councils``: what the reading speaks of.
    """

    name = "institution"
    mark = "record"

    year = traitlets.Int().tag(state=True)
    focus = traitlets.Enum(["all", "budget", "chairs", "councils"], "all").tag(state=True)

    def prepare(self) -> None:
        """Bring the tables side by side; begin with the last year."""
        need_sides(self.case, "first_minister", "second_minister")
        self.councils = self.case.open_data("councils")
        self.chairs = filled(self.case.open_data("chairs"))
        self.budget = self.case.open_data("budget")
        self.years = range(int(self.chairs["year"].min()), latest_day(self.case).year + 1)
        self.all_years = yearly(self.budget, self.chairs, self.councils, self.years)
        self.year = self.years[-1]

    @traitlets.validate("year")
    def _known_year(self, proposal: dict[str, int]) -> int:
        """Refuse a year outside the tables."""
        return fitting("year", proposal["value"], self.years)

    def make_controls(self) -> list[Control]:
        """Return a year, and what to speak of."""
        ways = {self.say(f"ways.{way}"): way for way in ("all", "budget", "chairs", "councils")}
        return [
            Slide(self, "year", self.say("year"), self.years[0], self.years[-1]),
            Choose(self, "focus", self.say("focus"), ways),
        ]

    def words(self) -> dict[str, str]:
        """Return the words of the picture."""
        sides = self.case.sides
        keys = ("budget", "not_adopted", "withheld", "chair", "key")
        found = {key: self.say(f"picture.{key}") for key in keys}
        return found | {"first": sides.first_minister, "second": sides.second_minister}

    def make_picture(self) -> InstitutionPicture:
        """Draw the three strips."""
        return InstitutionPicture(self.all_years, self.words())

    def draw(self) -> str:
        """Mark the year and tell it."""
        row = self.all_years.loc[self.year]
        self.picture.show(year=self.year, focus=self.focus, words=self.amount(row))
        told = {
            "budget": self.tell_budget(row),
            "chairs": self.tell_chair(row),
            "councils": self.tell_councils(),
        }
        return " ".join(told.values()) if self.focus == "all" else told[self.focus]

    def amount(self, row: Any) -> str:
        """Return the year and its budget in a few words."""
        amount = "" if pd.isna(row["amount"]) else f"{row['amount']:.1f}"
        state = row["status"].replace(" ", "_") or "unknown"
        return self.say(f"amount.{state}", year=self.year, amount=amount)

    def tell_budget(self, row: Any) -> str:
        """Say the budget of the year and how long there has been none."""
        gap = run_without_budget(self.all_years, self.year)
        latest = last_adopted(self.all_years, self.year)
        if gap and latest:
            return self.say(
                "no_budget", n=gap, count=number_word(gap), year=self.year, latest=latest
            )
        return self.amount(row) + self.say("stop")

    def tell_chair(self, row: Any) -> str:
        """Say who held the chair."""
        if not row["country"]:
            return self.say("no_chair", year=self.year)
        return self.say("chair", country=row["country"], year=self.year)

    def tell_councils(self) -> str:
        """Say how often the ministers came, as far as it is known."""
        sides = self.case.sides
        so_far = self.all_years.loc[: self.year]
        pairs = (("first_came", sides.first_minister), ("second_came", sides.second_minister))
        return " ".join(
            self.tell_minister(who, *attendance(so_far, column)) for column, who in pairs
        )

    def tell_minister(self, who: str, came: int, known: int) -> str:
        """Say how often one minister came."""
        if not known:
            return self.say("came_unknown", who=who, year=self.year)
        words = {"came": number_word(came), "known": number_word(known), "n": known}
        return self.say("came", who=who, year=self.year, **words)

    def card(self) -> str:
        """Tell the year: chairperson, council, outcome, notes."""
        chairs = self.chairs[self.chairs["year"] == self.year]
        lines = [
            self.say("held_by", names="; ".join(row.chairperson_in_office), country=row.country)
            + (f" {row.note}." if row.note else "")
            for row in rows(chairs)
        ]
        met = [start.first.year == self.year for start in self.councils["start"]]
        lines += [self.meeting(row) for row in rows(self.councils.loc[met])]
        lines += [self.budget_note(row) for row in rows(self.budget) if row.year == self.year]
        items = "".join(f"<li>{escape(line)}</li>" for line in lines if line)
        return f'<div class="summitry-card"><p><b>{self.year}</b></p><ul>{items}</ul></div>'

    def budget_note(self, row: Any) -> str:
        """Return what to know of a year's budget; say so where it is kept back."""
        if row.status == "withheld":
            return self.say("kept_back.budget")
        return f"{row.note}." if row.note else ""

    def meeting(self, row: Any) -> str:
        """Tell one council or summit in a line."""
        words = self.say("meeting", kind=row.kind, city=row.city, start=row.start.words)
        outcome = f" {row.outcome}." if row.outcome else ""
        return words + outcome + (f" {row.note}" if row.note else "")

    def table(self) -> pd.DataFrame:
        """Return everything by year."""
        sides = self.case.sides
        names = {
            "year": self.say("year"),
            "amount": self.say("picture.budget").replace("\n", " "),
            "status": self.say("column.status"),
            "country": self.say("picture.chair"),
            "city": self.say("column.city"),
            "first_came": sides.first_minister,
            "second_came": sides.second_minister,
        }
        return self.all_years.reset_index()[list(names)].rename(columns=names)

    def sources(self) -> str:
        """Name the data sets."""
        return dataset_sources(self.case, "budget", "chairs", "councils")
