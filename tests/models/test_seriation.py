import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from summitry.case import open_case
from summitry.models.alignment_pattern import usual_nearness
from summitry.models.seriation import line_up

points = st.lists(st.integers(0, 100), min_size=1, max_size=9, unique=True)


def nearness_of(places) -> pd.DataFrame:
    places = np.asarray(places, dtype=float)
    names = [f"at{place:.0f}" for place in places]
    return pd.DataFrame(-np.abs(np.subtract.outer(places, places)), names, names)


def is_sorted(names: list[str]) -> bool:
    places = [int(name.removeprefix("at")) for name in names]
    return places in (sorted(places), sorted(places, reverse=True))


@settings(deadline=None)
@given(points)
def test_points_on_a_line_come_back_as_the_line(places):
    assert is_sorted(line_up(nearness_of(places)))


@settings(deadline=None)
@given(points, st.randoms())
def test_the_order_of_the_table_does_not_matter_but_for_the_direction(places, random):
    shuffled = list(places)
    random.shuffle(shuffled)
    one, other = line_up(nearness_of(places)), line_up(nearness_of(shuffled))
    assert one in (other, other[::-1])


@settings(deadline=None)
@given(points)
def test_the_first_name_of_the_table_stands_in_the_first_half(places):
    assume(len(places) > 1)
    names = line_up(nearness_of(places))
    assert names.index(f"at{places[0]}") <= (len(names) - 1) / 2


@settings(deadline=None)
@given(points.filter(lambda places: len(places) > 2))
def test_one_issue_alone_is_lined_up_by_its_positions(places):
    positions = pd.DataFrame({"actor_id": [f"at{place}" for place in places], "issue_id": "x"})
    numbers = {name: np.asarray(places, dtype=float) for name in ("position", "low", "high")}
    near = usual_nearness(positions.assign(**numbers, salience=50.0))
    assert is_sorted(line_up(near))


def test_groups_that_nothing_connects_follow_one_another():
    near = nearness_of([0, 1, 2, 50, 51, 52])
    near.iloc[:3, 3:] = near.iloc[3:, :3] = np.nan
    names = line_up(near)
    assert set(names[:3]) == {"at0", "at1", "at2"}


@pytest.mark.parametrize("size", [0, 1, 2, 4])
def test_where_nothing_is_known_the_order_of_the_table_stays(size):
    names = [f"at{place}" for place in range(size)]
    assert line_up(pd.DataFrame(np.full((size, size), np.nan), names, names)) == names


def test_the_two_sides_of_the_case_stand_far_apart_and_allies_near():
    names = line_up(usual_nearness(open_case("malta-2024").positions))
    place = {name: number for number, name in enumerate(names)}
    assert abs(place["us"] - place["russia"]) > len(names) / 2
    assert abs(place["russia"] - place["belarus"]) == 1
    assert abs(place["germany"] - place["finland"]) <= 2
