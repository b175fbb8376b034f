import dataclasses
from html import escape

import pytest
from ipywidgets import HTML

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.meeting import ABOUT, KIND
from summitry.text import say

LATER = ("Malta", "Riyadh", "Rubio")


@pytest.fixture
def explorer(view, malta, eve):
    """Return the explorer on the eve and on the whole case."""
    return explore.what_is_a_meeting({"eve": eve, "whole": malta}[view])


def html(explorer):
    """Return all that the widgets show."""
    return "".join(part.value for part in explorer.board.shell.children if isinstance(part, HTML))


def pressed(explorer, label):
    """Press the button of that label."""
    found = [one for one in explorer.controls if one.label == say(f"meeting.{label}")]
    found[0].button.click()


def test_before_a_rule_is_kept_nothing_tells_how_a_ministry_named_it(explorer):
    explorer.criteria = ("readout",)
    for key, row in explorer.by_key.items():
        explorer.item = key
        shown = explorer.still()
        for named in (row.named_first, row.named_second):
            assert escape(named) not in shown
    columns = [say("meeting.column.named", side=side) for side in ("United States", "Russia")]
    for column in columns:
        assert set(explorer.table()[column]) == {say("meeting.waits")}


def test_the_first_tick_puts_rows_out(explorer):
    first = explorer.reading
    assert "asks for nothing" in first
    explorer.criteria = ("planned",)
    assert explorer.reading != first
    words = [text.get_text() for text in explorer.picture.words["verdict"]]
    assert {"meeting", "no\nmeeting"} == set(words)


def test_the_rule_of_ten_minutes_and_an_account(eve):
    explorer = explore.what_is_a_meeting(eve, minutes=10, criteria=("readout",), revealed=True)
    reading = explorer.reading
    assert "five of the nine occasions count as meetings" in reading
    assert "each called three of them a meeting" in reading
    assert "You part from both at the July call and New Delhi." in reading
    assert "They quarrel over New Delhi" in reading


def test_a_rule_may_agree_with_both_where_they_quarrel_with_each_other(eve):
    explorer = explore.what_is_a_meeting(eve, minutes=30, criteria=("agreed",), revealed=True)
    reading = explorer.reading
    assert say("meeting.part_none") in reading
    assert "New Delhi (only a talk for the United States, no meeting for Russia)" in reading
    assert "no rule can match the words of both there" in reading
    explorer.criteria = ("delegations", "agreed")
    assert "leave it open for Stockholm" in explorer.reading
    assert say("meeting.part_none_open") in explorer.reading


def test_a_talk_and_a_meeting_are_never_called_alike(explorer):
    explorer.revealed = True
    words = {
        (getattr(row, f"called_{side}"), word)
        for side in ("first", "second")
        for row, word in zip(explorer.by_key.values(), explorer.called(side), strict=True)
    }
    assert {("meeting", "meeting"), ("less", "only a talk"), ("no_meeting", "no meeting")} <= words
    assert ("none_planned", "none planned") in words
    assert "talks" not in explorer.reading
    explorer.item = "new-delhi-2023"
    assert "For the United States, only a talk:" in explorer.card()
    assert "For Russia, no meeting:" in explorer.card()


def test_a_plan_stated_beforehand_is_not_told_as_a_denial_of_a_meeting(malta):
    explorer = explore.what_is_a_meeting(malta, revealed=True, item="malta-2024")
    assert "For the United States, none planned, said beforehand:" in explorer.card()
    assert "How: no talk reported, in one room." in explorer.card()
    beforehand = malta.contacts[malta.contacts["called_first"] == "none_planned"]
    assert list(beforehand["name"]) == ["Bali", "Phnom Penh", "Malta"]
    assert "Malta" not in explorer.reading


def test_malta_and_rio_part_from_no_rule_where_no_ministry_named_what_took_place(malta):
    explorer = explore.what_is_a_meeting(malta, revealed=True)
    rows = {explorer.keys.index(key) for key in ("malta-2024", "rio-2024", "bali-2022")}
    found = explorer.found()
    assert set(found[["malta-2024", "rio-2024", "bali-2022"]]) == {"meeting"}
    assert not rows & {*explorer.parted(found, "first"), *explorer.parted(found, "second")}


def test_where_no_words_were_found_the_card_says_only_that(malta):
    bare = malta.contacts.assign(named_first="", called_first="not_found")
    case = dataclasses.replace(malta, tables={**malta.tables, "contacts": bare})
    explorer = explore.what_is_a_meeting(case, revealed=True)
    assert "For the United States: not found." in explorer.card()


