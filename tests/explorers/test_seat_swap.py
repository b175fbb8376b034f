import pytest

from summitry import explore
from summitry.case import open_case
from summitry.case.blank import write_blank
from summitry.errors import SummitryError

ISSUES = ["ukr_nato", "arm_missiles", "hum_scrutiny", "osc_consensus"]


@pytest.fixture
def swap(eve):
    """Return the explorer with its widgets made."""
    explorer = explore.seat_swap(eve)
    assert explorer.board
    return explorer


def forth(explorer):
    """Press the button for the next step."""
    next(one for one in explorer.controls if one.trait == "step").forth.click()


def play(explorer, places):
    """Place both actors step by step."""
    for mine, theirs in places:
        explorer.placing[0].box.value = str(mine)
        explorer.placing[1].box.value = str(theirs)
        forth(explorer)


def coded_marks(explorer):
    """Return how many coded marks the picture shows."""
    return sum(len(marks.marks.get_offsets()) for marks in explorer.picture.coded.values())


def test_the_two_sides_sit_opposite_with_four_issues_between_them(swap):
    assert (swap.a, swap.b) == ("us", "russia")
    assert swap.maps().issues == ISSUES
    assert swap.maps().last == 8


def test_steps_run_through_the_first_seat_then_the_second(swap):
    found = [swap.maps().in_hand(step) for step in range(9)]
    assert found == [(seat, issue) for seat in ("us", "russia") for issue in ISSUES] + [None]


def test_the_coding_shows_only_in_the_last_step(swap):
    for step in range(8):
        swap.step = step
        assert swap.reading.startswith("You sit in the seat of")
        assert coded_marks(swap) == 0
        assert "coded" not in " ".join(swap.table().columns)
        assert "a second coder" not in swap.reading + swap.card()
    swap.step = 8
    assert coded_marks(swap) == 8
    assert "As coded" in swap.table().columns


def test_what_was_placed_from_the_first_seat_is_hidden_in_the_second(swap):
    play(swap, [(81, 7)] * 4)
    assert swap.step == 4
    assert list(swap.picture.own["a"].get_xdata()) == []
    assert "81" not in " ".join(swap.table().astype(str).to_numpy().ravel())
    swap.step = 0
    assert list(swap.picture.own["a"].get_xdata()) == [81] * 4


def test_labels_say_whose_seat_it_is(swap):
    labels = [control.box.description for control in swap.placing]
    assert labels == ["You: United States", "Opposite: Russian Federation"]
    swap.step = 5
    labels = [control.box.description for control in swap.placing]
    assert labels == ["You: Russian Federation", "Opposite: United States"]
    swap.step = 8
    assert {control.widget.layout.display for control in swap.placing} == {"none"}


def test_in_the_second_seat_one_is_the_other(swap):
    swap.step = 4
    swap.placing[0].box.value = "5"
    assert swap.placements == {"russia/ukr_nato/russia": 5}
    forth(swap)
    assert [control.box.value for control in swap.placing] == ["", ""]
    swap.step = 4
    assert [control.box.value for control in swap.placing] == ["5", ""]


def test_the_end_tells_issue_by_issue_what_the_seat_changed_and_never_a_mean(swap):
    play(swap, [(60, 10), (20, 20), (90, 5), (50, 0)])
    play(swap, [(10, 90), (30, 20), (5, 80), (0, 58)])
    assert swap.step == 8
    first, second, hits = [part for part in swap.reading.split(". ") if part]
    assert first == (
        'United States, from the first seat to the second: "Ukraine and NATO" 30 points towards '
        '100, "Long-range missiles" unmoved, "Scrutiny without consent" 10 points towards 0 and '
        '"The consensus rule" 8 points towards 100'
    )
    assert '"Long-range missiles" 10 points towards 100' in second
    assert "average" not in swap.reading
    assert hits.startswith("Of your 16 marks, ")


def test_marks_within_the_coded_bands_are_counted(swap):
    play(swap, [(54, 2), (22, 20), (92, 3), (56, 2)])
    play(swap, [(50, 50)] * 4)
    # From the second seat only 50 for the United States on two lines lies within a band.
    assert "Of your 16 marks, ten within the bands" in swap.reading


