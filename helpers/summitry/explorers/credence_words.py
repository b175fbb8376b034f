"""What the steps from prior to posterior say in words."""

from __future__ import annotations

import math
from typing import NamedTuple

from summitry.models.evidence_odds import strength_of
from summitry.text import number_word, say

LEAST, MOST = 1, 99
SMALL = 0.5
LARGE = 1000


class Outcome(NamedTuple):
    """Where the pages lead, as chances from 0 to 1.

    Attributes
    ----------
    once
        Each origin counted once.
    now
        As the dial of repetitions stands.
    pages
        Every page counted as if it had looked for itself.
    """

    once: float
    now: float
    pages: float


def of_hundred(chance: float) -> str:
    """Return a chance in hundredths, and what lies beyond 1 and 99 as such.

    >>> of_hundred(0.214), of_hundred(0.002)
    ('21', 'less than 1')
    """
    percent = 100 * chance
    if percent < LEAST - SMALL:
        return say("credence.less", n=LEAST)
    return say("credence.more", n=MOST) if percent > MOST + SMALL else f"{percent:.0f}"


def odds_words(move: float) -> str:
    """Return a step in log-odds as odds and a direction.

    >>> odds_words(math.log(3)), odds_words(0.0)
    ('3 to 1 for', 'nothing')
    """
    ratio = math.exp(min(abs(move), 20.0))
    if ratio < 1.005:
        return say("credence.even")
    side = "for" if move > 0 else "against"
    if ratio > LARGE:
        return say(f"credence.odds.far_{side}", ratio=f"{LARGE:,}")
    number = f"{ratio:.2f}" if ratio < 1.05 else f"{ratio:.1f}" if ratio < 100 else f"{ratio:.0f}"
    return say(f"credence.odds.{side}", ratio=number.removesuffix(".0"))


def read_before(name: str, tally: tuple[int, int, int], prior: int, guess: int | None) -> str:
    """Say where it begins, who speaks, and ask where it will end.

    Parameters
    ----------
    name
        The statement's short name.
    tally
        Number of origins, of pages for it and of pages against it.
    prior, guess
        In hundredths; None where nothing is guessed.
    """
    origins, support, against = tally
    words = [
        say("credence.begin", prior=prior, name=name),
        say(
            "credence.who", n=origins, count=number_word(origins), support=support, against=against
        ),
        say("credence.ask") if guess is None else say("credence.you_say", guess=guess),
    ]
    return " ".join(words)


def read_after(name: str, prior: int, guess: int | None, ends: Outcome, checked: int) -> str:
    """Say where the origins lead, where the pages would, and what the dial of copies makes of it.

    Parameters
    ----------
    name
        The statement's short name.
    prior, guess
        In hundredths; None where nothing is guessed.
    ends
        Where it leads.
    checked
        Of 100 repetitions, how many were checked anew.
    """
    gap = abs(ends.pages - ends.once) * 100
    shift = say("credence.gap", n=round(gap)) if gap >= 1 else say("credence.no_gap")
    expected = "" if guess is None else say("credence.you_said", guess=guess)
    gaps = {"name": name, "prior": prior, "once": of_hundred(ends.once), "expected": expected}
    words = [
        say("credence.once", **gaps),
        say("credence.pages", pages=of_hundred(ends.pages), gap=shift),
    ]
    if checked:
        words.append(say("credence.now", checked=checked, now=of_hundred(ends.now)))
    return " ".join(words)


def read_largest(origin: str, move: float) -> str:
    """Say which step is largest and how much that tells; nothing for no step.

    Parameters
    ----------
    origin
        Name of the origin.
    move
        Its step in log-odds.
    """
    if not move:
        return ""
    strength = say(f"credence.strengths.{strength_of(math.exp(min(abs(move), 20.0)))}")
    return say("credence.largest", origin=origin, odds=odds_words(move), strength=strength)
