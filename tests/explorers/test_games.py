import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.games_state import KIND
from summitry.explorers.games_stories import stories
from summitry.explorers.predicting import NO_CASE
from summitry.journal.store import SETTING
from summitry.models.games import game_of, pure_equilibria
from summitry.models.games_ordinal import classify
from summitry.text import say

STORIES = stories()
GAMES = {
    "come": "Stag Hunt", "sign": "Battle of the Sexes", "escalate": "Chicken",
    "arms": "Prisoner's Dilemma", "block": "Called Bluff", "inspect": "Assurance × Chicken",
}  # fmt: skip


@pytest.fixture
def explorer():
    """Return the explorer at its beginning."""
    return explore.game()


@pytest.fixture
def told():
    """Return a function that opens a story with its arrows."""
    return lambda story="arms", **state: explore.game(story=story, revealed=True, **state)


def shown(explorer):
    """Return which controls show, by the trait they set."""
    assert explorer.board
    return {
        control.trait for control in explorer.controls if control.widget.layout.display != "none"
    }


def test_before_a_guess_payoffs_show_and_nothing_that_answers(explorer):
    assert "At “come – come” one minister gets 9 of 10 and the other 9" in explorer.reading
    assert "Where will the two end" in explorer.reading
    still = explorer.still()
    for words in ("Stag Hunt", say("game.picture.lasts"), "Nearest games"):
        assert words not in still.split(explorer.limits())[0]
    assert not any(ring.get_visible() for ring in explorer.picture.rings)
    assert len(explorer.picture.heads["v"].get_xdata()) == 0
    assert say("game.column.lasts") not in explorer.table().columns


def test_showing_needs_a_guess_first(explorer, own_journal):
    explorer.board.redraw()
    explorer.show_arrows()
    assert explorer.trouble == say("game.guess_first")
    assert not explorer.told
    assert own_journal.entries() == ()


def test_a_guess_is_kept_under_no_case_and_then_the_arrows_show(explorer, own_journal):
    explorer.guess = "0"
    assert "You expect them to end at “come – come”" in explorer.reading
    explorer.show_arrows()
    explorer.show_arrows()
    (entry,) = own_journal.history(NO_CASE, KIND, "come")
    assert entry.value["end"] == "0"
    assert entry.value["words"] == "come – come"
    assert explorer.told
    assert "it is one of the cells that can last" in explorer.card()
    explorer.story = "escalate"
    assert not explorer.told
    assert "Chicken" not in explorer.reading


def test_a_reopened_notebook_goes_on_from_the_journal_but_its_still_does_not(own_journal):
    untouched = explore.game()._repr_mimebundle_()
    first = explore.game(story="inspect")
    first.guess = "none"
    first.show_arrows()
    again = explore.game()
    bundle = again._repr_mimebundle_()
    assert bundle["text/html"] == untouched["text/html"]
    assert again.guesses == {"inspect": "none"}
    again.story = "inspect"
    assert again.told
    assert "there is none" in again.card()


@pytest.mark.parametrize("value", ["words", {"end": "7"}, {"end": 0}, {"end": []}, [], None])
def test_what_else_may_stand_in_the_journal_does_no_harm(own_journal, value):
    own_journal.append(case=NO_CASE, kind=KIND, about="come", value=value)
    explorer = explore.game()
    explorer._repr_mimebundle_()
    assert explorer.guesses == {}
    assert (explorer.cause, explorer.trouble) == (None, "")


