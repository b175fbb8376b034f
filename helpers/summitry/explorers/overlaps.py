"""Explorer: shared interest, tradeable, incompatible, false friend; sort six cards first."""

from __future__ import annotations

from html import escape
from typing import Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.cards import Cards
from summitry.explorers.choices import Press, Step
from summitry.explorers.controls import Choose, Control
from summitry.explorers.overlaps_card import overlap_card
from summitry.explorers.overlaps_reading import kind_words, read_field, read_sorting
from summitry.explorers.predicting import HIDDEN
from summitry.models.overlaps import TYPES, choose_cards, compare, field, keyed
from summitry.models.tables import rows
from summitry.pictures.overlaps import FieldPicture, SortingPicture

KIND, ABOUT = "sorting", "overlaps"


class OverlapsExplorer(Cards):
    """Who shares what with whom, issue by issue; the coding shows once six cards are sorted.

    Attributes
    ----------
    view
        ``sort``: the cards to sort; ``field``: all overlaps.
    """

    name = "overlaps"
    mark = "reading"
    kinds = TYPES

    view = traitlets.Enum(["sort", "field"], "sort").tag(state=True)

    def prepare(self) -> None:
        """Choose the cards; the first of them is in hand."""
        self.overlaps = keyed(self.case.overlaps, self.case.issues)
        if not len(self.overlaps):
            dated = self.case.as_of_date is not None and len(self.case.issues)
            raise SummitryError(self.say("none_yet" if dated else "nothing"))
        self.sorting: list[Control] = []
        by_key = {row.key: row for row in rows(self.overlaps)}
        self.lay(choose_cards(self.overlaps), by_key)

    @traitlets.observe("view", "revealed")
    def _turned(self, change: dict[str, Any]) -> None:
        """Take the other picture, and put up only the controls that it needs."""
        if change["name"] == "view" or self.view == "field":
            self._picture = None
        sequence = self.sequence()
        if sequence and self.item not in sequence:
            self.item = sequence[0]
        self.arrange()

    def arrange(self) -> None:
        """Hide the controls of the sorting where there is nothing to sort."""
        hidden = self.revealed or self.view == "field"
        for control in self.sorting:
            control.widget.layout.display = HIDDEN if hidden else ""

    def sequence(self) -> list[str]:
        """Return the keys of the overlaps that can be taken in hand."""
        return self.cards if self.view == "sort" else self.told()

    def make_controls(self) -> list[Control]:
        """Return the steps from card to card, the bins, the buttons that reveal, and the view."""
        views = {self.say(f"views.{view}"): view for view in ("sort", "field")}
        kinds = {kind_words(kind): kind for kind in TYPES}
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.sorting = [
            Choose(self, "answer", self.say("answer"), kinds),
            Press(self, "revealed", self.say("reveal"), self.reveal),
            skip,
        ]
        step = Step(self, "item", self.say("card"), self.sequence)
        self.arrange()
        view = Choose(self, "view", self.say("view"), views)
        return [step, *self.sorting, self.make_saver(), view]

    def reveal(self) -> None:
        """Keep the sorting and show the coding; where no card is sorted, ask for one."""
        self.turn_over(KIND, ABOUT, self.say("sort_first"))

    def recall(self) -> None:
        """Show the cards as they were sorted and kept, if nothing is done here yet."""
        self.take_up(KIND, ABOUT)

    def make_picture(self) -> SortingPicture | FieldPicture:
        """Draw the bins with the cards, or the field of all issues."""
        heads = [(kind_words(kind), self.say(f"meanings.{kind}")) for kind in TYPES]
        if self.view == "sort":
            chosen = self.overlaps[self.overlaps["key"].isin(self.cards)]
            return SortingPicture([(row.pair_or_group, row.name) for row in rows(chosen)], heads)
        told = self.overlaps[self.overlaps["key"].isin(self.told())]
        cells = {(issue, TYPES.index(kind)): keys for (issue, kind), keys in field(told).items()}
        return FieldPicture(self.issue_names(), self.row_notes(), cells, heads)

    def issue_names(self) -> dict[str, str]:
        """Return the names of the issues by id."""
        issues = self.case.issues
        return dict(zip(issues["issue_id"], issues["name"], strict=True))

    def row_notes(self) -> dict[str, str]:
        """Return what to write in the rows of the issues that show no overlap."""
        shown = {key.partition("/")[0] for key in self.told()}
        dated = self.case.as_of_date is not None
        notes = {}
        for row in rows(self.case.issues):
            held = any(key.startswith(f"{row.issue_id}/") for key in self.cards)
            word = "opens" if dated and row.outcome_coded else "waits" if held else "none_named"
            if row.issue_id not in shown:
                notes[row.issue_id] = self.say(word)
        return notes

    def draw(self) -> str:
        """Put every card where it belongs and say how it fits."""
        compared = compare(self.overlaps, self.given_answers())
        row = self.in_hand()
        if self.view == "field":
            self.picture.show(key=self.item)
            told = self.overlaps[self.overlaps["key"].isin(self.told())]
            return read_field(self.overlaps, told, row if self.tells(row) else None)
        coded = self.overlaps.set_index("key")["overlap_type"].astype(str)
        self.picture.show(
            answers=[TYPES.index(one) if one else None for one in self.answers],
            coded=[TYPES.index(coded[key]) if self.revealed else None for key in self.cards],
            current=self.cards.index(self.item) if self.item in self.cards else None,
        )
        return read_sorting(row, self.cards, compared, revealed=self.revealed)

    def in_hand(self) -> Any:
        """Return the row of the overlap in hand."""
        return self.by_key[self.item]

    def tells(self, row: Any) -> bool:
        """Tell whether the coding of an overlap may show."""
        return row.key in self.told()

    def card(self) -> str:
        """Tell the overlap in hand; its type, reason and sources only where they may show."""
        row = self.in_hand()
        told = self.tells(row)
        return overlap_card(self.case, row, told=told) if told or self.view == "sort" else ""

    def table(self) -> pd.DataFrame:
        """Return the cards with where they were put, or all overlaps that may show."""
        sort = self.view == "sort"
        keys = self.cards if sort else self.told()
        found = [self.told_row(row) for row in rows(self.overlaps) if row.key in keys]
        names = ("who", "issue", "answer", "coded", "explanation")
        table = pd.DataFrame(found, columns=[self.say(f"column.{name}") for name in names])
        return table if sort else table.drop(columns=self.say("column.answer"))

    def told_row(self, row: Any) -> tuple[str, ...]:
        """Return one row of the table."""
        told = self.tells(row)
        answer = self.given_answers().get(row.key, "")
        coded = kind_words(row.overlap_type) if told else self.say("waits")
        why = row.explanation if told else ""
        return (row.pair_or_group, row.name, kind_words(answer) if answer else "", coded, why)

    def sources(self) -> str:
        """Say that each overlap carries its own sources."""
        return f"<p>{escape(self.say('sources'))}</p>"
