"""What settled questions say, by their wording alone, of outcomes that no question asks about.

Question: did one of several outcomes come, if a question that it implies was settled otherwise?

Assumption: the relations of the table hold by wording. Limits: silence of the relations is no
answer; None is returned then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from summitry.models.tables import rows

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import pandas as pd


def settled_by(
    relations: pd.DataFrame, settled: Mapping[str, str], outcomes: Collection[str]
) -> tuple[bool, Any] | None:
    """Tell whether one of some outcomes came, with the relation that says so.

    Parameters
    ----------
    relations
        Table of relations: ``question_id``, ``option``, ``relation``, ``outcome_ids``.
    settled
        By question the answer that came.
    outcomes
        Ids of the outcomes.

    Returns
    -------
    Whether one of them came, and the row; None where the wording leaves it open.

    >>> import pandas as pd
    >>> row = {"question_id": "q", "option": "yes", "relation": "implied_by", "outcome_ids": ("a",)}
    >>> settled_by(pd.DataFrame([row]), {"q": "no"}, ["a"])[0]
    False
    """
    wanted = set(outcomes)
    for row in rows(relations):
        named = set(row.outcome_ids)
        came = settled.get(row.question_id)
        if not (named and wanted and came):
            continue
        if row.relation == "implied_by" and came != row.option and wanted <= named:
            return False, row
        if row.relation == "excludes" and came == row.option and wanted <= named:
            return False, row
        if row.relation == "implies" and came == row.option and named <= wanted:
            return True, row
    return None


def needing(relations: pd.DataFrame, outcomes: Collection[str]) -> dict[str, str]:
    """Return, by question, the answer that by its wording needs one of exactly these outcomes.

    Parameters
    ----------
    relations
        As for `settled_by`.
    outcomes
        Ids of the outcomes.

    >>> import pandas as pd
    >>> row = {"question_id": "q", "option": "yes", "relation": "implies", "outcome_ids": ("a",)}
    >>> needing(pd.DataFrame([row]), ["a"])
    {'q': 'yes'}
    """
    return {
        row.question_id: row.option
        for row in rows(relations)
        if row.relation == "implies" and outcomes and set(row.outcome_ids) == set(outcomes)
    }
