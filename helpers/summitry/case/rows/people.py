"""Rows of people: how negotiators work, and when the ministers of the two sides came together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from summitry.case.rows.columns import (
    Date,
    Id,
    Items,
    Mark,
    OptionalDate,
    OptionalNumber,
    Row,
    Words,
    column,
    empty_is_none,
)

EYES = ("own_words", "friendly", "sceptical", "reported")
YesNo = Literal["yes", "no", "not_found"]
Called = Literal["meeting", "less", "none_planned", "no_meeting", "not_found"]
Minutes = Annotated[float | None, Field(ge=0), BeforeValidator(empty_is_none)]


class Trait(Row):
    """One documented way of working of one negotiator."""

    table: ClassVar[str] = "negotiators"
    about: ClassVar[str] = "one way of working of one person, with its evidence"
    key: ClassVar[tuple[str, ...]] = ("trait_id",)
    mark: ClassVar[Mark] = "reading"

    trait_id: Id = column("Short name.", example="nt01")
    person: Words = column("Who.", example="Minister A")
    role: Words = column("Office held.", example="Foreign minister")
    years_in_post: OptionalNumber = column("Years in office.", example="2.7", default=None)
    trait: Words = column("The trait in a few words.", example="package maker")
    description: Words = column(
        "Conduct, not character.", example="Links questions that others keep apart."
    )
    conduct: Literal["room", "before", "words", "contact"] = column(
        "Sort of conduct: in the room, work before it, words used, seeking or limiting contact.",
        example="before",
    )
    seen_by: Items = column(
        "Whose eyes the sources are, each as its note in the table of sources has it: `own_words` "
        "(the person's own text or speech, one of the own office, or an account relayed from it), "
        "`friendly` (the own side's or an ally's outlet, or one that praises), `sceptical` (one "
        "that criticises, or the opposing side), `reported` (agencies, papers and monitors that do "
        "neither). Several where sources differ, and both for one that collects praise and "
        "criticism.",
        example="own_words;reported",
    )
    evidence: str = column("What it rests on by the eve.", example="An interview", default="")
    evidence_after: str = column(
        "What the event itself added.", opens="record", example="Did so again", default=""
    )
    as_of: OptionalDate = column(
        "From when the trait is documented; empty: before the event.",
        example="2023-05",
        default=None,
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out eyes that are none of the four."""
        for eyes in self.seen_by:
            if eyes not in EYES:
                yield "seen_by", f"{eyes!r} is not known; write one of {', '.join(EYES)}"


class Contact(Row):
    """One occasion on which the ministers of the two sides were in one room or on one line."""

    table: ClassVar[str] = "contacts"
    about: ClassVar[str] = (
        "an occasion on which the ministers of the two sides met, spoke or passed"
    )
    key: ClassVar[tuple[str, ...]] = ("contact_id",)
    mark: ClassVar[Mark] = "record"
    dated_by: ClassVar[str | None] = "start"

    contact_id: Id = column("Short name.", example="lakeside-2015")
    name: Words = column("Place, or what it was, in a word or two.", example="Lakeside")
    event_ids: Items = column("The events.", refers="events", example="day-001", default=())
    start: Date = column("Day.", example="2023-05-11")
    minutes: Minutes = column(
        "Minutes of talk; 0 where no talk is reported, empty where not found.",
        example="40",
        default=None,
    )
    format: Literal["delegations", "alone", "on_foot", "telephone", "same_room", "not_found"] = (
        column(
            "Both delegations present; the two alone; standing or walking; by telephone; in one "
            "room, no talk reported; not found.",
            example="delegations",
        )
    )
    readout: Literal["both", "first", "second", "none", "not_found"] = column(
        "Which side's ministry or minister said afterwards what was spoken of.", example="both"
    )
    agreed: YesNo = column("Whether either named a point that both agreed on.", example="yes")
    agreed_points: str = column("That point.", example="To read the gauges together", default="")
    photograph: YesNo = column("Whether a picture of the two together was found.", example="yes")
    planned: YesNo = column("Whether either side announced it beforehand.", example="yes")
    called_first: Called = column(
        "What the first side's ministry called it: a meeting or talks; something less, such as a "
        "call or a few words; `none_planned`, where it only said beforehand that it planned or "
        "expected none; `no_meeting`, where it said afterwards that there was none; not found.",
        example="meeting",
    )
    named_first: str = column("How it put it.", example="A meeting", default="")
    called_second: Called = column("The same of the second side.", example="less")
    named_second: str = column("How it put it.", example="A conversation", default="")
    evidence: str = column("What the cells rest on.", example="Both summaries", default="")
    afterwards: str = column(
        "What only later days added.",
        opens="hindsight",
        example="In June one recalled it as cordial.",
        default="",
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out a talk of some minutes that was coded as none."""
        if self.format == "same_room" and self.minutes:
            yield "minutes", "same_room means that they did not talk; write 0 or another format"
