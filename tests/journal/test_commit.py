import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.journal import commit
from summitry.journal.belief import UNTOUCHED
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


def test_no_answer_is_suggested_before_the_learner_gives_one(belief, choice, page_of):
    for asked in (belief, choice):
        put_on_screen(asked)
        assert asked.value() is None
        assert page_of(asked.hint_line.value).text.startswith("Not answered yet.")
        assert asked.button.description == "Keep my answer"
    assert belief.control.box.value == ""
    assert UNTOUCHED in belief.control.slider._dom_classes
    assert choice.control.widget.value is None


def test_committing_without_an_answer_is_refused_in_one_sentence(belief, choice, journal, page_of):
    for asked, said in (
        (belief, "Move the slider, or type a whole number from 0 to 100."),
        (choice, "Choose one of the answers first."),
    ):
        put_on_screen(asked)
        asked.button.click()
        assert page_of(asked._trouble.value).text == said
    assert journal.entries() == ()
    assert not journal.folder.exists()


def test_a_belief_moved_by_slider_shows_in_box_and_words_and_is_kept(belief, journal, page_of):
    put_on_screen(belief)
    belief.control.slider.set_state({"value": 20})
    assert belief.control.box.value == "20"
    assert UNTOUCHED not in belief.control.slider._dom_classes
    assert page_of(belief.hint_line.value).text.startswith("20%, unlikely")
    belief.button.click()
    entry = journal.latest("village-2020", "belief", "they_met")
    assert (entry.value, entry.question) == (20, "How sure are you that they met?")
    shown = status(belief, page_of)
    assert re.search(rf"Kept at {CLOCK}: 20%, unlikely", shown.text)
    assert "Now look at the photograph." in shown.text
    assert "You may change your mind: the earlier answer is kept." in shown.text
    assert belief.button.description == "Change my answer"


@pytest.mark.parametrize(
    ("typed", "percent"), [("20", 20), (" 7 %", 7), ("100%", 100), ("0", 0), ("050", 50)]
)
def test_a_belief_can_be_typed(belief, typed, percent):
    put_on_screen(belief)
    belief.control.box.set_state({"value": typed})
    assert belief.percent == belief.control.slider.value == percent
    assert belief.control.box.value == typed, "the box is left alone while one types"


@pytest.mark.parametrize("typed", ["", "101", "-3", "half", "20.5", "1e1", "999999"])
def test_what_is_not_a_whole_number_from_0_to_100_is_no_belief(belief, journal, typed):
    put_on_screen(belief)
    belief.percent = 30
    belief.control.box.set_state({"value": typed})
    belief.button.click()
    assert belief.percent is None
    assert "whole number from 0 to 100" in belief._trouble.value
    assert belief.control.box.value == typed
    assert journal.entries() == ()


def test_every_control_can_be_moved_to_each_of_its_values_and_kept(belief, choice, journal):
    for asked in (belief, choice):
        put_on_screen(asked)
        for value in asked.control.values():
            setattr(asked, asked.control.trait, value)
            assert asked.value() == value
            kept = asked.commit()
            assert (kept is None) == (value is None)
            assert asked.hint_line.value
    assert {entry.value for entry in journal.entries() if entry.kind == "belief"} == {*range(101)}
    assert len(choice.kept()) == 3


def test_each_button_of_a_choice_chooses_its_answer(choice, page_of):
    put_on_screen(choice)
    for place, option in enumerate(choice.question.options):
        choice.control.widget.set_state({"index": place})
        assert choice.option == option
        assert page_of(choice.hint_line.value).text == f"Chosen: {option}"


def test_a_change_of_mind_keeps_the_history(belief, journal, page_of):
    put_on_screen(belief)
    for percent in (20, 60):
        belief.percent = percent
        belief.button.click()
    assert [entry.value for entry in belief.kept()] == [20, 60]
    shown = status(belief, page_of)
    assert "Your 2 answers so far" in shown.text
    assert shown.answers == ["60%, likely", "20%, unlikely", "60%, likely"]


def test_the_same_answer_twice_is_kept_once(belief, journal):
    put_on_screen(belief)
    belief.percent = 20
    belief.button.click()
    belief.button.click()
    assert len(journal.entries()) == 1
    assert belief.trouble == ""


def test_what_was_committed_shows_again_when_the_notebook_is_reopened(case, journal, page_of):
    for ask, prompt, trait, value in (
        (commit.belief, "they_met", "percent", 20),
        (commit.choice, "who_gains", "option", "nobody"),
        (commit.text, "why_so", "text", "Because."),
    ):
        first = ask(case, prompt, journal)
        setattr(first, trait, value)
        first.commit()
        again = ask(case, prompt, Journal(journal.folder))
        assert getattr(again, trait) in (None, ""), "the journal is read when it is shown"
        put_on_screen(again)
        assert getattr(again, trait) == value
        assert re.search(rf"Kept at {CLOCK}", status(again, page_of).text)
        assert again.button.description == "Change my answer"
    assert len(journal.entries()) == 3


