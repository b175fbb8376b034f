import asyncio
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.journal import commit, disk, writing
from summitry.journal.memo_shown import memo_html, remarks
from summitry.journal.memo_text import (
    MOST,
    SECTIONS,
    count_words,
    fitting_sections,
    named_sources,
    shortened,
)
from summitry.journal.store import Journal
from summitry.journal.words import answer_words, readable

ANY_TEXT = st.text(st.characters())
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea></p></main><iframe src=https://example.org>",
    "مرحبا \u202eevil\u202c \u2067",
    "🎉👩‍👩‍👧‍👦 \ud83d",
    "a\x00b\x1b[31m",
]
RUBRIC = [
    {
        "criterion_id": "rests",
        "criterion": "It rests",
        "not_yet": "No.",
        "partly": "So.",
        "fully": "Yes.",
    },
    {
        "criterion_id": "fair",
        "criterion": "It is fair",
        "not_yet": "No.",
        "partly": "So.",
        "fully": "Yes.",
    },
]


@pytest.fixture
def case(make_case):
    made = make_case()
    ids = ("rules", "minutes")
    titles = {"rules": "The rules of the house", "minutes": "Minutes of <b>May</b>"}
    made.sources = pd.DataFrame(
        [{"source_id": one, "title": titles[one], "publisher": "Secretariat"} for one in ids]
    )
    made.source_ids = frozenset(ids)
    made.source = lambda one: made.cite([one])[0]
    made.rubric = pd.DataFrame(RUBRIC)
    return made


def opened(case, folder):
    asked = commit.memo(case, Journal(folder))
    asked._repr_mimebundle_()
    return asked


@pytest.fixture
def memo(case, journal):
    asked = commit.memo(case, journal)
    asked._repr_mimebundle_()
    return asked


def type_into(memo, **words):
    for name, text in words.items():
        memo.boxes[name].set_state({"value": text})


def kinds(journal):
    return [entry.kind for entry in journal.entries()]


def test_what_is_typed_in_any_section_is_there_again_before_it_is_kept(memo, case, journal):
    type_into(memo, decision="Shall we call?", unknown="Who spoke.", recommendation="Call.")
    again = opened(case, journal.folder)
    assert {name: box.value for name, box in again.boxes.items()} == again.sections
    assert again.sections == fitting_sections(
        {"decision": "Shall we call?", "unknown": "Who spoke.", "recommendation": "Call."}
    )
    assert set(kinds(journal)) == {"draft"}
    assert len(again.journal.entries()) == len(journal.entries())


def test_a_kept_memo_replaces_the_draft_and_shows_under_its_time(memo, case, journal, page_of):
    type_into(memo, decision="Shall we call?")
    memo.button.click()
    assert kinds(journal)[-1] == "memo"
    assert "Kept at" in page_of(memo.status.value).text
    assert "(3 words)" in page_of(memo.status.value).text
    assert "Draft kept" not in page_of(memo.hint_line.value).text
    assert opened(case, journal.folder).sections["decision"] == "Shall we call?"


def test_a_draft_after_a_kept_memo_comes_back_and_the_memo_stays(memo, case, journal):
    type_into(memo, decision="First.")
    memo.button.click()
    type_into(memo, decision="First. And")
    again = opened(case, journal.folder)
    assert again.sections["decision"] == "First. And"
    assert [entry.value["sections"]["decision"] for entry in again.kept()] == ["First."]


def test_an_empty_memo_is_refused_in_one_sentence(memo, journal, page_of):
    type_into(memo, decision="  \n ")
    memo.button.click()
    assert page_of(memo._trouble.value).text == "Write a few words first."
    assert "memo" not in kinds(journal)


def test_typing_fast_writes_few_drafts(memo, journal, monkeypatch):
    monkeypatch.setattr(writing, "DRAFT_PAUSE", 0.05)

    async def type_quickly():
        for end in range(1, 60):
            type_into(memo, decision="word " * end)
        assert journal.entries() == ()
        await asyncio.sleep(0.3)

    asyncio.run(type_quickly())
    assert [entry.value["sections"]["decision"] for entry in journal.entries()] == ["word " * 59]


def test_a_draft_that_cannot_be_saved_waits_and_is_written_later(
    memo, journal, monkeypatch, page_of
):
    def refuse(*_words):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as trouble:
        trouble.setattr(disk.os, "write", refuse)
        type_into(memo, decision="Shall we call?")
        assert "no room left" in page_of(memo._trouble.value).text
    memo.button.click()
    held = [entry.value["sections"]["decision"] for entry in Journal(journal.folder).entries()]
    assert held[-1] == "Shall we call?"


def test_a_picked_source_is_named_in_the_chosen_section(memo, page_of):
    type_into(memo, finding_2="They vote rarely.")
    memo.picker.section = "finding_2"
    memo.picker.box.value = next(line for line in memo.picker.offers if "rules" in line)
    memo.picker.button.click()
    assert memo.boxes["finding_2"].value == "They vote rarely. [rules]"
    assert memo.picker.box.value == ""
    assert "https://example.org/?rules" in page_of(memo.hint_line.value).addresses


@pytest.mark.parametrize("typed", ["minutes", "MINUTES of", "  minutes "])
def test_a_source_is_found_by_a_word_of_it(memo, typed):
    assert memo.picker.found(typed) == "minutes"


