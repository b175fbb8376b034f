"""Case packs: opening, checking and describing them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.case.case import Case
    from summitry.case.checking import check_folder
    from summitry.case.dates import PartialDate
    from summitry.case.opening import open_case
    from summitry.case.problems import CaseError, Problem

HOMES = {
    "Case": "case",
    "CaseError": "problems",
    "PartialDate": "dates",
    "Problem": "problems",
    "check_folder": "checking",
    "open_case": "opening",
}

__all__ = [
    "Case",
    "CaseError",
    "PartialDate",
    "Problem",
    "check_folder",
    "open_case",
]


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)
