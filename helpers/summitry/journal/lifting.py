"""What a dated view keeps back and the open record shows, counted and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.text import look_up, say

if TYPE_CHECKING:
    from summitry.case.case import Case

HOLLOW = ("positions", "negotiators")
COLUMNS = (("claims", "verdict"), ("forecasts", "resolution"))


def lifted(case: Case) -> list[str]:
    """Return in words what opens with the record: what is new, then the rows of each table.

    Parameters
    ----------
    case
        The case, whole or as of its eve.
    """
    view = case if case.as_of_date is not None else case.on_eve()
    counts = {
        table: len(view.tables[table]) for table, column in COLUMNS if view.withholds(table, column)
    }
    counts |= {table: n for table, n in view.later.items() if n and table not in HOLLOW}
    for table in HOLLOW:
        hollow = int(view.tables[table]["hollow"].sum()) if len(view.tables[table]) else 0
        counts[table] = hollow + view.later.get(table, 0)
    named = look_up("opening.tables")
    order = [*named, *(table for table in counts if table not in named)]
    words = [named_rows(table, counts[table]) for table in order if counts.get(table)]
    notes = any(column != "*" and (table, column) not in COLUMNS for table, column in view.withheld)
    return [*words, say("opening.notes")] if notes else words


def named_rows(table: str, n: int) -> str:
    """Name a number of rows of a table.

    >>> named_rows("facts", 1), named_rows("boats", 3)
    ('1 fact', '3 rows of boats')
    """
    known = table in look_up("opening.tables")
    return say(f"opening.tables.{table}" if known else "opening.rows", n=n, table=table)
