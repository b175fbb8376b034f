import pytest

from summitry.journal.checkpoints import checkpoint
from summitry.journal.store import Journal

ROWS = [
    {"kind": "text", "option": "It names who said so.", "right": True, "feedback": "A source."},
    {"kind": "text", "option": "It says when <b>.", "right": True, "feedback": "A day & hour."},
    {"kind": "text", "option": "It guesses why.", "right": False, "feedback": "Nobody knows."},
]
GOOD = ("It names who said so.", "It says when <b>.")
HOSTILE = '<script>alert(1)</script> & "x" \u202egnol\u202c \U0001f600'


@pytest.fixture
def writing(make_case):
    return make_case(checkpoints=ROWS)


@pytest.fixture
def asked(writing, journal):
    asked = checkpoint(writing, "cp-1", journal)
    asked._repr_mimebundle_()
    return asked


def write(asked, words):
    asked.box.value = words
    asked.button.click()


def find(asked, *points):
    for point, button in asked.points.buttons.items():
        button.value = point in points
    asked.check_button.click()


def test_the_points_show_only_after_something_was_written(asked, page_of):
    assert asked.checking.layout.display == "none"
    bundle, _ = asked._repr_mimebundle_()
    assert "It names who said so." not in bundle["text/html"]
    write(asked, "The agency said so.")
    assert asked.checking.layout.display == ""
    assert "A source." not in page_of(asked.status.value).text


def test_found_missing_and_wrong_points_have_their_feedback(asked, page_of):
    write(asked, "The agency said so, out of fear.")
    find(asked, "It names who said so.", "It guesses why.")
    text = page_of(asked.status.value).text
    assert "You have it: It names who said so.A source." in text
    assert "Not in your answer: It says when <b>.A day & hour." in text
    assert "Not right: It guesses why.Nobody knows." in text
    assert "points are missing or too many" in text
    assert asked.kept()[-1].value == {
        "kind": "text",
        "answer": "The agency said so, out of fear.",
        "holds": ["It names who said so.", "It guesses why."],
        "right": False,
    }


def test_all_good_points_and_no_other_are_right(asked, page_of):
    write(asked, "On Thursday the agency said so.")
    find(asked, *GOOD)
    assert asked.kept()[-1].value["right"] is True
    text = page_of(asked.status.value).text
    assert "all points are there" in text
    assert "Nobody knows." in text


def test_words_and_the_check_of_them_are_one_try(asked, page_of):
    write(asked, "The agency.")
    find(asked, GOOD[0])
    write(asked, "The agency, on Thursday.")
    assert asked.held == ()
    find(asked, *GOOD)
    assert len(asked.kept()) == 4
    assert len(asked.tries(asked.kept())) == 2
    text = page_of(asked.status.value).text
    assert "That was try 2." in text
    assert "Your first try, which is kept: The agency. (by your own check, points are" in text


def test_the_same_words_are_no_second_try_and_keep_their_check(asked):
    write(asked, "The agency.")
    find(asked, GOOD[0])
    asked.button.click()
    asked.check_button.click()
    assert len(asked.kept()) == 2
    assert asked.held == (GOOD[0],)


def test_nothing_but_space_is_refused_in_one_sentence(asked, journal, page_of):
    write(asked, "  \n ")
    assert page_of(asked._trouble.value).text == "Write a few words first."
    assert [entry.kind for entry in journal.entries()] in ([], ["draft"])
    assert asked.checking.layout.display == "none"


def test_points_without_words_are_refused_in_one_sentence(asked, page_of):
    asked.keep_check()
    assert page_of(asked._trouble.value).text == "Write a few words first."
    assert asked.kept() == ()


def test_what_was_typed_is_kept_as_a_draft_and_shows_again(asked, writing, journal):
    asked.box.value = "Half a thou"
    asked.draft()
    again = checkpoint(writing, "cp-1", Journal(journal.folder))
    again._repr_mimebundle_()
    assert again.box.value == "Half a thou"
    assert "Draft kept" in again.hint_line.value
    assert again.kept() == ()


def test_the_try_with_its_points_shows_again_when_reopened(asked, writing, journal, page_of):
    write(asked, "The agency.")
    find(asked, GOOD[0])
    again = checkpoint(writing, "cp-1", Journal(journal.folder))
    again._repr_mimebundle_()
    assert (again.text, again.held) == ("The agency.", (GOOD[0],))
    assert again.points.buttons[GOOD[0]].value
    assert page_of(again.status.value).text == page_of(asked.status.value).text


def test_hostile_words_are_shown_as_words(asked, page_of):
    write(asked, HOSTILE)
    find(asked, *GOOD)
    write(asked, "Something else.")
    page = page_of(asked.status.value)
    assert HOSTILE in page.text
    assert not {"script", "b"} & set(page.tags)


def test_half_of_a_broken_character_does_no_harm(asked, page_of):
    write(asked, "broken \ud83d")
    assert "broken ?" in page_of(asked.status.value).text
    assert asked.trouble == ""


@pytest.mark.parametrize("value", [7, {"answer": 7}, {"answer": "x", "holds": "all"}, {}])
def test_an_odd_entry_does_no_harm(writing, journal, value):
    journal.append(case="village-2020", kind="checkpoint", about="cp-1", value=value)
    asked = checkpoint(writing, "cp-1", journal)
    asked._repr_mimebundle_()
    assert asked.held == ()
    assert asked.trouble == ""
