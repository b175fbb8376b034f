"""The widgets of an explorer, laid out the same for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from summitry import look
from summitry.explorers.rest import Rest
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry.explorers.frame import Explorer


class Board:
    """Title, controls, picture with its reading, card, table, notes.

    Parameters
    ----------
    explorer
        The explorer whose state they show and set.
    """

    def __init__(self, explorer: Explorer) -> None:
        self.explorer = explorer
        self.controls = explorer.make_controls()
        self.rest = Rest(self.settle)
        self.drawn: dict[str, Any] = {}
        self.trouble, self.figure, self.card, self.table = (widgets.HTML() for _ in range(4))
        self.table_button = widgets.ToggleButton(description=say("frame.table"))
        self.table_button.observe(lambda _change: self.show_table(), "value")
        self.reset_button = widgets.Button(description=say("frame.reset"))
        self.reset_button.on_click(lambda _button: explorer.reset())
        controls = widgets.HBox([control.widget for control in self.controls])
        foot = widgets.HBox([self.table_button, self.reset_button])
        for row in (controls, foot):
            row.add_class("summitry-controls")
        self.heading = widgets.HTML(self.heading_words())
        shown = [self.trouble, self.figure, self.card, foot, self.table]
        self.shell = widgets.VBox([self.heading, controls, *shown, widgets.HTML(explorer.notes())])
        self.shell.add_class("summitry-frame")
        self.settle()

    def redraw(self) -> None:
        """Show the present state at once, as a quick PNG; crisp when it comes to rest."""
        self.show(self.fill_moving)
        self.rest.begin()

    def settle(self) -> None:
        """Show the present state as SVG, with its table if that is open."""
        self.show(self.fill_resting)
        self.show_table()
        self.rest.later(lambda: self.explorer.guard(self.warm))

    def show_table(self) -> None:
        """Show or hide the table twin; it is made only when it is open."""
        self.show(self.fill_table)

    def show(self, action: Callable[[], None]) -> None:
        """Fill some of the places, and say in one sentence what went wrong if it did."""
        self.drawn = self.explorer.settings()
        self.explorer.guard(action)
        fill(self.trouble, look.trouble(self.explorer.trouble))

    def heading_words(self) -> str:
        """Return style, title and the mark of what shows."""
        return look.style() + look.heading(self.explorer.title(), self.explorer.mark)

    def fill_moving(self) -> None:
        """Show picture, reading and card at once."""
        reading = self.explorer.reading
        self.figure.value = look.figure(self.explorer.picture.png(), look.PNG, reading)
        fill(self.card, self.explorer.card())
        fill(self.heading, self.heading_words())

    def fill_resting(self) -> None:
        """Show picture, reading and card crisply."""
        reading = self.explorer.reading
        self.figure.value = look.figure(self.explorer.picture.svg(), look.SVG, reading)
        fill(self.card, self.explorer.card())
        fill(self.heading, self.heading_words())

    def warm(self) -> None:
        """Prepare the picture for the next move."""
        self.explorer.picture.warm()

    def fill_table(self) -> None:
        """Show the table if it is open."""
        opened = self.table_button.value
        title = self.explorer.title()
        fill(self.table, look.table(self.explorer.table(), title) if opened else "")


def fill(place: widgets.HTML, html: str) -> None:
    """Set what stands in a place; an empty place takes no room."""
    if place.value != html:
        place.value = html
    place.layout.display = "" if html else "none"
