import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from summitry.models.hedges import Group, by_hedge, exact_test


def test_fishers_table_of_convictions_comes_out_as_published():
    # Fisher (1935), likeness of twins and convictions: 2 of 12 against 15 of 18; the two-sided value is the
    # one in the documentation of R's fisher.test.
    assert exact_test(2, 12, 15, 18) == pytest.approx(0.0005367, abs=1e-7)


def test_the_lady_who_tasted_tea():
    # Fisher (1935), The Design of Experiments: all four cups right is one of 70 ways; two-sided, 2.
    assert exact_test(4, 4, 0, 4) == pytest.approx(2 / 70)
    assert exact_test(3, 4, 1, 4) == pytest.approx(34 / 70)


def test_equal_shares_are_no_surprise_and_an_empty_group_neither():
    assert exact_test(2, 4, 3, 6) == 1
    assert exact_test(0, 0, 3, 6) == 1


sizes = st.integers(0, 15)


@given(sizes, sizes, st.data())
def test_the_test_is_a_chance_and_knows_no_order(of, other, data):
    right = data.draw(st.integers(0, of))
    other_right = data.draw(st.integers(0, other))
    chance = exact_test(right, of, other_right, other)
    assert 0 < chance <= 1
    assert exact_test(other_right, other, right, of) == pytest.approx(chance)
    assert exact_test(of - right, of, other - other_right, other) == pytest.approx(chance)


@given(sizes, sizes, st.data())
def test_scipy_agrees(of, other, data):
    right = data.draw(st.integers(0, of))
    other_right = data.draw(st.integers(0, other))
    table = [[right, of - right], [other_right, other - other_right]]
    assert exact_test(right, of, other_right, other) == pytest.approx(
        stats.fisher_exact(table).pvalue
    )


@pytest.mark.parametrize("counts", [(5, 4, 0, 1), (-1, 4, 0, 1), (1, 4, 2, 1)])
def test_more_right_than_there_are_is_refused(counts):
    with pytest.raises(ValueError, match="between 0 and all"):
        exact_test(*counts)


def test_verdicts_are_counted_by_hedge_and_kinds_can_be_left_out():
    claims = pd.DataFrame(
        {
            "hedged": [True, True, False, False, False],
            "kind": ["inference", "prediction", "background_fact", "event_fact", "opinion"],
            "verdict": ["partly", "supported", "supported", "contradicted", "opinion"],
        }
    )
    hedged, outright = by_hedge(claims)
    assert (hedged, outright) == (Group((1, 1, 0, 0, 0), 2), Group((1, 0, 1, 0, 1), 3))
    assert (outright.claims, outright.checkable, outright.right()) == (3, 2, 1)
    assert (hedged.right(), hedged.right(half=True)) == (1, 2)
    assert by_hedge(claims, ("background_fact",))[1] == Group((0, 0, 1, 0, 1), 2)


def test_no_claims_are_two_empty_groups():
    claims = pd.DataFrame({"hedged": [], "kind": [], "verdict": []})
    assert by_hedge(claims) == (Group((0,) * 5, 0), Group((0,) * 5, 0))


def test_claims_without_a_verdict_are_counted_and_decide_nothing():
    claims = pd.DataFrame({"hedged": [True, True], "kind": ["opinion"] * 2, "verdict": [None] * 2})
    assert by_hedge(claims)[0] == Group((0,) * 5, 2)
    assert by_hedge(claims)[0].checkable == 0
