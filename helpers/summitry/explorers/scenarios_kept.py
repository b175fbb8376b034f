"""What the journal holds of a scenario board: the guess, the carried rate, settings by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.scenarios_board import ScenarioBoard
from summitry.explorers.scenarios_setting import IN_THE_MIDDLE, KIND, kept_rate, stored
from summitry.explorers.scenarios_words import stored_value

if TYPE_CHECKING:
    from summitry.explorers.scenarios_chances import Chances

GUESS, BOARD = "scenario_guess", "scenarios"


class KeptScenarios(ScenarioBoard):
    """A board that stores settings by name and goes on from what was kept."""

    revealed: Any
    more: Any
    outcomes: dict[str, str]
    chances: Chances

    def arrange(self) -> None:
        """Show the controls that serve now."""

    @traitlets.observe("label")
    def _named(self, _change: dict[str, Any]) -> None:
        """Take away the request for a name."""
        self.show_trouble(self.waiting)

    def store(self) -> None:
        """Keep the present setting in the journal under the name written."""
        label = self.label.strip()
        if not label:
            self.show_trouble(self.say("label_first"))
            return
        setting = self.setting()
        told = stored_value(setting, self.drivers, self.outcomes, self.chances.of(setting))
        self.keep(KIND, label, told, self.say("stored_as", name=label))
        self.shelf[label] = setting
        self.arrange()
        self.label, self.own = label, label
        self._arrived()
        self._shown = None
        if self._board is not None:
            self._board.redraw()

    def recall(self) -> None:
        """Take up the guess, the base rate carried on, and what was stored last."""
        self.shelf = stored(self.journal, self.case)
        self._arrived()
        self.arrange()
        if self.revealed or (self.preset, self.base_rate) != (IN_THE_MIDDLE, self.model.base_rate):
            return
        kept = self.journal.latest(self.case.id, GUESS, BOARD)
        value = kept.value if kept is not None and isinstance(kept.value, dict) else {}
        guess, sure = value.get("outcome"), value.get("percent")
        if guess in self.outcomes and type(sure) is int and 0 <= sure <= 100:
            self.adjust({"guess": guess, "sure": sure, "revealed": True})
        self.base_rate = kept_rate(self.journal, self.case) or self.base_rate
        self.more = self.more or bool(self.shelf)
        if self.shelf:
            self.own = [*self.shelf][-1]
        self.arrange()

    def reset(self) -> None:
        """Go back to the beginning, and to the base rate that was carried on."""
        rate = kept_rate(self.journal, self.case) if self.recalled else None
        self.adjust({**self._start, **({"base_rate": rate} if rate else {})})

    def kept_words(self) -> str:
        """Say under which name the present setting is in the journal, if it is."""
        kept = self.own and not self.waiting
        return self.say("kept_as", name=self.own) if kept else ""
