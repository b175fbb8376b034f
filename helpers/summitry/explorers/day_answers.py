"""What an answer to an open question is: a version held likelier, and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.journal.store import Journal

KIND = "dispute"
LETTERS = ("a", "b", "c")
MIDDLE = 50
EMPTY: Mapping[str, Any] = {"version": None, "sure": MIDDLE, "checked": False}


def letters_of(row: Any) -> list[str]:
    """Return the letters of the versions that a question has.

    Parameters
    ----------
    row
        The row of the question.
    """
    return [letter for letter in LETTERS if getattr(row, f"version_{letter}")]


def is_answer(given: Any, letters: list[str]) -> bool:
    """Tell whether something is an answer to a question with such versions.

    >>> is_answer({"version": "b", "sure": 70, "checked": True}, ["a", "b"])
    True
    >>> is_answer({"version": "c", "sure": 70, "checked": True}, ["a", "b"])
    False
    """
    if not isinstance(given, dict) or type(given.get("sure")) is not int:
        return False
    checked, version = given.get("checked"), given.get("version")
    fits = version in letters or (version is None and not checked)
    return fits and isinstance(checked, bool) and 0 <= given["sure"] <= 100


def kept_answers(
    journal: Journal, case_id: str, disputes: Mapping[str, Any]
) -> dict[str, dict[str, Any]]:
    """Return the answers that a journal holds; what fits no version is left out.

    Parameters
    ----------
    journal
        The learner's journal.
    case_id
        The case under which they were kept.
    disputes
        Rows of questions by id.
    """
    found = {}
    for one, row in disputes.items():
        entry = journal.latest(case_id, KIND, one)
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        given = {name: value.get(name) for name in ("version", "sure")} | {"checked": True}
        if is_answer(given, letters_of(row)):
            found[one] = given
    return found
