"""What widgets and messages say, by id: text apart from code."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from summitry.errors import SummitryError

LANGUAGE = "en"


@cache
def phrases(language: str = LANGUAGE) -> dict[str, Any]:
    """Read all phrases of a language; sections become prefixes of the ids."""
    words = resources.files("summitry") / "strings" / f"{language}.toml"
    return tomllib.loads(words.read_text(encoding="utf-8"))


def look_up(phrase_id: str) -> Any:
    """Find the phrase, or the plural forms, that stand under a dotted id."""
    found: Any = phrases()
    for part in phrase_id.split("."):
        if not isinstance(found, dict) or part not in found:
            raise SummitryError(f"strings/{LANGUAGE}.toml has no phrase {phrase_id!r}.")
        found = found[part]
    return found


def say(phrase_id: str, **gaps: Any) -> str:
    """Return the phrase with its named gaps filled.

    A phrase with the forms ``one`` and ``other``, perhaps ``none``, is chosen by the gap ``n``.

    Parameters
    ----------
    phrase_id
        Dotted id, for example ``frame.reset``.
    gaps
        Values of the named gaps.

    Raises
    ------
    SummitryError
        If there is no such phrase or a gap has no value.

    >>> say("frame.reset")
    'Start over'
    """
    phrase = look_up(phrase_id)
    if isinstance(phrase, dict):
        form = {0: "none", 1: "one"}.get(gaps.get("n", 2), "other")
        phrase = look_up(f"{phrase_id}.{form if form in phrase else 'other'}")
    try:
        return str(phrase).format(**gaps)
    except KeyError as gap:
        raise SummitryError(f"The phrase {phrase_id!r} needs a value for {gap}.") from None


def number_word(n: int) -> str:
    """Write a count as a word up to twelve, as a figure beyond.

    >>> number_word(3), number_word(57)
    ('three', '57')
    """
    words = look_up("numbers.words")
    return str(words[n]) if 0 <= n < len(words) else f"{n:,}"


def listing(items: list[str]) -> str:
    """Join items as in a sentence.

    >>> listing(["a", "b", "c"])
    'a, b and c'
    """
    if len(items) < 2:
        return "".join(items)
    return say("numbers.listing", first=", ".join(items[:-1]), last=items[-1])
