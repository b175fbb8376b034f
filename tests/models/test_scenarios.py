import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.scenarios import (
    OutcomeModel,
    base_chances,
    chances,
    meeting_chance,
    read_model,
)
from summitry.models.scenarios_draws import BandDraws, quantiles, shifted_band, spread_of

PLACES = st.floats(0, 100)
RATES = st.floats(1, 99)
EFFECTS = st.lists(st.floats(-5, 5), min_size=6, max_size=6)


def build(effects=((1.0, 0.0, 0.0), (0.0, -0.5, 0.0)), shares=(1, 3, 6), meetings=(1, 1, 0)):
    """Return a model of two drivers and three outcomes, of which the last is no meeting."""
    return OutcomeModel(
        ("rain", "trust"),
        ("text", "talk", "silence"),
        np.array(effects, float),
        np.array(shares, float),
        np.array(meetings, bool),
    )


def test_chances_are_a_softmax_computed_by_hand():
    # At rain 100 and trust 0 the log-odds are log 0.1 + 1, log 0.3 + 0.5 and log 0.6.
    weights = [0.1 * math.e, 0.3 * math.exp(0.5), 0.6]
    expected = [weight / sum(weights) for weight in weights]
    assert chances(build(), [100, 0], base_rate=40) == pytest.approx(expected)


def test_the_base_rate_holds_when_every_driver_stands_at_its_middle():
    for rate in (1, 20, 50, 99):
        found = chances(build(), [50, 50], base_rate=rate)
        assert meeting_chance(build(), found) == pytest.approx(rate / 100)
        assert found[1] / found[0] == pytest.approx(3)


@given(PLACES, PLACES, RATES)
def test_at_an_anchor_the_base_rate_holds_there_and_the_shares_at_the_middle(rain, trust, rate):
    there = chances(build(), [rain, trust], rate, anchor=[rain, trust])
    assert meeting_chance(build(), there) == pytest.approx(rate / 100)
    middle = chances(build(), [50, 50], rate, anchor=[rain, trust])
    assert middle[1] / middle[0] == pytest.approx(3)
    assert middle.sum() == pytest.approx(1)


def test_an_anchor_in_the_middle_changes_nothing():
    found = chances(build(), [80, 20], 30, anchor=[50, 50])
    assert found == pytest.approx(chances(build(), [80, 20], 30))


def test_an_anchor_holds_by_hand():
    # At rain 100 a text has weight 1 * e, a talk 3, silence 6; a rate of 20 leaves 80 for silence.
    found = chances(build(), [100, 50], 20, anchor=[100, 50])
    met = math.e + 3
    assert found == pytest.approx([0.2 * math.e / met, 0.2 * 3 / met, 0.8])


def test_the_declared_shares_give_the_first_base_rate():
    assert build().base_rate == 40
    assert chances(build(), [50, 50], base_rate=40) == pytest.approx([0.1, 0.3, 0.6])
    assert build(meetings=(1, 1, 1)).base_rate == 99
    assert build(meetings=(0, 0, 0)).base_rate == 1


@pytest.mark.parametrize("meetings", [(1, 1, 1), (0, 0, 0)])
def test_the_shares_alone_count_where_no_outcome_or_every_one_is_a_meeting(meetings):
    assert base_chances(build(meetings=meetings), 20) == pytest.approx([0.1, 0.3, 0.6])


@pytest.mark.parametrize("rate", [0, 100, -3, float("nan")])
def test_a_base_rate_of_never_or_always_is_refused(rate):
    with pytest.raises(ValueError, match="between 0 and 100"):
        chances(build(), [50, 50], base_rate=rate)


def test_a_driver_moves_log_odds_by_its_effect_from_middle_to_full():
    middle, full = (chances(build(), [rain, 50], base_rate=40) for rain in (50, 100))
    gained = math.log(full[0] / full[2]) - math.log(middle[0] / middle[2])
    assert gained == pytest.approx(1.0)


@given(EFFECTS, PLACES, PLACES, RATES)
def test_chances_always_sum_to_one_and_none_is_negative(effects, rain, trust, rate):
    model = build(np.reshape(effects, (2, 3)))
    found = chances(model, [rain, trust], rate)
    assert found.sum() == pytest.approx(1)
    assert (found >= 0).all()


@given(PLACES, PLACES, RATES)
def test_a_driver_that_only_helps_an_outcome_never_lowers_it(one, other, rate):
    low, high = sorted((one, other))
    found = chances(build(), [[low, 50], [high, 50]], rate)
    assert found[1][0] >= found[0][0] - 1e-12


