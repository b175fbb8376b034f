"""A learner's path as plain values: stations, and at each the answers in their order."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

STATIONS = (
    "belief", "placement", "seat_swap", "recoding", "forecast", "claim", "package", "twice",
)  # fmt: skip
WORDS = ("about", "asked", "said", "told", "when", "says", "record")
NUMBERS = ("start", "end", "score", "even")

Step = dict[str, Any]
Path = dict[str, list[Step]]


def step(asked: str, said: str, **more: Any) -> Step:
    """Return one answer.

    Parameters
    ----------
    asked, said
        The question and the answer, in words.
    more
        ``about`` (an id), ``told`` (what the casebook says to it), ``when`` (ISO 8601), ``says``
        and ``record`` (a judgement and the verdict, by id), ``start`` and ``end`` (0 to 100),
        ``good`` (whether it held), ``score`` and ``even`` (Brier scores of the answer and of equal
        chances).

    >>> step("Did it rain?", "yes")["told"]
    ''
    """
    blank: Step = dict.fromkeys(WORDS, "") | dict.fromkeys((*NUMBERS, "good"))
    return blank | {"asked": asked, "said": said} | more


def fitting_path(given: Any) -> Path:
    """Return of anything what fits a path; what does not is left out.

    >>> fitting_path({"belief": [{"asked": "Met?", "said": "20%"}, 3], "luck": []})["belief"][0][
    ...     "said"
    ... ]
    '20%'
    """
    if not isinstance(given, dict):
        return {}
    found = {
        station: [fitting_step(one) for one in given[station] if isinstance(one, dict)]
        for station in STATIONS
        if isinstance(given.get(station), (list, tuple))
    }
    return {station: steps for station, steps in found.items() if steps}


def fitting_step(given: Mapping[str, Any]) -> Step:
    """Return of a mapping what fits an answer."""
    words = {name: str(given.get(name) or "") for name in WORDS}
    numbers = {name: number_of(given.get(name)) for name in NUMBERS}
    good = given.get("good")
    return {**words, **numbers, "good": good if isinstance(good, bool) else None}


def number_of(given: Any) -> float | None:
    """Return a finite number; None for anything else.

    >>> number_of(3), number_of(True), number_of("3")
    (3, None, None)
    """
    if isinstance(given, bool) or not isinstance(given, (int, float)) or not math.isfinite(given):
        return None
    return given
