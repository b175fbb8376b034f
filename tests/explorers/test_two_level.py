from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry import explore
from summitry.explorers.two_level_setting import STARTS, table_of

ABOUT = "us/russia/arm_linkage/a"


@pytest.fixture
def table(eve):
    """Return the explorer as it opens, seen on the eve, with its widgets made."""
    explorer = explore.two_levels(eve)
    assert explorer.board
    return explorer


def visible(control):
    """Tell whether a control is put up."""
    return control.widget.layout.display != "none"


def curve(explorer, number=0):
    """Return a curve of the picture by its place: first side, second side, chance."""
    return np.asarray(explorer.picture.curves.lines[number].get_ydata(), float)


def test_before_a_guess_the_bars_show_and_the_curve_does_not(table):
    assert "does its leader get more, less, or nothing at all?" in table.reading
    # 82 - 0.6 * 74 and 8 + 0.6 * 74, and the middle of both
    assert "lets its leader go to 38, that of Russia to 52" in table.reading
    assert "they share 14 points, and the deal lies in the middle, at 45." in table.reading
    assert "let go further than in the bargain of one question" in table.reading
    assert table.picture.deal.get_xdata()[0] == pytest.approx(45)
    assert len(curve(table)) == 0
    assert "harder home gets" not in table.reading
    assert "47" not in table.reading
    assert all(map(visible, table.guessing))
    assert not any(map(visible, table.telling))
    assert list(table.table().columns) == ["What", "Place (0-100)"]


def test_a_guess_is_kept_and_the_curve_shows(table, own_journal):
    choose, show, _skip = table.guessing
    assert show.button.disabled
    choose.widget.value = "less"
    assert "Your guess: less." in table.reading
    show.button.click()
    (entry,) = own_journal.entries()
    assert (entry.kind, entry.about, entry.value) == ("two_levels", ABOUT, "less")
    assert table.revealed
    assert len(curve(table)) == 91
    assert not any(map(visible, table.guessing))
    assert [visible(one) for one in table.telling] == [True, True, False, False, False]


def test_nothing_is_kept_while_nothing_is_guessed(table, own_journal):
    table.bet()
    assert not table.revealed
    assert own_journal.entries() == ()
    table.guessing[2].button.click()
    assert table.revealed
    assert own_journal.entries() == ()


@pytest.mark.parametrize(
    ("guess", "words"),
    [
        (
            "more",
            "You said more: that holds up to the price at which the zone ends, 47, not beyond.",
        ),
        ("less", "You said less: not while the other side knows the home it deals with."),
        ("nothing", "You said nothing: that holds beyond a price of 47."),
    ],
)
def test_every_guess_is_answered(eve, guess, words):
    explorer = explore.two_levels(eve, guess=guess, revealed=True)
    assert f"You said {guess}. Raise the price at home" in explorer.reading
    assert "47" not in explorer.reading + explorer.card().split("</div>")[0]
    explorer.a_price = 50
    assert "You said" not in explorer.reading
    assert words in explorer.card()


def test_the_price_at_which_the_zone_ends_is_the_learners_to_find(table):
    table.revealed = True
    for price in (30, 46):
        table.a_price = price
        assert "47" not in table.reading
        assert "it pays up to some point." in table.reading
    table.b_price = 80
    assert not table.passed
    table.b_price = 20
    table.a_price = 47
    assert table.passed
    assert "until the price reaches 47" in table.reading
    table.a_price = 30
    assert "until the price reaches 47" in table.reading
    table.side = "b"
    assert not table.passed
    table.side = "a"
    assert table.passed
    table.reset()
    assert not table.passed


@given(*[st.integers(0, 100)] * 2, *[st.integers(0, 90)] * 2)
def test_what_is_shared_or_missing_is_what_the_written_limits_leave(one, other, price, priced):
    levers = {**STARTS, "a_price": price, "b_price": priced}
    now = table_of(SimpleNamespace(position_a=one, position_b=other), "a", levers)
    written = [int(f"{now.bars()[home][1]:.0f}") for home in ("a_home", "b_home")]
    assert round(now.between()) == abs(written[0] - written[1])


