import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from summitry.models.paths import (
    Tendencies,
    base_matrix,
    mean_tendencies,
    shares_by_month,
    transition_matrix,
)
from summitry.models.paths_absorbing import (
    chance_within,
    fundamental_matrix,
    months_until,
    sample_paths,
)

PERCENT = st.integers(0, 100)
TENDENCIES = st.builds(Tendencies, PERCENT, PERCENT, PERCENT)


@st.composite
def some_chances(draw):
    """Return chances to move between a few states, with nothing on the diagonal."""
    n = draw(st.integers(2, 6))
    numbers = draw(arrays(float, (n, n), elements=st.floats(0, 1).map(lambda x: round(x, 3))))
    np.fill_diagonal(numbers, 0)
    return numbers / max(numbers.sum(axis=1).max(), 1)


@st.composite
def some_matrix(draw):
    """Return a transition matrix."""
    return transition_matrix(draw(some_chances()), draw(TENDENCIES))


def gambler(fortune, chance=0.5):
    """Return the chain of a gambler who stops at nothing or at a fortune."""
    steps = np.zeros((fortune + 1, fortune + 1))
    steps[0, 0] = steps[-1, -1] = 1
    for held in range(1, fortune):
        steps[held, held + 1], steps[held, held - 1] = chance, 1 - chance
    return steps


@given(some_chances(), TENDENCIES)
def test_every_row_of_chances_sums_to_one(chances, tendencies):
    matrix = transition_matrix(chances, tendencies)
    assert (matrix >= 0).all()
    assert np.allclose(matrix.sum(axis=1), 1, atol=1e-12)


@given(some_matrix(), st.integers(0, 24))
def test_every_month_sums_to_one(matrix, months):
    shares = shares_by_month(matrix, 0, months)
    assert shares.shape == (months + 1, len(matrix))
    assert (shares >= 0).all()
    assert np.allclose(shares.sum(axis=1), 1)


@given(some_matrix(), st.integers(0, 12))
def test_months_are_powers_of_the_matrix(matrix, months):
    power = np.linalg.matrix_power(matrix, months)
    assert np.allclose(shares_by_month(matrix, 1, months)[-1], power[1])


def test_the_table_holds_as_it_stands_at_its_own_tendencies(malta):
    states = list(malta.path_states.sort_values("rank")["state_id"])
    chances = base_matrix(malta.path_moves, states)
    matrix = transition_matrix(chances, mean_tendencies(chances))
    off = ~np.eye(len(states), dtype=bool)
    assert np.allclose(matrix[off], chances[off])
    assert matrix[0].tolist() == pytest.approx([0.94, 0.03, 0.03, 0, 0])


def test_tendencies_are_means_over_the_states_that_can_rise_or_fall():
    moves = pd.DataFrame(
        [("low", "middle", 10), ("low", "high", 6), ("middle", "high", 20), ("high", "low", 40)],
        columns=["from_state", "to_state", "chance"],
    )
    chances = base_matrix(moves, ["low", "middle", "high"])
    assert mean_tendencies(chances) == pytest.approx((18, 40, 0))
    assert transition_matrix(chances, Tendencies(9, 20))[0].tolist() == pytest.approx(
        [0.92, 0.05, 0.03]
    )


def test_a_mean_that_is_no_whole_number_is_met_as_it_was_set():
    chances = np.array([[0, 0.06, 0.03], [0.2, 0, 0.16], [0.1, 0.1, 0]])
    assert mean_tendencies(chances).thaw == pytest.approx(12.5)
    matrix = transition_matrix(chances, Tendencies(20, 20))
    assert np.triu(matrix, 1).sum(axis=1)[:2].mean() == pytest.approx(0.2)


def test_a_shock_throws_every_state_back_to_the_lowest():
    chances = np.array([[0, 0.2, 0], [0.1, 0, 0.3], [0, 0.5, 0]])
    calm, shaken = (transition_matrix(chances, Tendencies(25, 30, shock)) for shock in (0, 100))
    assert calm[2, 0] == 0
    assert shaken[:, 0].tolist() == [1, 1, 1]


def test_a_row_that_would_exceed_one_is_shared_in_proportion():
    chances = np.array([[0, 0.2, 0], [0.2, 0, 0.2], [0, 0.2, 0]])
    matrix = transition_matrix(chances, Tendencies(100, 50))
    assert matrix[1].tolist() == pytest.approx([1 / 3, 0, 2 / 3])


