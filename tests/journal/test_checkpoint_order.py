import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.journal.checkpoint_order import off_place
from summitry.journal.checkpoints import checkpoint
from summitry.journal.questions import Answer
from summitry.journal.store import Journal


def item(words, place, feedback):
    return {
        "kind": "order",
        "option": words,
        "right": False,
        "feedback": feedback,
        "place": place,
    }


ROWS = [
    item("They sign.", 3, "Last of all."),
    item("They <b>talk</b>.", 1, "First."),
    item("They draft.", 2, "In between."),
]
RIGHT = ("They <b>talk</b>.", "They draft.", "They sign.")
TURNED = ("They draft.", "They <b>talk</b>.", "They sign.")


@pytest.fixture
def ordering(make_case):
    return make_case(checkpoints=ROWS)


@pytest.fixture
def asked(ordering, journal):
    asked = checkpoint(ordering, "cp-1", journal)
    asked._repr_mimebundle_()
    return asked


def press(asked, *items):
    for one in asked.sequence:
        asked.control.buttons[one].value = False
    for one in items:
        asked.control.buttons[one].value = True
    asked.button.click()


def test_the_order_of_pressing_is_the_order_given(asked, page_of):
    press(asked, *RIGHT)
    assert asked.kept()[-1].value == {"kind": "order", "answer": list(RIGHT), "right": True}
    text = page_of(asked.status.value).text
    assert "In its place: 1. They <b>talk</b>.First." in text
    assert "In its place: 3. They sign.Last of all." in text


def test_what_is_not_in_its_place_says_which_way_it_belongs_and_no_more(asked, page_of):
    press(asked, *TURNED)
    assert asked.kept()[-1].value["right"] is False
    text = page_of(asked.status.value).text
    assert "Belongs further down: 1. They draft." in text
    assert "Belongs further up: 2. They <b>talk</b>." in text
    assert "In its place: 3. They sign.Last of all." in text
    assert "First." not in text
    assert "In between." not in text


def test_each_pressed_item_bears_its_number_and_moves_up_when_one_is_taken_out(asked):
    for one in TURNED:
        asked.control.buttons[one].value = True
    assert asked.control.buttons["They sign."].description == "3. They sign."
    asked.control.buttons["They draft."].value = False
    assert asked.sequence == ("They <b>talk</b>.", "They sign.")
    assert asked.control.buttons["They sign."].description == "2. They sign."
    assert asked.control.buttons["They draft."].description == "They draft."


def test_an_unfinished_order_is_refused_in_one_sentence(asked, journal, page_of):
    asked.button.click()
    assert page_of(asked._trouble.value).text == (
        "3 items are left: press them in their order first."
    )
    press(asked, *RIGHT[:2])
    assert page_of(asked._trouble.value).text == "One item is left: press it too."
    assert journal.entries() == ()


def test_the_items_are_not_offered_in_the_right_order(make_case, journal):
    sorted_rows = [ROWS[1], ROWS[2], ROWS[0]]
    for rows in (ROWS, sorted_rows):
        asked = checkpoint(make_case(checkpoints=rows), "cp-1", journal)
        assert any(off_place(asked.question.answers, asked.items()))
        assert set(asked.items()) == set(RIGHT)


def test_a_second_try_is_called_one_and_reads_as_an_order(asked, page_of):
    press(asked, *TURNED)
    press(asked, *RIGHT)
    text = page_of(asked.status.value).text
    assert "That was try 2." in text
    first = "1. They draft.; 2. They <b>talk</b>.; 3. They sign. (not right)"
    assert f"Your first try, which is kept: {first}." in text


def test_the_order_shows_again_when_the_notebook_is_reopened(asked, ordering, journal, page_of):
    press(asked, *TURNED)
    again = checkpoint(ordering, "cp-1", Journal(journal.folder))
    again._repr_mimebundle_()
    assert again.sequence == TURNED
    assert page_of(again.status.value).text == page_of(asked.status.value).text
    assert again.control.buttons["They draft."].description == "1. They draft."


def test_hostile_words_are_shown_as_words(asked, page_of):
    press(asked, *RIGHT)
    bundle, _ = asked._repr_mimebundle_()
    for html in (asked.status.value, asked.hint_line.value, bundle["text/html"]):
        assert "b" not in page_of(html).tags
        assert "They <b>talk</b>." in page_of(html).text


@pytest.mark.parametrize("value", ["x", {"answer": ["gone", "They sign.", "They sign."]}, {}])
def test_an_odd_entry_does_no_harm(ordering, journal, value):
    journal.append(case="village-2020", kind="checkpoint", about="cp-1", value=value)
    asked = checkpoint(ordering, "cp-1", journal)
    asked._repr_mimebundle_()
    assert asked.trouble == ""
    assert len(asked.sequence) <= 1


@given(st.lists(st.integers(1, 4), min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_items_of_one_place_may_change_with_each_other(places, chance):
    answers = [Answer(str(n), False, "", place=place) for n, place in enumerate(places)]
    mixed = answers[:]
    chance.shuffle(mixed)
    in_order = sorted(mixed, key=lambda answer: answer.place)
    assert not any(off_place(answers, [answer.words for answer in in_order]))


@given(st.permutations(range(6)))
def test_only_the_right_order_of_different_places_is_right(order):
    answers = [Answer(str(n), False, "", place=n + 1) for n in range(6)]
    off = off_place(answers, [str(n) for n in order])
    assert (not any(off)) == (list(order) == sorted(order))
    assert off == [(n > place) - (n < place) for place, n in enumerate(order)]
