import dataclasses

import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.signals_words import option_words
from summitry.journal.store import SETTING
from summitry.models.signals import HOLD
from summitry.pictures.signals import ZERO
from summitry.text import say


@pytest.fixture
def whole(malta):
    """Return the explorer on the whole case."""
    return explore.signals(malta)


@pytest.fixture
def with_signals(malta):
    """Return a function that gives the explorer on the case with other signals."""

    def made(signals, **state):
        tables = {**malta.tables, "signals": signals}
        return explore.signals(dataclasses.replace(malta, tables=tables), **state)

    return made


def bet(explorer, first, second=None):
    """Bet on the signal in hand, once or twice, and go on to our reading after the second."""
    explorer.choice, explorer.sure = first
    explorer.press_on()
    if second:
        explorer.choice, explorer.sure = second
        explorer.press_on()
        explorer.press_on()
    return explorer.reading


def everything(explorer):
    """Return all that an explorer tells of its signals at present."""
    return " ".join(
        [explorer.reading, explorer.card(), explorer.table().to_csv(), explorer.still()]
    )


def test_the_whole_case_begins_with_the_days_and_practice_is_reachable(whole):
    assert (whole.which, len(whole.sets["days"]), len(whole.sets["practice"])) == ("days", 20, 3)
    whole.which = "practice"
    assert whole.item == whole.sets["practice"][0]
    assert whole.view().picture_words()["where"] == "signal 1 of 3"
    whole.item = "sg17"
    assert whole.which == "days"


def test_on_the_eve_there_are_three_to_practise_on_and_the_rest_is_announced(eve):
    explorer = explore.signals(eve)
    assert [len(explorer.sets[one]) for one in ("days", "practice")] == [0, 3]
    assert "20 more signals open with the record." in explorer.reading
    assert "which" not in {control.trait for control in explorer.controls}
    with pytest.raises(SummitryError):
        explorer.item = "sg01"


def test_signals_to_practise_on_come_latest_first_and_the_first_is_one_to_hold_back_on(eve):
    explorer = explore.signals(eve)
    opens = [explorer.rows[one].opens_on for one in explorer.sets["practice"]]
    assert opens == sorted(opens, reverse=True)
    assert explorer.item == explorer.sets["practice"][0]
    assert "earns 94 of 100 points" in bet(explorer, (HOLD, 70), (HOLD, 70))


def test_how_points_come_about_is_told_before_the_first_bet(whole):
    assert "70 on the answer that fits earn 94 of 100, on another 34" in whole.reading
    assert "an even spread would earn 62" in whole.reading
    whole.sure = 100
    assert "100 on the answer that fits earn 100 of 100, on another 0" in whole.reading
    how = say("signals.how_points", sure=0, fits=0, misses=0, even=0).split(":")[0]
    bet(whole, ("a", 100), ("b", 70))
    whole.item = "sg02"
    assert how not in whole.reading


def test_what_usually_happens_and_our_reading_wait_for_the_bets(whole):
    for one in (*whole.sets["days"], *whole.sets["practice"]):
        whole.item = one
        row = whole.rows[one]
        assert row.observed in whole.card().replace("&#x27;", "'")
        for later in (row.base_rate_hint, row.would_decide, row.caution):
            assert later not in everything(whole).replace("&#x27;", "'")
        assert say("sources.title") not in whole.card()
        assert not any(frame.get_visible() for frame in whole.picture.frames)


def test_python_cannot_go_further_than_the_bets(whole):
    whole.step = 4
    assert whole.step == 1
    with pytest.raises(SummitryError):
        whole.step = 5


def test_without_an_answer_the_bet_is_asked_for(whole):
    whole.board.redraw()
    whole.press_on()
    assert whole.step == 1
    assert whole.trouble == say("signals.bet_first")
    assert not whole.done


def test_each_bet_shows_one_step_more(whole):
    row = whole.rows["sg01"]
    assert row.base_rate_hint in bet(whole, ("a", 60))
    assert row.would_decide not in whole.card()
    whole.choice = "b"
    assert "You move from" in whole.reading
    whole.press_on()
    assert row.would_decide.split(":")[0] in whole.reading
    assert row.caution not in whole.card()
    assert say("sources.title") in whole.card()
    whole.press_on()
    assert (whole.step, whole.done) == (4, True)
    assert row.caution in whole.card()


def test_points_for_insight_and_restraint_worked_out_by_hand(whole):
    # sg01 is ordinary, b is right: 100 * (1 - (0.3^2 + 3 * 0.1^2) / 2) = 94.
    reading = bet(whole, ("a", 100), ("b", 70))
    assert "earns 94 of 100 points; the first one would have earned 0." in reading
    assert "insight 94 over one signal" in reading
    whole.item = "sg02"
    reading = bet(whole, ("a", 100), ("a", 100))
    assert "earns 0 of 100 points" in reading
    assert "restraint 0 over one signal" in reading
    whole.item = "sg17"
    assert "restraint 50 over two signals" in bet(whole, ("a", 40), (HOLD, 100))
    scores = whole.scores(whole.sets["days"])
    assert {one: score[1] for one, score in scores.items()} == {"sg01": 94, "sg02": 0, "sg17": 100}


def test_the_answer_can_be_changed_only_while_its_bet_is_open(whole):
    bet(whole, ("a", 60), ("b", 80))
    before = whole.bets
    whole.choice, whole.sure = "c", 45
    whole.step = 1
    whole.choice = "c"
    assert whole.bets == before == {"sg01": {"first": ("a", 60), "second": ("b", 80)}}


