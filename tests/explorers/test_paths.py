import datetime as dt
import re

import numpy as np
import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.paths import MONTHS


@pytest.fixture
def board(eve):
    """Return the explorer on the eve, with its widgets made."""
    explorer = explore.paths(eve)
    assert explorer.board
    return explorer


def control(explorer, trait, place=0):
    """Return a control of a trait; several may set the same one."""
    return [one for one in explorer.controls if one.trait == trait][place]


def shown(explorer):
    """Return the traits whose controls are there, each once."""
    there = [one.trait for one in explorer.controls if one.widget.layout.display != "none"]
    return set(there) - {"saved"}


def test_before_the_guess_no_chance_shows(board):
    assert "After" not in board.reading
    assert "From Frozen: in which state do you expect the two" in board.reading
    assert list(board.table().columns) == ["State", "What it means", "What would count"]
    assert list(board.table()["State"]) == list(board.names.values())
    assert "of 100 months" not in board.card()
    fan = [band.get_paths() for band in board.picture.bands]
    assert [len(paths) for paths in fan] == [1, 0, 0, 0, 0]
    assert board.picture.labels[0].get_text() == "Frozen"
    assert board.picture.wait.get_text()


def test_the_sliders_come_with_the_fan(board):
    assert shown(board) == {"start", "guess", "revealed"}
    board.revealed = True
    assert shown(board) == {"start", "thaw", "setback", "shock", "held", "month"}


def test_a_guess_is_asked_for_and_then_kept_with_its_start(board, own_journal):
    control(board, "revealed").button.click()
    assert not board.revealed
    assert "Choose a state first" in board.trouble
    board.adjust({"start": "by_phone", "guess": "ministers_meet"})
    control(board, "revealed").button.click()
    entry = own_journal.latest("malta-2024", "path", "contact")
    own = {"thaw": 10, "setback": 35, "shock": 2}
    assert entry.value == {"guess": "ministers_meet", "start": "by_phone", **own}
    assert entry.question.startswith("From By phone")
    assert "Your guess for the end, Ministers meet, has" in board.reading


def test_own_chances_are_kept_at_a_press_and_come_back(board, own_journal, eve):
    board.adjust({"guess": "frozen"})
    control(board, "revealed").button.click()
    keep = control(board, "held").button
    assert keep.disabled
    board.thaw = 25
    assert not keep.disabled
    keep.click()
    assert keep.disabled
    entry = own_journal.latest("malta-2024", "path", "contact")
    assert entry.value["thaw"] == 25
    assert entry.question.startswith("From Frozen: how often")
    again = explore.paths(eve)
    again._repr_mimebundle_()
    assert (again.guess, again.thaw, again.held, again.revealed) == ("frozen", 25, True, True)


def test_own_chances_can_be_kept_without_a_guess(board, own_journal, eve):
    board.adjust({"revealed": True, "shock": 9})
    control(board, "held").button.click()
    assert own_journal.latest("malta-2024", "path", "contact").value["guess"] is None
    again = explore.paths(eve)
    again._repr_mimebundle_()
    assert (again.guess, again.shock, again.revealed) == (None, 9, True)


def test_an_older_entry_without_chances_still_opens(eve, own_journal):
    told = {"case": "malta-2024", "kind": "path", "about": "contact", "question": "?"}
    own_journal.append(value={"guess": "step_back", "start": "by_phone"}, **told)
    explorer = explore.paths(eve)
    explorer._repr_mimebundle_()
    assert (explorer.guess, explorer.start, explorer.thaw) == ("step_back", "by_phone", 10)
    assert (explorer.revealed, explorer.held) == (True, False)


def test_it_shows_without_a_guess_and_keeps_nothing_then(board, own_journal):
    control(board, "revealed", place=1).button.click()
    assert board.revealed
    assert own_journal.latest("malta-2024", "path", "contact") is None


