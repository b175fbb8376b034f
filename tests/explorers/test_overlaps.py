import dataclasses
from html import escape

import pytest
from ipywidgets import HTML

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.overlaps import ABOUT, KIND
from summitry.journal.store import SETTING
from summitry.models.overlaps import TYPES, keyed
from summitry.text import say

OPENS = "opens with the record"


@pytest.fixture
def explorer(view, malta, eve):
    """Return the explorer on the eve and on the whole case."""
    return explore.overlaps({"eve": eve, "whole": malta}[view])


@pytest.fixture
def with_overlaps(malta):
    """Return a function that gives the case with other overlaps."""

    def made(overlaps):
        return dataclasses.replace(malta, tables={**malta.tables, "overlaps": overlaps})

    return made


def coded(explorer):
    """Return the coded type of each card by key."""
    table = keyed(explorer.case.overlaps, explorer.case.issues).set_index("key")
    return {key: str(table.loc[key, "overlap_type"]) for key in explorer.cards}


def wrong(kind):
    """Return another type."""
    return TYPES[(TYPES.index(kind) + 1) % len(TYPES)]


def html(explorer):
    """Return all that the widgets show."""
    board = explorer.board
    return "".join(part.value for part in board.shell.children if isinstance(part, HTML))


def test_before_the_sorting_nothing_tells_how_a_card_is_coded(explorer):
    for key in explorer.cards:
        explorer.item = key
        said = explorer.reading + explorer.card()
        assert not [kind for kind in TYPES if say(f"overlaps.types.{kind}") in said]
        row = explorer.in_hand()
        assert row.explanation == OPENS or escape(row.explanation) not in explorer.still()
    assert set(explorer.table()[say("overlaps.column.coded")]) == {say("overlaps.waits")}
    assert list(explorer.picture.coded.get_xdata()) == []


def test_the_field_keeps_the_cards_back_until_they_were_shown(explorer):
    explorer.view = "field"
    assert explorer.reading
    assert set(explorer.picture.places) == set(explorer.by_key) - set(explorer.cards)
    assert "Six more, your cards, are kept back" in explorer.reading
    shown = set(explorer.table()[say("overlaps.column.who")])
    assert len(explorer.table()) == len(explorer.by_key) - len(explorer.cards)
    assert explorer.in_hand().pair_or_group in shown
    explorer.revealed = True
    assert explorer.reading
    assert set(explorer.picture.places) == set(explorer.by_key)
    assert len(explorer.table()) == len(explorer.by_key)


def test_a_card_is_sorted_by_its_button_and_stays_where_it_was_put(explorer):
    first, second = explorer.cards[:2]
    explorer.answer = "tradeable"
    explorer.item = second
    assert explorer.answer is None
    explorer.answer = "incompatible"
    explorer.item = first
    assert explorer.answer == "tradeable"
    assert explorer.given_answers() == {first: "tradeable", second: "incompatible"}
    assert "Two of six cards are sorted." in explorer.reading
    assert "You put it under “tradeable”." in explorer.reading


def test_the_coding_shows_only_after_at_least_one_card(explorer, own_journal):
    explorer.board.redraw()
    explorer.reveal()
    assert not explorer.revealed
    assert explorer.trouble == say("overlaps.sort_first")
    assert escape(explorer.trouble) in html(explorer)
    assert own_journal.entries() == ()
    explorer.answer = "tradeable"
    explorer.reveal()
    assert explorer.revealed
    assert explorer.trouble == ""


def test_hits_and_the_most_frequent_difference_are_told(explorer):
    kinds = coded(explorer)
    twice = next(kind for kind in kinds.values() if list(kinds.values()).count(kind) == 2)
    explorer.answers = tuple(wrong(kind) if kind == twice else kind for kind in kinds.values())
    explorer.revealed = True
    names = [say(f"overlaps.types.{kind}") for kind in (twice, wrong(twice))]
    assert "Four of the six cards you sorted lie where they were coded." in explorer.reading
    told = "Most often, twice, you sorted what is coded “{}” as “{}”."
    assert told.format(*names) in explorer.reading


def test_differences_that_came_once_are_all_named(explorer):
    kinds = list(coded(explorer).values())
    explorer.answers = (wrong(kinds[0]), *kinds[1:])
    explorer.revealed = True
    assert "Five of the six cards" in explorer.reading
    assert "One differs: you sorted what is coded" in explorer.reading


def test_who_sorts_as_the_coder_did_is_told_so(explorer):
    explorer.answers = tuple(coded(explorer).values())
    explorer.revealed = True
    assert "All six cards you sorted lie where they were coded." in explorer.reading


def test_unsorted_cards_are_no_differences(explorer):
    kinds = list(coded(explorer).values())
    explorer.answers = (kinds[0], wrong(kinds[1]), "", "", "", "")
    explorer.revealed = True
    assert "One of the two cards you sorted lies where it was coded." in explorer.reading


def test_showing_without_sorting_says_so_and_keeps_nothing(explorer, own_journal):
    explorer.revealed = True
    assert "You sorted no card" in explorer.reading
    assert own_journal.entries() == ()


