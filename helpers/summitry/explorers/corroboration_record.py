"""Statements, pages and origins of a case, held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from summitry.explorers.corroboration_card import fact_card
from summitry.explorers.corroboration_columns import Column, origin_columns, page_columns
from summitry.models.evidence import collapse, matrix, origin_of
from summitry.models.tables import rows

if TYPE_CHECKING:
    import pandas as pd

    from summitry.case.case import Case
    from summitry.case.citing import Citation


class Record(NamedTuple):
    """What the record of a case says of its key statements.

    Attributes
    ----------
    facts, families
        Rows by id.
    origins
        As `summitry.models.evidence.origin_of` returns them.
    pages, voices
        Columns of the matrix by id: pages, and origins.
    said, collapsed
        What each page, and each origin, says to each statement.
    notes
        What was noted of a page and a statement.
    citations
        The pages by id.
    """

    facts: dict[str, Any]
    families: dict[str, Any]
    origins: dict[str, str]
    pages: dict[str, Column]
    voices: dict[str, Column]
    said: pd.DataFrame
    collapsed: pd.DataFrame
    notes: dict[tuple[str, str], str]
    citations: dict[str, Citation]

    def short(self, fact: str) -> str:
        """Return the short name of a statement."""
        row = self.facts[fact]
        return str(row.short or row.statement)

    def called(self, origin: str) -> str:
        """Return what an origin is called: as its family says, else by its publisher."""
        family = self.families.get(origin)
        return str(family.origin if family is not None else self.citations[origin].publisher)

    def card(self, fact: str, *, told: bool) -> str:
        """Return a statement with its pages as HTML; by origin only where that may show."""
        said = self.said.loc[fact]
        gaps = (self.origins, self.families, self.notes)
        return fact_card(self.citations, self.facts[fact], said, *gaps, told=told)


def record_of(case: Case) -> Record | None:
    """Return what the record of a case says; None where it says nothing.

    Parameters
    ----------
    case
        The case, whole or as of a date.
    """
    coded = case.corroboration
    coded = coded[coded["source_id"].isin(case.sources["source_id"])]
    if not len(coded) or not len(case.facts):
        return None
    facts = {row.fact_id: row for row in rows(case.facts)}
    families = {row.family_id: row for row in rows(case.source_families)}
    origins = origin_of(case.source_families)
    said = matrix(coded, facts)
    pages = page_columns(case.sources, said.columns, origins)
    return Record(
        facts=facts,
        families=families,
        origins=origins,
        pages=pages,
        voices=origin_columns(pages, families, case.sources),
        said=said,
        collapsed=collapse(said, origins),
        notes={(row.source_id, row.fact_id): row.note for row in rows(coded)},
        citations={one.source_id: one for one in case.cite(said.columns)},
    )
