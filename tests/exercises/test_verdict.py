import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.exercises.verdict import verdict, whole_number
from summitry.text import say

NO_NUMBERS = {
    "None": None,
    "words": "fourteen",
    "nothing": "",
    "half": 14.5,
    "half as numpy": np.float32(14.5),
    "nan": math.nan,
    "infinity": math.inf,
    "True": True,
    "numpy True": np.True_,
    "series": pd.Series([14]),
    "frame": pd.DataFrame({"a": [14]}),
    "array": np.array([14]),
    "list": [14],
    "missing": pd.NA,
    "a huge number": 10**400,
    "complex": 14j,
    "function": len,
}


@pytest.mark.parametrize("answer", NO_NUMBERS.values(), ids=NO_NUMBERS)
def test_what_is_no_whole_number_is_said_with_its_kind(answer):
    assert whole_number(answer) is None
    said = verdict(answer, 14, {})
    assert said == say("exercise.no_number", kind=type(answer).__name__)


@given(st.integers(-(10**12), 10**12))
def test_a_whole_number_stays_what_it_is(number):
    assert (
        whole_number(number) == whole_number(float(number)) == whole_number(str(number)) == number
    )


@given(st.integers(0, 500), st.integers(0, 500), st.dictionaries(st.integers(0, 500), st.none()))
def test_a_wrong_answer_never_tells_the_right_one(answer, right, slips):
    known = dict.fromkeys(slips, "exercise.all_rows")
    said = verdict(answer, right, known)
    if answer == right:
        assert said == say("exercise.right", answer=answer)
    else:
        assert said.startswith(str(answer))
        assert str(right) not in said.removeprefix(str(answer))


def test_too_few_and_too_many_are_told_apart():
    assert "too few" in verdict(3, 5, {})
    assert "too many" in verdict(7, 5, {})
