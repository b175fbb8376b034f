"""Sources of the register of open data as a list that a reader can follow."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable


def register_list(case: Any, source_ids: Iterable[str]) -> str:
    """Return the sources that an open table names, as HTML; later ones than the view are left out.

    Parameters
    ----------
    case
        The case whose date cuts the register.
    source_ids
        Short names in the register's table of sources; each is listed once.
    """
    from summitry.case.open_data import open_data

    sources = open_data("sources", as_of=case.as_of_date).set_index("source_id")
    known = [name for name in dict.fromkeys(source_ids) if name in sources.index]
    items = "".join(f"<li>{source_line(str(sources.at[name, 'address']))}</li>" for name in known)
    return f"<p>{escape(say('sources.title'))}</p><ul>{items}</ul>" if items else ""


def source_line(address: str) -> str:
    """Return one source as a line of HTML; an address that a browser can open is a link."""
    if not address.startswith(("https://", "http://")) or " " in address:
        return escape(address)
    return f'<a href="{escape(address)}" target="_blank" rel="noopener">{escape(address)}</a>'
