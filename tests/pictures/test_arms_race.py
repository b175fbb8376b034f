from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.pictures.arms_race import ArmsRacePicture
from summitry.pictures.arms_race_places import (
    LETTER,
    Span,
    clear_place,
    ended,
    lanes,
    place_of_leaving,
)

YEARS = np.arange(1950, 1991)
RECORD = np.column_stack([np.linspace(100, 30_000, 41), np.linspace(0, 20_000, 41)])


def shown(picture, curves, target=1980):
    """Show a record up to 1970 and curves."""
    known = YEARS <= 1970
    picture.show(
        record=(YEARS[known], RECORD[known]),
        curves=(YEARS, curves),
        fit=(1950, 1970),
        target=target,
        leaving=["much", "little"],
    )
    return picture


@pytest.fixture
def picture():
    """Return the empty picture."""
    return ArmsRacePicture(("Upland", "Lowland"), (1950, 1990), 30_000)


def test_the_record_ends_where_it_may_show_and_the_curves_go_on(picture):
    shown(picture, RECORD / 2)
    for one in (0, 1):
        assert list(picture.records[one].get_xdata()) == list(range(1950, 1971))
        assert picture.records[one].get_ydata() == pytest.approx(RECORD[:21, one])
        assert picture.curves[one].get_ydata() == pytest.approx(RECORD[:, one] / 2)
        assert picture.dots[one].get_data() == ([1980], [pytest.approx(RECORD[30, one] / 2)])


def test_a_curve_that_leaves_says_so_where_it_does_and_bears_no_dot(picture):
    assert picture.top == 40_000
    shown(picture, RECORD * [4, 1])
    first, second = picture.leaves
    assert first.get_text() == "↑ much"
    assert first.get_position()[0] > place_of_leaving(YEARS, RECORD[:, 0] * 4, picture.top)
    assert second.get_text() == ""
    assert len(picture.dots[0].get_xdata()) == 0
    assert len(picture.dots[1].get_xdata()) == 1


def test_endless_curves_are_drawn_as_far_as_there_is_room(picture):
    wild = RECORD * [np.inf, 1]
    wild[0, 0] = 1
    shown(picture, np.where(np.isnan(wild), 0, wild))
    assert np.isfinite(picture.curves[0].get_ydata()).all()
    assert picture.png()


def test_the_years_of_the_fit_lie_on_pale_ground(picture):
    shown(picture, RECORD)
    assert picture.ground.get_x() == 1950
    assert picture.ground.get_width() == 20
    assert list(picture.target.get_xdata()) == [1980, 1980]


@given(
    st.floats(1952, 1990),
    st.floats(1952, 1990),
    st.floats(1952, 1990),
    st.floats(3, 15),
)
def test_words_where_a_curve_leaves_are_crossed_only_where_no_place_is_clear(
    place, other, target, wide
):
    lines = [target, place, other]
    side, x = clear_place(place, target, wide, lines, (1948, 2024))
    low = x if side == "left" else x - wide
    assert 1948 <= low <= low + wide <= 2024
    crossed = any(low < line < low + wide for line in lines)
    free = max(lines) + wide + 5 < 2024 and max(lines) in (place, target)
    assert not (free and crossed)


def test_a_treaty_that_another_follows_at_once_is_drawn_apart_from_it():
    old, new = Span("Old", 1960, 1970.1), Span("New", 1970.1, 1980)
    assert ended(old, [old, new]) < 1970
    assert ended(new, [old, new]) == 1980


def test_treaties_make_room_below():
    spans = [Span("Numbers", 1960, 1970), Span("Ferries", 1965, 1991)]
    with_treaties = ArmsRacePicture(("A", "B"), (1950, 1990), 30_000, spans)
    without = ArmsRacePicture(("A", "B"), (1950, 1990), 30_000)
    assert len(with_treaties.figure.axes) == len(without.figure.axes) + 1
    words = [text.get_text() for text in with_treaties.figure.axes[-1].texts]
    assert words[1:] == ["Numbers", "Ferries"]


@given(
    st.lists(
        st.tuples(st.text("abcde ", min_size=1, max_size=20), st.floats(0, 70), st.floats(0, 30)),
        max_size=12,
    )
)
def test_in_a_lane_no_line_and_no_name_meets_another(drawn):
    spans = sorted((Span(name, at, at + long) for name, at, long in drawn), key=lambda one: one[1])
    places = lanes(spans, 75, 6.7)
    for lane in set(places):
        row = [span for span, place in zip(spans, places, strict=True) if place == lane]
        for one, other in pairwise(row):
            assert one.last <= other.first
            assert one.first + len(one.name) * LETTER * 75 / 6.7 <= other.first
