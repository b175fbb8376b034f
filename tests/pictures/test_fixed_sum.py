import pytest

from summitry.pictures.fixed_sum import BESIDE, FixedSumPicture, beside

STATE = {
    "sides": ("upland", "lowland"),
    "own": [(0, 100), (40, None), (None, None)],
    "coded": [(10, 90)],
    "current": 1,
    "guess": 0,
    "own_agreement": {0: -1.0},
    "coded_agreement": {0: 0.0, 1: 1.0},
}


@pytest.fixture
def picture():
    """Return the picture of two questions."""
    return FixedSumPicture(["The ferry", "The bridge"])


def test_points_stand_where_their_worths_say_and_half_known_ones_beside(picture):
    picture.show(**STATE)
    own = [mark.get_xydata().tolist() for mark, _letter in picture.own]
    assert own == [[[0, 100]], [[40, BESIDE]], [], []]
    assert picture.coded[0][0].get_xydata().tolist() == [[10, 90]]


def test_the_letter_goes_with_its_point(picture):
    picture.show(**STATE)
    for mark, letter in (*picture.own, *picture.coded):
        assert mark.get_xydata().tolist() == letter.get_xydata().tolist()


def test_chess_lies_at_the_left_end_of_a_rung_and_one_interest_at_the_right(picture):
    picture.show(**STATE)
    assert picture.own_places.get_xydata().tolist() == [[picture.place(-1), picture.rows[0]]]
    coded = picture.coded_places.get_xydata().tolist()
    assert coded == [[picture.place(0), picture.rows[0]], [picture.place(1), picture.rows[1]]]
    assert picture.place(-1) < picture.place(0) < picture.place(1)


def test_the_question_in_hand_is_bold_and_the_guess_is_written_at_its_rung(picture):
    picture.show(**STATE)
    assert [name.get_fontweight() for name in picture.names] == ["normal", "bold"]
    assert [bool(tag.get_text()) for tag in picture.guesses] == [True, False]


def test_what_is_not_rated_at_all_stands_nowhere():
    assert beside((None, None)) is None
    assert beside((None, 3)) == (BESIDE, 3)
