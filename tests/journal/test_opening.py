import dataclasses
import datetime as dt
import json

import pytest

from summitry.journal import commit, disk
from summitry.journal.lifting import lifted
from summitry.journal.listing import kind_words
from summitry.journal.opening import opened_at
from summitry.journal.store import Journal
from summitry.text import say


@pytest.fixture
def opening(malta, journal):
    """Return the widget that opens the record of the whole case."""
    return commit.opening(malta, journal)


def put_on_screen(shown):
    """Show it as a notebook would, and return what is shown besides the widgets."""
    bundle, _metadata = shown._repr_mimebundle_()
    return bundle


def say_belief(journal, case, percent):
    """Commit the belief of the first notebook."""
    prompt = case.prompts[case.prompts["kind"] == "belief"].iloc[0]
    asked = {"case": case.id, "kind": "belief", "about": prompt["prompt_id"]}
    return journal.append(**asked, value=percent)


def forecast(journal, case, place, value=None):
    """Commit a forecast on one of the questions."""
    row = case.forecasts.iloc[place]
    even = {option: 100 // len(row["options"]) for option in row["options"]}
    value = value or {"probabilities": even, "reason": "habit"}
    journal.append(case=case.id, kind="forecast", about=row["question_id"], value=value)


def refuse(*_words):
    raise OSError(28, "No space left on device")


def test_nobody_has_opened_a_record_before_the_button_is_pressed(opening, malta, journal):
    put_on_screen(opening)
    assert opened_at(journal, malta.id) is None
    assert not journal.path.exists()
    assert (opening.button.description, opening.button.disabled) == ("Open the record", False)
    assert opening.status.value.count("<p") == 0


def test_pressing_opens_it_once_and_shows_when(opening, malta, journal, page_of):
    put_on_screen(opening)
    opening.button.click()
    moment = opened_at(journal, malta.id)
    assert abs(dt.datetime.now().astimezone() - moment) < dt.timedelta(minutes=5)
    assert page_of(opening.status.value).text.startswith("You opened the record at ")
    assert opening.button.disabled
    opening.open()
    kept = Journal(journal.folder).history(malta.id, "opening", "record")
    assert [entry.moment for entry in kept] == [moment]


def test_a_reopened_notebook_says_that_it_is_open(opening, malta, journal, page_of):
    opening.open()
    again = commit.opening(malta, Journal(journal.folder))
    put_on_screen(again)
    assert "You opened the record" in page_of(again.status.value).text
    assert again.button.disabled


def test_the_first_opening_counts(malta, journal):
    for at in ("2026-02-03T10:00:00+00:00", "2026-02-05T10:00:00+00:00"):
        entry = {"id": at, "at": at, "case": malta.id, "kind": "opening", "about": "record"}
        journal.folder.mkdir(exist_ok=True)
        with journal.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps({**entry, "value": {}}) + "\n")
    assert opened_at(journal, malta.id) == dt.datetime(2026, 2, 3, 10, tzinfo=dt.UTC)
    assert opened_at(journal, "another-case") is None


def test_what_one_brings_stands_there_and_is_kept_with_the_act(opening, malta, journal, page_of):
    for percent in (20, 60, 35):
        say_belief(journal, malta, percent)
    for place in (0, 0, 3):
        forecast(journal, malta, place)
    put_on_screen(opening)
    shown = page_of(opening.bringing.value).text
    assert "First you said 20%, unlikely, at" in shown
    assert "; last 35%, unlikely, at" in shown
    assert "60%" not in shown
    assert f"You have committed 2 of the {len(malta.forecasts)} forecasts." in shown
    opening.open()
    value = journal.latest(malta.id, "opening", "record").value
    assert list(value["beliefs"].values()) == [[20, 60, 35]]
    assert value["forecasts"] == {"committed": 2, "asked": len(malta.forecasts)}
    assert value["words"] == " ".join(line.text for line in map(page_of, lines(opening)))


def lines(opening):
    """Return the items of what one brings."""
    return [part.split("</li>")[0] for part in opening.bringing.value.split("<li>")[1:]]


def test_what_is_said_afterwards_is_not_brought(opening, malta, journal, page_of):
    say_belief(journal, malta, 20)
    put_on_screen(opening)
    opening.open()
    say_belief(journal, malta, 90)
    forecast(journal, malta, 1)
    opening.refresh()
    shown = page_of(opening.bringing.value).text
    assert "You said 20%" in shown
    assert "90%" not in shown
    assert "committed none" in shown


def test_who_brings_nothing_is_told_so_and_may_open_it(opening, malta, journal, page_of):
    forecast(journal, malta, 0, {"probabilities": {"perhaps": 100}, "reason": ""})
    say_belief(journal, malta, "quite")
    put_on_screen(opening)
    shown = page_of(opening.bringing.value).text
    assert "You have not said yet." in shown
    assert "committed none of the" in shown
    opening.open()
    assert opened_at(journal, malta.id)


def test_what_opens_is_counted_from_the_case(malta, eve):
    opened = lifted(malta)
    assert opened == lifted(eve)
    facts, claims = len(malta.facts), len(malta.claims)
    for words in (f"{facts} facts", f"{claims} verdicts on what the article claims"):
        assert words in opened
    signals = len(malta.signals) - len(eve.signals)
    assert f"{signals} signals" in opened
    assert f"{len(malta.corroboration):,} cells of who says what" in opened
    kept_back = len(malta.positions) - (~eve.positions["hollow"]).sum()
    assert f"{kept_back} positions that rest on later acts or on the outcome" in opened
    few = dataclasses.replace(malta, tables={**malta.tables, "facts": malta.facts.iloc[:1]})
    assert "1 fact" in lifted(few)


def test_a_saved_notebook_never_depends_on_the_journal(opening, malta, journal):
    before = put_on_screen(opening)
    say_belief(journal, malta, 20)
    opening.open()
    after = put_on_screen(opening)
    for kind in ("text/html", "text/plain"):
        assert before[kind] == after[kind]
    assert say("opening.after") in before["text/html"]
    assert "4 December 2024" in before["text/plain"]


def test_with_a_full_disk_it_opens_and_the_act_waits(opening, malta, journal, monkeypatch, page_of):
    put_on_screen(opening)
    with monkeypatch.context() as trouble:
        trouble.setattr(disk.os, "write", refuse)
        opening.button.click()
        assert page_of(opening._trouble.value).text.startswith("Not saved yet: there is no room")
        assert opened_at(journal, malta.id) is not None
        assert "That is not saved yet." in page_of(opening.status.value).text
        assert (opening.button.description, opening.button.disabled) == ("Save again", False)
    opening.button.click()
    assert opening.trouble == ""
    assert opening.button.disabled
    assert opened_at(Journal(journal.folder), malta.id) == opened_at(journal, malta.id)


def test_a_journal_that_cannot_be_read_is_said_on_screen(opening, journal, monkeypatch, page_of):
    opening.open()
    monkeypatch.setattr(disk.time, "sleep", lambda _pause: None)

    def no_entry(*_words, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(disk.os, "open", no_entry)
    again = commit.opening(opening.case, Journal(journal.folder))
    put_on_screen(again)
    assert "cannot be read" in page_of(again._trouble.value).text
    again.button.click()
    assert "cannot be read" in page_of(again._trouble.value).text


def test_the_journal_page_names_the_act():
    assert kind_words("opening") == "Record opened"
