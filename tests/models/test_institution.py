import pandas as pd
import pytest

from summitry.case.dates import PartialDate
from summitry.case.open_data import open_data
from summitry.models.institution import (
    BUDGET_STATES,
    attendance,
    council_of_each_year,
    last_adopted,
    run_without_budget,
    yearly,
)

YEARS = range(1991, 2027)


@pytest.fixture(scope="module")
def table():
    """Return the years of the whole tables."""
    tables = (open_data(name) for name in ("osce_budget", "osce_chairs", "osce_ministerials"))
    return yearly(*tables, YEARS)


def test_there_is_a_row_for_every_year(table):
    assert list(table.index) == list(YEARS)
    assert set(table["status"]) <= {*BUDGET_STATES, ""}


def test_the_years_without_an_adopted_budget_are_2022_to_2025_and_have_no_sum(table):
    without = table[table["status"] == "not adopted"]
    assert list(without.index) == [2022, 2023, 2024, 2025]
    assert without["amount"].isna().all()


def test_a_year_that_the_table_does_not_reach_has_neither_status_nor_sum(table):
    assert list(table.loc[[1991, 1992, 2026], "status"]) == ["", "", ""]
    assert table.loc[[1991, 1992, 2026], "amount"].isna().all()


def test_the_latest_budget_is_that_of_2021(table):
    assert last_adopted(table, 2025) == 2021
    assert last_adopted(table, 2010) == 2010
    assert last_adopted(table, 1992) is None


@pytest.mark.parametrize(("year", "length"), [(2021, 0), (2022, 1), (2025, 4), (2026, 0)])
def test_the_run_without_a_budget_is_counted_to_the_year(table, year, length):
    assert run_without_budget(table, year) == length


def test_the_first_minister_came_to_16_of_31_ordinary_councils():
    # The travel record, 1991 to 2025: every ordinary council but Stockholm 1992, uncut.
    councils = open_data("osce_ministerials")
    ordinary = councils[councils["kind"] == "ministerial council"]
    known = ordinary["first_minister_present"].astype(str)
    assert (known == "yes").sum() == 16
    assert known.isin(["yes", "no"]).sum() == 31
    tables = (open_data(name) for name in ("osce_budget", "osce_chairs"))
    assert attendance(yearly(*tables, ordinary, YEARS), "first_came") == (16, 31)


def test_summits_of_years_without_an_ordinary_council_count_too(table):
    # Budapest 1994 and Istanbul 1999 and Astana 2010 yes, Lisbon 1996 no.
    assert attendance(table, "first_came") == (16 + 3, 31 + 4)
    assert table.loc[1999, "city"] == "Istanbul"


def test_of_two_meetings_in_a_year_the_ordinary_council_is_the_main_one():
    councils = council_of_each_year(open_data("osce_ministerials"))
    assert councils.loc[1991, "city"] == "Berlin"
    assert councils.loc[1992, "city"] == "Prague"
    assert councils.index.is_unique


def test_nobody_is_known_to_have_come_where_the_table_is_silent(table):
    assert attendance(table.loc[:2020], "second_came") == (0, 0)


def test_a_withheld_answer_is_not_known(eve):
    tables = (eve.open_data(role) for role in ("budget", "chairs", "councils"))
    seen = yearly(*tables, range(1991, 2025))
    assert seen.loc[2024, "status"] == "withheld"
    assert attendance(seen, "second_came") == (2, 3)


def test_only_the_first_chair_of_a_year_is_shown():
    chairs = pd.DataFrame(
        {"year": [2023, 2023], "iso3": ["UPL", "LOW"], "country": ["Upland", "Lowland"]}
    )
    budget = pd.DataFrame({"year": [2023], "budget_million_eur": [1.5], "status": ["adopted"]})
    councils = pd.DataFrame(
        {
            "start": [PartialDate.parse("2023-05")],
            "kind": ["summit"],
            "city": ["Strelsau"],
            "first_minister_present": ["yes"],
            "second_minister_present": [""],
        }
    )
    (row,) = yearly(budget, chairs, councils, range(2023, 2024)).to_dict("records")
    assert (row["country"], row["amount"], row["city"]) == ("Upland", 1.5, "Strelsau")
    assert (row["first_came"], row["second_came"]) == ("yes", "")
