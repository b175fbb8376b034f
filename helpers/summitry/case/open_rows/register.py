"""Rows of the register: the data sets and the sources they rest on."""

from __future__ import annotations

from typing import ClassVar

from summitry.case.open_rows.base import OpenRow
from summitry.case.rows.columns import Id, OptionalDate, Words, column


class Dataset(OpenRow):
    """What one open data set is, where it comes from, under which terms."""

    table: ClassVar[str] = "datasets"
    about: ClassVar[str] = "an open data set: what it is, whose it is, what was done to it"
    key: ClassVar[tuple[str, ...]] = ("name",)

    name: Id = column("Name of the data set and of its file.", example="osce_chairs")
    title: Words = column("Title.", example="Chairs of the OSCE")
    one_row_is: Words = column("What one row is.", example="one year")
    citation: Words = column("Whose data it is.", example="OSCE, through Wikipedia")
    licence: Words = column("Terms, and where they are stated.", example="Facts in own words")
    retrieved_from: Words = column("Where the copy was read.", example="a public repository")
    transformations: Words = column("What was done to it.", example="Parsed")
    coverage: Words = column("What it covers.", example="1991 onward")
    gaps: str = column("What it lacks.", example="Years only", default="")


class OpenSource(OpenRow):
    """A source of the open data."""

    table: ClassVar[str] = "sources"
    about: ClassVar[str] = "a source that open data rest on"
    key: ClassVar[tuple[str, ...]] = ("source_id",)
    dated_by: ClassVar[str | None] = "dated"

    source_id: Id = column("Short name.", example="wp_osce")
    address: Words = column("Where it stands.", example="https://example.org/osce")
    dated: OptionalDate = column(
        "Latest date of the news it carries; empty for works of reference.",
        example="2023-12-01",
        default=None,
    )
    used_for: Words = column("What it was used for.", opens="hindsight", example="chairs")
    terms: Words = column("Terms of use.", example="facts only")
