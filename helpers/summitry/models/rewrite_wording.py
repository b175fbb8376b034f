"""Words of a language by which a sentence is cut into clauses and denials are known."""

from __future__ import annotations

from typing import NamedTuple


class Wording(NamedTuple):
    """Words of a language by which clauses and denials are known, with a slash between them.

    Attributes
    ----------
    joints
        Where a clause begins.
    denials, without
        No-words; those of the second kind reach three words far.
    helpers
        Auxiliaries that *not* may follow.
    acts, stops
        Words that a later *not* does not deny, and words beyond which it does not count.
    definite, subjects
        Words that take what follows for granted, and those between which do not.
    links
        Words within one run of denied words.
    turning
        Words that turn a denial round or leave it open.
    other
        Phrases with a word of contact that mean something else.
    contact
        Words that point at a contact and that no rule explains.
    """

    joints: str
    denials: str
    without: str
    helpers: str
    acts: str
    stops: str
    definite: str
    subjects: str
    links: str
    turning: str
    other: str
    contact: str
