"""What the picture of a tree shows after some steps of folding it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.tree_stories import SILENT, TESTED, Story, cost_line
from summitry.explorers.tree_words import gets, guessed_places, worth
from summitry.models.trees import path_of
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.models.trees import Place


def tree_state(story: Story, step: int, guesses: Mapping[str, str]) -> dict[str, Any]:
    """Return what `summitry.pictures.tree.TreePicture.show` takes.

    Parameters
    ----------
    story
        The story at its costs.
    step
        How many steps are folded back; 0 before anything is told.
    guesses
        What was guessed.
    """
    told = story.told(step) if step else {}
    return {
        "gets": gets(story),
        "looks": looks(story, told),
        "notes": notes(story, told),
        "folded": {place: ", ".join(map(worth, one.payoffs)) for place, one in told.items()},
        "guessed": guessed_places(story, guesses),
        "reached": path_of(story.folded) if () in told else None,
        "line": cost_line(story, told=bool(step)),
    }


def looks(story: Story, told: Mapping[Place, Any]) -> dict[Place, str]:
    """Return the look of each branch that is folded back; once all is, the path stands out."""
    path = path_of(story.folded)
    found = {}
    for place, one in told.items():
        for move in turn_at(story, place).moves:
            best = move in one.best
            look = "not" if not best else "even" if len(one.best) > 1 else "taken"
            beside = () in told and path[: len(place) + 1] != (*place, move)
            found[(*place, move)] = "off" if look == "taken" and beside else look
    return found


def turn_at(story: Story, place: Place) -> Any:
    """Return the turn that some moves lead to."""
    part: Any = story.tree
    for move in place:
        part = part.moves[move]
    return part


def notes(story: Story, told: Mapping[Place, Any]) -> dict[Place, str]:
    """Say of the move that was announced whether it would be done, where that is known."""
    tested, move = TESTED[story.name]
    places = [tested, SILENT] if story.name == "commitment" else [tested]
    found = {}
    for place in places:
        if place in told:
            best = told[place].best
            stands = "even" if len(best) > 1 else "yes" if best == (move,) else "no"
            found[(*place, move)] = say(f"tree.done.{stands}")
    return found
