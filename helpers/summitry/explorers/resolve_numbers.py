"""The numbers behind a reading, folded away: luck, how far off is usual, the groups of a score."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summitry import look
from summitry.explorers.resolve_views import (
    SHOWN,
    parts_of,
    sure_answers,
    thirds,
    two_places,
    words,
)
from summitry.models.forecasting_chances import WHOLE
from summitry.models.resolve import as_far_off
from summitry.text import listing, number_word

if TYPE_CHECKING:
    from summitry.explorers.resolve_book import Ledger


def in_hundred(share: float) -> str:
    """Write a share as a number of a hundred.

    >>> in_hundred(0.117), in_hundred(0.004), in_hundred(0.999)
    ('12', 'fewer than 1', 'more than 99')
    """
    percent = WHOLE * share
    if 0 < percent < 1:
        return words("under_one")
    if WHOLE - 1 < percent < WHOLE:
        return words("over_99")
    return f"{percent:.0f}"


def numbers_folded(ledger: Ledger, view: str) -> str:
    """Return the numbers behind a view as folded HTML; nothing without forecasts.

    Parameters
    ----------
    ledger
        Forecasts and answers.
    view
        ``questions``, ``calibration`` or ``parts``; others have none.
    """
    behind = {"questions": luck, "calibration": far_off, "parts": groups}.get(view)
    said = behind(ledger) if behind is not None and ledger.scored else []
    inside = "".join(f"<p>{escape(one)}</p>" for one in said)
    return look.folded(words("numbers"), inside) if inside else ""


def luck(ledger: Ledger) -> list[str]:
    """Say what equal chances score, and how often luck alone does as well."""
    right, dealt = (in_hundred(share) for share in ledger.by_lot)
    n = len(ledger.scored)
    return [
        words("numbers_mean", mine=two_places(ledger.mine), even=two_places(ledger.evens)),
        words("numbers_right", right=right, n=n, hits=ledger.hits),
        words("numbers_dealt", dealt=dealt),
    ]


def far_off(ledger: Ledger) -> list[str]:
    """Say how often numbers that are exactly right are this far off, and what is left aside."""
    sure, right = sure_answers(ledger)
    n, left = len(sure), len(ledger.scored) - len(sure)
    said = []
    if n:
        share = in_hundred(as_far_off(sure, sum(right)))
        said.append(words("far_off", n=n, share=share, count=number_word(n)))
    if left:
        said.append(words("left_aside", n=left))
    return said


def groups(ledger: Ledger) -> list[str]:
    """Say on how many of each group the first answer came, and what the groups leave over."""
    parts, option = parts_of(ledger), ledger.questions[ledger.alike[0]].asked.options[0]
    told = [
        words("third", name=name, n=n, came=number_word(k), count=number_word(n))
        for name, n, _, k in thirds(ledger)
    ]
    said = [words("groups", groups=listing(told), option=option)]
    if abs(parts.within) >= SHOWN:
        said.append(words("within", score=f"{parts.within:+.2f}"))
    return said
