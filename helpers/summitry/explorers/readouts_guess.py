"""What a guess about accounts is: for each account a house, perhaps a line on why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from summitry.journal.store import Journal

KIND = "readout"
LONGEST = 300
EMPTY: Mapping[str, Any] = {"houses": {}, "why": "", "checked": False}


def is_guess(given: Any, ids: Collection[str]) -> bool:
    """Tell whether something is a guess about accounts with such ids.

    >>> ids, rest = ["one", "two"], {"why": "", "checked": True}
    >>> is_guess({"houses": {"one": "two"}, **rest}, ids)
    True
    >>> is_guess({"houses": {"one": "two", "two": "two"}, **rest}, ids)
    False
    """
    if not isinstance(given, dict) or not isinstance(given.get("houses"), dict):
        return False
    houses, checked = given["houses"], given.get("checked")
    known = all(one in ids for one in (*houses, *map(str, houses.values())))
    apart = known and len(set(houses.values())) == len(houses)
    said = isinstance(given.get("why"), str) and len(given["why"]) <= LONGEST
    return apart and said and isinstance(checked, bool) and bool(houses or not checked)


def with_house(houses: Mapping[str, str], account: str, house: str | None) -> dict[str, str]:
    """Give an account a house, which no other account can have then.

    Parameters
    ----------
    houses
        The house given to each account so far.
    account
        The account.
    house
        Its house; None takes the one it had away.

    >>> with_house({"one": "two", "three": "one"}, "three", "two")
    {'three': 'two'}
    """
    kept = {one: given for one, given in houses.items() if one != account and given != house}
    return kept if house is None else {**kept, account: house}


def kept_guesses(
    journal: Journal, case_id: str, occasions: Mapping[str, Collection[str]]
) -> dict[str, dict[str, Any]]:
    """Return the guesses that a journal holds; what fits no account is left out.

    Parameters
    ----------
    journal
        The learner's journal.
    case_id
        The case under which they were kept.
    occasions
        The ids of the accounts of each occasion.
    """
    found = {}
    for one, ids in occasions.items():
        entry = journal.latest(case_id, KIND, one)
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        given = {"houses": value.get("houses"), "why": value.get("why", ""), "checked": True}
        if is_guess(given, ids):
            found[one] = given
    return found
