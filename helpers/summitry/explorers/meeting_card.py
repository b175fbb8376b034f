"""One occasion as a card: what is known of it and, once that shows, how each side named it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.explorers.meeting_reading import lasted, words
from summitry.explorers.source_list import citation_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.case.case import Case


def contact_card(case: Case, row: Any, sides: Mapping[str, str], *, told: bool) -> str:
    """Return an occasion as HTML.

    Parameters
    ----------
    case
        The case, for its sources.
    row
        A row of the table of contacts.
    sides
        What the two sides are called.
    told
        Whether it may show how they named it.
    """
    lines = [
        words("card.what", minutes=lasted(row.minutes), form=words(f"formats.{row.format}")),
        words("card.readout", who=readout(row.readout, sides)),
        row.evidence,
    ]
    if row.agreed_points:
        lines.append(words("card.agreed", what=row.agreed_points))
    if told:
        for side, name in sides.items():
            named, kind = getattr(row, f"named_{side}"), getattr(row, f"called_{side}")
            gaps = {"side": name, "kind": words(f"kinds.{kind}"), "words": named}
            lines.append(words("card.named" if named else "card.unnamed", **gaps))
        if row.afterwards and not case.withholds("contacts", "afterwards"):
            lines.append(words("card.afterwards", what=row.afterwards))
    head = f"<p><b>{escape(row.name)}, {escape(row.start.words)}</b> {look.badge(row.mark)}</p>"
    inside = "".join(f"<p>{escape(line)}</p>" for line in lines if line)
    sources = citation_list(case, row.source_ids) if told else ""
    return f'<div class="summitry-card">{head}{inside}{sources}</div>'


def readout(which: str, sides: Mapping[str, str]) -> str:
    """Return who gave an account afterwards."""
    return sides.get(which) or words(f"readouts.{which}")
