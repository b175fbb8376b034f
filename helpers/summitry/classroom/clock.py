"""The clock of a round: it counts down where it is wanted, and can be paused."""

from __future__ import annotations

import math
import time
from html import escape
from typing import TYPE_CHECKING, Any

import ipywidgets as widgets

from summitry.explorers.controls import Control
from summitry.explorers.rest import running_loop
from summitry.text import say

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterable

    import traitlets

TICK = 1.0


class Clock(Control):
    """What is left of the round, with a button to start and pause.

    Nothing ends by itself when the time is up; the clock says so, and the chair decides.

    Parameters
    ----------
    seconds
        Returns how long the present round lasts; 0 for no clock.
    now
        Returns the time in seconds.
    """

    def __init__(
        self,
        owner: traitlets.HasTraits,
        label: str,
        seconds: Callable[[], int],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.seconds, self.now = seconds, now
        self.left = float(seconds())
        self.since: float | None = None
        self.task: asyncio.TimerHandle | None = None
        super().__init__(owner, "turn", label)

    def build(self) -> widgets.Widget:
        """Put the words before the button."""
        self.words = widgets.HTML()
        self.button = widgets.Button(layout={"width": "auto"})
        self.button.on_click(lambda _button: self.toggle())
        self.show()
        return widgets.HBox([self.words, self.button])

    @property
    def remaining(self) -> float:
        """Seconds that are left."""
        gone = self.now() - self.since if self.since is not None else 0.0
        return max(0.0, self.left - gone)

    def restart(self) -> None:
        """Begin a round anew: as long as it lasts, running if the last one ran."""
        ran = self.since is not None
        self.pause()
        self.left = float(self.seconds())
        if ran:
            self.go()
        self.show()

    def toggle(self) -> None:
        """Start or pause."""
        if self.since is None:
            self.go()
        else:
            self.pause()
        self.show()

    def go(self) -> None:
        """Let the clock run."""
        self.since = self.now()
        self.tick()

    def pause(self) -> None:
        """Stop the clock where it is."""
        self.left, self.since = self.remaining, None
        if self.task is not None:
            self.task.cancel()
            self.task = None

    def tick(self) -> None:
        """Show what is left, and look again in a second while there is any."""
        loop = running_loop()
        self.task = None
        if loop is not None and self.since is not None and self.remaining > 0:
            self.task = loop.call_later(TICK, self.tick)
        self.show()

    def show(self) -> None:
        """Write what is left; hide where no clock is wanted."""
        minutes, seconds = divmod(math.ceil(self.remaining), 60)
        words = (
            say("simulation.time_left", minutes=minutes, seconds=f"{seconds:02d}")
            if self.remaining
            else say("simulation.time_up")
        )
        html = f'<div class="summitry-say"><p class="summitry-small">{escape(words)}</p></div>'
        if self.words.value != html:
            self.words.value = html
        self.button.description = say(
            "simulation.clock_go" if self.since is None else "simulation.clock_pause"
        )
        self.button.disabled = not self.remaining

    def values(self) -> Iterable[Any]:
        """Return nothing: the clock sets no trait."""
        return ()
