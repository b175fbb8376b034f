import pytest

from summitry import explore
from summitry.errors import SummitryError
from summitry.explorers.hotline import ABOUT, KIND
from summitry.explorers.hotline_rows import signed
from summitry.explorers.hotline_words import BET_ACCIDENTS, BET_BELIEVED, twin_gains
from summitry.explorers.predicting import NO_CASE
from summitry.journal.store import SETTING
from summitry.models.contact import expected
from summitry.models.contact_strategies import MACHINES, PRETENDER, STRATEGIES
from summitry.text import say

NAMES = {name: say(f"hotline.names.{name}") for name in MACHINES}


@pytest.fixture
def explorer():
    """Return the explorer at its beginning."""
    return explore.hotline()


@pytest.fixture
def run():
    """Return the explorer with the tournament run and calls to be made."""
    return explore.hotline(revealed=True, channel=True)


def shown(explorer):
    """Return which controls show, by the trait they set."""
    assert explorer.board
    return {
        control.trait for control in explorer.controls if control.widget.layout.display != "none"
    }


def names_in_order(explorer):
    """Return the strategies from the top row to the last."""
    assert explorer.reading
    return [text.get_text() for text in explorer.picture.names]


def test_before_the_bets_rules_show_and_no_ranking(explorer):
    assert "first of" not in explorer.reading
    table = explorer.table()
    assert list(table[say("hotline.column.name")]) == [NAMES[name] for name in STRATEGIES]
    assert list(table.columns) == [say("hotline.column.name"), say("hotline.column.rule")]
    assert not hasattr(explorer.picture, "scores")
    for name in STRATEGIES:
        assert say(f"hotline.rules.{name}") in explorer.still()


def test_the_first_match_shows_one_accident_that_echoes_to_the_end(explorer):
    quiet, calling = explorer.matches()
    assert calling is None
    assert quiet.accident.sum() == 1
    start = int(quiet.accident.any(axis=0).argmax())
    assert quiet.cooperated[:, :start].all()
    assert (quiet.cooperated[0] != quiet.cooperated[1])[start:].all()
    assert f"both cooperate in {start} of the 45 rounds" in explorer.reading


def test_a_call_ends_the_echo_of_the_first_match(explorer):
    explorer.channel = True
    quiet, calling = explorer.matches()
    assert (quiet.accident == calling.accident).all()
    assert calling.called.sum() == calling.believed.sum() == 1
    assert calling.together == 44
    assert "With calls it is 44." in explorer.reading


def test_moving_the_accidents_moves_the_match_before_anything_is_run(explorer):
    said = set()
    for accidents in (0, 5, 10, 20):
        explorer.accidents = accidents
        said.add(explorer.reading)
    assert len(said) == 4
    explorer.accidents = 0
    assert explorer.matches()[0].cooperated.all()


def test_without_a_bet_the_button_asks_for_one(explorer, own_journal):
    explorer.board.redraw()
    explorer.run()
    assert not explorer.revealed
    assert explorer.trouble == say("hotline.bet_first")
    assert own_journal.entries() == ()
    explorer.best = "grim"
    explorer.run()
    assert explorer.revealed
    assert explorer.trouble == ""


def test_bets_show_in_picture_and_words_before_the_run(explorer):
    explorer.best, explorer.helped = "grim", "tit_for_tat"
    assert "Grim trigger comes first" in explorer.reading
    assert "calls help most when two of Tit for tat meet" in explorer.reading
    tags = {
        name: tag.get_text() for name, tag in zip(STRATEGIES, explorer.picture.tags, strict=True)
    }
    assert tags["grim"] == say("hotline.tags.first")
    assert tags["tit_for_tat"] == say("hotline.tags.calls")
    assert [tag for tag in tags.values() if tag] == [tags["tit_for_tat"], tags["grim"]]


