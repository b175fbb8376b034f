import asyncio
import dataclasses
import json
import os
import subprocess
import sys
from html import escape

import pandas as pd
import pytest
from ipywidgets import HTML

from summitry.explorers import rest
from summitry.explorers.chance import Chance
from summitry.explorers.forecast import CHANCES, KIND, ForecastExplorer
from summitry.explorers.forecast_book import UNTOUCHED
from summitry.explorers.scenarios import ScenariosExplorer
from summitry.journal.entries import DRAFT
from summitry.journal.store import SETTING, Journal
from summitry.text import say

TWO, FOUR = "q_bilateral", "q_next_meeting"


@pytest.fixture
def explorer(eve):
    """Return the explorer on the eve."""
    return ForecastExplorer(eve)


def commit(explorer, question, chance, reason="for a reason"):
    """Give the first option a chance and commit it."""
    explorer.question = question
    explorer.chance_1 = chance
    explorer.reason = reason
    explorer.commit()


def chances(explorer):
    """Return the chances in the controls of the question in hand."""
    return [getattr(explorer, trait) for trait in CHANCES if getattr(explorer, trait) is not None]


def html(explorer):
    """Return all that the widgets show."""
    return "".join(part.value for part in explorer.board.shell.children if isinstance(part, HTML))


def test_all_eleven_questions_are_asked_and_nothing_is_said_before_the_learner_does(explorer):
    assert len(explorer.questions) == 11
    assert "Nothing is said of it yet" in explorer.reading
    assert chances(explorer) == []
    assert set(explorer.table()[say("forecast.column.note")]) == {"untouched"}
    assert {explorer.book().status(one) for one in explorer.questions} == {UNTOUCHED}


def test_the_complement_of_two_options_follows(explorer):
    explorer.chance_1 = 20
    assert chances(explorer) == [20, 80]
    assert "“yes” 20 in 100 (unlikely) and “no” 80 in 100" in explorer.reading


def test_four_chances_sum_to_100_whichever_is_moved(explorer):
    explorer.question = FOUR
    for place, value in ((0, 40), (3, 7), (1, 50), (2, 100), (2, 1)):
        setattr(explorer, CHANCES[place], value)
        assert sum(chances(explorer)) == 100
        assert chances(explorer)[place] == value
    explorer.reset()
    explorer.question = FOUR
    explorer.chance_1 = 40
    assert chances(explorer) == [40, 20, 20, 20]


def test_what_was_typed_stays_while_the_rest_is_typed(explorer):
    explorer.question = FOUR
    boxes = [one.box for one in explorer.controls if isinstance(one, Chance)]
    for place, value in enumerate((30, 20, 40, 10)):
        boxes[place].value = str(value)[:1]
        boxes[place].value = str(value)
        assert chances(explorer)[: place + 1] == [30, 20, 40, 10][: place + 1]
        assert sum(chances(explorer)) == 100
    assert [one.value for one in boxes[:4]] == ["30", "20", "40", "10"]
    boxes[1].value = ""
    boxes[1].value = "25"
    assert chances(explorer) == [25, 25, 40, 10]


def test_what_exceeds_100_by_itself_says_so_and_is_not_committed(explorer, own_journal, eve):
    explorer.question = FOUR
    explorer.chance_1, explorer.chance_2, explorer.reason = 60, 55, "a thought"
    told = "These add up to 115; take 15 off."
    assert chances(explorer) == [60, 55, 0, 0]
    assert told in explorer.reading
    explorer.commit()
    assert explorer.trouble == told
    assert not explorer.committed
    explorer.question = TWO
    again = ForecastExplorer(eve)
    again._repr_mimebundle_()
    assert list(again.chances[FOUR].values()) == [60, 55, 0, 0]
    explorer.question = FOUR
    explorer.chance_1 = 45
    explorer.commit()
    assert explorer.committed


