from fractions import Fraction

import pytest

from summitry.models.games import game_of, pull
from summitry.models.games_equilibria import answers, equilibria
from summitry.pictures.games import BORDERS, GamePicture, Spot, arrow, middle

SPOTS = [Spot((str(cell), str(9 - cell)), ("", "")) for cell in range(4)]
MOVES = (("go", "stay"), ("go", "stay"))


@pytest.fixture
def picture():
    """Return the picture of two who go or stay."""
    return GamePicture(("one", "the other"), MOVES)


def show(picture, numbers=(3, 1, 4, 2, 3, 4, 1, 2), **state):
    """Show a game with all that can be seen of it."""
    game = game_of(numbers)
    pulls = {
        (player, number): pull(game, player, border[0])
        for player in (0, 1)
        for number, border in enumerate(BORDERS[player])
    }
    beside = {"answers": answers(game), "meetings": equilibria(game)}
    picture.show(spots=SPOTS, cell=0, guess=None, key=[], pulls=pulls, **beside, **state)


def test_arrows_point_to_what_each_would_rather_do(picture):
    show(picture)
    heads = {form: list(head.get_xdata()) for form, head in picture.heads.items()}
    assert heads == {"^": [], "v": [middle(0)[0], middle(1)[0]], "<": [], ">": heads[">"]}
    assert heads[">"][0] > (middle(0)[0] + middle(1)[0]) / 2
    assert [len(stems.get_segments()) for stems in picture.stems] == [2, 2]


def test_a_tie_has_a_sign_in_place_of_an_arrow(picture):
    show(picture, (3, 1, 3, 2, 3, 4, 1, 2))
    assert [text.get_text() for text in picture.ties[0]] == ["=", ""]
    assert len(picture.stems[0].get_segments()) == 1


def test_without_arrows_nothing_is_given_away(picture):
    show(picture, rings=(3,))
    picture.show(spots=SPOTS, cell=0, guess=2, key=[])
    assert not any(len(head.get_xdata()) for head in picture.heads.values())
    assert not any(ring.get_visible() for ring in picture.rings)
    assert list(picture.square.points.get_xdata()) == []
    assert [text.get_text() != "" for text in picture.guesses] == [False, False, True, False]


def test_the_square_rings_points_and_thickens_lines_where_stairs_meet(picture):
    show(picture, (2, 0, 0, 1, 1, 0, 0, 2))
    up = sorted(picture.square.points.get_ydata())
    assert up == pytest.approx([0, Fraction(2, 3), 1])
    assert picture.square.lines.get_segments() == []
    show(picture, (5, 5, 5, 5, 3, 2, 1, 0))
    assert len(picture.square.lines.get_segments()) == 1
    assert picture.square.areas[0].get_visible()
    assert not picture.square.areas[2].get_visible()
    show(picture, (5,) * 8)
    assert picture.square.areas[2].get_visible()


def test_an_arrow_lies_across_the_middle_of_the_border():
    stem, tip = arrow(middle(0), middle(2))
    assert stem[1] == tip
    assert stem[0][1] < (middle(0)[1] + middle(2)[1]) / 2 < tip[1]
    assert stem[0][0] == tip[0] == middle(0)[0]
