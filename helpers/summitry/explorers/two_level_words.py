"""What the explorer of two levels says in words."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np

from summitry.explorers.bargaining_words import points
from summitry.explorers.state_names import opening
from summitry.explorers.two_level_setting import MOST
from summitry.models.bargaining_start import TOO_NEAR
from summitry.models.two_level import RULES
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.two_level_setting import Table

SMALL_MOVE = 0.5
NAMED = 2


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the two levels."""
    return say(f"two_levels.{phrase}", **gaps)


def whole(number: float) -> str:
    """Write a number without decimals."""
    return f"{number:.0f}"


def read_now(row: Any, now: Table, names: tuple[str, str]) -> str:
    """Say how far the homes let their leaders go, and where the deal lies.

    Parameters
    ----------
    row
        A row of `summitry.models.bargaining_start.bargains`.
    now
        The leaders and homes at present.
    names
        What the two sides are called within a sentence.
    """
    if row.distance < TOO_NEAR:
        near = say("bargain.too_near", a=names[0], b=names[1], points=points(row.distance))
        return opening(near)
    bars = now.bars()
    told = {
        "a": names[0],
        "b": names[1],
        "limit_a": whole(bars["a_home"][1]),
        "limit_b": whole(bars["b_home"][1]),
        "points": points(now.between()),
    }
    place = now.place()
    if now.room() < 0:
        chance = whole(100 * float(now.deal().chance))
        return words("gap", **told) if place is None else words("last_word", chance=chance, **told)
    struck = words(f"struck.{now.rule}", place=whole(place if place is not None else np.nan))
    return words("zone", struck=struck, **told)


def read_before(row: Any, now: Table, names: tuple[str, str], guess: str | None) -> str:
    """Say how things stand before the curve shows, what is asked and what is guessed.

    Parameters
    ----------
    row, now, names
        As in `read_now`.
    guess
        What the learner expects.
    """
    said = [read_now(row, now, names)]
    if now.alone > max(row.way_a, row.way_b) and row.room < 0 <= now.room():
        said.append(words("further"))
    said.append(words("ask", name=names["ab".index(now.side)]))
    if guess:
        said.append(words("chosen", guess=words(f"guesses.{guess}")))
    return " ".join(said)


def waits(now: Table, *, passed: bool) -> bool:
    """Tell whether the price at which the zone ends is still the learner's to find."""
    return not passed and not now.doubt and 0 < now.breaks_at() <= MOST


def read_told(
    now: Table, then: Table, names: tuple[str, str], changed: list[str], *, passed: bool
) -> list[str]:
    """Say what a harder home brings, or waits for, and what the changes did.

    Parameters
    ----------
    now, then
        The leaders and homes at present and at the start.
    names
        What the two sides are called within a sentence.
    changed
        What is no longer as at the start, in words.
    passed
        Whether the learner has gone beyond the price at which the zone ends.
    """
    name = names["ab".index(now.side)]
    if waits(now, passed=passed):
        curve = words("wait" if now.rule == "middle" else "wait_nash", name=name)
    else:
        curve = read_curve(now, name)
    return [*read_change(now, then, names, changed), curve]


def cliff_words(now: Table, *, passed: bool) -> str:
    """Say at which price the zone ends, once the learner has gone beyond it."""
    cliff = now.breaks_at()
    if not passed or not 0 < cliff <= MOST:
        return ""
    return words("cliff_in_doubt" if now.doubt else "cliff", price=whole(cliff))


def read_curve(now: Table, name: str) -> str:
    """Say what a harder home brings its leader.

    Parameters
    ----------
    now
        The leaders and homes at present.
    name
        What the side is called whose home is in question.
    """
    cliff = now.breaks_at()
    if now.doubt:
        told = {"best": now.best_price(), "chance": whole(100 * float(now.deal().chance))}
        phrase = "curve_doubt_nash" if now.rule == "nash" else "curve_doubt"
        return words(phrase, name=name, **told)
    if cliff <= 0:
        return words("never", name=name)
    binds = now.binds_at()
    if binds is None:
        return words("curve_idle", name=name, price=whole(cliff))
    phrase = ("curve_to_end" if cliff > MOST else "curve") if not binds else "curve_binds"
    if binds and cliff > MOST:
        phrase = "curve_binds_to_end"
    return words(phrase, name=name, price=whole(cliff), binds=whole(binds))


def read_guess(now: Table, guess: str, name: str, *, passed: bool) -> str:
    """Hold the guess against the model, or repeat it as long as the answer is to be found."""
    if waits(now, passed=passed):
        return words("guessed_wait", guess=words(f"guesses.{guess}"))
    binds, cliff = now.binds_at(), now.breaks_at()
    told = {"name": name, "price": whole(cliff), "best": now.best_price()}
    told |= {"guess": words(f"guesses.{guess}"), "binds": whole(binds or 0)}
    if now.doubt:
        by_nash = now.rule == "nash"
        phrase = "guessed_in_doubt_nash" if by_nash else f"guessed_in_doubt.{guess}"
    elif cliff <= 0:
        phrase = "guessed_never"
    elif binds is None:
        phrase = "guessed_idle"
    elif cliff > MOST:
        phrase = "guessed_binds_to_end" if binds else "guessed_to_end"
    else:
        phrase = f"guessed_binds.{guess}" if binds else f"guessed.{guess}"
    return words(phrase, **told)


def changes(
    levers: Mapping[str, Any], start: Mapping[str, Any], names: tuple[str, str]
) -> list[str]:
    """Return what is no longer as at the start, in words."""
    found = []
    for lever, value in levers.items():
        if value == start[lever]:
            continue
        if lever == "rule":
            found.append(words(f"rule.to.{value}"))
        else:
            step = value - start[lever]
            side = lever.partition("_")[0]
            name = names["ab".index(side)] if side in ("a", "b") else ""
            kind = "price" if name else lever
            found.append(words(f"{kind}.{'more' if step > 0 else 'less'}", name=name))
    return found


def read_change(now: Table, then: Table, names: tuple[str, str], changed: list[str]) -> list[str]:
    """Say who gained from what, against the start."""
    if not changed:
        return []
    what = listing(changed) if len(changed) <= NAMED else say("bargain.everything")
    before, after = then.place(), now.place()
    if after is None:
        return [words("closed" if before is not None else "still_none", what=what)]
    if before is None:
        return [words("opened", what=what)]
    step = after - before
    chance = whole(100 * float(now.deal().chance))
    if abs(step) < SMALL_MOVE:
        return [words("moved_nothing", what=what, chance=chance)]
    forward = now.places[1] > now.places[0]
    winner = names[int((step > 0) == forward)]
    return [words("moved", what=what, points=points(step), name=winner, chance=chance)]


def read_other_rule(now: Table) -> str:
    """Say where the other rule would put the deal."""
    rule = next(rule for rule in RULES if rule != now.rule)
    place = replace(now, rule=rule).place()
    return (
        words("rule.other.none")
        if place is None
        else words(f"rule.other.{rule}", place=whole(place))
    )


def held_words(group: str, levers: Mapping[str, Any]) -> str:
    """Say in a few words how the levers in hand stand, for the picture."""
    return words(f"{group}.held", **{**levers, "rule": words(f"rule.short.{levers['rule']}")})


def lever_card(group: str, guessed: str) -> str:
    """Return how the guess holds, if that is to be said, and what the levers in hand mean."""
    told = "".join(f"<p>{escape(one)}</p>" for one in (guessed, words(f"{group}.means")) if one)
    return f'<div class="summitry-card">{told}</div>'
