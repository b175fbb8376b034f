"""Bets on signals: placed, moved, kept, taken up again."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

import traitlets

from summitry.explorers.predicting import Predicting
from summitry.models.signals import LEAST_SURE, points, right_options, spread_bet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.journal.store import Journal

Bet = tuple[str, int]
SETS = ("days", "practice")
BETS = ("first", "second")
LAST = 4


def sets_of(signals: Iterable[Any], eve: dt.date) -> dict[str, list[str]]:
    """Return the ids of the signals that open after the eve, and of those known by then.

    The former keep the order of the table; of the latter the latest comes first.
    """
    known = {row.signal_id: row.opens_on for row in signals}
    days = [one for one, opens in known.items() if not opens.surely_by(eve)]
    practice = [one for one in known if one not in days]
    return {
        SETS[0]: days,
        SETS[1]: sorted(practice, key=lambda one: known[one].last, reverse=True),
    }


def as_bet(pair: Any, options: Sequence[str]) -> Bet | None:
    """Return a bet, or None where it is none.

    >>> as_bet(["a", 70], ("a", "b", "hold")), as_bet(("c", 70), ("a", "b", "hold"))
    (('a', 70), None)
    """
    if not isinstance(pair, (list, tuple)) or len(pair) != 2:
        return None
    answer, sure = pair
    fits = answer in options and type(sure) is int and LEAST_SURE <= sure <= 100
    return (answer, sure) if fits else None


def kept_bets(
    journal: Journal, case: str, kind: str, signal_id: str, options: Sequence[str]
) -> dict[str, Bet]:
    """Return the bets on a signal that a journal holds; a second one counts only after a first."""
    found: dict[str, Bet] = {}
    for which in BETS:
        entry = journal.latest(case, kind, f"{signal_id}/{which}")
        value = entry.value if entry is not None and isinstance(entry.value, dict) else {}
        bet = as_bet((value.get("bet"), value.get("sure")), options)
        if bet is None:
            break
        found[which] = bet
    return found


class SignalBets(Predicting):
    """The part of the explorer that knows which bet is open and what it earns."""

    item = traitlets.Unicode().tag(state=True)
    step = traitlets.Int(1).tag(state=True)
    sure = traitlets.Int(70, min=LEAST_SURE, max=100).tag(state=True)
    bets = traitlets.Dict().tag(state=True)
    reached = traitlets.Dict().tag(state=True)
    revealed = traitlets.Bool(default_value=False).tag(state=True)
    choice = traitlets.Unicode(None, allow_none=True)
    done = traitlets.Bool(default_value=False)
    skipped = traitlets.Bool(default_value=False)

    rows: dict[str, Any]
    options: dict[str, tuple[str, ...]]
    syncing = False

    @abstractmethod
    def arrange(self) -> None:
        """Put up only the controls that serve at this step."""

    @abstractmethod
    def keep_bet(self, which: str) -> None:
        """Write a bet to the journal."""

    @traitlets.validate("bets")
    def _are_bets(self, proposal: Mapping[str, Any]) -> dict[str, dict[str, Bet]]:
        """Take over what is a bet on a signal that is there."""
        found = {}
        for one, given in proposal["value"].items():
            order = self.options.get(one, ())
            pairs = {which: as_bet(given.get(which), order) for which in BETS}
            found[one] = {which: bet for which, bet in pairs.items() if bet}
        return {one: bet for one, bet in found.items() if bet}

    def reach(self, signal_id: str | None = None) -> int:
        """Return the furthest step of a signal that may show."""
        return LAST if self.revealed else int(self.reached.get(signal_id or self.item, 1))

    def phase(self) -> str | None:
        """Return which bet is open; None where none is."""
        if self.revealed or self.step != self.reach():
            return None
        if self.step == 1:
            return BETS[0]
        return BETS[1] if self.step == 2 and self.bet(BETS[0]) else None

    def bet(self, which: str) -> Bet | None:
        """Return a bet on the signal in hand; a second one begins where the first stands."""
        mine = self.bets.get(self.item, {})
        return mine.get(which) or mine.get(BETS[0])

    def sync(self) -> None:
        """Let controls say what stands; the answer and the points on it follow the open bet."""
        if self.syncing:
            return
        self.syncing = True
        phase = self.phase()
        bet = self.bet(phase) if phase else None
        self.choice = bet[0] if bet else None
        if bet and "sure" not in self.given:
            self.sure = bet[1]
        self.done = self.step < self.reach() or self.step == LAST
        self.skipped = self.reach() > 1
        self.arrange()
        self.syncing = False

    @traitlets.observe("choice", "sure")
    def _bet_moved(self, _change: Mapping[str, Any]) -> None:
        """Move the open bet."""
        phase = self.phase()
        if self.syncing:
            return
        if phase and self.choice in self.options[self.item]:
            mine = {**self.bets.get(self.item, {}), phase: (self.choice, self.sure)}
            self.bets = {**self.bets, self.item: mine}
        else:
            self.sync()

    @traitlets.observe("done", "skipped")
    def _pressed(self, change: Mapping[str, Any]) -> None:
        """Do what the button of the same name does, where it can be done."""
        if self.syncing:
            return
        if change["new"] and change["name"] == "done":
            self.go_on()
        elif change["new"]:
            self.skip()
        self.sync()

    def press_on(self) -> None:
        """Go on; where no bet is placed, ask for one."""
        if not self.go_on():
            self.show_trouble(self.say("bet_first"))

    def go_on(self) -> bool:
        """Keep the open bet and show the next step; tell whether that could be done."""
        phase, reach = self.phase(), self.reach()
        if self.step != reach or reach == LAST:
            return True
        if self.step == 1 and self.bet(BETS[0]) is None:
            return False
        if phase:
            mine = {**self.bets[self.item], phase: self.bet(phase)}
            self.bets = {**self.bets, self.item: mine}
            self.keep_bet(phase)
        self.reached = {**self.reached, self.item: reach + 1}
        return True

    def skip(self) -> None:
        """Show all of the signal in hand without a bet."""
        if self.reach() == 1:
            kept = {one: bet for one, bet in self.bets.items() if one != self.item}
            self.bets = kept
            self.reached = {**self.reached, self.item: LAST}
            self.step = 2

    def score(self, signal_id: str, which: str) -> float | None:
        """Return the points of a bet, 0 to 100; None where there is none."""
        bet = self.bets.get(signal_id, {}).get(which)
        if bet is None:
            return None
        row, options = self.rows[signal_id], self.options[signal_id]
        favoured = row.favoured if isinstance(row.favoured, str) else None
        return points(
            spread_bet(bet[0], bet[1], options), options, right_options(row.weight, favoured)
        )

    def scores(self, signal_ids: Sequence[str]) -> dict[str, tuple[str, float, float]]:
        """Return weight, points and points of the first bet of the signals that are done."""
        found = {}
        for one in signal_ids:
            last, before = self.score(one, BETS[1]), self.score(one, BETS[0])
            if last is not None and before is not None and self.reach(one) == LAST:
                found[one] = (str(self.rows[one].weight), last, before)
        return found
