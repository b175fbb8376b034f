from itertools import pairwise

import numpy as np

from summitry.models.evidence import (
    CONTRADICTS,
    DIVIDED,
    IMPLIES,
    IMPLIES_NOT,
    SILENT,
    STATES,
)
from summitry.pictures.corroboration import SHAPES, CorroborationPicture, Group, label_of
from summitry.text import say


def shapes(picture):
    """Return how many shapes of each value and colour are drawn."""
    return [
        (value, len(patch.get_path().vertices) // (len(corners) + 1))
        for value, patch, corners in picture.shapes
    ]


def test_every_value_but_silence_has_a_shape_of_its_own_in_its_cell():
    picture = CorroborationPicture(["one", "two"], 3, {STATES: "states"})
    said = np.array([[STATES, IMPLIES, IMPLIES_NOT], [CONTRADICTS, DIVIDED, STATES]])
    picture.show(said, [Group(("all",), 3)], ["", ""], current=1)
    assert shapes(picture) == [
        (STATES, 2), (IMPLIES, 1), (CONTRADICTS, 1), (IMPLIES_NOT, 1), (DIVIDED, 1),
        (DIVIDED, 1),
    ]  # fmt: skip
    stated = picture.shapes[0][1].get_path().vertices
    assert {(int(x), int(y)) for x, y in stated} == {(0, 0), (2, 1)}
    assert picture.frame.get_y() == 1


def test_groups_are_parted_by_lines_and_labelled_in_their_middle():
    picture = CorroborationPicture(["one"], 6, {})
    said = np.full((1, 6), SILENT)
    picture.show(said, [Group(("left",), 2), Group(("right",), 4)], ["1 → 1"], current=0)
    assert [segment[0][0] for segment in picture.bars.get_segments()] == [2]
    shown = [(label.get_text(), label.get_position()[0]) for label in picture.labels[:2]]
    assert shown == [("left", 1), ("right", 4)]
    assert {label.get_text() for label in picture.labels[2:]} == {""}


def test_a_label_that_does_not_fit_gives_way_to_a_shorter_one_or_to_none():
    assert label_of(Group(("news agency", "12"), 12), 70) == "news\nagency"
    assert label_of(Group(("contradict it", "12"), 4), 70) == "12"
    assert label_of(Group(("contradict it",), 1), 70) is None


def test_more_statements_make_no_taller_picture_than_fits_the_screen():
    picture = CorroborationPicture([f"statement {n}" for n in range(22)], 70, {})
    assert picture.figure.get_size_inches()[1] <= 4.3


def test_what_is_implied_is_half_of_the_shape_of_what_is_said_outright():
    corners = {value: np.array(shape) for value, _colour, shape in SHAPES}
    for whole, half in ((STATES, IMPLIES), (CONTRADICTS, IMPLIES_NOT)):
        top, bottom = corners[half][:, 1].min(), corners[half][:, 1].max()
        assert bottom == corners[whole][:, 1].max()
        assert top >= 0.5


def test_the_key_with_all_its_words_stays_on_the_picture():
    values = (STATES, IMPLIES, CONTRADICTS, IMPLIES_NOT, DIVIDED, SILENT)
    key = {value: say(f"corroboration.values.{value}") for value in values}
    picture = CorroborationPicture(["one"], 39, key)
    picture.show(np.full((1, 39), SILENT), [], [""], current=0)
    ink = picture.figure.get_window_extent()
    words = [text for axes in picture.figure.axes for text in axes.texts if text.get_text()]
    ends = {text.get_text(): text.get_window_extent() for text in words}
    for one, other in pairwise(key.values()):
        assert ends[one].x1 < ends[other].x0
    assert ends[key[SILENT]].x1 <= ink.x1
