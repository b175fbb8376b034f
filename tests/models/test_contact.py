"""Published results of the repeated prisoner's dilemma, and properties of the model."""

import itertools
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.models.contact import (
    FIRST_GETS,
    PUNISHMENT,
    REWARD,
    SUCKER,
    TEMPTATION,
    chances,
    expected,
    generosity,
)
from summitry.models.contact_play import dice, events, match, tournament, walk
from summitry.models.contact_ranking import most_of, place, standing_table
from summitry.models.contact_strategies import (
    EVENTS,
    GENEROSITY,
    MACHINES,
    PRETENDER,
    STATES,
    STRATEGIES,
    Meetings,
    meetings,
)

FIELD = tuple(MACHINES)
LONG = 2**20
NAMES = st.lists(st.sampled_from(FIELD), min_size=1, max_size=4, unique=True)
SHARES = st.floats(0, 1)


def alone(first, second, accidents=0.0, believed=0.0, rounds=100):
    """Return the points of one strategy against another one, and of that one against it."""
    against = expected([first, second], accidents, believed, rounds).against
    return float(against[0, 1]), float(against[1, 0])


def told(first, second, moves, **setting):
    """Return whether a match went as written, one letter a round for each player."""
    rounds = len(moves[0])
    played = match(first, second, 0, thrown=dice(1, 1, seeds=1, rounds=rounds), **setting)
    return ["".join("DC"[one] for one in side) for side in played.cooperated.astype(int)] == moves


def slipped(first, second, rounds=12, at=3, believed=None):
    """Return a match in which the first player slips once and no die falls otherwise."""
    thrown = np.full((6, rounds, 1), 2**16 - 1, dtype=np.uint16)
    thrown[0, at] = 0
    thrown[2] = 0
    played = match(first, second, 0.01, believed, thrown=thrown)
    return ["".join("DC"[one] for one in side) for side in played.cooperated.astype(int)]


# Axelrod library, documentation "Access tournament results": Cooperator, Defector, Tit For Tat and
# Grudger (our grim trigger), ten turns.
LIBRARY = ("cooperate", "defect", "tit_for_tat", "grim")
PAYOFF_MATRIX = [
    [3.0, 0.0, 3.0, 3.0],
    [5.0, 1.0, 1.4, 1.4],
    [3.0, 0.9, 3.0, 3.0],
    [3.0, 0.9, 3.0, 3.0],
]
# The same page: scores of one repetition against the three others, and the order.
SCORES = [60, 78, 69, 69]


def test_the_payoff_matrix_of_the_axelrod_library_comes_out():
    found = expected(LIBRARY, accidents=0, rounds=10)
    assert found.against == pytest.approx(np.array(PAYOFF_MATRIX))
    others = found.against.sum(axis=1) - np.diag(found.against)
    assert others * 10 == pytest.approx(SCORES)


# Tit for two tats as the tests of the Axelrod library have it: C, C, D against D, D, D.
@pytest.mark.parametrize(
    ("first", "second", "moves"),
    [
        ("tit_for_tat", "defect", ["CDDDD", "DDDDD"]),
        ("two_tats", "defect", ["CCDDD", "DDDDD"]),
        ("grim", "defect", ["CDDDD", "DDDDD"]),
        ("contrite", "defect", ["CDDDD", "DDDDD"]),
        ("win_stay", "defect", ["CDCDC", "DDDDD"]),
        ("tit_for_tat", "tit_for_tat", ["CCCCC", "CCCCC"]),
        ("pretend", "cooperate", ["DDDDD", "CCCCC"]),
    ],
)
def test_without_accidents_a_match_goes_as_the_rules_say(first, second, moves):
    assert told(first, second, moves)


# Axelrod library, documentation "Noisy tournaments", and Molander (1985): one slip between two tit
# for tats goes back and forth for ever.
def test_one_slip_between_two_tit_for_tats_echoes_to_the_end():
    assert slipped("tit_for_tat", "tit_for_tat") == ["CCCDCDCDCDCD", "CCCCDCDCDCDC"]