def test_the_sorting_is_kept_once_and_again_when_it_changes(explorer, own_journal):
    explorer.answer = "tradeable"
    explorer.reveal()
    explorer.reveal()
    kept = own_journal.history(explorer.case.id, KIND, ABOUT)
    assert [entry.value for entry in kept] == [{explorer.cards[0]: "tradeable"}]
    explorer.reset()
    assert explorer.given_answers() == {}
    explorer.answer = "false_friend"
    explorer.reveal()
    assert len(own_journal.history(explorer.case.id, KIND, ABOUT)) == 2


def test_a_reopened_notebook_goes_on_from_the_journal_but_its_still_does_not(malta, own_journal):
    untouched = explore.overlaps(malta)._repr_mimebundle_()
    first = explore.overlaps(malta)
    first.answer = "tradeable"
    first.reveal()
    again = explore.overlaps(malta)
    bundle = again._repr_mimebundle_()
    assert (bundle["text/html"], bundle["text/plain"]) == (
        untouched["text/html"],
        untouched["text/plain"],
    )
    assert again.revealed
    assert again.given_answers() == first.given_answers()
    assert first.reading == again.reading


@pytest.mark.parametrize("value", ["words", {"no/card": "tradeable"}, {0: 1}, ["tradeable"]])
def test_what_else_may_stand_in_the_journal_does_no_harm(malta, own_journal, value):
    own_journal.append(case=malta.id, kind=KIND, about=ABOUT, value=value)
    explorer = explore.overlaps(malta)
    explorer._repr_mimebundle_()
    assert not explorer.revealed
    assert (explorer.cause, explorer.trouble) == (None, "")


def test_a_journal_that_cannot_be_written_is_said_and_offered_again(malta, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(SETTING, str(tmp_path / "file" / "my_work"))
    explorer = explore.overlaps(malta)
    explorer.board.redraw()
    explorer.answer = "tradeable"
    explorer.reveal()
    assert explorer.revealed
    assert not explorer.saved
    assert explorer.trouble.startswith("Not saved yet")


def test_on_the_eve_reasons_are_withheld_and_it_is_said(eve, malta):
    explorer = explore.overlaps(eve, revealed=True)
    reasons = set(malta.overlaps["explanation"])
    for key in explorer.cards:
        explorer.item = key
        assert say("overlaps.why_withheld") in explorer.card()
        assert not [reason for reason in reasons if escape(reason) in explorer.still()]


def test_in_the_whole_case_a_card_tells_its_reason_and_its_sources(malta):
    explorer = explore.overlaps(malta, revealed=True)
    for key in explorer.cards:
        explorer.item = key
        row, card = explorer.in_hand(), explorer.card()
        assert escape(row.explanation) in card
        assert card.count("<li>") == len(row.source_ids)


def test_issues_whose_coding_is_the_outcome_open_with_the_record(eve, malta):
    names = malta.issues["name"][malta.issues["outcome_coded"]]
    assert len(names) == 2
    notes = explore.overlaps(eve, view="field").row_notes()
    assert [notes.get(issue) for issue in malta.issues["issue_id"][names.index]] == [OPENS, OPENS]
    assert OPENS not in explore.overlaps(malta, view="field").row_notes().values()


def test_controls_of_the_sorting_go_once_it_is_done_and_in_the_field(malta):
    explorer = explore.overlaps(malta)
    assert explorer.board

    def there():
        return [control.widget.layout.display != "none" for control in explorer.sorting]

    assert there() == [True, True, True]
    explorer.view = "field"
    assert there() == [False, False, False]
    explorer.view = "sort"
    assert there() == [True, True, True]
    explorer.revealed = True
    assert there() == [False, False, False]


def test_turning_to_the_field_takes_an_overlap_in_hand_that_may_show(malta):
    explorer = explore.overlaps(malta)
    explorer.view = "field"
    assert explorer.item not in explorer.cards
    explorer.view = "sort"
    assert explorer.item in explorer.cards


def test_a_pack_without_overlaps_says_so(with_overlaps, malta):
    with pytest.raises(SummitryError, match="names no overlaps"):
        explore.overlaps(with_overlaps(malta.overlaps.iloc[:0]))


def test_a_view_whose_overlaps_all_open_later_says_so(with_overlaps, malta):
    outcome = malta.issues["issue_id"][malta.issues["outcome_coded"]]
    later = malta.overlaps[malta.overlaps["issue_id"].isin(outcome)]
    with pytest.raises(SummitryError, match=OPENS):
        explore.overlaps(with_overlaps(later).on_eve())


def test_a_pack_with_one_overlap_has_one_card_and_an_empty_field(with_overlaps, malta):
    explorer = explore.overlaps(with_overlaps(malta.overlaps.iloc[:1]))
    assert len(explorer.cards) == 1
    explorer.answer = next(iter(coded(explorer).values()))
    assert "It is sorted" in explorer.reading
    explorer.view = "field"
    assert "One more, your card, is kept back" in explorer.reading
    assert (explorer.card(), len(explorer.table()), explorer.cause) == ("", 0, None)
    explorer.reveal()
    assert explorer.reading.startswith("One overlap shows")
    explorer.view = "sort"
    assert "The one card you sorted lies where it was coded." in explorer.reading


@pytest.mark.parametrize("state", [{"item": "no/card"}, {"answers": ("nonsense",)}])
def test_a_setting_that_does_not_fit_is_refused_in_one_sentence(malta, state):
    with pytest.raises(SummitryError) as refusal:
        explore.overlaps(malta, **state)
    assert "\n" not in str(refusal.value)
