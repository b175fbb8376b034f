import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.models.forecasting_chances import moved, too_much


@st.composite
def whole_chances(draw):
    """Return whole per cents that sum to 100."""
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=1, max_size=5)))
    return tuple(np.diff([0, *cuts, 100]).tolist())


def test_those_not_touched_give_way_in_their_own_ratio():
    assert moved((50, 30, 20), 0, 60) == (60, 24, 16)
    assert moved((25, 25, 25, 25), 3, 10) == (30, 30, 30, 10)
    assert moved((80, 20), 1, 35) == (65, 35)
    assert moved((100, 0, 0), 0, 40) == (40, 30, 30)


def test_where_all_are_touched_the_one_touched_longest_ago_gives_way_first():
    assert moved((30, 20, 40, 10), 0, 40, [1, 0, 3, 2]) == (40, 10, 40, 10)
    assert moved((30, 20, 40, 10), 0, 60, [1, 0, 3, 2]) == (60, 0, 40, 0)
    assert moved((30, 20, 40, 10), 0, 25, [1, 0, 3, 2]) == (25, 25, 40, 10)


def test_those_touched_are_left_alone_where_they_exceed_100():
    assert moved((60, 20, 20), 1, 55, [0]) == (60, 55, 0)
    assert moved((60, 55, 0), 0, 45, [0, 1]) == (45, 55, 0)
    assert moved((60, 55, 0), 2, 5, [2, 0, 1]) == (60, 55, 5)


@given(whole_chances(), st.data())
def test_moved_chances_sum_to_100_unless_those_touched_exceed_it(chances, data):
    place = data.draw(st.integers(0, len(chances) - 1))
    value = data.draw(st.integers(0, 100))
    touched = data.draw(st.lists(st.integers(0, len(chances) - 1), unique=True))
    after = moved(chances, place, value, touched)
    kept = value + sum(chances[one] for one in touched if one != place)
    every = len({*touched, place}) == len(chances)
    assert sum(after) == (100 if every else max(100, kept))
    assert after[place] == value
    assert min(after) >= 0
    if not every:
        assert all(after[one] == chances[one] for one in touched if one != place)


@given(whole_chances(), st.data())
def test_every_forecast_can_be_typed_one_after_the_other(wanted, data):
    count = len(wanted)
    start = data.draw(whole_chances().filter(lambda found: len(found) == count))
    touched = data.draw(st.lists(st.integers(0, count - 1), unique=True))
    now = start
    for place in data.draw(st.permutations(range(count))):
        now = moved(now, place, wanted[place], touched)
        touched = [*(one for one in touched if one != place), place]
    assert now == wanted


@pytest.mark.parametrize(("chances", "value"), [((50, 50), 101), ((50, 50), -1), ((100,), 50)])
def test_a_move_that_cannot_be_made_is_refused(chances, value):
    with pytest.raises(ValueError, match="0 to 100"):
        moved(chances, 0, value)


def test_a_relation_is_broken_by_so_many_points():
    assert too_much(40, 25, "implies") == 15
    assert too_much(25, 40, "implies") == 0
    assert too_much(40, 75, "excludes") == 15
    assert too_much(40, 60, "excludes") == 0
    assert too_much(40, 60, "implied_by") == 20
    assert too_much(60, 40, "implied_by") == 0
    with pytest.raises(ValueError, match="none of"):
        too_much(40, 60, "causes")