def test_the_second_bet_begins_where_the_first_stands(whole):
    bet(whole, ("c", 65))
    assert (whole.choice, whole.sure) == ("c", 65)
    whole.press_on()
    assert whole.bets["sg01"]["second"] == ("c", 65)
    assert "You stay with" in whole.reading


def test_both_bets_are_kept_in_the_journal(whole, own_journal):
    bet(whole, ("a", 60), ("b", 80))
    values = {entry.about: entry.value for entry in own_journal.entries()}
    assert {about: (one["bet"], one["sure"]) for about, one in values.items()} == {
        "sg01/first": ("a", 60),
        "sg01/second": ("b", 80),
    }
    assert values["sg01/second"]["reading"] == whole.rows["sg01"].reading_b
    assert {entry.kind for entry in own_journal.entries()} == {"signal"}


def test_nothing_is_kept_without_a_bet(whole, own_journal):
    whole.choice = "a"
    whole.skip()
    assert own_journal.entries() == ()
    assert (whole.step, whole.bets) == (2, {})
    whole.step = 4
    assert say("signals.no_bet") in whole.reading
    assert whole.scores(["sg01"]) == {}


def test_a_reopened_notebook_goes_on_from_the_bets(whole, malta, own_journal):
    bet(whole, ("a", 60), ("b", 80))
    whole.item = "sg02"
    bet(whole, (HOLD, 90))
    again = explore.signals(malta)
    first = again._repr_mimebundle_()
    assert first["text/plain"] == explore.signals(malta).reading
    assert again.bets == whole.bets
    assert (again.item, again.step, again.choice, again.sure) == ("sg02", 2, HOLD, 90)
    assert set(again.scores(again.sets["days"])) == {"sg01"}
    again.item = "sg01"
    assert again.step == 4


def test_what_stands_in_the_journal_but_is_no_bet_is_left_alone(malta, own_journal):
    told = {"case": malta.id, "kind": "signal", "question": ""}
    own_journal.append(**told, about="sg01/first", value={"bet": "z", "sure": 60})
    own_journal.append(**told, about="sg02/second", value={"bet": "a", "sure": 60})
    own_journal.append(**told, about="sg03/first", value="a")
    explorer = explore.signals(malta)
    explorer._repr_mimebundle_()
    assert (explorer.bets, explorer.trouble) == ({}, "")


def test_a_bet_that_cannot_be_written_is_not_lost(whole, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(SETTING, str(tmp_path / "file" / "in_it"))
    whole.board.redraw()
    bet(whole, ("a", 60))
    assert not whole.saved
    assert whole.trouble
    assert whole.bets["sg01"]["first"] == ("a", 60)


def test_a_teacher_shows_everything_at_once(malta):
    explorer = explore.signals(malta, revealed=True, item="sg17")
    assert explorer.step == 4
    assert "it means nothing" in explorer.reading
    assert [frame.get_visible() for frame in explorer.picture.frames].count(True) == 2
    explorer.step = 2
    assert explorer.rows["sg17"].base_rate_hint in explorer.reading


def test_only_what_serves_at_a_step_is_put_up(whole):
    whole.board.redraw()

    def shown():
        return {c.trait for c in whole.controls if c.widget.layout.display != "none"} - {"saved"}

    always = {"item", "which"}
    assert shown() == always | {"choice", "sure", "done", "skipped"}
    bet(whole, ("a", 60))
    assert shown() == always | {"choice", "sure", "done"}
    whole.press_on()
    assert shown() == always | {"done"}
    whole.press_on()
    assert shown() == always | {"step"}


def test_buttons_bear_the_readings_of_the_signal_in_hand(whole):
    choice = next(control for control in whole.controls if control.trait == "choice")
    for one in whole.sets["days"]:
        whole.item = one
        assert choice.widget.value is None
        assert list(choice.values()) == list(whole.options[one])
        assert max(len(words) for words in choice.options) < 32
        for words, value in choice.options.items():
            if value != HOLD:
                lead = words.split(" ", 1)[1].rstrip(" …")
                assert option_words(whole.rows[one], value).startswith(lead)


def test_a_signal_of_two_readings_has_three_buttons(malta, with_signals):
    signals = malta.signals
    two = signals.assign(reading_c=["", *signals["reading_c"][1:]])
    explorer = with_signals(two)
    choice = next(control for control in explorer.controls if control.trait == "choice")
    assert sorted(choice.values()) == ["a", "b", HOLD]
    choice.widget.label = next(iter(choice.options))
    assert explorer.bets["sg01"]["first"][0] == explorer.choice
    explorer.choice = "c"
    assert (explorer.choice in {"a", "b"}, explorer.cause) == (True, None)
    explorer.item = "sg02"
    assert len(list(choice.values())) == 4


def test_a_case_without_signals_says_so(malta, with_signals):
    with pytest.raises(SummitryError, match="has no signals"):
        with_signals(malta.signals.iloc[:0])
    with pytest.raises(SummitryError, match="The 23 signals of this case open with the record"):
        explore.signals(malta.as_of("2022-01-01"))


def test_every_word_of_every_signal_stands_in_the_picture(malta):
    explorer = explore.signals(malta, revealed=True)
    renderer = explorer.picture.canvas.get_renderer()
    for one in explorer.rows:
        explorer.item = one
        picture = explorer.picture if explorer.reading else None
        across = [picture.name, picture.seen, picture.usual]
        for text, right in [(text, 760) for text in across] + [
            (text, ZERO * 100) for text in picture.options
        ]:
            assert "…" not in text.get_text(), one
            assert text.get_window_extent(renderer).x1 < right, (one, text.get_text())
