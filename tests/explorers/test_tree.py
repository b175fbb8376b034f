import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.predicting import NO_CASE
from summitry.explorers.tree import KIND
from summitry.explorers.tree_stories import COSTS, STORIES, TREES, story_at
from summitry.journal.store import SETTING
from summitry.models.trees import fold, path_of
from summitry.models.trees_signals import bluffs
from summitry.text import say


@pytest.fixture
def explorer():
    """Return the explorer at its beginning."""
    return explore.tree()


def shown(explorer):
    """Return which controls show, by the trait they set."""
    assert explorer.board
    return {
        control.trait for control in explorer.controls if control.widget.layout.display != "none"
    }


def notes(explorer):
    """Return the notes under the branches of the picture, by place."""
    assert explorer.reading
    return {
        place: text.get_text() for place, text in explorer.picture.notes.items() if text.get_text()
    }


def branches(explorer, look):
    """Return the places to which a branch of a look leads."""
    assert explorer.reading
    ends = {tuple(map(tuple, line)) for line in explorer.picture.lines[look].get_segments()}
    ways = {place: tuple(explorer.picture.way(place)) for place in explorer.picture.notes}
    return {place for place, way in ways.items() if way in ends}


def test_before_a_guess_costs_show_and_nothing_of_what_would_be_done(explorer):
    assert shown(explorer) == {"story", "act", "give", "first", "last", "revealed"}
    assert "would cost Lowland 6, giving in 4" in explorer.reading
    assert notes(explorer) == {}
    assert branches(explorer, "open") == set(explorer.picture.notes)
    assert say("tree.column.reached") not in explorer.table().columns
    for word in ("not believed", "credible once"):
        assert word not in explorer.still()


@pytest.mark.parametrize("story", STORIES)
def test_moving_a_cost_moves_numbers_before_anything_is_told(story):
    explorer = explore.tree(story=story)
    for cost in COSTS[story]:
        before = explorer.reading
        setattr(explorer, cost, getattr(explorer, cost) + 1)
        assert explorer.reading != before, cost
        assert not explorer.revealed


def test_an_empty_threat_is_dashed_and_says_that_it_would_not_be_done():
    explorer = explore.tree(revealed=True)
    assert notes(explorer) == {("challenge", "act"): say("tree.done.no")}
    assert branches(explorer, "not") == {("leave",), ("challenge", "act")}
    assert branches(explorer, "taken") == {("challenge",), ("challenge", "yield")}
    assert "once giving in costs more than 6, or walking out less than 4" in explorer.reading


@pytest.mark.parametrize("act", range(11))
@pytest.mark.parametrize("give", range(11))
def test_the_threshold_that_is_said_is_the_one_at_which_the_tree_turns(act, give):
    explorer = explore.tree(revealed=True, act=act, give=give)
    believed = path_of(fold(TREES["threat"](act, give))) == ("leave",)
    assert ("The threat is believed" in explorer.reading) == believed == (give > act)
    assert ("not believed" in explorer.reading) == (give < act)
    assert ("leaves open" in explorer.reading) == (give == act)
    if not believed:
        assert say("tree.done.yes") not in notes(explorer).values()
        assert path_of(fold(TREES["threat"](act, act + 0.01))) == ("leave",)


def test_a_tie_is_shown_as_such(explorer):
    explorer.adjust({"revealed": True, "act": 5, "give": 5, "first": "yes", "last": "yes"})
    assert branches(explorer, "even") == {("challenge", "yield"), ("challenge", "act")}
    assert notes(explorer) == {("challenge", "act"): say("tree.done.even")}
    assert "the model leaves it open" in explorer.card()


def test_the_steps_go_from_the_last_move_to_the_first():
    explorer = explore.tree(story="commitment", revealed=True, step=1)
    told = []
    for step in (1, 2, 3):
        explorer.step = step
        assert explorer.reading
        shown_now = {place for place, text in explorer.picture.folded.items() if text.get_text()}
        told.append({len(place) for place in shown_now})
        assert explorer.picture.stripe.get_visible() == (step == 3)
    assert told == [{2}, {1, 2}, {0, 1, 2}]
    assert explorer.reading.count("Step") == 0


def test_asking_for_a_step_shows_the_answer(explorer):
    explorer.controls[-2].forth.click()
    assert explorer.revealed
    assert shown(explorer) == {"story", "act", "give", "step"}


def test_a_pledge_is_made_if_it_binds_and_is_worth_it():
    said = {
        "Lowland ties its hands": {},
        "a pledge changes nothing": {"back": 2},
        "a pledge would hold Upland back": {"pledge": 4},
        "believed without a pledge": {"act": 3},
    }
    for words, costs in said.items():
        assert words in explore.tree(story="commitment", revealed=True, **costs).reading
    pays = {"act": 6, "give": 4, "pledge": 3, "back": 3}
    assert story_at("commitment", pays).folded[()].chosen == "pledge"


def test_a_promise_is_kept_if_breaking_it_costs_more():
    explorer = explore.tree(story="promise", revealed=True)
    assert "once a broken word costs more than 4" in explorer.reading
    assert notes(explorer) == {("deliver", "keep"): say("tree.done.no")}
    explorer.word = 5
    assert notes(explorer) == {("deliver", "keep"): say("tree.done.yes")}
    assert branches(explorer, "taken") == {("deliver",), ("deliver", "keep")}


