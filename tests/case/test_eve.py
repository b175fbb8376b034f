import datetime as dt
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from summitry.case import Case, PartialDate, open_case
from summitry.case.forms import forms
from summitry.case.rows import TABLES
from summitry.errors import SummitryError

EVE = dt.date(2024, 12, 4)
WITHHELD = "opens with the record"
DAYS = st.dates(dt.date(1970, 1, 1), dt.date(2026, 12, 31))


@cache
def malta() -> Case:
    return open_case("malta-2024")


@cache
def eve() -> Case:
    return malta().on_eve()


def keys(case: Case, table: str) -> set[tuple[object, ...]]:
    return set(case.tables[table][list(TABLES[table].key)].itertuples(index=False, name=None))


@pytest.mark.parametrize("table", TABLES)
def test_every_column_that_opens_later_is_withheld_on_the_eve(table):
    whole, view, model = malta().tables[table], eve().tables[table], TABLES[table]
    if model.opens is not None:
        assert len(view) == 0
        assert eve().withholds(table) == (len(whole) > 0)
        return
    for column, form in forms(model).items():
        if form.opens is None or not len(view):
            continue
        assert eve().withholds(table, column)
        nothing = {"words": {WITHHELD}, "ids": {()}, "items": {()}}.get(form.kind)
        assert set(view[column]) == nothing if nothing else view[column].isna().all()


def test_what_is_withheld_is_not_empty_in_the_whole_case():
    for table, column in eve().withheld:
        whole = malta().tables[table]
        assert len(whole) > 0
        if column != "*":
            assert any(value not in ("", ()) for value in whole[column]), (table, column)


def test_an_issue_whose_coding_is_the_outcome_keeps_its_question_only():
    issues = eve().issues.set_index("issue_id")
    assert len(issues) == 14
    for issue in ("osc_posts", "osc_budget"):
        row = issues.loc[issue]
        assert row["question"].endswith("?")
        for column in ("scale_0", "scale_100", "why_it_matters", "background"):
            assert row[column] == WITHHELD
        assert row["key_terms"] == ()
        for table in ("positions", "overlaps"):
            assert issue in set(malta().tables[table]["issue_id"])
            assert issue not in set(eve().tables[table]["issue_id"])
    assert issues.loc["arm_linkage"]["background"] != WITHHELD


def test_a_position_that_rests_on_a_later_act_keeps_its_numbers_and_is_hollow():
    whole = malta().positions.set_index(["issue_id", "actor_id"])
    view = eve().positions.set_index(["issue_id", "actor_id"])
    assert len(view) == 162 - 24
    for place, row in view.iterrows():
        full = whole.loc[place]
        assert row["hollow"] == (full["as_of"].last > EVE)
        assert (row["stance"] == WITHHELD) == row["hollow"]
        assert (row["evidence"] == WITHHELD) == row["hollow"]
        for number in ("position", "low", "high", "salience", "flexibility"):
            assert row[number] == full[number]
    assert not eve().withholds("positions", "stance")


def test_a_forecast_opens_on_the_day_it_closes():
    view = malta().as_of("2024-12-05").forecasts.set_index("question_id")
    assert view.loc["q_walkout"]["resolution"] == "yes"
    assert view.loc["q_posts"]["resolution"] == WITHHELD
    assert view.loc["q_posts"]["event_ids"] == ()
    assert not malta().as_of("2024-12-05").withholds("forecasts", "resolution")
    assert eve().withholds("forecasts", "resolution")


def test_traits_that_rest_on_the_council_are_hollow_on_the_eve():
    whole = malta().negotiators.set_index("trait_id")
    view = eve().negotiators.set_index("trait_id")
    assert list(view["person"]) == list(whole["person"])
    assert 0 < view["hollow"].sum() < len(view)
    for trait, row in view.iterrows():
        as_of = whole.loc[trait]["as_of"]
        assert row["hollow"] == (as_of is not None and as_of.last > EVE)
        assert row["role"] == whole.loc[trait]["role"]
        for column in ("trait", "description", "evidence"):
            assert (row[column] == WITHHELD) == row["hollow"], (trait, column)
        assert (row["source_ids"] == row["seen_by"] == ()) == row["hollow"]
    traits = set(view["trait"])
    assert "stays to listen" not in traits
    assert "turns the opponent's word" not in traits
    assert {"speaks, then leaves", "limits contact", "small-state broker"} <= traits


