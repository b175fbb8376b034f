import errno
import os

import pytest

from summitry import explore
from summitry.case import open_case
from summitry.case.blank import write_blank
from summitry.errors import SummitryError
from summitry.journal import store
from summitry.text import say

WITHHELD = "opens with the record"


@pytest.fixture
def nato(eve):
    """Return the explorer on the first issue, seen on the eve, with its widgets made."""
    explorer = explore.positions(eve, issue="ukr_nato")
    assert explorer.board
    return explorer


def place(explorer, first=None, second=None, third=None):
    """Place up to three actors by their boxes."""
    for control, place in zip(explorer.guessing, (first, second, third), strict=True):
        if place is not None:
            control.box.value = str(place)


def shown(explorer):
    """Return everything that an explorer shows, as one text."""
    return explorer.still() + explorer.board.figure.value + explorer.board.card.value


def visible(control):
    """Tell whether a control is put up."""
    return control.widget.layout.display != "none"


def test_before_the_coding_shows_nothing_of_it_shows(nato, eve):
    rows = nato.stands["ukr_nato"]
    nato.actor = "us"
    said = shown(nato)
    assert 'class="summitry-card"' not in said
    for words in [*rows["stance"], *rows["evidence"], *rows["contested"]]:
        assert not words or words == WITHHELD or words not in said
    assert not [head for head in nato.table().columns if "oded" in head or "Band" in head]
    assert len(nato.picture.coded.marks.get_offsets()) == 0
    for number in ("54", "(2)", "96"):
        assert number not in nato.reading


def test_three_are_asked_for_by_name_and_order_does_not_tell(nato):
    assert nato.asked() == ["russia", "ukraine", "us"]
    assert [control.box.description for control in nato.guessing] == [
        "Russian Federation", "Ukraine", "United States",
    ]  # fmt: skip
    assert "place these: Russian Federation, Ukraine and United States." in nato.reading
    assert nato.sequence()[:3] == ["us", "russia", "ukraine"]


def test_placing_moves_a_diamond_and_is_told(nato):
    place(nato, 20, None, 70)
    assert nato.guesses == {"russia": 20, "us": 70}
    assert "Russian Federation at 20 and United States at 70" in nato.reading
    assert sorted(nato.picture.placed.get_xdata()) == [20, 70]


def test_the_button_rests_until_something_is_placed(nato, own_journal):
    show = nato.hiding[0]
    assert show.button.disabled
    show.button.click()
    assert not nato.revealed
    assert own_journal.entries() == ()
    place(nato, 20)
    assert not show.button.disabled


def test_showing_keeps_the_placements_and_tells_the_gaps(nato, own_journal):
    place(nato, 20, 80, 45)
    nato.hiding[0].button.click()
    assert nato.revealed
    (entry,) = own_journal.entries()
    assert (entry.case, entry.kind, entry.about) == ("malta-2024", "placement", "ukr_nato")
    assert entry.value == {"russia": 20, "ukraine": 80, "us": 45}
    assert entry.question.startswith("How close should")
    assert "Russian Federation: your mark is 18 points nearer to 100" in nato.reading
    assert "Ukraine: your mark is 16 points nearer to 0" in nato.reading
    assert "United States: your mark at 45 lies within the band of the coding, 44 to 64" in (
        nato.reading
    )
    assert nato.trouble == ""


def test_a_gap_of_one_point_is_one_point():
    words = {"name": "A", "end": "0", "low": "1", "high": "2", "gap": "1"}
    assert "one point nearer" in say("positions.outside", n=1.0, **words)


def test_showing_without_placing_keeps_nothing(nato, own_journal):
    nato.hiding[1].button.click()
    assert nato.revealed
    assert own_journal.entries() == ()
    assert "your mark" not in nato.reading


def test_once_it_shows_the_coding_is_all_there(nato):
    nato.revealed = True
    assert "Nearest to 0: Russian Federation (2); nearest to 100: Ukraine (96)." in nato.reading
    table = nato.table().set_index(say("positions.column.actor"))
    row = table.loc["United States"]
    assert row[say("positions.column.position")] == "54"
    assert row[say("positions.column.band")] == "44 to 64"
    assert len(nato.picture.coded.marks.get_offsets()) == 10


def test_controls_to_place_give_way_to_those_to_look(nato):
    assert all(map(visible, [*nato.guessing, *nato.hiding]))
    assert not any(map(visible, nato.telling))
    nato.revealed = True
    assert not any(map(visible, [*nato.guessing, *nato.hiding]))
    assert all(map(visible, nato.telling))


