"""The widgets of an explorer, laid out the same for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import ipywidgets as widgets

from summitry import look
from summitry.explorers.rest import Rest
from summitry.text import say

if TYPE_CHECKING:
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
        self.trouble, self.figure, self.card, self.table = (widgets.HTML() for _ in range(4))
        self.table_button = widgets.ToggleButton(description=say("frame.table"))
        self.table_button.observe(lambda _change: self.show_table(), "value")
        self.reset_button = widgets.Button(description=say("frame.reset"))
        self.reset_button.on_click(lambda _button: explorer.reset())
        controls = widgets.HBox([control.widget for control in self.controls])
        foot = widgets.HBox([self.table_button, self.reset_button])
        for row in (controls, foot):
            row.add_class("summitry-controls")
        heading = widgets.HTML(look.style() + look.heading(explorer.title(), explorer.mark))
        shown = [self.trouble, self.figure, self.card, foot, self.table]
        self.shell = widgets.VBox([heading, controls, *shown, widgets.HTML(explorer.notes())])
        self.shell.add_class("summitry-frame")
        self.settle()

    def redraw(self) -> None:
        """Show the present state at once, as a quick PNG; crisp when it comes to rest."""
        reading = self.explorer.reading
        self.figure.value = look.figure(self.explorer.picture.png(), look.PNG, reading)
        self.show_words()
        self.rest.begin()

    def settle(self) -> None:
        """Show the present state as SVG, with its table if that is open."""
        reading = self.explorer.reading
        self.figure.value = look.figure(self.explorer.picture.svg(), look.SVG, reading)
        self.show_words()
        self.show_table()
        self.rest.later(self.explorer.picture.warm)

    def show_words(self) -> None:
        """Show the card of what is chosen, and the one sentence of what went wrong."""
        fill(self.trouble, look.trouble(self.explorer.trouble))
        fill(self.card, self.explorer.card())

    def show_table(self) -> None:
        """Show or hide the table twin; it is made only when it is open."""
        opened = self.table_button.value
        title = self.explorer.title()
        fill(self.table, look.table(self.explorer.table(), title) if opened else "")


def fill(place: widgets.HTML, html: str) -> None:
    """Set what stands in a place; an empty place takes no room."""
    if place.value != html:
        place.value = html
    place.layout.display = "" if html else "none"
