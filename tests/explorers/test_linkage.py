"""Linkage: the guess comes first, the package is a puzzle, the posts show no outcome."""

import html

import pytest

from summitry import explore, open_case
from summitry.case.blank import write_blank
from summitry.errors import SummitryError
from summitry.explorers.choices import Press
from summitry.explorers.linkage_bargain import kept_cares
from summitry.models.linkage import room

SIX = (
    "ukr_territory", "glo_cyber", "glo_gaza", "hum_scrutiny", "hum_georgia", "osc_consensus",
)  # fmt: skip


@pytest.fixture
def explorer(eve):
    return explore.linkage(eve)


def control(explorer, trait, place=0):
    return [one for one in explorer.controls if one.trait == trait][place]


def is_up(one):
    return one.widget.layout.display != "none"


def press_reveal(explorer):
    presses = [one for one in explorer.controls if isinstance(one, Press)]
    presses[0].button.click()


def test_it_begins_with_the_two_sides_and_the_six_issues_of_most_unequal_care(explorer):
    assert (explorer.a, explorer.b) == ("us", "russia")
    assert explorer.listed == SIX
    assert explorer.mark == "scenario"


def test_before_the_guess_neither_words_nor_picture_tell_what_packages_are_worth(explorer):
    assert "worth" not in explorer.reading
    assert "best swap" not in explorer.reading
    assert len(explorer.picture.edge.get_xdata()) == 0
    assert len(explorer.picture.marks["own"].get_xdata()) == 0
    assert len(explorer.picture.swaps.get_xdata()) == 0
    assert not is_up(control(explorer, "place"))
    assert is_up(control(explorer, "role"))


def test_a_guess_needs_two_issues_and_is_kept_before_the_frontier_shows(explorer, own_journal):
    board = explorer.board
    press_reveal(explorer)
    assert not explorer.revealed
    assert "two issues first" in board.trouble.value
    explorer.item = "glo_gaza"
    control(explorer, "role").widget.label = "United States"
    explorer.item = "osc_consensus"
    control(explorer, "role").widget.label = "Russian Federation"
    press_reveal(explorer)
    assert explorer.revealed
    entry = own_journal.latest("malta-2024", "trade", "linkage/us/russia")
    assert entry.value == {"first_gets": "glo_gaza", "second_gets": "osc_consensus"}
    assert is_up(control(explorer, "place"))
    assert not is_up(control(explorer, "role"))


def test_the_best_swap_of_the_two_sides_is_named_and_the_guess_is_held_against_it(explorer):
    explorer.adjust({"first_gets": "osc_consensus", "second_gets": "glo_gaza", "revealed": True})
    assert 'gets "Gaza: terms of a ceasefire"' in explorer.reading
    assert 'gets "Rules for cyberspace" (+3 and +3 points); your guess gives' in explorer.reading
    assert "Halfway on everything gives 50 each; a good trade gives both 57." in explorer.reading
    explorer.adjust({"first_gets": "glo_gaza", "second_gets": "glo_cyber"})
    assert "You found the best swap" in explorer.reading
    explorer.listed = ("ukr_nato", "ukr_territory", "ukr_ceasefire", *SIX[1:3], SIX[5])
    assert "little, because both care about much the same" in explorer.reading


def test_one_party_cannot_be_given_two_issues_nor_both_the_same(explorer):
    for item, role in (("ukr_nato", "first"), ("glo_gaza", "first"), ("glo_gaza", "second")):
        explorer.item, explorer.role = item, role
    assert (explorer.first_gets, explorer.second_gets) == ("", "glo_gaza")
    explorer.role = "split"
    assert (explorer.first_gets, explorer.second_gets) == ("", "")


def test_a_learner_can_walk_from_the_middle_to_the_frontier(explorer):
    explorer.revealed = True
    assert room(explorer.bargain().own, explorer.bargain().corners) == pytest.approx(7.17, abs=0.01)
    deal = explorer.bargain()
    for item, share in zip(deal.items, deal.even_shares, strict=True):
        explorer.item = item.key
        explorer.place = round(100 * (1 - share))
    assert "no other package is better for both" in explorer.reading
    assert explorer.bargain().own == pytest.approx((57, 57), abs=0.5)