def test_a_teacher_may_show_the_coding_at_once(eve, own_journal):
    explorer = explore.positions(eve, issue="ukr_nato", revealed=True)
    assert "Nearest to 0" in explorer.reading
    explorer.issue = "glo_cyber"
    assert explorer.revealed
    explorer.reset()
    assert (explorer.issue, explorer.revealed) == ("ukr_nato", True)
    assert own_journal.entries() == ()


def test_the_card_tells_what_a_coding_rests_on_and_that_it_is_contested(nato):
    nato.revealed = True
    nato.actor = "us"
    card = nato.card()
    assert "Says Ukraine&#x27;s road to NATO" in card
    assert "3 December 2024" in card
    assert "Contested:" in card
    assert 'summitry-reading"' in card
    assert card.count('target="_blank"') > 3
    assert "coded at 54; a second coder might say 44 to 64" in nato.reading


def test_what_rests_on_a_later_act_says_so_and_tells_nothing(nato, malta):
    nato.revealed = True
    nato.actor = "ukraine"
    card = nato.card()
    full = malta.positions.set_index(["issue_id", "actor_id"]).loc["ukr_nato", "ukraine"]
    assert card.count(WITHHELD) >= 2
    assert full["stance"] not in card
    assert full["as_of"].words not in card
    assert "later than this view" in card
    nato.order = "name"
    assert "Four marks are hollow" in nato.reading


def test_the_whole_case_tells_all(malta):
    explorer = explore.positions(malta, issue="ukr_nato", revealed=True, actor="ukraine")
    assert WITHHELD not in explorer.still()
    assert "Calls full membership the only real guarantee" in explorer.card()
    assert "hollow" not in explorer.reading


def test_an_issue_whose_coding_is_the_outcome_opens_with_the_record(nato, malta):
    nato.issue = "osc_posts"
    assert "opens with the record" in nato.reading
    assert "four top posts" in nato.reading
    assert nato.picture.empty.get_text().replace("\n", " ") == nato.reading
    assert not any(map(visible, [*nato.guessing, *nato.hiding]))
    assert nato.trouble == ""
    whole = explore.positions(malta, issue="osc_posts", revealed=True)
    assert "12 actors" not in whole.reading
    assert "Twelve actors" in whole.reading
    assert "high by construction" in whole.card()


def test_an_actor_without_a_coding_is_not_put_in_the_middle(eve):
    explorer = explore.positions(eve, issue="ukr_nato", revealed=True, actor="switzerland")
    assert "Switzerland is not coded on this issue" in explorer.reading
    assert "Switzerland" not in " ".join(explorer.table().iloc[:, 0])
    assert "summitry-card" not in explorer.card()


@pytest.mark.parametrize(
    ("order", "words"),
    [
        ("position", "Nearest to 0: Russian Federation (2)"),
        ("salience", "matters most here: Russian Federation (98); least here: Malta (20)"),
        ("name", "For three of them the evidence is weak: European Union, Kazakhstan and Malta"),
        ("alliance", "farthest apart: EU, from Hungary (6) to Poland (85)"),
    ],
)
def test_each_order_brings_out_something_else(eve, order, words):
    assert words in explore.positions(eve, issue="ukr_nato", revealed=True, order=order).reading


def test_going_on_and_coming_back_finds_an_issue_as_it_was_left(nato):
    place(nato, 20, 80)
    nato.show_marks()
    nato.issue = "arm_linkage"
    assert not nato.revealed
    assert nato.guesses == {}
    assert [control.box.value for control in nato.guessing] == ["", "", ""]
    place(nato, third=33)
    nato.issue = "ukr_nato"
    assert nato.revealed
    assert nato.guesses == {"russia": 20, "ukraine": 80}
    nato.issue = "arm_linkage"
    assert not nato.revealed
    assert nato.guesses == {nato.asked()[2]: 33}


def test_start_over_hides_the_coding_again_and_the_journal_forgets_nothing(nato, own_journal):
    place(nato, 20)
    nato.show_marks()
    nato.issue = "arm_linkage"
    place(nato, 33)
    nato.issue = "glo_cyber"
    nato.board.reset_button.click()
    assert (nato.issue, nato.revealed, nato.guesses) == ("ukr_nato", False, {})
    nato.issue = "arm_linkage"
    assert nato.guesses == {}
    nato.issue = "ukr_nato"
    assert not nato.revealed
    assert len(own_journal.entries()) == 1


