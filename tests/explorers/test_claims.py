import dataclasses
from html import escape

import pytest

from summitry.errors import SummitryError
from summitry.explorers.claims import ClaimsExplorer
from summitry.explorers.claims_judged import KIND
from summitry.explorers.controls import Choose, Slide
from summitry.journal.entries import DRAFT
from summitry.text import say

CORE = ["c02", "c03", "c04", "c16", "c18", "c22", "c28", "c32", "c42", "c45", "c49", "c55"]


@pytest.fixture
def explorer(malta):
    """Return the explorer on the whole case."""
    return ClaimsExplorer(malta)


def judge(explorer, claim, says, sure=80):
    """Judge a claim and check it."""
    explorer.claim = claim
    explorer.says = says
    explorer.sure = sure
    explorer.check()


def judge_all(explorer, answer, claims=CORE, sure=80):
    """Judge claims by a rule that takes the verdict of the record."""
    for claim in claims:
        judge(explorer, claim, answer(explorer.claims[claim]["verdict"]), sure)


def test_the_core_path_mixes_every_verdict_with_five_true_claims(explorer):
    assert explorer.paths["core"] == CORE
    verdicts = [explorer.claims[claim]["verdict"] for claim in CORE]
    assert {one: verdicts.count(one) for one in sorted(set(verdicts))} == {
        "contradicted": 3,
        "opinion": 1,
        "partly": 2,
        "supported": 5,
        "unverifiable": 1,
    }
    assert len(explorer.paths["all"]) == 61


def test_no_verdict_shows_before_a_judgement(explorer):
    still = explorer.still()
    for row in explorer.claims.values():
        assert escape(row["explanation"]) not in still
        assert escape(row["teaching_point"]) not in still
    assert explorer.card() == ""
    assert set(explorer.table()[say("claims.column.record")]) == {""}
    assert all(told.get_text() == "" for told in explorer.picture.told)


def test_a_judgement_is_answered_with_verdict_reasons_and_what_to_notice(explorer):
    judge(explorer, "c02", "supported", 70)
    assert "the record contradicts it. You said documented, 70 in 100 sure." in explorer.reading
    row = explorer.claims["c02"]
    for words in (row["claim"], row["explanation"], row["teaching_point"]):
        assert escape(words) in explorer.card()
    judge(explorer, "c03", "supported", 90)
    assert "the record supports it. You said so, 90 in 100 sure." in explorer.reading
    records = explorer.table()[say("claims.column.record")]
    assert list(records[:3]) == ["contradicted", "documented", ""]


def test_every_source_is_shown_with_its_kind_its_date_its_link_and_what_it_copies(explorer):
    judge(explorer, "c55", "supported")
    card = explorer.card()
    for citation in explorer.case.cite(explorer.claims["c55"]["source_ids"]):
        assert escape(citation.publisher) in card
        assert f'href="{escape(citation.url)}"' in card
        assert escape(citation.note) in card
    assert "Ukrainska Pravda (international press), 2 April 2023" in card
    assert "Relays RIA Novosti quoting the State Department" in card


def test_the_central_caution_stands_with_the_central_claim(explorer):
    judge(explorer, "c02", "contradicted")
    assert "no meeting was scheduled" in explorer.card()
    assert "no source seen adds an outright denial afterwards" in explorer.card()


def test_telling_true_from_false_is_scored(explorer):
    mistakes = {"c03": "partly", "c45": "supported"}
    for claim in CORE:
        judge(explorer, claim, mistakes.get(claim, explorer.claims[claim]["verdict"]))
    assert "Of five true claims you called four documented" in explorer.reading
    assert "of three false ones you let one pass" in explorer.reading
    # 4/5 - 1/3 = 0.467
    assert "That makes 47 of 100 at telling them apart" in explorer.reading
    assert "ten of twelve right, 83 in 100, and 80 in 100 sure" in explorer.reading
    point = explorer.picture.panels.point.get_data()
    assert [list(one) for one in point] == [[pytest.approx(100 / 3)], [pytest.approx(80)]]
    assert explorer.picture.panels.number.get_text() == "47"
    # pairs: 15; the passed false claim ties with four true ones and beats the one in the middle,
    # two false ones lie below all: (10 + 4 * 0.5) / 15
    assert "in 80 of 100 such pairs" in explorer.card()
    assert "As a rule of thumb, 0 is none" in explorer.card()
    assert "cannot be told" not in explorer.card()


