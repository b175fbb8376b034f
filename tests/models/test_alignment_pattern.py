import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from summitry.case import open_case
from summitry.models.alignment import stands_on
from summitry.models.alignment_pattern import (
    closer,
    contradictions,
    crossings,
    leanings,
    usual_nearness,
    voices,
)


def coded(issues: dict[str, dict[str, float]], band: float = 0) -> pd.DataFrame:
    rows = [
        {
            "issue_id": issue,
            "actor_id": actor,
            "position": float(place),
            "low": max(place - band, 0.0),
            "high": min(place + band, 100.0),
            "salience": 50.0,
        }
        for issue, places in issues.items()
        for actor, place in places.items()
    ]
    return pd.DataFrame(rows)


LINE = {"a": 0, "b": 20, "c": 100}
CROSSED = {"a": 0, "b": 100, "c": 20}
THREE = coded({"x": LINE, "y": LINE, "z": CROSSED})
tables = st.dictionaries(
    st.sampled_from(["w", "x", "y", "z"]),
    st.dictionaries(st.sampled_from(list("abcde")), st.integers(0, 100), min_size=1),
    min_size=1,
)


def test_who_is_nearer_is_told_of_every_three():
    near = closer(stands_on(THREE, "x"), certain=False)
    assert near[0, 1, 2] == near[1, 0, 2] == near[2, 1, 0] == 1
    assert near[0, 2, 1] == near[1, 2, 0] == near[2, 0, 1] == -1


def test_wide_bands_leave_the_answer_open():
    wide = coded({"x": LINE}, band=30)
    assert closer(stands_on(wide, "x"))[0, 1, 2] == 0
    assert closer(stands_on(wide, "x"), certain=False)[0, 1, 2] == 1


def test_an_issue_against_two_others_is_found_and_named():
    table = crossings(THREE)
    assert table.index[0] == "z"
    assert table.loc["z"].tolist() == [3, 3, 1]
    named = contradictions(THREE, "z")
    assert named.iloc[0].tolist() == ["a", "c", "b", 2, 0]
    assert len(named) == 3


def test_an_issue_does_not_vote_on_itself():
    two = coded({"x": LINE, "z": CROSSED})
    assert crossings(two)["against"].tolist() == [3, 3]


def test_a_missing_actor_gives_an_issue_no_voice():
    some = coded({"x": LINE, "y": LINE, "z": {"a": 0, "b": 100}})
    assert crossings(some).loc["z", "compared"] == 0
    assert np.isnan(crossings(some).loc["z", "share"])
    assert contradictions(some, "z").empty


def test_leanings_tell_which_of_two_an_actor_stands_nearer_to():
    lean = leanings(THREE, "a", "c")
    assert lean.loc["b"].to_dict() == {"x": 1, "y": 1, "z": -1}
    assert lean.index.tolist() == ["b"]


def test_a_leaning_is_open_or_missing_but_never_guessed():
    some = coded({"x": {"a": 0, "b": 50, "c": 100}, "y": {"a": 0, "c": 100}, "z": {"b": 5, "c": 9}})
    lean = leanings(some, "a", "c").loc["b"]
    assert lean["x"] == 0
    assert np.isnan(lean["y"])
    assert np.isnan(lean["z"])


def test_gaza_crosses_the_lines_of_the_other_issues_most():
    whole = open_case("malta-2024")
    for case in (whole, whole.on_eve()):
        assert crossings(case.positions).index[0] == "glo_gaza"
    lean = leanings(whole.positions, "us", "russia")
    assert lean.loc["malta", "glo_gaza"] == lean.loc["finland", "glo_gaza"] == -1
    assert lean.loc["finland", "hum_scrutiny"] == 1
    assert lean.loc["turkiye", "glo_caucasus"] == -1
    assert lean.loc["turkiye", "ukr_territory"] == 1


@settings(deadline=None)
@given(tables)
@pytest.mark.parametrize("certain", [True, False])
def test_nearer_to_one_is_farther_from_the_other(certain, issues):
    actors = list("abcde")
    for voice in voices(coded(issues, band=5), actors, certain=certain).values():
        assert_array_equal(voice, -voice.swapaxes(1, 2))
        for place in range(len(actors)):
            assert not voice[place, place].any()


@settings(deadline=None)
@given(tables)
def test_what_is_certain_holds_for_the_positions_too(issues):
    actors = list("abcde")
    sure = voices(coded(issues, band=5), actors)
    told = voices(coded(issues, band=5), actors, certain=False)
    for issue, voice in sure.items():
        assert ((voice == 0) | (voice == told[issue])).all()


@settings(deadline=None)
@given(tables, st.integers(1, 3))
def test_stretching_one_issue_changes_nothing(issues, factor):
    stretched = dict(issues)
    first = next(iter(issues))
    stretched[first] = {actor: place * factor / 4 for actor, place in issues[first].items()}
    for measure in (crossings, usual_nearness):
        one = measure(coded(issues), certain=False)
        assert_allclose(one, measure(coded(stretched), certain=False).loc[one.index])


@settings(deadline=None)
@given(tables)
def test_issues_that_say_the_same_do_not_cross(issues):
    first = next(iter(issues.values()))
    same = coded(dict.fromkeys(["x", "y", "z"], first))
    assert not crossings(same)["against"].any()


@settings(deadline=None)
@given(tables)
def test_usual_nearness_is_symmetric_and_keeps_its_bounds(issues):
    positions = coded(issues)
    assume(len(set(positions["actor_id"])) > 1)
    near = usual_nearness(positions)
    assert_allclose(near, near.T)
    values = near.to_numpy()
    assert (np.abs(values[~np.isnan(values)]) <= 1 + 1e-9).all()
    assert np.isnan(np.diagonal(values)).all()
