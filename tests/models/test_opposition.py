import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summitry.models.opposition import agreement_of, bad_for_all, shared_wishes
from summitry.models.opposition_questions import questions

worths = st.lists(st.integers(0, 100), min_size=3, max_size=3)


@given(worths, st.integers(-300, 300), st.integers(1, 9))
def test_a_fixed_sum_game_in_any_units_is_as_chess_adler_and_others_2009(mine, total, unit):
    assume(len(set(mine)) > 1)
    yours = [total - unit * worth for worth in mine]
    assert agreement_of(mine, yours) == pytest.approx(-1)
    assert shared_wishes(mine, yours) == ()


@given(worths, st.integers(-300, 300), st.integers(1, 9))
def test_the_same_interest_in_any_units_is_one(mine, shift, unit):
    assume(len(set(mine)) > 1)
    assert agreement_of(mine, [shift + unit * worth for worth in mine]) == pytest.approx(1)


@given(worths, worths)
def test_it_is_the_same_from_either_side_and_as_pandas_counts_it(mine, yours):
    found = agreement_of(mine, yours)
    assert found == agreement_of(yours, mine)
    if found is None:
        assert len(set(mine)) == 1 or len(set(yours)) == 1
    else:
        assert found == pytest.approx(pd.Series(mine).corr(pd.Series(yours)), abs=1e-9)


@given(worths, worths)
def test_an_end_is_bad_for_all_if_both_prefer_another_one(mine, yours):
    for worse in range(3):
        both = any(mine[one] > mine[worse] and yours[one] > yours[worse] for one in range(3))
        assert (worse in bad_for_all(mine, yours)) == both


def test_a_side_that_does_not_care_cannot_be_opposed():
    assert agreement_of([0, 50, 100], [7, 7, 7]) is None


@pytest.mark.parametrize(("mine", "yours"), [([1], [2]), ([1, 2], [1, 2, 3])])
def test_both_must_speak_of_the_same_ends(mine, yours):
    with pytest.raises(ValueError, match="same two or more ends"):
        agreement_of(mine, yours)


def test_a_question_with_a_single_end_is_none():
    row = {
        "game_id": "ferry", "name": "Ferry", "question": "Who?", "first": "up", "second": "down",
        "outcome": "both", "first_value": 1.0, "second_value": 2.0, "why": "so", "source_ids": ("a",),
    }  # fmt: skip
    assert questions(pd.DataFrame([row])) == {}
    found = questions(pd.DataFrame([{**row, "first_value": float(one)} for one in range(6)]))
    assert [end.worth for end in found["ferry"].ends] == [(0, 2), (1, 2), (2, 2), (3, 2)]
    assert found["ferry"].agreement is None
