import pytest

from summitry import explore
from summitry.case import open_case
from summitry.case.blank import write_blank
from summitry.errors import SummitryError
from summitry.models.bargaining_line import RULES

ABOUT = "us/russia/arm_linkage"


@pytest.fixture
def talks(eve):
    """Return the explorer as it opens, seen on the eve, with its widgets made."""
    explorer = explore.bargain(eve)
    assert explorer.board
    return explorer


@pytest.fixture
def open_zone(eve):
    """Return a bargain with a zone, its model shown."""
    explorer = explore.bargain(eve, a_way=75, b_way=50, revealed=True)
    assert explorer.board
    return explorer


def visible(control):
    """Tell whether a control is put up."""
    return control.widget.layout.display != "none"


def notes(explorer):
    """Return the notes beside the rows of the picture."""
    return [text.get_text() for text in explorer.picture.notes if text.get_text()]


def test_it_opens_with_the_two_sides_on_an_issue_near_a_zone(talks):
    assert (talks.a, talks.b, talks.issue) == ("us", "russia", "arm_linkage")
    assert (talks.a_way, talks.b_way) == (50, 29)


def test_before_a_guess_only_the_coding_shows(talks):
    assert "where would a deal between them land, or would there be none?" in talks.reading
    assert notes(talks) == ["stands at 82", "stands at 8"]
    assert not talks.picture.zone.get_visible()
    assert len(talks.picture.plane.line.get_xdata()) == 0
    for words in ("zone", "Nash", "45", "limit"):
        assert words not in talks.reading
    told = [row[0].get_text() for row in talks.picture.table]
    assert told == ["stands at", "cares, of 100", "", ""]
    assert len(talks.table()) == 2
    assert "What the four rules say" not in talks.card()
    assert all(map(visible, talks.guessing))
    assert not visible(talks.group_choice)
    assert not any(visible(one) for controls in talks.telling.values() for one in controls)


def test_a_place_is_marked_kept_and_held_against_the_model(talks, own_journal):
    place, show, *_rest = talks.guessing
    assert show.button.disabled
    place.box.value = "40"
    assert talks.picture.bet.get_xdata()[0] == 40
    show.button.click()
    assert talks.revealed
    (entry,) = own_journal.entries()
    assert (entry.kind, entry.about, entry.value) == ("bargain", ABOUT, {"deal": True, "place": 40})
    assert "You marked 40; with these limits no place suits both." in talks.reading
    assert not any(map(visible, talks.guessing))
    assert visible(talks.group_choice)


def test_the_button_keeps_nothing_while_nothing_is_marked(talks, own_journal):
    talks.bet_place()
    assert not talks.revealed
    assert own_journal.entries() == ()


def test_no_deal_is_a_guess_too(talks, own_journal):
    talks.guess = 40
    talks.guessing[2].button.click()
    (entry,) = own_journal.entries()
    assert entry.value == {"deal": False}
    assert (
        "You said that there would be no deal, and with these limits there is none."
        in talks.reading
    )
    talks.a_way = 90
    assert "You said that there would be no deal; with these limits there is room for one." in (
        talks.card()
    )
    assert "You said" not in talks.reading


def test_showing_without_guessing_keeps_nothing(talks, own_journal):
    talks.guessing[3].button.click()
    assert talks.revealed
    assert own_journal.entries() == ()


def test_no_zone_is_said_with_what_would_have_to_move(talks):
    talks.revealed = True
    # 82 - 0.50 * 74 and 8 + 0.29 * 74
    assert "No zone: the United States goes to 45 at most and Russia to 29;" in talks.reading
    assert "one of them would have to go 16 points further" in talks.reading
    assert "They meet once the two numbers add up to 100; now it is 79" in talks.reading
    assert notes(talks) == ["goes to 45", "goes to 29", *["no deal"] * 4]
    assert talks.picture.zone.get_hatch()
    assert talks.picture.zone.get_x() == pytest.approx(29.46)
    assert talks.picture.zone.get_width() == pytest.approx(15.54)