# Boerlijst, Nowak and Sigmund (1997), The logic of contrition: D/C, C/D, C/C.
def test_two_contrite_players_settle_a_slip_in_two_rounds():
    assert slipped("contrite", "contrite") == ["CCCDCCCCCCCC", "CCCCDCCCCCCC"]


# Nowak and Sigmund (1993): after a slip two win-stay players both defect once, then cooperate.
def test_two_win_stay_players_settle_a_slip_after_one_round_of_defection():
    assert slipped("win_stay", "win_stay") == ["CCCDDCCCCCCC", "CCCCDCCCCCCC"]


@pytest.mark.parametrize(
    ("first", "moves"),
    [("grim", ["CCCDCDDDDDDD", "CCCCDDDDDDDD"]), ("two_tats", ["CCCDCCCCCCCC", "C" * 12])],
)
def test_a_slip_ends_it_between_the_grim_and_does_nothing_between_the_patient(first, moves):
    assert slipped(first, first) == moves


@pytest.mark.parametrize("name", ["tit_for_tat", "grim", "contrite", "win_stay", "generous"])
def test_a_call_that_is_believed_ends_the_matter_at_once(name):
    assert slipped(name, name, believed=1.0) == ["CCCDCCCCCCCC", "CCCCCCCCCCCC"]


# Molander (1985); Nowak and Sigmund (1990, 1992): under any small noise two tit for tats meet each
# of the four outcomes equally often, so that each gets (R + S + T + P) / 4.
@pytest.mark.parametrize("accidents", [0.001, 0.01, 0.05])
def test_two_tit_for_tats_fall_to_the_mean_of_all_payoffs(accidents):
    mean = (REWARD + SUCKER + TEMPTATION + PUNISHMENT) / 4
    found = alone("tit_for_tat", "tit_for_tat", accidents, rounds=LONG)
    assert mean == 2.25
    assert found == pytest.approx((mean, mean), abs=0.01)


# Nowak and Sigmund (1993): win-stay, lose-shift corrects slips, so that its twin gets nearly R; a
# slip costs a round of 5 and 0 and one of 1 and 1.
def test_two_win_stay_players_stay_near_the_reward():
    accidents = 0.001
    found = alone("win_stay", "win_stay", accidents, rounds=LONG)[0]
    cost = 2 * accidents * ((REWARD - (TEMPTATION + SUCKER) / 2) + (REWARD - PUNISHMENT))
    assert found == pytest.approx(REWARD - cost, abs=1e-4)


# Memory-one players as in Nowak and Sigmund (1990): long-run payoffs from the 4 by 4 chain.
MEMORY_ONE = {
    "cooperate": (1, 1, 1, 1),
    "defect": (0, 0, 0, 0),
    "tit_for_tat": (1, 0, 1, 0),
    "generous": (1, GENEROSITY, 1, GENEROSITY),
    "win_stay": (1, 0, 0, 1),
}


def memory_one(first, second, accidents):
    """Return the long-run payoff of a memory-one player by its stationary distribution."""
    one, other = (np.array(MEMORY_ONE[name], dtype=float) for name in (first, second))
    one, other = (side * (1 - 2 * accidents) + accidents for side in (one, other))
    other = other[[0, 2, 1, 3]]
    rows = [
        [p * q, p * (1 - q), (1 - p) * q, (1 - p) * (1 - q)]
        for p, q in zip(one, other, strict=True)
    ]
    system = np.vstack([np.array(rows).T - np.eye(4), np.ones(4)])
    stationary = np.linalg.lstsq(system, np.array([0, 0, 0, 0, 1]), rcond=None)[0]
    return float(stationary @ [REWARD, SUCKER, TEMPTATION, PUNISHMENT])