@pytest.mark.parametrize("one", ["contradicted", "supported", "unverifiable"])
def test_one_answer_to_everything_scores_nothing(explorer, one):
    judge_all(explorer, lambda _verdict: one, sure=100)
    assert "That makes 0 of 100" in explorer.reading
    assert explorer.picture.panels.number.get_text() == "0"
    assert "in 50 of 100 such pairs" in explorer.card()
    assert "cannot be told: you called all of these claims documented, or none." in explorer.card()
    assert "widths of a bell curve" not in explorer.card()


def test_whoever_judges_every_claim_as_the_record_does_scores_everything(explorer):
    explorer.path = "all"
    judge_all(explorer, lambda verdict: verdict, explorer.claims, sure=100)
    assert "Of 20 true claims you called 20 documented" in explorer.reading
    assert "of 15 false ones you let none pass" in explorer.reading
    assert "That makes 100 of 100" in explorer.reading
    assert say("claims.well") in explorer.reading
    assert set(explorer.picture.frames.get_linewidths()) == {0.0}


def test_who_is_more_sure_than_right_is_told(explorer):
    judge_all(explorer, lambda _verdict: "supported", sure=95)
    # five of twelve are documented: 42 in 100
    assert "five of twelve right, 42 in 100, and 95 in 100 sure: 53 points more" in explorer.reading
    shown = [dot for dot in explorer.picture.panels.dots if dot.get_visible()]
    assert [(dot.get_xdata()[0], dot.get_ydata()[0]) for dot in shown] == [
        (pytest.approx(95), pytest.approx(500 / 12))
    ]


def test_nothing_is_scored_before_a_true_and_a_false_claim_are_judged(explorer):
    judge(explorer, "c03", "supported")
    assert "telling" not in explorer.reading
    assert explorer.picture.panels.waits[0].get_text() == say("claims.waiting_apart")
    judge(explorer, "c02", "contradicted")
    assert "of one false one you let none pass" in explorer.reading
    assert explorer.picture.panels.waits[0].get_text() == ""


def test_a_judgement_without_an_answer_is_asked_for(explorer, own_journal):
    explorer.sure = 90
    explorer.check()
    assert explorer.trouble == say("claims.judge_first")
    assert not explorer.checked
    assert own_journal.entries() == ()


def test_a_checked_judgement_stands_as_it_was_given(explorer):
    judge(explorer, "c02", "supported", 70)
    explorer.says = "contradicted"
    explorer.sure = 20
    assert (explorer.says, explorer.sure) == ("supported", 70)
    assert explorer.judgements["c02"] == {"says": "supported", "sure": 70, "checked": True}


def test_a_confidence_taken_back_leaves_nothing_said(explorer):
    explorer.sure = 45
    assert explorer.judgements == {"c02": {"says": None, "sure": 45, "checked": False}}
    explorer.sure = 20
    assert explorer.judgements == {}


def test_the_controls_of_a_judgement_go_once_it_is_checked_and_the_rest_of_the_claims_come(
    explorer,
):
    shown = [one for one in explorer.controls if one.trait in ("says", "sure")]
    assert [type(one) for one in shown] == [Choose, Slide]
    assert {one.widget.layout.display for one in shown} == {""}
    assert explorer.chooser.widget.layout.display == "none"
    judge(explorer, "c02", "supported", 70)
    assert {one.widget.layout.display for one in shown} == {"none"}
    assert explorer.chooser.widget.layout.display in ("", None)
    explorer.claim = "c03"
    assert {one.widget.layout.display for one in shown} == {""}


def test_the_question_counts_on_the_path_in_hand(explorer):
    assert explorer.controls
    assert "1 of 12, intro." in explorer.words.line.value
    explorer.path = "all"
    assert "2 of 61, intro." in explorer.words.line.value


def test_a_claim_off_the_core_path_opens_all_and_back_leads_to_the_first(explorer):
    explorer.claim = "c60"
    assert explorer.path == "all"
    explorer.path = "core"
    assert explorer.claim == "c02"


def test_the_record_can_be_shown_without_judging_and_nothing_is_kept(explorer, own_journal):
    explorer.revealed = True
    assert "Of 61 claims the record supports 20 and contradicts 15" in explorer.reading
    assert "five cannot be known" in explorer.reading
    assert escape(explorer.claims["c02"]["explanation"]) in explorer.card()
    assert all(told.get_text() for told in explorer.picture.told)
    assert own_journal.entries() == ()


