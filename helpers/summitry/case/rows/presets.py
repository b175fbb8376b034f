"""Rows of presets: settings of the drivers that somebody might hold, made to be changed."""

from __future__ import annotations

from typing import ClassVar

from summitry.case.rows.columns import Id, Mark, Row, Scale, Words, column


class Preset(Row):
    """Where one driver stands in one reading of the evening before."""

    table: ClassVar[str] = "presets"
    about: ClassVar[str] = "where one driver stands in one way of reading the eve"
    key: ClassVar[tuple[str, ...]] = ("preset_id", "driver_id")
    mark: ClassVar[Mark] = "scenario"

    preset_id: Id = column("Short name of the reading.", example="hopeful")
    name: Words = column("Name of the reading, the same in all its rows.", example="Hopeful")
    driver_id: Id = column(
        "The driver; one that is not named stays at its estimate.",
        refers="drivers",
        example="drought",
    )
    value: Scale = column("Where it stands.", example="35")
    why: Words = column("What somebody with this reading would say.", example="Rain is forecast")
