import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.predicting import NO_CASE
from summitry.explorers.shadow import ABOUT, KIND, STORIES
from summitry.journal.store import SETTING
from summitry.models.repeated import never_again
from summitry.models.repeated_terms import patience_needed, term
from summitry.text import say


@pytest.fixture
def explorer():
    """Return the explorer at its beginning."""
    return explore.shadow()


def shown(explorer):
    """Return which controls show, by the trait they set."""
    assert explorer.board
    return {
        control.trait for control in explorer.controls if control.widget.layout.display != "none"
    }


def cells(explorer):
    """Return what stands in the strip of years."""
    assert explorer.reading
    return [text.get_text() for text in explorer.picture.order if text.get_text()]


def dots(explorer):
    """Return how many dots lie above all, on or above, and below the line."""
    assert explorer.reading
    marks = (explorer.picture.high, explorer.picture.above, explorer.picture.below)
    return [len(mark.get_xdata()) for mark in marks]


def test_before_the_guess_all_years_but_the_last_show(explorer):
    assert shown(explorer) == {"story", "patience", "heir", "rounds", "ends", "guess", "revealed"}
    assert dots(explorer) == [0, 5, 0]
    assert cells(explorer) == ["?"] * 6
    assert explorer.picture.hidden.get_text() == say("shadow.hidden")
    last = explorer.table().iloc[-1]
    assert str(last[say("shadow.column.later")]) == "nan"
    assert say("shadow.column.holds") not in explorer.table().columns
    for word in ("breaks there", "from a patience of", "looked safe"):
        assert word not in explorer.still()


def test_the_sliders_move_picture_and_words_before_anything_is_told(explorer):
    pictures, said = set(), set()
    for patience in (20, 50, 80, 95):
        explorer.patience = patience
        said.add(explorer.reading)
        pictures.add(explorer.picture.png())
    assert len(pictures) == 4
    explorer.rounds = 3
    said.add(explorer.reading)
    assert len(said) == 5
    assert not explorer.revealed


def test_from_the_last_year_the_bargain_unravels_to_the_first():
    explorer = explore.shadow(revealed=True)
    assert dots(explorer) == [0, 5, 1]
    assert cells(explorer) == ["6", "5", "4", "3", "2", "1"]
    assert "The first 5 years looked safe" in explorer.reading
    assert "from a patience of 86 on" in explorer.reading


def test_with_a_likelier_successor_it_holds_to_the_end():
    explorer = explore.shadow(revealed=True, heir=60)
    assert cells(explorer) == ["✓"] * 6
    assert explorer.reading.startswith("It holds to the end")
    assert set(explorer.table()[say("shadow.column.holds")]) == {say("table.yes")}


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize(("ends", "rounds", "heir"), [(0, 4, 100), (5, 6, 30), (10, 2, 80)])
def test_the_patience_that_is_said_is_the_first_that_is_enough(story, ends, rounds, heir):
    explorer = explore.shadow(revealed=True, story=story, ends=ends, rounds=rounds, heir=heir)
    share = patience_needed(STORIES[story], ends / 100, rounds, heir / 100)
    if share > 1:
        assert "No patience is enough" in explorer.reading
        return
    said = int(explorer.reading.split("from a patience of ")[1].split(" ")[0])
    settings = (ends / 100, rounds, heir / 100)
    assert term(STORIES[story], said / 100, *settings).holds
    assert not term(STORIES[story], (said - 1) / 100, *settings).holds


def test_with_a_sure_successor_it_is_the_threshold_of_friedman():
    explorer = explore.shadow(revealed=True, ends=0, heir=100)
    assert never_again(STORIES["pause"]) == 0.5
    assert "from a patience of 50 on" in explorer.reading


def test_without_a_successor_no_patience_is_enough(explorer):
    explorer.adjust({"revealed": True, "heir": 0, "patience": 100, "ends": 0})
    assert "No patience is enough" in explorer.reading
    explorer.ends = 50
    explorer.patience = 10
    assert say("shadow.needs_both") in explorer.reading


def test_a_term_of_one_year_is_told_in_the_singular(explorer):
    explorer.adjust({"revealed": True, "rounds": 1, "heir": 0})
    assert explorer.reading.startswith("It breaks: breaking brings 2 now")
    assert cells(explorer) == ["1"]
    explorer.heir = 100
    assert "in the only year" in explorer.reading


def test_where_keeping_never_pays_no_year_looked_safe(explorer):
    explorer.adjust({"revealed": True, "patience": 20})
    assert say("shadow.at_once") in explorer.reading
    assert dots(explorer) == [0, 0, 6]


def test_the_card_tells_what_other_answers_to_a_breach_need():
    card = explore.shadow(revealed=True).card()
    found = {
        say("shadow.answer.grim"): 50,
        say("shadow.answer.tat"): 67,
        say("shadow.answer.rounds", n=2): 62,
        say("shadow.answer.rounds", n=1): 100,
    }
    for name, patience in found.items():
        assert f"{name}: {say('shadow.enough', patience=patience)}" in card


def test_without_a_guess_the_button_asks_for_one(explorer, own_journal):
    explorer.board.redraw()
    explorer.answer()
    assert not explorer.revealed
    assert explorer.trouble == say("shadow.guess_first")
    assert own_journal.entries() == ()


def test_a_guess_is_kept_with_its_settings_and_held_against_the_model(explorer, own_journal):
    explorer.guess = "yes"
    explorer.answer()
    kept = own_journal.latest(NO_CASE, KIND, ABOUT)
    settings = {"story": "pause", "patience": 80, "ends": 5, "rounds": 6, "heir": 30}
    assert kept.value == {"guess": "yes", **settings}
    assert "last of them?" in kept.question
    assert explorer.revealed
    assert "the model says otherwise" in explorer.card()
    explorer.heir = 90
    assert "the model says the same" in explorer.card()


def test_a_reopened_notebook_goes_on_from_the_journal_but_its_still_does_not(own_journal):
    untouched = explore.shadow()._repr_mimebundle_()
    explorer = explore.shadow(guess="no")
    explorer.answer()
    again = explore.shadow()
    bundle = again._repr_mimebundle_()
    assert bundle["text/html"] == untouched["text/html"]
    assert (again.revealed, again.guess) == (True, "no")


@pytest.mark.parametrize("value", ["words", {"guess": "perhaps"}, {"guess": 3}, [], {0: 1}])
def test_what_else_may_stand_in_the_journal_does_no_harm(own_journal, value):
    own_journal.append(case=NO_CASE, kind=KIND, about=ABOUT, value=value)
    explorer = explore.shadow()
    explorer._repr_mimebundle_()
    assert not explorer.revealed
    assert (explorer.cause, explorer.trouble) == (None, "")


def test_a_journal_that_cannot_be_written_is_said(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(SETTING, str(tmp_path / "file" / "my_work"))
    explorer = explore.shadow(guess="no")
    explorer.board.redraw()
    explorer.answer()
    assert explorer.revealed
    assert explorer.trouble.startswith("Not saved yet")


@pytest.mark.parametrize(
    "state", [{"story": "moon"}, {"guess": "maybe"}, {"rounds": 0}, {"ends": 60}, {"heir": -1}]
)
def test_what_does_not_fit_is_refused_in_a_sentence(state):
    with pytest.raises(SummitryError):
        explore.shadow(**state)


def test_the_limits_say_where_a_known_end_need_not_unravel():
    assert "Benoit and Krishna 1985, Econometrica 53(4)" in explore.shadow().limits()
