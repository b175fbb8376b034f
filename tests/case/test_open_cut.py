import datetime as dt
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.case import PartialDate
from summitry.case.open_data import REGISTER, dataset, datasets, open_data
from summitry.case.open_rows import OPEN_TABLES

EVE = dt.date(2024, 12, 4)
WITHHELD = "opens with the record"
ALL = [*datasets(), *REGISTER]
DAYS = st.dates(dt.date(1970, 1, 1), dt.date(2026, 12, 31))

TELLING = (
    r"Sinirlio|Telalian|\bKamp\b|Braathu",
    r"Rubio|Riyadh|Trump.*Putin.*2025|Anchorage|Kuala Lumpur",
    r"expired without|moratorium|Cassis|Swiss chair",
    r"\b202[5-9]\b",
    r"\b([5-9]|[12]\d|3[01]) December 2024|2024-12-(0[5-9]|[12]\d|3[01])",
)
# When a reference work was copied, a file made, a work printed, a status checked.
FORESEEN = (
    "(copy of August 2025",
    "status checked for 5 December 2024",
    "file of 28 July 2025",
    "C. Kilby 2025",
)


def cells(frame: pd.DataFrame):
    for column in frame.columns:
        for value in dict.fromkeys(frame[column]):
            for item in value if isinstance(value, tuple) else (value,):
                yield column, item


def without_foreseen(text: str) -> str:
    for words in FORESEEN:
        text = text.replace(words, "")
    return text


def tells(column: str, value: object, pattern: str) -> bool:
    is_count = isinstance(value, int | float) and column != "year"
    if is_count or column == "source_id":
        return False
    return re.search(pattern, without_foreseen(str(value))) is not None


def keys(frame: pd.DataFrame, name: str) -> set[tuple[object, ...]]:
    return set(frame[list(OPEN_TABLES[name].key)].itertuples(index=False, name=None))


def test_on_the_eve_new_start_is_in_force_and_suspended_by_one_side():
    treaty = open_data("arms_control_treaties", as_of=EVE).set_index("id").loc["NST"]
    assert treaty["in_force"] == PartialDate.parse("2011-02-05")
    assert treaty["ended"] is None
    assert treaty["end_kind"] == ""
    assert treaty["suspended_by"] == ("second",)
    assert treaty["status"] == "in force, suspended by Russia since 21 February 2023"
    assert treaty["later_status"] == WITHHELD


def test_before_a_suspension_the_treaty_is_not_suspended():
    treaties = open_data("arms_control_treaties", as_of=dt.date(2010, 1, 1)).set_index("id")
    assert treaties.loc["CFE"]["suspended_by"] == ("second",)
    assert treaties.loc["CFE"]["status"] == WITHHELD
    assert treaties.loc["INF"]["suspended"] == ()
    assert treaties.loc["INF"]["ended"] is None
    assert treaties.loc["BUD"]["contested"] == ""
    assert treaties.loc["ABM"]["ended"] == PartialDate.parse("2002-06-13")
    assert "NST" not in treaties.index


def test_the_budget_of_a_running_year_is_withheld():
    budget = open_data("osce_budget", as_of=EVE).set_index("year")
    assert budget.index.max() == 2024
    assert budget.loc[2024]["status"] == "withheld"
    assert pd.isna(budget.loc[2024]["budget_million_eur"])
    assert budget.loc[2024]["note"] == WITHHELD
    assert budget.loc[2021]["budget_million_eur"] == 138.2
    assert budget.loc[2023]["status"] == "not adopted"
    assert open_data("osce_budget").set_index("year").loc[2024]["status"] == "not adopted"


def test_the_chair_of_the_next_years_is_not_shown():
    assert open_data("osce_chairs")["year"].max() == 2026
    assert open_data("osce_chairs", as_of=EVE)["year"].max() == 2024


def test_the_next_secretary_general_is_not_shown_on_the_eve():
    terms = open_data("osce_secretaries_general", as_of=EVE)
    assert len(terms) == 7
    assert terms.iloc[-1]["end"] == PartialDate.parse("2024-09-03")
    assert set(terms["afterwards"]) == {WITHHELD}


