"""The state of the arms race: the span of the fit, the guesses, and six numbers of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.arms_race_data import in_force, two_largest
from summitry.explorers.arms_race_words import SHARES, numbers_of, race_of
from summitry.explorers.open_sources import filled, latest_day
from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting
from summitry.models.arms_race import Race, fitted, simulate

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    from numpy.typing import NDArray

    from summitry.explorers.controls import Control

GUESSES = ("fewer", "same", "more")
LETTERS = ("k", "a", "g", "l", "b", "h")
UNTIL, AHEAD, SHORTEST, LEFT_OVER = 1965, 20, 12, 5


class ArmsRaceState(Predicting):
    """What can be set, and what follows from it; the explorer shows it.

    Attributes
    ----------
    until
        Last year of the fit.
    first_guess, second_guess
        What the learner expects of the record against the fit: ``fewer``, ``same``, ``more``.
    own
        Whether the learner sets the six numbers.
    k, l
        What the first and the second add a year for 1000 of the other.
    a, b
        What the first and the second drop a year for 1000 of their own.
    g, h
        What the first and the second add a year whatever there is, in tens.
    revealed
        Whether the whole record shows.
    """

    until = traitlets.Int(UNTIL).tag(state=True)
    first_guess = traitlets.Enum((None, *GUESSES), None, allow_none=True).tag(state=True)
    second_guess = traitlets.Enum((None, *GUESSES), None, allow_none=True).tag(state=True)
    own = traitlets.Bool(default_value=False).tag(state=True)
    k = traitlets.Int(0, min=SHARES["k"][0], max=SHARES["k"][1]).tag(state=True)
    a = traitlets.Int(0, min=SHARES["a"][0], max=SHARES["a"][1]).tag(state=True)
    g = traitlets.Int(0, min=SHARES["g"][0], max=SHARES["g"][1]).tag(state=True)
    l = traitlets.Int(0, min=SHARES["l"][0], max=SHARES["l"][1]).tag(state=True)  # noqa: E741
    b = traitlets.Int(0, min=SHARES["b"][0], max=SHARES["b"][1]).tag(state=True)
    h = traitlets.Int(0, min=SHARES["h"][0], max=SHARES["h"][1]).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Read both series and the treaties, and fit to the first span."""
        self.guessing: list[Control] = []
        self.telling: list[Control] = []
        self.dials: list[Control] = []
        self.taking = False
        self.fits: dict[int, Race] = {}
        warheads = filled(self.case.open_data("warheads"))
        self.series = two_largest(warheads, self.case.sides)
        self.treaties = self.case.open_data("treaties")
        years = self.series.years
        self.spans = in_force(self.treaties, latest_day(self.case), int(years[0]), int(years[-1]))
        self.ends = range(int(years[0]) + SHORTEST, int(years[-1]) - LEFT_OVER + 1)
        self.set_trait("until", min(max(UNTIL, self.ends[0]), self.ends[-1]))
        self.take_fit()

    @traitlets.validate("until")
    def _known_year(self, proposal: Mapping[str, Any]) -> int:
        """Refuse a year that leaves too little before or after it."""
        return fitting("until", proposal["value"], self.ends)

    @traitlets.observe(*LETTERS)
    def _to_own(self, change: Mapping[str, Any]) -> None:
        """Take a moved number as the learner's own, beside five of the fit."""
        if not self.taking and not self.own and "own" not in self.given:
            self.take_fit(but=change["name"])
            self.taking = True
            self.own = True
            self.taking = False

    @traitlets.observe("own")
    def _begin_at_the_fit(self, change: Mapping[str, Any]) -> None:
        """Begin where the fit stands when the learner takes over."""
        if change["new"] and not self.taking:
            self.take_fit()
        self.arrange()

    @traitlets.observe("revealed")
    def _to_other_picture(self, _change: Mapping[str, Any]) -> None:
        """Draw the treaties too, with the controls that serve now."""
        self._picture = None
        self.arrange()

    def arrange(self) -> None:
        """Put up the controls that serve now."""

    def take_fit(self, but: str = "") -> None:
        """Set the six numbers, or all but one, near the fit."""
        self.taking = True
        with self.hold_trait_notifications():
            for letter, number in numbers_of(self.fit).items():
                if letter not in {*self.given, but}:
                    setattr(self, letter, number)
        self.taking = False

    @property
    def fit(self) -> Race:
        """The fit to the years up to `until`."""
        return self.fit_upto(self.until)

    def fit_upto(self, year: int) -> Race:
        """Return the fit to the years up to one; each is made once."""
        if year not in self.fits:
            self.fits[year] = fitted(self.series.upto(year).stocks)
        return self.fits[year]

    @property
    def race(self) -> Race:
        """The numbers whose curves show."""
        return race_of({name: getattr(self, name) for name in LETTERS}) if self.own else self.fit

    @property
    def target(self) -> int:
        """The year asked about."""
        return self.target_of(self.until)

    def target_of(self, until: int) -> int:
        """Return the year that is asked about where the fit ends in another one."""
        return min(until + AHEAD, int(self.series.years[-1]))

    @property
    def asked(self) -> int:
        """The last year of the fit that the guess was made for."""
        return int(getattr(self, "_start", {}).get("until", self.until))

    def curves(self) -> NDArray[np.float64]:
        """Return the stocks of the model in all years of the record."""
        years = self.series.years
        return simulate(self.race, self.series.stocks[0], years - years[0])
