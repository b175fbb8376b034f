"""Explorer: drivers that push, and what could come of it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.choices import Pick
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.scenarios_chances import Chances
from summitry.explorers.scenarios_controls import (
    board_controls,
    guess_controls,
    later_controls,
)
from summitry.explorers.scenarios_kept import BOARD, GUESS, KeptScenarios
from summitry.explorers.scenarios_setting import AS_CODED, AT_MIDDLE, IN_THE_MIDDLE, Setting
from summitry.explorers.scenarios_words import (
    board_table,
    driver_card,
    preset_card,
    read_bars,
    read_change,
    read_guess,
    read_hidden,
    read_rate,
    where_words,
)
from summitry.explorers.settings import fitting
from summitry.models.tables import rows
from summitry.pictures.scenarios import Bars, ScenariosPicture
from summitry.pictures.scenarios_parts import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from summitry.explorers.controls import Control


class ScenariosExplorer(KeptScenarios):
    """Drivers with their bands, and the chances of the outcomes that follow from them.

    Attributes
    ----------
    guess
        Id of the outcome that the learner thinks most likely; empty until then.
    sure
        How likely the learner thinks it is, 0 to 100; None until then.
    revealed
        Whether the chances show.
    more
        Whether the controls to compare and to store are on screen.
    """

    name = "scenarios"
    mark = "scenario"

    guess = traitlets.Unicode("").tag(state=True)
    sure = traitlets.Int(None, allow_none=True, min=0, max=100).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    more = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Read the model; nothing is drawn at random yet."""
        super().prepare()
        outcomes = self.case.outcomes
        self.outcomes = dict(zip(outcomes["outcome_id"], outcomes["name"], strict=True))
        self.chances = Chances(self.model, self.case.drivers)
        self.cards: dict[str, str] = {}
        self.before: list[Control] = []
        self.after: list[Control] = []
        self.later: list[Control] = []
        self.loader: Pick | None = None

    @traitlets.validate("guess")
    def _known_outcome(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse what the pack does not have."""
        return fitting("guess", proposal["value"], ["", *self.outcomes])

    @traitlets.observe("kept", "guess", "sure", "revealed", "more")
    def _turned(self, change: dict[str, Any]) -> None:
        """Draw the key anew where it says more or less, and put up the controls that serve now."""
        if change["name"] == "more":
            self.arrange()
            return
        if change["name"] == "revealed" or change["old"] in ("", None, {}) or not change["new"]:
            self._picture = None
        self.arrange()

    def make_controls(self) -> list[Control]:
        """Return what asks for a guess, behind it the board, and behind that what serves later."""
        self.before = guess_controls(self)
        self.after = board_controls(self)
        self.later = later_controls(self)
        self.loader = Pick(self, "own", self.say("own"), {"": ""})
        self.arrange()
        return [*self.before, *self.after, *self.later, self.loader, self.make_saver()]

    def arrange(self) -> None:
        """Show the guess first, then the board; own settings once there are some."""
        serving = {"before": not self.revealed, "after": self.revealed}
        serving["later"] = self.revealed and self.more
        for group, serves in serving.items():
            for control in getattr(self, group):
                control.widget.layout.display = "" if serves else HIDDEN
        if self.loader is not None:
            self.loader.options = {label: label for label in self.shelf or [""]}
            self.loader.box.options = [*self.shelf]
            shown = serving["later"] and self.shelf
            self.loader.widget.layout.display = "" if shown else HIDDEN

    def preset_name(self, preset: str) -> str:
        """Return what a preset is called."""
        if preset in (AS_CODED, IN_THE_MIDDLE):
            return self.say(f"presets.{preset}")
        return next(row.name for row in rows(self.case.presets) if row.preset_id == preset)

    def reveal(self) -> None:
        """Keep the guess and show the chances; where there is none, ask for it."""
        if not self.guess or self.sure is None:
            self.show_trouble(self.say("guess_first"))
            return
        words = self.say("guess_words", name=self.outcomes[self.guess], percent=self.sure)
        value = {"outcome": self.guess, "percent": self.sure, "words": words}
        self.keep(GUESS, BOARD, value, self.say("asked"))
        self.revealed = True

    def make_picture(self) -> ScenariosPicture:
        """Draw the names and a key that says no more than what shows."""
        drivers = [
            Words(row.name, row.low_label, row.high_label) for row in rows(self.case.drivers)
        ]
        outcomes = [Words(name) for name in self.outcomes.values()]
        heads = (self.say("head_drivers"), self.say("head_outcomes"))
        shown = {"told": self.revealed, "kept": bool(self.kept), "guessed": self.guessed()}
        return ScenariosPicture(drivers, outcomes, heads, **shown)

    def guessed(self) -> bool:
        """Tell whether there is a whole guess."""
        return bool(self.guess) and self.sure is not None

    def draw(self) -> str:
        """Show the present setting, and the kept one beside it."""
        setting, kept = self.setting(), self.kept_setting()
        found = self.chances.bars(setting) if self.revealed else None
        place = [*self.outcomes].index(self.guess) if self.guess else 0
        self.picture.show(
            bands=setting.bands(self.case.drivers),
            bars=found,
            kept=(kept.marks(), self.chances.of(kept).mean) if kept else None,
            guess=(place, self.sure) if self.guessed() else None,
            driver=[*self.drivers].index(self.driver) if self.driver else None,
        )
        names = [*self.outcomes.values()]
        if not found:
            guess = self.outcomes.get(self.guess, "")
            return f"{self.where(setting)} {read_hidden(guess, self.sure)}"
        told = [self.where(setting), read_bars(names, found, self.model.meetings)]
        told += [self.rate_words(setting, found), *self.twice(setting), self.now_choose(setting)]
        if kept:
            told.append(read_change(names, found, self.chances.of(kept)))
        if self.guessed():
            told.append(read_guess(names, (place, self.sure), found))
        told.append(self.kept_words())
        return " ".join(part for part in told if part)

    def rate_words(self, setting: Setting, found: Bars) -> str:
        """Say what the drivers make of the base rate."""
        met = self.model.meetings
        if met.all() or not met.any():
            return ""
        middle = setting.anchor == AT_MIDDLE
        holds = self.presets[IN_THE_MIDDLE if middle else AS_CODED]
        own = setting.base_rate != self.model.base_rate
        chance = float(found.mean[met].sum())
        return read_rate(setting, chance, own=own, moved=setting.drivers != holds)

    def now_choose(self, setting: Setting) -> str:
        """Ask for a reading while every driver still stands in the middle."""
        return self.say("now_choose") if self.preset_of(setting) == IN_THE_MIDDLE else ""

    def twice(self, setting: Setting) -> list[str]:
        """Say of a rate of one's own that a class like the case counts the drivers already."""
        own_rate = setting.base_rate != self.model.base_rate and setting.anchor == AT_MIDDLE
        told = own_rate and not self.driver and self.preset_of(setting) != IN_THE_MIDDLE
        return [self.say("twice")] if told else []

    def where(self, setting: Setting) -> str:
        """Say where the board stands: the driver in hand, the preset, the base rate, the width."""
        if self.driver:
            return where_words(setting, driver=(self.drivers[self.driver], self.driver))
        preset = self.preset_of(setting)
        return where_words(setting, preset=self.preset_name(preset) if preset else "")

    def card(self) -> str:
        """Tell the driver in hand, or what somebody with the reading of a preset would say."""
        shown = self.driver or self.preset_of(self.setting()) or ""
        if shown not in self.cards:
            by_driver = driver_card(self.case, shown) if self.driver else ""
            self.cards[shown] = by_driver or preset_card(self.case, shown, self.drivers)
        return self.cards[shown]

    def table(self) -> pd.DataFrame:
        """Return drivers and, once they show, chances."""
        setting, kept = self.setting(), self.kept_setting()
        found = self.chances.bars(setting) if self.revealed else None
        other = (kept.marks(), self.chances.of(kept)) if kept else None
        return board_table(self.case, setting.bands(self.case.drivers), found, other)

    def sources(self) -> str:
        """Say whose the model is, and that each driver names its sources."""
        return f"<p>{escape(self.say('sources'))}</p>"