def test_giving_way_by_what_is_missing_opens_the_zone(talks):
    talks.revealed = True
    talks.b_way = 49
    assert "1 point further" in talks.reading
    talks.b_way = 50
    assert (
        "a zone of possible agreement 0 points wide. All four rules put the deal at about 45."
        in (talks.reading)
    )
    assert "Against the start, Russia going further opened the zone." in talks.reading
    assert not talks.picture.zone.get_hatch()


def test_known_numbers_of_an_open_zone(open_zone):
    # Limits 82 - 55.5 = 26.5 and 8 + 37 = 45; Nash in the middle for two of the same firmness.
    # What is written must add up: from 26 to 45 it is 19, though the zone is 18.5 wide.
    assert "The United States goes to 26 at most and Russia to 45" in open_zone.reading
    assert "a zone of possible agreement 19 points wide" in open_zone.reading
    table = open_zone.table().set_index("What")["Place (0-100)"]
    assert table["Nash"] == "36"
    assert table["Kalai-Smorodinsky"] == "36"
    # Equal gains where (y - 26.5) / 55.5 = (45 - y) / 37.
    assert table["Equal gains"] == "38"
    places = {rule: mark.get_xdata()[0] for rule, mark in open_zone.picture.deals.items()}
    assert places["nash"] == pytest.approx(35.75)
    assert places["egalitarian"] == pytest.approx(37.6)
    assert list(places) == list(RULES)


def test_who_gained_from_what_is_said_against_the_start(open_zone):
    start = explore.bargain(open_zone.case, issue="ukr_ceasefire", revealed=True)
    start.a_outside = 20
    assert (
        "a better alternative for the United States closed the zone, which was 3 points wide"
        in (start.reading)
    )
    start.a_outside = 0
    start.b_outside = -50
    assert 'a costlier failure for Russia moved the deal by "Nash"' in start.reading
    assert "points towards the United States." in start.reading


def test_patience_moves_offers_in_turn_alone(open_zone):
    before = {rule: mark.get_xdata()[0] for rule, mark in open_zone.picture.deals.items()}
    open_zone.group = "patience"
    open_zone.b_patience = 99
    assert open_zone.reading
    after = {rule: mark.get_xdata()[0] for rule, mark in open_zone.picture.deals.items()}
    moved = [rule for rule in RULES if before[rule] != after[rule]]
    assert moved == ["offers"]
    assert after["offers"] < before["offers"]


def test_changes_that_move_only_offers_are_told_of_offers(eve):
    explorer = explore.bargain(eve, issue="glo_caucasus", revealed=True)
    explorer.b_outside = -50
    opened = explorer.reading
    assert "a costlier failure for Russia opened the zone" in opened
    other = explore.bargain(eve, issue="ukr_ceasefire", revealed=True)
    other.b_patience = 10
    assert 'Russia being less patient moved the deal by "Offers in turn"' in other.reading


def test_the_costs_of_failure_are_felt_over_the_whole_slider(eve):
    explorer = explore.bargain(eve, a_way=80, b_way=80, revealed=True)
    places = []
    for cost in (0, -25, -30, -40, -50):
        explorer.a_outside = cost
        assert explorer.reading
        places.append(explorer.picture.deals["nash"].get_xdata()[0])
    # The first side stands at 82: a cost moves the deal away from it, at every step.
    assert places == sorted(places, reverse=True)
    assert len(set(places)) == len(places)
    # By Nash half way between 0.2 and 0.8 * 1.5 of the way from 82 to 8.
    assert places[-1] == pytest.approx(82 - 0.7 * 74)


def test_the_limits_of_the_model_tell_no_deal_from_leaving_for_good(talks):
    limits = talks.say("limits")
    assert "what a party has while no deal is made" in limits
    assert "Shaked and Sutton 1984" in limits
    talks.revealed, talks.group = True, "firmness"
    assert "Firmness is how well a party bears the risk that talks fail" in talks.card()


