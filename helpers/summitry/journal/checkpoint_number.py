"""A checkpoint whose answer is a number, right within a tolerance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets
import traitlets

from summitry.explorers.controls import AS_WIDE_AS_NEEDED
from summitry.journal.checked import Checked, now_html, value_of
from summitry.journal.shown import paragraph
from summitry.journal.words import number_words
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.journal.questions import Answer

SPACE = " \u00a0\u202f"
WRITTEN = re.compile(
    rf"([-+\u2212]?)[{SPACE}]*([1-9]\d{{0,2}}(?:[,{SPACE}]\d{{3}})+|\d{{1,15}})(?:[.,](\d{{1,15}}))?[{SPACE}]*%?"
)
HAIR = 1e-9


class NumberCheckpoint(Checked):
    """A question for a number; some wrong numbers have a feedback of their own.

    Attributes
    ----------
    number
        What was typed; None while it is no number.
    """

    number = traitlets.Float(None, allow_none=True)

    def value(self) -> dict[str, Any] | None:
        """Return the number and whether it is right."""
        if self.number is None:
            return None
        given = int(self.number) if float(self.number).is_integer() else self.number
        found = nearest_row(self.question.answers, self.number)
        return {"kind": "number", "answer": given, "right": found is not None and found.right}

    def refusal(self) -> str:
        """Ask for a number."""
        return say("checkpoint.number_first")

    def recall(self) -> None:
        """Begin with the last try."""
        last = next(reversed(self.kept()), None)
        given = as_number(last.value) if last is not None else None
        if self.number is None and given is not None:
            self.number = given

    def make_inputs(self) -> widgets.Widget:
        """Make a box to type in."""
        self.box = widgets.Text(
            description=say("commit.choice_label"),
            placeholder=say("checkpoint.number_gap"),
            style=AS_WIDE_AS_NEEDED,
            layout={"width": "min(260px, 100%)"},
        )
        self.fill()
        self.box.observe(self.read, "value")
        self.observe(self.fill, "number")
        return self.box

    def read(self, change: Any) -> None:
        """Take over what was typed; nothing where it is no number."""
        self.number = number_in(change["new"])
        self.refresh()

    def fill(self, _change: Any = None) -> None:
        """Show the number in the box, unless it stands there already."""
        if self.number is not None and number_in(self.box.value) != self.number:
            self.box.value = number_words(self.number)

    def hint(self) -> str:
        """Return how to answer, and the number as it was understood."""
        if self.number is None:
            return self.how_html() + now_html(say("commit.untouched"))
        return self.how_html() + now_html(
            say("checkpoint.understood", answer=number_words(self.number))
        )

    def invitation(self) -> str:
        """Return how to answer."""
        return self.how_html() + super().invitation()

    def told_html(self, value: Any) -> str:
        """Return the feedback on a number, and where the right one lies."""
        given = as_number(value)
        if given is None:
            return ""
        found = nearest_row(self.question.answers, given)
        right = found is not None and found.right
        verdict = say("checkpoint.right_long" if right else "checkpoint.not_right_long")
        where = "" if right else paragraph(self.where(given), "summitry-now")
        if found is None:
            return where
        return self.card_html(found, verdict, number_words(given), right=right) + where

    def where(self, given: float) -> str:
        """Say whether the right number is higher or lower; nothing where none is named."""
        right = [one.number for one in self.question.answers if one.right]
        known = [number for number in right if number is not None]
        if not known:
            return ""
        nearest = min(known, key=lambda number: abs(number - given))
        return say("checkpoint.too_low" if given < nearest else "checkpoint.too_high")

    def is_right(self, value: Any) -> bool:
        """Tell whether the number is right by the question as it is now."""
        given = as_number(value)
        found = None if given is None else nearest_row(self.question.answers, given)
        return found is not None and found.right

    def others(self, value: Any) -> Sequence[Answer]:
        """Return the other numbers that have a feedback."""
        given = as_number(value)
        found = None if given is None else nearest_row(self.question.answers, given)
        return [one for one in self.question.answers if one != found and one.number is not None]


def number_in(words: str) -> float | None:
    """Return the number that was typed, with points or commas; None where it is none.

    >>> number_in("57"), number_in("1,000"), number_in("2,5 %"), number_in("many")
    (57.0, 1000.0, 2.5, None)
    """
    found = WRITTEN.fullmatch(words.strip())
    if not found:
        return None
    sign, whole, part = found.groups()
    digits = "".join(one for one in whole if one not in f",{SPACE}")
    size = float(f"{digits}.{part or 0}")
    return -size if sign in ("-", "\u2212") else size


def as_number(value: Any) -> float | None:
    """Return the number that a try holds, if it holds one.

    >>> as_number({"answer": 57}), as_number({"answer": "many"}), as_number({"answer": True})
    (57.0, None, None)
    """
    found = value_of(value).get("answer")
    if isinstance(found, bool) or not isinstance(found, (int, float)):
        return None
    return float(found)


def nearest_row(answers: Sequence[Answer], given: float) -> Answer | None:
    """Return the row that a number belongs to: within its tolerance, else the row for all others.

    Parameters
    ----------
    answers
        Rows of the question; where several fit, the right one wins, then the nearest.
    given
        The number.
    """
    within = [
        (not one.right, abs(given - one.number), place)
        for place, one in enumerate(answers)
        if one.number is not None
        and abs(given - one.number) <= one.tolerance + HAIR * max(abs(one.number), 1)
    ]
    if within:
        return answers[min(within)[2]]
    return next((one for one in answers if one.number is None), None)