def test_a_journal_that_cannot_be_written_is_said_and_offered_again(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(SETTING, str(tmp_path / "file" / "my_work"))
    explorer = explore.game(guesses={"come": "0"})
    explorer.board.redraw()
    explorer.show_arrows()
    assert explorer.told
    assert not explorer.saved
    assert explorer.trouble.startswith("Not saved yet")


@pytest.mark.parametrize("story", STORIES)
def test_every_story_is_the_game_that_it_is_told_as(told, story):
    phrase = "scheme it lies at" if " × " in GAMES[story] else "theorists call it"
    assert f"{phrase} {GAMES[story]}." in told(story).reading
    assert len(classify(game_of(STORIES[story].numbers))) == 1
    assert say("game.wrong") in told(story).card()
    assert STORIES[story].wrong.split(",")[0] in told(story).card()


def test_the_stories_name_no_state_and_take_in_every_kind_of_ending():
    ends = {len(pure_equilibria(game_of(story.numbers))) for story in STORIES.values()}
    assert ends == {0, 1, 2}
    assert len(set(GAMES.values())) == len(STORIES) == 6


def test_the_dilemma_ends_where_both_would_rather_not_be(told):
    explorer = told(guesses={"arms": "0"})
    assert "One cell can last: “build – build”" in explorer.reading
    assert "better off at “refrain – refrain”" in explorer.reading
    assert "from there both one state and the other would rather move" in explorer.card()
    assert "Whatever the other does, one state does better with “build”" in explorer.card()
    rings = [ring.get_visible() for ring in explorer.picture.rings]
    assert rings == [False, False, False, True]
    assert len(explorer.picture.heads["v"].get_xdata()) == 2
    assert len(explorer.picture.heads[">"].get_xdata()) == 2


def test_where_nothing_can_last_arrows_go_round_and_chance_does(told):
    explorer = told("inspect", guesses={"inspect": "3"})
    assert "No cell can last" in explorer.reading
    assert "“trust” 50 times in 100 and the other side “comply” 67 times" in explorer.reading
    assert all(len(head.get_xdata()) == 1 for head in explorer.picture.heads.values())
    assert "would rather move" in explorer.card()


def test_what_a_story_is_known_as_is_said_while_nothing_lasts(told):
    explorer = told("inspect")
    assert "known as an inspection game" in explorer.reading
    explorer.adjust({"numbers": (5,) * 8})
    assert "inspection game" not in explorer.reading
    assert "known as" not in told("arms").reading


def test_a_block_is_told_on_one_scale_only():
    assert "worst of all four" in STORIES["block"].tale
    first = STORIES["block"].numbers[:4]
    assert first.index(min(first)) == 3
    assert "worst for the one" not in STORIES["block"].tale


def test_the_nearest_change_of_the_cell_in_hand_does_what_the_reading_says(told):
    explorer = told("arms", cell="0")
    assert (
        "three more for one state would make it Stag Hunt × Prisoner's Dilemma" in explorer.reading
    )
    explorer.first += 3
    assert "In Bruns's scheme it lies at Stag Hunt × Prisoner's Dilemma." in explorer.reading
    explorer.second += 3
    assert "call it Stag Hunt." in explorer.reading


def test_a_tie_is_told_as_one(told):
    explorer = told("come", numbers=(9, 1, 9, 4, 9, 6, 1, 4))
    assert "It is a tie between Stag Hunt and Prisoner's Dilemma × Stag Hunt" in explorer.reading
    assert say("game.loose") in explorer.reading
    assert explorer.picture.ties[0][0].get_text() == "="
    flat = told("come", numbers=(5,) * 8)
    assert "Four cells can last" in flat.reading
    assert "border of 144 games" in flat.reading
    assert say("game.whole_line") in flat.card()


def test_sliders_set_the_cell_in_hand_and_nothing_else(told):
    explorer = told("arms", cell="1")
    assert (explorer.first, explorer.second) == (1, 9)
    explorer.second = 4
    assert explorer.numbers == (7, 1, 9, 3, 7, 4, 1, 3)
    explorer.cell = "2"
    assert (explorer.first, explorer.second) == (9, 1)
    assert explorer.numbers == (7, 1, 9, 3, 7, 4, 1, 3)


def test_a_story_is_taken_up_where_it_was_left_and_start_over_forgets(told):
    explorer = told("arms")
    explorer.first = 2
    explorer.story = "block"
    assert explorer.numbers == STORIES["block"].numbers
    explorer.story = "arms"
    assert explorer.numbers[0] == 2
    explorer.reset()
    assert explorer.numbers == STORIES["arms"].numbers
    explorer.story = "block"
    explorer.story = "arms"
    assert explorer.numbers == STORIES["arms"].numbers


def test_few_controls_show_at_a_time(explorer):
    assert shown(explorer) == {"story", "guess", "checked", "revealed"}
    explorer.revealed = True
    assert shown(explorer) == {"story", "cell", "first", "second"}


def test_controls_speak_the_words_of_the_story(explorer):
    controls = {control.trait: control for control in explorer.controls}
    explorer.story = "inspect"
    assert "trust – comply" in controls["guess"].options
    assert controls["first"].box.description == "For the inspector"
    assert "visits at short notice" in controls["story"].line.value


@pytest.mark.parametrize(
    "state",
    [{"story": "chess"}, {"numbers": (1, 2)}, {"numbers": (11,) * 8}, {"cell": "4"}],
)
def test_a_setting_that_does_not_fit_is_refused_in_one_sentence(state):
    with pytest.raises(SummitryError) as refusal:
        explore.game(**state)
    assert "\n" not in str(refusal.value)


def test_sources_and_limits_say_whose_names_and_what_is_left_out(explorer):
    for words in ("Bruns (2015", "Robinson and Goforth (2005", "ours"):
        assert words in explorer.sources()
    for words in ("not measured", "repetition", "third parties"):
        assert words in explorer.limits()
    assert explorer.mark == "scenario"
