"""Wide tables: the row class that a file's own header completes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pydantic import create_model

from summitry.case.rows.columns import column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summitry.case.open_rows.base import OpenRow


def with_columns(model: type[OpenRow], header: Iterable[str]) -> type[OpenRow]:
    """Return the row class with a column for each name of a header that the class allows.

    Parameters
    ----------
    model
        A row class; one without ``further`` is returned as it is.
    header
        The names in the file's first line.

    >>> from summitry.case.open_rows import OPEN_TABLES
    >>> ballots = with_columns(OPEN_TABLES["unga_votes_osce"], ["rcid", "date", "RUR", "notes"])
    >>> list(ballots.model_fields)
    ['rcid', 'date', 'RUR']
    """
    further = model.further
    if further is None:
        return model
    names = [name for name in header if name not in model.model_fields]
    fields: dict[str, Any] = {
        name: (
            further.cells,
            column(further.note, example=further.example, default=further.default),
        )
        for name in names
        if re.fullmatch(further.names, name)
    }
    made: type[OpenRow] = create_model(model.__name__, __base__=model, **fields)
    return made
