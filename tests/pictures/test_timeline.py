import numpy as np
import pandas as pd
import pytest

from summitry.case.dates import PartialDate
from summitry.pictures.timeline import TimelinePicture

LANES = {"river": "The river", "trade": "Trade"}


def events(*rows):
    """Make a table of events: id, start, end, themes."""
    table = pd.DataFrame(rows, columns=["event_id", "start", "end", "themes"])
    for name in ("start", "end"):
        table[name] = [PartialDate.parse(cell) if cell else None for cell in table[name]]
    return table


ROAD = events(
    ("year", "2015", "", ("river",)),
    ("month", "2023-04", "", ("river", "trade")),
    ("day", "2023-05-09", "", ("trade",)),
)
FIRST, LAST = (np.datetime64(day).astype(int) for day in ("2015-01-01", "2023-05-10"))


@pytest.fixture
def picture():
    """Return a picture of two lanes that shows all events."""
    made = TimelinePicture(LANES)
    made.show(events=ROAD, left=FIRST, right=LAST, event_id="day", words="9 May 2023")
    return made


def test_days_are_points_and_longer_spans_bars(picture):
    assert [len(dots.get_xdata()) for dots in picture.dots] == [0, 1]
    assert len(picture.bars.get_segments()) == 3


def test_a_bar_reaches_to_the_end_of_its_last_day(picture):
    (left, _), (right, _) = picture.bars.get_segments()[0]
    assert (left, right) == (FIRST, FIRST + 365)


def test_an_event_stands_in_every_lane_it_belongs_to(picture):
    picture.show(events=ROAD, left=FIRST, right=LAST, event_id="month", words="April 2023")
    assert [round(y) for y in picture.ring.get_ydata()] == [0, 1]


def test_the_chosen_event_has_a_ring_a_thread_and_its_date(picture):
    assert list(picture.ring.get_xdata()) == [LAST - 0.5]
    assert picture.thread.get_visible()
    assert picture.label.get_text() == "9 May 2023"


def test_nothing_in_view_is_said_in_words(picture):
    none = ROAD.iloc[:0]
    picture.show(events=none, left=FIRST, right=LAST, event_id="", words="Nothing here.")
    assert picture.empty.get_text() == "Nothing here."
    assert picture.label.get_text() == ""
    assert not picture.thread.get_visible()
    assert len(picture.ring.get_xdata()) == 0


def test_what_lies_outside_the_stretch_is_left_out(picture):
    placed = picture.place(ROAD, LAST - 3, LAST)
    assert list(placed["event_id"]) == ["day"]


def test_marks_of_one_day_stand_above_each_other():
    crowd = events(*[(f"e{n}", "2023-05-09", "", ("river",)) for n in range(4)])
    placed = TimelinePicture(LANES).place(crowd, FIRST, LAST)
    assert placed["y"].nunique() == 4
    assert placed["y"].between(-0.5, 0.5).all()


def test_an_unknown_theme_has_no_lane():
    other = events(("e1", "2023-05-09", "", ("war",)))
    assert TimelinePicture(LANES).place(other, FIRST, LAST).empty
