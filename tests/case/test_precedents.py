import pytest

from summitry.case.rows.precedents import Precedent

COUNCIL = {
    "precedent_id": "bridgetown-2019", "start": "2019-06-03", "end": "2019-06-04",
    "gathering": "Ninth river council", "place": "Bridgetown", "same_kind": "true",
    "first_came": "yes", "second_came": "yes", "overlapped": "yes", "met": "no", "note": "None.",
    "source_ids": "chair-summary",
}  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "columns"),
    [
        ({}, []),
        ({"met": "yes"}, []),
        ({"overlapped": ""}, []),
        ({"end": "2019-06-02"}, ["end"]),
        ({"overlapped": "no", "met": "yes"}, ["met"]),
        ({"second_came": "no"}, ["overlapped"]),
        ({"second_came": "no", "overlapped": "no", "met": "yes"}, ["met"]),
    ],
)
def test_two_who_were_not_there_together_cannot_have_met(changes, columns):
    row = Precedent.model_validate({**COUNCIL, **changes})
    assert [column for column, _ in row.oddities()] == columns
