import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.errors import SummitryError
from summitry.journal import disk
from summitry.journal.entries import Entry
from summitry.journal.export import export_page, hand_in, read_hand_in
from summitry.journal.store import Journal, NotSavedError
from summitry.journal.words import readable

FRAME_TAGS = {"html", "head", "meta", "title", "style", "body", "main", "h1"}
PAGE_TAGS = FRAME_TAGS | {"p", "ol", "li", "strong"}
ANY_TEXT = st.text(st.characters())


class Waiting(Journal):
    """A journal that keeps everything in memory."""

    def append_many(self, entries):
        self.unsaved += tuple(entries)


def keep(journal, value, kind="text", about="why_so", question="Why do you think so?"):
    return journal.append(
        case="village-2020", kind=kind, about=about, value=value, question=question
    )


def test_the_page_has_every_answer_in_order_with_its_question_and_time(journal, page_of):
    entries = [
        keep(journal, 20, "belief", "they_met", "How sure are you that they met?"),
        keep(journal, "Because of the chair."),
        keep(journal, 60, "belief", "they_met", "How sure are you that they met?"),
    ]
    page = page_of(export_page(journal, journal.folder / "journal.html").read_text("utf-8"))
    assert page.answers == ["20%, unlikely", "Because of the chair.", "60%, likely"]
    assert page.text.count("How sure are you that they met?") == 2
    assert "Why do you think so?" in page.text
    assert page.text.count(entries[0].moment.strftime("%H:%M")) >= 1


def test_the_page_needs_nothing_else(journal, page_of):
    keep(journal, '<img src="https://example.org/x.png"><script>alert(1)</script>')
    html = export_page(journal, journal.folder / "journal.html").read_text("utf-8")
    page = page_of(html)
    assert page.addresses == []
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert "url(" not in html
    assert "@import" not in html
    assert 'lang="en"' in html


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT, ANY_TEXT)
def test_any_text_is_shown_on_the_page_as_typed(tmp_path_factory, page_of, answer, question):
    folder = tmp_path_factory.mktemp("page")
    journal = Waiting(folder)
    keep(journal, answer, question=question)
    html = export_page(journal, folder / "journal.html").read_bytes().decode()
    page = page_of(html)
    assert len(page.answers) == 1
    # In HTML a lone half of a character and the letter NUL have no place; browsers show U+FFFD.
    assert page.answers[0].replace("\x00", "\ufffd") == readable(answer).replace("\x00", "\ufffd")
    assert set(page.tags) <= PAGE_TAGS


def test_an_empty_journal_makes_a_page_that_says_so(journal, page_of):
    page = page_of(export_page(journal, journal.folder / "journal.html").read_text("utf-8"))
    assert "Nothing is kept yet." in page.text


def test_the_page_shows_a_draft_only_while_nothing_newer_is_written(journal, page_of):
    keep(journal, "dra", "draft")
    keep(journal, "draft", "draft")
    path = journal.folder / "journal.html"
    assert page_of(export_page(journal, path).read_text("utf-8")).answers == ["draft"]
    keep(journal, "the answer")
    assert page_of(export_page(journal, path).read_text("utf-8")).answers == ["the answer"]


def test_the_page_holds_what_is_not_saved_yet_and_what_is_damaged(journal, page_of, monkeypatch):
    keep(journal, "saved")
    with journal.path.open("ab") as file:
        file.write(b'{"value": "half <b>')
    monkeypatch.setattr(disk.time, "sleep", lambda _pause: None)

    def refuse(*_words):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as trouble:
        trouble.setattr(disk.os, "write", refuse)
        with pytest.raises(NotSavedError):
            keep(journal, "waiting")
    page = page_of(export_page(journal, journal.folder / "page.html").read_text("utf-8"))
    assert page.answers == ["saved", "waiting"]
    assert "Not saved yet" in page.text
    assert '{"value": "half <b>' in page.text


@settings(max_examples=60, deadline=None)
@given(ANY_TEXT, ANY_TEXT)
def test_a_hand_in_file_gives_back_what_went_in(tmp_path_factory, answer, pseudonym):
    folder = tmp_path_factory.mktemp("hand_in")
    journal = Waiting(folder)
    entry = keep(journal, answer)
    found = read_hand_in(hand_in(journal, folder / "hand-in.json", pseudonym))
    assert found.entries == (entry,)
    assert found.pseudonym == pseudonym


def test_a_hand_in_file_holds_what_was_committed_and_no_drafts(journal):
    journal.append_many(
        [Entry(case="c", kind="text", about="a", value="yes", more={"mood": "calm"})]
    )
    keep(journal, "unfinished", "draft")
    path = hand_in(journal, journal.folder / "hand-in.json")
    content = json.loads(path.read_text("utf-8"))
    assert (content["format"], content["version"]) == ("summitry-hand-in", 1)
    found = read_hand_in(path)
    assert [entry.value for entry in found.entries] == ["yes"]
    assert found.entries[0].more == {"mood": "calm"}
    assert found.pseudonym == ""
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d", found.made)


WHOLE = Entry(case="c", kind="text", about="a", value=1).fields()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is not a hand-in file or is damaged"),
        (b"\xff\xfe\x00", "is not a hand-in file or is damaged"),
        (b"[" * 100_000, "is not a hand-in file or is damaged"),
        (b"[1, 2]", "is not a hand-in file or is damaged"),
        (b'{"format": "something"}', "is not a hand-in file or is damaged"),
        (b'{"format": "summitry-hand-in", "version": 2}', "another version"),
        (b'{"format": "summitry-hand-in", "version": 1, "entries": 3}', "is not a hand-in file"),
        (
            json.dumps(
                {"format": "summitry-hand-in", "version": 1, "entries": [WHOLE, {"id": "x"}]}
            ).encode(),
            "damaged at entry 2",
        ),
    ],
)
def test_a_broken_hand_in_file_is_named_in_one_sentence(tmp_path, content, said):
    path = tmp_path / "hand-in.json"
    path.write_bytes(content)
    with pytest.raises(SummitryError, match=said) as raised:
        read_hand_in(path)
    assert str(raised.value).startswith("hand-in.json")
    assert str(raised.value).count(".") == 2


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_hand_in_file_or_one_sentence(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("bytes") / "hand-in.json"
    path.write_bytes(content)
    with pytest.raises(SummitryError):
        read_hand_in(path)


def test_a_missing_or_huge_hand_in_file_is_said(tmp_path):
    with pytest.raises(SummitryError, match="cannot be read"):
        read_hand_in(tmp_path / "missing.json")
    huge = tmp_path / "huge.json"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(SummitryError, match="too large"):
        read_hand_in(huge)


@pytest.mark.parametrize("export", [export_page, hand_in])
def test_a_page_or_file_that_cannot_be_written_leaves_the_old_one(journal, export, monkeypatch):
    keep(journal, "yes")
    path = export(journal, journal.folder / "out")
    before = path.read_bytes()
    keep(journal, "no")

    def refuse(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk.os, "fsync", refuse)
    with pytest.raises(SummitryError, match="No space left on device"):
        export(journal, path)
    assert path.read_bytes() == before
    assert sorted(one.name for one in journal.folder.iterdir()) == ["journal.jsonl", "out"]