def test_start_over_takes_away_only_what_is_not_committed(explorer, own_journal, eve):
    commit(explorer, TWO, 30, "first")
    explorer.chance_1 = 44
    explorer.question = FOUR
    explorer.chance_1 = 50
    explorer.question = "q_posts"
    explorer.reset()
    assert explorer.chances == {TWO: {"yes": 30, "no": 70}}
    assert explorer.committed
    assert "One of eleven is committed so far." in explorer.reading
    again = ForecastExplorer(eve)
    again._repr_mimebundle_()
    assert (again.chances, again.versions) == (explorer.chances, explorer.versions)
    assert {one: why for one, why in again.reasons.items() if why} == {TWO: "first"}


def test_a_scenario_saved_while_forecasts_are_open_is_compared_with(explorer, own_journal, eve):
    explorer._repr_mimebundle_()
    drivers = dict.fromkeys(eve.drivers["driver_id"], 50)
    value = {"drivers": drivers, "base_rate": 10, "width": "table"}
    own_journal.append(case=eve.id, kind="scenario", about="late", value=value)
    explorer.chance_1 = 95
    assert "Your scenario “late”" in explorer.reading


def test_the_others_come_back_as_they_were_when_a_slider_was_drawn_to_its_end(explorer):
    explorer.question = FOUR
    options = explorer.questions[FOUR].options
    explorer.chances = {FOUR: dict(zip(options, [10, 60, 20, 10], strict=True))}
    for value in (40, 100, 55, 10):
        explorer.chance_1 = value
    assert chances(explorer) == [10, 60, 20, 10]


def test_sliders_are_there_for_the_options_in_hand_and_bear_their_names(explorer):
    sliders = [control for control in explorer.controls if isinstance(control, Chance)]

    def shown():
        return [one.box.description for one in sliders if one.widget.layout.display != "none"]

    assert shown() == ["yes, in 100"]
    assert sliders[0].slider.value == 50
    explorer.question = FOUR
    assert shown() == [f"{option}, in 100" for option in explorer.questions[FOUR].options]
    assert [one.slider.value for one in sliders] == [25, 25, 25, 25]
    sliders[1].box.value = "40"
    assert [one.slider.value for one in sliders] == [20, 40, 20, 20]


def test_a_forecast_needs_a_chance_and_a_reason(explorer, own_journal):
    explorer.board.redraw()
    explorer.commit()
    assert explorer.trouble == say("forecast.touch_first")
    assert escape(explorer.trouble) in html(explorer)
    explorer.chance_1 = 30
    explorer.reason = "  "
    explorer.commit()
    assert explorer.trouble == say("forecast.reason_first")
    assert own_journal.entries() == ()
    explorer.reason = "nobody announced one "
    explorer.commit()
    assert explorer.trouble == ""
    assert explorer.committed
    kept = own_journal.latest(explorer.case.id, KIND, TWO)
    assert kept.value == {
        "probabilities": {"yes": 30, "no": 70},
        "reason": "nobody announced one",
        "words": "yes 30, no 70. Because: nobody announced one",
    }
    assert kept.question == explorer.questions[TWO].words


def test_a_forecast_may_be_changed_and_every_version_is_kept(explorer, own_journal):
    commit(explorer, TWO, 30)
    explorer.commit()
    explorer.chance_1 = 20
    assert not explorer.committed
    assert "a change that is not committed" in explorer.reading
    assert explorer.book().earlier(TWO) == [(30, 70)]
    explorer.commit()
    assert "committed, as version 2" in explorer.reading
    assert len(own_journal.history(explorer.case.id, KIND, TWO)) == 2
    card = explorer.card()
    assert card.index("Version 2, committed") < card.index("Version 1, committed")
    points = explorer.picture.dots.get_xdata()
    assert list(points) == [30]


