"""The row models: the single place where tables and columns are defined."""

from summitry.case.rows.agenda import AgendaLevel
from summitry.case.rows.columns import GENERAL_KNOWLEDGE, Mark, Row
from summitry.case.rows.disputes import Dispute, Moment
from summitry.case.rows.evidence import (
    Claim,
    Corroboration,
    Event,
    Fact,
    Source,
    SourceFamily,
)
from summitry.case.rows.forecasting import ForecastRelation, WarmUpItem
from summitry.case.rows.forecasts import Driver, Effect, Forecast, Outcome
from summitry.case.rows.games import GameOutcome
from summitry.case.rows.lateral import Lateral
from summitry.case.rows.metaphors import Metaphor, MetaphorFeature, MetaphorRating
from summitry.case.rows.packages import PackageItem
from summitry.case.rows.paths import PathMove, PathRecord, PathState
from summitry.case.rows.people import Contact, Trait
from summitry.case.rows.positions import Actor, Issue, Overlap, Position
from summitry.case.rows.precedents import Precedent
from summitry.case.rows.presets import Preset
from summitry.case.rows.quotes import Quote
from summitry.case.rows.readouts import Occasion, Readout, ReadoutPoint
from summitry.case.rows.rewrites import Rewrite, Statement
from summitry.case.rows.roles import Role
from summitry.case.rows.rubric import Criterion
from summitry.case.rows.sessions import DebriefCard, Inject, OneSidedAction
from summitry.case.rows.signals import Signal
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
        Moment,
        Dispute,
        Rewrite,
        Statement,
        Lateral,
        Occasion,
        Readout,
        ReadoutPoint,
        Actor,
        Issue,
        Position,
        Overlap,
        PackageItem,
        AgendaLevel,
        Role,
        Inject,
        OneSidedAction,
        DebriefCard,
        GameOutcome,
        Trait,
        Contact,
        Signal,
        Outcome,
        Driver,
        Effect,
        Preset,
        Forecast,
        ForecastRelation,
        WarmUpItem,
        Precedent,
        PathState,
        PathMove,
        PathRecord,
        Metaphor,
        MetaphorFeature,
        MetaphorRating,
        Prompt,
        CheckpointOption,
        Term,
        Criterion,
    )
}

__all__ = ["GENERAL_KNOWLEDGE", "TABLES", "Mark", "Row"]
