import re

import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.predicting import NO_CASE
from summitry.explorers.spiral import ABOUT, GUESSES, KIND
from summitry.explorers.spiral_words import START, outcome
from summitry.models.spiral import MOVES
from summitry.text import say


@pytest.fixture
def explorer():
    """Return the explorer at its beginning."""
    return explore.spiral()


@pytest.fixture
def moving():
    """Return the explorer with its moves shown."""
    return explore.spiral(revealed=True)


def shown(explorer):
    """Return which controls show, by the trait they set."""
    assert explorer.board
    return [
        control.trait for control in explorer.controls if control.widget.layout.display != "none"
    ]


def press(explorer, label):
    """Press a button by its words."""
    assert explorer.board
    wanted = say(f"spiral.{label}")
    next(one for one in explorer.controls if one.label == wanted).button.click()


def test_before_the_guess_nothing_of_the_answer_shows(explorer):
    assert shown(explorer) == ["motive", "guess", "revealed", "revealed"]
    assert explorer.card() == ""
    assert not hasattr(explorer.picture, "threat")
    assert explorer.picture.map.ground.get_paths() == []
    assert "spiral that nobody wants" not in explorer.still()
    assert len(explorer.table()) == 2


def test_the_slider_asks_what_it_costs_to_offset_and_not_whether_to_strike_first(moving):
    offence = next(one for one in moving.board.controls if one.trait == "offence")
    assert offence.label == "Attack is easier"
    assert "pays to strike first; only the first is modelled" in moving.limits()
    assert "strik" not in moving.reading.lower()


def test_both_chairs_stand_in_the_table_with_the_same_words(explorer):
    table = explorer.table()
    assert table.iloc[0, 1:].equals(table.iloc[1, 1:].rename(table.index[0]))


def test_a_reading_and_a_guess_are_asked_for_before_the_moves_show(explorer):
    press(explorer, "commit")
    assert explorer.trouble == say("spiral.guess_first")
    explorer.motive = "gain"
    press(explorer, "commit")
    assert not explorer.revealed
    explorer.guess = "fades"
    press(explorer, "commit")
    assert explorer.revealed
    assert explorer.trouble == ""
    assert set(shown(explorer)) == {"offence", "telling", "trust", "seeks"}


def test_what_was_guessed_is_kept_and_shows_again(explorer, own_journal):
    explorer.motive, explorer.guess = "safety", "spiral"
    press(explorer, "commit")
    entry = own_journal.latest(NO_CASE, KIND, ABOUT)
    assert entry.value == {"motive": "safety", "guess": "spiral"}
    again = explore.spiral()
    saved = again.still()
    assert "spiral that nobody wants" not in saved
    again._repr_mimebundle_()
    assert (again.motive, again.guess, again.revealed) == ("safety", "spiral", True)
    assert "says the same" in again.card()


def test_moves_show_without_a_guess_and_nothing_is_kept(explorer, own_journal):
    press(explorer, "skip")
    assert explorer.revealed
    assert own_journal.latest(NO_CASE, KIND, ABOUT) is None
    assert say("spiral.you_read.gain") not in explorer.card()


def test_at_the_beginning_the_model_spirals_whatever_was_guessed():
    assert outcome(*START) == "spiral"
    start = explore.spiral()
    assert (start.offence / 100, start.telling / 100, start.trust / 100) == START
    for guess in GUESSES:
        card = explore.spiral(revealed=True, guess=guess, motive="gain").card()
        assert ("says the same" in card) == (guess == "spiral")
        assert "deterrence model" in card


@pytest.mark.parametrize(
    ("settings", "world", "words"),
    [
        ({"offence": 90, "telling": 10}, "doubly dangerous", "A spiral that nobody wants"),
        ({"offence": 20, "telling": 10}, "both can be safe", "both calm down"),
        ({"offence": 90, "telling": 90}, "attack can pay", "both calm down"),
        ({"offence": 20, "telling": 90}, "doubly stable", "both calm down"),
        ({"offence": 0, "telling": 0}, "both can be safe", "gets no answer"),
    ],
)
def test_the_four_worlds_read_as_they_end(moving, settings, world, words):
    moving.adjust(settings)
    assert world in moving.reading
    assert words in moving.reading


def test_more_trust_calms_the_same_place(moving):
    moving.adjust({"offence": 60, "telling": 20, "trust": 40})
    assert "A spiral" in moving.reading
    moving.trust = 80
    assert "both calm down" in moving.reading
    assert "need 48 of 100" in moving.reading


def test_one_who_seeks_gain_shows_or_does_not_by_what_can_be_told(moving):
    moving.seeks = "gain"
    assert "two truths look alike" in moving.reading
    moving.telling = 90
    assert "can be told apart" in moving.reading
    assert (moving.looks(moving.moves())[1::2] == 1).all()


def test_both_chairs_are_read_in_the_same_words(moving):
    first, second = re.findall(r"<p>From the \w+ chair\. (.*?)</p>", moving.card())
    assert re.sub(r"\d+", "N", first) == re.sub(r"\d+", "N", second)


def test_the_table_lists_the_moves(moving):
    table = moving.table()
    assert list(table[say("spiral.column.move")]) == list(range(1, MOVES + 1))
    assert list(table[say("spiral.column.arms")][:2]) == [100, 84]


def test_a_setting_that_there_is_not_is_refused_in_a_sentence():
    for wrong in ({"seeks": "glory"}, {"trust": 100}, {"offence": 101}, {"guess": "war"}):
        with pytest.raises(SummitryError):
            explore.spiral(**wrong)


def test_kept_nonsense_is_left_alone(own_journal):
    told = {"case": NO_CASE, "kind": KIND, "about": ABOUT, "question": "?"}
    own_journal.append(**told, value={"motive": "glory", "guess": 3})
    explorer = explore.spiral()
    explorer._repr_mimebundle_()
    assert (explorer.motive, explorer.revealed, explorer.trouble) == (None, False, "")
