"""Where each seat of a council stands on each issue: by its own coding, by its group, or unknown.

Question: whom may a model let object, and on what ground?

Assumptions: a state that is coded on an issue goes by its own coding. A group has a line on an
issue where an actor speaks for it there, or where at least two of its members are coded and all
their bands have a place in common; the line is then their mean. With group discipline a member
takes its group's line where it has no coding of its own or cares less than the group; of several
groups, first one that somebody speaks for, then the smallest. A state that has no place on an issue
after that is taken to raise no objection to it.

Limits: a group's line is a device; members of one group have differed in public on several of the
issues, and silence is not consent that anybody has given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd
    from numpy.typing import NDArray

NUMBERS = ("low", "high", "salience", "flexibility")
CARE = NUMBERS.index("salience")
OWN, GROUP, UNKNOWN = "own", "group", "unknown"
SEATED = ("state", "chair")
NO_PLACE = np.full(len(NUMBERS), np.nan)


class Seats(NamedTuple):
    """The seats of a council.

    Attributes
    ----------
    codes
        Codes of the states, in their order.
    numbers
        Low and high end of the band, salience, flexibility, each 0-100, not a number where a state
        has no place; shape (n_issues, n_states, 4).
    ground
        ``own``, ``group`` or ``unknown``, shape (n_issues, n_states).
    whose
        Name of the group whose line a state takes, else empty; shape (n_issues, n_states).
    """

    codes: list[str]
    numbers: NDArray[np.float64]
    ground: NDArray[np.str_]
    whose: NDArray[np.str_]


def coded(
    positions: pd.DataFrame, issues: Sequence[str]
) -> dict[tuple[str, str], NDArray[np.float64]]:
    """Return the numbers of each coded actor by issue and actor."""
    known = positions[positions["issue_id"].isin(list(issues))]
    numbers = known[list(NUMBERS)].to_numpy(float)
    keys = zip(known["issue_id"].astype(str), known["actor_id"].astype(str), strict=True)
    return dict(zip(keys, numbers, strict=True))


def spokesmen(actors: pd.DataFrame, groups: Mapping[str, set[str]]) -> dict[str, str]:
    """Return by group the actor that speaks for it: an organisation allied with that group alone.

    Parameters
    ----------
    actors
        Table of the actors.
    groups
        Codes of the members by name of the group.
    """
    columns = zip(actors["actor_id"], actors["kind"].astype(str), actors["alliances"], strict=True)
    return {
        allied[0]: str(actor)
        for actor, kind, allied in columns
        if kind not in SEATED and len(allied) == 1 and allied[0] in groups
    }


def common_line(rows: Sequence[NDArray[np.float64]]) -> NDArray[np.float64] | None:
    """Return the mean of several codings whose bands all share a place; None if they share none.

    >>> common_line([np.array([0, 30, 50, 0]), np.array([20, 40, 70, 0])]).tolist()
    [10.0, 35.0, 60.0, 0.0]
    >>> common_line([np.array([0, 10, 50, 0]), np.array([20, 40, 70, 0])]) is None
    True
    """
    if len(rows) < 2:
        return None
    table = np.array(rows, dtype=float)
    if table[:, 0].max() > table[:, 1].min():
        return None
    line: NDArray[np.float64] = table.mean(axis=0)
    return line


def seats(
    codes: Sequence[str],
    actors: pd.DataFrame,
    positions: pd.DataFrame,
    issues: Sequence[str],
    groups: Mapping[str, set[str]],
    *,
    discipline: bool,
) -> Seats:
    """Seat the states of a council.

    Parameters
    ----------
    codes
        Three-letter codes of all states.
    actors, positions
        Tables of a case.
    issues
        Ids of the issues.
    groups
        Codes of the members by name of the group.
    discipline
        Whether members take their group's line where they have none or care less than the group.
    """
    known = coded(positions, issues)
    kinds = actors["kind"].astype(str).isin(SEATED)
    by_code = dict(zip(actors["iso3"][kinds], actors["actor_id"][kinds], strict=True))
    speaking = spokesmen(actors, groups)
    order = sorted(groups, key=lambda name: (name not in speaking, len(groups[name]), name))
    shape = (len(issues), len(codes))
    numbers = np.full((*shape, len(NUMBERS)), np.nan)
    ground, whose = np.full(shape, UNKNOWN), np.full(shape, "", dtype="<U64")
    for row, issue in enumerate(issues):
        own = {code: known.get((issue, str(by_code.get(code, "")))) for code in codes}
        lines = group_lines(issue, known, own, groups, speaking) if discipline else {}
        for place, code in enumerate(codes):
            mine = own[code]
            name = next((one for one in order if code in groups[one] and one in lines), "")
            if name and (mine is None or mine[CARE] < lines[name][CARE]):
                numbers[row, place], ground[row, place] = lines[name], GROUP
                whose[row, place] = name
            elif mine is not None:
                numbers[row, place], ground[row, place] = mine, OWN
    return Seats(list(codes), numbers, ground, whose)


def group_lines(
    issue: str,
    known: Mapping[tuple[str, str], NDArray[np.float64]],
    own: Mapping[str, NDArray[np.float64] | None],
    groups: Mapping[str, set[str]],
    speaking: Mapping[str, str],
) -> dict[str, NDArray[np.float64]]:
    """Return the line of each group that has one on an issue."""
    lines: dict[str, NDArray[np.float64]] = {}
    for name, members in groups.items():
        said = known.get((issue, speaking.get(name, "")))
        rows = [row for code in sorted(members) if (row := own.get(code)) is not None]
        line = said if said is not None else common_line(rows)
        if line is not None:
            lines[name] = line
    return lines
