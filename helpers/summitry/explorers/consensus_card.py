"""The card of the chair's table: wordings of the item in hand, what would help, one state."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from summitry.explorers.consensus_words import (
    bloc_name,
    blocs_now,
    change_words,
    item_words,
    words,
)
from summitry.explorers.state_names import opening

if TYPE_CHECKING:
    from summitry.explorers.consensus_state import ConsensusState

MOST = 8


def consensus_card(explorer: ConsensusState) -> str:
    """Return the wordings of the item in hand, and once it may show, who could be brought round."""
    parts = [wordings(explorer)]
    if explorer.revealed:
        parts += [ways(explorer), portrait(explorer)]
    return f'<div class="summitry-card">{"".join(parts)}</div>'


def wordings(explorer: ConsensusState) -> str:
    """Return the wordings of the item in hand, the one on the table in bold."""
    item, level = explorer.items[explorer.place], explorer.package[explorer.place]
    lines = []
    for number, (label, full) in enumerate(zip(item.labels, item.words, strict=True), 1):
        line = escape(words("wording", number=number, label=label, words=full))
        lines.append(f"<li>{f'<b>{line}</b>' if number == level else line}</li>")
    uncoded = "" if item.issue else f"<p>{escape(words('uncoded'))}</p>"
    ours = escape(words("ours"))
    name = escape(item.name)
    return f"<p><b>{name}</b> ({ours})</p><ul>{''.join(lines)}</ul>{uncoded}"


def ways(explorer: ConsensusState) -> str:
    """Return what would bring each of those who object round."""
    blocs = blocs_now(explorer)
    lines = []
    for bloc in blocs[::-1][:MOST]:
        change = explorer.council.change(explorer.package, explorer.terms, bloc.states[0])
        name = opening(bloc_name(explorer, bloc))
        if change is None:
            lines.append(words("way_none", name=name, miss=f"{bloc.miss:.1f}"))
        else:
            advice = change_words(explorer, change)
            lines.append(words("way", name=name, miss=f"{bloc.miss:.1f}", advice=advice))
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<p><b>{escape(words('ways'))}</b></p><ul>{listed}</ul>" if lines else ""


def portrait(explorer: ConsensusState) -> str:
    """Return what each item of the package is worth to the state that is looked at."""
    if not explorer.state:
        return ""
    council = explorer.council
    state = council.codes.index(explorer.state)
    tables, seats = council.tables(explorer.terms), council.seats(discipline=explorer.discipline)
    lines = []
    for place, level in enumerate(explorer.package):
        if not level:
            continue
        row = council.of_issue[place]
        ground = seats.ground[row, state] if row >= 0 else "unknown"
        told = {"item": item_words(explorer, place, level), "ground": words(f"ground.{ground}")}
        lines.append(words("part", worth=f"{tables[place][level][state]:+.1f}", **told))
    listed = "".join(f"<li>{escape(line)}</li>" for line in lines)
    name = escape(council.capital(state))
    return f"<p><b>{name}</b></p><ul>{listed}</ul>"
