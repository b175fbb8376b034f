"""Where a scenario board stands: drivers, base rate, width; presets, and settings of one's own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.errors import SummitryError
from summitry.explorers.predicting import Predicting
from summitry.explorers.scenarios_setting import (
    ANCHORS,
    AS_CODED,
    AT_MIDDLE,
    IN_THE_MIDDLE,
    WIDTHS,
    Setting,
    presets,
    read_setting,
)
from summitry.explorers.settings import fitting
from summitry.models.scenarios import RAREST, SUREST, read_model

if TYPE_CHECKING:
    from collections.abc import Mapping

AS_IN_TABLE = "table"


class ScenarioBoard(Predicting):
    """Every driver of the case is a setting of its own, by its id.

    Attributes
    ----------
    base_rate
        How many of 100 such occasions led to a meeting, 1 to 99.
    width
        ``half``, ``table`` or ``double``: how wide the bands are.
    anchor
        ``middle`` or ``estimates``: where the drivers stand when the base rate holds.
    kept
        The setting to compare with, as plain values; empty if there is none.
    driver
        Id of the driver in hand; empty if there is none.
    preset, own
        The preset, and the name of the learner's own setting, at which the board stands.
    label
        The name under which the learner will store the setting.
    held, stored
        Whether the present setting is the kept one, and whether it is stored by that name.
    """

    base_rate = traitlets.Int(50).tag(state=True)
    width = traitlets.Enum([*WIDTHS], AS_IN_TABLE).tag(state=True)
    anchor = traitlets.Enum([*ANCHORS], AT_MIDDLE).tag(state=True)
    kept = traitlets.Dict().tag(state=True)
    driver = traitlets.Unicode("").tag(state=True)
    preset = traitlets.Unicode(None, allow_none=True)
    own = traitlets.Unicode("")
    label = traitlets.Unicode("")
    held = traitlets.Bool(default_value=False)
    stored = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Read the model; begin in the middle, so that the start tells nothing of the estimates."""
        case = self.case
        if not len(case.drivers) or len(case.outcomes) < 2:
            raise SummitryError(self.say("nothing"))
        self.model = read_model(case.drivers, case.outcomes, case.effects)
        self.drivers = dict(zip(case.drivers["driver_id"], case.drivers["name"], strict=True))
        self.presets = presets(case)
        self.shelf: dict[str, Setting] = {}
        self.dials = {self.dial_of(driver): driver for driver in self.drivers}
        places = zip(self.dials, self.presets[IN_THE_MIDDLE].values(), strict=True)
        self.add_traits(
            **{dial: traitlets.Int(at, min=0, max=100).tag(state=True) for dial, at in places}
        )
        self.base_rate = self.model.base_rate
        self.observe(self._dialled, [*self.dials])
        others = ["base_rate", "width", "anchor", "kept", "label"]
        self.observe(self._arrived, [*self.dials, *others])
        self._arrived()

    def dial_of(self, driver: str) -> str:
        """Return the name of a driver's setting: its id, changed where that cannot be."""
        plain = re.sub(r"\W", "_", driver)
        return plain if plain.isidentifier() and not hasattr(self, plain) else f"driver_{plain}"

    @traitlets.validate("driver")
    def _known_driver(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse what the pack does not have."""
        return fitting("driver", proposal["value"], ["", *self.drivers])

    @traitlets.validate("base_rate")
    def _possible(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse never and always, which no push could change."""
        return fitting("base_rate", proposal["value"], range(RAREST, SUREST + 1))

    @traitlets.validate("kept")
    def _whole(self, proposal: Mapping[str, Any]) -> Any:
        """Leave out what is no setting of these drivers."""
        setting = read_setting(proposal["value"], [*self.drivers])
        return setting.value() if setting else {}

    def _dialled(self, change: dict[str, Any]) -> None:
        """Take the driver that was moved in hand; none where many moved at once."""
        if "driver" not in self.given:
            self.driver = self.dials[change["name"]] if len(self.given) < 2 else ""

    def _arrived(self, _change: Any = None) -> None:
        """Say at which preset or own setting the board stands, and what is kept of it."""
        present = self.setting()
        preset = self.preset_of(present)
        as_coded = preset != AS_CODED or present.width == AS_IN_TABLE
        self.preset = preset if as_coded else None
        self.held = self.kept == present.value()
        if self.shelf.get(self.own) != present:
            self.own = ""
        self.stored = self.shelf.get(self.label) == present

    def preset_of(self, setting: Setting) -> str | None:
        """Return the preset in which the drivers stand as in a setting."""
        same = (name for name, places in self.presets.items() if places == setting.drivers)
        return next(same, None)

    @traitlets.observe("preset")
    def _to_preset(self, change: dict[str, Any]) -> None:
        """Set the drivers as a preset has them; as coded, the bands too."""
        present = self.setting()
        places = self.presets.get(change["new"], present.drivers)
        width = AS_IN_TABLE if change["new"] == AS_CODED else present.width
        if (places, width) != (present.drivers, present.width):
            self.go_to(present._replace(drivers=places, width=width))

    @traitlets.observe("own")
    def _to_own(self, change: dict[str, Any]) -> None:
        """Go to a setting of the learner's own."""
        setting = self.shelf.get(change["new"])
        if setting is not None:
            self.label = change["new"]
            self.go_to(setting)

    @traitlets.observe("held")
    def _hold(self, change: dict[str, Any]) -> None:
        """Keep the present setting to compare with."""
        if change["new"]:
            self.kept = self.setting().value()

    def go_to(self, setting: Setting) -> None:
        """Set everything at once."""
        places = {dial: setting.drivers[driver] for dial, driver in self.dials.items()}
        others = {name: getattr(setting, name) for name in ("base_rate", "width", "anchor")}
        self.adjust({**places, **others})

    def setting(self) -> Setting:
        """Return where the board stands."""
        places = {driver: getattr(self, dial) for dial, driver in self.dials.items()}
        return Setting(places, self.base_rate, self.width, self.anchor)

    def kept_setting(self) -> Setting | None:
        """Return the setting to compare with, if there is one."""
        return read_setting(dict(self.kept), [*self.drivers])
