"""Controls: labelled widgets bound to one trait, worked by mouse or keyboard.

A slider comes with a number box of the same name, because its handle has no accessible name.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

AS_WIDE_AS_NEEDED = {"description_width": "initial"}


class Control(ABC):
    """One labelled control that sets one trait of an explorer.

    Parameters
    ----------
    owner
        The explorer whose trait is set.
    trait
        Name of the trait.
    label
        What the control is called on screen.
    """

    def __init__(self, owner: traitlets.HasTraits, trait: str, label: str) -> None:
        self.owner = owner
        self.trait = trait
        self.label = label
        self.widget = self.build()

    @property
    def value(self) -> Any:
        """The value of the trait."""
        return getattr(self.owner, self.trait)

    @abstractmethod
    def build(self) -> widgets.Widget:
        """Make the widgets and bind them to the trait."""

    @abstractmethod
    def values(self) -> Iterable[Any]:
        """Return every value that the control can give its trait."""

    def link(self, widget: widgets.Widget) -> None:
        """Keep a widget's value and the trait equal."""
        traitlets.link((self.owner, self.trait), (widget, "value"))


class Slide(Control):
    """A whole number between two bounds: a number box and a slider."""

    def __init__(
        self, owner: traitlets.HasTraits, trait: str, label: str, low: int, high: int, step: int = 1
    ) -> None:
        self.low, self.high, self.step = low, high, step
        super().__init__(owner, trait, label)

    def build(self) -> widgets.Widget:
        """Put the labelled number box before the slider."""
        bounds = {"min": self.low, "max": self.high, "step": self.step, "value": self.value}
        box = widgets.BoundedIntText(
            description=self.label,
            style=AS_WIDE_AS_NEEDED,
            layout={"width": f"{len(self.label) * 0.6 + 6:.1f}em"},
            **bounds,
        )
        slider = widgets.IntSlider(readout=False, layout={"width": "300px"}, **bounds)
        self.link(box)
        self.link(slider)
        self.slider, self.box = slider, box
        return widgets.HBox([box, slider])

    def values(self) -> Iterable[int]:
        """Return every step from the lower to the upper bound."""
        return range(self.low, self.high + 1, self.step)


class Choose(Control):
    """One of a few options, each a button."""

    def __init__(
        self, owner: traitlets.HasTraits, trait: str, label: str, options: Mapping[str, Any]
    ) -> None:
        self.options = dict(options)
        super().__init__(owner, trait, label)

    def build(self) -> widgets.Widget:
        """Make a row of toggle buttons."""
        buttons = widgets.ToggleButtons(
            options=list(self.options.items()),
            value=self.value,
            description=self.label,
            style={**AS_WIDE_AS_NEEDED, "button_width": "auto"},
        )
        self.link(buttons)
        return buttons

    def values(self) -> Iterable[Any]:
        """Return every option's value."""
        return self.options.values()


class Tick(Control):
    """Yes or no."""

    def build(self) -> widgets.Widget:
        """Make a check box."""
        box = widgets.Checkbox(value=self.value, description=self.label, indent=False)
        box.layout.width = "auto"
        self.link(box)
        return box

    def values(self) -> Iterable[bool]:
        """Return both states."""
        return (True, False)
