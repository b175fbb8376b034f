from itertools import pairwise

import numpy as np
import pytest

from summitry.pictures.paths import PathsPicture
from summitry.pictures.paths_blocks import blocks, looks
from summitry.pictures.style import contrast

NAMES = ["Silent", "By letter", "Face to face"]
WORDS = {name: name for name in ("months", "fan", "wait", "years", "real_year", "real_key")}
SHARES = np.array([[1, 0, 0], [0.5, 0.5, 0], [0.375, 0.5, 0.125]])


@pytest.fixture
def picture():
    """Return a fan of three states over two months."""
    return PathsPicture(NAMES, 2, WORDS, told=True)


def state(**changes):
    """Return a state of the picture."""
    return {
        "shares": SHARES, "paths": [[0, 1, 2], [0, 0, 1]], "start": 0,
        "month": 2, "guess": None, "real": [], **changes,
    }  # fmt: skip


def extent(artist):
    """Return the lowest and the highest corner of each shape."""
    return [(path.vertices[:, 1].min(), path.vertices[:, 1].max()) for path in artist.get_paths()]


def cells(patch):
    """Return the number of rectangles."""
    return len(patch.get_path().vertices) // 5


def test_bands_are_stacked_to_a_hundred(picture):
    picture.show(**state())
    low, middle, top = (band.get_paths()[0].vertices for band in picture.bands)
    assert top[:, 1].max() == 100
    assert low[:, 1].min() == 0
    assert set(low[:3, 1]) == {100, 50, 37.5}
    assert set(middle[:3, 1]) == {100, 87.5}


def test_a_state_that_never_comes_has_no_band(picture):
    shares = SHARES.copy()
    shares[:, 1] += shares[:, 2]
    shares[:, 2] = 0
    picture.show(**state(shares=shares))
    assert [len(band.get_paths()) for band in picture.bands] == [1, 1, 0]


def test_before_the_answer_only_the_start_shows():
    picture = PathsPicture(NAMES, 2, WORDS, told=False)
    picture.show(**state(shares=None, start=1))
    assert [len(band.get_paths()) for band in picture.bands] == [0, 1, 0]
    assert extent(picture.bands[1]) == [(0, 100)]
    assert [label.get_text() for label in picture.labels] == NAMES
    assert picture.blocks is None
    assert picture.wait.get_text() == "wait"


def test_numbers_are_those_of_the_month_at_the_cursor(picture):
    picture.show(**state(month=1))
    assert [label.get_text() for label in picture.labels] == [
        "50  Silent", "50  By letter", "0  Face to face"
    ]  # fmt: skip
    assert list(picture.cursor.get_xdata()) == [1, 1]
    assert picture.wait.get_text() == ""


def test_single_years_have_a_cell_a_month(picture):
    picture.show(**state())
    assert [cells(patch) for patch in picture.blocks.patches] == [3, 2, 1]


def test_the_real_year_is_a_row_of_its_own_without_the_months_not_known(picture):
    picture.show(**state(real=[0, None, 1]))
    assert [cells(patch) for patch in picture.blocks.patches] == [4, 3, 1]
    assert picture.blocks.real_name.get_text() == "real_year"
    assert np.isnan(picture.real.get_ydata()[1])
    assert picture.real.get_ydata()[2] == pytest.approx(37.5 + 25)
    picture.show(**state())
    assert len(picture.real.get_ydata()) == 0


def test_no_line_joins_the_real_states_and_what_the_fan_hardly_gave_is_filled(picture):
    shares = np.array([[1, 0, 0], [0.91, 0.09, 0], [0.5, 0.4, 0.1]])
    picture.show(**state(shares=shares, real=[0, 1, 2]))
    assert picture.real.get_linestyle() == picture.outside.get_linestyle() == "None"
    assert list(picture.real.get_xdata()) == [0, 1, 2]
    assert list(picture.outside.get_xdata()) == [1]
    assert picture.outside.get_ydata() == pytest.approx([95.5])
    assert picture.real.get_markerfacecolor() != picture.outside.get_markerfacecolor()
    assert picture.blocks.real_key.get_text() == "real_key"
    picture.show(**state())
    assert len(picture.outside.get_xdata()) == 0
    assert picture.blocks.real_key.get_text() == ""


def test_the_guess_is_marked_beside_its_name(picture):
    picture.show(**state(guess=2))
    assert list(picture.guess.get_ydata()) == [picture.labels[2].get_position()[1]]
    assert [label.get_fontweight() for label in picture.labels] == ["normal", "normal", "bold"]
    picture.show(**state())
    assert len(picture.guess.get_ydata()) == 0


def test_neighbouring_states_differ_in_face_and_hatch():
    for count in range(2, 9):
        made = looks(count)
        pairs = list(pairwise(made))
        assert all(one["facecolor"] != other["facecolor"] for one, other in pairs)
        assert all(one["hatch"] != other["hatch"] for one, other in pairs)


def test_hatches_can_be_seen_on_their_faces():
    assert all(
        contrast(one["facecolor"], one["edgecolor"]) >= 3 for one in looks(5) if one["hatch"]
    )


def test_rectangles_become_one_path():
    path = blocks([(0, 1, 0, 1), (2, 3, 0, 1)])
    assert len(path.vertices) == 10
    assert len(blocks([]).vertices) == 0
