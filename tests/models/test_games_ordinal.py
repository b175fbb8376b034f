from collections import Counter
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.games import Game, game_of, pure_equilibria
from summitry.models.games_neighbours import nearest_changes, neighbours
from summitry.models.games_ordinal import (
    NAMES,
    Ordinal,
    classify,
    ordinal_of,
    ranks_in,
    ranks_of,
)

RANKINGS = list(permutations((1, 2, 3, 4)))
EVERY = Counter(ordinal_of(*pair) for pair in product(RANKINGS, RANKINGS))

# Bruns (2015): what the symmetric games give for both deferring (1, 1), for the one who defers
# alone, for the other one, and for neither.
SYMMETRIC = {
    "concord": (4, 2, 3, 1), "harmony": (4, 3, 2, 1), "peace": (4, 3, 1, 2),
    "coordination": (4, 2, 1, 3), "assurance": (4, 1, 2, 3), "stag_hunt": (4, 1, 3, 2),
    "prisoners_dilemma": (3, 1, 4, 2), "deadlock": (2, 1, 4, 3), "compromise": (1, 2, 4, 3),
    "hero": (1, 3, 4, 2), "battle": (2, 3, 4, 1), "chicken": (3, 2, 4, 1),
}  # fmt: skip


def relabelled(game):
    """Return a game with rows, columns or both exchanged, and as it is."""
    turns = ((0, 1, 2, 3), (1, 0, 3, 2), (2, 3, 0, 1), (3, 2, 1, 0))
    return [Game(*(tuple(side[cell] for cell in turn) for side in game)) for turn in turns]


def exchanged(game):
    """Return a game with the players exchanged."""
    turn = (0, 2, 1, 3)
    return Game(*(tuple(side[cell] for cell in turn) for side in reversed(game)))


def test_each_of_the_576_strict_games_falls_into_exactly_one_of_144_classes():
    assert len(RANKINGS) ** 2 == sum(EVERY.values()) == 576
    assert len(EVERY) == 144
    assert set(EVERY.values()) == {4}
    for first, second in product(RANKINGS, RANKINGS):
        game = Game(first, second)
        assert classify(game) == (ordinal_of(first, second),)
        assert {classify(one) for one in relabelled(game)} == {classify(game)}


def test_twelve_are_symmetric_and_78_differ_if_players_are_exchanged_rapoport_guyer_1966():
    assert sum(ordinal.symmetric for ordinal in EVERY) == 12
    assert len({frozenset((ordinal, ordinal.exchanged)) for ordinal in EVERY}) == 78
    for first, second in product(RANKINGS, RANKINGS):
        game = Game(first, second)
        (ordinal,) = classify(game)
        assert classify(exchanged(game)) == (ordinal.exchanged,)


def test_108_have_one_pure_equilibrium_18_have_two_and_18_none_robinson_goforth_2005():
    found = Counter(len(pure_equilibria(ranks_in(ordinal))) for ordinal in EVERY)
    assert found == {1: 108, 2: 18, 0: 18}


def test_each_layer_holds_36_and_the_win_win_games_are_one_of_them():
    assert Counter(ordinal.layer for ordinal in EVERY) == dict.fromkeys((1, 2, 3, 4), 36)
    for ordinal in EVERY:
        assert (ordinal.family == "win_win") == (ordinal.layer == 3)
        assert (ordinal.family == "cyclic") == (not pure_equilibria(ranks_in(ordinal)))


def test_each_number_names_one_game():
    assert len({ordinal.number for ordinal in EVERY}) == 144


@pytest.mark.parametrize("name", NAMES)
def test_symmetric_games_bear_the_names_of_bruns_2015(name):
    both, alone, other, neither = SYMMETRIC[name]
    game = game_of([both, alone, other, neither, both, other, alone, neither])
    assert classify(game) == (Ordinal(name, name),)


@pytest.mark.parametrize(
    ("name", "number"),
    [("prisoners_dilemma", "111"), ("chicken", "122"), ("battle", "133"), ("hero", "144"),
     ("deadlock", "166"), ("stag_hunt", "322")],
)  # fmt: skip
def test_well_known_games_have_their_numbers_in_robinson_goforth(name, number):
    assert Ordinal(name, name).number == number


def test_an_asymmetric_game_is_named_by_whose_game_each_plays():
    game = game_of([3, 2, 4, 1, 3, 4, 1, 2])
    assert classify(game) == (Ordinal("chicken", "prisoners_dilemma"),)


def test_every_game_has_six_neighbours_and_is_a_neighbour_of_each():
    for ordinal in EVERY:
        beside = neighbours(ordinal)
        assert len(set(beside.values())) == 6
        for (player, low), other in beside.items():
            assert neighbours(other)[player, low] == ordinal


def test_a_swap_of_the_two_worst_turns_dilemma_into_chicken_and_of_the_best_into_stag_hunt():
    beside = neighbours(Ordinal("prisoners_dilemma", "prisoners_dilemma"))
    assert [beside[0, low].first for low in (1, 2, 3)] == ["chicken", "deadlock", "stag_hunt"]
    assert [beside[1, low].second for low in (1, 2, 3)] == ["chicken", "deadlock", "stag_hunt"]


def test_a_tie_lies_between_the_games_that_breaking_it_gives():
    found = classify(game_of([3, 0, 3, 1, 3, 5, 0, 1]))
    assert set(found) == {
        Ordinal("prisoners_dilemma", "prisoners_dilemma"),
        Ordinal("stag_hunt", "prisoners_dilemma"),
    }
    assert len(classify(game_of([1] * 8))) == 144


@given(st.lists(st.integers(0, 10), min_size=8, max_size=8))
def test_the_nearest_change_leads_where_it_says_and_no_smaller_one_does(numbers):
    game = game_of(numbers)
    changes = nearest_changes(game, 0, 10)
    assert [abs(change.by) for change in changes] == sorted(abs(change.by) for change in changes)
    reached = {change.becomes for change in changes}
    assert len(reached) == len(changes)
    for change in changes:
        moved = list(numbers)
        moved[change.cell + 4 * change.player] += change.by
        assert classify(game_of(moved)) == (change.becomes,) != classify(game)
    least = abs(changes[0].by) if changes else 11
    for place in range(8):
        for number in range(
            max(0, numbers[place] - least + 1), min(10, numbers[place] + least - 1) + 1
        ):
            moved = [*numbers[:place], number, *numbers[place + 1 :]]
            found = classify(game_of(moved))
            assert len(found) > 1 or found == classify(game)


def test_one_number_changed_leads_from_the_dilemma_to_its_neighbours():
    game = game_of([7, 1, 9, 3, 7, 9, 1, 3])
    found = {change.becomes: abs(change.by) for change in nearest_changes(game, 0, 10)}
    assert found[Ordinal("stag_hunt", "prisoners_dilemma")] == 3
    assert found[Ordinal("chicken", "prisoners_dilemma")] == 3


def test_ranks_need_four_different_payoffs():
    with pytest.raises(ValueError, match="four different"):
        ranks_of([1, 1, 2, 3])
