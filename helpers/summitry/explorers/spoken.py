"""What an actor is called within a sentence: a side of the case by the case's own phrase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.models.positions import plain_name
from summitry.models.seats import seats_of_sides

if TYPE_CHECKING:
    from collections.abc import Iterable


def spoken_names(case: Any, actors: Iterable[str]) -> tuple[str, ...]:
    """Return what actors are called in sentences: a side by its phrase, others by short name.

    A phrase may begin with an article; `summitry.explorers.state_names.opening` begins a sentence.

    Parameters
    ----------
    case
        The case, for its sides and the names of its actors.
    actors
        Ids of the actors.
    """
    sides = case.sides
    found = seats_of_sides(case.actors, sides.first_code, sides.second_code) or ()
    phrases = dict(zip(found, (sides.first, sides.second), strict=False))
    names = dict(zip(case.actors["actor_id"], case.actors["name"], strict=True))
    return tuple(phrases.get(actor) or plain_name(names[actor]) for actor in actors)