def test_what_came_of_a_council_opens_when_its_last_day_is_over():
    running = open_data("osce_ministerials", as_of=dt.date(2024, 12, 5)).iloc[-1]
    assert running["number"] == "31"
    assert running["outcome"] == WITHHELD
    assert running["first_minister_present"] == "withheld"
    over = open_data("osce_ministerials", as_of=dt.date(2024, 12, 6)).iloc[-1]
    assert over["outcome"].endswith("no budget")
    assert over["second_minister_present"] == "yes"


def test_an_operation_that_closes_later_runs_on_the_eve():
    name = "Personal Representative of the Chairman-in-Office on the Conflict Dealt with"
    whole = open_data("osce_field_operations")
    assert str(whole[whole["operation"].str.startswith(name)].iloc[0]["end"]) == "2025-11-30"
    view = open_data("osce_field_operations", as_of=EVE)
    assert view[view["operation"].str.startswith(name)].iloc[0]["end"] is None
    assert view["seen_active"].isna().all()


def test_on_the_eve_six_resolutions_on_the_war_have_been_voted():
    resolutions = open_data("unga_es11", as_of=EVE)["resolution"]
    assert list(resolutions) == [f"ES-11/{number}" for number in range(1, 7)]
    assert set(open_data("unga_es11_votes_osce", as_of=EVE)["resolution"]) == set(resolutions)


@pytest.mark.parametrize(
    ("name", "day", "last"),
    [
        ("unga_agreement", "2024-12-04", 2023),
        ("unga_agreement", "2024-09-29", 2022),
        ("unga_idealpoints", "2024-12-04", 2023),
        ("unga_idealpoints", "2025-09-30", 2024),
        ("ungd_terms", "2024-12-04", 2024),
        ("ungd_terms", "2024-11-29", 2023),
        ("ungd_share_mentioning", "2024-12-04", 2024),
    ],
)
def test_a_year_is_shown_once_what_it_counts_is_over(name, day, last):
    assert open_data(name, as_of=dt.date.fromisoformat(day))["year"].max() == last


@pytest.mark.parametrize("pattern", TELLING)
def test_no_open_data_of_the_eve_tells_what_later_days_brought(pattern):
    found = [
        (name, column, str(value))
        for name in ALL
        for column, value in cells(open_data(name, as_of=EVE))
        if tells(column, value, pattern)
    ]
    assert found == []
    assert any(tells(*cell, pattern) for name in ALL for cell in cells(open_data(name)))


def test_the_register_tells_nothing_that_the_eve_does_not_know():
    for name in datasets():
        for _, value in cells(pd.DataFrame([dataset(name).model_dump()])):
            text = without_foreseen(str(value))
            assert not any(re.search(pattern, text) for pattern in TELLING), (name, text)


@settings(max_examples=15, deadline=None)
@given(DAYS, st.sampled_from(ALL))
def test_no_view_shows_a_date_after_its_day(day, name):
    for column, value in cells(open_data(name, as_of=day)):
        if isinstance(value, PartialDate) and (name, column) != ("osce_ministerials", "end"):
            assert value.last <= day, (name, column)
        if column == "year":
            assert value <= day.year


@settings(max_examples=15, deadline=None)
@given(DAYS, DAYS, st.sampled_from(ALL))
def test_a_later_view_shows_every_row_of_an_earlier_one(one, other, name):
    earlier, later = (open_data(name, as_of=day) for day in sorted((one, other)))
    assert keys(earlier, name) <= keys(later, name)


def test_a_view_of_the_far_future_differs_from_the_whole_only_in_hindsight():
    for name in ALL:
        whole, view = open_data(name), open_data(name, as_of=dt.date(2030, 1, 1))
        columns = [
            column
            for column, field in OPEN_TABLES[name].model_fields.items()
            if not field.json_schema_extra["opens"]
        ]
        for column in columns:
            assert list(map(str, whole[column])) == list(map(str, view[column])), (name, column)
