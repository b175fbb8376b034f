import datetime as dt
from types import SimpleNamespace

import pandas as pd
import pytest

from summitry.case.open_data import dataset
from summitry.errors import SummitryError
from summitry.explorers.open_sources import dataset_sources, filled, latest_day, need_sides


def test_a_data_set_is_named_with_its_terms(malta):
    words = dataset_sources(malta, "treaties", "meetings")
    for name in ("arms_control_treaties", "us_russia_meetings"):
        assert dataset(name).title in words
        assert dataset(name).licence in words
    assert words.count("<p>") == 2


def test_the_last_day_is_that_of_the_view_or_of_the_latest_event(malta, eve):
    assert latest_day(eve) == eve.eve
    assert latest_day(malta) == max(date.last for date in malta.events["start"])
    without = SimpleNamespace(
        as_of_date=None, events=pd.DataFrame({"start": []}), ends=dt.date(2023, 5, 12)
    )
    assert latest_day(without) == dt.date(2023, 5, 12)


def test_an_empty_table_is_said_in_a_sentence():
    table = pd.DataFrame({"year": [1]})
    assert filled(table) is table
    with pytest.raises(SummitryError, match="nothing to show"):
        filled(table.iloc[:0])


def test_sides_without_a_name_are_said_in_a_sentence():
    sides = SimpleNamespace(first="Upland", second="")
    case = SimpleNamespace(sides=sides, title="The river talks")
    need_sides(case, "first")
    with pytest.raises(SummitryError, match="The river talks does not name"):
        need_sides(case, "first", "second")
