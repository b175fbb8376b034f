from itertools import permutations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summitry.models.signals import (
    HOLD,
    Tally,
    options_of,
    points,
    right_options,
    shuffled,
    spread_bet,
    tally,
)

FOUR = ("a", "b", "c", HOLD)
ANY_BELIEF = st.lists(st.floats(0.01, 1), min_size=4, max_size=4).map(
    lambda parts: np.array(parts) / sum(parts)
)
SURE = st.integers(40, 100)


def expected(bet, belief):
    """Return the points that a bet earns on average for somebody who believes something."""
    return sum(share * points(bet, FOUR, [one]) for share, one in zip(belief, FOUR, strict=True))


def test_a_brier_score_worked_out_by_hand():
    # Brier (1950) with 0.7, 0.2 and 0.1 on three outcomes: 0.3^2 + 0.2^2 + 0.1^2 = 0.14.
    assert points([0.7, 0.2, 0.1], ("a", "b", HOLD), ["a"]) == pytest.approx(100 * (1 - 0.14 / 2))


@given(ANY_BELIEF, ANY_BELIEF)
def test_what_a_false_bet_costs_is_its_squared_distance_from_the_belief(belief, bet):
    # Selten (1998): the expected loss of the quadratic rule.
    loss = expected(belief, belief) - expected(bet, belief)
    assert loss == pytest.approx(50 * ((belief - bet) ** 2).sum(), abs=1e-4)


@given(SURE, SURE, st.sampled_from(FOUR), st.sampled_from(FOUR))
def test_nobody_gains_by_betting_otherwise_than_they_believe(sure, other, choice, told):
    belief = spread_bet(choice, sure, FOUR)
    honest, claimed = expected(belief, belief), expected(spread_bet(told, other, FOUR), belief)
    assert claimed <= honest + 1e-6
    assume((told, other) != (choice, sure))
    assert claimed < honest


@given(ANY_BELIEF, st.sampled_from([["a"], [HOLD], [HOLD, "c"]]))
def test_points_lie_from_nothing_to_a_hundred(belief, right):
    assert 0 <= points(belief, FOUR, right) <= 100


@pytest.mark.parametrize("choice", FOUR)
def test_all_on_one_answer_earns_everything_or_nothing(choice):
    sure = spread_bet(choice, 100, FOUR)
    assert points(sure, FOUR, [choice]) == 100
    assert [points(sure, FOUR, [one]) for one in FOUR if one != choice] == [0, 0, 0]


@given(SURE, SURE)
def test_on_a_control_it_costs_more_the_surer_one_is_that_it_speaks(one, other):
    assume(one < other)
    right = right_options("none", "c")
    bold, mild = (points(spread_bet("a", sure, FOUR), FOUR, right) for sure in (other, one))
    assert bold < mild


@given(SURE, st.sampled_from(["c", HOLD]))
def test_on_a_control_holding_back_and_the_reading_that_says_nothing_are_worth_the_same(sure, one):
    right = right_options("none", "c")
    bet = points(spread_bet(one, sure, FOUR), FOUR, right)
    assert bet == points(spread_bet(HOLD, sure, FOUR), FOUR, right)
    assert bet > points(spread_bet("a", sure, FOUR), FOUR, right)


def test_an_even_spread_earns_what_the_limits_say():
    assert round(points([0.25] * 4, FOUR, ["b"])) == 62


@given(st.text(min_size=1), st.sampled_from([("a", "b", HOLD), FOUR]))
def test_readings_are_shuffled_the_same_way_each_time_and_holding_back_is_last(name, options):
    order = shuffled(name, options)
    assert order == shuffled(name, options)
    assert sorted(order) == sorted(options)
    assert order[-1] == HOLD


def test_every_order_occurs():
    found = {shuffled(f"sg{number:02}", FOUR)[:3] for number in range(60)}
    assert found == set(permutations("abc"))


def test_the_place_of_a_reading_does_not_give_the_answer_away(malta):
    places = [
        shuffled(row.signal_id, options_of(row)).index(row.favoured)
        for row in malta.signals.itertuples()
        if isinstance(row.favoured, str)
    ]
    assert max(places.count(place) for place in range(3)) <= len(places) / 2
    assert set(places) == {0, 1, 2}


@pytest.mark.parametrize(
    ("weight", "favoured", "right"),
    [("ordinary", "a", ("a",)), ("open", None, (HOLD,)), ("none", None, (HOLD,))],
)
def test_what_is_right_follows_from_the_weight(weight, favoured, right):
    assert right_options(weight, favoured) == right


@pytest.mark.parametrize(("weight", "favoured"), [("ordinary", None), ("strong", "a")])
def test_a_weight_that_says_nothing_is_refused(weight, favoured):
    with pytest.raises(ValueError, match="cannot favour"):
        right_options(weight, favoured)


@pytest.mark.parametrize(("choice", "sure"), [("d", 70), ("a", 101), ("a", -1)])
def test_what_is_no_bet_is_refused(choice, sure):
    with pytest.raises(ValueError, match="no bet"):
        spread_bet(choice, sure, FOUR)


@pytest.mark.parametrize("belief", [[0.5, 0.5], [0.5, 0.5, 0.5, 0.5], [-0.5, 0.5, 0.5, 0.5]])
def test_what_is_no_belief_is_refused(belief):
    with pytest.raises(ValueError, match="sum to 1"):
        points(belief, FOUR, ["a"])
    with pytest.raises(ValueError, match="is right"):
        points([0.25] * 4, FOUR, [])


def test_insight_and_restraint_are_told_apart():
    scores = [("ordinary", 80), ("ordinary", 100), ("none", 10)]
    assert tally(scores) == Tally(90, 2, 10, 1)
    assert tally([]) == Tally(None, 0, None, 0)