def test_free_talk_teaches_nothing_and_from_a_price_on_the_kinds_part():
    explorer = explore.tree(story="signal", revealed=True)
    assert "Upland learns nothing" in explorer.reading
    widths = []
    for price in (0, 2, 6, 9):
        explorer.price = price
        assert explorer.reading
        widths.append([bar.get_width() for bar, _ in explorer.picture.beliefs])
    span = widths[2][1]
    assert widths[0][:2] == pytest.approx([0.3 * span, 0.3 * span])
    assert widths[1] == pytest.approx([0.3 * span, 0.5 * span, 0])
    assert widths[2] == pytest.approx([0.3 * span, span, 0])
    assert widths[3] == pytest.approx([0.3 * span, 0, 0.3 * span])
    assert "From a price of 4 up to 8" in explorer.reading


def test_the_table_of_signals_tells_what_each_price_does():
    explorer = explore.tree(story="signal", revealed=True)
    table = explorer.table()
    sends = table[say("tree.column.unresolved")].tolist()
    bluffed = round(100 * bluffs(0.3, 0.5))
    assert sends == [100, *[bluffed] * 3, *[0] * 7]
    explorer.bluff = 9
    assert "No price tells the two kinds apart" in explorer.reading


def test_without_a_guess_the_button_asks_for_one(explorer, own_journal):
    explorer.board.redraw()
    explorer.answer()
    assert not explorer.revealed
    assert explorer.trouble == say("tree.guess_first")
    assert own_journal.entries() == ()


def test_a_guess_shows_is_kept_with_its_costs_and_is_held_against_the_model(explorer, own_journal):
    explorer.first, explorer.last = "no", "yes"
    assert explorer.reading
    assert len(explorer.picture.guesses.get_xdata()) == 2
    explorer.answer()
    kept = own_journal.latest(NO_CASE, KIND, "tree_threat")
    assert kept.value == {"first": "no", "last": "yes", "costs": {"act": 6, "give": 4}}
    assert kept.question == say("tree.before.threat", act=6, give=4)
    assert (explorer.revealed, explorer.step) == (True, 1)
    assert "Your guess" not in explorer.card()
    explorer.step = 2
    assert explorer.card().count("the model says otherwise") == 2
    explorer.act = 2
    assert explorer.card().count("as in the model") == 2


def test_each_story_has_its_own_guess_and_going_back_finds_it(explorer, own_journal):
    explorer.first = "yes"
    explorer.answer()
    explorer.story = "signal"
    assert (explorer.first, explorer.revealed) == (None, False)
    explorer.first = "partly"
    explorer.answer()
    explorer.story = "threat"
    assert (explorer.first, explorer.revealed) == ("yes", True)
    kept = own_journal.latest(NO_CASE, KIND, "tree_signal")
    assert kept.value == {"first": "partly", "costs": {"price": 0, "bluff": 4, "prior": 30}}


def test_a_reopened_notebook_goes_on_from_the_journal_but_its_still_does_not(own_journal):
    untouched = explore.tree()._repr_mimebundle_()
    first = explore.tree(first="yes", last="no")
    first.answer()
    first.adjust({"story": "promise", "first": "no", "revealed": False})
    first.answer()
    again = explore.tree()
    bundle = again._repr_mimebundle_()
    assert bundle["text/html"] == untouched["text/html"]
    assert (again.revealed, again.first, again.last) == (True, "yes", "no")
    again.story = "promise"
    assert (again.revealed, again.first, again.last) == (True, "no", None)


@pytest.mark.parametrize("value", ["words", {"first": "perhaps"}, {"last": 3}, [], {0: 1}])
def test_what_else_may_stand_in_the_journal_does_no_harm(own_journal, value):
    own_journal.append(case=NO_CASE, kind=KIND, about="tree_threat", value=value)
    explorer = explore.tree()
    explorer._repr_mimebundle_()
    assert not explorer.revealed
    assert (explorer.cause, explorer.trouble) == (None, "")


def test_a_journal_that_cannot_be_written_is_said_and_the_tree_folds_all_the_same(
    tmp_path, monkeypatch
):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(SETTING, str(tmp_path / "file" / "my_work"))
    explorer = explore.tree(first="yes")
    explorer.board.redraw()
    explorer.answer()
    assert explorer.revealed
    assert explorer.trouble.startswith("Not saved yet")


def test_showing_without_a_guess_keeps_nothing(explorer, own_journal):
    explorer.revealed = True
    assert explorer.reading
    assert own_journal.entries() == ()
    assert "Your guess" not in explorer.card()


@pytest.mark.parametrize(
    "state", [{"story": "duel"}, {"first": "maybe"}, {"act": 11}, {"prior": 50}, {"step": 0}]
)
def test_what_does_not_fit_is_refused_in_a_sentence(state):
    with pytest.raises(SummitryError):
        explore.tree(**state)


def test_moving_a_cost_of_another_story_goes_there(explorer):
    explorer.price = 5
    assert explorer.story == "signal"
    explorer.back = 5
    assert explorer.story == "commitment"
    explorer.act = 5
    assert explorer.story == "commitment"


def test_the_card_of_a_signal_asks_whether_some_who_are_resolved_cannot_pay():
    assert "some who are resolved cannot pay" in say("tree.wrong.signal")
