import re

import pytest

from summitry.errors import SummitryError
from summitry.journal.checkpoints import checkpoint, linked
from summitry.journal.store import Journal


@pytest.fixture
def asked(case, journal):
    asked = checkpoint(case, "cp-1", journal)
    asked._repr_mimebundle_()
    return asked


def try_answer(asked, option):
    asked.option = option
    asked.button.click()


def test_every_answer_has_its_own_feedback_in_words(asked, page_of):
    for answer in asked.question.answers:
        try_answer(asked, answer.words)
        text = page_of(asked.status.value).text
        verdict = "That is right:" if answer.right else "Not right:"
        assert text.startswith(f"{verdict} {answer.words}{answer.feedback}")


def test_nothing_is_told_before_the_first_try(asked, page_of):
    assert page_of(asked.status.value).text == ""
    bundle, _ = asked._repr_mimebundle_()
    for answer in asked.question.answers:
        assert answer.words in bundle["text/html"]
        assert answer.feedback not in bundle["text/html"]
    assert asked.button.description == "Check my answer"


def test_a_try_without_an_answer_is_refused_in_one_sentence(asked, journal, page_of):
    asked.button.click()
    assert page_of(asked._trouble.value).text == "Choose one of the answers first."
    assert journal.entries() == ()


def test_the_first_try_is_kept_and_later_tries_are_too(asked, journal, page_of):
    try_answer(asked, "By votes.")
    try_answer(asked, "By lot.")
    try_answer(asked, "By consensus.")
    assert [entry.value for entry in asked.kept()] == [
        {"answer": "By votes.", "right": False},
        {"answer": "By lot.", "right": False},
        {"answer": "By consensus.", "right": True},
    ]
    text = page_of(asked.status.value).text
    assert "Your first try, which is kept: By votes. (not right)." in text
    assert "Your 3 tries" in text
    assert asked.button.description == "Try another answer"


def test_the_other_answers_are_explained_once_the_right_one_is_found(asked, page_of):
    try_answer(asked, "By votes.")
    assert "That was Athens." not in page_of(asked.status.value).text
    try_answer(asked, "By consensus.")
    text = page_of(asked.status.value).text
    assert "That was Athens." in text
    assert "Votes are rare here." in text


def test_feedback_names_its_sources_with_their_addresses(asked, page_of):
    try_answer(asked, "By votes.")
    assert page_of(asked.status.value).addresses == []
    try_answer(asked, "By consensus.")
    page = page_of(asked.status.value)
    assert page.addresses == ["https://example.org/?rules", "https://example.org/?minutes"]
    assert "Secretariat: The rules. https://example.org/?rules" in page.text


def test_every_button_of_the_checkpoint_can_be_pressed(asked):
    for place, option in enumerate(asked.control.values()):
        asked.control.widget.set_state({"index": place})
        assert asked.option == option
        assert asked.commit().value["answer"] == option


def test_the_same_try_twice_is_kept_once(asked):
    try_answer(asked, "By lot.")
    asked.button.click()
    assert len(asked.kept()) == 1


def test_tries_show_again_when_the_notebook_is_reopened(asked, case, journal, page_of):
    try_answer(asked, "By votes.")
    try_answer(asked, "By consensus.")
    again = checkpoint(case, "cp-1", Journal(journal.folder))
    again._repr_mimebundle_()
    assert again.option == "By consensus."
    assert page_of(again.status.value).text == page_of(asked.status.value).text


def test_the_saved_notebook_says_the_same_whatever_was_tried(asked, case, journal):
    before, _ = checkpoint(case, "cp-1", journal)._repr_mimebundle_()
    try_answer(asked, "By consensus.")
    after, _ = checkpoint(case, "cp-1", journal)._repr_mimebundle_()
    for kind in ("text/plain", "text/html"):
        assert before[kind] == after[kind]
    assert before["text/plain"] == "How do they decide?"


def test_a_try_from_another_version_of_the_case_is_listed_and_not_judged(case, journal, page_of):
    journal.append(
        case="village-2020", kind="checkpoint", about="cp-1", value={"answer": "By ear."}
    )
    journal.append(case="village-2020", kind="checkpoint", about="cp-1", value="nonsense")
    asked = checkpoint(case, "cp-1", journal)
    asked._repr_mimebundle_()
    assert asked.option is None
    assert "By ear. (not right)" in page_of(asked.status.value).text
    assert asked.trouble == ""


def test_an_unknown_source_of_the_feedback_is_said_in_one_sentence(make_case, journal, page_of):
    option = {"option": "Yes.", "right": True, "feedback": "So.", "source_ids": ("gone",)}
    asked = checkpoint(make_case(checkpoints=[option]), "cp-1", journal)
    asked._repr_mimebundle_()
    try_answer(asked, "Yes.")
    assert "gone" in page_of(asked._trouble.value).text
    assert len(asked.kept()) == 1


def test_an_unknown_checkpoint_names_the_nearest_one(case, journal):
    with pytest.raises(SummitryError, match=re.escape("perhaps you mean 'cp-1'")):
        checkpoint(case, "cp-2", journal)


def test_only_addresses_of_the_web_become_links():
    assert "<a " not in linked("See javascript:alert(1)", "javascript:alert(1)")
    assert linked("A <b> https://x.org/?a&b", "https://x.org/?a&b") == (
        'A &lt;b&gt; <a href="https://x.org/?a&amp;b" target="_blank" rel="noopener">'
        "https://x.org/?a&amp;b</a>"
    )
