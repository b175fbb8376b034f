"""Rows of who stands where: actors, issues, positions, overlaps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from summitry.case.rows.columns import (
    Date,
    Id,
    Items,
    Mark,
    OptionalIso3,
    Row,
    Scale,
    Words,
    column,
)
from summitry.case.rows.evidence import Confidence


class Actor(Row):
    """A state or body with a voice in the case."""

    table: ClassVar[str] = "actors"
    about: ClassVar[str] = "a state or organisation whose positions are coded"
    key: ClassVar[tuple[str, ...]] = ("actor_id",)
    mark: ClassVar[Mark] = "record"

    actor_id: Id = column("Short name.", example="upland")
    name: Words = column("Name.", example="Upland")
    kind: Literal["state", "organisation", "chair"] = column("What it is.", example="state")
    iso3: OptionalIso3 = column(
        "Three-letter code of the state, as tables of votes use it; empty for other bodies.",
        example="UPL",
        default="",
    )
    head: str = column("Who leads its delegation.", example="Foreign Minister A", default="")
    head_note: str = column(
        "What the head did at the event.", opens="record", example="Spoke first", default=""
    )
    seat: Words = column("Its standing in the room.", example="riparian state")
    alliances: Items = column("Groups it belongs to.", example="River Union", default=())
    role: str = column(
        "What it did at the event.", opens="record", example="Asked for shared gauges", default=""
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")


class Issue(Row):
    """One question on which actors can be placed along a line."""

    table: ClassVar[str] = "issues"
    about: ClassVar[str] = "a one-dimensional question with two described ends"
    key: ClassVar[tuple[str, ...]] = ("issue_id",)
    mark: ClassVar[Mark] = "reading"

    issue_id: Id = column("Short name.", example="gauges")
    area: Words = column("Field it belongs to.", example="water")
    name: Words = column("Name.", example="Shared gauges")
    question: Words = column("The question.", example="Read the same gauges?")
    scale_0: Words = column("What 0 means.", example="Each keeps its own figures")
    scale_100: Words = column("What 100 means.", example="One set, read together")
    outcome_coded: bool = column(
        "True where the coding is the outcome itself: withheld whole before the record opens.",
        example="false",
    )
    why_it_matters: str = column(
        "Why it matters.", example="Each dry year is disputed.", default=""
    )
    background: str = column(
        "What was known on the eve.", example="Last read together in 2015.", default=""
    )
    background_after: str = column(
        "What the days themselves and later acts added.",
        opens="hindsight",
        example="Read together since June.",
        default="",
    )
    caution: str = column(
        "What the line cannot say, or where its coding is weak; known on the eve.",
        example="It joins reading and sharing.",
        default="",
    )
    key_terms: Items = column("Terms to know.", example="gauge", default=())
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")


class Position(Row):
    """Where one actor stands on one issue, as coded."""

    table: ClassVar[str] = "positions"
    about: ClassVar[str] = "where one actor stands on one issue"
    key: ClassVar[tuple[str, ...]] = ("issue_id", "actor_id")
    mark: ClassVar[Mark] = "reading"

    issue_id: Id = column("The issue.", refers="issues", example="gauges")
    actor_id: Id = column("The actor.", refers="actors", example="upland")
    position: Scale = column("Place on the scale, 0-100.", example="90")
    low: Scale = column("Lowest place a second careful coder might choose.", example="80")
    high: Scale = column("Highest place a second careful coder might choose.", example="95")
    salience: Scale = column("How much the actor seems to care, 0-100.", example="60")
    flexibility: Scale = column("Willingness to move, 0-100.", example="30")
    stance: Words = column(
        "The stance as its supporters would put it.", example="Figures should be shared."
    )
    evidence: Words = column("The act or words it rests on.", example="Opening statement")
    contested: str = column(
        "What a second careful coder might say, where the coding is open to doubt.",
        example="A later letter is milder.",
        default="",
    )
    coding_confidence: Confidence = column("How well the sources carry it.", example="medium")
    as_of: Date = column("Date of the act it rests on.", example="2023-05-11")
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out a position outside its own band."""
        if not self.low <= self.position <= self.high:
            band = f"{self.low:g}-{self.high:g}"
            yield "position", f"{self.position:g} lies outside its own band, {band}; widen it"


class Overlap(Row):
    """Where cooperation was conceivable, or only the word was shared."""

    table: ClassVar[str] = "overlaps"
    about: ClassVar[str] = "a pair or group and what it shares on one issue"
    key: ClassVar[tuple[str, ...]] = ("pair_or_group", "issue_id")
    mark: ClassVar[Mark] = "reading"

    pair_or_group: Words = column("Who.", example="Upland and Lowland")
    actor_ids: Items = column(
        "Actors of the pack among them; `all` for everybody.", refers="actors", example="upland"
    )
    issue_id: Id = column("The issue.", refers="issues", example="gauges")
    overlap_type: Literal["shared_interest", "tradeable", "incompatible", "false_friend"] = column(
        "What kind of overlap.", example="tradeable"
    )
    explanation: str = column("Why.", opens="record", example="Figures for timing.", default="")
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")
