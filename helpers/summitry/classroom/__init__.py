"""A class at the table: a session with rounds, its record, its debrief, and hand-in files.

Names load when first used, so that ``import summitry.classroom`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.classroom.delegation import Delegation
    from summitry.classroom.hand_in import collect
    from summitry.classroom.moves import Move, read_record
    from summitry.classroom.simulation import Simulation
    from summitry.classroom.table import replay

HOMES = {
    "Delegation": "delegation",
    "Move": "moves",
    "Simulation": "simulation",
    "collect": "hand_in",
    "read_record": "moves",
    "replay": "table",
}

__all__ = ["Delegation", "Move", "Simulation", "collect", "read_record", "replay"]


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *HOMES})
