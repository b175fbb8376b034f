import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.case.open_data import open_data
from summitry.models.war_votes import (
    KINDS,
    UNKNOWN,
    UNLISTED,
    grid,
    moved,
    moves,
    open_moves,
    tally,
)

VOTES = open_data("unga_es11_votes_osce")
RESOLUTIONS = open_data("unga_es11")
CODES = list(open_data("tilegrid_osce57")["iso3"])
ORDER = list(RESOLUTIONS["resolution"])
BALLOTS = grid(VOTES, ORDER, CODES)
ANY = st.sampled_from([*KINDS, UNKNOWN, UNLISTED])


def test_the_grid_holds_every_vote_of_the_table_and_no_other():
    assert BALLOTS.isin(KINDS).to_numpy().sum() == len(VOTES)
    for row in VOTES.itertuples():
        assert BALLOTS.loc[row.iso3, row.resolution] == row.vote


def test_a_state_without_any_row_is_in_no_list_and_one_with_a_gap_is_unknown():
    assert set(BALLOTS.loc["VAT"]) == {UNLISTED}
    assert BALLOTS.loc["FRA", "ES-11/1"] == "Y"
    assert BALLOTS.loc["FRA", "ES-11/8"] == UNKNOWN


def test_the_first_vote_is_counted_as_in_the_complete_list():
    assert tally(BALLOTS["ES-11/1"]) == {"Y": 46, "A": 5, "N": 2, "X": 3, "AX": 0, "?": 0}


@pytest.mark.parametrize("resolution", ORDER)
def test_no_more_votes_of_a_kind_are_known_than_were_cast(resolution):
    row = RESOLUTIONS.set_index("resolution").loc[resolution]
    counted = tally(BALLOTS[resolution])
    assert counted["Y"] <= row["yes"]
    assert counted["N"] <= row["no"]
    assert counted["A"] <= row["abstain"]
    assert counted["X"] <= row["not_voting"]
    assert counted["AX"] <= row["abstain"] + row["not_voting"]


def test_who_moved_to_the_seventh_resolution():
    found = moves(BALLOTS["ES-11/6"], BALLOTS["ES-11/7"])
    assert set(found["Y", "N"]) == {"USA", "HUN"}
    assert found["Y", "A"] == ["MKD"]
    assert found["Y", "AX"] == ["GEO"]
    assert len(found) == 3
    assert set(open_moves(BALLOTS["ES-11/6"], BALLOTS["ES-11/7"])) == {
        "AZE", "KAZ", "KGZ", "MNG", "TJK", "TKM",
    }  # fmt: skip


@given(ANY, ANY)
def test_nobody_moves_where_the_record_is_open(before, after):
    if UNKNOWN in (before, after) and UNLISTED not in (before, after):
        assert moved(before, after) is None


@given(ANY, ANY)
def test_a_move_is_a_move_both_ways(before, after):
    assert moved(before, after) == moved(after, before)


@given(st.lists(st.tuples(ANY, ANY), max_size=12))
def test_everybody_has_moved_or_stayed_or_is_open_or_in_no_list(pairs):
    before = pd.Series([one for one, _ in pairs], dtype=object)
    after = pd.Series([other for _, other in pairs], dtype=object)
    gone = [code for codes in moves(before, after).values() for code in codes]
    unsure = open_moves(before, after)
    stayed = [str(place) for place, (one, other) in enumerate(pairs) if moved(one, other) is False]
    away = [
        str(place)
        for place, (one, other) in enumerate(pairs)
        if other == UNLISTED and moved(one, other) is None
    ]
    assert sorted([*gone, *unsure, *stayed, *away]) == sorted(map(str, range(len(pairs))))
