import pytest

from summitry.pictures.signals import HUNDRED, ROWS, ZERO, SignalsPicture, along
from summitry.pictures.signals_strip import RISE

WORDS = {
    "name": "The empty chair",
    "where": "signal 1 of 3",
    "seen": "One seat stayed empty.",
    "usual": "Empty seats are usual.",
    "insight": "80 points (1)",
    "restraint": "none yet",
}
OPTIONS = ["A protest", "A late train", "A message home", "Too early to say"]


@pytest.fixture
def show():
    """Return a picture of three signals and a function that shows a state of the first."""
    picture = SignalsPicture(3)

    def shown(first=None, second=None, **state):
        plain = {"stake": None, "framed": (), "done": [None] * 3, "current": 0, "options": OPTIONS}
        picture.show(words=WORDS, bets=(first, second), **{**plain, **state})
        return picture

    return shown


def widths(bars):
    return [round(bar.get_width() / (HUNDRED - ZERO) * 100) for bar in bars if bar.get_visible()]


def test_bars_are_as_long_as_the_points(show):
    picture = show([10, 70, 10, 10], [0, 0, 100, 0])
    assert widths(picture.first) == [10, 70, 10, 10]
    assert widths(picture.second) == [0, 0, 100, 0]
    assert [value.get_text() for value in picture.values] == ["0", "0", "100", "0"]


def test_an_arrow_leads_from_the_first_bet_to_the_second_where_it_moved(show):
    picture = show([10, 70, 10, 10], [11, 33, 45, 11])
    assert [arrow.get_visible() for arrow in picture.arrows] == [False, True, True, False]
    path = picture.arrows[1]._posA_posB
    assert [x for x, _y in path] == pytest.approx([along(70), along(33)])
    assert not any(arrow.get_visible() for arrow in show([10, 70, 10, 10]).arrows)


def test_the_first_bars_differ_from_the_second_by_more_than_colour(show):
    picture = show([25] * 4, [25] * 4)
    assert all(bar.get_hatch() for bar in picture.first)
    assert not any(bar.get_hatch() for bar in picture.second)


def test_before_a_bet_a_line_marks_the_stake(show):
    picture = show(stake=60)
    assert set(picture.stake.get_xdata()) == {along(60)}
    assert not any(bar.get_visible() for bar in (*picture.first, *picture.second))
    assert len(show([25] * 4).stake.get_xdata()) == 0


def test_our_reading_is_framed(show):
    picture = show([25] * 4, [25] * 4, framed={1, 3})
    assert [frame.get_visible() for frame in picture.frames] == [False, True, False, True]


def test_two_readings_leave_a_row_empty_and_holding_back_stays_last(show):
    picture = show([20, 60, 20], options=[OPTIONS[0], OPTIONS[1], OPTIONS[3]], framed={2})
    assert [text.get_text() for text in picture.options] == [*OPTIONS[:2], "", OPTIONS[3]]
    assert [number.get_text() for number in picture.numbers] == ["1", "2", ""]
    assert [frame.get_visible() for frame in picture.frames] == [False] * (ROWS - 1) + [True]
    assert widths(picture.first) == [20, 60, 20]


def test_insight_rises_and_restraint_hangs_as_far_as_the_points(show):
    strip = show(done=[(True, 50.0), None, (False, 100.0)], current=2).strip
    (found, held), line = strip.heads, strip.middle
    assert list(found.get_xdata()) == [strip.places[0]]
    assert list(found.get_ydata()) == [pytest.approx(line - RISE / 2)]
    assert list(held.get_ydata()) == [pytest.approx(line + RISE)]
    assert found.get_marker() != held.get_marker()
    assert list(strip.ring.get_xdata()) == [strip.places[2]]
    assert [mean.get_text() for mean in strip.means] == ["80 points (1)", "none yet"]


def test_a_first_bet_alone_stands_beside_its_number_and_makes_room_for_the_second(show):
    alone = show([25] * 4)
    middle = alone.values[0].get_position()[1]
    bar = alone.first[0]
    assert bar.get_y() + bar.get_height() / 2 == pytest.approx(middle)
    both = show([25] * 4, [25] * 4)
    lower, upper = both.second[0], both.first[0]
    assert upper.get_y() + upper.get_height() <= lower.get_y()
