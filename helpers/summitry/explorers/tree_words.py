"""What the tree of moves says in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.explorers.tree_stories import TESTED, Story, turning
from summitry.models.trees import End, path_of
from summitry.models.trees_spoken import DELIVERED
from summitry.pictures.tree import parts
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from summitry.models.trees import Place

MINUS = "\N{MINUS SIGN}"
ANSWERS = {"no": 0, "yes": 1}


def sides() -> tuple[str, str]:
    """Return what the two sides are called."""
    return say("tree.sides.first"), say("tree.sides.second")


def worth(number: float) -> str:
    """Write a payoff.

    >>> worth(-4.0) == MINUS + "4", worth(3)
    (True, '3')
    """
    return f"{number:g}".replace("-", MINUS)


def move_words(story: str) -> dict[str, str]:
    """Return what the moves of a story are called, by their names."""
    names = {
        "threat": ("leave", "challenge", "yield", "act"),
        "promise": ("wait", "deliver", "break", "keep"),
        "commitment": ("silent", "pledge", "leave", "challenge", "yield", "act"),
    }
    return {name: say(f"tree.moves.{name}") for name in names[story]}


def branch_words(story: Story) -> dict[Place, str]:
    """Return what the branches are called, by the place they lead to."""
    words = move_words(story.name)
    return {place: words[place[-1]] for place, _ in parts(story.tree) if place}


def gets(story: Story) -> dict[Place, tuple[str, str]]:
    """Return what the two sides get at each end."""
    found = {}
    for place, part in parts(story.tree):
        if isinstance(part, End):
            one, other = map(worth, part.payoffs)
            found[place] = one, other
    return found


def asked(story: Story) -> dict[str, tuple[str, dict[str, str]]]:
    """Return for each guess its label, and its answers in words with what they stand for."""
    first = list(story.tree.moves)
    place, _ = TESTED[story.name]
    part: Any = story.tree
    for move in place:
        part = part.moves[move]
    words = move_words(story.name)
    told = {}
    for guess, moves in {"first": first, "last": list(part.moves)}.items():
        answers = {words[move]: answer for answer, move in zip(ANSWERS, moves, strict=True)}
        told[guess] = say(f"tree.ask.{story.name}.{guess}"), answers
    return told


def guessed_places(story: Story, guesses: Mapping[str, str | None]) -> list[Place]:
    """Return the branches that were guessed."""
    place, _ = TESTED[story.name]
    found = []
    for guess, at in {"first": (), "last": place}.items():
        answer = guesses.get(guess)
        if answer in ANSWERS:
            part: Any = story.tree
            for move in at:
                part = part.moves[move]
            found.append((*at, list(part.moves)[ANSWERS[answer]]))
    return found


def read_before(story: Story, guesses: Mapping[str, str]) -> str:
    """Tell the story with its costs, ask, and say what is expected so far."""
    words = move_words(story.name)
    expected = [words[place[-1]] for place in guessed_places(story, guesses)]
    told = say(f"tree.before.{story.name}", **story.costs)
    return f"{told} {said_before(expected)}".rstrip()


def said_before(expected: list[str]) -> str:
    """Say what is expected; nothing where nothing is."""
    return say("tree.expected", answers=listing(expected)) if expected else ""


def read_told(story: Story, step: int) -> str:
    """Say what folding back has found after so many steps."""
    stands = story.stands
    costs = {**story.costs, "total": story.costs.get("give", 0) + story.costs.get("back", 0)}
    last = say(f"tree.last.{story.name}.{stands}", **costs)
    if step < story.steps:
        words = [say("tree.step_words", step=step, steps=story.steps), last]
        if step > 1:
            words.append(say(f"tree.middle.{stands if stands != 'even' else 'empty'}"))
        return " ".join([*words, say("tree.step_on")])
    if story.name == "commitment":
        found = say(f"tree.tied.{story.pledge}", **costs)
        return f"{last} {found} {threshold(story)}".rstrip()
    dear = "_dear" if costs.get("keeping", 0) > DELIVERED and stands != "even" else ""
    return f"{last} {say(f'tree.so.{story.name}.{stands}{dear}')} {threshold(story)}"


def threshold(story: Story) -> str:
    """Say from which cost on what is said is believed."""
    _, turns = turning(story)
    stands = story.stands
    if story.name == "commitment":
        if story.pledge == "needless":
            return ""
        return say(f"tree.binds.{stands}", turns=worth(turns))
    return say(f"tree.turns.{story.name}.{stands}", **story.costs)


def read_guess(story: Story, guesses: Mapping[str, str | None]) -> str:
    """Hold what was guessed against what folding back finds."""
    path = path_of(story.folded)
    tested, _ = TESTED[story.name]
    found = {"first": path[0], "last": story.folded[tested].chosen}
    told = asked(story)
    names = move_words(story.name)
    words = []
    for guess, move in found.items():
        answer = guesses.get(guess)
        known = {one: label for label, one in told[guess][1].items()}
        if answer in known:
            same = known[answer] == names[str(move)]
            left_open = guess == "last" and story.stands == "even"
            verdict = "open" if left_open else "same" if same else "other"
            words.append(say(f"tree.guess.{verdict}", answer=known[answer]))
    return say("tree.guess.said", answers=listing(words)) if words else ""


def story_card(name: str, guess: str) -> str:
    """Return how a guess came out, and what the story leaves out, as HTML."""
    lines = [guess] if guess else []
    lines += [say(f"tree.card.{name}"), say(f"tree.wrong.{name}")]
    return f'<div class="summitry-card">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'


def tree_table(story: Story, *, told: bool) -> pd.DataFrame:
    """Return the ends with what leads to them, and once it is told which one is reached."""
    words = branch_words(story)
    reached = path_of(story.folded)
    rows = []
    for end, (one, other) in gets(story).items():
        moves = [words[end[: number + 1]] for number in range(len(end))]
        row = [" \N{RIGHTWARDS ARROW} ".join(moves), one, other]
        rows.append([*row, say("table.yes" if end == reached else "table.no")] if told else row)
    names = ["moves", "one", "other", *(["reached"] if told else [])]
    one, other = sides()
    heads = [say(f"tree.column.{name}", one=one, other=other) for name in names]
    return pd.DataFrame(rows, columns=heads)


def papers_list(names: Sequence[str]) -> str:
    """Return works as HTML, by their names."""
    return "".join(f"<li>{escape(say(f'tree.papers.{one}'))}</li>" for one in names)
