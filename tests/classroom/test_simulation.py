import json
import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from summitry import classroom
from summitry.case import open_case
from summitry.case.blank import write_blank
from summitry.classroom.hand_in import Answer, package_code, read_answers, write_answer
from summitry.classroom.moves import read_record
from summitry.classroom.table import replay
from summitry.errors import SummitryError

HOSTILE = '<script>alert("x")</script> \u202eright to left \U0001f600 regular budget'


def to_the_end(session):
    """End rounds until the talks are over."""
    while session.game.table.stage in ("floor", "silence"):
        session.end_round()


def test_a_session_alone_is_played_to_its_end_by_its_buttons(malta, press):
    session = classroom.Simulation(malta)
    assert session.reading.startswith("Round 1 of 4. No draft")
    press(session, "Take the staff's draft")
    press(session, "Grant the first wish")
    session.tab = "talk"
    session.other = "RUS"
    press(session, "Ask what would bring it round")
    assert "Russia to Malta, in private" in session.card()
    session.tab = "draft"
    for item in ("budget", "glo_terror"):
        session.item, session.level = item, 0
        press(session, "Put it into the draft")
    press(session, "End the round")
    session.tab = "decide"
    press(session, "Ask the table for consent")
    assert session.reading.startswith("A package passed in round 2")
    session.text = "We agreed."
    press(session, "Read it out")
    assert "cards to talk about" in session.card()
    press(session, "Second run from the opposite seat")
    assert (session.speaker, session.game.table.round) != (session.room.chair, 0)
    assert session.game.table.setup.before == session.room.chair


def test_nothing_is_written_before_the_first_move(malta, own_journal):
    session = classroom.Simulation(malta)
    session._repr_mimebundle_()
    assert not own_journal.folder.exists()


def test_a_reopened_notebook_goes_on_where_the_session_stood(malta, press):
    first = classroom.Simulation(malta)
    press(first, "Take the staff's draft")
    press(first, "End the round")
    again = classroom.Simulation(malta)
    before = again.still()
    assert "No draft" in before
    again._repr_mimebundle_()
    assert again.game.table == first.game.table
    assert again.reading == first.reading
    other = classroom.Simulation(malta, seat="POL")
    other._repr_mimebundle_()
    assert other.game.table.setup.people == {"POL"}
    assert replay(read_record(again.game.path).last) == again.game.table


def test_a_hostile_press_statement_is_kept_and_shown_harmlessly(malta, press):
    session = classroom.Simulation(malta, rounds=1)
    press(session, "End the round")
    session.text = "x" * 30_000
    press(session, "Read it out")
    assert "30000 letters" in session.trouble
    assert session.text == "x" * 30_000
    session.text = HOSTILE
    press(session, "Read it out")
    assert session.trouble == ""
    assert dict(session.game.table.statements)[session.room.chair] == HOSTILE
    assert "<script" not in session.card() + session.still()
    assert dict(replay(read_record(session.game.path).last).statements)["MLT"] == HOSTILE


@pytest.mark.parametrize("people", [1, 2, 15, 16, 60])
def test_one_to_sixty_people_sit_at_one_table(malta, people):
    session = classroom.Simulation(malta, people=people, minutes=2)
    setup = session.game.table.setup
    assert sum(len(names) for _, names in setup.held) == people
    assert len(setup.people) == min(people, 15)
    session.board  # noqa: B018 (makes the buttons)
    session.speaker = session.room.chair
    session.take_staff_draft()
    session.draw_news()
    to_the_end(session)
    assert session.game.table.stage == "statements"
    assert session.trouble == ""


def test_in_a_room_the_facilitator_moves_for_any_seat_and_rules(malta, press):
    session = classroom.Simulation(malta, people=["Ada", "Bo", "Cy"])
    session.take_staff_draft()
    session.speaker, session.tab = "RUS", "draft"
    session.item, session.level = "budget", 0
    press(session, "Ask for this change")
    assert ("RUS", "budget") in {(one.by, one.item) for one in session.game.table.wishes}
    session.tab = "decide"
    press(session, "Ask the table for consent")
    assert session.game.table.stage == "asked"
    press(session, "Rule on it")
    assert session.game.table.stage == "floor"


def answer(session, seat, name, stance, **more):
    """Return an answer to the package on the floor of a session."""
    code = package_code(session.game.table.floor)
    return Answer(session.case.id, seat, name, code, stance, **more)


