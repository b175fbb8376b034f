import re

import numpy as np
import pytest

from summitry.errors import SummitryError
from summitry.explorers.scenarios import ScenariosExplorer
from summitry.explorers.scenarios_setting import (
    Setting,
    kept_rate,
    presets,
    read_setting,
    stored,
)
from summitry.journal.export import export_page
from summitry.models.scenarios import chances

MIDDLE = [50] * 7
HOPEFUL = [62, 54, 40, 78, 68, 45, 45]
AS_CODED = [75, 80, 75, 60, 45, 55, 25]
OUTCOMES = [
    "breakthrough",
    "deescalation",
    "talks_continue",
    "meeting_empty",
    "no_meeting",
    "rupture",
]


@pytest.fixture
def board(eve):
    """Return the explorer with its widgets made."""
    explorer = ScenariosExplorer(eve)
    assert explorer.board
    return explorer


def control(explorer, trait):
    """Return the control of a trait that is on screen."""
    found = [one for one in explorer.controls if one.trait == trait]
    return next((one for one in found if on_screen(one)), found[0])


def on_screen(one):
    return one.widget.layout.display != "none"


def shown(explorer):
    """Return the traits whose controls are on screen."""
    return [one.trait for one in explorer.controls if on_screen(one)]


def predict(explorer, outcome="Agreement to go on talking", percent="35"):
    """Guess and press the button that reveals."""
    control(explorer, "guess").widget.label = outcome
    control(explorer, "sure").box.value = percent
    control(explorer, "revealed").button.click()


def numbers(picture):
    return [number.get_text() for number in picture.numbers]


def test_it_begins_in_the_middle_and_asks_before_any_chance_shows(board):
    assert list(board.setting().marks()) == MIDDLE
    assert (board.preset, board.base_rate) == ("middle", 50)
    assert "which outcome do you think most likely" in board.reading
    assert numbers(board.picture) == ["?"] * 6
    assert board.picture.heights.get_paths() == []
    assert set(board.table()["Part"]) == {"driver"}
    assert shown(board) == ["guess", "sure", "revealed", "revealed"]
    assert not re.search(r"Most likely: ", board.still())


def test_without_a_guess_the_button_asks_for_one(board):
    control(board, "guess").widget.label = "Breakthrough"
    control(board, "revealed").button.click()
    assert not board.revealed
    assert "say how likely" in board.trouble


def test_a_guess_is_kept_and_laid_beside_the_chances(board, own_journal):
    predict(board)
    kept = own_journal.latest("malta-2024", "scenario_guess", "scenarios")
    assert {one: kept.value[one] for one in ("outcome", "percent")} == {
        "outcome": "talks_continue",
        "percent": 35,
    }
    assert "Now choose a reading" in board.reading
    control(board, "preset").widget.label = "As coded"
    assert "Now choose" not in board.reading
    assert 'Most likely: "One hall, no meeting", 72 in 100 (between 65 and 79).' in board.reading
    assert 'You had "Agreement to go on talking" first, at 35; here it has 4.' in board.reading
    assert numbers(board.picture) == ["<1", "4", "4", "9", "72", "10"]
    assert list(board.picture.guess.get_xdata()) == [35]
    assert not {"guess", "sure"} & set(shown(board))
    assert shown(board) == ["preset", *board.dials, "base_rate", "more"]


def test_what_serves_later_comes_when_it_is_asked_for(eve):
    board = ScenariosExplorer(eve, revealed=True)
    assert board.board
    assert not {"width", "anchor", "held", "label", "stored"} & set(shown(board))
    control(board, "more").button.click()
    assert shown(board)[-5:] == ["width", "anchor", "held", "label", "stored"]
    control(board, "more").button.click()
    assert shown(board)[-1] == "more"


def test_the_chances_can_be_shown_without_a_guess(board, own_journal):
    [one for one in board.controls if one.trait == "revealed"][1].button.click()
    assert board.revealed
    assert own_journal.entries() == ()


