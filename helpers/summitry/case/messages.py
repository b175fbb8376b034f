"""What pydantic finds wrong with a cell, in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitry.case.nearest import nearest
from summitry.case.problems import Problem, problem, shown

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from summitry.case.forms import Form

OUTSIDE = ("greater_than_equal", "less_than_equal", "greater_than", "less_than")


def cell_problem(detail: ErrorDetails, form: Form, cell: str, file: str, row: int) -> Problem:
    """Word one of pydantic's findings on a cell.

    Parameters
    ----------
    detail
        The finding.
    form
        What the cell should look like.
    cell
        What stands in it.
    file, row
        Where it stands.
    """
    if detail["type"] in OUTSIDE:
        limits = "-".join(f"{limit:g}" for limit in (form.low, form.high) if limit is not None)
        return problem("outside", file, row, form.name, cell=cell, limits=limits, form=form.words)
    if detail["type"] == "literal_error":
        near = nearest(cell, form.choices)
        fault = "no_choice_near" if near else "no_choice"
        return problem(fault, file, row, form.name, cell=shown(cell), near=near, form=form.words)
    if form.kind == "date" and "calendar" in detail["msg"]:
        return problem("no_day", file, row, form.name, cell=shown(cell), form=form.words)
    fault = form.kind if form.kind in ("id", "date", "boolean", "whole", "number") else "misfit"
    return problem(f"no_{fault}", file, row, form.name, cell=shown(cell), form=form.words)