def test_a_reopened_notebook_shows_the_guess_and_its_still_picture_does_not(board, eve):
    fresh = explore.paths(eve)._repr_mimebundle_()
    board.adjust({"start": "by_phone", "guess": "frozen"})
    control(board, "revealed").button.click()
    again = explore.paths(eve)
    bundle = again._repr_mimebundle_()
    assert (again.guess, again.start, again.revealed) == ("frozen", "by_phone", True)
    assert bundle["text/plain"] == fresh["text/plain"]
    assert bundle["text/html"] == fresh["text/html"]


def test_a_state_that_the_pack_has_no_more_is_passed_over(eve, own_journal):
    told = {"case": "malta-2024", "kind": "path", "about": "contact", "question": "?"}
    own_journal.append(value={"guess": "by_letter", "start": "frozen"}, **told)
    explorer = explore.paths(eve)
    explorer._repr_mimebundle_()
    assert (explorer.guess, explorer.revealed, explorer.trouble) == (None, False, "")


def test_the_months_of_the_table_each_add_up_to_a_hundred(board):
    board.adjust({"revealed": True, "thaw": 33, "setback": 20, "shock": 7})
    table = board.table()
    assert list(table["Month"]) == list(range(MONTHS + 1))
    assert table.drop(columns="Month").sum(axis=1).between(99.7, 100.3).all()


def test_more_thaw_brings_more_contact_and_more_shock_less(board):
    board.revealed = True
    held = {}
    for name, settings in {
        "calm": {}, "thaw": {"thaw": 40}, "shock": {"shock": 25}, "setback": {"setback": 70},
    }.items():  # fmt: skip
        board.reset()
        board.adjust({"revealed": True, **settings})
        held[name] = board.table()["Frozen"].iloc[-1]
    assert held["thaw"] < held["calm"] < min(held["shock"], held["setback"])


def test_the_cursor_says_the_month_it_stands_at(board):
    board.adjust({"revealed": True, "month": 0})
    assert board.reading.startswith("At the start contact stands at Frozen.")
    board.month = 1
    assert board.reading.startswith("After one month, of 100 such years: Frozen 94, By phone 3")
    board.month = 6
    assert board.reading.startswith("After 6 months")
    assert board.picture.cursor.get_xdata() == [6, 6]


def test_the_first_coming_is_told_for_the_guessed_state(board):
    board.adjust({"revealed": True, "guess": "by_phone"})
    assert re.search(r"reaches By phone, or more, at least once", board.reading)
    board.guess = "frozen"
    assert "reaches Ministers meet, or more" in board.reading
    board.adjust({"guess": "by_phone", "start": "by_phone"})
    assert "at least once" not in board.reading


def test_what_never_comes_is_not_given_a_number_of_months(board):
    board.adjust({"revealed": True, "guess": "step_back", "thaw": 0})
    assert "or it never comes" in board.reading
    assert "inf" not in board.reading


def test_the_real_year_cannot_be_reached_on_the_eve(board):
    assert board.case.withholds("path_record")
    assert board.record == []
    assert "real" not in [one.trait for one in board.controls]
    board.real = True
    assert not board.real
    assert not board.revealed
    assert "Real year" not in board.table().columns


def test_the_real_year_is_laid_over_the_fan_on_the_whole_case(malta):
    explorer = explore.paths(malta, guess="ministers_meet", real=True)
    assert explorer.revealed
    assert "left the fan at month 2, in Talks on one issue" in explorer.reading
    assert "9 of the 10 months on file" in explorer.reading
    assert list(explorer.table()["Real year"])[5:8] == ["By phone", "By phone", "Ministers meet"]
    assert "Riyadh" in explorer.card()
    marks = explorer.picture.real.get_ydata()
    assert np.flatnonzero(np.isnan(marks)).tolist() == [11, 12]


