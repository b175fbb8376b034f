"""Rows of what is known and how: sources, events, claims, facts, quotations."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from summitry.case.rows.columns import (
    Date,
    Id,
    Items,
    Mark,
    OptionalDate,
    Row,
    Words,
    column,
    documented,
)

PublisherType = Literal[
    "wire",
    "state_agency",
    "public_media",
    "press_international",
    "press_local",
    "government_us",
    "government_ru",
    "government_ua",
    "government_other",
    "igo",
    "think_tank",
    "reference",
    "aggregator",
    "blog",
]
Confidence = Literal["high", "medium", "low"]


class Source(Row):
    """A page, release or book that something in the case rests on."""

    table: ClassVar[str] = "sources"
    about: ClassVar[str] = "a source: who published it, when, where it stands, what it copies"
    key: ClassVar[tuple[str, ...]] = ("source_id",)
    mark: ClassVar[Mark] = "record"
    dated_by: ClassVar[str | None] = "published"
    required: ClassVar[bool] = True

    source_id: Id = column("Short name used everywhere else.", example="chair-summary")
    title: Words = column(
        "Title; in square brackets where it is ours.",
        example="The chair's summary of the first day",
    )
    publisher: Words = column("Who published it.", example="Midland foreign ministry")
    publisher_type: PublisherType = column(
        "Kind of publisher, not a verdict: state_agency is a news agency that a state owns, "
        "whichever state; public_media are owned by a state or live on public money, however "
        "free their editors; any other agency is a wire.",
        example="government_other",
    )
    country: str = column("Country of the publisher, two letters.", example="XM", default="")
    language: str = column("Language, two letters.", example="en", default="")
    published: OptionalDate = column(
        "Day, month or year of publication; empty where the copy gave none.",
        example="2023-05-11",
        default=None,
    )
    url: str = column(
        "Address, where there is one.", example="https://example.org/summary", default=""
    )
    primary: bool = column("Whether it is the actor's own text or record.", example="true")
    independence_note: str = column(
        "What it copies or follows.", example="Written by the host", default=""
    )
    accessed_via: str = column("How it was read.", example="the ministry's page", default="")

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out an address that a browser could not open."""
        if self.url and not self.url.startswith(("https://", "http://")):
            yield "url", f"{self.url!r} is no web address; write https://... or leave it empty"


class SourceFamily(Row):
    """Sources that go back to one origin and count as one voice."""

    table: ClassVar[str] = "source_families"
    about: ClassVar[str] = "a group of sources that go back to one origin: one voice"
    key: ClassVar[tuple[str, ...]] = ("family_id",)
    mark: ClassVar[Mark] = "reading"

    family_id: Id = column("Short name.", example="fam-chair")
    origin: Words = column("Where they all come from.", example="The chair's summary")
    kind: PublisherType = column(
        "Kind of the origin, not of its copies; where the origin was not found, that of the pages "
        "that were read.",
        example="government_other",
    )
    source_ids: Items = column(
        "The sources of the family.", refers="sources", example="chair-summary"
    )
    note: str = column(
        "What to know about it.", opens="record", example="Papers quote it", default=""
    )