def test_a_driver_moved_changes_bars_and_words_and_shows_its_card(eve):
    board = ScenariosExplorer(eve, revealed=True)
    before, words = numbers(board.picture), board.reading
    assert board.board
    control(board, "transition").slider.value = 20
    assert numbers(board.picture) != before
    assert board.reading != words
    assert board.driver == "transition"
    assert board.reading.startswith('"Weight of the change in Washington" stands at 20;')
    assert "A minister about to leave cannot promise a next date" in board.card()
    assert board.preset is None


def test_at_the_middle_the_base_rate_holds(eve):
    board = ScenariosExplorer(eve, revealed=True)
    board.preset = "middle"
    assert set(board.setting().drivers.values()) == {50}
    for rate in (20, 80):
        board.base_rate = rate
        point = chances(board.model, board.setting().marks(), rate)
        assert point[:4].sum() == pytest.approx(rate / 100)
        assert re.search(r"A meeting of any kind: (\d+) in 100", board.reading)


def test_a_rate_of_a_narrow_class_can_hold_at_our_estimates(eve, own_journal):
    board = ScenariosExplorer(eve, revealed=True, base_rate=14)
    board.preset = "as_coded"
    brought = "holds when all drivers stand in the middle; as they stand here they bring it to 3."
    assert f"A meeting of any kind: 3 in 100. Your base rate of 14 {brought}" in board.reading
    assert "counts twice here" in board.reading
    board.anchor = "estimates"
    assert "base rate 14 in 100 at our estimates, bands as coded" in board.reading
    assert "counts twice" not in board.reading
    assert "they bring it to" not in board.reading
    point = chances(board.model, board.setting().marks(), 14, board.setting().marks())
    assert point[:4].sum() == pytest.approx(0.14)
    assert board.chances.bars(board.setting()).point == pytest.approx(point)
    board.label, board.more = "Narrow", True
    board.store()
    board.reset()
    assert board.anchor == "middle"
    board.own = "Narrow"
    assert (board.anchor, board.base_rate) == ("estimates", 14)
    assert stored(own_journal, eve)["Narrow"].anchor == "estimates"


def test_at_our_own_rate_or_in_the_middle_nothing_is_said_of_counting_twice(eve):
    board = ScenariosExplorer(eve, revealed=True)
    board.preset = "as_coded"
    assert "counts twice" not in board.reading
    assert "The base rate of 50 holds when all drivers stand in the middle" in board.reading
    board.base_rate = 20
    assert "counts twice" in board.reading
    board.preset = "middle"
    assert "counts twice" not in board.reading
    assert "they bring it to" not in board.reading


def test_presets_set_the_drivers_and_say_why(eve):
    board = ScenariosExplorer(eve, revealed=True)
    assert board.board
    control(board, "preset").widget.label = "Hopeful"
    assert list(board.setting().marks()) == HOPEFUL
    assert '"Hopeful" would say' in board.board.card.value.replace("&quot;", '"')
    assert 'as "Hopeful" has them' in board.reading
    board.preset = "weary"
    assert "In six weeks there will be somebody else" in board.card()
    board.reset()
    assert list(board.setting().marks()) == MIDDLE


def test_a_hopeful_reading_makes_a_meeting_likelier_than_a_weary_one(eve):
    board = ScenariosExplorer(eve, revealed=True)

    def meeting(preset):
        board.preset = preset
        found = board.chances.of(board.setting())
        return found.mean[board.model.meetings].sum()

    assert meeting("weary") < meeting("as_coded") < meeting("hopeful")


def test_a_hopeful_reading_is_hopeful_enough_to_change_which_outcome_comes_first(eve):
    board = ScenariosExplorer(eve, revealed=True)
    first = {}
    for preset in board.presets:
        board.preset = preset
        first[preset] = OUTCOMES[int(board.chances.of(board.setting()).mean.argmax())]
    assert first == dict.fromkeys(first, "no_meeting") | {"hopeful": "meeting_empty"}


def test_as_coded_brings_back_the_bands_as_well(eve):
    board = ScenariosExplorer(eve, revealed=True)
    assert board.board
    control(board, "preset").widget.label = "As coded"
    board.width = "double"
    assert board.preset is None
    assert 'as "As coded" has them' in board.reading
    control(board, "preset").widget.label = "As coded"
    assert (board.width, list(board.setting().marks())) == ("table", AS_CODED)