@pytest.mark.parametrize("accidents", [0.01, 0.05, 0.2])
@pytest.mark.parametrize(("first", "second"), list(itertools.product(MEMORY_ONE, repeat=2)))
def test_long_matches_reach_the_stationary_payoffs_of_memory_one_players(first, second, accidents):
    found = alone(first, second, accidents, rounds=LONG)[0]
    assert found == pytest.approx(memory_one(first, second, accidents), abs=2e-3)


# Nowak and Sigmund (1992), Nature 355, as for instance brembs.net/ipd/gtft.html repeats it: 1/3.
def test_generosity_is_one_third_for_the_classic_payoffs():
    assert generosity(TEMPTATION, REWARD, PUNISHMENT, SUCKER) == pytest.approx(1 / 3)
    assert pytest.approx(1 / 3) == GENEROSITY


@pytest.mark.parametrize("payoffs", [(3, 3, 1, 0), (5, 3, 3, 0), (5, 3, 0, 1)])
def test_payoffs_that_make_no_dilemma_are_refused(payoffs):
    with pytest.raises(ValueError, match="must fall"):
        generosity(*payoffs)


# Wu and Axelrod (1995), abstract: generosity and contrition each help tit for tat to cope with
# noise. Here: each of them does better than tit for tat with its twin, and contrition leads.
@pytest.mark.parametrize("accidents", [0.01, 0.05, 0.1])
def test_generosity_and_contrition_cope_with_noise(accidents):
    twins = {name: alone(name, name, accidents)[0] for name in STRATEGIES}
    assert twins["contrite"] > twins["generous"] > twins["tit_for_tat"]
    scores = dict(zip(STRATEGIES, expected(STRATEGIES, accidents).scores, strict=True))
    assert scores["contrite"] > scores["tit_for_tat"]


# Nowak and Sigmund (1993): win-stay is exploited by always defect, every second round.
def test_always_defect_gets_three_a_round_from_win_stay():
    assert alone("defect", "win_stay", rounds=LONG)[0] == pytest.approx((5 + 1) / 2)


def test_the_unforgiving_gain_more_by_calls_than_the_forgiving():
    gains = {}
    for name in ("generous", "tit_for_tat", "grim"):
        gains[name] = alone(name, name, 0.05, 0.9)[0] - alone(name, name, 0.05)[0]
    assert gains["grim"] > gains["tit_for_tat"] > gains["generous"] > 0


def test_whoever_never_means_to_cooperate_never_calls():
    for name in FIELD:
        thrown = dice(1, 5, seeds=1, rounds=200)
        played = match("defect", name, 0.1, 1.0, thrown=thrown)
        assert not played.called[0].any()
    assert alone("defect", "tit_for_tat", 0.1, 1.0) == alone("defect", "tit_for_tat", 0.1, 0.0)


def test_a_pretender_is_an_always_defect_until_somebody_believes_it():
    field = [*STRATEGIES, PRETENDER]
    quiet = expected(field, 0.05, 0.0).against
    assert quiet[field.index(PRETENDER)] == pytest.approx(quiet[field.index("defect")])
    believed = expected(field, 0.05, 0.9).scores
    assert believed.argmax() == field.index(PRETENDER)


def test_nobody_calls_where_there_is_no_channel():
    thrown = dice(1, 5, seeds=1, rounds=200)
    quiet = match("pretend", "tit_for_tat", 0.1, thrown=thrown)
    deaf = match("pretend", "tit_for_tat", 0.1, 0.0, thrown=thrown)
    assert not quiet.called.any()
    assert deaf.called.any()
    assert not deaf.believed.any()
    assert (quiet.cooperated == deaf.cooperated).all()


@given(NAMES, SHARES, SHARES, st.integers(1, 300))
@settings(max_examples=60, deadline=None)
def test_points_and_shares_stay_within_their_bounds(names, accidents, believed, rounds):
    found = expected(names, accidents, believed, rounds)
    assert ((found.against >= SUCKER - 1e-9) & (found.against <= TEMPTATION + 1e-9)).all()
    assert ((found.together >= -1e-9) & (found.together <= 1 + 1e-9)).all()
    assert found.together == pytest.approx(found.together.T)
    # In each round both together get 6, 5 or 2.
    both = found.against + found.against.T
    assert ((both >= 2 - 1e-9) & (both <= 6 + 1e-9)).all()
    assert both == pytest.approx(both.T)


