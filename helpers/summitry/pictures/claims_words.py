"""Signs, colours and names of the five things one can say of a claim."""

from __future__ import annotations

from typing import NamedTuple

from summitry.models.hedges import VERDICTS
from summitry.pictures.style import hue
from summitry.text import say


class Sign(NamedTuple):
    """How a verdict looks: a sign of its own, so that colour is never the only cue."""

    letter: str
    colour: str


SIGNS = dict(
    zip(
        VERDICTS,
        (
            Sign("✓", hue(2)),
            Sign("◐", hue(4)),
            Sign("✗", hue(1)),
            Sign("?", hue(7)),
            Sign("❝", hue(3)),
        ),
        strict=True,
    )
)


def verdict_words(verdict: str) -> str:
    """Return what a verdict is called on screen.

    >>> verdict_words("unverifiable")
    'cannot be known'
    """
    return say(f"claims.verdicts.{verdict}")
