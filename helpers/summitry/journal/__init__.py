"""The learner's own answers: kept safe, shown again, exported.

Names load when first used, so that ``import summitry.journal`` costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitry.journal.entries import Entry
    from summitry.journal.export import HandIn, export_page, hand_in, read_hand_in
    from summitry.journal.portfolio_files import export_portfolio, portfolio
    from summitry.journal.shelf import show
    from summitry.journal.store import Journal, NotSavedError, journal_here

HOMES = {
    "Entry": "entries",
    "HandIn": "export",
    "Journal": "store",
    "NotSavedError": "store",
    "export_page": "export",
    "export_portfolio": "portfolio_files",
    "hand_in": "export",
    "journal_here": "store",
    "portfolio": "portfolio_files",
    "read_hand_in": "export",
    "show": "shelf",
}

__all__ = [
    "Entry",
    "HandIn",
    "Journal",
    "NotSavedError",
    "export_page",
    "export_portfolio",
    "hand_in",
    "journal_here",
    "portfolio",
    "read_hand_in",
    "show",
]


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *HOMES})
