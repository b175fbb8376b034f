"""What the picture of a seat shows, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.models.positions import plain_name
from summitry.models.role import alone, company, loneliest, on_issue, trade
from summitry.models.tables import rows
from summitry.text import listing, say

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

NAMED = 3


def words(phrase: str, **gaps: Any) -> str:
    """Return a phrase of the seats."""
    return say(f"role.{phrase}", **gaps)


def read_seat(
    positions: pd.DataFrame, coded: pd.DataFrame, names: Mapping[str, str], actor: str
) -> str:
    """Say what the seat cares for, where it stands alone, and with whom it could deal.

    Parameters
    ----------
    positions
        Table of the case.
    coded
        As `summitry.models.role.places` returns them; not empty.
    names
        Names by actor.
    actor
        The actor in the seat.
    """
    first = [words("care", issue=row.name, care=f"{row.salience:g}") for row in rows(coded.head(2))]
    said = [words("coded_on", n=len(coded), first=listing(first))]
    issues = dict(zip(coded["issue_id"], coded["name"], strict=True))
    said.append(read_alone(positions, actor, issues))
    said.append(read_partners(positions, names, actor, issues))
    return " ".join(filter(None, said))


def read_alone(positions: pd.DataFrame, actor: str, issues: Mapping[str, str]) -> str:
    """Say on which issues no other band touches that of the seat, or on which the fewest do."""
    known = set(alone(positions, actor))
    lonely = [name for issue, name in issues.items() if issue in known]
    if lonely:
        return words("alone", n=len(lonely), issues=listing(shortened(lonely)))
    found = loneliest(positions, actor)
    if found is None:
        return ""
    issue, touching, count = found
    return words("loneliest", n=touching, issue=issues[issue], count=count)


def shortened(names: list[str]) -> list[str]:
    """Return the first few of many names, and how many more there are."""
    rest = len(names) - NAMED
    return [*names[:NAMED], words("more", n=rest)] if rest > 0 else names


def read_partners(
    positions: pd.DataFrame, names: Mapping[str, str], actor: str, issues: Mapping[str, str]
) -> str:
    """Say whose bands lie nearest, and with whom two issues could be exchanged."""
    near, swap = company(positions, actor), trade(positions, actor)
    said = []
    if near is not None:
        gaps = {"name": plain_name(names[near.actor_id]), "count": near.touching}
        said.append(words("company", n=near.shared, **gaps))
    if swap is not None:
        cares = {
            (one.actor_id, one.issue_id): f"{one.salience:g}"
            for one in rows(positions[positions["actor_id"].isin([actor, swap.actor_id])])
        }
        gaps = {
            "name": plain_name(names[swap.actor_id]),
            "first": issues[swap.first],
            "second": issues[swap.second],
            "own_first": cares[actor, swap.first],
            "their_first": cares[swap.actor_id, swap.first],
            "own_second": cares[actor, swap.second],
            "their_second": cares[swap.actor_id, swap.second],
        }
        said.append(words("trade", **gaps))
    return " ".join(said)


def read_issue(
    positions: pd.DataFrame, coded: pd.DataFrame, names: Mapping[str, str], issue: str
) -> str:
    """Say where the seat stands on one issue, and who stands nearest and farthest.

    Parameters
    ----------
    positions, coded, names
        As in `read_seat`.
    issue
        An issue on which the seat is coded.
    """
    row = next(rows(coded[coded["issue_id"] == issue]))
    numbers = {
        name: f"{getattr(row, name):g}"
        for name in ("position", "low", "high", "salience", "flexibility")
    }
    said = [words("on_issue", issue=row.name, **numbers)]
    found = on_issue(positions, row.actor_id, issue)
    if not found:
        return " ".join([*said, words("nobody_else")])
    touching = [plain_name(names[one.actor_id]) for one in found if one.touches]
    said.append(words("touching", n=len(touching), names=listing(shortened(touching))))
    last = found[-1]
    far = {"name": plain_name(names[last.actor_id]), "place": f"{last.position:g}"}
    said.append(words("farthest", **far, care=f"{last.salience:g}"))
    return " ".join(said)
