"""What the tables of votes and speeches hold, and what was put right in them."""

from functools import cache

import pandas as pd
import pytest

from summitry.case import open_case
from summitry.case.open_data import open_data
from summitry.models.ballots import agreement_by, counted

ISSUES = ("middle_east", "nuclear", "disarmament", "human_rights", "colonialism", "development")
PREDECESSORS = {"YUG", "CSK", "DDR"}
DAMAGED = {427, 449, 411, 495}
DATED_AFTER_ITS_SESSION = 4521
THEMES = 11


@cache
def states() -> set[str]:
    return set(open_data("osce_states")["iso3"])


@cache
def votes() -> pd.DataFrame:
    rollcalls = open_data("unga_rollcalls")
    ballots = open_data("unga_votes_osce").drop(columns=["date", "mark"])
    return rollcalls[counted(rollcalls)].merge(ballots, on="rcid")


@cache
def agreement() -> pd.DataFrame:
    table = open_data("unga_agreement").astype({"issue": "str"})
    return table.set_index(["session", "iso3", "partner", "issue"]).sort_index()


def voters() -> list[str]:
    return [name for name in open_data("unga_votes_osce") if name in states()]


def test_every_state_but_the_holy_see_has_a_column_of_votes():
    assert set(voters()) == states() - {"VAT"}


def test_the_sides_and_the_states_of_the_case_have_columns_of_votes():
    case = open_case("malta-2024")
    assert {case.sides.first_code, case.sides.second_code} <= set(voters())
    actors = case.actors.set_index("actor_id")
    codes = actors["iso3"][actors["kind"].astype(str) != "organisation"]
    assert set(codes) <= set(voters())
    assert codes.is_unique
    assert set(actors["iso3"][actors["kind"].astype(str) == "organisation"]) == {""}
    assert codes["us"] == case.sides.first_code
    assert codes["russia"] == case.sides.second_code


def test_votes_and_rollcalls_are_the_same_votes():
    rollcalls, ballots = open_data("unga_rollcalls"), open_data("unga_votes_osce")
    assert list(rollcalls["rcid"]) == list(ballots["rcid"])
    assert list(rollcalls["date"]) == list(ballots["date"])


@pytest.mark.parametrize(("letter", "total"), [("Y", "yes"), ("N", "no"), ("A", "abstain")])
def test_no_more_states_vote_than_the_totals_say(letter, total):
    counted_here = (open_data("unga_votes_osce")[voters()] == letter).sum(axis=1)
    assert (counted_here <= open_data("unga_rollcalls")[total]).all()


def test_codes_in_the_tables_of_votes_and_speeches_are_states_or_predecessors():
    assert set(open_data("unga_agreement")["iso3"]) == states() - {"VAT"} | {"WLD"}
    assert set(open_data("unga_idealpoints")["iso3"]) == states() - {"VAT"} | PREDECESSORS
    assert set(open_data("ungd_terms")["iso3"]) <= states() | PREDECESSORS | {"WLD"}
    assert set(open_data("unga_es11_votes_osce")["iso3"]) == states() - {"VAT"}


@pytest.mark.parametrize(("session", "share"), [(51, 0.373), (78, 0.167)])
def test_agreement_of_the_two_sides_follows_from_single_votes(session, share):
    found = agreement_by(votes(), "USA", "RUS", "session").loc[session]
    assert round(found["share"], 3) == share


@pytest.mark.parametrize("issue", ["all", *ISSUES])
@pytest.mark.parametrize("partner", ["USA", "RUS"])
@pytest.mark.parametrize("state", ["MLT", "UKR", "TUR", "HUN", "MKD", "USA"])
def test_the_table_of_agreement_follows_from_single_votes(state, partner, issue):
    if state == partner:
        return
    chosen = votes() if issue == "all" else votes()[votes()[issue] == "yes"]
    least = 10 if issue == "all" else 4
    sizes = chosen.groupby("session").size()
    chosen = chosen[chosen["session"].isin(sizes.index[sizes >= 5])]
    found = agreement_by(chosen, state, partner, "session", least_votes=least)
    found = found.dropna(subset="share")
    listed = agreement().xs((state, partner, issue), level=("iso3", "partner", "issue"))
    listed = listed[listed.index >= 46]
    assert list(found.index) == list(listed.index)
    assert list(found["n_votes"]) == list(listed["n_votes"])
    assert (found["share"] - listed["agreement"]).abs().max() < 5.1e-5
    assert (found["soft_share"] - listed["agreement_soft"]).abs().max() < 5.1e-5


def test_agreement_is_symmetric_between_the_two_partners():
    one = agreement().xs(("RUS", "USA"), level=("iso3", "partner"))["agreement"]
    other = agreement().xs(("USA", "RUS"), level=("iso3", "partner"))["agreement"]
    assert one.to_dict() == other.to_dict()