def test_signals_of_earlier_meetings_are_known_on_the_eve_and_rest_on_what_was_known():
    view = eve().signals
    assert list(view["signal_id"]) == ["sg21", "sg22", "sg23"]
    known = {*eve().sources["source_id"], "general-knowledge"}
    assert {source for ids in view["source_ids"] for source in ids} <= known
    whole = malta().signals.set_index("signal_id")["opens_on"].drop(list(view["signal_id"]))
    assert all(day.first >= malta().header.starts for day in whole)


def test_a_signal_opens_no_earlier_than_its_sources():
    published = malta().sources.set_index("source_id")["published"].to_dict()
    for row in malta().signals.itertuples():
        days = [published.get(source) for source in row.source_ids]
        starts = [day.first for day in days if day is not None]
        assert row.opens_on.first >= min(max(starts), malta().header.ends), row.signal_id


def test_a_dated_view_says_how_many_rows_come_later():
    assert eve().later["signals"] == 20
    assert malta().as_of("2024-12-05").as_of(EVE).later == eve().later
    assert malta().later == {}
    whole, view = malta().tables, eve().tables
    assert all(eve().later[name] == len(whole[name]) - len(view[name]) for name in whole)


def test_hindsight_stays_withheld_after_the_council_while_the_record_opens():
    view = malta().as_of("2024-12-06")
    assert set(view.events["afterwards"]) == {WITHHELD}
    assert set(view.claims["verdict"].isna()) == {True}
    assert len(view.facts) == 22
    assert len(view.quotes) == 25
    assert (view.actors["role"] != WITHHELD).all()
    assert "osc_posts" in set(view.positions["issue_id"])


def test_the_record_is_closed_on_the_last_day_but_one():
    assert malta().as_of("2024-12-05").facts.empty


def test_an_event_of_an_unsure_first_day_is_known_by_its_sure_last_day():
    assert "day-001" in set(eve().events["event_id"])
    assert "day-001" not in set(malta().as_of("2024-12-03").events["event_id"])


def test_an_end_still_to_come_is_empty():
    trip = eve().events.set_index("event_id").loc["day-002"]
    assert trip["start"] == PartialDate.parse("2024-12-02")
    assert trip["end"] is None


def test_a_later_source_is_cited_as_withheld_and_an_early_one_in_full():
    later_source, early = eve().cite(["ap-wdbo-clash", "maltatoday-castille"])
    assert not later_source.known
    assert str(later_source) == WITHHELD
    assert early.known
    assert early.title


def test_a_family_of_sources_counts_only_known_members():
    known = set(eve().sources["source_id"])
    families = eve().source_families
    assert 0 < len(families) < len(malta().source_families)
    assert all(ids and set(ids) <= known for ids in families["source_ids"])


def test_an_undated_source_is_known_once_a_known_event_cites_it(pack):
    case = open_case(pack)
    assert "old-map" not in set(case.as_of("2023-04-20").sources["source_id"])
    assert "old-map" in set(case.as_of("2023-05-01").sources["source_id"])


def test_a_view_can_be_cut_again_only_earlier():
    assert eve().on_eve() is eve()
    with pytest.raises(SummitryError, match="stops at 4 December 2024"):
        eve().as_of("2024-12-05")


def test_the_whole_case_is_not_changed_by_a_view():
    before = {name: frame.copy() for name, frame in malta().tables.items()}
    malta().as_of("1999-01-01")
    for name, frame in malta().tables.items():
        assert_frame_equal(frame, before[name])


def test_a_view_has_the_columns_and_types_of_the_whole_case():
    for name, frame in malta().tables.items():
        view = eve().tables[name]
        if name in ("positions", "negotiators"):
            view = view.drop(columns="hollow")
        assert list(view.columns) == list(frame.columns)
        assert view.dtypes.astype(str).to_dict() == frame.dtypes.astype(str).to_dict()


@settings(max_examples=25, deadline=None)
@given(DAYS, DAYS)
def test_a_later_view_shows_every_row_of_an_earlier_one(one, other):
    earlier, later_view = malta().as_of(min(one, other)), malta().as_of(max(one, other))
    for name in TABLES:
        assert keys(earlier, name) <= keys(later_view, name)


@settings(max_examples=25, deadline=None)
@given(DAYS, DAYS)
def test_it_does_not_matter_by_which_views_one_comes_to_a_day(one, other):
    direct = malta().as_of(min(one, other))
    by_steps = malta().as_of(max(one, other)).as_of(min(one, other))
    assert by_steps.withheld == direct.withheld
    for name, frame in direct.tables.items():
        assert_frame_equal(by_steps.tables[name], frame)
