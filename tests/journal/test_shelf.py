from pathlib import Path

import pytest

from summitry import journal as package
from summitry.journal import disk, shelf
from summitry.journal.export import read_hand_in
from summitry.journal.store import Journal


def keep(journal, value, kind="text"):
    return journal.append(
        case="village-2020", kind=kind, about="why_so", value=value, question="Why do you think so?"
    )


@pytest.fixture
def shown(journal, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shown = shelf.show(journal)
    shown._repr_mimebundle_()
    return shown


def test_an_empty_journal_says_so_and_where_it_will_be(shown, journal, page_of):
    text = page_of(shown.list.value).text
    assert "Nothing is kept yet." in text
    assert "my_work/journal.jsonl" in text
    assert not journal.folder.exists()


def test_everything_committed_is_listed_with_question_and_time(shown, journal, page_of):
    entry = keep(journal, "Because <of> the chair.")
    keep(journal, "not finished", "draft")
    shown.look_button.click()
    page = page_of(shown.list.value)
    assert page.answers == ["Because <of> the chair.", "not finished"]
    assert "Why do you think so?" in page.text
    assert f"Text, at {entry.moment:%H:%M}" in page.text
    assert "Draft, not committed" in page.text
    assert "To hand in your work" in page.text


def test_the_path_is_whole_where_the_journal_is_elsewhere(journal, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert shelf.near(journal.path) == str(journal.path)


def test_the_buttons_make_the_page_and_the_hand_in_file(shown, journal, page_of):
    keep(journal, "Because.")
    shown.page_button.click()
    assert page_of(shown.outcome.value).text == "The page is ready: my_work/journal.html."
    assert "Because." in (journal.folder / "journal.html").read_text("utf-8")
    shown.name_box.set_state({"value": "Blue heron / 7"})
    shown.hand_in_button.click()
    said = page_of(shown.outcome.value).text
    assert said == "The hand-in file is ready: my_work/hand-in-Blue-heron-7.json."
    found = read_hand_in(journal.folder / "hand-in-Blue-heron-7.json")
    assert (found.pseudonym, found.entries[0].value) == ("Blue heron / 7", "Because.")


def test_a_page_that_cannot_be_written_is_said_in_one_sentence(shown, monkeypatch, page_of):
    def refuse(*_words, **_options):
        raise OSError(30, "Read-only file system")

    with monkeypatch.context() as trouble:
        trouble.setattr(Path, "mkdir", refuse)
        shown.page_button.click()
    assert "cannot be written (Read-only file system)" in page_of(shown._trouble.value).text
    assert page_of(shown.outcome.value).text == ""


def test_answers_not_saved_yet_are_shown_and_can_be_saved_again(
    shown, journal, monkeypatch, page_of
):
    assert shown.again.layout.display == "none"

    def refuse(*_words):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as trouble:
        trouble.setattr(disk.os, "write", refuse)
        with pytest.raises(package.NotSavedError):
            keep(journal, "Because.")
        shown.look_button.click()
        page = page_of(shown.list.value)
        assert page.answers == ["Because."]
        assert "One answer is not saved yet" in page.text
        assert shown.again.layout.display is None or shown.again.layout.display == ""
        shown.again.click()
        assert "no room left" in page_of(shown._trouble.value).text
    shown.again.click()
    assert shown.trouble == ""
    assert shown.again.layout.display == "none"
    assert [entry.value for entry in Journal(journal.folder).entries()] == ["Because."]


def test_damaged_lines_are_said_and_their_words_can_be_read(shown, journal, page_of):
    keep(journal, "Because.")
    with journal.path.open("ab") as file:
        file.write('{"about": "why_so", "value": "half a <sentence> \U0001f54a'.encode()[:-2])
    shown.look_button.click()
    page = page_of(shown.list.value)
    assert page.answers == ["Because."]
    assert "One line of your journal was cut off or damaged" in page.text
    assert "half a <sentence>" in page.text


def test_the_saved_notebook_says_the_same_whatever_the_journal_holds(shown, journal):
    before, _ = shown._repr_mimebundle_()
    keep(journal, "Because.")
    after, _ = shown._repr_mimebundle_()
    for kind in ("text/plain", "text/html"):
        assert before[kind] == after[kind]
    assert after["text/plain"].startswith("Your journal: run this cell")


def test_the_package_offers_what_notebooks_use():
    assert package.show is shelf.show
    assert package.Journal is Journal
    assert {"show", "export_page", "hand_in"} <= set(dir(package))
    with pytest.raises(AttributeError):
        _ = package.nothing_of_the_kind
