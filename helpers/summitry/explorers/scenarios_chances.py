"""The chances that follow from a setting of the scenario board."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.models.scenarios import OutcomeModel, chances
from summitry.models.scenarios_draws import BandDraws, Spread, spread_of
from summitry.pictures.scenarios import Bars

if TYPE_CHECKING:
    import pandas as pd

    from summitry.explorers.scenarios_setting import Setting

REMEMBERED = 4


class Chances:
    """Draws once, uses the draws for every setting, and remembers the last few.

    Parameters
    ----------
    model
        The model.
    drivers
        The drivers with their bands.
    """

    def __init__(self, model: OutcomeModel, drivers: pd.DataFrame) -> None:
        self.model, self.drivers = model, drivers
        self.draws: BandDraws | None = None
        self.found: dict[tuple[Any, ...], Spread] = {}

    def of(self, setting: Setting) -> Spread:
        """Return mean and interval of every outcome."""
        key = setting.key()
        found = self.found.pop(key, None)
        if found is None:
            self.draws = self.draws or BandDraws(len(self.drivers))
            bands = setting.bands(self.drivers)
            anchor = setting.anchor_marks(self.drivers)
            found = spread_of(self.model, self.draws, bands, setting.base_rate, anchor)
        self.found[key] = found
        if len(self.found) > REMEMBERED:
            self.found.pop(next(iter(self.found)))
        return found

    def bars(self, setting: Setting) -> Bars:
        """Return mean, interval and what the marks alone give."""
        found = self.of(setting)
        anchor = setting.anchor_marks(self.drivers)
        point = chances(self.model, setting.marks(), setting.base_rate, anchor)
        return Bars(found.mean, found.low, found.high, point)
