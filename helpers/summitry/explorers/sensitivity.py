"""Explorer: which driver matters, and what one would have to believe."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.choices import Pick, Press
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.sensitivity_rows import (
    nearest_rows,
    read_nearest,
    read_shares,
    read_tornado,
    rows_table,
    share_rows,
    tornado_rows,
)
from summitry.explorers.sensitivity_start import STARTS, from_estimates
from summitry.explorers.sensitivity_started import Started
from summitry.explorers.settings import fitting
from summitry.models.scenarios import RAREST, SUREST, chances, read_model
from summitry.models.sensitivity import tornado
from summitry.pictures.sensitivity import VIEWS, Row, SensitivityPicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

KIND = "sensitivity_guess"


class SensitivityExplorer(Started):
    """Which driver moves the chance of an outcome most, and the nearest way to make it likely.

    Attributes
    ----------
    outcome
        Id of the outcome whose chance is looked at.
    guess
        Id of the driver that the learner thinks matters most for it; empty until then.
    revealed
        Whether the answer shows.
    view
        ``tornado``, ``shares`` or ``nearest``.
    base_rate
        How many of 100 such occasions led to a meeting, 1 to 99.
    start_from
        ``estimates``, or ``own`` for the scenario saved last.
    """

    name = "sensitivity"
    mark = "scenario"

    guess = traitlets.Unicode("").tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    view = traitlets.Enum([*VIEWS], "tornado").tag(state=True)

    def prepare(self) -> None:
        """Read the model and its bands; begin with the outcome that comes out first."""
        case = self.case
        if not len(case.drivers) or len(case.outcomes) < 2:
            raise SummitryError(self.say("nothing"))
        self.model = read_model(case.drivers, case.outcomes, case.effects)
        self.begin = from_estimates(case)
        self.drivers = dict(zip(case.drivers["driver_id"], case.drivers["name"], strict=True))
        self.outcomes = dict(zip(case.outcomes["outcome_id"], case.outcomes["name"], strict=True))
        self.before: list[Control] = []
        self.after: list[Control] = []
        self.base_rate = self.model.base_rate
        self.first = self.model.outcomes[int(np.argmax(self.present()))]
        self.outcome = self.first

    @traitlets.validate("outcome", "guess")
    def _known(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse what the pack does not have."""
        if proposal["trait"].name == "guess":
            return fitting("guess", proposal["value"], ["", *self.drivers])
        return fitting("outcome", proposal["value"], [*self.outcomes])

    @traitlets.observe("revealed", "view")
    def _turned(self, change: dict[str, Any]) -> None:
        """Take the picture of the view, and put up the controls that serve now."""
        if change["name"] == "revealed" or self.revealed:
            self._picture = None
        self.arrange()

    @traitlets.observe("outcome")
    def _other_outcome(self, _change: dict[str, Any]) -> None:
        """Take up the guess that was kept for this outcome, or ask for one."""
        if "guess" not in self.given:
            self.guess = self.kept_guess() if self.recalled else ""

    def make_controls(self) -> list[Control]:
        """Return the outcome, what asks for a guess, and behind it the views."""
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        drivers = {"": ""} | {name: driver for driver, name in self.drivers.items()}
        outcomes = {name: outcome for outcome, name in self.outcomes.items()}
        self.before = [
            Pick(self, "guess", self.say("guess"), drivers),
            Press(self, "revealed", self.say("reveal"), self.reveal),
            skip,
        ]
        self.after = [
            Choose(
                self, "view", self.say("view"), {self.say(f"views.{view}"): view for view in VIEWS}
            ),
            Choose(
                self,
                "start_from",
                self.say("start_from.label"),
                {self.say(f"start_from.{start}"): start for start in STARTS},
            ),
            Slide(self, "base_rate", self.say("base_rate"), RAREST, SUREST),
        ]
        self.arrange()
        pick = Pick(self, "outcome", self.say("outcome"), outcomes)
        return [pick, *self.before, *self.after, self.make_saver()]

    def arrange(self) -> None:
        """Show the guess first, then the views."""
        for control in self.before:
            control.widget.layout.display = HIDDEN if self.revealed else ""
        for control in self.after:
            serves = self.revealed and (control.trait, self.view) != ("base_rate", "shares")
            control.widget.layout.display = "" if serves else HIDDEN

    def reveal(self) -> None:
        """Keep the guess and show the answer; where there is none, ask for it."""
        if not self.guess:
            self.show_trouble(self.say("guess_first"))
            return
        asked = self.say("asked", name=self.outcomes[self.outcome])
        self.keep(KIND, self.outcome, self.drivers[self.guess], asked)
        self.revealed = True

    def kept_guess(self) -> str:
        """Return the driver that the journal holds for the outcome."""
        entry = self.journal.latest(self.case.id, KIND, self.outcome)
        named = {name: driver for driver, name in self.drivers.items()}
        return named.get(entry.value, "") if entry and isinstance(entry.value, str) else ""

    def recall(self) -> None:
        """Take up the guess, and the base rate carried on."""
        if self.revealed or self.guess:
            return
        asked = [
            one for one in self.journal.entries() if (one.case, one.kind) == (self.case.id, KIND)
        ]
        known = [one.about for one in asked if one.about in self.outcomes]
        if known and self.outcome == self.first:
            self.outcome = known[-1]
        guess = self.kept_guess()
        if guess:
            self.adjust({"guess": guess, "revealed": True})
        if self.base_rate == self.model.base_rate:
            self.base_rate = from_estimates(self.case, self.journal).base_rate or self.base_rate

    def make_picture(self) -> SensitivityPicture:
        """Draw the axis and the key of the view."""
        self.reach = self.needed()
        told = self.revealed
        return SensitivityPicture(len(self.drivers), self.view, told=told, reach=self.reach)

    def rows(self) -> list[Row]:
        """Return the drivers as the view has them; in the order of the case while hidden."""
        names, guess = [*self.drivers.values()], self.drivers.get(self.guess, "")
        if not self.revealed:
            return [
                Row(name, mark, mark, (low, high), self.say("hidden"), name == guess)
                for name, (low, mark, high) in zip(names, self.bands.tolist(), strict=True)
            ]
        place = self.place()
        if self.view == "nearest":
            return nearest_rows(names, guess, self.bands, self.nearest())
        if self.view == "shares":
            return share_rows(names, guess, self.shares_now(), place)
        low, high = tornado(self.model, self.bands, self.rate())
        now = float(self.present()[place])
        return tornado_rows(names, guess, (low[:, place], high[:, place]), now)

    def draw(self) -> str:
        """Show the drivers and say what they say."""
        rows, name = self.rows(), self.outcomes[self.outcome]
        now = 100 * float(self.present()[self.place()])
        head = self.say(f"heads.{self.view}" if self.revealed else "heads.hidden", name=name)
        self.picture.show(title=head, rows=rows)
        guess = self.drivers.get(self.guess, "")
        if not self.revealed:
            gaps = {"name": name, "guess": guess, **self.beginning()}
            asked = self.say(f"ask_{self.view}")
            return f"{self.say('guessed' if guess else 'ask', **gaps)} {asked}"
        gaps = {"name": name, "now": now, **self.beginning()}
        if self.view == "nearest":
            found = self.nearest()
            after = None if found is None else chances(self.model, found, self.rate())
            rates = [] if after is not None else self.rates()
            return read_nearest(rows, gaps, self.place(), after, rates)
        read = {"tornado": read_tornado, "shares": read_shares}[self.view]
        return read(rows, guess, gaps)

    def table(self) -> pd.DataFrame:
        """Return the drivers as shown."""
        return rows_table(self.rows(), self.view, told=self.revealed)

    def sources(self) -> str:
        """Say whose the model is and where the methods come from."""
        return f"<p>{escape(self.say('sources'))}</p>"
