"""A case: one event with everything that is known about it, in tables that do not change."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summitry.case.citing import Citation, citation_of, general_knowledge, withheld
from summitry.case.frames import Tables
from summitry.case.nearest import nearest
from summitry.case.rows import GENERAL_KNOWLEDGE
from summitry.case.showing import card, view_of
from summitry.case.withholding import withheld_value
from summitry.errors import SummitryError
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd

    from summitry.case.pack import CaseHeader


@dataclass(frozen=True, eq=False, repr=False)
class Case:
    """A case pack, opened.

    Each table is an attribute (``case.events``), as is each key of case.toml (``case.title``). A
    table is a pandas DataFrame of the caller's own: changing it does not change the case.

    Parameters
    ----------
    header
        What case.toml says.
    tables
        The tables by name.
    as_of_date
        The day a dated view stops at; None for the whole case.
    withheld
        What a dated view keeps back: pairs of table and column, ``*`` for a whole table.
    source_ids
        Every source of the whole pack; dated views keep it, to tell a withheld source from a slip.
    later
        By table, how many rows of the whole pack come after the day of a dated view.
    """

    header: CaseHeader
    tables: Mapping[str, pd.DataFrame]
    as_of_date: dt.date | None = None
    withheld: frozenset[tuple[str, str]] = frozenset()
    source_ids: frozenset[str] | None = field(default=None)
    later: Mapping[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not isinstance(self.tables, Tables):
            object.__setattr__(self, "tables", Tables(self.tables))
        if self.source_ids is None:
            ids = frozenset(self.tables["sources"]["source_id"])
            object.__setattr__(self, "source_ids", ids)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name in type(self).__dataclass_fields__:
            raise AttributeError(name)
        if name in self.tables:
            return self.tables[name]
        if name in type(self.header).model_fields:
            return getattr(self.header, name)
        names = [*self.tables, *type(self.header).model_fields]
        near = nearest(name, names)
        phrase = "case.no_attribute_near" if near else "case.no_attribute"
        tables = ", ".join(self.tables)
        raise AttributeError(say(phrase, name=name, near=near, tables=tables))

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self.tables, *type(self.header).model_fields})

    def on_eve(self) -> Case:
        """Return the case with only what was known on the eve."""
        return self.as_of(self.header.eve)

    def as_of(self, date: dt.date | str) -> Case:
        """Return the case with only what was known on a day.

        Parameters
        ----------
        date
            The day, as a date or written ``2024-12-04``.

        Raises
        ------
        SummitryError
            If the text is no day.
        """
        from summitry.case.eve import cut

        try:
            day = dt.date.fromisoformat(date) if isinstance(date, str) else date
        except ValueError:
            raise SummitryError(say("case.no_day", written=date)) from None
        return cut(self, day)

    def withholds(self, table: str, column: str = "*") -> bool:
        """Tell whether this view keeps back a column, or a whole table.

        Parameters
        ----------
        table
            Name of the table.
        column
            Name of the column; by default the table as a whole.
        """
        return not self.withheld.isdisjoint({(table, column), (table, "*")})

    def source(self, source_id: str) -> Citation:
        """Return the citation of one source.

        Parameters
        ----------
        source_id
            Its short name.

        Raises
        ------
        SummitryError
            If the pack has no such source; the nearest name is given.
        """
        return self.cite([source_id])[0]

    def cite(self, source_ids: Iterable[str]) -> list[Citation]:
        """Return the citations of several sources, in the order given.

        Parameters
        ----------
        source_ids
            Their short names.

        Raises
        ------
        SummitryError
            If the pack has no such source; the nearest name is given.
        """
        wanted = [source_ids] if isinstance(source_ids, str) else list(source_ids)
        sources = self.tables["sources"]
        rows = sources[sources["source_id"].isin(wanted)].to_dict("records")
        found = {row["source_id"]: citation_of({str(k): v for k, v in row.items()}) for row in rows}
        return [found.get(name) or self._unlisted(name) for name in wanted]

    def _unlisted(self, source_id: str) -> Citation:
        """Cite what the table of sources does not show: general knowledge, or a withheld source."""
        if source_id == GENERAL_KNOWLEDGE:
            return general_knowledge()
        ids = self.source_ids or frozenset()
        if source_id in ids or source_id == withheld_value("id"):
            return withheld(source_id)
        near = nearest(source_id, ids)
        phrase = "case.no_source_near" if near else "case.no_source"
        raise SummitryError(say(phrase, name=source_id, near=near))

    def open_data(self, role: str) -> pd.DataFrame:
        """Return the open data that serves a role in this case, cut by the date of this view.

        Parameters
        ----------
        role
            For example ``states``, ``budget`` or ``treaties``; case.toml names the data set.

        Raises
        ------
        SummitryError
            If the pack names no data set for the role.
        """
        from summitry.case.open_data import open_data

        datasets: dict[str, str] = {str(key): name for key, name in self.header.open_data.items()}
        if role not in datasets:
            raise SummitryError(say("case.no_open_data", title=self.header.title, role=role))
        return open_data(datasets[role], as_of=self.as_of_date)

    def __repr__(self) -> str:
        return say("case.repr", title=self.header.title, id=self.header.id, view=view_of(self))

    def _repr_html_(self) -> str:
        return card(self)
