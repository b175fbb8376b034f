"""Pick a source of the case and name it in a section of the memo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry.explorers.controls import AS_WIDE_AS_NEEDED, Choose
from summitry.journal.memo_text import SECTIONS
from summitry.journal.shown import button, paragraph, row
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST = SECTIONS[1]
LONGEST = 110


class SourcePicker(traitlets.HasTraits):
    """A box with suggestions over the sources, the section, and a button.

    Parameters
    ----------
    case
        The case pack.
    insert
        Called with the id of a source and the section in which to name it.

    Attributes
    ----------
    section
        Where the source will be named.
    """

    section = traitlets.Unicode(FIRST)

    def __init__(self, case: Any, insert: Callable[[str, str], None]) -> None:
        super().__init__()
        self.insert = insert
        self.offers = offers(case)
        self.box = widgets.Combobox(
            options=list(self.offers),
            placeholder=say("memo.pick_gap"),
            description=say("memo.pick"),
            style=AS_WIDE_AS_NEEDED,
            layout={"width": "min(620px, 100%)"},
        )
        short = {say(f"memo.short.{name}"): name for name in SECTIONS}
        self.into = Choose(self, "section", say("memo.into"), short)
        self.button = button(say("memo.insert"), self.name_it)
        self.told = widgets.HTML()
        places = row(self.into.widget, self.button)
        self.widget = widgets.VBox([self.box, places, self.told])

    def name_it(self) -> None:
        """Name the picked source, or say that nothing fits."""
        found = self.found(self.box.value)
        if found is None:
            phrase = "memo.not_found" if self.box.value.strip() else "memo.pick_first"
            self.say(say(phrase))
            return
        self.insert(found, self.section)
        self.box.value = ""
        self.say(say("memo.inserted", id=found, section=say(f"memo.short.{self.section}")))

    def found(self, typed: str) -> str | None:
        """Return the source that was picked or typed; None where none or several fit."""
        words = typed.strip().casefold()
        lines = {line.casefold(): one for line, one in self.offers.items()}
        exact = [one for line, one in lines.items() if words in (line, one.casefold())]
        near = [one for line, one in lines.items() if words and words in line]
        return next(iter(exact), near[0] if len(near) == 1 else None)

    def say(self, words: str) -> None:
        """Show one sentence."""
        self.told.value = f'<div class="summitry-say" role="status">{paragraph(words)}</div>'


def offers(case: Any) -> dict[str, str]:
    """Return the sources that a view shows, by what is shown of them."""
    sources = case.sources
    found = {}
    for source, title, publisher in zip(
        sources["source_id"], sources["title"], sources["publisher"], strict=True
    ):
        line = say("memo.offer", publisher=publisher, title=title)[:LONGEST]
        found[f"{line} [{source}]"] = str(source)
    return found
