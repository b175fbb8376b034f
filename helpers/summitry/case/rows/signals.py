"""Rows of what was seen: signals with their rival readings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator

from summitry.case.rows.columns import Date, Id, Items, Mark, Row, Words, column, empty_is_none

Letter = Annotated[Literal["a", "b", "c"] | None, BeforeValidator(empty_is_none)]


class Signal(Row):
    """Something seen, with rival readings."""

    table: ClassVar[str] = "signals"
    about: ClassVar[str] = "an observable signal with rival readings and a base rate"
    key: ClassVar[tuple[str, ...]] = ("signal_id",)
    mark: ClassVar[Mark] = "reading"
    dated_by: ClassVar[str | None] = "opens_on"

    signal_id: Id = column("Short name.", example="sg01")
    opens_on: Date = column(
        "Day from which the whole row can be shown without hindsight.", example="2023-05-12"
    )
    signal: Words = column("Name.", example="The empty chair")
    observed: Words = column("What was seen.", example="One seat stayed empty.")
    reading_a: Words = column("One reading.", example="A protest")
    reading_b: Words = column("A rival reading.", example="A late train")
    reading_c: str = column("A further reading.", example="A message to those at home", default="")
    caution: str = column("What to beware of.", example="Lists differ", default="")
    base_rate_hint: str = column(
        "What usually happens.", example="Empty seats are usual", default=""
    )
    would_decide: str = column(
        "Which further fact would decide between the readings.",
        example="The time at which the train came in",
        default="",
    )
    weight: Literal["none", "ordinary", "open"] = column(
        "Our reading of it: `none` (it means nothing), `ordinary` (what usually happens, or a "
        "rule, explains it), `open` (several readings stay possible).",
        example="ordinary",
        default="open",
    )
    favoured: Letter = column(
        "The reading that the ordinary case or a rule supports; empty where it is open.",
        example="b",
        default=None,
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out a favoured reading that is missing, or named where all stay open."""
        if self.weight == "ordinary" and self.favoured is None:
            yield "favoured", "no reading is named that explains it; write a, b or c"
        if self.weight == "open" and self.favoured is not None:
            yield "favoured", f"{self.favoured!r} is named although the weight is open; empty it"
        if self.favoured == "c" and not self.reading_c:
            yield "favoured", "'c' names a reading that is empty; write a, b or nothing"
