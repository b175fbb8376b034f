import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.journal.checkpoint_number import nearest_row, number_in
from summitry.journal.checkpoints import checkpoint
from summitry.journal.questions import Answer
from summitry.journal.store import Journal
from summitry.journal.words import number_words


def numbered(words, right, feedback, number=math.nan, tolerance=0.0):
    return {
        "kind": "number",
        "option": words,
        "right": right,
        "feedback": feedback,
        "number": number,
        "tolerance": tolerance,
    }


ROWS = [
    numbered("57 states", True, "All of them.", 57, 2),
    numbered("29 states", False, "That would be a majority <sic>.", 29),
    numbered("any other", False, "Count the states again."),
]


@pytest.fixture
def counting(make_case):
    return make_case(checkpoints=ROWS)


@pytest.fixture
def asked(counting, journal):
    asked = checkpoint(counting, "cp-1", journal)
    asked._repr_mimebundle_()
    return asked


def type_in(asked, words):
    asked.box.value = words
    asked.button.click()


@pytest.mark.parametrize("words", ["57", "55", "59", " 57 ", "57.0", "57,0", "57%", "55.5"])
def test_within_the_tolerance_a_number_is_right(asked, words, page_of):
    type_in(asked, words)
    assert asked.kept()[-1].value["right"] is True
    assert "All of them." in page_of(asked.status.value).text


@pytest.mark.parametrize(("words", "way"), [("54.9", "higher"), ("60", "lower"), ("-57", "higher")])
def test_beyond_it_the_general_feedback_says_which_way_to_go(asked, words, way, page_of):
    type_in(asked, words)
    assert asked.kept()[-1].value["right"] is False
    text = page_of(asked.status.value).text
    assert "Count the states again." in text
    assert f"The number looked for is {way}." in text


def test_a_tempting_number_has_its_own_feedback(asked, page_of):
    type_in(asked, "29")
    page = page_of(asked.status.value)
    assert "Not right: 29That would be a majority <sic>." in page.text
    assert "sic" not in page.tags


@pytest.mark.parametrize(
    "words", ["", "many", "5 7", "1.2.3", "<b>57</b>", "nan", "inf", "9" * 400]
)
def test_what_is_no_number_is_refused_in_one_sentence(asked, journal, words, page_of):
    type_in(asked, words)
    assert page_of(asked._trouble.value).text == "Type a number first, in figures."
    assert journal.entries() == ()


def test_the_number_is_shown_as_it_was_understood(asked, page_of):
    asked.box.value = "1,000"
    assert "Your number: 1,000" in page_of(asked.hint_line.value).text
    asked.box.value = "1,5"
    assert "Your number: 1.5" in page_of(asked.hint_line.value).text
    asked.box.value = "1,5x"
    assert "Not answered yet." in page_of(asked.hint_line.value).text


def test_a_whole_number_is_kept_as_one(asked, journal):
    type_in(asked, "57")
    assert journal.entries()[0].value == {"kind": "number", "answer": 57, "right": True}
    assert type(journal.entries()[0].value["answer"]) is int


def test_a_second_try_is_called_one(asked, page_of):
    type_in(asked, "29")
    type_in(asked, "57")
    text = page_of(asked.status.value).text
    assert "That was try 2." in text
    assert "Your first try, which is kept: 29 (not right)." in text
    assert "That would be a majority" in text


def test_the_number_shows_again_when_reopened(asked, counting, journal, page_of):
    type_in(asked, "29")
    again = checkpoint(counting, "cp-1", Journal(journal.folder))
    again._repr_mimebundle_()
    assert again.box.value == "29"
    assert page_of(again.status.value).text == page_of(asked.status.value).text


def test_a_saved_notebook_tells_no_number(counting, journal):
    bundle, _ = checkpoint(counting, "cp-1", journal)._repr_mimebundle_()
    assert "Type a number in figures." in bundle["text/html"]
    assert "57" not in bundle["text/html"]
    assert "29" not in bundle["text/html"]


@pytest.mark.parametrize("value", ["x", {"answer": "57"}, {"answer": True}, {"answer": [57]}, 57])
def test_an_odd_entry_does_no_harm(counting, journal, value):
    journal.append(case="village-2020", kind="checkpoint", about="cp-1", value=value)
    asked = checkpoint(counting, "cp-1", journal)
    asked._repr_mimebundle_()
    assert (asked.number, asked.trouble) == (None, "")


def test_without_a_row_for_all_others_it_still_says_which_way_to_go(make_case, journal, page_of):
    asked = checkpoint(make_case(checkpoints=ROWS[:1]), "cp-1", journal)
    asked._repr_mimebundle_()
    type_in(asked, "3")
    assert "The number looked for is higher." in page_of(asked.status.value).text


def test_a_tenth_counts_although_a_computer_cannot_write_it():
    row = Answer("0.3", True, "", number=0.3, tolerance=0.1)
    assert nearest_row([row], 0.1 + 0.1) is row
    assert nearest_row([row], 0.4) is row
    assert nearest_row([row], 0.41) is None


@given(st.integers(-(10**12), 10**12))
def test_a_number_written_with_its_thousands_is_read_again(number):
    assert number_in(number_words(number)) == number


@given(st.text(max_size=30))
def test_any_text_is_a_number_or_none(words):
    found = number_in(words)
    assert found is None or math.isfinite(found)
