"""What states are called: by the tables of the case, and the two sides as the case calls them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

NAMING = ("tiles", "states")


def state_names(case: Any) -> dict[str, str]:
    """Return the names of states by code, from the tables of states that a pack names."""
    names: dict[str, str] = {}
    for role in NAMING:
        if role in case.header.open_data:
            table = case.open_data(role)
            names |= dict(zip(table["iso3"], table["name"], strict=True))
    return names


def spoken_names(case: Any) -> dict[str, str]:
    """Return the names of states as a sentence says them: the sides as the case calls them."""
    sides = case.sides
    named = {sides.first_code: sides.first, sides.second_code: sides.second}
    return state_names(case) | {code: name for code, name in named.items() if code and name}


def offered(codes: Iterable[str], names: dict[str, str], nobody: str = "") -> dict[str, str]:
    """Return the states to pick from, by name; a state without a name is called by its code.

    Parameters
    ----------
    codes
        The states.
    names
        Their names by code.
    nobody
        Words for picking none; empty where one must be picked.

    >>> offered(["UPL", "LOW"], {"UPL": "Upland"}, "no state")
    {'no state': '', 'LOW': 'LOW', 'Upland': 'UPL'}
    """
    named = sorted((names.get(code, code), code) for code in codes)
    return ({nobody: ""} if nobody else {}) | dict(named)


def side_codes(case: Any) -> tuple[str, str]:
    """Return the codes of the two sides; say in one sentence that a pack has none, if so."""
    sides = case.sides
    if not (sides.first_code and sides.second_code):
        raise SummitryError(say("frame.no_codes", title=case.title))
    return sides.first_code, sides.second_code


def first_other(case: Any, codes: Collection[str]) -> str:
    """Return the state to begin with: the first actor that is neither side, else any state.

    Parameters
    ----------
    codes
        The states that the table at hand knows.
    """
    sides = (case.sides.first_code, case.sides.second_code)
    actors = [*case.actors["iso3"], *sorted(codes)]
    return next((code for code in actors if code in codes and code not in sides), "")


def opening(sentence: str) -> str:
    """Begin a sentence with a capital letter.

    >>> opening("the Upland voted")
    'The Upland voted'
    """
    return sentence[:1].upper() + sentence[1:]
