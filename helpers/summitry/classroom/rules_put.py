"""Moves that decide, and those that nobody decides: acts of one side and news."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.classroom.moves import NOBODY
from summitry.classroom.rules_checks import at, by_chair, present, require
from summitry.classroom.setup import read_effect
from summitry.classroom.table import ASKED, FLOOR, SILENCE, Deed, Objection, ruled

if TYPE_CHECKING:
    from summitry.classroom.moves import Move
    from summitry.classroom.table import Table


def acted(table: Table, move: Move) -> Table:
    """Act alone."""
    at(table, FLOOR, SILENCE)
    present(table, move)
    effect = read_effect(move.what, table.round)
    require({*effect.seats} <= {*table.setup.seats}, "no_seat")
    require({*effect.items} <= {*table.setup.keys}, "no_item")
    name, trigger = str(move.what.get("action", "")), str(move.what.get("trigger", ""))
    before = [one for one in table.deeds if (one.round, one.by) == (table.round, move.by)]
    require(not before, "acted_already")
    deed = Deed(table.round, move.by, name, trigger)
    away = {*effect.seats} if effect.changes == "absent" else set()
    return replace(
        table,
        deeds=(*table.deeds, deed),
        effects=(*table.effects, effect),
        sponsors=tuple(one for one in table.sponsors if one not in away),
    )


def injected(table: Table, move: Move) -> Table:
    """Let news come in."""
    at(table, FLOOR, SILENCE)
    require(move.by == NOBODY, "facilitator_only")
    name = move.what.get("inject")
    require(isinstance(name, str) and name, "no_inject")
    require(name not in dict(table.drawn), "drawn_already")
    earliest = move.what.get("earliest", 1)
    require(type(earliest) is int and earliest <= table.round, "too_early", round=earliest)
    effect = read_effect(move.what, table.round)
    require({*effect.seats} <= {*table.setup.seats}, "no_seat")
    require({*effect.items} <= {*table.setup.keys}, "no_item")
    away = {*effect.seats} if effect.changes == "absent" else set()
    return replace(
        table,
        drawn=(*table.drawn, (str(name), table.round)),
        effects=(*table.effects, effect),
        sponsors=tuple(one for one in table.sponsors if one not in away),
        objections=tuple(one for one in table.objections if one.by not in away),
    )


def put(table: Table, move: Move, stage: str) -> Table:
    """Put the draft to the others."""
    at(table, FLOOR)
    by_chair(table, move)
    require(table.floor, "no_draft")
    taken = {key for key, level in zip(table.setup.keys, table.floor, strict=True) if level}
    require(not taken & table.barred, "barred")
    return replace(table, stage=stage, objections=())


def objected(table: Table, move: Move) -> Table:
    """Object to what is put."""
    at(table, SILENCE, ASKED)
    present(table, move)
    require(move.by not in {one.by for one in table.objections}, "objected_already")
    item, points = move.what.get("item", ""), move.what.get("points", 0.0)
    require(item in ("", *table.setup.keys), "no_item")
    require(isinstance(points, (int, float)) and not isinstance(points, bool), "no_level")
    objection = Objection(move.by, str(item), float(points))
    sponsors = tuple(one for one in table.sponsors if one != move.by)
    return replace(table, objections=(*table.objections, objection), sponsors=sponsors)


def consented(table: Table, move: Move) -> Table:
    """Say aloud that one does not object."""
    at(table, SILENCE, ASKED)
    present(table, move)
    require(move.by not in {one.by for one in table.objections}, "objected_already")
    return table


def gavelled(table: Table, move: Move) -> Table:
    """Rule on what was put to the table, or take back what silence has not carried."""
    by_chair(table, move)
    at(table, ASKED, SILENCE)
    carried = table.stage == SILENCE and len(table.objections) <= table.setup.allowed
    require(not carried, "silence_runs")
    return ruled(table)
