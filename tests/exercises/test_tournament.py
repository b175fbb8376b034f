import importlib
import random
import sys

import pytest

from summitry import exercises
from summitry.exercises import own_strategy
from summitry.exercises.own_strategy import RefusedError, examine
from summitry.models.contact import expected
from summitry.models.contact_play import dice, events
from summitry.models.contact_strategies import MACHINES, STRATEGIES
from summitry.text import say

tournament = importlib.import_module("summitry.exercises.tournament")


def tit_for_tat(own, other):
    return other[-1] if other else "C"


def always_defect(own, other):
    return "D"


def grim(own, other):
    return "D" if "D" in other else "C"


def win_stay(own, other):
    if not own:
        return "C"
    return own[-1] if other[-1] == "C" else "DC"[own[-1] == "D"]


def two_tats(own, other):
    return "D" if other[-2:] == ["D", "D"] else "C"


OWN = {
    "tit_for_tat": tit_for_tat,
    "defect": always_defect,
    "grim": grim,
    "win_stay": win_stay,
    "two_tats": two_tats,
    "cooperate": lambda own, other: "C",
}


@pytest.fixture(autouse=True)
def few_seeds(monkeypatch):
    """Play few matches, because what lasts longest is the learner's own function."""
    monkeypatch.setattr(tournament, "SEEDS", 3)


def endless(own, other):
    # fmt: off
    while True: pass  # noqa: E701 (on one line, as a learner may write it)
    # fmt: on


def endless_late(own, other):
    while len(own) > 4:
        len(own)
    return "C"


def forgets(own, other):  # noqa: RET503 (what a learner forgets)
    if not own:
        return "C"


def fails(own, other):
    return other[-1]


def fails_late(own, other):
    return "C" if len(own) < 6 else 1 / 0


def leaves(own, other):
    raise SystemExit


def interrupted(own, other):
    raise KeyboardInterrupt


REFUSED = {
    "endless": (endless, "too_long", {"number": 1}),
    "endless later": (endless_late, "too_long", {"number": 6}),
    "nothing": (forgets, "nothing", {"number": 2}),
    "fails": (fails, "failed_at_once", {"number": 1, "kind": "IndexError", "what": "list index out of range"}),
    "fails later": (fails_late, "failed", {"number": 7, "kind": "ZeroDivisionError", "what": "division by zero"}),
    "leaves": (leaves, "failed_at_once", {"number": 1, "kind": "SystemExit", "what": ""}),
    "interrupted": (interrupted, "stopped", {"number": 1}),
    "number": (lambda own, other: 1, "no_move", {"number": 1, "answer": "1"}),
    "small letter": (lambda own, other: "c", "no_move", {"number": 1, "answer": "'c'"}),
    "list": (lambda own, other: ["C"], "no_move", {"number": 1, "answer": "['C']"}),
    "one list": (lambda own: "C", "no_two_lists", {}),
    "no list": (lambda: "C", "no_two_lists", {}),
    "letter": ("C", "no_function", {"kind": "str"}),
    "None": (None, "no_function", {"kind": "NoneType"}),
    "open": (..., "open", {}),
}  # fmt: skip


@pytest.mark.parametrize(("strategy", "phrase", "gaps"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_play_is_told_in_one_sentence_or_two(strategy, phrase, gaps):
    said = exercises.tournament(strategy)
    assert said == say(f"tournament.{phrase}", **gaps)
    assert "\n" not in said


def test_a_long_answer_is_cut():
    said = exercises.tournament(lambda own, other: "C" * 1000)
    assert len(said) < 160


def test_an_answer_that_cannot_be_written_is_named_by_its_kind():
    class Odd:
        def __repr__(self):
            raise RuntimeError

    assert "Odd" in exercises.tournament(lambda own, other: Odd())


def test_three_tournaments_are_told():
    said = exercises.tournament(tit_for_tat)
    parts = ["Without accidents: place 1 of 9", "With accidents in 5 of 100 moves: place"]
    assert all(part in said for part in (*parts, "With calls after accidents"))


def test_the_same_strategy_is_told_the_same_even_if_it_throws_dice():
    def coin(own, other):
        return random.choice("CD")

    random.seed(7)
    first = exercises.tournament(coin)
    after = random.random()
    assert exercises.tournament(coin) == first
    random.seed(7)
    assert random.random() == after


@pytest.mark.parametrize("name", OWN)
@pytest.mark.parametrize(("accidents", "believed"), [(0.0, 0.0), (0.1, 0.0), (0.1, 0.8)])
def test_a_classic_written_by_hand_plays_as_the_machine_does(name, accidents, believed):
    happened = events(dice(1, 3, seeds=4, rounds=60), accidents, believed)
    for rival in ("tit_for_tat", "contrite", "win_stay"):
        mine = tournament.meet(examine(OWN[name]), MACHINES[rival], happened)
        assert mine == tournament.meet(Machined(MACHINES[name]), MACHINES[rival], happened)


class Machined:
    """A machine in the seat of a learner's strategy."""

    def __init__(self, machine):
        self.machine = machine

    def sit_down(self):
        return tournament.seat(self.machine)


def test_without_accidents_a_copy_of_a_classic_shares_its_place():
    exact = expected(STRATEGIES, 0.0).against
    happened = events(dice(1, 3, seeds=1, rounds=100), 0, 0)
    for rival, points in zip(STRATEGIES, exact[STRATEGIES.index("tit_for_tat")], strict=True):
        if rival != "generous":
            found = tournament.meet(examine(tit_for_tat), MACHINES[rival], happened)[0]
            assert found == pytest.approx(points)


def test_a_strategy_cannot_change_what_has_happened():
    def forger(own, other):
        other.clear()
        own.append("C")
        return "D"

    assert exercises.tournament(forger) == exercises.tournament(always_defect)


def test_after_a_call_that_is_believed_the_lists_hold_what_was_meant():
    seen = []

    def watch(own, other):
        seen.append((tuple(own), tuple(other)))
        return "C"

    def twins(believed):
        seen.clear()
        happened = events(dice(1, 3, seeds=1, rounds=50), 0.3, believed)
        tournament.meet(examine(watch), None, happened)
        return {letter for lists in seen for moves in lists for letter in moves}

    assert twins(0.0) == {"C", "D"}
    assert twins(1.0) == {"C"}


def test_the_time_of_a_move_is_bounded_by_steps_and_the_tracer_put_back():
    before = sys.gettrace()
    with pytest.raises(RefusedError):
        examine(endless).ask([], [])
    assert sys.gettrace() is before


def test_a_strategy_with_some_work_is_not_refused(monkeypatch):
    monkeypatch.setattr(tournament, "SEEDS", 1)

    def counts(own, other):
        pairs = [(one, two) for one in own for two in other[:20]]
        return "D" if pairs.count(("D", "D")) > 5 else "C"

    assert exercises.tournament(counts).startswith("Without accidents")
    assert own_strategy.LONGEST > 100_000
