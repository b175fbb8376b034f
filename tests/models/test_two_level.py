import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from summitry.models.two_level import binding_price, breaking_price, passes, strike, win_set

PRICES = np.arange(91) / 100


def test_a_hand_worked_case():
    # Leaders go 0.75; the homes let 0.75 * 0.6 = 0.45 and 0.75 * 0.8 = 0.6 pass: 0.4 to 0.45.
    deal = strike(0.75, 0.4, 0.2)
    assert float(deal.limit) == pytest.approx(0.45)
    assert float(deal.place) == pytest.approx(0.425)
    assert float(deal.worth) == pytest.approx(1 - 0.425 / 0.75)
    assert float(deal.other_worth) == pytest.approx(1 - 0.575 / 0.75)
    assert float(deal.chance) == 1


def test_by_nash_between_leaders_a_limit_changes_nothing_until_it_binds():
    # Nash (1950): what nobody would choose does not matter. Largest product of
    # (0.75 - x) and (0.75 - (1 - x)) with x at most 0.75 less its price and at least 0.25.
    middle = strike(0.75, [0.1, 0.2, 0.3, 0.4, 0.5], 0.0)
    nash = strike(0.75, [0.1, 0.2, 0.3, 0.4, 0.5], 0.0, rule="nash")
    assert middle.place == pytest.approx([0.4625, 0.425, 0.3875, 0.35, 0.3125])
    assert nash.place == pytest.approx([0.5, 0.5, 0.5, 0.45, 0.375])
    assert binding_price(0.75, 0.0) == pytest.approx(1 / 3)


@given(st.floats(0.55, 1.0), st.floats(0.0, 0.9), st.floats(0.0, 0.9))
def test_nash_between_leaders_is_the_largest_product_within_both_win_sets(alone, price, other):
    deal = strike(alone, price, other, rule="nash")
    assume(float(deal.chance))
    places = np.linspace(1 - alone * (1 - other), alone * (1 - price), 201)
    products = (alone - places) * (alone - (1 - places))
    here = (alone - float(deal.place)) * (alone - (1 - float(deal.place)))
    assert here >= products.max() - 1e-9


@given(st.floats(0.5, 1.0), st.floats(0.0, 0.9))
def test_a_limit_moves_the_deal_of_nash_from_the_binding_price_on(alone, other):
    bind, places = binding_price(alone, other), strike(alone, PRICES, other, rule="nash").place
    moved = PRICES[np.flatnonzero(places < places[0] - 1e-9)]
    if bind is None:
        assert not len(moved)
    elif len(moved):
        assert bind < moved[0] <= bind + 0.01 + 1e-9


def test_a_rule_that_is_none_is_refused():
    with pytest.raises(ValueError, match="the rules are middle and nash"):
        strike(0.75, 0.1, 0.1, rule="fair")


def test_tied_hands_help_until_the_zone_ends_and_then_bring_nothing():
    # Schelling (1960), The Strategy of Conflict: a binding tie moves the deal, or breaks it.
    deals = strike(0.75, PRICES, 0.2)
    last = int(100 * breaking_price(0.75, 0.2))
    assert last == 46
    assert (np.diff(deals.worth[: last + 1]) > 0).all()
    assert (np.diff(deals.other_worth[: last + 1]) < 0).all()
    assert (deals.worth[last + 1 :] == 0).all()
    assert (deals.other_worth[last + 1 :] == 0).all()
    assert np.isnan(deals.place[last + 1 :]).all()


@given(st.floats(0.5, 1.0), st.floats(0.0, 0.9), st.floats(0.01, 0.3))
def test_the_larger_the_win_set_the_likelier_the_deal(alone, other, doubt):
    # Putnam (1988), International Organization 42: larger win-sets make agreement more likely.
    deals = strike(alone, PRICES, other, doubt)
    assert (np.diff(deals.limit) < 0).all()
    assert (np.diff(deals.chance) <= 1e-9).all()


@given(st.floats(0.5, 1.0), st.floats(0.0, 0.9), st.floats(0.0, 0.3))
def test_the_smaller_the_win_set_the_nearer_the_deal(alone, other, doubt):
    # Putnam (1988): a small win-set is an advantage for who has it, as long as there is a deal.
    deals = strike(alone, PRICES, other, doubt)
    struck = deals.place[~np.isnan(deals.place)]
    assert (np.diff(struck) <= 1e-9).all()


@given(st.floats(0.5, 1.0), st.floats(0.0, 0.9), st.floats(0.0, 0.9))
def test_the_zone_ends_at_the_breaking_price(alone, price, other):
    end = breaking_price(alone, other)
    assume(abs(price - end) > 1e-6)
    meets = alone * (1 - price) + alone * (1 - other) >= 1
    assert bool(strike(alone, price, other).chance) == meets
    if end > 0:
        assert meets == (price < end)


@given(st.floats(0.5, 1.0), st.floats(0.0, 0.9), st.floats(0.0, 0.9))
def test_two_sides_mirror_each_other(alone, price, other):
    here, there = strike(alone, price, other), strike(alone, other, price)
    assert float(here.worth) == pytest.approx(float(there.other_worth), abs=1e-9)
    assert float(here.chance) == float(there.chance) or abs(price + other - 2 + 1 / alone) < 1e-9


def test_with_a_doubt_a_harder_home_brings_more_then_less_then_nothing():
    deals = strike(0.75, PRICES, 0.2, doubt=0.1)
    best = int(np.argmax(deals.worth))
    assert 0 < best < 46
    assert (np.diff(deals.worth[: best + 1]) > 0).all()
    assert (np.diff(deals.worth[best:]) <= 0).all()
    assert deals.worth[-1] == 0


def test_no_leader_signs_beyond_what_it_would_give_alone():
    deal = strike(0.5, 0.0, 0.2, doubt=0.2)
    assert float(deal.chance) == 0
    assert np.isnan(deal.place)


def test_a_certain_home_lets_pass_what_lies_within_its_limit():
    assert passes(np.array([-0.01, 0.0, 0.2]), 0.0).tolist() == [0, 1, 1]


@pytest.mark.parametrize(
    "numbers", [(0.0, 0.1, 0.1), (0.5, 1.1, 0.1), (0.5, 0.1, -0.1), (0.5, 0.1, 0.1, 2)]
)
def test_numbers_outside_their_ranges_are_refused(numbers):
    with pytest.raises(ValueError, match=r"part of the way|between 0 and 1"):
        strike(*numbers)


def test_a_leader_who_gives_nothing_has_no_breaking_price():
    with pytest.raises(ValueError, match="part of the way"):
        breaking_price(0.0, 0.2)
    with pytest.raises(ValueError, match="between 0 and 1"):
        win_set(0.5, [0.2, 2.0])
