"""Who sits where: a class of any size at a table of a given one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_PEOPLE = 60
LONGEST_NAME = 40


def share_out(
    names: Sequence[str], seats: Sequence[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Share people out over seats, in order and as evenly as can be.

    Parameters
    ----------
    names
        Pseudonyms, 1 to 60; empty ones and second ones of the same name are left out.
    seats
        Codes of the seats, those that should be held first in front.

    Returns
    -------
    For each seat that somebody holds, its code and who holds it. With more people than seats a seat
    is held by several; with fewer the last seats are held by nobody.

    Raises
    ------
    SummitryError
        If there is nobody, or more than 60.

    >>> share_out(["Ada", "Bo", "Cy"], ["UPL", "LOW"])
    (('UPL', ('Ada', 'Cy')), ('LOW', ('Bo',)))
    """
    known = list(dict.fromkeys(" ".join(str(name).split())[:LONGEST_NAME] for name in names))
    people = [name for name in known if name]
    if not 1 <= len(people) <= MOST_PEOPLE:
        raise SummitryError(say("classroom.people", most=MOST_PEOPLE, n=len(people)))
    shared = ((seat, tuple(people[place :: len(seats)])) for place, seat in enumerate(seats))
    return tuple((seat, held) for seat, held in shared if held)
