import dataclasses

import pytest

from summitry.errors import SummitryError
from summitry.explorers.lateral import KIND, LateralExplorer
from summitry.models.lateral import Beside
from summitry.text import say


@pytest.fixture
def explorer(malta):
    """Return the explorer on the whole case."""
    return LateralExplorer(malta)


def without(case, *names):
    """Return the case with some tables empty."""
    tables = dict(case.tables)
    for name in names:
        tables[name] = tables[name].iloc[:0]
    return dataclasses.replace(case, tables=tables)


def decide(explorer, answer, sure=80):
    """Decide on the pair in hand and leave the page."""
    explorer.answer, explorer.sure = answer, sure
    explorer.leave()


def test_on_the_eve_one_sentence_says_that_it_opens_with_the_record(eve):
    with pytest.raises(SummitryError) as refused:
        LateralExplorer(eve)
    assert str(refused.value) == say("lateral.opens")


def test_a_pack_without_pairs_is_refused_in_a_sentence(malta):
    with pytest.raises(SummitryError) as refused:
        LateralExplorer(without(malta, "lateral"))
    assert str(refused.value) == say("lateral.nothing")


def test_without_families_each_page_is_its_own_origin(malta):
    explorer = LateralExplorer(without(malta, "source_families"), revealed=True)
    assert [found.pages for found in explorer.found("lr01")] == [1, 1]
    assert explorer.reading


def test_every_step_of_the_method_has_a_pair_and_every_answer_is_right_somewhere(malta):
    assert set(malta.lateral["step"]) == {"behind", "evidence", "others"}
    assert set(malta.lateral["answer"]) >= {"b", "both", "neither"}


def test_each_page_really_says_what_its_pair_rests_on(malta):
    said = malta.corroboration.set_index(["source_id", "fact_id"])["value"]
    for row in malta.lateral.itertuples():
        for source, fact in ((row.source_a, row.fact_a), (row.source_b, row.fact_b)):
            assert said[source, fact] in ("states", "contradicts"), (source, fact)


def test_before_the_page_is_left_it_shows_itself_and_nothing_else(explorer):
    assert say("lateral.hint") in explorer.reading
    assert explorer.card() == ""
    waiting = say("lateral.waits")
    assert set(explorer.table()[say("lateral.column.pages")]) == {waiting}
    told = explorer.still()
    for hidden in ("Near-twin", "camper vans", "no author seen", "news agency"):
        assert hidden not in told, hidden


def test_leaving_without_a_decision_asks_for_one(explorer):
    explorer.leave()
    assert explorer.trouble == say("lateral.decide_first")
    explorer.sure = 30
    explorer.leave()
    assert explorer.trouble == say("lateral.decide_first")
    assert not explorer.left


def test_how_sure_one_is_shows_while_nothing_is_decided(explorer):
    explorer.sure = 35
    assert "no answer, 35% sure" in explorer.reading


def test_a_decision_then_what_stands_beside_the_pages(explorer):
    decide(explorer, "b", 75)
    assert explorer.found("lr01") == [Beside(7, 0, 1, 0), Beside(1, 4, 6, 6)]
    assert "Your answer, B, 75% sure, is ours too." in explorer.reading
    assert "beside A none, beside B four" in explorer.reading
    card = explorer.card()
    for shown in ("Near-twin", "Seven pages here go back to it", "news agency", "camper vans"):
        assert shown in card, shown
    shown = list(explorer.table()[say("lateral.column.pages")])
    assert shown[:2] == [7, 1]
    assert set(shown[2:]) == {say("lateral.waits")}


def test_another_answer_is_told_ours_and_the_score_counts_both(explorer):
    decide(explorer, "b")
    explorer.item = "lr04"
    decide(explorer, "a")
    assert "You said A, 80% sure; our answer is neither." in explorer.reading
    assert "So far 1 of your 2 answers agree with ours." in explorer.reading


def test_after_leaving_the_decision_stands(explorer):
    decide(explorer, "both")
    explorer.answer = "a"
    assert explorer.decisions["lr01"]["answer"] == "both"


def test_leaving_without_deciding_shows_the_answer_and_keeps_nothing(explorer, own_journal):
    explorer.left = True
    assert explorer.reading.startswith("Our answer: B.")
    assert own_journal.entries() == ()


def test_each_pair_keeps_its_own_decision(explorer):
    explorer.answer, explorer.sure = "a", 90
    explorer.item = "lr02"
    assert (explorer.answer, explorer.sure) == (None, 60)
    explorer.answer = "both"
    explorer.item = "lr01"
    assert (explorer.answer, explorer.sure) == ("a", 90)


def test_decisions_are_kept_and_a_reopened_notebook_goes_on_with_the_next_pair(
    explorer, malta, own_journal
):
    decide(explorer, "b", 75)
    entry = own_journal.latest(malta.id, KIND, "lr01")
    assert entry.value == {"answer": "b", "sure": 75, "words": "B, 75% sure"}
    again = LateralExplorer(malta)
    still = again._repr_mimebundle_()["text/html"]
    assert "Near-twin" not in still
    assert again.decisions == {"lr01": {"answer": "b", "sure": 75}}
    assert (again.gone, again.item) == (("lr01",), "lr02")


def test_a_kept_line_that_fits_nothing_is_left_alone(malta, own_journal):
    for value in ("b", {"answer": "c", "sure": 50}, {"answer": "b", "sure": 400}, {"answer": None}):
        own_journal.append(case=malta.id, kind=KIND, about="lr01", value=value)
        again = LateralExplorer(malta)
        again.recall()
        assert again.decisions == {}


def test_a_teacher_sees_everything_at_once(malta):
    explorer = LateralExplorer(malta, revealed=True)
    assert explorer.reading.startswith("Our answer: B.")
    assert "Near-twin" in explorer.card()


def test_only_the_controls_that_serve_are_there(explorer):
    shown = [control.widget.layout.display != "none" for control in explorer.controls[1:5]]
    assert shown == [True] * 4
    decide(explorer, "b")
    shown = [control.widget.layout.display != "none" for control in explorer.controls[1:5]]
    assert shown == [False] * 4
