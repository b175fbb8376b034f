"""Buttons of a session: each does one thing, and rests while that cannot be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from summitry.explorers.controls import Control

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import traitlets


class Do(Control):
    """A button that can be pressed again and again.

    Parameters
    ----------
    action
        What it does.
    ready
        Tells whether it can be done now.
    strong
        Whether it stands out.
    """

    def __init__(
        self,
        owner: traitlets.HasTraits,
        label: str,
        action: Callable[[], None],
        ready: Callable[[], bool] = lambda: True,
        *,
        strong: bool = False,
    ) -> None:
        self.action, self.ready, self.strong = action, ready, strong
        super().__init__(owner, "turn", label)

    def build(self) -> widgets.Widget:
        """Make the button."""
        self.button = widgets.Button(
            description=self.label,
            button_style="primary" if self.strong else "",
            layout={"width": "auto"},
        )
        self.button.on_click(lambda _button: self.action())
        return self.button

    def refresh(self) -> None:
        """Rest while it cannot be done."""
        self.button.disabled = not self.ready()

    def values(self) -> Iterable[Any]:
        """Return nothing: the button sets no trait."""
        return ()


class Box(Control):
    """A box to write in; the trait holds what stands in it."""

    def __init__(
        self, owner: traitlets.HasTraits, trait: str, label: str, gap: str, rows: int = 4
    ) -> None:
        self.gap, self.rows = gap, rows
        super().__init__(owner, trait, label)

    def build(self) -> widgets.Widget:
        """Make the box."""
        self.box = widgets.Textarea(
            description=self.label,
            placeholder=self.gap,
            rows=self.rows,
            value=self.value,
            style={"description_width": "initial"},
            layout={"width": "100%", "max_width": "820px"},
        )
        self.box.add_class("summitry-writing")
        self.link(self.box)
        return self.box

    def values(self) -> Iterable[str]:
        """Return nothing: anything can be written."""
        return ()


class Line(Control):
    """A line to write in; the trait holds what stands in it once one leaves it."""

    def __init__(self, owner: traitlets.HasTraits, trait: str, label: str, gap: str) -> None:
        self.gap = gap
        super().__init__(owner, trait, label)

    def build(self) -> widgets.Widget:
        """Make the line."""
        self.box = widgets.Text(
            description=self.label,
            placeholder=self.gap,
            value=self.value,
            continuous_update=False,
            style={"description_width": "initial"},
            layout={"width": "min(300px, 100%)"},
        )
        self.link(self.box)
        return self.box

    def values(self) -> Iterable[str]:
        """Return nothing: anything can be written."""
        return ()
