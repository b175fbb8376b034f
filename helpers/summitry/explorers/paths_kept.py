"""What a learner kept of a fan: the guess, the start, the own chances, as far as they still fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


def read_kept(
    value: Any, states: Collection[str], starts: Collection[str], most: Mapping[str, int]
) -> dict[str, Any]:
    """Return the settings that a journal entry holds; what does not fit is left out.

    Parameters
    ----------
    value
        ``guess`` and ``start``, ids of states, and the chances by name; older entries have no
        chances. Anything else holds nothing.
    states, starts
        Ids that a guess, and a start, may have.
    most
        The highest number of each chance; the lowest is 0.

    Returns
    -------
    Nothing unless the guess or a chance fits: a start alone says nothing.

    >>> read_kept({"guess": "by_letter", "start": "silent"}, ["by_letter"], ["silent"], {})
    {'guess': 'by_letter', 'start': 'silent'}
    >>> read_kept({"guess": None, "thaw": 12, "shock": 900}, [], [], {"thaw": 60, "shock": 30})
    {'thaw': 12}
    """
    kept = value if isinstance(value, dict) else {}
    fits = {"guess": kept["guess"]} if one_of(kept.get("guess"), states) else {}
    fits |= {
        name: kept[name]
        for name, top in most.items()
        if type(kept.get(name)) is int and 0 <= kept[name] <= top
    }
    if fits and one_of(kept.get("start"), starts):
        fits["start"] = kept["start"]
    return fits


def one_of(value: Any, ids: Collection[str]) -> bool:
    """Tell whether a value is one of some ids."""
    return isinstance(value, str) and value in ids
