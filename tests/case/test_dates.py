import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.case.dates import PartialDate

DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
WRITTEN = st.builds(lambda day, length: day.isoformat()[:length], DAYS, st.sampled_from([4, 7, 10]))


@given(WRITTEN)
def test_a_date_is_written_as_exactly_as_it_was_read(written):
    assert str(PartialDate.parse(written)) == written


@given(WRITTEN)
def test_a_date_begins_no_later_than_it_ends(written):
    date = PartialDate.parse(written)
    assert date.first <= date.last
    assert date.precision == {4: "year", 7: "month", 10: "day"}[len(written)]


@given(WRITTEN, DAYS)
def test_a_date_has_surely_come_when_its_last_day_has(written, day):
    date = PartialDate.parse(written)
    assert date.surely_by(day) == all(one <= day for one in (date.first, date.last))
    assert date.surely_by(date.last)
    if date.precision != "day":
        assert not date.surely_by(date.first)


@given(WRITTEN, WRITTEN)
def test_dates_are_in_order_of_their_first_days(one, other):
    first, second = sorted(map(PartialDate.parse, (one, other)))
    assert first.first <= second.first
    assert (first == second) == (one == other)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_ends_with_its_last_day(year, month):
    date = PartialDate.parse(f"{year:04}-{month:02}")
    assert date.last == dt.date(year, month, calendar.monthrange(year, month)[1])


@pytest.mark.parametrize(
    ("written", "words"),
    [("2024-12-05", "5 December 2024"), ("2024-12", "December 2024"), ("2024", "2024")],
)
def test_a_date_is_read_out_no_finer_than_it_is_known(written, words):
    assert PartialDate.parse(written).words == words
    assert PartialDate.of(dt.date(2024, 12, 5)).words == "5 December 2024"


@pytest.mark.parametrize("written", ["", "2024-13", "2023-02-29", "24-12-05", "5.12.2024", "0000"])
def test_what_is_no_date_is_refused(written):
    with pytest.raises(ValueError, match=r"a date is written|is not a day"):
        PartialDate.parse(written)


def test_a_date_is_not_compared_with_something_else():
    with pytest.raises(TypeError):
        assert PartialDate.parse("2024") < "2024"
