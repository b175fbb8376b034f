"""What to say to an answer: what it overlooked, never what is right."""

from __future__ import annotations

from typing import Any

import pandas as pd

from summitry.text import say


def whole_number(answer: Any) -> int | None:
    """Return the answer as a whole number, or None if it is none."""
    several = hasattr(answer, "__len__") and not isinstance(answer, str)
    if several or pd.api.types.is_bool(answer):
        return None
    try:
        number = float(answer)
    except (TypeError, ValueError, OverflowError):
        return None
    return int(number) if number.is_integer() else None


def verdict(answer: Any, right: int, slips: dict[int, str], **gaps: Any) -> str:
    """Return what to say to an answer."""
    if answer is ...:
        return say("exercise.open")
    number = whole_number(answer)
    if number is None:
        return say("exercise.no_number", kind=type(answer).__name__)
    if number == right:
        return say("exercise.right", answer=number)
    if number in slips:
        return say(slips[number], answer=number, **gaps)
    return say("exercise.more" if number < right else "exercise.less", answer=number)
