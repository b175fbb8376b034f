"""The occasions of a reference class as a list: who came, whether they met, where that is read."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.explorers.source_list import citation_list
from summitry.models.tables import rows
from summitry.text import say

if TYPE_CHECKING:
    import pandas as pd


def kind_of(occasion: Any, *, revealed: bool) -> str:
    """Return how an occasion is drawn: ``met``, ``apart``, ``both``, ``away`` or ``unknown``.

    Parameters
    ----------
    occasion
        A row with ``first_came``, ``second_came``, ``overlapped`` and ``met``.
    revealed
        Whether it may show whether they met.
    """
    came = (occasion.first_came, occasion.second_came)
    if "no" in (*came, occasion.overlapped):
        return "away"
    if not revealed:
        return "both" if came == ("yes", "yes") else "unknown"
    return {"yes": "met", "no": "apart"}.get(occasion.met, "unknown")


def occasion_card(case: Any, occasions: pd.DataFrame, name: str, *, told: bool) -> str:
    """Return the occasions of a class as a foldable list; answers and sources where they may show.

    Parameters
    ----------
    case
        The case whose precedents carry sources.
    occasions
        The occasions of the class.
    name
        What the class is called.
    told
        Whether it may show whether they met.
    """
    lines = "".join(f"<li>{escape(occasion_line(row, told=told))}</li>" for row in rows(occasions))
    inside = f"<ul>{lines}</ul>"
    if told and len(case.precedents):
        days = set(occasions["start"])
        found = (row for row in rows(case.precedents) if row.start.first in days)
        ids = dict.fromkeys(source for row in found for source in row.source_ids)
        inside += citation_list(case, ids) if ids else ""
    summary = say("reference_class.list", n=len(occasions), name=name)
    return look.folded(summary, inside)


def occasion_line(occasion: Any, *, told: bool) -> str:
    """Return one occasion as a line: where and when, who came or whether they met, a note."""
    kind = kind_of(occasion, revealed=told)
    words = say(f"reference_class.key.{kind}")
    note = f" {occasion.note}" if told and occasion.note else ""
    gaps = {"place": occasion.place, "year": occasion.start.year, "answer": words}
    return say("reference_class.line", name=occasion.name, **gaps) + note
