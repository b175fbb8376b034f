"""What the explorer of signals says in words."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any, NamedTuple

from summitry.models.signals import HOLD, Tally, points, right_options, spread_bet
from summitry.text import number_word, say

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAD = 26
STEPS = ("seen", "usual", "decides", "ours")
OURS = len(STEPS)
Bet = tuple[str, int]


class View(NamedTuple):
    """What is shown of one signal: the bets, the step, and how it went so far."""

    row: Any
    options: tuple[str, ...]
    step: int
    phase: str | None
    first: Bet | None
    second: Bet | None
    sure: int
    place: int
    total: int
    later: int
    tally: Tally
    score: tuple[str, float, float] | None

    def points(self, bet: Bet | None) -> Sequence[float] | None:
        """Return the points that a bet puts on each option; None for no bet."""
        if bet is None:
            return None
        return [float(share) * 100 for share in spread_bet(bet[0], bet[1], self.options)]

    def right(self) -> tuple[str, ...]:
        """Return what our reading counts as right."""
        favoured = self.row.favoured if isinstance(self.row.favoured, str) else None
        return right_options(str(self.row.weight), favoured)

    def framed(self) -> set[int]:
        """Return the places of what is right, once it may show."""
        right = self.right() if self.step == OURS else ()
        return {self.options.index(one) for one in right}

    def picture_words(self) -> dict[str, str]:
        """Return the words that stand in the picture."""
        usual = usual_words(self.row) if self.step > 1 else say("signals.hidden")
        return {
            "name": self.row.signal,
            "where": say("signals.where", place=self.place, total=self.total),
            "seen": self.row.observed,
            "usual": usual,
            "insight": mean_words(self.tally.insight, self.tally.found),
            "restraint": mean_words(self.tally.restraint, self.tally.held),
        }


def mean_words(mean: float | None, n: int) -> str:
    """Return mean points and how many signals they rest on."""
    return say("signals.none_yet_done") if mean is None else say("signals.mean", mean=mean, n=n)


def usual_words(row: Any) -> str:
    """Say what usually happens, or that no document tells."""
    usual = row.base_rate_hint
    return say("signals.usual", usual=usual) if usual else say("signals.no_usual")


def option_words(row: Any, option: str) -> str:
    """Return a reading in full, or what holding back means."""
    return say("signals.hold") if option == HOLD else str(getattr(row, f"reading_{option}"))


def lead(row: Any, option: str) -> str:
    """Return the first words of a reading, by which it is called."""
    if option == HOLD:
        return say("signals.hold_lead")
    words = option_words(row, option)
    before, colon, _rest = words.partition(":")
    short = before if colon and len(before) <= LEAD else words
    return textwrap.shorten(short.rstrip("."), LEAD, placeholder=" …")


def button_words(row: Any, option: str, order: Sequence[str]) -> str:
    """Return the words on a button: the number of the reading in the picture, and a lead."""
    words = lead(row, option)
    if option == HOLD:
        return words
    return say("signals.button", number=order.index(option) + 1, lead=words)


def called(row: Any, bet: Bet) -> str:
    """Return a bet in words."""
    return say("signals.bet", lead=lead(row, bet[0]), sure=bet[1])


def read_signal(view: View) -> str:
    """Say where one is with a signal.

    Parameters
    ----------
    view
        What is shown of it.
    """
    return (read_first, read_usual, read_deciding, read_ours)[view.step - 1](view)


def read_first(view: View) -> str:
    """Tell what was seen, and the bet on it as far as it goes."""
    row = view.row
    if view.first is None:
        ask = "ask" if view.phase else "looked"
        waits = [say("signals.later", n=view.later, count=number_word(view.later).capitalize())]
        seen = [say(f"signals.{ask}", name=row.signal, observed=row.observed, sure=view.sure)]
        if view.phase and not view.tally.found + view.tally.held:
            seen.append(how_points(view.sure, view.options))
        return " ".join([*seen, *(waits if view.later and view.place == 1 else [])])
    rest = "all_on" if view.first[1] == 100 else "rest"
    then = "bet_open" if view.phase else "bet_stands"
    first = say(f"signals.{rest}", name=row.signal, bet=called(row, view.first))
    return f"{first} {say(f'signals.{then}')}"


def how_points(sure: int, options: Sequence[str]) -> str:
    """Say how points come about, with what a stake would earn on the answer that fits, and not.

    >>> how_points(70, ("a", "b", "c", "hold")).split(": ")[1].split(";")[0]
    '70 on the answer that fits earn 94 of 100, on another 34'
    """
    even = points([1 / len(options)] * len(options), options, options[:1])
    earned = [points(spread_bet(one, sure, options), options, options[:1]) for one in options[:2]]
    return say("signals.how_points", sure=sure, fits=earned[0], misses=earned[1], even=even)


def read_usual(view: View) -> str:
    """Tell what usually happens, and how the bet moved."""
    usual = usual_words(view.row)
    if view.first is None:
        return f"{usual} {say('signals.no_bet')}"
    return f"{usual} {moved(view)}{' ' + say('signals.may_move') if view.phase else ''}"


def moved(view: View) -> str:
    """Say how the second bet lies to the first."""
    if view.first is None or view.second is None:
        return say("signals.no_bet")
    row = view.row
    if view.first == view.second:
        return say("signals.stayed", bet=called(row, view.first))
    return say("signals.moved", first=called(row, view.first), second=called(row, view.second))


def deciding(row: Any) -> str:
    """Say what would decide between the readings."""
    would = row.would_decide
    return say("signals.would_decide", would=would) if would else say("signals.no_decider")


def read_deciding(view: View) -> str:
    """Tell how the bet moved and which fact would decide."""
    return f"{moved(view)} {deciding(view.row)}"


def ours(view: View) -> str:
    """Tell our reading of a signal."""
    row, known = view.row, [one for one in view.right() if one != HOLD]
    name = lead(row, known[0]) if known else ""
    if row.weight == "none" and known:
        return say("signals.ours_too", lead=name)
    return say(f"signals.ours.{row.weight}", lead=name)


def read_ours(view: View) -> str:
    """Tell our reading, what the bet earns, and how it went so far."""
    if view.score is None:
        return f"{ours(view)} {say('signals.no_bet')}"
    _weight, last, before = view.score
    earned = say("signals.earned", last=last, before=before)
    so_far = [
        say(f"signals.so_far_{kind}", mean=mean, n=n, count=number_word(n))
        for kind, mean, n in (
            ("insight", view.tally.insight, view.tally.found),
            ("restraint", view.tally.restraint, view.tally.held),
        )
        if mean is not None
    ]
    return " ".join([ours(view), earned, say("signals.so_far", what=", ".join(so_far))])
