"""Terms of a glossary, found by what somebody types."""

from __future__ import annotations

import difflib
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

FEW = 5
LIKE = 0.6
SHORTEST = 3


class Found(NamedTuple):
    """What a glossary has for some words.

    Attributes
    ----------
    term
        The term meant; None where none is, or where several may be.
    near
        Terms that may be meant instead, the likeliest first.
    """

    term: str | None
    near: tuple[str, ...]


def plain(words: str) -> str:
    """Return words without capitals, accents, hyphens and spare space.

    >>> plain("  Détente "), plain("win-set")
    ('detente', 'win set')
    """
    letters = unicodedata.normalize("NFKD", words.casefold())
    kept = "".join(one if one.isalnum() else " " for one in letters if not combining(one))
    return " ".join(kept.split())


def combining(letter: str) -> bool:
    """Tell whether a letter only adds an accent to the one before it."""
    return unicodedata.combining(letter) != 0


def find_term(glossary: pd.DataFrame, typed: str) -> Found:
    """Return the term that somebody means, or those that may be meant.

    A term is meant if its words were typed, in the plural too; or if it is the only one that begins
    with what was typed. Else come terms that hold the words, terms of like spelling, and terms
    whose meaning holds the words.

    Parameters
    ----------
    glossary
        Columns ``term`` and ``meaning``.
    typed
        What was typed.

    >>> import pandas as pd
    >>> terms = [("consensus", "Nobody objects."), ("win-set", "Deals that home would accept.")]
    >>> glossary = pd.DataFrame(terms, columns=["term", "meaning"])
    >>> find_term(glossary, "Win set"), find_term(glossary, "concensus")
    (Found(term='win-set', near=()), Found(term=None, near=('consensus',)))
    """
    words = plain(typed)
    if not words:
        return Found(None, ())
    names = {plain(term): term for term in glossary["term"]}
    exact = names.get(words) or names.get(words.removesuffix("s"))
    begins = [term for name, term in names.items() if name.startswith(words)]
    holds = [term for name, term in names.items() if words in name]
    if exact is None and len(begins) == 1 and len(words) >= SHORTEST:
        exact = begins[0]
    like = [names[name] for name in difflib.get_close_matches(words, names, FEW, LIKE)]
    told = in_meaning(glossary, words) if len(words) >= SHORTEST else []
    near = dict.fromkeys([*begins, *holds, *([] if exact else like), *([] if exact else told)])
    return Found(exact, tuple(term for term in near if term != exact)[:FEW])


def in_meaning(glossary: pd.DataFrame, words: str) -> Iterable[str]:
    """Return the terms whose meaning has words that begin with these."""
    meanings = zip(glossary["term"], glossary["meaning"], strict=True)
    return [term for term, meaning in meanings if f" {words}" in f" {plain(meaning)}"]