def test_a_reopened_notebook_shows_what_was_placed(nato, eve):
    place(nato, 20, 80, 45)
    nato.show_marks()
    again = explore.positions(eve, issue="ukr_nato")
    bundle = again._repr_mimebundle_()
    assert again.revealed
    assert again.guesses == {"russia": 20, "ukraine": 80, "us": 45}
    assert "18 points nearer" in again.board.figure.value
    assert "18 points nearer" not in bundle["text/html"] + bundle["text/plain"]


def test_a_saved_notebook_does_not_depend_on_the_journal(nato, eve):
    empty = explore.positions(eve, issue="ukr_nato")._repr_mimebundle_()
    place(nato, 20)
    nato.show_marks()
    full = explore.positions(eve, issue="ukr_nato")._repr_mimebundle_()
    for kind in ("text/html", "text/plain"):
        assert full[kind] == empty[kind]


def test_the_journal_is_asked_for_other_issues_once_the_explorer_is_shown(eve, own_journal):
    own_journal.append(case=eve.id, kind="placement", about="arm_linkage", value={"russia": 5})
    explorer = explore.positions(eve, issue="ukr_nato")
    explorer.issue = "arm_linkage"
    assert not explorer.revealed
    explorer = explore.positions(eve, issue="ukr_nato")
    explorer._repr_mimebundle_()
    explorer.issue = "arm_linkage"
    assert explorer.revealed
    assert explorer.guesses == {"russia": 5}


@pytest.mark.parametrize("value", ["far", {"russia": "far"}, {"russia": 400}, {}, {"nobody": 5}, 7])
def test_an_entry_that_makes_no_sense_is_passed_over(eve, own_journal, value):
    own_journal.append(case=eve.id, kind="placement", about="ukr_nato", value=value)
    explorer = explore.positions(eve, issue="ukr_nato")
    explorer._repr_mimebundle_()
    assert not explorer.revealed
    assert explorer.trouble == ""


def test_what_cannot_be_saved_is_said_and_saved_at_the_next_press(nato, own_journal, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    place(nato, 20)
    with monkeypatch.context() as disk:
        disk.setattr(store, "append", full)
        nato.hiding[0].button.click()
    assert nato.revealed
    assert "no room left" in nato.board.trouble.value
    nato.actor = "us"
    assert "no room left" in nato.board.trouble.value
    saver = next(control for control in nato.controls if control.trait == "saved")
    assert visible(saver)
    saver.button.click()
    assert not visible(saver)
    assert nato.board.trouble.value == ""
    assert own_journal.latest(nato.case.id, "placement", "ukr_nato").value == {"russia": 20}
    assert own_journal.unsaved == ()


def test_the_same_placement_is_kept_once(nato, own_journal):
    for _ in range(2):
        place(nato, 20)
        nato.show_marks()
        nato.reset()
    assert len(own_journal.entries()) == 1


@pytest.mark.parametrize(
    "state", [{"issue": "nonsense"}, {"actor": "nonsense"}, {"first_guess": 101}, {"order": "x"}]
)
def test_what_does_not_fit_is_refused_in_a_sentence(eve, state):
    with pytest.raises(SummitryError, match="does not fit"):
        explore.positions(eve, **state)


def test_a_pack_without_issues_or_positions_says_so(tmp_path):
    write_blank(tmp_path / "river")
    (tmp_path / "river" / "positions.csv").unlink()
    explorer = explore.positions(open_case(tmp_path / "river"))
    assert explorer.reading == 'On "Shared gauges" no actor is coded.'
    for table in ("issues", "overlaps", "agenda", "roles", "games", "injects", "metaphor_ratings"):
        (tmp_path / "river" / f"{table}.csv").unlink()
    with pytest.raises(SummitryError, match="no issues"):
        explore.positions(open_case(tmp_path / "river"))


def test_a_small_pack_asks_for_as_many_as_there_are(tmp_path):
    write_blank(tmp_path / "river")
    explorer = explore.positions(open_case(tmp_path / "river"))
    assert explorer.board
    assert explorer.asked() == ["upland"]
    assert [visible(control) for control in explorer.guessing] == [True, False, False]
    explorer.first_guess = 10
    explorer.show_marks()
    assert "Upland: your mark is 80 points nearer to 0" in explorer.reading
