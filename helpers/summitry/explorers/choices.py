"""Controls for longer choices: pick one of many, several of a few, step, or press once.

Long choices are a text box with suggestions, because JupyterLab takes the arrow keys of drop-down
lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from summitry.explorers.controls import AS_WIDE_AS_NEEDED, Control
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    import traitlets


class Pick(Control):
    """One of many options: a text box with suggestions.

    Parameters
    ----------
    options
        Words on screen and the values they stand for.
    """

    def __init__(
        self, owner: traitlets.HasTraits, trait: str, label: str, options: Mapping[str, Any]
    ) -> None:
        self.options = dict(options)
        super().__init__(owner, trait, label)

    def words_for(self, value: Any) -> str:
        """Return the words that stand for a value."""
        return next((words for words, one in self.options.items() if one == value), "")

    def build(self) -> widgets.Widget:
        """Make a text box that accepts only what it suggests."""
        self.box = widgets.Combobox(
            options=[words for words in self.options if words],
            value=self.words_for(self.value),
            placeholder=say("controls.type_or_pick"),
            description=self.label,
            continuous_update=False,
            style=AS_WIDE_AS_NEEDED,
            layout={"width": "min(340px, 100%)"},
        )
        self.box.observe(self.read, "value")
        self.owner.observe(self.write, self.trait)
        return self.box

    def read(self, change: Mapping[str, Any]) -> None:
        """Take over what was typed, in any case; put back the last choice if it is unknown."""
        typed = change["new"].strip().casefold()
        for words, value in self.options.items():
            if words.casefold() == typed:
                setattr(self.owner, self.trait, value)
                return
        near = [words for words in self.options if typed and typed in words.casefold()]
        if len(near) == 1:
            setattr(self.owner, self.trait, self.options[near[0]])
        self.write({"new": self.value})

    def write(self, change: Mapping[str, Any]) -> None:
        """Show the words of the trait's value."""
        self.box.value = self.words_for(change["new"])

    def values(self) -> Iterable[Any]:
        """Return every option's value."""
        return self.options.values()


class Several(Control):
    """Any number of a few options, each a check box."""

    def __init__(
        self, owner: traitlets.HasTraits, trait: str, label: str, options: Mapping[str, Any]
    ) -> None:
        self.options = dict(options)
        super().__init__(owner, trait, label)

    def build(self) -> widgets.Widget:
        """Make a row of check boxes under one label."""
        self.boxes = {
            value: widgets.Checkbox(
                value=value in self.value, description=words, indent=False, layout={"width": "auto"}
            )
            for words, value in self.options.items()
        }
        for box in self.boxes.values():
            box.observe(self.read, "value")
        self.owner.observe(self.write, self.trait)
        row = widgets.HBox([widgets.Label(self.label), *self.boxes.values()])
        row.add_class("summitry-controls")
        return row

    def read(self, _change: Mapping[str, Any]) -> None:
        """Collect the ticked options."""
        ticked = tuple(value for value, box in self.boxes.items() if box.value)
        setattr(self.owner, self.trait, ticked)

    def write(self, change: Mapping[str, Any]) -> None:
        """Tick the boxes of the trait's values."""
        with self.owner.hold_trait_notifications():
            for value, box in self.boxes.items():
                box.value = value in change["new"]

    def values(self) -> Iterable[tuple[Any, ...]]:
        """Return all options, none, and each option alone."""
        every = tuple(self.options.values())
        return (every, (), *((one,) for one in every))


class Step(Control):
    """A place in a long sequence: previous, next, and the words of where one stands.

    Parameters
    ----------
    sequence
        Called for the values in order, because filters may change them.
    """

    def __init__(
        self,
        owner: traitlets.HasTraits,
        trait: str,
        label: str,
        sequence: Callable[[], Sequence[Any]],
    ) -> None:
        self.sequence = sequence
        super().__init__(owner, trait, label)

    def build(self) -> widgets.Widget:
        """Make two buttons and the label between them."""
        self.back = widgets.Button(description=say("controls.previous", label=self.label))
        self.forth = widgets.Button(description=say("controls.next", label=self.label))
        for button, direction in ((self.back, -1), (self.forth, 1)):
            button.layout.width = "auto"
            button.on_click(lambda _button, direction=direction: self.move(direction))
        return widgets.HBox([self.back, self.forth])

    def move(self, direction: int) -> None:
        """Go one place back (-1) or forth (+1); stay at either end."""
        sequence: Sequence[Any] = self.values()
        if not sequence:
            return
        if self.value in sequence:
            place = sequence.index(self.value) + direction
        else:
            place = 0 if direction > 0 else len(sequence) - 1
        setattr(self.owner, self.trait, sequence[min(max(place, 0), len(sequence) - 1)])

    def values(self) -> Sequence[Any]:
        """Return the values in their present order."""
        return list(self.sequence())


class Press(Control):
    """A button that does one thing once; the trait tells whether it is done.

    Parameters
    ----------
    action
        What to do; by default the trait is set to True.
    quiet
        Whether it stands back behind another button.
    """

    def __init__(
        self,
        owner: traitlets.HasTraits,
        trait: str,
        label: str,
        action: Callable[[], None] | None = None,
        *,
        quiet: bool = False,
    ) -> None:
        self.quiet = quiet
        self.action = action or (lambda: setattr(owner, trait, True))
        super().__init__(owner, trait, label)

    def build(self) -> widgets.Widget:
        """Make a button that rests once it has been pressed."""
        self.button = widgets.Button(
            description=self.label,
            button_style="" if self.quiet else "primary",
            layout={"width": "auto"},
        )
        self.button.on_click(lambda _button: self.action())
        self.owner.observe(self.write, self.trait)
        self.write({"new": self.value})
        return self.button

    def write(self, change: Mapping[str, Any]) -> None:
        """Rest while there is nothing to do."""
        self.button.disabled = bool(change["new"])

    def values(self) -> Iterable[bool]:
        """Return what the button can make of its trait."""
        return (True,)
