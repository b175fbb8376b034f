"""The valid name that somebody probably meant."""

from __future__ import annotations

import difflib
from functools import lru_cache
from typing import TYPE_CHECKING

from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable

FEW = 8


def nearest(name: str, valid: Iterable[str]) -> str | None:
    """Return the valid name most like ``name``, or None if none is much like it.

    >>> nearest("Positons", ["positions", "events"])
    'positions'
    """
    return _nearest(name.casefold(), frozenset(valid))


@lru_cache(maxsize=2048)
def _nearest(name: str, valid: frozenset[str]) -> str | None:
    """Compare without regard to case; of equals, the first in the alphabet wins."""
    by_lower = {item.casefold(): item for item in sorted(valid, reverse=True)}
    close = difflib.get_close_matches(name, sorted(by_lower), n=1, cutoff=0.6)
    return by_lower[close[0]] if close else None


def suggestion(name: str, valid: Iterable[str]) -> str:
    """Say what to write instead of ``name``: the nearest name, or a choice of the few there are.

    >>> suggestion("hgih", ["high", "low"])
    "write 'high'"
    """
    names = list(valid)
    near = nearest(name, names)
    if near is not None:
        return say("check.write_nearest", near=near)
    if names and len(names) <= FEW:
        return say("check.write_one_of", names=", ".join(names))
    return say("check.write_known")
