import datetime as dt

import pandas as pd
import pytest

from summitry.case.dates import PartialDate
from summitry.case.open_data import open_data
from summitry.models.membership import chair, codes, hosts, members, newcomers, participants

COUNCIL = dt.date(2024, 12, 5)


@pytest.fixture(scope="module")
def states():
    """Return the states of the map."""
    return open_data("osce_states")


@pytest.fixture(scope="module")
def memberships():
    """Return all spells of membership."""
    return open_data("osce_memberships")


def spells(*rows):
    """Make a table of spells: state, organisation, start, end."""
    table = pd.DataFrame(rows, columns=["iso3", "organisation", "start", "end"])
    for name in ("start", "end"):
        table[name] = [PartialDate.parse(cell) if cell else None for cell in table[name]]
    return table


@pytest.mark.parametrize(
    ("organisation", "number"), [("NATO", 32), ("EU", 27), ("CSTO", 6), ("EAEU", 5)]
)
def test_as_many_belonged_on_the_day_of_the_council_as_is_generally_known(
    memberships, organisation, number
):
    assert len(members(memberships, organisation, COUNCIL)) == number


def test_57_states_took_part_on_the_day_of_the_council(states):
    assert len(participants(states, COUNCIL)) == 57


def test_the_union_lost_one_member_at_the_end_of_january_2020(memberships):
    before = members(memberships, "EU", dt.date(2020, 1, 31))
    after = members(memberships, "EU", dt.date(2020, 2, 1))
    assert len(before) == 28
    assert before - after == {"GBR"}
    assert after <= before


def test_the_alliance_had_sixteen_members_at_the_end_of_the_cold_war(memberships):
    assert len(members(memberships, "NATO", dt.date(1989, 11, 9))) == 16


def test_a_state_belongs_from_the_first_day_of_its_spell_to_the_last():
    table = spells(("UPL", "River Union", "2001-05-01", "2004-03-31"))
    days = ["2001-04-30", "2001-05-01", "2004-03-31", "2004-04-01"]
    found = [members(table, "River Union", dt.date.fromisoformat(day)) for day in days]
    assert found == [set(), {"UPL"}, {"UPL"}, set()]


def test_a_state_that_comes_back_belongs_again():
    table = spells(
        ("UPL", "River Union", "2001", "2003"),
        ("UPL", "River Union", "2010", ""),
        ("LOW", "Lake Union", "1990", ""),
    )
    found = [
        bool(members(table, "River Union", dt.date(year, 6, 1))) for year in (2002, 2005, 2011)
    ]
    assert found == [True, False, True]


def test_a_spell_of_unknown_start_shows_nowhere():
    assert members(spells(("UPL", "River Union", "", "")), "River Union", COUNCIL) == set()


def test_an_operation_is_told_for_each_of_its_hosts_while_it_runs():
    table = spells(("UPL", "", "2001", "2003"), ("LOW", "", "2002", ""))
    table["operation"] = ["Mission to both", "Mission to Lowland"]
    table["iso3"] = [("UPL", "LOW"), ("LOW",)]
    assert hosts(table, dt.date(2002, 6, 1)) == {
        "UPL": ["Mission to both"],
        "LOW": ["Mission to both", "Mission to Lowland"],
    }
    assert hosts(table, dt.date(2010, 1, 1)) == {"LOW": ["Mission to Lowland"]}


def test_one_code_or_several_become_a_tuple():
    assert codes("UPL") == ("UPL",)
    assert codes(["UPL", "LOW"]) == ("UPL", "LOW")


def test_malta_was_in_the_chair_in_2024_and_nobody_is_named_for_1980():
    chairs = open_data("osce_chairs")
    assert chair(chairs, 2024).iso3 == "MLT"
    assert chair(chairs, 1980) is None


def test_newcomers_come_in_the_order_of_their_admission(states):
    assert newcomers(states, 2006) == ["MNE"]
    assert len(newcomers(states, 1992)) == 14
    assert newcomers(states, 1980) == []
    assert newcomers(states.iloc[:0], 1992) == []


def test_a_state_takes_part_from_the_day_of_its_admission(states):
    admitted = states.set_index("iso3").loc["MNE", "admission"].first
    before = participants(states, admitted - dt.timedelta(days=1))
    assert participants(states, admitted) - before == {"MNE"}