def test_steps_left_out_are_told(swap):
    swap.step = 8
    assert swap.reading.startswith("Nothing is placed yet")
    swap.step = 0
    play(swap, [(60, 10)])
    swap.step = 8
    assert "nothing can be said of what the seat changed" in swap.reading
    assert "14 marks were not placed" in swap.reading


def test_each_step_is_kept_when_it_is_left(swap, own_journal):
    play(swap, [(60, 10)])
    forth(swap)
    swap.step = 4
    swap.placing[0].box.value = "5"
    swap.step = 0
    entries = own_journal.entries()
    assert [entry.about for entry in entries] == ["us/ukr_nato/russia", "russia/ukr_nato/us"]
    assert [entry.value for entry in entries] == [{"us": 60, "russia": 10}, {"russia": 5}]
    assert {entry.kind for entry in entries} == {"seat_swap"}
    assert entries[0].question.startswith("From the seat of United States: How close")


def test_a_reopened_notebook_goes_on_where_one_was(swap, eve):
    play(swap, [(60, 10), (20, 20), (90, 5)])
    again = explore.seat_swap(eve)
    bundle = again._repr_mimebundle_()
    assert again.step == 3
    assert again.placements == swap.placements
    assert "issue 1 of 4" in bundle["text/plain"]
    assert bundle["text/html"] == explore.seat_swap(eve).still()


def test_a_finished_round_comes_back_with_its_end(swap, eve, own_journal):
    play(swap, [(60, 10)] * 8)
    kept = len(own_journal.entries())
    again = explore.seat_swap(eve)
    again._repr_mimebundle_()
    assert again.step == 8
    assert again.reading == swap.reading
    assert len(own_journal.entries()) == kept == 8


def test_one_goes_on_at_the_first_step_that_is_not_finished(swap, eve):
    swap.placing[0].box.value = "60"
    forth(swap)
    play(swap, [(20, 20)])
    again = explore.seat_swap(eve)
    again._repr_mimebundle_()
    assert again.step == 0
    assert len(again.placements) == 3


def test_a_state_given_from_the_start_is_not_taken_for_an_answer(eve, own_journal):
    places = {"us/ukr_nato/us": 60, "us/ukr_nato/russia": 10}
    explorer = explore.seat_swap(eve, placements=places, step=3)
    assert explorer.placements == places
    assert own_journal.entries() == ()


def test_start_over_begins_anew_and_writes_nothing(swap, own_journal):
    swap.placing[0].box.value = "5"
    swap.board.reset_button.click()
    assert (swap.step, swap.placements) == (0, {})
    assert [control.box.value for control in swap.placing] == ["", ""]
    assert own_journal.entries() == ()


def test_other_seats_begin_at_the_first_step(swap):
    play(swap, [(60, 10)])
    swap.b = "ukraine"
    assert swap.step == 0
    assert "Ukraine" in swap.placing[1].box.description
    swap.b = "russia"
    assert swap.placing[0].box.value == "60"


def test_two_seats_of_one_are_refused_in_a_sentence(swap):
    swap.b = "us"
    assert swap.reading == "Both seats are United States's; choose another actor for one of them."
    assert swap.trouble == ""
    assert swap.table().empty


def test_two_that_share_no_issue_are_told(malta):
    explorer = explore.seat_swap(malta, a="osce_sec", b="belarus")
    assert "coded together on no issue" in explorer.reading


def test_hollow_marks_stay_hollow_at_the_end(swap, eve):
    swap.step = 8
    rows = eve.positions.set_index(["issue_id", "actor_id"])["hollow"]
    hollow = [rows[issue, "russia"] for issue in ISSUES]
    faces = swap.picture.coded["b"].marks.get_facecolor()
    assert [bool((face[:3] == 1).all()) for face in faces] == hollow
    assert any(hollow)


@pytest.mark.parametrize("state", [{"step": 9}, {"step": -1}, {"a": "atlantis"}])
def test_what_does_not_fit_is_refused_in_a_sentence(eve, state):
    with pytest.raises(SummitryError, match="does not fit"):
        explore.seat_swap(eve, **state)


def test_a_pack_with_one_actor_has_no_two_seats(tmp_path):
    write_blank(tmp_path / "river")
    with pytest.raises(SummitryError, match="no two seats"):
        explore.seat_swap(open_case(tmp_path / "river"))
