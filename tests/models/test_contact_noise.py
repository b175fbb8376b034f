"""A published noisy tournament: what seven strategies got from each other with 5% noise.

Axelrod-Python/tournament (the results repository of the Axelrod library), commit ceb625a,
assets/strategies_noisy_payoff_matrix.csv: mean points a turn over 100 repetitions of 200 turns in
which each move is flipped with probability 0.05 (run_noisy.py). The file has no heads; its 249
players stand in the order of their names, and the cells of twins, which alone are means of two
sides, fall on the places so found. Contrite tit for tat is left out: the library's player of that
name keeps no standings, which is another rule. The rows of Defector, GTFT and Grudger and three
cells of Cooperator were not read.
"""

import numpy as np
import pytest

from summitry.models.contact import FIRST_GETS, SECOND_GETS, expected
from summitry.models.contact_play import dice, events, walk
from summitry.models.contact_strategies import meetings

NOISE, TURNS, REPETITIONS = 0.05, 200, 100
FIELD = ("cooperate", "defect", "tit_for_tat", "two_tats", "generous", "grim", "win_stay")
# Cooperator, Defector, Tit For Tat, Tit For 2 Tats, GTFT: 0.33, Grudger, Win-Stay Lose-Shift.
PUBLISHED = {
    "cooperate": (2.94825, 0.20445, None, None, 2.8591, 0.4551, None),
    "tit_for_tat": (3.03925, 1.0935, 2.309525, 3.0154, 2.85635, 1.1917, 2.24965),
    "two_tats": (2.9544, 1.04905, 2.80015, 2.945575, 2.862, 1.2446, 2.0706),
    "win_stay": (3.82115, 0.66285, 2.26065, 2.82585, 2.78085, 0.81335, 2.769125),
}
CELLS = [
    (name, other, points)
    for name, row in PUBLISHED.items()
    for other, points in zip(FIELD, row, strict=True)
    if points is not None
]


@pytest.fixture(scope="module")
def errors():
    """Return the standard errors of published means, from matches played here."""
    pairs, seeds = meetings(FIELD), 400
    count = len(pairs.first)
    thrown = dice(count, 7, seeds=seeds, rounds=TURNS)
    moves = pairs.moves[walk(pairs, events(thrown, NOISE, 0.0))]
    found = np.zeros((len(FIELD), len(FIELD)))
    for gets, one, other in (
        (FIRST_GETS, pairs.first, pairs.second),
        (SECOND_GETS, pairs.second, pairs.first),
    ):
        means = gets[moves].mean(axis=0).reshape(count, seeds)
        found[one, other] = means.std(axis=1) / np.sqrt(REPETITIONS)
    return found


@pytest.mark.parametrize(("name", "other", "points"), CELLS)
def test_the_published_points_under_noise_come_out_within_three_standard_errors(
    name, other, points, errors
):
    places = FIELD.index(name), FIELD.index(other)
    exact = expected(FIELD, NOISE, rounds=TURNS).against[places]
    assert abs(points - exact) <= 3 * errors[places]
    assert abs(points - exact) < 0.035


def test_the_published_points_lie_about_the_expected_ones_without_a_drift(errors):
    exact = expected(FIELD, NOISE, rounds=TURNS).against
    off = [
        (points - exact[FIELD.index(name), FIELD.index(other)])
        / errors[FIELD.index(name), FIELD.index(other)]
        for name, other, points in CELLS
    ]
    assert len(off) == 25
    assert abs(np.mean(off)) < 3 / np.sqrt(len(off))
    assert np.sqrt(np.mean(np.square(off))) < 1.5
