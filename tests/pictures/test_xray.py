"""Tests of the picture of an x-ray: a mark stands where its sentence is."""

import numpy as np
import pytest

from summitry.models.xray_rules import KINDS
from summitry.pictures.xray import BASE, CLUE, SHAPES, Cell, XrayPicture, stacked

NAMES = {kind: kind for kind in KINDS}


def cell(clues=0, vague=0, **counts):
    """Return a cell with some marks."""
    return Cell({kind: counts.get(kind, 0) for kind in KINDS}, vague, clues)


CELLS = [cell(hedge=2), cell(clues=3, attribution=2, vague=1), cell(number=5)]
STATE = {"cells": CELLS, "first": 24, "current": 25, "guess": 24, "best": [25, 90], "waiting": "?"}


@pytest.fixture
def picture():
    """Return a picture with its marks shown."""
    made = XrayPicture(NAMES, 8)
    made.show(**STATE, totals=dict.fromkeys(KINDS, 7))
    return made


def test_every_kind_has_a_shape_and_a_colour_of_its_own():
    assert len({shape for shape, _ in SHAPES.values()}) == len(KINDS)
    assert len({colour for _, colour in SHAPES.values()}) == len(KINDS)


def test_marks_of_a_sentence_stand_above_one_another_around_their_row():
    across, down = stacked(CELLS, "hedge")
    assert across == [1.0, 1.0]
    assert np.mean(down) == pytest.approx(KINDS.index("hedge"))
    assert down[0] < down[1]


def test_at_most_three_marks_are_drawn_in_a_cell():
    assert len(stacked(CELLS, "number")[0]) == 3


def test_a_vague_attribution_is_hollow_and_the_other_is_full():
    assert stacked(CELLS, "attribution")[0] == [2.0]
    assert stacked(CELLS, "attribution", vague=True)[0] == [2.0]
    assert stacked(CELLS, "attribution")[1] != stacked(CELLS, "attribution", vague=True)[1]


def test_numbers_stripe_and_flags_follow_the_page(picture):
    assert [number.get_text() for number in picture.numbers[:4]] == ["25", "26", "27", ""]
    assert picture.stripe.get_x() == 1.5
    assert list(picture.guess.get_xdata()) == [1]
    assert list(picture.best.get_xdata()) == [2]


def test_a_bar_is_as_high_as_the_sentence_has_clues(picture):
    bars = [bar for bar in picture.bars if bar.get_height()]
    assert [bar.get_height() for bar in bars] == [pytest.approx(3 * CLUE)]
    assert bars[0].get_y() == pytest.approx(BASE - 3 * CLUE)


def test_before_the_guess_nothing_tells(picture):
    picture.show(**STATE, totals=None)
    assert picture.waiting.get_text() == "?"
    assert not any(bar.get_visible() for bar in picture.bars)
    for line in (*picture.marks.values(), picture.vague, picture.best):
        assert list(line.get_xdata()) == []
    assert {total.get_text() for total in picture.totals} == {""}