def test_the_bets_are_kept_under_no_case_and_again_when_they_change(explorer, own_journal):
    explorer.best, explorer.helped = "grim", "generous"
    explorer.run()
    explorer.run()
    kept = own_journal.history(NO_CASE, KIND, ABOUT)
    assert [entry.value for entry in kept] == [{"first": "grim", "calls": "generous"}]
    assert kept[0].question == say("hotline.question")
    explorer.reset()
    assert explorer.bets == {}
    explorer.best = "contrite"
    explorer.run()
    assert len(own_journal.history(NO_CASE, KIND, ABOUT)) == 2


def test_running_without_a_bet_keeps_nothing(explorer, own_journal):
    explorer.revealed = True
    assert explorer.reading
    assert own_journal.entries() == ()
    assert "You bet" not in explorer.card()


def test_a_reopened_notebook_goes_on_from_the_journal_but_its_still_does_not(own_journal):
    untouched = explore.hotline()._repr_mimebundle_()
    first = explore.hotline()
    first.best, first.helped = "tit_for_tat", "grim"
    first.run()
    again = explore.hotline()
    bundle = again._repr_mimebundle_()
    assert (bundle["text/html"], bundle["text/plain"]) == (
        untouched["text/html"],
        untouched["text/plain"],
    )
    assert again.revealed
    assert again.bets == first.bets
    assert again.reading == first.reading


@pytest.mark.parametrize(
    "value", ["words", {"first": "nobody"}, {"calls": "contrite"}, {0: 1}, {"first": 3}, []]
)
def test_what_else_may_stand_in_the_journal_does_no_harm(own_journal, value):
    own_journal.append(case=NO_CASE, kind=KIND, about=ABOUT, value=value)
    explorer = explore.hotline()
    explorer._repr_mimebundle_()
    assert not explorer.revealed
    assert (explorer.cause, explorer.trouble) == (None, "")


