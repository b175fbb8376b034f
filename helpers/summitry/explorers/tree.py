"""Explorer: moves in turn, and which threats, promises and signals are believed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers import tree_signals, tree_words
from summitry.explorers.choices import Press, Step
from summitry.explorers.controls import Choose, Control
from summitry.explorers.dials import Dial
from summitry.explorers.offering import Offer
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.tree_shown import tree_state
from summitry.explorers.tree_state import ANSWERS, GUESSES, Told
from summitry.explorers.tree_stories import ALL_COSTS, COSTS, MOST, RANGES, SIGNAL, STEPS, STORIES
from summitry.pictures.tree import TreePicture
from summitry.pictures.tree_signals import SignalsPicture

if TYPE_CHECKING:
    import pandas as pd

KIND = "tree_guess"
PAPERS = ("schelling", "selten", "spence", "crawford", "tying")


class TreeExplorer(Told):
    """A threat, a promise, a commitment or a signal; who moves last decides what is believed."""

    name = "tree"
    mark = "scenario"

    def prepare(self) -> None:
        """Begin with nothing said and nothing on screen yet."""
        self.said: dict[str, dict[str, Any]] = {}
        self.sliders: dict[str, Control] = {}
        self.offers: dict[str, Offer] = {}
        self.buttons: list[Control] = []
        self.stepper: Control | None = None

    @traitlets.observe("story", "revealed")
    def _arrange(self, _change: dict[str, Any]) -> None:
        """Put up the controls that serve now."""
        self.arrange()

    def make_controls(self) -> list[Control]:
        """Return the story, its costs, the guesses, the buttons, and the steps."""
        stories = {self.say(f"stories.{one}"): one for one in STORIES}
        self.sliders = {
            name: Dial(self, name, self.say(name), *RANGES.get(name, (0, MOST)))
            for name in ALL_COSTS
        }
        answers = {one: one for one in ANSWERS}
        labels = {name: self.say(f"ask.threat.{name}") for name in GUESSES}
        self.offers = {name: Offer(self, name, label, answers) for name, label in labels.items()}
        self.buttons = [
            Press(self, "revealed", self.say("show"), self.answer),
            Press(self, "revealed", self.say("skip"), quiet=True),
        ]
        self.stepper = Step(self, "step", self.say("step_label"), self.steps)
        self.arrange()
        choice = Choose(self, "story", self.say("story"), stories)
        choice.widget.layout.flex = "1 1 100%"
        asking = [*self.sliders.values(), *self.offers.values(), *self.buttons]
        return [choice, *asking, self.stepper, self.make_saver()]

    def arrange(self) -> None:
        """Show the costs of the story in hand, and the guesses or the steps."""
        signal = self.story == SIGNAL
        if self.stepper is None:
            return
        for name, control in self.sliders.items():
            control.widget.layout.display = "" if name in COSTS[self.story] else HIDDEN
        for name, (label, answers) in self.asked().items():
            self.offers[name].offer(answers)
            self.offers[name].buttons.description = label
        for name, offer in self.offers.items():
            asked = not self.revealed and name in self.asked()
            offer.widget.layout.display = "" if asked else HIDDEN
            offer.widget.layout.flex = "1 1 100%" if signal else "0 1 auto"
        for button, words in zip(self.buttons, ("show", "skip"), strict=True):
            button.widget.layout.display = HIDDEN if self.revealed else ""
            button.widget.description = self.say(f"{words}_learned" if signal else words)
        self.stepper.widget.layout.display = "" if self.revealed and not signal else HIDDEN

    def asked(self) -> dict[str, tuple[str, dict[str, str]]]:
        """Return what is asked of the story in hand."""
        return tree_signals.asked() if self.story == SIGNAL else tree_words.asked(self.now)

    def answer(self) -> None:
        """Keep what is expected and begin to fold back; where nothing is said, ask for it."""
        if not self.guesses:
            self.show_trouble(self.say("guess_first"))
            return
        value = {**self.guesses, "costs": self.costs}
        asked = self.say(f"before.{self.story}", **self.costs)
        self.keep(KIND, f"tree_{self.story}", value, asked)
        self.said[self.story] = {**self.guesses, "revealed": True}
        self.adjust({"revealed": True, "step": 1})

    def question(self) -> str:
        """Return the story with its costs, what it asks, and what is expected so far."""
        if self.story == SIGNAL:
            return tree_signals.read_before(self.costs, self.first)
        return tree_words.read_before(self.now, self.guesses)

    def recall(self) -> None:
        """Take up what was kept of each story, if nothing is done here yet."""
        for story in STORIES:
            entry = self.journal.latest(self.kept_under, KIND, f"tree_{story}")
            value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
            found = {name: value[name] for name in GUESSES if value.get(name) in ANSWERS}
            if found and story not in self.said:
                self.said[story] = {**found, "revealed": True}
        if self.story in self.said and not self.revealed and not self.guesses:
            self.adjust({**self.said[self.story]})

    def make_picture(self) -> TreePicture | SignalsPicture:
        """Draw the tree of the story, or the two kinds of sender."""
        if self.story != SIGNAL:
            now = self.now
            return TreePicture(now.tree, tree_words.sides(), tree_words.branch_words(now))
        kinds = [self.say(f"kinds.{one}") for one in ("resolved", "other")]
        seen = [self.say(f"seen.{one}") for one in ("before", "signal", "silence")]
        heads = [self.say("head.sends"), self.say("head.belief")]
        return SignalsPicture(kinds, seen, heads, tree_signals.BAR)

    def draw(self) -> str:
        """Show the story as far as it is told, and say what it shows."""
        costs, told = self.costs, self.revealed
        if self.story == SIGNAL:
            self.picture.show(
                **tree_signals.shares(costs, told=told),
                nothing=self.say("unseen" if told else "hidden"),
                answer=tree_signals.answer_of(costs) if told else "",
                line=tree_signals.price_line(costs["price"], costs["bluff"], told=told),
            )
            return tree_signals.read_signal(costs) if told else self.question()
        now, step = self.now, min(self.step, STEPS[self.story])
        self.picture.show(**tree_state(now, step if told else 0, self.guesses))
        return tree_words.read_told(now, step) if told else self.question()

    def card(self) -> str:
        """Tell how the guess came out, what such a move is called, and what is left out."""
        guess = ""
        if self.revealed and self.story == SIGNAL:
            guess = tree_signals.read_guess(self.first, self.costs)
        elif self.whole:
            guess = tree_words.read_guess(self.now, self.guesses)
        return tree_words.story_card(self.story, guess)

    def table(self) -> pd.DataFrame:
        """Return the ends of the tree, or what each price of a signal tells."""
        if self.story == SIGNAL:
            return tree_signals.signal_table(self.costs, told=self.revealed)
        return tree_words.tree_table(self.now, told=self.whole)

    def sources(self) -> str:
        """Say whose numbers these are, and name the works."""
        papers = tree_words.papers_list(PAPERS)
        return f"<p>{escape(self.say('sources'))}</p><ul>{papers}</ul>"