def test_what_is_taken_off_the_table_leaves_the_ghost_of_the_old_frontier(explorer):
    explorer.adjust({"revealed": True, "item": "osc_consensus"})
    explorer.board.redraw()
    assert len(explorer.picture.ghost.get_xdata()) == 0
    explorer.on_table = False
    assert explorer.off == ("osc_consensus",)
    assert 'Without "The consensus rule" a good trade gives both 45 instead of 57.' in (
        explorer.reading
    )
    assert "The consensus rule&quot;: off the table." in explorer.card()
    assert max(explorer.picture.ghost.get_ydata()) == pytest.approx(100)
    assert max(explorer.picture.edge.get_ydata()) == pytest.approx(77, abs=1)
    explorer.on_table = True
    assert explorer.off == ()


def test_a_care_that_the_learner_sets_is_an_assumption_and_drawn_hollow(explorer):
    explorer.adjust({"revealed": True, "item": "ukr_territory"})
    told = explorer.table().iloc[0].tolist()
    assert told[:4] == ["Territory in a settlement", "19", "23", "50"]
    assert told[-1] == "as coded"
    assert "it is worth 19 points to the United States and 23 to Russia" in explorer.card()
    explorer.second_cares = 18
    assert explorer.cares == {"ukr_territory": (70, 18)}
    assert explorer.table().iloc[0].tolist()[2:4] == ["5", "50"]
    assert explorer.table().iloc[0, -1] == "your assumption"


def test_no_slider_would_round_what_is_coded(explorer):
    for trait in ("place", "first_cares", "second_cares"):
        assert control(explorer, trait).slider.step == 1
    for item in explorer.rows():
        explorer.item = item
    assert explorer.cares == {}


def test_issues_with_nothing_to_divide_say_why(explorer):
    explorer.adjust({"listed": ("ukr_nato", "arm_missiles", "osc_posts", "glo_gaza")})
    notes = dict(zip(explorer.table().iloc[:, 0], explorer.table().iloc[:, -1], strict=True))
    assert notes["Long-range missiles"] == "the bands meet"
    assert notes["The four top posts"] == "opens with the record"
    explorer.listed = ("ukr_nato",)
    assert "Put at least two issues on the list" in explorer.reading
    explorer.listed = ()
    assert explorer.item == ""
    assert "Put at least two issues on the list" in explorer.reading


def test_a_pair_takes_its_own_issues_and_comes_back_as_it_was_left(explorer):
    explorer.adjust({"first_gets": "glo_gaza", "revealed": True})
    explorer.b = "hungary"
    assert not explorer.revealed
    assert explorer.first_gets == ""
    explorer.b = "russia"
    assert (explorer.first_gets, explorer.revealed) == ("glo_gaza", True)
    explorer.b = "us"
    assert explorer.trouble == ""
    assert "Put at least two issues" in explorer.reading


def test_the_package_begins_equal_and_asks_for_cares_that_are_nowhere_documented(
    explorer, own_journal
):
    explorer.example = "package"
    assert set(explorer.table().iloc[:, 1]) == {"25"}
    assert "not documented" in explorer.reading
    assert "which would each of them give up?" in explorer.reading
    assert is_up(control(explorer, "first_cares"))
    assert control(explorer, "revealed").widget.description == "Keep my bars and show"
    press_reveal(explorer)
    assert not explorer.revealed
    explorer.item = "post-sg"
    explorer.first_cares = 90
    control(explorer, "role").widget.label = "the chair's list"
    press_reveal(explorer)
    assert explorer.revealed
    entry = own_journal.latest("malta-2024", "trade", "linkage/package")
    assert entry.value == {"cares": {"post-sg": [90, 50]}, "first_gets": "post-sg"}
    explorer.example = "issues"
    assert not explorer.revealed


