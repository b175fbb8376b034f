"""A control of buttons that stay pressed: any number of a few options, or all of them in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from summitry.explorers.controls import Control
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import traitlets


class Toggles(Control):
    """A button for each option; the trait holds those that are pressed.

    Parameters
    ----------
    options
        Words on the buttons.
    ordered
        Whether the trait keeps the order in which they were pressed; each then bears its number.
    """

    def __init__(
        self,
        owner: traitlets.HasTraits,
        trait: str,
        label: str,
        options: Sequence[str],
        *,
        ordered: bool = False,
    ) -> None:
        self.options, self.ordered = tuple(options), ordered
        self.writing = False
        super().__init__(owner, trait, label)

    def build(self) -> widgets.Widget:
        """Put the buttons below each other."""
        self.buttons = {
            option: widgets.ToggleButton(description=option, layout={"width": "auto"})
            for option in self.options
        }
        for button in self.buttons.values():
            button.observe(self.read, "value")
        self.owner.observe(self.write, self.trait)
        self.write({"new": self.value})
        box = widgets.VBox(list(self.buttons.values()), layout={"align_items": "flex-start"})
        box.add_class("summitry-answers")
        if self.ordered:
            box.add_class("summitry-in-order")
        return box

    def read(self, _change: Mapping[str, Any]) -> None:
        """Take over which buttons are pressed; the one pressed last comes last."""
        if self.writing:
            return
        pressed = [option for option, button in self.buttons.items() if button.value]
        if self.ordered:
            before = [option for option in self.value if option in pressed]
            pressed = [*before, *(option for option in pressed if option not in before)]
        setattr(self.owner, self.trait, tuple(pressed))
        self.write({"new": self.value})

    def write(self, change: Mapping[str, Any]) -> None:
        """Press the buttons of the trait's options, and number them where their order counts."""
        pressed = list(change["new"])
        self.writing = True
        try:
            for option, button in self.buttons.items():
                button.value = option in pressed
                if self.ordered and option in pressed:
                    place = pressed.index(option) + 1
                    button.description = say("checkpoint.numbered", place=place, item=option)
                else:
                    button.description = option
        finally:
            self.writing = False

    def values(self) -> Iterable[tuple[str, ...]]:
        """Return all options, none, and each option alone."""
        return (self.options, (), *((one,) for one in self.options))
