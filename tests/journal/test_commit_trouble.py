import re

import pytest

from summitry.errors import SummitryError
from summitry.journal import commit, disk
from summitry.journal.store import Journal

CLOCK = r"\d\d:\d\d"


def put_on_screen(commitment):
    """Show it as a notebook would, and return what is shown besides the widgets."""
    bundle, _metadata = commitment._repr_mimebundle_()
    return bundle


def status(commitment, page_of):
    return page_of(commitment.status.value)


@pytest.fixture
def belief(case, journal):
    return commit.belief(case, "they_met", journal)


@pytest.fixture
def choice(case, journal):
    return commit.choice(case, "who_gains", journal)


@pytest.mark.parametrize(
    ("ask", "prompt", "said"),
    [
        (commit.belief, "they_meet", "perhaps you mean 'they_met'"),
        (commit.belief, "weather", "it has they_met, who_gains, why_so"),
        (commit.belief, "who_gains", "answered with commit.choice, not commit.belief"),
        (commit.text, "they_met", "answered with commit.belief, not commit.text"),
    ],
)
def test_an_unknown_question_names_the_nearest_one(case, journal, ask, prompt, said):
    with pytest.raises(SummitryError, match=re.escape(said)):
        ask(case, prompt, journal)


def test_a_case_without_prompts_says_so(make_case, journal):
    bare = make_case()
    bare.prompts = bare.prompts.iloc[:0]
    with pytest.raises(SummitryError, match="asks nothing of this kind"):
        commit.belief(bare, "they_met", journal)


def test_a_value_that_is_not_on_offer_is_refused_in_one_sentence(belief, choice):
    with pytest.raises(SummitryError, match="from 0 to 100"):
        belief.percent = 101
    with pytest.raises(SummitryError, match="the answers are the chair; nobody"):
        choice.option = "the mayor"


def refuse(*_words):
    raise OSError(28, "No space left on device")


def test_an_answer_that_cannot_be_saved_waits_on_screen_and_the_button_tries_again(
    belief, journal, monkeypatch, page_of
):
    put_on_screen(belief)
    belief.percent = 20
    with monkeypatch.context() as trouble:
        trouble.setattr(disk.os, "write", refuse)
        belief.button.click()
        belief.button.click()
        assert page_of(belief._trouble.value).text.startswith("Not saved yet: there is no room")
        assert status(belief, page_of).text.startswith("Not saved yet: 20%, unlikely")
    belief.button.click()
    assert belief.trouble == ""
    assert re.match(rf"Kept at {CLOCK}: 20%", status(belief, page_of).text)
    assert [entry.value for entry in Journal(journal.folder).entries()] == [20]


def test_a_journal_that_cannot_be_read_is_said_on_screen(
    belief, case, journal, monkeypatch, page_of
):
    belief.percent = 20
    belief.commit()
    asked = [
        ask(case, prompt, Journal(journal.folder))
        for ask, prompt in ((commit.belief, "they_met"), (commit.text, "why_so"))
    ]
    monkeypatch.setattr(disk.time, "sleep", lambda _pause: None)

    def no_entry(*_words, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(disk.os, "open", no_entry)
    for one in asked:
        put_on_screen(one)
        assert "cannot be read (Permission denied)" in page_of(one._trouble.value).text


def test_a_damaged_line_that_may_hold_the_answer_is_said_and_shown(belief, journal, page_of):
    journal.folder.mkdir()
    journal.path.write_bytes(b'{"id": "x", "about": "they_met", "value": <i>2')
    put_on_screen(belief)
    shown = status(belief, page_of)
    assert "may be in a damaged line" in shown.text
    assert '"value": <i>2' in shown.text
