"""What is said of hedged and outright claims, before and after the verdicts show."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.models.hedges import exact_test
from summitry.pictures.claims_words import SIGNS, verdict_words
from summitry.text import number_word, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.pictures.hedges import Side

ALIKE = 10
SELDOM = 5
NEARLY = 95


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the hedges."""
    return say(f"hedges.{phrase}", **gaps)


def way_words(way: str | None) -> str:
    """Return the words for more often, about as often or less often."""
    return words(f"ways.{way}") if way else ""


def unequal(sides: Sequence[Side]) -> str:
    """Return, in one sentence, why two groups cannot be compared; empty if they can."""
    hedged, outright = (side.group for side in sides)
    count = number_word(hedged.claims + outright.claims)
    if not hedged.claims:
        return words("none_hedged", count=count)
    if not outright.claims:
        return words("all_hedged", count=count)
    return "" if hedged.checkable and outright.checkable else words("none_checkable")


def way_of(sides: Sequence[Side]) -> str:
    """Return whether hedged claims are right more often, about as often or less often.

    Within ten points of one another counts as about as often.
    """
    share, other = (100 * side.right / side.group.checkable for side in sides)
    if abs(share - other) <= ALIKE:
        return "same"
    return "more" if share > other else "less"


def read_open(sides: Sequence[Side], guess: str | None) -> str:
    """Count hedged and outright claims and ask for a guess."""
    hedged, outright = (side.group.claims for side in sides)
    gaps = {"hedged": number_word(hedged), "outright": number_word(outright)}
    asked = words("ask", count=number_word(hedged + outright), **gaps)
    return f"{asked} {words('so_far', guess=way_words(guess))}" if guess else asked


def read_found(sides: Sequence[Side], guess: str | None) -> str:
    """Say how often each kind is right, and how often chance alone would do that.

    Parameters
    ----------
    sides
        The hedged and the outright claims.
    guess
        What was guessed and checked; None where nothing was.
    """
    hedged, outright = sides
    of, other_of = hedged.group.checkable, outright.group.checkable
    way = way_of(sides)
    parts = [
        words(
            "found",
            right=number_word(hedged.right),
            of=number_word(of),
            share=round(100 * hedged.right / of),
            other_right=number_word(outright.right),
            other_of=number_word(other_of),
            other_share=round(100 * outright.right / other_of),
            way=way_words(way),
        )
    ]
    if guess:
        phrase = "guessed_right" if guess == way else "guessed_wrong"
        parts.append(words(phrase, guess=way_words(guess)))
    parts.append(read_chance(exact_test(hedged.right, of, outright.right, other_of)))
    return " ".join(parts)


def read_chance(chance: float) -> str:
    """Say how often chance alone sets two groups that far apart.

    Parameters
    ----------
    chance
        The chance by Fisher's exact test, 0 to 1.
    """
    percent = 100 * chance
    if percent > NEARLY:
        return words("chance_all")
    p = str(round(percent)) if percent >= 1 else words("less_than_one")
    return words("seldom" if percent < SELDOM else "chance", p=p)


def claim_lists(claims: Iterable[Mapping[str, Any]], *, told: bool) -> str:
    """Return hedged and outright claims as two foldable lists, with verdicts once they may show."""
    by_manner: dict[str, list[str]] = {"hedged": [], "outright": []}
    for row in claims:
        verdict = ""
        if told:
            name = row["verdict"]
            verdict = f" <b>{SIGNS[name].letter} {escape(verdict_words(name))}</b>"
        line = f"<li>{escape(row['claim'])}{verdict}</li>"
        by_manner["hedged" if row["hedged"] else "outright"].append(line)
    return "".join(
        look.folded(words(f"list_{manner}", n=len(lines)), f"<ul>{''.join(lines)}</ul>")
        for manner, lines in by_manner.items()
        if lines
    )
