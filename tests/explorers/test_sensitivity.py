import pytest

from summitry.errors import SummitryError
from summitry.explorers.sensitivity import SensitivityExplorer
from summitry.models.scenarios import chances


@pytest.fixture
def board(eve):
    """Return the explorer with its widgets made."""
    explorer = SensitivityExplorer(eve)
    assert explorer.board
    return explorer


def control(explorer, trait, place=0):
    return [one for one in explorer.controls if one.trait == trait][place]


def shown(explorer):
    return [one.trait for one in explorer.controls if one.widget.layout.display != "none"]


def predict(explorer, driver):
    control(explorer, "guess").box.value = driver
    control(explorer, "revealed").button.click()


def names(explorer):
    return list(explorer.table()["Driver"])


def test_before_the_guess_the_drivers_stand_in_the_order_of_the_case(board):
    assert names(board) == list(board.drivers.values())
    assert list(board.table().columns) == ["Driver"]
    assert "which of these drivers matters most" in board.reading
    assert [note.get_text() for note in board.picture.notes] == ["?"] * 7
    assert board.picture.goals.get_xdata() == []
    assert shown(board) == ["outcome", "guess", "revealed", "revealed"]


def test_the_button_asks_for_a_guess_first(board):
    control(board, "revealed").button.click()
    assert not board.revealed
    assert "First pick the driver" in board.trouble


def test_the_guess_is_kept_and_the_tornado_shows(board, own_journal):
    predict(board, "Weight of the change in Washington")
    kept = own_journal.latest("malta-2024", "sensitivity_guess", "no_meeting")
    assert kept.value == "Weight of the change in Washington"
    assert names(board)[0] == "Price at home of being seen together"
    assert names(board)[-1] == "A clock that forces talks"
    assert "66 where it stands lowest in its band, 78 where highest" in board.reading
    assert 'Your guess, "Weight of the change in Washington", comes at place 2.' in board.reading
    assert shown(board) == ["outcome", "view", "start_from", "base_rate"]


def test_shares_are_sorted_and_sum_to_about_a_hundred(eve):
    board = SensitivityExplorer(eve, revealed=True, view="shares")
    totals = board.table()["With others (total index), in 100"].astype(float)
    assert list(totals) == sorted(totals, reverse=True)
    assert totals.sum() == pytest.approx(100, abs=4)
    assert "33 in 100 of its variance" in board.reading
    assert board.board
    assert "base_rate" not in shown(board)


def test_what_one_would_have_to_believe(eve):
    board = SensitivityExplorer(eve, revealed=True, view="nearest", outcome="talks_continue")
    assert '"Weight of the change in Washington" at 38, not 80' in board.reading
    assert "six drivers would have to move, five of them beyond what we think" in board.reading
    assert "three smaller moves. Then it leads with 26 in 100" in board.reading
    assert len(board.picture.goals.get_xdata()) == 6
    assert names(board)[-1] == "Escalation on the battlefield"


def test_an_outcome_that_leads_already_needs_nothing(eve):
    board = SensitivityExplorer(eve, revealed=True, view="nearest")
    assert "need not change a thing" in board.reading
    assert len(board.picture.goals.get_xdata()) == 0


def test_it_says_where_no_setting_would_do_and_from_which_base_rate_one_does(eve):
    board = SensitivityExplorer(eve, revealed=True, view="nearest", outcome="breakthrough")
    board.base_rate = 5
    first = int(board.reading.split("base rates between ")[1].split()[0])
    assert board.nearest() is None
    board.base_rate = first
    assert board.nearest() is not None
    board.base_rate = first - 1
    assert board.nearest() is None
    board.outcome = "deescalation"
    assert "can never come first" in board.reading


def test_a_base_rate_moved_changes_the_tornado(eve):
    board = SensitivityExplorer(eve, revealed=True)
    before = board.reading
    board.base_rate = 90
    assert board.reading != before
    assert "at a base rate of 90 in 100" in board.reading


def test_a_guess_belongs_to_its_outcome(board):
    predict(board, "Brokers in the room")
    board.outcome = "rupture"
    assert board.guess == ""
    assert "Your guess" not in board.reading


