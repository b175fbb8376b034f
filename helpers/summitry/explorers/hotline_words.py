"""What the tournament of strategies says in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import numpy as np

from summitry.models.contact import expected
from summitry.models.contact_ranking import ALIKE, place
from summitry.models.contact_strategies import STRATEGIES
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from summitry.models.contact import Standing

BET_ACCIDENTS, BET_BELIEVED = 0.05, 0.9
LITTLE = 0.02


def called(name: str) -> str:
    """Return what a strategy is called."""
    return say(f"hotline.names.{name}")


def read_field(explorer: Any, without: Standing, calling: Standing) -> str:
    """Say who comes first, how often both cooperate, and whom calls help."""
    share = {
        "share": per_hundred(without),
        "calling": per_hundred(calling),
        "accidents": explorer.accidents,
        "believed": explorer.believed,
    }
    leaders = listing(first_of(calling))
    told = {"who": leaders, "points": f"{calling.scores.max():.2f}", "n": len(first_of(calling))}
    told["total"] = number_word(len(calling.names))
    first = say("hotline.first_place", **told)
    if not explorer.channel:
        return f"{say('hotline.no_calls', **share)} {first}"
    return f"{say('hotline.calls', **share)} {first} {read_gains(without, calling)}"


def per_hundred(standing: Standing) -> int:
    """Return in how many of 100 rounds both cooperate, over the whole field."""
    return round(100 * float(standing.together.mean()))


def first_of(standing: Standing) -> list[str]:
    """Return who comes first, together where several are alike."""
    top = standing.scores.max() - ALIKE
    scores = zip(standing.names, standing.scores, strict=True)
    return [called(name) for name, score in scores if score >= top]


def read_gains(without: Standing, calling: Standing) -> str:
    """Say who gains most by calls, who loses, and for whom they change nothing."""
    gains = dict(zip(without.names, calling.scores - without.scores, strict=True))
    if max(map(abs, gains.values())) < LITTLE:
        return say("hotline.nothing_changes")
    most, least = max(gains, key=gains.__getitem__), min(gains, key=gains.__getitem__)
    words = []
    if gains[most] >= LITTLE:
        words.append(say("hotline.gains", who=called(most), gain=f"{gains[most]:.2f}"))
    if gains[least] <= -LITTLE:
        words.append(say("hotline.loses", who=called(least), loss=f"{-gains[least]:.2f}"))
    same = [called(name) for name, gain in gains.items() if abs(gain) < LITTLE]
    if same:
        words.append(say("hotline.same", who=listing(same)))
    return " ".join(words)


def read_bets(bets: Mapping[str, str]) -> str:
    """Say what was bet."""
    if not bets:
        return say("hotline.no_bet")
    told = [say(f"hotline.bet.{name}", who=called(bet)) for name, bet in bets.items()]
    return say("hotline.bets", bets=listing(told))


def bets_card(bets: Mapping[str, str], *, channel: bool) -> str:
    """Return as HTML how the bets came out; the one on calls once there are calls."""
    words = [bet_on_first(bets["first"])] if "first" in bets else []
    if "calls" in bets:
        words.append(bet_on_calls(bets["calls"]) if channel else say("hotline.bet_waits"))
    lines = "".join(f"<p>{escape(line)}</p>" for line in words)
    return f'<div class="summitry-card">{lines}</div>' if lines else ""


def bet_on_first(bet: str) -> str:
    """Say at which place the strategy comes that was bet on."""
    standing = expected(STRATEGIES, BET_ACCIDENTS)
    found = place(list(standing.scores), STRATEGIES.index(bet))
    told = {"who": called(bet), "first": listing(first_of(standing)), "place": found}
    return say("hotline.bet_won" if found == 1 else "hotline.bet_place", **told)


def bet_on_calls(bet: str) -> str:
    """Say what calls change between twins of a kind, and where they change most."""
    gains = twin_gains(("generous", "tit_for_tat", "grim"))
    most = max(gains, key=gains.__getitem__)
    told = {"who": called(bet), "gain": f"{gains[bet]:.2f}"}
    if bet == most:
        return say("hotline.twins_won", **told)
    return say("hotline.twins_other", most=called(most), top=f"{gains[most]:.2f}", **told)


def twin_gains(names: Sequence[str]) -> dict[str, float]:
    """Return by how many points a round calls help each of two twins."""
    quiet, calling = (expected(names, BET_ACCIDENTS, share) for share in (0.0, BET_BELIEVED))
    gains = np.diag(calling.against) - np.diag(quiet.against)
    return dict(zip(names, gains.tolist(), strict=True))


def strategy_card(name: str) -> str:
    """Return a strategy as HTML: its rule and where it comes from."""
    head = f"<p><b>{escape(called(name))}</b>: {escape(say(f'hotline.rules.{name}'))}.</p>"
    paper = f"<p>{escape(say(f'hotline.papers.{name}'))}</p>"
    return f'<div class="summitry-card">{head}{paper}</div>'


def payoffs_card() -> str:
    """Return what a round brings, as HTML."""
    return f'<div class="summitry-card"><p>{escape(say("hotline.payoffs"))}</p></div>'


def papers_list(names: Iterable[str]) -> str:
    """Return as HTML which strategy comes from where."""
    papers = ((called(name), say(f"hotline.papers.{name}")) for name in names)
    items = "".join(f"<li>{escape(name)}: {escape(paper)}</li>" for name, paper in papers)
    return f"<ul>{items}</ul>"
