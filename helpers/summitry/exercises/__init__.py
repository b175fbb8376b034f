"""Checks for the code track: they say what a wrong answer overlooked, never the answer."""

from summitry.exercises.context import admitted_in, meetings_since
from summitry.exercises.tournament import tournament
from summitry.exercises.votes import (
    abstentions_in,
    alike,
    war_resolutions_above,
    years_above_half,
)

__all__ = [
    "abstentions_in",
    "admitted_in",
    "alike",
    "meetings_since",
    "tournament",
    "war_resolutions_above",
    "years_above_half",
]
