import re

import pytest

from summitry.errors import SummitryError
from summitry.journal import commit, disk
from summitry.journal.changes import changes
from summitry.journal.opening import OPENING, RECORD
from summitry.journal.store import Journal

ASKED = [
    {
        "prompt_id": "pages",
        "kind": "belief",
        "question": "Ten pages say so. How sure are you?",
        "low_label": "surely not",
        "high_label": "surely",
        "after": "Count origins.",
        "asked_twice": True,
    },
    {
        "prompt_id": "silence",
        "kind": "choice",
        "question": "What does silence show?",
        "options": ("nothing", "it depends"),
        "asked_twice": True,
    },
    {"prompt_id": "they_met", "kind": "belief", "question": "Did they?", "asked_twice": False},
    {"prompt_id": "why", "kind": "text", "question": "Why?"},
]


@pytest.fixture
def case(make_case):
    return make_case(prompts=ASKED)


def shown(asked):
    asked._repr_mimebundle_()
    return asked


def answer(asked, *answers):
    """Answer the questions in their order and return what asked them."""
    for place, given in enumerate(answers):
        asked.place = place
        setattr(asked.parts[place], "percent" if type(given) is int else "option", given)
        asked.keep_button.click()
    return asked


@pytest.fixture
def before(case, journal):
    return shown(commit.before(case, journal))


def after(case, journal):
    return shown(commit.after(case, journal))


def test_only_what_is_marked_is_asked_twice_and_in_its_order(before):
    assert [part.question.about for part in before.parts] == ["pages", "silence"]


def test_a_kept_answer_leads_on_to_the_next_question(before, page_of):
    before.parts[0].percent = 80
    before.keep_button.click()
    assert before.place == 1
    assert "Question 2 of two; one is answered." in page_of(before.line.value).text
    assert before.told.value.count("<p") == 0
    before.parts[1].option = "nothing"
    before.keep_button.click()
    assert before.place == 1
    assert "All are answered and kept." in page_of(before.told.value).text


def test_without_an_answer_it_stays_and_says_what_to_do(before, journal, page_of):
    before.keep_button.click()
    assert (before.place, journal.entries()) == (0, ())
    assert "from 0 to 100" in page_of(before.parts[0]._trouble.value).text


def test_the_two_ends_of_the_row_have_nowhere_further_to_go(before):
    assert (before.back.disabled, before.forth.disabled) == (True, False)
    before.forth.click()
    before.forth.click()
    assert (before.place, before.back.disabled, before.forth.disabled) == (1, False, True)


def test_before_and_after_are_kept_apart_and_nothing_is_overwritten(before, case, journal):
    answer(before, 80, "nothing")
    answer(before, 70)
    answer(after(case, journal), 30, "nothing")
    assert [(entry.kind, entry.about, entry.value) for entry in journal.entries()] == [
        ("before", "pages", 80),
        ("before", "silence", "nothing"),
        ("before", "pages", 70),
        ("after", "pages", 30),
        ("after", "silence", "nothing"),
    ]


def test_what_was_said_first_shows_only_once_it_is_said_again(before, case, journal, page_of):
    answer(before, 80, "nothing")
    again = after(case, journal)
    assert again.parts[0].shell is again.stage.children[0]
    assert "80" not in again.told.value + again.parts[0].status.value
    assert again.parts[0].percent is None
    answer(again, 30)
    text = page_of(again.told.value).text
    assert "80%, likely" in text
    assert "less sure by 50 points" in text
    assert "What does silence show?" not in text
    answer(again, 30, "it depends")
    text = page_of(again.told.value).text
    assert "another answer" in text
    assert "Answered both times: two; with another answer now: two." in text


def test_after_tells_where_to_look_and_before_does_not(before, case, journal, page_of):
    answer(before, 80)
    assert "Count origins." not in page_of(before.parts[0].status.value).text
    again = answer(after(case, journal), 30)
    assert "Count origins." in page_of(again.parts[0].status.value).text


def test_a_reopened_notebook_goes_on_at_the_first_open_question(before, case, journal):
    answer(before, 80)
    again = shown(commit.before(case, Journal(journal.folder)))
    assert (again.place, again.parts[0].percent) == (1, 80)
    assert len(journal.entries()) == 1


def test_an_answer_at_the_end_without_one_at_the_beginning_is_said_to_have_none(case, journal):
    answer(after(case, journal), 30)
    pages, silence = changes(journal, case)
    assert (pages.before, pages.moved) == (None, None)
    assert (pages.before_words(), pages.words()) == ("not answered", "nothing to compare with")
    assert (silence.before, silence.after) == (None, None)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (40, 41, "surer by one point"),
        (40, 90, "surer by 50 points"),
        (40, 39, "less sure by one point"),
        (40, 40, "the same answer"),
    ],
)
def test_a_change_is_said_in_words(before, case, journal, first, last, words):
    answer(before, first)
    answer(after(case, journal), last)
    assert changes(journal, case)[0].words() == words


def test_a_first_answer_from_after_the_opening_says_so_unless_there_is_an_earlier_one(
    before, case, journal
):
    journal.append(case=case.id, kind=OPENING, about=RECORD, value={"words": "opened"})
    answer(before, 80)
    found = changes(journal, case)[0]
    assert found.late
    assert "after the record was opened" in found.before_words()


def test_an_answer_from_before_the_opening_is_the_one_that_counts(before, case, journal):
    answer(before, 80)
    journal.append(case=case.id, kind=OPENING, about=RECORD, value={"words": "opened"})
    answer(before, 10)
    found = changes(journal, case)[0]
    assert (found.before.value, found.late) == (80, False)


def test_first_answers_given_after_the_last_ones_do_not_count_as_first(case, journal):
    answer(after(case, journal), 30)
    answer(shown(commit.before(case, journal)), 80)
    assert changes(journal, case)[0].before is None


def test_a_full_disk_keeps_the_question_and_says_so(before, journal, monkeypatch, page_of):
    def refuse(*_words):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as trouble:
        trouble.setattr(disk.os, "write", refuse)
        answer(before, 80)
        assert before.place == 0
        assert "no room left" in page_of(before.parts[0]._trouble.value).text
    before.keep_button.click()
    assert [entry.value for entry in Journal(journal.folder).entries()] == [80]


def test_a_saved_notebook_shows_the_same_for_every_learner(before, case, journal):
    empty = commit.before(case, Journal(journal.folder / "other"))._repr_mimebundle_()[0]
    answer(before, 80, "nothing")
    bundle = before._repr_mimebundle_()[0]
    for kind in ("text/html", "text/plain"):
        assert bundle[kind] == empty[kind]
    assert "nothing; it depends" in bundle["text/html"]
    assert "0 means surely not, 100 means surely." in bundle["text/html"]


def test_a_case_that_asks_nothing_twice_says_so_in_one_sentence(make_case, journal):
    with pytest.raises(SummitryError, match="asks nothing twice"):
        commit.before(make_case(), journal)


def test_the_shipped_case_asks_six_and_each_says_where_to_look_afterwards(eve, journal):
    asked = commit.before(eve, journal)
    assert len(asked.parts) == 6
    assert not any(part.question.after for part in asked.parts)
    for part in commit.after(eve, journal).parts:
        assert re.search(r"Notebook 0\d", part.question.after)
    options = [part.question.options for part in asked.parts if part.question.options]
    assert all(len(set(one)) == 4 for one in options)
    longest = [max(one, key=len) for one in options]
    assert all(len(one) <= 40 for one in longest)
