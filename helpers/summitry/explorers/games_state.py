"""What the learner has said and set of a game: story, payoffs, guesses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.games_stories import HIGHEST, LOWEST, Story, stories
from summitry.explorers.games_words import NOWHERE
from summitry.explorers.predicting import Predicting
from summitry.explorers.settings import fitting
from summitry.models.games import CELLS, Game, game_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.controls import Control

KIND = "game"
ENDS = (*map(str, CELLS), NOWHERE)
PAYOFFS = 8


class GameState(Predicting):
    """A story of two who choose at once, its payoffs as they stand, and where the two may end.

    Attributes
    ----------
    story
        Key of the story in hand.
    numbers
        Eight payoffs from 0 to 10: four of the first player, then four of the second.
    cell
        The cell whose payoffs the sliders set, ``"0"`` to ``"3"`` from the upper left.
    guesses
        By story where the learner sees the two end: a cell, or ``none`` for no resting place.
    shown
        Keys of the stories whose arrows show.
    revealed
        Whether arrows show everywhere, without a guess.
    guess, first, second, checked
        Guess, payoffs and state of what is in hand.
    """

    name = "game"
    mark = "scenario"

    story = traitlets.Unicode().tag(state=True)
    numbers = traitlets.Tuple().tag(state=True)
    cell = traitlets.Unicode("0").tag(state=True)
    guesses = traitlets.Dict().tag(state=True)
    shown = traitlets.Tuple().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    guess = traitlets.Unicode(None, allow_none=True)
    first = traitlets.Int(LOWEST, min=LOWEST, max=HIGHEST)
    second = traitlets.Int(LOWEST, min=LOWEST, max=HIGHEST)
    checked = traitlets.Bool(default_value=False)

    def prepare(self) -> None:
        """Begin with the first story and its payoffs."""
        self.stories = stories()
        self.memory: dict[str, tuple[int, ...]] = {}
        self.guessing: list[Control] = []
        self.setting: list[Control] = []
        self.taking = False
        self.at = next(iter(self.stories))
        with self.hold_trait_notifications():
            self.story = self.at
            self.numbers = self.now.numbers

    @traitlets.validate("story", "cell")
    def _is_there(self, proposal: Mapping[str, Any]) -> Any:
        """Refuse a story or a cell that is none."""
        setting, value = proposal["trait"].name, proposal["value"]
        return fitting(setting, value, [*self.stories] if setting == "story" else ENDS[:-1])

    @traitlets.validate("numbers")
    def _are_payoffs(self, proposal: Mapping[str, Any]) -> tuple[int, ...]:
        """Refuse what are no eight payoffs."""
        numbers = tuple(proposal["value"])
        scale = range(LOWEST, HIGHEST + 1)
        if len(numbers) != PAYOFFS:
            raise traitlets.TraitError(self.say("eight", n=len(numbers)))
        return tuple(fitting("numbers", number, scale) for number in numbers)

    @traitlets.validate("guesses")
    def _are_guesses(self, proposal: Mapping[str, Any]) -> dict[str, str]:
        """Leave out what is no guess on a story."""
        given = proposal["value"].items()
        return {one: end for one, end in given if one in self.stories and end in ENDS}

    @traitlets.validate("shown")
    def _are_stories(self, proposal: Mapping[str, Any]) -> tuple[str, ...]:
        """Leave out what is no story, and put the rest in order."""
        return tuple(one for one in self.stories if one in proposal["value"])

    @traitlets.observe("story")
    def _other_story(self, _change: Mapping[str, Any]) -> None:
        """Draw another story, and take up its payoffs where they were left."""
        self._picture = None
        if self.story == self.at:
            return
        self.memory[self.at] = self.numbers
        self.at = self.story
        if "numbers" not in self.given:
            self.numbers = self.memory.get(self.story, self.now.numbers)

    @traitlets.observe("story", "numbers", "cell", "guesses", "shown", "revealed")
    def _in_hand(self, _change: Mapping[str, Any]) -> None:
        """Show in the controls what is in hand."""
        if len(self.numbers) != PAYOFFS:
            return
        self.taking = True
        self.guess = self.guesses.get(self.story)
        self.first, self.second = (int(worth) for worth in self.game.worth(int(self.cell)))
        self.checked = self.told
        self.taking = False
        self.arrange()

    @traitlets.observe("guess")
    def _guessed(self, change: Mapping[str, Any]) -> None:
        """Take over a guess."""
        if not self.taking and change["new"] in ENDS:
            self.guesses = {**self.guesses, self.story: change["new"]}

    @traitlets.observe("first", "second")
    def _moved_payoff(self, change: Mapping[str, Any]) -> None:
        """Take over a payoff of the cell in hand."""
        if self.taking:
            return
        numbers = list(self.numbers)
        numbers[int(self.cell) + 4 * (change["name"] == "second")] = change["new"]
        self.numbers = tuple(numbers)

    @property
    def now(self) -> Story:
        """The story in hand."""
        return self.stories[self.story]

    @property
    def game(self) -> Game:
        """The game of the payoffs as they stand."""
        return game_of(self.numbers)

    @property
    def told(self) -> bool:
        """Whether the arrows of the story in hand may show."""
        return self.revealed or self.story in self.shown

    def reset(self) -> None:
        """Forget the payoffs that were set; the journal forgets nothing."""
        self.memory.clear()
        self.at = self._start["story"]
        super().reset()

    def show_arrows(self) -> None:
        """Keep the guess and show the arrows; where there is none, ask for it."""
        if self.told:
            return
        end = self.guesses.get(self.story)
        if end is None:
            self.show_trouble(self.say("guess_first"))
            return
        words = self.say("nowhere") if end == NOWHERE else self.now.cell(int(end))
        value = {"end": end, "words": words, "numbers": list(self.numbers)}
        self.keep(KIND, self.story, value, self.say("kept_question", name=self.now.button))
        self.shown = (*self.shown, self.story)

    def recall(self) -> None:
        """Show the guesses that were kept, if nothing is done here yet."""
        if self.guesses or self.shown or self.revealed:
            return
        found = {}
        for story in self.stories:
            entry = self.journal.latest(self.kept_under, KIND, story)
            value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
            if value.get("end") in ENDS:
                found[story] = str(value["end"])
        if found:
            self.adjust({"guesses": found, "shown": tuple(found)})

    def arrange(self) -> None:
        """Put up the controls that serve now; the explorer has them."""
