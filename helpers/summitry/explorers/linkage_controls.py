"""A list of check boxes that folds away, and a slider whose name changes."""

from __future__ import annotations

import ipywidgets as widgets

from summitry.explorers.choices import Several
from summitry.explorers.controls import Slide

NARROW = "130px"
LETTER, ROOM = 0.56, 6


class FoldedSeveral(Several):
    """Any number of options, each a check box, under a heading that opens and closes."""

    def build(self) -> widgets.Widget:
        """Put the row of check boxes into a fold."""
        row = super().build()
        fold = widgets.Accordion([row], titles=(self.label,), selected_index=None)
        fold.layout.flex = "1 1 100%"
        return fold


class NamedSlide(Slide):
    """A number box and a short slider; `rename` gives both another name."""

    def build(self) -> widgets.Widget:
        """Make the slider short, for names may be long."""
        pair = super().build()
        self.slider.layout.width = NARROW
        return pair

    def rename(self, label: str) -> None:
        """Change the name, and the room for it."""
        self.label = self.box.description = label
        self.box.layout.width = f"{len(label) * LETTER + ROOM:.1f}em"