def test_a_journal_that_cannot_be_written_is_said_and_offered_again(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(SETTING, str(tmp_path / "file" / "my_work"))
    explorer = explore.hotline(best="grim")
    explorer.board.redraw()
    explorer.run()
    assert explorer.revealed
    assert not explorer.saved
    assert explorer.trouble.startswith("Not saved yet")


def test_the_ranking_is_that_of_the_exact_model(run):
    run.channel = False
    scores = dict(zip(STRATEGIES, expected(STRATEGIES, 0.05).scores, strict=True))
    order = sorted(scores, key=scores.__getitem__, reverse=True)
    assert names_in_order(run) == [NAMES[name] for name in order]
    assert f"{NAMES[order[0]]} comes first of eight with {scores[order[0]]:.2f}" in run.reading
    run.channel = True
    assert names_in_order(run) != [NAMES[name] for name in order]


def test_the_reading_says_how_often_both_cooperate_with_and_without_calls(run):
    shares = [expected(STRATEGIES, 0.05, believed).together.mean() for believed in (0, 0.9)]
    quiet, calling = (round(100 * float(share)) for share in shares)
    assert calling > quiet + 15
    assert f"in {quiet} of 100 rounds without calls and in {calling} with calls" in run.reading


def test_it_says_who_gains_most_and_for_whom_nothing_changes(run):
    assert "Calls help Always cooperate most" in run.reading
    assert "For Always defect they change next to nothing." in run.reading
    run.accidents = 0
    assert "Calls change nothing here." in run.reading


def test_equals_share_the_first_place(run):
    run.accidents = 0
    first = [NAMES[name] for name in ("tit_for_tat", "two_tats", "contrite", "grim")]
    assert all(name in run.reading.split(" share the first place")[0] for name in first)


def test_a_bet_on_the_first_place_is_judged_where_it_was_made(run):
    scores = expected(STRATEGIES, BET_ACCIDENTS).scores
    run.best = "grim"
    found = 1 + sum(scores > scores[STRATEGIES.index("grim")] + 0.005)
    assert f"takes place {found}" in run.card()
    before = run.card()
    run.accidents = 17
    assert run.card() == before
    run.best = STRATEGIES[int(scores.argmax())]
    assert "there it comes first" in run.card()


def test_a_bet_on_the_calls_is_judged_once_they_can_call(run):
    gains = twin_gains(("generous", "tit_for_tat", "grim"))
    most = max(gains, key=gains.__getitem__)
    run.helped = "generous"
    assert f"{gains['generous']:.2f}" in run.card()
    assert NAMES[most] in run.card()
    run.helped = most
    assert "and they do" in run.card()
    run.channel = False
    assert say("hotline.bet_waits") in run.card()
    assert f"{gains[most]:.2f}" not in run.card()


def test_twin_gains_are_those_of_the_model():
    quiet, calling = (
        expected(["grim"], BET_ACCIDENTS, share).scores[0] for share in (0, BET_BELIEVED)
    )
    assert twin_gains(["grim"]) == {"grim": pytest.approx(calling - quiet)}


def test_a_pretender_joins_the_field_and_the_match_and_leaves_both(run):
    run.pretender = True
    assert run.second == PRETENDER
    assert names_in_order(run)[0] == NAMES[PRETENDER]
    assert "comes first of nine" in run.reading
    assert len(run.table()) == 9
    run.pretender = False
    assert run.second == "tit_for_tat"
    assert NAMES[PRETENDER] not in names_in_order(run)


def test_setting_how_calls_are_believed_lets_them_call(explorer):
    explorer.believed = 40
    assert explorer.channel
    assert explore.hotline(believed=40, channel=False).channel is False


def test_what_was_given_is_not_overruled():
    explorer = explore.hotline(pretender=True, second="grim", channel=False)
    assert (explorer.second, explorer.channel) == ("grim", False)


def test_few_controls_show_at_a_time(explorer):
    bets = {"best", "helped", "revealed"}
    start = {"accidents", "first", "second"}
    assert shown(explorer) == start | bets
    explorer.revealed = True
    assert shown(explorer) == start | {"channel", "number"}
    explorer.channel = True
    assert shown(explorer) == start | {"channel", "number", "believed", "pretender"}


def test_the_card_tells_rule_and_paper_of_both_players(explorer):
    explorer.first, explorer.second = "win_stay", "grim"
    card = explorer.card()
    for name in ("win_stay", "grim"):
        assert say(f"hotline.rules.{name}").split(",")[0] in card
    assert "1993" in card
    assert "1971" in card
    explorer.second = "win_stay"
    assert explorer.card().count(NAMES["win_stay"]) == 1


def test_the_card_tells_what_a_round_brings_as_the_model_counts_it(explorer):
    told = "both cooperate, 3 each; both defect, 1 each; one defects alone, 5 for it and 0"
    assert told in explorer.card()
    alike, apart = (
        expected(["cooperate", "defect"], accidents=0.0).against,
        [[3, 0], [5, 1]],
    )
    assert alike.tolist() == apart


def test_every_strategy_names_its_paper_with_a_year(explorer):
    sources = explorer.sources()
    assert sources.count("<li>") == len(MACHINES)
    for name in MACHINES:
        assert any(year in say(f"hotline.papers.{name}") for year in ("19", "20"))


def test_the_limits_say_what_it_cannot_show(explorer):
    for words in ("same points", "deceive", "not show that it did"):
        assert words in explorer.limits()
    assert explorer.mark == "scenario"


def test_the_table_has_the_numbers_of_the_picture(run):
    table = run.table()
    exact = expected(STRATEGIES, 0.05, 0.9)
    top = table.iloc[0]
    assert top[say("hotline.column.name")] == names_in_order(run)[0]
    assert top[say("hotline.column.calling")] == pytest.approx(exact.scores.max(), abs=0.005)
    found = table[say("hotline.column.calling")]
    assert found.is_monotonic_decreasing


@pytest.mark.parametrize(
    "state",
    [
        {"first": "nice"},
        {"best": PRETENDER},
        {"helped": "contrite"},
        {"accidents": 21},
    ],
)
def test_a_setting_that_does_not_fit_is_refused_in_one_sentence(state):
    with pytest.raises(SummitryError) as refusal:
        explore.hotline(**state)
    assert "\n" not in str(refusal.value)


def test_a_fall_is_written_with_a_minus():
    assert signed(-0.01) == "\N{MINUS SIGN}0.01"
