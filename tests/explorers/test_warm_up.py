import dataclasses
from html import escape

import pytest

from summitry.errors import SummitryError
from summitry.explorers.controls import Choose, Slide
from summitry.explorers.warm_up import KIND, WarmUpExplorer
from summitry.text import say


@pytest.fixture
def explorer(eve):
    """Return the explorer on the eve."""
    return WarmUpExplorer(eve)


def answer(explorer, item, sure, *, right):
    """Answer a statement rightly or wrongly and check it."""
    explorer.item = item
    explorer.says = bool(explorer.items[item]["answer"]) == right
    explorer.sure = sure
    explorer.check()


def answer_all(explorer, sure, rights):
    """Answer so many statements rightly, the rest wrongly."""
    for place, item in enumerate(explorer.items):
        answer(explorer, item, sure, right=place < rights)


def test_no_truth_shows_before_an_answer(explorer):
    for item, row in explorer.items.items():
        explorer.item = item
        assert row["statement"] in explorer.reading
        assert escape(row["why"]) not in explorer.still()
        assert explorer.card() == ""
    assert set(explorer.table()[say("warm_up.column.truth")]) == {""}


def test_an_answer_is_told_right_or_wrong_and_why(explorer):
    answer(explorer, "wu_mongolia", 80, right=True)
    assert "right, it is true. You were 80 in 100 sure." in explorer.reading
    assert escape(explorer.items["wu_mongolia"]["why"]) in explorer.card()
    answer(explorer, "wu_budget", 70, right=False)
    assert "it is false, and you were 70 in 100 sure of the opposite" in explorer.reading
    truths = list(explorer.table()[say("warm_up.column.truth")])
    assert truths[:3] == ["true", "false", ""]


def test_an_answer_without_true_or_false_is_asked_for(explorer, own_journal):
    explorer.sure = 90
    explorer.check()
    assert explorer.trouble == say("warm_up.answer_first")
    assert not explorer.checked
    assert own_journal.entries() == ()


def test_a_checked_answer_stands_as_it_was_given(explorer):
    answer(explorer, "wu_mongolia", 80, right=True)
    explorer.says = False
    explorer.sure = 50
    assert (explorer.says, explorer.sure) == (True, 80)
    assert explorer.answers["wu_mongolia"]["sure"] == 80


def test_the_controls_of_an_answer_go_once_it_is_checked(explorer):
    shown = [one for one in explorer.controls if isinstance(one, Choose | Slide)]
    assert {one.widget.layout.display for one in shown} == {""}
    answer(explorer, "wu_mongolia", 80, right=True)
    assert {one.widget.layout.display for one in shown} == {"none"}
    explorer.item = "wu_budget"
    assert {one.widget.layout.display for one in shown} == {""}
    assert (explorer.says, explorer.sure) == (None, 50)


def test_after_ten_confidence_is_held_against_the_share_of_right_answers(explorer):
    answer_all(explorer, 90, 6)
    assert "right on six of ten, 60 in 100, and 90 in 100 sure on average" in explorer.reading
    assert "30 points more sure than right. That is overconfidence" in explorer.reading
    # 6 x 2 x 0.1^2 + 4 x 2 x 0.9^2 = 6.6, over ten
    assert "Your Brier score is 0.66" in explorer.reading
    shown = [dot for dot in explorer.picture.dots if dot.get_visible()]
    assert [(dot.get_xdata()[0], dot.get_ydata()[0]) for dot in shown] == [
        (pytest.approx(90), pytest.approx(60))
    ]


def test_who_is_less_sure_than_right_is_told_that_too(explorer):
    answer_all(explorer, 60, 9)
    assert "30 points less sure than right. That is underconfidence" in explorer.reading


def test_who_is_as_sure_as_right_is_well_calibrated(explorer):
    answer_all(explorer, 70, 7)
    assert say("warm_up.well") in explorer.reading


def test_who_says_50_each_time_scores_a_half(explorer):
    answer_all(explorer, 50, 5)
    assert "Your Brier score is 0.50" in explorer.reading


def test_the_answers_can_be_shown_without_guessing_and_nothing_is_kept(explorer, own_journal):
    explorer.revealed = True
    assert "it is true" in explorer.reading
    assert escape(explorer.items[explorer.item]["why"]) in explorer.card()
    assert "Brier" not in explorer.reading
    assert own_journal.entries() == ()


def test_answers_are_kept_and_a_reopened_notebook_goes_on_with_them(explorer, own_journal, eve):
    answer(explorer, "wu_mongolia", 80, right=True)
    answer(explorer, "wu_budget", 65, right=False)
    kept = own_journal.history(eve.id, KIND, "wu_budget")
    assert [entry.value for entry in kept] == [
        {"says": True, "sure": 65, "right": False, "words": "true, 65 in 100 sure (not right)"}
    ]
    again = WarmUpExplorer(eve)
    bundle = again._repr_mimebundle_()
    assert again.answers == explorer.answers
    assert again.item == "wu_host"
    assert bundle["text/html"] == WarmUpExplorer(eve).still()


def test_entries_that_do_not_fit_are_left_out(own_journal, eve):
    for value in (3, {"says": "yes", "sure": 80}, {"says": True, "sure": 20}):
        told = {"case": eve.id, "kind": KIND, "about": "wu_budget", "question": ""}
        own_journal.append(value=value, **told)
    again = WarmUpExplorer(eve)
    again._repr_mimebundle_()
    assert (again.answers, again.trouble) == ({}, "")


def test_bars_go_up_where_right_and_down_where_wrong(explorer):
    answer(explorer, "wu_mongolia", 80, right=True)
    answer(explorer, "wu_budget", 70, right=False)
    explorer.item = "wu_host"
    explorer.says = True
    explorer.sure = 60
    assert explorer.reading
    spans = [(bar.get_y(), bar.get_y() + bar.get_height()) for bar in explorer.picture.bars[:3]]
    assert spans == [(50, 80), (30, 50), (40, 60)]
    signs = [sign.get_text() for sign in explorer.picture.signs[:3]]
    assert signs == ["✓", "✗", ""]


def test_a_case_without_statements_says_so(eve):
    tables = {**eve.tables, "warm_up": eve.tables["warm_up"].iloc[:0]}
    with pytest.raises(SummitryError, match="no statements to warm up with"):
        WarmUpExplorer(dataclasses.replace(eve, tables=tables))
