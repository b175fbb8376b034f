"""Explorer: how opposed are the payoffs? Questions of a case, rated and laid beside chess."""

from __future__ import annotations

from html import escape

import pandas as pd

from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.controls import Choose, Control
from summitry.explorers.fixed_sum_state import DIALS, FixedSumState
from summitry.explorers.fixed_sum_words import (
    ends_words,
    question_card,
    question_rows,
    read_guess,
    read_ratings,
    read_worths,
)
from summitry.explorers.predicting import HIDDEN
from summitry.explorers.worths import Worth
from summitry.pictures.fixed_sum import LETTERS, FixedSumPicture

MIDDLE = 50
WAYS = ("across", "up")


class FixedSumExplorer(FixedSumState):
    """Rate what the ends of a question are worth to two sides; see how near that is to chess."""

    under_lid = False

    def make_controls(self) -> list[Control]:
        """Return the guess, the question with its ends, a dial for each worth, and the buttons."""
        names = {question.name: one for one, question in self.questions.items()}
        asked = Asked(self, "game", self.say("step"), lambda: [*self.questions], self.asked)
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        show = Press(self, "checked", self.say("show"), self.show_coding)
        self.guessing = [show, skip]
        self.dials = [Worth(self, dial, dial) for dial in DIALS]
        guess = Choose(self, "guess", self.say("guess"), names)
        self.arrange()
        return [guess, asked, *self.dials, *self.guessing, self.make_saver()]

    def asked(self) -> str:
        """Return the question in hand with its number and its ends."""
        place = [*self.questions].index(self.game) + 1
        told = {"place": place, "count": len(self.questions), "question": self.now.words}
        return self.say("asked", ends=ends_words(self.now), **told)

    def arrange(self) -> None:
        """Name the dials after the ends in hand, and the sides above; take used buttons away."""
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if self.game in self.told else ""
        for number, dial in enumerate(self.dials):
            (end, side), letter = divmod(number, 2), LETTERS[number // 2]
            serves = end < len(self.now.ends)
            label = self.say(WAYS[side], letter=letter)
            dial.ask(label if serves else "", MIDDLE, serves=serves)
            head = self.say(f"worth_{WAYS[side]}", side=self.now.sides[side])
            words = self.say("dial", letter=letter, side=self.now.sides[side])
            dial.tell(words, head if end == 0 else "")

    def make_picture(self) -> FixedSumPicture:
        """Draw the plane and a rung for each question."""
        return FixedSumPicture([question.name for question in self.questions.values()])

    def draw(self) -> str:
        """Show the question in hand and say how opposed its two sides are."""
        order, given = [*self.questions], self.given_to(self.game)
        told = self.game in self.told
        self.picture.show(
            sides=self.now.sides,
            own=list(zip(given[::2], given[1::2], strict=True)),
            coded=[end.worth for end in self.now.ends] if told else [],
            current=order.index(self.game),
            guess=order.index(self.guess) if self.guess is not None else None,
            own_agreement=self.agreements(order),
            coded_agreement={
                order.index(one): value
                for one in self.told
                if (value := self.questions[one].agreement) is not None
            },
        )
        said = [read_ratings(self.now, given)] if not told or None not in given else []
        if told:
            coded = [worth for end in self.now.ends for worth in end.worth]
            said.append(read_worths(coded, "ours"))
            said.append(read_guess(self.questions, self.guess, self.told))
        elif self.guess is not None:
            said.append(self.say("you_guess", name=self.questions[self.guess].name))
        return " ".join(words for words in said if words)

    def card(self) -> str:
        """Tell the ends of the question in hand and, once it may show, why they are coded so."""
        key = (self.game, self.game in self.told)
        if key not in self.cards:
            self.cards[key] = question_card(self.case, self.now, told=key[1])
        return self.cards[key]

    def table(self) -> pd.DataFrame:
        """Return all ends with own and coded worths."""
        return pd.DataFrame(question_rows(self.questions, self.worths, self.told))

    def sources(self) -> str:
        """Say whose coding it is, and name the papers."""
        return f"<p>{escape(self.say('sources'))}</p>"
