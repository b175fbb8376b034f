"""Tables as the models read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd


def rows(table: pd.DataFrame) -> Iterator[Any]:
    """Yield the rows of a table, each with its columns as attributes.

    >>> import pandas as pd
    >>> [row.year for row in rows(pd.DataFrame({"year": [1975, 1990]}))]
    [1975, 1990]
    """
    return iter(table.itertuples(index=False))
