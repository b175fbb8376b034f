"""How far guesses of whose eyes fit, and who is described by whom, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.case.rows.people import EYES
from summitry.models.negotiators import unseen
from summitry.models.tables import rows
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

LONG_LIST, MONTHS = 3, 12


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of this explorer."""
    return say(f"negotiators.{phrase}", **gaps)


def eye_words(eye: str) -> str:
    """Return what a kind of eyes is called."""
    return words(f"eyes.{eye}")


def listed_eyes(eyes: Collection[str]) -> str:
    """List kinds of eyes in their order.

    >>> listed_eyes(("reported", "own_words"))
    'own words and reporters'
    """
    return listing([eye_words(eye) for eye in EYES if eye in eyes])


def years(in_post: float) -> str:
    """Say how long somebody has been in post; nothing where it is not known.

    >>> years(1.0), years(2.7), years(float("nan"))
    ('1 year in post', '2.7 years in post', '')
    >>> years(0.25)
    '3 months in post'
    """
    if pd.isna(in_post):
        return ""
    if in_post < 1:
        months = round(in_post * MONTHS)
        return words("months", n=months, count=months)
    return words("years", n=1 if in_post == 1 else 2, count=f"{in_post:g}")


def read_deck(row: Any, cards: Mapping[str, str], found: pd.DataFrame, *, revealed: bool) -> str:
    """Say what the card in hand describes and how far the guesses are, or how well they fit.

    Parameters
    ----------
    row
        The trait in hand.
    cards
        Names of the traits on the cards, by id.
    found
        As `summitry.models.negotiators.judged` returns it.
    revealed
        Whether person and eyes show.
    """
    total = number_word(len(cards))
    if revealed:
        eyes = listed_eyes(row.seen_by)
        return (
            f"{hits(found, cards)} {words('told', person=row.person, trait=row.trait, eyes=eyes)}"
        )
    mine = found[found["trait_id"] == row.trait_id]
    parts = []
    if row.trait_id in cards:
        place = number_word(list(cards).index(row.trait_id) + 1)
        parts.append(words("on_card", place=place, total=total, what=row.description))
    parts += [words("put", eyes=eye_words(eye)) for eye in mine["answer"]]
    n = len(found)
    parts.append(words("guessed", n=n, count=number_word(n).capitalize(), total=total))
    return " ".join(parts)


def hits(found: pd.DataFrame, traits: Mapping[str, str]) -> str:
    """Count the guesses that fit and tell those that do not, with whose eyes it was."""
    if not len(found):
        return words("unguessed")
    n, total = int(found["hit"].sum()), len(found)
    gaps = {"n": n, "count": number_word(n).capitalize(), "total": number_word(total)}
    phrase = "all_hit" if n == total else "no_hit" if total == 1 else "hits"
    parts = [words(phrase, **gaps)]
    missed = found[~found["hit"].astype(bool)]
    if len(missed):
        what = [
            words("one_missed", trait=traits[row.trait_id], eyes=listed_eyes(row.seen_by))
            for row in rows(missed)
        ]
        parts.append(words("missed", what=some(what)))
    return " ".join(parts)


def read_people(
    people: pd.DataFrame, shown: pd.DataFrame, chosen: Any | None, *, waiting: bool
) -> str:
    """Say who is described by whom, whose eyes are missing, and what is in hand.

    Parameters
    ----------
    people
        All traits of the view.
    shown
        Those whose person and eyes show.
    chosen
        The trait in hand; None where it does not show.
    waiting
        Whether some wait for a guess.
    """
    persons = people["person"].nunique()
    parts = [
        words("shown", n=len(shown), count=number_word(len(shown)), people=number_word(persons))
    ]
    if waiting:
        parts.append(words("waiting"))
    else:
        missing = unseen(shown)
        without = [person for person, eyes in missing.items() if "sceptical" in eyes]
        if without:
            parts.append(words("no_sceptic", who=some(without)))
        alone = [person for person, eyes in missing.items() if len(eyes) == len(EYES) - 1]
        if alone:
            parts.append(words("one_eye", n=len(alone), who=some(alone)))
    gone = people["person"].nunique() - shown["person"].nunique()
    if gone and not waiting:
        names = [one for one in dict.fromkeys(people["person"]) if one not in {*shown["person"]}]
        parts.append(words("opens_later", n=len(names), who=some(names)))
    if chosen is not None:
        eyes = listed_eyes(chosen.seen_by)
        parts.append(words("told", person=chosen.person, trait=chosen.trait, eyes=eyes))
    return " ".join(parts)


def some(names: list[str]) -> str:
    """List a few names; of many the first, and how many more there are."""
    more = len(names) - LONG_LIST
    if more < 2:
        return listing(names)
    return listing([*names[:LONG_LIST], words("more", n=more, count=number_word(more))])
