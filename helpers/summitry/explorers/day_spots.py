"""The moments of the days as lines: by day, those of known order first."""

from __future__ import annotations

from itertools import groupby
from math import isnan
from typing import TYPE_CHECKING, Any

from summitry.pictures.day import Spot
from summitry.text import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def place_of(moment: Any) -> int | None:
    """Return the place of a moment in the order of its day; None where it is not known."""
    return None if isnan(moment.place) else int(moment.place)


def ordered(moments: Iterable[Any], events: Mapping[str, Any]) -> dict[str, Any]:
    """Return the moments by event, by day, those of known order first and in that order.

    Parameters
    ----------
    moments
        Rows of the table of moments, of which a view may lack the event.
    events
        Rows of events by id.
    """

    def key(moment: Any) -> tuple[Any, bool, int]:
        place = place_of(moment)
        return events[moment.event_id].start.first, place is None, place or 0

    known = [moment for moment in moments if moment.event_id in events]
    return {moment.event_id: moment for moment in sorted(known, key=key)}


def spots_of(moments: Iterable[Any], events: Mapping[str, Any]) -> list[Spot]:
    """Return headings and moments as the lines of the picture.

    Parameters
    ----------
    moments
        Rows of the table of moments, in order.
    events
        Rows of events by id.
    """

    def group(moment: Any) -> tuple[str, bool]:
        return events[moment.event_id].start.words, place_of(moment) is None

    spots = []
    for (day, unknown), members in groupby(moments, group):
        spots.append(Spot(say("day.heads.unknown" if unknown else "day.heads.known", day=day)))
        spots += [
            Spot(moment.name, moment.event_id, place_of(moment), moment.clock) for moment in members
        ]
    return spots


def table_rows(moments: Iterable[Any], events: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """Return day, place, name, hour and note of each moment.

    Parameters
    ----------
    moments
        Rows of the table of moments, in order.
    events
        Rows of events by id.
    """
    return [
        (events[one.event_id].start, place_of(one), one.name, one.clock, one.note)
        for one in moments
    ]
