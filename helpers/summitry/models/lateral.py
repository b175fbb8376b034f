"""What stands beside a page: copies of it, others that say the same, and how often it has company.

Question: of a source that says something on a point, how many pages go back to the same origin, how
many other origins say the same outright, and of all that it says outright, how much do others say?

Assumptions: pages of one family are one origin, a source in no family is an origin of its own. Only
what is stated or contradicted outright counts; what is implied does not. A source that is silent is
silent in the part that was read. Company is no proof: many may err together, and one may be right
alone.

Wineburg, S., & McGrew, S. (2019). Lateral Reading and the Nature of Expertise. Teachers College
Record 121(11). McGrew, S., Breakstone, J., Ortega, T., Smith, M., & Wineburg, S. (2018). Can
Students Evaluate Online Sources? Theory & Research in Social Education 46(2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from summitry.models.evidence import CONTRADICTS, STATES

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

OUTRIGHT = (STATES, CONTRADICTS)


class Beside(NamedTuple):
    """What stands beside one page.

    Attributes
    ----------
    pages
        Pages that go back to the same origin, this one among them; at least 1.
    others
        Other origins that say outright what it says on the point.
    stated
        Facts to which it says something outright.
    shared
        Of these, the facts to which another origin says the same.
    """

    pages: int
    others: int
    stated: int
    shared: int


def company(said: pd.DataFrame, origins: Mapping[str, str], source: str, fact: str) -> int:
    """Count the other origins that say outright the same as a source to a fact.

    Parameters
    ----------
    said
        As `summitry.models.evidence.matrix` returns it, shape (facts, sources).
    origins
        As `summitry.models.evidence.origin_of` returns them.
    source, fact
        Ids; a source that says nothing outright has no company.

    >>> import pandas as pd
    >>> said = pd.DataFrame({"paper": ["states"], "site": ["states"], "guest": ["states"]}, ["f1"])
    >>> company(said, {"paper": "agency", "site": "agency"}, "paper", "f1")
    1
    """
    if source not in said.columns or fact not in said.index:
        return 0
    row = {str(one): str(value) for one, value in said.loc[fact].items()}
    if row[source] not in OUTRIGHT:
        return 0
    same = {origins.get(one, one) for one, value in row.items() if value == row[source]}
    return len(same - {origins.get(source, source)})


def beside(said: pd.DataFrame, origins: Mapping[str, str], source: str, fact: str) -> Beside:
    """Return what stands beside a page.

    Parameters
    ----------
    said, origins, source, fact
        As for `company`.

    >>> import pandas as pd
    >>> said = pd.DataFrame({"paper": ["states"], "site": ["states"], "guest": ["silent"]}, ["f1"])
    >>> beside(said, {"paper": "agency", "site": "agency"}, "paper", "f1")
    Beside(pages=2, others=0, stated=1, shared=0)
    """
    mine = origins.get(source)
    pages = sum(origin == mine for origin in origins.values()) if mine else 1
    outright = list(said.index[said[source].isin(OUTRIGHT)]) if source in said.columns else []
    shared = sum(company(said, origins, source, one) > 0 for one in outright)
    return Beside(pages, company(said, origins, source, fact), len(outright), shared)