def test_a_sentence_names_a_side_as_the_case_does_and_a_label_as_the_table_does(talks):
    talks.revealed = True
    talks.a_way = 90
    assert talks.reading.startswith("The United States goes to")
    assert talks.telling["way"][0].box.description == "United States"
    assert talks.picture.names[0].get_text() == "United States"
    talks.a = "armenia"
    talks.revealed = True
    assert "Armenia" in talks.reading


@pytest.mark.parametrize("group", ["way", "outside", "firmness", "patience"])
def test_without_a_zone_it_says_which_levers_wait_for_one(talks, group):
    talks.adjust({"revealed": True, "group": group})
    assert "firmness and patience change nothing" in talks.reading
    talks.a_way = 90
    assert "change nothing" not in talks.reading


def test_two_numbers_that_reach_a_hundred_are_promised_a_zone_only_while_no_deal_is_worth_nothing(
    talks,
):
    talks.adjust({"revealed": True, "group": "way", "a_outside": 30})
    assert "add up to 100" not in talks.reading
    talks.a_outside = 0
    assert "add up to 100" in talks.reading


def test_the_note_of_a_lever_says_which_mark_to_watch(talks):
    talks.adjust({"revealed": True, "group": "patience"})
    assert "Watch the mark of &quot;Offers in turn&quot;" in talks.card()
    talks.group = "firmness"
    assert "Watch all four marks" in talks.card()


def test_firmness_moves_all_four_marks(open_zone):
    before = {rule: mark.get_xdata()[0] for rule, mark in open_zone.picture.deals.items()}
    open_zone.b_firmness = 90
    assert open_zone.reading
    after = {rule: mark.get_xdata()[0] for rule, mark in open_zone.picture.deals.items()}
    assert [rule for rule in RULES if before[rule] != after[rule]] == list(RULES)


@pytest.mark.parametrize(
    ("guess", "who"),
    [(10, "the United States"), (60, "Russia"), (95, "Russia")],
)
def test_a_mark_off_the_zone_names_who_would_refuse(open_zone, guess, who):
    open_zone.guess = guess
    assert f"Your mark at {guess} lies beyond what {who} would accept." in open_zone.card()


def test_a_mark_in_the_zone_is_measured_from_nash(open_zone):
    open_zone.guess = 30
    assert "Your mark at 30 lies inside the zone, 6 points from Nash&#x27;s deal." in (
        open_zone.card()
    )


def test_only_the_levers_in_hand_are_put_up(open_zone):
    for group, controls in open_zone.telling.items():
        open_zone.group = group
        shown = [name for name, ones in open_zone.telling.items() if any(map(visible, ones))]
        assert shown == [group]
        assert all(map(visible, controls))
    assert open_zone.begins_choice in open_zone.telling["patience"]


def test_a_lever_moved_by_hand_shows_the_model(talks):
    talks.telling["way"][0].slider.value = 80
    assert talks.revealed
    assert not explore.bargain(talks.case, a_way=80).revealed


def test_another_issue_asks_anew_and_the_first_is_found_as_it_was_left(talks):
    talks.guess = 40
    talks.bet_place()
    talks.a_way = 90
    talks.issue = "glo_cyber"
    assert (talks.revealed, talks.guess, talks.no_deal) == (False, None, False)
    assert talks.a_way == 27
    talks.issue = "arm_linkage"
    assert (talks.revealed, talks.guess, talks.a_way) == (True, 40, 90)


def test_a_reopened_notebook_shows_what_was_kept(talks, eve):
    talks.guess = 40
    talks.bet_place()
    again = explore.bargain(eve)
    bundle = again._repr_mimebundle_()
    assert "Your mark" not in bundle["text/plain"]
    assert (again.revealed, again.guess) == (True, 40)
    talks.issue = "glo_cyber"
    talks.bet_none()
    again.issue = "glo_cyber"
    assert (again.revealed, again.guess, again.no_deal) == (True, None, True)