def test_twenty_files_handed_in_at_once_are_collected_and_broken_ones_named(malta, own_journal):
    session = classroom.Simulation(malta, people=20)
    session.take_staff_draft()
    folder = own_journal.folder / "table"
    seats = session.room.codes
    given = [
        answer(session, seats[n % 10], f"P{n}", "object" if n % 10 == 3 else "sponsor")
        for n in range(20)
    ]
    with ThreadPoolExecutor(20) as pool:
        list(pool.map(lambda one: write_answer(folder, one), given))
    (folder / "broken.json").write_text("{")
    (folder / "foreign.json").write_text('{"format": "other"}')
    late = {"format": "summitry-table", "version": 9}
    (folder / "later.json").write_text(json.dumps(late))
    write_answer(folder, Answer(malta.id, "UPL", "Lost", "1", "object"))
    found = classroom.collect(folder, session)
    assert len(found.answers) == 20
    assert len(found.skipped) == 4
    assert all(one.endswith(".") for one in found.skipped)
    assert found.by("object") == [seats[3]]
    table = session.game.table
    assert len(table.handed_in) == 20
    assert {*seats[:3], *seats[4:10]} <= {*table.sponsors}
    assert seats[3] not in table.sponsors
    again = classroom.collect(folder, session)
    assert len(again.answers) == 20
    assert len(session.game.table.handed_in) == 20


def test_collected_objections_block_when_the_chair_asks(malta, own_journal):
    session = classroom.Simulation(malta, people=15)
    session.make("draft", session.room.chair, package={"posts": 3})
    session.chair("adopt")
    folder = own_journal.folder / "table"
    write_answer(folder, answer(session, "POL", "Ola", "object", item="posts", level=0))
    session.collect()
    session.chair("gavel")
    assert [one.by for one in session.game.table.rulings[0].objections] == ["POL"]


def test_an_own_notebook_writes_a_file_and_shows_it_again(malta, own_journal, press):
    session = classroom.Simulation(malta, people=2)
    session.make("draft", session.room.chair, package={"posts": 3})
    code = package_code(session.game.table.floor)
    own = classroom.Delegation(malta, seat="poland", package=code)
    assert "All four" in own.reading
    press(own, "Write my hand-in file")
    assert "Choose first" in own.trouble
    own.stance = "object"
    press(own, "Write my hand-in file")
    assert "pseudonym" in own.trouble
    own.pseudonym, own.why, own.level = "Ola <b>", HOSTILE, 0
    press(own, "Write my hand-in file")
    assert own.trouble == ""
    [read] = read_answers(own_journal.folder / "table").answers
    assert (read.seat, read.stance, read.item, read.level) == ("POL", "object", "posts", 0)
    assert read.why == HOSTILE
    again = classroom.Delegation(malta, seat="poland")
    again._repr_mimebundle_()
    assert (again.stance, again.code, again.why) == ("object", code, HOSTILE)


@pytest.mark.parametrize("code", ["1", "9" * 15, "0" * 15, "abc", "²" * 15])
def test_a_wrong_package_code_is_told_in_one_sentence(malta, code):
    own = classroom.Delegation(malta, package=code)
    assert own.reading == ""
    assert own.trouble.startswith("A package code has 15 digits")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"seat": "Atlantis"}, "no seat"),
        ({"people": 61}, "Between 1 and 60"),
        ({"rounds": 0}, "rounds"),
        ({"rounds": "many"}, "are numbers"),
        ({"minutes": float("nan")}, "are numbers"),
        ({"rule": "majority"}, "rule"),
    ],
)
def test_a_setting_that_does_not_fit_is_told_in_one_sentence(malta, options, words):
    with pytest.raises(SummitryError, match=words):
        classroom.Simulation(malta, **options)


def test_it_works_on_the_eve_without_the_cards_of_the_record(eve, press):
    session = classroom.Simulation(eve, rounds=1)
    session.take_staff_draft()
    press(session, "End the round")
    press(session, "Close without a statement")
    assert "open with the record" in session.card()
    assert session.trouble == ""


def test_a_pack_without_enough_says_so_in_one_sentence(tmp_path):
    folder = tmp_path / "river-talks"
    write_blank(folder)
    with pytest.raises(SummitryError) as error:
        classroom.Simulation(open_case(folder))
    assert re.fullmatch(r"[A-Z][^\n]*\.", str(error.value))


def test_the_clock_counts_down_pauses_and_begins_anew(malta, press):
    session = classroom.Simulation(malta, minutes=2)
    session.board  # noqa: B018 (makes the buttons)
    clock, time = session.desk.clock, [0.0]
    clock.now = lambda: time[0]
    assert "2:00" in clock.words.value
    clock.button.click()
    time[0] = 30.0
    clock.button.click()
    assert "1:30" in clock.words.value
    time[0] = 90.0
    clock.show()
    assert "1:30" in clock.words.value
    clock.button.click()
    time[0] = 400.0
    clock.show()
    assert "is up" in clock.words.value
    assert session.game.table.round == 1
    press(session, "End the round")
    assert clock.left == session.game.table.seconds


def test_private_talks_are_kept_from_who_was_not_there(malta):
    session = classroom.Simulation(malta, people=3)
    session.take_staff_draft()
    session.other = "RUS"
    session.make("ask", to="RUS")
    assert "in private" in session.card()
    session.speaker = session.room.codes[5]
    assert "in private what would bring it round" not in session.card()