@given(NAMES, SHARES, SHARES)
@settings(max_examples=30, deadline=None)
def test_the_order_of_the_field_changes_nothing(names, accidents, believed):
    found = expected(names, accidents, believed).against
    turned = expected(names[::-1], accidents, believed).against
    assert found == pytest.approx(turned[::-1, ::-1])


@given(SHARES, SHARES)
def test_the_chances_of_all_events_add_up_to_one(accidents, believed):
    odds = chances(accidents, believed)
    assert odds.shape == (EVENTS,)
    assert odds.sum() == pytest.approx(1)
    assert (odds >= 0).all()


@pytest.mark.parametrize(("accidents", "believed"), [(-0.1, 0), (1.1, 0), (0, -0.1), (0, 2)])
def test_probabilities_outside_their_bounds_are_refused(accidents, believed):
    with pytest.raises(ValueError, match="outside 0 to 1"):
        expected(["cooperate"], accidents, believed)


def test_a_match_without_rounds_is_refused():
    with pytest.raises(ValueError, match="at least one round"):
        expected(["cooperate"], 0, rounds=0)


@pytest.mark.parametrize("rounds", [1, 2, 7, 100])
def test_a_match_of_any_length_is_the_mean_of_its_rounds(rounds):
    step = expected(["grim", "win_stay"], 0.1, 0.5, rounds).against * rounds
    less = (
        expected(["grim", "win_stay"], 0.1, 0.5, rounds - 1).against * (rounds - 1)
        if rounds > 1
        else 0
    )
    assert ((step - less >= SUCKER - 1e-9) & (step - less <= TEMPTATION + 1e-9)).all()