def test_what_the_journal_holds_in_another_shape_is_passed_over(talks, own_journal, eve):
    told = {"case": eve.id, "kind": "bargain", "about": ABOUT, "question": "?"}
    own_journal.append(**told, value={"deal": True, "place": "far"})
    again = explore.bargain(eve)
    again._repr_mimebundle_()
    assert (again.revealed, again.guess, again.trouble) == (False, None, "")


def test_other_parties_take_an_issue_of_their_own_and_their_names(talks):
    talks.revealed = True
    talks.b = "armenia"
    assert talks.row() is not None
    assert not talks.revealed
    assert talks.telling["way"][1].box.description == "Armenia"
    assert talks.begins_choice.widget.options == (("United States", "a"), ("Armenia", "b"))
    assert "Armenia" in talks.reading


def test_one_party_does_not_bargain_with_itself(talks):
    talks.b = "us"
    assert (
        talks.reading == "Both parties are the United States; choose another actor for one of them."
    )
    assert talks.issue == ""
    assert not any(map(visible, talks.guessing))
    assert len(talks.table()) == 0
    talks.b = "russia"
    assert talks.issue == "arm_linkage"


def test_an_issue_on_which_one_is_not_coded_says_so(eve):
    explorer = explore.bargain(eve, issue="osc_posts", revealed=True)
    assert 'are not both coded on "The four top posts"' in explorer.reading
    assert explorer.trouble == ""


def test_two_who_stand_at_one_place_have_hardly_anything_to_divide(eve):
    explorer = explore.bargain(eve, issue="arm_missiles", revealed=True)
    assert "are coded 2 points apart, less than the coding can tell apart" in explorer.reading


def test_the_eve_shows_nothing_that_was_coded_by_the_outcome(eve, malta):
    assert "osc_posts" not in explore.bargain(eve).sequence()
    assert "osc_posts" in explore.bargain(malta).sequence()


def test_start_over_takes_back_guess_and_levers(talks):
    first = talks.settings()
    talks.guess = 40
    talks.bet_place()
    talks.a_way = 90
    talks.board.reset_button.click()
    assert talks.settings() == first
    assert not talks.revealed


def test_a_pack_without_two_actors_on_one_issue_says_so(tmp_path):
    write_blank(tmp_path / "river-talks")
    case = open_case(tmp_path / "river-talks")
    alone = case.positions.drop_duplicates("issue_id")
    lonely = type(case)(case.header, {**case.tables, "positions": alone})
    with pytest.raises(SummitryError, match="codes no issue for two actors"):
        explore.bargain(lonely)


def test_it_is_marked_as_a_scenario_and_names_its_papers(talks):
    assert talks.mark == "scenario"
    for paper in (
        "Nash (1950)",
        "Kalai and Smorodinsky (1975)",
        "Rubinstein (1982)",
        "Roth (1979)",
    ):
        assert paper in talks.sources()


def test_who_begins_keeps_its_button_when_the_names_change(open_zone):
    open_zone.begins = "b"
    open_zone.b = "ukraine"
    open_zone.begins = "b"
    open_zone.b = "armenia"
    assert open_zone.begins == open_zone.begins_choice.widget.value == "a"
    open_zone.adjust({"b": "ukraine", "issue": "arm_linkage"})
    assert open_zone.begins == open_zone.begins_choice.widget.value == "b"
    assert open_zone.begins_choice.widget.label == "Ukraine"


def test_each_may_aspire_to_the_other_s_limit_where_there_is_a_zone(eve):
    explorer = explore.bargain(eve, revealed=True, a_way=80, b_way=40)
    assert "The most that each can aspire to is the other&#x27;s limit." in explorer.card()
    table = explorer.table().set_index("What")["Place (0-100)"]
    first, second = (name for name in table.index if name.endswith("could hope for"))
    limits = [table[name] for name in table.index if name.endswith("goes at most to")]
    assert [table[second], table[first]] == limits
    explorer.b_way = 0
    assert set(explorer.table().set_index("What")["Place (0-100)"][[first, second]]) == {"no deal"}
