import datetime as dt
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.case.dates import PartialDate
from summitry.case.open_data import open_data
from summitry.models.treaties import (
    STANDINGS,
    come,
    disputed,
    over,
    standing,
    standings,
    turning_days,
)

# How far an agreement has come; it never goes back.
RANK = dict(zip(STANDINGS, (0, 1, 2, 3, 4, 4), strict=True))
TREATIES = open_data("arms_control_treaties")
DAYS = st.dates(dt.date(1960, 1, 1), dt.date(2030, 12, 31))

# Counted by hand in the table.
HELD = {
    "1970-03-04": "LTBT",
    "1970-03-05": "LTBT NPT",
    "1980-01-01": "LTBT NPT BWC ABM",
    "1988-06-01": "LTBT NPT BWC ABM INF",
    "1990-12-11": "LTBT NPT BWC ABM INF TTBT PNET",
    "1994-12-05": "LTBT NPT BWC ABM INF TTBT PNET VD CFE START1 LISBON BUD",
    "2011-02-04": "LTBT NPT BWC INF TTBT PNET VD CFE OS CWC BUD SORT",
    "2024-12-04": "LTBT NPT BWC TTBT PNET VD CFE OS CWC BUD NST",
    "2026-02-05": "LTBT NPT BWC TTBT PNET VD CFE OS CWC BUD",
}


def found(day, *wanted):
    """Return the ids of the agreements that stood in one of the wanted ways."""
    stood = standings(TREATIES, dt.date.fromisoformat(day))
    return set(TREATIES["id"][stood.isin(wanted)])


@pytest.mark.parametrize("day", HELD)
def test_what_held_on_a_day_is_what_a_reader_counts_in_the_table(day):
    assert found(day, "in force", "weakened") == set(HELD[day].split())


def test_three_of_those_that_held_on_the_eve_were_weakened():
    assert found("2024-12-04", "weakened") == {"CFE", "OS", "NST"}


def test_what_never_bound_anybody_is_signed_or_given_up():
    assert found("2024-12-04", "signed") == {"SALT2", "CTBT"}
    assert found("2024-12-04", "given up") == {"START2"}
    assert found("2002-06-13", "given up") == set()


def test_the_eve_and_the_whole_table_agree_on_every_earlier_day(eve):
    seen = eve.open_data("treaties").set_index("id")
    whole = TREATIES.set_index("id").loc[seen.index]
    for day in turning_days(TREATIES):
        if day <= eve.as_of_date:
            assert list(standings(seen, day)) == list(standings(whole, day)), day


@settings(max_examples=60, deadline=None)
@given(DAYS, DAYS)
def test_an_agreement_never_goes_back(one, other):
    earlier, later = (standings(TREATIES, day) for day in sorted((one, other)))
    assert set(earlier) | set(later) <= set(STANDINGS)
    assert (earlier.map(RANK) <= later.map(RANK)).all()
    ended = earlier.isin(["ended", "given up"])
    assert list(later[ended]) == list(earlier[ended])


@settings(max_examples=60, deadline=None)
@given(DAYS)
def test_standings_change_on_turning_days_only(day):
    before = day - dt.timedelta(days=1)
    changed = list(standings(TREATIES, day)) != list(standings(TREATIES, before))
    assert not changed or day in turning_days(TREATIES)


def treaty(**dates):
    """Make an agreement with the dates given."""
    names = ("signed", "in_force", "ended_first", "ended_second", "ended")
    parsed = {name: PartialDate.parse(dates[name]) if name in dates else None for name in names}
    suspended = tuple(map(PartialDate.parse, dates.get("suspended", ())))
    return SimpleNamespace(**parsed, suspended=suspended)


def test_a_date_known_to_the_year_has_come_when_the_year_is_over():
    one = treaty(signed="1990", in_force="1991-07")
    stood = [
        standing(one, dt.date(*day)) for day in ((1990, 12, 30), (1990, 12, 31), (1991, 7, 31))
    ]
    assert stood == ["not yet signed", "signed", "in force"]
    assert not come(None, dt.date(2000, 1, 1))


def test_one_party_leaving_weakens_what_goes_on():
    one = treaty(signed="1992", in_force="2002-01-01", ended_first="2020-11-22")
    assert standing(one, dt.date(2020, 11, 21)) == "in force"
    assert standing(one, dt.date(2020, 11, 22)) == "weakened"
    assert over(one) is None


def test_an_agreement_is_over_when_it_ended_or_was_given_up():
    assert str(over(treaty(signed="1972", in_force="1972", ended="2002-06-13"))) == "2002-06-13"
    assert str(over(treaty(signed="1993", ended_second="2002", ended_first="2003"))) == "2002"
    assert over(treaty(signed="1996")) is None


def test_turning_days_are_in_order_and_each_once():
    days = turning_days(TREATIES)
    assert days == sorted(set(days))
    assert dt.date(2023, 2, 21) in days


def test_a_dispute_counts_from_the_day_it_began():
    on = dict(zip(TREATIES["id"], disputed(TREATIES, dt.date(2014, 3, 18)), strict=True))
    before = disputed(TREATIES, dt.date(2014, 3, 17))
    assert [name for name, contested in on.items() if contested] == ["BUD"]
    assert not before.any()
