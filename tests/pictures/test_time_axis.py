import datetime as dt

import pytest
from matplotlib.dates import date2num
from matplotlib.figure import Figure

from summitry.pictures.time_axis import Calendar, mark_days


def names(*days):
    """Return the names of ticks at some days."""
    return Calendar().format_ticks([date2num(dt.date.fromisoformat(day)) for day in days])


def ticks(first, days):
    """Return the days and names of the ticks of an axis from a day on."""
    axes = Figure().add_subplot()
    axis = mark_days(axes.xaxis)
    left = date2num(dt.date.fromisoformat(first))
    axes.set_xlim(left, left + days)
    places = [place for place in axis.get_major_locator()() if left <= place <= left + days]
    return places, axis.get_major_formatter().format_ticks(places)


def test_years_are_named_alone():
    assert names("1980-01-01", "1990-01-01") == ["1980", "1990"]


def test_months_bear_the_year_where_it_begins():
    assert names("2023-09-01", "2024-01-01", "2024-05-01") == ["Sep\n2023", "Jan\n2024", "May"]


def test_days_bear_their_month():
    assert names("2024-12-28", "2025-01-01", "2025-01-04") == [
        "28 Dec\n2024",
        "1 Jan\n2025",
        "4 Jan",
    ]


@pytest.mark.parametrize("days", [1, 3, 7, 30, 183, 730, 3652, 19000])
def test_ticks_stand_at_whole_days_and_are_few(days):
    places, words = ticks("1972-05-26", days)
    assert 1 <= len(places) <= 12
    assert all(float(place).is_integer() for place in places)
    years = [word[-4:] for word in words if word[-4:].isdigit()]
    assert years
    assert years == sorted(set(years))
    assert not any(":" in word for word in words)
