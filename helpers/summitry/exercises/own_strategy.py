"""A function that a learner wrote, asked for one move after the other, whatever it does."""

from __future__ import annotations

import inspect
import random
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LETTERS = {"C": True, "D": False}
LONGEST = 300_000  # steps of the interpreter for one move
SHOWN = 60  # characters of a wrong answer


class RefusedError(SummitryError):
    """The strategy cannot play; the sentence says why."""


class TooLongError(BaseException):
    """One move took too many steps; no exception that a strategy catches by chance."""


class Seat:
    """The strategy in one match: it sees copies of the two lists, so that it cannot change them."""

    def __init__(self, ask: Callable[[list[str], list[str]], bool]) -> None:
        self.ask = ask
        self.own: list[str] = []
        self.other: list[str] = []

    def meant(self, _lenient: bool) -> bool:  # noqa: FBT001 (a die, not a switch)
        """Return whether it means to cooperate."""
        return self.ask(list(self.own), list(self.other))

    def take(self, mine: bool, other: bool) -> None:  # noqa: FBT001
        """Note what was done, as it is taken."""
        self.own.append("C" if mine else "D")
        self.other.append("C" if other else "D")


class Own:
    """A strategy that can be asked.

    Parameters
    ----------
    function
        What the learner wrote.
    """

    def __init__(self, function: Callable[[list[str], list[str]], Any]) -> None:
        self.function = function

    def sit_down(self) -> Seat:
        """Begin a match."""
        return Seat(self.ask)

    def ask(self, own: list[str], other: list[str]) -> bool:
        """Return whether it means to cooperate; refuse whatever is no move."""
        number = len(own) + 1
        try:
            with counted(LONGEST):
                answer = self.function(own, other)
        except TooLongError:
            raise RefusedError(say("tournament.too_long", number=number)) from None
        except KeyboardInterrupt:
            raise RefusedError(say("tournament.stopped", number=number)) from None
        except BaseException as error:  # noqa: BLE001 (no learner is to see a traceback)
            told = {"kind": type(error).__name__, "what": short(error), "number": number}
            phrase = "tournament.failed" if own else "tournament.failed_at_once"
            raise RefusedError(say(phrase, **told)) from None
        if isinstance(answer, str) and answer in LETTERS:
            return LETTERS[answer]
        phrase = "tournament.nothing" if answer is None else "tournament.no_move"
        raise RefusedError(say(phrase, answer=short(repr_of(answer)), number=number))


def examine(strategy: Any) -> Own:
    """Return the strategy ready to be asked.

    Raises
    ------
    RefusedError
        If it is no function of two lists.
    """
    if not callable(strategy):
        raise RefusedError(say("tournament.no_function", kind=type(strategy).__name__))
    try:
        inspect.signature(strategy).bind([], [])
    except TypeError:
        raise RefusedError(say("tournament.no_two_lists")) from None
    except ValueError:
        pass  # some built-in functions do not tell what they take
    return Own(strategy)


@contextmanager
def counted(most: int) -> Iterator[None]:
    """Stop what runs inside once it has taken more than so many steps of the interpreter."""
    left = most

    def trace(frame: Any, event: str, _told: Any) -> Any:
        nonlocal left
        if event == "call":
            frame.f_trace_opcodes, frame.f_trace_lines = True, False
        left -= 1
        if left < 0:
            raise TooLongError
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(before)


@contextmanager
def same_chance(seed: int) -> Iterator[None]:
    """Let `random` throw the same dice inside, and go on outside as if nothing had been."""
    before = random.getstate()
    random.seed(seed)
    try:
        yield
    finally:
        random.setstate(before)


def repr_of(answer: Any) -> str:
    """Return how an answer is written, even where it refuses."""
    try:
        return repr(answer)
    except Exception:  # noqa: BLE001 (it is a learner's object)
        return type(answer).__name__


def short(words: Any) -> str:
    """Return words on one line, cut where they are long."""
    line = " ".join(str(words).split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