class Event(Row):
    """Something that happened, with its day and its sources."""

    table: ClassVar[str] = "events"
    about: ClassVar[str] = "an event on the way to the case, in it, or after it"
    key: ClassVar[tuple[str, ...]] = ("event_id",)
    mark: ClassVar[Mark] = "record"
    dated_by: ClassVar[str | None] = "start"
    required: ClassVar[bool] = True

    event_id: Id = column("Short name.", example="day-001")
    start: Date = column("First day, month or year.", example="2023-05-11")
    end: OptionalDate = column("Last day, if later.", example="2023-05-12", default=None)
    place: str = column("Where.", example="Bridgetown Hall", default="")
    actors: Items = column("Who took part.", example="Upland;Lowland", default=())
    summary: Words = column(
        "What happened, in one sentence.", example="Both ministers speak in one meeting."
    )
    landmark: str = column(
        "Its name in two or three words, where pictures over many years are to mark it.",
        example="Bridgetown talks",
        default="",
    )
    afterwards: str = column(
        "What only later acts added to it.",
        opens="hindsight",
        example="They meet again in autumn.",
        default="",
    )
    themes: Items = column("Lanes of the timeline.", example="river")
    confidence: Confidence = column("How well the sources carry it.", example="high")
    source_ids: Items = column("Its sources.", refers="sources", example="chair-summary")

    def item_mark(self) -> Mark:
        """Documented events are record; what rests on no found source or little is a reading."""
        sure = documented(self.source_ids) and self.confidence != "low"
        return "record" if sure else "reading"

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out an end before the start."""
        if self.end is not None and self.end.last < self.start.first:
            yield "end", f"{self.end} lies before the start, {self.start}; correct one of the two"


class Claim(Row):
    """One claim of the article, paraphrased, with the verdict of the record."""

    table: ClassVar[str] = "claims"
    about: ClassVar[str] = "one claim of the article, in paraphrase"
    key: ClassVar[tuple[str, ...]] = ("claim_id",)
    mark: ClassVar[Mark] = "reading"

    claim_id: Id = column("Short name.", example="c01")
    section: Words = column("Part of the article.", example="opening")
    claim: Words = column("The claim in our words.", example="The two ministers spoke alone.")
    kind: Literal[
        "event_fact", "background_fact", "characterisation", "inference", "prediction", "opinion"
    ] = column("What sort of sentence it is.", example="event_fact")
    hedged: bool = column("Whether the article hedges it.", example="false")
    verdict: Literal["supported", "partly", "contradicted", "unverifiable", "opinion"] = column(
        "What the record says to it.", opens="hindsight", example="unverifiable"
    )
    explanation: str = column("Why.", opens="hindsight", example="No source tells.")
    source_ids: Items = column(
        "Sources of the verdict.",
        refers="sources",
        opens="hindsight",
        example="chair-summary",
        default=(),
    )
    teaching_point: str = column(
        "What to notice.", opens="hindsight", example="Look for a record by both sides."
    )
    core: bool = column(
        "Whether it is one of the dozen that a learner judges first.", example="true", default=False
    )


class Fact(Row):
    """A statement that sources can support or contradict."""

    table: ClassVar[str] = "facts"
    about: ClassVar[str] = "a key statement that is held against every source"
    key: ClassVar[tuple[str, ...]] = ("fact_id",)
    mark: ClassVar[Mark] = "reading"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    fact_id: Id = column("Short name.", example="f01")
    statement: Words = column("The statement.", example="Both ministers took part in one meeting.")
    short: str = column(
        "The statement in at most 28 letters, for pictures.", example="Both in one room", default=""
    )
    asked_by: str = column(
        "The prompt that asks how sure the learner is of it, if there is one.",
        refers="prompts",
        example="",
        default="",
    )
    claimed_by: str = column(
        "The claim of the article that says the same, if there is one.",
        refers="claims",
        example="",
        default="",
    )
    caution: str = column(
        "What to keep in mind when counting who says so.",
        example="Nobody kept minutes.",
        default="",
    )


class Corroboration(Row):
    """What one source says to one fact."""

    table: ClassVar[str] = "corroboration"
    about: ClassVar[str] = "what one source says to one fact, in the part that was read"
    key: ClassVar[tuple[str, ...]] = ("source_id", "fact_id")
    mark: ClassVar[Mark] = "record"
    opens: ClassVar[Literal["record", "hindsight"] | None] = "record"

    source_id: Id = column("The source.", refers="sources", example="chair-summary")
    fact_id: Id = column("The fact.", refers="facts", example="f01")
    value: Literal["states", "implies", "contradicts", "implies_not", "silent"] = column(
        "States, implies, contradicts, implies that it is not so, or silent in the part that was "
        "read.",
        example="states",
    )
    note: str = column("Wording or doubt.", example="Third paragraph", default="")
