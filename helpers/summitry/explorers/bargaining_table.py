"""Tables and card of one bargain."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.explorers.bargaining_setting import GROUPS
from summitry.explorers.bargaining_words import words
from summitry.look import folded
from summitry.models.bargaining_line import RULES
from summitry.pictures.bargaining import Lever

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summitry.explorers.bargaining_setting import Outcome


def levers_table(explorer: Any, row: Any, *, told: bool) -> list[Lever]:
    """Return the small table under the line: the levers, or what is coded before they show.

    Parameters
    ----------
    explorer
        The explorer whose levers they are.
    row
        A row of `summitry.models.bargaining_start.bargains`, or None.
    told
        Whether the levers show.
    """
    if row is None:
        return []
    if not told:
        return coded_rows(row)
    now, start = explorer.now(), explorer.starts()
    return [
        Lever(
            words(f"{group}.short"),
            (cell("a", group, now, start), cell("b", group, now, start)),
            held=group == explorer.group,
        )
        for group in GROUPS
    ]


def cell(side: str, group: str, now: Mapping[str, Any], start: Mapping[str, Any]) -> str:
    """Return a lever's value, and where it started if it moved."""
    value, first = now[f"{side}_{group}"], start[f"{side}_{group}"]
    text = words("cell", value=value) if value == first else words("was", value=value, first=first)
    begins = group == "patience" and now["begins"] == side
    return words("begins_cell", text=text) if begins else text


def coded_rows(row: Any) -> list[Lever]:
    """Return what is coded of both, as far as it needs no more words."""

    def pair(name: str) -> tuple[str, str]:
        return (f"{getattr(row, f'{name}_a'):g}", f"{getattr(row, f'{name}_b'):g}")

    return [
        Lever(words("coded.position"), pair("position")),
        Lever(words("coded.salience"), pair("salience")),
    ]


def row_words(explorer: Any, row: Any, found: Outcome | None) -> list[tuple[str, str, str]]:
    """Return key, name and note of each row of the picture.

    Parameters
    ----------
    explorer
        The explorer, for names and guess.
    row
        A row of `summitry.models.bargaining_start.bargains`.
    found
        What comes of the levers; None where it may not show.
    """
    limits = found.limits() if found else (None, None)
    rows = []
    for side, name, limit in zip("ab", explorer.plain(), limits, strict=True):
        note = words("asks_for", place=f"{getattr(row, f'position_{side}'):g}")
        if limit is not None:
            note = words("goes_to", place=f"{limit:.0f}")
        rows.append((side, name, note))
    guess, none = explorer.guess, explorer.no_deal
    if guess is not None or none or found is None:
        bet = "" if guess is None else words("at", place=guess)
        rows.append(("guess", words("your_mark"), words("none") if none else bet))
    deals = found.deals() if found else {}
    for rule in RULES if found else ():
        note = words("at", place=f"{deals[rule]:.0f}") if deals else words("none")
        rows.append((rule, words(f"rules.{rule}"), note))
    return rows


def bargain_table(row: Any, names: tuple[str, str], found: Outcome | None) -> pd.DataFrame:
    """Return positions, limits, deals and worths as a table.

    Parameters
    ----------
    row
        A row of `summitry.models.bargaining_start.bargains`, or None.
    names
        What the two are called.
    found
        What comes of the levers; None where it may not show.
    """
    heads = [
        words("column.what"),
        words("column.place"),
        *(
            words("column.worth", name=name, side=side)
            for name, side in zip(names, "AB", strict=True)
        ),
    ]
    cells: list[tuple[str, str, str, str]] = []
    if row is not None:
        for side, name in zip("ab", names, strict=True):
            place = f"{getattr(row, f'position_{side}'):g}"
            cells.append((words("column.asks", name=name), place, "", ""))
    if found is not None:
        for name, limit in zip(names, found.limits(), strict=True):
            cells.append((words("column.limit", name=name), f"{limit:.0f}", "", ""))
        for name, hope in zip(names, found.aspirations(), strict=True):
            place = words("none") if hope is None else f"{hope:.0f}"
            cells.append((words("column.aspires", name=name), place, "", ""))
        cells.append((words("none"), "", *whole(found.fallback())))
        shares, places = found.shares, found.deals()
        for rule in RULES:
            place = f"{places[rule]:.0f}" if places else words("none")
            worth = whole(found.worth(shares[rule])) if places else ("", "")
            cells.append((words(f"rules.{rule}"), place, *worth))
    return pd.DataFrame(cells, columns=heads)


def whole(pair: tuple[float, float]) -> tuple[str, str]:
    """Write two worths as whole numbers."""
    return f"{pair[0]:.0f}", f"{pair[1]:.0f}"


def rules_card(group: str, guessed: str) -> str:
    """Return how the guess holds, what the lever in hand means, and folded what the rules say.

    Parameters
    ----------
    group
        The group of levers in hand.
    guessed
        How the guess holds, in words; empty to leave it out.
    """
    lever = escape(words(f"{group}.means"))
    bet = f"<p>{escape(guessed)}</p>" if guessed else ""
    rules = "".join(
        f"<p><b>{escape(words(f'rules.{rule}'))}.</b> {escape(words(f'rules_say.{rule}'))}</p>"
        for rule in RULES
    )
    told = f'<div class="summitry-card">{bet}<p>{lever}</p></div>'
    return told + folded(words("rules_head"), rules)
