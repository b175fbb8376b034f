"""A place on a line from 0 to 100, given by the learner: a number box and a slider."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.journal.belief import Guess

if TYPE_CHECKING:
    from collections.abc import Mapping

    import ipywidgets as widgets

SHORTEST = 13
LETTER = 0.57


class Place(Guess):
    """A whole number from 0 to 100, or nothing yet; its name may change with the state."""

    def build(self) -> widgets.Widget:
        """Give box and slider a line of their own, with the names one below the other."""
        pair = super().build()
        pair.layout.flex = "1 1 100%"
        return pair

    def rename(self, label: str) -> None:
        """Change the name; without one the control is hidden."""
        self.label = label or self.label
        self.box.description = self.label
        self.box.style.description_width = f"{max(SHORTEST, LETTER * len(self.label)):.1f}em"
        self.widget.layout.display = "" if label else "none"

    def write(self, change: Mapping[str, Any]) -> None:
        """Show the number in both; empty the box and put the slider back while there is none."""
        super().write(change)
        if change["new"] is None:
            self.slider.unobserve(self.slide, "value")
            self.slider.value = self.slider.min
            self.slider.observe(self.slide, "value")
            if self.typed() is not None:
                self.box.value = ""
