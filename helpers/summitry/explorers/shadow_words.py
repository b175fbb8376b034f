"""What the shadow of the future says in words."""

from __future__ import annotations

from html import escape
from math import inf
from typing import TYPE_CHECKING, Any

import pandas as pd

from summitry.models.repeated import Dilemma, for_rounds, like_for_like, never_again
from summitry.models.repeated_terms import heir_needed, patience_needed
from summitry.pictures.tree_line import Zone
from summitry.text import say

if TYPE_CHECKING:
    from summitry.models.repeated_terms import Term

ROUNDS = (1, 2, 5)
ANSWERS = ("yes", "no")


def needed(share: float) -> int | None:
    """Return the first whole hundredth that is enough; None if none is.

    >>> needed(0.5), needed(0.501), needed(float("inf"))
    (50, 51, None)
    """
    return None if share == inf else -int(-100 * (share - 1e-9) // 1)


def patience_line(
    game: Dilemma, ends: int, rounds: int, heir: int, patience: int, *, told: bool
) -> tuple[str, float, list[Zone]]:
    """Return the line of patience: from where on the bargain can hold."""
    name = say("shadow.line")
    if not told:
        return name, patience, [Zone(0, 100, say("shadow.zone.hidden"), "hidden")]
    share = patience_needed(game, ends / 100, rounds, heir / 100)
    if share == inf:
        return name, patience, [Zone(0, 100, say("shadow.zone.never"), "no")]
    low, high = say("shadow.zone.no"), say("shadow.zone.yes")
    return name, patience, [Zone(0, 100 * share, low, "no"), Zone(100 * share, 100, high, "yes")]


def read_before(explorer: Any) -> str:
    """Tell the story with its numbers, and ask."""
    game = explorer.game
    story = say(f"shadow.before.{explorer.story}", gain=f"{game.gain:g}", stake=f"{game.stake:g}")
    shares = {name: getattr(explorer, name) for name in ("patience", "ends", "heir")}
    words = [story, say("shadow.settings", **shares), say("shadow.ask_last", n=explorer.rounds)]
    if explorer.guess is not None:
        words.append(say("shadow.expected", answer=say(f"shadow.said.{explorer.guess}")))
    return " ".join(words)


def read_after(explorer: Any, found: Term) -> str:
    """Say whether the bargain holds, why, and from where on it would."""
    last = f"{found.later[-1]:.1f}"
    gaps = {"gain": f"{found.gain:g}", "last": last, "n": explorer.rounds}
    if found.holds:
        words = [say("shadow.holds", **gaps)]
    else:
        words = [say("shadow.breaks", **gaps)]
        early = int((~found.tempting).sum())
        if explorer.rounds > 1:
            words.append(say("shadow.unravels" if early else "shadow.at_once", n=early))
    return " ".join([*words, read_needed(explorer)])


def read_needed(explorer: Any) -> str:
    """Say from which patience, or which chance of a faithful successor, the bargain can hold."""
    patience, heir = thresholds(explorer)
    if patience is not None:
        return say("shadow.needs", patience=patience)
    if heir is not None:
        return say("shadow.needs_heir", heir=heir)
    return say("shadow.needs_both")


def thresholds(explorer: Any) -> tuple[int | None, int | None]:
    """Return which patience and which chance of a faithful successor are enough, in hundredths."""
    game, ends, rounds = explorer.game, explorer.ends / 100, explorer.rounds
    patience = needed(patience_needed(game, ends, rounds, explorer.heir / 100))
    heir = needed(heir_needed(game, explorer.patience / 100, ends, rounds))
    return patience, heir


def read_guess(guess: str | None, *, holds: bool) -> str:
    """Hold the guess against the model."""
    if guess not in ANSWERS:
        return ""
    same = (guess == "yes") == holds
    return say(f"shadow.guess.{'same' if same else 'other'}", answer=say(f"shadow.said.{guess}"))


def answers_card(game: Dilemma, guess: str) -> str:
    """Return as HTML how the guess came out, and what other answers to a breach would need."""
    kinds = [(say("shadow.answer.grim"), never_again(game))]
    kinds.append((say("shadow.answer.tat"), like_for_like(game)))
    kinds += [(say("shadow.answer.rounds", n=n), for_rounds(game, n)) for n in ROUNDS]
    items = "".join(
        f"<li>{escape(name)}: {escape(share_words(share))}</li>" for name, share in kinds
    )
    lines = [guess] if guess else []
    lines.append(say("shadow.answers"))
    told = "".join(f"<p>{escape(line)}</p>" for line in lines)
    return f'<div class="summitry-card">{told}<ul>{items}</ul></div>'


def share_words(share: float) -> str:
    """Write which patience is enough."""
    number = needed(share)
    if number is None or number > 100:
        return say("shadow.never_enough")
    return say("shadow.enough", patience=number)


def term_table(found: Term, *, told: bool) -> pd.DataFrame:
    """Return the years with what breaking brings now and keeping later."""
    later = [round(float(worth), 2) for worth in found.later]
    count = len(later)
    table = {
        "year": list(range(1, count + 1)),
        "gain": [f"{found.gain:g}"] * count,
        "later": [*later[:-1], later[-1] if told else None],
    }
    if told:
        table["holds"] = [say("table.yes" if found.holds else "table.no")] * count
    return pd.DataFrame(table).rename(columns=lambda name: say(f"shadow.column.{name}"))
