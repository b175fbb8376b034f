"""From coded positions to a bargain: how far each would go, and which issue to begin with.

The coding says where an actor stands and how sure a coder can be of it. It does not say how far an
actor would go: the rule that turns one into the other is an invention, to be moved and doubted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.models.compare import side_by_side
from summitry.models.tables import rows

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

APART = 25.0
NEAR = 25.0
TOO_NEAR = 5.0


def coded_way(coded: Mapping[str, float], place: float) -> float:
    """Return how far an actor would go towards another's place, by a declared rule.

    To the edge of its band that faces the other, and from there on by the part of the rest that its
    flexibility says: flexibility 40 goes 40 hundredths of what is left.

    Parameters
    ----------
    coded
        ``position``, ``low``, ``high`` and ``flexibility`` of the actor, each 0-100.
    place
        The other's position, 0-100.

    Returns
    -------
    float
        Part of the way from its own position to the other's, 0-1; 1 where both are the same.

    >>> coded_way({"position": 20, "low": 10, "high": 30, "flexibility": 50}, 60)
    0.625
    """
    distance = abs(place - coded["position"])
    if not distance:
        return 1.0
    edge = coded["high"] if place > coded["position"] else coded["low"]
    reached = min(abs(edge - coded["position"]) / distance, 1.0)
    return float(reached + coded["flexibility"] / 100 * (1 - reached))


def bargains(positions: pd.DataFrame, issues: pd.DataFrame, a: str, b: str) -> pd.DataFrame:
    """Return the issues on which two actors are coded, with how far each would go.

    Parameters
    ----------
    positions, issues
        Tables of a case.
    a, b
        Ids of the actors.

    Returns
    -------
    DataFrame
        The columns of `summitry.models.compare.side_by_side`, and ``way_a``, ``way_b`` (0-1, see
        `coded_way`), ``room`` (points between the two limits; negative where they leave a gap) and
        ``others`` (how many other actors are coded on the issue).
    """
    table = side_by_side(positions, issues, a, b)
    table = table[table["both"]].reset_index(drop=True)
    if a == b:
        table = table.iloc[:0]
    ways = [(way_of(row, "a", "b"), way_of(row, "b", "a")) for row in rows(table)]
    counts = positions.groupby("issue_id").size()
    found = table.assign(
        way_a=[one for one, _ in ways],
        way_b=[other for _, other in ways],
        others=[int(counts.get(issue, 2)) - 2 for issue in table["issue_id"]],
    )
    return found.assign(room=(found["way_a"] + found["way_b"] - 1) * found["distance"])


def way_of(row: object, side: str, other: str) -> float:
    """Return how far one side of a row of `side_by_side` would go."""
    names = ("position", "low", "high", "flexibility")
    coded = {name: float(getattr(row, f"{name}_{side}")) for name in names}
    return coded_way(coded, float(getattr(row, f"position_{other}")))


def choose_issue(found: pd.DataFrame) -> str:
    """Choose the issue to begin with; empty where there is none.

    Of the issues on which the two stand more than 25 points apart and their limits lie within 25
    points of each other, the one that concerns the fewest others; where there is no such issue, the
    one on which the limits come nearest to leaving a zone or leave the widest.

    Parameters
    ----------
    found
        As `bargains` returns them.

    >>> import pandas as pd
    >>> table = {"issue_id": ["dam", "toll"], "distance": [40.0, 60.0], "room": [-50.0, 9.0]}
    >>> choose_issue(pd.DataFrame({**table, "others": [1, 4]}))
    'toll'
    """
    if not len(found):
        return ""
    fit = found[(found["distance"] > APART) & (found["room"].abs() <= NEAR)]
    if len(fit):
        return str(fit.sort_values("others", kind="stable")["issue_id"].iloc[0])
    apart = found[found["distance"] >= TOO_NEAR]
    table = apart if len(apart) else found
    return str(table.sort_values("room", ascending=False, kind="stable")["issue_id"].iloc[0])
