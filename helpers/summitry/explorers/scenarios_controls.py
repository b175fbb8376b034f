"""The controls of the scenario board, in the three groups in which they come up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control
from summitry.explorers.dials import Dial, Line
from summitry.explorers.placing import Place
from summitry.explorers.scenarios_setting import ANCHORS, WIDTHS
from summitry.models.scenarios import RAREST, SUREST

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.scenarios import ScenariosExplorer


class Likeliest(Choose):
    """One of the outcomes, each a button; none is down before a guess."""

    @property
    def value(self) -> Any:
        """The value of the trait; None while it is empty."""
        return super().value or None

    def link(self, widget: widgets.Widget) -> None:
        """Keep the button that is down and the trait equal; an empty trait is no button."""
        ways = (lambda value: value or None, lambda value: value or "")
        traitlets.link((self.owner, self.trait), (widget, "value"), transform=ways)

    def build(self) -> widgets.Widget:
        """Make the buttons, in a row that may wrap."""
        buttons = widgets.ToggleButtons(
            options=list(self.options.items()),
            value=self.value or None,
            description=self.label,
            style={"description_width": "initial", "button_width": "auto"},
        )
        buttons.layout.flex = "1 1 100%"
        self.link(buttons)
        return buttons


class Fold(Press):
    """A button that opens further controls and closes them again."""

    def __init__(self, board: ScenariosExplorer, trait: str, closed: str, opened: str) -> None:
        self.names = {False: closed, True: opened}
        super().__init__(board, trait, closed, self.turn, quiet=True)

    def turn(self) -> None:
        """Open what is closed, close what is open."""
        setattr(self.owner, self.trait, not self.value)

    def write(self, change: Mapping[str, Any]) -> None:
        """Say what the next press does."""
        self.button.description = self.names[bool(change["new"])]


def guess_controls(board: ScenariosExplorer) -> list[Control]:
    """Return what asks for a guess, and the two buttons that reveal."""
    skip = Press(board, "revealed", board.say("skip"), quiet=True)
    outcomes = {name: outcome for outcome, name in board.outcomes.items()}
    return [
        Likeliest(board, "guess", board.say("guess"), outcomes),
        Place(board, "sure", board.say("sure")),
        Press(board, "revealed", board.say("reveal"), board.reveal),
        skip,
    ]


def board_controls(board: ScenariosExplorer) -> list[Control]:
    """Return the presets, a dial for each driver and for the base rate, and the way to more."""
    readings = {board.preset_name(preset): preset for preset in board.presets}
    preset = Choose(board, "preset", board.say("preset"), readings)
    preset.widget.layout.flex = "1 1 100%"
    return [
        preset,
        *(Dial(board, dial, board.drivers[driver], 0, 100) for dial, driver in board.dials.items()),
        Dial(board, "base_rate", board.say("base_rate"), RAREST, SUREST),
        Fold(board, "more", board.say("more"), board.say("less")),
    ]


def later_controls(board: ScenariosExplorer) -> list[Control]:
    """Return width and anchor, what keeps a setting to compare, and what stores it."""
    widths = {board.say(f"width_buttons.{width}"): width for width in WIDTHS}
    anchors = {board.say(f"anchor_buttons.{anchor}"): anchor for anchor in ANCHORS}
    hold = Press(board, "held", board.say("held"), quiet=True)
    return [
        Choose(board, "width", board.say("width"), widths),
        Choose(board, "anchor", board.say("anchor"), anchors),
        hold,
        Line(board, "label", board.say("label"), board.say("label_hint")),
        Press(board, "stored", board.say("store"), board.store),
    ]
