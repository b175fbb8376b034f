import dataclasses
from html import escape

import pytest
from ipywidgets import HTML

from summitry import explore
from summitry.case.rows.people import EYES
from summitry.errors import SummitryError
from summitry.explorers.negotiators import ABOUT, KIND
from summitry.text import number_word, say

OPENS = "opens with the record"


@pytest.fixture
def explorer(view, malta, eve):
    """Return the explorer on the eve and on the whole case."""
    return explore.negotiators({"eve": eve, "whole": malta}[view])


def html(explorer):
    """Return all that the widgets show."""
    return "".join(part.value for part in explorer.board.shell.children if isinstance(part, HTML))


def pressed(explorer, label):
    """Press the button of that label."""
    found = [one for one in explorer.controls if one.label == say(f"negotiators.{label}")]
    found[0].button.click()


def right(explorer):
    """Return for each card one of the eyes that see it."""
    return tuple(explorer.by_key[card].seen_by[0] for card in explorer.cards)


def test_before_the_guess_a_card_shows_conduct_and_no_name(explorer):
    for key in explorer.cards:
        explorer.item = key
        row = explorer.by_key[key]
        shown = explorer.still()
        assert escape(row.description) in shown
        assert escape(row.person) not in shown
        assert not row.evidence or escape(row.evidence) not in shown
    assert set(explorer.table()[say("negotiators.column.person")]) == {say("negotiators.waits")}


def test_everybody_is_shown_without_the_cards_that_wait(explorer):
    explorer.view = "people"
    assert not set(explorer.sequence()) & set(explorer.cards)
    assert say("negotiators.waiting") in explorer.reading
    explorer.revealed = True
    assert set(explorer.cards) <= set(explorer.sequence())


def shown(explorer):
    """Return the labels of the controls that can be seen."""
    visible = [one for one in explorer.controls if one.widget.layout.display != "none"]
    return {one.label for one in visible} - {say("journal.save_again")}


def labels(*phrases):
    """Return words of the explorer by their ids."""
    return {say(f"negotiators.{phrase}") for phrase in phrases}


def test_everybody_can_be_looked_at_only_after_the_guesses(explorer):
    assert shown(explorer) == labels("answer", "step", "reveal", "skip")
    explorer.revealed = True
    assert shown(explorer) == labels("step", "view")
    explorer.view = "people"
    assert shown(explorer) == labels("step", "person", "view")


def test_one_can_go_from_person_to_person(explorer):
    explorer.adjust({"view": "people", "revealed": True})
    step = next(one for one in explorer.controls if one.label == say("negotiators.person"))
    explorer.item = explorer.sequence()[1]
    assert explorer.item in step.values()
    met = [explorer.by_key[explorer.item].person]
    for _ in step.values()[1:]:
        step.forth.click()
        met.append(explorer.by_key[explorer.item].person)
    assert met == list(dict.fromkeys(explorer.shown()["person"]))
    step.back.click()
    assert explorer.by_key[explorer.item].person == met[-2]


def test_among_everybody_the_card_lists_all_traits_of_the_person(explorer):
    explorer.adjust({"view": "people", "revealed": True})
    for key in explorer.sequence():
        explorer.item = key
        person, card = explorer.by_key[key].person, explorer.card()
        for row in explorer.by_key.values():
            assert (f"<td>{escape(row.trait)}: " in card) == (row.person == person)


def test_a_friend_stands_beside_a_sceptic_and_what_both_tell_is_named(malta):
    explorer = explore.negotiators(malta, view="people", revealed=True, item="nt02")
    card = explorer.card()
    heads = [f'<th scope="col">{say(f"negotiators.eyes.{eye}")}</th>' for eye in EYES]
    friend, sceptic = EYES.index("friendly"), EYES.index("sceptical")
    assert heads[friend] + heads[sceptic] in card
    assert "A friend and a sceptic both tell: " in card
    assert "“holds the line”" in card
    explorer.item = "nt21"
    assert "Nothing shows that both a friend and a sceptic tell of Hakan Fidan." in explorer.card()


def test_the_card_of_a_person_counts_what_opens_later(eve, malta):
    later = eve.negotiators[eve.negotiators["hollow"]]["person"].value_counts()
    explorer = explore.negotiators(eve, view="people", revealed=True)
    for key in explorer.one_each():
        explorer.item = key
        n = later.get(explorer.by_key[key].person, 0)
        told = say("negotiators.more_later", n=n, count=number_word(n).capitalize())
        assert (told in explorer.card()) == (n > 0)
    whole = explore.negotiators(malta, view="people", revealed=True)
    assert "with the record" not in whole.card()


