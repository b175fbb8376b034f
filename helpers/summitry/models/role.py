"""A seat at the table: its places, where it is alone, its company, what it could trade.

Question: what does the table look like from one seat? Assumptions: a coded band is the room in
which an actor can be met; bands that touch leave room for one text; two actors whose bands do not
touch on two issues can still gain by an exchange if each cares more for another of the two. Such
log-rolling is described by Tollison, R. D. and Willett, T. D. (1979), An economic theory of
mutually advantageous issue linkages in international negotiations, International Organization
33(4), and by Sebenius, J. K. (1983), Negotiation arithmetic, International Organization 37(2).
Limits: salience is read from acts and words and is not money; who may speak for whom, and what was
promised elsewhere, is not coded; an actor without a coding is left out, never put in the middle.
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summitry.models.positions import WEAK, with_hollow
from summitry.models.tables import rows

if TYPE_CHECKING:
    from typing import Any

    import pandas as pd

FEWEST_SHARED = 3


class Company(NamedTuple):
    """An actor whose bands touch those of the seat on many of the issues both are coded on."""

    actor_id: str
    touching: int
    shared: int


class Trade(NamedTuple):
    """Two issues to exchange: the seat cares more for the first, the other for the second.

    ``gain`` is the smaller of the two differences in salience, 0 to 100.
    """

    actor_id: str
    first: str
    second: str
    gain: float


def places(positions: pd.DataFrame, issues: pd.DataFrame, actor_id: str) -> pd.DataFrame:
    """Return where a seat stands, what it cares for most first.

    Parameters
    ----------
    positions, issues
        Tables of a case.
    actor_id
        The actor in the seat.

    Returns
    -------
    DataFrame
        One row an issue on which it is coded: ``issue_id``, ``name``, ``scale_0``, ``scale_100``,
        ``position``, ``low``, ``high``, ``salience``, ``flexibility`` (all 0 to 100), ``weak``,
        ``hollow``, and the columns that tell of the coding. Of equals the earlier issue first.
    """
    about = issues[["issue_id", "name", "scale_0", "scale_100"]]
    mine = with_hollow(positions[positions["actor_id"] == actor_id])
    found = about.merge(mine, on="issue_id")
    found = found.assign(weak=(found["coding_confidence"].astype(str) == WEAK).astype(bool))
    return found.sort_values("salience", ascending=False, kind="stable").reset_index(drop=True)


def others(positions: pd.DataFrame, actor_id: str) -> pd.DataFrame:
    """Return the positions of everybody else, with whether their band touches that of the seat.

    Parameters
    ----------
    positions, actor_id
        As in `places`.

    Returns
    -------
    DataFrame
        ``issue_id``, ``actor_id``, ``position``, ``salience``, ``own_position``,
        ``own_salience``, ``away`` (the distance of the two places), ``touches``; only issues on
        which the seat is coded.

    >>> import pandas as pd
    >>> table = {"issue_id": ["gauges"] * 3, "actor_id": ["up", "low", "mid"]}
    >>> table |= {"position": [90, 10, 60], "low": [70, 0, 50], "high": [99, 20, 75]}
    >>> found = others(pd.DataFrame(table | {"salience": [60, 80, 40]}), "up")
    >>> list(zip(found["actor_id"], found["away"], found["touches"]))
    [('low', 80, False), ('mid', 30, True)]
    """
    kept = ["issue_id", "actor_id", "position", "low", "high", "salience"]
    mine = positions.loc[positions["actor_id"] == actor_id, kept].drop(columns="actor_id")
    own = mine.rename(columns={name: f"own_{name}" for name in kept[2:]})
    found = positions.loc[positions["actor_id"] != actor_id, kept].merge(own, on="issue_id")
    touches = (found["low"] <= found["own_high"]) & (found["own_low"] <= found["high"])
    away = (found["position"] - found["own_position"]).abs()
    told = ["issue_id", "actor_id", "position", "salience", "own_position", "own_salience"]
    return found[told].assign(away=away, touches=touches.astype(bool))


def alone(positions: pd.DataFrame, actor_id: str) -> list[str]:
    """Return the issues on which no other band touches that of the seat.

    An issue on which nobody else is coded says nothing and is left out.

    Parameters
    ----------
    positions, actor_id
        As in `places`.
    """
    found = others(positions, actor_id).groupby("issue_id", sort=False)["touches"].any()
    return [str(issue) for issue, touched in found.items() if not touched]


def loneliest(positions: pd.DataFrame, actor_id: str) -> tuple[str, int, int] | None:
    """Return the issue on which the smallest share of other bands touches that of the seat.

    Parameters
    ----------
    positions, actor_id
        As in `places`.

    Returns
    -------
    tuple or None
        The issue, how many other bands touch, and how many there are; of equals the one with more
        others, then the first. None where nobody else is coded on any of its issues.
    """
    found = others(positions, actor_id).groupby("issue_id", sort=False)["touches"]
    shares = [
        (touched / count, -count, str(issue), int(touched), int(count))
        for (issue, touched), count in zip(found.sum().items(), found.count(), strict=True)
    ]
    if not shares:
        return None
    _, _, issue, touched, count = min(shares, key=lambda one: one[:2])
    return issue, touched, count


def company(positions: pd.DataFrame, actor_id: str) -> Company | None:
    """Return whose bands touch those of the seat on the largest share of the issues they share.

    Parameters
    ----------
    positions, actor_id
        As in `places`.

    Returns
    -------
    Company or None
        Only actors with at least three shared issues count; of equals the one with more of them,
        then the first by id. None where there is none, or where no band touches.
    """
    found = others(positions, actor_id).groupby("actor_id")["touches"].agg(["sum", "count"])
    close = [
        Company(str(actor), int(row["sum"]), int(row["count"]))
        for actor, row in found.iterrows()
        if row["count"] >= FEWEST_SHARED and row["sum"]
    ]
    return max(close, key=lambda one: (one.touching / one.shared, one.shared), default=None)


def trade(positions: pd.DataFrame, actor_id: str) -> Trade | None:
    """Return the exchange from which seat and partner both gain most.

    On both issues their bands do not touch; the seat cares more for the first, the partner for the
    second. That exchange is best whose smaller difference in salience is largest.

    Parameters
    ----------
    positions, actor_id
        As in `places`.

    Returns
    -------
    Trade or None
        Of equals the first by actor and issues; None where nobody has anything to exchange.
    """
    apart = others(positions, actor_id)
    apart = apart[~apart["touches"]].sort_values(["actor_id", "issue_id"], kind="stable")
    best: Trade | None = None
    for actor, found in apart.groupby("actor_id", sort=True):
        wants = (found["own_salience"] - found["salience"]).to_numpy(float)
        for first, second in permutations(range(len(wants)), 2):
            gain = float(np.minimum(wants[first], -wants[second]))
            if gain > (best.gain if best else 0):
                issues = found["issue_id"].astype(str).to_list()
                best = Trade(str(actor), issues[first], issues[second], gain)
    return best


def on_issue(positions: pd.DataFrame, actor_id: str, issue_id: str) -> list[Any]:
    """Return the others on one issue, the nearest first; of equals the first by id.

    Parameters
    ----------
    positions, actor_id
        As in `places`.
    issue_id
        The issue.
    """
    found = others(positions, actor_id)
    found = found[found["issue_id"] == issue_id]
    return list(rows(found.sort_values(["away", "actor_id"], kind="stable")))
