"""Explorers of the portfolio: the own path, from the first belief to the last answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.case.case import Case
    from summitry.explorers.journey import JourneyExplorer


def journey(case: Case, **state: Any) -> JourneyExplorer:
    """Walk along the own path, station by station, as the journal holds it.

    Parameters
    ----------
    case
        A case pack, whole or as of a date; while its record is closed nothing is scored.
    state
        Settings to begin with: ``station``, ``path``.
    """
    from summitry.explorers.journey import JourneyExplorer

    return JourneyExplorer(case, **state)
