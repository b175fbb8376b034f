"""The card of a game: how a guess came out, safe ground, and when it is the wrong game."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summitry.explorers.games_words import NOWHERE, cells_named, read_mixed
from summitry.models.games import PLAYERS, dominant, pull, pure_equilibria, security
from summitry.text import listing, say

if TYPE_CHECKING:
    from summitry.explorers.games_stories import Story
    from summitry.models.games import Game


def judged(story: Story, game: Game, guess: str | None) -> str:
    """Hold a guess against the game; empty without one."""
    if guess is None:
        return ""
    cells = pure_equilibria(game)
    if guess == NOWHERE:
        return say("game.judged.none_right" if not cells else "game.judged.none_wrong")
    place = {"cell": cells_named(story, [int(guess)])}
    if int(guess) in cells:
        return say("game.judged.right" if len(cells) == 1 else "game.judged.one_of", **place)
    pulled = [story.players[one] for one in PLAYERS if pull(game, one, int(guess)) > 0]
    return say("game.judged.wrong", who=listing(pulled), n=len(pulled), **place)


def game_card(story: Story, game: Game, guess: str | None, *, told: bool) -> str:
    """Return the card: how the guess came out, each player's safe ground, and when it is wrong."""
    lines: list[tuple[str, str]] = []
    if told:
        lines = [("", judged(story, game, guess)), ("", read_dominance(story, game))]
        if pure_equilibria(game):
            lines.append(("", read_mixed(story, game)))
        lines.append(("", read_security(story, game)))
    lines.append((say("game.story"), story.tale))
    if told:
        lines.append((say("game.wrong"), story.wrong))
    inside = "".join(
        f"<p><b>{escape(head)}</b> {escape(words)}</p>" if head else f"<p>{escape(words)}</p>"
        for head, words in lines
        if words
    )
    return f'<div class="summitry-card">{inside}</div>'


def read_dominance(story: Story, game: Game) -> str:
    """Say whose choice does not depend on the other."""
    said = []
    for player in PLAYERS:
        move, always = dominant(game, player)
        if move is not None and always:
            told = {"who": story.players[player], "other": story.players[1 - player]}
            said.append(say("game.dominant", move=story.moves[player][move], **told))
    return " ".join(said)


def read_security(story: Story, game: Game) -> str:
    """Say what each can be sure of."""
    sure = [plain(float(security(game, player).mixed)) for player in PLAYERS]
    first, second = story.players
    return say("game.security", first=first, second=second, mine=sure[0], yours=sure[1])


def plain(number: float) -> str:
    """Write a number with at most one decimal.

    >>> plain(7.0), plain(2.25)
    ('7', '2.2')
    """
    return f"{number:.1f}".removesuffix(".0")
