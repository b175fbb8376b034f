"""Cards of what is in hand: a coded issue, or an item of a package with its evidence."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.explorers.source_list import citation_list
from summitry.explorers.state_names import opening
from summitry.models.compare import side_by_side
from summitry.models.tables import rows
from summitry.text import say

if TYPE_CHECKING:
    from summitry.explorers.linkage_state import LinkageState


def line(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the card as a paragraph."""
    return f"<p>{escape(say(f'linkage.card.{phrase}', **gaps))}</p>"


def issue_card(explorer: LinkageState, issue: str) -> str:
    """Return the question of an issue, which end each of the two is nearer to, and who cares.

    Parameters
    ----------
    explorer
        The explorer, for case and parties.
    issue
        Id of the issue; without one there is no card.
    """
    if issue not in explorer.issues:
        return ""
    row, case = explorer.issues[issue], explorer.case
    head = f"<p><b>{escape(row['name'])}</b> {look.badge(row['mark'])}</p>"
    body = f"<p>{escape(row['question'])}</p>"
    pair = side_by_side(case.positions, case.issues, explorer.a, explorer.b)
    first, second = explorer.spoken()
    for found in rows(pair[(pair["issue_id"] == issue) & pair["both"]]):
        ends = [row[end].rstrip(".") for end in ("scale_0", "scale_100")]
        near, far = ends if found.position_a < found.position_b else ends[::-1]
        told = {"first": opening(first), "second": second}
        if found.position_a != found.position_b:
            body += line("stand", near=near, far=far, **told)
        cares = {"care": f"{found.salience_a:g}", "cares": f"{found.salience_b:g}"}
        body += line("cares", **told, **cares)
    return f'<div class="summitry-card">{head}{body}</div>'


def package_card(case: Any, key: str) -> str:
    """Return what the two parties would have of an item, the evidence and its sources, as HTML.

    Parameters
    ----------
    case
        The case.
    key
        Id of the item.
    """
    table = case.package_items
    cards = []
    for row in rows(table[table["item_id"] == key]):
        head = f"<p><b>{escape(row.name)}</b> {look.badge(row.mark)} {escape(row.what)}</p>"
        ways = line("way", party=row.first_party, way=row.first_way)
        ways += line("way", party=row.second_party, way=row.second_way)
        known = f"<p>{escape(row.evidence)}</p>" + line("undocumented")
        sources = citation_list(case, row.source_ids)
        cards.append(f'<div class="summitry-card">{head}{ways}{known}{sources}</div>')
    return "".join(cards)
