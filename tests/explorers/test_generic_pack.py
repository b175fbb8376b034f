"""Explorers take any case pack, and say in one sentence what it lacks."""

import re

import pytest

from summitry.case import open_case
from summitry.case.blank import write_blank
from summitry.errors import SummitryError
from summitry.look import cell_words
from summitry.place import data_folder

MALTESE = re.compile(r"\b(Malta|Russia\w*|United States|US Secretary)\b")


@pytest.fixture(scope="module")
def invented(tmp_path_factory):
    """Return the folder of an invented pack."""
    folder = tmp_path_factory.mktemp("packs") / "river-talks"
    write_blank(folder)
    return folder


@pytest.fixture(scope="module")
def with_open_data(invented, tmp_path_factory):
    """Return an invented case that uses all the open data of the shipped one."""
    folder = tmp_path_factory.mktemp("open") / "river-talks"
    write_blank(folder)
    shipped = (data_folder() / "malta-2024" / "case.toml").read_text(encoding="utf-8")
    roles = re.search(r"^\[open_data\]\n(?:\w+ = .*\n)+", shipped, re.MULTILINE)[0]
    header = (folder / "case.toml").read_text(encoding="utf-8")
    assert header.count("[open_data]\n") == 1
    (folder / "case.toml").write_text(header.replace("[open_data]\n", roles), encoding="utf-8")
    return open_case(folder)


def shown_or_said(make, case):
    """Return the explorer, or the sentence that says why there is none."""
    try:
        explorer = make(case)
    except SummitryError as error:
        return str(error)
    explorer._repr_mimebundle_()
    assert (explorer.cause, explorer.trouble) == (None, "")
    return explorer


def is_a_sentence(words):
    """Tell whether words are one line that a teacher can read."""
    shaped = words[0].isupper() and words.endswith(".") and "\n" not in words
    return shaped and not re.search(r"Error|NaN|Traceback|\(\)|None", words)


@pytest.mark.parametrize("on_eve", [False, True])
def test_a_blank_pack_is_shown_or_a_sentence_says_what_it_lacks(make, invented, on_eve):
    case = open_case(invented)
    found = shown_or_said(make, case.on_eve() if on_eve else case)
    assert not isinstance(found, str) or is_a_sentence(found), found


def test_the_road_of_an_invented_case_is_shown_in_its_own_words(invented):
    from summitry import explore

    case = open_case(invented)
    explorer = explore.timeline(case)
    assert case.events["summary"].iloc[0] in explorer.reading
    assert list(explorer.lanes.values()) == ["The river"]


def test_a_pack_with_open_data_is_shown_with_its_own_names(make, with_open_data, walk):
    found = shown_or_said(make, with_open_data)
    if isinstance(found, str):
        assert is_a_sentence(found), found
        return
    for reading in walk(found):
        assert (found.cause, found.trouble) == (None, "")
        assert reading
    assert not MALTESE.search(found.title())
    assert not MALTESE.search(" ".join(control.label for control in found.controls))
    assert not MALTESE.search(" ".join(map(cell_words, found.table().columns)))


@pytest.fixture(scope="module", params=["1974-01-01", "1985-12-31", "2003-06-01"])
def long_ago(request, malta):
    """Return a view of long ago, when much of the data had not begun."""
    return malta.as_of(request.param)


def test_a_view_of_long_ago_is_shown_or_a_sentence_says_that_there_is_nothing(make, long_ago):
    found = shown_or_said(make, long_ago)
    assert not isinstance(found, str) or is_a_sentence(found), found


def test_meetings_of_nobody_are_refused_in_a_sentence(make, explorer_name, with_open_data):
    sides = with_open_data.header.sides.model_copy(
        update={"first": "", "second": "", "first_minister": "", "second_minister": ""}
    )
    header = with_open_data.header.model_copy(update={"sides": sides})
    nameless = type(with_open_data)(header, with_open_data.tables)
    found = shown_or_said(make, nameless)
    if explorer_name in ("encounters", "institution"):
        assert "does not name its two sides" in found
    assert not isinstance(found, str) or is_a_sentence(found), found


def test_an_invented_case_counts_no_meeting_after_its_last_day(with_open_data):
    from summitry import explore

    explorer = explore.encounters(with_open_data)
    assert explorer.last == 2023
    assert explorer.meetings["year"].max() <= 2023
    assert explorer.yearly().to_numpy().sum() == len(explorer.meetings)