def test_a_harder_home_brings_more_until_the_zone_ends(table):
    table.adjust({"revealed": True, "passed": True})
    assert "more, until the price reaches 47; beyond it" in table.reading
    worth, other = curve(table), curve(table, 1)
    assert (np.diff(worth[:47]) > 0).all()
    assert (np.diff(other[:47]) < 0).all()
    assert (worth[47:] == 0).all()
    assert (other[47:] == 0).all()


def test_the_point_stands_at_the_present_price(table):
    table.a_price = 40
    assert table.revealed
    point = table.picture.curves.points[0]
    assert point.get_xdata()[0] == 40
    # The deal lies 0.425 of the way; 1 - 0.425 / 0.75
    assert point.get_ydata()[0] == pytest.approx(100 * (1 - 0.425 / 0.75))
    assert (
        "a harder home for the United States moved the deal 6 points towards the United States"
        in table.reading
    )


def test_beyond_the_last_price_there_is_no_deal(table):
    table.a_price = 60
    # 82 - 0.3 * 74 is 59.8, written 60, and 52.4 is written 52.
    assert "a gap of 8 points, so there is no deal and both leaders have nothing" in table.reading
    assert "a harder home for the United States closed the zone." in table.reading
    assert len(table.picture.deal.get_xdata()) == 0
    assert table.picture.zone.get_hatch()


def test_with_a_doubt_less_comes_true_and_the_chance_is_drawn(eve):
    explorer = explore.two_levels(eve, guess="less", revealed=True)
    assert len(curve(explorer, 2)) == 0
    explorer.doubt = 10
    assert "You said less: with this doubt it is so beyond a price of 20." in explorer.card()
    assert "may expect most at a price of 20" in explorer.reading
    chance = curve(explorer, 2)
    assert chance[0] == 100
    assert chance[-1] == 0
    assert (np.diff(chance) <= 1e-9).all()


def test_a_last_offer_may_still_pass_where_the_other_side_misjudges(eve):
    explorer = explore.two_levels(eve, revealed=True, a_price=50, doubt=10)
    assert "the last offer still passes with a chance of" in explorer.reading
    assert explorer.picture.deal.get_xdata()[0] == pytest.approx(8 + 0.6 * 74)


def test_the_other_side_has_its_own_question_and_the_first_is_found_as_it_was(table):
    table.guess = "more"
    table.bet()
    table.a_price = 40
    table.side = "b"
    assert (table.revealed, table.guess, table.a_price) == (False, None, 20)
    assert "if the home of Russia grows harder" in table.reading
    table.revealed = True
    assert (np.diff(curve(table, 1)[:47]) > 0).all()
    table.side = "a"
    assert (table.revealed, table.guess, table.a_price) == (True, "more", 40)


def test_a_reopened_notebook_shows_what_was_kept(table, eve):
    table.guess = "nothing"
    table.bet()
    again = explore.two_levels(eve)
    bundle = again._repr_mimebundle_()
    assert "You said" not in bundle["text/plain"]
    assert (again.revealed, again.guess) == (True, "nothing")


def test_leaders_who_would_hardly_move_meet_at_no_price(eve):
    explorer = explore.two_levels(eve, revealed=True, alone=50)
    assert "The two homes share nothing at any price" in explorer.reading
    assert not explorer.picture.curves.cliff.get_visible()


def test_a_zone_may_last_to_the_end_of_the_scale(eve):
    explorer = explore.two_levels(eve, revealed=True, alone=100, b_price=0)
    assert "all the way to the end of the scale" in explorer.reading
    assert not explorer.picture.curves.cliff.get_visible()


def test_one_party_has_no_table(table):
    table.b = "us"
    assert table.reading.startswith("Both parties are the United States")
    assert len(table.table()) == 0
    assert table.trouble == ""


def test_the_table_tells_the_curve(table):
    table.revealed = True
    rows = table.table().set_index("Price at home")
    assert list(rows.loc["20"]) == ["45", "100", "33", "33"]
    assert list(rows.loc["50"]) == ["no deal", "0", "0", "0"]


def test_it_is_marked_as_a_scenario_and_names_its_papers(table):
    assert table.mark == "scenario"
    for paper in (
        "Putnam",
        "Schelling",
        "Fearon's (1994)",
        "Milner and Rosendorff (1997)",
        "Tarar (2001)",
    ):
        assert paper in table.sources()


