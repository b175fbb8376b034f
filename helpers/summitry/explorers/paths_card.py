"""What stands below and beside a fan: the states in words, reasons of the chances, the table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry import look
from summitry.explorers.source_list import citation_list
from summitry.models.tables import rows
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.explorers.paths_words import Fan


def paths_card(
    case: Any, states: pd.DataFrame, start: str, below: str, *, revealed: bool, real: bool
) -> str:
    """Return what no longer fits the reading, why the path begins there, and lists, as HTML.

    Parameters
    ----------
    case
        The case with its moves and, where it may show, its record.
    states
        The states by id.
    start
        Id of the first state.
    below
        What the reading leaves to the card.
    revealed
        Whether chances may show.
    real
        Whether the real path shows.
    """
    reason = states.loc[start, "start_reason"]
    why = say("paths.why_start", name=states.loc[start, "name"], reason=reason) if reason else ""
    parts = [
        f'<div class="summitry-card"><p>{escape(words)}</p></div>'
        for words in (below, why)
        if words
    ]
    parts.append(look.folded(say("paths.states"), state_list(states)))
    if revealed:
        parts.append(look.folded(say("paths.reasons"), move_list(case, states)))
    if real:
        parts.append(look.folded(say("paths.record"), record_list(case, states)))
    return "".join(parts)


def state_list(states: pd.DataFrame) -> str:
    """Return the states with what they mean and what would count, as HTML."""
    items = (
        f"<li><b>{escape(row.name)}.</b> {escape(row.description)} "
        f"{escape(say('paths.would_count', what=row.what_would_count))}</li>"
        for row in rows(states)
    )
    return f"<ul>{''.join(items)}</ul>"


def move_list(case: Any, states: pd.DataFrame) -> str:
    """Return the pack's own chances with their reasons, as HTML."""
    items = (
        say(
            "paths.move",
            here=states.loc[move.from_state, "name"],
            there=states.loc[move.to_state, "name"],
            chance=f"{move.chance:g}",
            why=move.why,
        )
        for move in rows(case.path_moves)
    )
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"


def record_list(case: Any, states: pd.DataFrame) -> str:
    """Return the real path month by month with its sources, as HTML."""
    items: list[str] = []
    ids: dict[str, None] = {}
    for row in rows(case.path_record):
        name = states.loc[row.state_id, "name"] if row.state_id else say("paths.not_found")
        line = say("paths.record_line", month=row.month, name=name, note=row.note)
        items.append(f"<li>{escape(line)}</li>")
        ids |= dict.fromkeys(row.source_ids if row.state_id else ())
    return f"<ul>{''.join(items)}</ul>" + citation_list(case, ids)


def state_table(states: pd.DataFrame) -> pd.DataFrame:
    """Return the states with what they mean and what would count, as a table without chances."""
    heads = {"state": "name", "means": "description", "counts": "what_would_count"}
    named = {say(f"paths.column.{head}"): list(states[name]) for head, name in heads.items()}
    return pd.DataFrame(named)


def fan_table(fan: Fan, real: Sequence[int | None]) -> pd.DataFrame:
    """Return the chances by month.

    Parameters
    ----------
    fan
        The chain.
    real
        The states as they were; empty while they may not show.
    """
    table = pd.DataFrame((100 * fan.shares).round(1), columns=fan.names)
    table.insert(0, say("paths.column.month"), range(len(table)))
    if real:
        names = [say("paths.not_found") if one is None else fan.names[one] for one in real]
        table[say("paths.column.real")] = names
    return table