@pytest.mark.parametrize(
    ("accidents", "believed"), [(0.0, 0.0), (0.05, 0.0), (0.05, 0.9), (0.2, 0.5)]
)
def test_played_tournaments_agree_with_the_exact_chain(accidents, believed):
    seeds = 300
    thrown = dice(len(FIELD) * (len(FIELD) + 1) // 2, 99, seeds=seeds)
    runs = tournament(FIELD, accidents, believed, thrown=thrown)
    assert runs.shape == (len(FIELD), seeds)
    error = runs.std(axis=1) / np.sqrt(seeds)
    exact = expected(FIELD, accidents, believed).scores
    assert (np.abs(runs.mean(axis=1) - exact) <= 4 * error + 1e-9).all()


def test_the_same_seed_throws_the_same_dice():
    one, same, other = (dice(3, seed, seeds=5, rounds=7) for seed in (1, 1, 2))
    assert (one == same).all()
    assert (one != other).any()


@given(st.floats(0, 0.5), st.floats(0, 0.5), st.integers(0, 1000))
@settings(max_examples=40, deadline=None)
def test_more_noise_adds_accidents_and_takes_none_away(less, more, seed):
    less, more = sorted((less, more))
    thrown = dice(1, seed, seeds=1, rounds=50)
    few, many = (match("cooperate", "cooperate", share, thrown=thrown) for share in (less, more))
    assert (few.accident <= many.accident).all()


# A second, slow implementation after the papers, with nothing in common but the dice.
def by_hand(name, own, other, state):
    """Return what a strategy means to do, from the moves as they are taken; 1 is to cooperate."""
    last = other[-1] if other else 1
    won = not own or other[-1] == 1
    return {
        "cooperate": 1,
        "defect": 0,
        "pretend": 0,
        "tit_for_tat": last,
        "two_tats": int(other[-2:] != [0, 0]),
        "generous": 1 if last else int(state["lenient"]),
        "grim": int(0 not in other),
        "win_stay": (own[-1] if won else 1 - own[-1]) if own else 1,
        "contrite": int(not (state["own_good"] and not state["other_good"])),
    }[name]


def standing(state, own, other):
    """Return both standings after a round, as Sugden (1986) and Boyd (1989) have them."""
    provoked = state["own_good"] and not state["other_good"]
    provoking = state["other_good"] and not state["own_good"]
    return {"own_good": bool(own) or provoked, "other_good": bool(other) or provoking}


def slow_match(names, happened):
    """Return what was done by playing round after round."""
    moves = ([], [])
    taken = ([], [])
    states = [{"own_good": True, "other_good": True, "lenient": False} for _ in names]
    for event in happened:
        bits = [event >> place & 1 for place in range(6)]
        meant = []
        for side, name in enumerate(names):
            states[side]["lenient"] = bool(bits[4 + side])
            meant.append(by_hand(name, taken[side], taken[1 - side], states[side]))
        for side, name in enumerate(names):
            move = 1 - meant[side] if bits[side] else meant[side]
            calls = move == 0 and (meant[side] == 1 or name == "pretend")
            moves[side].append(move)
            taken[side].append(1 if calls and bits[2 + side] else move)
        for side in range(2):
            now = standing(states[side], taken[side][-1], taken[1 - side][-1])
            states[side].update(now)
    return np.array(moves, dtype=bool)


@pytest.mark.parametrize("pair", list(itertools.product(FIELD, repeat=2)), ids="-".join)
def test_the_machines_play_as_the_rules_of_the_papers_say(pair):
    chance = random.Random("-".join(pair))
    for accidents, believed in ((0.1, 0.5), (0.4, 0.8)):
        thrown = dice(1, chance.randrange(10**6), seeds=1, rounds=60)
        happened = events(thrown, accidents, believed)[:, 0].tolist()
        played = match(*pair, accidents, believed, thrown=thrown)
        assert (played.cooperated == slow_match(pair, happened)).all()


def test_meetings_name_each_pair_once():
    pairs = meetings(STRATEGIES)
    assert isinstance(pairs, Meetings)
    count = len(STRATEGIES) * (len(STRATEGIES) + 1) // 2
    assert len(pairs.first) == len(set(zip(pairs.first, pairs.second, strict=True))) == count
    assert len(pairs.onward) == count * STATES * STATES * EVENTS


def test_a_walk_never_leaves_its_pair():
    pairs = meetings(FIELD)
    thrown = dice(len(pairs.first), 3, seeds=2, rounds=40)
    places = walk(pairs, events(thrown, 0.3, 0.5))
    found = places // (STATES * STATES * EVENTS)
    assert (found == np.repeat(np.arange(len(pairs.first)), 2)).all()


def test_the_table_of_standings_tells_what_calls_change():
    without, calling = expected(STRATEGIES, 0.05), expected(STRATEGIES, 0.05, 0.9)
    table = standing_table(without, calling)
    assert list(table.index) == list(STRATEGIES)
    assert table["gain"].to_numpy() == pytest.approx(table["calling"] - table["without"])
    assert table.loc["defect", "gain"] == pytest.approx(0, abs=0.01)
    assert table["gain"].drop("defect").min() > 0.2


def test_places_count_equals_as_equal():
    assert [place([2.0, 2.001, 1.0, 3.0], which) for which in range(4)] == [2, 2, 4, 1]


def test_eight_of_ten_runs_lie_between_the_bounds():
    runs = np.arange(1000).reshape(2, 500) / 100
    low, high = most_of(runs)
    share = ((runs >= low[:, None]) & (runs <= high[:, None])).mean()
    assert share == pytest.approx(0.8, abs=0.01)


def test_what_the_first_gets_is_the_matrix_of_the_dilemma():
    assert FIRST_GETS.tolist() == [PUNISHMENT, TEMPTATION, SUCKER, REWARD]
    assert TEMPTATION > REWARD > PUNISHMENT > SUCKER
    assert 2 * REWARD > TEMPTATION + SUCKER
