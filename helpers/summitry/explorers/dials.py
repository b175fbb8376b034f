"""For boards with many controls: a slider that stands in columns, lines to write and to read."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from summitry.explorers.controls import Control, Slide

if TYPE_CHECKING:
    from collections.abc import Iterable

    import traitlets

SAMPLE = "A"
WORDS = "19em"


class Dial(Slide):
    """A number box and a short slider, with room for a long name; several stand in columns."""

    words = WORDS

    def build(self) -> widgets.Widget:
        """Give name and box the same room in every row."""
        pair = super().build()
        self.box.style.description_width = self.words
        self.box.layout.width = f"calc({self.words} + 58px)"
        self.slider.layout.width = "auto"
        self.slider.layout.flex = "1 1 90px"
        pair.layout.flex = "1 1 425px"
        pair.layout.max_width = "495px"
        return pair


class Line(Control):
    """A few words, written by the learner.

    Parameters
    ----------
    hint
        What stands in the box while it is empty.
    """

    def __init__(self, owner: traitlets.HasTraits, trait: str, label: str, hint: str) -> None:
        self.hint = hint
        super().__init__(owner, trait, label)

    def build(self) -> widgets.Widget:
        """Make a text box that gives its words at once."""
        self.box = widgets.Text(
            value=self.value,
            description=self.label,
            placeholder=self.hint,
            style={"description_width": "initial"},
            layout={"width": "min(340px, 100%)"},
        )
        self.link(self.box)
        return self.box

    def values(self) -> Iterable[str]:
        """Return a sample; whatever else is written is as good."""
        return (SAMPLE,)


class Note(Control):
    """A small line to read among the controls; its trait stays as it is."""

    def build(self) -> widgets.Widget:
        """Put the words on a line of their own."""
        line = widgets.HTML(f'<span class="summitry-small">{escape(self.label)}</span>')
        line.layout.flex = "1 1 100%"
        return line

    def values(self) -> Iterable[Any]:
        """Return the value as it stands."""
        return (self.value,)
