"""What the security dilemma says in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.models.spiral import MOVES, SIGN, course, spirals, tipping
from summitry.text import look_up, say

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from summitry.models.spiral import Course

START = (0.7, 0.2, 0.5)
ALIKE = 10
CHAIRS = ("first", "second")


def hundred(share: Any) -> int:
    """Return a share as a whole number of hundredths.

    >>> hundred(0.345)
    34
    """
    return round(100 * float(share))


def read_before(explorer: Any) -> str:
    """Say what is seen and what is asked."""
    parts = [say("spiral.act")]
    if explorer.seeks == "gain":
        parts.append(say("spiral.in_truth"))
    parts.append(say("spiral.given", **settings(explorer)))
    said = [say(f"spiral.you_read.{explorer.motive}")] if explorer.motive else []
    said += [say(f"spiral.expect.{explorer.guess}")] if explorer.guess else []
    return " ".join([*parts, *(said or [say("spiral.asked")])])


def settings(explorer: Any) -> dict[str, int | str]:
    """Return what the words need of the settings."""
    return {
        "offence": explorer.offence,
        "telling": explorer.telling,
        "trust": explorer.trust,
        "world": say(f"spiral.worlds.{explorer.world}"),
    }


def outcome(offence: float, telling: float, trust: float) -> str:
    """Return what follows where both seek safety: ``spiral``, ``fades`` or ``nothing``.

    ``nothing``: the second leaves the first move without an answer of even one hundredth.
    """
    if hundred(course(offence, telling, trust, 2).arms[1]) == 0:
        return "nothing"
    return "spiral" if spirals(offence, telling, trust) else "fades"


def read_moves(explorer: Any, found: Course) -> str:
    """Say how far both arm at the end, what trust does, and how much of it would be needed."""
    place = (explorer.offence / 100, explorer.telling / 100)
    last = [hundred(found.trust[-1, one]) for one in (0, 1)]
    ends = {"one": hundred(found.arms[-2]), "two": hundred(found.arms[-1])}
    told = {**settings(explorer), **ends, "moves": MOVES, "first": last[0], "second": last[1]}
    if explorer.seeks == "gain":
        other = hundred(explorer.moves("safety").trust[-1, 0])
        far = "apart" if abs(other - last[0]) >= ALIKE else "alike"
        return " ".join(
            [
                say("spiral.gain", **told),
                say("spiral.gain_trust", **told, other=other),
                say(f"spiral.gain_{far}"),
            ]
        )
    which = outcome(*place, explorer.trust / 100)
    needed = tipping(*place)
    need = say("spiral.need", trust=hundred(needed)) if needed > 0 else say("spiral.no_need")
    return f"{say(f'spiral.read.{which}', **told)} {say('spiral.trusts', **told)} {need}"


def guess_card(explorer: Any) -> str:
    """Return as HTML how the guess came out at the settings it was made for."""
    if explorer.guess is None:
        return ""
    right = outcome(*START)
    phrase = "right" if explorer.guess == right else "other"
    lines = [say(f"spiral.guess_{phrase}", guess=say(f"spiral.expect.{explorer.guess}"))]
    if explorer.motive:
        lines.append(say(f"spiral.you_read.{explorer.motive}"))
        lines.append(say(f"spiral.school.{explorer.motive}"))
    return card(lines)


def card(lines: list[str]) -> str:
    """Return lines as the HTML of a card."""
    inner = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f'<div class="summitry-card">{inner}</div>'


def chairs_card(found: Course, *, own_gain: bool) -> str:
    """Return as HTML what shows from each chair after the moves, in the same words for both."""
    lines = []
    for one, chair in enumerate(CHAIRS):
        truth = "gain" if own_gain and chair == "second" else "safety"
        told = {
            "own": say(f"spiral.own_truth.{truth}"),
            "seen": hundred(found.arms[1 - one :: 2].mean()),
            "trust": hundred(found.trust[-1, one]),
        }
        lines.append(say(f"spiral.from_chair.{chair}") + " " + say("spiral.chair_sees", **told))
    return card(lines)


def chairs_table(explorer: Any) -> pd.DataFrame:
    """Return what each chair says and can read, the same for both."""
    heads = look_up("spiral.column")
    cells = {
        heads["own"]: say("spiral.chairs.own"),
        heads["safety"]: say("spiral.chairs.safety"),
        heads["gain"]: say("spiral.chairs.gain"),
        heads["trust"]: explorer.trust,
    }
    rows = [{heads["chair"]: say(f"spiral.chairs.{chair}"), **cells} for chair in CHAIRS]
    return pd.DataFrame(rows)


def moves_table(found: Course, looks: NDArray[np.float64]) -> pd.DataFrame:
    """Return the moves: who, how much, how it looks, and what both then believe."""
    heads = look_up("spiral.column")
    moves = range(len(found.arms))
    return pd.DataFrame(
        {
            heads["move"]: [move + 1 for move in moves],
            heads["who"]: [say(f"spiral.who.{CHAIRS[move % 2]}") for move in moves],
            heads["arms"]: [hundred(share) for share in found.arms],
            heads["threat"]: [hundred(share) for share in looks],
            heads["first_trusts"]: [hundred(found.trust[move + 1, 0]) for move in moves],
            heads["second_trusts"]: [hundred(found.trust[move + 1, 1]) for move in moves],
        }
    )


def sources_list() -> str:
    """Return the works that the model rests on, as HTML."""
    items = "".join(f"<li>{escape(work)}</li>" for work in look_up("spiral.works"))
    rule = escape(say("spiral.rule", sign=f"{SIGN:g}"))
    return f"<ul>{items}</ul><p>{rule}</p>"