@pytest.mark.parametrize("session", [9, 10, 11])
def test_votes_of_another_age_are_taken_out_of_three_sessions(session):
    assert agreement().loc[(session, "UKR", "RUS", "all"), "agreement"] == 1
    assert agreement().loc[(session, "BLR", "RUS", "all"), "agreement"] == 1
    assert "WLD" not in agreement().loc[session].index.get_level_values("iso3")


def test_a_vote_whose_number_is_damaged_claims_no_session_and_no_title():
    rollcalls = open_data("unga_rollcalls")
    damaged = rollcalls[rollcalls["session"].isna()]
    assert set(damaged["rcid"]) == DAMAGED
    assert {str(date)[:4] for date in damaged["date"]} == {"2023"}
    assert set(damaged["title"]) | set(damaged["resolution"]) == {""}
    assert set(damaged["amendment"]) | set(damaged["paragraph"]) == {""}


def test_a_session_begins_in_the_autumn_of_its_year():
    known = open_data("unga_rollcalls").dropna(subset="session")
    known = known[known["rcid"] != DATED_AFTER_ITS_SESSION]
    for date, session in zip(known["date"], known["session"], strict=True):
        began = session + 1945
        assert f"{began:.0f}-09" <= str(date) < f"{began + 1:.0f}-10"


def test_issue_codes_are_empty_where_they_were_never_given():
    rollcalls = open_data("unga_rollcalls")
    year = pd.Series([date.first.year for date in rollcalls["date"]])
    assert set(rollcalls.loc[year >= 2019, "colonialism"]) == {""}
    assert set(rollcalls.loc[year >= 2019, "development"]) == {""}
    assert set(rollcalls.loc[year == 2024, list(ISSUES)].to_numpy().flat) == {""}
    assert "" not in set(rollcalls.loc[year < 2019, list(ISSUES)].to_numpy().flat)
    late = agreement().loc[74:]
    assert not set(late.index.get_level_values("issue")) & {"colonialism", "development"}


def test_the_renamed_state_has_no_votes_after_its_renaming():
    ballots = open_data("unga_votes_osce")
    late = pd.Series([str(date) >= "2023-11" for date in ballots["date"]])
    assert set(ballots.loc[late, "TUR"]) == {""}
    assert "" not in set(ballots.loc[~late, "TUR"])


def test_an_ideal_point_lies_within_its_interval():
    points = open_data("unga_idealpoints").dropna(subset="ideal_point")
    assert (points["low"] <= points["ideal_point"]).all()
    assert (points["ideal_point"] <= points["high"]).all()
    assert (points["n_votes"] >= 10).all()


def test_resolutions_on_the_war_count_all_members():
    totals = open_data("unga_es11")[["yes", "no", "abstain", "not_voting"]].sum(axis=1)
    assert set(totals) == {193}


def test_single_votes_on_the_war_fit_the_totals_and_the_days():
    resolutions = open_data("unga_es11").set_index("resolution")
    single = open_data("unga_es11_votes_osce")
    assert set(single["resolution"]) == set(resolutions.index)
    for name, group in single.groupby("resolution"):
        for letter, total in (("Y", "yes"), ("N", "no"), ("A", "abstain"), ("X", "not_voting")):
            assert (group["vote"] == letter).sum() <= resolutions.loc[name, total]
        assert set(group["date"]) == {resolutions.loc[name, "date"]}


def test_inferred_votes_are_four_and_on_one_resolution():
    single = open_data("unga_es11_votes_osce")
    inferred = single[single["basis"] == "inferred"]
    assert set(inferred["resolution"]) == {"ES-11/3"}
    assert set(inferred["iso3"]) == {"UKR", "MDA", "SWE", "SMR"}


def test_themes_are_those_of_the_dictionary():
    themes = set(open_data("ungd_dictionary")["theme"])
    assert len(themes) == THEMES
    assert themes == set(open_data("ungd_terms")) - {"year", "iso3", "n_speeches", "words", "mark"}
    assert themes == set(open_data("ungd_share_mentioning")) - {"year", "n_speeches", "mark"}


@pytest.mark.parametrize(("year", "percent"), [(1975, 54), (2024, 2)])
def test_half_of_the_speeches_once_named_the_organisation_and_few_do_now(year, percent):
    shares = open_data("ungd_share_mentioning").set_index("year").loc[year]
    assert round(100 * shares["osce"] / shares["n_speeches"]) == percent


def test_the_world_counts_at_least_what_its_states_say():
    terms = open_data("ungd_terms")
    themes = list(set(open_data("ungd_dictionary")["theme"]))
    world = terms[terms["iso3"] == "WLD"].set_index("year")[themes]
    ours = terms[terms["iso3"] != "WLD"].groupby("year")[themes].sum()
    assert (ours <= world).all().all()
