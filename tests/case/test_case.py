import copy
import dataclasses
import datetime as dt
import pickle
from dataclasses import FrozenInstanceError

import pytest

from summitry.case.frames import frame_of
from summitry.case.opening import open_case
from summitry.case.rows import TABLES
from summitry.errors import SummitryError


@pytest.fixture
def case(pack):
    return open_case(pack)


@pytest.fixture
def dated(case):
    """Return a view as a cut would make it: two sources gone, facts and verdicts withheld."""
    sources = case.sources
    tables = dict(case.tables) | {
        "sources": sources[sources["source_id"].isin(["herald-gauges", "old-map"])],
        "facts": frame_of(TABLES["facts"], []),
    }
    return dataclasses.replace(
        case,
        tables=tables,
        as_of_date=dt.date(2023, 5, 10),
        withheld=frozenset({("facts", "*"), ("claims", "verdict")}),
    )


def test_tables_and_header_are_attributes(case):
    assert len(case.events) == 4
    assert case.title == "The river talks"
    assert case.eve == dt.date(2023, 5, 10)
    assert case.themes["river"] == "The river"


def test_a_table_the_pack_lacks_is_empty_with_its_columns(case):
    assert len(case.glossary) == 0
    assert list(case.glossary.columns) == ["term", "meaning", "lessons", "source_ids", "mark"]


def test_a_misspelt_attribute_names_the_nearest_one(case):
    with pytest.raises(AttributeError, match="perhaps you mean 'positions'"):
        _ = case.postions


def test_an_attribute_like_none_lists_the_tables(case):
    with pytest.raises(AttributeError, match="its tables are sources, "):
        _ = case.zzzz


def test_completion_offers_tables_and_header(case):
    assert {"events", "title", "on_eve"} <= set(dir(case))


def test_a_case_cannot_be_changed(case):
    with pytest.raises(FrozenInstanceError):
        case.header = None
    with pytest.raises(FrozenInstanceError):
        case.events = None
    with pytest.raises(TypeError):
        case.tables["events"] = None


def test_a_case_can_be_copied(case):
    assert copy.copy(case).events.equals(case.events)


def test_the_whole_case_withholds_nothing(case):
    assert case.as_of_date is None
    assert not case.withholds("facts")
    assert not case.withholds("claims", "verdict")


def test_a_dated_view_says_what_it_withholds(dated):
    assert dated.withholds("facts")
    assert dated.withholds("facts", "statement")
    assert dated.withholds("claims", "verdict")
    assert not dated.withholds("claims")
    assert not dated.withholds("claims", "claim")


def test_a_withheld_source_says_that_it_opens_later(dated):
    cited = dated.source("chair-summary")
    assert not cited.known
    assert str(cited) == "opens with the record"
    assert (cited.title, cited.publisher, cited.url) == ("", "", "")


def test_a_dated_view_still_cites_what_was_known(dated):
    assert dated.source("herald-gauges").known


def test_a_slip_in_a_dated_view_is_an_error_and_not_withheld(dated):
    with pytest.raises(SummitryError, match="chair-summary"):
        dated.source("chair-sumary")


def test_a_case_shows_itself_in_a_notebook(case):
    card = case._repr_html_()
    for piece in (
        "The river talks",
        "What happened at the river?",
        "11 May 2023",
        "events: 4 rows",
    ):
        assert piece in card
    assert "the whole case" in card


def test_a_dated_view_shows_its_date(dated):
    assert "as of 10 May 2023" in dated._repr_html_()
    assert "as of 10 May 2023" in repr(dated)


def test_what_a_pack_says_is_text_and_never_markup(pack, edit):
    edit("case.toml", "The river talks", "<script>alert(1)</script>")
    assert "<script>" not in open_case(pack)._repr_html_()


def test_a_role_without_open_data_says_what_is_missing(case):
    with pytest.raises(SummitryError, match="no open data for treaties"):
        case.open_data("treaties")


def test_text_that_is_no_day_is_told(case):
    with pytest.raises(SummitryError, match="'soon' is no day"):
        case.as_of("soon")


def test_the_eve_is_the_day_the_header_names(case):
    assert case.on_eve().as_of_date == dt.date(2023, 5, 10)
    assert case.as_of("2023-05-09").as_of_date == dt.date(2023, 5, 9)
    assert case.as_of(dt.date(2023, 5, 9)).as_of_date == dt.date(2023, 5, 9)


def test_an_error_of_a_dated_view_survives_the_way_between_processes(case):
    with pytest.raises(SummitryError) as caught:
        case.source("zzzz")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
