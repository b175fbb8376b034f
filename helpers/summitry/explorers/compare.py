"""Explorer: two actors over all issues."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.choices import Pick, Step
from summitry.explorers.compare_words import blank, missing, read_chosen, read_pair
from summitry.explorers.controls import Choose, Control
from summitry.explorers.frame import Explorer
from summitry.explorers.position_card import actor_card, issue_notes
from summitry.explorers.settings import fitting
from summitry.models.compare import ORDERS, in_order, side_by_side
from summitry.models.positions import plain_name, stands
from summitry.models.seats import first_pair
from summitry.models.tables import rows as rows_of
from summitry.pictures.compare import ComparePicture

if TYPE_CHECKING:
    from collections.abc import Mapping


class CompareExplorer(Explorer):
    """Two actors issue by issue: where their bands meet, who cares where the other does not.

    Attributes
    ----------
    a, b
        Ids of the two actors.
    order
        ``pack`` (area by area), ``distance`` or ``salience``.
    area
        Only the issues of this area; empty for all.
    issue
        Id of the chosen issue.
    """

    name = "compare"
    mark = "reading"

    a = traitlets.Unicode().tag(state=True)
    b = traitlets.Unicode().tag(state=True)
    order = traitlets.Enum(list(ORDERS), "pack").tag(state=True)
    area = traitlets.Unicode("").tag(state=True)
    issue = traitlets.Unicode("").tag(state=True)

    def prepare(self) -> None:
        """Begin with the two sides of the case, or with two opposed actors."""
        case = self.case
        self.issues = {row["issue_id"]: row for row in case.issues.to_dict("records")}
        codes = case.sides.first_code, case.sides.second_code
        pair = first_pair(case.actors, case.positions, *codes)
        if pair is None or not self.issues:
            raise SummitryError(self.say("no_pair"))
        self.names = dict(zip(case.actors["actor_id"], case.actors["name"], strict=True))
        present = {row["area"] for row in self.issues.values()}
        labels = dict(case.areas)
        ordered = [*(area for area in labels if area in present), *sorted(present - set(labels))]
        self.areas = {area: labels.get(area, area.replace("_", " ")) for area in ordered}
        self.tables: dict[tuple[str, str], pd.DataFrame] = {}
        self.cards: dict[str, dict[str, str]] = {}
        self.a, self.b = pair
        self.issue = next((row.issue_id for row in rows_of(self.shown()) if row.both), "")

    @traitlets.validate("a", "b", "area", "issue")
    def _known(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse what the pack does not have."""
        setting = proposal["trait"].name
        known = {"area": ["", *self.areas], "issue": ["", *self.issues]}
        return fitting(setting, proposal["value"], known.get(setting, [*self.names]))

    @traitlets.observe("a", "b")
    def _other_pair(self, _change: dict[str, Any]) -> None:
        """Draw the key anew, because it names the two."""
        self._picture = None

    @traitlets.observe("area")
    def _other_area(self, _change: dict[str, Any]) -> None:
        """Choose an issue that is in view."""
        known = list(self.shown()["issue_id"])
        if self.issue and self.issue not in known:
            self.issue = known[0]

    def pair(self) -> pd.DataFrame:
        """Return all issues with the codings of the two."""
        key = self.a, self.b
        if key not in self.tables:
            self.tables[key] = side_by_side(self.case.positions, self.case.issues, *key)
        return self.tables[key]

    def shown(self) -> pd.DataFrame:
        """Return the issues in view, in their order."""
        table = self.pair()
        table = table[(table["area"] == self.area) | (not self.area)]
        return in_order(table, self.order, list(self.areas))

    def make_controls(self) -> list[Control]:
        """Return the two actors, the area, the order, and the chosen issue."""
        actors = {name: actor for actor, name in self.names.items()}
        areas = {
            self.say("everything"): "",
            **{label: area for area, label in self.areas.items()},
        }
        orders = {self.say(f"orders.{order}"): order for order in ORDERS}
        return [
            Pick(self, "a", self.say("a"), actors),
            Pick(self, "b", self.say("b"), actors),
            Pick(self, "area", self.say("area"), areas),
            Choose(self, "order", self.say("order"), orders),
            Step(self, "issue", self.say("issue"), lambda: list(self.shown()["issue_id"])),
        ]

    def plain(self) -> dict[str, str]:
        """Return the short names of the two by side."""
        return {"a": plain_name(self.names[self.a]), "b": plain_name(self.names[self.b])}

    def make_picture(self) -> ComparePicture:
        """Draw room for all issues and a key that names the two."""
        dated = self.case.as_of_date is not None
        return ComparePicture(len(self.issues), self.plain(), dated=dated)

    def draw(self) -> str:
        """Show the issues in view."""
        table, names = self.shown(), self.plain()
        later = self.opens_later()
        self.picture.show(
            table=table,
            notes=self.notes_of(table),
            blanks=[blank(row, later) for row in rows_of(table)],
            scale=self.issues.get(self.issue, {"question": "", "scale_0": "", "scale_100": ""}),
            chosen=self.issue,
        )
        if self.a == self.b:
            return self.say("same", name=names["a"])
        chosen = [
            read_chosen(row, names) for row in rows_of(table[table["issue_id"] == self.issue])
        ]
        return " ".join([read_pair(table, names), *missing(table, later), *chosen])

    def opens_later(self) -> set[str]:
        """Return the issues whose codings open with the record."""
        dated = self.case.as_of_date is not None
        return {issue for issue, row in self.issues.items() if dated and row["outcome_coded"]}

    def notes_of(self, table: pd.DataFrame) -> list[str]:
        """Return the area of each row; within a block of one area only the first row names it."""
        areas = list(table["area"])
        before = [None, *areas[:-1]]
        return [
            "" if area == last and self.order == "pack" else self.areas[area]
            for area, last in zip(areas, before, strict=True)
        ]

    def card(self) -> str:
        """Tell what both say on the chosen issue."""
        if self.issue not in self.issues:
            return ""
        if self.issue not in self.cards:
            found = stands(self.case.positions, self.case.actors, self.issue)
            self.cards[self.issue] = {
                row["actor_id"]: actor_card(self.case, row) for row in found.to_dict("records")
            } | {"": issue_notes(self.case, self.issues[self.issue])}
        cards = self.cards[self.issue]
        return "".join(cards.get(actor, "") for actor in dict.fromkeys((self.a, self.b, "")))

    def table(self) -> pd.DataFrame:
        """Return every issue in view with both codings."""
        names, table = self.plain(), self.shown()
        said = {
            self.say("column.area"): [self.areas[area] for area in table["area"]],
            self.say("column.issue"): list(table["name"]),
        }
        for side, name in names.items():
            said[self.say("column.coded", name=name, side=side)] = [
                self.say("cell", place=f"{place:g}", low=f"{low:g}", high=f"{high:g}")
                if coded
                else self.say("not_coded")
                for place, low, high, coded in zip(
                    *(table[f"{part}_{side}"] for part in ("position", "low", "high", "coded")),
                    strict=True,
                )
            ]
            said[self.say("column.cares", name=name, side=side)] = [
                "" if pd.isna(care) else f"{care:g}" for care in table[f"salience_{side}"]
            ]
        said[self.say("column.between")] = [
            f"{gap:g}" if both else ""
            for gap, both in zip(table["between"], table["both"], strict=True)
        ]
        return pd.DataFrame(said)

    def sources(self) -> str:
        """Say that each coding names its own sources."""
        return f"<p>{escape(self.say('sources'))}</p>"
