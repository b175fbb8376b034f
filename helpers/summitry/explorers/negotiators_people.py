"""Everybody at once: who is described by whom, and all that shows of one person."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry import look
from summitry.case.rows.people import EYES
from summitry.explorers.negotiators_reading import eye_words, words, years
from summitry.models.negotiators import agreed
from summitry.models.tables import rows
from summitry.pictures.negotiators import PeoplePicture
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Collection

CONDUCT = ("room", "before", "words", "contact")
SIDE_BY_SIDE = ("friendly", "sceptical", "own_words", "reported")


def people_picture(
    people: pd.DataFrame, described: pd.DataFrame, told: Collection[str]
) -> PeoplePicture:
    """Draw everybody, with what opens later in a column of its own.

    Parameters
    ----------
    people
        All traits of the view.
    described
        Those that do not open later.
    told
        Ids of those whose person and eyes may show.
    """
    names = list(dict.fromkeys(people["person"]))
    notes = [years(one) for one in people.drop_duplicates("person")["years_in_post"]]
    marks = {
        row.trait_id: (
            names.index(row.person),
            [EYES.index(eye) for eye in EYES if eye in row.seen_by],
            CONDUCT.index(row.conduct),
        )
        for row in rows(described)
        if row.trait_id in told
    }
    empty = [opening(people, described, person) for person in names]
    later = [words("opens")] if any(empty) else []
    heads = [*(eye_words(eye) for eye in EYES), *later]
    key = [words(f"conduct.{name}") for name in CONDUCT]
    persons = list(zip(names, notes, strict=True))
    return PeoplePicture(persons, heads, marks, empty if later else [], key)


def opening(people: pd.DataFrame, described: pd.DataFrame, person: str) -> int:
    """Count the traits of a person that open later."""
    return int((people["person"] == person).sum() - (described["person"] == person).sum())


def person_card(person: str, shown: pd.DataFrame, later: int) -> str:
    """Return all that shows of a person as HTML: a friend's word beside a sceptic's.

    Parameters
    ----------
    person
        The name.
    shown
        Traits whose person and eyes may show, of that person and others.
    later
        How many traits of the person open later.
    """
    mine = shown[shown["person"] == person]
    both = [words("quoted", trait=trait) for trait in agreed(mine)]
    lines = [words("agree", what=listing(both)) if both else words("apart", person=person)]
    if later:
        lines.append(words("more_later", n=later, count=number_word(later).capitalize()))
    inside = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f'<div class="summitry-card">{side_by_side(person, mine)}{inside}</div>'


def side_by_side(person: str, traits: pd.DataFrame) -> str:
    """Return traits as a table; each kind of eyes has a column, friend and sceptic come first."""
    heads = [words("column.trait"), *(eye_words(eye) for eye in SIDE_BY_SIDE)]
    found = [
        (words("whose", person=row.trait, trait=row.description), *eye_cells(row.seen_by))
        for row in rows(traits)
    ]
    return look.table(pd.DataFrame(found, columns=heads), words("all_of", person=person))


def eye_cells(seen_by: Collection[str]) -> Any:
    """Return for each kind of eyes a yes, or nothing."""
    return [say("table.yes") if eye in seen_by else "" for eye in SIDE_BY_SIDE]
