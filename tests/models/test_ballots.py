import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose

from summitry.models.ballots import MEASURES, agreement_among, agreement_by, counted, ordered

letters = st.lists(st.tuples(*[st.sampled_from(["Y", "A", "N", "X", "-", ""])] * 2), max_size=40)


def votes(rows, session=1.0) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["UPL", "LOW"]).assign(session=session)


def test_categories_are_ordered_as_words_are():
    ballots = pd.Series(pd.Categorical(["N", "Y", ""], categories=["Y", "A", "N", "X", "-", ""]))
    assert ordered(ballots)[:2].tolist() == [2, 0]
    assert np.isnan(ordered(ballots)[2])


def test_flags_that_are_not_known_do_not_leave_a_vote_out():
    flags = pd.DataFrame({"amendment": ["", "no", "yes", ""], "paragraph": ["", "yes", "", "no"]})
    assert counted(flags).tolist() == [True, False, False, True]


def test_votes_without_a_group_are_left_out():
    table = votes([("Y", "Y"), ("Y", "N"), ("N", "N")])
    table["session"] = [2.0, None, 1.0]
    found = agreement_by(table, "UPL", "LOW", "session", least_votes=1)
    assert found.index.tolist() == [1, 2]
    assert found["share"].tolist() == [1, 1]


def test_groups_with_too_few_common_votes_say_only_how_few():
    found = agreement_by(votes([("Y", "Y"), ("Y", "X")]), "UPL", "LOW", "session", least_votes=2)
    assert found["n_votes"].tolist() == [1]
    assert found[list(MEASURES)].isna().all().all()


@settings(deadline=None)
@given(letters, st.integers(0, 5))
@pytest.mark.parametrize("measure", MEASURES)
def test_a_pair_among_many_agrees_as_the_pair_alone(measure, rows, least):
    table = votes(rows)
    alone = agreement_by(table, "UPL", "LOW", "session", least_votes=least)[measure]
    among = agreement_among(table, ["UPL", "LOW"], measure, least_votes=least)
    expected = alone.iloc[0] if len(alone) else np.nan
    assert_allclose(among.loc["UPL", "LOW"], expected, atol=1e-12)


def test_the_number_of_votes_decides_whether_a_pair_is_shown_and_not_their_weight():
    table = votes([("Y", "Y"), ("N", "Y")])
    light = agreement_among(table, ["UPL", "LOW"], "share", least_votes=2, weights=[0.1, 0.3])
    assert_allclose(light.loc["UPL", "LOW"], 0.25)
