"""Explorers of a whole case stay under a lid until the learner has opened the record."""

import asyncio
import dataclasses
import gc

import ipywidgets as widgets
import pytest

from summitry import explore
from summitry.explorers import lid
from summitry.explorers.lid import front
from summitry.explorers.timeline import TimelineExplorer
from summitry.journal import commit, disk
from summitry.journal.opening import opened_at
from summitry.text import say


def on_screen(explorer):
    """Show an explorer as a notebook does, and return the widget it shows."""
    explorer._repr_mimebundle_()
    return front(explorer)


def words(widget):
    """Return all text of a widget and those inside."""
    inside = "".join(words(child) for child in getattr(widget, "children", ()))
    return str(getattr(widget, "description", "")) + str(getattr(widget, "value", "")) + inside


def is_closed(explorer):
    """Tell whether the lid is on."""
    return say("opening.closed") in words(on_screen(explorer))


def refuse(*_words):
    raise OSError(28, "No space left on device")


@pytest.fixture
def claims(malta):
    """Return the claim ledger on the whole case."""
    return explore.claims(malta)


@pytest.fixture
def timeline(malta):
    """Return an explorer that predicts nothing, on the whole case."""
    return TimelineExplorer(malta)


def test_a_whole_case_shows_one_sentence_and_one_button(timeline):
    shown = on_screen(timeline)
    told = words(shown)
    assert say("opening.closed") in told
    assert timeline.title() in told
    assert "Open the record" in told
    assert "figure" not in told.split("</style>")[-1]
    assert timeline._board is None


def test_the_lid_lifts_from_all_at_once_and_the_opening_says_so(
    claims, timeline, malta, own_journal
):
    opening = commit.opening(malta)
    opening._repr_mimebundle_()
    shown = [on_screen(one) for one in (claims, timeline)]
    claims.lid.button.click()
    assert opened_at(own_journal, malta.id)
    for explorer, box in zip((claims, timeline), shown, strict=True):
        assert box.children == (explorer.board.shell,)
    assert "You opened the record" in opening.status.value
    assert opening.button.disabled


def test_the_keyboard_lands_in_the_board_that_the_learner_opened(claims, timeline, monkeypatch):
    monkeypatch.setattr(lid, "FOCUS_AFTER", 0)
    focused = []
    for one in (claims, timeline):
        on_screen(one)
    monkeypatch.setattr(widgets.DOMWidget, "focus", lambda one: focused.extend([one]))

    async def press():
        claims.lid.button.click()
        await asyncio.sleep(0.01)

    asyncio.run(press())
    assert focused == [lid.first_stop(claims.board.shell)]
    assert isinstance(focused[0], lid.STOPS)


def test_where_nothing_could_be_saved_the_keyboard_stays_on_the_button(claims, monkeypatch):
    monkeypatch.setattr(lid, "FOCUS_AFTER", 0)
    monkeypatch.setattr(disk.os, "fsync", refuse)
    focused = []
    monkeypatch.setattr(widgets.DOMWidget, "focus", lambda one: focused.extend([one]))
    on_screen(claims)

    async def press():
        claims.lid.button.click()
        await asyncio.sleep(0.01)

    asyncio.run(press())
    assert claims.lid.row in claims.lid.box.children
    assert focused == []


def test_the_first_stop_is_the_first_that_shows_and_can_be_used():
    hidden, off = widgets.Button(layout={"display": "none"}), widgets.Button(disabled=True)
    line, tick = widgets.Text(), widgets.Checkbox()
    row = widgets.HBox([hidden, widgets.VBox([hidden]), widgets.HTML("A"), off, line, tick])
    assert lid.first_stop(row) is line
    assert lid.first_stop(widgets.HTML("A")) is None
    assert lid.first_stop(widgets.VBox([line], layout={"display": "none"})) is None


def test_the_opening_lifts_the_lids(claims, malta):
    box = on_screen(claims)
    commit.opening(malta).open()
    assert box.children == (claims.board.shell,)


def test_a_notebook_opened_later_reads_the_journal(malta, claims):
    assert is_closed(claims)
    commit.opening(malta).open()
    again = explore.claims(malta)
    assert on_screen(again) is again.board.shell
    assert not is_closed(claims)


def test_a_lid_looks_again_when_it_is_shown_again(claims, malta, own_journal):
    box = on_screen(claims)
    own_journal.append(case=malta.id, kind="opening", about="record", value={})
    assert say("opening.closed") in words(box)
    assert not is_closed(claims)


def test_another_case_opening_changes_nothing(claims, malta, own_journal):
    on_screen(claims)
    other = malta.header.model_copy(update={"id": "other-case"})
    commit.opening(dataclasses.replace(malta, header=other)).open()
    assert opened_at(own_journal, "other-case")
    assert is_closed(claims)


FREE = {"fixed_sum", "arms_race", "metaphors", "journey"}


def test_only_these_explorers_have_no_lid(make, explorer_name, malta):
    assert make(malta).under_lid == (explorer_name not in FREE)


