"""What an answer of the warm-up is, and how answers are counted by confidence."""

from __future__ import annotations

from typing import Any

from summitry.models.forecasting_calibration import HALF_RANGE, calibration

COIN, CERTAIN = 50, 100


def is_answer(given: Any) -> bool:
    """Tell whether something is an answer with its confidence.

    >>> is_answer({"says": True, "sure": 80, "checked": True}), is_answer({"sure": "very"})
    (True, False)
    """
    if not isinstance(given, dict) or type(given.get("sure")) is not int:
        return False
    fits = COIN <= given["sure"] <= CERTAIN and isinstance(given.get("checked"), bool)
    says = given.get("says")
    return fits and (isinstance(says, bool) or (says is None and not given["checked"]))


def bins_of(results: list[tuple[int, bool]]) -> list[tuple[float, float, int]]:
    """Return mean confidence, share right and number by steps of confidence, in per cent."""
    found = calibration(
        [sure / 100 for sure, _ in results], [hit for _, hit in results], HALF_RANGE
    )
    return [
        (100 * said, 100 * share, int(n))
        for said, share, n in zip(found["said"], found["share"], found["n"], strict=True)
    ]
