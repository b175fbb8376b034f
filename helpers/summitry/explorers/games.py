"""Explorer: two who choose at once between two moves: where they end, and what game it is."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.explorers.asked import Asked
from summitry.explorers.choices import Press
from summitry.explorers.controls import Control, Slide
from summitry.explorers.games_card import game_card
from summitry.explorers.games_state import GameState
from summitry.explorers.games_stories import HIGHEST, LOWEST
from summitry.explorers.games_words import (
    NOWHERE,
    family_of,
    game_rows,
    name_of,
    near_words,
    read_after,
    read_before,
    spot_lines,
)
from summitry.explorers.offering import Offer
from summitry.explorers.predicting import HIDDEN
from summitry.models.games import CELLS, PLAYERS, pull, pure_equilibria
from summitry.models.games_equilibria import answers, equilibria
from summitry.models.games_neighbours import nearest_changes
from summitry.models.games_ordinal import classify
from summitry.pictures.games import BORDERS, GamePicture, Spot

if TYPE_CHECKING:
    from summitry.models.games import Game


class GameExplorer(GameState):
    """Say where two end who choose at once, then see what each would rather do, cell by cell."""

    def make_controls(self) -> list[Control]:
        """Return story, guess, the buttons that show the arrows, and the payoffs of a cell."""
        asked = Asked(self, "story", self.say("step"), lambda: [*self.stories], self.asked)
        self.guess_offer = Offer(self, "guess", self.say("guess"), self.ends())
        skip = Press(self, "revealed", self.say("skip"), quiet=True)
        show = Press(self, "checked", self.say("show"), self.show_arrows)
        self.guessing = [self.guess_offer, show, skip]
        self.cell_offer = Offer(self, "cell", self.say("cell"), self.cells())
        self.dials = [
            Slide(self, trait, who, LOWEST, HIGHEST)
            for trait, who in zip(("first", "second"), self.labels(), strict=True)
        ]
        self.setting = [self.cell_offer, *self.dials]
        self.arrange()
        return [asked, *self.guessing, *self.setting, self.make_saver()]

    def asked(self) -> str:
        """Return the story in hand with its number."""
        place = [*self.stories].index(self.story) + 1
        told = {"place": place, "count": len(self.stories)}
        return self.say("asked", name=self.now.button, tale=self.now.tale, **told)

    def cells(self) -> dict[str, str]:
        """Return the cells by the words on their buttons."""
        return {self.now.cell(cell): str(cell) for cell in CELLS}

    def ends(self) -> dict[str, str]:
        """Return where the two may end by the words on the buttons."""
        return {**self.cells(), self.say("nowhere"): NOWHERE}

    def labels(self) -> list[str]:
        """Return what the sliders are called."""
        return [self.say("worth", who=who) for who in self.now.players]

    def arrange(self) -> None:
        """Put up the controls that serve now, in the words of the story."""
        for control in self.guessing:
            control.widget.layout.display = HIDDEN if self.told else ""
        for control in self.setting:
            control.widget.layout.display = "" if self.told else HIDDEN
        if not self.setting:
            return
        self.guess_offer.offer(self.ends())
        self.cell_offer.offer(self.cells())
        for dial, label in zip(self.dials, self.labels(), strict=True):
            dial.label = dial.box.description = label
            dial.box.layout.width = f"{len(label) * 0.6 + 6:.1f}em"

    def make_picture(self) -> GamePicture:
        """Draw the cells of the story in hand."""
        return GamePicture(self.now.players, self.now.moves)

    def draw(self) -> str:
        """Show the game and say where it ends."""
        game, story, told = self.game, self.now, self.told
        guess = self.guesses.get(self.story)
        spots = [
            Spot(
                (str(game.first[cell]), str(game.second[cell])),
                spot_lines(game, cell, told=told),
            )
            for cell in CELLS
        ]
        self.picture.show(
            spots=spots,
            cell=int(self.cell),
            guess=int(guess) if guess not in (None, NOWHERE) else None,
            key=self.key(guess),
            **(self.seen(game) if told else {}),
        )
        if told:
            return read_after(story, game, int(self.cell))
        return read_before(story, game, int(self.cell), guess)

    def key(self, guess: str | None) -> list[str]:
        """Return the lines below the cells."""
        first, second = self.now.players
        lines = [self.say("picture.first", who=first), self.say("picture.second", who=second)]
        if guess == NOWHERE:
            lines.append(self.say("picture.nowhere"))
        return lines

    def seen(self, game: Game) -> dict[str, Any]:
        """Return what shows with the arrows."""
        found = classify(game)
        return {
            "pulls": {
                (player, number): pull(game, player, border[0])
                for player in PLAYERS
                for number, border in enumerate(BORDERS[player])
            },
            "rings": pure_equilibria(game),
            "name": name_of(found, short=True),
            "family": family_of(found),
            "near": near_words(nearest_changes(game, LOWEST, HIGHEST)),
            "answers": answers(game),
            "meetings": equilibria(game),
        }

    def card(self) -> str:
        """Tell how the guess came out, and what would make this the wrong game."""
        return game_card(self.now, self.game, self.guesses.get(self.story), told=self.told)

    def table(self) -> pd.DataFrame:
        """Return the cells with their payoffs."""
        return pd.DataFrame(game_rows(self.now, self.game, told=self.told))

    def sources(self) -> str:
        """Name the papers."""
        return f"<p>{escape(self.say('sources'))}</p>"
