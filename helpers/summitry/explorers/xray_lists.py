"""The word lists of the x-ray, by language, as they stand in the strings folder."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from summitry.models.xray_rules import rules_from
from summitry.text import LANGUAGE

if TYPE_CHECKING:
    from summitry.models.xray_rules import Rules


@cache
def written(language: str = LANGUAGE) -> dict[str, Any]:
    """Return what the word-list file of a language says.

    Parameters
    ----------
    language
        Two letters.
    """
    lists = resources.files("summitry") / "strings" / f"xray_{language}.toml"
    return tomllib.loads(lists.read_text(encoding="utf-8"))


@cache
def rules(language: str = LANGUAGE) -> Rules:
    """Return the word lists of a language, ready for the model.

    Parameters
    ----------
    language
        Two letters.
    """
    return rules_from(written(language))


def told(kind: str, what: str) -> str:
    """Return what the file says of a kind of mark: its ``name``, ``means``, ``why`` or ``example``.

    Parameters
    ----------
    kind
        The kind of mark.
    what
        Which of the four.
    """
    return str(written()["kinds"][kind][what])


def example() -> str:
    """Return the invented text to begin with."""
    return str(written()["example"]["text"]).strip()
