import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.models import bargaining
from summitry.models.bargaining_line import RULES, Party, deals, possible, zone
from summitry.models.bargaining_offers import first_place, first_share, share_without_delay

parties = st.builds(
    Party,
    way=st.floats(0.5, 1.0),
    outside=st.floats(-0.5, 0.0),
    firmness=st.floats(0.2, 1.0),
    patience=st.floats(0.1, 0.99),
)


def test_a_hand_worked_bargain():
    a, b = Party(way=0.8, patience=0.8), Party(way=0.6, patience=0.5)
    assert zone(a, b) == pytest.approx((0.4, 0.8))
    found = deals(a, b)
    # In the middle of 0.4 and 0.8; gains are 0.5 and 2/3 at most, in equal steps along the way.
    assert found["nash"] == pytest.approx(0.6)
    assert found["kalai_smorodinsky"] == pytest.approx(0.6)
    # (0.8 - y) / 0.8 = (y - 0.4) / 0.6
    assert found["egalitarian"] == pytest.approx(4 / 7)
    # The first keeps (1 - 0.5) / (1 - 0.4) of a zone 0.4 wide.
    assert found["offers"] == pytest.approx(0.8 - 0.4 * 5 / 6)


def test_without_a_zone_there_is_no_deal():
    assert deals(Party(way=0.5), Party(way=0.49)) == {}
    low, high = zone(Party(way=0.5), Party(way=0.3))
    assert low - high == pytest.approx(0.2)


def test_where_the_limits_touch_all_rules_agree():
    found = deals(Party(way=0.3, firmness=0.4), Party(way=0.7))
    assert list(found.values()) == pytest.approx([0.3] * len(RULES))


def test_a_better_alternative_pulls_the_limit_back_and_the_deal_nearer():
    plain, better = Party(way=0.8), Party(way=0.8, outside=0.25)
    assert better.reach == pytest.approx(0.6)
    assert better.fallback == pytest.approx(0.25)
    other = Party(way=0.8)
    assert deals(better, other)["nash"] == pytest.approx(deals(plain, other)["nash"] - 0.1)


def test_a_costly_failure_pushes_the_limit_on_but_not_beyond_the_other():
    assert Party(way=0.6, outside=-0.5).reach == pytest.approx(0.9)
    assert Party(way=0.9, outside=-0.5).reach == 1


def test_a_costly_failure_is_felt_even_where_the_limit_cannot_go_further():
    # The gains are in proportion to 0.8 * (1 + cost) - y and y - 0.2; Nash lies half way between.
    found = [deals(Party(way=0.8, outside=-cost), Party(way=0.8)) for cost in (0, 0.25, 0.5, 1)]
    assert [one["nash"] for one in found] == pytest.approx([0.5, 0.6, 0.7, 0.9])
    for rule in RULES:
        places = [one[rule] for one in found]
        assert places == sorted(places)
        assert places[-1] > places[1]
    assert Party(way=0.8, outside=-1).fallback == -1


def test_no_deal_lies_beyond_a_place_however_costly_failure_is():
    desperate, calm = Party(way=1.0, outside=-1.0), Party(way=0.5)
    assert deals(desperate, calm)["nash"] == 1
    assert deals(desperate, desperate)["nash"] == pytest.approx(0.5)


@given(parties, parties, st.floats(0.05, 0.15))
def test_who_fears_failure_more_gets_less_by_nash(a, b, less):
    # Roth (1979), Axiomatic Models of Bargaining.
    timid = Party(a.way, a.outside, a.firmness - less, a.patience)
    low, high = zone(a, b)
    if high - low > 1e-6:
        before, after = deals(a, b)["nash"], deals(timid, b)["nash"]
        assert after > before or before in (low, high)
        assert after >= before


@given(parties, st.floats(0.2, 1.0))
def test_how_a_party_bears_risk_does_not_move_its_limit(party, firmness):
    assert Party(party.way, party.outside, firmness).reach == party.reach


def test_below_full_firmness_gains_are_counted_from_where_no_deal_leaves_a_party():
    # Declared in the module: the worth of one deal moves with the alternative.
    worths = [float(Party(1.0, outside, 0.5).worth(0.25)) for outside in (0.0, 0.5)]
    assert worths == pytest.approx([0.75**0.5, 0.5 + 0.5 * 0.5**0.5])
    assert float(Party(1.0, 0.0).worth(0.25)) == float(Party(1.0, 0.5).worth(0.25)) == 0.75


@given(parties, parties)
def test_every_deal_lies_in_the_zone_and_mirrors(a, b):
    low, high = zone(a, b)
    found, turned = deals(a, b), deals(b, a, second_begins=True)
    for rule, place in found.items():
        assert low - 1e-9 <= place <= high + 1e-9
        assert place == pytest.approx(1 - turned[rule], abs=1e-9)


