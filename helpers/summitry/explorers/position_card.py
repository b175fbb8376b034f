"""Cards and table of one issue: the words behind the marks."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry import look
from summitry.explorers.source_list import citation_list
from summitry.models.tables import rows as rows_of
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the positions."""
    return say(f"positions.{phrase}", **gaps)


def line(phrase: str, text: str) -> str:
    """Return one line of a card: what it is, and the text."""
    head = f"<b>{escape(words(phrase))}</b> " if phrase else ""
    return f"<p>{head}{escape(text)}</p>" if text else ""


def actor_card(case: Any, row: Mapping[str, Any]) -> str:
    """Return what is coded of one actor on one issue, as HTML.

    Parameters
    ----------
    case
        The case, for the sources.
    row
        A row of `summitry.models.positions.stands`.
    """
    level = words(f"confidence.{row['coding_confidence']}")
    numbers = {name: f"{row[name]:g}" for name in NUMBERS}
    return (
        '<div class="summitry-card">'
        f"<p><b>{escape(row['name'])}</b> {look.badge(row['mark'])}</p>"
        + line("", words("numbers", **numbers))
        + line("stance", row["stance"])
        + line("evidence", row["evidence"])
        + line("", words("rests_on", date=dated(row), level=level))
        + line("contested", row["contested"])
        + citation_list(case, row["source_ids"])
        + "</div>"
    )


NUMBERS = ("position", "low", "high", "salience", "flexibility")


def dated(row: Mapping[str, Any]) -> str:
    """Return the date of the act behind a coding; a later one is not told."""
    return words("later_act") if row["hollow"] else row["as_of"].words


def issue_notes(case: Any, issue: Mapping[str, Any]) -> str:
    """Return what the case tells of an issue, folded, as HTML.

    Parameters
    ----------
    case
        The case, for the sources and for what is withheld.
    issue
        A row of the issues.
    """
    later = "" if case.withholds("issues", "background_after") else issue["background_after"]
    inside = (
        line("", issue["question"])
        + line("", words("both_ends", low=issue["scale_0"], high=issue["scale_100"]))
        + line("why", issue["why_it_matters"])
        + line("background", issue["background"])
        + line("afterwards", later)
        + line("caution", issue["caution"])
        + line("terms", ", ".join(issue["key_terms"]))
        + citation_list(case, issue["source_ids"])
    )
    return look.folded(words("about_issue", name=issue["name"]), inside)


def position_table(rows: pd.DataFrame, guesses: Mapping[str, int], *, told: bool) -> pd.DataFrame:
    """Return the actors as a table, with the coding once it may show.

    Parameters
    ----------
    rows
        As `summitry.models.positions.stands` returns them.
    guesses
        The learner's placements by actor.
    told
        Whether the coding shows.
    """
    placed = [guesses.get(actor) for actor in rows["actor_id"]]
    table = {
        "actor": list(rows["name"]),
        "groups": [", ".join(items) for items in rows["alliances"]],
    }
    if told:
        records = list(rows_of(rows))
        table |= {
            "position": [f"{row.position:g}" for row in records],
            "band": [words("from_to", low=f"{row.low:g}", high=f"{row.high:g}") for row in records],
            "salience": [f"{row.salience:g}" for row in records],
            "flexibility": [f"{row.flexibility:g}" for row in records],
            "confidence": [words(f"confidence.{row.coding_confidence}") for row in records],
            "as_of": [dated(row._asdict()) for row in records],
            "stance": list(rows["stance"]),
            "contested": list(rows["contested"]),
        }
    table["placed"] = ["" if place is None else str(place) for place in placed]
    return pd.DataFrame({words(f"column.{name}"): cells for name, cells in table.items()})
