"""What the two views of alignment say in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from summitry.models.alignment import gap, stands_on
from summitry.models.alignment_pairs import NEAR, UNKNOWN, crossing_pairs, kinds, side_by_side
from summitry.models.tables import rows
from summitry.text import listing, number_word, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd
    from numpy.typing import NDArray

    from summitry.case.case import Case
    from summitry.explorers.alignment import AlignmentExplorer

MOST_CROSSED = 2
MOST_NAMED = 3


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the alignment."""
    return say(f"alignment.{phrase}", **gaps)


@dataclass(frozen=True)
class OnIssue:
    """Who stands where on one issue, and which pairs cross their usual lines on it.

    Parameters
    ----------
    order
        All actors along the scale, the uncoded last.
    kinds, gap
        How each pair stands, and the points between their bands.
    crossing
        The pairs that cross, the clearest first.
    """

    order: list[str]
    kinds: pd.DataFrame
    gap: pd.DataFrame
    crossing: list[Any]

    @classmethod
    def of(cls, case: Case, issue: str, near: dict[str, NDArray[np.float64]]) -> OnIssue:
        """Work it out for one issue of a case, from `nearness` of all."""
        actors = [str(actor) for actor in case.actors["actor_id"]]
        found = stands_on(case.positions, issue, actors)
        room = gap(found)
        crossing = rows(crossing_pairs(near, actors, issue)) if issue in near else ()
        return cls(side_by_side(found), kinds(room), room, list(crossing))


def read_issue(explorer: AlignmentExplorer, found: OnIssue) -> str:
    """Count the near pairs of an issue, then point out the pairs that cross the usual lines.

    Parameters
    ----------
    explorer
        The explorer, for names and state.
    found
        What is known of the issue.
    """
    pairs = found.kinds.to_numpy()[np.triu_indices(len(found.kinds), k=1)]
    n, total = int((pairs == NEAR).sum()), int((pairs != UNKNOWN).sum())
    name = explorer.issues[explorer.issue].name
    if not total:
        return words("no_pair", name=name)
    counts = {"n": n, "near": number_word(n), "pairs": number_word(total)}
    parts = [words("pairs", name=name, **counts)]
    parts.append(stand_on(explorer, found))
    coded = [actor for actor in found.order if (explorer.issue, actor) in explorer.coded]
    if len(coded) > 2 and explorer.order == "near":
        parts.append(words("run", first=explorer.names[coded[0]], last=explorer.names[coded[-1]]))
    start = words("sentence", parts=words("join").join(parts))
    crossed = crossing(explorer, [(explorer.issue, pair) for pair in found.crossing])
    return " ".join([start, crossed or words("no_crossing"), crossed_most(explorer)]).strip()


def stand_on(explorer: AlignmentExplorer, found: OnIssue) -> str:
    """Say how many others the chosen actor is near to on the chosen issue."""
    name = explorer.names[explorer.actor]
    if (explorer.issue, explorer.actor) not in explorer.coded:
        return words("actor_not_coded", actor=name)
    row = found.kinds.loc[explorer.actor].drop(explorer.actor)
    near, others = int((row == NEAR).sum()), int((row != UNKNOWN).sum())
    counts = {"n": near, "near": number_word(near), "others": number_word(others)}
    return words("actor_near", actor=name, **counts)


def crossing(explorer: AlignmentExplorer, pairs: Sequence[tuple[str, Any]]) -> str:
    """Name the first pair that stands together against most issues, and the first that parts.

    Parameters
    ----------
    explorer
        The explorer, for names and view.
    pairs
        Issue and crossing pair, as `crossing_pairs` returns them; the clearest first.
    """
    parts = []
    for near_here in (True, False):
        found = [(issue, pair) for issue, pair in pairs if bool(pair.near_here) is near_here]
        phrase = f"{explorer.view}.{'together' if near_here else 'parted'}"
        parts += [words(phrase, **pair_words(explorer, *one)) for one in found[:1]]
    return words(f"{explorer.view}.crossing", what="; ".join(parts)) if parts else ""


def pair_words(explorer: AlignmentExplorer, issue: str, pair: Any) -> dict[str, Any]:
    """Return the gaps of a phrase about a crossing pair; the chosen actor comes first."""
    one, other = pair.first, pair.second
    if other == explorer.actor:
        one, other = other, one
    near, others = pair.near_others, pair.others
    count = near if 2 * near > others else others - near
    share = "all" if count == others else "some"
    return {
        "name": explorer.issues[issue].name,
        "one": explorer.names[one],
        "other": explorer.names[other],
        "share": words(f"share.{share}", count=number_word(count), others=number_word(others)),
    }


def crossed_most(explorer: AlignmentExplorer) -> str:
    """Name the issues on which the usual lines cross most, in both directions."""
    crossed = explorer.crossed
    most = crossed[(crossed["together"] > 0) & (crossed["apart"] > 0)].head(MOST_CROSSED)
    names = [explorer.issues[issue].name for issue in most.index]
    return words("most_crossed", n=len(names), issues=words("then").join(names)) if names else ""


def read_actor(explorer: AlignmentExplorer, counts: pd.DataFrame) -> str:
    """Name who is near to an actor on most issues and who is apart, then the clearest crossing.

    Parameters
    ----------
    explorer
        The explorer, for names and state.
    counts
        Near and common issues of each other actor.
    """
    name = explorer.names[explorer.actor]
    shared = counts[counts["both"] > 0]
    if not len(shared):
        return words("never_coded", actor=name)
    apart = shared["both"] - shared["near"]
    nearest = words("nearest", actor=name, **most(explorer, shared["near"], shared))
    parts = [
        nearest if shared["near"].max() else words("never_near", actor=name),
        words("farthest", **most(explorer, apart, shared)) if apart.max() > 1 else "",
        crossing(explorer, own_crossings(explorer)),
        framed(explorer),
    ]
    return " ".join(part for part in parts if part)


def most(
    explorer: AlignmentExplorer, count: pd.Series[int], shared: pd.DataFrame
) -> dict[str, Any]:
    """Return the gaps of a phrase about those who share the highest count."""
    who = list(count.index[count == count.max()])
    first = who[0]
    names = [explorer.names[one] for one in who[:MOST_NAMED]]
    names += [words("others")] if len(who) > MOST_NAMED else []
    return {
        "names": listing(names),
        "count": number_word(int(count[first])),
        "both": number_word(int(shared.loc[first, "both"])),
        "n": len(who),
    }


def own_crossings(explorer: AlignmentExplorer) -> list[tuple[str, Any]]:
    """Return the chosen actor's crossing pairs on all issues, the clearest first.

    Among equals the issue comes first on which the usual lines cross most.
    """
    found = [
        (issue, pair)
        for issue in explorer.crossed.index
        for pair in explorer.on_issue(issue).crossing
        if explorer.actor in (pair.first, pair.second)
    ]
    return sorted(found, key=lambda one: -abs(2 * one[1].near_others - one[1].others))


def framed(explorer: AlignmentExplorer) -> str:
    """Say how many others the actor is near to on the framed issue."""
    name, actor = explorer.issues[explorer.issue].name, explorer.names[explorer.actor]
    known = explorer.near.get(explorer.issue)
    row = None if known is None else known[list(explorer.names).index(explorer.actor)]
    if row is None or np.isnan(row).all():
        return words("framed_not_coded", name=name, actor=actor)
    near, others = int((row == 1).sum()), int((~np.isnan(row)).sum())
    counts = {"n": near, "near": number_word(near), "others": number_word(others)}
    return words("framed", name=name, actor=actor, **counts)
