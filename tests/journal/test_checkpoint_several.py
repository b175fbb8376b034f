import pytest

from summitry.journal.checkpoints import checkpoint
from summitry.journal.store import Journal

ROWS = [
    {"kind": "several", "option": "The chair.", "right": True, "feedback": "It sits there."},
    {"kind": "several", "option": "The king.", "right": False, "feedback": "There is none."},
    {"kind": "several", "option": 'The "people" & <all>.', "right": True, "feedback": "<i>Yes</i>"},
]
BOTH = ("The chair.", 'The "people" & <all>.')


@pytest.fixture
def several(make_case):
    return make_case(checkpoints=ROWS)


@pytest.fixture
def asked(several, journal):
    asked = checkpoint(several, "cp-1", journal)
    asked._repr_mimebundle_()
    return asked


def press(asked, *options):
    for option in options:
        button = asked.control.buttons[option]
        button.value = not button.value
    asked.button.click()


def test_all_good_answers_together_are_right(asked, page_of):
    press(asked, *BOTH)
    assert asked.kept()[-1].value == {"kind": "several", "answer": list(BOTH), "right": True}
    text = page_of(asked.status.value).text
    assert text.count("That is right:") == 2
    assert "missing" not in text


def test_a_good_answer_alone_is_not_all(asked, page_of):
    press(asked, "The chair.")
    assert asked.kept()[-1].value["right"] is False
    text = page_of(asked.status.value).text
    assert "That is right: The chair.It sits there." in text
    assert "One good answer is missing." in text
    assert "There is none." not in text


def test_a_wrong_answer_among_good_ones_is_told_with_its_feedback(asked, page_of):
    press(asked, *BOTH, "The king.")
    assert asked.kept()[-1].value["right"] is False
    assert "Not right: The king.There is none." in page_of(asked.status.value).text


def test_the_wrong_answers_are_explained_once_all_is_right(asked, page_of):
    press(asked, *BOTH)
    assert "Not right: The king.There is none." in page_of(asked.status.value).text


def test_the_second_try_is_called_one_and_the_first_stays(asked, page_of):
    press(asked, "The king.")
    assert "That was try" not in page_of(asked.status.value).text
    press(asked, "The king.", *BOTH)
    text = page_of(asked.status.value).text
    assert "That was try 2." in text
    assert "Your first try, which is kept: The king. (not right)." in text
    assert "Your 2 tries" in text
    assert len(asked.kept()) == 2


def test_nothing_chosen_is_refused_in_one_sentence(asked, journal, page_of):
    asked.button.click()
    assert page_of(asked._trouble.value).text == "Choose at least one of the answers first."
    assert journal.entries() == ()


def test_the_order_of_pressing_makes_no_other_try(asked):
    press(asked, *BOTH)
    press(asked, *BOTH)
    press(asked, *reversed(BOTH))
    assert len(asked.kept()) == 1


def test_the_buttons_show_again_what_was_chosen_last(asked, several, journal, page_of):
    press(asked, "The king.")
    again = checkpoint(several, "cp-1", Journal(journal.folder))
    again._repr_mimebundle_()
    assert again.chosen == ("The king.",)
    assert [button.value for button in again.control.buttons.values()] == [False, True, False]
    assert page_of(again.status.value).text == page_of(asked.status.value).text


def test_hostile_words_are_shown_as_words(asked, page_of):
    press(asked, *BOTH)
    page = page_of(asked.status.value)
    assert "i" not in page.tags
    assert "all" not in page.tags
    assert "<i>Yes</i>" in page.text
    bundle, _ = asked._repr_mimebundle_()
    assert "<all>" not in bundle["text/html"]
    assert "&lt;all&gt;" in bundle["text/html"]


def test_the_saved_notebook_lists_the_answers_and_tells_nothing(asked, several, journal):
    press(asked, *BOTH)
    bundle, _ = checkpoint(several, "cp-1", journal)._repr_mimebundle_()
    assert "The king." in bundle["text/html"]
    assert "More than one may hold" in bundle["text/html"]
    assert "There is none." not in bundle["text/html"]


@pytest.mark.parametrize("value", ["nonsense", {"answer": 7}, {"answer": ["gone"]}, None, [1]])
def test_an_odd_entry_does_no_harm(several, journal, value):
    journal.append(case="village-2020", kind="checkpoint", about="cp-1", value=value)
    asked = checkpoint(several, "cp-1", journal)
    asked._repr_mimebundle_()
    assert asked.chosen == ()
    assert asked.trouble == ""


def test_an_entry_of_one_answer_from_an_earlier_version_is_taken_up(several, journal, page_of):
    value = {"answer": "The chair.", "right": True}
    journal.append(case="village-2020", kind="checkpoint", about="cp-1", value=value)
    asked = checkpoint(several, "cp-1", journal)
    asked._repr_mimebundle_()
    assert asked.chosen == ("The chair.",)
    assert "Your first try, which is kept: The chair. (right)." in page_of(asked.status.value).text
