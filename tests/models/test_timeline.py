import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.case.dates import PartialDate
from summitry.models.timeline import busiest_year, chosen, spans, stack, window

DISTANCE = st.floats(-1e5, 1e5, allow_nan=False)


def events(*rows):
    """Make a table of events: start, end, themes, actors."""
    table = pd.DataFrame(rows, columns=["start", "end", "themes", "actors"])
    for name in ("start", "end"):
        table[name] = [PartialDate.parse(cell) if cell else None for cell in table[name]]
    return table


ROAD = events(
    ("2023-05-09", "", ("trade",), ("Lowland",)),
    ("2015", "", ("river",), ("Upland", "Lowland")),
    ("2023-04", "2023-05-01", ("river", "trade"), ("Upland",)),
)


def test_a_day_is_a_point_and_a_month_or_a_year_a_span():
    table = spans(ROAD)
    assert list(table["point"]) == [True, False, False]
    assert list(table["last"] - table["first"]) == [0, 364, 30]
    assert table["first"].iloc[0] == np.datetime64("2023-05-09").astype(int)


def test_events_are_chosen_by_any_of_the_themes_in_order_of_time():
    assert [str(date) for date in chosen(ROAD, ("river",), "")["start"]] == ["2015", "2023-04"]
    assert len(chosen(ROAD, ("river", "trade"), "")) == 3
    assert chosen(ROAD, (), "").empty


def test_events_are_chosen_by_actor():
    assert list(chosen(ROAD, ("river", "trade"), "Upland").index) == [1, 2]
    assert chosen(ROAD, ("trade",), "Nobody").empty


def test_nothing_is_chosen_from_nothing_and_the_columns_stay():
    none = chosen(ROAD.iloc[:0], ("river",), "")
    assert list(none.columns) == list(ROAD.columns)


def test_the_busiest_year_is_the_earliest_of_equals():
    table = events(*[(year, "", (), ()) for year in ("2020", "2014", "2014-03", "2020-01-01")])
    assert busiest_year(table) == (2014, 2)


@given(DISTANCE, st.floats(0.1, 1e5), DISTANCE, st.floats(0.1, 1e5))
def test_a_window_keeps_its_width_and_stays_inside_the_ends(place, width, first, length):
    last = first + length
    centre = min(max(place, first), last)
    left, right = window(centre, width, first, last)
    assert left - 1e-6 <= centre <= right + 1e-6
    assert right - left == pytest.approx(min(width, length))
    assert left >= first - 1e-6
    assert right <= last + 1e-6


def test_a_window_is_centred_where_there_is_room():
    assert window(50, 20, 0, 100) == (40, 60)
    assert window(50, float("inf"), 0, 100) == (0, 100)


PLACES = st.lists(st.floats(0, 100), max_size=40).map(sorted).map(np.array)


@given(PLACES, st.floats(0.01, 30), st.integers(1, 5))
def test_marks_on_one_level_keep_their_distance_unless_every_level_is_full(places, room, most):
    levels = stack(places, room, most)
    assert set(levels) <= set(range(most))
    for mark, place in enumerate(places):
        latest = {level: places[:mark][levels[:mark] == level] for level in range(most)}
        near = {level for level, marks in latest.items() if len(marks) and marks[-1] + room > place}
        if levels[mark] in near:
            assert near == set(range(most))


def test_marks_apart_all_lie_on_the_first_level():
    assert list(stack(np.arange(5.0), 1.0, 3)) == [0] * 5


def test_marks_together_rise_level_by_level():
    assert list(stack(np.zeros(4), 1.0, 3)) == [0, 1, 2, 0]
