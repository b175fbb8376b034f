import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.linalg import expm
from scipy.optimize import lsq_linear

from summitry.case.open_data import open_data
from summitry.models.arms_race import (
    Race,
    balance,
    both_fall,
    fitted,
    mean_miss,
    pace,
    rates,
    side,
    simulate,
    stable,
)

RATES = st.floats(0, 1)
RESTS = st.floats(-50, 50)
RACES = st.builds(Race, RATES, RATES, RESTS, RATES, RATES, RESTS)
STOCKS = st.tuples(st.floats(0, 100), st.floats(0, 100))


def exactly(race, start, year):
    """Return the stocks by the matrix exponential of scipy."""
    whole = np.zeros((3, 3))
    whole[:2, :2], whole[:2, 2] = race.matrix, race.rest
    return (expm(whole * year) @ [*start, 1.0])[:2]


def both(first="USA", second="RUS"):
    """Return two shipped series and their years."""
    table = open_data("nuclear_warheads").pivot_table(
        index="year", columns="iso3", values="warheads", observed=True
    )[[first, second]]
    return table.dropna()


@given(RACES)
def test_richardson_1960_a_race_settles_if_and_only_if_fatigue_outweighs_reaction(race):
    """Richardson (1960), Arms and Insecurity, chapter 2: stable if and only if ab > kl."""
    assume(abs(race.a * race.b - race.k * race.l) > 1e-6)
    larger = np.linalg.eigvals(race.matrix).real.max()
    assert stable(race) == (larger < 0)
    assert stable(race) == (race.a * race.b > race.k * race.l)


@given(RACES)
def test_the_rates_are_the_eigenvalues_and_never_swing(race):
    found = np.linalg.eigvals(race.matrix)
    assert np.abs(found.imag).max() < 1e-6
    assert sorted(rates(race)) == pytest.approx(sorted(found.real), abs=1e-6)


@given(RACES, STOCKS, st.floats(0, 8))
def test_the_closed_form_is_the_matrix_exponential(race, start, year):
    wanted = exactly(race, start, year)
    scale = max(1.0, float(np.abs(wanted).max()))
    assert simulate(race, start, [year])[0] / scale == pytest.approx(wanted / scale, abs=1e-6)


@pytest.mark.parametrize(
    "race",
    [
        Race(0.5, 0.5, 3, 0.5, 0.5, 4),
        Race(0, 0.3, 3, 0, 0.3, 4),
        Race(0.2, 0.3, 3, 0, 0.3, 4),
        Race(0, 0, 3, 0.2, 0, 4),
        Race(0, 0, 0, 0, 0, 0),
        Race(1e-8, 0.3, 1, 1e-8, 0.3, 1),
    ],
    ids=["no balance", "equal rates", "one hears", "no fatigue", "still", "nearly equal"],
)
def test_the_closed_form_holds_where_rates_coincide_or_vanish(race):
    for year in (0.0, 0.5, 7.0, 30.0):
        wanted = exactly(race, (5.0, 9.0), year)
        assert simulate(race, (5.0, 9.0), [year])[0] == pytest.approx(wanted, rel=1e-7)


def test_a_stable_race_settles_at_the_balance():
    race = Race(0.2, 0.5, 10, 0.1, 0.4, 20)
    assert pace(race, balance(race)) == pytest.approx([0, 0])
    assert simulate(race, [500, 0], [300])[0] == pytest.approx(balance(race))


def test_without_a_balance_there_is_none():
    assert balance(Race(1, 1, 5, 1, 1, 5)) is None


@given(RACES, STOCKS)
def test_once_both_rise_neither_ever_falls_and_once_both_fall_neither_ever_rises(race, start):
    found = simulate(race, start, np.arange(12))
    speed = pace(race, start)
    moved = np.diff(found, axis=0) / np.maximum(1.0, np.abs(found[1:]))
    if (speed >= 0).all():
        assert (moved >= -1e-9).all()
    if (speed <= 0).all():
        assert (moved <= 1e-9).all()


@given(RACES, STOCKS)
def test_known_numbers_are_found_again_in_their_own_curve(race, start):
    fine = simulate(race, start, np.arange(30) / 20)
    assume(np.linalg.cond(np.column_stack([fine, np.ones(30)])) < 1e4)
    again = fitted(fine)
    found = simulate(again, start, np.arange(30))
    scale = max(1.0, float(np.abs(fine).max()))
    assert np.abs(found - fine).max() / scale < 0.01


def test_known_numbers_are_found_again_one_by_one():
    race = Race(0.05, 0.08, 40, 0.03, 0.06, 10)
    again = fitted(simulate(race, [10, 200], np.arange(40)))
    assert list(again) == pytest.approx(list(race), rel=0.01)


@given(st.lists(st.tuples(*[st.floats(-50, 50)] * 3), min_size=6, max_size=25))
def test_the_fit_of_a_side_is_the_bounded_least_squares_of_scipy(rows):
    change, own, other = np.array(rows).T
    columns = np.column_stack([other, -own, np.ones_like(own)])
    wanted = lsq_linear(columns, change, ([0, 0, -np.inf], np.inf), method="bvls")
    left = ((columns @ np.array(side(change, own, other)) - change) ** 2).sum()
    assert left <= 2 * wanted.cost * (1 + 1e-6) + 1e-6


def test_no_reaction_is_fitted_below_zero():
    rising_together_but_shrinking = [[10, 50], [12, 40], [15, 30], [19, 20], [24, 10]]
    race = fitted(rising_together_but_shrinking)
    assert min(race.k, race.a, race.l, race.b) >= 0


def test_a_fit_to_the_years_up_to_1965_overshoots_1985_and_a_shorter_one_far_more():
    record = both()
    for until, least in ((1960, 100), (1965, 5)):
        known = record.loc[:until].to_numpy()
        says = simulate(fitted(known), known[0], [1985 - 1949])[0]
        assert says[0] / record.loc[1985].iloc[0] > least


def test_the_record_falls_on_both_sides_after_1986_and_no_fit_from_before_can_follow():
    record = both()
    fallen = both_fall(record.to_numpy(), list(record.index))
    assert fallen[0] == 1988
    assert len(fallen) == 30
    for until in range(1961, 1989):
        known = record.loc[:until].to_numpy()
        curve = simulate(fitted(known), known[0], np.arange(len(record)))
        assert both_fall(curve, list(record.index)) == [], until


def test_the_miss_is_the_root_of_the_mean_square():
    assert mean_miss([0, 0], [3, 4]) == pytest.approx(np.sqrt(12.5))


def test_negative_reactions_and_too_few_years_are_refused():
    with pytest.raises(ValueError, match="negative"):
        simulate(Race(-0.1, 0, 0, 0, 0, 0), [1, 1], [1])
    with pytest.raises(ValueError, match="five years"):
        fitted([[1, 2]] * 4)
