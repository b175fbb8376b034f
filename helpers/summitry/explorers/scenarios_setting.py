"""A setting of the scenario board: where the drivers stand, how sure one is, which base rate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from summitry.models.scenarios import MIDDLE, RAREST, SUREST
from summitry.models.scenarios_draws import shifted_band
from summitry.models.tables import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from summitry.case.case import Case
    from summitry.journal.store import Journal

WIDTHS = {"half": 0.5, "table": 1.0, "double": 2.0}
AS_CODED, IN_THE_MIDDLE = "as_coded", "middle"
ANCHORS = AT_MIDDLE, AT_ESTIMATES = "middle", "estimates"
KIND, BASE_RATE = "scenario", "base_rate"


class Setting(NamedTuple):
    """Where the board stands.

    Attributes
    ----------
    drivers
        A place from 0 to 100 by driver.
    base_rate
        How many of 100 such occasions led to a meeting, 1 to 99.
    width
        One of `WIDTHS`.
    anchor
        One of `ANCHORS`: where the drivers stand when the base rate holds.
    """

    drivers: dict[str, int]
    base_rate: int
    width: str
    anchor: str = AT_MIDDLE

    def marks(self) -> NDArray[np.float64]:
        """Return the places of the drivers, shape (n_drivers,)."""
        return np.array(list(self.drivers.values()), float)

    def anchor_marks(self, drivers: pd.DataFrame) -> NDArray[np.float64] | None:
        """Return where the drivers stand when the base rate holds; None: in the middle."""
        if self.anchor == AT_MIDDLE:
            return None
        return np.array([round(mark) for mark in drivers["eve_estimate"]], float)

    def bands(self, drivers: pd.DataFrame) -> NDArray[np.float64]:
        """Return low end, mark and high end of each driver, shape (n_drivers, 3)."""
        found = []
        for row in rows(drivers):
            mark = self.drivers[row.driver_id]
            table = (row.low, row.eve_estimate, row.high)
            low, high = shifted_band(*table, mark, WIDTHS[self.width])
            found.append((low, mark, high))
        return np.array(found, float)

    def key(self) -> tuple[Any, ...]:
        """Return what tells two settings apart."""
        return (*self.drivers.items(), self.base_rate, self.width, self.anchor)

    def value(self) -> dict[str, Any]:
        """Return the setting as plain values, as a journal and a state can hold it."""
        names = ("base_rate", "width", "anchor")
        return {"drivers": dict(self.drivers)} | {name: getattr(self, name) for name in names}


def read_setting(value: Any, drivers: Sequence[str]) -> Setting | None:
    """Read a setting from plain values; None where they do not fit these drivers.

    >>> read_setting({"drivers": {"rain": 40}, "base_rate": 50}, ["rain"])
    Setting(drivers={'rain': 40}, base_rate=50, width='table', anchor='middle')
    """
    if not isinstance(value, dict) or not isinstance(value.get("drivers"), dict):
        return None
    places = value["drivers"]
    known = all(type(places.get(one)) is int and 0 <= places[one] <= 100 for one in drivers)
    rate, width = value.get("base_rate"), value.get("width", "table")
    anchor = value.get("anchor", AT_MIDDLE)
    if not known or width not in WIDTHS or anchor not in ANCHORS or not is_rate(rate):
        return None
    return Setting({one: places[one] for one in drivers}, int(rate), width, anchor)


def is_rate(value: Any) -> bool:
    """Tell whether a value can be a base rate in 100."""
    return type(value) is int and RAREST <= value <= SUREST


def presets(case: Case) -> dict[str, dict[str, int]]:
    """Return where the drivers stand in each preset: as coded, those of the pack, in the middle."""
    coded = {row.driver_id: round(row.eve_estimate) for row in rows(case.drivers)}
    found = {AS_CODED: coded}
    for row in rows(case.presets):
        places = found.setdefault(row.preset_id, dict(coded))
        if row.driver_id in places:
            places[row.driver_id] = round(row.value)
    return found | {IN_THE_MIDDLE: dict.fromkeys(coded, round(MIDDLE))}


def stored(journal: Journal, case: Case) -> dict[str, Setting]:
    """Return the settings that the journal holds by name, the last one kept last."""
    drivers = list(case.drivers["driver_id"])
    found: dict[str, Setting] = {}
    for entry in journal.entries():
        if (entry.case, entry.kind) == (case.id, KIND):
            setting = read_setting(entry.value, drivers)
            if setting is not None:
                found.pop(entry.about, None)
                found[entry.about] = setting
    return found


def kept_rate(journal: Journal, case: Case) -> int | None:
    """Return the base rate that the learner carried on from the reference class, if any."""
    found = [one.value for one in journal.entries() if (one.case, one.kind) == (case.id, BASE_RATE)]
    last: Any = found[-1] if found else None
    last = last.get("percent") if isinstance(last, dict) else last
    return min(max(last, RAREST), SUREST) if type(last) is int and 0 <= last <= 100 else None
