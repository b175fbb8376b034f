"""Explorer: many pages, one text; how many witnesses, and what the addresses give away."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import traitlets

from summitry.errors import SummitryError
from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control
from summitry.explorers.offering import Offer
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.same_voice_pages import (
    MOST_PAGES,
    PLAIN,
    dated_numbers,
    rows_of,
    voices_with_numbers,
)
from summitry.explorers.same_voice_words import read_numbers, read_pages, voice_card
from summitry.explorers.settings import fitting
from summitry.models.evidence_addresses import SECONDS, THOUSANDTHS
from summitry.pictures.same_voice import SameVoicePicture

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.same_voice_pages import Voice

KIND = "witnesses"
UNITS = (PLAIN, SECONDS, THOUSANDTHS)


class SameVoiceExplorer(Predicting):
    """Count pages, guess witnesses, then read the numbers in the addresses as times.

    Attributes
    ----------
    family
        Id of the family in hand.
    guess
        How many witnesses the learner expects; None while nothing is said.
    unit
        As what the numbers are read: ``plain``, ``seconds`` or ``thousandths`` since 1970.
    revealed
        Whether the answer shows.
    """

    name = "same_voice"
    mark = "reading"

    family = traitlets.Unicode().tag(state=True)
    guess = traitlets.Int(None, allow_none=True, min=0, max=MOST_PAGES).tag(state=True)
    unit = traitlets.Enum(list(UNITS), PLAIN).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Find the families with numbers in their addresses."""
        self.voices = voices_with_numbers(self.case)
        if not self.voices:
            raise SummitryError(self.say("opens" if self.case.withholds("facts") else "nothing"))
        mine = {page.source_id for voice in self.voices.values() for page in voice.pages}
        self.others = dated_numbers(self.case, mine)
        self.guessing: list[Control] = []
        self.after: list[Control] = []
        self.offer: Offer | None = None
        self.family = next(iter(self.voices))

    @traitlets.validate("family")
    def _is_there(self, proposal: Mapping[str, Any]) -> str:
        return str(fitting("family", proposal["value"], [*self.voices]))

    @traitlets.observe("family", "unit", "revealed")
    def _turned(self, change: Mapping[str, Any]) -> None:
        """Draw other pages or other readings; put up only the controls that serve."""
        if change["name"] != "revealed":
            self._picture = None
        if change["name"] == "family" and self.offer is not None:
            self.offer.offer(self.counts())
        self.arrange()

    def arrange(self) -> None:
        """Show the guess before the answer shows, and the units after."""
        for controls, shown in ((self.guessing, not self.revealed), (self.after, self.revealed)):
            for control in controls:
                control.widget.layout.display = "" if shown else HIDDEN

    def counts(self) -> dict[str, int]:
        """Return the numbers of witnesses that can be guessed."""
        return {str(n): n for n in range(len(self.voice().pages) + 1)}

    def make_controls(self) -> list[Control]:
        """Return the guess with its buttons, the units, and the steps from family to family."""
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.offer = Offer(self, "guess", self.say("guess"), self.counts())
        reveal = Press(self, "revealed", self.say("reveal"), self.reveal)
        self.guessing = [self.offer, reveal, skip]
        units = {self.say(f"units.{one}"): one for one in UNITS}
        self.after = [Choose(self, "unit", self.say("unit"), units)]
        if len(self.voices) > 1:
            step = Asked(self, "family", self.say("family"), lambda: [*self.voices], self.origin)
            self.after.append(step)
        self.arrange()
        return [*self.guessing, *self.after, self.make_saver()]

    def voice(self) -> Voice:
        """Return the family in hand."""
        return self.voices[self.family]

    def origin(self) -> str:
        """Return what the family in hand goes back to."""
        return self.say("origin", origin=self.voice().family.origin)

    def reveal(self) -> None:
        """Keep the guess and show the answer; where nothing is said, ask for a number."""
        if self.guess is None:
            self.show_trouble(self.say("guess_first"))
            return
        question = self.say("question", n=len(self.voice().pages))
        self.keep(KIND, self.family, self.guess, question)
        self.revealed = True

    def recall(self) -> None:
        """Show the guess that was kept, if nothing is done here yet."""
        entry = self.journal.latest(self.kept_under, KIND, self.family)
        guess = entry.value if entry is not None else None
        fits = type(guess) is int and guess in self.counts().values()
        if fits and not self.revealed and self.guess is None:
            self.adjust({"guess": guess, "revealed": True})

    def make_picture(self) -> SameVoicePicture:
        """Draw the pages with their numbers as they are read."""
        pages = rows_of(self.voice(), self.unit)
        minutes = [page.minute for page in pages if page.minute is not None]
        return SameVoicePicture(pages, max(minutes) if len(minutes) > 1 else None)

    def draw(self) -> str:
        """Tie the pages together, or not, and say what they are and what the numbers read as."""
        self.picture.show(tied=self.revealed, told=self.told())
        short = self.unit != PLAIN
        words = read_pages(self.voice(), self.guess, told=self.revealed, short=short)
        if self.revealed or self.unit != PLAIN:
            words = f"{words} {read_numbers(self.voice(), self.unit)}"
        return words

    def told(self) -> str:
        """Return what stands below the pages."""
        if self.revealed:
            return self.say("tied")
        return "" if self.guess is None else self.say("your_guess", n=self.guess)

    def card(self) -> str:
        """Tell the pages with their links."""
        return voice_card(self.case, self.voice(), self.unit, self.others, told=self.revealed)

    def table(self) -> pd.DataFrame:
        """Return the pages with the numbers as they are read."""
        found = [(page.site, page.title, page.number) for page in rows_of(self.voice(), self.unit)]
        names = ("site", "title", "number")
        return pd.DataFrame(found, columns=[self.say(f"column.{name}") for name in names])

    def sources(self) -> str:
        """Say where the pages and the way of counting come from."""
        return f"<p>{escape(self.say('sources'))}</p>"