@given(parties, parties)
@settings(deadline=None)
def test_the_line_and_the_general_solutions_agree(a, b):
    low, high = zone(a, b)
    if high - low < 0.01:
        return
    places = np.linspace(low, high, 2001)
    outcomes = np.column_stack([a.worth(places), b.worth(1 - places)])
    threat = (a.fallback, b.fallback)
    found = deals(a, b)
    for rule in ("nash", "kalai_smorodinsky", "egalitarian"):
        here = a.worth(found[rule]), b.worth(1 - found[rule])
        there = getattr(bargaining, rule)(outcomes, threat)
        assert here == pytest.approx(there, abs=0.012)


@given(parties)
def test_a_gain_is_what_a_deal_is_worth_more_than_none(party):
    for share in (0.0, party.reach / 3, party.reach):
        assert party.gain(share) == pytest.approx(float(party.worth(share)) - party.fallback)


def test_the_whole_way_is_worth_nothing_more_beyond_the_reach():
    first, second = possible(Party(way=0.5), Party(way=1.0), count=3)
    assert first.tolist() == [1, 0, -1]
    assert second.tolist() == [0, 0.5, 1]


def test_who_will_not_move_has_only_the_own_place():
    stubborn = Party(way=0.0)
    assert (stubborn.reach, stubborn.fallback) == (0, 0)
    assert Party(way=0.0, outside=-1.0).fallback == 0
    assert deals(stubborn, Party(way=1.0)) == pytest.approx(dict.fromkeys(RULES, 0.0))
    assert float(stubborn.worth(0.0)) == 1
    assert float(stubborn.worth(0.5)) < 0


@pytest.mark.parametrize(
    "numbers",
    [
        {"way": 1.1},
        {"way": 0.5, "outside": -2},
        {"way": 0.5, "firmness": 0},
        {"way": 0.5, "patience": 1},
    ],
)
def test_numbers_outside_their_ranges_are_refused(numbers):
    with pytest.raises(ValueError, match="outside its range"):
        Party(**numbers)


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [(0.5, 0.5, 2 / 3), (0.9, 0.8, 0.2 / 0.28), (0.8, 0.9, 0.1 / 0.28), (0.9, 0.9, 1 / 1.9)],
)
def test_dividing_a_dollar_by_offers_in_turn(one, other, share):
    # Rubinstein (1982), Econometrica 50(1): (1 - d2) / (1 - d1 d2).
    assert first_share(one, other) == pytest.approx(share)


@given(st.floats(0.05, 0.95), st.floats(0.05, 0.95), st.floats(0.2, 1), st.floats(0.2, 1))
def test_the_second_is_offered_what_waiting_would_bring(one, other, firm, other_firm):
    # Rubinstein (1982): the other is as well off accepting now as with its own offer a round later.
    first, second = (
        first_share(one, other, firm, other_firm),
        first_share(other, one, other_firm, firm),
    )
    assert (1 - first) ** other_firm == pytest.approx(other * second**other_firm)


@given(st.floats(0.2, 0.95), st.floats(0.2, 0.95), st.floats(0.2, 1), st.floats(0.2, 1))
def test_short_rounds_lead_to_nash_with_weights(one, other, firm, other_firm):
    # Binmore, Rubinstein and Wolinsky (1986): the limit is Nash's rule, weighted by patience.
    tiny = 1e-6
    share = first_share(one**tiny, other**tiny, firm, other_firm)
    assert share == pytest.approx(share_without_delay(one, other, firm, other_firm), abs=1e-4)


def test_alike_in_patience_the_limit_is_nash():
    a, b = Party(way=0.8, firmness=0.3), Party(way=0.7, firmness=0.9)
    low, high = zone(a, b)
    share = share_without_delay(0.9, 0.9, a.firmness, b.firmness)
    assert high - share * (high - low) == pytest.approx(deals(a, b)["nash"])


@given(st.floats(0.5, 1), st.floats(0.5, 1), st.floats(0.1, 0.95), st.floats(0.1, 0.95))
def test_within_the_line_the_first_offer_is_that_of_rubinsteins_game(limit, other, keeps, theirs):
    # Rubinstein (1982): the first keeps a share of what lies between the two limits.
    place = first_place(limit, other, keeps, theirs)
    between = limit + other - 1
    assert place == pytest.approx(limit - first_share(keeps, theirs) * between, abs=1e-9)


@given(st.floats(0.5, 2), st.floats(0.5, 2), st.floats(0.1, 0.95), st.floats(0.1, 0.95))
def test_an_offer_leaves_the_other_what_its_own_offer_a_round_later_would(
    limit, other, keeps, theirs
):
    first = first_place(limit, other, keeps, theirs)
    second = 1 - first_place(other, limit, theirs, keeps)
    least = 1 - other
    waiting = least + theirs * (second - least)
    assert first == pytest.approx(max(0.0, waiting), abs=1e-6)
    assert 0 <= first <= second + 1e-6 <= 1 + 2e-6


@pytest.mark.parametrize("numbers", [(1.0, 0.5), (0.5, 0.0), (0.5, 0.5, 0.0), (0.5, 0.5, 1, 2)])
def test_shares_of_numbers_outside_their_ranges_are_refused(numbers):
    for share in (first_share, share_without_delay):
        with pytest.raises(ValueError, match="lies above 0"):
            share(*numbers)
