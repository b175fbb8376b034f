import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.journal.entries import Entry
from summitry.journal.words import answer_words, likelihood, moment_words, readable
from summitry.text import look_up


@pytest.mark.parametrize(
    ("percent", "words"),
    [
        (0, "impossible"),
        (1, "almost no chance"),
        (4, "almost no chance"),
        (5, "very unlikely"),
        (19, "very unlikely"),
        (20, "unlikely"),
        (44, "unlikely"),
        (45, "about as likely as not"),
        (50, "about as likely as not"),
        (100, "certain"),
    ],
)
def test_a_number_has_the_words_of_its_band(percent, words):
    assert likelihood(percent) == words


@settings(deadline=None)
@given(st.integers(0, 100))
def test_the_words_for_a_thing_mirror_those_for_its_opposite(percent):
    bands = list(look_up("commit.likelihood").values())
    place = bands.index(likelihood(percent))
    assert bands.index(likelihood(100 - percent)) == len(bands) - 1 - place


@settings(deadline=None)
@given(st.integers(0, 99))
def test_more_is_never_said_with_words_for_less(percent):
    bands = list(look_up("commit.likelihood").values())
    assert bands.index(likelihood(percent)) <= bands.index(likelihood(percent + 1))


def test_today_is_said_by_the_clock_and_any_other_day_by_its_date():
    moment = dt.datetime(2024, 12, 5, 14, 3, tzinfo=dt.UTC)
    assert moment_words(moment, today=moment.date()) == "at 14:03"
    other = moment.date() + dt.timedelta(days=1)
    assert moment_words(moment, today=other) == "on 5 December 2024 at 14:03"
    assert moment_words(dt.datetime.now().astimezone()).startswith("at ")


@pytest.mark.parametrize(
    ("kind", "value", "words"),
    [
        ("belief", 20, "20%, unlikely"),
        ("belief", 20.5, "20.5"),
        ("degree", 20, "20 of 100"),
        ("degree", 120, "120"),
        ("choice", "nobody", "nobody"),
        ("checkpoint", {"answer": "By votes.", "right": False}, "By votes. (not right)"),
        ("checkpoint", "of another version", "of another version"),
        ("forecast", {"meets": 20, "talks": [1, True, None]}, "meets: 20; talks: 1, yes, "),
    ],
)
def test_an_answer_of_any_kind_can_be_read(kind, value, words):
    assert answer_words(Entry(case="c", kind=kind, about="a", value=value)) == words


@settings(deadline=None)
@given(st.text(st.characters()))
def test_readable_words_fit_into_any_message(words):
    assert readable(words).encode().decode() == readable(words)
    assert len(readable(words)) == len(words)


def test_an_answer_that_brings_its_own_words_is_told_in_them():
    value = {"drivers": {"rain": 40}, "words": "Rain at 40; a text has 12 in 100."}
    entry = Entry(case="c", kind="scenario", about="mine", value=value)
    assert answer_words(entry) == "Rain at 40; a text has 12 in 100."
    assert answer_words(Entry(case="c", kind="x", about="y", value={"words": 3})) == "words: 3"