def test_what_another_cell_committed_shows_when_a_cell_is_run_again(belief, case, journal):
    put_on_screen(belief)
    other = commit.belief(case, "they_met", journal)
    other.percent = 40
    other.commit()
    put_on_screen(belief)
    assert belief.percent == 40


def test_an_answer_that_is_no_longer_on_offer_is_shown_and_not_chosen(case, journal, page_of):
    journal.append(case="village-2020", kind="choice", about="who_gains", value="the mayor")
    journal.append(case="village-2020", kind="belief", about="they_met", value="quite")
    choice = commit.choice(case, "who_gains", journal)
    belief = commit.belief(case, "they_met", journal)
    for asked in (choice, belief):
        put_on_screen(asked)
        assert asked.value() is None
    assert status(choice, page_of).answers == ["the mayor"]
    assert status(belief, page_of).answers == ["quite"]


def test_the_saved_notebook_says_the_same_whatever_the_journal_holds(case, journal):
    def words():
        bundles = [
            put_on_screen(ask(case, prompt, journal))
            for ask, prompt in (
                (commit.belief, "they_met"),
                (commit.choice, "who_gains"),
                (commit.text, "why_so"),
            )
        ]
        return [(bundle["text/plain"], bundle["text/html"]) for bundle in bundles]

    empty = words()
    for kind, about, value in (
        ("belief", "they_met", 20),
        ("choice", "who_gains", "nobody"),
        ("text", "why_so", "Because."),
        ("draft", "why_so", "Because of"),
    ):
        journal.append(case="village-2020", kind=kind, about=about, value=value)
    assert words() == empty
    assert [plain for plain, _html in empty] == [
        "How sure are you that they met?",
        "Who gains most?",
        "Why do you think so?",
    ]
    for plain, html in empty:
        assert plain in html
        assert "Run this cell to answer." in html
    assert "0 means surely not, 100 means surely." in empty[0][1]
    assert "both, &quot;in part&quot; &amp; &lt;slowly&gt;" in empty[1][1]


def test_nothing_is_made_before_it_is_shown(case, journal, monkeypatch):
    import ipywidgets

    monkeypatch.setattr(ipywidgets.Widget, "open", lambda _self: pytest.fail("a widget is made"))
    for ask, prompt in (
        (commit.belief, "they_met"),
        (commit.choice, "who_gains"),
        (commit.text, "why_so"),
    ):
        asked = ask(case, prompt, journal)
        assert asked.commit() is None
        assert asked.trouble


def test_the_widget_stands_first_where_there_is_a_kernel(belief):
    assert "application/vnd.jupyter.widget-view+json" in put_on_screen(belief)


def test_the_mark_of_the_question_is_shown(belief):
    put_on_screen(belief)
    assert "summitry-reading" in belief.shell.children[0].value


@settings(max_examples=40, deadline=None)
@given(question=st.text(st.characters(codec="utf-8"), min_size=1), option=st.text(min_size=1))
def test_any_words_of_a_case_are_escaped_on_screen(
    tmp_path_factory, make_case, page_of, question, option
):
    row = {"prompt_id": "q", "kind": "choice", "question": question, "options": (option, "b")}
    journal = Journal(tmp_path_factory.mktemp("any") / "my_work")
    choice = commit.choice(make_case(prompts=[{**row, "after": question}]), "q", journal)
    html = put_on_screen(choice)["text/html"]
    choice.option = option
    choice.commit()
    assert status(choice, page_of).answers == [option]
    allowed = {"style", "div", "span", "p", "ul", "li", "strong"}
    for shown in (html, choice.hint_line.value, choice.status.value):
        assert set(page_of(shown).tags) <= allowed
    assert question in page_of(html).text


def test_a_degree_is_asked_without_words_for_a_likelihood(malta, journal, page_of):
    asked = commit.belief(malta, "like_chess", journal)
    put_on_screen(asked)
    assert asked.control.box.description == "Your answer, 0 to 100"
    asked.percent = 70
    assert page_of(asked.hint_line.value).text.startswith("70 of 100")
    asked.button.click()
    assert journal.latest(malta.id, "degree", "like_chess").value == 70
    assert "70 of 100" in status(asked, page_of).text
    assert "likely" not in asked.hint_line.value + asked.status.value


def test_a_belief_is_still_asked_for_how_sure_one_is(belief):
    put_on_screen(belief)
    assert belief.control.box.description == "How sure, in per cent"
