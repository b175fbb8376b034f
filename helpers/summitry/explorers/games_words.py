"""What a game of two moves each says in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.games_stories import HIGHEST, LOWEST
from summitry.models.games import (
    CELLS,
    better_for_both,
    pure_equilibria,
    strict_equilibria,
)
from summitry.models.games_equilibria import equilibria, mixed_equilibrium
from summitry.models.games_neighbours import nearest_changes
from summitry.models.games_ordinal import classify
from summitry.pictures.scale import folded
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.explorers.games_stories import Story
    from summitry.models.games import Game
    from summitry.models.games_neighbours import Change
    from summitry.models.games_ordinal import Ordinal

NOWHERE = "none"
NEAR, NEAR_WIDE, NEAR_LINES = 3, 39, 3
BLUFF = {"chicken", "prisoners_dilemma"}


def called(ordinal: Ordinal) -> str:
    """Return what a strict ordinal game is called."""
    names = [say(f"game.names.{pattern}") for pattern in ordinal]
    if ordinal.symmetric:
        return names[0]
    if set(ordinal) == BLUFF:
        return say("game.called_bluff")
    return say("game.compound", first=names[0], second=names[1])


def name_of(found: Sequence[Ordinal], *, short: bool = False) -> str:
    """Return what a game is called; with ties, the games on whose border it lies."""
    if len(found) == 1:
        return called(found[0])
    if len(found) == 2:
        return say("game.between", one=called(found[0]), other=called(found[1]))
    if short:
        return say("game.borders", n=len(found))
    return say("game.border", n=len(found), one=called(found[0]), other=called(found[1]))


def family_of(found: Sequence[Ordinal]) -> str:
    """Return what kind of game it is, where all that it may be are of one kind."""
    kinds = {ordinal.family for ordinal in found}
    return say(f"game.families.{kinds.pop()}") if len(kinds) == 1 else ""


def near_words(changes: Sequence[Change]) -> str:
    """Return the nearest games as a few lines."""
    lines: list[str] = []
    for change in changes[:NEAR]:
        words = say("game.picture.away", by=abs(change.by), name=called(change.becomes))
        more = folded(words, NEAR_WIDE, 2).split("\n")
        if len(lines) + len(more) > NEAR_LINES:
            break
        lines += more
    return "\n".join([say("game.picture.near"), *lines]) if lines else ""


def cells_named(story: Story, cells: Sequence[int]) -> str:
    """Return the names of cells as in a sentence."""
    return listing([f"“{story.cell(cell)}”" for cell in cells])


def read_before(story: Story, game: Game, cell: int, guess: str | None) -> str:
    """Say what the cell in hand brings, and what the learner expects."""
    mine, yours = game.worth(cell)
    told = {"cell": cells_named(story, [cell]), "mine": mine, "yours": yours}
    first, second = story.players
    words = say("game.before", first=first, second=second, **told)
    if guess is None:
        return f"{words} {say('game.ask')}"
    if guess == NOWHERE:
        return f"{words} {say('game.guess_none')}"
    return f"{words} {say('game.guess_cell', cell=cells_named(story, [int(guess)]))}"


def read_after(story: Story, game: Game, cell: int) -> str:
    """Say where the two end, what is better for both, what it is called and what lies near."""
    said = [read_ends(story, game), read_better(story, game)]
    said.append(read_name(story, game))
    said.append(read_near(story, game, cell))
    return " ".join(words for words in said if words)


def read_name(story: Story, game: Game) -> str:
    """Say what the game is called, or where it lies if it has no name of its own."""
    found = classify(game)
    kind = "is_tie"
    if len(found) == 1:
        named = found[0].symmetric or set(found[0]) == BLUFF
        kind = "is_called" if named else "lies_at"
    words = say(f"game.{kind}", name=name_of(found))
    if story.known and not pure_equilibria(game):
        words = f"{words} {say('game.known_as', name=story.known)}"
    return words


def read_ends(story: Story, game: Game) -> str:
    """Say which cells can last."""
    cells = pure_equilibria(game)
    if cells:
        told = {"n": len(cells), "number": number_word(len(cells)).capitalize()}
        words = say("game.ends", cells=cells_named(story, cells), **told)
        loose = set(cells) - set(strict_equilibria(game))
        return f"{words} {say('game.loose')}" if loose else words
    return f"{say('game.no_end')} {read_mixed(story, game)}"


def read_better(story: Story, game: Game) -> str:
    """Say of a cell that lasts that another one is better for both."""
    lasting = pure_equilibria(game)
    for cell in lasting:
        better = better_for_both(game, cell)
        if not better:
            continue
        told = {"here": cells_named(story, [cell])}
        best = [one for one in better if gains_both(game, cell, one)]
        if not best:
            return say("game.better.one", there=cells_named(story, better), **told)
        kind = "lasts" if set(best) & set(lasting) else "breaks"
        return say(f"game.better.{kind}", there=cells_named(story, best), **told)
    return ""


def gains_both(game: Game, here: int, there: int) -> bool:
    """Tell whether both get more in another cell."""
    ends = zip(game.worth(here), game.worth(there), strict=True)
    return all(after > before for before, after in ends)


def read_mixed(story: Story, game: Game) -> str:
    """Say how often both would make their first move, where chance alone keeps the other still."""
    mixed = mixed_equilibrium(game)
    if mixed is None:
        lines = any(not place.is_point for place in equilibria(game))
        return say("game.whole_line") if lines else ""
    first, second = (round(100 * float(chance)) for chance in mixed)
    told = {"first": story.players[0], "second": story.players[1]}
    moves = {"one": story.moves[0][0], "other": story.moves[1][0]}
    return say("game.mixed", mine=first, yours=second, **told, **moves)


def read_near(story: Story, game: Game, cell: int) -> str:
    """Say by which least change of the cell in hand it would be another game."""
    changes = [one for one in nearest_changes(game, LOWEST, HIGHEST) if one.cell == cell]
    told = {"cell": cells_named(story, [cell])}
    if not changes:
        return say("game.far", **told)
    change = changes[0]
    kind = "more" if change.by > 0 else "less"
    told |= {"by": number_word(abs(change.by)), "who": story.players[change.player]}
    return say(f"game.near.{kind}", name=called(change.becomes), **told)


def spot_lines(game: Game, cell: int, *, told: bool) -> tuple[str, str]:
    """Return what is written in a cell: whether it can last, whether both prefer it to one."""
    if not told:
        return "", ""
    lasting = pure_equilibria(game)
    loose = "lasts" if cell in strict_equilibria(game) else "may_last"
    first = say(f"game.picture.{loose}") if cell in lasting else ""
    worse = [other for other in lasting if cell in better_for_both(game, other)]
    if not worse:
        return first, ""
    both = any(gains_both(game, other, cell) for other in worse)
    return first, say("game.picture.better" if both else "game.picture.better_one")


def game_rows(story: Story, game: Game, *, told: bool) -> list[dict[str, Any]]:
    """Return the cells as rows: moves, payoffs and, once it may show, what holds of them."""
    rows = []
    for cell in CELLS:
        down, across = divmod(cell, 2)
        row: dict[str, Any] = {
            story.players[0]: story.moves[0][down],
            story.players[1]: story.moves[1][across],
            say("game.column.mine", who=story.players[0]): game.first[cell],
            say("game.column.yours", who=story.players[1]): game.second[cell],
        }
        if told:
            lasts, better = spot_lines(game, cell, told=True)
            row[say("game.column.lasts")] = lasts
            row[say("game.column.better")] = better
        rows.append(row)
    return rows
