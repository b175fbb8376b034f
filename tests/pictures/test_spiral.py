import numpy as np
import pytest

from summitry.models.spiral import MOVES, course, threatening
from summitry.pictures.spiral import ChairsPicture, MovesPicture, boxes
from summitry.pictures.style import ACCENT
from summitry.text import say

PLACE = {"offence": 70, "telling": 20, "world": "doubly_dangerous", "edge": None}


def heights(bars):
    """Return lower and upper end of every bar."""
    ends = [path.vertices[:, 1] for path in bars.get_paths()]
    return [(float(end.min()), float(end.max())) for end in ends]


@pytest.fixture
def moved():
    """Return the picture of a spiral, and the course it shows."""
    found = course(0.7, 0.2, 0.5)
    picture = MovesPicture(MOVES)
    place = {**PLACE, "edge": ([0, 50, 100], [0, 10, 50])}
    picture.show(found=found, looks=threatening(found.arms, 0.2), told="told", place=place)
    return picture, found


def test_both_chairs_hold_the_same_words_and_the_same_reading_is_marked_in_both():
    picture = ChairsPicture()
    picture.show(trust=40, motive="gain", told="", place=PLACE)
    for motive, texts in picture.readings.items():
        assert len({text.get_text() for text in texts}) == 1
        assert {text.get_color() == ACCENT for text in texts} == {motive == "gain"}
    assert {text.get_text() for text in picture.trusts} == {say("spiral.chairs.trust", trust=40)}


def test_the_first_moves_upwards_and_the_second_downwards_as_far_as_they_arm(moved):
    picture, found = moved
    for move, (low, high) in enumerate(heights(picture.threat)):
        reach = (low, high)[move % 2 == 0]
        assert reach == pytest.approx(0.8 * found.arms[move] * (1 if move % 2 == 0 else -1))
    for move, (low, high) in enumerate(heights(picture.whole)):
        reach = (low, high)[move % 2 == 0]
        assert reach == pytest.approx(found.arms[move] * (1 if move % 2 == 0 else -1))


def test_trust_runs_in_the_half_of_the_one_who_gives_it(moved):
    picture, found = moved
    first, second = picture.trusts
    assert first.get_ydata() == pytest.approx(found.trust[:, 0])
    assert second.get_ydata() == pytest.approx(-found.trust[:, 1])


def test_the_ring_stands_in_its_world_whose_name_is_bold(moved):
    picture, _ = moved
    for ring in picture.map.dots:
        assert ring.get_data() == ([70], [20])
    bold = {name for name, text in picture.map.worlds.items() if text.get_fontweight() == "bold"}
    assert bold == {"doubly_dangerous"}


def test_the_ground_of_the_spiral_shows_only_where_there_is_one(moved):
    picture, _ = moved
    corners = picture.map.ground.get_paths()[0].vertices
    assert corners[:, 1].max() == 50
    picture.map.show(**{**PLACE, "edge": ([0, 100], [0, 0])})
    assert picture.map.ground.get_paths() == []
    picture.map.show(**PLACE)
    assert picture.map.ground.get_paths() == []


def test_bars_stand_side_by_side():
    made = boxes(np.zeros(3), np.ones(3))
    assert made.shape == (3, 4, 2)
    assert made[1, :, 0].min() > made[0, :, 0].max()