def test_any_of_the_eyes_that_see_it_is_right(explorer):
    explorer.adjust({"answers": right(explorer), "revealed": True})
    assert "All six guesses fit." in explorer.reading


def test_guesses_that_miss_are_told_with_whose_eyes_it_was(eve):
    explorer = explore.negotiators(eve)
    card = explorer.cards.index("nt12")
    answers = [""] * len(explorer.cards)
    answers[card] = "sceptical"
    explorer.adjust({"answers": tuple(answers), "revealed": True})
    assert "Your one guess does not fit." in explorer.reading
    assert "Missed: “limits contact” (reporters)." in explorer.reading


def test_without_a_guess_a_sentence_asks_for_one(explorer, own_journal):
    pressed(explorer, "reveal")
    assert not explorer.revealed
    assert explorer.trouble == say("negotiators.guess_first")
    assert own_journal.latest(explorer.case.id, KIND, ABOUT) is None


def test_guesses_are_kept_and_then_names_and_evidence_show(explorer, own_journal):
    assert explorer.controls
    for key, eye in zip(explorer.cards, right(explorer), strict=True):
        explorer.item = key
        explorer.answer = eye
    pressed(explorer, "reveal")
    kept = own_journal.latest(explorer.case.id, KIND, ABOUT).value
    names = [explorer.kept_name(key) for key in explorer.cards]
    assert kept == dict(zip(names, right(explorer), strict=True))
    assert explorer.by_key[explorer.cards[0]].trait in names[0]
    for key in explorer.cards:
        explorer.item = key
        row = explorer.by_key[key]
        assert escape(row.person) in html(explorer)
        assert not row.evidence or escape(row.evidence) in html(explorer)


def test_a_reopened_notebook_shows_the_guesses_that_were_kept(eve, own_journal):
    before = explore.negotiators(eve)
    before.answers = right(before)
    before.reveal()
    again = explore.negotiators(eve)
    bundle = again._repr_mimebundle_()
    assert "Nothing is guessed yet" in bundle["text/plain"]
    assert (again.answers, again.revealed) == (right(before), True)


def test_an_entry_that_does_not_fit_is_left_alone(eve, own_journal):
    explorer = explore.negotiators(eve)
    told = {"case": eve.id, "kind": KIND, "about": ABOUT, "question": "?"}
    own_journal.append(**told, value={explorer.kept_name(explorer.cards[0]): "a stranger"})
    explorer._repr_mimebundle_()
    assert not explorer.revealed
    assert explorer.trouble == ""


def test_on_the_eve_nobody_vanishes_and_nothing_later_is_told(eve, malta):
    explorer = explore.negotiators(eve, view="people", revealed=True)
    persons = set(malta.negotiators["person"])
    assert set(explorer.people["person"]) == persons
    assert "Radosław Sikorski opens with the record" in explorer.reading
    hollow = malta.negotiators["trait_id"][eve.negotiators["hollow"].to_numpy()]
    assert len(hollow) == 8
    whole = malta.negotiators.set_index("trait_id")
    for key in explorer.sequence():
        explorer.item = key
        shown = explorer.still()
        for later in hollow:
            assert escape(whole.loc[later, "description"]) not in shown
            if whole.loc[later, "evidence_after"]:
                assert escape(whole.loc[later, "evidence_after"]) not in shown
        assert "Western states assail" not in shown


def test_a_source_of_later_days_is_counted_and_not_shown(eve):
    explorer = explore.negotiators(eve, view="people", revealed=True, item="nt12")
    card = explorer.card()
    assert say("sources.withheld", n=2) in card
    assert "AFP via Digital Journal" in card


def test_the_whole_case_tells_what_the_event_added(malta):
    explorer = explore.negotiators(malta, view="people", revealed=True, item="nt10")
    assert "Remained in his seat while several allies walked out" in explorer.card()
    assert OPENS not in explorer.still()


def test_a_case_without_negotiators_says_so(malta, eve):
    bare = dataclasses.replace(
        malta, tables={**malta.tables, "negotiators": malta.negotiators.iloc[:0]}
    )
    with pytest.raises(SummitryError, match="describes no negotiators"):
        explore.negotiators(bare)
    hollow = eve.negotiators[eve.negotiators["hollow"]]
    later = dataclasses.replace(eve, tables={**eve.tables, "negotiators": hollow})
    with pytest.raises(SummitryError, match="opens with the record"):
        explore.negotiators(later)


def test_the_eyes_of_the_buttons_are_those_of_the_table(explorer):
    choose = next(one for one in explorer.controls if one.trait == "answer")
    assert tuple(choose.values()) == EYES
