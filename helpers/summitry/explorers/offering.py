"""A row of buttons whose options change with the state of the explorer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.controls import Choose

if TYPE_CHECKING:
    from collections.abc import Mapping

    import ipywidgets as widgets


class Offer(Choose):
    """One of a few options, each a button; `offer` puts up others."""

    offering = False

    def link(self, widget: widgets.Widget) -> None:
        """Keep buttons and trait equal, except while other options are put up."""
        self.buttons = widget
        widget.observe(self.read, "value")
        self.owner.observe(self.write, self.trait)

    def read(self, change: Mapping[str, Any]) -> None:
        """Take over which button is pressed."""
        if not self.offering:
            setattr(self.owner, self.trait, change["new"])
            self.write({"new": self.value})

    def write(self, change: Mapping[str, Any]) -> None:
        """Press the button of the trait's value, or none."""
        known = change["new"] in self.options.values()
        self.offering = True
        self.buttons.value = change["new"] if known else None
        self.offering = False

    def offer(self, options: Mapping[str, Any]) -> None:
        """Put up other options, and press the one that the trait says.

        Parameters
        ----------
        options
            Words on screen and the values they stand for.
        """
        if list(options.items()) != list(self.options.items()):
            self.options = dict(options)
            self.offering = True
            self.buttons.options = list(self.options.items())
            self.offering = False
        self.write({"new": self.value})