def test_the_model_is_read_from_tables_and_pairs_without_a_row_have_no_effect():
    model = read_model(
        pd.DataFrame({"driver_id": ["rain", "trust"]}),
        pd.DataFrame(
            {"outcome_id": ["text", "none"], "share": [1.0, 3.0], "is_meeting": [True, False]}
        ),
        pd.DataFrame(
            {"driver_id": ["trust", "gone"], "outcome_id": ["text", "text"], "effect": [0.7, 9.0]}
        ),
    )
    assert model.effects.tolist() == [[0, 0], [0.7, 0]]
    assert model.base_rate == 25


def test_without_effects_there_is_still_a_model():
    columns = ["driver_id", "outcome_id", "effect"]
    model = read_model(
        pd.DataFrame({"driver_id": ["rain"]}),
        pd.DataFrame({"outcome_id": ["text"], "share": [1.0], "is_meeting": [True]}),
        pd.DataFrame(columns=columns),
    )
    assert chances(model, [90], 50) == pytest.approx([1])


def test_bands_of_no_width_give_the_point_itself():
    bands = [[80, 80, 80], [30, 30, 30]]
    found = spread_of(build(), BandDraws(2, draws=1000), bands, 40)
    expected = chances(build(), [80, 30], 40)
    assert found.mean == pytest.approx(expected, abs=1e-6)
    assert found.low == pytest.approx(expected, abs=2e-4)
    assert found.high == pytest.approx(expected, abs=2e-4)
    anchored = spread_of(build(), BandDraws(2, draws=1000), bands, 40, anchor=[80, 30])
    assert anchored.mean[:2].sum() == pytest.approx(0.4, abs=1e-6)


def test_the_interval_shrinks_with_the_bands():
    draws = BandDraws(2, draws=20_000)
    wide, narrow = (
        spread_of(build(), draws, [[50 - reach, 50, 50 + reach]] * 2, 40) for reach in (40, 10)
    )
    assert ((wide.high - wide.low) > 2 * (narrow.high - narrow.low)).all()


def test_the_same_bands_give_the_same_numbers_whatever_came_before():
    draws, bands = BandDraws(2, draws=5000), [[20, 40, 80], [0, 10, 30]]
    first = spread_of(build(), draws, bands, 40)
    spread_of(build(), draws, [[0, 50, 100], [60, 70, 80]], 40)
    again = spread_of(build(), draws, bands, 40)
    other_seed = spread_of(build(), BandDraws(2, draws=5000, seed=1), bands, 40)
    assert (first.mean == again.mean).all()
    assert (first.low == again.low).all()
    assert (first.mean != other_seed.mean).any()


def test_draws_have_the_mean_and_variance_of_the_triangle():
    low, peak, high = 20.0, 50.0, 90.0
    found = BandDraws(1, draws=100_000).settings([[low, peak, high]])[0]
    mean = (low + peak + high) / 3
    spread = low**2 + peak**2 + high**2 - low * peak - low * high - peak * high
    assert found.mean() == pytest.approx(mean, abs=0.2)
    assert found.var() == pytest.approx(spread / 18, rel=0.02)
    assert low <= found.min() <= found.max() <= high


def test_monte_carlo_agrees_with_a_plain_loop():
    bands = [[20, 40, 90], [0, 10, 60]]
    draws = BandDraws(2, draws=4000)
    settings = draws.settings(bands).T.astype(float)
    one_by_one = np.array([chances(build(), setting, 40) for setting in settings])
    found = spread_of(build(), draws, bands, 40)
    assert found.mean == pytest.approx(one_by_one.mean(axis=0), abs=1e-5)
    assert found.low == pytest.approx(np.quantile(one_by_one, 0.05, axis=0), abs=5e-4)
    assert found.high == pytest.approx(np.quantile(one_by_one, 0.95, axis=0), abs=5e-4)


def test_a_mark_outside_its_band_is_refused():
    with pytest.raises(ValueError, match="outside its band"):
        BandDraws(1, draws=10).settings([[40, 30, 60]])


def test_quantiles_of_one_value_are_that_value():
    assert quantiles(np.full((1, 50), 0.25, np.float32), (0.05, 0.95)) == pytest.approx(
        0.25, abs=2e-4
    )


@pytest.mark.parametrize(
    ("mark", "width", "expected"),
    [(75, 1, (60, 90)), (75, 0.5, (67.5, 82.5)), (75, 2, (45, 100)), (0, 1, (0, 15))],
)
def test_a_band_goes_with_its_mark_and_stays_on_the_scale(mark, width, expected):
    assert shifted_band(60, 75, 90, mark, width) == expected


@given(PLACES, PLACES, PLACES, PLACES, st.sampled_from([0.5, 1, 2]))
def test_a_mark_always_lies_in_its_band(low, estimate, high, mark, width):
    found_low, found_high = shifted_band(low, estimate, high, mark, width)
    assert 0 <= found_low <= mark <= found_high <= 100
