"""What an explorer may be set to, said in one sentence where something else is tried."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets

from summitry.case.nearest import nearest
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Collection


def fitting(setting: str, value: Any, values: Collection[Any]) -> Any:
    """Return a value that a setting may have.

    Parameters
    ----------
    setting
        Name of the setting.
    value
        The value tried.
    values
        The values it may have, as a range where they are consecutive numbers.

    Raises
    ------
    TraitError
        If it is none of them.

    >>> fitting("year", 1990, range(1985, 2025))
    1990
    """
    if value in values:
        return value
    if isinstance(values, range):
        raise traitlets.TraitError(
            say("frame.outside", name=setting, value=value, first=values[0], last=values[-1])
        )
    near = nearest(value, (one for one in values if one))
    phrase = "frame.not_among_near" if near else "frame.not_among"
    raise traitlets.TraitError(say(phrase, name=setting, value=value, near=near))
