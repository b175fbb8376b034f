import datetime as dt

import pytest
from pydantic import ValidationError

from summitry.case import PartialDate
from summitry.case.forms import forms
from summitry.case.open_rows import OPEN_TABLES
from summitry.case.open_rows.base import parse_dates
from summitry.case.open_rows.dealings import Treaty
from summitry.case.open_rows.institution import Budget, Chair
from summitry.case.open_rows.votes import Ballots
from summitry.case.open_rows.wide import with_columns

TREATY = {
    "id": "TON",
    "name": "Treaty on Numbers",
    "short_name": "Numbers",
    "kind": "bilateral",
    "parties": "two states",
    "signed": "2010-04-08",
    "limits": "numbers",
    "verification": "visits",
    "status": "in force",
    "told": "2011",
    "sources": "atlas",
}


@pytest.mark.parametrize("model", OPEN_TABLES.values(), ids=OPEN_TABLES)
def test_rules_of_time_name_columns_that_hold_dates_or_years(model):
    columns = forms(model)
    tellers = [teller for names in model.told_by.values() for teller in names]
    for name in (*filter(None, [model.dated_by]), *model.ends_by, *tellers):
        is_list_of_dates = name == "suspended"
        assert columns[name].kind == "date" or name == "year" or is_list_of_dates
    assert set(model.told_by) <= set(columns)
    assert set(model.key) <= set(columns)


@pytest.mark.parametrize("model", OPEN_TABLES.values(), ids=OPEN_TABLES)
def test_every_column_is_described(model):
    assert model.about
    for form in forms(model).values():
        assert form.note.endswith("."), form.name


@pytest.mark.parametrize("model", OPEN_TABLES.values(), ids=OPEN_TABLES)
def test_words_that_wait_for_a_date_have_one(model):
    if "told" in forms(model):
        assert any("told" in tellers for tellers in model.told_by.values())


@pytest.mark.parametrize("model", OPEN_TABLES.values(), ids=OPEN_TABLES)
def test_a_year_is_known_on_a_day_of_the_calendar_and_not_before_it_began(model):
    later, month, day = model.year_known
    assert dt.date(2023 + later, month, day) >= dt.date(2023, 1, 1)


def test_a_wide_table_takes_the_columns_that_its_header_names():
    ballots = with_columns(Ballots, ["rcid", "date", "RUR", "UPL"])
    columns = forms(ballots)
    assert list(columns) == ["rcid", "date", "RUR", "UPL"]
    assert columns["RUR"].choices == ("Y", "A", "N", "X", "-", "")
    assert ballots(rcid="1", date="2020", RUR="N").RUR == "N"
    with pytest.raises(ValidationError, match="RUR"):
        ballots(rcid="1", date="2020", RUR="maybe")


@pytest.mark.parametrize("name", ["rur", "RURI", "R2D", "notes", ""])
def test_a_wide_table_refuses_columns_of_another_form(name):
    assert name not in with_columns(Ballots, ["rcid", "date", name]).model_fields


def test_a_table_that_is_not_wide_keeps_its_columns():
    assert with_columns(Chair, ["year", "RUR"]) is Chair


def test_a_list_of_dates_is_read_item_by_item():
    assert parse_dates("2007-12-12; 2023") == (
        PartialDate.parse("2007-12-12"),
        PartialDate.parse("2023"),
    )
    assert parse_dates("") == ()


def test_a_wrong_date_in_a_list_is_refused():
    with pytest.raises(ValidationError, match="suspended"):
        Treaty(**TREATY, suspended="2007-13-12")


def test_a_suspension_without_a_name_is_an_oddity():
    assert not list(Treaty(**TREATY, suspended="2023", suspended_by="both").oddities())
    lonely = Treaty(**TREATY, suspended="2023;2024", suspended_by="both")
    assert [column for column, _ in lonely.oddities()] == ["suspended_by"]


@pytest.mark.parametrize("code", ["mlt", "MT", "MALT", ""])
def test_a_state_has_a_code_of_three_letters(code):
    with pytest.raises(ValidationError, match="iso3"):
        Chair(year="2024", iso3=code, country="X", chairperson_in_office="A", sources="atlas")


def test_a_budget_cannot_be_entered_as_withheld():
    with pytest.raises(ValidationError, match="status"):
        Budget(year="2024", status="withheld", sources="atlas")


def test_a_year_is_a_year():
    with pytest.raises(ValidationError, match="year"):
        Budget(year="24", status="adopted", sources="atlas")