def test_start_over_goes_back_to_the_base_rate_that_was_carried_on(eve, own_journal):
    own_journal.append(case="malta-2024", kind="base_rate", about="meeting", value=30)
    board = ScenariosExplorer(eve)
    board._repr_mimebundle_()
    assert board.base_rate == 30
    board.base_rate, board.clock = 60, 70
    board.reset()
    assert (board.base_rate, board.clock, board.preset) == (30, 50, "middle")


def test_wider_bands_widen_every_interval(eve):
    board = ScenariosExplorer(eve, revealed=True)
    widths = {}
    for width in ("half", "table", "double"):
        board.width = width
        found = board.chances.of(board.setting())
        widths[width] = found.high - found.low
        said = {"half": "half as wide", "table": "as coded", "double": "twice as wide"}
        assert f"bands {said[width]}" in board.reading
    assert (widths["half"] < widths["table"]).all()
    assert (widths["table"] < widths["double"]).all()


def test_a_kept_setting_stays_beside_the_present_one(eve):
    board = ScenariosExplorer(eve, revealed=True)
    assert board.board
    board.preset = "as_coded"
    control(board, "held").button.click()
    assert "Against A nothing has moved" in board.reading
    assert control(board, "held").button.disabled
    board.preset = "hopeful"
    assert not control(board, "held").button.disabled
    assert list(board.picture.kept_marks.get_xdata()) == AS_CODED
    assert len(board.picture.outlines.get_paths()) == 6
    assert 'Against A "A meeting without result" rose most, by 26;' in board.reading
    assert '"One hall, no meeting" fell most, by 39.' in board.reading
    told = board.table()
    no_meeting = told[told["Name"] == "One hall, no meeting"].iloc[0]
    assert (no_meeting["At, or mean chance in 100"], no_meeting["A"]) == ("33", "72")
    control(board, "held").button.click()
    assert list(board.picture.kept_marks.get_xdata()) == HOPEFUL


def test_a_named_setting_is_kept_in_the_journal_and_found_again(eve, own_journal, tmp_path):
    board = ScenariosExplorer(eve, revealed=True)
    assert board.board
    control(board, "stored").button.click()
    assert "name first" in board.trouble
    board.adjust({"escalation": 30, "clock": 70, "base_rate": 35, "width": "double"})
    control(board, "label").box.value = "Thaw in winter"
    control(board, "stored").button.click()
    assert board.trouble == ""
    assert control(board, "stored").button.disabled
    assert control(board, "own").box.value == "Thaw in winter"
    assert board.board.figure.value.count('Kept in your journal as "Thaw in winter".') or (
        "Kept in your journal as &quot;Thaw in winter&quot;." in board.board.figure.value
    )
    entry = own_journal.latest("malta-2024", "scenario", "Thaw in winter")
    assert entry.value["drivers"]["clock"] == 70
    assert (entry.value["base_rate"], entry.value["width"]) == (35, "double")
    assert sum(entry.value["outcomes"].values()) == pytest.approx(100, abs=0.5)
    assert set(entry.value["outcomes"]) == set(OUTCOMES)
    board.preset = "weary"
    assert board.own == ""
    assert "Kept in your journal" not in board.reading
    control(board, "own").box.value = "Thaw in winter"
    assert (board.clock, board.base_rate, board.width) == (70, 35, "double")
    page = export_page(own_journal, tmp_path / "page.html").read_text(encoding="utf-8")
    assert "A clock that forces talks 70" in page
    assert "base rate 35 in 100" in page
    assert "drivers:" not in page


def test_a_stored_setting_that_is_moved_can_be_stored_again(eve, own_journal):
    board = ScenariosExplorer(eve, revealed=True, escalation=30)
    assert board.board
    board.label = "Mine"
    control(board, "stored").button.click()
    board.escalation = 31
    assert not board.stored
    control(board, "stored").button.click()
    kept = own_journal.history("malta-2024", "scenario", "Mine")
    assert [entry.value["drivers"]["escalation"] for entry in kept] == [30, 31]


