"""The story of the signal: two kinds of sender, and what each price of a signal tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.explorers.tree_stories import MOST
from summitry.models.trees_signals import Signals, shown, tells_apart
from summitry.pictures.tree_line import Zone
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

BAR, GAIN = 0.5, 8
LEARNED = {"no": ("all", "silent"), "partly": ("some",), "yes": ("apart",)}


def asked() -> dict[str, tuple[str, dict[str, str]]]:
    """Return the guess with its label, and its answers in words with what they stand for."""
    answers = {say(f"tree.ask.signal.{one}"): one for one in LEARNED}
    return {"first": (say("tree.ask.signal.first"), answers)}


def found_at(price: int, bluff: int, prior: int) -> Signals:
    """Return what a signal of a price tells.

    Parameters
    ----------
    price
        What the signal costs either kind, 0 to 10.
    bluff
        What being believed brings the unresolved, 1 to 10.
    prior
        In how many of 100 cases the other side is held for resolved beforehand, 5 to 45.
    """
    return shown(prior / 100, BAR, (GAIN, bluff), (price, price))


def price_line(price: int, bluff: int, *, told: bool) -> tuple[str, float, list[Zone]]:
    """Return the line of prices: where some bluff, where the kinds are told apart."""
    name = say("tree.line.signal")
    if not told:
        return name, price, [Zone(0, MOST, say("tree.line.hidden"), "hidden")]
    between = tells_apart((GAIN, bluff))
    if between is None:
        return name, price, [Zone(0, MOST, say("tree.zone.signal.never"), "no")]
    low, high = between
    some, apart, dear = (say(f"tree.zone.signal.{one}") for one in ("some", "apart", "dear"))
    zones = [
        Zone(0, low, some, "part"),
        Zone(low, high, apart, "yes"),
        Zone(high, MOST, dear, "no"),
    ]
    return name, price, zones


def read_before(costs: Mapping[str, int], guess: str | None) -> str:
    """Tell the story with its costs, ask, and say what is expected so far."""
    told = say("tree.before.signal", **costs)
    if guess not in LEARNED:
        return told
    return f"{told} {say('tree.expected', answers=say(f'tree.ask.signal.{guess}'))}"


def read_signal(costs: Mapping[str, int]) -> str:
    """Say what is learned at a price, and from which price on the kinds can be told apart."""
    found = found_at(**costs)
    gaps = {
        **costs,
        "gain": GAIN,
        "sends": round(100 * found.other),
        "after": round(100 * (found.after or 0)),
        "yields": round(100 * found.yields),
    }
    between = tells_apart((GAIN, costs["bluff"]))
    edge = "never" if between is None else "only" if between[0] == between[1] else "from"
    kind = "never" if found.kind == "silent" and between is None else found.kind
    return f"{say(f'tree.signal.{kind}', **gaps)} {say(f'tree.apart.{edge}', **gaps)}"


def answer_of(costs: Mapping[str, int]) -> str:
    """Return what the other side does, for the picture."""
    found = found_at(**costs)
    return say(f"tree.answer.{found.kind}", yields=round(100 * found.yields))


def shares(costs: Mapping[str, int], *, told: bool) -> dict[str, list[float | None]]:
    """Return who sends how often and what is believed, as the picture takes it."""
    prior = costs["prior"] / 100
    if not told:
        return {"sends": [None, None], "beliefs": [prior, None, None]}
    found = found_at(**costs)
    return {
        "sends": [found.resolved, found.other],
        "beliefs": [prior, found.after, found.silence],
    }


def read_guess(guess: str | None, costs: Mapping[str, int]) -> str:
    """Hold what was guessed against what the model finds."""
    if guess not in LEARNED:
        return ""
    same = found_at(**costs).kind in LEARNED[guess]
    answer = say(f"tree.ask.signal.{guess}")
    words = say(f"tree.guess.{'same' if same else 'other'}", answer=answer)
    return say("tree.guess.said", answers=words)


def signal_table(costs: Mapping[str, int], *, told: bool) -> pd.DataFrame:
    """Return what each price tells; before it is told the costs alone."""
    if not told:
        names = [say(f"tree.{name}") for name in costs]
        columns = [say("tree.column.what"), say("tree.column.number")]
        return pd.DataFrame(list(zip(names, costs.values(), strict=True)), columns=columns)
    rows: list[list[Any]] = []
    for price in range(MOST + 1):
        found = found_at(price, costs["bluff"], costs["prior"])
        sends = [round(100 * share) for share in (found.resolved, found.other)]
        after = None if found.after is None else round(100 * found.after)
        rows.append([price, *sends, after, round(100 * found.yields)])
    heads = ("price", "resolved", "unresolved", "after", "yields")
    return pd.DataFrame(rows, columns=[say(f"tree.column.{head}") for head in heads])
