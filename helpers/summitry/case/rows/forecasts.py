"""Rows of what could come of it: outcomes, drivers, effects, forecast questions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from pydantic import Field

from summitry.case.rows.columns import Date, Id, Items, Mark, Row, Scale, Words, column


class Outcome(Row):
    """One of several exclusive outcomes seen on the eve."""

    table: ClassVar[str] = "outcomes"
    about: ClassVar[str] = "an outcome; together they are exclusive and complete"
    key: ClassVar[tuple[str, ...]] = ("outcome_id",)
    mark: ClassVar[Mark] = "scenario"

    outcome_id: Id = column("Short name.", example="joint_text")
    name: Words = column("Name.", example="A joint text")
    description: Words = column("What it means.", example="Both sign one text.")
    what_would_count: Words = column("What would show it.", example="A text on both pages")
    share: Annotated[float, Field(gt=0, le=1000)] = column(
        "A declared start: how many of a number of such occasions end so, drivers at the middle.",
        example="30",
        default=1.0,
    )
    is_meeting: bool = column(
        "Whether the outcome contains a conversation of the two.", example="true", default=False
    )


class Driver(Row):
    """A force that pushes towards some outcomes."""

    table: ClassVar[str] = "drivers"
    about: ClassVar[str] = "a force that pushes towards or away from outcomes"
    key: ClassVar[tuple[str, ...]] = ("driver_id",)
    mark: ClassVar[Mark] = "scenario"

    driver_id: Id = column("Short name.", example="drought")
    name: Words = column("Name.", example="A dry summer that presses both")
    question: Words = column("The question a slider answers.", example="How dry is the summer?")
    low_label: Words = column("Word at 0.", example="wet")
    high_label: Words = column("Word at 100.", example="very dry")
    eve_estimate: Scale = column("Our estimate on the eve.", example="60")
    low: Scale = column("Low end of the band.", example="50")
    high: Scale = column("High end of the band.", example="75")
    evidence: Words = column(
        "What it rests on by the eve.", example="The gauges stood low in April."
    )
    evidence_after: str = column(
        "What later days added.", opens="hindsight", example="It rained in June.", default=""
    )
    source_ids: Items = column("Sources.", refers="sources", example="chair-summary")

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out an estimate outside its own band."""
        if not self.low <= self.eve_estimate <= self.high:
            band = f"{self.low:g}-{self.high:g}"
            yield (
                "eve_estimate",
                f"{self.eve_estimate:g} lies outside its own band, {band}; widen it",
            )


class Effect(Row):
    """How strongly one driver moves one outcome."""

    table: ClassVar[str] = "effects"
    about: ClassVar[str] = "the effect of one driver on one outcome"
    key: ClassVar[tuple[str, ...]] = ("driver_id", "outcome_id")
    mark: ClassVar[Mark] = "scenario"

    driver_id: Id = column("The driver.", refers="drivers", example="drought")
    outcome_id: Id = column("The outcome.", refers="outcomes", example="joint_text")
    effect: Annotated[float, Field(ge=-5, le=5)] = column(
        "Change of log-odds when the driver goes from middle to full.", example="0.9"
    )
    why: Words = column("Why.", example="Both need water")


class Forecast(Row):
    """A question asked on the eve, and what happened."""

    table: ClassVar[str] = "forecasts"
    about: ClassVar[str] = "a forecast question as of the eve, with its resolution"
    key: ClassVar[tuple[str, ...]] = ("question_id",)
    mark: ClassVar[Mark] = "record"

    question_id: Id = column("Short name.", example="q_text")
    question: Words = column("The question.", example="Will both sign a joint text?")
    short_name: str = column(
        "The question in a few words, for pictures.", example="A joint text", default=""
    )
    options: Items = column("Exclusive answers.", example="yes;no")
    what_would_count: str = column(
        "How it will be settled: what counts and what does not.",
        example="One text that both publish; two texts are a no.",
        default="",
    )
    asked_on: Date = column("Day of the question.", example="2023-05-10")
    closes: Date = column("Day by which it is settled.", example="2023-05-12")
    resolution: str = column("What happened.", opens="record", example="no")
    resolution_note: str = column(
        "How we know.", opens="record", example="The chair's summary names none.", default=""
    )
    event_ids: Items = column(
        "Events that settle it.", refers="events", opens="record", example="day-001", default=()
    )
    source_ids: Items = column(
        "Sources.", refers="sources", opens="record", example="chair-summary", default=()
    )

    def oddities(self) -> Iterable[tuple[str, str]]:
        """Point out a resolution that is none of the options."""
        if self.resolution and self.resolution not in self.options:
            yield (
                "resolution",
                f"{self.resolution!r} is no option; write one of {', '.join(self.options)}",
            )
