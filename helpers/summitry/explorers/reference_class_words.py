"""Words for reference classes: names, counts, the reading, the list of occasions."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd

from summitry.text import number_word, say

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from summitry.models.reference_class import Rate, ReferenceClass

WIDEST = 29
OCCASIONS = ("met", "apart", "both", "away", "unknown")
RATES = ("share", "interval", "bounds", "guess", "base_rate", "axis")


class Kept(NamedTuple):
    """What a learner said: a guess about the class asked about, and a base rate to carry on."""

    asked: str
    guess: int | None
    base_rate: int | None


class ClassWords:
    """What is said of the classes of a case.

    Parameters
    ----------
    classes
        Classes by id, from the widest to the narrowest.
    turns
        Names of turning points by day.
    rates
        The rate of each class.
    """

    def __init__(
        self,
        classes: Mapping[str, ReferenceClass],
        turns: Mapping[dt.date, str],
        rates: Mapping[str, Rate],
    ) -> None:
        self.classes, self.turns, self.rates = classes, turns, rates

    def phrase(self, form: str, name: str) -> str:
        """Return a name of a class in one of its forms."""
        since = self.classes[name].since
        kind = "since" if name.startswith("since") else name
        if kind == "gatherings" and since is None:
            kind = "gatherings_ever"
        year = since.year if since else ""
        turn = self.turns[since] if since else ""
        return say(f"reference_class.{form}.{kind}", year=year, turn=turn)

    def short(self, name: str) -> str:
        """Return the name on a button."""
        return self.phrase("short", name)

    def long(self, name: str) -> str:
        """Return the name in a sentence."""
        return self.phrase("long", name)

    def rows(self) -> list[str]:
        """Return the names of the rows of the picture, wrapped."""
        return [fill(self.phrase("row", name), WIDEST) for name in self.classes]

    def key(self) -> dict[str, str]:
        """Return the words of the key."""
        return {name: say(f"reference_class.key.{name}") for name in (*OCCASIONS, *RATES)}

    def numbers(self, name: str, *, revealed: bool) -> str:
        """Return what stands at the end of a row."""
        rate = self.rates[name]
        if not revealed:
            return say("reference_class.count", n=rate.known + rate.unknown)
        gaps = {"met": rate.met, "known": rate.known, "unknown": rate.unknown}
        return say("reference_class.tally", n=rate.unknown, **gaps)

    def question(self, name: str) -> str:
        """Return what is asked about a class before the answers show."""
        return say("reference_class.question", name=self.long(name))

    def read(self, chosen: str, kept: Kept, *, revealed: bool) -> str:
        """Return the reading: the class in hand, the guess, how far the classes lie apart."""
        rate = self.rates[chosen]
        total = rate.known + rate.unknown
        if revealed:
            parts = [self.told(chosen), self.apart()]
        else:
            parts = [self.phrased("waiting", chosen, n=total, count=number_word(total))]
            parts.append(self.question(kept.asked))
        if kept.guess is not None:
            parts.append(self.guessed(kept.asked, kept.guess, revealed=revealed))
        if kept.base_rate is not None:
            parts.append(say("reference_class.carries", rate=kept.base_rate))
        return " ".join(part for part in parts if part)

    def phrased(self, phrase: str, name: str, **gaps: Any) -> str:
        """Return a phrase about a class."""
        return say(f"reference_class.{phrase}", name=self.long(name), **gaps)

    def told(self, name: str) -> str:
        """Say how often occasions of a class led to a meeting, and what is open."""
        rate = self.rates[name]
        gaps = {
            "met": number_word(rate.met) if rate.met else say("reference_class.nowhere"),
            "known": number_word(rate.known),
            "share": per_hundred(rate.share or 0),
            "low": per_hundred(rate.low),
            "high": per_hundred(rate.high),
        }
        if not rate.known:
            return self.phrased("none_known", name)
        words = self.phrased("told", name, n=rate.known, **gaps)
        if rate.unknown:
            ends = {"least": per_hundred(rate.least), "most": per_hundred(rate.most)}
            count = number_word(rate.unknown).capitalize()
            words += " " + self.phrased("open", name, n=rate.unknown, count=count, **ends)
        return words

    def apart(self) -> str:
        """Say between which classes the base rate is lowest and highest."""
        known = {name: one.share for name, one in self.rates.items() if one.share is not None}
        if len(known) < 2:
            return ""
        lowest, highest = min(known, key=lambda n: known[n]), max(known, key=lambda n: known[n])
        return say(
            "reference_class.apart",
            low=per_hundred(known[lowest]),
            lowest=self.short(lowest),
            high=per_hundred(known[highest]),
            highest=self.short(highest),
        )

    def guessed(self, asked: str, guess: int, *, revealed: bool) -> str:
        """Say the guess, and how far it was off where that may show."""
        rate = self.rates[asked]
        if not revealed or rate.share is None:
            return say("reference_class.guessed", guess=guess)
        ends = {"share": per_hundred(rate.share), "least": per_hundred(rate.least)}
        return self.phrased("guessed_told", asked, n=rate.unknown, guess=guess, **ends)

    def table(self, *, revealed: bool) -> pd.DataFrame:
        """Return the classes with their counts, as far as they may show."""
        heads = ("name", "all", "met", "known", "unknown", "share", "low", "high", "least", "most")
        found = []
        for name, rate in self.rates.items():
            ends = (rate.share or 0, rate.low, rate.high, rate.least, rate.most)
            told = (rate.met, rate.known, rate.unknown, *map(per_hundred, ends))
            found.append((self.long(name), rate.known + rate.unknown, *told))
        columns = [say(f"reference_class.column.{head}") for head in heads]
        table = pd.DataFrame(found, columns=columns)
        return table if revealed else table.iloc[:, :2]


def per_hundred(share: float) -> int:
    """Return a share as a whole number of a hundred.

    >>> per_hundred(0.143)
    14
    """
    return round(100 * share)
