"""One signal as a card, as far as the steps go, and as a row of the table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from summitry import look
from summitry.explorers.signals_words import (
    OURS,
    STEPS,
    View,
    called,
    deciding,
    option_words,
    ours,
    usual_words,
)
from summitry.explorers.source_list import citation_list
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.case.case import Case

DECIDES = 3


def signal_card(case: Case, view: View) -> str:
    """Return a signal as HTML; what belongs to later steps is left out.

    Parameters
    ----------
    case
        The case, for the sources.
    view
        What is shown of the signal.
    """
    row, step = view.row, view.step
    lines = [row.observed, *([usual_words(row)] if step > 1 else [])]
    after = [deciding(row)] if step >= DECIDES else []
    if step == OURS:
        after += [
            ours(view),
            *([say("signals.caution", caution=row.caution)] if row.caution else []),
        ]
    items = "".join(f"<li>{escape(option_words(row, one))}</li>" for one in view.options)
    head = (
        f"<p><b>{escape(say(f'signals.steps.{STEPS[step - 1]}'))}</b></p>"
        f"<p><b>{escape(row.signal)}</b> {look.badge(row.mark)}</p>"
    )
    sources = citation_list(case, row.source_ids) if step >= DECIDES else ""
    return (
        f'<div class="summitry-card">{head}{paragraphs(lines)}<ol>{items}</ol>'
        f"{paragraphs(after)}{sources}</div>"
    )


def paragraphs(lines: list[str]) -> str:
    """Return lines as HTML paragraphs."""
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def table_row(
    row: Any,
    bets: Mapping[str, tuple[str, int]],
    score: tuple[str, float, float] | None,
    *,
    told: bool,
) -> tuple[str, ...]:
    """Return a signal as a row: name, both bets, our reading, points.

    Parameters
    ----------
    row
        The signal.
    bets
        The bets placed on it, by ``first`` and ``second``.
    score
        Weight, points, and points of the first bet; None where nothing is scored.
    told
        Whether our reading may show.
    """
    placed = [called(row, bets[which]) if which in bets else "" for which in ("first", "second")]
    weight = say(f"signals.weights.{row.weight}") if told else say("signals.waits")
    return (row.signal, *placed, weight, f"{score[1]:.0f}" if score else "")