@pytest.mark.parametrize(
    ("typed", "words"), [("", "Pick a source first"), ("secretariat", "No single")]
)
def test_what_names_no_one_source_is_not_inserted(memo, typed, words, page_of):
    memo.picker.box.value = typed
    memo.picker.button.click()
    assert words in page_of(memo.picker.told.value).text
    assert not any(memo.sections.values())


def test_an_id_that_is_no_source_is_said_with_the_nearest(memo, page_of):
    type_into(memo, finding_1="So it was [minuts], and [zzzzzz].")
    text = page_of(memo.hint_line.value).text
    assert "[minuts] is no source of this case; perhaps you mean [minutes]." in text
    assert "[zzzzzz] is no source of this case." in text


def test_it_says_what_is_empty_what_names_no_source_and_what_is_too_long(case):
    empty = fitting_sections({})
    assert remarks(empty, case) == []
    some = {**empty, "finding_1": "So.", "finding_2": "So [rules]."}
    assert any(
        one.startswith("No source is named in: First finding.") for one in remarks(some, case)
    )
    assert any("Still empty" in one for one in remarks(some, case))
    full = dict.fromkeys(SECTIONS, "So [rules].")
    assert remarks(full, case) == []
    assert "two pages" in remarks({**full, "unknown": "word " * 1000}, case)[0]
    assert "100,000 characters" in remarks({**full, "unknown": "x" * (MOST + 1)}, case)[0]


def test_words_are_counted_over_all_sections(memo, page_of):
    type_into(memo, decision="one two", unknown="three")
    assert page_of(memo.hint_line.value).text.startswith("3 words; a page holds about 450.")


def test_the_rubric_opens_with_the_first_memo_and_keeps_each_choice(memo, case, journal, page_of):
    assert memo.check.box.layout.display == "none"
    type_into(memo, decision="Shall we call?")
    memo.button.click()
    assert memo.check.box.layout.display == ""
    memo.check.controls[0].widget.label = "So."
    assert journal.entries()[-1].value["levels"] == {"rests": "partly"}
    assert answer_words(journal.entries()[-1]) == "It rests: So."
    assert "One of two lines is chosen" in page_of(memo.check.told.value).text
    again = opened(case, journal.folder)
    assert again.check.given() == {"rests": "partly"}
    assert again.check.controls[0].widget.label == "So."
    assert len(again.journal.entries()) == len(journal.entries())


def test_a_case_without_a_rubric_has_a_memo_and_no_self_check(case, journal):
    del case.rubric
    asked = commit.memo(case, journal)
    asked._repr_mimebundle_()
    asked.sections = {"decision": "Shall we?"}
    asked.button.click()
    assert asked.check.box.children == ()
    assert kinds(journal)[-1] == "memo"


def test_a_saved_notebook_shows_the_template_and_nothing_of_a_learner(memo, case, journal):
    type_into(memo, decision="Shall we call?")
    bundle = memo._repr_mimebundle_()[0]
    other = commit.memo(case, Journal(journal.folder / "other"))._repr_mimebundle_()[0]
    assert (bundle["text/html"], bundle["text/plain"]) == (other["text/html"], other["text/plain"])
    assert "Third finding" in bundle["text/plain"]
    assert "It is fair" in bundle["text/html"]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_kept_and_shown_as_words(memo, case, journal, page_of, words):
    type_into(memo, decision=words, finding_1=f"[{words}]")
    memo.button.click()
    page = page_of(memo.status.value + memo.hint_line.value)
    assert not {"script", "img", "iframe", "textarea"} & set(page.tags)
    assert readable(words).replace("\x00", "\ufffd") in page.answers[0].replace("\x00", "\ufffd")
    assert opened(case, journal.folder).kept()[-1].value["sections"]["decision"] == words


@settings(max_examples=80, deadline=None)
@given(st.dictionaries(st.sampled_from(SECTIONS), ANY_TEXT))
def test_any_memo_is_shown_as_typed_and_runs_nothing(page_of, sections):
    page = page_of(memo_html(sections))
    assert set(page.tags) <= {"h4", "p"}
    filled = [sections[name] for name in SECTIONS if sections.get(name, "").strip()]
    shown = [answer.replace("\x00", "\ufffd") for answer in page.answers]
    assert shown == [readable(words).replace("\x00", "\ufffd") for words in filled]


@given(ANY_TEXT)
def test_ids_are_found_only_whole_and_in_brackets(words):
    found = named_sources([words, "[rules]"], ["rules"])
    assert found.known == ("rules",)
    assert all(re.fullmatch(r"[\w.:-]+", one) for one in found.unknown)


@pytest.mark.parametrize("given", [None, 3, [], {"decision": 3}, {"luck": "x"}, "words"])
def test_whatever_a_journal_holds_becomes_a_memo(given):
    assert fitting_sections(given) == dict.fromkeys(SECTIONS, "")


def test_a_memo_of_five_megabytes_is_kept_whole_and_shown_in_part(memo, case, journal, page_of):
    long = "word " * 1_000_000
    type_into(memo, unknown=long)
    memo.button.click()
    again = opened(case, journal.folder)
    assert again.kept()[-1].value["sections"]["unknown"] == long
    assert again.boxes["unknown"].value == long
    assert "All of it is kept in your journal" in page_of(memo.hint_line.value).text
    assert len(memo.status.value) < 2 * MOST
    assert "4,900,000 more characters stand in the journal file." in page_of(memo.status.value).text


def test_what_is_short_enough_is_shown_whole():
    assert shortened("x" * MOST) == "x" * MOST
    assert count_words(fitting_sections({"decision": " a\n b  c "})) == 3
