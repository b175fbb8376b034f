"""Rows of what is bargained over together: the items of a package."""

from __future__ import annotations

from typing import ClassVar, Literal

from summitry.case.rows.columns import Date, Id, Items, Mark, Row, Words, column


class PackageItem(Row):
    """One item of a package between two parties: what each would have it be, as reported."""

    table: ClassVar[str] = "package_items"
    about: ClassVar[str] = "an item of a package that two parties bargain over, before its outcome"
    key: ClassVar[tuple[str, ...]] = ("item_id",)
    mark: ClassVar[Mark] = "record"
    dated_by: ClassVar[str | None] = "as_of"

    item_id: Id = column("Short name.", example="ferry-hours")
    package: Words = column("The package it belongs to.", example="The ferry agreement")
    name: Words = column("What the item is called.", example="Ferry hours")
    what: str = column("What is settled by it.", example="When the ferry runs.", default="")
    first_party: Words = column(
        "One party, the same in all rows of a package.", example="The upper bank"
    )
    first_way: Words = column(
        "What the first party would have; `not found` where no source says.",
        example="From six in the morning",
    )
    second_party: Words = column(
        "The other party, the same in all rows of a package.", example="The lower bank"
    )
    second_way: Words = column(
        "What the other party would have; `not found` where no source says.",
        example="not found",
    )
    evidence: str = column(
        "What is reported about who wants or refuses what.",
        example="Both wrote to the river board.",
        default="",
    )
    rests_on: Literal["names", "soundings"] = column(
        "Names or proposals that were put forward, or also soundings that unnamed people told of.",
        example="names",
        default="soundings",
    )
    as_of: Date = column("From when it was known.", example="2023-04-20")
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")

    def item_mark(self) -> Mark:
        """What was put forward is record; what rests on soundings is a reading."""
        return "record" if self.rests_on == "names" else "reading"
