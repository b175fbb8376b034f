"""Do something once movement has come to rest."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

PAUSE = 0.15


class Rest:
    """Call an action a moment after the last of a burst of changes.

    Outside a running event loop (plain Python, tests) nothing is scheduled: call the action itself.

    Parameters
    ----------
    action
        What to do at rest.
    """

    def __init__(self, action: Callable[[], None]) -> None:
        self.action = action
        self.waiting: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Wait anew."""
        if self.waiting is not None:
            self.waiting.cancel()
            self.waiting = None
        loop = running_loop()
        if loop is not None:
            self.waiting = loop.call_later(PAUSE, self.action)

    def later(self, action: Callable[[], None]) -> None:
        """Do something else in a free moment."""
        loop = running_loop()
        if loop is not None:
            loop.call_later(PAUSE, action)


def running_loop() -> asyncio.AbstractEventLoop | None:
    """Return the event loop that runs this code, if there is one."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None
