"""The brief of a seat as HTML, and its places as a table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry import look
from summitry.explorers.role_words import words
from summitry.explorers.source_list import citation_list
from summitry.models.tables import rows
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

PUBLIC, CONFIDENTIAL = "public", "confidential"
MARKS = {PUBLIC: "reading", CONFIDENTIAL: "scenario"}


def paragraphs(text: str) -> str:
    """Return a text as HTML, a paragraph for each line that holds anything."""
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"<p>{escape(line)}</p>" for line in lines if line)


def brief(role: Any, side: str, length: str) -> str:
    """Return the words of one side of a brief.

    Parameters
    ----------
    role
        A row of the table ``roles``.
    side
        ``public`` or ``confidential``.
    length
        ``short`` or ``full``.
    """
    return str(getattr(role, f"{side}_{length}"))


def word_count(role: Any, length: str, *, opened: bool) -> int:
    """Return how many words lie open."""
    sides = [PUBLIC, CONFIDENTIAL] if opened else [PUBLIC]
    return sum(len(brief(role, side, length).split()) for side in sides)


def lines(pairs: Sequence[tuple[str, str]]) -> str:
    """Return lines of a card, each with its head; empty ones are left out."""
    return "".join(
        f"<p><b>{escape(words(head))}</b> {escape(text)}</p>" for head, text in pairs if text
    )


def side_html(case: Any, role: Any, side: str, length: str, head: str = "p") -> str:
    """Return the inside of one side of a card: mark, brief, and what belongs to it.

    Parameters
    ----------
    case
        The case, for the names of the issues.
    role, side, length
        As in `brief`.
    head
        The element of the head line.
    """
    title = escape(words(f"{side}_head", seat=role.seat))
    told = f"<{head}><b>{title}</b> {look.badge(MARKS[side])}</{head}>"
    told += f"<p><i>{escape(words(f'{side}_rests'))}</i></p>"
    told += paragraphs(brief(role, side, length))
    if side == PUBLIC:
        names = dict(zip(case.issues["issue_id"], case.issues["name"], strict=True))
        wants = "; ".join(names[one] for one in role.wants if one in names)
        return told + lines([("wants", wants), ("style", role.style)])
    return told + lines([("red_lines", role.red_lines), ("could_trade", role.could_trade)])


def role_card(case: Any, role: Any, length: str, *, opened: bool) -> str:
    """Return the card of a seat; the confidential side only while it is open.

    Parameters
    ----------
    case, role, length
        As in `side_html`.
    opened
        Whether the confidential brief shows.
    """
    cited = look.folded(say("frame.sources"), citation_list(case, role.source_ids))
    card = f'<div class="summitry-card">{side_html(case, role, PUBLIC, length)}{cited}</div>'
    if not opened:
        return card
    inside = side_html(case, role, CONFIDENTIAL, length)
    return f'{card}<div class="summitry-card">{inside}</div>'


def role_table(places: pd.DataFrame) -> pd.DataFrame:
    """Return the places of a seat as a table.

    Parameters
    ----------
    places
        As `summitry.models.role.places` returns them.
    """
    found = list(rows(places))
    cells = {
        "issue": [row.name for row in found],
        "position": [f"{row.position:g}" for row in found],
        "band": [
            say("positions.from_to", low=f"{row.low:g}", high=f"{row.high:g}") for row in found
        ],
        "salience": [f"{row.salience:g}" for row in found],
        "flexibility": [f"{row.flexibility:g}" for row in found],
        "stance": [row.stance for row in found],
        "confidence": [say(f"positions.confidence.{row.coding_confidence}") for row in found],
    }
    return pd.DataFrame({words(f"column.{name}"): told for name, told in cells.items()})
