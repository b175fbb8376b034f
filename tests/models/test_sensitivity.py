import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.models.scenarios import OutcomeModel, chances
from summitry.models.scenarios_draws import BandDraws
from summitry.models.sensitivity import driver_shares, tornado, triangular, variance_shares
from summitry.models.sensitivity_nearest import nearest_setting, shortest

BANDS = [[40, 60, 90], [20, 30, 50]]


def build(effects=((2.0, 0.0, 0.0), (0.0, -0.5, 1.0)), shares=(1, 3, 6)):
    """Return a model of two drivers and three outcomes, of which the last is no meeting."""
    return OutcomeModel(
        ("rain", "trust"),
        ("text", "talk", "silence"),
        np.array(effects, float),
        np.array(shares, float),
        np.array([True, True, False]),
    )


def ishigami(even):
    """Return the test function of Ishigami and Homma (1990), with a = 7 and b = 0.1."""
    x, y, z = (np.pi * (2 * even - 1)).T
    return (np.sin(x) + 7 * np.sin(y) ** 2 + 0.1 * z**4 * np.sin(x))[:, None]


def test_the_shares_of_the_ishigami_function_are_the_published_ones():
    # Exact values for a = 7, b = 0.1: Ishigami and Homma (1990); Saltelli et al. (2008), Global
    # Sensitivity Analysis: The Primer.
    found = variance_shares(ishigami, 3, points=4096)
    assert found.first[0] == pytest.approx([0.3139, 0.4424, 0.0], abs=0.01)
    assert found.total[0] == pytest.approx([0.5576, 0.4424, 0.2437], abs=0.01)
    assert (found.first_within < 0.06).all()
    assert (found.first_within[0, :2] > 0.005).all()


def test_shares_of_a_sum_follow_from_its_variances():
    # 3 x + y over the unit square: variances 9/12 and 1/12.
    found = variance_shares(lambda even: (even @ [3.0, 1.0])[:, None], 2)
    assert found.first[0] == pytest.approx([0.9, 0.1], abs=0.01)
    assert found.total[0] == pytest.approx([0.9, 0.1], abs=0.01)


def test_what_does_not_vary_has_no_shares():
    found = variance_shares(lambda even: np.ones((len(even), 2)), 3)
    assert found.first.tolist() == found.total.tolist() == [[0, 0, 0]] * 2


def test_a_driver_without_effect_or_without_width_has_no_share():
    idle = driver_shares(build(effects=((2.0, 0, 0), (0, 0, 0))), BANDS, 50)
    assert idle.total[0] == pytest.approx([1, 0], abs=0.02)
    fixed = driver_shares(build(), [[40, 60, 90], [30, 30, 30]], 50)
    assert fixed.total[0] == pytest.approx([1, 0], abs=0.02)


def test_a_tornado_by_hand():
    low, high = tornado(build(), BANDS, 50)
    assert low[0] == pytest.approx(chances(build(), [40, 30], 50))
    assert high[0] == pytest.approx(chances(build(), [90, 30], 50))
    assert low[1] == pytest.approx(chances(build(), [60, 20], 50))
    assert high[1] == pytest.approx(chances(build(), [60, 50], 50))


def test_triangular_draws_are_those_of_the_scenario_board():
    even = np.random.default_rng(3).random((4, 2), dtype=np.float32)
    draws = BandDraws(2, draws=4)
    draws._chance, draws._rise, draws._fall = even.T, np.sqrt(even.T), np.sqrt(1 - even.T)
    assert triangular(even, BANDS) == pytest.approx(draws.settings(BANDS).T, abs=1e-4)


@given(st.floats(0, 1))
def test_triangular_draws_stay_in_their_band(even):
    assert 40 <= triangular([even, even], BANDS)[0] <= 90
    assert triangular([even], [[30, 30, 30]])[0] == pytest.approx(30)


def leads(model, setting, rate, outcome):
    """Tell whether no other outcome is more likely."""
    found = chances(model, setting, rate)
    return found[outcome] >= found.max() - 1e-9


def by_grid(model, bands, rate, outcome):
    """Return the shortest way, in bands, to a setting on a fine grid that serves; None if none."""
    low, mark, high = np.array(bands, float).T
    grid = np.array(list(itertools.product(np.linspace(0, 100, 201), repeat=2)))
    found = chances(model, grid, rate)
    serves = grid[found[:, outcome] >= found.max(axis=1) - 1e-9]
    ways = np.linalg.norm((serves - mark) / ((high - low) / 2), axis=1)
    return ways.min() if len(ways) else None


@pytest.mark.parametrize("rate", [10, 30, 50, 70, 90])
@pytest.mark.parametrize("outcome", [0, 1, 2])
def test_the_nearest_setting_is_the_one_a_grid_search_finds(outcome, rate):
    bands = np.array(BANDS, float)
    found, expected = (
        search(build(), bands, rate, outcome=outcome) for search in (nearest_setting, by_grid)
    )
    if expected is None:
        assert found is None
        return
    assert leads(build(), found, rate, outcome)
    way = np.linalg.norm((found - bands[:, 1]) / ((bands[:, 2] - bands[:, 0]) / 2))
    assert way <= expected + 1e-6
    assert way == pytest.approx(expected, abs=0.05)


def test_an_outcome_that_leads_already_asks_for_no_change():
    assert nearest_setting(build(), BANDS, 20, outcome=2) == pytest.approx([60, 30], abs=1e-6)


def test_it_is_said_when_no_setting_serves():
    assert nearest_setting(build(effects=np.zeros((2, 3))), BANDS, 50, outcome=0) is None


def test_a_driver_one_is_sure_of_moves_less():
    model = build(effects=((1.0, 0, 0), (1.0, 0, 0)))
    found = nearest_setting(model, [[49, 50, 51], [20, 50, 80]], 60, outcome=0)
    assert abs(found[0] - 50) < abs(found[1] - 50) / 5


@settings(max_examples=60)
@given(
    st.lists(st.floats(-5, 5), min_size=6, max_size=6),
    st.lists(st.floats(0, 100), min_size=3, max_size=3),
    st.floats(1, 99),
    st.integers(0, 2),
)
def test_whatever_is_found_serves_and_lies_on_the_scale(effects, band, rate, outcome):
    model = build(np.reshape(effects, (2, 3)))
    found = nearest_setting(model, [sorted(band), [20, 30, 50]], rate, outcome)
    if found is not None:
        assert ((found >= 0) & (found <= 100)).all()
        odds = np.log(chances(model, found, rate))
        assert odds[outcome] >= odds.max() - 1e-4


def test_the_shortest_way_to_two_conditions():
    assert shortest(np.eye(2), [3.0, -1.0]) == pytest.approx([3, 0])
    assert shortest(np.array([[1.0], [-1.0]]), [1.0, 1.0]) is None
