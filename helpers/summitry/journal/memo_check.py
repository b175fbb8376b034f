"""The self-check: a memo held against a rubric, criterion by criterion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import pandas as pd
import traitlets

from summitry import look
from summitry.errors import SummitryError
from summitry.explorers.controls import Choose
from summitry.journal.shown import paragraph
from summitry.text import number_word, say

if TYPE_CHECKING:
    from summitry.journal.store import Journal

KIND, ABOUT = "self_check", "memo"
LEVELS = ("not_yet", "partly", "fully")


class Rated(traitlets.HasTraits):
    """One criterion and the level that was chosen."""

    level = traitlets.Unicode(None, allow_none=True)


class SelfCheck:
    """Three levels in words for each criterion; a choice is kept at once.

    Parameters
    ----------
    case
        The case pack with its rubric; without one there is no self-check.
    journal
        Where it is kept.
    """

    def __init__(self, case: Any, journal: Journal) -> None:
        self.case, self.journal = case, journal
        rubric = getattr(case, "rubric", None)
        self.rows = [] if rubric is None else rubric.to_dict("records")
        self.rated = {row["criterion_id"]: Rated() for row in self.rows}
        self.taking = False
        self.trouble = ""
        for one in self.rated.values():
            one.observe(lambda _change: self.keep(), "level")

    def given(self) -> dict[str, str]:
        """Return the levels chosen so far, by criterion."""
        return {name: one.level for name, one in self.rated.items() if one.level}

    def keep(self) -> None:
        """Keep the levels, and say in one sentence what is in the way if something is."""
        if self.taking or not self.given():
            self.tell()
            return
        told = {"levels": self.given(), "words": self.in_words()}
        try:
            self.journal.append(
                case=self.case.id, kind=KIND, about=ABOUT, value=told, question=say("memo.check")
            )
            self.trouble = ""
        except SummitryError as error:
            self.trouble = str(error)
        self.tell()

    def recall(self) -> None:
        """Begin with the levels that were kept last."""
        last = self.journal.latest(self.case.id, KIND, ABOUT)
        found = last.value if last is not None and isinstance(last.value, dict) else {}
        levels = found.get("levels")
        if self.given() or not isinstance(levels, dict):
            return
        self.taking = True
        try:
            for name, level in levels.items():
                if name in self.rated and level in LEVELS:
                    self.rated[name].level = level
        finally:
            self.taking = False

    def in_words(self) -> str:
        """Return each rated criterion with its level."""
        given = self.given()
        found = [
            say("memo.rated", criterion=row["criterion"], level=row[given[row["criterion_id"]]])
            for row in self.rows
            if row["criterion_id"] in given
        ]
        return " ".join(found)

    def make(self) -> widgets.Widget:
        """Make the rubric; hidden until a memo is kept."""
        self.told = widgets.HTML()
        self.controls = [
            Choose(
                self.rated[row["criterion_id"]],
                "level",
                row["criterion"],
                {row[level]: level for level in LEVELS},
            )
            for row in self.rows
        ]
        for control in self.controls:
            control.widget.add_class("summitry-answers")
        asked = paragraph(say("memo.check"), "summitry-question")
        head = f'<div class="summitry-say">{asked}</div>'
        shown = [widgets.HTML(head), *(control.widget for control in self.controls), self.told]
        self.box = widgets.VBox(shown if self.rows else [])
        self.tell()
        return self.box

    def show(self, *, opened: bool) -> None:
        """Show the rubric once there is a memo to hold against it."""
        self.box.layout.display = "" if opened else "none"

    def tell(self) -> None:
        """Say how many criteria are rated, or what is in the way."""
        if not hasattr(self, "told"):
            return
        n = len(self.given())
        gaps = {"n": n, "rated": number_word(n), "count": number_word(len(self.rows))}
        words = say("memo.rated_so_far", **gaps) if n else say("memo.rate")
        css = "summitry-trouble" if self.trouble else "summitry-small"
        line = paragraph(self.trouble or words, css)
        self.told.value = f'<div class="summitry-say" role="status">{line}</div>'

    def still(self) -> str:
        """Return the rubric as a table."""
        return look.folded(say("memo.rubric"), self.table_html()) if self.rows else ""

    def table_html(self) -> str:
        """Return criteria and levels as an HTML table."""
        names = ("criterion", *LEVELS)
        table = pd.DataFrame(
            [[row[name] for name in names] for row in self.rows],
            columns=[say(f"memo.column.{name}") for name in names],
        )
        return look.table(table, say("memo.rubric"))