@pytest.mark.parametrize("name", sorted(FREE))
def test_what_shows_nothing_of_the_record_has_no_lid(malta, own_journal, name):
    free = getattr(explore, name)(malta)
    assert on_screen(free) is free.board.shell
    assert free.lid is None
    assert opened_at(own_journal, malta.id) is None


def test_a_lid_says_what_a_press_does_and_what_is_committed(timeline, malta, own_journal):
    told = words(on_screen(timeline))
    assert say("opening.press") in told
    assert "You have committed none of the" in told
    row = malta.forecasts.iloc[0]
    given = dict.fromkeys(row["options"], 0)
    value = {"probabilities": given}
    own_journal.append(case=malta.id, kind="forecast", about=row["question_id"], value=value)
    assert f"You have committed 1 of the {len(malta.forecasts)} forecasts." in words(
        on_screen(timeline)
    )


def test_views_of_the_eve_explorers_without_a_case_and_teachers_have_no_lid(malta, eve):
    for free in (explore.claims(eve), explore.xray(), explore.claims(malta, revealed=True)):
        assert on_screen(free) is free.board.shell
        assert free.lid is None


def test_driven_from_python_there_is_no_lid(claims):
    assert claims.reading
    assert claims.board.shell.children
    assert claims.lid is None


def test_what_a_saved_notebook_shows_is_the_same_with_and_without_the_lid(malta):
    closed = TimelineExplorer(malta)._repr_mimebundle_()
    commit.opening(malta).open()
    opened = TimelineExplorer(malta)._repr_mimebundle_()
    for kind in ("text/html", "text/plain"):
        assert closed[kind] == opened[kind]
    assert say("opening.closed") not in closed["text/html"]


def test_every_explorer_of_the_whole_case_lifts_to_its_board(make, explorer_name, malta):
    explorer = make(malta)
    box = on_screen(explorer)
    if explorer.case is None or not explorer.under_lid:
        assert box is explorer.board.shell
        return
    assert say("opening.closed") in words(box)
    assert explorer._board is None
    explorer.lid.open()
    assert box.children == (explorer.board.shell,), explorer_name
    assert explorer.trouble == ""


def test_what_was_kept_is_there_when_the_lid_lifts(malta):
    before = explore.same_voice(malta)
    before.guess = 3
    before.reveal()
    again = explore.same_voice(malta)
    box = on_screen(again)
    again.lid.open()
    assert again.revealed
    assert "(You said: three witnesses.)" in words(box)


def test_with_a_full_disk_the_board_shows_and_the_act_can_be_saved_again(
    claims, malta, own_journal, monkeypatch
):
    box = on_screen(claims)
    with monkeypatch.context() as trouble:
        trouble.setattr(disk.os, "write", refuse)
        claims.lid.button.click()
    assert box.children[-1] is claims.board.shell
    assert "Not saved yet" in words(box)
    assert own_journal.unsaved
    claims.lid.button.click()
    assert box.children == (claims.board.shell,)
    assert not own_journal.unsaved


def test_a_board_that_cannot_be_made_is_one_sentence(claims, monkeypatch):
    box = on_screen(claims)

    def fails(_explorer):
        raise KeyError("controls")

    monkeypatch.setattr(type(claims), "make_controls", fails)
    claims.lid.button.click()
    assert "summitry-trouble" in words(box)
    assert isinstance(claims.cause, KeyError)


def test_a_journal_does_not_keep_lids_alive(malta, own_journal):
    made = TimelineExplorer(malta)
    made.lid = lid.Lid(made)
    own_journal.lids.add(made.lid)
    assert len(own_journal.lids) == 1
    made.lid.button.close()
    made.lid.button._click_handlers.callbacks.clear()
    made.lid = None
    gc.collect()
    assert len(own_journal.lids) == 0


def test_forecasts_say_once_the_record_is_open_that_they_are_not_scored(eve, malta):
    late = say("opening.late")
    first = explore.forecast(eve)
    first._repr_mimebundle_()
    assert late not in first.board.card.value
    commit.opening(malta).open()
    first.adjust({"chances": {}})
    again = explore.forecast(eve)
    bundle = again._repr_mimebundle_()
    assert late in again.board.card.value
    assert late not in bundle["text/html"]
    first.chance_1, first.reason = 20, "habit"
    first.commit()
    assert late in first.board.card.value


def test_a_saved_notebook_keeps_the_record_folded_whether_it_is_open_or_not(claims, eve, malta):
    closed = claims._repr_mimebundle_()["text/html"]
    commit.opening(malta).open()
    opened = explore.claims(malta)._repr_mimebundle_()["text/html"]
    assert closed == opened
    assert closed.index(say("opening.folded")) < closed.index("<figure")
    assert say("opening.folded") not in explore.claims(eve)._repr_mimebundle_()["text/html"]
    taught = explore.claims(malta, revealed=True)._repr_mimebundle_()["text/html"]
    assert say("opening.folded") not in taught