def test_judgements_are_kept_and_a_reopened_notebook_goes_on_with_them(
    explorer, own_journal, malta
):
    judge(explorer, "c02", "contradicted", 85)
    judge(explorer, "c03", "opinion", 40)
    kept = own_journal.history(malta.id, KIND, "c03")
    assert [entry.value for entry in kept] == [
        {"says": "opinion", "sure": 40, "words": "an opinion, 40 in 100 sure"}
    ]
    assert kept[0].question == explorer.claims["c03"]["claim"]
    again = ClaimsExplorer(malta)
    bundle = again._repr_mimebundle_()
    assert again.judgements == explorer.judgements
    assert (again.claim, again.path) == ("c04", "core")
    assert ClaimsExplorer(malta).still() in bundle["text/html"]


def test_what_was_said_but_not_checked_is_kept_as_a_draft(explorer, own_journal, malta):
    explorer.says = "partly"
    explorer.sure = 60
    explorer.claim = "c03"
    assert [(one.kind, one.about) for one in own_journal.entries()] == [(DRAFT, "c02")]
    again = ClaimsExplorer(malta)
    again._repr_mimebundle_()
    assert again.judgements == {"c02": {"says": "partly", "sure": 60, "checked": False}}
    assert again.claim == "c02"
    assert again.says == "partly"
    assert again.card() == ""


def test_judgements_off_the_core_path_are_found_again(explorer, malta):
    judge(explorer, "c60", "contradicted")
    again = ClaimsExplorer(malta)
    again._repr_mimebundle_()
    assert (again.path, again.claim) == ("all", "c01")
    assert again.told("c60")


def test_entries_that_do_not_fit_are_left_out(own_journal, malta):
    for value in (3, {"says": "lies", "sure": 80}, {"says": "partly", "sure": 5}, {"sure": 80}):
        told = {"case": malta.id, "kind": KIND, "about": "c02", "question": ""}
        own_journal.append(value=value, **told)
    again = ClaimsExplorer(malta)
    again._repr_mimebundle_()
    assert (again.judgements, again.trouble) == ({}, "")


def test_before_the_record_opens_a_judgement_is_kept_and_no_verdict_shows(eve, malta):
    early = ClaimsExplorer(eve)
    assert say("claims.later") in early.reading
    judge(early, "c02", "partly", 60)
    assert "That is kept; what the sources say to it opens with the record." in early.reading
    early.revealed = True
    assert early.card() == ""
    assert set(early.table()[say("claims.column.record")]) == {""}
    assert "contradicts" not in early.reading
    assert early.picture.panels.waits[0].get_text() == say("claims.waiting_record")
    late = ClaimsExplorer(malta)
    late._repr_mimebundle_()
    assert "the record contradicts it. You said true in part, 60" in late_reading(late)


def late_reading(explorer):
    """Return what is said of the first claim."""
    explorer.claim = "c02"
    return explorer.reading


def test_before_the_record_opens_one_may_change_ones_mind(eve, own_journal):
    early = ClaimsExplorer(eve)
    judge(early, "c02", "partly", 60)
    early.says = "contradicted"
    assert not early.checked
    early.check()
    kept = own_journal.history(eve.id, KIND, "c02")
    assert [entry.value["says"] for entry in kept] == ["partly", "contradicted"]


def test_a_case_without_claims_says_so(malta):
    tables = {**malta.tables, "claims": malta.tables["claims"].iloc[:0]}
    with pytest.raises(SummitryError, match="no article whose claims could be judged"):
        ClaimsExplorer(dataclasses.replace(malta, tables=tables))


def test_a_case_without_a_core_path_begins_with_all_claims(malta):
    claims = malta.tables["claims"].assign(core=False)
    explorer = ClaimsExplorer(dataclasses.replace(malta, tables={**malta.tables, "claims": claims}))
    assert explorer.claim == "c01"
    judge(explorer, "c01", "contradicted")
    assert explorer.controls
    assert explorer.chooser.widget.layout.display == "none"


def test_start_over_takes_the_last_complaint_away(explorer):
    explorer.check()
    assert explorer.trouble
    explorer.reset()
    assert explorer.trouble == ""
