"""The row models: the single place where tables and columns are defined."""

from summitry.case.rows.columns import GENERAL_KNOWLEDGE, Mark, Row
from summitry.case.rows.evidence import (
    Claim,
    Corroboration,
    Event,
    Fact,
    Quote,
    Source,
    SourceFamily,
)
from summitry.case.rows.forecasts import Driver, Effect, Forecast, Outcome
from summitry.case.rows.positions import Actor, Issue, Overlap, Position, Signal, Trait
from summitry.case.rows.teaching import CheckpointOption, Prompt, Term

TABLES: dict[str, type[Row]] = {
    row.table: row
    for row in (
        Source,
        SourceFamily,
        Event,
        Claim,
        Fact,
        Corroboration,
        Quote,
        Actor,
        Issue,
        Position,
        Overlap,
        Trait,
        Signal,
        Outcome,
        Driver,
        Effect,
        Forecast,
        Prompt,
        CheckpointOption,
        Term,
    )
}

__all__ = ["GENERAL_KNOWLEDGE", "TABLES", "Mark", "Row"]
