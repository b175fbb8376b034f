import numpy as np
import pandas as pd
import pytest

from summitry.case.open_data import open_data
from summitry.models.agreement import cohens_kappa, cross_tables
from summitry.models.votes import (
    ALL_VOTES,
    EVERYBODY,
    beyond_chance,
    cast,
    held,
    line,
    of_issue,
    sessions,
    traps,
)

AGREEMENT = open_data("unga_agreement")
VOTES, ROLLCALLS = open_data("unga_votes_osce"), open_data("unga_rollcalls")
YEARS = range(1946, 2024)


def pair(year, measure="equal"):
    """Return how often the two sides agreed."""
    return line(AGREEMENT, "RUS", "USA", ALL_VOTES, measure, YEARS).loc[year]


@pytest.mark.parametrize(
    ("year", "share"), [(1988, 0.0687), (1996, 0.3733), (2006, 0.0870), (2023, 0.1667)]
)
def test_the_share_of_the_two_sides_is_that_of_the_table(year, share):
    assert pair(year)["value"] == pytest.approx(share, abs=5e-5)


def test_an_abstention_by_half_gives_the_softer_share():
    assert pair(1996, "soft")["value"] == pytest.approx(0.5333, abs=5e-5)
    assert pair(1996, "soft")["n_votes"] == pair(1996)["n_votes"] == 75


def test_a_session_without_a_row_is_missing():
    assert pair(1964).isna().all()
    assert line(AGREEMENT, EVERYBODY, "USA", ALL_VOTES, "equal", YEARS).loc[1955].isna().all()
    assert line(AGREEMENT, "TUR", "RUS", ALL_VOTES, "equal", YEARS).loc[2023].isna().all()


@pytest.mark.parametrize("issue", [ALL_VOTES, "human_rights"])
def test_the_single_votes_of_an_issue_give_the_share_of_the_table(issue):
    ballots = of_issue(VOTES, ROLLCALLS, issue)
    session = ballots[ballots["session"] == 51]
    both = session[["RUS", "USA"]].astype(str)
    both = both[both.isin(["Y", "A", "N"]).all(axis=1)]
    row = line(AGREEMENT, "RUS", "USA", issue, "equal", YEARS).loc[1996]
    assert len(both) == row["n_votes"]
    assert (both["RUS"] == both["USA"]).mean() == pytest.approx(row["value"], abs=5e-5)


def test_votes_on_parts_and_votes_without_a_session_are_left_out():
    kept = set(of_issue(VOTES, ROLLCALLS, ALL_VOTES)["rcid"])
    parts = ROLLCALLS[(ROLLCALLS["amendment"] == "yes") | (ROLLCALLS["paragraph"] == "yes")]
    assert len(parts) > 100
    assert not kept & set(parts["rcid"])
    assert not kept & set(ROLLCALLS.loc[ROLLCALLS["session"].isna(), "rcid"])


def test_agreement_beyond_chance_is_the_kappa_of_the_session():
    ballots = of_issue(VOTES, ROLLCALLS, ALL_VOTES)
    found = beyond_chance(ballots, "RUS", "USA", sessions(AGREEMENT), YEARS)
    session = ballots[ballots["session"] == 51]
    letters = (
        session[["RUS", "USA"]].astype(str).apply(lambda one: one.map({"Y": 0, "A": 1, "N": 2}))
    )
    kappa = cohens_kappa(cross_tables(letters.to_numpy(float))[0, 1])
    assert found.loc[1996, "value"] == pytest.approx(float(kappa))
    assert found.loc[:1990].isna().all(axis=None)


def test_a_state_without_single_votes_has_no_agreement_beyond_chance():
    ballots = of_issue(VOTES, ROLLCALLS, ALL_VOTES)
    found = beyond_chance(ballots, EVERYBODY, "USA", sessions(AGREEMENT), YEARS)
    assert list(found.index) == list(YEARS)
    assert found.isna().all(axis=None)


def test_letters_are_counted_in_one_session_and_only_for_members():
    ballots = of_issue(VOTES, ROLLCALLS, ALL_VOTES)
    lost = cast(ballots, "TUR", 78)
    assert lost.sum() == 84
    assert lost[""] == 81
    assert cast(ballots, "MKD", 77)["X"] == 47
    assert cast(ballots, "MNE", 50).sum() == 0
    assert cast(ballots, "RUS", None).sum() == cast(ballots, "VAT", 78).sum() == 0


def test_the_votes_held_are_the_most_that_two_voters_share():
    counts = held(AGREEMENT, ALL_VOTES)
    assert counts[2023] == 84
    assert counts[1985] == AGREEMENT.loc[AGREEMENT["year"] == 1985, "n_votes"].max()
    assert 1964 not in counts.index


@pytest.mark.parametrize(
    ("numbers", "letters", "found"),
    [
        ((84, 84, 80), {"Y": 84}, []),
        ((29, 84, 80), {"Y": 84}, ["few"]),
        ((30, 84, 80), {"Y": 84}, []),
        ((90, 151, 100), {"Y": 90}, ["agenda"]),
        ((90, 100, 151), {"Y": 90}, ["agenda"]),
        ((np.nan, 84, 80), {"": 81, "Y": 3}, ["missing"]),
        ((40, 84, 80), {"X": 47, "Y": 40}, ["absent"]),
        ((60, 84, np.nan), {"X": 20, "Y": 64}, []),
        ((60, np.nan, np.nan), {}, []),
    ],
)
def test_what_a_reader_must_mind(numbers, letters, found):
    assert traps(*numbers, pd.Series(letters, dtype=int)) == found
