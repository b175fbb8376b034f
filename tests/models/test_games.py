from fractions import Fraction
from itertools import product

import nashpy
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.models.games import (
    CELLS,
    PLAYERS,
    better_for_both,
    dominant,
    game_of,
    pull,
    pure_equilibria,
    security,
    strict_equilibria,
)
from summitry.models.games_equilibria import Place, equilibria, expected, mixed_equilibrium

HALF = Fraction(1, 2)
PRISONERS = game_of([3, 0, 5, 1, 3, 5, 0, 1])
SEXES = game_of([2, 0, 0, 1, 1, 0, 0, 2])
CHICKEN = game_of([6, 2, 7, 0, 6, 7, 2, 0])
PENNIES = game_of([1, -1, -1, 1, -1, 1, 1, -1])

numbers = st.integers(0, 6)
games = st.lists(numbers, min_size=8, max_size=8).map(game_of)


def matrices(game):
    return (np.reshape(np.array(side, dtype=float), (2, 2)) for side in game)


def pairs_of(found):
    return {(round(float(one[0]), 9), round(float(other[0]), 9)) for one, other in found}


def is_equilibrium(game, first, second):
    mine, yours = expected(game, first, second)
    return all(
        expected(game, Fraction(other), second)[0] <= mine
        and expected(game, first, Fraction(other))[1] <= yours
        for other in (0, 1)
    )


@pytest.mark.parametrize(
    ("game", "pure", "mixed"),
    [
        # Luce and Raiffa (1957), chapter 5: prisoner's dilemma and battle of the sexes.
        (PRISONERS, (3,), None),
        (SEXES, (0, 3), (Fraction(2, 3), Fraction(1, 3))),
        # Aumann (1974): chicken with 6, 2, 7, 0: each dares in one of three.
        (CHICKEN, (1, 2), (Fraction(2, 3), Fraction(2, 3))),
        # Von Neumann (1928): matching pennies.
        (PENNIES, (), (HALF, HALF)),
    ],
)
def test_textbook_games_have_their_textbook_equilibria(game, pure, mixed):
    assert pure_equilibria(game) == pure
    assert mixed_equilibrium(game) == mixed
    assert len(equilibria(game)) == len(pure) + (mixed is not None)


def test_in_mixed_chicken_each_gets_what_the_textbook_says():
    assert expected(CHICKEN, Fraction(2, 3), Fraction(2, 3)) == (Fraction(14, 3), Fraction(14, 3))


def test_strict_random_games_have_the_equilibria_that_nashpy_finds():
    chance = np.random.default_rng(7)
    checked = 0
    while checked < 3000:
        game = game_of([int(one) for one in chance.integers(-50, 50, 8)])
        if any(pull(game, player, cell) == 0 for player in PLAYERS for cell in CELLS):
            continue
        found = equilibria(game)
        assert all(place.is_point for place in found), game
        ours = {(round(float(one.first_low), 9), round(float(one.second_low), 9)) for one in found}
        assert ours == pairs_of(nashpy.Game(*matrices(game)).support_enumeration()), game
        checked += 1


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_with_ties_too_nashpy_finds_nothing_more_and_calls_every_corner_an_equilibrium():
    chance = np.random.default_rng(8)
    tied = 0
    for _ in range(1500):
        game = game_of([int(one) for one in chance.integers(0, 3, 8)])
        referee = nashpy.Game(*matrices(game))
        places = equilibria(game)
        tied += not all(place.is_point for place in places)
        for place in places:
            for first, second in place.corners():
                mixes = [np.array([float(one), 1 - float(one)]) for one in (first, second)]
                mine, yours = referee[tuple(mixes)]
                for other in np.eye(2):
                    assert referee[other, mixes[1]][0] <= mine + 1e-9, game
                    assert referee[mixes[0], other][1] <= yours + 1e-9, game
        for one, other in pairs_of(referee.support_enumeration(non_degenerate=False)):
            near = [Fraction(number).limit_denominator(1000) for number in (one, other)]
            assert any(place.holds(Place(near[0], near[0], near[1], near[1])) for place in places)
    assert tied > 300


@given(games, st.integers(1, 7))
def test_a_pair_of_chances_is_an_equilibrium_exactly_where_it_is_listed(game, parts):
    places = equilibria(game)
    edges = {edge for place in places for edge in place} | {Fraction(0), Fraction(1)}
    grid = edges | {Fraction(step, parts) for step in range(parts + 1)}
    for first, second in product(grid, grid):
        listed = any(place.holds(Place(first, first, second, second)) for place in places)
        assert listed == is_equilibrium(game, first, second), (first, second)


@given(games)
def test_there_is_an_equilibrium_and_without_ties_their_number_is_odd(game):
    places = equilibria(game)
    assert places
    if not any(pull(game, player, cell) == 0 for player in PLAYERS for cell in CELLS):
        assert len(places) in (1, 3)


@given(games)
def test_pure_equilibria_are_the_corners_of_the_square_that_are_equilibria(game):
    corners = {0: (1, 1), 1: (1, 0), 2: (0, 1), 3: (0, 0)}
    found = tuple(
        cell for cell, (one, other) in corners.items()
        if is_equilibrium(game, Fraction(one), Fraction(other))
    )  # fmt: skip
    assert found == pure_equilibria(game)
    assert set(strict_equilibria(game)) <= set(found)


def test_a_player_who_does_not_care_gives_a_whole_line():
    found = equilibria(game_of([5, 5, 5, 5, 3, 2, 1, 0]))
    assert found == (Place(Fraction(0), Fraction(1), Fraction(1), Fraction(1)),)
    assert not found[0].is_point


def test_if_nobody_cares_the_whole_square_is_in_equilibrium():
    assert equilibria(game_of([4] * 8)) == (
        Place(Fraction(0), Fraction(1), Fraction(0), Fraction(1)),
    )


def test_better_for_both_takes_one_who_gains_and_none_who_loses():
    assert better_for_both(PRISONERS, 3) == (0,)
    assert better_for_both(PRISONERS, 0) == ()
    assert better_for_both(game_of([5, 5, 5, 5, 3, 2, 1, 0]), 2) == (0, 1)


@given(games)
def test_a_dominant_move_is_played_in_some_equilibrium_and_a_strict_one_in_all(game):
    move, strictly = dominant(game, 0)
    if move is None:
        return
    chance = Fraction(1 - move)
    places = equilibria(game)
    assert any(place.first_low <= chance <= place.first_high for place in places)
    if strictly:
        assert all(place.first_low == place.first_high == chance for place in places)


@given(games, st.sampled_from(PLAYERS))
@settings(max_examples=60)
def test_security_is_the_value_of_the_game_against_an_enemy(game, player):
    own = game[player]
    enemy = tuple(-worth for worth in own)
    against = game_of([*own, *enemy]) if player == 0 else game_of([*enemy, *own])
    place = equilibria(against)[0]
    value = expected(against, place.first_low, place.second_low)[player]
    assert security(game, player).mixed == value
    assert security(game, player).pure <= value


def test_security_of_the_prisoners_is_the_lower_move():
    assert security(PRISONERS, 0) == (1, 1)
    assert dominant(PRISONERS, 1) == (1, True)
    assert dominant(CHICKEN, 0) == (None, False)


def test_a_game_needs_eight_payoffs():
    with pytest.raises(ValueError, match="eight payoffs, not 7"):
        game_of([1] * 7)
