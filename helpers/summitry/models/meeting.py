"""What counts as a meeting: a definition made of criteria, and what it counts.

Question: on which occasions did two people meet, if a meeting is what fulfils all of some criteria?
Assumptions: a criterion is fulfilled, not fulfilled or unknown; all that are asked for must be
fulfilled; one that is not fulfilled decides, whatever is unknown (the strong logic of three values
of Kleene, S. C. (1952), Introduction to Metamathematics, North-Holland, section 64). That a
concept is what its necessary conditions make of it, and that each added condition leaves fewer
cases: Sartori, G. (1970), Concept Misformation in Comparative Politics, Am. Political Science
Review 64(4). Limits: criteria have no weight and cannot make up for each other, as a looser
definition by family resemblance would allow; what was not found may still have taken place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Collection

CRITERIA = ("readout", "delegations", "agreed", "photograph", "planned")
YES, NO, UNKNOWN = "yes", "no", "unknown"
MEETING, NO_MEETING = "meeting", "no_meeting"
NO_NAME = ("not_found", "none_planned")
LONGEST = 120


def answers(contacts: pd.DataFrame) -> pd.DataFrame:
    """Return for each occasion and criterion ``yes``, ``no`` or ``unknown``.

    Parameters
    ----------
    contacts
        Table of a case.

    Returns
    -------
    DataFrame
        One column for each of `CRITERIA`, indexed by the occasion's id.
    """

    def told(column: str, no: Collection[str]) -> list[str]:
        values = contacts[column].astype(str)
        return [UNKNOWN if one == "not_found" else NO if one in no else YES for one in values]

    cells = {
        "readout": told("readout", ("none",)),
        "delegations": told("format", ("alone", "on_foot", "telephone", "same_room")),
        **{name: told(name, ("no",)) for name in ("agreed", "photograph", "planned")},
    }
    return pd.DataFrame(cells, index=pd.Index(contacts["contact_id"], name="contact_id"))


def long_enough(contacts: pd.DataFrame, minutes: int) -> pd.Series[str]:
    """Tell for each occasion whether the talk lasted so many minutes.

    Parameters
    ----------
    contacts
        Table of a case.
    minutes
        How long a meeting has to last, 0 to `LONGEST`; 0 asks for nothing.
    """
    lasted = contacts["minutes"].astype(float)
    found = [
        YES if minutes == 0 or one >= minutes else UNKNOWN if np.isnan(one) else NO
        for one in lasted
    ]
    return pd.Series(found, index=pd.Index(contacts["contact_id"], name="contact_id"))


def asked(contacts: pd.DataFrame, minutes: int, criteria: Collection[str]) -> pd.DataFrame:
    """Return the answers to what a definition asks for, with minutes as a column of its own.

    Parameters
    ----------
    contacts
        Table of a case.
    minutes
        How long a meeting has to last; 0 asks for nothing.
    criteria
        Which of `CRITERIA` it has to fulfil.

    Raises
    ------
    ValueError
        If a criterion is none of them.
    """
    strange = sorted(set(criteria) - set(CRITERIA))
    if strange:
        raise ValueError(f"no such criterion: {', '.join(strange)}")
    table = answers(contacts)[[name for name in CRITERIA if name in criteria]]
    if minutes:
        table.insert(0, "minutes", long_enough(contacts, minutes))
    return table


def verdicts(contacts: pd.DataFrame, minutes: int, criteria: Collection[str]) -> pd.Series[str]:
    """Tell for each occasion whether it is a ``meeting``, ``no_meeting`` or ``unknown``.

    Parameters
    ----------
    contacts, minutes, criteria
        As for `asked`.

    >>> talk = {"contact_id": ["a"], "minutes": [None], "format": ["on_foot"], "readout": ["both"]}
    >>> talk |= {"agreed": ["no"], "photograph": ["not_found"], "planned": ["no"]}
    >>> table = pd.DataFrame(talk)
    >>> [verdicts(table, *rule)["a"] for rule in [(0, ["readout"]), (5, []), (5, ["planned"])]]
    ['meeting', 'unknown', 'no_meeting']
    """
    table = asked(contacts, minutes, criteria)
    fails, open_ = (table == NO).any(axis=1), (table == UNKNOWN).any(axis=1)
    pairs = zip(fails, open_, strict=True)
    found = [NO_MEETING if fail else UNKNOWN if gap else MEETING for fail, gap in pairs]
    return pd.Series(found, index=table.index)


def partings(contacts: pd.DataFrame, found: pd.Series[str], column: str) -> list[str]:
    """Return the occasions on which a definition and a ministry's word part.

    Only where both are known: the definition says meeting and the ministry does not call it one, or
    the other way round. That none was planned, said beforehand, names nothing that took place.

    Parameters
    ----------
    contacts
        Table of a case.
    found
        As `verdicts` returns it for the same table.
    column
        ``called_first`` or ``called_second``.
    """
    words = contacts[column].astype(str)
    return [
        str(key)
        for key, verdict, word in zip(contacts["contact_id"], found, words, strict=True)
        if verdict != UNKNOWN and word not in NO_NAME and (verdict == MEETING) != (word == MEETING)
    ]


def quarrels(contacts: pd.DataFrame) -> list[str]:
    """Return the occasions that the two ministries named differently, both being known."""
    first, second = (contacts[f"called_{side}"].astype(str) for side in ("first", "second"))
    apart = (first != second) & ~first.isin(NO_NAME) & ~second.isin(NO_NAME)
    return list(contacts["contact_id"][apart])
