from decimal import Decimal

import numpy as np
import pytest

from summitry import exercises
from summitry.text import say


def test_the_right_number_of_admissions_is_right_and_of_any_numeric_kind(eve):
    # Ten former Soviet republics and four successors of Yugoslavia and their like: see the table.
    right = sum(date.first.year == 1992 for date in eve.open_data("states")["admission"])
    assert right == 14
    for answer in (14, 14.0, np.int64(14), np.float64(14), "14", Decimal(14)):
        assert exercises.admitted_in(eve, 1992, answer) == say("exercise.right", answer=14)


@pytest.mark.parametrize(
    ("answer", "phrase"),
    [(51, "all_until"), (20, "from_then_on"), (57, "all_rows"), (3, "more"), (30, "less")],
)
def test_a_slip_with_admissions_is_named(eve, answer, phrase):
    said = exercises.admitted_in(eve, 1992, answer)
    assert said == say(f"exercise.{phrase}", answer=answer, year=1992)
    assert "14" not in said


def test_the_slips_with_admissions_are_what_the_table_gives(eve):
    years = [date.first.year for date in eve.open_data("states")["admission"]]
    assert sum(year <= 1992 for year in years) == 51
    assert sum(year >= 1992 for year in years) == 20


def test_the_right_number_of_meetings_counts_each_once(eve):
    records = eve.open_data("meetings")
    late = records[[date.first.year >= 2014 for date in records["start"]]]
    right = late["event_id"].nunique()
    assert exercises.meetings_since(eve, 2014, right) == say("exercise.right", answer=right)
    assert len(late) > right
    said = exercises.meetings_since(eve, 2014, len(late))
    assert said == say("exercise.records", answer=len(late))


def test_leaving_the_first_year_out_is_named(eve):
    records = eve.open_data("meetings")
    after = records[[date.first.year > 2014 for date in records["start"]]]["event_id"].nunique()
    said = exercises.meetings_since(eve, 2014, after)
    assert said == say("exercise.without_first_year", answer=after, year=2014)


def test_counting_all_meetings_is_named(eve):
    assert exercises.meetings_since(eve, 2014, 169) == say("exercise.all_rows", answer=169)


def test_without_an_answer_the_exercise_waits(eve):
    assert exercises.admitted_in(eve, 1992, ...) == say("exercise.open")
