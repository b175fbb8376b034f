import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.spiral import (
    LONG,
    SIGN,
    answer,
    course,
    edge,
    odds_after,
    spirals,
    threatening,
    tipping,
    trust_of,
    world,
)

SHARES = st.floats(0, 1)
TRUSTS = st.floats(0.05, 0.95)


def test_a_full_sign_changes_trust_as_bayes_rule_says():
    for trust in (0.1, 0.5, 0.8):
        odds = np.log(trust / (1 - trust))
        threat = trust / (trust + SIGN * (1 - trust))
        restraint = SIGN * trust / (SIGN * trust + 1 - trust)
        assert trust_of(odds_after(odds, 1.0)) == pytest.approx(threat)
        assert trust_of(odds_after(odds, 0.0)) == pytest.approx(restraint)


def test_the_first_three_moves_as_worked_out_by_hand():
    found = course(0.5, 0.0, 0.5, moves=3)
    second = 1 / 3
    assert found.arms[0] == 1
    assert found.trust[1, 1] == pytest.approx(second)
    assert found.arms[1] == pytest.approx(1 - second)
    first = 1 / (1 + 2 ** (2 * (1 - second) - 1))
    assert found.trust[2, 0] == pytest.approx(first)
    assert found.arms[2] == pytest.approx(1 - first)


def test_jervis_1978_the_four_worlds_end_as_he_says():
    """Jervis (1978), World Politics 30(2): only where offence pays and nothing can be told apart."""
    assert spirals(0.9, 0.1, 0.5)
    assert not spirals(0.1, 0.1, 0.5)
    assert not spirals(0.9, 0.9, 0.5)
    assert not spirals(0.1, 0.9, 0.5)
    names = [world(*place) for place in ((0.9, 0.1), (0.1, 0.1), (0.9, 0.9), (0.1, 0.9))]
    assert names == ["doubly_dangerous", "both_can_be_safe", "attack_pays", "doubly_stable"]


def test_kydd_2005_more_trust_than_the_tipping_trust_calms_and_less_spirals():
    """Kydd (2005): two that seek safety can leave arms aside from some least trust on."""
    for offence, telling in ((0.6, 0.1), (0.8, 0.2), (1.0, 0.0)):
        least = tipping(offence, telling)
        assert 0 < least < 1
        for trust, grows in ((least - 0.05, False), (least + 0.05, True)):
            odds = np.log(trust / (1 - trust))
            seen = threatening(answer(offence, trust), telling)
            assert (odds_after(odds, seen) > odds) == grows


@given(SHARES, st.floats(0.5, 1), TRUSTS)
def test_where_half_can_be_told_apart_nothing_spirals(offence, telling, trust):
    assert tipping(offence, telling) == 0
    assert not spirals(offence, telling, trust)
    assert (np.diff(course(offence, telling, trust, LONG).trust, axis=0) > -1e-9).all()


@given(SHARES, SHARES, TRUSTS)
def test_arms_and_trust_stay_within_their_ranges(offence, telling, trust):
    found = course(offence, telling, trust)
    assert found.trust.shape == (len(found.arms) + 1, 2)
    assert ((found.arms >= 0) & (found.arms <= 1)).all()
    assert ((found.trust >= 0) & (found.trust <= 1)).all()


@given(SHARES, SHARES, SHARES, SHARES, TRUSTS, st.floats(0, 0.04))
def test_more_offence_less_telling_less_trust_never_mean_less_arms(
    offence, more, telling, less, trust, doubt
):
    low = course(min(offence, more), max(telling, less), trust)
    high = course(max(offence, more), min(telling, less), trust - doubt)
    assert (high.arms >= low.arms - 1e-9).all()
    assert (high.trust <= low.trust + 1e-9).all()


@given(SHARES, SHARES, TRUSTS)
def test_only_the_mover_arms_and_only_the_other_changes_its_mind(offence, telling, trust):
    changed = np.diff(course(offence, telling, trust).trust, axis=0)
    assert (changed[0::2, 0] == 0).all()
    assert (changed[1::2, 1] == 0).all()


@given(SHARES, TRUSTS)
def test_where_nothing_can_be_told_a_spiral_looks_like_a_search_for_gain(offence, trust):
    sought = course(offence, 0.0, trust, LONG)
    gain = course(offence, 0.0, trust, LONG, second_seeks_gain=True)
    assert (gain.trust[:, 0] <= sought.trust[:, 0] + 1e-9).all()
    if (sought.arms[1:] > 1 - 1e-9).all():
        assert gain.trust == pytest.approx(sought.trust)


@pytest.mark.parametrize("trust", [0.2, 0.5, 0.7])
def test_the_edge_lies_between_spiral_and_calm(trust):
    offences = np.linspace(0, 1, 26)
    found = edge(trust, offences)
    assert (np.diff(found) >= 0).all()
    assert found.max() <= 0.5
    for offence, telling in zip(offences, found, strict=True):
        assert not spirals(offence, min(telling + 0.01, 1.0), trust)
        if telling > 0:
            assert spirals(offence, telling - 0.001, trust)


def test_the_more_trust_the_smaller_the_ground_of_the_spiral():
    offences = np.linspace(0, 1, 11)
    grounds = [edge(trust, offences).sum() for trust in (0.1, 0.3, 0.5, 0.7, 0.95)]
    assert grounds == sorted(grounds, reverse=True)
    assert grounds[0] > 3
    assert grounds[-1] == 0


@pytest.mark.parametrize(
    "wrong", [(1.2, 0, 0.5), (0, -0.1, 0.5), (0, 0, 0.0), (0, 0, 1.0), (np.nan, 0, 0.5)]
)
def test_numbers_outside_their_ranges_are_refused(wrong):
    with pytest.raises(ValueError, match=r"between|above"):
        course(*wrong)
    with pytest.raises(ValueError, match="a move"):
        course(0.5, 0.5, 0.5, moves=0)
