"""What an end is worth to one of two sides: a number box and a short slider, two in a row."""

from __future__ import annotations

from html import escape

import ipywidgets as widgets

from summitry.explorers.chance import Chance

ROOM, BOX, SLIDER = "3em", "calc(3em + 84px)", "190px"


class Worth(Chance):
    """A chance control that takes half a row, with a line above for the head of a column."""

    def build(self) -> widgets.Widget:
        """Make box and slider short, and put the line above them."""
        pair = super().build()
        self.box.layout.width = BOX
        self.slider.layout.width = "auto"
        self.slider.layout.max_width = SLIDER
        self.slider.layout.flex = "1 1 60px"
        self.head = widgets.HTML()
        column = widgets.VBox([self.head, pair])
        column.layout.flex = "1 1 44%"
        column.layout.align_self = "flex-end"
        return column

    def ask(self, option: str, even: int, *, serves: bool, wide: int = 0) -> None:
        """Take the name of an option, at most a few letters; without a name it is hidden."""
        super().ask(option, even, serves=serves, wide=wide)
        self.box.style.description_width = ROOM

    def tell(self, words: str, head: str) -> None:
        """Take what the name is short for, shown beside the mouse, and the head of the column."""
        self.box.tooltip = self.slider.tooltip = words
        told = f'<div class="summitry-say"><p class="summitry-small">{escape(head)}</p></div>'
        self.head.value = told if head else ""
        self.head.layout.display = "" if head else "none"