def test_where_the_fan_holds_every_month_on_file_it_is_never_left(malta):
    explorer = explore.paths(malta, start="by_phone", thaw=60, setback=60, shock=30, real=True)
    shares = explorer.fan().shares
    outside = [
        month
        for month, state in enumerate(explorer.record)
        if month and state is not None and shares[month, state] < 0.1
    ]
    assert outside
    assert f"left the fan at month {outside[0]}," in explorer.reading
    explorer.record = [None, *[0] * 12]
    assert "In none of the 12 months on file" in explorer.draw()


def test_the_real_year_displaces_the_first_coming_into_the_card(malta):
    explorer = explore.paths(malta, guess="ministers_meet", revealed=True)
    assert explorer.reading.count(". ") + 1 == 4
    told = [
        one for one in explorer.reading.split(". ") if "at least once" in one or "Averaged" in one
    ]
    assert len(told) == 2
    assert "at least once" not in explorer.card()
    explorer.real = True
    assert explorer.reading.count(". ") + 1 == 4
    for one in told:
        assert one.rstrip(".") not in explorer.reading
        assert one.rstrip(".") in explorer.card()


def test_the_real_year_rests_on_events_of_its_own_month(malta):
    starts = dict(zip(malta.events["event_id"], malta.events["start"], strict=True))
    for row in malta.path_record.to_dict("records"):
        assert row["source_ids"], row["month"]
        days = [starts[one].first for one in row["event_ids"]]
        late = [(day.year - 2024) * 12 + day.month - 12 for day in days]
        assert all(row["month"] <= one <= row["month"] + 1 for one in late), row


def test_the_path_may_begin_only_where_the_pack_gives_a_reason(eve):
    with pytest.raises(SummitryError, match="there is no start 'talks_on_issue' here"):
        explore.paths(eve, start="talks_on_issue")


def test_the_card_says_why_the_path_begins_there_and_why_the_chances_are_as_they_are(board):
    assert "after the call of April 2023" in board.card()
    assert board.card().count("<li>") == len(board.ids)
    board.revealed = True
    assert board.card().count("<li>") == len(board.ids) + len(board.case.path_moves)
    board.start = "by_phone"
    assert "a prisoner exchange in August" in board.card()


def test_two_chances_are_counted_in_the_months_without_a_talk(eve):
    in_person = eve.contacts["minutes"].gt(0) & eve.contacts["format"].ne("telephone")
    month = {
        kind: {12 * day.first.year + day.first.month for day in days}
        for kind, days in {
            "call": eve.events.loc[eve.events["place"].eq("by telephone"), "start"],
            "talk": eve.contacts.loc[in_person, "start"],
        }.items()
    }
    window = range(12 * 2022 + 3, 12 * 2024 + 12)
    frozen = [one for one in window if one not in month["call"] | month["talk"]]
    assert (len(window), len(frozen)) == (33, 30)
    chances = eve.path_moves.set_index(["from_state", "to_state"])["chance"]
    for kind, state in (("call", "by_phone"), ("talk", "ministers_meet")):
        after = [one for one in frozen if one + 1 in month[kind]]
        assert round(100 * len(after) / len(frozen)) == chances["frozen", state] == 3


def test_after_new_delhi_the_next_talk_was_the_call_of_the_month_after(eve):
    calls = eve.events.loc[eve.events["place"].eq("by telephone"), "start"]
    talk = max(eve.contacts.loc[eve.contacts["minutes"].gt(0), "start"], key=lambda day: day.first)
    later = [day.first for day in calls if day.first > talk.last]
    assert (str(talk), later) == ("2023-03-02", [dt.date(2023, 4, 2)])


def test_a_pack_without_states_is_told_so_in_a_sentence(malta):
    case = type(malta)(malta.header, {**malta.tables, "path_states": malta.path_states.iloc[:1],
                                      "path_moves": malta.path_moves.iloc[:0]})  # fmt: skip
    with pytest.raises(SummitryError, match="names no states of contact"):
        explore.paths(case)
