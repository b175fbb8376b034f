import asyncio
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.journal import commit, disk, writing
from summitry.journal.store import Journal
from summitry.journal.words import readable


@pytest.fixture
def essay(case, journal):
    asked = commit.text(case, "why_so", journal)
    asked._repr_mimebundle_()
    return asked


def reopened(case, journal):
    asked = commit.text(case, "why_so", Journal(journal.folder))
    asked._repr_mimebundle_()
    return asked


def kinds(journal):
    return [(entry.kind, entry.value) for entry in journal.entries()]


def test_what_is_typed_survives_a_restart_before_it_is_committed(essay, case, journal, page_of):
    essay.box.set_state({"value": "Because the chair"})
    again = reopened(case, journal)
    assert again.box.value == again.text == "Because the chair"
    assert re.match(
        r"Draft kept at \d\d:\d\d; press the button when it is finished.",
        page_of(again.hint_line.value).text,
    )
    assert again.button.description == "Keep my answer"
    assert again.kept() == ()


def test_a_committed_text_replaces_the_draft(essay, case, journal, page_of):
    essay.box.set_state({"value": "Because of the chair."})
    essay.button.click()
    assert kinds(journal)[-1] == ("text", "Because of the chair.")
    assert essay.hint_line.value == ""
    shown = page_of(essay.status.value)
    assert re.search(r"Kept at \d\d:\d\d \(4 words\)", shown.text)
    assert shown.answers == ["Because of the chair."]
    again = reopened(case, journal)
    assert again.text == "Because of the chair."
    assert again.hint_line.value == ""


def test_a_draft_after_a_committed_text_comes_back_and_the_text_is_kept(essay, case, journal):
    essay.text = "First."
    essay.button.click()
    essay.text = "First. And then"
    again = reopened(case, journal)
    assert again.text == "First. And then"
    assert [entry.value for entry in again.kept()] == ["First."]


def test_words_that_were_deleted_do_not_come_back(essay, case, journal):
    essay.text = "No."
    essay.text = ""
    assert reopened(case, journal).text == ""


def test_showing_a_text_again_writes_nothing(essay, case, journal):
    essay.text = "Yes."
    before = kinds(journal)
    reopened(case, journal)
    reopened(case, journal)
    assert kinds(journal) == before


@pytest.mark.parametrize("nothing", ["", "   ", "\n\t\n"])
def test_an_empty_text_is_refused_in_one_sentence(essay, journal, nothing, page_of):
    essay.text = nothing
    essay.button.click()
    assert page_of(essay._trouble.value).text == "Write a few words first."
    assert essay.kept() == ()


def test_typing_fast_writes_few_drafts_and_the_last_one_is_complete(essay, journal, monkeypatch):
    monkeypatch.setattr(writing, "DRAFT_PAUSE", 0.05)

    async def type_quickly():
        for end in range(1, 101):
            essay.box.set_state({"value": ("word " * 20)[:end]})
        assert journal.entries() == ()
        await asyncio.sleep(0.2)

    asyncio.run(type_quickly())
    assert kinds(journal) == [("draft", "word " * 20)]


def test_a_draft_that_waits_for_its_turn_is_not_written_after_the_text(essay, journal, monkeypatch):
    monkeypatch.setattr(writing, "DRAFT_PAUSE", 0.05)

    async def type_and_commit():
        essay.box.set_state({"value": "Done."})
        essay.button.click()
        await asyncio.sleep(0.2)

    asyncio.run(type_and_commit())
    assert kinds(journal) == [("text", "Done.")]


def test_a_draft_that_cannot_be_saved_waits_on_screen_with_its_words(
    essay, journal, monkeypatch, page_of
):
    def refuse(*_words):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as trouble:
        trouble.setattr(disk.os, "write", refuse)
        essay.text = "Beca"
        essay.text = "Because"
        assert page_of(essay._trouble.value).text.startswith("Not saved yet")
        assert page_of(essay.status.value).answers == ["Because"]
    essay.text = "Because of the chair."
    assert essay.trouble == ""
    assert kinds(Journal(journal.folder)) == [("draft", "Because of the chair.")]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters()).filter(str.strip))
def test_any_text_survives_and_is_escaped_on_screen(tmp_path_factory, make_case, page_of, text):
    journal = Journal(tmp_path_factory.mktemp("any") / "my_work")
    asked = commit.text(make_case(), "why_so", journal)
    asked._repr_mimebundle_()
    asked.text = text
    asked.button.click()
    assert reopened(make_case(), journal).text == text
    page = page_of(asked.status.value)
    assert page.answers == [readable(text)]
    assert set(page.tags) <= {"div", "details", "summary", "p", "strong", "span"}
