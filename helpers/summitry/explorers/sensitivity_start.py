"""Where the sensitivity explorer starts from: the estimates of the case, or a saved scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from summitry.explorers.scenarios_setting import kept_rate, stored
from summitry.models.scenarios import base_chances
from summitry.text import say

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from summitry.case.case import Case
    from summitry.journal.store import Journal
    from summitry.models.scenarios import OutcomeModel

STARTS = ESTIMATES, OWN = "estimates", "own"


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the sensitivity explorer."""
    return say(f"sensitivity.{phrase}", **gaps)


class Start(NamedTuple):
    """Where the drivers stand.

    Attributes
    ----------
    name
        Name of the saved scenario; empty for the estimates.
    bands
        Low end, mark and high end of each driver, shape (n_drivers, 3).
    base_rate
        How many of 100 such occasions led to a meeting, 1 to 99; None where nothing says it.
    anchor
        Where the drivers stand when the base rate holds, shape (n_drivers,); None: in the middle.
    """

    name: str
    bands: NDArray[Any]
    base_rate: int | None = None
    anchor: NDArray[Any] | None = None

    def rate(self, model: OutcomeModel, base_rate: float) -> float:
        """Return the base rate at the middle of all drivers that says the same as one here."""
        mixed = model.meetings.any() and not model.meetings.all()
        if self.anchor is None or not mixed:
            return base_rate
        return 100 * float(base_chances(model, base_rate, self.anchor)[model.meetings].sum())


def from_estimates(case: Case, journal: Journal | None = None) -> Start:
    """Start from the estimates of the case; with a journal, from the base rate carried on."""
    bands = case.drivers[["low", "eve_estimate", "high"]].to_numpy(float)
    return Start("", bands, kept_rate(journal, case) if journal is not None else None)


def from_saved(case: Case, journal: Journal) -> Start | None:
    """Start from the scenario saved last; None where there is none."""
    found = stored(journal, case)
    if not found:
        return None
    name, setting = [*found.items()][-1]
    return Start(
        name, setting.bands(case.drivers), setting.base_rate, setting.anchor_marks(case.drivers)
    )
