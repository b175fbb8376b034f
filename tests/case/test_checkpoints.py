import pytest
from pydantic import ValidationError

from summitry.case import open_case
from summitry.case.rows.teaching import CheckpointOption

ROW = {"checkpoint_id": "cp-1", "question": "When?", "option": "Then.", "feedback": "So it was."}


def found(**cells):
    return [(column, words) for column, words in CheckpointOption(**ROW, **cells).oddities()]


def test_a_row_of_an_earlier_pack_is_a_question_with_one_answer():
    row = CheckpointOption(**ROW, right="true")
    assert (row.kind, row.place, row.number, row.tolerance) == ("single", None, None, 0)
    assert list(row.oddities()) == []


@pytest.mark.parametrize(
    "cells",
    [
        {"kind": "several", "right": "true"},
        {"kind": "order", "place": "2"},
        {"kind": "number", "right": "true", "number": "57", "tolerance": "1"},
        {"kind": "number", "right": "false"},
        {"kind": "text", "right": "true"},
    ],
)
def test_each_kind_has_its_columns(cells):
    assert found(**cells) == []


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"kind": "order"}, "place"),
        ({"kind": "single", "place": "1"}, "place"),
        ({"kind": "number", "right": "true"}, "number"),
        ({"kind": "text", "number": "3"}, "number"),
        ({"kind": "several", "tolerance": "1"}, "tolerance"),
    ],
)
def test_a_cell_that_fits_another_kind_is_told(cells, column):
    assert [name for name, _ in found(**cells)] == [column]


@pytest.mark.parametrize(
    "cells", [{"kind": "riddle"}, {"kind": "order", "place": "0"}, {"tolerance": "-1"}]
)
def test_what_is_no_kind_place_or_tolerance_is_refused(cells):
    with pytest.raises(ValidationError):
        CheckpointOption(**ROW, **cells)


def test_every_question_of_the_shipped_case_has_one_kind_and_what_its_kind_needs():
    for name, rows in open_case("malta-2024").checkpoints.groupby("checkpoint_id"):
        assert rows["question"].nunique() == rows["kind"].astype(str).nunique() == 1, name
        kind, right = str(rows["kind"].iloc[0]), int(rows["right"].sum())
        if kind == "single":
            assert right == 1, name
        elif kind == "order":
            assert rows["place"].nunique() > 1, name
        else:
            assert right >= 1, name
        if kind in ("single", "several"):
            assert right < len(rows), name