def test_a_reopened_notebook_shows_the_guess_and_the_base_rate(board, eve, own_journal):
    board.outcome = "rupture"
    predict(board, "A deal that can be split and traded")
    own_journal.append(case="malta-2024", kind="base_rate", about="councils", value=30)
    again = SensitivityExplorer(eve)
    bundle = again._repr_mimebundle_()
    assert "you think" not in bundle["text/plain"]
    assert (again.outcome, again.guess, again.revealed) == ("rupture", "package", True)
    assert again.base_rate == 30


def test_it_begins_with_the_outcome_that_comes_out_first(eve):
    assert SensitivityExplorer(eve).outcome == "no_meeting"


def test_unknown_settings_are_refused_in_a_sentence(eve):
    for wrong in ({"outcome": "peace"}, {"guess": "luck"}, {"base_rate": 100}, {"view": "pie"}):
        with pytest.raises(SummitryError):
            SensitivityExplorer(eve, **wrong)


def test_a_pack_without_drivers_is_refused_in_a_sentence(eve):
    bare = type(eve)(eve.header, {**eve.tables, "drivers": eve.drivers.iloc[:0]})
    with pytest.raises(SummitryError, match="no drivers"):
        SensitivityExplorer(bare)


def test_drivers_that_push_nothing_are_said_to_push_nothing(eve):
    idle = type(eve)(eve.header, {**eve.tables, "effects": eve.effects.iloc[:0]})
    board = SensitivityExplorer(idle, revealed=True)
    assert "no driver moves it by half a point" in board.reading
    board.view = "shares"
    assert "nothing to share out" in board.reading


def test_small_chances_are_told_with_a_decimal_and_can_be_seen(eve):
    board = SensitivityExplorer(eve, revealed=True, outcome="breakthrough", base_rate=15)
    assert "no driver moves it by half a point" in board.reading
    assert "The axis is drawn large" in board.reading
    low, high = board.picture.plot.get_xlim()
    wide = max(abs(end) for row in board.rows() for end in (row.low, row.high))
    assert wide > (high - low) / 10
    board.outcome = "no_meeting"
    assert board.reading
    assert board.picture.plot.get_xlim()[1] >= max(abs(row.low) for row in board.rows())


def test_the_axis_holds_every_bar_at_every_base_rate(eve):
    board = SensitivityExplorer(eve, revealed=True)
    for outcome in board.outcomes:
        for rate in (1, 8, 30, 50, 77, 99):
            board.adjust({"outcome": outcome, "base_rate": rate})
            assert board.reading
            widest = max(abs(end) for row in board.rows() for end in (row.low, row.high))
            assert widest <= board.picture.plot.get_xlim()[1]


def save(journal, eve, place, rate, **others):
    drivers = dict.fromkeys(eve.drivers["driver_id"], place)
    value = {"drivers": drivers, "base_rate": rate, "width": "table", **others}
    told = {"case": "malta-2024", "kind": "scenario", "question": "?"}
    journal.append(about="My evening", value=value, **told)


def test_it_starts_from_the_scenario_saved_last(eve, own_journal):
    save(own_journal, eve, 50, 30)
    board = SensitivityExplorer(eve, revealed=True)
    assert board._repr_mimebundle_()
    board.start_from = "own"
    assert board.base_rate == 30
    assert 'From your scenario "My evening", at a base rate of 30 in 100:' in board.reading
    meetings = board.present()[board.model.meetings].sum()
    assert meetings == pytest.approx(0.3)
    board.start_from = "estimates"
    assert board.base_rate == board.model.base_rate
    assert "From our estimates" in board.reading


def test_a_base_rate_that_holds_at_the_estimates_holds_there_here_too(eve, own_journal):
    save(own_journal, eve, 50, 30, anchor="estimates")
    board = SensitivityExplorer(eve, revealed=True)
    assert board._repr_mimebundle_()
    board.start_from = "own"
    found = chances(board.model, board.begin.anchor, board.rate())
    assert found[board.model.meetings].sum() == pytest.approx(0.3)


def test_without_a_saved_scenario_it_says_so_and_starts_from_the_estimates(eve):
    board = SensitivityExplorer(eve, revealed=True)
    before = board.table()
    assert board._repr_mimebundle_()
    board.start_from = "own"
    assert board.reading.startswith("No scenario of yours is in the journal yet.")
    assert board.table().equals(before)


def test_a_still_picture_does_not_read_the_journal(eve, own_journal):
    save(own_journal, eve, 20, 30)
    assert "My evening" not in SensitivityExplorer(eve, revealed=True, start_from="own").reading
