import contextlib
import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.errors import SummitryError
from summitry.journal.entries import Entry, read_line

ANY_TEXT = st.text(st.characters())
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | ANY_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ANY_TEXT, inner, max_size=4),
    max_leaves=10,
)


def made(value, **fields):
    return Entry(case="village-2020", kind="text", about="why_so", value=value, **fields)


@settings(deadline=None)
@given(VALUES, ANY_TEXT)
def test_any_answer_survives_the_round_trip_through_its_line(value, question):
    entry = made(value, question=question)
    line = entry.line()
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert read_line(line) == entry


def test_the_line_is_json_that_a_person_can_read():
    line = made("Ċirkewwa, “yes”").line()
    assert "Ċirkewwa, “yes”".encode() in line
    assert set(json.loads(line)) == {"id", "at", "case", "kind", "about", "value"}


def test_the_time_carries_its_zone():
    assert made(1).moment.tzinfo is not None
    assert made(1).at[-6] in "+-"


def test_two_entries_never_have_the_same_id():
    assert len({made(1).id for _ in range(1000)}) == 1000


def test_fields_of_a_later_version_survive():
    line = made(1, more={"mood": "calm", "weights": [1, 2]}).line()
    assert read_line(line).more == {"mood": "calm", "weights": [1, 2]}
    assert read_line(line).line() == line


def test_numbers_of_numpy_are_kept_as_numbers():
    assert read_line(made({"a": np.int64(3), "b": np.array([0.5, 1])}).line()).value == {
        "a": 3,
        "b": [0.5, 1],
    }


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), {1j}])
def test_what_json_cannot_hold_is_refused_in_one_sentence(value):
    with pytest.raises(SummitryError, match="why_so"):
        made(value).line()


WHOLE = json.loads(made("yes").line())


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b"\x00\x00\x00",
        b"\xff\xfe{",
        b"[" * 100_000,
        made("yes").line()[:-5],
        json.dumps({**WHOLE, "at": "yesterday"}).encode(),
        json.dumps({**WHOLE, "at": "0001-01-01T00:00:00+14:00"}).encode(),
        json.dumps({**WHOLE, "id": 7}).encode(),
        json.dumps({**WHOLE, "value": float("inf")}).encode(),
        json.dumps({**WHOLE, "value": 0.5}).replace("0.5", "1e999").encode(),
        json.dumps({name: WHOLE[name] for name in WHOLE if name != "value"}).encode(),
        json.dumps({name: WHOLE[name] for name in WHOLE if name != "case"}).encode(),
    ],
)
def test_a_line_that_is_no_whole_entry_is_refused(damage):
    with pytest.raises(ValueError):  # noqa: PT011  # what json says differs
        read_line(damage)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_an_entry_or_a_value_error(line):
    with contextlib.suppress(ValueError):
        read_line(line)


def test_a_byte_order_mark_before_the_first_line_does_no_harm():
    assert read_line(b"\xef\xbb\xbf" + made("yes").line()).value == "yes"


def test_a_notebook_gives_its_file_name_and_no_path(monkeypatch):
    monkeypatch.setenv("JPY_SESSION_NAME", "/home/someone/course/01_context.ipynb")
    assert made(1).fields()["notebook"] == "01_context.ipynb"
    monkeypatch.setenv("JPY_SESSION_NAME", "/home/someone/console-3")
    assert "notebook" not in made(1).fields()