def test_the_side_keeps_its_button_when_the_names_change(table):
    table.side = "b"
    table.b = "ukraine"
    assert table.side == table.side_choice.widget.value == "b"
    assert table.side_choice.widget.label == "Ukraine"
    assert table.telling[1].box.description == "Price at home: Ukraine"


def test_only_the_levers_in_hand_are_put_up(table):
    for group, count in (("alone", 1), ("doubt", 1), ("rule", 1), ("price", 2)):
        table.group = group
        assert table.revealed
        shown = [one.trait for one in table.telling if visible(one)]
        assert len(shown) == count
        assert all(group in trait for trait in shown)


@pytest.mark.parametrize(
    ("levers", "words"),
    [
        ({"alone": 50}, "You said nothing: here there is nothing at any price"),
        (
            {"alone": 100, "b_price": 0},
            "You said nothing: here a harder home brings more all the way",
        ),
        ({"doubt": 10}, "shrinks step by step beyond 20"),
    ],
)
def test_a_guess_is_answered_for_the_levers_as_they_stand(eve, levers, words):
    explorer = explore.two_levels(eve, guess="nothing", revealed=True, **levers)
    assert words in explorer.card()


def test_the_card_says_what_the_levers_in_hand_mean(table):
    assert "involuntary defection" not in table.card()
    table.group = "doubt"
    assert "involuntary defection" in table.card()


def test_by_nash_between_leaders_a_harder_home_brings_nothing_until_its_limit_binds(table):
    table.adjust({"revealed": True, "group": "rule", "b_price": 0, "passed": True})
    middle = curve(table)
    table.rule = "nash"
    assert "by Nash's rule between the two leaders the deal lies at 45." in table.reading
    assert "changes nothing for the leader of the United States until its limit binds, at a" in (
        table.reading
    )
    assert table.reading.endswith("By the rule of the middle it would lie at 51.")
    # Half way until 0.75 * (1 - price) is below 0.5: from a price of 33 on.
    nash = curve(table)
    assert np.ptp(nash[:34]) == pytest.approx(0)
    assert (np.diff(nash[34:67]) > 0).all()
    assert (np.diff(middle[:67]) > 0).all()
    assert nash[-1] == middle[-1] == 0
    assert table.picture.curves.notes[1].get_text() == "The deal lies by Nash's rule."
    assert [text.get_text() for text in table.picture.names][2] == "Deal by Nash's rule"


@pytest.mark.parametrize(
    ("levers", "words"),
    [
        ({"guess": "more"}, "that holds from a price of 33, where the limit begins to bind, up to"),
        ({"guess": "less"}, "You said less: not while the other side knows"),
        ({"guess": "nothing"}, "Up to 33 a harder home changes nothing, and from there it brings"),
        ({"guess": "more", "b_price": 40}, "changes nothing until the zone ends at 27"),
        ({"guess": "less", "alone": 100, "b_price": 0}, "changes nothing up to 50, and from there"),
        ({"guess": "less", "alone": 50}, "here there is nothing at any price"),
        ({"guess": "less", "doubt": 10}, "with this doubt and this rule the leader may expect"),
    ],
)
def test_a_guess_is_answered_by_nashs_rule_too(eve, levers, words):
    explorer = explore.two_levels(eve, revealed=True, rule="nash", passed=True, **levers)
    assert words in explorer.card()
    assert explorer.trouble == ""


def test_another_rule_is_told_against_the_start_and_kept_with_the_situation(table):
    table.adjust({"revealed": True, "a_price": 10, "b_price": 20})
    table.rule = "nash"
    assert "a softer home for the United States and Nash's rule" in table.reading
    table.side = "b"
    assert table.rule == "middle"
    table.side = "a"
    assert table.rule == "nash"


def test_the_limits_say_that_the_rule_is_declared_and_what_schelling_spoke_of(table):
    assert "Schelling (1960) wrote of ties that bind" in table.say("limits")
    table.adjust({"revealed": True, "group": "rule"})
    assert "Which rule fits, no record tells." in table.card()
