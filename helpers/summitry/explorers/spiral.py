"""Explorer: one build-up, two readings, and whether it begins a spiral or calms down."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np
import traitlets

from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control, Slide
from summitry.explorers.predicting import HIDDEN, Predicting
from summitry.explorers.spiral_words import (
    chairs_card,
    chairs_table,
    guess_card,
    moves_table,
    read_before,
    read_moves,
    sources_list,
)
from summitry.models.spiral import MOVES, Course, course, edge, threatening, world
from summitry.pictures.spiral import ChairsPicture, MovesPicture

if TYPE_CHECKING:
    import pandas as pd
    from numpy.typing import NDArray

KIND, ABOUT = "guess", "spiral"
MOTIVES = ("safety", "gain")
GUESSES = ("spiral", "fades", "nothing")
ACROSS = tuple(range(0, 101, 4))


class SpiralExplorer(Predicting):
    """Two states in like position, of which one builds up; the map of four worlds beside them.

    Attributes
    ----------
    offence
        How much easier attack is than defence, 0 (defence is easier) to 100.
    telling
        Whether one can tell arms for defence from arms for attack, 0 (not at all) to 100.
    trust
        What both give to the other seeking safety at the start, 5-95.
    seeks
        What the second state seeks in truth, ``safety`` or ``gain``.
    motive
        How the learner reads the build-up.
    guess
        What the learner expects to follow, one of `GUESSES`.
    revealed
        Whether the moves show.
    """

    name = "spiral"
    mark = "scenario"

    offence = traitlets.Int(70, min=0, max=100).tag(state=True)
    telling = traitlets.Int(20, min=0, max=100).tag(state=True)
    trust = traitlets.Int(50, min=5, max=95).tag(state=True)
    seeks = traitlets.Enum(MOTIVES, "safety").tag(state=True)
    motive = traitlets.Enum((None, *MOTIVES), None, allow_none=True).tag(state=True)
    guess = traitlets.Enum((None, *GUESSES), None, allow_none=True).tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)

    def prepare(self) -> None:
        """Begin with nothing on screen yet."""
        self.guessing: list[Control] = []
        self.telling_more: list[Control] = []

    @traitlets.observe("revealed")
    def _to_other_picture(self, _change: dict[str, Any]) -> None:
        """Show the moves in place of the chairs, with the controls that serve now."""
        self._picture = None
        self.arrange()

    def make_controls(self) -> list[Control]:
        """Return reading and guess with their buttons, then what can be moved."""
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        self.guessing = [
            Choose(self, "motive", self.say("motive"), self.options("motives", MOTIVES)),
            Choose(self, "guess", self.say("guess"), self.options("guesses", GUESSES)),
            Press(self, "revealed", self.say("commit"), self.commit),
            skip,
        ]
        self.telling_more = [
            Slide(self, "offence", self.say("offence"), 0, 100, 5),
            Slide(self, "telling", self.say("telling"), 0, 100, 5),
            Slide(self, "trust", self.say("trust"), 5, 95, 5),
            Choose(self, "seeks", self.say("seeks"), self.options("truths", MOTIVES)),
        ]
        self.arrange()
        return [*self.guessing, *self.telling_more, self.make_saver()]

    def options(self, section: str, names: tuple[str, ...]) -> dict[str, str]:
        """Return the words of options and what they stand for."""
        return {self.say(f"{section}.{name}"): name for name in names}

    def arrange(self) -> None:
        """Show the guess before the moves, and the sliders with them."""
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if self.revealed else ""
        for control in self.telling_more:
            control.widget.layout.display = "" if self.revealed else HIDDEN

    def commit(self) -> None:
        """Keep reading and guess and show the moves; where one is missing, ask for it."""
        if self.motive is None or self.guess is None:
            self.show_trouble(self.say("guess_first"))
            return
        value = {"motive": self.motive, "guess": self.guess}
        self.keep(KIND, ABOUT, value, self.say("question"))
        self.revealed = True

    def recall(self) -> None:
        """Show what was kept, if nothing is done here yet."""
        entry = self.journal.latest(self.kept_under, KIND, ABOUT)
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        fits = value.get("motive") in MOTIVES and value.get("guess") in GUESSES
        if fits and not self.revealed and not self.motive and not self.guess:
            found = {"motive": value["motive"], "guess": value["guess"]}
            self.adjust({**found, "revealed": True})

    def moves(self, seeks: str | None = None) -> Course:
        """Return what follows at the present settings, with the second seeking what it does."""
        gain = (seeks or self.seeks) == "gain"
        place = (self.offence / 100, self.telling / 100, self.trust / 100)
        return course(*place, MOVES, second_seeks_gain=gain)

    def looks(self, found: Course) -> NDArray[np.float64]:
        """Return which part of each move looks like a threat."""
        plain = np.full(len(found.arms), self.telling / 100)
        if self.seeks == "gain":
            plain[1::2] = 0.0
        return threatening(found.arms, plain)

    @property
    def world(self) -> str:
        """The world one stands in."""
        return world(self.offence / 100, self.telling / 100)

    def make_picture(self) -> ChairsPicture | MovesPicture:
        """Draw the two chairs, or room for the moves."""
        return MovesPicture(MOVES) if self.revealed else ChairsPicture()

    def draw(self) -> str:
        """Show chairs or moves with the map, and say what they show."""
        place: dict[str, Any] = {
            "offence": self.offence,
            "telling": self.telling,
            "world": self.world,
            "edge": (ACROSS, ground(self.trust)) if self.revealed else None,
        }
        if not self.revealed:
            told = self.say(f"expect.{self.guess}") if self.guess else ""
            if self.seeks == "gain":
                told = f"{self.say('in_truth')} {told}"
            self.picture.show(trust=self.trust, motive=self.motive, told=told, place=place)
            return read_before(self)
        found = self.moves()
        told = self.say(f"told.{self.seeks}", moves=MOVES)
        self.picture.show(found=found, looks=self.looks(found), told=told, place=place)
        return read_moves(self, found)

    def card(self) -> str:
        """Tell how the guess came out, and the same picture from both chairs."""
        if not self.revealed:
            return ""
        return guess_card(self) + chairs_card(self.moves(), own_gain=self.seeks == "gain")

    def table(self) -> pd.DataFrame:
        """Return what both chairs see, or the moves."""
        if not self.revealed:
            return chairs_table(self)
        found = self.moves()
        return moves_table(found, self.looks(found))

    def sources(self) -> str:
        """Say whose ideas these are."""
        return f"<p>{escape(self.say('sources'))}</p>{sources_list()}"


@lru_cache(maxsize=32)
def ground(trust: int) -> NDArray[np.float64]:
    """Return how far up the map the spiral reaches at a trust, 0-100, by place across."""
    return 100 * edge(trust / 100, np.array(ACROSS) / 100)