@pytest.mark.parametrize("wrong", [Tendencies(101, 0), Tendencies(0, -1), Tendencies(0, 0, 200)])
def test_a_tendency_outside_its_bounds_is_refused(wrong):
    with pytest.raises(ValueError, match="between 0 and 100"):
        transition_matrix(np.array([[0, 0.5], [0.5, 0]]), wrong)


@pytest.mark.parametrize("wrong", [[[0.5, 0.4], [0, 1]], [[1.5, -0.5], [0, 1]], [[1, 0]], [1.0]])
def test_what_is_no_set_of_chances_is_refused(wrong):
    with pytest.raises(ValueError, match="sum to 1"):
        shares_by_month(wrong, 0, 1)


def test_a_start_that_is_no_state_is_refused():
    with pytest.raises(ValueError, match="index of a state"):
        shares_by_month([[1.0]], 1, 1)


# Feller, W. (1968). An Introduction to Probability Theory and Its Applications, vol. 1, chapter XIV:
# with a fair coin the game lasts z (a - z) rounds on average and the fortune comes with z / a.
@pytest.mark.parametrize("fortune", [2, 3, 6, 10])
def test_the_ruin_of_a_fair_gambler_takes_as_long_as_feller_says(fortune):
    steps = gambler(fortune)
    for held in range(1, fortune):
        lasts = months_until(steps, held, [0, fortune])
        assert lasts == pytest.approx(held * (fortune - held))
        assert chance_within(steps, held, [fortune], 4000) == pytest.approx(held / fortune)


def test_an_unfair_gambler_is_ruined_with_fellers_chance():
    chance, held, fortune = 0.4, 2, 5
    odds = (1 - chance) / chance
    ruin = (odds**fortune - odds**held) / (odds**fortune - 1)
    assert chance_within(gambler(fortune, chance), held, [0], 4000) == pytest.approx(ruin)


def test_the_fundamental_matrix_counts_the_rounds_of_four_stakes():
    expected = [[1.5, 1.0, 0.5], [1.0, 2.0, 1.0], [0.5, 1.0, 1.5]]
    found = fundamental_matrix(gambler(4), [0, 4])
    assert np.allclose(found, expected)
    assert found.sum(axis=1).tolist() == pytest.approx(
        [months_until(gambler(4), held, [0, 4]) for held in (1, 2, 3)]
    )


def test_a_goal_that_may_never_come_is_waited_for_without_end():
    steps = [[0.5, 0.25, 0.25], [0, 1, 0], [0, 0, 1]]
    assert months_until(steps, 0, [2]) == np.inf
    assert months_until(steps, 0, [1, 2]) == pytest.approx(2)
    assert months_until(steps, 2, [2]) == 0
    with pytest.raises(ValueError, match="no goal can be reached"):
        fundamental_matrix(steps, [2])


def test_a_trap_that_is_out_of_the_way_does_not_matter():
    steps = [[0.5, 0.5, 0], [0, 1, 0], [0, 0, 1]]
    assert months_until(steps, 0, [1]) == pytest.approx(2)


@given(some_matrix(), st.integers(1, 24))
def test_a_goal_comes_within_more_months_no_less_often(matrix, months):
    earlier, later = (chance_within(matrix, 0, [1], n) for n in (months - 1, months))
    assert 0 <= earlier <= later + 1e-12
    assert later <= 1 + 1e-12


def test_many_sample_paths_spread_as_the_powers_say(malta):
    states = list(malta.path_states.sort_values("rank")["state_id"])
    chances = base_matrix(malta.path_moves, states)
    matrix = transition_matrix(chances, Tendencies(20, 30, 3))
    many = 40_000
    paths = sample_paths(matrix, 0, np.random.default_rng(7).random((many, 12)))
    seen = np.stack([(paths == state).mean(axis=0) for state in range(len(states))], axis=1)
    exact = shares_by_month(matrix, 0, 12)
    error = np.sqrt(exact * (1 - exact) / many)
    assert (np.abs(seen - exact) <= 4.5 * error + 1e-12).all()
    within = (paths[:, 1:] >= 2).any(axis=1).mean()
    assert within == pytest.approx(chance_within(matrix, 0, [2, 3, 4], 12), abs=0.01)


@given(some_matrix(), st.integers(0, 2**32 - 1))
def test_a_path_takes_only_steps_that_have_a_chance(matrix, seed):
    paths = sample_paths(matrix, 0, np.random.default_rng(seed).random((5, 12)))
    assert (paths[:, 0] == 0).all()
    assert (matrix[paths[:, :-1], paths[:, 1:]] > 0).all()
