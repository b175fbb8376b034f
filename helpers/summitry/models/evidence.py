"""Who says so, and from how many origins? Sources held against statements, copies collapsed.

Assumptions: pages that go back to one origin (a family) are one voice; a source in no family is an
origin of its own. A source that is silent says nothing either way: silent means silent in the part
that was read. Whether an origin knows what it tells is another question than how many there are.

Schum, D. A. (1994). The Evidential Foundations of Probabilistic Reasoning. Wiley (on redundant and
corroborating testimony).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

STATES, IMPLIES, CONTRADICTS, IMPLIES_NOT, SILENT, DIVIDED = (
    "states",
    "implies",
    "contradicts",
    "implies_not",
    "silent",
    "divided",
)
SUPPORTS = (STATES, IMPLIES)
OPPOSES = (CONTRADICTS, IMPLIES_NOT)
VALUES = (*SUPPORTS, *OPPOSES, SILENT)


class Weight(NamedTuple):
    """How many pages say something, and from how many origins."""

    pages: int
    origins: int


def origin_of(families: pd.DataFrame) -> dict[str, str]:
    """Return for each source that has a family the id of that family.

    Parameters
    ----------
    families
        Columns ``family_id`` and ``source_ids``, a tuple of ids.

    Raises
    ------
    ValueError
        If a source stands in two families: it would count twice.

    >>> table = pd.DataFrame({"family_id": ["agency"], "source_ids": [("paper", "site")]})
    >>> origin_of(table)
    {'paper': 'agency', 'site': 'agency'}
    """
    found: dict[str, str] = {}
    for family, sources in zip(families["family_id"], families["source_ids"], strict=True):
        for source in sources:
            if found.get(source, family) != family:
                raise ValueError(f"{source} stands in two families, {found[source]} and {family}")
            found[source] = str(family)
    return found


def count_origins(sources: Iterable[str], origins: Mapping[str, str]) -> int:
    """Count the origins behind some sources.

    Parameters
    ----------
    sources
        Ids of the sources.
    origins
        As `origin_of` returns them; a source that is not in it is its own origin.

    Returns
    -------
    int
        From 0, for no sources, to the number of different sources.

    >>> count_origins(["paper", "site", "witness"], {"paper": "agency", "site": "agency"})
    2
    """
    return len({(source in origins, origins.get(source, source)) for source in sources})


def joint(values: Iterable[str]) -> str:
    """Return what one origin says if its pages say these things.

    Parameters
    ----------
    values
        Among `VALUES`.

    Returns
    -------
    str
        The plainest of what is said; ``divided`` where some pages support and others oppose.

    >>> joint(["silent", "implies", "states"]), joint(["states", "implies_not"]), joint(["silent"])
    ('states', 'divided', 'silent')
    """
    said = set(values)
    if said & set(OPPOSES) and said & set(SUPPORTS):
        return DIVIDED
    return next((one for one in (*SUPPORTS, *OPPOSES) if one in said), SILENT)


def matrix(corroboration: pd.DataFrame, facts: Iterable[str]) -> pd.DataFrame:
    """Return what each source says to each fact, shape (facts, sources).

    Parameters
    ----------
    corroboration
        Columns ``source_id``, ``fact_id`` and ``value``, each pair once.
    facts
        Ids of the facts in the order wanted.

    Returns
    -------
    DataFrame
        Values among `VALUES`; a pair that was not coded is silent. Columns in the order in which
        the sources first come.
    """
    text = corroboration.astype({"value": "str"})
    wide = text.pivot_table("value", "fact_id", "source_id", aggfunc="first")
    order = list(dict.fromkeys(corroboration["source_id"]))
    return wide.reindex(index=list(facts), columns=order).fillna(SILENT)


def collapse(said: pd.DataFrame, origins: Mapping[str, str]) -> pd.DataFrame:
    """Return the matrix with one column for each origin instead of each source.

    Parameters
    ----------
    said
        As `matrix` returns it.
    origins
        As `origin_of` returns them.
    """
    groups: dict[str, list[str]] = {}
    for source in said.columns:
        groups.setdefault(origins.get(source, source), []).append(source)
    columns = {
        origin: [joint(row) for row in said[sources].to_numpy()]
        for origin, sources in groups.items()
    }
    return pd.DataFrame(columns, index=said.index)


def weigh(said: pd.DataFrame, origins: Mapping[str, str]) -> pd.DataFrame:
    """Count for each fact the pages and the origins that support and that oppose it.

    Parameters
    ----------
    said
        As `matrix` returns it.
    origins
        As `origin_of` returns them.

    Returns
    -------
    DataFrame
        Columns ``support`` and ``against``, each a `Weight`, by fact.
    """
    found = {
        fact: [
            Weight(len(sources), count_origins(sources, origins))
            for sources in (
                list(row.index[row.isin(SUPPORTS)]),
                list(row.index[row.isin(OPPOSES)]),
            )
        ]
        for fact, row in said.iterrows()
    }
    return pd.DataFrame.from_dict(found, orient="index", columns=["support", "against"])
