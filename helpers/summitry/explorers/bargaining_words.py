"""What the explorer of one bargain says in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.explorers.bargaining_setting import GROUPS, outcome
from summitry.explorers.state_names import opening
from summitry.models.bargaining_line import RULES
from summitry.models.bargaining_start import TOO_NEAR
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.bargaining_setting import Outcome

CLOSE = 1.5
SMALL_MOVE = 0.5
NAMED = 2


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the bargain."""
    return say(f"bargain.{phrase}", **gaps)


def points(amount: float) -> str:
    """Write a number of points in whole numbers, at least as told by their sign."""
    n = round(abs(amount))
    return words("points", n=n, count="<1" if not n and amount else f"{n}")


def read_before(row: Any, names: tuple[str, str], guess: int | None) -> str:
    """Say where the two are coded and what is asked; nothing of the model.

    Parameters
    ----------
    row
        A row of `summitry.models.bargaining_start.bargains`.
    names
        What the two are called within a sentence.
    guess
        Where the learner thinks that a deal would land.
    """
    asked = words(
        "ask",
        a=names[0],
        b=names[1],
        place_a=f"{row.position_a:g}",
        place_b=f"{row.position_b:g}",
    )
    return asked if guess is None else f"{asked} {words('marked', place=guess)}"


def read_after(
    row: Any,
    names: tuple[str, str],
    levers: Mapping[str, Any],
    start: Mapping[str, Any],
    group: str,
) -> list[str]:
    """Say whether there is a zone, where deals lie, what the changes did, and what waits.

    Parameters
    ----------
    row, names
        As in `read_before`.
    levers, start
        The levers now and at the start.
    group
        The group of levers in hand.
    """
    now, then = outcome(row, levers), outcome(row, start)
    parts = [read_zone(now, names)]
    if abs(row.distance) < TOO_NEAR:
        near = words("too_near", a=names[0], b=names[1], points=points(row.distance))
        parts = [opening(near)]
    parts += read_deals(now)
    parts += read_change(now, then, names, changes(levers, start, names))
    return parts if now.deals() else [*parts, read_idle(group, levers)]


def read_zone(now: Outcome, names: tuple[str, str]) -> str:
    """Say how wide the zone of possible agreement is, or what would have to move."""
    first, second = now.limits()
    told = {"a": names[0], "b": names[1], "limit_a": f"{first:.0f}", "limit_b": f"{second:.0f}"}
    phrase = "zone" if now.room() >= 0 else "gap"
    return opening(words(phrase, points=points(now.between()), **told))


def read_deals(now: Outcome) -> list[str]:
    """Say where the four rules put the deal."""
    found = now.deals()
    if not found:
        return []
    low, high = min(found.values()), max(found.values())
    if high - low < CLOSE:
        return [words("one_place", place=f"{found['nash']:.0f}")]
    places = [
        words("rule_at", rule=words(f"rules.{rule}"), place=f"{found[rule]:.0f}") for rule in RULES
    ]
    return [words("places", places=listing(places))]


def changes(
    levers: Mapping[str, Any], start: Mapping[str, Any], names: tuple[str, str]
) -> list[str]:
    """Return what is no longer as at the start, in words."""
    found = []
    for group in GROUPS:
        for side, name in zip("ab", names, strict=True):
            lever = f"{side}_{group}"
            step = levers[lever] - start[lever]
            if step:
                found.append(words(f"{group}.{'more' if step > 0 else 'less'}", name=name))
    if levers["begins"] != start["begins"]:
        found.append(words("patience.begins", name=names["ab".index(levers["begins"])]))
    return found


def read_change(
    now: Outcome, then: Outcome, names: tuple[str, str], changed: list[str]
) -> list[str]:
    """Say who gained from what, against the start."""
    if not changed:
        return []
    what = listing(changed) if len(changed) <= NAMED else words("everything")
    before, after = then.deals(), now.deals()
    if not after:
        phrase = "closed" if before else "gap_now"
        told = {"before": points(then.between()), "after": points(now.between())}
        return [words(phrase, what=what, **told)]
    if not before:
        return [words("opened", what=what)]
    steps = {rule: after[rule] - before[rule] for rule in RULES}
    rule = "nash" if abs(steps["nash"]) >= SMALL_MOVE else max(RULES, key=lambda r: abs(steps[r]))
    if abs(steps[rule]) < SMALL_MOVE:
        return [words("moved_nothing", what=what)]
    forward = now.places[1] > now.places[0]
    winner = names[int((steps[rule] > 0) == forward)]
    told = {"rule": words(f"rules.{rule}"), "points": points(steps[rule]), "name": winner}
    return [words("moved", what=what, **told)]


def read_idle(group: str, levers: Mapping[str, Any]) -> str:
    """Say, where there is no zone, which levers wait for one and when the two would meet."""
    alone = not (levers["a_outside"] or levers["b_outside"])
    if group == "way" and alone:
        return words("meet", sum=levers["a_way"] + levers["b_way"])
    return words("idle")


def read_guess(now: Outcome, names: tuple[str, str], guess: int | None, *, none: bool) -> str:
    """Hold the guess against the model: inside the zone, off it, or right that there is no deal."""
    found = now.deals()
    if none or guess is None:
        return words("bet_none_off" if found else "bet_none_fits")
    if not found:
        return words("bet_place_none", place=guess)
    low, high = sorted(now.limits())
    if low <= guess <= high:
        return words("bet_inside", place=guess, points=points(guess - round(found["nash"])))
    forward = now.places[1] > now.places[0]
    too_far_for_first = guess > high if forward else guess < low
    return words("bet_outside", place=guess, name=names[0 if too_far_for_first else 1])