def test_who_asks_for_a_picture_is_told_where_none_was_found(eve):
    explorer = explore.what_is_a_meeting(eve, criteria=("photograph",))
    open_rows = "leave it open for Bali, Phnom Penh, New Delhi, Jakarta and Rio de Janeiro"
    assert open_rows in explorer.reading
    explorer.item = "new-delhi-2023"
    assert "no source was found on a picture of both" in explorer.reading


def test_the_occasion_in_hand_says_what_it_lacks(eve):
    explorer = explore.what_is_a_meeting(
        eve, minutes=15, criteria=("readout", "planned"), item="new-delhi-2023"
    )
    assert "New Delhi: what it lacks is length and planning beforehand." in explorer.reading


def test_without_a_rule_nothing_is_kept_and_a_sentence_asks_for_one(explorer, own_journal):
    pressed(explorer, "reveal")
    assert not explorer.revealed
    assert explorer.trouble == say("meeting.rule_first")
    assert own_journal.latest(explorer.case.id, KIND, ABOUT) is None


def test_a_rule_is_kept_and_then_the_words_show(explorer, own_journal):
    explorer.adjust({"minutes": 10, "criteria": ("agreed", "readout")})
    pressed(explorer, "reveal")
    assert explorer.revealed
    kept = own_journal.latest(explorer.case.id, KIND, ABOUT).value
    assert kept == {"minutes": 10, "criteria": ["readout", "agreed"]}
    explorer.item = "new-delhi-2023"
    assert escape("no negotiations, no meeting") in html(explorer)
    hidden = [control.widget.layout.display for control in explorer.committing]
    assert hidden == ["none", "none"]


def test_the_words_can_be_seen_without_a_rule_and_nothing_is_kept(explorer, own_journal):
    pressed(explorer, "skip")
    assert explorer.revealed
    assert own_journal.latest(explorer.case.id, KIND, ABOUT) is None


def test_a_reopened_notebook_shows_the_rule_that_was_kept(eve, own_journal):
    before = explore.what_is_a_meeting(eve, minutes=10, criteria=("readout",))
    assert before.board
    before.reveal()
    again = explore.what_is_a_meeting(eve)
    bundle = again._repr_mimebundle_()
    assert "asks for nothing" in bundle["text/plain"]
    assert (again.minutes, again.criteria, again.revealed) == (10, ("readout",), True)


@pytest.mark.parametrize("value", [{"minutes": 7}, {"minutes": 10, "criteria": ["handshake"]}, 3])
def test_an_entry_that_does_not_fit_is_left_alone(eve, own_journal, value):
    told = {"case": eve.id, "kind": KIND, "about": ABOUT, "question": "?"}
    own_journal.append(**told, value=value)
    explorer = explore.what_is_a_meeting(eve)
    explorer._repr_mimebundle_()
    assert (explorer.minutes, explorer.criteria, explorer.revealed) == (0, (), False)
    assert explorer.trouble == ""


def test_on_the_eve_no_later_occasion_is_reached(eve):
    explorer = explore.what_is_a_meeting(eve, revealed=True)
    said = []
    for key in explorer.keys:
        explorer.item = key
        said.append(explorer.still())
    assert [name for name in LATER if any(name in one for one in said)] == []
    assert len(explorer.keys) == 9
    hidden = explore.what_is_a_meeting(eve)
    assert say("meeting.later") in hidden.reading


def test_what_was_said_later_shows_in_the_whole_case_alone(eve, malta):
    later = malta.contacts.set_index("contact_id").loc["new-delhi-2023", "afterwards"]
    shown = [
        escape(later)
        in explore.what_is_a_meeting(case, item="new-delhi-2023", revealed=True).card()
        for case in (eve, malta)
    ]
    assert shown == [False, True]


def test_a_case_without_contacts_says_so(malta):
    empty = malta.contacts.iloc[:0]
    bare = dataclasses.replace(malta, tables={**malta.tables, "contacts": empty})
    with pytest.raises(SummitryError, match="names no contacts"):
        explore.what_is_a_meeting(bare)
    with pytest.raises(SummitryError, match="opens with the record"):
        explore.what_is_a_meeting(malta.as_of("2010-01-01"))


def test_sides_without_a_name_are_still_told_apart(malta):
    sides = malta.header.sides.model_copy(update={"first": "", "second": ""})
    header = malta.header.model_copy(update={"sides": sides})
    explorer = explore.what_is_a_meeting(dataclasses.replace(malta, header=header), revealed=True)
    assert "the first side and of the second side" in explorer.reading
