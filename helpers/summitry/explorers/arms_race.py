"""Explorer: Richardson's arms race beside the record, fitted, foretold, and where it fails."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summitry.explorers.arms_race_state import GUESSES, ArmsRaceState
from summitry.explorers.arms_race_words import (
    SHARES,
    cards,
    foretold,
    leaving_words,
    read_after,
    read_before,
    values_table,
)
from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control, Slide, Tick
from summitry.explorers.dials import Dial
from summitry.explorers.open_sources import dataset_sources
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.register import register_list
from summitry.pictures.arms_race import ArmsRacePicture

if TYPE_CHECKING:
    import pandas as pd

KIND, ABOUT = "guess", "arms_race"


class ArmsRaceExplorer(ArmsRaceState):
    """Two stocks of warheads and the curves of Richardson's equations, fitted to a span of years.

    What can be set: see `ArmsRaceState`.
    """

    name = "arms_race"
    mark = "scenario"
    under_lid = False

    def make_controls(self) -> list[Control]:
        """Return the guesses with their buttons, the span of the fit, and the six numbers."""
        options = {self.say(f"guesses.{guess}"): guess for guess in GUESSES}
        self.guessing = [
            Choose(self, "first_guess", self.say("first_guess"), options),
            Choose(self, "second_guess", self.say("second_guess"), options),
            Press(self, "revealed", self.say("commit"), self.commit),
            Press(self, "revealed", self.say("skip"), quiet=True),
        ]
        self.telling = [
            Slide(self, "until", self.say("until"), self.ends[0], self.ends[-1]),
            Tick(self, "own", self.say("own")),
        ]
        self.dials = [
            Dial(self, letter, self.say(f"numbers.{letter}"), *SHARES[letter])
            for letter in ("k", "l", "a", "b", "g", "h")
        ]
        self.arrange()
        return [*self.guessing, *self.telling, *self.dials, self.make_saver()]

    def arrange(self) -> None:
        """Show the guess before the record, the sliders with it, the six numbers when asked."""
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if self.revealed else ""
        for control in self.telling:
            control.widget.layout.display = "" if self.revealed else HIDDEN
        for control in self.dials:
            control.widget.layout.display = "" if self.revealed and self.own else HIDDEN

    def commit(self) -> None:
        """Keep the guesses and show the record; where one is missing, ask for it."""
        if self.first_guess is None or self.second_guess is None:
            self.show_trouble(self.say("guess_first"))
            return
        value = {"until": self.until, "first": self.first_guess, "second": self.second_guess}
        told = {"first": int(self.series.years[0]), "until": self.until, "target": self.target}
        self.keep(KIND, ABOUT, value, self.say("question", **told))
        self.revealed = True

    def recall(self) -> None:
        """Show the guesses that were kept for these years, if nothing is done here yet."""
        entry = self.journal.latest(self.kept_under, KIND, ABOUT)
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        found = {"first_guess": value.get("first"), "second_guess": value.get("second")}
        fits = value.get("until") == self.until and set(found.values()) <= set(GUESSES)
        if fits and not self.revealed and not self.first_guess and not self.second_guess:
            self.adjust({**found, "revealed": True})

    def make_picture(self) -> ArmsRacePicture:
        """Draw the axes, and the treaties once the record shows."""
        years = self.series.years
        ends = (int(years[0]), int(years[-1]))
        highest = float(self.series.stocks.max())
        spans = self.spans if self.revealed else ()
        return ArmsRacePicture(self.series.names, ends, highest, spans)

    def draw(self) -> str:
        """Show record and model, and say how well they agree."""
        shown = self.series if self.revealed else self.series.upto(self.until)
        years, curves = self.series.years, self.curves()
        kept = slice(None) if self.revealed else slice(0, int(self.target - years[0]) + 1)
        self.picture.show(
            record=(shown.years, shown.stocks),
            curves=(years[kept], curves[kept]),
            fit=(int(years[0]), self.until),
            target=self.target,
            leaving=leaving_words(self, foretold(self, self.race, self.target)),
        )
        return read_after(self, curves) if self.revealed else read_before(self)

    def card(self) -> str:
        """Tell how the guess came out, what the six numbers are, and which treaties there were."""
        return cards(self)

    def table(self) -> pd.DataFrame:
        """Return record and model by year, as far as they show."""
        return values_table(self)

    def sources(self) -> str:
        """Name data, terms and the work."""
        used = self.treaties[self.treaties["kind"].astype(str).str.startswith("bilateral")]
        cited = register_list(self.case, [one for ids in used["sources"] for one in ids])
        work = f"<p>{escape(self.say('sources'))}</p>"
        return work + dataset_sources(self.case, "warheads", "treaties") + cited