def test_a_reopened_notebook_shows_guess_own_setting_and_base_rate(board, eve, own_journal):
    predict(board)
    board.label, board.clock = "Mine", 66
    control(board, "stored").button.click()
    own_journal.append(case="malta-2024", kind="base_rate", about="councils", value=41)
    again = ScenariosExplorer(eve)
    still = again.still()
    again._repr_mimebundle_()
    assert "66" not in still
    assert (again.guess, again.sure, again.revealed) == ("talks_continue", 35, True)
    assert (again.clock, again.own, again.label) == (66, "Mine", "Mine")
    fresh = ScenariosExplorer(eve, revealed=True, clock=10)
    fresh._repr_mimebundle_()
    assert fresh.clock == 10
    control(fresh, "more").button.click()
    assert "own" in shown(fresh)


def test_the_base_rate_carried_on_is_taken_up_where_nothing_else_is_stored(eve, own_journal):
    own_journal.append(case="malta-2024", kind="base_rate", about="councils", value=41)
    board = ScenariosExplorer(eve)
    bundle = board._repr_mimebundle_()
    assert "base rate 50 in 100" in bundle["text/plain"]
    assert board.base_rate == 41


@pytest.mark.parametrize(
    ("value", "expected"),
    [(41, 41), ({"percent": 7}, 7), (0, 1), (100, 99), ("many", None), ({}, None), (True, None)],
)
def test_a_base_rate_in_the_journal_is_read_whatever_its_form(eve, own_journal, value, expected):
    own_journal.append(case="malta-2024", kind="base_rate", about="x", value=value)
    assert kept_rate(own_journal, eve) == expected


def test_what_the_journal_holds_of_other_drivers_is_left_out(eve, own_journal):
    own_journal.append(case="malta-2024", kind="scenario", about="odd", value={"drivers": {"x": 1}})
    own_journal.append(case="other", kind="scenario", about="far", value=3)
    assert stored(own_journal, eve) == {}


def test_a_setting_goes_through_plain_values_and_back():
    setting = Setting({"rain": 40, "trust": 0}, 12, "half")
    assert read_setting(setting.value(), ["rain", "trust"]) == setting
    assert read_setting({**setting.value(), "width": "huge"}, ["rain"]) is None
    assert read_setting({**setting.value(), "base_rate": 0}, ["rain"]) is None
    assert read_setting({**setting.value(), "anchor": "sea"}, ["rain"]) is None
    assert read_setting(setting.value(), ["rain", "wind"]) is None


def test_unknown_settings_are_refused_in_a_sentence(eve):
    for wrong in ({"guess": "peace"}, {"driver": "luck"}, {"base_rate": 0}, {"escalation": 101}):
        with pytest.raises(SummitryError):
            ScenariosExplorer(eve, **wrong)


def test_every_preset_of_the_pack_names_its_reasons(eve):
    assert list(presets(eve)) == ["as_coded", "hopeful", "weary", "middle"]
    assert (eve.presets["why"].str.len() > 10).all()
    assert eve.presets.groupby("preset_id")["driver_id"].nunique().tolist() == [7, 7]


def test_nothing_of_the_days_after_is_reachable(eve):
    board = ScenariosExplorer(eve, revealed=True)
    told = board.still()
    for driver in board.drivers:
        board.driver = driver
        told += board.card()
    assert "would study the new president" not in told
    assert not re.search(r"\b2025\b", re.sub(r"20 January 2025", "", told))


def test_a_pack_without_drivers_is_refused_in_a_sentence(eve):
    tables = {**eve.tables, "drivers": eve.drivers.iloc[:0]}
    bare = type(eve)(eve.header, tables)
    with pytest.raises(SummitryError, match="no drivers"):
        ScenariosExplorer(bare)


def test_the_bars_are_the_chances_of_the_model(eve):
    board = ScenariosExplorer(eve, revealed=True)
    assert board.reading
    found = board.chances.of(board.setting())
    tips = [path.vertices[:, 0].max() for path in board.picture.heights.get_paths()]
    assert np.allclose(tips, 100 * found.mean)
    assert found.mean.sum() == pytest.approx(1, abs=1e-5)