def test_a_forecast_survives_a_restart_of_the_kernel(explorer, own_journal, eve):
    commit(explorer, TWO, 30, "first")
    commit(explorer, FOUR, 40, "second")
    explorer.chance_2 = 33
    explorer.question = "q_posts"
    script = (
        "import json\n"
        "from summitry import open_case\n"
        "from summitry.explorers.forecast import ForecastExplorer\n"
        "explorer = ForecastExplorer(open_case('malta-2024').on_eve())\n"
        "explorer._repr_mimebundle_()\n"
        "print(json.dumps([explorer.chances, explorer.reasons, explorer.versions]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, SETTING: str(own_journal.folder)},
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [explorer.chances, explorer.reasons, explorer.versions]


def test_what_was_not_committed_is_kept_as_a_draft_when_one_goes_on(explorer, own_journal, eve):
    explorer.chance_1 = 44
    explorer.question = FOUR
    explorer.reason = "a thought"
    explorer.question = TWO
    kinds = [entry.kind for entry in own_journal.entries()]
    assert kinds == [DRAFT, DRAFT]
    again = ForecastExplorer(eve)
    again._repr_mimebundle_()
    assert again.chances == {TWO: {"yes": 44, "no": 56}}
    assert again.reasons[FOUR] == "a thought"
    assert again.versions == {}


def at_rest(explorer, *moves):
    """Make moves on a board that is shown, each of them followed by rest."""

    async def make():
        assert explorer.board
        for move in moves:
            move()
            for _ in range(20):
                await asyncio.sleep(0)

    asyncio.run(make())


def test_what_stands_is_kept_when_it_comes_to_rest_and_only_once(
    explorer, own_journal, monkeypatch, eve
):
    monkeypatch.setattr(rest, "PAUSE", 0)

    def burst():
        for chance in (10, 20, 30):
            explorer.chance_1 = chance

    def there_and_back():
        explorer.chance_1 = 31
        explorer.chance_1 = 30

    at_rest(explorer, burst, there_and_back, lambda: setattr(explorer, "reason", "a thought"))
    kept = [(entry.kind, entry.about, entry.value["reason"]) for entry in own_journal.entries()]
    assert kept == [(DRAFT, TWO, ""), (DRAFT, TWO, "a thought")]
    explorer.question = FOUR
    explorer.question = TWO
    assert len(own_journal.entries()) == 2
    again = ForecastExplorer(eve)
    at_rest(again, again._repr_mimebundle_)
    assert (again.chances[TWO], again.reasons[TWO]) == ({"yes": 30, "no": 70}, "a thought")
    assert len(own_journal.entries()) == 2


def test_who_comes_back_to_what_was_committed_finds_it_so(explorer, own_journal, monkeypatch, eve):
    monkeypatch.setattr(rest, "PAUSE", 0)

    def to(chance):
        return lambda: setattr(explorer, "chance_1", chance)

    at_rest(explorer, to(40), lambda: commit(explorer, TWO, 30), to(40), to(30))
    again = ForecastExplorer(eve)
    again._repr_mimebundle_()
    assert again.chances[TWO] == {"yes": 30, "no": 70}
    assert again.committed
    at_rest(explorer, to(40))
    once_more = ForecastExplorer(eve)
    once_more._repr_mimebundle_()
    assert once_more.chances[TWO] == {"yes": 40, "no": 60}
    assert not once_more.committed


def test_a_draft_that_cannot_be_kept_says_so_and_a_request_outlives_one_that_can(
    explorer, own_journal, monkeypatch
):
    monkeypatch.setattr(rest, "PAUSE", 0)

    def full(*_args):
        raise OSError(28, "No space left on device")

    def ask():
        explorer.chance_1 = 20
        explorer.commit()

    with monkeypatch.context() as broken:
        broken.setattr("summitry.journal.store.append", full)
        at_rest(explorer, lambda: setattr(explorer, "chance_1", 10))
        assert explorer.trouble.startswith("Not saved yet")
    at_rest(explorer, lambda: setattr(explorer, "chance_1", 15))
    assert (explorer.trouble, explorer.saved) == ("", True)
    at_rest(explorer, ask)
    assert explorer.trouble == say("forecast.reason_first")
    assert own_journal.latest(explorer.case.id, DRAFT, TWO).value["probabilities"]["yes"] == 20


def test_nothing_is_kept_of_what_nothing_was_said_of(explorer, own_journal, monkeypatch):
    monkeypatch.setattr(rest, "PAUSE", 0)
    at_rest(explorer, *(lambda one=one: setattr(explorer, "question", one) for one in (FOUR, TWO)))
    assert own_journal.entries() == ()


def test_the_card_says_how_the_question_will_be_settled(explorer):
    for question, asked in explorer.questions.items():
        explorer.question = question
        assert escape(asked.counts) in explorer.card()
    commit(explorer, TWO, 30)
    assert explorer.card().index("It counts as “yes” if this holds: ") < explorer.card().index(
        "Version 1"
    )


def test_a_saved_notebook_shows_nothing_of_the_journal(explorer, eve):
    fresh = ForecastExplorer(eve).still()
    commit(explorer, TWO, 30)
    bundle = ForecastExplorer(eve)._repr_mimebundle_()
    assert bundle["text/html"] == fresh
    assert "Nothing is said of it yet" in bundle["text/plain"]


def test_entries_that_do_not_fit_are_left_out(own_journal, eve):
    told = {"case": eve.id, "kind": KIND, "question": ""}
    for value in (7, {"probabilities": {"yes": 60, "no": 60}, "reason": ""}, {"reason": "r"}):
        own_journal.append(about=TWO, value=value, **told)
    own_journal.append(about="q_gone", value={"probabilities": {}, "reason": ""}, **told)
    again = ForecastExplorer(eve)
    again._repr_mimebundle_()
    assert (again.chances, again.versions, again.trouble) == ({}, {}, "")


def test_a_bilateral_cannot_be_likelier_than_what_it_implies(explorer):
    explorer.boards.ours = None
    explorer.chance_1 = 40
    assert "does not go together" not in explorer.reading
    explorer.question = FOUR
    explorer.chance_1 = 25
    told = "“yes” to “Bilateral of the two ministers” (40 in 100) cannot be likelier than"
    assert told in explorer.reading
    explorer.question = TWO
    assert told in explorer.reading
    explorer.chance_1 = 25
    assert "does not go together" not in explorer.reading
    explorer.commit()
    assert explorer.trouble == say("forecast.reason_first")


def test_what_does_not_go_together_can_be_committed_all_the_same(explorer):
    explorer.question = FOUR
    explorer.chance_1 = 5
    commit(explorer, TWO, 90)
    assert "does not go together" in explorer.reading
    assert explorer.committed


def test_the_scenario_board_leaves_room_or_is_told_not_to(explorer):
    room = sum(explorer.boards.ours.chances[one] for one in explorer.boards.ours.meetings)
    explorer.chance_1 = int(room) + 4
    assert "scenario board" not in explorer.reading
    explorer.chance_1 = int(room) + 7
    assert "The scenario board as coded by us (you have saved no scenario" in explorer.reading
    assert "That setting is ours, not yours" in explorer.reading
    explorer.chance_1 = 100
    assert f"the four outcomes with a meeting {round(room)} in 100" in explorer.reading
    assert f"leaves at most {round(room)} for “yes”" in explorer.reading


def test_a_talk_on_the_board_asks_for_a_meeting_in_person_that_soon(explorer):
    explorer.question = FOUR
    room = sum(explorer.boards.ours.chances[one] for one in explorer.boards.ours.meetings)
    explorer.chance_1 = int(room) - 3
    assert "scenario board" not in explorer.reading
    explorer.chance_1 = int(room) - 8
    wanted = "so “by end of January 2025” to “When they next meet in person” needs at least"
    assert f"{wanted} {round(room)}; you give {int(room) - 8}." in explorer.reading
    explorer.chance_1 = 100
    assert "scenario board" not in explorer.reading


def test_the_learners_own_scenario_takes_the_place_of_the_coded_one(eve, own_journal):
    drivers = dict.fromkeys(eve.drivers["driver_id"], 50)
    told = {"case": eve.id, "kind": "scenario", "about": "mine", "question": ""}
    own_journal.append(value={"drivers": drivers, "base_rate": 10, "width": "table"}, **told)
    explorer = ForecastExplorer(eve)
    explorer._repr_mimebundle_()
    board = explorer.boards.latest(own_journal)
    assert board.name == "mine"
    meetings = eve.outcomes["outcome_id"][eve.outcomes["is_meeting"].astype(bool)]
    assert sum(board.chances[one] for one in meetings) == pytest.approx(10, abs=1)
    explorer.chance_1 = 95
    assert "Your scenario “mine” gives the four outcomes with a meeting 11 in" in explorer.reading
    assert "Change one of the two" in explorer.reading


def test_a_scenario_whose_rate_holds_at_the_estimates_gives_it_there(eve, own_journal):
    drivers = {row.driver_id: round(row.eve_estimate) for row in eve.drivers.itertuples()}
    value = {"drivers": drivers, "base_rate": 14, "width": "table", "anchor": "estimates"}
    own_journal.append(case=eve.id, kind="scenario", about="narrow", value=value)
    explorer = ForecastExplorer(eve)
    explorer._repr_mimebundle_()
    board = explorer.boards.latest(own_journal)
    shown = ScenariosExplorer(eve, revealed=True, **value["drivers"], anchor="estimates")
    shown.base_rate = 14
    mean = shown.chances.of(shown.setting()).mean
    assert list(board.chances.values()) == pytest.approx((100 * mean).tolist())


def test_no_answer_of_the_record_shows_even_on_the_whole_case(explorer, malta):
    whole = ForecastExplorer(malta)
    notes = list(malta.forecasts["resolution_note"])
    for one in (explorer, whole):
        for question in one.questions:
            one.question = question
            said = one.reading + one.card() + one.still()
            assert not [note for note in notes if note and escape(note) in said]


def test_with_the_record_open_nothing_is_committed_any_more(malta, own_journal):
    explorer = ForecastExplorer(malta)
    commit(explorer, TWO, 1)
    assert explorer.trouble == say("forecast.closed")
    assert not explorer.committed
    explorer.question = FOUR
    assert own_journal.entries() == ()
    day_one = ForecastExplorer(malta.as_of("2024-12-05"))
    commit(day_one, "q_walkout", 50)
    assert day_one.trouble == say("forecast.closed")
    commit(day_one, TWO, 50)
    assert day_one.committed


def test_a_question_of_three_or_six_options_works_and_one_of_seven_is_left_out(eve):
    table = eve.tables["forecasts"].copy()
    options = [tuple("abc"), tuple("abcdef"), tuple("abcdefg")]
    table = table.iloc[:3].assign(options=pd.Series(options, dtype="object"), short_name="")
    explorer = ForecastExplorer(dataclasses.replace(eve, tables={**eve.tables, "forecasts": table}))
    assert len(explorer.questions) == 2
    for question in explorer.questions:
        explorer.question = question
        explorer.chance_2 = 50
        assert sum(chances(explorer)) == 100
        assert explorer.picture.png()
    assert (explorer.cause, explorer.trouble) == (None, "")


def test_settings_that_do_not_fit_are_left_aside(eve):
    explorer = ForecastExplorer(
        eve,
        chances={TWO: {"yes": 160, "no": -60}, FOUR: 3, "q_gone": {}},
        reasons={TWO: 4},
        versions={TWO: [{"probabilities": {"yes": 1}}]},
    )
    assert (explorer.chances, explorer.reasons, explorer.versions) == ({}, {}, {})


def test_a_journal_that_cannot_be_written_says_so_and_keeps_the_forecast(
    explorer, monkeypatch, own_journal
):
    def full(*_args):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("summitry.journal.store.append", full)
        commit(explorer, TWO, 30)
    assert explorer.trouble.startswith("Not saved yet")
    assert explorer.committed
    explorer.save_again()
    assert explorer.trouble == ""
    assert len(Journal(own_journal.folder).history(explorer.case.id, KIND, TWO)) == 1
