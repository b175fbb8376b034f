"""Summitry: an interactive casebook on diplomacy."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

WHERE = {
    "open_case": ("summitry.case", "open_case"),
    "open_data": ("summitry.case.open_data", "open_data"),
    "explore": ("summitry.explore", None),
    "journal": ("summitry.journal", None),
    "commit": ("summitry.journal.commit", None),
    "checkpoint": ("summitry.journal.checkpoints", "checkpoint"),
    "show": ("summitry.show", None),
    "exercises": ("summitry.exercises", None),
    "classroom": ("summitry.classroom", None),
}

__all__ = [
    "SummitryError",
    "__version__",
    "checkpoint",
    "classroom",
    "commit",
    "exercises",
    "explore",
    "journal",
    "open_case",
    "open_data",
    "show",
]


def __getattr__(name: str) -> Any:
    """Import what is asked for when it is asked for, so that a notebook starts quickly."""
    if name == "SummitryError":
        return import_module("summitry.errors").SummitryError
    if name not in WHERE:
        raise AttributeError(f"summitry has no {name!r}; it has {', '.join(__all__)}.")
    module, attribute = WHERE[name]
    found = import_module(module)
    return getattr(found, attribute) if attribute else found


def __dir__() -> list[str]:
    """List what can be imported."""
    return sorted(__all__)
