import numpy as np
import pytest

from summitry.pictures.scenarios import Bars, ScenariosPicture, beside, in_hundred
from summitry.pictures.scenarios_parts import Words

DRIVERS = [Words("Rain", "dry", "wet"), Words("Trust between the two sides", "none", "much")]
OUTCOMES = [Words("A joint text"), Words("Talks go on"), Words("Silence")]
BANDS = np.array([[60, 75, 90], [0, 10, 20]], float)
MEAN = np.array([0.1, 0.3, 0.6])
BARS = Bars(MEAN, MEAN - 0.05, MEAN + 0.05, MEAN + 0.01)
KEPT = np.array([40.0, 10.0]), np.array([0.1, 0.5, 0.4])


@pytest.fixture
def picture():
    """Return a picture of two drivers and three outcomes."""
    return ScenariosPicture(DRIVERS, OUTCOMES, ("a", "b"), told=True, kept=True, guessed=True)


def show(picture, bars=BARS, kept=None, guess=None, driver=None):
    picture.show(BANDS, bars, kept, guess, driver)


def spans(shapes):
    return [(path.vertices[:, 0].min(), path.vertices[:, 0].max()) for path in shapes.get_paths()]


def test_marks_and_bands_stand_where_the_drivers_do(picture):
    show(picture)
    assert list(picture.marks.get_xdata()) == [75, 10]
    assert spans(picture.bands) == [(60, 90), (0, 20)]


def test_bars_are_means_and_lines_are_intervals(picture):
    show(picture)
    assert np.ravel(spans(picture.heights)) == pytest.approx([0, 10, 0, 30, 0, 60])
    assert np.ravel(spans(picture.intervals)) == pytest.approx([5, 15, 25, 35, 55, 65])
    assert list(picture.singles.get_xdata()) == pytest.approx([11, 31, 61])
    assert [number.get_text() for number in picture.numbers] == ["10", "30", "60"]


def test_hidden_bars_leave_a_question_mark(picture):
    show(picture, kept=KEPT)
    show(picture, bars=None, kept=KEPT)
    assert [number.get_text() for number in picture.numbers] == ["?"] * 3
    for shapes in (picture.heights, picture.outlines, picture.intervals, picture.arrows):
        assert shapes.get_paths() == []
    assert len(picture.singles.get_xdata()) == 0


def test_the_kept_setting_is_an_outline_and_an_arrow_leads_from_it(picture):
    show(picture, kept=KEPT)
    assert np.ravel(spans(picture.outlines)) == pytest.approx([0, 10, 0, 50, 0, 40])
    assert picture.outlines.get_facecolor().size == 0
    assert np.ravel(spans(picture.arrows)) == pytest.approx([30, 50, 40, 60])
    assert list(picture.tips["<"].get_xdata()) == pytest.approx([30])
    assert list(picture.tips[">"].get_xdata()) == pytest.approx([60])
    assert list(picture.kept_marks.get_xdata()) == [40, 10]
    show(picture)
    assert picture.outlines.get_paths() == []
    assert len(picture.kept_marks.get_xdata()) == 0


def test_a_guess_is_a_star_in_the_row_of_its_outcome(picture):
    show(picture, guess=(1, 45))
    assert list(picture.guess.get_xdata()) == [45]
    assert 1 < picture.guess.get_ydata()[0] < 1.5
    show(picture)
    assert len(picture.guess.get_xdata()) == 0


def test_the_driver_in_hand_is_framed(picture):
    show(picture)
    assert not picture.frame.get_visible()
    places = []
    for driver in (0, 1):
        show(picture, driver=driver)
        assert picture.frame.get_visible()
        places.append(picture.frame.get_y())
    assert places[0] - places[1] == pytest.approx(picture.frame.get_height())


def test_the_key_says_no_more_than_what_shows():
    def key(**shown):
        made = ScenariosPicture(DRIVERS, OUTCOMES, ("a", "b"), **shown)
        return [text.get_text() for one in made.figure.legends for text in one.get_texts()]

    assert key(told=False, kept=False, guessed=False) == ["set here", "band"]
    assert "kept as A" in key(told=True, kept=True, guessed=False)
    assert key(told=False, kept=False, guessed=True)[-1] == "your guess"


def test_a_number_stands_clear_of_the_edge_of_the_other_setting():
    assert beside(40, 10) == 43
    assert beside(40, 45) == 48
    assert beside(40, 80) == 43


@pytest.mark.parametrize(
    ("chance", "words"), [(0, "<1"), (0.004, "<1"), (0.006, "1"), (0.994, "99"), (1, ">99")]
)
def test_a_chance_is_never_said_to_be_nought_or_all(chance, words):
    assert in_hundred(chance) == words
