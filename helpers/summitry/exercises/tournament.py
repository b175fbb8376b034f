"""The learner's own strategy in the tournament of `summitry.explore.hotline`."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Any, NamedTuple

from summitry.exercises.own_strategy import Own, RefusedError, examine, same_chance
from summitry.models.contact import FIRST_GETS, SECOND_GETS, expected
from summitry.models.contact_play import dice, events
from summitry.models.contact_ranking import place
from summitry.models.contact_strategies import MACHINES, STRATEGIES
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from summitry.models.contact_strategies import Machine

ROUNDS, SEEDS, SEED = 100, 20, 41
LINE = 70
ACCIDENTS, BELIEVED = 0.05, 0.9
CLASSES = (("quiet", 0.0, 0.0), ("noisy", ACCIDENTS, 0.0), ("calling", ACCIDENTS, BELIEVED))


class Player(NamedTuple):
    """Somebody at the board: what they mean to do, and how they take what was done."""

    meant: Callable[[bool], bool]
    take: Callable[[bool, bool], None]


def tournament(strategy: Any) -> str:
    """Enter a strategy of your own in the tournament; say at which place it comes.

    It meets the eight classics and its own twin, 20 times for 100 rounds, three times over: without
    accidents, with accidents in 5 of 100 moves, and with calls of which 90 in 100 are believed.

    Parameters
    ----------
    strategy
        A function of two lists, your own earlier moves and those of the other, ``"C"`` or ``"D"``
        each, the latest last; it returns ``"C"`` to cooperate or ``"D"`` to defect. After a call
        that is believed the lists hold what was meant. ``...`` while there is no answer.
    """
    if strategy is ...:
        return say("tournament.open")
    try:
        own = examine(strategy)
        with same_chance(SEED):
            results = [one_class(own, *settings) for settings in CLASSES]
    except RefusedError as refusal:
        return str(refusal)
    return "\n".join(fill(result, LINE) for result in results)


def one_class(own: Own, name: str, accidents: float, believed: float) -> str:
    """Play one of the three tournaments and say how the strategy fared."""
    classics = expected(STRATEGIES, accidents, believed, ROUNDS)
    thrown = dice(1, SEED, SEEDS, ROUNDS)
    happened = events(thrown, accidents, believed)
    mine, theirs = [], []
    for rival in STRATEGIES:
        got, gave = meet(own, MACHINES[rival], happened)
        mine.append(got)
        theirs.append(gave)
    twin = meet(own, None, happened)
    field = len(STRATEGIES) + 1
    scores = [
        (float(points.sum()) + against) / field
        for points, against in zip(classics.against, theirs, strict=True)
    ]
    scores.append((sum(mine) + sum(twin) / 2) / field)
    return told(name, scores)


def told(name: str, scores: Sequence[float]) -> str:
    """Say place and points, and who comes first."""
    found = place(scores, len(scores) - 1)
    top = max(scores)
    names = [say(f"hotline.names.{one}") for one in STRATEGIES]
    first = [who for who, score in zip(names, scores, strict=False) if score == top]
    points = {"place": found, "total": len(scores), "points": f"{scores[-1]:.2f}"}
    phrase = "won" if found == 1 else "placed"
    return say(
        f"tournament.{name}",
        result=say(f"tournament.{phrase}", first=listing(first), top=f"{top:.2f}", **points),
    )


def meet(own: Own, machine: Machine | None, happened: Any) -> tuple[float, float]:
    """Return the points a round of the strategy and of its rival, which may be its twin."""
    totals = [0.0, 0.0]
    for luck in happened.T.tolist():
        players = (own.sit_down(), seat(machine) if machine is not None else own.sit_down())
        for event in luck:
            done = one_round(players, event)
            totals[0] += FIRST_GETS[done]
            totals[1] += SECOND_GETS[done]
    return totals[0] / happened.size, totals[1] / happened.size


def one_round(players: tuple[Any, Any], event: int) -> int:
    """Play one round; return 2 if the first cooperated plus 1 if the second did."""
    bits = [event >> place & 1 for place in range(6)]
    meant = [player.meant(bool(bits[4 + side])) for side, player in enumerate(players)]
    made = [bool(meant[side] ^ bits[side]) for side in range(2)]
    taken = [made[side] or (meant[side] and bool(bits[2 + side])) for side in range(2)]
    for side, player in enumerate(players):
        player.take(taken[side], taken[1 - side])
    return 2 * made[0] + made[1]


def seat(machine: Machine) -> Player:
    """Return a classic strategy at its beginning."""
    state = 0

    def meant(lenient: bool) -> bool:  # noqa: FBT001 (a die, not a switch)
        chance = machine.means[state]
        return chance == 1 or (chance > 0 and lenient)

    def take(mine: bool, other: bool) -> None:  # noqa: FBT001
        nonlocal state
        state = machine.leads[state][int(mine)][int(other)]

    return Player(meant, take)
