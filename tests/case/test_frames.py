import numpy as np
import pandas as pd
import pytest

from summitry.case.dates import PartialDate
from summitry.case.frames import Tables, frame_of
from summitry.case.opening import open_case
from summitry.case.rows import TABLES


@pytest.fixture
def case(pack):
    return open_case(pack)


def test_each_column_has_the_type_of_its_form(case):
    positions, events, sources = case.positions, case.events, case.sources
    assert positions["low"].dtype == "float64"
    assert isinstance(positions["coding_confidence"].dtype, pd.CategoricalDtype)
    assert list(positions["coding_confidence"].cat.categories) == ["high", "medium", "low"]
    assert sources["primary"].dtype == "bool"
    assert isinstance(sources["title"].dtype, pd.StringDtype)
    assert events["start"].map(type).eq(PartialDate).all()
    assert events["source_ids"].map(type).eq(tuple).all()


def test_partial_dates_stay_as_exact_as_they_were(case):
    assert [str(date) for date in case.events["start"]] == [
        "2015",
        "2023-04",
        "2023-05-09",
        "2023-05-11",
    ]
    assert case.events["end"][0] is None


def test_lists_become_tuples(case):
    assert case.events["themes"][1] == ("river", "trade")
    assert case.actors["alliances"][1] == ()


def test_every_row_has_its_own_mark(case):
    assert case.events["mark"].tolist() == ["record", "reading", "reading", "record"]
    assert list(case.events["mark"].cat.categories) == ["record", "reading", "scenario"]


@pytest.mark.parametrize("name", TABLES)
def test_an_empty_table_has_the_same_columns_and_types_as_a_full_one(kept_pack, name):
    empty = frame_of(TABLES[name], [])
    assert list(empty.columns) == [*TABLES[name].model_fields, "mark"]
    full = open_case(kept_pack).tables[name]
    if len(full):
        assert empty.dtypes.equals(full.dtypes)


@pytest.mark.parametrize(
    "change",
    [
        lambda frame: frame.__setitem__("position", 0.0),
        lambda frame: frame.loc.__setitem__((0, "position"), 0.0),
        lambda frame: frame.iloc.__setitem__((0, 2), 0.0),
        lambda frame: frame.pop("position"),
        lambda frame: frame.insert(0, "more", 1),
        lambda frame: frame.update({"position": [0.0, 0.0, 0.0, 0.0]}),
        lambda frame: setattr(frame, "columns", range(frame.shape[1])),
        lambda frame: setattr(frame.columns, "name", "changed"),
        lambda frame: setattr(frame.index, "name", "changed"),
        lambda frame: frame.attrs.update(changed=True),
    ],
)
def test_no_change_of_a_handed_out_table_changes_the_case(case, change):
    before = case.positions.to_csv()
    change(case.positions)
    change(case.tables["positions"])
    after = case.positions
    assert after.to_csv() == before
    assert after.columns.name is None
    assert after.index.name is None
    assert after.attrs == {}


def test_the_numbers_beneath_a_table_cannot_be_written(case):
    numbers = case.positions["position"].to_numpy()
    with pytest.raises(ValueError, match="read-only"):
        numbers[0] = 0
    assert case.positions["position"][0] == 90


def test_a_table_kept_outside_cannot_change_the_case_either():
    frame = pd.DataFrame({"a": np.arange(3)})
    tables = Tables({"t": frame})
    frame.loc[0, "a"] = 99
    assert tables["t"]["a"].tolist() == [0, 1, 2]