def test_equal_cares_leave_nothing_to_trade(explorer):
    explorer.adjust({"example": "package", "revealed": True})
    assert "both care in the same proportion" in explorer.reading
    explorer.cares = {"post-sg": (90, 50)}
    assert "No swap of two helps both" in explorer.reading
    assert "same proportion" not in explorer.reading


def test_controls_are_named_after_the_parties(explorer):
    assert explorer.board
    place, cares = control(explorer, "place"), control(explorer, "second_cares")
    assert place.box.description == "How much of it goes to Russia: 0 none, 100 all"
    assert cares.box.description == "Russian Federation cares (0 to 100)"
    explorer.b = "hungary"
    assert "goes to Hungary" in place.box.description
    assert control(explorer, "role").widget.options[2][0] == "Hungary"
    explorer.example = "package"
    assert cares.box.description == "The joint list cares (0 to 100)"


def test_the_card_tells_ends_by_their_words_and_not_by_the_numbers_of_their_scale(explorer):
    explorer.item = "glo_gaza"
    row = explorer.issues["glo_gaza"]
    card = html.unescape(explorer.card())
    assert row["scale_0"].rstrip(".") in card
    assert row["scale_100"].rstrip(".") in card
    assert "The United States stands nearer to" in card
    assert "0 means" not in card


def test_the_items_on_the_eve_name_ways_and_sources_but_no_outcome(eve):
    explorer = explore.linkage(eve, example="package", item="post-odihr")
    card = explorer.card()
    assert "A Dutch diplomat" in card
    assert "Greek foreign ministry" in card
    assert "ekathimerini.com" in card
    assert "6 December" not in card + explorer.sources()
    assert "econotimes" not in card + explorer.sources()
    explorer.item = "post-hcnm"
    assert "the joint list: not found." in explorer.card()


def test_a_reopened_notebook_shows_the_guess_but_a_saved_one_does_not(eve):
    first = explore.linkage(eve)
    first.adjust({"first_gets": "glo_gaza", "second_gets": "glo_cyber"})
    first.reveal()
    again = explore.linkage(eve)
    saved = again._repr_mimebundle_()
    assert "best swap" not in saved["text/html"]
    assert (again.first_gets, again.second_gets) == ("glo_gaza", "glo_cyber")
    assert again.revealed
    assert "You found the best swap" in again.reading
    again.example = "package"
    assert not again.revealed


def test_cares_of_the_package_come_back_from_the_journal(eve):
    first = explore.linkage(eve, example="package", item="post-sg")
    first.second_cares = 80
    first.role = "second"
    first.reveal()
    again = explore.linkage(eve, example="package")
    again._repr_mimebundle_()
    assert again.cares == {"post-sg": (50, 80)}
    assert (again.first_gets, again.second_gets) == ("", "post-sg")
    assert again.revealed


def test_what_is_no_care_in_the_journal_is_passed_over():
    told = {"a": [1, 2], "b": [1], "c": [1, 200], "d": "x", "e": [True, 5]}
    assert kept_cares(told, set("abcde")) == {"a": (1, 2)}
    assert kept_cares("nothing", set("abcde")) == {}


def test_a_guess_that_could_not_be_saved_waits_and_the_frontier_shows(eve, monkeypatch):
    explorer = explore.linkage(eve, first_gets="glo_gaza", second_gets="osc_consensus")

    def full(*_args, **_told):
        raise SummitryError("The disk is full.")

    monkeypatch.setattr(type(explorer.journal), "append", full)
    explorer.reveal()
    assert explorer.revealed
    assert explorer.waiting == "The disk is full."
    assert not explorer.saved


def test_what_the_pack_does_not_have_is_refused_in_a_sentence(eve):
    for setting in ({"a": "atlantis"}, {"item": "nowhere"}, {"example": "posts"}):
        with pytest.raises(SummitryError):
            explore.linkage(eve, **setting)


def test_a_pack_without_package_or_pair_is_told_in_a_sentence(tmp_path):
    folder = tmp_path / "river-talks"
    write_blank(folder)
    (folder / "package_items.csv").unlink()
    with pytest.raises(SummitryError, match="nothing to trade"):
        explore.linkage(open_case(folder))
