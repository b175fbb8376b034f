"""One delegation at an own notebook: it answers the chair's package in a file to hand in."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING

import pandas as pd

from summitry.classroom.buttons import Box, Do, Line
from summitry.classroom.delegation_state import AS_IT_IS, DelegationState
from summitry.classroom.hand_in import STANCES
from summitry.classroom.simulation_shown import seat_mark
from summitry.classroom.simulation_words import package_words, points_words
from summitry.errors import SummitryError
from summitry.explorers.choices import Step
from summitry.explorers.offering import Offer
from summitry.explorers.source_list import citation_list
from summitry.pictures.simulation import SeatMark, SimulationPicture

if TYPE_CHECKING:
    from summitry.explorers.controls import Control


class Delegation(DelegationState):
    """A seat's answer to the package that the chair reads out.

    Parameters
    ----------
    case
        A case pack, as for `summitry.classroom.Simulation`.
    seat
        The own seat, by code, name or actor.
    package
        The package code, if it is known already.
    pseudonym
        How the learner wants to be called.
    """

    levels: Offer | None = None

    def arrange(self) -> None:
        """Put up the wordings of the item in hand."""
        if self.levels is not None:
            self.levels.offer(self.level_options())

    def level_options(self) -> dict[str, int]:
        """Return the changes of the item in hand that can be asked for."""
        labels = enumerate(self.room.item(self.item).labels, 1)
        words = {self.say("as_it_is"): AS_IT_IS, self.say("leave_out"): 0}
        return words | {f"{n} {label}": n for n, label in labels}

    def make_controls(self) -> list[Control]:
        """Return code, name, stance, change, reason, and the button that writes the file."""
        stances = {self.say(f"stances.{one}"): one for one in STANCES}
        self.levels = Offer(self, "level", self.say("level"), self.level_options())
        return [
            Line(self, "code", self.say("code"), self.say("code_gap")),
            Line(self, "pseudonym", self.say("pseudonym"), self.say("pseudonym_gap")),
            Offer(self, "stance", self.say("stance"), stances),
            Step(self, "item", self.say("item"), lambda: self.room.keys),
            self.levels,
            Box(self, "why", self.say("why"), self.say("why_gap"), rows=2),
            Do(self, self.say("write"), self.write_file, strong=True),
            self.make_saver(),
        ]

    def make_picture(self) -> SimulationPicture:
        """Draw the rows of the items, and the own seat."""
        items = self.room.items
        counts = [len(item.labels) for item in items]
        return SimulationPicture(
            [item.name for item in items], counts, [self.room.begun(self.seat)]
        )

    def draw(self) -> str:
        """Show the package and what it is worth to the own seat."""
        try:
            package = self.package
        finally:
            self.show_package(())
        self.show_package(package)
        if not package:
            return f"{self.say('seat', who=self.room.name(self.seat))} {self.say('waits')}"
        stand = self.room.stand(self.room.blank(self.room.setup()), self.seat, package)
        phrase = "plain" if not stand.known else "misses" if stand.objects else "gains"
        who = self.room.name(self.seat) if phrase != "plain" else self.room.begun(self.seat)
        told = self.say(
            phrase,
            who=who,
            points=points_words(abs(stand.points)),
            item=self.room.items[stand.item].name,
        )
        return f"{self.say('package', package=package_words(self.room, package))} {told}"

    def show_package(self, package: tuple[int, ...]) -> None:
        """Show a package, or none, in the picture."""
        table = replace(self.room.blank(self.room.setup()), floor=package)
        mark = (
            seat_mark(self.room, table, self.seat)
            if package
            else SeatMark("unknown", 0.0, "", held=True)
        )
        keys = self.room.keys
        change = [(keys.index(self.item), self.level)] if self.level != AS_IT_IS else []
        self.picture.show(
            floor=package or (0,) * len(keys),
            asked=change,
            hand=keys.index(self.item),
            seats=[mark._replace(held=True)],
            words=(self.room.begun(self.seat), ""),
        )

    def card(self) -> str:
        """Tell the wordings of the item in hand, and where the file is."""
        item = self.room.item(self.item)
        lines = "".join(
            f"<li>{n} {escape(label)}: {escape(words)}</li>"
            for n, (label, words) in enumerate(zip(item.labels, item.words, strict=True), 1)
        )
        kept = f"<p>{escape(self.say('kept', path=self.path))}</p>" if self.path else ""
        name = f"<p><b>{escape(item.name)}</b></p>"
        return f'<div class="summitry-card">{name}<ul>{lines}</ul>{kept}</div>'

    def table(self) -> pd.DataFrame:
        """Return the items of the package."""
        try:
            package = self.package
        except SummitryError:
            package = ()
        rows = [
            (item.name, item.labels[level - 1], item.words[level - 1])
            for item, level in zip(self.room.items, package, strict=False)
            if level
        ]
        names = [self.say("column.item"), self.say("column.label"), self.say("column.words")]
        return pd.DataFrame(rows, columns=names)

    def sources(self) -> str:
        """Name what the agenda rests on."""
        ids = dict.fromkeys(one for item in self.room.items for one in item.sources)
        return citation_list(self.case, ids) if ids else ""
