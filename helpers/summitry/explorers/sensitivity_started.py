"""The chances behind the sensitivity explorer, from the estimates or from a saved scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.predicting import Predicting
from summitry.explorers.sensitivity_start import (
    ESTIMATES,
    OWN,
    STARTS,
    Start,
    from_estimates,
    from_saved,
)
from summitry.explorers.settings import fitting
from summitry.models.scenarios import RAREST, SUREST, OutcomeModel, chances
from summitry.models.sensitivity import Shares, driver_shares, widest_swing
from summitry.models.sensitivity_nearest import nearest_setting

if TYPE_CHECKING:
    from collections.abc import Mapping

REACHES = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)


class Started(Predicting):
    """An explorer of one outcome's chance, with a base rate and a place where drivers start.

    Attributes
    ----------
    outcome
        Id of the outcome whose chance is looked at.
    base_rate
        How many of 100 such occasions led to a meeting, 1 to 99.
    start_from
        ``estimates``, or ``own`` for the scenario saved last.
    """

    outcome = traitlets.Unicode().tag(state=True)
    base_rate = traitlets.Int(50).tag(state=True)
    start_from = traitlets.Enum([*STARTS], ESTIMATES).tag(state=True)

    revealed: bool
    view: str
    model: OutcomeModel
    begin: Start
    reach: float = 0

    def __init__(self, *given: Any, **settings: Any) -> None:
        self.shares: dict[int, Shares] = {}
        self.possible: dict[str, list[int]] = {}
        super().__init__(*given, **settings)

    @traitlets.validate("base_rate")
    def _possible(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse never and always, which no push could change."""
        return fitting("base_rate", proposal["value"], range(RAREST, SUREST + 1))

    @traitlets.observe("start_from")
    def _other_start(self, _change: dict[str, Any]) -> None:
        """Take the drivers and the base rate from there; a still picture asks no journal."""
        live = self.journal if self.recalled else None
        found = from_saved(self.case, live) if live and self.start_from == OWN else None
        self.begin = found or from_estimates(self.case, live)
        self.shares, self.possible = {}, {}
        if "base_rate" not in self.given:
            self.base_rate = self.begin.base_rate or self.model.base_rate

    @property
    def bands(self) -> Any:
        """Low end, mark and high end of each driver, shape (n_drivers, 3)."""
        return self.begin.bands

    def rate(self) -> float:
        """Return the base rate with all drivers in the middle."""
        return self.begin.rate(self.model, self.base_rate)

    def present(self) -> Any:
        """Return the chances where the drivers stand, shape (n_outcomes,)."""
        return chances(self.model, self.bands[:, 1], self.rate())

    def place(self) -> int:
        """Return the place of the outcome."""
        return self.model.outcomes.index(self.outcome)

    def needed(self) -> float:
        """Return how many points the axis has to show, one of a few widths."""
        swing = 100 * widest_swing(self.model, self.bands, self.rate(), self.place())
        return next((reach for reach in REACHES if swing <= reach), REACHES[-1])

    @traitlets.observe("outcome", "base_rate", "start_from")
    def _scaled(self, _change: dict[str, Any]) -> None:
        """Draw the axis anew where its width no longer serves."""
        if self.revealed and self.view == "tornado" and self.needed() != self.reach:
            self._picture = None

    def nearest(self) -> Any:
        """Return the nearest setting that makes the outcome the most likely, or None."""
        return nearest_setting(self.model, self.bands, self.rate(), self.place())

    def rates(self) -> list[int]:
        """Return the base rates at which some setting makes the outcome the most likely."""
        if self.outcome not in self.possible:
            every = {one: self.begin.rate(self.model, one) for one in range(RAREST, SUREST + 1)}
            ask = self.model, self.bands
            found = [
                one
                for one, rate in every.items()
                if nearest_setting(*ask, rate, self.place()) is not None
            ]
            self.possible[self.outcome] = found
        return self.possible[self.outcome]

    def shares_now(self) -> Shares:
        """Return the shares at this base rate; they are computed once."""
        now = self.base_rate
        if now not in self.shares:
            self.shares[now] = driver_shares(self.model, self.bands, self.rate())
        return self.shares[now]

    def beginning(self) -> dict[str, Any]:
        """Return from where the drivers start, for the reading."""
        own = bool(self.begin.name)
        kind = OWN if own else "none" if self.start_from == OWN else ESTIMATES
        begin = self.say(f"begin.{kind}", scenario=self.begin.name, rate=self.base_rate)
        return {"rate": self.base_rate, "begin": begin, "whose": OWN if own else ESTIMATES}
